import type { z } from 'zod';
import type { amendSchema } from '../../contract/schemas/versions.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { failure } from '../../domain/error.ts';
import { err, ok } from '../../domain/result.ts';
import type { Version } from '../../domain/version.ts';
import { coversYear, issuedVersion, nextName, nextVersionId } from '../../domain/version-rules.ts';
import { readVersions, versionRows } from '../../store/versions.ts';
import type { Answer } from '../context.ts';
import { type Session, store } from '../session.ts';
import { copiedTargets } from './copied-targets.ts';

/**
 * Opens an amending draft on the version that was issued for a year, with its figures. Errors:
 * `not-found` (nothing issued for the year), `exists` (an amendment of it is open already).
 */
export async function amendVersion(
  session: Session,
  { year, reason }: z.output<typeof amendSchema>,
): Answer<StepAnswer & { readonly version: string }> {
  return session.inTurn(async () => {
    const versions = await readVersions(session.store);
    const issued = issuedVersion(versions, year);
    if (issued === undefined) {
      return err(
        failure(
          'not-found',
          `Chỉ tiêu năm ${year} chưa ban hành nên chưa có gì để điều chỉnh. Sửa thẳng vào dự thảo.`,
          {
            year,
          },
        ),
      );
    }
    const open = versions.find(
      (version) =>
        version.state === 'draft' && version.amends === issued.id && coversYear(version, year),
    );
    if (open !== undefined) {
      return err(
        failure(
          'exists',
          `Đang có phương án «${open.name}» cho năm ${year}. Sửa tiếp vào phương án đó.`,
          {
            version: open.id,
          },
        ),
      );
    }
    const draft: Version = {
      id: nextVersionId(versions),
      name: nextName(versions, 'amendment', [year]),
      state: 'draft',
      number: null,
      date: null,
      amends: issued.id,
      reason,
      years: [year],
      indicators: issued.indicators,
    };
    const stored = await store(
      session,
      { what: `Mở phương án «${draft.name}» năm ${year}`, why: reason },
      [
        ...versionRows(null, draft),
        ...(await copiedTargets(session.store, issued, draft.id, [year])),
      ],
    );
    return stored.ok ? ok({ ...stored.value, version: draft.id }) : stored;
  });
}
