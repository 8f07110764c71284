import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../theme/fonts.css';
import '../theme/tokens.css';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ALL_INDICATORS } from '../screens/plan/model/plan-way.ts';
import { createTexts } from '../text/index.ts';
import { App } from './app.tsx';
import { askEarly } from './ask-early.ts';
import { connect } from './client.ts';
import { readNonce } from './nonce.ts';
import { createRouter } from './router.ts';
import { apiOf, type Session, SessionProvider } from './session.tsx';
import { createStore } from './store.ts';
import { Themed } from './themed.tsx';
import { createWriter } from './writer.ts';

/** Beside the sheet a long advice is a tall one; it is shown to its end. */
const MOST_NOTICE_PX = 640;

/** The engine sits on the same machine: what it refuses once it refuses again, and it tells of changes itself. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

function start(root: HTMLElement): void {
  const styleNonce = readNonce(document);
  const engine = connect(window);
  const texts = createTexts(localStorage);
  const session: Session = {
    engine,
    api: apiOf(engine),
    queries,
    writer: createWriter(queries, () => new Date()),
    router: createRouter(window),
    planWay: createStore(ALL_INDICATORS),
    storage: localStorage,
    shell: window.chitieuShell ?? null,
    styleNonce,
  };
  void askEarly(session);
  const sayLanguage = (language: string) => {
    document.documentElement.lang = language;
  };
  sayLanguage(texts.language);
  texts.on('languageChanged', sayLanguage);

  createRoot(root).render(
    <I18nextProvider i18n={texts}>
      <Themed styleNonce={styleNonce}>
        <Notifications
          position="bottom-left"
          containerWidth={152}
          notificationMaxHeight={MOST_NOTICE_PX}
          limit={4}
          className="notices"
        />
        <QueryClientProvider client={queries}>
          <SessionProvider session={session}>
            <App />
          </SessionProvider>
        </QueryClientProvider>
      </Themed>
    </I18nextProvider>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id «root»');
start(root);
