import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../parts/form-dialog.tsx';

/** Asks before a file takes the place of one of its name, which may have been corrected by hand. */
export function ReplaceDialog(props: {
  readonly names: readonly string[];
  readonly onCancel: () => void;
  readonly onReplace: () => void;
}) {
  const { t } = useTranslation('returns');
  return (
    <FormDialog
      title={t('replace.title')}
      action={t('replace.do')}
      ready
      busy={false}
      onCancel={props.onCancel}
      onSubmit={props.onReplace}
    >
      <p>{t('replace.words', { names: props.names.join(', ') })}</p>
    </FormDialog>
  );
}
