import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './paper.module.css';
import { PaperDocument } from './paper-document.tsx';
import { PaperPages } from './paper-pages.tsx';
import type { PaperPart } from './paper-part.ts';
import { PaperParts } from './paper-parts.tsx';
import './print.css';
import { widthOfPage } from './paper-size.ts';
import { measuredPages, type PrintedPage } from './printed-page.ts';
import { usePaperFonts } from './use-paper-fonts.ts';
import { usePrinting } from './use-printing.ts';

/**
 * A paper cut into A4 pages, made as small as the window asks for; while it is open, printing prints
 * these pages in full size and nothing else.
 */
export function PaperView(props: {
  readonly parts: readonly PaperPart[];
  /** What a PDF of it is called. */
  readonly name: string;
}) {
  const { parts, name } = props;
  const { t } = useTranslation('reports');
  const { measure, pages } = usePages(parts);
  const { desk, width } = useDeskWidth();
  const printing = usePrinting(name);
  const scaleOf = ({ orientation }: PrintedPage) =>
    width === 0 ? 1 : Math.min(1, width / widthOfPage(orientation));

  return (
    <div ref={desk} className={styles.desk}>
      <p className={styles.count} role="status">
        {pages === null ? t('laying') : <PageCount pages={pages} />}
      </p>
      {pages === null ? (
        <div ref={measure} className={styles.measure} aria-hidden="true">
          {parts.map((part, index) => (
            <div key={partKey(part, index)} data-paper-part="">
              {part.type === 'table' ? (
                <PaperParts report={part.table} page={null} />
              ) : (
                <PaperDocument document={part.document} page={null} />
              )}
            </div>
          ))}
        </div>
      ) : (
        <PaperPages pages={pages} scaleOf={scaleOf} />
      )}
      {printing &&
        pages !== null &&
        createPortal(
          <div className="report-print" aria-hidden="true">
            <PaperPages pages={pages} scaleOf={() => 1} />
          </div>,
          document.body,
        )}
    </div>
  );
}

function PageCount(props: { readonly pages: readonly PrintedPage[] }) {
  const { pages } = props;
  const { t } = useTranslation('reports');
  const landscape = pages.filter(({ orientation }) => orientation === 'landscape').length;
  const n = pages.length;
  if (landscape === 0) return t('pagesPortrait', { n });
  if (landscape === n) return t('pagesLandscape', { n });
  return t('pagesMixed', { n, portrait: n - landscape, landscape });
}

/** The pages, once all of it was drawn in one piece and measured; null until then. */
function usePages(parts: readonly PaperPart[]) {
  const ready = usePaperFonts();
  const measure = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState<{
    readonly of: readonly PaperPart[];
    readonly pages: readonly PrintedPage[];
  } | null>(null);
  const pages = cut?.of === parts ? cut.pages : null;
  useLayoutEffect(() => {
    if (!ready || pages !== null || measure.current === null) return;
    const boxes = [...measure.current.querySelectorAll('[data-paper-part]')];
    setCut({ of: parts, pages: measuredPages(parts, boxes) });
  }, [ready, parts, pages]);
  return { measure, pages };
}

function partKey(part: PaperPart, index: number): string {
  return part.type === 'table' ? `${index} ${part.table.sheetName ?? part.table.id}` : 'document';
}

/** The room that a page has on its desk, in CSS pixels. */
function useDeskWidth() {
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
  return { desk, width };
}
