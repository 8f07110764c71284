import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone } from '../notices.ts';
import { useStore } from '../store.ts';
import { COMMAND_GROUPS, type Command } from './command.ts';
import { useCommandRegistry, useCommands } from './commands.tsx';
import { useElsewhereCommands } from './elsewhere-commands.ts';
import { foundCommands } from './find-commands.ts';
import styles from './palette.module.css';
import { PaletteList } from './palette-list.tsx';
import { useReportCommands } from './report-commands.ts';

/** Ctrl+K: every command by its name, marks ignored; one that cannot be done says why. */
export function Palette() {
  const { t } = useTranslation('commands');
  const [[store, actions]] = useState(createSpotlight);
  const { opened, selected } = useSpotlight(store);
  const [typed, setTyped] = useState('');
  const before = useRef<Element | null>(null);
  const list = useId();

  useCommands(() => [
    {
      id: 'palette',
      group: 'help',
      title: t('title'),
      keys: ['Ctrl+K'],
      reach: 'dialogs',
      barred: null,
      run: () => {
        if (!opened) before.current = document.activeElement;
        actions.toggle();
      },
    },
  ]);

  /** The keyboard first: what a command opens remembers where it was, and takes it from there. */
  function giveBackKeyboard(): void {
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  }

  function choose(command: Command): void {
    if (command.barred !== null) return;
    actions.close();
    giveBackKeyboard();
    command.run();
  }

  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={giveBackKeyboard}
      returnFocus={false}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('title') } }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      transitionProps={{ duration: 0 }}
      scrollable
      maxHeight={480}
      radius={4}
      centered={false}
      yOffset="10vh"
    >
      <Spotlight.Search
        className={styles.search ?? ''}
        size="sm"
        placeholder={t('search')}
        aria-label={t('search')}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={selected < 0 ? undefined : `${list}-${selected}`}
      />
      {opened && <Found id={list} typed={typed} selected={selected} onChoose={choose} />}
    </Spotlight.Root>
  );
}

function Found(props: {
  readonly id: string;
  readonly typed: string;
  readonly selected: number;
  readonly onChoose: (command: Command) => void;
}) {
  const { t } = useTranslation('commands');
  const registry = useCommandRegistry();
  useStore(registry.changes);
  const reports = useReportCommands();
  const elsewhere = useElsewhereCommands((command) => {
    if (command.barred === null) command.run();
    else showDone(`${command.title}: ${command.barred}.`);
  });
  const here = registry.all().filter(({ id }) => id !== 'palette');
  const offered = new Set(here.map(({ id }) => id));
  const all = [...here, ...elsewhere.filter(({ id }) => !offered.has(id)), ...reports];
  const found = foundCommands(all, props.typed);
  if (found.length === 0) return <Spotlight.Empty>{t('none')}</Spotlight.Empty>;
  const groups =
    props.typed.trim() === ''
      ? COMMAND_GROUPS.map((group) => ({
          title: t(`groups.${group}`),
          commands: found.filter((one) => one.group === group),
        })).filter(({ commands }) => commands.length > 0)
      : [{ title: '', commands: found }];
  return (
    <PaletteList
      id={props.id}
      label={t('list')}
      groups={groups}
      selected={props.selected}
      onChoose={props.onChoose}
    />
  );
}
