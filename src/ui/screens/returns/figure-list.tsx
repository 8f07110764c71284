import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadFile } from '../../../contract/views/others.ts';
import type { ReadFigure } from '../../../domain/returns/reading.ts';
import { RowButton } from '../../parts/row-button.tsx';
import { Hint } from '../../parts/screen.tsx';
import { useFigureWords } from './figure-words.ts';
import inbox from './inbox.module.css';
import styles from './returns.module.css';
import type { Spot } from './spot.ts';

/** More rows than anyone reads through would hold up the page; the sheet itself shows the rest. */
const MOST_ROWS = 300;

/** What was read from a file, figure by figure; each shows the cell that it stands in. */
export function FigureList(props: {
  readonly file: ReadFile;
  readonly spot: Spot | null;
  readonly nameOf: (unit: string) => string;
  readonly onSpot: (spot: Spot) => void;
}) {
  const { file, spot } = props;
  const { t } = useTranslation('inbox');
  const { t: tr } = useTranslation('returns');
  const words = useFigureWords();
  const list = useRef<HTMLOListElement>(null);
  const figures = file.tables.flatMap(({ sheet, figures: own }) =>
    own.flatMap((figure) => listed(figure).map((one) => ({ sheet, ...one }))),
  );
  const units = new Set(figures.map(({ figure }) => figure.unit));

  useEffect(() => {
    if (spot === null) return;
    list.current?.querySelector('[data-linked]')?.scrollIntoView({ block: 'nearest' });
  }, [spot]);

  if (figures.length === 0) return <Hint>{t('noFigures')}</Hint>;
  return (
    <>
      <ol ref={list}>
        {figures.slice(0, MOST_ROWS).map(({ sheet, figure, part, cell, value }) => {
          const looked = spot?.sheet === sheet && spot.cell === cell;
          return (
            <li
              key={`${sheet} ${cell}`}
              className={looked ? styles.chosen : undefined}
              data-linked={looked || undefined}
            >
              <RowButton chosen={looked} onChoose={() => props.onSpot({ sheet, cell })}>
                <span className={inbox.figure}>
                  <span className={styles.main}>{nameOf(figure, part)}</span>
                  <b>{shownValue(figure, part, value)}</b>
                </span>
                <span className={styles.under}>{detailsOf({ ...figure, cell })}</span>
              </RowButton>
            </li>
          );
        })}
      </ol>
      {figures.length > MOST_ROWS && (
        <Hint>{t('moreFigures', { n: figures.length - MOST_ROWS })}</Hint>
      )}
    </>
  );

  function nameOf({ indicator }: ReadFigure, part: Part): string {
    const name = indicator === null ? tr('unknown') : words.indicator(indicator);
    return part === null ? name : t(`partOf.${part}`, { name });
  }

  function shownValue({ indicator, raw }: ReadFigure, part: Part, value: number | null): string {
    if (value === null && raw !== '') return raw;
    return words.value(part === null ? indicator : null, value);
  }

  function detailsOf({ unit, sector, kind, cell }: ReadFigure): string {
    const whose = unit === null ? tr('unitUnknown') : props.nameOf(unit);
    const parts = [
      t('atCell', { cell }),
      ...(units.size > 1 || unit === null ? [whose] : []),
      ...(sector === '' ? [] : [words.sector(sector)]),
      ...(kind === 'target' ? [tr('target')] : []),
    ];
    return parts.join(' · ');
  }
}

type Part = 'numerator' | 'denominator' | null;

type Listed = {
  readonly figure: ReadFigure;
  /** Which count of the figure's ratio is meant; null: the figure itself. */
  readonly part: Part;
  readonly cell: string;
  readonly value: number | null;
};

/** A figure, and below it the two counts that a form worked it out from. */
function listed(figure: ReadFigure): readonly Listed[] {
  const { cell, value, numeratorCell, denominatorCell } = figure;
  const partOf = (part: 'numerator' | 'denominator', at: string | undefined): readonly Listed[] =>
    at === undefined ? [] : [{ figure, part, cell: at, value: figure[part] ?? null }];
  return [
    { figure, part: null, cell, value },
    ...partOf('numerator', numeratorCell),
    ...partOf('denominator', denominatorCell),
  ];
}
