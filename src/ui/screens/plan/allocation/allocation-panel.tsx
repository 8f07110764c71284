import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../../domain/unit.ts';
import { coversIndicator } from '../../../../domain/version-rules.ts';
import { formatCount } from '../../../../domain/vietnamese/numbers.ts';
import { useStore } from '../../../app/store.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import { figureAt, type PlanSheet } from '../model/plan-sheet.ts';
import type { Proposal } from '../model/proposal.ts';
import { Panel } from '../panel.tsx';
import styles from '../plan.module.css';
import type { PlanModel } from '../plan-model.ts';
import { type AllocationForm, basesFor } from './allocation-form.ts';
import { ColumnAllocation } from './column-allocation.tsx';

/** Shares one count out over the units; the sheet shows the proposal beside the present values. */
export function AllocationPanel(props: {
  readonly model: PlanModel;
  readonly onProposal: (proposal: Proposal | null) => void;
  readonly onClose: () => void;
}) {
  const { model, onProposal, onClose } = props;
  const { t } = useTranslation('allocation');
  const sheet = useStore(model.sheet);
  const choices = sheet.columns.filter((column) => isShareable(sheet, column));
  const [chosen, setChosen] = useState(() => columnUnderFocus(model, choices));
  const [form, setForm] = useState<AllocationForm | null>(null);
  const column = choices.find((one) => one.id === chosen) ?? choices[0];
  // The same object while nothing is typed: a new one would start the preview anew at every render.
  const first = useMemo(
    () => (column === undefined ? EMPTY_FORM : firstForm(sheet, column)),
    [sheet, column],
  );

  if (column === undefined) {
    return (
      <Panel title={t('titleNoTotal', { name: '' })} onClose={onClose}>
        <p className={styles.soft}>{t('noCount')}</p>
      </Panel>
    );
  }
  const shown = form ?? first;
  const { indicator } = column;
  const title =
    shown.total === ''
      ? t('titleNoTotal', { name: indicator.unit })
      : t('title', { total: shown.total, name: indicator.unit });

  function choose(id: string): void {
    setChosen(id);
    setForm(null);
    onProposal(null);
  }

  return (
    <Panel title={title} onClose={onClose} takesFocus>
      <div className={styles.fields}>
        <Select
          label={t('indicator')}
          data={choices.map((one) => ({ value: one.id, label: one.indicator.name }))}
          value={column.id}
          onChange={(id) => id !== null && choose(id)}
        />
      </div>
      <ColumnAllocation
        key={column.id}
        sheet={sheet}
        column={column}
        form={shown}
        onForm={setForm}
        onProposal={onProposal}
        onDone={onClose}
      />
    </Panel>
  );
}

function isShareable(sheet: PlanSheet, column: PlanColumn): boolean {
  const { version } = sheet.view;
  const sealed = version?.state === 'issued' && coversIndicator(version, column.indicator.code);
  return column.kind === 'target' && column.sector === '' && column.numbers === 'count' && !sealed;
}

function columnUnderFocus(model: PlanModel, choices: readonly PlanColumn[]): string | undefined {
  const focused = model.selection.get()?.range.anchor.column;
  return choices.find((one) => one.id === focused)?.id ?? choices[0]?.id;
}

const EMPTY_FORM: AllocationForm = {
  total: '',
  bases: [],
  method: 'largest-remainder',
  min: '0',
  max: '',
  step: '1',
};

/** The total that was given, else what the programme asks; the basis that most units have a value of. */
function firstForm(sheet: PlanSheet, column: PlanColumn): AllocationForm {
  const given = figureAt(sheet, column, ROOT_UNIT)?.value ?? column.indicator.asked?.value ?? null;
  const bases = basesFor(sheet.view.bases, column.indicator.code).filter(
    (one) => one.basis !== 'equal' && one.sum > 0,
  );
  const [best] = [...bases].sort((a, b) => b.known - a.known);
  return {
    total: given === null ? '' : formatCount(given),
    bases: [{ basis: best?.basis ?? 'equal', share: '100' }],
    method: 'largest-remainder',
    min: '0',
    max: '',
    step: '1',
  };
}
