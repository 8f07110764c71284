import { useTranslation } from 'react-i18next';
import type { FormsView } from '../../../../contract/views/forms.ts';
import { formatDate } from '../../../../domain/vietnamese/dates.ts';
import styles from './send-forms.module.css';

/** What the forms say before a unit has written anything. */
export function FilledIn(props: { readonly view: FormsView }) {
  const { targets, year, due, sendTo } = props.view;
  const { t } = useTranslation('sendForms');

  return (
    <section aria-label={t('filled')}>
      <dl className={styles.filled}>
        <dt>{t('targets', { year })}</dt>
        <dd>{targetWords()}</dd>
        <dt>{t('due')}</dt>
        <dd>{due === null ? t('noDue') : t('dueDay', { day: formatDate(due) })}</dd>
        <dt>{t('sendTo')}</dt>
        <dd>{sendTo}</dd>
      </dl>
    </section>
  );

  function targetWords(): string {
    switch (targets.state) {
      case 'issued':
        return t('issued', { number: targets.number });
      case 'draft':
        return t('draft', { name: targets.name });
      case 'none':
        return t('noTargets');
    }
  }
}
