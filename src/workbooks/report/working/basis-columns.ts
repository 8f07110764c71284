import {
  compareBigints,
  type Fraction,
  leastCommonMultiple,
  wholeNumber,
} from '../../../domain/allocation/fraction.ts';
import type { Basis } from '../../../domain/allocation/request.ts';
import { commonWeights } from '../../../domain/allocation/weights.ts';
import type { SharingWorking } from '../../../domain/allocation/working.ts';
import {
  binary,
  call,
  choose,
  column,
  type Formula,
  parameter,
  plus,
  times,
  units,
} from '../../../domain/report/formula.ts';
import type { ReportParameter } from '../../../domain/report/table.ts';
import { amountOf, countParameter, decimalsFor, formatFor, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';

/** The columns «Căn cứ», and the ones whose numbers the sharing is in proportion to. */
export type BasisColumns = {
  readonly columns: readonly DraftColumn[];
  /** What only spreadsheets need, to compare exactly: to stand at the right of everything. */
  readonly helpers: readonly DraftColumn[];
  readonly parameters: readonly ReportParameter[];
  readonly notes: readonly string[];
  /** The column of weights as people know them: those of the request. */
  readonly shown: string;
  /** Decimals that the sum of the shown weights is written with. */
  readonly sumDecimals: number;
  /** The column of weights to compare by: whole numbers wherever `sum` is not null. */
  readonly key: string;
  /** The sum of the whole weights; null where they have too many digits for a spreadsheet. */
  readonly sum: bigint | null;
  /** The whole weights ÷ the shown ones. */
  readonly scale: Fraction;
};

/** Whole numbers up to here are told apart by Excel and LibreOffice, which compare 15 digits. */
export const EXACT_LIMIT = 10n ** 14n;
const MOST_DECIMALS = 6;
/** Weights that grow by per cents have more; as many as whole numbers may have digits in all. */
const MOST_EXACT_DECIMALS = 12;

export type BasisNames = {
  /** What the weights are, where the sharing has one basis. */
  readonly label: string | null;
  /** «Căn cứ» unless said otherwise. */
  readonly heading?: string;
  /** The sharing by the weights: combined ones are shown with the decimals that its sentences have. */
  readonly working?: SharingWorking;
};

/** Columns of the bases; decimals and combined bases are brought to whole weights in a column of its own. */
export function basisColumns(basis: Basis, names: BasisNames): BasisColumns {
  return basis.kind === 'weights'
    ? plainBasis(basis.weights, names)
    : combinedBases(basis.bases, names.working);
}

function plainBasis(
  weights: readonly Fraction[],
  { label, heading = 'Căn cứ' }: BasisNames,
): BasisColumns {
  const decimals = plainDecimals(weights);
  const figures: DraftColumn = {
    key: 'basis',
    heading: label === null ? heading : `${heading}: ${label}`,
    format: formatFor(decimals),
    decimals,
    cells: weights.map(amountOf),
    summed: true,
  };
  const { whole, sum } = scaled(weights, decimals);
  const plain = { columns: [figures], parameters: [], shown: 'basis', sumDecimals: decimals };
  if (decimals === 0 || !whole) {
    const known = whole ? sum : null;
    return { ...plain, helpers: [], notes: [], key: 'basis', sum: known, scale: wholeNumber(1n) };
  }
  const scale = 10 ** decimals;
  return {
    ...plain,
    helpers: [wholeColumn(weights.map(() => call('ROUND', times(column('basis'), scale), 0)))],
    notes: [
      `{weight} = {basis} × ${scale.toLocaleString('vi-VN')}, để bảng tính so sánh bằng số nguyên.`,
    ],
    key: 'weight',
    sum,
    scale: wholeNumber(BigInt(scale)),
  };
}

function plainDecimals(weights: readonly Fraction[]): number {
  const decimals = decimalsFor(weights, MOST_EXACT_DECIMALS);
  return scaled(weights, decimals).whole ? decimals : MOST_DECIMALS;
}

type CombinedBases = Extract<Basis, { kind: 'combined' }>['bases'];

/** Weight = Σ share × value ÷ Σ values; beside it, times what makes all of them whole numbers. */
function combinedBases(bases: CombinedBases, working: SharingWorking | undefined): BasisColumns {
  const shareDecimals = decimalsFor(
    bases.map(({ share }) => share),
    MOST_DECIMALS,
  );
  const columns = bases.map(({ label, values }, index): DraftColumn => {
    const decimals = decimalsFor(values, MOST_DECIMALS);
    return {
      key: `basis${index}`,
      heading: `Căn cứ ${index + 1}: ${label ?? ''}`.replace(/: $/, ''),
      format: formatFor(decimals),
      decimals,
      cells: values.map(amountOf),
      summed: true,
    };
  });
  const decimalsOf = (index: number) => columns[index]?.decimals ?? 0;
  const whole = (term: Formula, decimals: number) =>
    decimals === 0 ? term : call('ROUND', times(term, 10 ** decimals), 0);
  const sum = wholeSum(
    bases,
    columns.map(({ decimals }) => decimals),
  );
  const shares = bases.map((_, index) => whole(parameter(`share${index}`), shareDecimals));
  const sums = bases.map((_, index) => whole(parameter(`sum${index}`), decimalsOf(index)));
  const exactWeight = sumOf(
    bases.map((_, index) =>
      times(
        binary(shares[index] ?? 0, '/', call('GCD', ...shares)),
        whole(column(`basis${index}`), decimalsOf(index)),
        binary(call('LCM', ...sums), '/', sums[index] ?? 1),
      ),
    ),
  );
  const weight = sumOf(
    bases.map((_, index) =>
      choose(
        binary(parameter(`sum${index}`), '=', 0),
        0,
        binary(
          times(parameter(`share${index}`), column(`basis${index}`)),
          '/',
          parameter(`sum${index}`),
        ),
      ),
    ),
  );
  const rows = bases[0]?.values ?? [];
  const decimals = combinedDecimals(working);
  return {
    columns: [
      ...columns,
      {
        key: 'combined',
        heading: 'Căn cứ kết hợp',
        format: 'decimal',
        decimals,
        cells: rows.map(() => live(weight)),
        summed: true,
      },
    ],
    helpers: sum === null ? [] : [wholeColumn(rows.map(() => exactWeight))],
    parameters: [
      ...bases.map(({ share, label }, index) => ({
        ...countParameter(
          `share${index}`,
          `Tỷ trọng căn cứ ${index + 1}${label === undefined ? '' : `: ${label}`}`,
          amountOf(share),
        ),
        format: formatFor(shareDecimals),
        decimals: shareDecimals,
      })),
      ...bases.map((_, index) => ({
        ...countParameter(
          `sum${index}`,
          `Tổng căn cứ ${index + 1}`,
          live(call('SUM', units(`basis${index}`))),
        ),
        format: formatFor(decimalsOf(index)),
        decimals: decimalsOf(index),
      })),
    ],
    notes: [
      `{combined} = ${bases.map((_, index) => `Tỷ trọng căn cứ ${index + 1} × {basis${index}} ÷ Tổng căn cứ ${index + 1}`).join(' + ')}.`,
      ...(sum === null
        ? []
        : [
            '{weight} là {combined} nhân với cùng một số để thành số nguyên, chỉ để bảng tính so sánh các phần lẻ cho chính xác.',
          ]),
    ],
    shown: 'combined',
    sumDecimals: decimals + SUM_DECIMALS,
    key: sum === null ? 'combined' : 'weight',
    sum,
    scale: sum === null ? wholeNumber(1n) : scaleOf(bases, sum),
  };
}

/** The sum of weights is written with more decimals than a weight, so that the product keeps its own. */
const SUM_DECIMALS = 3;
const COMBINED_DECIMALS = 4;

/** Enough that the shown weight leads to the shown share: as its sentence writes it. */
function combinedDecimals(working: SharingWorking | undefined): number {
  if (working === undefined || working.rounding.kind !== 'largest-remainder') {
    return COMBINED_DECIMALS;
  }
  const { numerator, denominator } = working.weightSum;
  if (numerator === 0n) return COMBINED_DECIMALS;
  const perWeight = (BigInt(working.pool) * denominator) / numerator;
  return working.rounding.decimals + perWeight.toString().length;
}

function sumOf(terms: readonly Formula[]): Formula {
  const [first, ...more] = terms;
  return first === undefined ? plus(0) : plus(first, ...more);
}

function wholeColumn(formulas: readonly Formula[]): DraftColumn {
  return {
    key: 'weight',
    heading: 'Căn cứ quy số nguyên',
    format: 'count',
    decimals: 0,
    cells: formulas.map(live),
    summed: true,
  };
}

function scaled(values: readonly Fraction[], decimals: number) {
  const unit = 10n ** BigInt(decimals);
  const whole = values.every(
    ({ numerator, denominator }) => (numerator * unit) % denominator === 0n,
  );
  const sum = values.reduce(
    (total, value) => total + (value.numerator * unit) / value.denominator,
    0n,
  );
  return { whole, sum };
}

/** What the whole weights add up to; null where shares, values or the sum are beyond exact numbers. */
function wholeSum(bases: CombinedBases, decimals: readonly number[]): bigint | null {
  const ownShares = bases.map(({ share }) => share);
  if (!scaled(ownShares, MOST_DECIMALS).whole) return null;
  const sums = bases.map(({ values }, index) => scaled(values, decimals[index] ?? 0));
  if (sums.some(({ whole, sum }) => !whole || sum === 0n)) return null;
  const common = sums.reduce((multiple, { sum }) => leastCommonMultiple(multiple, sum), 1n);
  const shares = bases.map(
    ({ share }) => (share.numerator * 10n ** BigInt(MOST_DECIMALS)) / share.denominator,
  );
  const divisor = shares.reduce(greatestDivisor, 0n);
  if (divisor === 0n) return null;
  const sum = shares.reduce((total, share) => total + (share / divisor) * common, 0n);
  return compareBigints(sum, EXACT_LIMIT) <= 0 ? sum : null;
}

function scaleOf(bases: CombinedBases, sum: bigint): Fraction {
  const { numerators, denominator } = commonWeights({ kind: 'combined', bases });
  const all = numerators.reduce((total, numerator) => total + numerator, 0n);
  return { numerator: sum * denominator, denominator: all };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
