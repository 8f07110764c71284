import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';

/** Asks why before it locks; the reason is shown to whoever wants to edit the cell later. */
export function LockButton(props: {
  readonly count: number;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly disabled: boolean;
  readonly onLock: (why: string) => void;
  /** The keyboard goes back to the sheet. */
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation('plan');
  const { opened, onOpened } = props;
  const [why, setWhy] = useState('');
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" trapFocus shadow="sm">
      <Popover.Target>
        <Button
          variant="default"
          disabled={props.disabled}
          aria-haspopup="dialog"
          onClick={() => onOpened(!opened)}
        >
          {t('tools.lock')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={({ key }) => key === 'Escape' && props.onLeave()}>
        <form
          className={styles.lockForm}
          onSubmit={(event) => {
            event.preventDefault();
            onOpened(false);
            setWhy('');
            props.onLeave();
            props.onLock(why.trim());
          }}
        >
          <TextInput
            label={t('tools.lockWhy')}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            w={260}
          />
          <Button type="submit">{t('tools.lockDo', { n: props.count })}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
