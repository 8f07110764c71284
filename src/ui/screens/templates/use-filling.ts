import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilledTemplate, TemplateView } from '../../../contract/views/templates.ts';
import { messageOf } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { offerDownload } from '../../parts/files.ts';

export type FillInput = {
  readonly source: { readonly id: string };
  readonly year: number;
  readonly period?: string;
  readonly version?: string;
  readonly addRows: boolean;
};

/** What came of filling; `path` null where the browser took the file. */
export type FillOutcome =
  | {
      readonly type: 'done';
      readonly name: string;
      readonly path: string | null;
      readonly filled: FilledTemplate;
    }
  | { readonly type: 'refused'; readonly message: string };

/**
 * Fills the form and saves it where the desktop's dialog says, or hands it to the browser. What was
 * said of an earlier filling goes when the next one begins.
 */
export function useFilling(template: TemplateView): {
  readonly fill: (input: FillInput) => Promise<void>;
  readonly busy: boolean;
  readonly outcome: FillOutcome | null;
} {
  const { engine, shell, writer } = useSession();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<FillOutcome | null>(null);

  async function fill(input: FillInput): Promise<void> {
    setOutcome(null);
    const out = shell === null ? undefined : await shell.saveDialog(nameOf(template, input));
    if (out === null) return;
    setBusy(true);
    try {
      // What was typed or pointed at last belongs into the file.
      await writer.settled();
      const filled = await engine.templates.fill({
        ...input,
        ...(out === undefined ? {} : { out }),
      });
      const { name, path, base64 } = filled;
      if (base64 !== null) offerDownload(document, name, base64);
      setOutcome({ type: 'done', name, path, filled });
    } catch (error) {
      setOutcome({ type: 'refused', message: messageOf(error, t).message });
    } finally {
      setBusy(false);
    }
  }

  return { fill, busy, outcome };
}

/** «Biểu 03.xltx» of 2020 → «Biểu 03 2020.xltx»: the form itself is never what the dialog offers to overwrite. */
function nameOf({ file }: TemplateView, { year, period }: FillInput): string {
  const at = file.lastIndexOf('.');
  return `${file.slice(0, at)} ${period ?? year}${file.slice(at)}`;
}
