import type { BackupTrouble } from '../../contract/views/backups.ts';

const MOST_TROUBLES = 20;

/** What went wrong with backups: told once each until one succeeds again, and kept for the list. */
export type Troubles = {
  readonly list: () => readonly BackupTrouble[];
  readonly note: (message: string) => void;
  readonly over: () => void;
  /** Does what is automatic: whatever goes wrong is noted, a fault of the program too. */
  readonly quietly: (work: () => Promise<unknown>) => Promise<void>;
};

export function createTroubles(now: () => Date, tell: (message: string) => void): Troubles {
  let troubles: readonly BackupTrouble[] = [];
  let told: ReadonlySet<string> = new Set();

  function note(message: string): void {
    troubles = [{ at: now().toISOString(), message }, ...troubles].slice(0, MOST_TROUBLES);
    if (told.has(message)) return;
    told = new Set([...told, message]);
    tell(message);
  }

  return {
    list: () => troubles,
    note,
    over: () => {
      told = new Set();
    },
    quietly: async (work) => {
      try {
        await work();
      } catch (error) {
        console.error(error);
        note('Chưa sao lưu tự động được do lỗi của chương trình. Bấm «Sao lưu ngay» để thử lại.');
      }
    },
  };
}
