/** What stands at the other places of a fault. */
export default {
  theLayer: "The layer: {layer}",
  theLoss: "The loss: {loss}",
  theActivation: "The activation: {activation}",
  theLabels: "Where the labels get their form",
  theModel: "The model",
  theCall: "The call that leads there",
} as const;
