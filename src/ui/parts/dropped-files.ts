import { MOST_FILES_TOGETHER } from '../../domain/returns/file-size.ts';

/** What is needed of the browser's entries (File and Directory Entries API). */
export type DroppedEntry = {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly name: string;
};
type FileEntry = DroppedEntry & {
  readonly file: (done: (file: File) => void, failed: (error: unknown) => void) => void;
};
type FolderEntry = DroppedEntry & {
  readonly createReader: () => {
    readonly readEntries: (
      done: (entries: readonly DroppedEntry[]) => void,
      failed: (error: unknown) => void,
    ) => void;
  };
};

/** What is needed of a DataTransfer. */
export type Drop = {
  readonly items: ArrayLike<{ readonly webkitGetAsEntry: () => DroppedEntry | null }>;
  readonly files: ArrayLike<File>;
};

const DEEPEST = 5;

/**
 * The files that were dropped, those in folders too: each is called by its way, «Đợt 1/Mường Ảng.xlsx».
 * What programs leave in folders (`isLeftOut`) is none. Call it in the event itself: the browser
 * forgets what was dropped when the event is over.
 */
export async function droppedFiles(
  { items, files }: Drop,
  isLeftOut: (path: string) => boolean,
): Promise<readonly File[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter(
    (one) => one !== null,
  );
  const plain = Array.from(files);
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) await add(entry, '', 0);
  return found;

  async function add(entry: DroppedEntry, under: string, depth: number): Promise<void> {
    const path = `${under}${entry.name}`;
    // One too many is found: the engine then says so, and leaves none out in silence.
    if (found.length > MOST_FILES_TOGETHER || (under !== '' && isLeftOut(path))) return;
    if (isFileEntry(entry)) {
      const file = await new Promise<File>((done, failed) => entry.file(done, failed));
      found.push(called(file, path));
    } else if (isFolderEntry(entry) && depth < DEEPEST) {
      const inside = await entriesOf(entry);
      for (const one of inside) await add(one, `${path}/`, depth + 1);
    }
  }
}

/** The files of a folder that was chosen in a dialog, called by their way too. */
export function chosenFiles(
  files: ArrayLike<File>,
  isLeftOut: (path: string) => boolean,
): readonly File[] {
  return Array.from(files).flatMap((file) => {
    const path = file.webkitRelativePath;
    if (path === '') return [file];
    return isLeftOut(path) ? [] : [called(file, path)];
  });
}

/** A file under another name; its bytes are not read for that. */
function called(file: File, name: string): File {
  return file.name === name ? file : new File([file], name, { lastModified: file.lastModified });
}

/** A folder tells about a hundred entries at a time, and none when it has told all. */
async function entriesOf(folder: FolderEntry): Promise<readonly DroppedEntry[]> {
  const reader = folder.createReader();
  const all: DroppedEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly DroppedEntry[]>((done, failed) => {
      reader.readEntries(done, failed);
    });
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function isFileEntry(entry: DroppedEntry): entry is FileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: DroppedEntry): entry is FolderEntry {
  return entry.isDirectory;
}
