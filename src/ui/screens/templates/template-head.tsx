import { Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../contract/views/templates.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWrite } from '../../parts/use-write.ts';
import styles from './templates.module.css';
import { useFileField } from './use-file-field.tsx';
import { useOriginal } from './use-original.ts';

/** The form's name and its file, and what can be done with it as a whole. */
export function TemplateHead(props: {
  readonly template: TemplateView;
  readonly onFile: (file: File) => void;
  readonly onGone: () => void;
}) {
  const { template } = props;
  const { engine } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('templates');
  const { run } = useWrite();
  const takeOriginal = useOriginal();
  const { field, choose } = useFileField(t('replace'), props.onFile);
  const [isRenaming, setRenaming] = useState(false);

  async function remove(): Promise<void> {
    const { id, name } = template;
    const answer = await run(() => engine.templates.remove({ id }), t('removed', { name }));
    if (answer !== null) props.onGone();
  }

  return (
    <header className={styles.head}>
      <h2>{template.name}</h2>
      <span className={styles.under}>{template.file}</span>
      {field}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="compact-xs" aria-label={t('menu')} title={t('menu')}>
            ⋯
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={info.readOnly} onClick={() => setRenaming(true)}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item disabled={info.readOnly} onClick={choose}>
            {t('replace')}
          </Menu.Item>
          <Menu.Item onClick={() => void takeOriginal(template)}>{t('original')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={info.readOnly} onClick={() => void remove()}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameDialog template={template} onDone={() => setRenaming(false)} />}
    </header>
  );
}

function RenameDialog(props: { readonly template: TemplateView; readonly onDone: () => void }) {
  const { template, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('templates');
  const { run, busy } = useWrite();
  const [name, setName] = useState(template.name);

  async function submit(): Promise<void> {
    const next = name.trim();
    if (next === template.name) return onDone();
    const answer = await run(() => engine.templates.rename({ id: template.id, name: next }));
    if (answer !== null) onDone();
  }

  return (
    <FormDialog
      title={t('rename')}
      action={t('renameDo')}
      ready={name.trim() !== ''}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('name')}
        value={name}
        maxLength={120}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
