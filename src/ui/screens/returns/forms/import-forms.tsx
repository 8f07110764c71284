import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedForms } from '../../../../contract/views/return-forms.ts';
import { showDone } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { base64OfFile } from '../../../parts/files.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { SearchSelect } from '../../../parts/search-select.tsx';
import { useWrite } from '../../../parts/use-write.ts';

type Asked = { readonly base64: string; readonly unknown: ImportedForms['unknown'] };

/** Brings the forms of another office; what its indicators are here is asked where it is not certain. */
export function ImportForms(props: { readonly canWrite: boolean }) {
  const { engine } = useSession();
  const { t } = useTranslation('returnForms');
  const { run, busy } = useWrite();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  async function take(base64: string, matches: Matches = []): Promise<void> {
    const done = await run(() => engine.returnForms.import({ base64, matches: [...matches] }));
    if (done === null) return;
    setAsked(done.unknown.length > 0 ? { base64, unknown: done.unknown } : null);
    if (done.unknown.length === 0) tell(done);
  }

  function tell({ forms }: ImportedForms): void {
    const taken = forms.filter(({ state }) => state === 'new' || state === 'replaced').length;
    showDone(taken === 0 ? t('nothingNew') : t('imported', { n: taken }));
  }

  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json"
        aria-label={t('import')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void base64OfFile(file).then((base64) => take(base64));
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        disabled={!props.canWrite || busy}
        onClick={() => field.current?.click()}
      >
        {t('import')}
      </Button>
      {asked !== null && (
        <MatchDialog
          asked={asked}
          busy={busy}
          onCancel={() => setAsked(null)}
          onMatch={(matches) => void take(asked.base64, matches)}
        />
      )}
    </>
  );
}

type Matches = readonly { readonly code: string; readonly indicator: string | null }[];

const NONE = '';

function MatchDialog(props: {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onMatch: (matches: Matches) => void;
}) {
  const { unknown } = props.asked;
  const { api } = useSession();
  const { t } = useTranslation('returnForms');
  const catalogue = useQuery(api.catalogue.view.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const indicators = (catalogue.data?.indicators ?? []).filter(({ ended }) => !ended);
  const matches = unknown.flatMap(({ code }) => {
    const indicator = chosen.get(code);
    return indicator === undefined
      ? []
      : [{ code, indicator: indicator === NONE ? null : indicator }];
  });

  return (
    <FormDialog
      title={t('match.title')}
      action={t('match.do')}
      ready={matches.length === unknown.length}
      busy={props.busy}
      onCancel={props.onCancel}
      onSubmit={() => props.onMatch(matches)}
    >
      <Text size="sm">{t('match.words')}</Text>
      {unknown.map(({ code, name, candidates }) => {
        const likely = candidates.flatMap(
          (one) => indicators.find((indicator) => indicator.code === one) ?? [],
        );
        const others = indicators.filter((one) => !likely.includes(one));
        return (
          <SearchSelect
            key={code}
            label={name}
            placeholder={t('column.chooseIndicator')}
            allowDeselect={false}
            value={chosen.get(code) ?? null}
            onChange={(value) => setChosen(new Map([...chosen, [code, value ?? NONE]]))}
            data={[
              ...[...likely, ...others].map((one) => ({ value: one.code, label: one.name })),
              { value: NONE, label: t('match.none') },
            ]}
          />
        );
      })}
    </FormDialog>
  );
}
