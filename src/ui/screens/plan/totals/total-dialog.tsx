import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../contract/views/plan.ts';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import type { TotalQuestion } from './consequence.ts';
import { type Asking, QuestionDialog } from './question-dialog.tsx';
import { type QuickBasis, sharingOfTotal } from './sharing.ts';
import { SharingPreview } from './sharing-preview.tsx';
import styles from './totals.module.css';

/** Asks what a typed total does to its units; nothing is stored before the answer. */
export function TotalDialog(props: {
  readonly view: PlanView;
  readonly question: TotalQuestion;
  readonly asking: Asking;
  readonly onOnlySet: () => void;
  readonly onOtherBasis: () => void;
}) {
  const { view, question, asking, onOnlySet, onOtherBasis } = props;
  const { t } = useTranslation('totals');
  const { t: ta } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  const [basis, setBasis] = useState<QuickBasis | null>(null);
  const [averageFloors, setAverageFloors] = useState(true);
  const title = useTitle(question);
  const isSubtotal = question.group !== null;
  const { shared, filled, units } = question;
  const value = formatCount(question.value);
  const step = isSubtotal
    ? t('subtotalStep', { group: question.group, value })
    : t('totalStep', { value });
  const words = { indicator: question.column.indicator.name, n: units.length };

  const others = (
    <>
      <Button variant="default" onClick={onOtherBasis}>
        {t('otherBasis')}
      </Button>
      {!isSubtotal && (
        <Button variant="default" onClick={onOnlySet}>
          {t('onlySet')}
        </Button>
      )}
    </>
  );

  const note = isSubtotal
    ? t('subtotalShared', words)
    : filled.length === 0
      ? t('sharedNone', words)
      : t('shared', { ...words, shared: formatCount(shared) });

  return (
    <QuestionDialog asking={asking} title={title} notes={[note]}>
      {basis === null ? (
        <div className={styles.choices}>
          <Button data-autofocus onClick={() => setBasis('current')}>
            {t('proportional')}
          </Button>
          {others}
          <Button variant="subtle" className={styles.cancel ?? ''} onClick={asking.onDone}>
            {tc('cancel')}
          </Button>
        </div>
      ) : (
        <SharingPreview
          key={`${basis} ${averageFloors}`}
          sharing={sharingOfTotal(view, question, basis, step, averageFloors)}
          refusal={({ code }) =>
            code === 'zero-basis' && basis === 'current' ? t('zeroBasis') : null
          }
          waysOut={(failure) => (
            <>
              {failure?.code === 'zero-basis' && basis === 'current' && (
                <Button onClick={() => setBasis('equal')}>{t('equal')}</Button>
              )}
              {failure?.details?.averageFloors === true && (
                <Button onClick={() => setAverageFloors(false)}>{ta('remedy.clearFloors')}</Button>
              )}
              {others}
            </>
          )}
          onDone={asking.onDone}
        />
      )}
    </QuestionDialog>
  );
}

function useTitle({ value, now, group }: TotalQuestion): string {
  const { t } = useTranslation('totals');
  const words = { value: formatCount(value), now: now === null ? '' : formatCount(now) };
  if (group === null) return now === null ? t('titleFirst', words) : t('title', words);
  const named = { ...words, group };
  return now === null ? t('subtotalFirst', named) : t('subtotalTitle', named);
}
