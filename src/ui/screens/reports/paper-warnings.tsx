import { useTranslation } from 'react-i18next';
import styles from './paper-warnings.module.css';

/** What should be known before a paper is sent out; it stands above the pages and is never printed. */
export function PaperWarnings(props: { readonly warnings: readonly string[] }) {
  const { warnings } = props;
  const { t } = useTranslation('reports');
  if (warnings.length === 0) return null;
  return (
    <section className={styles.warnings} role="note" aria-label={t('warnings')}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </section>
  );
}
