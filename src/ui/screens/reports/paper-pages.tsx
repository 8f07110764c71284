import { useTranslation } from 'react-i18next';
import type { ReportTable } from '../../../domain/report/table.ts';
import type { PaperPage } from './paginate.ts';
import styles from './paper.module.css';
import { PaperParts } from './paper-parts.tsx';
import { heightOfPage, widthOfPage } from './paper-size.ts';

/** The pages one below the other; numbers stand from page 2 on (Nghị định 30/2020). */
export function PaperPages(props: {
  readonly report: ReportTable;
  readonly pages: readonly PaperPage[];
  readonly scale: number;
}) {
  const { report, pages, scale } = props;
  const { t } = useTranslation('reports');
  const { orientation } = report.paper;
  const frame = {
    width: widthOfPage(orientation) * scale,
    height: heightOfPage(orientation) * scale,
  };
  return pages.map((page, index) => (
    <div
      key={page.from === page.to ? `closing ${page.to}` : page.from}
      className={`${styles.frame} ${orientation === 'portrait' ? 'report-portrait' : 'report-landscape'}`}
      style={frame}
    >
      <section
        className={`${styles.page} ${styles[orientation]}`}
        style={{ transform: `scale(${scale})` }}
        aria-label={t('page', { n: index + 1, of: pages.length })}
      >
        {index > 0 && <p className={styles.number}>{index + 1}</p>}
        <PaperParts report={report} page={page} />
      </section>
    </div>
  ));
}
