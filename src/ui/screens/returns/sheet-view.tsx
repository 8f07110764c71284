import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadFile } from '../../../contract/views/others.ts';
import type { FileReading, SheetPicture } from '../../../domain/returns/reading.ts';
import { columnName, rowOfCell } from '../../parts/cell-names.ts';
import { Hint } from '../../parts/screen.tsx';
import look from '../../parts/sheet.module.css';
import { useGrowing } from '../../parts/use-growing.ts';
import { useSpotKeys } from '../../parts/use-spot-keys.ts';
import { CharsetChoice } from './charset-choice.tsx';
import { ColumnLetter } from './forms/column-letter.tsx';
import { type Tell, useSheetForms } from './forms/sheet-forms.tsx';
import type { TellableColumn } from './forms/tables.ts';
import {
  type PictureCell,
  pictureRows,
  pictureWidth,
  SHOWN_MEANINGS,
  shownMeaning,
} from './picture-cells.ts';
import styles from './sheet.module.css';
import type { Spot } from './spot.ts';

/** The sheet as it looks in the file; a letter beside the colour says what a cell was understood as. */
export function SheetView(props: {
  readonly file: ReadFile;
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot) => void;
  /** Left out for a stored file, about which nothing is asked any more. */
  readonly tell?: Tell;
}) {
  const { file, spot, tell } = props;
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const [sheet, setSheet] = useState(file.tables[0]?.sheet ?? file.pictures[0]?.sheet ?? '');
  const box = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = spot?.sheet ?? sheet;
  const picture = file.pictures.find((one) => one.sheet === wanted) ?? file.pictures[0];
  const shown = picture?.sheet ?? '';
  const forms = useSheetForms(file, tell ?? null, shown);
  useSpotKeys(scroller, spot?.cell ?? '', (cell) => props.onSpot({ sheet: shown, cell }));

  useEffect(() => {
    if (spot === null || box.current === null) return;
    box.current
      .querySelector(`[data-cell="${spot.cell}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [spot]);

  if (picture === undefined) return <Hint>{t('noPicture')}</Hint>;
  return (
    <section ref={box} className={styles.view} aria-label={t('sheet', { name: shown })}>
      <div className={look.legend}>
        {file.pictures.length > 1 &&
          file.pictures.map((one) => (
            <button
              key={one.sheet}
              type="button"
              className={look.tab}
              aria-pressed={one.sheet === shown}
              onClick={() => {
                setSheet(one.sheet);
                if (spot !== null) props.onSpot({ sheet: one.sheet, cell: '' });
              }}
            >
              {one.sheet}
            </button>
          ))}
        {SHOWN_MEANINGS.map((meaning) => (
          <span key={meaning} className={`${look.key} ${styles.key}`}>
            <i className={styles[meaning]}>{t(`mark.${meaning}`)}</i> {t(`meaning.${meaning}`)}
          </span>
        ))}
        <span className={`${look.key} ${styles.key}`}>
          <i className={styles.error}>!</i> {t('meaning.error')}
        </span>
        {picture.hiddenRows.length + picture.hiddenColumns.length > 0 && (
          <span className={`${look.key} ${styles.key}`}>
            <i className={styles.hiddenKey}>{ti('hidden')}</i> {ti('hiddenKey')}
          </span>
        )}
        {picture.cut && <span>{t('cut')}</span>}
        {tell !== undefined && (
          <span className={styles.letters}>
            <CharsetChoice
              charset={file.charset ?? 'unicode'}
              busy={tell.busy}
              onChoose={(charset) =>
                void tell.onAnswer([{ type: 'charset', file: file.file, charset }])
              }
            />
          </span>
        )}
      </div>
      {forms.strip}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard. */}
      <div ref={scroller} className={look.scroller} tabIndex={0} data-sheet="">
        <Picture
          picture={picture}
          file={file}
          cell={spot?.sheet === shown ? spot.cell : ''}
          columns={forms.columns}
          onTell={forms.onTell}
        />
      </div>
    </section>
  );
}

const Picture = memo(function Picture(props: {
  readonly picture: SheetPicture;
  readonly file: FileReading;
  readonly cell: string;
  readonly columns: ReadonlyMap<string, TellableColumn>;
  readonly onTell: (column: TellableColumn) => void;
}) {
  const { picture, file, cell } = props;
  const { t } = useTranslation('inbox');
  const hiddenColumns = new Set(picture.hiddenColumns);
  const rows = useMemo(() => pictureRows(picture, file), [picture, file]);
  const count = useGrowing(rows.length, rowOfCell(cell));
  const columns = Array.from({ length: pictureWidth(picture) }, (_, column) => columnName(column));
  return (
    <table className={`${look.sheet} ${styles.sheet}`}>
      <thead>
        <tr>
          <td />
          {columns.map((name, column) => (
            <th
              key={name}
              scope="col"
              className={hiddenColumns.has(column) ? look.hidden : undefined}
              title={hiddenColumns.has(column) ? t('hiddenColumn') : undefined}
            >
              <ColumnLetter name={name} told={props.columns.get(name)} onTell={props.onTell} />
              {hiddenColumns.has(column) && <small> {t('hidden')}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, count).map((row) => (
          <tr key={row.number} className={row.hidden ? look.hidden : undefined}>
            <th scope="row" title={row.hidden ? t('hiddenRow') : undefined}>
              {row.number}
              {row.hidden && <small> {t('hidden')}</small>}
            </th>
            {row.cells.map((one) => (
              <Cell key={one.name} cell={one} looked={one.name === cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const Cell = memo(function Cell(props: { readonly cell: PictureCell; readonly looked: boolean }) {
  const { cell, looked } = props;
  const { t } = useTranslation('returns');
  const meaning = shownMeaning(cell.meaning);
  const classes = [
    meaning === null ? styles.frame : styles[meaning],
    cell.problem === null ? '' : styles[cell.problem],
    looked ? styles.looked : '',
  ];
  return (
    <td
      data-cell={cell.name}
      data-looked={looked || undefined}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      className={classes.join(' ')}
      title={meaning === null ? undefined : `${cell.name}: ${t(`meaning.${meaning}`)}`}
    >
      {cell.isLeftOut ? <s>{cell.text}</s> : cell.text}
      {cell.takenAs !== null && <b className={styles.taken}> → {cell.takenAs}</b>}
      {meaning !== null && cell.text !== '' && (
        <i className={styles.mark}>{cell.problem === null ? t(`mark.${meaning}`) : '!'}</i>
      )}
      {meaning === null && cell.problem !== null && <i className={styles.mark}>!</i>}
    </td>
  );
});
