import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProgrammeIndicator } from '../../../../domain/programme.ts';
import { useSession } from '../../../app/session.tsx';

const NONE: readonly ProgrammeIndicator[] = [];

/** All that the workspace's programmes ask, stages included, of which a year's plan shows only its own. */
export function useProgrammeEntries(): readonly ProgrammeIndicator[] {
  const { api } = useSession();
  const programmes = useQuery(api.programme.view.queryOptions({ input: {} })).data;
  return useMemo(() => programmes?.flatMap((each) => each.indicators) ?? NONE, [programmes]);
}

/** Whether a programme asks a number for each grassroots union («bình quân mỗi CĐCS»). */
export function hasAverage(entries: readonly ProgrammeIndicator[], indicator: string): boolean {
  return entries.some(
    ({ kind, code, numerator }) =>
      kind === 'average' && (numerator === indicator || code === indicator),
  );
}
