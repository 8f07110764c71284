import { inflateSync } from 'node:zlib';

/** A page of a PDF that Chromium wrote; sizes in points. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  /** Whether any letter is set on it. */
  readonly hasText: boolean;
};

/** The pages in their order. Chromium writes its page objects uncompressed, so that they can be read by eye. */
export function pdfPages(pdf: Buffer): readonly PdfPage[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type \/Page\b(?!s)[\s\S]*?endobj/g)].map(([page]) => {
    const [, , , width = '0', height = '0'] =
      /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(page) ?? [];
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
    return {
      width: Number(width),
      height: Number(height),
      hasText: /T[jJ]/.test(streamOf(pdf, text, contents)),
    };
  });
}

/** The fonts that are embedded, without the tags of their subsets: «Tinos-Bold». */
export function pdfFonts(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  const names = [...text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/]+)/g)];
  return [...new Set(names.map(([, name = '']) => name))];
}

function streamOf(pdf: Buffer, text: string, object: string): string {
  const start = text.search(new RegExp(`(?:^|\\n)${object} 0 obj`));
  const from = text.indexOf('stream\n', start) + 'stream\n'.length;
  const length = Number(/\/Length (\d+)/.exec(text.slice(start, from))?.[1] ?? 0);
  return inflateSync(pdf.subarray(from, from + length)).toString('latin1');
}
