import { useTranslation } from 'react-i18next';
import { shownDate } from '../../app/dates.ts';
import { RowButton } from '../../parts/row-button.tsx';
import table from '../../parts/table.module.css';
import styles from './catalogue.module.css';
import type { UnitRow } from './unit-rows.ts';

export function UnitTable(props: {
  readonly rows: readonly UnitRow[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onMove: (siblings: readonly string[], code: string, by: -1 | 1) => void;
}) {
  const { t } = useTranslation('catalogue');
  return (
    <section className={table.scroller} aria-label={t('units.table')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.centre}>
              {t('column.ordinal')}
            </th>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.kind')}</th>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('column.from')}</th>
            <th scope="col">{t('column.to')}</th>
            <th scope="col" className={table.number}>
              {t('column.figures')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) =>
            row.type === 'group' ? (
              <tr key={row.title} className={table.group}>
                <td />
                <th scope="rowgroup" colSpan={6}>
                  {row.title}
                </th>
              </tr>
            ) : (
              <tr
                key={row.unit.code}
                className={`${table.pickable} ${row.unit.code === props.chosen ? table.chosen : ''}`}
                onClick={() => props.onChoose(row.unit.code)}
              >
                <td className={table.centre}>{row.ordinal}</td>
                <th scope="row">
                  <div className={row.depth > 0 ? styles.child : undefined}>
                    <RowButton
                      chosen={row.unit.code === props.chosen}
                      onChoose={() => props.onChoose(row.unit.code)}
                      onMove={(by) => props.onMove(row.siblings, row.unit.code, by)}
                    >
                      {row.unit.name}
                    </RowButton>
                  </div>
                </th>
                <td>{t(`unitKind.${row.unit.kind}`)}</td>
                <td className={table.soft}>{row.unit.code}</td>
                <td className={table.tight}>
                  {row.unit.from === null ? '' : shownDate(row.unit.from)}
                </td>
                <td className={table.tight}>
                  {row.unit.to === null ? '' : shownDate(row.unit.to)}
                </td>
                <td className={table.number}>{row.unit.figureCount || ''}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
