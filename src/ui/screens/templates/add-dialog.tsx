import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../contract/views/templates.ts';
import { LARGEST_FILE_BYTES } from '../../../domain/returns/file-size.ts';
import { messageOf, showDone } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { base64OfFile } from '../../parts/files.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import styles from './templates.module.css';

/** A file that came in: under which name it is kept, or in the place of which form. */
export function AddDialog(props: {
  readonly file: File;
  /** The form that was on screen; null where none was. */
  readonly open: TemplateView | null;
  readonly onCancel: () => void;
  readonly onDone: (id: string) => void;
}) {
  const { file, open } = props;
  const { engine, writer } = useSession();
  const { t } = useTranslation('templates');
  const { t: tc } = useTranslation();
  const [name, setName] = useState(nameOfFile(file.name));
  const [isOther, setOther] = useState(open !== null && open.file === file.name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const replaced = isOther ? open : null;

  async function submit(): Promise<void> {
    if (file.size > LARGEST_FILE_BYTES) {
      setProblem(t('tooLarge', { name: file.name }));
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const dropped = { name: file.name, base64: await base64OfFile(file) };
      props.onDone(await (replaced === null ? register(dropped) : replace(replaced, dropped)));
    } catch (error) {
      setProblem(messageOf(error, tc).message);
      setBusy(false);
    }
  }

  async function register(dropped: { name: string; base64: string }): Promise<string> {
    const { id } = await writer.write(() =>
      engine.templates.register({ name: name.trim(), file: dropped }),
    );
    showDone(t('added', { name: name.trim() }));
    return id;
  }

  async function replace(
    old: TemplateView,
    dropped: { name: string; base64: string },
  ): Promise<string> {
    await writer.write(() => engine.templates.replace({ id: old.id, file: dropped }));
    showDone(t('replaced', { name: old.name }));
    return old.id;
  }

  return (
    <FormDialog
      title={t('addTitle')}
      action={replaced === null ? t('addDo') : t('replaceDo')}
      ready={!busy && (replaced !== null || name.trim() !== '')}
      busy={busy}
      onCancel={props.onCancel}
      onSubmit={() => void submit()}
    >
      <p className={styles.fileName}>
        <span>{t('file')}</span> {file.name}
      </p>
      {open !== null && (
        <Radio.Group
          label={t('takenAs')}
          value={isOther ? 'other' : 'new'}
          onChange={(value) => setOther(value === 'other')}
        >
          <Stack gap={6} mt={4}>
            <Radio value="new" label={t('isNew')} />
            <Radio value="other" label={t('isOther', { name: open.name })} />
          </Stack>
        </Radio.Group>
      )}
      {replaced === null && (
        <TextInput
          label={t('name')}
          value={name}
          maxLength={120}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </FormDialog>
  );
}

/** «Biểu 03 (mẫu cũ).xlsx» → «Biểu 03 (mẫu cũ)». */
function nameOfFile(file: string): string {
  const ending = file.lastIndexOf('.');
  return (ending > 0 ? file.slice(0, ending) : file).slice(0, 120);
}
