import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../contract/views/plan.ts';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import type { KeepQuestion } from './consequence.ts';
import { type Asking, QuestionDialog } from './question-dialog.tsx';
import { sharingOfKept } from './sharing.ts';
import { SharingPreview } from './sharing-preview.tsx';

/** Shows which cells make up for one that was changed; Enter applies it all as one step. */
export function KeepDialog(props: {
  readonly view: PlanView;
  readonly question: KeepQuestion;
  readonly asking: Asking;
  readonly onOnlyThis: () => void;
}) {
  const { view, question, asking, onOnlyThis } = props;
  const { t } = useTranslation('totals');
  const { before, value, given } = question;
  const total = formatCount(question.total);
  const words = {
    total,
    unit: view.units.find((unit) => unit.code === question.unit)?.name ?? question.unit,
    from: before === null ? t('blank') : formatCount(before),
    to: formatCount(value ?? 0),
  };
  const title = t('keep.title', words);
  const notes = [
    ...(given === question.total ? [] : [t('keep.present', { total })]),
    ...(value === null ? [t('keep.cleared')] : []),
  ];
  return (
    <QuestionDialog asking={asking} title={title} notes={notes}>
      <SharingPreview
        sharing={sharingOfKept(view, question, t('keep.step', words))}
        refusal={({ code }) =>
          code === 'infeasible' || code === 'zero-basis' ? t(`keep.${code}`, { total }) : null
        }
        waysOut={() => <Button onClick={onOnlyThis}>{t('onlyThis')}</Button>}
        onDone={asking.onDone}
      />
    </QuestionDialog>
  );
}
