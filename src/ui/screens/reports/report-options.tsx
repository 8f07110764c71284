import { Button, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '../../../contract/views/others.ts';
import { isCount } from '../../../domain/indicator.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { versionWords } from '../../app/frame/version-words.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { periodsOfYear } from '../../parts/periods.ts';
import styles from './reports.module.css';
import { type ReportInput, useSaving } from './use-saving.ts';

const ENDINGS = ['xlsx', 'csv'] as const;

/** What the report is made of, and the ways to take it along. */
export function ReportOptions(props: {
  readonly choice: ReportChoice;
  readonly input: ReportInput;
  readonly ready: boolean;
  /** null where the report has no period of its own. */
  readonly period: string | null;
  readonly onPeriod: (period: string) => void;
  /** null where the report is not about one indicator. */
  readonly indicator: string | null;
  readonly onIndicator: (indicator: string) => void;
}) {
  const { choice, period, indicator } = props;
  const { api, shell } = useSession();
  const { year, version } = useWorkspace();
  const { t } = useTranslation('reports');
  const { t: tf } = useTranslation('frame');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const { save, busy } = useSaving(choice);
  const settings = catalogue.data?.settings;
  const annex = choice.id === 'annex';
  const named = (title: string, name: string) =>
    name === '' ? title : t('named', { title, name });
  const indicators = catalogue.data?.indicators.filter(({ kind }) => isCount(kind)) ?? [];

  return (
    <aside className={styles.options}>
      <dl>
        <dt>{t('year')}</dt>
        <dd>{year}</dd>
        <dt>{t('version')}</dt>
        <dd>{version === null ? t('noVersion') : versionWords(version, tf)}</dd>
        {version?.state === 'draft' && annex && <dd className={styles.note}>{t('draftNote')}</dd>}
      </dl>
      {period !== null && (
        <Select
          label={t('period')}
          value={period}
          onChange={(value) => props.onPeriod(value ?? '')}
          data={[
            { value: '', label: t('latest') },
            ...periodsOfYear(year).map((one) => ({
              value: one.code,
              label: periodLabel(one.period),
            })),
          ]}
        />
      )}
      {indicator !== null && (
        <Select
          label={t('indicator')}
          value={indicator}
          onChange={(value) => props.onIndicator(value ?? '')}
          data={[
            { value: '', label: t('onlyShared') },
            ...indicators.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <dl>
        <dt>{t('signer')}</dt>
        {annex && <dd>{t('unsigned')}</dd>}
        {settings !== undefined && !annex && (
          <>
            <dd>{settings.tableAuthority}</dd>
            <dd>{named(settings.tableTitle, settings.tableName)}</dd>
            <dd>{named(settings.preparerTitle, settings.preparerName)}</dd>
          </>
        )}
        <dd className={styles.note}>{t('settingsNote')}</dd>
      </dl>
      <Stack gap={6}>
        {ENDINGS.filter((ending) => choice.endings.includes(ending)).map((ending) => (
          <Button
            key={ending}
            variant={ending === 'xlsx' ? 'filled' : 'default'}
            disabled={!props.ready}
            loading={busy === ending}
            onClick={() => void save(props.input, ending)}
          >
            {t(`ending.${ending}`)}
          </Button>
        ))}
        {shell?.printToPdf !== undefined && (
          <Button
            variant="default"
            disabled={!props.ready}
            onClick={() => void shell.printToPdf?.(`${choice.title} ${year}.pdf`)}
          >
            {t('pdf')}
          </Button>
        )}
        <Button variant="default" disabled={!props.ready} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </Stack>
    </aside>
  );
}
