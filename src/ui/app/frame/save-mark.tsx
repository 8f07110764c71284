import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../domain/assert-never.ts';
import { useSaveCommand } from '../commands/save-command.ts';
import { shownTime } from '../dates.ts';
import { useSession } from '../session.tsx';
import { useStore } from '../store.ts';
import { useWorkspace } from '../workspace.tsx';
import type { SaveState } from '../writer.ts';
import styles from './frame.module.css';

/** «Đang lưu…», «Đã lưu 10:42», or that something is not stored. */
export function SaveMark() {
  const { writer } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('frame');
  const state = useStore(writer.state);
  useSaveCommand();

  function words(now: SaveState): string {
    switch (now.type) {
      case 'saving':
        return t('saving');
      case 'failed':
        return t('notSaved');
      case 'saved': {
        const at = now.at ?? (info.savedAt === null ? null : new Date(info.savedAt));
        return at === null ? t('savedPlain') : t('saved', { time: shownTime(at) });
      }
      default:
        return assertNever(now);
    }
  }

  const bad = state.type === 'failed' ? styles.savedBad : '';
  return (
    <span className={`${styles.saved} ${bad}`} role="status" data-tour="saved">
      {words(state)}
    </span>
  );
}
