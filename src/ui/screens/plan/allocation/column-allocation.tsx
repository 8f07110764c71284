import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import { failureOf } from '../../../app/failure.ts';
import { showDone, showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import type { PlanColumn } from '../model/plan-columns.ts';
import { lockAt, type PlanSheet } from '../model/plan-sheet.ts';
import type { Proposal } from '../model/proposal.ts';
import styles from '../plan.module.css';
import { AllocationFields } from './allocation-fields.tsx';
import { type AllocationForm, basesFor, readForm } from './allocation-form.ts';
import { PreviewList } from './preview-list.tsx';
import { PreviewProblem } from './preview-problem.tsx';

/** A preview is asked for when the typing pauses. */
const PAUSE_MS = 200;

/** The fields of one column's sharing, its preview, and the two ways out. */
export function ColumnAllocation(props: {
  readonly sheet: PlanSheet;
  readonly column: PlanColumn;
  readonly form: AllocationForm;
  readonly onForm: (form: AllocationForm) => void;
  readonly onProposal: (proposal: Proposal | null) => void;
  readonly onDone: () => void;
}) {
  const { sheet, column, form, onForm, onProposal, onDone } = props;
  const { engine, api, writer } = useSession();
  const { t } = useTranslation('allocation');
  const { t: tc } = useTranslation();
  const [applying, setApplying] = useState(false);
  const { year, version } = sheet.view;
  const read = useMemo(
    () =>
      readForm(form, {
        year,
        indicator: column.indicator.code,
        ...(version === null ? {} : { version: version.id }),
      }),
    [form, year, version, column],
  );
  const [settled] = useDebouncedValue(read, PAUSE_MS);
  const preview = useQuery({
    ...api.plan.previewAllocation.queryOptions({
      input: settled.ok ? settled.request : EMPTY_REQUEST,
    }),
    enabled: settled.ok,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const shown = settled.ok && !preview.isError ? preview.data : undefined;

  useEffect(() => {
    onProposal(shown === undefined ? null : { column: column.id, preview: shown });
  }, [shown, column.id, onProposal]);

  const units = sheet.groups.flatMap((group) => group.units);
  const locks = units.filter((unit) => lockAt(sheet, column, unit.code) !== undefined).length;
  const isCurrent = read === settled && !preview.isPlaceholderData && shown !== undefined;

  async function apply(): Promise<void> {
    if (!read.ok) return;
    setApplying(true);
    try {
      const answer = await writer.write(() => engine.plan.allocate(read.request));
      const words = { total: formatCount(answer.total), name: column.indicator.unit };
      showDone(t('done', { ...words, n: answer.rows.length }));
      onDone();
    } catch (error) {
      showError(error, tc);
    } finally {
      setApplying(false);
    }
  }

  return (
    <>
      <AllocationFields
        form={form}
        onForm={onForm}
        problems={read.ok ? {} : read.problems}
        bases={basesFor(sheet.view.bases, column.indicator.code)}
        unitCount={units.length}
      />
      <p className={styles.locksLine}>
        {locks === 0 ? t('noLocks') : t('keptLocks', { n: locks })}
      </p>
      <div className={styles.preview} aria-live="polite">
        {preview.isError && settled.ok && (
          <PreviewProblem
            failure={failureOf(preview.error)}
            error={preview.error}
            form={form}
            onForm={onForm}
          />
        )}
        {shown !== undefined && <PreviewList preview={shown} />}
      </div>
      <footer className={styles.panelFoot}>
        <Button variant="default" onClick={onDone}>
          {tc('cancel')}
        </Button>
        <Button disabled={!isCurrent} loading={applying} onClick={() => void apply()}>
          {t('apply')}
        </Button>
      </footer>
    </>
  );
}

/** Never sent: the query is off while the fields cannot be read. */
const EMPTY_REQUEST = { year: 2000, indicator: '-', total: 0, by: [{ basis: 'equal' }] };
