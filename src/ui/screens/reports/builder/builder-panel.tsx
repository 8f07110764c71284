import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../../contract/views/others.ts';
import type { OwnReport } from '../../../../domain/report/own-report.ts';
import { receivers } from '../../../../domain/totals.ts';
import { useSession } from '../../../app/session.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import { useWrite } from '../../../parts/use-write.ts';
import { type Draft, isChanged } from '../choice.ts';
import { periodOptions } from '../need-fields.tsx';
import styles from '../reports.module.css';
import { AddColumns } from './add-columns.tsx';
import { ColumnList } from './column-list.tsx';
import { OrderField } from './order-field.tsx';
import { RowsFields } from './rows-fields.tsx';

/** Everything that a report is put together from, in the order in which it is read on paper. */
export function BuilderPanel(props: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The period that the page is shown for; '' is the latest. */
  readonly period: string;
  readonly onPeriod: (period: string) => void;
  readonly catalogue: CatalogueView;
  readonly onLeave: (id: string | null) => void;
}) {
  const { draft, onDraft, catalogue } = props;
  const { report } = draft;
  const { engine } = useSession();
  const { year } = useWorkspace();
  const { t } = useTranslation('reports');
  const { run, busy } = useWrite();
  const change = (part: Partial<OwnReport>) =>
    onDraft({ ...draft, report: { ...report, ...part } });
  const replace = (next: OwnReport) => onDraft({ ...draft, report: next });
  const ready = report.name.trim() !== '' && report.columns.length > 0;

  async function save(): Promise<void> {
    const kept = { ...report, name: report.name.trim() };
    const answer = await run(
      () =>
        engine.reports.own.save({
          ...(draft.id === null ? {} : { id: draft.id }),
          report: { ...kept, notes: kept.notes.filter((note) => note.trim() !== '') },
        }),
      t('own.saved', { name: kept.name }),
    );
    if (answer !== null) props.onLeave(answer.id);
  }

  return (
    <aside className={styles.options} aria-label={t('own.panel')}>
      <form
        className={styles.builder}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void save();
        }}
      >
        <TextInput
          label={t('own.name')}
          value={report.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          maxLength={120}
          autoFocus={draft.id === null}
        />
        <TextInput
          label={t('own.title')}
          placeholder={report.name}
          value={report.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          maxLength={300}
        />
        <Select
          label={t('own.period')}
          value={props.period}
          onChange={(value) => props.onPeriod(value ?? '')}
          data={[{ value: '', label: t('latest') }, ...periodOptions(year)]}
        />
        <ColumnList report={report} catalogue={catalogue} onReport={replace} />
        <AddColumns report={report} catalogue={catalogue} onReport={replace} />
        <RowsFields
          rows={report.rows}
          units={receivers(catalogue.units, { type: 'year', year })}
          onRows={(rows) => change({ rows })}
        />
        <OrderField report={report} catalogue={catalogue} onOrder={(order) => change({ order })} />
        <Group grow gap={8}>
          <Select
            label={t('own.total')}
            value={report.total}
            onChange={(value) => change({ total: value ?? 'bottom' })}
            data={(['bottom', 'top', 'none'] as const).map((value) => ({
              value,
              label: t(`own.totalAt.${value}`),
            }))}
          />
          <Select
            label={t('own.orientation')}
            value={report.orientation}
            onChange={(value) => change({ orientation: value ?? 'auto' })}
            data={(['auto', 'landscape'] as const).map((value) => ({
              value,
              label: t(`own.page.${value}`),
            }))}
          />
        </Group>
        <Textarea
          label={t('own.notes')}
          description={t('own.notesHint')}
          autosize
          minRows={2}
          maxRows={6}
          value={report.notes.join('\n')}
          onChange={(event) =>
            change({ notes: event.currentTarget.value.split('\n').slice(0, 12) })
          }
        />
        <Group gap={6} className={styles.builderFoot}>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t('own.save')}
          </Button>
          <Button variant="default" onClick={() => props.onLeave(draft.id)}>
            {t(isChanged(draft) ? 'own.discard' : 'own.close')}
          </Button>
          {!ready && <p className={styles.note}>{t('own.notReady')}</p>}
        </Group>
      </form>
    </aside>
  );
}
