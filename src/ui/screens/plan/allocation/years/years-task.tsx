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
import { firstYears, type StageIndicator, stageIndicators } from './first-years.ts';
import { YearsFields } from './years-fields.tsx';
import { readYears, type YearsForm } from './years-form.ts';
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
  const [typed, setTyped] = useState<YearsForm | null>(null);
  const first = useMemo(
    () => (indicator === undefined ? null : firstYears(view, indicator, entries)),
    [view, indicator, entries],
  );
  if (indicator === undefined || first === null) {
    return <p className={styles.empty}>{t('noCount')}</p>;
  }
  return (
    <>
      <div className={styles.fields}>
        <NamedChoice
          label={t('indicator')}
          choices={choices.map(({ code, name }) => ({ value: code, label: name }))}
          value={indicator.code}
          onChoose={(code) => {
            setChosen(code);
            setTyped(null);
          }}
        />
      </div>
      <IndicatorYears
        key={indicator.code}
        indicator={indicator}
        form={typed ?? first}
        onForm={setTyped}
        onDone={props.onDone}
      />
    </>
  );
}

function IndicatorYears(props: {
  readonly indicator: StageIndicator;
  readonly form: YearsForm;
  readonly onForm: (form: YearsForm) => void;
  readonly onDone: () => void;
}) {
  const { indicator, form, onForm, onDone } = props;
  const { engine, api } = useSession();
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  const { run, busy } = useWrite();
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
    if (!read.ok) return;
    const { request } = read;
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
          onForm={onForm}
          problems={read.ok ? [] : read.problems}
        />
      </div>
      <div className={styles.preview}>
        <YearsTable
          kind={indicator.kind}
          form={form}
          onForm={onForm}
          problems={read.ok ? [] : read.problems}
          preview={shown}
        />
      </div>
      <PanelFoot
        status={
          preview.isError && settled.ok ? (
            <div className={styles.problem} role="alert">
              <p>{messageOf(preview.error, tc).message}</p>
            </div>
          ) : (
            shown !== undefined && (
              <p className={styles.sum}>
                {shown.changed === 0
                  ? t('years.unchanged')
                  : t('years.changed', { n: shown.changed })}
              </p>
            )
          )
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
