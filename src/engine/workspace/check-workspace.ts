import type { CheckView } from '../../contract/views/others.ts';
import { parsePeriod, yearOf } from '../../domain/period.ts';
import { checkTotals, receivers, type TotalCheck } from '../../domain/totals.ts';
import { nameOnPaper } from '../../domain/version.ts';
import { versionInForce } from '../../domain/version-rules.ts';
import { readFigures } from '../../store/figures.ts';
import { checkIntegrity } from '../../store/integrity.ts';
import { localDay } from '../date-time.ts';
import { readFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { readCodes } from '../versions/version-codes.ts';

/** Examines the file, and every total of the versions in force against the sum of its parts. */
export async function checkWorkspace(session: Session): Promise<CheckView> {
  const integrity = await checkIntegrity(session.store);
  const totals = await currentTotals(session);
  const codes = await session.store.snapshot(readCodes);
  return {
    ok: integrity.ok && totals.every(({ difference }) => difference === 0),
    integrity: integrity.ok ? 'ok' : integrity.problems.join('; '),
    totals,
    codes: codes.map(({ version, code }) => ({
      version: version.id,
      name: nameOnPaper(version),
      state: version.state,
      code,
    })),
  };
}

async function currentTotals(session: Session): Promise<readonly TotalCheck[]> {
  const facts = await readFacts(session.store, localDay(session.context.now()));
  const years = new Set(facts.versions.flatMap((version) => version.years));
  const inForce = new Map(
    [...years].map((year) => [year, versionInForce(facts.versions, year)?.id]),
  );
  const targets = (await readFigures(session.store, { kinds: ['target'] })).filter(
    (figure) => inForce.get(yearOfCode(figure.period)) === figure.version,
  );
  const known = new Map<string, ReadonlySet<string>>();
  return checkTotals(targets, facts.indicators, (code) => {
    const codes = known.get(code) ?? receiverCodes(facts.units, code);
    known.set(code, codes);
    return codes;
  });
}

function receiverCodes(units: Parameters<typeof receivers>[0], code: string): ReadonlySet<string> {
  const period = parsePeriod(code);
  return new Set(period.ok ? receivers(units, period.value).map((unit) => unit.code) : []);
}

function yearOfCode(code: string): number {
  const period = parsePeriod(code);
  return period.ok ? yearOf(period.value) : Number.NaN;
}
