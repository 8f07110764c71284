import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../contract/views/plan.ts';
import { useSession } from '../../app/session.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { SheetGrid, type SheetGridControl } from '../../grid/sheet-grid.tsx';
import { AllocationPanel, type AllocationStart } from './allocation/allocation-panel.tsx';
import { AskNumber } from './ask-number.tsx';
import { useCellMenu } from './cell-menu/use-cell-menu.tsx';
import { ColumnsButton } from './columns/columns-button.tsx';
import { EmptySheet } from './columns/empty-sheet.tsx';
import { LinesStatus } from './columns/lines-status.tsx';
import { useColumns } from './columns/use-columns.tsx';
import { ALL_LINES, type Lines } from './model/lines.ts';
import type { OneIndicator } from './model/one-indicator-columns.ts';
import { groupOfRow, type PlanLook } from './model/plan-rows.ts';
import { PROPOSAL_END, type Proposal } from './model/proposal.ts';
import { useNotes } from './notes/use-notes.tsx';
import { usePaste } from './paste/use-paste.tsx';
import styles from './plan.module.css';
import { createPlanModel } from './plan-model.ts';
import { ReasonPanel } from './reason-panel.tsx';
import { StatusLine } from './status-line.tsx';
import { PlanToolbar } from './toolbar.tsx';
import { useTotals } from './totals/use-totals.tsx';
import { useEdits } from './use-edits.ts';
import { useMessage } from './use-message.ts';
import { usePlanWords } from './use-plan-words.ts';
import { type Question, useSheetHandlers } from './use-sheet-handlers.ts';
import { useSheetTexts } from './use-sheet-texts.ts';
import { IndicatorBar } from './views/indicator-bar.tsx';
import { useGivenColumns } from './views/use-given-columns.ts';
import { useWay } from './views/use-way.ts';

export type OpenPanel = 'allocation' | 'reason' | null;

