/** What the command line says, apart from findings. */
export default {} as const;
