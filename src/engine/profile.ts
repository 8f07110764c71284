import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Profile } from '../contract/views/history.ts';
import { failure } from '../domain/error.ts';
import { err, ok } from '../domain/result.ts';
import { writeFileAtomically } from '../workbooks/atomic-write.ts';
import type { Answer, EngineContext } from './context.ts';

/** Under which name a step is recorded; `account` '' where the name is the system's user itself. */
export type Who = { readonly by: string; readonly account: string };

/** Who works at this computer: the system's user and the name that the person goes by. */
export type ActingProfile = {
  /** Reads what is kept; again and again it costs nothing. */
  readonly load: () => Promise<void>;
  readonly who: () => Who;
  readonly view: () => Promise<Profile>;
  /** Error: `read-only` where the name cannot be kept for the next start. */
  readonly rename: (displayName: string) => Answer<Profile>;
};

const keptSchema = z.object({ displayName: z.string().max(80) });

/** A name that the program was started with stands before one that is kept. */
export function createProfile(context: EngineContext): ActingProfile {
  const { actor, account = actor, stateFolder } = context;
  let displayName = actor === account ? null : actor;
  let loading: Promise<void> | null = null;

  const who = (): Who => {
    const by = displayName || account;
    return { by, account: accountBeside(by, account) };
  };
  const load = () => {
    loading ??= readKept(stateFolder).then((kept) => {
      displayName ??= kept;
    });
    return loading;
  };
  const shown = (): Profile => ({
    account,
    displayName: displayName ?? '',
    shown: nameWithAccount(who()),
  });
  return {
    load,
    who,
    view: async () => {
      await load();
      return shown();
    },
    rename: async (given) => {
      await load();
      if (stateFolder !== null && !(await keep(stateFolder, given))) {
        return err(
          failure(
            'read-only',
            `Không lưu được tên hiển thị vào thư mục «${stateFolder}». Kiểm tra quyền ghi của thư mục.`,
            { path: stateFolder },
          ),
        );
      }
      displayName = given;
      return ok(shown());
    },
  };
}

/** «Nguyễn Thị Hoa (hoa.nt)». */
export function nameWithAccount({ by, account }: Who): string {
  return account === '' ? by : `${by} (${account})`;
}

/** The system's user as it is recorded beside a name. */
export function accountBeside(by: string, account: string | undefined): string {
  return account === undefined || account === by ? '' : account;
}

/** A profile that cannot be read is an empty one: the system's user is known at any rate. */
async function readKept(stateFolder: string | null): Promise<string> {
  if (stateFolder === null) return '';
  try {
    const text = await readFile(profilePath(stateFolder), 'utf8');
    return keptSchema.parse(JSON.parse(text)).displayName;
  } catch {
    return '';
  }
}

async function keep(stateFolder: string, displayName: string): Promise<boolean> {
  try {
    await mkdir(stateFolder, { recursive: true });
    const text = JSON.stringify({ displayName });
    const written = await writeFileAtomically(
      profilePath(stateFolder),
      new TextEncoder().encode(text),
    );
    return written.ok;
  } catch {
    return false;
  }
}

function profilePath(stateFolder: string): string {
  return join(stateFolder, 'profile.json');
}
