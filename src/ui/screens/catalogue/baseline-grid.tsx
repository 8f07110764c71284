import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../../domain/figure.ts';
import { exactSum } from '../../../domain/ratio.ts';
import type { Unit } from '../../../domain/unit.ts';
import { formatDecimal } from '../../../domain/vietnamese/numbers.ts';
import { readTsv } from '../../grid/tsv.ts';
import table from '../../parts/table.module.css';
import { BaselineCell } from './baseline-cell.tsx';
import { type BaselineFigures, type BaselinePlace, placeBlock } from './baseline-cells.ts';
import type { BaselineColumn } from './baseline-columns.ts';
import styles from './catalogue.module.css';

type Texts = readonly (BaselinePlace & { readonly text: string })[];

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-12, 0],
  PageDown: [12, 0],
};

type BaselineCheck = {
  readonly heading: string;
  /** '' where nothing is to be said. */
  readonly of: (unit: string) => { readonly text: string; readonly differs: boolean };
};

/** Units × baselines: one cell has the focus; typing, Enter or F2 edits it, a paste starts at it. */
export function BaselineGrid(props: {
  readonly units: readonly Unit[];
  readonly columns: readonly BaselineColumn[];
  readonly figureAt: BaselineFigures;
  /** A last column that says of each unit what its figures come to; null where there is none. */
  readonly check: BaselineCheck | null;
  readonly canWrite: boolean;
  readonly onTyped: (place: BaselinePlace, text: string) => void;
  readonly onPasted: (cells: Texts, beyond: number) => void;
  readonly onCleared: (places: readonly BaselinePlace[]) => void;
}) {
  const { units, columns, figureAt, canWrite, check } = props;
  const { t } = useTranslation('catalogue');
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<readonly [number, number]>([0, 0]);
  const [editing, setEditing] = useState<string | null>(null);
  const [row, column] = active;
  /** The field that had the focus is gone when an edit ends by a key. */
  const takesFocus = useRef(false);
  const place = placeAt(row, column);

  useEffect(() => {
    if (editing !== null) return;
    if (!takesFocus.current && !grid.current?.contains(document.activeElement)) return;
    takesFocus.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  }, [row, column, editing]);

  function placeAt(down: number, right: number): BaselinePlace | null {
    const unit = units[down];
    const column = columns[right];
    return unit && column ? placeOf(unit, column) : null;
  }

  function go(down: number, right: number): void {
    const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
    setActive([clamp(row + down, units.length), clamp(column + right, columns.length)]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (editing !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(...step);
      return;
    }
    if (!canWrite || place === null) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      const value = figureAt(place)?.value ?? null;
      setEditing(value === null ? '' : formatDecimal(value));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (figureAt(place) !== null) props.onCleared([place]);
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      setEditing(event.key);
    }
  }

  function onPaste(event: ClipboardEvent<HTMLTableElement>): void {
    if (editing !== null || !canWrite || place === null) return;
    event.preventDefault();
    const { cells, beyond } = placeBlock(
      readTsv(event.clipboardData.getData('text/plain')),
      active,
      units.map((one) => one.code),
      columns,
    );
    if (cells.length > 0) props.onPasted(cells, beyond);
  }

  function onCopy(event: ClipboardEvent<HTMLTableElement>): void {
    if (editing !== null || place === null) return;
    event.preventDefault();
    const value = figureAt(place)?.value ?? null;
    event.clipboardData.setData('text/plain', value === null ? '' : formatDecimal(value));
  }

  return (
    <div className={table.scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited in place is a grid.
        role="grid"
        aria-label={t('baselines.table')}
        className={`${table.table} ${styles.grid}`}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            {columns.map((one) => (
              <th scope="col" key={one.id} className={table.number}>
                <span className={styles.heading}>{one.name}</span>
                <span className={table.faint}>{one.measure}</span>
              </th>
            ))}
            {check !== null && (
              <th scope="col" className={table.number}>
                <span className={styles.heading}>{check.heading}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr className={table.total}>
            <th scope="row">{t('baselines.total')}</th>
            {columns.map((one) => (
              <td key={one.id} className={table.number}>
                {sumText(units.map((unit) => figureAt(placeOf(unit, one))))}
              </td>
            ))}
            {check !== null && <td />}
          </tr>
          {units.map((unit, down) => (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              {columns.map((one, right) => {
                const isActive = down === row && right === column;
                const here = placeOf(unit, one);
                return (
                  <BaselineCell
                    key={one.id}
                    id={`${down} ${right}`}
                    label={`${unit.name}, ${one.name}`}
                    figure={figureAt(here)}
                    active={isActive}
                    editing={isActive ? editing : null}
                    canWrite={canWrite}
                    onFocus={() => setActive([down, right])}
                    onEdit={setEditing}
                    onDone={(text, move) => {
                      setEditing(null);
                      if (text !== null) props.onTyped(here, text);
                      takesFocus.current = move !== null;
                      if (move !== null) go(...move);
                    }}
                  />
                );
              })}
              {check !== null && <CheckCell {...check.of(unit.code)} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CheckCell({ text, differs }: ReturnType<BaselineCheck['of']>) {
  return <td className={`${table.number} ${differs ? styles.differs : table.faint}`}>{text}</td>;
}

function placeOf(unit: Unit, { indicator, sector }: BaselineColumn): BaselinePlace {
  return { unit: unit.code, indicator, sector };
}

function sumText(figures: readonly (Figure | null)[]): string {
  const values = figures.flatMap((figure) => figure?.value ?? []);
  return values.length === 0 ? '' : formatDecimal(exactSum(values));
}
