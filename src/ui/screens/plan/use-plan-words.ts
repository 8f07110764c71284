import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { requirementOf } from '../../../domain/requirement.ts';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { shownDate, shownMoment } from '../../app/dates.ts';
import { decisionWords } from '../../app/frame/version-words.ts';
import type { CellBar } from './model/cell-access.ts';
import { LEFT_ROW, SHARED_ROW } from './model/plan-rows.ts';
import type { PlanWords } from './model/words.ts';

/** The words of the sheet in the language on screen; the same object until the language changes. */
export function usePlanWords(): PlanWords {
  const { t } = useTranslation('plan');
  const { t: tf } = useTranslation('frame');
  const { t: tv } = useTranslation('planViews');
  const { t: tn } = useTranslation('notes');
  const { t: tl } = useTranslation('lines');
  return useMemo(() => planWords(t, tf, tv, tn, tl), [t, tf, tv, tn, tl]);
}

function planWords(
  t: TFunction<'plan'>,
  tf: TFunction<'frame'>,
  tv: TFunction<'planViews'>,
  tn: TFunction<'notes'>,
  tl: TFunction<'lines'>,
): PlanWords {
  return {
    totals: { [ROOT_UNIT]: t('given'), [SHARED_ROW]: t('shared'), [LEFT_ROW]: t('left') },
    ofAllRows: (name) => tl('ofAllRows', { name }),
    shownRows: (rows) => tl('shownRows', { n: formatCount(rows) }),
    partOfGroup: (name, shown, all) => tl('partOfGroup', { name, shown, all }),
    over: (amount) => t('over', { amount }),
    noDenominator: t('noDenominator'),
    asked: (asked) => {
      const requirement = requirementOf(asked);
      if (requirement.type === 'unstated') return '';
      return requirement.type === 'from' ? t('from', { text: requirement.text }) : requirement.text;
    },
    locked: (lock) => {
      const who = t('lockedBy', { by: lock.by, when: shownMoment(lock.at) });
      return lock.why === '' ? who : `${who}\n${t('lockedWhy', { why: lock.why })}`;
    },
    noted: ({ by, at, text }) =>
      by === '' ? tn('cell', { text }) : tn('cellBy', { by, when: shownMoment(at), text }),
    unequal: (amount) => tv('unequal', { amount }),
    unequalWhy: (sectors, total) =>
      total === null ? tv('unequalNoTotal', { sectors }) : tv('unequalWhy', { sectors, total }),
    unequalUnits: (n) => tv('unequalUnits', { n }),
    result: ({ stage, period: code }) => {
      const period = parsePeriod(code);
      if (stage === 'estimate') return tv('estimate');
      return period.ok && period.value.type !== 'year' ? periodLabel(period.value) : '';
    },
    bar: (bar) => barWords(bar, t, tf, tv),
  };
}

function barWords(
  bar: CellBar,
  t: TFunction<'plan'>,
  tf: TFunction<'frame'>,
  tv: TFunction<'planViews'>,
): string {
  switch (bar.type) {
    case 'read-only':
      return t('bar.readOnly', { reason: bar.reason });
    case 'sealed':
      return t('bar.sealed', {
        number: decisionWords(bar.version.number ?? bar.version.name, tf),
        date: bar.version.date === null ? '' : shownDate(bar.version.date),
      });
    case 'locked': {
      const { by, at, why } = bar.lock;
      const words = { by, when: shownMoment(at), why };
      return why === '' ? t('bar.locked', words) : t('bar.lockedWhy', words);
    }
    case 'computed':
      return t('bar.computed');
    case 'sector-subtotal':
      return tv('sectorSubtotal');
    case 'derived':
      return tv('derived');
    case 'last-year':
      return tv('lastYear', { year: bar.year });
  }
}
