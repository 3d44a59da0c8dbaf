import { environmentObject, readVariable } from "../interpret/environmentVariables";
import { argument, plainText, type Call, type Library, type Machine } from "../interpret/machine";
import { ofRun } from "../interpret/ofRun";
import type { Value } from "../interpret/value";
import type { Place } from "../model/known";
import { fromOutside, keyOf, namespace, namesOf, type Names } from "./namespace";

/** Classes of objects that hold settings by name. */
const holders = new Set([
  "types.SimpleNamespace",
  "argparse.Namespace",
  "easydict.EasyDict",
  "ml_collections.ConfigDict",
  "ml_collections.config_dict.ConfigDict",
  "attrdict.AttrDict",
  "munch.Munch",
  "box.Box",
  "addict.Dict",
  "dotmap.DotMap",
  "yacs.config.CfgNode",
  "omegaconf.OmegaConf.create",
  "tensorflow.contrib.training.HParams",
]);

const flagModule = /^(?:absl|tensorflow(?:\.compat\.v1)?(?:\.app)?|tensorflow\.python\.platform)\.flags\.(\w+)$/;

/** Where programs get their settings from: flags, environment variables, objects that only hold values. */
export const configuration: Library = {
  name: "configuration",
  call(path, call, machine) {
    if (holders.has(path))
      return namespace(machine.cell(namesOf(call, machine)), { key: keyOf("settings", call.at, machine) }, call.at, machine);
    switch (path) {
      case "collections.namedtuple":
        return namedTuple(call, machine);
      case "os.getenv":
        return readVariable(call, machine);
      case "wandb.init":
        return beginRun(call, machine);
      default: {
        const defined = path.includes(".flags.") ? flagModule.exec(path)?.[1] : undefined;
        return defined?.startsWith("DEFINE_") ? defineFlag(call, machine) : undefined;
      }
    }
  },
  value(path, at, machine) {
    if (path === "os.environ") return environmentObject(at, machine);
    if (path === "wandb.config") return runSettings(at, machine);
    return path.endsWith(".FLAGS") && flagModule.test(path)
      ? namespace(flagsOf(machine), { key: "FLAGS", shown: fromOutside("FLAGS") }, at, machine)
      : undefined;
  },
};

const flagsOf = ofRun<Names>(new Map());

/** What Weights & Biases is told of the experiment under way; a search for better settings may give others. */
const settingsOf = ofRun<Names>(new Map());
const runSettings = (at: Place, machine: Machine): Value =>
  namespace(settingsOf(machine), { key: "wandb.config", shown: fromOutside("wandb.config") }, at, machine);

/** `wandb.init(config={...})`. */
function beginRun(call: Call, machine: Machine): Value {
  const given = argument(call, null, "config");
  const names = settingsOf(machine);
  machine.write(names, new Map([...machine.read(names), ...(machine.entries(given?.value) ?? [])]));
  return machine.foreign(
    {
      attribute: (name, at, m) =>
        name === "config"
          ? runSettings(at, m)
          : name === "__enter__"
            ? m.native(name, at, () => beginRun({ ...call, args: [] }, m))
            : undefined,
    },
    call.at,
  );
}

/** `flags.DEFINE_string("loss", "mse", "help")`. */
function defineFlag(call: Call, machine: Machine): Value {
  const name = plainText(argument(call, 0, "name")?.value, machine);
  const value = argument(call, 1, "default")?.value ?? machine.none(call.at);
  if (name !== null) machine.write(flagsOf(machine), new Map(machine.read(flagsOf(machine))).set(name, value));
  return machine.unknown("unknown-value", call.at);
}

/** `namedtuple("Point", ["x", "y"])`: what makes such tuples. */
function namedTuple(call: Call, machine: Machine): Value | undefined {
  const given = argument(call, 1, "field_names");
  const plain = machine.plain(given?.value);
  const fields =
    plain?.kind === "string"
      ? plain.value.split(/[\s,]+/).filter((word) => word !== "")
      : (machine.elements(plain) ?? []).flatMap((element) => plainText(element, machine) ?? []);
  if (fields.length === 0) return undefined;
  const defaults = machine.elements(argument(call, null, "defaults")?.value) ?? [];
  return machine.native("namedtuple", call.at, (made, m) => {
    const positional = made.args.filter((a) => a.name === null);
    const names = new Map(
      fields.map((field, i): [string, Value] => {
        const value = made.args.find((a) => a.name === field) ?? positional[i];
        return [field, value?.value ?? defaults[i - fields.length + defaults.length] ?? m.unknown("unknown-argument", made.at)];
      }),
    );
    return namespace(m.cell<Names>(names), { key: keyOf("tuple", made.at, m), isTuple: true }, made.at, m);
  });
}
