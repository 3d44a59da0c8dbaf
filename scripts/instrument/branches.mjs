import { SyntaxKind } from "typescript/unstable/ast";
import { placeOf, rewritten } from "./source.mjs";

/** @import { SourceFile } from "typescript/unstable/ast" */
/** @import { Node } from "./source.mjs" */

/** @typedef {{ readonly place: string, readonly what: string }} Branch */

/** The calls that count: `hit(n)` where a branch is one of two or more, `left(n, value)` for the left side of `&&`, `||` and `??`. */
const counters = "globalThis.branches";

/**
 * The text of a source with every branch counted, and the branches: both sides of `if`, `? :`, `&&`, `||` and `??`, the cases of a `switch`, defaults, and each function.
 * @param {SourceFile} source
 * @param {string} file
 * @param {Branch[]} branches grows; a branch's number is its place in it
 */
export function withBranchesCounted(source, file, branches) {
  /** @param {Node} node @param {string} what */
  const add = (node, what) => branches.push({ place: placeOf(source, node, file), what: `${what}: ${shown(source, node)}` }) - 1;
  /** @param {Node} node @param {string} what */
  const hit = (node, what) => `${counters}.hit(${add(node, what)})`;
  return rewritten(source, (node, text) => {
    const { parent } = node;
    switch (parent?.kind) {
      case SyntaxKind.IfStatement:
        if (node === parent.thenStatement)
          return `{ ${hit(parent.expression, "true")}; ${text} }${parent.elseStatement ? "" : ` else { ${hit(parent.expression, "false")}; }`}`;
        return node === parent.elseStatement ? `{ ${hit(parent.expression, "false")}; ${text} }` : text;
      case SyntaxKind.ConditionalExpression:
        if (node === parent.whenTrue) return `(${hit(parent.condition, "true")}, ${text})`;
        return node === parent.whenFalse ? `(${hit(parent.condition, "false")}, ${text})` : text;
      case SyntaxKind.BinaryExpression: {
        const operator = operators.get(parent.operatorToken.kind);
        if (operator === undefined || node !== parent.left) return text;
        const [decided, goesOn] = [add(node, `${operator} decided by`), add(node, `${operator} goes on after`)];
        return `${counters}.left(${decided}, ${goesOn}, ${JSON.stringify(operator)}, (${text}))`;
      }
      case SyntaxKind.Parameter:
      case SyntaxKind.BindingElement:
        return node === parent.initializer ? `(${hit(parent, "default")}, ${text})` : text;
      case SyntaxKind.CaseClause:
      case SyntaxKind.DefaultClause:
        return node === parent.statements[0] ? `${hit(parent, "case")}; ${text}` : text;
      case SyntaxKind.ArrowFunction:
        if (node !== parent.body) return text;
        return node.kind === SyntaxKind.Block ? `{ ${hit(parent, "function")}; ${text.slice(1)}` : `(${hit(parent, "function")}, ${text})`;
      case SyntaxKind.FunctionDeclaration:
      case SyntaxKind.FunctionExpression:
      case SyntaxKind.MethodDeclaration:
        return node === parent.body ? `{ ${hit(parent, "function")}; ${text.slice(1)}` : text;
      default:
        return text;
    }
  });
}

/** @type {ReadonlyMap<SyntaxKind, string>} */
const operators = new Map([
  [SyntaxKind.AmpersandAmpersandToken, "&&"],
  [SyntaxKind.BarBarToken, "||"],
  [SyntaxKind.QuestionQuestionToken, "??"],
]);

/** @param {SourceFile} source @param {Node} node */
const shown = (source, node) => source.text.slice(node.getStart(source), node.end).replace(/\s+/g, " ").slice(0, 90);

/** Counts in this process; what comes back says which branches were never taken. */
export function countBranches() {
  /** @type {Set<number>} */
  const taken = new Set();
  Object.assign(globalThis, {
    branches: {
      /** @param {number} branch */
      hit: (branch) => {
        taken.add(branch);
      },
      /** @param {number} decided @param {number} goesOn @param {string} operator @param {unknown} value */
      left(decided, goesOn, operator, value) {
        const isDecided = operator === "&&" ? !value : operator === "||" ? Boolean(value) : value !== undefined && value !== null;
        taken.add(isDecided ? decided : goesOn);
        return value;
      },
    },
  });
  return taken;
}
