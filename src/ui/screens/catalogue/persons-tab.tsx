import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../contract/views/others.ts';
import { useSession } from '../../app/session.tsx';
import { RowButton } from '../../parts/row-button.tsx';
import { Hint } from '../../parts/screen.tsx';
import table from '../../parts/table.module.css';
import { useWrite } from '../../parts/use-write.ts';
import { ListToolbar } from './list-toolbar.tsx';
import { PersonDialog } from './person-dialog.tsx';
import type { TabProps } from './tab-props.ts';

export function PersonsTab({ view, canWrite }: TabProps) {
  const { engine } = useSession();
  const { t } = useTranslation('catalogue');
  const { run, busy } = useWrite();
  const [chosenId, choose] = useState<string | null>(null);
  const [dialog, setDialog] = useState<{ readonly person: Person | null } | null>(null);
  const { persons } = view;
  const chosen = persons.find((person) => person.id === chosenId) ?? null;

  function store(next: readonly Person[]): Promise<unknown> {
    return run(() => engine.catalogue.setPersons({ persons: [...next] }));
  }

  async function keep(person: Person): Promise<void> {
    const known = persons.some((one) => one.id === person.id);
    const next = known
      ? persons.map((one) => (one.id === person.id ? person : one))
      : [...persons, person];
    if ((await store(next)) !== null) setDialog(null);
  }

  return (
    <>
      <ListToolbar
        label={t('persons.table')}
        canWrite={canWrite}
        hasChoice={chosen !== null}
        ended={null}
        change={t('act.change')}
        onAdd={() => setDialog({ person: null })}
        onChange={() => setDialog({ person: chosen })}
        onMove={null}
        onEnd={() => undefined}
        onRemove={() => void store(persons.filter((person) => person.id !== chosenId))}
      />
      {persons.length === 0 ? (
        <Hint>{t('persons.none')}</Hint>
      ) : (
        <section className={table.scroller} aria-label={t('persons.table')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('persons.name')}</th>
                <th scope="col">{t('column.position')}</th>
              </tr>
            </thead>
            <tbody>
              {persons.map((person) => (
                <tr
                  key={person.id}
                  className={`${table.pickable} ${person.id === chosenId ? table.chosen : ''}`}
                  onClick={() => choose(person.id)}
                >
                  <th scope="row">
                    <RowButton chosen={person.id === chosenId} onChoose={() => choose(person.id)}>
                      {person.name}
                    </RowButton>
                  </th>
                  <td>{person.title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {dialog !== null && (
        <PersonDialog
          person={dialog.person}
          busy={busy}
          onCancel={() => setDialog(null)}
          onKeep={(person) => void keep(person)}
        />
      )}
    </>
  );
}
