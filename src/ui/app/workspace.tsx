import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { WorkspaceInfo } from '../../contract/views/workspace.ts';
import type { Version } from '../../domain/version.ts';
import { versionInForce } from '../../domain/version-rules.ts';

/** The open workspace, and the year and version that every screen works in. */
export type Workspace = {
  readonly info: WorkspaceInfo;
  readonly year: number;
  readonly version: Version | null;
  readonly chooseYear: (year: number) => void;
  /** null goes back to the year's working version. */
  readonly chooseVersion: (id: string | null) => void;
};

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider(props: {
  readonly info: WorkspaceInfo;
  readonly children: ReactNode;
}) {
  const { info, children } = props;
  const [year, setYear] = useState(info.defaultYear);
  const [chosen, setChosen] = useState<string | null>(null);

  const workspace = useMemo<Workspace>(() => {
    const named = info.versions.find((version) => version.id === chosen);
    const fits = named?.years.includes(year) === true;
    return {
      info,
      year,
      version: fits ? named : (versionInForce(info.versions, year) ?? null),
      chooseYear: (next) => {
        setYear(next);
        setChosen(null);
      },
      chooseVersion: setChosen,
    };
  }, [info, year, chosen]);

  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace outside of WorkspaceProvider');
  return workspace;
}
