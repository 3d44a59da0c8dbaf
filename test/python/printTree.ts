import type { Argument, Expression, FormattedValue, Module, Parameter, Statement } from "../../src/python/nodes";

/** A tree as the fixtures show it: one statement per line, blocks indented, then what the parser could not read. */
export function printTree(module: Module): string {
  const lines = block(module.body, "");
  for (const comment of module.comments) lines.push(comment.text);
  for (const problem of module.problems) lines.push(`! ${problem.message}`);
  return lines.join("\n");
}

function block(body: readonly Statement[], indent: string): string[] {
  return body.flatMap((statement) => lines(statement, indent));
}

function lines(node: Statement, indent: string): string[] {
  const inner = `${indent}  `;
  const part = (head: string, body: readonly Statement[]): string[] => [`${indent}(${head}`, ...closed(block(body, inner), indent)];
  const rest = (head: string, body: readonly Statement[]): string[] => (body.length === 0 ? [] : part(head, body));
  switch (node.kind) {
    case "Function":
      return part(
        `${node.async ? "async " : ""}Function ${node.name} ${parameters(node.parameters)}${node.returns === null ? "" : ` -> ${print(node.returns)}`}${decorators(node.decorators)}`,
        node.body,
      );
    case "Class":
      return part(`Class ${node.name}${node.bases.map((each) => ` ${argument(each)}`).join("")}${decorators(node.decorators)}`, node.body);
    case "If":
      return [...part(`If ${print(node.test)}`, node.body), ...rest("Else", node.otherwise)];
    case "While":
      return [...part(`While ${print(node.test)}`, node.body), ...rest("Else", node.otherwise)];
    case "For":
      return [
        ...part(`${node.async ? "async " : ""}For ${print(node.target)} in ${print(node.iterable)}`, node.body),
        ...rest("Else", node.otherwise),
      ];
    case "With":
      return part(
        `${node.async ? "async " : ""}With ${node.items.map(({ context, target }) => print(context) + (target === null ? "" : ` as ${print(target)}`)).join(", ")}`,
        node.body,
      );
    case "Try":
      return [
        ...part("Try", node.body),
        ...node.handlers.flatMap(({ type, name, group, body }) =>
          part(`Except${group ? "*" : ""}${type === null ? "" : ` ${print(type)}`}${name === null ? "" : ` as ${name}`}`, body),
        ),
        ...rest("Else", node.otherwise),
        ...rest("Finally", node.finalizer),
      ];
    case "Match":
      return [
        `${indent}(Match ${print(node.subject)})`,
        ...node.cases.flatMap(({ pattern, names, guard, body }) =>
          part(
            `Case ${print(pattern)}${names.length > 0 ? ` binds ${names.join(" ")}` : ""}${guard === null ? "" : ` if ${print(guard)}`}`,
            body,
          ),
        ),
      ];
    default:
      return [indent + simple(node)];
  }
}

function closed(body: string[], indent: string): string[] {
  return body.length === 0 ? [`${indent})`] : [...body.slice(0, -1), `${body.at(-1) ?? ""})`];
}

function simple(node: Exclude<Statement, { kind: "Function" | "Class" | "If" | "While" | "For" | "With" | "Try" | "Match" }>): string {
  switch (node.kind) {
    case "Expression":
      return print(node.value);
    case "Assign":
      return `(Assign ${all(node.targets)} = ${print(node.value)})`;
    case "AugmentedAssign":
      return `(Assign ${print(node.target)} ${node.operator}= ${print(node.value)})`;
    case "AnnotatedAssign":
      return `(Assign ${print(node.target)}: ${print(node.annotation)}${node.value === null ? "" : ` = ${print(node.value)}`})`;
    case "Return":
      return `(Return${optional(node.value)})`;
    case "Raise":
      return `(Raise${optional(node.exception)}${node.cause === null ? "" : ` from ${print(node.cause)}`})`;
    case "Assert":
      return `(Assert ${print(node.test)}${optional(node.message)})`;
    case "Delete":
      return `(Delete ${all(node.targets)})`;
    case "Global":
    case "Nonlocal":
      return `(${node.kind} ${node.names.join(" ")})`;
    case "Import":
      return `(Import ${node.names.map(imported).join(", ")})`;
    case "ImportFrom":
      return `(From ${".".repeat(node.level)}${node.module} import ${node.names.map(imported).join(", ")})`;
    case "TypeAlias":
      return `(Type ${node.name} = ${print(node.value)})`;
    case "Magic":
      return `(Magic ${JSON.stringify(node.text)})`;
    default:
      return `(${node.kind})`;
  }
}

