import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../contract/views/templates.ts';
import { showError, showTrouble } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { droppedFiles } from '../../parts/dropped-files.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Hint } from '../../parts/screen.tsx';
import { AddDialog } from './add-dialog.tsx';
import { TemplateHome } from './template-home.tsx';
import type { TemplateChoice } from './template-list.tsx';
import { TemplateWork } from './template-work.tsx';
import styles from './templates.module.css';

/** Beside the list: the chosen form, or how one is added. A file may be dropped on either. */
export function TemplateDesk(props: {
  readonly chosen: TemplateChoice;
  readonly onChoose: (choice: TemplateChoice) => void;
}) {
  const { chosen, onChoose } = props;
  const { api } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('templates');
  const { t: tc } = useTranslation();
  const list = useQuery(api.templates.list.queryOptions({ input: {} }));
  const desk = useRef<HTMLElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [dropping, setDropping] = useState(false);

  function take([first, ...others]: readonly File[]): void {
    if (first === undefined || info.readOnly) return;
    if (others.length > 0) {
      showTrouble(t('addTitle'), t('oneFile', { name: first.name, n: others.length }));
    }
    // The keyboard comes back here: on an entry of the list it would open that entry.
    desk.current?.focus();
    setFile(first);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    droppedFiles(event.dataTransfer, () => false).then(take, (error) => showError(error, tc));
  }

  return (
    <section
      ref={desk}
      tabIndex={-1}
      className={`${styles.desk} ${dropping ? styles.dropping : ''}`}
      aria-label={t('title')}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <Loaded query={list}>
        {(templates) => {
          const open = templates.find(({ id }) => id === chosen.id) ?? null;
          return (
            <>
              {content(open)}
              {file !== null && (
                <AddDialog
                  key={file.name}
                  file={file}
                  open={open}
                  onCancel={() => setFile(null)}
                  onDone={(id) => {
                    setFile(null);
                    onChoose({ id });
                  }}
                />
              )}
            </>
          );
        }}
      </Loaded>
      {dropping && <p className={styles.drop}>{t('dropHere')}</p>}
    </section>
  );

  function content(open: TemplateView | null) {
    if (chosen.id === null) return <TemplateHome onFile={(one) => take([one])} />;
    if (open === null) return <Hint>{t('gone')}</Hint>;
    return (
      <TemplateWork
        key={open.id}
        template={open}
        onFile={(one) => take([one])}
        onGone={() => onChoose({ id: null })}
      />
    );
  }
}
