/** What is said of configuration files and their options. */
export default {
  tooLarge: "Is larger than 1 MB: nothing of it holds.",
  notReadable: "Cannot be read: nothing of it holds.",
  unreadable: "Cannot be read from here on.",
  unknownOption: "There is no option `{name}`.",
  unknownOptionButNear: "There is no option `{name}`. Did you mean `{nearest}`?",
  wrongType: "`{option}` takes {expected}.",
  unknownRule: "No rule is called `{name}`.",
  unknownRuleButNear: "No rule is called `{name}`. Did you mean `{nearest}`?",
} as const;
