/**
 * The syntax tree. Positions are offsets in UTF-16 units into the text that was parsed; `to` is exclusive.
 * Names follow CPython's `ast` in meaning, in whole words. Broken code yields `Missing` nodes, never holes.
 */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Name extends Span {
  readonly kind: "Name";
  readonly id: string;
}
export interface NumberLiteral extends Span {
  readonly kind: "Number";
  readonly value: number;
  readonly form: "integer" | "float" | "imaginary";
}
/** Adjacent literals are one node. `value` is decoded; for bytes each unit is one byte. */
export interface StringLiteral extends Span {
  readonly kind: "String";
  readonly value: string;
  readonly bytes: boolean;
}
/** An f-string or t-string (and what it was joined with). */
export interface FormattedString extends Span {
  readonly kind: "FormattedString";
  readonly parts: readonly (StringLiteral | FormattedValue)[];
}
/** `{value!r:format}` inside an f-string. `format` is the raw text after the colon; values nested in it are in `formatParts`. */
export interface FormattedValue extends Span {
  readonly kind: "FormattedValue";
  readonly value: Expression;
  readonly conversion: "r" | "s" | "a" | null;
  readonly format: string | null;
  readonly formatParts: readonly Expression[];
}
export interface Constant extends Span {
  readonly kind: "Constant";
  readonly value: true | false | null | "...";
}
export interface TupleExpression extends Span {
  readonly kind: "Tuple";
  readonly elements: readonly Expression[];
}
export interface ListExpression extends Span {
  readonly kind: "List";
  readonly elements: readonly Expression[];
}
export interface SetExpression extends Span {
  readonly kind: "Set";
  readonly elements: readonly Expression[];
}
/** `key` is null for `**value`. */
export interface DictExpression extends Span {
  readonly kind: "Dict";
  readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
}
/** One argument of a call or one base of a class. `from` is that of the name or the star, if there is one. */
export interface Argument extends Span {
  readonly kind: "Argument";
  readonly name: string | null;
  readonly stars: 0 | 1 | 2;
  readonly value: Expression;
}
export interface Call extends Span {
  readonly kind: "Call";
  readonly callee: Expression;
  readonly args: readonly Argument[];
}
/** `object.name`; `nameFrom` is where the name begins (an empty name while it is being typed). */
export interface Attribute extends Span {
  readonly kind: "Attribute";
  readonly object: Expression;
  readonly name: string;
  readonly nameFrom: number;
}
export interface Subscript extends Span {
  readonly kind: "Subscript";
  readonly object: Expression;
  readonly index: Expression;
}
export interface Slice extends Span {
  readonly kind: "Slice";
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}
export interface Unary extends Span {
  readonly kind: "Unary";
  readonly operator: "-" | "+" | "~" | "not";
  readonly operand: Expression;
}
export type BinaryOperator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "<<" | ">>" | "&" | "|" | "^";
export interface Binary extends Span {
  readonly kind: "Binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export type CompareOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "is" | "is not" | "in" | "not in";
export interface Compare extends Span {
  readonly kind: "Compare";
  readonly left: Expression;
  readonly operators: readonly CompareOperator[];
  readonly comparators: readonly Expression[];
}
export interface BooleanOperation extends Span {
  readonly kind: "Boolean";
  readonly operator: "and" | "or";
  readonly values: readonly Expression[];
}
export interface Conditional extends Span {
  readonly kind: "Conditional";
  readonly test: Expression;
  readonly body: Expression;
  readonly otherwise: Expression;
}
export interface Lambda extends Span {
  readonly kind: "Lambda";
  readonly parameters: readonly Parameter[];
  readonly body: Expression;
}
export interface ComprehensionClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
  readonly async: boolean;
}
/** `element` is the key where `form` is "dict", and `value` its value. */
export interface Comprehension extends Span {
  readonly kind: "Comprehension";
  readonly form: "list" | "set" | "dict" | "generator";
  readonly element: Expression;
  readonly value: Expression | null;
  readonly clauses: readonly ComprehensionClause[];
}
export interface Await extends Span {
  readonly kind: "Await";
  readonly value: Expression;
}
/** `yield value` and `yield from value`. */
export interface Yield extends Span {
  readonly kind: "Yield";
  readonly value: Expression | null;
  readonly delegate: boolean;
}
export interface Starred extends Span {
  readonly kind: "Starred";
  readonly value: Expression;
}
export interface Walrus extends Span {
  readonly kind: "Walrus";
  readonly target: Name;
  readonly value: Expression;
}
/** Where an expression should stand and none does. Empty span. */
export interface Missing extends Span {
  readonly kind: "Missing";
}
/** `!ls`, `%time f()` used as a value in a notebook: `x = !ls`. */
export interface MagicExpression extends Span {
  readonly kind: "MagicExpression";
}

