import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/command-button.tsx';
import { HelpGlyph, SearchGlyph } from '../glyphs.tsx';
import { useSession } from '../session.tsx';
import { useStore } from '../store.ts';
import { useWorkspace } from '../workspace.tsx';
import { AppearanceButtons } from './appearance-buttons.tsx';
import styles from './frame.module.css';
import { SaveMark } from './save-mark.tsx';
import { UndoRedo } from './undo-redo.tsx';
import { VersionMenu } from './version-menu.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';
import { YearMenu } from './year-menu.tsx';

/** Always says which organization, year and version one is working in, and that it is saved. */
export function TopBar() {
  const { router } = useSession();
  const { info } = useWorkspace();
  // The catalogue says them in full.
  const labels = useStore(router) === 'catalogue' ? [] : info.labels;
  const { t } = useTranslation('frame');
  const { t: tm } = useTranslation('commands');
  return (
    <header className={styles.top}>
      <div className={styles.where} data-tour="where">
        <WorkspaceMenu />
        <YearMenu />
        <VersionMenu />
      </div>
      <div className={styles.labels}>
        {labels.map((label) => (
          <span key={label} className={styles.label} title={label}>
            {label}
          </span>
        ))}
      </div>
      <span className={styles.gap} />
      {info.readOnly && <span className={styles.label}>{t('readOnly')}</span>}
      <UndoRedo />
      <SaveMark />
      <CommandButton id="palette" tour="commands" label={tm('open')}>
        <SearchGlyph />
      </CommandButton>
      <AppearanceButtons />
      <CommandButton id="help" label={tm('helpKey')}>
        <HelpGlyph />
      </CommandButton>
    </header>
  );
}
