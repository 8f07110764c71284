import { Radio, Select, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIGURE_KINDS, type FigureKind } from '../../../../domain/figure.ts';
import type { ColumnMeaning } from '../../../../domain/returns/form.ts';
import { useSession } from '../../../app/session.tsx';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { SearchSelect } from '../../../parts/search-select.tsx';
import type { Answer } from '../problems.ts';
import { ColumnPreview } from './column-preview.tsx';
import type { FormProps } from './form-strip.tsx';
import { lettersOf, type TellableColumn } from './tables.ts';

/** «Cột này là…»: a person says what a column holds, and sees what would be read of it. */
export function ColumnDialog(
  props: FormProps & { readonly told: TellableColumn; readonly onDone: () => void },
) {
  const { file, told, onAnswer, onDone } = props;
  const { table, column } = told;
  const { api } = useSession();
  const { t } = useTranslation('returnForms');
  const { data } = useQuery(
    api.catalogue.view.queryOptions({ input: {}, placeholderData: keepPreviousData }),
  );
  const [isIgnored, setIgnored] = useState(column.toldBy !== null && column.holds === null);
  const [indicator, setIndicator] = useState(column.holds?.indicator ?? null);
  const [kind, setKind] = useState<FigureKind>(column.holds?.kind ?? 'result');
  const [sector, setSector] = useState(column.holds?.sector ?? '');
  const asksIndicator = table.shape?.names === 'unit';
  const indicators = (data?.indicators ?? []).filter(({ ended }) => !ended);
  const sectors = (data?.sectors ?? []).filter(({ ended }) => !ended);
  const meaning = meaningOf();
  const answer: Answer | null = meaning && {
    type: 'column',
    file: file.file,
    sheet: table.sheet,
    cell: column.cell,
    meaning,
  };

  return (
    <FormDialog
      title={t('column.title', { column: lettersOf(column.cell) })}
      action={t('column.do')}
      ready={answer !== null}
      busy={props.busy}
      onCancel={onDone}
      onSubmit={() => {
        if (answer !== null) void onAnswer([answer]).then(onDone);
      }}
    >
      <Text size="sm">
        {column.header === ''
          ? t('column.noHeader')
          : t('column.header', { header: column.header })}
        <br />
        {t('column.now', { words: nowWords() })}
      </Text>
      <Radio.Group
        value={isIgnored ? 'ignore' : 'figures'}
        onChange={(value) => setIgnored(value === 'ignore')}
        aria-label={t('column.title', { column: lettersOf(column.cell) })}
      >
        <Stack gap={6}>
          <Radio value="figures" label={t('column.figures')} />
          <Radio value="ignore" label={t('column.ignore')} />
        </Stack>
      </Radio.Group>
      {!isIgnored && (
        <>
          {asksIndicator ? (
            <SearchSelect
              label={t('column.indicator')}
              placeholder={t('column.chooseIndicator')}
              value={indicator}
              onChange={setIndicator}
              data={indicators.map(({ code, name }) => ({ value: code, label: name }))}
              data-autofocus
            />
          ) : (
            <Text size="sm">{t('column.rowsName')}</Text>
          )}
          <Select
            label={t('column.kind')}
            allowDeselect={false}
            value={kind}
            onChange={(value) => setKind(FIGURE_KINDS.find((one) => one === value) ?? kind)}
            data={FIGURE_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          />
          <Select
            label={t('column.sector')}
            allowDeselect={false}
            value={sector}
            onChange={(value) => setSector(value ?? '')}
            data={[
              { value: '', label: t('column.whole') },
              ...sectors.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        </>
      )}
      {answer !== null && (
        <ColumnPreview
          reading={props.reading}
          answer={answer}
          units={data?.units ?? []}
          indicators={indicators}
        />
      )}
    </FormDialog>
  );

  function meaningOf(): ColumnMeaning | null {
    if (isIgnored) return { type: 'ignore' };
    if (!asksIndicator) return { type: 'figures', indicator: null, kind, sector };
    return indicator === null ? null : { type: 'figures', indicator, kind, sector };
  }

  function nowWords(): string {
    const { holds } = column;
    if (holds === null) return t('column.ignored');
    const words = t(`kind.${holds.kind}`);
    const name = indicators.find(({ code }) => code === holds.indicator)?.name;
    if (!asksIndicator) return words;
    return t('column.words', { indicator: name ?? t('column.unclear'), kind: words });
  }
}
