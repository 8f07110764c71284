import type { z } from 'zod';
import type {
  addIndicatorSchema,
  changeIndicatorSchema,
  reorderSchema,
} from '../../contract/schemas/catalogue.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { err, ok } from '../../domain/result.ts';
import { indicatorRow, readIndicators } from '../../store/indicators.ts';
import type { Answer } from '../context.ts';
import { findIndicator } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { newCode, proposedCode } from './codes.ts';
import { nextOrder, reordered } from './order.ts';

export { removeIndicator } from './remove-indicator.ts';

/** Errors: `exists` (the code), `unknown-indicator` (numerator, denominator or whole), `bad-request`. */
export async function addIndicator(
  session: Session,
  input: z.output<typeof addIndicatorSchema>,
): Answer<StepAnswer & { readonly code: string }> {
  return session.inTurn(async () => {
    const indicators = await readIndicators(session.store);
    const taken = new Set(indicators.map(({ code }) => code));
    const code = newCode(input.code, taken, () => proposedCode(input.name, taken, 'chi-tieu'));
    if (!code.ok) return code;
    const order = nextOrder(indicators);
    const indicator = { ...input, code: code.value, order, aliases: [], ended: false };
    const refused = refusedLinks(indicators, indicator);
    if (refused !== null) return err(refused);
    const what = `Thêm ${input.baseline ? 'số liệu căn cứ' : 'chỉ tiêu'} «${input.name}»`;
    const stored = await store(session, { what }, [indicatorRow(indicator)]);
    return stored.ok ? ok({ ...stored.value, code: code.value }) : stored;
  });
}

/** Renames, ends or reopens an indicator, or says anew what it is counted from. Errors: `unknown-indicator`, `bad-request`. */
export async function changeIndicator(
  session: Session,
  input: z.output<typeof changeIndicatorSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const indicators = await readIndicators(session.store);
    const found = findIndicator({ indicators }, input.code);
    if (!found.ok) return found;
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const changed: Indicator = { ...found.value, ...Object.fromEntries(given) };
    const refused = refusedLinks(indicators, changed, found.value);
    if (refused !== null) return err(refused);
    return store(session, { what: `Sửa chỉ tiêu «${changed.name}»` }, [indicatorRow(changed)]);
  });
}

/** Errors: `unknown-indicator`, `bad-request`. */
export async function reorderIndicators(
  session: Session,
  input: z.output<typeof reorderSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const list = reordered(await readIndicators(session.store), input.codes, 'unknown-indicator');
    if (!list.ok) return list;
    return store(session, { what: 'Đổi thứ tự chỉ tiêu' }, list.value.map(indicatorRow));
  });
}

/**
 * What an indicator is newly counted from, or is a part of, must be in the list and another one. Links
 * it had before stand: the lists that come with the program name parts that no list holds.
 */
function refusedLinks(
  indicators: readonly Indicator[],
  indicator: Indicator,
  before: Indicator | null = null,
): Failure | null {
  const { code, name, numerator, denominator, parent } = indicator;
  const standing = new Set([before?.numerator, before?.denominator, before?.parent]);
  for (const link of [numerator, denominator, parent]) {
    if (link === null || standing.has(link)) continue;
    const found = findIndicator({ indicators }, link);
    if (!found.ok && link !== code) return found.error;
    if (link === code) {
      return failure(
        'bad-request',
        `«${name}» không thể là tử số, mẫu số hay phần «trong đó» của chính nó. Chọn chỉ tiêu khác.`,
        { indicator: code },
      );
    }
  }
  return null;
}
