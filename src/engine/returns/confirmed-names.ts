import { unitMatcher } from '../../domain/vietnamese/match-unit.ts';
import { indicatorAliasRow } from '../../store/indicators.ts';
import type { RowChange } from '../../store/tables.ts';
import { unitAliasRow } from '../../store/units.ts';
import { withoutMark } from '../../workbooks/layout/row-words.ts';
import { shownText } from '../../workbooks/layout/sheet-view.ts';
import { bearer } from '../catalogue/aliases.ts';
import { cellPlace } from './cell-place.ts';
import type { ReturnedFile } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';

const LONGEST_NAME = 300;

/**
 * Rows that remember how a form wrote a name, after a person said what it means. A bare name that
 * several units share («Điện Biên») stays a question each time.
 */
export function confirmedNames(
  { answers, outcome }: ReturnedFile,
  facts: ReturnsFacts,
  confirmed: { readonly by: string; readonly at: string },
): readonly RowChange[] {
  if (!outcome.ok) return [];
  const candidates = unitMatcher(facts.units);
  return answers.flatMap((answer): readonly RowChange[] => {
    if (answer.type !== 'unit' && answer.type !== 'indicator') return [];
    const grid = outcome.value.sheets.find(({ name }) => name === answer.sheet);
    const place = answer.cell === null ? null : cellPlace(answer.cell);
    const text = grid && place ? shownText(grid, place.row, place.column) : '';
    const name = withoutMark(text);
    if (name === '' || name.length > LONGEST_NAME || /[\r\n:]/.test(name)) return [];
    if (answer.type === 'indicator') {
      const isKnown = bearer(facts.indicators, name) !== undefined;
      return isKnown ? [] : [indicatorAliasRow(answer.indicator, name, confirmed)];
    }
    const match = candidates(name);
    const isShared = match.type === 'ask' && match.candidates.length > 1;
    const isKnown = bearer(facts.units, name) !== undefined;
    return isKnown || isShared ? [] : [unitAliasRow(answer.unit, { alias: name, ...confirmed })];
  });
}
