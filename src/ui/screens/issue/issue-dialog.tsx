import { Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completedNumber } from '../../../domain/decision-number.ts';
import type { Version } from '../../../domain/version.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { isNoSuchDay, isoDay, readDate, shownDate } from '../../app/dates.ts';
import { decisionWords } from '../../app/frame/version-words.ts';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { useReturnedFocus } from '../../parts/use-returned-focus.ts';
import type { PlanSheet } from '../plan/model/plan-sheet.ts';
import { DecisionNumber } from './decision-number.tsx';
import styles from './issue.module.css';
import { IssueCode } from './issue-code.tsx';

/** Seals the draft: number and date of the decision, the years and the indicators that it covers. */
export function IssueDialog(props: {
  readonly sheet: PlanSheet;
  readonly version: Version;
  readonly onClose: () => void;
}) {
  const { sheet, version, onClose } = props;
  const { api, engine, writer } = useSession();
  const { year, chooseVersion } = useWorkspace();
  useReturnedFocus();
  const { t } = useTranslation('issue');
  const { t: tf } = useTranslation('frame');
  const { t: tc } = useTranslation();
  const [typed, setTyped] = useState('');
  const [whole, setWhole] = useState(true);
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const symbol = catalogue.data?.settings.documentSymbol ?? '';
  const number = whole ? completedNumber(typed, symbol) : typed.trim();
  const [dateText, setDateText] = useState(() => shownDate(isoDay(new Date())));
  const [years, setYears] = useState<readonly string[]>([String(year)]);
  const [scope, setScope] = useState<'all' | 'chosen'>('all');
  const [indicators, setIndicators] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const date = readDate(dateText);
  const noDay = isNoSuchDay(dateText) ? t('noSuchDay', { date: dateText.trim() }) : t('badDate');
  const dateProblem = date === null ? noDay : null;
  const targets = sheet.columns.filter((column) => column.kind === 'target');
  const missing =
    number === '' ||
    date === null ||
    years.length === 0 ||
    (scope === 'chosen' && indicators.length === 0);

  async function issue(): Promise<void> {
    if (date === null) return;
    setBusy(true);
    try {
      const answer = await writer.write(() =>
        engine.versions.issue({
          version: version.id,
          years: years.map(Number),
          number,
          date,
          indicators: scope === 'all' ? [] : [...indicators],
        }),
      );
      chooseVersion(answer.version);
      showDone(t('done', { number: decisionWords(number, tf), date: shownDate(date) }));
      onClose();
    } catch (error) {
      showError(error, tc);
    } finally {
      setBusy(false);
    }
  }

  const unbalanced = targets.flatMap(({ id, indicator }) => {
    const left = sheet.totals.get(id)?.left ?? 0;
    if (left === 0 || (scope === 'chosen' && !indicators.includes(indicator.code))) return [];
    const amount = formatCount(Math.abs(left));
    const state = left > 0 ? t('left', { amount }) : t('over', { amount });
    return [t('unbalancedOne', { indicator: indicator.name, state })];
  });

  return (
    <Modal opened onClose={onClose} title={t('title', { name: version.name })} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) void issue();
        }}
      >
        <Stack gap="sm">
          <p className={styles.hint}>{t('hint')}</p>
          <Group grow align="start">
            <DecisionNumber
              typed={typed}
              symbol={symbol}
              whole={whole}
              onTyped={setTyped}
              onWhole={setWhole}
            />
            <TextInput
              label={t('date')}
              placeholder={t('dateExample')}
              value={dateText}
              error={dateProblem}
              onChange={(event) => setDateText(event.currentTarget.value)}
            />
          </Group>
          <Checkbox.Group
            label={t('years')}
            value={[...years]}
            onChange={setYears}
            error={years.length === 0 ? t('noYear') : null}
          >
            <Group gap="md" mt={4}>
              {version.years.map((one) => (
                <Checkbox key={one} value={String(one)} label={String(one)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Radio.Group
            label={t('indicators')}
            value={scope}
            onChange={(value) => setScope(value === 'chosen' ? 'chosen' : 'all')}
          >
            <Stack gap={6} mt={4}>
              <Radio size="xs" value="all" label={t('all')} />
              <Radio size="xs" value="chosen" label={t('chosen')} />
            </Stack>
          </Radio.Group>
          {scope === 'chosen' && (
            <Checkbox.Group
              aria-label={t('chosen')}
              value={[...indicators]}
              onChange={setIndicators}
              error={indicators.length === 0 ? t('noIndicator') : null}
            >
              <Stack gap={6} className={styles.choices}>
                {targets.map(({ indicator }) => (
                  <Checkbox key={indicator.code} value={indicator.code} label={indicator.name} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          {(scope === 'all' || indicators.length > 0) && (
            <IssueCode
              version={version.id}
              years={years.map(Number)}
              indicators={scope === 'all' ? [] : indicators}
            />
          )}
          {unbalanced.length > 0 && (
            <p className={styles.warning} role="alert">
              {t('unbalanced', { list: unbalanced.join('; ') })}
            </p>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {tc('cancel')}
            </Button>
            <Button type="submit" disabled={missing} loading={busy}>
              {t('issueDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
