import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetColumn } from '../../../grid/sheet.ts';
import type { PlanSheet } from '../model/plan-sheet.ts';
import { type Proposal, withProposalColumns } from '../model/proposal.ts';
import { sheetColumns } from './sheet-columns.ts';

/** The columns of the sheet as they are given, those of a proposal among them. */
export function useGivenColumns(
  { columns, view, way }: PlanSheet,
  proposal: Proposal | null,
): readonly SheetColumn[] {
  const { t } = useTranslation('plan');
  const { t: tv } = useTranslation('planViews');
  const { sectors, version } = view;
  return useMemo(
    () =>
      withProposalColumns(sheetColumns(columns, way, { sectors, version }, { t, tv }), proposal, {
        value: way.type === 'one' ? tv('proposed') : t('proposed'),
        difference: t('difference'),
      }),
    [columns, way, sectors, version, proposal, t, tv],
  );
}
