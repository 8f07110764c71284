import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { type BaselinePlace, keyOf, type ReadCell } from './baseline-cells.ts';

const KEEP = 'keep';
type Doubt = Extract<ReadCell, { readonly type: 'doubt' }>;

/** Asks which number was meant where a text can be read twice, and names what is no number. */
export function BaselineDoubts(props: {
  readonly cells: readonly ReadCell[];
  readonly nameOfUnit: (code: string) => string;
  /** The indicator, with the sector where it is of one. */
  readonly nameOfColumn: (place: BaselinePlace) => string;
  readonly onCancel: () => void;
  readonly onChosen: (cells: readonly (BaselinePlace & { readonly value: number })[]) => void;
}) {
  const { cells } = props;
  const { t } = useTranslation('catalogue');
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const doubts = cells.filter((cell): cell is Doubt => cell.type === 'doubt');
  const refused = cells.filter((cell) => cell.type !== 'doubt');
  const words = (cell: ReadCell) => ({
    unit: props.nameOfUnit(cell.unit),
    indicator: props.nameOfColumn(cell),
    text: cell.text,
  });

  function choose(cell: Doubt, value: string): void {
    const next = new Map(chosen);
    if (value === KEEP) next.delete(keyOf(cell));
    else next.set(keyOf(cell), Number(value));
    setChosen(next);
  }

  return (
    <FormDialog
      title={
        doubts.length > 0
          ? t('baselines.doubtsTitle', { n: doubts.length })
          : t('baselines.refusedTitle', { n: refused.length })
      }
      action={doubts.length > 0 ? t('baselines.apply') : t('baselines.read')}
      ready
      busy={false}
      onCancel={props.onCancel}
      onSubmit={() =>
        props.onChosen(
          doubts.flatMap((cell) => {
            const value = chosen.get(keyOf(cell));
            const { unit, indicator, sector } = cell;
            return value === undefined ? [] : [{ unit, indicator, sector, value }];
          }),
        )
      }
    >
      {doubts.length > 0 && <p>{t('baselines.doubtsIntro')}</p>}
      {doubts.map((cell) => (
        <Radio.Group
          key={keyOf(cell)}
          label={t('baselines.doubt', words(cell))}
          value={String(chosen.get(keyOf(cell)) ?? KEEP)}
          onChange={(value) => choose(cell, value)}
        >
          <Stack gap={4} mt={4}>
            {cell.candidates.map((value) => (
              <Radio key={value} size="xs" value={String(value)} label={formatDecimal(value)} />
            ))}
            <Radio size="xs" value={KEEP} label={t('baselines.keep')} />
          </Stack>
        </Radio.Group>
      ))}
      {refused.map((cell) => (
        <p key={keyOf(cell)}>{refusal(cell)}</p>
      ))}
    </FormDialog>
  );

  function refusal(cell: ReadCell): string {
    if (cell.type === 'not-whole') return t('baselines.notWhole', words(cell));
    if (cell.type === 'too-long') return t('baselines.tooLong', words(cell));
    return t('baselines.refused', words(cell));
  }
}
