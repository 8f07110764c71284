import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings } from './findings.ts';
import type { Spot } from './spot.ts';
import styles from './templates.module.css';

/** So many lines of a list are drawn until more are asked for. */
const PAGE = 40;

type Line = {
  readonly key: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
};

/** What comes of filling, by what a person does about it; a line with a cell leads to it. */
export function FindingLists(props: {
  readonly findings: Findings;
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot) => void;
  readonly onPoint: (spot: Spot) => void;
}) {
  const { findings } = props;
  const { t } = useTranslation('templates');
  const { filled, doubts, unplaced, empty } = findings;
  const shared = { spot: props.spot, onSpot: props.onSpot };
  return (
    <div className={styles.findings} data-list="">
      {filled.length === 0 && (
        <p className={styles.note}>{t(empty.length > 0 ? 'nothingYet' : 'nothingToFill')}</p>
      )}
      <List
        {...shared}
        title={t('willFill', { n: filled.length })}
        lines={filled.map(({ sheet, cell, label, after }) => ({
          key: `${sheet} ${cell}`,
          sheet,
          cell,
          text: `${label}: ${after}`,
        }))}
      />
      <List
        {...shared}
        title={t('doubts', { n: doubts.length })}
        isProblem
        isOpen
        onPoint={props.onPoint}
        lines={doubts.map(({ sheet, cell, message }, at) => ({
          key: `${sheet} ${cell} ${at}`,
          sheet,
          cell,
          text: message,
        }))}
      />
      <List
        {...shared}
        title={t('unplaced', { n: unplaced.length })}
        note={t('unplacedNote')}
        isOpen={doubts.length === 0}
        lines={unplaced.map(({ sheet, message }, at) => ({
          key: `${at} ${message}`,
          sheet,
          cell: null,
          text: message,
        }))}
      />
      <List
        {...shared}
        title={t('blank', { n: empty.length })}
        note={t('blankNote')}
        lines={empty.map(({ sheet, cell, message }) => ({
          key: `${sheet} ${cell}`,
          sheet,
          cell,
          text: message,
        }))}
      />
    </div>
  );
}

function List(props: {
  readonly title: string;
  readonly note?: string;
  readonly isProblem?: boolean;
  readonly isOpen?: boolean;
  readonly lines: readonly Line[];
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot) => void;
  readonly onPoint?: (spot: Spot) => void;
}) {
  const { lines, spot, onPoint } = props;
  const { t } = useTranslation('templates');
  const [limit, setLimit] = useState(PAGE);
  if (lines.length === 0) return null;
  return (
    <details open={props.isOpen === true}>
      <summary className={props.isProblem === true ? styles.bad : undefined}>{props.title}</summary>
      {props.note !== undefined && <p className={styles.note}>{props.note}</p>}
      <ol>
        {lines.slice(0, limit).map(({ key, sheet, cell, text }) => {
          const place = sheet === null || cell === null ? null : { sheet, cell };
          const isLooked =
            place !== null && spot?.sheet === place.sheet && spot.cell === place.cell;
          return (
            <li key={key} data-looked={isLooked || undefined}>
              {place === null ? (
                text
              ) : (
                <button type="button" className={styles.line} onClick={() => props.onSpot(place)}>
                  {!text.includes(place.cell) && <b>{place.cell} </b>}
                  {text}
                </button>
              )}
              {isLooked && onPoint !== undefined && (
                <button type="button" className={styles.link} onClick={() => onPoint(place)}>
                  {t('pointHere')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {lines.length > limit && (
        <button
          type="button"
          className={styles.link}
          onClick={() => setLimit(Number.POSITIVE_INFINITY)}
        >
          {t('showAll', { n: lines.length })}
        </button>
      )}
    </details>
  );
}
