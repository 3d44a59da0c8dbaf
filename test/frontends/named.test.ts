import { strict as assert } from "node:assert";
import { createLinter } from "../../src/lint/linter";

/** The activations in a program, each with its text and its values. */
function seen(text: string): readonly string[] {
  const { analysis, failures, findings } = createLinter().analyse({ units: [{ uri: "net.py", text }] });
  assert.deepEqual(failures, []);
  assert.deepEqual(findings, []);
  return analysis.activations.flatMap(({ at, use }) =>
    use.known ? [`${text.slice(at.from, at.to)}: ${use.value.activation.id} ${JSON.stringify(use.value.values)}`] : [],
  );
}

describe("activations of frameworks whose models are not followed", () => {
  it("are seen in PyTorch with their own defaults, in modules and functions", () => {
    assert.deepEqual(
      seen(`
import torch
from torch import nn
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.act = nn.LeakyReLU()
        self.soft = nn.Softmax(dim=1)

    def forward(self, x):
        return F.elu(x, alpha=0.5) + torch.tanh(x) + self.act(x)
`),
      [
        `nn.LeakyReLU(): leaky_relu {"negative_slope":0.01}`,
        `nn.Softmax(dim=1): softmax {}`,
        `F.elu: elu {"alpha":0.5}`,
        `torch.tanh: tanh {}`,
      ],
    );
  });

  it("are seen in JAX and Flax", () => {
    assert.deepEqual(seen("import jax\nfrom flax import linen as nn\ny = jax.nn.gelu(x, approximate=False)\nz = nn.silu(y)\n"), [
      `jax.nn.gelu: gelu {"approximate":0}`,
      `nn.silu: silu {}`,
    ]);
  });

  it("leave alone what is none", () => {
    assert.deepEqual(seen("import torch\nx = torch.randn(3)\ny = torch.nn.Linear(3, 4)(x)\n"), []);
  });
});
