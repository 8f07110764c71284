import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { offerDownload } from '../../parts/files.ts';
import { type Filter, filterInput } from './filter.ts';

/** The history as it is filtered, a line a change. */
export function ExportMenu(props: { readonly filter: Filter }) {
  const { engine, shell } = useSession();
  const { t } = useTranslation('history');
  const { t: tc } = useTranslation();
  const [busy, setBusy] = useState(false);

  async function save(ending: 'xlsx' | 'csv'): Promise<void> {
    const input = { ...filterInput(props.filter), ending };
    setBusy(true);
    try {
      if (shell === null) {
        const { name, base64 } = await engine.history.write(input);
        if (base64 !== null) offerDownload(document, name, base64);
        showDone(t('export.downloaded', { name }));
        return;
      }
      const out = await shell.saveDialog(`${t('export.name')}.${ending}`);
      if (out === null) return;
      await engine.history.write({ ...input, out });
      showDone(t('export.saved', { path: out }));
    } catch (error) {
      showError(error, tc);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" loading={busy}>
          {t('export.button')} ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('xlsx')}>{t('export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => void save('csv')}>{t('export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
