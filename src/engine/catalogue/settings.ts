import type { z } from 'zod';
import { type personSchema, settingsSchema } from '../../contract/schemas/catalogue.ts';
import type { Settings } from '../../contract/views/others.ts';
import type { StepAnswer } from '../../contract/views/workspace.ts';
import { failure } from '../../domain/error.ts';
import { err } from '../../domain/result.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { hyphenated } from '../../domain/vietnamese/names.ts';
import { personRow, readPersons } from '../../store/persons.ts';
import { readSettings, settingRow } from '../../store/settings.ts';
import type { RowChange } from '../../store/tables.ts';
import { readUnitRecords } from '../../store/units.ts';
import type { Readable } from '../../store/workspace-store.ts';
import type { Answer } from '../context.ts';
import { localDay } from '../date-time.ts';
import { type Session, store } from '../session.ts';
import { freeCode } from './codes.ts';
import { correctedName } from './unit-names.ts';

/** What stands where a workspace says nothing; each can be changed, since offices differ. */
const DEFAULTS: Settings = {
  organization: 'Liên đoàn Lao động tỉnh',
  parentBody: 'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
  issuingBody: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH',
  place: '',
  signerAuthority: 'TM. BAN THƯỜNG VỤ',
  signerTitle: 'CHỦ TỊCH',
  signerName: '',
  // As such tables are signed (docs/field.md, documents).
  tableAuthority: 'TL. BAN THƯỜNG VỤ',
  tableTitle: 'TRƯỞNG BAN TỔ CHỨC',
  tableName: '',
  preparerTitle: 'NGƯỜI LẬP BIỂU',
  preparerName: '',
  recipients: [],
  focal: '',
  documentSymbol: 'QĐ-LĐLĐ',
  letterSymbol: 'CV-LĐLĐ',
  reportSymbol: 'BC-LĐLĐ',
  decisionGrounds: [
    'Căn cứ Điều lệ Công đoàn Việt Nam',
    '[chương trình]',
    'Theo đề nghị của Ban Tổ chức [cơ quan]',
  ],
  codeOnAnnex: false,
};

type ChangedSettings = {
  readonly [K in keyof Settings]?: Settings[K] | undefined;
};

/** Letterhead, signers, recipients and collecting board as they stand now. */
export async function readOfficeSettings(view: Readable): Promise<Settings> {
  const stored = Object.fromEntries(await readSettings(view));
  const whole = settingsSchema.safeParse({ ...DEFAULTS, ...stored });
  if (whole.success) return whole.data;
  // A value that no longer fits its key must not take the other settings down with it.
  const faulty = new Set(whole.error.issues.map(({ path }) => path[0]));
  const sound = Object.entries(stored).filter(([key]) => !faulty.has(key));
  return settingsSchema.parse({ ...DEFAULTS, ...Object.fromEntries(sound) });
}

/** Changes the settings that are named. The organization's name is the root unit's too. */
export async function setSettings(session: Session, input: ChangedSettings): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const rows: RowChange[] = Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => settingRow(key, value));
    if (input.organization !== undefined) {
      const root = (await readUnitRecords(session.store)).find(({ code }) => code === ROOT_UNIT);
      const today = localDay(session.context.now());
      if (root) rows.push(...correctedName(root, today, input.organization));
    }
    return store(session, { what: 'Sửa thông tin cơ quan' }, rows);
  });
}

/** Makes the list of persons what is given; whoever is left out is kept as ended. Error: `bad-request`. */
export async function setPersons(
  session: Session,
  input: { readonly persons: readonly z.output<typeof personSchema>[] },
): Answer<StepAnswer> {
  return session.inTurn(async () => {
    const stored = await readPersons(session.store);
    const taken = new Set([...stored, ...input.persons].map(({ id }) => id));
    const persons = input.persons.map((person) => {
      if (person.id !== '') return person;
      const id = freeCode(hyphenated(person.name) || 'nguoi', taken);
      taken.add(id);
      return { ...person, id };
    });
    const ids = new Set(persons.map(({ id }) => id));
    if (ids.size !== persons.length) {
      return err(
        failure('bad-request', 'Danh sách có hai người cùng một mã. Mỗi người cần một mã riêng.'),
      );
    }
    const byId = new Map(stored.map((person) => [person.id, person]));
    return store(session, { what: 'Sửa danh sách cán bộ' }, [
      ...persons.map((person) =>
        personRow({ account: '', ...byId.get(person.id), ...person, ended: false }),
      ),
      ...stored
        .filter(({ id }) => !ids.has(id))
        .map((person) => personRow({ ...person, ended: true })),
    ]);
  });
}
