import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllocationPreview, SectorTotal } from '../../../../../contract/views/plan.ts';
import { formatCount } from '../../../../../domain/vietnamese/numbers.ts';
import { differs, type MatrixCell, type MatrixRow, matrixOf } from './changes.ts';
import { useOpenedRow } from './opened-row.ts';
import { ReasonRow } from './reason-row.tsx';
import { RowName } from './row-name.tsx';
import tables from './tables.module.css';

/** Units × sectors with both totals; a cell that changes shows its old value before the new one. */
export function MatrixTable(props: { readonly preview: AllocationPreview }) {
  const { preview } = props;
  const { t } = useTranslation('allocation');
  const row = useOpenedRow();
  const { sectors } = preview;
  return (
    <div className={tables.matrixScroll}>
      <table className={tables.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('all')}</th>
            {sectors.map(({ sector, name }) => (
              <th key={sector} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={tables.totalRow}>
            <th scope="row">{t('rootTotal')}</th>
            <Value before={preview.previousTotal} value={preview.total} />
            {sectors.map(({ sector, total, previous }) => (
              <Value key={sector} before={previous} value={total} />
            ))}
          </tr>
          {matrixOf(preview).map((one) => (
            <Fragment key={one.unit}>
              <tr className={tables.openable} onClick={() => row.toggle(one.unit)}>
                <RowName name={one.name} open={row.isOpen(one.unit)} />
                <Value {...one} />
                {one.cells.map((cell, i) =>
                  cell === null ? (
                    <td key={sectors[i]?.sector} />
                  ) : (
                    <Value key={sectors[i]?.sector} {...cell} />
                  ),
                )}
              </tr>
              {row.isOpen(one.unit) && (
                <ReasonRow columns={sectors.length + 2}>
                  <Reasons row={one} sectors={sectors} />
                </ReasonRow>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value(props: Pick<MatrixCell, 'before' | 'value'> & { readonly staysBlank?: boolean }) {
  const { before, value, staysBlank = false } = props;
  if (!differs({ before, value, staysBlank })) return <td>{formatCount(value)}</td>;
  return (
    <td className={tables.newValue}>
      {before !== null && <span className={tables.oldValue}>{formatCount(before)} → </span>}
      {formatCount(value)}
    </td>
  );
}

function Reasons(props: { readonly row: MatrixRow; readonly sectors: readonly SectorTotal[] }) {
  const { row, sectors } = props;
  return (
    <>
      <p>{row.reason}</p>
      {row.cells.map((cell, i) => cell !== null && <p key={sectors[i]?.sector}>{cell.reason}</p>)}
    </>
  );
}
