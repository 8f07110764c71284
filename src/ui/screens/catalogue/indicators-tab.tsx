import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { Hint } from '../../parts/screen.tsx';
import table from '../../parts/table.module.css';
import { AliasDialog } from './alias-dialog.tsx';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import type { TabProps } from './tab-props.ts';
import { useListed } from './use-listed.ts';

export type ListedIndicator = CatalogueView['indicators'][number];

/** Targets first, then what serves as a baseline: each in its own order. */
export function IndicatorsTab({ view, canWrite }: TabProps) {
  const { api, engine } = useSession();
  const { t } = useTranslation('catalogue');
  const programmes = useQuery(api.programme.view.queryOptions());
  const list = useListed({
    reorder: (codes) => engine.catalogue.reorderIndicators({ codes }),
    remove: (code) => engine.catalogue.removeIndicator({ code }),
  });
  const [dialog, setDialog] = useState<'add' | 'change' | 'alias' | null>(null);

  const sorted = view.indicators.toSorted((a, b) => a.order - b.order);
  const groups = [
    { title: t('indicators.targets'), members: sorted.filter((one) => !one.baseline) },
    { title: t('indicators.bases'), members: sorted.filter((one) => one.baseline) },
  ].filter((group) => group.members.length > 0);
  const chosen = sorted.find((one) => one.code === list.chosen) ?? null;
  const siblings = sorted.filter((one) => one.baseline === chosen?.baseline);
  const move = (code: string, by: -1 | 1) =>
    list.move(
      siblings.map((one) => one.code),
      code,
      by,
    );

  const shown = dialog === 'change' ? chosen : null;
  const isPartOf = (code: string) => code === shown?.numerator || code === shown?.denominator;

  function toggleEnd(indicator: ListedIndicator): void {
    const change = { code: indicator.code, ended: !indicator.ended };
    void list.write.run(() => engine.catalogue.changeIndicator(change));
  }

  return (
    <>
      <ListToolbar
        label={t('indicators.table')}
        canWrite={canWrite}
        hasChoice={chosen !== null}
        ended={chosen?.ended ?? false}
        change={t('act.change')}
        onAdd={() => setDialog('add')}
        onChange={() => setDialog('change')}
        onAlias={() => setDialog('alias')}
        onMove={(by) => chosen !== null && move(chosen.code, by)}
        onEnd={() => chosen !== null && toggleEnd(chosen)}
        onRemove={() => chosen !== null && list.remove(chosen.code, chosen.name)}
      />
      {sorted.length === 0 && <Hint>{t('indicators.none')}</Hint>}
      <section className={table.scroller} aria-label={t('indicators.table')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('column.measure')}</th>
              <th scope="col">{t('column.cadence')}</th>
              <th scope="col">{t('column.ratio')}</th>
              <th scope="col">{t('column.programme')}</th>
              <th scope="col" className={table.number}>
                {t('column.figures')}
              </th>
              <th scope="col">{t('column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(({ title, members }) => [
              <tr key={title} className={table.group}>
                <th scope="rowgroup" colSpan={8}>
                  {title}
                </th>
              </tr>,
              ...members.map((indicator) => (
                <IndicatorRow
                  key={indicator.code}
                  indicator={indicator}
                  view={view}
                  asked={(programmes.data ?? []).flatMap((programme) =>
                    programme.indicators.filter((one) => one.code === indicator.code),
                  )}
                  chosen={indicator.code === list.chosen}
                  onChoose={() => list.choose(indicator.code)}
                  onMove={(by) => canWrite && move(indicator.code, by)}
                />
              )),
            ])}
          </tbody>
        </table>
      </section>
      {dialog === 'alias' && chosen !== null && (
        <AliasDialog
          of="indicator"
          code={chosen.code}
          name={chosen.name}
          onDone={() => setDialog(null)}
        />
      )}
      {(dialog === 'add' || dialog === 'change') && (
        <IndicatorDialog
          indicator={shown}
          all={[...sorted, ...view.unlisted.filter((one) => isPartOf(one.code))]}
          onDone={() => setDialog(null)}
          onAdded={list.choose}
        />
      )}
    </>
  );
}
