import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../contract/views/others.ts';
import { deadlinePhrase } from '../../../domain/deadline.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { isClutter } from '../../../domain/returns/clutter.ts';
import { useCommands } from '../../app/commands/commands.tsx';
import { showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { droppedFiles } from '../../parts/dropped-files.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { periodsOfYear } from '../../parts/periods.ts';
import { Screen } from '../../parts/screen.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { FormsButton } from './forms/forms-dialog.tsx';
import { ReceivedField } from './received-field.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import styles from './returns.module.css';
import { ReturnsBody } from './returns-body.tsx';
import { SendFormsDialog } from './send-forms/send-forms-dialog.tsx';
import { useReading } from './use-reading.ts';

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
  const { t: tc } = useTranslation();
  const [period, setPeriod] = useState(periods[0]?.code ?? '');
  const [received, setReceived] = useState<string | null>(null);
  const [sendsForms, setSendsForms] = useState(false);
  const [asksForDeadline, setAsksForDeadline] = useState(false);
  const [replacing, setReplacing] = useState<readonly File[]>([]);
  const [dropping, setDropping] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const status = useQuery(api.returns.status.queryOptions({ input: { period } }));
  const state = useReading(period, received);
  const due = status.data?.[0]?.due ?? null;
  const canRead = !info.readOnly && state.progress === null;

  const { t: tm } = useTranslation('commands');
  const { t: tf } = useTranslation('sendForms');
  const reading = state.progress === null ? null : tm('barred.reading');
  useCommands(() => [
    {
      id: 'chooseFiles',
      group: 'work',
      title: tm('of.chooseFiles'),
      barred: info.readOnly ? tm('barred.readOnly') : reading,
      run: () => field.current?.click(),
    },
    {
      id: 'sendForms',
      group: 'work',
      title: tm('of.sendForms'),
      barred: null,
      run: () => setSendsForms(true),
    },
  ]);

  function take(files: ArrayLike<File> | null): void {
    const chosen = canRead ? Array.from(files ?? []) : [];
    if (chosen.some(isReadAlready)) setReplacing(chosen);
    else if (chosen.length > 0) void state.read(chosen);
    if (field.current !== null) field.current.value = '';
  }

  function isReadAlready({ name }: File): boolean {
    return state.reading?.files.some(({ file }) => file === name) === true;
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer, isClutter).then(take, (error) => showError(error, tc));
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
              onClick={() => setAsksForDeadline(true)}
            >
              {t('setDue')}
            </button>
            {status.data !== undefined && <Summary states={status.data} />}
          </>
        }
        tools={
          <>
            <Select
              aria-label={t('period')}
              value={period}
              onChange={(value) => value !== null && setPeriod(value)}
              data={periods.map((one) => ({ value: one.code, label: periodLabel(one.period) }))}
              w={190}
            />
            <div className={styles.day}>
              <span aria-hidden="true">{t('received')}</span>
              <ReceivedField label={t('received')} value={received} onChange={setReceived} />
            </div>
            <input
              ref={field}
              type="file"
              multiple
              hidden
              aria-label={t('chooseFiles')}
              accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.zip"
              onChange={(event) => take(event.currentTarget.files)}
            />
            <FormsButton />
            <Button variant="default" onClick={() => setSendsForms(true)}>
              {tf('open')}
            </Button>
            <Button disabled={!canRead} onClick={() => field.current?.click()}>
              {t('chooseFiles')}
            </Button>
          </>
        }
      >
        <Loaded query={status}>
          {(states) => (
            <ReturnsBody
              states={states}
              state={state}
              year={props.year}
              onSendForms={() => setSendsForms(true)}
            />
          )}
        </Loaded>
      </Screen>
      {replacing.length > 0 && (
        <ReplaceDialog
          names={replacing.filter(isReadAlready).map(({ name }) => name)}
          onCancel={() => setReplacing([])}
          onReplace={() => {
            setReplacing([]);
            void state.read(replacing);
          }}
        />
      )}
      {sendsForms && (
        <SendFormsDialog year={props.year} period={period} onDone={() => setSendsForms(false)} />
      )}
      {asksForDeadline && (
        <DeadlineDialog period={period} due={due} onDone={() => setAsksForDeadline(false)} />
      )}
    </section>
  );
}

function Summary(props: { readonly states: readonly ReturnState[] }) {
  const { states } = props;
  const { t } = useTranslation('returns');
  const count = (test: (state: ReturnState) => boolean) => states.filter(test).length;
  return (
    <>
      <span>{t('got', { n: count(({ state }) => state !== 'missing'), of: states.length })}</span>
      <span>{t('late', { n: count(({ late }) => late) })}</span>
      <span>{t('toReview', { n: count(({ state }) => state === 'needs-review') })}</span>
    </>
  );
}
