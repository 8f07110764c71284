import { err, ok, type Result } from '../../domain/result.ts';
import type { FileProblem } from '../open/file-problem.ts';
import { type ZipEntry, zipListing } from '../open/zip-entries.ts';
import { addedEntry, changedEntry, endRecord, movedRecord, packed } from './archive-records.ts';

/** A ZIP file cut into the very bytes of its entries, so that it can be put together again. */
export type Archive = {
  /** In the order of the central directory. */
  readonly entries: readonly ArchiveEntry[];
  /** What stands before the first entry: nothing in an ordinary file. */
  readonly lead: Buffer;
  readonly comment: Buffer;
};

export type ArchiveEntry = {
  readonly entry: ZipEntry;
  /** Local header, compressed bytes and whatever follows up to the next entry. */
  readonly local: Buffer;
};

/** Cuts a ZIP file into its entries; the bytes are shared with `bytes`, not copied. */
export function openArchive(bytes: Buffer): Result<Archive, FileProblem> {
  const listing = zipListing(bytes);
  if (!listing.ok) return err(listing.error);
  const { entries, listStart, comment } = listing.value;
  const starts = entries.map(({ headerStart }) => headerStart).sort((a, b) => a - b);
  const following = new Map(starts.map((start, index) => [start, starts[index + 1] ?? listStart]));
  return ok({
    entries: entries.map((entry) => ({
      entry,
      local: bytes.subarray(entry.headerStart, following.get(entry.headerStart)),
    })),
    lead: bytes.subarray(0, starts[0] ?? 0),
    comment,
  });
}

/**
 * The archive with some entries changed: `null` leaves one out, a new name is added at the end, all
 * others keep their bytes and their order. The same changes give the same file on every day.
 */
export function archiveBytes(
  { entries, lead, comment }: Archive,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const chunks: Buffer[] = [lead];
  const records = new Map<string, Buffer>();
  let offset = lead.length;
  const write = (name: string, local: readonly Buffer[], record: Buffer) => {
    chunks.push(...local);
    records.set(name, record);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  };
  for (const { entry, local } of entries.toSorted(byPlace)) {
    const content = changes.get(entry.name);
    if (content === undefined) write(entry.name, [local], movedRecord(entry.record, offset));
    else if (content !== null) {
      const changed = changedEntry({ record: entry.record, local, offset }, packed(content));
      write(entry.name, changed.local, changed.record);
    }
  }
  const present = new Set(entries.map(({ entry }) => entry.name));
  for (const [name, content] of changes) {
    if (content === null || present.has(name)) continue;
    const added = addedEntry(name, offset, packed(content));
    write(name, added.local, added.record);
  }
  const list = [...new Set([...present, ...changes.keys()])].flatMap(
    (name) => records.get(name) ?? [],
  );
  return Buffer.concat([...chunks, ...list, endRecord(list, offset, comment)]);
}

function byPlace(a: ArchiveEntry, b: ArchiveEntry): number {
  return a.entry.headerStart - b.entry.headerStart;
}
