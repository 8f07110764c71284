import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../contract/views/plan.ts';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import { AnchoredDialog } from '../anchored-dialog.tsx';
import type { KeepQuestion } from './consequence.ts';
import { sharingOfKept } from './sharing.ts';
import { SharingPreview } from './sharing-preview.tsx';
import styles from './totals.module.css';

const WIDTH = 380;

/** Shows which cells make up for one that was changed; Enter applies it all as one step. */
export function KeepDialog(props: {
  readonly view: PlanView;
  readonly question: KeepQuestion;
  readonly cell: DOMRect | null;
  readonly onOnlyThis: () => void;
  readonly onDone: () => void;
}) {
  const { view, question, cell, onOnlyThis, onDone } = props;
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
  return (
    <AnchoredDialog label={title} cell={cell} width={WIDTH} onCancel={onDone}>
      <h2 className={styles.title}>{title}</h2>
      {given !== question.total && <p className={styles.note}>{t('keep.present', { total })}</p>}
      {value === null && <p className={styles.note}>{t('keep.cleared')}</p>}
      <SharingPreview
        sharing={sharingOfKept(view, question, t('keep.step', words))}
        refusal={({ code }) =>
          code === 'infeasible' || code === 'zero-basis' ? t(`keep.${code}`, { total }) : null
        }
        waysOut={() => <Button onClick={onOnlyThis}>{t('onlyThis')}</Button>}
        onDone={onDone}
      />
    </AnchoredDialog>
  );
}
