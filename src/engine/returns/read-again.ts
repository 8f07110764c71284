import type { GivenAnswer } from '../../contract/schemas/returns.ts';
import type { ReturnsReading } from '../../contract/views/others.ts';
import { answeredFile } from './answered-file.ts';
import { judge } from './judge.ts';
import { readingView } from './reading-view.ts';
import type { Reading } from './readings.ts';
import type { ReturnsFacts } from './returns-facts.ts';
import type { ReturnsTools } from './tools.ts';
import { understanding } from './understand-file.ts';

/**
 * Keeps a reading with further answers, held against the workspace as it is now. Files without an
 * answer are only read again where the remembered forms are others than before.
 */
export function readAgain(
  { readings }: ReturnsTools,
  found: Reading,
  facts: ReturnsFacts,
  answers: readonly GivenAnswer[] = [],
  takenBack: readonly GivenAnswer[] = [],
): ReturnsReading {
  const understand = understanding(found.asked, facts);
  const hasOtherForms = JSON.stringify(found.forms) !== JSON.stringify(facts.forms);
  const files = found.files.map((file) => {
    const next = answeredFile(file, answers, takenBack, understand);
    return next === file && hasOtherForms ? { ...file, understood: understand(file) } : next;
  });
  const judged = judge(files, facts, found.asked);
  const reading = {
    ...found,
    files,
    forms: facts.forms,
    judged,
    revision: found.revision + 1,
  };
  readings.keep(reading);
  return readingView(reading);
}
