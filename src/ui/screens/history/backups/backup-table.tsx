import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../../contract/views/backups.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import table from '../../../parts/table.module.css';
import { Table } from '../../../parts/table.tsx';
import { useOpener } from '../../../parts/use-opener.ts';
import styles from '../history.module.css';
import { historyMoment } from '../moment.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { shownCounts, shownWhen } from './words.ts';

const COLUMNS = ['when', 'reason', 'holds', 'last', 'where', 'act'] as const;

export function BackupTable(props: {
  readonly backups: readonly BackupView[];
  /** The one that takes the newest restore back. */
  readonly undoOfLast: string | null;
}) {
  const { backups, undoOfLast } = props;
  const { t } = useTranslation('backups');
  const [restoring, setRestoring] = useState<BackupView | null>(null);
  const opener = useOpener();
  return (
    <>
      <Table label={t('title')} columns={COLUMNS.map((column) => t(`column.${column}`))}>
        {backups.map((backup) => (
          <Row
            key={backup.id}
            backup={backup}
            isUndo={backup.id === undoOfLast}
            onRestore={(button) => {
              opener.opens(button);
              setRestoring(backup);
            }}
          />
        ))}
      </Table>
      {restoring !== null && (
        <RestoreDialog
          backup={restoring}
          isUndo={restoring.id === undoOfLast}
          onClose={() => {
            setRestoring(null);
            opener.closes();
          }}
        />
      )}
    </>
  );
}

function Row(props: {
  readonly backup: BackupView;
  readonly isUndo: boolean;
  readonly onRestore: (button: HTMLElement) => void;
}) {
  const { backup, isUndo, onRestore } = props;
  const { contents } = backup;
  const { info } = useWorkspace();
  const { t } = useTranslation('backups');
  const places = [
    ...(backup.inOwn ? [t('inOwn')] : []),
    ...(backup.inSecond ? [t('inSecond')] : []),
    ...(contents === null ? [] : [t('checked')]),
  ];
  return (
    <tr>
      <td className={table.tight}>{historyMoment(backup.at)}</td>
      <td>
        {t(`reason.${backup.reason}`)}
        {!backup.here && (
          <div className={table.soft}>{t('elsewhere', { name: backup.workspace })}</div>
        )}
      </td>
      <td>
        {contents === null ? (
          <span className={table.bad}>{backup.problem}</span>
        ) : (
          <>
            {shownCounts(contents, t)}
            <div className={table.soft}>
              {contents.versions
                .map(({ name, number, years }) => `${number ?? name} (${years.join(', ')})`)
                .join(' · ')}
            </div>
          </>
        )}
      </td>
      <td>
        {contents?.last == null ? (
          t('noChange')
        ) : (
          <>
            {contents.last.what}
            <div className={table.soft}>
              {t('lastBy', { when: historyMoment(contents.last.at), who: contents.last.by })}
            </div>
          </>
        )}
      </td>
      <td>{places.join(', ')}</td>
      <td className={table.tight}>
        {contents !== null && !info.readOnly && (
          <button
            type="button"
            className={styles.toggle}
            aria-label={t(isUndo ? 'undoOf' : 'restoreOf', { when: shownWhen(backup.at, t) })}
            onClick={(event) => onRestore(event.currentTarget)}
          >
            {t(isUndo ? 'undoRow' : 'restore')}
          </button>
        )}
      </td>
    </tr>
  );
}
