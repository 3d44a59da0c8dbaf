import { valueIn, type Activation } from "../activations/activation";
import { neighbours } from "../numeric/entry";

type Values = Readonly<Record<string, number>>;

/** The letters that formulas have for a parameter, in TeX. */
const signs: Readonly<Record<string, readonly string[]>> = {
  alpha: ["\\alpha"],
  beta: ["\\beta"],
  theta: ["\\theta"],
  negative_slope: ["a"],
  max_value: ["m"],
  threshold: ["\\lambda", "t"],
  default_value: ["v"],
  lower: ["l"],
  upper: ["u"],
  b: ["b"],
  t_left: ["t_l"],
  a_left: ["a_l"],
  t_right: ["t_r"],
  a_right: ["a_r"],
  min_val: ["c"],
  max_val: ["d"],
};

/** The formula with given parameters, in TeX: of several forms, the one that these values have. */
export const texOf = (activation: Activation, values: Values): string => activation.texFor?.(values) ?? activation.tex;

/** What a letter in the formula stands for: a parameter and its value. */
export interface Letter {
  readonly tex: string;
  readonly name: string;
  readonly value: number;
}

/** The parameters that occur in the formula as letters, in the order in which the activation declares them. */
export const lettersOf = (activation: Activation, values: Values): readonly Letter[] => {
  const tex = texOf(activation, values).replace(/\\(?:operatorname|text|[tf]?frac|max|min|ln|tanh)/g, " ");
  const isIn = (letter: string): boolean => new RegExp(`(?<![A-Za-z_\\\\])${letter.replace("\\", "\\\\")}(?![A-Za-z_])`).test(tex);
  return Object.keys(activation.params).flatMap((name) => {
    const letter = signs[name]?.find(isIn);
    return letter === undefined ? [] : [{ tex: letter, name, value: valueIn(values, name) }];
  });
};

/** The same formula with `\begin{cases}` for `a ? b : c`, as LaTeX itself and what reads it take it; `otherwise` is the word beside the last case. */
export const withCases = (tex: string, otherwise: string): string => {
  const at = tex.indexOf("\\;?\\;");
  if (at < 0) return tex;
  // The choice reaches to the brackets around it, which the brace then stands for.
  const bound = (step: -1 | 1, open: string, close: string): number => {
    let depth = 0;
    for (let i = at; i >= 0 && i < tex.length; i += step) {
      if (tex[i] === open) depth++;
      else if (tex[i] === close && depth-- === 0) return i;
    }
    return step < 0 ? -1 : tex.length;
  };
  const [left, right] = [bound(-1, ")", "("), bound(1, "(", ")")];
  const parts = tex.slice(left + 1, right).split(/\s*\\;\?\\;\s*|\s+:\s+/);
  const lines = neighbours(parts).flatMap(([when, value], i) => (i % 2 === 0 ? [`${value} & ${when}`] : []));
  const last = parts.slice(-1).map((value) => `${value} & \\text{${otherwise}}`);
  return `${tex.slice(0, Math.max(0, left))}\\begin{cases} ${[...lines, ...last].join(" \\\\ ")} \\end{cases}${tex.slice(right + 1)}`;
};
