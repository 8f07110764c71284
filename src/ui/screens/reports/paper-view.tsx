import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReportTable } from '../../../domain/report/table.ts';
import { type PaperPage, paginate } from './paginate.ts';
import styles from './paper.module.css';
import { PaperPages } from './paper-pages.tsx';
import { PaperParts } from './paper-parts.tsx';
import './print.css';
import { roomOnPage, widthOfPage } from './paper-size.ts';

/** The report with its further tables; while it is open, printing prints nothing else. */
export function PaperView(props: { readonly report: ReportTable }) {
  const { report } = props;
  useEffect(() => {
    document.body.classList.add('prints-report');
    return () => document.body.classList.remove('prints-report');
  }, []);
  return [report, ...(report.further ?? [])].map((table, index) => (
    <TableOnPaper key={table.sheetName ?? index} report={table} />
  ));
}

/** A table cut into A4 pages, made as small as the window asks for; printing takes it in full size. */
function TableOnPaper(props: { readonly report: ReportTable }) {
  const { report } = props;
  const { t } = useTranslation('reports');
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly PaperPage[]>([]);
  const { desk, scale } = useFittingScale(report.paper.orientation);

  useLayoutEffect(() => {
    if (measure.current !== null) setPages(measuredPages(measure.current, report));
  }, [report]);

  return (
    <div ref={desk} className={styles.desk}>
      <p className={styles.count} role="status">
        {t('pageCount', { n: pages.length })}
      </p>
      <div ref={measure} className={styles.measure} aria-hidden="true">
        <PaperParts report={report} page={null} />
      </div>
      <PaperPages report={report} pages={pages} scale={scale} />
      {createPortal(
        <div className="report-print" aria-hidden="true">
          <PaperPages report={report} pages={pages} scale={1} />
        </div>,
        document.body,
      )}
    </div>
  );
}

function measuredPages(box: HTMLElement, report: ReportTable): readonly PaperPage[] {
  const height = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  return paginate(
    {
      heading: height(box.querySelector('[data-part="heading"]')),
      header: height(box.querySelector('thead')),
      rows: [...box.querySelectorAll('tbody > tr')].map(height),
      closing: height(box.querySelector('[data-part="closing"]')),
    },
    roomOnPage(report.paper.orientation),
    report.rows.map((row) => row.kind === 'group'),
  );
}

/** The largest scale up to 1 at which a page is as wide as its desk. */
function useFittingScale(orientation: ReportTable['paper']['orientation']) {
  const desk = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (desk.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, []);
  const page = widthOfPage(orientation);
  return { desk, scale: width === 0 ? 1 : Math.min(1, width / page) };
}
