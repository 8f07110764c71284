const MEGABYTE = 1024 * 1024;

/** The engine refuses larger workbooks, and a request takes no more than this together (base64 adds a third). */
const LARGEST_FILE = 50 * MEGABYTE;
const LARGEST_TOGETHER = 64 * MEGABYTE;

type Sized = { readonly size: number };

/** The files that cannot be read in this go: too large, or beyond what goes through at a time. */
export function refusedFiles<F extends Sized>(files: readonly F[]): readonly F[] {
  let together = 0;
  return files.filter((file) => {
    if (file.size > LARGEST_FILE || together + file.size > LARGEST_TOGETHER) return true;
    together += file.size;
    return false;
  });
}
