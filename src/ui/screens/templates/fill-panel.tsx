import { Button, Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TemplatePreview, TemplateView } from '../../../contract/views/templates.ts';
import { periodLabel } from '../../../domain/period-label.ts';
import { useCommands } from '../../app/commands/commands.tsx';
import { versionWords } from '../../app/frame/version-words.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { periodsOfYear } from '../../parts/periods.ts';
import { FillOutcome } from './fill-outcome.tsx';
import { FindingLists } from './finding-lists.tsx';
import { findingsOf } from './findings.ts';
import type { Spot } from './spot.ts';
import styles from './templates.module.css';
import { type FillInput, useFilling } from './use-filling.ts';

/** With what the form is filled, what comes of that, and the button that does it. */
export function FillPanel(props: {
  readonly template: TemplateView;
  /** Left out until it is known. */
  readonly preview: TemplatePreview | undefined;
  readonly input: FillInput;
  readonly spot: Spot | null;
  readonly onPeriod: (period: string) => void;
  readonly onAddRows: (addRows: boolean) => void;
  readonly onSpot: (spot: Spot) => void;
  readonly onPoint: (spot: Spot) => void;
}) {
  const { template, preview, input } = props;
  const { year, version } = useWorkspace();
  const { t } = useTranslation('templates');
  const { t: tf } = useTranslation('frame');
  const { t: tm } = useTranslation('commands');
  const filling = useFilling(template);
  const findings = preview === undefined ? null : findingsOf(preview);
  const isReady = findings !== null && findings.filled.length > 0 && !filling.busy;

  useCommands(() => [
    {
      id: 'fillTemplate',
      group: 'reports',
      title: tm('of.fillTemplate'),
      barred: isReady ? null : tm('barred.nothingToFill'),
      run: () => void filling.fill(input),
    },
  ]);

  return (
    <section className={styles.panel} aria-label={t('options')}>
      <dl className={styles.facts}>
        <dt>{t('year')}</dt>
        <dd>{year}</dd>
        <dt>{t('version')}</dt>
        <dd>{version === null ? t('noVersion') : versionWords(version, tf)}</dd>
      </dl>
      <Select
        label={t('period')}
        value={input.period ?? ''}
        onChange={(value) => props.onPeriod(value ?? '')}
        data={[
          { value: '', label: t('latest') },
          ...periodsOfYear(year).map((one) => ({
            value: one.code,
            label: periodLabel(one.period),
          })),
        ]}
      />
      {preview !== undefined && (
        <MissingRows preview={preview} checked={input.addRows} onChange={props.onAddRows} />
      )}
      {findings !== null && (
        <FindingLists
          findings={findings}
          spot={props.spot}
          onSpot={props.onSpot}
          onPoint={props.onPoint}
        />
      )}
      <div className={styles.foot}>
        <FillOutcome outcome={filling.outcome} onAgain={() => void filling.fill(input)} />
        <Button disabled={!isReady} loading={filling.busy} onClick={() => void filling.fill(input)}>
          {t('fill')}
        </Button>
      </div>
    </section>
  );
}

/** So many units are named. */
const MOST_NAMED = 3;

/** Offered where tables of units lack rows, and kept in sight while rows are put in. */
function MissingRows(props: {
  readonly preview: TemplatePreview;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { preview, checked } = props;
  const { api } = useSession();
  const { t } = useTranslation('templates');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const units = [...new Set(preview.unitsWithoutRow.map(({ unit }) => unit))];
  const nameOf = (code: string) =>
    catalogue.data?.units.find((one) => one.code === code)?.name ?? code;
  const inserted = preview.inserted.reduce((sum, { count }) => sum + count, 0);
  if (units.length === 0 && inserted === 0 && !checked) return null;
  const named = units.slice(0, MOST_NAMED).map(nameOf).join('; ');
  const rest = units.length - MOST_NAMED;
  return (
    <Checkbox
      checked={checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      label={t('addRows', { n: units.length === 0 ? inserted : units.length })}
      description={
        named === ''
          ? undefined
          : t('addRowsNote', {
              names: rest > 0 ? t('more', { names: named, n: rest }) : named,
            })
      }
    />
  );
}
