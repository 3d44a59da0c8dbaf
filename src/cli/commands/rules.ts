import type { Command } from "../session";
export const rules: Command = { usage: "rules", summary: "rulesCommand", options: {}, run: async () => 0 };
