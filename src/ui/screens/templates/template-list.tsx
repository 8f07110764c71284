import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/commands/commands.tsx';
import { useSession } from '../../app/session.tsx';
import { useWorkspace } from '../../app/workspace.tsx';
import { RowButton } from '../../parts/row-button.tsx';
import styles from './templates.module.css';

/** A registered form, or the place where one is added. */
export type TemplateChoice = { readonly id: string | null };

/** The office's own forms among the reports at the left; the last entry adds one. */
export function TemplateList(props: {
  /** null while something else is on screen. */
  readonly chosen: TemplateChoice | null;
  readonly onChoose: (choice: TemplateChoice) => void;
}) {
  const { chosen, onChoose } = props;
  const { api } = useSession();
  const { info } = useWorkspace();
  const { t } = useTranslation('templates');
  const { t: tm } = useTranslation('commands');
  const list = useQuery(api.templates.list.queryOptions({ input: {} })).data ?? [];

  useCommands(() => [
    {
      id: 'addTemplate',
      group: 'reports',
      title: tm('of.addTemplate'),
      barred: info.readOnly ? tm('barred.readOnly') : null,
      run: () => onChoose({ id: null }),
    },
    ...list.map(({ id, name }) => ({
      id: `template ${id}`,
      group: 'reports' as const,
      title: tm('template', { name }),
      barred: id === chosen?.id ? tm('barred.now') : null,
      run: () => onChoose({ id }),
    })),
  ]);

  return (
    <section aria-label={t('title')}>
      <h2 className={styles.listTitle}>{t('title')}</h2>
      <ul>
        {list.map(({ id, name }) => (
          <li key={id} className={id === chosen?.id ? styles.chosen : undefined}>
            <RowButton chosen={id === chosen?.id} onChoose={() => onChoose({ id })} oneStop>
              {name}
            </RowButton>
          </li>
        ))}
        <li className={chosen !== null && chosen.id === null ? styles.chosen : undefined}>
          <RowButton
            chosen={chosen !== null && chosen.id === null}
            onChoose={() => onChoose({ id: null })}
            oneStop
          >
            {t('add')}
          </RowButton>
        </li>
      </ul>
    </section>
  );
}
