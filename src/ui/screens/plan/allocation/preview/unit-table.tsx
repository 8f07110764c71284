import { UnstyledButton } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDifference } from '../../../../../domain/vietnamese/numbers.ts';
import styles from '../allocation.module.css';
import { differs, type UnitChange } from './changes.ts';
import { useOpenedRow } from './opened-row.ts';
import { ReasonRow } from './reason-row.tsx';
import { RowName } from './row-name.tsx';
import tables from './tables.module.css';

/** The units that change, and on demand those that keep their value; each opens its reason. */
export function UnitTable(props: {
  readonly changes: readonly UnitChange[];
  readonly total: { readonly before: number | null; readonly value: number } | null;
  readonly amends: boolean;
}) {
  const { changes, total, amends } = props;
  const { t } = useTranslation('allocation');
  const [all, setAll] = useState(false);
  const row = useOpenedRow();
  const changed = changes.filter(differs);
  const kept = changes.filter((one) => !differs(one));
  const shown = all ? [...changed, ...kept] : changed;
  const movesTotal = total !== null && total.before !== total.value;
  return (
    <>
      {(shown.length > 0 || movesTotal) && (
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{amends ? t('issued') : t('old')}</th>
              <th scope="col">{amends ? t('amended') : t('proposed')}</th>
              <th scope="col">{amends ? t('raiseCut') : t('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {movesTotal && (
              <tr className={tables.totalRow}>
                <th scope="row">{t('rootTotal')}</th>
                <Values before={total.before} value={total.value} />
              </tr>
            )}
            {shown.map((one) => (
              <Fragment key={one.unit}>
                <tr className={tables.openable} onClick={() => row.toggle(one.unit)}>
                  <RowName
                    name={one.name}
                    open={row.isOpen(one.unit)}
                    locked={one.locked}
                    lockedLabel={t('locked')}
                  />
                  <Values before={one.before} value={one.value} />
                </tr>
                {row.isOpen(one.unit) && <ReasonRow columns={4}>{one.reason}</ReasonRow>}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {kept.length > 0 && (
        <UnstyledButton className={styles.add} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('hideKept') : t('showKept', { n: kept.length })}
        </UnstyledButton>
      )}
    </>
  );
}

function Values(props: { readonly before: number | null; readonly value: number }) {
  const { before, value } = props;
  return (
    <>
      <td>{before === null ? '' : formatCount(before)}</td>
      <td className={tables.newValue}>{formatCount(value)}</td>
      <td>{value === before ? '' : formatDifference(value - (before ?? 0))}</td>
    </>
  );
}
