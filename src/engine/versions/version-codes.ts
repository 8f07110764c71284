import { createHash } from 'node:crypto';
import type { MatchingVersions, VersionCode } from '../../contract/views/history.ts';
import { failure } from '../../domain/error.ts';
import { canonicalFigures, matchingCode, parseMatchingCode } from '../../domain/matching-code.ts';
import { err, ok } from '../../domain/result.ts';
import { readFigures } from '../../store/figures.ts';
import { readVersions } from '../../store/versions.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';

/** «Mã đối chiếu» of a version as its figures stand now. */
export async function codeOfVersion(
  view: Readable,
  version: string,
): Promise<{ readonly code: string; readonly figures: number }> {
  const figures = await readFigures(view, { kinds: ['target'], versions: [version] });
  return { code: codeOfFigures(figures), figures: figures.length };
}

/** The code of figures that have been read already. */
export function codeOfFigures(figures: Parameters<typeof canonicalFigures>[0]): string {
  return matchingCode(createHash('sha256').update(canonicalFigures(figures), 'utf8').digest());
}

/** «Mã đối chiếu» of every version, as they stand in the list. */
export async function versionCodes({ store }: Session): Answer<readonly VersionCode[]> {
  return store.snapshot(async (view) => ok(await readCodes(view)));
}

/** Which versions a code on paper belongs to. Error: `bad-request` for what can be no code. */
export async function matchingVersions(
  { store }: Session,
  { code: typed }: { readonly code: string },
): Answer<MatchingVersions> {
  const code = parseMatchingCode(typed);
  if (code === null) {
    return err(
      failure(
        'bad-request',
        `«${typed}» không phải mã đối chiếu. Mã gồm 8 chữ và số, như «K7M2-9QXD».`,
        { code: typed },
      ),
    );
  }
  return store.snapshot(async (view) => {
    const known = await readCodes(view);
    return ok({
      code,
      versions: known.filter((each) => each.code === code).map(({ version }) => version),
    });
  });
}

/** The codes of all versions but the empty ones, which have no figures to hold against a paper. */
export async function readCodes(view: Readable): Promise<readonly VersionCode[]> {
  const codes: VersionCode[] = [];
  for (const version of await readVersions(view)) {
    const { code, figures } = await codeOfVersion(view, version.id);
    if (figures > 0) codes.push({ version, code, figures });
  }
  return codes;
}
