import { base64OfFile } from './files.ts';

type DroppedFile = { readonly name: string; readonly base64: string };

/** What is needed of the engine. */
type Receiver = {
  readonly returns: {
    readonly handIn: (
      input: { readonly files: DroppedFile[]; readonly pile?: string },
      options: { readonly signal: AbortSignal },
    ) => Promise<{ readonly pile: string }>;
  };
};

/** About what one request carries: encoding it takes a page a few milliseconds. */
const REQUEST_BYTES = 512 * 1024;

/**
 * Hands files to the engine a few at a time, so that the page answers meanwhile. null where the
 * signal was given before all of them were there.
 */
export async function handIn(
  { returns }: Receiver,
  files: readonly File[],
  signal: AbortSignal,
): Promise<string | null> {
  let pile: string | undefined;
  for (const together of requests(files)) {
    const encoded: DroppedFile[] = [];
    for (const file of together) {
      encoded.push({ name: file.name, base64: await base64OfFile(file) });
    }
    if (signal.aborted) return null;
    const input = { files: encoded, ...(pile === undefined ? {} : { pile }) };
    pile = (await returns.handIn(input, { signal })).pile;
  }
  return signal.aborted ? null : (pile ?? null);
}

function requests(files: readonly File[]): readonly (readonly File[])[] {
  const groups: File[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (size + file.size > REQUEST_BYTES) {
      groups.push([]);
      size = 0;
    }
    size += file.size;
    groups.at(-1)?.push(file);
  }
  return groups;
}
