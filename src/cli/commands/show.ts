import type { Command } from "../session";
export const show: Command = { usage: "show", summary: "showCommand", options: {}, run: async () => 0 };
