import type { RuleText } from "../../ruleText";

export default {
  title: "The loader's label mode does not fit the loss",
  summary: "The mode of the data loader makes labels of another form than the loss takes.",
  why: "Loaders decide the form of labels by a mode. `flow_from_directory` gives one-hot columns unless told otherwise, `image_dataset_from_directory` gives class numbers: opposite defaults for the same job. A loss that expects the other form stops with an error about shapes, mostly after the data has been found and the model built.",
  todo: [
    "`categorical` goes with `categorical_crossentropy`.",
    "`int` and `sparse` go with `sparse_categorical_crossentropy`.",
    "`binary` goes with one `sigmoid` unit and `binary_crossentropy`.",
  ],
  exceptions: [
    "`binary` with `sparse_categorical_crossentropy` and two units.",
    "`categorical` with `binary_crossentropy` and one unit for each class.",
  ],
  messages: {
    numbersForColumns: '{name}="{mode}" gives one number for each sample, but {loss} on this output takes one column for each class.',
    numbersByDefault:
      '{name} is left at "{mode}", which gives one number for each sample, but {loss} on this output takes one column for each class.',
    columnsForNumbers: '{name}="{mode}" gives one column for each class, but {loss} on this output takes one number for each sample.',
    columnsByDefault:
      '{name} is left at "{mode}", which gives one column for each class, but {loss} on this output takes one number for each sample.',
  },
} as const satisfies RuleText;
