import { useTranslation } from 'react-i18next';
import styles from './paper.module.css';
import { PaperDocument } from './paper-document.tsx';
import { PaperParts } from './paper-parts.tsx';
import { heightOfPage, widthOfPage } from './paper-size.ts';
import type { PrintedPage } from './printed-page.ts';

/** The pages one below the other, each as large as `scaleOf` says. */
export function PaperPages(props: {
  readonly pages: readonly PrintedPage[];
  readonly scaleOf: (page: PrintedPage) => number;
}) {
  const { pages, scaleOf } = props;
  const { t } = useTranslation('reports');
  return pages.map((page, index) => {
    const { orientation, number } = page;
    const scale = scaleOf(page);
    const frame = {
      width: widthOfPage(orientation) * scale,
      height: heightOfPage(orientation) * scale,
    };
    return (
      <div key={page.key} className={`${styles.frame} report-${orientation}`} style={frame}>
        <section
          className={`${styles.page} ${styles[orientation]}`}
          style={{ transform: `scale(${scale})` }}
          aria-label={t('page', { n: index + 1, of: pages.length })}
        >
          {number > 1 && <p className={styles.number}>{number}</p>}
          <PageContent page={page} />
        </section>
      </div>
    );
  });
}

function PageContent(props: { readonly page: PrintedPage }) {
  const { content } = props.page;
  return content.type === 'table' ? (
    <PaperParts report={content.part.table} page={content.page} />
  ) : (
    <PaperDocument document={content.part.document} page={content.page} />
  );
}
