import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandsProvider } from './commands/commands.tsx';
import { Frame } from './frame/frame.tsx';
import { About } from './help/about.tsx';
import { Help } from './help/help.tsx';
import { LoadFailure } from './load-failure.tsx';
import { useSession } from './session.tsx';
import { useWorkspaceWatch } from './use-workspace-watch.ts';
import { WorkspaceProvider } from './workspace.tsx';

const StartScreen = lazy(() =>
  import('../screens/start/index.tsx').then((m) => ({ default: m.StartScreen })),
);

/** The start screen until a workspace is open, the frame with its screens from then on. */
export function App() {
  const { api } = useSession();
  const { t } = useTranslation();
  const info = useQuery(api.workspace.info.queryOptions());
  const isAway = useWorkspaceWatch(info.data?.path ?? null);

  if (info.isPending) return <p role="status">{t('loading')}</p>;
  // What was read stays on screen where it cannot be read again.
  if (info.data === undefined) {
    return <LoadFailure error={info.error} retry={() => void info.refetch()} />;
  }
  if (info.data === null) {
    return (
      <CommandsProvider>
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <StartScreen />
        </Suspense>
        <Help />
        <About />
      </CommandsProvider>
    );
  }
  return (
    <WorkspaceProvider key={info.data.path} info={info.data}>
      <CommandsProvider>
        <Frame isAway={isAway} />
        <Help />
        <About />
      </CommandsProvider>
    </WorkspaceProvider>
  );
}
