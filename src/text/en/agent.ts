/** What the answers to agents say of their limits. */
export default {
  modelLimits:
    "The code was read, not run; imported modules of the project were followed where they could be read. What is not known from the code is not judged: no finding is no proof that all is well.",
  valueLimits:
    "Computed in double precision, with the framework's defaults for what was not given; frameworks compute in float32 and differ from about the seventh digit on. Properties were searched for numerically, to about six digits.",
  noNotebook: "is not a notebook: {problem}",
  tooLarge: "is longer than 4 million characters of code",
} as const;
