import type { z } from 'zod';
import type {
  addSectorSchema,
  changeSectorSchema,
  removeSchema,
  reorderSchema,
} from '../../contract/schemas/catalogue.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { err, ok } from '../../domain/result.ts';
import { readFigures } from '../../store/figures.ts';
import { readLocks } from '../../store/locks.ts';
import { readNotes } from '../../store/notes.ts';
import { readProgrammes } from '../../store/programmes.ts';
import { readSectors, sectorRow } from '../../store/sectors.ts';
import type { Answer } from '../context.ts';
import { findSector } from '../facts.ts';
import { type Session, store } from '../session.ts';
import { newCode, proposedCode } from './codes.ts';
import { nextOrder, reordered } from './order.ts';
import { type Hanging, refusedRemoval } from './removal.ts';

/** Sector codes are part of every figure's key, whose schema allows 40 characters. */
/** Errors: `exists` (the code), `bad-request` (no code). */
export async function addSector(
  session: Session,
  input: z.output<typeof addSectorSchema>,
): Answer<StepAnswer & { readonly code: string }> {
  return session.inTurn(async () => {
    const sectors = await readSectors(session.store);
    const taken = new Set(sectors.map(({ code }) => code));
    const code = newCode(input.code, taken, () => proposedCode(input.name, taken, 'khu-vuc'));
    if (!code.ok) return code;
    const order = nextOrder(sectors);
    const stored = await store(session, { what: `Thêm khu vực «${input.name}»` }, [
      sectorRow({ code: code.value, name: input.name, order, ended: false }),
    ]);
    return stored.ok ? ok({ ...stored.value, code: code.value }) : stored;
  });
}

/** Renames, ends or reopens a sector. Error: `unknown-sector`. */
export async function changeSector(
  session: Session,
  input: z.output<typeof changeSectorSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const found = findSector({ sectors: await readSectors(session.store) }, input.code);
    if (!found.ok) return found;
    const { name = found.value.name, ended = found.value.ended } = input;
    const changed = { ...found.value, name, ended };
    return store(session, { what: `Sửa khu vực «${name}»` }, [sectorRow(changed)]);
  });
}

/** Errors: `unknown-sector`, `bad-request`. */
export async function reorderSectors(
  session: Session,
  input: z.output<typeof reorderSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const list = reordered(await readSectors(session.store), input.codes, 'unknown-sector');
    if (!list.ok) return list;
    return store(session, { what: 'Đổi thứ tự khu vực' }, list.value.map(sectorRow));
  });
}

/** Errors: `unknown-sector`; `bad-request` with `details.figures` where it is in use. */
export async function removeSector(
  session: Session,
  input: z.output<typeof removeSchema>,
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const found = findSector({ sectors: await readSectors(session.store) }, input.code);
    if (!found.ok) return found;
    const { code, name } = found.value;
    const refused = refusedRemoval(name, await hangingOn(session, code));
    if (refused !== null) return err(refused);
    return store(session, { what: `Xóa khu vực «${name}»` }, [
      { table: 'sectors', key: { code }, after: null },
    ]);
  });
}

async function hangingOn(session: Session, code: string): Promise<Hanging> {
  const ofSector = ({ sector }: { readonly sector: string }) => sector === code;
  const programmes = await readProgrammes(session.store);
  return {
    figures: (await readFigures(session.store)).filter(ofSector).length,
    others: {
      'chỉ tiêu của chương trình': programmes
        .flatMap(({ indicators }) => indicators)
        .filter(({ sectors }) => sectors.includes(code)).length,
      'ô khóa': (await readLocks(session.store)).filter(ofSector).length,
      'ghi chú': (await readNotes(session.store)).filter(ofSector).length,
    },
  };
}
