import { useTranslation } from 'react-i18next';
import type { ReturnState } from '../../../contract/views/others.ts';
import styles from './inbox.module.css';
import { filteredStates, STATUS_FILTERS, type StatusFilter } from './status-filter.ts';

/** How many have sent, are late, are still open; each count shows the units that it counts. */
export function FilterBar(props: {
  readonly states: readonly ReturnState[];
  readonly filter: StatusFilter | null;
  readonly onFilter: (filter: StatusFilter | null) => void;
}) {
  const { states, filter, onFilter } = props;
  const { t } = useTranslation('inbox');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend of its own.
    <span role="group" aria-label={t('filters')} className={styles.filters}>
      {STATUS_FILTERS.map((one) => {
        const n = filteredStates(states, one).length;
        return (
          <button
            key={one}
            type="button"
            className={styles.filter}
            aria-pressed={filter === one}
            disabled={n === 0 && filter !== one}
            data-alarm={(one === 'late' || one === 'review') && n > 0}
            onClick={() => onFilter(filter === one ? null : one)}
          >
            {t(`filter.${one}`, { n, of: states.length })}
          </button>
        );
      })}
    </span>
  );
}
