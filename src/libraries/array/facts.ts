import { known, unknown, type Known, type Place } from "../../model/known";
import { unknownLabels, type Labels } from "../../model/labels";

/** Facts of an array, from what is given; the rest is unknown. */
export const facts = (at: Place, given: Partial<Labels> = {}): Labels => ({ ...unknownLabels(at), ...given });

/** Whole numbers from 0 that stand for classes, one for each sample. */
export const classIds = (at: Place, classes: number | null, columns: 0 | 1 = 0): Labels =>
  facts(at, {
    form: known("class-id", at),
    columns: known(columns, at),
    ...(classes === null ? {} : { classes: known(classes, at), range: known([0, classes - 1], at) }),
  });

/** One column for each class. */
export const oneHot = (at: Place, classes: Known<number>): Labels =>
  facts(at, {
    form: known("one-hot", at),
    classes,
    range: known([0, 1], at),
    columns: classes.known ? known(classes.value, at) : unknown("unknown-value", at),
  });

/** An array with so many columns; null where nobody knows how many. */
export const ofColumns = (at: Place, columns: number | null, given: Partial<Labels> = {}): Labels =>
  facts(at, columns === null ? given : { ...given, columns: known(columns, at) });

/** Any real numbers. */
export const reals = (at: Place, columns: number | null, range?: readonly [number, number]): Labels =>
  ofColumns(at, columns, { form: known("real", at), ...(range ? { range: known(range, at) } : {}) });

/** The last of more axes than two. */
export const deep = (columns: Known<number>): Labels["columns"] => ({ ...columns, isDeep: true });

/** A table of which it is not known how many columns it has. */
export const ofTable = (at: Place): Known<number> => unknown("unknown-value", at);

/** Targets all of which were scaled, or lie in one range. */
export const areAlike = ({ form, scaled, range }: Labels): boolean => form.known && form.value === "real" && (scaled.known || range.known);

/** What is known of some of the samples: classes may be missing among them, unless each has a column. Of real numbers some are about as far apart as all. */
export const someOf = (labels: Labels, at: Place): Labels =>
  (labels.columns.known && labels.columns.value > 1) || (labels.form.known && labels.form.value === "real")
    ? labels
    : { ...labels, classes: unknown("unknown-value", at), range: unknown("unknown-value", at) };
