import type { Shown } from "../../core/show";

/** Values for people: one table for each activation, numbers in full. */
export function showText({ id, framework, parameters, values, jacobian }: Shown): string {
  const given = Object.entries(parameters)
    .map(([name, value]) => `, ${name}=${value === null ? "None" : String(value)}`)
    .join("");
  const rows = [
    ["x", "f", ...(jacobian === undefined ? ["df"] : [])],
    ...values.map(({ x, f, df }) => [x, f, ...(jacobian === undefined ? [df] : [])].map(numberText)),
  ];
  return [
    `${id} (${framework}${given})`,
    ...table(rows),
    ...(jacobian === undefined ? [] : ["jacobian", ...table(jacobian.map((row) => row.map(numberText)))]),
    "",
  ].join("\n");
}

const numberText = (value: number | null): string => (value === null ? "" : Object.is(value, -0) ? "-0" : String(value));

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, text.length);
    });
  return rows.map((row) => `    ${row.map((text, column) => text.padStart(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
