import { type KeyboardEvent, type RefObject, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePreview } from '../../../contract/views/templates.ts';
import type { Pointing } from '../../../domain/template/filling.ts';
import look from '../../parts/sheet.module.css';
import { useSpotKeys } from '../../parts/use-spot-keys.ts';
import { CellLine } from './cell-line.tsx';
import styles from './sheet.module.css';
import { CELL_SIGNS, sheetRows } from './sheet-cells.ts';
import { SheetTable } from './sheet-table.tsx';
import type { Spot } from './spot.ts';

/** The sheets of a form as they look, with what lands in each cell beside what it says now. */
export function SheetBoard(props: {
  readonly preview: TemplatePreview;
  readonly pointings: readonly Pointing[];
  readonly spot: Spot | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSpot: (spot: Spot) => void;
  /** A click or Enter: what fills the cell is asked for. */
  readonly onPoint: (spot: Spot, by: 'click' | 'key') => void;
  readonly onLeave: () => void;
}) {
  const { preview, pointings, spot, scroller } = props;
  const { t } = useTranslation('templates');
  const { pictures } = preview;
  const picture = pictures.find(({ sheet }) => sheet === spot?.sheet) ?? pictures[0];
  const shown = picture?.sheet ?? '';
  const cell = spot?.sheet === shown ? spot.cell : '';
  const rows = useMemo(
    () => (picture === undefined ? [] : sheetRows(picture, preview, pointings)),
    [picture, preview, pointings],
  );
  useSpotKeys(scroller, cell, (next) => props.onSpot({ sheet: shown, cell: next }));

  useEffect(() => {
    if (cell === '') return;
    scroller.current
      ?.querySelector(`[data-cell="${cell}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cell, scroller]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') props.onLeave();
    if ((event.key !== 'Enter' && event.key !== 'F2') || cell === '') return;
    event.preventDefault();
    props.onPoint({ sheet: shown, cell }, 'key');
  }

  if (picture === undefined) return null;
  return (
    <section className={styles.view} aria-label={t('sheet', { name: shown })}>
      <div className={look.legend}>
        {pictures.length > 1 &&
          pictures.map((one) => (
            <button
              key={one.sheet}
              type="button"
              className={look.tab}
              aria-pressed={one.sheet === shown}
              onClick={() => props.onSpot({ sheet: one.sheet, cell: '' })}
            >
              {one.sheet}
            </button>
          ))}
        {CELL_SIGNS.filter((sign) =>
          rows.some((row) => row.cells.some((one) => one.sign === sign)),
        ).map((sign) => (
          <span key={sign} className={`${look.key} ${styles.key}`}>
            <i className={styles[sign]}>{t(`mark.${sign}`)}</i> {t(`sign.${sign}`)}
          </span>
        ))}
        {picture.cut && <span>{t('cut')}</span>}
      </div>
      <CellLine preview={preview} pointings={pointings} sheet={shown} cell={cell} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the sheet as a whole */}
      <div
        ref={scroller}
        className={`${look.scroller} ${styles.scroller}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        tabIndex={0}
        data-sheet=""
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const { target } = event;
          const at = target instanceof Element ? target.closest('[data-cell]') : null;
          const name = at?.getAttribute('data-cell');
          if (name) props.onPoint({ sheet: shown, cell: name }, 'click');
        }}
      >
        <SheetTable rows={rows} cell={cell} hiddenColumns={picture.hiddenColumns} />
      </div>
    </section>
  );
}
