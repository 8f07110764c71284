import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import type { Command } from './command.ts';
import styles from './palette.module.css';

type Group = { readonly title: string; readonly commands: readonly Command[] };

/** The keyboard stays in the search; what it is on is told by the numbers in the options' ids. */
export function PaletteList(props: {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
  readonly selected: number;
  readonly onChoose: (command: Command) => void;
}) {
  const { id, label, groups, selected, onChoose } = props;
  const order = groups.flatMap(({ commands }) => commands);
  return (
    <Spotlight.ActionsList id={id} role="listbox" aria-label={label} className={styles.list ?? ''}>
      {groups.map(({ title, commands }) => {
        const options = commands.map((command) => {
          const at = order.indexOf(command);
          return (
            <CommandOption
              key={command.id}
              id={`${id}-${at}`}
              command={command}
              selected={at === selected}
              onChoose={() => onChoose(command)}
            />
          );
        });
        if (title === '') return options;
        return (
          <Spotlight.ActionsGroup key={title} label={title} role="group" aria-label={title}>
            {options}
          </Spotlight.ActionsGroup>
        );
      })}
    </Spotlight.ActionsList>
  );
}

function CommandOption(props: {
  readonly id: string;
  readonly command: Command;
  readonly selected: boolean;
  readonly onChoose: () => void;
}) {
  const { command } = props;
  const keys = command.shownKeys ?? command.keys?.[0];
  return (
    <Spotlight.Action
      id={props.id}
      role="option"
      aria-selected={props.selected}
      aria-disabled={command.barred !== null}
      className={styles.command ?? ''}
      closeSpotlightOnTrigger={false}
      onClick={props.onChoose}
    >
      <span className={styles.name}>{command.title}</span>
      {command.barred !== null && <span className={styles.barred}>{command.barred}</span>}
      {command.place !== undefined && <span className={styles.place}>{command.place}</span>}
      {keys !== undefined && <Kbd className={styles.keys ?? ''}>{keys}</Kbd>}
    </Spotlight.Action>
  );
}
