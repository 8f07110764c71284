/**
 * Everything that goes between the preload and main, by channel. What the page wants of the engine
 * does not pass here: it has a port of its own.
 */

/** What the page may ask of the desktop. */
export type Questions = {
  readonly 'shell:open-dialog': { readonly input: null; readonly answer: string | null };
  /** The name that is suggested; its ending says what kind of file is saved. */
  readonly 'shell:save-dialog': { readonly input: string; readonly answer: string | null };
  readonly 'shell:choose-folder': { readonly input: null; readonly answer: string | null };
  readonly 'shell:reveal': { readonly input: string; readonly answer: null };
  readonly 'shell:print-to-pdf': { readonly input: string; readonly answer: string | null };
};

export type Question = keyof Questions;

/** Carries the page's port to the engine. */
export const ENGINE_PORT_CHANNEL = 'engine:port';

/** Carries a command of the menu to the page. */
export const MENU_CHANNEL = 'menu:command';

/** What the menu leaves to the page, which knows where the person is. */
export type MenuCommand = 'undo' | 'redo' | 'about';
