import type { z } from 'zod';
import type { createVersionSchema } from '../../contract/schemas/versions.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { nextName, nextVersionId } from '../../domain/version-rules.ts';
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
    const from = versions.find((version) => version.id === input.from);
    if (input.from !== undefined && from === undefined) {
      return err(
        failure('unknown-version', `Không có phương án «${input.from}».`, { version: input.from }),
      );
    }
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
      from === undefined ? [] : await copiedTargets(session.store, from, draft.id, input.years);
    const stored = await store(session, { what: `Tạo phương án «${draft.name}»` }, [
      ...versionRows(null, draft),
      ...copied,
    ]);
    return stored.ok ? ok({ ...stored.value, version: draft.id }) : stored;
  });
}
