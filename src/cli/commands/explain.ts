import type { Command } from "../session";
export const explain: Command = { usage: "explain", summary: "explainCommand", options: {}, run: async () => 0 };
