/** One line of the report: a number, what it stands beside, and what it should be. */
export type Measurement = {
  /** The part of the bench it belongs to, as `--only` names it. */
  part: string;
  what: string;
  value: number;
  unit: 'ms' | 'µs' | 'replies/s' | 'kB' | 'MB' | 'exchanges';
  /** What was measured in the same run for comparison. */
  beside?: { what: string; value: number };
  /** `value` by `beside.value`. */
  ratio?: number;
  aim?: Aim;
};

/** What is aimed at: of the ratio where there is one, else of the value. */
export type Aim = { atLeast: number } | { atMost: number };

/** Several measurements of the same thing, beside as many of another, taken in turn. */
export type Rounds = { what: string; values: readonly number[] };

/**
 * The medians of two series taken in turn, and the median of their ratios round by round: what slows the machine for a
 * while slows both of a round, so the ratio is steadier than either.
 */
export function compared(
  { values, ...measurement }: Omit<Measurement, 'value' | 'beside' | 'ratio'> & Rounds,
  beside: Rounds,
): Measurement {
  const ratios = values.map((value, round) => value / (beside.values[round] ?? Number.NaN));
  return {
    ...measurement,
    value: median(values),
    beside: { what: beside.what, value: median(beside.values) },
    ratio: median(ratios),
  };
}

/** True if a measurement is what it should be; undefined where nothing is aimed at. */
export function meetsAim({ value, ratio, aim }: Measurement): boolean | undefined {
  if (!aim) return undefined;
  const figure = ratio ?? value;
  return 'atLeast' in aim ? figure >= aim.atLeast : figure <= aim.atMost;
}

/** The middle one of several measurements: a noisy neighbour spoils single ones only. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}
