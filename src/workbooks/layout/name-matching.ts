import type { Indicator } from '../../domain/indicator.ts';
import type { Remedy } from '../../domain/returns/reading.ts';
import { ROOT_UNIT, type Unit } from '../../domain/unit.ts';
import {
  type IndicatorCandidate,
  indicatorMatcher,
  indicatorMatchReasonText,
} from '../../domain/vietnamese/match-indicator.ts';
import {
  type UnitCandidate,
  unitMatcher,
  unitMatchReasonText,
} from '../../domain/vietnamese/match-unit.ts';
import type { ReturnLists } from './context.ts';
import { isRoleAndTime } from './header-words.ts';
import {
  bareUnitForms,
  indicatorForms,
  type NameForm,
  placeForms,
  typedUnitForms,
} from './name-forms.ts';

/** What a name in a sheet stands for; `remedy` offers what it may stand for when it is not certain. */
export type NameMatch<T> =
  | { readonly type: 'match'; readonly found: T }
  | { readonly type: 'ambiguous' | 'unknown'; readonly remedy: Remedy };

export type Matchers = {
  readonly unit: (name: string) => NameMatch<Unit>;
  readonly indicator: (name: string) => NameMatch<Indicator>;
  readonly sector: (name: string) => string | null;
  readonly typedUnits: readonly NameForm<string>[];
  readonly bareUnits: readonly NameForm<string>[];
  readonly places: readonly NameForm<string>[];
  readonly indicators: readonly NameForm<Indicator>[];
};

/** Matching of names against the lists; the same name is looked up once, in however many files. */
export function createMatchers(lists: ReturnLists, sector: Matchers['sector']): Matchers {
  const matchUnit = unitMatcher(lists.units);
  const indicators = lists.indicators.filter(({ ended }) => !ended);
  const matchIndicator = indicatorMatcher(indicators);
  return {
    typedUnits: typedUnitForms(lists.units),
    bareUnits: bareUnitForms(lists.units),
    places: placeForms(lists.units),
    indicators: indicatorForms(indicators),
    sector: remembered(sector),
    unit: remembered((name): NameMatch<Unit> => {
      const match = matchUnit(name);
      switch (match.type) {
        case 'match':
          return { type: 'match', found: match.unit };
        case 'ask':
          return { type: 'ambiguous', remedy: chooseUnit(match.candidates) };
        case 'none':
          return { type: 'unknown', remedy: chooseUnit(match.suggestions) };
      }
    }),
    indicator: remembered((name): NameMatch<Indicator> => {
      // «Chỉ tiêu giao» stands in every header and would be compared with every indicator in vain.
      if (isRoleAndTime(name)) return { type: 'unknown', remedy: chooseIndicator([]) };
      const match = matchIndicator(name);
      switch (match.type) {
        case 'match':
          return { type: 'match', found: match.indicator };
        case 'ask':
          return { type: 'ambiguous', remedy: chooseIndicator(match.candidates) };
        case 'none':
          return { type: 'unknown', remedy: chooseIndicator(match.suggestions) };
      }
    }),
  };
}

function remembered<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = look(name);
    known.set(name, found);
    return found;
  };
}

/** The root holds the province's totals and never reports, so it is not offered. */
function chooseUnit(candidates: readonly UnitCandidate<Unit>[]): Remedy {
  return {
    action: 'choose-unit',
    candidates: candidates
      .filter(({ unit }) => unit.code !== ROOT_UNIT)
      .map(({ unit, reason }) => ({ unit: unit.code, reason: unitMatchReasonText(reason) })),
  };
}

function chooseIndicator(candidates: readonly IndicatorCandidate<Indicator>[]): Remedy {
  return {
    action: 'choose-indicator',
    candidates: candidates.map(({ indicator, reason }) => ({
      indicator: indicator.code,
      reason: indicatorMatchReasonText(reason),
    })),
  };
}
