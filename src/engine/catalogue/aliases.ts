import type { z } from 'zod';
import type { aliasSchema } from '../../contract/schemas/catalogue.ts';
import type { RememberedName } from '../../contract/views/others.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { canonical } from '../../domain/vietnamese/names.ts';
import { indicatorAliasRow, readIndicatorAliases } from '../../store/indicators.ts';
import { readUnitRecords, unitAliasRow } from '../../store/units.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { type Facts, findIndicator, findUnit, readFacts } from '../facts.ts';
import { actor, type Session, store } from '../session.ts';
import { BUILT_IN } from '../workspace/starting-rows.ts';

type Named = { readonly code: string; readonly name: string; readonly aliases: readonly string[] };

/**
 * Remembers another way in which a unit or an indicator is written. Errors: `unknown-unit`,
 * `unknown-indicator`; `exists` where the name already stands for another one.
 */
export async function addAlias(
  session: Session,
  input: z.output<typeof aliasSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const facts = await readFacts(session.store, localDay(session.context.now()));
    const own = findNamed(facts, input);
    if (!own.ok) return own;
    const other = bearer<Named>(input.of === 'unit' ? facts.units : facts.indicators, input.alias);
    if (other !== undefined && other.code !== input.code) return err(taken(input.alias, other));
    const row = { alias: input.alias, ...actor(session) };
    return store(
      session,
      { what: `Ghi nhớ cách viết «${input.alias}» của «${own.value.name}»` },
      // A name that is known already needs no second row.
      other === undefined
        ? [
            input.of === 'unit'
              ? unitAliasRow(input.code, row)
              : indicatorAliasRow(input.code, input.alias, row),
          ]
        : [],
    );
  });
}

type NamedInput = Pick<z.output<typeof aliasSchema>, 'of' | 'code'>;

/** The other spellings of a unit or an indicator. Errors: `unknown-unit`, `unknown-indicator`. */
export async function rememberedNames(
  session: Session,
  input: NamedInput,
): Answer<readonly RememberedName[]> {
  return session.store.snapshot(async (view) => {
    const own = findNamed(await readFacts(view, localDay(session.context.now())), input);
    if (!own.ok) return own;
    const aliases =
      input.of === 'indicator'
        ? await readIndicatorAliases(view, input.code)
        : (await readUnitRecords(view)).find(({ code }) => code === input.code)?.aliases;
    return ok((aliases ?? []).map((one) => ({ ...one, by: one.by === BUILT_IN ? null : one.by })));
  });
}

/**
 * Forgets a spelling: from then on it is asked about again. What was stored under it stays. Errors:
 * `unknown-unit`, `unknown-indicator`.
 */
export async function removeAlias(
  session: Session,
  input: z.output<typeof aliasSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const own = findNamed(await readFacts(session.store, localDay(session.context.now())), input);
    if (!own.ok) return own;
    const { of, code, alias } = input;
    return store(session, { what: `Bỏ cách viết «${alias}» của «${own.value.name}»` }, [
      of === 'unit'
        ? { table: 'unit_aliases', key: { unit: code, alias }, after: null }
        : { table: 'indicator_aliases', key: { indicator: code, alias }, after: null },
    ]);
  });
}

/** Who bears a name or is written so, whatever the spelling. */
export function bearer<T extends Named>(list: readonly T[], name: string): T | undefined {
  const written = canonical(name);
  return list.find((one) =>
    [one.name, ...one.aliases].some((known) => canonical(known) === written),
  );
}

function findNamed(facts: Facts, { of, code }: NamedInput): Result<Named, Failure> {
  const found = of === 'unit' ? findUnit(facts, code) : findIndicator(facts, code);
  return found.ok ? ok(found.value) : found;
}

function taken(alias: string, other: Named): Failure {
  return failure(
    'exists',
    `«${alias}» đã là tên của «${other.name}». Dùng cách viết khác để không nhầm hai nơi.`,
    { alias, code: other.code },
  );
}
