import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllocationMode, BasedOn } from '../../../../contract/views/plan.ts';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import { useSession } from '../../../app/session.tsx';
import { useWrite } from '../../../parts/use-write.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import type { Proposal } from '../model/proposal.ts';
import styles from './allocation.module.css';
import { SharingFields } from './fields/sharing-fields.tsx';
import { basesIn } from './form/first-form.ts';
import { keptLocks } from './form/kept-locks.ts';
import { readSharing } from './form/read-sharing.ts';
import type { SharingForm, SharingRequest } from './form/sharing-form.ts';
import { PanelFoot } from './panel-foot.tsx';
import { PreviewProblem } from './preview/preview-problem.tsx';
import { SharingPreview } from './preview/sharing-preview.tsx';
import { SharingSum } from './preview/sharing-sum.tsx';
import { useIssued } from './use-issued.ts';
import { hasAverage, useProgrammeEntries } from './use-programme-entries.ts';

/** A preview is asked for when the typing pauses. */
const PAUSE_MS = 200;

/** The fields of one column's sharing, its preview, and the two ways out. */
export function SharingTask(props: {
  readonly sheet: PlanSheet;
  readonly column: PlanColumn;
  readonly mode: AllocationMode;
  /** Only these units share; null: all of them. */
  readonly units: readonly string[] | null;
  readonly form: SharingForm;
  readonly firstTotal: string;
  readonly onForm: (form: SharingForm) => void;
  readonly onProposal: (proposal: Proposal | null) => void;
  readonly onDone: () => void;
}) {
  const { sheet, column, mode, units, form, onForm, onProposal, onDone } = props;
  const { engine, api } = useSession();
  const { t } = useTranslation('allocation');
  const { run, busy } = useWrite();
  const { year, version } = sheet.view;
  const onlySome = units !== null;
  const read = useMemo(
    () =>
      readSharing(form, mode, {
        year,
        indicator: column.indicator.code,
        ...(version === null ? {} : { version: version.id }),
        ...(units === null ? {} : { units: [...units] }),
      }),
    [form, mode, year, version, column, units],
  );
  const [settled] = useDebouncedValue(read, PAUSE_MS);
  const preview = useQuery({
    ...api.plan.previewAllocation.queryOptions({
      input: settled.ok ? settled.request : NEVER_SENT,
    }),
    enabled: settled.ok,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const shown = settled.ok && !preview.isError ? preview.data : undefined;
  const issued = useIssued(mode === 'amend' ? sheet.view : null, column.indicator.code);

  useEffect(() => {
    onProposal(shown === undefined ? null : { column: column.id, preview: shown, onlySome });
  }, [shown, column.id, onlySome, onProposal]);

  const averages = hasAverage(useProgrammeEntries(), column.indicator.code);
  const bases = basesIn(mode, sheet, column, t('current'));
  const receivers = sheet.groups.flatMap((group) => group.units);
  const locks = keptLocks(sheet, { indicator: column.indicator.code, mode, units });
  const isCurrent = read === settled && !preview.isPlaceholderData && shown !== undefined;

  async function apply(request: SharingRequest, basedOn: BasedOn): Promise<void> {
    const answer = await run(
      () => engine.plan.allocate({ ...request, basedOn }),
      (stored) =>
        t('done', {
          total: formatCount(stored.total),
          name: column.indicator.unit,
          n: new Set(stored.rows.map((row) => row.unit)).size,
        }),
    );
    if (answer !== null) onDone();
  }

  return (
    <>
      <div className={styles.fields}>
        <SharingFields
          sheet={sheet}
          column={column}
          mode={mode}
          form={form}
          onForm={onForm}
          problems={read.ok ? {} : read.problems}
          firstTotal={onlySome ? null : props.firstTotal}
          bases={bases}
          hasAverage={averages}
          preview={shown}
        />
      </div>
      <div className={styles.preview}>
        {units !== null && (
          <p className={styles.note} title={namesOf(receivers, units).join(', ')}>
            {t('onlySome', { n: units.length })}
          </p>
        )}
        {locks > 0 && <p className={styles.note}>{t('keptLocks', { n: locks })}</p>}
        {shown !== undefined && (
          <SharingPreview
            preview={shown}
            issued={issued}
            // A group's new subtotal leaves the total of all as it is.
            rootTotal={units === null ? { unit: ROOT_UNIT, before: shown.previousTotal } : null}
          />
        )}
      </div>
      <PanelFoot
        problem={
          preview.isError &&
          settled.ok && (
            <PreviewProblem
              error={preview.error}
              bases={bases}
              hasAverage={averages}
              unitCount={receivers.length}
              form={form}
              onForm={onForm}
            />
          )
        }
        count={shown !== undefined && <SharingSum preview={shown} issued={issued} />}
        canApply={isCurrent && shown.changed > 0}
        applying={busy}
        onApply={() => {
          if (read.ok && shown !== undefined) void apply(read.request, shown.basedOn);
        }}
        onCancel={onDone}
      />
    </>
  );
}

function namesOf(
  all: readonly { readonly code: string; readonly name: string }[],
  units: readonly string[],
): readonly string[] {
  return all.filter(({ code }) => units.includes(code)).map(({ name }) => name);
}

/** The query is off while the fields cannot be read. */
const NEVER_SENT = { year: 2000, indicator: '-', total: 0, by: [{ basis: 'equal' }] };
