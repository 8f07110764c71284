/** What only a desktop can do; the preload puts it on `window.chitieuShell`. Absent in the browser door. */
export type Shell = {
  /** A workspace file chosen in the system's dialog; null when the person cancels. */
  readonly openDialog: () => Promise<string | null>;
  readonly saveDialog: (suggestedName: string) => Promise<string | null>;
  /** A folder to write several files into; null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly reveal?: (path: string) => Promise<void>;
  readonly printToPdf?: (suggestedName: string) => Promise<string | null>;
  /** A command of the window's menu; the answer takes the listener off again. */
  readonly onMenu: (listener: (command: string) => void) => (() => void) | undefined;
};

declare global {
  interface Window {
    readonly chitieuShell?: Shell;
  }
}