export type Expression =
  | Name
  | NumberLiteral
  | StringLiteral
  | FormattedString
  | Constant
  | TupleExpression
  | ListExpression
  | SetExpression
  | DictExpression
  | Call
  | Attribute
  | Subscript
  | Slice
  | Unary
  | Binary
  | Compare
  | BooleanOperation
  | Conditional
  | Lambda
  | Comprehension
  | Await
  | Yield
  | Starred
  | Walrus
  | Missing
  | MagicExpression;

export interface Parameter extends Span {
  readonly name: string;
  readonly form: "positional-only" | "positional" | "variadic" | "keyword-only" | "variadic-keyword";
  readonly annotation: Expression | null;
  readonly default: Expression | null;
}

export interface FunctionDefinition extends Span {
  readonly kind: "Function";
  readonly name: string;
  readonly nameFrom: number;
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | null;
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
  readonly async: boolean;
}
export interface ClassDefinition extends Span {
  readonly kind: "Class";
  readonly name: string;
  readonly nameFrom: number;
  readonly bases: readonly Argument[];
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
}
export interface ExpressionStatement extends Span {
  readonly kind: "Expression";
  readonly value: Expression;
}
/** `a = b = value` has two targets. */
export interface Assign extends Span {
  readonly kind: "Assign";
  readonly targets: readonly Expression[];
  readonly value: Expression;
}
export interface AugmentedAssign extends Span {
  readonly kind: "AugmentedAssign";
  readonly target: Expression;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}
export interface AnnotatedAssign extends Span {
  readonly kind: "AnnotatedAssign";
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value: Expression | null;
}
export interface Return extends Span {
  readonly kind: "Return";
  readonly value: Expression | null;
}
export interface Raise extends Span {
  readonly kind: "Raise";
  readonly exception: Expression | null;
  readonly cause: Expression | null;
}
export interface Assert extends Span {
  readonly kind: "Assert";
  readonly test: Expression;
  readonly message: Expression | null;
}
export interface Delete extends Span {
  readonly kind: "Delete";
  readonly targets: readonly Expression[];
}
export interface Simple extends Span {
  readonly kind: "Pass" | "Break" | "Continue";
}
export interface Scope extends Span {
  readonly kind: "Global" | "Nonlocal";
  readonly names: readonly string[];
}
/** `import a.b as c`: `name` is the dotted path, `alias` null when there is none. */
export interface ImportedName extends Span {
  readonly name: string;
  readonly alias: string | null;
}
export interface Import extends Span {
  readonly kind: "Import";
  readonly names: readonly ImportedName[];
}
/** `from ..module import name`; `level` counts the dots; a name of "*" imports all. */
export interface ImportFrom extends Span {
  readonly kind: "ImportFrom";
  readonly module: string;
  readonly level: number;
  readonly names: readonly ImportedName[];
}
/** `elif` is an `If` alone in `otherwise`. */
export interface If extends Span {
  readonly kind: "If";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}
export interface While extends Span {
  readonly kind: "While";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}
export interface For extends Span {
  readonly kind: "For";
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
  readonly async: boolean;
}
export interface With extends Span {
  readonly kind: "With";
  readonly items: readonly { readonly context: Expression; readonly target: Expression | null }[];
  readonly body: readonly Statement[];
  readonly async: boolean;
}
export interface ExceptHandler extends Span {
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
  readonly group: boolean;
}
export interface Try extends Span {
  readonly kind: "Try";
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly otherwise: readonly Statement[];
  readonly finalizer: readonly Statement[];
}
/** Patterns are kept as the expressions they look like; `names` are what they bind. */
export interface MatchCase extends Span {
  readonly pattern: Expression;
  readonly names: readonly string[];
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}
export interface Match extends Span {
  readonly kind: "Match";
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}
export interface TypeAlias extends Span {
  readonly kind: "TypeAlias";
  readonly name: string;
  readonly value: Expression;
}
/** A notebook magic, a shell line or a whole `%%cell`. */
export interface Magic extends Span {
  readonly kind: "Magic";
  readonly text: string;
}

export type Statement =
  | FunctionDefinition
  | ClassDefinition
  | ExpressionStatement
  | Assign
  | AugmentedAssign
  | AnnotatedAssign
  | Return
  | Raise
  | Assert
  | Delete
  | Simple
  | Scope
  | Import
  | ImportFrom
  | If
  | While
  | For
  | With
  | Try
  | Match
  | TypeAlias
  | Magic;

/** Something the parser could not read, in words for a log; never shown as a finding. */
export interface Problem extends Span {
  readonly message: string;
}

export interface Comment extends Span {
  readonly text: string;
}

export interface Module extends Span {
  readonly kind: "Module";
  readonly body: readonly Statement[];
  /** The calls in it, wherever they stand. */
  readonly calls: readonly Call[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
}
