import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpener } from '../../parts/use-opener.ts';
import { ReceivedSheet } from '../returns/received-sheet.tsx';
import styles from './history.module.css';

/** A folder of returns comes in as one step; the first files tell which. */
const MOST_FILES = 2;

/** The files that a step took in, each the way to what it looks like. */
export function StepFiles(props: { readonly files: readonly string[] }) {
  const { files } = props;
  const { t } = useTranslation('history');
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const opener = useOpener();
  if (files.length === 0) return null;
  return (
    <>
      {files.slice(0, all ? files.length : MOST_FILES).map((file) => (
        <button
          key={file}
          type="button"
          className={styles.file}
          onClick={(event) => {
            opener.opens(event.currentTarget);
            setShown(file);
          }}
        >
          {t('file', { file })}
        </button>
      ))}
      {files.length > MOST_FILES && (
        <button
          type="button"
          className={styles.file}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('fewer') : t('moreFiles', { n: files.length - MOST_FILES })}
        </button>
      )}
      {shown !== null && (
        <Modal
          opened
          onClose={() => {
            setShown(null);
            opener.closes();
          }}
          size={1040}
          title={t('fileTitle', { file: shown })}
        >
          <ReceivedSheet file={shown} at={null} />
        </Modal>
      )}
    </>
  );
}
