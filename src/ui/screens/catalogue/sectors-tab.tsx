import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '../../../domain/sector.ts';
import { useSession } from '../../app/session.tsx';
import { RowButton } from '../../parts/row-button.tsx';
import { Hint } from '../../parts/screen.tsx';
import table from '../../parts/table.module.css';
import { ListToolbar } from './list-toolbar.tsx';
import { SectorDialog } from './sector-dialog.tsx';
import type { TabProps } from './tab-props.ts';
import { useListed } from './use-listed.ts';

export function SectorsTab({ view, canWrite }: TabProps) {
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const list = useListed({
    reorder: (codes) => engine.catalogue.reorderSectors({ codes }),
    remove: (code) => engine.catalogue.removeSector({ code }),
  });
  const [dialog, setDialog] = useState<{ readonly sector: Sector | null } | null>(null);
  const sectors = view.sectors.toSorted((a, b) => a.order - b.order);
  const codes = sectors.map((sector) => sector.code);
  const chosen = sectors.find((sector) => sector.code === list.chosen) ?? null;

  function toggleEnd(sector: Sector): void {
    const change = { code: sector.code, ended: !sector.ended };
    void list.write.run(() => engine.catalogue.changeSector(change));
  }

  return (
    <>
      <ListToolbar
        label={t('sectors.table')}
        canWrite={canWrite}
        hasChoice={chosen !== null}
        ended={chosen?.ended ?? false}
        change={t('act.rename')}
        onAdd={() => setDialog({ sector: null })}
        onChange={() => setDialog({ sector: chosen })}
        onMove={(by) => chosen !== null && list.move(codes, chosen.code, by)}
        onEnd={() => chosen !== null && toggleEnd(chosen)}
        onRemove={() => chosen !== null && list.remove(chosen.code, chosen.name)}
      />
      {sectors.length === 0 ? (
        <Hint>{t('sectors.none')}</Hint>
      ) : (
        <section className={table.scroller} aria-label={t('sectors.table')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('column.ordinal')}</th>
                <th scope="col">{t('column.name')}</th>
                <th scope="col">{t('column.code')}</th>
                <th scope="col">{t('column.state')}</th>
              </tr>
            </thead>
            <tbody>
              {sectors.map((sector, index) => (
                <tr
                  key={sector.code}
                  className={`${table.pickable} ${sector.code === list.chosen ? table.chosen : ''}`}
                  onClick={() => list.choose(sector.code)}
                >
                  <td>{index + 1}</td>
                  <th scope="row">
                    <RowButton
                      chosen={sector.code === list.chosen}
                      onChoose={() => list.choose(sector.code)}
                      onMove={(by) => canWrite && list.move(codes, sector.code, by)}
                    >
                      {sector.name}
                    </RowButton>
                  </th>
                  <td className={table.soft}>{sector.code}</td>
                  <td>{sector.ended ? t('ended') : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {dialog !== null && (
        <SectorDialog sector={dialog.sector} onDone={() => setDialog(null)} onAdded={list.choose} />
      )}
    </>
  );
}
