/** What the editor shows: commands, actions, hovers, the status item. */
export default {} as const;
