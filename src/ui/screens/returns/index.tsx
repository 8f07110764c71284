import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deadlinePhrase } from '../../../domain/deadline.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { periodsOfYear } from '../../parts/periods.ts';
import { Screen } from '../../parts/screen.tsx';
import { AcceptDates } from './accept-dates.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import inbox from './inbox.module.css';
import { ReminderDialog } from './reminder-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import styles from './returns.module.css';
import { ReturnsBody } from './returns-body.tsx';
import { SendFormsDialog } from './send-forms/send-forms-dialog.tsx';
import { statesWithReading } from './states-with-reading.ts';
import type { StatusFilter } from './status-filter.ts';
import { ReturnsTools } from './tools.tsx';
import { useAcceptDates } from './use-accept-dates.ts';
import { type Stage, useReading } from './use-reading.ts';
import { useTaking } from './use-taking.ts';

/** The districts' files: who has sent one, what was understood of it, what would be stored. */
export function ReturnsScreen() {
  const { year } = useWorkspace();
  return <ReturnsOfYear key={year} year={year} />;
}

function ReturnsOfYear(props: { readonly year: number }) {
  const periods = periodsOfYear(props.year);
  const { api } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const [period, setPeriod] = useState(periods[0]?.code ?? '');
  const [stage, setStage] = useState<Stage>('actual');
  const [filter, setFilter] = useState<StatusFilter | null>(null);
  const [asks, setAsks] = useState<'deadline' | 'reminder' | 'forms' | null>(null);
  const [dropping, setDropping] = useState(false);
  const status = useQuery(api.returns.status.queryOptions({ input: { period } }));
  const reading = useReading(period, stage);
  const days = useAcceptDates(reading.accept);
  const { received, asOf } = days;
  const state = { ...reading, accept: days.accept };
  const taking = useTaking(state, !info.readOnly && state.progress === null);
  const due = status.data?.[0]?.due ?? null;
  const states = useMemo(
    () => statesWithReading(status.data ?? [], state.reading?.files ?? [], received),
    [status.data, state.reading, received],
  );

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    taking.drop(event.dataTransfer);
  }

  return (
    <section
      className={`${styles.screen} ${dropping ? styles.dropping : ''}`}
      aria-label={t('title')}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <Screen
        title={t('title')}
        details={
          <>
            <span>{due === null ? t('dueUnset') : t('due', { due: deadlinePhrase(due) })}</span>
            <button
              type="button"
              className={styles.link}
              disabled={info.readOnly}
              onClick={() => setAsks('deadline')}
            >
              {t('setDue')}
            </button>
            <button type="button" className={styles.link} onClick={() => setAsks('reminder')}>
              {ti('remind')}
            </button>
            {status.data !== undefined && (
              <FilterBar states={states} filter={filter} onFilter={setFilter} />
            )}
          </>
        }
        tools={
          <ReturnsTools
            dates={
              <AcceptDates
                key={days.round}
                received={received}
                asOf={asOf}
                onReceived={days.setReceived}
                onAsOf={days.setAsOf}
              />
            }
            periods={periods}
            period={period}
            stage={stage}
            isReading={state.progress !== null}
            hasFiles={state.reading !== null}
            onPeriod={(next) => {
              setPeriod(next);
              if (stage === 'estimate') setStage('actual');
            }}
            onStage={setStage}
            onRemind={() => setAsks('reminder')}
            onSendForms={() => setAsks('forms')}
            onDeadline={() => setAsks('deadline')}
            onFiles={taking.take}
          />
        }
      >
        <Loaded query={status}>
          {() => (
            <ReturnsBody
              key={`${period} ${stage}`}
              states={states}
              state={state}
              period={period}
              year={props.year}
              filter={filter}
              dates={{ received, asOf }}
              onSendForms={() => setAsks('forms')}
            />
          )}
        </Loaded>
      </Screen>
      {dropping && <p className={inbox.drop}>{ti('dropHere')}</p>}
      {taking.replaced.length > 0 && (
        <ReplaceDialog
          names={taking.replaced}
          onCancel={taking.forget}
          onReplace={taking.replace}
        />
      )}
      {asks === 'deadline' && (
        <DeadlineDialog period={period} due={due} onDone={() => setAsks(null)} />
      )}
      {asks === 'forms' && (
        <SendFormsDialog year={props.year} period={period} onDone={() => setAsks(null)} />
      )}
      {asks === 'reminder' && (
        <ReminderDialog period={period} due={due} states={states} onClose={() => setAsks(null)} />
      )}
    </section>
  );
}
