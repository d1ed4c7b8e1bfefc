/** One question for the ranking model: the features of each candidate, and which of them hold the answer. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** One question for the confidence model. */
export interface Example {
  readonly row: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const STEPS = 150;

/** Adam (Kingma and Ba 2015) on a gradient that is computed whole in every step. */
function descend(size: number, rate: number, gradient: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = gradient(weights);
    for (let k = 0; k < size; k++) {
      mean[k] = 0.9 * mean[k]! + 0.1 * slope[k]!;
      square[k] = 0.99 * square[k]! + 0.01 * slope[k]! ** 2;
      const [m, v] = [mean[k]! / (1 - 0.9 ** step), square[k]! / (1 - 0.99 ** step)];
      weights[k]! -= (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

const dot = (row: readonly number[], weights: Float64Array) => {
  let sum = 0;
  for (let k = 0; k < row.length; k++) sum += row[k]! * weights[k]!;
  return sum;
};

/** Fits a conditional logit: the probability of the candidates that hold the answer, against the others. */
export function fitChoices(choices: readonly Choice[], ridge = 3e-4): Float64Array {
  const useful = choices.filter(({ right }) => right.includes(true));
  const size = useful[0]!.rows[0]!.length;
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  return descend(size, 0.3, (weights) => {
    const slope = weights.map((weight) => weight * ridge);
    for (const { rows, right, weight } of useful) {
      const scores = rows.map((row) => dot(row, weights));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const all = odds.reduce((sum, x) => sum + x, 0);
      const good = odds.reduce((sum, x, i) => sum + (right[i] ? x : 0), 0);
      for (const [i, row] of rows.entries()) {
        const error = ((odds[i]! / all - (right[i] ? odds[i]! / good : 0)) * weight) / total;
        for (let k = 0; k < size; k++) slope[k]! += error * row[k]!;
      }
    }
    return slope;
  });
}

/** Fits a logistic model on standardised features. @returns weights for the features as they are, and the bias */
export function fitProbability(examples: readonly Example[], ridge = 1e-2): { weights: Float64Array; bias: number } {
  const size = examples[0]!.row.length;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  for (const { row, weight } of examples) for (let k = 0; k < size; k++) means[k]! += (row[k]! * weight) / total;
  for (const { row, weight } of examples) {
    for (let k = 0; k < size; k++) deviations[k]! += ((row[k]! - means[k]!) ** 2 * weight) / total;
  }
  const scales = deviations.map((variance) => (variance > 1e-9 ? 1 / Math.sqrt(variance) : 0));
  const standard = examples.map(({ row, right, weight }) => ({
    row: [...row.map((x, k) => (x - means[k]!) * scales[k]!), 1],
    error: (probability: number) => ((probability - (right ? 1 : 0)) * weight) / total,
  }));
  const fitted = descend(size + 1, 0.05, (weights) => {
    const slope = weights.map((weight, k) => (k < size ? weight * ridge : 0));
    for (const { row, error } of standard) {
      const off = error(1 / (1 + Math.exp(-dot(row, weights))));
      for (let k = 0; k <= size; k++) slope[k]! += off * row[k]!;
    }
    return slope;
  });
  const weights = fitted.slice(0, size).map((weight, k) => weight * scales[k]!);
  return { weights, bias: fitted[size]! - weights.reduce((sum, weight, k) => sum + weight * means[k]!, 0) };
}