const imported = ({ name, alias }: { name: string; alias: string | null }): string => (alias === null ? name : `${name} as ${alias}`);
const all = (nodes: readonly (Expression | FormattedValue)[]): string => nodes.map(print).join(" ");
const optional = (node: Expression | null): string => (node === null ? "" : ` ${print(node)}`);
const decorators = (nodes: readonly Expression[]): string => nodes.map((node) => ` @${print(node)}`).join("");

function argument({ name, stars, value }: Argument): string {
  return name === null ? "*".repeat(stars) + print(value) : `${name}=${print(value)}`;
}

function parameters(nodes: readonly Parameter[]): string {
  const marks = { "positional-only": "/", positional: "", variadic: "*", "keyword-only": "|", "variadic-keyword": "**" };
  return `[${nodes.map((node) => marks[node.form] + node.name + (node.annotation === null ? "" : `: ${print(node.annotation)}`) + (node.default === null ? "" : ` = ${print(node.default)}`)).join(", ")}]`;
}

/** An expression in one line. */
export function print(node: Expression | FormattedValue): string {
  switch (node.kind) {
    case "Name":
      return node.id;
    case "Number":
      return node.value + (node.form === "float" && Number.isInteger(node.value) ? ".0" : "") + (node.form === "imaginary" ? "j" : "");
    case "String":
      return (node.bytes ? "b" : "") + JSON.stringify(node.value);
    case "FormattedString":
      return `(f ${all(node.parts)})`;
    case "FormattedValue":
      return `{${print(node.value)}${node.conversion === null ? "" : `!${node.conversion}`}${node.format === null ? "" : `:${JSON.stringify(node.format)}`}${node.formatParts.length > 0 ? ` ${all(node.formatParts)}` : ""}}`;
    case "Constant":
      return node.value === "..." ? "..." : ({ true: "True", false: "False", null: "None" }[String(node.value)] ?? "");
    case "Tuple":
    case "List":
    case "Set":
      return `(${node.kind}${node.elements.map((each) => ` ${print(each)}`).join("")})`;
    case "Dict":
      return `(Dict${node.entries.map(({ key, value }) => (key === null ? ` **${print(value)}` : ` ${print(key)}: ${print(value)}`)).join("")})`;
    case "Call":
      return `(Call ${print(node.callee)}${node.args.map((each) => ` ${argument(each)}`).join("")})`;
    case "Attribute":
      return `(. ${print(node.object)} ${node.name === "" ? "Missing" : node.name})`;
    case "Subscript":
      return `(Subscript ${print(node.object)} ${print(node.index)})`;
    case "Slice":
      return `(Slice ${[node.lower, node.upper, node.step].map((each) => (each === null ? "_" : print(each))).join(" ")})`;
    case "Unary":
      return `(${node.operator} ${print(node.operand)})`;
    case "Binary":
      return `(${node.operator} ${print(node.left)} ${print(node.right)})`;
    case "Compare":
      return `(Compare ${print(node.left)}${node.operators.map((operator, index) => ` ${operator} ${all(node.comparators.slice(index, index + 1))}`).join("")})`;
    case "Boolean":
      return `(${node.operator} ${all(node.values)})`;
    case "Conditional":
      return `(${print(node.body)} if ${print(node.test)} else ${print(node.otherwise)})`;
    case "Lambda":
      return `(Lambda ${parameters(node.parameters)} ${print(node.body)})`;
    case "Comprehension":
      return `(${node.form} ${print(node.element)}${node.value === null ? "" : `: ${print(node.value)}`}${node.clauses.map(({ target, iterable, conditions, async }) => `${async ? " async" : ""} for ${print(target)} in ${print(iterable)}${conditions.map((each) => ` if ${print(each)}`).join("")}`).join("")})`;
    case "Await":
      return `(Await ${print(node.value)})`;
    case "Yield":
      return `(Yield${node.delegate ? " from" : ""}${optional(node.value)})`;
    case "Starred":
      return `(* ${print(node.value)})`;
    case "Walrus":
      return `(:= ${node.target.id} ${print(node.value)})`;
    case "Missing":
      return "Missing";
    default:
      return "(Magic)";
  }
}
