import { useTranslation } from 'react-i18next';
import type { CatalogueView, UnitDetail } from '../../../contract/views/others.ts';
import { type Dated, ROOT_UNIT, type Succession } from '../../../domain/unit.ts';
import { shownDate } from '../../app/dates.ts';
import { useSession } from '../../app/session.tsx';
import styles from './catalogue.module.css';
import { RememberedNames } from './remembered-names.tsx';

/** What holds of a unit from a day to a day: its names, where it belongs, what it covers. */
export function UnitDetails(props: {
  readonly unit: UnitDetail | null;
  readonly view: CatalogueView;
  readonly canWrite: boolean;
}) {
  const { unit, view } = props;
  const { router } = useSession();
  const { t } = useTranslation('catalogue');
  const { t: th } = useTranslation('history');
  if (unit === null) {
    return (
      <aside className={styles.side}>
        <p>{t('units.pick')}</p>
      </aside>
    );
  }
  const nameOf = (code: string) => view.units.find((one) => one.code === code)?.name ?? code;
  const before = view.successions.filter((one) => one.successor === unit.code);
  const after = view.successions.filter((one) => one.predecessor === unit.code);
  return (
    <aside className={styles.side} aria-label={unit.name}>
      <h2>{unit.name}</h2>
      <button
        type="button"
        className={styles.log}
        onClick={() => router.go('history', { unit: unit.code })}
      >
        {th('ofUnit')}
      </button>
      {unit.code === ROOT_UNIT && <p>{t('units.root')}</p>}
      <Facts title={t('units.names')} facts={unit.names} words={(fact) => fact.name} />
      <Facts
        title={t('units.parents')}
        facts={unit.parents}
        words={(fact) => nameOf(fact.parent)}
      />
      <Facts title={t('units.communes')} facts={unit.communes} words={(fact) => fact.name} />
      <Parts
        title={t('units.predecessors')}
        parts={before}
        name={(one) => nameOf(one.predecessor)}
      />
      <Parts title={t('units.successors')} parts={after} name={(one) => nameOf(one.successor)} />
      <h3>{t('units.aliases')}</h3>
      <RememberedNames of="unit" code={unit.code} canWrite={props.canWrite} />
    </aside>
  );
}

function Facts<F extends Dated>(props: {
  readonly title: string;
  readonly facts: readonly F[];
  readonly words: (fact: F) => string;
}) {
  const { t } = useTranslation('catalogue');
  if (props.facts.length === 0) return null;
  const shown = (fact: F) => {
    const from = fact.from === null ? t('fromEver') : shownDate(fact.from);
    const to = fact.to === null ? t('untilFurther') : shownDate(fact.to);
    return [`${from} – ${to}`, fact.decision].filter((part) => part !== '').join(' · ');
  };
  return (
    <>
      <h3>{props.title}</h3>
      <ul>
        {props.facts.map((fact) => (
          <li key={`${fact.from ?? ''} ${props.words(fact)}`}>
            {props.words(fact)} <small>{shown(fact)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Parts(props: {
  readonly title: string;
  readonly parts: readonly Succession[];
  readonly name: (part: Succession) => string;
}) {
  const { t } = useTranslation('catalogue');
  if (props.parts.length === 0) return null;
  return (
    <>
      <h3>{props.title}</h3>
      <ul>
        {props.parts.map((part) => (
          <li key={`${part.predecessor} ${part.successor} ${part.date}`}>
            {t('units.part', {
              name: props.name(part),
              numerator: part.numerator,
              denominator: part.denominator,
              date: shownDate(part.date),
            })}{' '}
            <small>{part.decision}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
