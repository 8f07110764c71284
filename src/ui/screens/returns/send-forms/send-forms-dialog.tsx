import { Button, Checkbox, Group, Modal, SegmentedControl, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { periodLabel } from '../../../../domain/period-label.ts';
import { useSession } from '../../../app/session.tsx';
import { DateField } from '../../../parts/date-field.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { periodsOfYear } from '../../../parts/periods.ts';
import { CodeChoice } from './code-choice.tsx';
import { FilledIn } from './filled-in.tsx';
import styles from './send-forms.module.css';
import { type FormPlace, useFormWriting } from './use-form-writing.ts';

/** So many indicators are named where the list is folded up. */
const MOST_NAMED = 4;

/** Writes a blank return for each unit, in one archive or a folder. */
export function SendFormsDialog(props: {
  readonly year: number;
  readonly period: string;
  readonly onDone: () => void;
}) {
  const { year, onDone } = props;
  const { api, shell } = useSession();
  const { t } = useTranslation('sendForms');
  const { t: tc } = useTranslation();
  const [period, setPeriod] = useState(props.period);
  const [asOf, setAsOf] = useState<string | null>(null);
  /** null: every unit that is to report, whoever that is in the period. */
  const [units, setUnits] = useState<readonly string[] | null>(null);
  const [indicators, setIndicators] = useState<readonly string[] | null>(null);
  const [place, setPlace] = useState<FormPlace>('zip');
  const [replace, setReplace] = useState(false);
  const query = useQuery(api.forms.view.queryOptions({ input: { period } }));
  const { write, busy } = useFormWriting();

  const all = query.data?.units ?? [];
  const chosen = indicators?.length === 0 ? 0 : (units?.length ?? all.length);

  function namesOf(list: readonly { readonly name: string }[]): string {
    const names = list
      .slice(0, MOST_NAMED)
      .map(({ name }) => name)
      .join('; ');
    const rest = list.length - MOST_NAMED;
    return rest > 0 ? t('more', { names, n: rest }) : names;
  }

  async function submit(): Promise<void> {
    if (query.data === undefined) return;
    const isDone = await write(
      {
        period,
        ...(asOf === null ? {} : { asOf }),
        ...(units === null ? {} : { units: [...units] }),
        ...(indicators === null ? {} : { indicators: [...indicators] }),
      },
      { place, replace, archive: query.data.archive },
    );
    if (isDone) onDone();
  }

  return (
    <Modal opened onClose={onDone} title={t('title')} size={640}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen > 0 && !busy) void submit();
        }}
      >
        <Stack gap="sm">
          <p className={styles.intro}>{t('intro')}</p>
          <div className={styles.fields}>
            <Select
              label={t('period')}
              value={period}
              allowDeselect={false}
              onChange={(value) => {
                if (value === null) return;
                setPeriod(value);
                setUnits(null);
                setIndicators(null);
              }}
              data={periodsOfYear(year).map((one) => ({
                value: one.code,
                label: periodLabel(one.period),
              }))}
            />
            <div>
              <DateField label={t('asOf')} value={asOf} onChange={setAsOf} width={160} />
              <p className={styles.hint}>{t('asOfHint')}</p>
            </div>
          </div>
          <Loaded query={query}>
            {(view) => (
              <>
                <CodeChoice
                  title={t('units')}
                  items={view.units.map(({ unit, name }) => ({ code: unit, name }))}
                  chosen={units}
                  words={(n) =>
                    n === null
                      ? t('allUnits', { n: view.units.length })
                      : t('someUnits', { n, of: view.units.length })
                  }
                  onChange={setUnits}
                />
                <CodeChoice
                  title={t('asked')}
                  items={view.indicators.map(({ indicator, name }) => ({ code: indicator, name }))}
                  chosen={indicators}
                  words={(n) =>
                    n === null
                      ? t('allIndicators', { n: view.indicators.length })
                      : t('someIndicators', { n, of: view.indicators.length })
                  }
                  folded={namesOf(view.indicators)}
                  onChange={setIndicators}
                />
                <FilledIn view={view} />
              </>
            )}
          </Loaded>
          {shell !== null && (
            <Group gap="sm">
              <span>{t('place')}</span>
              <SegmentedControl
                aria-label={t('place')}
                value={place}
                onChange={(value) => setPlace(value === 'folder' ? 'folder' : 'zip')}
                data={[
                  { value: 'zip', label: t('zip') },
                  { value: 'folder', label: t('folder') },
                ]}
              />
              {place === 'folder' && (
                <Checkbox
                  label={t('replace')}
                  checked={replace}
                  onChange={(event) => setReplace(event.currentTarget.checked)}
                />
              )}
            </Group>
          )}
        </Stack>
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onDone}>
            {tc('cancel')}
          </Button>
          <Button type="submit" disabled={chosen === 0} loading={busy}>
            {t('do', { n: chosen })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
