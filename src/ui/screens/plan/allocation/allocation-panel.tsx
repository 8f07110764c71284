import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { createSheet } from '../model/plan-sheet.ts';
import type { Proposal } from '../model/proposal.ts';
import { Panel } from '../panel.tsx';
import type { PlanModel } from '../plan-model.ts';
import styles from './allocation.module.css';
import { ModeField, NamedChoice } from './fields/choice-fields.tsx';
import { fittingBases } from './form/bases.ts';
import { basesIn, firstForm, isShareable } from './form/first-form.ts';
import { firstMode, modesFor, type PanelMode } from './form/modes.ts';
import { EMPTY_FORM, type SharingForm } from './form/sharing-form.ts';
import { SharingTask } from './sharing-task.tsx';
import { YearsTask } from './years/years-task.tsx';

/** With what the panel opens, where a total was typed over in the sheet. */
export type AllocationStart = {
  readonly column: string;
  readonly total?: number | undefined;
  /** Only these units share the total, as a group its subtotal. */
  readonly units?: readonly string[] | undefined;
};

type Props = {
  readonly model: PlanModel;
  readonly start?: AllocationStart | undefined;
  readonly onProposal: (proposal: Proposal | null) => void;
  readonly onClose: () => void;
};

/** In pixels: a matrix of sectors, and years with fields in them, need more room than a list of units. */
const WIDTHS: Partial<Record<PanelMode, number>> = { sectors: 484, years: 424 };
const USUAL_WIDTH = 392;

/** Shares one count out; the sheet shows the proposal beside the present values. */
export function AllocationPanel(props: Props) {
  // Another start is another panel: what was typed for the one is nothing to the other.
  return <StartedPanel key={JSON.stringify(props.start ?? null)} {...props} />;
}

function StartedPanel({ model, start, onProposal, onClose }: Props) {
  const { t } = useTranslation('allocation');
  const { info } = useWorkspace();
  const shown = useStore(model.sheet);
  // All indicators of the year, also where the sheet shows but one: others are wholes of «trong đó».
  const sheet = useMemo(() => createSheet(shown.view), [shown.view]);
  const { version, year } = sheet.view;
  const choices = shown.columns.filter(
    (column) =>
      isShareable(sheet, column) && (start?.units === undefined || column.id === start.column),
  );
  const [chosen, setChosen] = useState(
    () => start?.column ?? model.selection.get()?.range.anchor.column,
  );
  const [typed, setTyped] = useState<SharingForm | null>(null);
  const modes = modesFor({
    version,
    isIssued: info.versions.some((one) => one.state === 'issued' && one.years.includes(year)),
    onlySome: start?.units !== undefined,
  });
  const [mode, setMode] = useState<PanelMode>(() => firstMode(modes, version));
  const column = choices.find((one) => one.id === chosen) ?? choices[0];
  const typedTotal = column !== undefined && column.id === start?.column ? start.total : undefined;
  // The same object while nothing is typed: a new one would start the preview anew at every render.
  const first = useMemo(
    () => (column === undefined ? EMPTY_FORM : firstForm(sheet, column, typedTotal)),
    [sheet, column, typedTotal],
  );

  if (column === undefined) {
    return (
      <Panel title={t('titleNoTotal', { name: '' })} onClose={onClose}>
        <p className={styles.empty}>{t('noCount')}</p>
      </Panel>
    );
  }
  const form = typed ?? first;

  function turnTo(next: PanelMode): void {
    setMode(next);
    if (next !== 'years' && column !== undefined) {
      const bases = basesIn(next, sheet, column, t('current'));
      setTyped({ ...form, bases: fittingBases(form.bases, bases) });
    }
    onProposal(null);
  }

  return (
    <Panel
      title={mode === 'years' ? t('years.title') : titleOf(form.total, column.indicator.unit)}
      width={WIDTHS[mode] ?? USUAL_WIDTH}
      onClose={onClose}
      takesFocus
    >
      <div className={styles.fields}>
        {modes.length > 1 && <ModeField mode={mode} modes={modes} onMode={turnTo} />}
        {mode !== 'years' && (
          <NamedChoice
            label={t('indicator')}
            choices={choices.map((one) => ({ value: one.id, label: one.indicator.name }))}
            value={column.id}
            onChoose={(id) => {
              setChosen(id);
              setTyped(null);
              onProposal(null);
            }}
          />
        )}
      </div>
      {mode === 'years' ? (
        <YearsTask sheet={sheet} startsWith={column.indicator.code} onDone={onClose} />
      ) : (
        <SharingTask
          key={`${mode} ${column.id}`}
          sheet={sheet}
          column={column}
          mode={mode}
          units={start?.units ?? null}
          form={form}
          firstTotal={first.total}
          onForm={setTyped}
          onProposal={onProposal}
          onDone={onClose}
        />
      )}
    </Panel>
  );

  function titleOf(total: string, name: string): string {
    return total.trim() === '' ? t('titleNoTotal', { name }) : t('title', { total, name });
  }
}
