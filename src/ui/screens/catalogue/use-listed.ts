import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepAnswer } from '../../../contract/views/workspace.ts';
import { moved } from '../../parts/moved.ts';
import { useWrite, type Write } from '../../parts/use-write.ts';

type Calls = {
  readonly reorder: (codes: string[]) => Promise<StepAnswer>;
  readonly remove: (code: string) => Promise<StepAnswer>;
};

/** Choosing, moving and removing in a list of named things. */
export function useListed(calls: Calls): {
  readonly chosen: string | null;
  readonly choose: (code: string | null) => void;
  readonly move: (siblings: readonly string[], code: string, by: -1 | 1) => void;
  readonly remove: (code: string, name: string) => void;
  readonly write: Write;
} {
  const { t } = useTranslation('catalogue');
  const write = useWrite();
  const [chosen, choose] = useState<string | null>(null);
  return {
    chosen,
    choose,
    move: (siblings, code, by) => {
      const codes = moved(siblings, code, by);
      if (codes !== null) void write.run(() => calls.reorder([...codes]));
    },
    remove: (code, name) => {
      void write
        .run(() => calls.remove(code), t('act.removed', { name }))
        .then((answer) => {
          if (answer !== null) choose(null);
        });
    },
    write,
  };
}
