import { useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import type { Draft } from './choice.ts';

/** The report that is being put together; it waits while one looks something up on another screen. */
export function useDraft(): readonly [Draft | null, (draft: Draft | null) => void] {
  const { queries } = useSession();
  const { info } = useWorkspace();
  const place = ['report-draft', info.path];
  const [draft, setDraft] = useState(() => queries.getQueryData<Draft | null>(place) ?? null);
  return [
    draft,
    (next) => {
      setDraft(next);
      // Nothing asks for it while another screen is open: without this it is forgotten after minutes.
      queries.setQueryDefaults(place, { gcTime: Number.POSITIVE_INFINITY });
      queries.setQueryData(place, next);
    },
  ];
}
