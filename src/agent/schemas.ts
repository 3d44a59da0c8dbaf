import { frameworks } from "../core/show";
import { toolNames } from "./answer";

/** A tool for agents: what it takes, in JSON schema, and what it is told to be for. The words are English: models read them, people do not. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: "object";
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[];
    readonly additionalProperties: false;
  };
}

const language = { enum: ["en", "zh-cn"], description: "Language of messages; English by default." };

/** Judges the Keras models of a file or of a piece of code. */
export const checkModelTool: Tool = {
  name: toolNames.checkModel,
  title: "Check Keras models",
  description:
    "Statically checks Keras code (a Python file, a notebook or a snippet) for output activations, losses, labels and metrics that do not fit together, such as softmax on one unit or probabilities with from_logits=True. Returns the findings with places and fixes, the models with layers, shapes and losses, the loss to expect before training, and what could not be judged and why. Runs no code.",
  inputSchema: {
    type: "object",
    properties: {
      path: { type: "string", description: "A .py or .ipynb file. Imported modules of its project are followed." },
      code: { type: "string", description: "Python source or the JSON of a notebook, in place of a path or as new contents of that path." },
      language,
    },
    additionalProperties: false,
  },
};

/** Describes one activation function in numbers. */
export const describeActivationTool: Tool = {
  name: toolNames.describeActivation,
  title: "Describe an activation function",
  description:
    "Gives an activation function's formula, range, exact values and derivatives at points, saturation, slope, moments under a standard normal input, and the losses that can read its output, with the defaults of the framework that is named. For functions of a vector such as softmax, `at` is one vector and the Jacobian is returned.",
  inputSchema: {
    type: "object",
    properties: {
      name: { type: "string", description: "As the framework writes it: gelu, LeakyReLU, torch.nn.SiLU, tf.nn.relu6." },
      framework: { enum: frameworks, description: "Whose names and defaults; keras, which is Keras 3, by default." },
      parameters: {
        type: "object",
        additionalProperties: { type: ["number", "boolean"] },
        description: 'By the framework\'s own names, as in {"negative_slope": 0.1}.',
      },
      at: { type: "array", items: { type: "number" }, maxItems: 1000, description: "Inputs; by default -2, -1, 0, 1, 2." },
      language,
    },
    required: ["name"],
    additionalProperties: false,
  },
};
