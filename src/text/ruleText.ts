import type { Texts } from "./phrases";

/** All that is said of one rule, in one language. Everything but the title and the messages is Markdown. */
export interface RuleText {
  /** The problem in a few words. */
  readonly title: string;
  /** One sentence: what the rule finds. */
  readonly summary: string;
  /** What happens, and why it goes wrong. */
  readonly why: string;
  readonly todo: readonly string[];
  /** When such code is right; the rule is silent there, or means no more than it says. */
  readonly exceptions: readonly string[];
  /** By the message keys of the rule. */
  readonly messages: Texts;
}
