import { Configurations } from "../configurations";
import { fileList } from "../formats/json";
import { modelsText } from "../formats/modelsText";
import { failedModels, reportModels } from "../modelReport";
import { formatOption, isJson, WrongCall, type Command } from "../session";
import { visit } from "../visit";

const usage = "models [--format text|json] PATH...";

/** Describes the models that files build. */
export const models: Command = {
  usage,
  summary: "modelsCommand",
  options: { format: formatOption },
  run: async (session) => {
    const { io, say, args } = session;
    if (args.names.length === 0) throw new WrongCall(say("missingNames", { usage }));
    const list = isJson(session) ? fileList() : modelsText(say);

    await io.output.write(list.start());
    const sought = { names: args.names, files: io.files, configurations: new Configurations(io.files, true), isForced: false };
    const hasFailed = await visit(
      session,
      sought,
      ({ path, error, analysed }) => (analysed === null ? failedModels(path, error) : reportModels(path, analysed)),
      list.file,
    );
    await io.output.write(list.end());
    return hasFailed ? 2 : 0;
  },
};
