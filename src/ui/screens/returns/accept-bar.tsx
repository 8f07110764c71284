import { Button, Checkbox, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CountedFile,
  ProposedFigure,
  ReturnsReading,
} from '../../../contract/views/others.ts';
import { useCommands } from '../../app/commands/commands.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { countsOf } from './accept-counts.ts';
import inbox from './inbox.module.css';
import { conflictAnswers } from './problems.ts';
import { ProposedDialog } from './proposed-dialog.tsx';
import styles from './returns.module.css';
import { useAccept } from './use-accept.ts';
import type { ReadingState } from './use-reading.ts';
import { clearedOf } from './withdrawn.ts';

export type ProposedGroup = ProposedFigure['change'] | 'held' | 'differs';

/** What would be stored, to be looked through before it is; of all files, or of those that were ticked. */
export function AcceptBar(props: {
  readonly reading: ReturnsReading;
  readonly state: ReadingState;
  readonly shown: string | null;
  readonly picked: ReadonlySet<string>;
  readonly dates: { readonly received: string | null; readonly asOf: string | null };
  readonly nameOf: (unit: string) => string;
  readonly onUnpick: () => void;
}) {
  const { reading, state, picked, shown } = props;
  const { info } = useWorkspace();
  const { t } = useTranslation('returns');
  const { t: ti } = useTranslation('inbox');
  const { t: tm } = useTranslation('commands');
  const acceptAs = useAccept(state);
  const [group, setGroup] = useState<ProposedGroup | null>(null);
  const [remember, setRemember] = useState(true);
  const [withTargets, setWithTargets] = useState(false);
  const files = reading.files.filter(picked.size === 0 ? isOpen : isPicked);
  const counts = countsOf(files, reading.overlaps, withTargets);
  const { fresh, changed, same, held, differs, targets } = counts;
  const cleared = clearedOf(files, state.clearing).length;
  const total = fresh + changed + same;
  const conflicts = conflictAnswers(files);
  const named = reading.answers.some(({ type }) => type === 'unit' || type === 'indicator');
  const isStored = state.isStored && !(withTargets && targets > 0);
  const isIdle = state.progress === null && !state.busy;
  const canStore =
    !info.readOnly && (cleared > 0 || (total > 0 && !isStored)) && state.progress === null;
  const canStoreShown = canStore && reading.files.length > 1 && shown !== null;

  async function accept(only: readonly string[]): Promise<void> {
    await acceptAs({ ...props.dates, remember, targets: withTargets, files: only });
    setWithTargets(false);
    props.onUnpick();
  }
  const acceptPicked = () => accept(files.map(({ file }) => file));

  useCommands(() => [
    {
      id: 'acceptReturns',
      group: 'work',
      title: tm('of.acceptReturns'),
      barred: info.readOnly ? tm('barred.readOnly') : canStore ? null : tm('barred.nothingToStore'),
      run: () => {
        if (canStore && isIdle) void acceptPicked();
      },
    },
  ]);

  return (
    <footer className={styles.accept}>
      <p className={styles.counts}>
        <span>
          {picked.size > 0 && `${ti('onlyChosen', { n: files.length })} `}
          {isStored
            ? t('storedBefore', { n: state.written })
            : t('willStore', { n: fresh + changed })}
        </span>
        {!isStored && (
          <>
            <Count n={fresh} words={t('fresh', { n: fresh })} onLook={() => setGroup('new')} />
            <Count
              n={changed}
              words={t('changed', { n: changed })}
              onLook={() => setGroup('changed')}
            />
            <span className={styles.apart}>
              <Count n={same} words={t('same', { n: same })} onLook={() => setGroup('same')} />
            </span>
          </>
        )}
        {cleared > 0 && <span>{ti('willClear', { n: cleared })}</span>}
        {held > 0 && (
          <Count n={held} words={t('held', { n: held })} onLook={() => setGroup('held')} />
        )}
        {differs > changed && (
          <Count
            n={differs}
            words={ti('differs', { n: differs })}
            onLook={() => setGroup('differs')}
          />
        )}
      </p>
      {targets > 0 && (
        <Checkbox
          size="xs"
          label={ti('withTargets', { n: targets, plan: reading.plans.join(', ') })}
          title={ti('withTargetsHint')}
          checked={withTargets}
          onChange={(event) => setWithTargets(event.currentTarget.checked)}
        />
      )}
      {named && (
        <Checkbox
          size="xs"
          label={ti('remember')}
          title={ti('rememberHint')}
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
      )}
      <div className={inbox.actions}>
        {picked.size > 0 && (
          <button type="button" className={styles.link} onClick={props.onUnpick}>
            {ti('clearChosen')}
          </button>
        )}
        {conflicts.length > 0 && (
          <Button
            variant="default"
            disabled={state.busy}
            onClick={() => void state.answer(conflicts)}
          >
            {t('takeConflicts', { n: conflicts.length })}
          </Button>
        )}
        <Button variant="default" disabled={state.busy} onClick={state.drop}>
          {t('drop')}
        </Button>
        <span className={inbox.split}>
          <Button disabled={!canStore} loading={state.busy} onClick={() => void acceptPicked()}>
            {picked.size > 0 ? ti('acceptChosen', { n: files.length }) : t('accept')}
          </Button>
          {canStoreShown && (
            <Menu position="top-end">
              <Menu.Target>
                <Button
                  aria-label={ti('moreAccept')}
                  px={7}
                  className={inbox.more}
                  disabled={state.busy}
                >
                  ▾
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void accept([shown])}>{ti('acceptThis')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </div>
      {group !== null && (
        <ProposedDialog
          reading={reading}
          files={new Set(files.map(({ file }) => file))}
          group={group}
          withTargets={withTargets}
          nameOf={props.nameOf}
          onClose={() => setGroup(null)}
        />
      )}
    </footer>
  );

  /** What was stored already is not stored again: it came on the day that was said then. */
  function isOpen({ file, counts }: CountedFile): boolean {
    return state.isStored || !state.storedFiles.has(file) || counts.fresh + counts.changed > 0;
  }

  function isPicked({ file }: CountedFile): boolean {
    return picked.has(file);
  }
}

function Count(props: { readonly n: number; readonly words: string; readonly onLook: () => void }) {
  const { t } = useTranslation('returns');
  if (props.n === 0) return <span>{props.words}</span>;
  return (
    <span>
      <button type="button" className={styles.link} onClick={props.onLook}>
        {t('look', { words: props.words })}
      </button>
    </span>
  );
}
