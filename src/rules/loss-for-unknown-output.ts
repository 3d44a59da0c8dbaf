import { fix } from "./fix";
import { theModel } from "./related";
import { rule } from "./rule";

/** Needs a functional model of which all outputs have names that are known. */
export default rule({
  id: "loss-for-unknown-output",
  since: "0.1.0",
  severity: "error",
  judges: "judgement",
  messages: { noSuchOutput: ["name"], noSuchOutputButNear: ["name", "nearest"] },
  yieldsTo: [],
  check({ strayLosses }, report) {
    if (!strayLosses) return;
    const related = [theModel(strayLosses.model)];
    for (const { written: name, nearest, at } of strayLosses.losses) {
      if (nearest === null) report("noSuchOutput", { at, data: { name }, related });
      else
        report("noSuchOutputButNear", {
          at,
          data: { name, nearest },
          related,
          fixes: [fix("replaceName", { name: nearest }, "unsafe", { kind: "replaceName", at, to: nearest })],
        });
    }
  },
});
