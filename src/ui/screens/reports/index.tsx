import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '../../../contract/views/others.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Screen } from '../../parts/screen.tsx';
import { ChartBoard } from '../charts/chart-board.tsx';
import { TemplateDesk } from '../templates/template-desk.tsx';
import { TemplateList } from '../templates/template-list.tsx';
import { type Asked, NOTHING_ASKED } from './asked.ts';
import { BuilderDesk } from './builder/builder-desk.tsx';
import { type Chosen, draftOf, newDraft } from './choice.ts';
import { ReportDesk } from './report-desk.tsx';
import { ReportNav } from './report-nav.tsx';
import styles from './reports.module.css';
import { useDraft } from './use-draft.ts';

/** The papers at the left, the chosen one as it will be printed, what it is made of at the right. */
export function ReportsScreen() {
  const { api } = useSession();
  const { t } = useTranslation('reports');
  const list = useQuery(api.reports.list.queryOptions());
  return (
    <Loaded query={list}>
      {(choices) => {
        const [first] = choices;
        if (first === undefined) return <EmptyState title={t('title')} text={t('none')} />;
        return <Reports choices={choices} first={first} />;
      }}
    </Loaded>
  );
}

function Reports(props: {
  readonly choices: readonly ReportChoice[];
  readonly first: ReportChoice;
}) {
  const { choices, first } = props;
  const { api } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('reports');
  const [chosen, setChosen] = useState<Chosen>({ type: 'report', id: first.id });
  const [asked, setAsked] = useState<Asked>(NOTHING_ASKED);
  const [draft, setDraft] = useDraft();
  const own = useQuery(api.reports.own.list.queryOptions());
  // A report of one's own may be gone: removed, or its step taken back.
  const report =
    chosen.type === 'report' ? (choices.find(({ id }) => id === chosen.id) ?? first) : null;
  const template = chosen.type === 'template' ? chosen.choice : null;
  const saved = own.data?.find(({ id }) => id === report?.id);

  return (
    <Screen title={t('title')}>
      <div className={styles.sides}>
        <ReportNav
          choices={choices}
          chosen={report === null ? chosen : { type: 'report', id: report.id }}
          draft={draft}
          canWrite={!info.readOnly}
          onChoose={setChosen}
          onNew={() => {
            if (draft === null || draft.id !== null) setDraft(newDraft());
            setChosen({ type: 'builder' });
          }}
        >
          <TemplateList
            chosen={template}
            onChoose={(choice) => setChosen({ type: 'template', choice })}
          />
        </ReportNav>
        {template !== null && (
          <TemplateDesk
            chosen={template}
            onChoose={(choice) => setChosen({ type: 'template', choice })}
          />
        )}
        {chosen.type === 'charts' && (
          <div className={styles.board}>
            <ChartBoard />
          </div>
        )}
        {chosen.type === 'builder' && draft !== null && (
          <BuilderDesk
            draft={draft}
            onDraft={setDraft}
            asked={asked}
            onAsked={setAsked}
            onLeave={(id) => {
              setDraft(null);
              setChosen({ type: 'report', id: id ?? first.id });
            }}
          />
        )}
        {report !== null && (
          <ReportDesk
            choice={report}
            own={saved}
            asked={asked}
            onAsked={setAsked}
            onLeave={() => setChosen({ type: 'report', id: first.id })}
            onEdit={(view) => {
              if (draft?.id !== view.id) setDraft(draftOf(view));
              setChosen({ type: 'builder' });
            }}
          />
        )}
      </div>
    </Screen>
  );
}
