import { SyntaxKind } from "typescript/unstable/ast";
import { placeOf, rewritten } from "./source.mjs";

/** @import { SourceFile } from "typescript/unstable/ast" */
/** @import { Node } from "./source.mjs" */

/** @typedef {{ readonly file: string, readonly place: string, readonly was: string, readonly became: string }} Mutant */

const K = SyntaxKind;
/** Whether a mutant is the one in force. */
const isActive = (/** @type {number} */ mutant) => `globalThis.isMutant(${mutant})`;

/** @type {ReadonlyMap<SyntaxKind, readonly string[]>} */
const otherOperators = new Map([
  [K.EqualsEqualsEqualsToken, ["!=="]],
  [K.ExclamationEqualsEqualsToken, ["==="]],
  [K.LessThanToken, ["<=", ">="]],
  [K.LessThanEqualsToken, ["<", ">"]],
  [K.GreaterThanToken, [">=", "<="]],
  [K.GreaterThanEqualsToken, [">", "<"]],
  [K.AmpersandAmpersandToken, ["||"]],
  [K.BarBarToken, ["&&"]],
  [K.PlusToken, ["-"]],
  [K.MinusToken, ["+"]],
  [K.AsteriskToken, ["/"]],
  [K.SlashToken, ["*"]],
]);
/** @type {Readonly<Record<string, string>>} */
const otherMethods = { some: "every", every: "some", find: "findLast", flatMap: "map", at: "indexOf" };
/** @type {Readonly<Record<string, string>>} */
const otherWords = { error: "warning", warning: "error", information: "warning", hint: "warning", safe: "unsafe", unsafe: "safe" };
/** What a rule's declaration holds besides its judgement: the name, and the holes of messages, which are types. */
const declared = new Set(["id", "since", "judges", "messages"]);

/**
 * The text of a source with all its mutants in it, one of which can be put in force while the program runs:
 * conditions held true or false, operators and constants changed, results emptied, entries, properties and statements left out, severities and safety of fixes turned.
 * @param {SourceFile} source
 * @param {string} file
 * @param {Mutant[]} mutants grows; a mutant's number is its place in it
 */
export function withMutants(source, file, mutants) {
  /** @param {Node} node */
  const original = (node) => source.text.slice(node.getStart(source), node.end);
  /** @param {Node} node @param {string} became */
  const add = (node, became) =>
    mutants.push({ file, place: placeOf(source, node, file), was: shown(original(node)), became: shown(became) }) - 1;
  /** @param {Node} node @param {string} text @param {readonly string[]} others */
  const choose = (node, text, others) =>
    others.reduce((inner, other) => `(${isActive(add(node, other))} ? ${other} : ${inner})`, `(${text})`);

  return rewritten(source, (node, text) => {
    const { parent } = node;
    if (!parent || isOutside(node)) return text;
    if (isStatementThatCanGo(node)) return `{ if (!${isActive(add(node, ";"))}) ${text} }`;
    switch (node.kind) {
      case K.BinaryExpression: {
        const { left, right, operatorToken } = node;
        const others = (otherOperators.get(operatorToken.kind) ?? []).map((operator) => `${original(left)} ${operator} ${original(right)}`);
        if (operatorToken.kind === K.QuestionQuestionToken) others.push(`(${original(left)})`, `(${original(right)})`);
        return others.length === 0 ? text : choose(node, text, [...others, ...constants(node)]);
      }
      case K.PrefixUnaryExpression:
        if (node.operator === K.ExclamationToken) return choose(node, text, [`(${original(node.operand)})`, ...constants(node)]);
        return node.operator === K.MinusToken ? choose(node, text, [`(${original(node.operand)})`]) : text;
      case K.ConditionalExpression:
        return choose(node, text, [original(node.whenTrue), original(node.whenFalse)]);
      case K.NumericLiteral:
        return isName(node) ? text : choose(node, text, [String(Number(node.text) + 1)]);
      case K.TrueKeyword:
        return choose(node, text, ["false"]);
      case K.FalseKeyword:
        return choose(node, text, ["true"]);
      case K.StringLiteral:
        if (parent.kind === K.ArrayLiteralExpression) break;
        return isName(node) ? text : choose(node, text, [JSON.stringify(otherWords[node.text] ?? `${node.text}?`)]);
      case K.PropertyAccessExpression: {
        const other = otherMethods[node.name.text];
        if (other === undefined || parent.kind !== K.CallExpression || parent.expression !== node) return text;
        const method = `${isActive(add(node, `.${other}`))} ? "${other}" : "${node.name.text}"`;
        const receiver = text.slice(0, text.length - node.name.text.length).replace(/\??\.\s*$/, "");
        return `${receiver}${node.questionDotToken ? "?." : ""}[${method}]`;
      }
      case K.SpreadElement:
        return parent.kind === K.ArrayLiteralExpression ? `...(${isActive(add(node, "[]"))} ? [] : [${text}])` : text;
      case K.PropertyAssignment:
      case K.ShorthandPropertyAssignment:
        if (isRule(parent))
          return node.kind === K.PropertyAssignment
            ? `get ${original(node.name)}() { return ${text.slice(text.indexOf(":") + 1)}; }`
            : text;
        return `...(${isActive(add(node, "{}"))} ? {} : { ${text} })`;
      case K.SpreadAssignment:
        return `...(${isActive(add(node, "{}"))} ? {} : { ${text} })`;
      default:
    }
    if (parent.kind === K.ArrayLiteralExpression && !isPattern(parent)) return `...(${isActive(add(node, "[]"))} ? [] : [${text}])`;
    // A condition that is a call or a name.
    return isCondition(node) ? choose(node, text, ["true", "false"]) : text;
  });
}

