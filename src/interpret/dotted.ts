/** The last name of a dotted path: `Dense` of `keras.layers.Dense`. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);
