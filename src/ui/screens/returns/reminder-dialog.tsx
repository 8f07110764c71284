import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../contract/views/others.ts';
import { deadlinePhrase } from '../../../domain/deadline.ts';
import { formatCount } from '../../../domain/vietnamese/numbers.ts';
import { showDone, showTrouble } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { putOnClipboard } from '../../parts/put-on-clipboard.ts';
import { Hint } from '../../parts/screen.tsx';
import { periodInText } from './figure-words.ts';
import { type Reminded, type ReminderWords, remindedUnits, reminderText } from './reminder.ts';

const GROUPS = ['late', 'missing', 'review'] as const;
type Asked = (typeof GROUPS)[number];

/** A letter to those whose returns are missing or still open, to be copied into a chat or a mail. */
export function ReminderDialog(props: {
  readonly period: string;
  readonly due: string | null;
  readonly states: readonly ReturnState[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('inbox');
  const { t: tr } = useTranslation('returns');
  const words = useReminderWords(props.period, props.due);
  const reminded = remindedUnits(props.states);
  const [asked, setAsked] = useState<ReadonlySet<Asked>>(new Set(['late', 'missing']));
  const [typed, setTyped] = useState<string | null>(null);
  const chosen: Reminded = {
    late: asked.has('late') ? reminded.late : [],
    missing: asked.has('missing') ? reminded.missing : [],
    review: asked.has('review') ? reminded.review : [],
  };
  const text = typed ?? (words === null ? '' : reminderText(words, chosen));
  const isNobody = GROUPS.every((group) => reminded[group].length === 0);

  function ask(group: Asked, isAsked: boolean): void {
    const next = new Set(asked);
    if (isAsked) next.add(group);
    else next.delete(group);
    setAsked(next);
    setTyped(null);
  }

  function copy(): void {
    if (!putOnClipboard({ text }, document)) {
      showTrouble(t('reminder.copy'), t('reminder.notCopied'));
      return;
    }
    props.onClose();
    showDone(t('reminder.copied'));
  }

  return (
    <Modal opened onClose={props.onClose} size={640} title={t('reminder.title')}>
      {isNobody ? (
        <Hint>{props.states.length === 0 ? tr('noUnits') : t('reminder.nobody')}</Hint>
      ) : (
        <Stack gap="sm">
          <Checkbox.Group label={t('reminder.whom')} value={[...asked]}>
            <Group gap="md" mt={4}>
              {GROUPS.filter((group) => reminded[group].length > 0).map((group) => (
                <Checkbox
                  key={group}
                  size="xs"
                  value={group}
                  label={t(`reminder.${group}`, { n: reminded[group].length })}
                  onChange={(event) => ask(group, event.currentTarget.checked)}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <Textarea
            label={t('reminder.text')}
            description={t('reminder.hint')}
            value={text}
            rows={14}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Stack>
      )}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          {t('reminder.close')}
        </Button>
        {!isNobody && <Button onClick={copy}>{t('reminder.copy')}</Button>}
      </Group>
    </Modal>
  );
}

/** Always in Vietnamese, whatever the screen speaks: those who read it are the units. */
function useReminderWords(period: string, due: string | null): ReminderWords | null {
  const { api } = useSession();
  const { i18n } = useTranslation();
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const programmes = useQuery(api.programme.view.queryOptions({ input: {} }));
  if (catalogue.data === undefined || programmes.isPending) return null;
  const t = i18n.getFixedT('vi', 'inbox');
  const { focal, organization, preparerName } = catalogue.data.settings;
  const named = programmes.data?.find((one) => one.focal)?.focal;
  const board = [focal, named, organization].find((one) => one) ?? '';
  return {
    greeting: t('message.greeting'),
    request: t('message.request', {
      board,
      period: periodInText(period),
      due: due === null ? '' : t('message.due', { due: deadlinePhrase(due) }),
    }),
    late: t('message.late'),
    lateUnit: (name, days) => t('message.lateUnit', { name, n: formatCount(days) }),
    missing: t('message.missing'),
    review: t('message.review'),
    ending: [
      t('message.sentAlready'),
      t('message.thanks'),
      ...[preparerName, board, organization].filter(
        (one, at, all) => one !== '' && all.indexOf(one) === at,
      ),
    ],
  };
}
