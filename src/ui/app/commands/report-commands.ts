import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReportSaving } from '../../screens/reports/use-saving.ts';
import { useSession } from '../session.tsx';
import { useWorkspace } from '../workspace.tsx';
import type { Command } from './command.ts';

/** Each report as an Excel file, of the year and version that are chosen. */
export function useReportCommands(): readonly Command[] {
  const { api } = useSession();
  const { year, version } = useWorkspace();
  const { t } = useTranslation('commands');
  const reports = useQuery(api.reports.list.queryOptions());
  const save = useReportSaving();
  return (reports.data ?? []).map((choice) => ({
    id: `report ${choice.id}`,
    group: 'reports',
    title: t('report', { title: choice.title }),
    barred: null,
    run: () => {
      const input = {
        id: choice.id,
        year,
        ...(version === null ? {} : { version: version.id }),
      };
      void save(choice.title, input, 'xlsx');
    },
  }));
}
