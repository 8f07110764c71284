/** What an indicator counts and by which arithmetic (docs/field.md, kinds of indicator). */
export const INDICATOR_KINDS = [
  'count-flow',
  'count-stock',
  'ratio',
  'share',
  'sub-ratio',
  'average',
  'milestone',
  'qualitative',
  'task',
] as const;

export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** The document's comparison: `ge` từ … trở lên, `gt` trên, `approx` khoảng, `approx-gt` khoảng trên, `none` a bare number. */
export const COMPARATORS = ['ge', 'gt', 'approx', 'approx-gt', 'none'] as const;

export type Comparator = (typeof COMPARATORS)[number];

export const CADENCES = ['once', 'yearly', 'half-yearly', 'quarterly', 'monthly', 'stage'] as const;

export type Cadence = (typeof CADENCES)[number];

/** An indicator of the workspace's own list; what a programme asks of it stands in `ProgrammeIndicator`. */
export type Indicator = {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  /** Unit of measure as shown: «đoàn viên», «CĐCS», «%». */
  readonly unit: string;
  readonly cadence: Cadence;
  readonly order: number;
  /** Codes of the indicators that are counted above and below the line; null where unknown. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** The whole of which this one is a part («trong đó»). */
  readonly parent: string | null;
  readonly baseline: boolean;
  readonly aliases: readonly string[];
  readonly ended: boolean;
};

/** Whether values are whole numbers of things, whose parts add up exactly. */
export function isCount(kind: IndicatorKind): boolean {
  return kind === 'count-flow' || kind === 'count-stock';
}

/** Whether values are per cents. */
export function isRatio(kind: IndicatorKind): boolean {
  return kind === 'ratio' || kind === 'share' || kind === 'sub-ratio';
}
