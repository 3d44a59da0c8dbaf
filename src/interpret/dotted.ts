/** The first name of a dotted path: `keras` of `keras.layers.Dense`. */
export const firstName = (path: string): string => path.replace(/\..*/s, "");

/** The last name of a dotted path: `Dense` of `keras.layers.Dense`. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);
