/** What each option of a configuration file is for. */
export default {
  enable: "`false` looks at nothing here.",
  rules: 'The severity of a rule by its name; `"off"` silences it.',
  "min-severity": "What is less severe is not reported.",
  include: "Which files of a folder are looked at. A file that is named itself always is.",
  exclude: "Files and folders that are passed over, `.gitignore` aside.",
  "keras-version": "Which Keras runs code that does not say so itself.",
  "keras-backend": "Which backend Keras 3 runs on where the code does not say so itself.",
  language: 'The language of messages; `"auto"` is that of the editor or the environment.',
  baseline: "A file of known findings, which the command line does not report again; counted from the folder of the configuration.",
} as const;
