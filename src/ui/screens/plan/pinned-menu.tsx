import { Menu } from '@mantine/core';
import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import styles from './pinned-menu.module.css';

/** A place of the window that a menu hangs from. */
export type MenuPlace = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What it hangs from is a mere place, which cannot be expanded; the menu hands this on to its popover. */
const WITHOUT_ROLES = { withRoles: false };

/** A long menu in the middle of a small window fits neither above nor below its place: it moves over it. */
const WITHIN_WINDOW = { flip: true, shift: { crossAxis: true, padding: 4 } };

/** An open menu of something in the sheet; Escape, Tab and a press elsewhere close it. */
export function PinnedMenu(props: {
  readonly label: string;
  readonly at: MenuPlace;
  /** Then no entry looks chosen before the mouse is on one. */
  readonly byMouse?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { left, top, width, height } = props.at;
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    props.onClose();
  }
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (!opened) props.onClose();
      }}
      position="bottom-start"
      offset={2}
      returnFocus={false}
      middlewares={WITHIN_WINDOW}
      {...WITHOUT_ROLES}
      // It would take the keyboard a moment later, and once more: an arrow pressed in between is lost.
      trapFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Anchor style={{ left, top, width, height }} />
      </Menu.Target>
      <Menu.Dropdown
        ref={props.byMouse === true ? takeKeyboard : toFirst}
        aria-label={props.label}
        onKeyDown={onKey}
        onContextMenu={(event) => event.preventDefault()}
      >
        {props.children}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only a place: what the menu tells of the button that opened it would be told of nothing. */
function Anchor(props: {
  readonly ref?: Ref<HTMLDivElement>;
  readonly id?: string;
  readonly style: CSSProperties;
}) {
  const { ref, id, style } = props;
  return <div ref={ref} id={id} className={styles.anchor} style={style} />;
}

function takeKeyboard(menu: HTMLElement | null): void {
  menu?.focus({ preventScroll: true });
}

function toFirst(menu: HTMLElement | null): void {
  const first = menu?.querySelector<HTMLElement>('[data-menu-item]:not(:disabled)');
  first?.focus({ preventScroll: true });
}
