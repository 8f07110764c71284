import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/views/others.ts';
import { Hint } from '../../parts/screen.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import table from '../../parts/table.module.css';
import styles from './programme.module.css';

export function TaskTable(props: { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation('programme');
  if (props.tasks.length === 0) return <Hint>{t('noTasks')}</Hint>;
  return (
    <Scroller label={t('table.tasks')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.paragraph')}</th>
            <th scope="col">{t('table.task')}</th>
            <th scope="col">{t('table.lead')}</th>
            <th scope="col">{t('table.joint')}</th>
            <th scope="col">{t('table.due')}</th>
            <th scope="col">{t('table.progress')}</th>
            <th scope="col">{t('table.note')}</th>
          </tr>
        </thead>
        <tbody>
          {props.tasks.map((task) => (
            <tr key={task.id}>
              <td className={table.tight}>{task.paragraph}</td>
              <td className={styles.task}>{task.text}</td>
              <td className={styles.board}>{task.lead ?? ''}</td>
              <td className={styles.board}>{task.joint ?? ''}</td>
              <td className={styles.board}>{task.due ?? ''}</td>
              <td className={table.tight}>{t(`progress.${task.progress}`)}</td>
              <td className={styles.board}>{task.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
