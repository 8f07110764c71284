import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChoice, ReportEnding } from '../../../contract/views/others.ts';
import { showDone, showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';
import { offerDownload } from '../../parts/files.ts';

export type ReportInput = {
  readonly id: string;
  readonly year: number;
  readonly period?: string;
  readonly version?: string;
  /** For a report of one indicator. */
  readonly indicator?: string;
  /** For a report of one unit. */
  readonly unit?: string;
  /** The version that it is compared with. */
  readonly against?: string;
};

/**
 * Saves a report where the desktop's dialog says, or hands it to the browser as a download; says
 * what came of it.
 */
export function useReportSaving(): (
  title: string,
  input: ReportInput,
  ending: ReportEnding,
) => Promise<void> {
  const { engine, shell } = useSession();
  const { t } = useTranslation('reports');
  const { t: tc } = useTranslation();

  return async (title, input, ending) => {
    try {
      if (shell === null) {
        const { name, base64 } = await engine.reports.write({ ...input, ending });
        if (base64 !== null) offerDownload(document, name, base64);
        showDone(t('downloaded', { name }));
        return;
      }
      const out = await shell.saveDialog(`${title} ${input.year}.${ending}`);
      if (out === null) return;
      const { path } = await engine.reports.write({ ...input, ending, out });
      showDone(t('saved', { path: path ?? out }));
    } catch (error) {
      showError(error, tc);
    }
  };
}

/** The same for the buttons beside one report, of which the one at work shows that it is. */
export function useSaving(choice: Pick<ReportChoice, 'title'>): {
  readonly save: (input: ReportInput, ending: ReportEnding) => Promise<void>;
  readonly busy: ReportEnding | null;
} {
  const saveReport = useReportSaving();
  const [busy, setBusy] = useState<ReportEnding | null>(null);

  async function save(input: ReportInput, ending: ReportEnding): Promise<void> {
    setBusy(ending);
    await saveReport(choice.title, input, ending);
    setBusy(null);
  }

  return { save, busy };
}