/** Toolbar, sheet, status line, and a panel at the right that leaves the sheet in view. */
export function PlanBoard(props: { readonly view: PlanView }) {
  const { view } = props;
  const { styleNonce, planWay } = useSession();
  const { info, year } = useWorkspace();
  const { t, i18n } = useTranslation('plan');
  const words = usePlanWords();

  const [lines, setLines] = useState(ALL_LINES);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [panel, setPanel] = useState<OpenPanel>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [keepsTotal, setKeepsTotal] = useState(false);
  const [start, setStart] = useState<AllocationStart>();
  const [cut, setCut] = useState(0);
  const [panelFor, setPanelFor] = useState('');
  const control = useRef<SheetGridControl>(null);

  const { readOnly, readOnlyReason } = info;
  const access = useMemo(() => ({ readOnly, readOnlyReason }), [readOnly, readOnlyReason]);
  const look = useMemo<PlanLook>(
    () => ({ lines, folded, search, proposal, access, words }),
    [lines, folded, search, proposal, access, words],
  );
  const [model] = useState(() => createPlanModel(view, look, planWay.get()));
  const choice = useWay(model, proposal);
  const { way, openSectors } = choice;
  const { message, say, unsay } = useMessage(model.selection);
  useEffect(() => model.load(view), [model, view]);
  useEffect(() => model.setLook(look), [model, look]);

  const sheet = useStore(model.sheet);
  const given = useGivenColumns(sheet, proposal);

  const proposedIn = proposal === null ? null : `${way.type} ${proposal.column}`;
  useEffect(() => {
    if (proposedIn !== null) control.current?.showColumn(PROPOSAL_END);
  }, [proposedIn]);

  const texts = useSheetTexts();
  const tight = useMediaQuery('(max-width: 1000px)', false) && panel !== null;
  const columns = useColumns(model, given, { lines, onLines: setLines, control, tight });
  const store = useEdits(model);
  const edit: typeof store = (changes, what) => {
    unsay();
    store(changes, what);
  };
  const totals = useTotals(model, {
    keepsTotal,
    edit,
    say,
    boxOf: (place) => control.current?.boxOf(place) ?? null,
    focus: (place) => control.current?.focus(place),
    onOtherBasis: (typed) => {
      close();
      setStart(typed);
      setPanel('allocation');
    },
  });
  const notes = useNotes(model, {
    say,
    boxOf: (place) => control.current?.boxOf(place) ?? null,
    focus: (place) => control.current?.focus(place),
  });
  const paste = usePaste(model, words, {
    edit,
    say,
    focus: (place) => control.current?.focus(place),
  });
  const cellMenu = useCellMenu({ control, say, isReasonOpen: panel === 'reason' });
  const handlers = useSheetHandlers(model, words, {
    notes,
    settle: totals.settle,
    enter: paste.enter,
    keepsTotal,
    edit,
    ask: setQuestion,
    say,
    hiddenAmong: columns.hiddenAmong,
    onFold: (row) => setFolded((now) => toggled(now, groupOfRow(row))),
  });

  function answer(value: number | null, typed: string): void {
    if (question === null) return;
    const { place, column } = question;
    setQuestion(null);
    control.current?.focus(place);
    if (value !== null) totals.settle(place, column, value);
    if (typed !== '') say(t('typed.strayLeft', { typed }));
  }

  /** What was typed in the panel for one indicator is nothing to the next. */
  function open(next: OneIndicator): void {
    if (way.type === 'one' && next.indicator !== way.indicator) {
      setProposal(null);
      setPanelFor(next.indicator);
    }
    choice.choose(next);
  }

  const propose = useCallback(
    (next: Proposal | null) => {
      setProposal(next);
      if (next !== null && next.preview.sectors.length > 0) openSectors();
    },
    [openSectors],
  );

  function close(): void {
    setPanel(null);
    setStart(undefined);
    setProposal(null);
  }

  /** The panel had the keyboard, which goes back to the sheet. */
  function leavePanel(): void {
    close();
    control.current?.focusBack();
  }

  /** The button that was pressed goes away with what it took back. */
  function showLines(next: Lines): void {
    setLines(next);
    control.current?.focusBack();
  }

  return (
    <div className={styles.board}>
      <PlanToolbar
        model={model}
        panel={panel}
        finding={{
          search,
          columns: columns.arranged,
          onSearch: setSearch,
          onRow: (row) => control.current?.selectRow(row),
          onColumn: (column) => control.current?.selectColumn(column),
          onLeave: () => control.current?.focusBack(),
        }}
        way={choice}
        keepsTotal={keepsTotal}
        onKeepsTotal={setKeepsTotal}
        onNote={notes.open}
        onPanel={(next) => {
          close();
          if (next !== panel) setPanel(next);
        }}
      >
        <ColumnsButton columns={columns} onLeave={() => control.current?.focusBack()} />
      </PlanToolbar>
      {way.type === 'one' && <IndicatorBar sheet={sheet} way={way} onWay={open} />}
      <div className={styles.middle}>
        <div className={styles.sheet} data-tour="sheet">
          <SheetGrid
            label={t('sheet', { year })}
            columns={columns.arranged}
            nameHead={columns.nameHead}
            rows={model.rows}
            selection={model.selection}
            texts={texts}
            language={i18n.language}
            styleNonce={styleNonce}
            handlers={{
              ...handlers,
              ...columns.handlers,
              onCellMenu: cellMenu.open,
              onCut: setCut,
            }}
            control={control}
          />
          <EmptySheet model={model} columns={columns} lines={lines} onLines={showLines} />
        </div>
        {panel === 'allocation' && (
          <AllocationPanel
            key={panelFor}
            model={model}
            start={start}
            onProposal={propose}
            onClose={leavePanel}
          />
        )}
        {panel === 'reason' && <ReasonPanel model={model} onClose={leavePanel} />}
      </div>
      <StatusLine model={model} message={message} words={words} keepsTotal={keepsTotal} cut={cut}>
        <LinesStatus model={model} given={given} lines={lines} onLines={showLines} />
      </StatusLine>
      {columns.dialog}
      {cellMenu.dialog}
      {totals.dialog}
      {paste.dialog}
      {notes.dialog}
      {question !== null && (
        <AskNumber
          question={question}
          cell={control.current?.boxOf(question.place) ?? null}
          onAnswer={answer}
        />
      )}
    </div>
  );
}

function toggled(now: ReadonlySet<string>, group: string | null): ReadonlySet<string> {
  if (group === null) return now;
  const next = new Set(now);
  if (!next.delete(group)) next.add(group);
  return next;
}
