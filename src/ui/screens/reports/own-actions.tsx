import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnReportView } from '../../../contract/views/own-reports.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useOpener } from '../../parts/use-opener.ts';
import { useWrite } from '../../parts/use-write.ts';

/** Change, rename or remove a report that was put together by hand. */
export function OwnActions(props: {
  readonly own: OwnReportView;
  readonly onEdit: () => void;
  /** Something else is to be on the desk: what is gone cannot be shown any more. */
  readonly onLeave: () => void;
}) {
  const { own } = props;
  const { engine } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('reports');
  const { run, busy } = useWrite();
  const { opens, closes } = useOpener();
  const [renaming, setRenaming] = useState(false);
  if (info.readOnly) return null;
  const { name } = own.report;

  function remove(): void {
    props.onLeave();
    void run(() => engine.reports.own.remove({ id: own.id }), t('own.removed', { name }));
  }

  return (
    <Group gap={6}>
      <Button variant="default" onClick={props.onEdit}>
        {t('own.edit')}
      </Button>
      <Button
        variant="default"
        onClick={(event) => {
          opens(event.currentTarget);
          setRenaming(true);
        }}
      >
        {t('own.rename')}
      </Button>
      <Button variant="default" loading={busy} onClick={remove}>
        {t('own.remove')}
      </Button>
      {renaming && (
        <RenameDialog
          own={own}
          onDone={() => {
            setRenaming(false);
            closes();
          }}
        />
      )}
    </Group>
  );
}

function RenameDialog(props: { readonly own: OwnReportView; readonly onDone: () => void }) {
  const { own, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('reports');
  const { run, busy } = useWrite();
  const [name, setName] = useState(own.report.name);

  async function submit(): Promise<void> {
    const done = await run(() => engine.reports.own.rename({ id: own.id, name: name.trim() }));
    if (done !== null) onDone();
  }

  return (
    <FormDialog
      title={t('own.renameTitle', { name: own.report.name })}
      action={t('own.renameDo')}
      ready={name.trim() !== '' && name.trim() !== own.report.name}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('own.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={120}
        data-autofocus
      />
    </FormDialog>
  );
}
