import type { Argument, Expression, FormattedValue, Module, Parameter, Statement } from "./nodes";

/** Everything in a tree that has a `kind`. */
export type Node = Module | Statement | Expression | Argument | FormattedValue;

type Visit = (child: Node) => void;

/** Calls `visit` for each child of a node that has a `kind`, in the order of the source as far as the fields follow it. What there is most of stands first. */
export function forEachChild(node: Node, visit: Visit): void {
  switch (node.kind) {
    case "Name":
    case "String":
    case "Number":
    case "Constant":
    case "Missing":
    case "MagicExpression":
      return;
    case "Attribute":
      return visit(node.object);
    case "Argument":
    case "Await":
    case "Starred":
      return visit(node.value);
    case "Call":
      visit(node.callee);
      return each(node.args, visit);
    case "FormattedString":
      return each(node.parts, visit);
    case "FormattedValue":
      visit(node.value);
      return each(node.formatParts, visit);
    case "Tuple":
    case "List":
    case "Set":
      return each(node.elements, visit);
    case "Dict":
      for (const entry of node.entries) {
        optional(entry.key, visit);
        visit(entry.value);
      }
      return;
    case "Subscript":
      visit(node.object);
      return visit(node.index);
    case "Slice":
      optional(node.lower, visit);
      optional(node.upper, visit);
      return optional(node.step, visit);
    case "Unary":
      return visit(node.operand);
    case "Yield":
      return optional(node.value, visit);
    case "Walrus":
      visit(node.target);
      return visit(node.value);
    case "Binary":
      visit(node.left);
      return visit(node.right);
    case "Compare":
      visit(node.left);
      return each(node.comparators, visit);
    case "Boolean":
      return each(node.values, visit);
    case "Conditional":
      visit(node.body);
      visit(node.test);
      return visit(node.otherwise);
    case "Lambda":
      eachParameter(node.parameters, visit);
      return visit(node.body);
    case "Comprehension":
      visit(node.element);
      optional(node.value, visit);
      for (const clause of node.clauses) {
        visit(clause.target);
        visit(clause.iterable);
        each(clause.conditions, visit);
      }
      return;
    default:
      return eachPart(node, visit);
  }
}

/** The children of statements; apart from the expressions only to keep both lists short. */
function eachPart(node: Module | Statement, visit: Visit): void {
  switch (node.kind) {
    case "Module":
      return each(node.body, visit);
    case "Function":
      each(node.decorators, visit);
      eachParameter(node.parameters, visit);
      optional(node.returns, visit);
      return each(node.body, visit);
    case "Class":
      each(node.decorators, visit);
      each(node.bases, visit);
      return each(node.body, visit);
    case "Expression":
    case "TypeAlias":
      return visit(node.value);
    case "Assign":
      each(node.targets, visit);
      return visit(node.value);
    case "AugmentedAssign":
      visit(node.target);
      return visit(node.value);
    case "AnnotatedAssign":
      visit(node.target);
      visit(node.annotation);
      return optional(node.value, visit);
    case "Return":
      return optional(node.value, visit);
    case "Raise":
      optional(node.exception, visit);
      return optional(node.cause, visit);
    case "Assert":
      visit(node.test);
      return optional(node.message, visit);
    case "Delete":
      return each(node.targets, visit);
    case "If":
    case "While":
      visit(node.test);
      each(node.body, visit);
      return each(node.otherwise, visit);
    case "For":
      visit(node.target);
      visit(node.iterable);
      each(node.body, visit);
      return each(node.otherwise, visit);
    case "With":
      for (const item of node.items) {
        visit(item.context);
        optional(item.target, visit);
      }
      return each(node.body, visit);
    case "Try":
      each(node.body, visit);
      for (const handler of node.handlers) {
        optional(handler.type, visit);
        each(handler.body, visit);
      }
      each(node.otherwise, visit);
      return each(node.finalizer, visit);
    case "Match":
      visit(node.subject);
      for (const matchCase of node.cases) {
        visit(matchCase.pattern);
        optional(matchCase.guard, visit);
        each(matchCase.body, visit);
      }
      return;
    case "Import":
    case "ImportFrom":
    case "Global":
    case "Nonlocal":
    case "Pass":
    case "Break":
    case "Continue":
    case "Magic":
      return;
    default:
  }
}

function each(nodes: readonly Node[], visit: Visit): void {
  for (const node of nodes) visit(node);
}

function optional(node: Node | null, visit: Visit): void {
  if (node !== null) visit(node);
}

function eachParameter(parameters: readonly Parameter[], visit: Visit): void {
  for (const parameter of parameters) {
    optional(parameter.annotation, visit);
    optional(parameter.default, visit);
  }
}

/** Calls `visit` for a node and everything below it, parents first. Needs no call stack, so depth does not matter. */
export function walk(root: Node, visit: Visit): void {
  const waiting: Node[] = [root];
  const children: Node[] = [];
  const collect = (child: Node): void => {
    children.push(child);
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    forEachChild(node, collect);
    for (let child = children.pop(); child !== undefined; child = children.pop()) waiting.push(child);
  }
}
