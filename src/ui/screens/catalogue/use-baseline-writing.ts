import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../domain/indicator.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../parts/use-write.ts';
import { type BaselinePlace, type ReadCell, readCell } from './baseline-cells.ts';

type Texts = readonly (BaselinePlace & { readonly text: string })[];
type Values = readonly (BaselinePlace & { readonly value: number | null })[];

/** Writes what is sure as one step and hands back what has to be asked. */
export function useBaselineWriting(
  year: number,
  indicators: readonly Indicator[],
  ask: (cells: readonly ReadCell[]) => void,
) {
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run } = useWrite();
  const kinds = new Map(indicators.map((one) => [one.code, one.kind]));

  function store(cells: Values, what: string): void {
    if (cells.length === 0) return;
    const period = String(year);
    const changes = cells.map(({ unit, indicator, sector, value }) => ({
      kind: 'baseline' as const,
      unit,
      indicator,
      sector,
      period,
      value,
    }));
    void run(() => engine.plan.set({ changes, what }));
  }

  return {
    store,
    take(texts: Texts, beyond: number): void {
      const cells = texts.map((one) =>
        readCell(one, one.text, (code) => kinds.get(code) ?? 'count-stock'),
      );
      const sure = cells.filter((cell) => cell.type === 'value');
      const what =
        texts.length > 1 ? t('baselines.pasted', { n: sure.length }) : t('baselines.typed');
      store(sure, what);
      ask(cells.filter((cell) => cell.type !== 'value'));
      if (beyond > 0) {
        notifications.show({
          message: t('baselines.beyond', { n: beyond }),
          color: 'yellow',
          withBorder: true,
          autoClose: 12_000,
        });
      }
    },
    clear(places: readonly BaselinePlace[]): void {
      store(
        places.map((place) => ({ ...place, value: null })),
        t('baselines.cleared', { n: places.length }),
      );
    },
  };
}
