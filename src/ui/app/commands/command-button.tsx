import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from '../frame/frame.module.css';
import type { TourStep } from '../tour/tour-steps.ts';
import { useCommandRegistry } from './commands.tsx';

/** Does what the command of that id does. */
export function CommandButton(props: {
  readonly id: string;
  readonly label: string;
  /** The step of the tour that stands beside it. */
  readonly tour?: TourStep;
  readonly children: ReactNode;
}) {
  const registry = useCommandRegistry();
  return (
    <Tooltip label={props.label}>
      <button
        type="button"
        className={styles.iconButton}
        data-tour={props.tour}
        aria-label={props.label}
        onClick={() =>
          registry
            .all()
            .find(({ id }) => id === props.id)
            ?.run()
        }
      >
        {props.children}
      </button>
    </Tooltip>
  );
}
