import { LARGEST_FILE_BYTES, LARGEST_TOGETHER_BYTES } from '../../../domain/returns/file-size.ts';

type Sized = { readonly size: number };

/** The files that cannot be read in this go: too large, or beyond what is taken at a time. */
export function refusedFiles<F extends Sized>(files: readonly F[]): readonly F[] {
  let together = 0;
  return files.filter((file) => {
    if (file.size > LARGEST_FILE_BYTES || together + file.size > LARGEST_TOGETHER_BYTES) {
      return true;
    }
    together += file.size;
    return false;
  });
}
