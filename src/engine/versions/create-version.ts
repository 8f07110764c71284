import type { z } from 'zod';
import type { createVersionSchema } from '../../contract/schemas/versions.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { ok } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { findVersion, nextName, nextVersionId } from '../../domain/version-rules.ts';
import { readVersions, versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { type Session, store } from '../session.ts';
import { copiedTargets } from './copied-targets.ts';

/** Opens another draft beside those that stand, empty or with the figures of a version. Error: `unknown-version`. */
export async function createVersion(
  session: Session,
  input: z.output<typeof createVersionSchema>,
): Answer<StepAnswer & { readonly version: string }> {
  return session.inTurn(async () => {
    const versions = await readVersions(session.store);
    const from = input.from === undefined ? ok(null) : findVersion(versions, input.from);
    if (!from.ok) return from;
    const draft: Version = {
      id: nextVersionId(versions),
      name: input.name ?? nextName(versions, 'draft', input.years),
      state: 'draft',
      number: null,
      date: null,
      amends: null,
      reason: null,
      years: [...new Set(input.years)].sort((left, right) => left - right),
      indicators: [],
    };
    const copied =
      from.value === null
        ? []
        : await copiedTargets(session.store, from.value, draft.id, input.years);
    const stored = await store(session, { what: `Tạo phương án «${draft.name}»` }, [
      ...versionRows(null, draft),
      ...copied,
    ]);
    return stored.ok ? ok({ ...stored.value, version: draft.id }) : stored;
  });
}
