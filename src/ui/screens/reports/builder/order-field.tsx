import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../../contract/views/others.ts';
import type { OwnOrder, OwnReport } from '../../../../domain/report/own-report.ts';
import { useColumnWords } from './column-words.ts';

/** The order of the units: the protocol's, or by what stands in a column. */
export function OrderField(props: {
  readonly report: OwnReport;
  readonly catalogue: CatalogueView;
  readonly onOrder: (order: OwnOrder) => void;
}) {
  const { report, onOrder } = props;
  const { order } = report;
  const { t } = useTranslation('reports');
  const words = useColumnWords(props.catalogue);
  return (
    <>
      <Select
        label={t('own.order')}
        value={order.type === 'protocol' ? '' : String(order.column)}
        onChange={(value) =>
          onOrder(
            value === null || value === ''
              ? { type: 'protocol' }
              : {
                  type: 'column',
                  column: Number(value),
                  descending: order.type === 'protocol' || order.descending,
                },
          )
        }
        data={[
          { value: '', label: t('own.protocol') },
          ...report.columns.map((column, place) => ({
            value: String(place),
            label: words(column),
          })),
        ]}
      />
      {order.type === 'column' && (
        <Select
          label={t('own.direction')}
          value={order.descending ? 'down' : 'up'}
          onChange={(value) => onOrder({ ...order, descending: value !== 'up' })}
          data={[
            { value: 'down', label: t('own.descending') },
            { value: 'up', label: t('own.ascending') },
          ]}
        />
      )}
    </>
  );
}
