type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether «Ctrl+Shift+Z» is what was pressed; ⌘ counts as Ctrl, and capitals do not matter. */
export function isPressed(keys: string, event: Pressed): boolean {
  const parts = keys.toLowerCase().split('+');
  return (
    event.key.toLowerCase() === parts.at(-1) &&
    (event.ctrlKey || event.metaKey) === parts.includes('ctrl') &&
    event.shiftKey === parts.includes('shift') &&
    event.altKey === parts.includes('alt')
  );
}
