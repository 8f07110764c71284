import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/views/others.ts';
import type { Version } from '../../../domain/version.ts';
import { shownDate } from '../../app/dates.ts';
import { decisionWords } from '../../app/frame/version-words.ts';
import styles from './reports.module.css';

/** Who signs, the decision's number, the recipients: as they will be printed, and where they are changed. */
export function SignedBy(props: {
  readonly kind: 'annex' | 'table' | 'document';
  /** undefined while they are being read. */
  readonly settings: Settings | undefined;
  /** The version whose decision the paper is about; null where it is about none. */
  readonly version: Version | null;
}) {
  const { kind, settings, version } = props;
  const { t } = useTranslation('reports');
  const { t: tf } = useTranslation('frame');
  const named = (title: string, name: string) =>
    name === '' ? title : t('named', { title, name });
  return (
    <dl>
      {kind !== 'table' && version !== null && settings !== undefined && (
        <>
          <dt>{t('decisionNumber')}</dt>
          {version.number === null || version.date === null ? (
            <>
              <dd>{t('openNumber', { symbol: settings.documentSymbol })}</dd>
              <dd className={styles.note}>{t('draftNote')}</dd>
            </>
          ) : (
            <dd>
              {t('numberAndDate', {
                number: decisionWords(version.number, tf),
                date: shownDate(version.date),
              })}
            </dd>
          )}
        </>
      )}
      <dt>{t('signer')}</dt>
      {kind === 'annex' && <dd>{t('unsigned')}</dd>}
      {kind === 'table' && settings !== undefined && (
        <>
          <dd>{settings.tableAuthority}</dd>
          <dd>{named(settings.tableTitle, settings.tableName)}</dd>
          <dd>{named(settings.preparerTitle, settings.preparerName)}</dd>
        </>
      )}
      {kind === 'document' && settings !== undefined && (
        <>
          <dd>{settings.signerAuthority}</dd>
          <dd>{named(settings.signerTitle, settings.signerName)}</dd>
        </>
      )}
      {kind === 'document' && settings !== undefined && settings.recipients.length > 0 && (
        <>
          <dt>{t('recipients')}</dt>
          {settings.recipients.map((one) => (
            <dd key={one}>{one}</dd>
          ))}
        </>
      )}
      <dd className={styles.note}>
        <a href="#/catalogue?tab=settings">{t('toSettings')}</a>
      </dd>
    </dl>
  );
}
