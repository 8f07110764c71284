import { Button, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownNumber } from '../model/plan-cells.ts';
import type { ValueChange } from '../model/plan-sheet.ts';
import styles from './paste.module.css';
import {
  changesWith,
  type PastePlan,
  type Reading,
  readAs,
  type UnclearCell,
} from './paste-plan.ts';

/** Longer lists are not read; the rest is counted. */
const MOST_LINES = 200;
const EXAMPLES = 3;

export type PasteLine = {
  readonly key: string;
  readonly unit: string;
  readonly indicator: string;
  readonly text: string;
  readonly why: string;
};

/** Shows what of a block is written and what is not, and why; nothing is written before the answer. */
export function PasteDialog(props: {
  readonly plan: PastePlan;
  readonly refused: readonly PasteLine[];
  readonly unclear: readonly PasteLine[];
  /** null where all is written or nothing. */
  readonly action: ((n: number) => string) | null;
  readonly onPaste: (changes: readonly ValueChange[]) => void;
  readonly onCancel: () => void;
}) {
  const { plan, refused, unclear, action, onPaste, onCancel } = props;
  const { t } = useTranslation('paste');
  const { t: tc } = useTranslation();
  const [reading, setReading] = useState<Reading>('none');
  const changes = changesWith(plan, reading);
  const all = plan.changes.length + plan.refused.length + plan.unclear.length;
  const lines = [...refused, ...(reading === 'none' ? unclear : [])];
  const choices = plan.unclear.some(({ candidates }) => candidates.length > 1)
    ? (['small', 'large', 'none'] as const)
    : (['small', 'none'] as const);
  return (
    <Modal opened onClose={onCancel} title={t('title')} size="min(760px, 94vw)">
      <p className={styles.sum}>
        {action === null
          ? t('sumWhole', { refused: lines.length })
          : t('sum', { all, n: changes.length, refused: lines.length })}
      </p>
      {plan.unclear.length > 0 && (
        <Radio.Group
          label={t('unclear', { n: plan.unclear.length })}
          value={reading}
          onChange={(next) => setReading(choices.find((one) => one === next) ?? 'none')}
          mb="sm"
        >
          <Stack gap={4} mt={4}>
            {choices.map((one) => (
              <Radio
                key={one}
                value={one}
                label={one === 'none' ? t('skip') : examples(plan.unclear, one)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
        <section className={styles.list} aria-label={t('refused')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('unit')}</th>
                <th>{t('indicator')}</th>
                <th>{t('text')}</th>
                <th>{t('why')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, MOST_LINES).map((line) => (
                <tr key={line.key}>
                  <td>{line.unit}</td>
                  <td>{line.indicator}</td>
                  <td>{line.text}</td>
                  <td>{line.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {lines.length > MOST_LINES && <p>{t('more', { n: lines.length - MOST_LINES })}</p>}
        </section>
      )}
      <div className={styles.foot}>
        {action !== null && (
          <Button disabled={changes.length === 0} onClick={() => onPaste(changes)}>
            {action(changes.length)}
          </Button>
        )}
        <Button variant="default" data-autofocus onClick={onCancel}>
          {tc('cancel')}
        </Button>
      </div>
    </Modal>
  );
}

function examples(unclear: readonly UnclearCell[], reading: Reading): string {
  const shown = new Map(
    unclear.flatMap((one) => {
      const value = readAs(one, reading);
      return value === null
        ? []
        : [[one.cell.text, shownNumber(value, one.column.numbers)] as const];
    }),
  );
  const parts = [...shown].slice(0, EXAMPLES).map(([text, value]) => `«${text}» → ${value}`);
  return parts.join('; ') + (shown.size > EXAMPLES ? '…' : '');
}
