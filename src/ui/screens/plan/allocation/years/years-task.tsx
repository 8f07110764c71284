import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../../../../app/notices.ts';
import { useSession } from '../../../../app/session.tsx';
import { useWrite } from '../../../../parts/use-write.ts';
import type { PlanSheet } from '../../model/plan-sheet.ts';
import styles from '../allocation.module.css';
import { NamedChoice } from '../fields/choice-fields.tsx';
import { PanelFoot } from '../panel-foot.tsx';
import { useProgrammeEntries } from '../use-programme-entries.ts';
import { filledYears, NOTHING_TYPED, unkeptLevels, withYear } from './filled-years.ts';
import { type KnownYears, knownYears } from './known-years.ts';
import { type StageIndicator, stageIndicators } from './stage-indicators.ts';
import { useStoredYears } from './use-stored-years.ts';
import { YearsFields } from './years-fields.tsx';
import { readYears } from './years-form.ts';
import { YearsSum } from './years-sum.tsx';
import { YearsTable } from './years-table.tsx';

/** A preview is asked for when the typing pauses. */
const PAUSE_MS = 200;

/** A stage target over its years: the root's own totals of each year. */
export function YearsTask(props: {
  readonly sheet: PlanSheet;
  readonly startsWith: string;
  readonly onDone: () => void;
}) {
  const { view } = props.sheet;
  const { t } = useTranslation('allocation');
  const entries = useProgrammeEntries();
  const choices = useMemo(() => stageIndicators(view, entries), [view, entries]);
  const [chosen, setChosen] = useState(props.startsWith);
  const indicator = choices.find(({ code }) => code === chosen) ?? choices[0];
  const stored = useStoredYears();
  const known = useMemo(
    () =>
      indicator === undefined
        ? null
        : knownYears(indicator, entries, stored, {
            planned: view.year,
            today: new Date().getFullYear(),
          }),
    [view.year, indicator, entries, stored],
  );
  if (indicator === undefined || known === null) {
    return <p className={styles.empty}>{t('noCount')}</p>;
  }
  return (
    <>
      <div className={styles.fields}>
        <NamedChoice
          label={t('indicator')}
          choices={choices.map(({ code, name }) => ({ value: code, label: name }))}
          value={indicator.code}
          onChoose={setChosen}
        />
      </div>
      <IndicatorYears
        key={indicator.code}
        indicator={indicator}
        known={known}
        onDone={props.onDone}
      />
    </>
  );
}

function IndicatorYears(props: {
  readonly indicator: StageIndicator;
  readonly known: KnownYears;
  readonly onDone: () => void;
}) {
  const { indicator, known, onDone } = props;
  const { engine, api } = useSession();
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  const { run, busy } = useWrite();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const form = useMemo(() => filledYears(known, typed), [known, typed]);
  const read = useMemo(() => readYears(form, indicator.kind, indicator.code), [form, indicator]);
  const [settled] = useDebouncedValue(read, PAUSE_MS);
  const preview = useQuery({
    ...api.plan.previewYears.queryOptions({ input: settled.ok ? settled.request : NEVER_SENT }),
    enabled: settled.ok,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const shown = settled.ok && !preview.isError ? preview.data : undefined;
  const isCurrent = read === settled && !preview.isPlaceholderData && shown !== undefined;

  async function apply(): Promise<void> {
    if (!read.ok || shown === undefined) return;
    const request = { ...read.request, basedOn: shown.basedOn };
    const answer = await run(
      () => engine.plan.allocateYears(request),
      (stored) => t('years.doneNote', { name: indicator.name, n: stored.changed }),
    );
    if (answer !== null) onDone();
  }

  return (
    <>
      <div className={styles.fields}>
        <YearsFields
          kind={indicator.kind}
          form={form}
          onType={(change) => setTyped({ ...typed, ...change })}
          problems={read.ok ? [] : read.problems}
        />
      </div>
      <div className={styles.preview}>
        <YearsTable
          kind={indicator.kind}
          form={form}
          onYear={(year, change) => setTyped(withYear(typed, year, change))}
          problems={read.ok ? [] : read.problems}
          preview={shown}
          unkept={shown === undefined ? [] : unkeptLevels(known, shown)}
        />
      </div>
      <PanelFoot
        problem={
          preview.isError &&
          settled.ok && (
            <div className={styles.problem} role="alert">
              <p>{messageOf(preview.error, tc).message}</p>
            </div>
          )
        }
        count={
          shown !== undefined &&
          settled.ok && <YearsSum preview={shown} total={settled.request.total ?? null} />
        }
        canApply={isCurrent && shown.changed > 0}
        applying={busy}
        onApply={() => void apply()}
        onCancel={onDone}
      />
    </>
  );
}

/** The query is off while the fields cannot be read. */
const NEVER_SENT = { indicator: '-', years: [{ year: 2000 }] };
