/** The loss of one sample, with labels y and predictions p in n columns, and its derivative with respect to the prediction of column i. */
export interface LossFormulas {
  readonly tex: string;
  readonly slopeTex: string;
}

/** By the id of the loss. They stand here and not in the catalogue since only the pages show them. */
export const lossFormulas: Readonly<Record<string, LossFormulas>> = {
  binary_crossentropy: {
    tex: String.raw`-\frac{1}{n} \sum_i \left( y_i \ln p_i + (1 - y_i) \ln(1 - p_i) \right)`,
    slopeTex: String.raw`\frac{1}{n} \cdot \frac{p_i - y_i}{p_i (1 - p_i)}`,
  },
  binary_focal_crossentropy: {
    tex: String.raw`-\frac{1}{n} \sum_i \left( y_i (1 - p_i)^\gamma \ln p_i + (1 - y_i)\, p_i^\gamma \ln(1 - p_i) \right)`,
    slopeTex: String.raw`\frac{1}{n} \left( y_i (1 - p_i)^{\gamma - 1} \left( \gamma \ln p_i - \tfrac{1 - p_i}{p_i} \right) - (1 - y_i)\, p_i^{\gamma - 1} \left( \gamma \ln(1 - p_i) - \tfrac{p_i}{1 - p_i} \right) \right)`,
  },
  categorical_crossentropy: {
    tex: String.raw`-\sum_i y_i \ln \frac{p_i}{\sum_j p_j}`,
    slopeTex: String.raw`\frac{\sum_j y_j}{\sum_j p_j} - \frac{y_i}{p_i}`,
  },
  categorical_focal_crossentropy: {
    tex: String.raw`-\sum_i \alpha\, y_i (1 - q_i)^\gamma \ln q_i, \quad q_i = \frac{p_i}{\sum_j p_j}`,
    slopeTex: String.raw`\frac{\sum_j w_j}{\sum_j p_j} - \frac{w_i}{p_i}, \quad w_j = \alpha\, y_j (1 - q_j)^{\gamma - 1} \left( 1 - q_j - \gamma q_j \ln q_j \right), \quad q_j = \frac{p_j}{\sum_k p_k}`,
  },
  categorical_generalized_cross_entropy: {
    tex: String.raw`\frac{1 - p_y^{\,q}}{q}`,
    slopeTex: String.raw`-[i = y]\; p_y^{\,q - 1}`,
  },
  categorical_hinge: {
    tex: String.raw`\max\left(\max_i (1 - y_i)\, p_i - \sum_i y_i p_i + 1,\; 0\right)`,
    slopeTex: String.raw`[i = \text{best other}] - y_i \quad \text{while the loss is above } 0`,
  },
  circle: {
    tex: String.raw`\ln\left(1 + \sum_{\text{same}} e^{-\gamma [m + d_i]_+ (m - d_i)} \cdot \sum_{\text{other}} e^{\gamma [1 + m - d_j]_+ (1 - m - d_j)}\right)`,
    slopeTex: String.raw`-\sigma(\ell)\, w_i \cdot \begin{cases} 2 \gamma d_i & \text{same class} \\ -2 \gamma (1 - d_i) & \text{another} \end{cases}`,
  },
  cosine_similarity: {
    tex: String.raw`-\frac{\sum_i y_i p_i}{\lVert y \rVert\, \lVert p \rVert}`,
    slopeTex: String.raw`\frac{\cos(y, p)\, p_i}{\lVert p \rVert^2} - \frac{y_i}{\lVert y \rVert\, \lVert p \rVert}`,
  },
  ctc: {
    tex: String.raw`-\ln \sum_{\pi \to y} \prod_t p_{t, \pi_t}`,
    slopeTex: String.raw`\operatorname{softmax}(z_t)_i - P(\pi_t = i \mid y)`,
  },
  dice: {
    tex: String.raw`1 - \frac{2 \sum_i y_i p_i}{\sum_i y_i + \sum_i p_i}`,
    slopeTex: String.raw`\frac{1}{\sum_j y_j + \sum_j p_j} \left( \frac{2 \sum_j y_j p_j}{\sum_j y_j + \sum_j p_j} - 2 y_i \right)`,
  },
  hinge: {
    tex: String.raw`\frac{1}{n} \sum_i \max(1 - y_i p_i,\, 0)`,
    slopeTex: String.raw`-\frac{y_i}{n}\, [y_i p_i < 1]`,
  },
  huber: {
    tex: String.raw`\frac{1}{n} \sum_i \begin{cases} \tfrac12 (p_i - y_i)^2 & |p_i - y_i| \le \delta \\ \delta\, |p_i - y_i| - \tfrac12 \delta^2 & \text{else} \end{cases}`,
    slopeTex: String.raw`\frac{1}{n} \max(-\delta, \min(p_i - y_i, \delta))`,
  },
  kl_divergence: {
    tex: String.raw`\sum_i y_i \ln \frac{y_i}{p_i}`,
    slopeTex: String.raw`-\frac{y_i}{p_i}`,
  },
  log_cosh: {
    tex: String.raw`\frac{1}{n} \sum_i \ln \cosh(p_i - y_i)`,
    slopeTex: String.raw`\frac{1}{n} \tanh(p_i - y_i)`,
  },
  mean_absolute_error: {
    tex: String.raw`\frac{1}{n} \sum_i |p_i - y_i|`,
    slopeTex: String.raw`\frac{1}{n} \operatorname{sgn}(p_i - y_i)`,
  },
  mean_absolute_percentage_error: {
    tex: String.raw`\frac{100}{n} \sum_i \left| \frac{p_i - y_i}{y_i} \right|`,
    slopeTex: String.raw`\frac{100}{n} \cdot \frac{\operatorname{sgn}(p_i - y_i)}{|y_i|}`,
  },
  mean_squared_error: {
    tex: String.raw`\frac{1}{n} \sum_i (p_i - y_i)^2`,
    slopeTex: String.raw`\frac{2}{n} (p_i - y_i)`,
  },
  mean_squared_logarithmic_error: {
    tex: String.raw`\frac{1}{n} \sum_i \left( \ln \frac{1 + \max(p_i, 0)}{1 + \max(y_i, 0)} \right)^2`,
    slopeTex: String.raw`\frac{2}{n} \cdot \frac{[p_i > 0]}{1 + p_i} \ln \frac{1 + p_i}{1 + \max(y_i, 0)}`,
  },
  poisson: {
    tex: String.raw`\frac{1}{n} \sum_i \left( p_i - y_i \ln p_i \right)`,
    slopeTex: String.raw`\frac{1}{n} \left( 1 - \frac{y_i}{p_i} \right)`,
  },
  sparse_categorical_crossentropy: {
    tex: String.raw`-\ln \frac{p_y}{\sum_j p_j}`,
    slopeTex: String.raw`\frac{1}{\sum_j p_j} - \frac{[i = y]}{p_i}`,
  },
  squared_hinge: {
    tex: String.raw`\frac{1}{n} \sum_i \max(1 - y_i p_i,\, 0)^2`,
    slopeTex: String.raw`-\frac{2 y_i}{n} \max(1 - y_i p_i,\, 0)`,
  },
  tversky: {
    tex: String.raw`1 - \frac{\sum_i y_i p_i}{\sum_i \left( y_i p_i + \alpha (1 - y_i) p_i + \beta\, y_i (1 - p_i) \right)}`,
    slopeTex: String.raw`\frac{1}{D} \left( \frac{\sum_j y_j p_j}{D} \bigl( y_i + \alpha (1 - y_i) - \beta y_i \bigr) - y_i \right), \quad D \text{ the denominator above}`,
  },
};
