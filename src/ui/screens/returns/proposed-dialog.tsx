import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReturnsReading } from '../../../contract/views/others.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../app/session.tsx';
import table from '../../parts/table.module.css';
import type { ProposedGroup } from './accept-bar.tsx';

/** The figures of one kind, one by one, with what stands there now and what would. */
export function ProposedDialog(props: {
  readonly reading: ReturnsReading;
  readonly group: ProposedGroup;
  readonly nameOf: (unit: string) => string;
  readonly onClose: () => void;
}) {
  const { group, reading } = props;
  const { api } = useSession();
  const { t } = useTranslation('returns');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const figures = reading.proposed.filter((one) =>
    group === 'held' ? !one.sound : one.sound && one.change === group,
  );
  const indicatorName = (code: string) =>
    catalogue.data?.indicators.find((one) => one.code === code)?.name ?? code;
  const sectorName = (code: string) =>
    catalogue.data?.sectors.find((one) => one.code === code)?.name ?? code;
  const value = (number: number | null) => (number === null ? '' : formatDecimal(number));

  return (
    <Modal opened onClose={props.onClose} size="xl" title={t(`proposed.${group}`)}>
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
              <th scope="row">{props.nameOf(one.unit)}</th>
              <td>
                {indicatorName(one.indicator)}
                {one.sector !== '' && ` (${sectorName(one.sector)})`}
                {one.kind === 'target' && ` (${t('target')})`}
              </td>
              <td className={table.tight}>{periodWords(one.period)}</td>
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

function periodWords(code: string): string {
  const period = parsePeriod(code);
  return period.ok ? periodLabel(period.value) : code;
}
