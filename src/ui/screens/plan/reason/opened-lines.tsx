import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenedLine } from '../../../../contract/views/plan.ts';
import styles from './reason.module.css';

/** The arithmetic behind the sentence, a step a line, for whoever wants to do it again by hand. */
export function OpenedLines(props: {
  readonly lines: readonly OpenedLine[];
  /** Whether the number was read from a document and not reckoned. */
  readonly isRead: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}) {
  const { lines, isRead, opened, onOpened } = props;
  const { t } = useTranslation('plan');
  return (
    <>
      <UnstyledButton
        className={styles.disclosure ?? ''}
        aria-expanded={opened}
        onClick={() => onOpened(!opened)}
      >
        {t(`${isRead ? 'reason.source' : 'reason.working'}.${opened ? 'close' : 'open'}`)}
      </UnstyledButton>
      {opened && (
        <dl
          className={styles.lines}
          aria-label={t(isRead ? 'reason.source.label' : 'reason.working.label')}
        >
          {lines.map(({ what, amount }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a working has no other name for its steps
            <div key={index} className={amount.length > LONG_AMOUNT ? styles.long : styles.line}>
              <dt>{what}</dt>
              <dd>{amount}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** In characters: what is longer is words rather than a number, and reads better below its name. */
const LONG_AMOUNT = 24;
