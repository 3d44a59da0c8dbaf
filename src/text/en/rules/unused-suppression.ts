import type { RuleText } from "../../ruleText";

export default {
  title: "Unused suppression",
  summary: "A comment `# activation-lens: ignore` where there is nothing to ignore.",
  why: "A comment that silences nothing today silences the fault that somebody makes tomorrow. A comment with a misspelt rule silences nothing at all.",
  todo: [
    "Remove the comment, or the rules in it that find nothing.",
    "Write names of rules as `activation-lens rules` lists them: `# activation-lens: ignore[softmax-on-one-unit] reason`.",
  ],
  exceptions: [
    "A comment on a model that this file never compiles: the file that imports it may. The rule is silent there, and where the code has a syntax error.",
  ],
  messages: {
    nothingToIgnore: "There is nothing to ignore here.",
    rulesNotFound: "There is nothing here that {rules} {count|finds|find}.",
    unknownRule: "No rule is called `{rule}`.",
    unknownRuleButNear: "No rule is called `{rule}`. Did you mean `{nearest}`?",
    notUnderstood: "This is no suppression. Write `# activation-lens: ignore[rule] reason`, or `ignore-file[rule]` for the whole file.",
  },
} as const satisfies RuleText;
