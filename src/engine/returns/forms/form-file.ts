import { z } from 'zod';
import { type Failure, failure } from '../../../domain/error.ts';
import { FIGURE_KINDS } from '../../../domain/figure.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { ReturnForm } from '../../../domain/returns/form.ts';

const FORMAT = 'chitieu-return-forms';
const VERSION = 1;

const codeSchema = z.string().min(1).max(80);
/** The name stands beside the code, so that another office can tell what is meant. */
const namedSchema = z.object({ code: codeSchema, name: z.string().max(400) });
const textSchema = z.string().max(1000);
const placeSchema = z.int().min(0).max(16_383);

const meaningSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ignore') }),
  z.object({
    type: z.literal('figures'),
    indicator: namedSchema.nullable(),
    kind: z.enum(FIGURE_KINDS),
    sector: namedSchema.nullable(),
  }),
]);

const formSchema = z.object({
  name: z.string().trim().min(1).max(120),
  shape: z.object({
    names: z.enum(['unit', 'indicator']),
    nameColumn: placeSchema,
    columns: z.array(z.array(textSchema).max(20)).max(2000),
    title: z.array(textSchema).max(100).nullable(),
  }),
  corrections: z.object({
    columns: z.array(z.object({ column: placeSchema, meaning: meaningSchema })).max(2000),
    rows: z.array(z.object({ name: textSchema, indicator: namedSchema.nullable() })).max(5000),
    dash: z.enum(['zero', 'blank']).nullable(),
  }),
});

const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  forms: z.array(formSchema).min(1).max(500),
});

/** A form as it travels: codes with their names. */
export type SharedForm = z.output<typeof formSchema>;
export type Named = z.output<typeof namedSchema>;

type Names = {
  readonly indicators: readonly Named[];
  readonly sectors: readonly Named[];
};

/** The file of these forms, as text. */
export function formsToText(forms: readonly ReturnForm[], names: Names): string {
  const shared = forms.map((form) => sharedForm(form, names));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, forms: shared }, null, 2)}\n`;
}

/** The forms of such a file. Errors: `unsupported` for any other file, `newer-version`. */
export function formsFromText(text: string): Result<readonly SharedForm[], Failure> {
  const content = parsed(text);
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(content);
  if (!head.success) return err(notForms());
  if (head.data.version > VERSION) {
    return err(
      failure('newer-version', 'Tệp mẫu này do bản Chỉ Tiêu mới hơn xuất. Cập nhật rồi nhập lại.'),
    );
  }
  const file = fileSchema.safeParse(content);
  return file.success ? ok(file.data.forms) : err(notForms());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function notForms(): Failure {
  return failure(
    'unsupported',
    'Tệp này không phải tệp mẫu báo cáo. Chọn tệp .json xuất từ danh sách mẫu đã nhớ.',
  );
}

function sharedForm({ name, shape, corrections }: ReturnForm, names: Names): SharedForm {
  const indicator = (code: string | null) => named(code, names.indicators);
  return {
    name,
    shape: {
      ...shape,
      columns: shape.columns.map((texts) => [...texts]),
      title: shape.title === null ? null : [...shape.title],
    },
    corrections: {
      columns: corrections.columns.map(({ column, meaning }) => ({
        column,
        meaning:
          meaning.type === 'ignore'
            ? meaning
            : {
                ...meaning,
                indicator: indicator(meaning.indicator),
                sector: named(meaning.sector || null, names.sectors),
              },
      })),
      rows: corrections.rows.map((row) => ({ ...row, indicator: indicator(row.indicator) })),
      dash: corrections.dash,
    },
  };
}

function named(code: string | null, list: readonly Named[]): Named | null {
  if (code === null) return null;
  return { code, name: list.find((one) => one.code === code)?.name ?? code };
}
