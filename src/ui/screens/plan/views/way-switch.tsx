import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WayChoice } from './use-way.ts';
import styles from './views.module.css';

/** «Tất cả chỉ tiêu | Từng chỉ tiêu». */
export function WaySwitch(props: { readonly choice: WayChoice }) {
  const { way, showAll, openOne } = props.choice;
  const { t } = useTranslation('planViews');
  return (
    <SegmentedControl
      className={styles.switch ?? ''}
      size="xs"
      transitionDuration={0}
      aria-label={t('label')}
      data={[
        { value: 'all', label: t('all') },
        { value: 'one', label: t('one') },
      ]}
      value={way.type}
      onChange={(next) => (next === 'one' ? openOne() : showAll())}
    />
  );
}
