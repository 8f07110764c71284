import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import styles from './templates.module.css';
import { useFileField } from './use-file-field.tsx';

/** Written as they stand in a form: they are the same in every language. */
const PLACEHOLDER = '{{chi_tieu.doan-vien-ket-nap.2020}}';
const NAME = 'CT.doan_vien_ket_nap';

/** Where no form is open: how one is added, and how its cells are told. */
export function TemplateHome(props: { readonly onFile: (file: File) => void }) {
  const { info } = useWorkspace();
  const { t } = useTranslation('templates');
  const { field, choose } = useFileField(t('home.choose'), props.onFile);
  return (
    <div className={styles.home}>
      <h2>{t('home.title')}</h2>
      <div className={styles.dropHere}>
        <p>{t('home.text')}</p>
        {field}
        <Button disabled={info.readOnly} onClick={choose}>
          {t('home.choose')}
        </Button>
      </div>
      <p className={styles.ways}>{t('home.ways')}</p>
      <ol>
        <li>{t('home.recognized')}</li>
        <li>{t('home.pointed')}</li>
        <li>{t('home.placeholder', { example: PLACEHOLDER })}</li>
        <li>{t('home.name', { example: NAME })}</li>
      </ol>
    </div>
  );
}
