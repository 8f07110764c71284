import { useTranslation } from 'react-i18next';
import type { Version } from '../../../domain/version.ts';
import { useCommands } from '../../app/commands/commands.tsx';
import { COMMANDS_OF_SCREENS } from '../../app/commands/elsewhere.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { PlanWay } from './model/plan-way.ts';

type PlanCommandId = (typeof COMMANDS_OF_SCREENS.plan)[number];
type Bars = Readonly<Record<PlanCommandId, string | null>>;

/** Offers what the toolbar does; the answer says what cannot be done now, and why. */
export function usePlanCommands(parts: {
  readonly version: Version | null;
  /** How many of the selected cells can be locked, and how many are. */
  readonly open: number;
  readonly locked: number;
  readonly canNote: boolean;
  readonly hasHistory: boolean;
  readonly way: PlanWay;
  readonly run: Readonly<Record<PlanCommandId, () => void>>;
}): Bars {
  const { version, open, locked, canNote, hasHistory, way, run } = parts;
  const { info } = useWorkspace();
  const { t } = useTranslation('commands');
  const isSealed = version?.state === 'issued';
  const reader = info.readOnly ? t('barred.readOnly') : null;
  const writer = reader ?? (isSealed ? t('barred.sealed') : null);
  const bars: Bars = {
    allocate: writer,
    keepTotal: writer,
    lock: writer ?? (open === 0 ? t('barred.nothingOpen') : null),
    unlock: writer ?? (locked === 0 ? t('barred.nothingLocked') : null),
    note: canNote ? null : t('barred.noCell'),
    reason: null,
    cellHistory: hasHistory ? null : t('barred.noCell'),
    unitHistory: hasHistory ? null : t('barred.noCell'),
    issue: writer ?? (version === null ? t('barred.noVersion') : null),
    amend: reader ?? (isSealed ? null : t('barred.draft')),
    showAll: way.type === 'all' ? t('barred.now') : null,
    showOne: way.type === 'one' ? t('barred.now') : null,
  };
  useCommands(() =>
    COMMANDS_OF_SCREENS.plan.map((id) => ({
      id,
      group: 'work',
      title: t(`of.${id}`),
      barred: bars[id],
      run: run[id],
      ...(id === 'note' ? { shownKeys: 'Shift+F2' } : {}),
    })),
  );
  return bars;
}
