import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkspaceInfo } from '../../../contract/views/workspace.ts';
import { showError } from '../../app/notices.ts';
import { useSession } from '../../app/session.tsx';

/** Opening or creating a workspace: on success the frame takes the place of the start screen. */
export function useOpening(): {
  readonly open: (path: string) => void;
  readonly create: (path: string, programme: string) => void;
  readonly busy: boolean;
} {
  const { engine, api, queries, router } = useSession();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);

  async function enter(call: () => Promise<WorkspaceInfo>): Promise<void> {
    setBusy(true);
    try {
      const info = await call();
      // Where the last workspace was left has nothing to do with this one.
      router.go('plan');
      queries.setQueryData(api.workspace.info.queryKey(), info);
    } catch (error) {
      showError(error, t);
      void queries.invalidateQueries({ queryKey: api.workspace.start.key() });
    } finally {
      setBusy(false);
    }
  }

  return {
    open: (path) => void enter(() => engine.workspace.open({ path })),
    create: (path, programme) => void enter(() => engine.workspace.create({ path, programme })),
    busy,
  };
}
