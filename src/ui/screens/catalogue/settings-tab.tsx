import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../parts/use-write.ts';
import styles from './catalogue.module.css';
import { changedSettings, LINE_FIELDS, linesOf } from './settings-change.ts';
import type { TabProps } from './tab-props.ts';

const PARTS = [
  { title: 'letterhead', fields: ['organization', 'parentBody', 'issuingBody', 'place'] },
  {
    title: 'signature',
    fields: ['signerAuthority', 'signerTitle', 'signerName'],
  },
  {
    title: 'tables',
    fields: ['tableAuthority', 'tableTitle', 'tableName', 'preparerTitle', 'preparerName'],
  },
  { title: 'collecting', fields: ['focal', 'documentSymbol', 'letterSymbol', 'reportSymbol'] },
] as const;

/** What letterhead, signature and decisions are made of. */
export function SettingsTab({ view, canWrite }: TabProps) {
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [edited, setEdited] = useState<Partial<Settings>>({});
  const shown: Settings = { ...view.settings, ...edited };
  const change = changedSettings(view.settings, shown);

  async function save(): Promise<void> {
    if ((await run(() => engine.catalogue.setSettings(change), t('act.saved'))) !== null) {
      setEdited({});
    }
  }

  return (
    <form
      className={styles.form}
      aria-label={t('settings.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {PARTS.map((part) => (
        <section key={part.title}>
          <h2>{t(`settings.${part.title}`)}</h2>
          <div className={styles.pair}>
            {part.fields.map((field) => (
              <TextInput
                key={field}
                label={t(`settings.${field}`)}
                value={shown[field]}
                readOnly={!canWrite}
                onChange={(event) => setEdited({ ...edited, [field]: event.currentTarget.value })}
              />
            ))}
          </div>
        </section>
      ))}
      {LINE_FIELDS.map((field) => (
        <Textarea
          key={field}
          mt="sm"
          label={t(`settings.${field}`)}
          description={field === 'decisionGrounds' ? t('settings.groundsHint') : undefined}
          autosize
          minRows={3}
          value={shown[field].join('\n')}
          readOnly={!canWrite}
          onChange={(event) =>
            setEdited({ ...edited, [field]: event.currentTarget.value.split('\n') })
          }
          onBlur={() => setEdited((now) => ({ ...now, ...linesOf(now) }))}
        />
      ))}
      <Checkbox
        mt="sm"
        label={t('settings.codeOnAnnex')}
        description={t('settings.codeHint')}
        checked={shown.codeOnAnnex}
        disabled={!canWrite}
        onChange={(event) => setEdited({ ...edited, codeOnAnnex: event.currentTarget.checked })}
      />
      <Button
        type="submit"
        mt="md"
        loading={busy}
        disabled={!canWrite || Object.keys(change).length === 0 || shown.organization.trim() === ''}
      >
        {t('act.save')}
      </Button>
    </form>
  );
}
