/** Methods that give the same rows, or rows of which nothing is said to be left out. */
export const SAME = new Set([
  "copy",
  "reset_index",
  "dropna",
  "fillna",
  "drop",
  "sort_values",
  "sort_index",
  "set_index",
  "astype",
  "drop_duplicates",
  "rename",
  "infer_objects",
  "convert_dtypes",
  "sample",
]);
/** Methods that take some of the rows. */
export const SOME = new Set(["head", "tail", "query", "nlargest", "nsmallest"]);

/** Methods that give a table of which nothing is known any more. */
export const OTHER = new Set([
  "replace",
  "interpolate",
  "ffill",
  "bfill",
  "merge",
  "join",
  "select_dtypes",
  "filter",
  "round",
  "explode",
  "eval",
  "clip",
  "mask",
  "where",
  "update",
]);

/** What else a table has by itself that is not called. */
export const OWN = new Set("attrs axes columns dtypes empty flags index ndim plot shape size style".split(" "));
