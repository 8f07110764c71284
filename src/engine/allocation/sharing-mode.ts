import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { latestResult } from '../../domain/result-figures.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { findIndicator } from '../facts.ts';
import { namesOf } from './basis-values.ts';
import { type AllocateInput, readTargets, type SharingPlace } from './sharing-place.ts';
import type { SharingMode } from './sharing-request.ts';

/** What can be asked for together. Error: `bad-request` with the field in `details.path`. */
export function refusedTogether(input: AllocateInput): Failure | null {
  const { sectors, within, amend, units, step, sectorTotals, total } = input;
  const refused = (path: string, message: string) => failure('bad-request', message, { path });
  if (sectors && within !== undefined) {
    return refused('within', '«Đơn vị × khu vực» không dùng cùng lúc với «trong đó».');
  }
  if (sectors && amend !== undefined) {
    return refused('amend', 'Điều chỉnh không dùng cùng lúc với «Đơn vị × khu vực».');
  }
  if (sectors && units !== undefined) {
    return refused(
      'units',
      '«Đơn vị × khu vực» cần mọi đơn vị nhận chỉ tiêu, không chia một nhóm.',
    );
  }
  if (!sectors && sectorTotals.length > 0) {
    return refused('sectorTotals', 'Tổng khu vực chỉ dùng cùng «Đơn vị × khu vực».');
  }
  if (amend !== undefined && within !== undefined) {
    return refused('within', 'Điều chỉnh không dùng cùng lúc với «trong đó».');
  }
  if (amend !== undefined && step !== 1) {
    return refused('step', 'Điều chỉnh không dùng cùng lúc với làm tròn đến bội số.');
  }
  if (total === undefined && units !== undefined) {
    return refused('total', 'Chưa có tổng của nhóm đơn vị. Nhập tổng.');
  }
  return null;
}

/** One way, parts or an amendment, with what it needs to know of each unit. */
export async function sharingMode(
  view: Readable,
  place: SharingPlace,
  input: AllocateInput,
): Promise<Result<SharingMode, Failure>> {
  if (input.within !== undefined) return partsOf(view, place, input.within);
  if (input.amend !== undefined) return amendment(view, place, input.amend);
  return ok({ mode: 'one-way' });
}

/** Errors: `unknown-indicator`; `bad-request` naming the units without a target of the whole. */
async function partsOf(
  view: Readable,
  place: SharingPlace,
  within: string,
): Promise<Result<SharingMode, Failure>> {
  const whole = findIndicator(place.facts, within);
  if (!whole.ok) return whole;
  const targets = await readTargets(view, place.version, within, String(place.year));
  const wholes = new Map<string, number>();
  for (const { code } of place.units) {
    const value = targets.value(code, '');
    if (value !== null) wholes.set(code, value);
  }
  const missing = place.units.filter(({ code }) => !wholes.has(code));
  if (missing.length === 0) return ok({ mode: 'parts', wholes });
  return err(
    failure(
      'bad-request',
      `Chưa giao «${whole.value.name}» năm ${place.year} cho ${namesOf(missing)}. Phân bổ chỉ tiêu chung trước, rồi phân bổ «trong đó».`,
      { path: 'within', indicator: within, units: missing.map(({ code }) => code) },
    ),
  );
}

/** Error: `bad-request` where no unit was given anything. */
async function amendment(
  view: Readable,
  place: SharingPlace,
  rule: 'fewest' | 'proportional',
): Promise<Result<SharingMode, Failure>> {
  const { version, year, indicator, units, facts } = place;
  const amends = version?.amends ?? null;
  const amended = facts.versions.find(({ id }) => id === amends);
  const given =
    amended === undefined
      ? place.targets
      : await readTargets(view, amended, indicator.code, String(year));
  const issued = new Map<string, number>();
  for (const { code } of units) {
    const value = given.value(code, '');
    if (value !== null) issued.set(code, value);
  }
  if (issued.size === 0) {
    return err(
      failure(
        'bad-request',
        `«${indicator.name}» năm ${year} chưa giao cho đơn vị nào nên chưa có gì để điều chỉnh. Phân bổ như thường.`,
        { path: 'amend', indicator: indicator.code, year },
      ),
    );
  }
  return ok({ mode: 'amend', rule, issued, reported: await reportedBy(view, place) });
}

/** The latest cumulative result of the year of each unit that has reported one. */
async function reportedBy(
  view: Readable,
  { year, indicator, units }: SharingPlace,
): Promise<ReadonlyMap<string, number>> {
  const filter = { kinds: ['result'], indicators: [indicator.code] } as const;
  const results = (await readFigures(view, filter)).filter(({ sector }) => sector === '');
  const byUnit = groupBy(results, ({ unit }) => unit);
  const reported = new Map<string, number>();
  for (const { code } of units) {
    const value = latestResult(byUnit.get(code) ?? [], year)?.value ?? 0;
    // A net change may be negative: it keeps nothing from being cut.
    if (value > 0) reported.set(code, Math.ceil(value));
  }
  return reported;
}
