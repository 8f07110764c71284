import type { Page } from '@playwright/test';

export type InputMethod = {
  /** One key, and what the word being composed looks like after it. */
  readonly key: (key: string, composed: string) => Promise<void>;
  readonly commit: (text: string) => Promise<void>;
  /** A whole word: as many keys as it is given looks, then committed. */
  readonly word: (keys: string, looks: readonly string[]) => Promise<void>;
};

/** An input method that takes each key and writes by composition, as Telex and VNI do. */
export async function inputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page);
  const press = (type: 'rawKeyDown' | 'keyUp', key: string) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      key: type === 'rawKeyDown' ? 'Process' : key,
      windowsVirtualKeyCode: type === 'rawKeyDown' ? 229 : key.toUpperCase().charCodeAt(0),
    });

  async function key(typed: string, composed: string): Promise<void> {
    await press('rawKeyDown', typed);
    await session.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    });
    await press('keyUp', typed);
  }

  async function commit(text: string): Promise<void> {
    await session.send('Input.insertText', { text });
  }

  return {
    key,
    commit,
    word: async (keys, looks) => {
      for (const [i, composed] of looks.entries()) await key(keys.charAt(i), composed);
      await commit(looks.at(-1) ?? '');
    },
  };
}