/** Types, imports and what a rule declares but does not judge by. @param {Node} node */
function isOutside(node) {
  for (let up = /** @type {Node | undefined} */ (node); up; up = up.parent) {
    if (
      up.kind === K.ImportDeclaration ||
      up.kind === K.ExportDeclaration ||
      up.kind === K.InterfaceDeclaration ||
      up.kind === K.TypeAliasDeclaration ||
      up.kind === K.LiteralType
    )
      return true;
    if (up.kind === K.VariableDeclaration && /^fixTitles$|messages$/i.test(up.name.getText())) return true;
    if (up.kind === K.PropertyAssignment && isRule(up.parent) && declared.has(up.name.getText())) return true;
  }
  return false;
}

/** The object that declares a rule. @param {Node} node */
const isRule = (node) =>
  node.kind === K.ObjectLiteralExpression && node.parent?.kind === K.CallExpression && node.parent.parent?.kind === K.ExportAssignment;

/** The key of a property or of an access. @param {Node} node */
const isName = (node) => node.parent?.kind === K.PropertyAssignment && node.parent.name === node;

/** @param {Node} node */
const isPattern = (node) =>
  node.parent?.kind === K.BinaryExpression && node.parent.operatorToken.kind === K.EqualsToken && node.parent.left === node;

/** @param {Node} node */
function isStatementThatCanGo(node) {
  return (
    (node.kind === K.ReturnStatement && node.expression === undefined) ||
    node.kind === K.ContinueStatement ||
    node.kind === K.BreakStatement ||
    node.kind === K.ExpressionStatement
  );
}

/** Where a value is only asked for being true. @param {Node} node */
function isCondition(node) {
  const { parent } = node;
  switch (parent?.kind) {
    case K.IfStatement:
    case K.WhileStatement:
      return node === parent.expression;
    case K.ConditionalExpression:
      return node === parent.condition;
    case K.BinaryExpression:
      return parent.operatorToken.kind === K.AmpersandAmpersandToken || parent.operatorToken.kind === K.BarBarToken
        ? node === parent.left || node === parent.right
        : false;
    default:
      return false;
  }
}

/** A comparison may also hold always or never. @param {Node} node */
const constants = (node) =>
  isCondition(node) || node.parent?.kind === K.ArrowFunction || node.parent?.kind === K.ReturnStatement
    ? isNullish(node)
      ? []
      : ["true", "false"]
    : [];

/** @param {Node} node */
const isNullish = (node) =>
  node.kind === K.BinaryExpression &&
  [K.QuestionQuestionToken, K.PlusToken, K.MinusToken, K.AsteriskToken, K.SlashToken].includes(node.operatorToken.kind);

/** @param {string} text */
const shown = (text) => text.replace(/\s+/g, " ").slice(0, 110);
