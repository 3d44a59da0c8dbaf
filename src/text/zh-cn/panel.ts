/** What the drawing panel shows. */
export default {} as const;
