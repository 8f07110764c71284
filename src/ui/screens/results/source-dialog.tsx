import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureOrigin, ImportedFigure } from '../../../contract/views/others.ts';
import type { PlanIndicator } from '../../../contract/views/plan.ts';
import type { Figure } from '../../../domain/figure.ts';
import { isRatio } from '../../../domain/indicator.ts';
import { parsePeriod } from '../../../domain/period.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { formatDate } from '../../../domain/vietnamese/dates.ts';
import { formatDecimal, formatPercent } from '../../../domain/vietnamese/numbers.ts';
import { isoDay, shownDate, shownTime } from '../../app/dates.ts';
import { useSession } from '../../app/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { CellHistoryDialog } from '../history/cell-history-dialog.tsx';
import { ReceivedSheet } from '../returns/received-sheet.tsx';
import styles from './results.module.css';
import { useSourceWords } from './use-source-words.ts';

/** Where a result came from: the file, its sheet as it looks with the cell framed, and the file itself. */
export function SourceDialog(props: {
  readonly figure: Figure;
  readonly unit: string;
  readonly indicator: PlanIndicator;
  readonly onClose: () => void;
}) {
  const { figure, indicator, unit } = props;
  const { api } = useSession();
  const { t } = useTranslation('results');
  const { t: th } = useTranslation('history');
  const [history, setHistory] = useState(false);
  const { kind, version, sector, period, stage } = figure;
  const input = { kind, version, indicator: figure.indicator, unit: figure.unit, sector, period };
  const origin = useQuery(api.returns.origin.queryOptions({ input: { ...input, stage } }));
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={1040}
      title={t('origin.title', { unit, indicator: indicator.name })}
    >
      <Loaded query={origin}>
        {(data) => (
          <>
            <Facts origin={data} asked={figure} indicator={indicator} />
            {data.imported !== null && (
              <ReceivedSheet file={data.imported.file} at={data.imported} />
            )}
            <Button variant="default" mt="sm" onClick={() => setHistory(true)}>
              {th('cell.button')}
            </Button>
          </>
        )}
      </Loaded>
      {history && (
        <CellHistoryDialog
          cell={input}
          name={`${indicator.name}, ${unit}`}
          onClose={() => setHistory(false)}
        />
      )}
    </Modal>
  );
}

function Facts(props: {
  readonly origin: FigureOrigin;
  readonly asked: Figure;
  readonly indicator: PlanIndicator;
}) {
  const { origin, asked, indicator } = props;
  const { figure, step, imported } = origin;
  const { t } = useTranslation('results');
  const source = useSourceWords();
  const shown = (value: number | null) => {
    if (value === null) return t('origin.nothing');
    return isRatio(indicator.kind) ? formatPercent(value) : formatDecimal(value);
  };
  const period = parsePeriod(asked.period);
  const stage = asked.stage === '' ? '' : t(`origin.stage.${asked.stage}`);
  const facts: readonly (readonly [string, string])[] = [
    [t('origin.value'), [shown(figure?.value ?? null), stage].filter(Boolean).join(', ')],
    [t('origin.period'), period.ok ? periodLabel(period.value) : asked.period],
    ...(figure?.asOf ? [[t('origin.asOf'), formatDate(figure.asOf)] as const] : []),
    ...(imported === null
      ? []
      : ([
          [t('origin.place'), t('origin.placeOf', imported)],
          [t('origin.received'), formatDate(imported.received)],
        ] as const)),
    ...(imported === null || imported.raw === null
      ? []
      : [
          [
            t('origin.mended'),
            t('origin.mendedFrom', mendedWords(imported, imported.raw)),
          ] as const,
        ]),
    ...(step === null
      ? []
      : [[t('origin.stored'), t('origin.by', { who: step.by, when: moment(step.at) })] as const]),
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {remark() !== '' && <p role="note">{remark()}</p>}
    </>
  );

  function mendedWords({ value, by }: ImportedFigure, raw: string) {
    const cell = raw.trim() === '' ? t('origin.blank') : raw.trim();
    return { raw: cell, value: shown(value), who: by };
  }

  function remark(): string {
    if (imported !== null) {
      if (!origin.isTypedOver) return '';
      const value = shown(imported.value);
      return figure === null
        ? t('origin.clearedSince', { value })
        : t('origin.typedOver', { value });
    }
    if (figure === null) return '';
    return figure.source.type === 'typed'
      ? t('origin.typed')
      : t('origin.elsewhere', { source: source(figure.source) });
  }
}

function moment(iso: string): string {
  const at = new Date(iso);
  return `${shownTime(at)} ${shownDate(isoDay(at))}`;
}
