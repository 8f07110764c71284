import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposedFigure, ReturnsReading } from '../../../contract/views/others.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../app/session.tsx';
import table from '../../parts/table.module.css';
import { useReturnedFocus } from '../../parts/use-returned-focus.ts';
import type { ProposedGroup } from './accept-bar.tsx';
import { heldFigures, type ListedFigure } from './held-figures.ts';
import { useProposed } from './reading-parts.ts';

/** The figures of one kind, one by one, with what stands there now and what would. */
export function ProposedDialog(props: {
  readonly reading: ReturnsReading;
  readonly group: ProposedGroup;
  readonly nameOf: (unit: string) => string;
  readonly onClose: () => void;
}) {
  const { group, reading } = props;
  const { api } = useSession();
  useReturnedFocus();
  const { t } = useTranslation('returns');
  const proposed = useProposed(reading);
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const figures: readonly ListedFigure[] =
    group === 'held'
      ? heldFigures(reading, proposed.data ?? [])
      : storedFigures(proposed.data ?? [], group);
  const indicatorName = (code: string) =>
    catalogue.data?.indicators.find((one) => one.code === code)?.name ?? code;
  const sectorName = (code: string) =>
    catalogue.data?.sectors.find((one) => one.code === code)?.name ?? code;
  const value = (one: number | string | null) =>
    typeof one === 'number' ? formatDecimal(one) : (one ?? '');

  return (
    <Modal opened onClose={props.onClose} size={1040} title={t(`proposed.${group}`)}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col">{t('column.period')}</th>
            <th scope="col" className={table.number}>
              {t('column.now')}
            </th>
            <th scope="col" className={table.number}>
              {t('column.reported')}
            </th>
            <th scope="col">{t('column.place')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <tr key={`${one.file} ${one.sheet} ${one.cell}`}>
              <th scope="row">{one.unit === null ? <Unknown /> : props.nameOf(one.unit)}</th>
              <td>
                {one.indicator === null ? <Unknown /> : indicatorName(one.indicator)}
                {one.sector !== '' && ` (${sectorName(one.sector)})`}
                {one.kind === 'target' && ` (${t('target')})`}
              </td>
              <td className={table.tight}>
                {one.period === null ? <Unknown /> : periodWords(one.period)}
              </td>
              <td className={table.number}>{value(one.from)}</td>
              <td className={table.number}>{value(one.to)}</td>
              <td className={table.soft}>
                {one.file}, {one.cell}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

function storedFigures(
  proposed: readonly ProposedFigure[],
  change: ProposedFigure['change'],
): readonly ListedFigure[] {
  return proposed
    .filter((one) => one.sound && one.change === change)
    .map((one) => ({ ...one, to: one.to ?? '' }));
}

function Unknown() {
  const { t } = useTranslation('returns');
  return <span className={table.soft}>{t('unknown')}</span>;
}

function periodWords(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? periodLabel(period.value) : code;
}
