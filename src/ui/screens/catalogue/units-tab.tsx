import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOT_UNIT } from '../../../domain/unit.ts';
import { useFindCommand } from '../../app/commands/find-command.ts';
import { useSession } from '../../app/session.tsx';
import { Hint } from '../../parts/screen.tsx';
import { ToolButton, Toolbar } from '../../parts/toolbar.tsx';
import styles from './catalogue.module.css';
import type { TabProps } from './tab-props.ts';
import { UnitDetails } from './unit-details.tsx';
import { UnitDialog, type UnitTask } from './unit-dialog.tsx';
import { foundRows, unitRows } from './unit-rows.ts';
import { UnitTable } from './unit-table.tsx';
import { useListed } from './use-listed.ts';

export function UnitsTab({ view, canWrite }: TabProps) {
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const list = useListed({
    reorder: (codes) => engine.catalogue.reorderUnits({ codes }),
    remove: (code) => engine.catalogue.removeUnit({ code }),
  });
  const field = useFindCommand();
  const [search, setSearch] = useState('');
  const [task, setTask] = useState<UnitTask | null>(null);

  const all = unitRows(view.units);
  const rows = foundRows(all, search);
  const row = all.find((one) => one.type === 'unit' && one.unit.code === list.chosen);
  const chosen = row?.type === 'unit' ? row : null;
  const movable = canWrite && chosen !== null && chosen.unit.code !== ROOT_UNIT;
  const receivers = all.some((one) => one.type === 'group');

  return (
    <>
      <Toolbar label={t('units.table')}>
        <ToolButton disabled={!canWrite} onClick={() => setTask({ type: 'add' })}>
          {t('act.add')}
        </ToolButton>
        <ToolButton
          disabled={!canWrite || chosen === null}
          onClick={() => chosen !== null && setTask({ type: 'rename', unit: chosen.unit })}
        >
          {t('act.rename')}
        </ToolButton>
        <ToolButton
          disabled={!canWrite || chosen === null}
          onClick={() => chosen !== null && setTask({ type: 'alias', unit: chosen.unit })}
        >
          {t('act.alias')}
        </ToolButton>
        <ToolButton
          title={t('act.up')}
          disabled={!movable}
          onClick={() => chosen !== null && list.move(chosen.siblings, chosen.unit.code, -1)}
        >
          ↑
        </ToolButton>
        <ToolButton
          title={t('act.down')}
          disabled={!movable}
          onClick={() => chosen !== null && list.move(chosen.siblings, chosen.unit.code, 1)}
        >
          ↓
        </ToolButton>
        <ToolButton
          disabled={!movable}
          onClick={() => chosen !== null && setTask({ type: 'end', unit: chosen.unit })}
        >
          {t('act.end')}
        </ToolButton>
        <ToolButton
          disabled={!movable}
          onClick={() => chosen !== null && list.remove(chosen.unit.code, chosen.unit.name)}
        >
          {t('act.remove')}
        </ToolButton>
        <span className={styles.gap} />
        <TextInput
          type="search"
          ref={field}
          aria-label={t('units.search')}
          placeholder={t('units.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={200}
        />
      </Toolbar>
      <div className={styles.sides}>
        <div className={styles.list}>
          {!receivers && <Hint>{t('units.none')}</Hint>}
          {rows.length === 0 && <Hint>{t('units.notFound', { text: search })}</Hint>}
          <UnitTable
            rows={rows}
            chosen={list.chosen}
            onChoose={list.choose}
            onMove={(siblings, code, by) => canWrite && list.move(siblings, code, by)}
          />
        </div>
        <UnitDetails canWrite={canWrite} unit={chosen?.unit ?? null} view={view} />
      </div>
      {task !== null && (
        <UnitDialog task={task} view={view} onDone={() => setTask(null)} onAdded={list.choose} />
      )}
    </>
  );
}
