/** Headings and fixed words of the page about a rule. */
export default {
  why: "Why is this bad?",
  todo: "What to do",
  exceptions: "When it is right",
  bad: "Bad",
  good: "Good",
  says: "The message: {message}",
  usually: "Severity: {severity}. Since {version}.",
  error: "error",
  warning: "warning",
  information: "information",
  hint: "hint",
} as const;
