/** What the editor shows: commands, actions, hovers, the status item. */
export default {
  panelTitle: "Activation Lens",
  activationFailed: "Activation Lens could not start. Its log says why.",

  elsewhere: "It stands in this file",
  fixAll: "Apply all safe fixes of Activation Lens",
  pickRule: "Which rule do you want to read about?",
  noSuchRule: "# No such rule\n\nActivation Lens has no rule named `{rule}`.",

  curvePicture: "Graph of {title} and its derivative",
  barsPicture: "Bar chart of {title} for sample logits",
  barsKey: "sample logits below, their outputs above the bars",
  shaded: "shaded: the slope is smaller than {threshold}",
  range: "Range: {range}",
  rangeBySearch: "Range, found by search: {range}",
  ownFunction: "A function of your own, followed without running it; its derivative is computed exactly from the formula.",
  notDrawn: "{name} is not drawn: {obstacle} in line {line} is nothing that can be followed as a function of one number.",
  notKnown: "{parameter} = {source} (not known), drawn at the default {value}",
  chosenByFramework: "Nothing is written here: this is the framework's default.",
  openGraph: "View graph",

  statusItem: "Activation Lens: what was seen in this file",
  statusCounts: "{models} {models|model|models}, {uses} {uses|loss|losses}",
  statusDetail: "looked at in {milliseconds} ms, {time}",
  whyNothing: "Why nothing?",
  whyTitle: "What was not judged, and why",
  allJudged: "Everything was judged: each place where an output meets a loss",
  noUses: "No place was found where the output of a model meets a loss",
  budgetSpent: "The file is too large or too involved to be followed to its end",
  turnedOff: "Activation Lens is turned off for this file",
  lineNumber: "line {line}",
  cellAndLine: "cell {cell}, line {line}",
} as const;
