import { logProbabilities } from "../numeric/crossentropy";
import { entry, pairsOf } from "../numeric/entry";
import { logSumExp } from "../numeric/logSumExp";
import { loss, newLossNames } from "./loss";

export default loss({
  id: "ctc",
  title: "CTC",
  summary: "For sequences without alignment: likelihood of the labels over all ways to spread them over the steps; 0 is the blank.",
  knownAs: newLossNames("CTC", "ctc"),
  parameters: [{ name: "reduction", default: null }],
  labels: "sequence",
  predictions: "log-weights",
  task: "sequence",
  link: null,
  /** `predictions` holds one step's logits after the other, `columns` of them each. */
  value: (labels, predictions, { columns = Math.max(...labels) + 1 }) =>
    -likelihood(ways(withBlanks(labels), stepsOf(predictions, columns))),
  // Along a logit: its probability minus the share of the ways that emit its symbol at that step.
  gradient: (labels, predictions, { columns = Math.max(...labels) + 1 }) => {
    const [spread, steps] = [withBlanks(labels), stepsOf(predictions, columns)];
    const forth = ways(spread, steps);
    const back = ways([...spread].reverse(), [...steps].reverse())
      .map((row) => [...row].reverse())
      .reverse();
    const all = likelihood(forth);
    return pairsOf(steps, pairsOf(forth, back)).flatMap(([logs, [before, after]]) =>
      logs.map((log, column) => {
        // A symbol's own probability is in both directions.
        const passing = spread.map((symbol, i) => (symbol === column ? entry(before, i) + entry(after, i) - log : -Infinity));
        return Math.exp(log) - Math.exp(logSumExp(passing) - all);
      }),
    );
  },
});

const withBlanks = (labels: readonly number[]): readonly number[] => [
  0,
  ...labels.filter((label) => label !== 0).flatMap((label) => [label, 0]),
];

const stepsOf = (predictions: readonly number[], columns: number): readonly (readonly number[])[] =>
  Array.from({ length: predictions.length / columns }, (_, step) =>
    logProbabilities(predictions.slice(step * columns, (step + 1) * columns), true, 0),
  );

/** Log-likelihood of all ways: behind the last step, of those that end in the last symbol or the blank after it. */
const likelihood = (rows: readonly (readonly number[])[]): number => logSumExp(rows.slice(-1).flat().slice(-2));

/** Log-probability, step by step, of having emitted the first i symbols, blanks between them included. */
const ways = (spread: readonly number[], steps: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const rows: (readonly number[])[] = [];
  for (const logs of steps) {
    const before = rows.at(-1);
    rows.push(
      spread.map((symbol, i) => {
        // The blank between two symbols may be left out, but not between two equal ones.
        const skips = symbol !== 0 && symbol !== spread[i - 2] ? before?.[i - 2] : undefined;
        const arrivals = [before?.[i], before?.[i - 1], skips].map((way) => way ?? -Infinity);
        const reached = before ? logSumExp(arrivals) : i < 2 ? 0 : -Infinity;
        return reached + entry(logs, symbol);
      }),
    );
  }
  return rows;
};
