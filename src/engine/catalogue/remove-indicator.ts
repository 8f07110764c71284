import type { z } from 'zod';
import type { removeSchema } from '../../contract/schemas/catalogue.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { err } from '../../domain/result.ts';
import { readFigures } from '../../store/figures.ts';
import { readIndicators } from '../../store/indicators.ts';
import { readLocks } from '../../store/locks.ts';
import { readNotes } from '../../store/notes.ts';
import { readProgrammes } from '../../store/programmes.ts';
import type { RowChange } from '../../store/tables.ts';
import { readVersions } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { findIndicator } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { type Hanging, refusedRemoval } from './removal.ts';

/** Errors: `unknown-indicator`; `bad-request` with `details.figures` where it is in use. */
export async function removeIndicator(
  session: Session,
  input: z.output<typeof removeSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const indicators = await readIndicators(session.store);
    const found = findIndicator({ indicators }, input.code);
    if (!found.ok) return found;
    const { code, name, aliases } = found.value;
    const refused = refusedRemoval(name, await hangingOn(session, indicators, code));
    if (refused !== null) return err(refused);
    return store(session, { what: `Xóa chỉ tiêu «${name}»` }, [
      { table: 'indicators', key: { code }, after: null },
      ...aliases.map(
        (alias): RowChange => ({
          table: 'indicator_aliases',
          key: { indicator: code, alias },
          after: null,
        }),
      ),
    ]);
  });
}

async function hangingOn(
  session: Session,
  indicators: readonly Indicator[],
  code: string,
): Promise<Hanging> {
  const ofIndicator = ({ indicator }: { readonly indicator: string }) => indicator === code;
  const asked = (await readProgrammes(session.store)).flatMap((programme) => programme.indicators);
  const namesIt = (one: Pick<Indicator, 'numerator' | 'denominator' | 'parent'>) =>
    [one.numerator, one.denominator, one.parent].includes(code);
  return {
    figures: (await readFigures(session.store, { indicators: [code] })).length,
    others: {
      'nội dung của chương trình': asked.filter((one) => one.code === code || namesIt(one)).length,
      'chỉ tiêu tính theo nó': indicators.filter(namesIt).length,
      'phương án': (await readVersions(session.store)).filter((version) =>
        version.indicators.includes(code),
      ).length,
      'ô khóa': (await readLocks(session.store)).filter(ofIndicator).length,
      'ghi chú': (await readNotes(session.store)).filter(ofIndicator).length,
    },
  };
}
