import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CADENCES,
  type Cadence,
  INDICATOR_KINDS,
  type IndicatorKind,
  isCount,
} from '../../../domain/indicator.ts';
import { useSession } from '../../app/session.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { SearchSelect } from '../../parts/search-select.tsx';
import { useWrite } from '../../parts/use-write.ts';
import type { ListedIndicator } from './indicators-tab.tsx';

const NO_ONE = '';

/** A new indicator, or what can be changed of one: its kind cannot, for figures hang on it. */
export function IndicatorDialog(props: {
  readonly indicator: ListedIndicator | null;
  /** What it can be counted from. */
  readonly all: readonly { readonly code: string; readonly name: string }[];
  readonly onDone: () => void;
  readonly onAdded: (code: string) => void;
}) {
  const { indicator, onDone } = props;
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [name, setName] = useState(indicator?.name ?? '');
  const [kind, setKind] = useState<IndicatorKind>(indicator?.kind ?? 'count-flow');
  const [unit, setUnit] = useState(indicator?.unit ?? '');
  const [cadence, setCadence] = useState<Cadence>(indicator?.cadence ?? 'yearly');
  const [numerator, setNumerator] = useState(indicator?.numerator ?? NO_ONE);
  const [denominator, setDenominator] = useState(indicator?.denominator ?? NO_ONE);
  const [parent, setParent] = useState(NO_ONE);
  const [baseline, setBaseline] = useState(false);

  async function submit(): Promise<void> {
    const common = {
      name,
      unit,
      cadence,
      numerator: numerator || null,
      denominator: denominator || null,
    };
    if (indicator === null) {
      const answer = await run(() =>
        engine.catalogue.addIndicator({ ...common, kind, parent: parent || null, baseline }),
      );
      if (answer === null) return;
      props.onAdded(answer.code);
    } else {
      const { code } = indicator;
      const change = { code, ...common };
      if ((await run(() => engine.catalogue.changeIndicator(change))) === null) return;
    }
    onDone();
  }

  const others = [
    { value: NO_ONE, label: t('indicators.noOne') },
    ...props.all
      .filter((one) => one.code !== indicator?.code)
      .map((one) => ({ value: one.code, label: one.name })),
  ];
  return (
    <FormDialog
      title={
        indicator === null
          ? t('indicators.addTitle')
          : t('indicators.changeTitle', { name: indicator.name })
      }
      action={indicator === null ? t('act.addDo') : t('act.changeDo')}
      ready={name.trim() !== ''}
      busy={busy}
      onCancel={onDone}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('column.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('indicators.kind')}
        value={kind}
        disabled={indicator !== null}
        onChange={(value) => setKind(INDICATOR_KINDS.find((one) => one === value) ?? kind)}
        data={INDICATOR_KINDS.map((one) => ({ value: one, label: t(`indicatorKind.${one}`) }))}
      />
      <TextInput
        label={t('column.measure')}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
      />
      <Select
        label={t('column.cadence')}
        value={cadence}
        onChange={(value) => setCadence(CADENCES.find((one) => one === value) ?? cadence)}
        data={CADENCES.map((one) => ({ value: one, label: t(`cadence.${one}`) }))}
      />
      {!isCount(kind) && (
        <>
          <SearchSelect
            label={t('indicators.numerator')}
            value={numerator}
            onChange={(value) => setNumerator(value ?? NO_ONE)}
            data={others}
          />
          <SearchSelect
            label={t('indicators.denominator')}
            value={denominator}
            onChange={(value) => setDenominator(value ?? NO_ONE)}
            data={others}
          />
        </>
      )}
      {indicator === null && (kind === 'share' || kind === 'sub-ratio') && (
        <SearchSelect
          label={t('indicators.parent')}
          value={parent}
          onChange={(value) => setParent(value ?? NO_ONE)}
          data={others}
        />
      )}
      {indicator === null && isCount(kind) && (
        <Checkbox
          label={t('indicators.baseline')}
          checked={baseline}
          onChange={(event) => setBaseline(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
