import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportChoice, ReportEnding } from '../../../contract/views/others.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { showDone, showTrouble } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { putOnClipboard } from '../../parts/put-on-clipboard.ts';
import { copiedTable } from './copy-table.ts';
import styles from './reports.module.css';
import { type ReportInput, useSaving } from './use-saving.ts';

/** For an office first, for other programs last. */
const OFFICE: readonly ReportEnding[] = ['xlsx', 'docx'];
const PLAIN: readonly ReportEnding[] = ['csv', 'html'];

/** The ways to take a paper along, below it. */
export function ExportBar(props: {
  readonly choice: Pick<ReportChoice, 'title' | 'endings'>;
  readonly input: ReportInput;
  /** What a PDF of it is called. */
  readonly name: string;
  /** Whether there is a paper on the desk. */
  readonly ready: boolean;
  /** What can be copied; null where it is a text. */
  readonly table: ReportTable | null;
}) {
  const { choice, input, name, ready, table } = props;
  const { shell } = useSession();
  const { t } = useTranslation('reports');
  const { save, busy } = useSaving(choice);
  const files = (endings: readonly ReportEnding[]) =>
    endings
      .filter((ending) => choice.endings.includes(ending))
      .map((ending) => (
        <Button
          key={ending}
          variant={ending === choice.endings[0] ? 'filled' : 'default'}
          disabled={!ready}
          loading={busy === ending}
          onClick={() => void save(input, ending)}
        >
          {t(`ending.${ending}`)}
        </Button>
      ));

  function copy(report: ReportTable): void {
    if (putOnClipboard(copiedTable(report), document)) showDone(t('copied'));
    else showTrouble(t('copy'), t('notCopied'));
  }

  function toPdf(): void {
    if (shell?.printToPdf !== undefined) {
      void shell.printToPdf(`${name}.pdf`);
      return;
    }
    showDone(t('pdfByPrinting'));
    // The notice is to be on screen before the browser's own window covers the page.
    setTimeout(() => window.print(), 50);
  }

  return (
    <div className={styles.export} role="toolbar" aria-label={t('take')}>
      {files(OFFICE)}
      <Button variant="default" disabled={!ready} onClick={toPdf}>
        {t('pdf')}
      </Button>
      <Button variant="default" disabled={!ready} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <span className={styles.gap} />
      {files(PLAIN)}
      {table !== null && (
        <Button variant="default" disabled={!ready} onClick={() => copy(table)}>
          {t('copy')}
        </Button>
      )}
    </div>
  );
}
