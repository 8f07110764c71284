import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportChoice } from '../../../contract/views/others.ts';
import { RowButton } from '../../parts/row-button.tsx';
import { type Chosen, type Draft, isChanged, sectionsOf } from './choice.ts';
import styles from './reports.module.css';

/** The list at the left: tables, texts, reports of one's own, and what others add below. */
export function ReportNav(props: {
  readonly choices: readonly ReportChoice[];
  readonly chosen: Chosen;
  readonly draft: Draft | null;
  readonly canWrite: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onNew: () => void;
  /** Further sections: the office's forms, charts. */
  readonly children?: ReactNode;
}) {
  const { choices, chosen, draft, onChoose } = props;
  const { t } = useTranslation(['reports', 'charts']);
  const { tables, documents, own } = sectionsOf(choices);
  const entries = (list: readonly ReportChoice[]) =>
    list.map(({ id, title }) => (
      <NavEntry
        key={id}
        chosen={chosen.type === 'report' && chosen.id === id}
        onChoose={() => onChoose({ type: 'report', id })}
      >
        {title}
      </NavEntry>
    ));
  return (
    <nav className={styles.list} aria-label={t('list')} data-rows>
      <NavSection title={t('section.tables')}>
        {entries(tables)}
        <NavEntry chosen={chosen.type === 'charts'} onChoose={() => onChoose({ type: 'charts' })}>
          {t('charts:title')}
        </NavEntry>
      </NavSection>
      {documents.length > 0 && (
        <NavSection title={t('section.documents')}>{entries(documents)}</NavSection>
      )}
      <NavSection title={t('section.own')}>
        {entries(own)}
        {draft !== null && (chosen.type === 'builder' || isChanged(draft)) && (
          <NavEntry
            chosen={chosen.type === 'builder'}
            onChoose={() => onChoose({ type: 'builder' })}
          >
            {t('own.draft', { name: draft.report.name || t('own.unnamed') })}
          </NavEntry>
        )}
      </NavSection>
      {props.canWrite && (
        <button type="button" className={styles.add} onClick={props.onNew}>
          {t('own.new')}
        </button>
      )}
      {props.children}
    </nav>
  );
}

/** A heading of the list with its entries. */
export function NavSection(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{props.title}</h2>
      <ul>{props.children}</ul>
    </section>
  );
}

/** An entry of the list; the arrow keys go from one to the next. */
export function NavEntry(props: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li className={props.chosen ? styles.chosen : undefined}>
      <RowButton chosen={props.chosen} onChoose={props.onChoose} oneStop>
        {props.children}
      </RowButton>
    </li>
  );
}
