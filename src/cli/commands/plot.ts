import type { Command } from "../session";
export const plot: Command = { usage: "plot", summary: "plotCommand", options: {}, run: async () => 0 };
