import { logProbabilities } from "../numeric/crossentropy";
import { logSumExp } from "../numeric/logSumExp";
import { loss, newLossNames } from "./loss";

export default loss({
  id: "ctc",
  title: "CTC",
  summary: "For sequences without alignment: likelihood of the labels over all ways to spread them over the steps; 0 is the blank.",
  knownAs: newLossNames("CTC", "ctc"),
  strings: { keras: ["ctc", "CTC"], keras2: [] },
  parameters: [{ name: "reduction", default: null }],
  labels: "sequence",
  predictions: "logits",
  task: "sequence",
  sparse: true,
  takesLogits: false,
  /** `predictions` holds one step's logits after the other, `columns` of them each. */
  value: (labels, predictions, { columns = Math.max(...labels) + 1 } = {}) => {
    const spread = [0, ...labels.filter((label) => label !== 0).flatMap((label) => [label, 0])];
    // ways[i]: log-probability of having emitted the first i symbols, blanks between them included.
    let ways: readonly number[] = [];
    for (let step = 0; step * columns < predictions.length; step++) {
      const logs = logProbabilities(predictions.slice(step * columns, (step + 1) * columns), true);
      const before = ways;
      ways = spread.map((symbol, i) => {
        const mayStart = i < 2 ? 0 : -Infinity;
        // The blank between two symbols may be left out, but not between two equal ones.
        const skips = symbol !== 0 && symbol !== spread[i - 2] ? before[i - 2] : undefined;
        const arrivals = [before[i], before[i - 1], skips].map((way) => way ?? -Infinity);
        const reached = step === 0 ? mayStart : logSumExp(arrivals);
        return reached + (logs[symbol] ?? NaN);
      });
    }
    return -logSumExp(ways.slice(-2));
  },
});
