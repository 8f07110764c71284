import { expect, test } from 'vitest';
import { type Breach, breachesOf, describe, isTest, readSources, type Source } from './sources.ts';
import { withoutComments } from './without-comments.ts';

/** A word with a Vietnamese letter: none of these stands in a name or an English text. */
const vietnamese = /[\p{L}]*[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ][^\n'"`<>{}]*/gu;
/** Words between two tags: «>Lưu<», «>Save<». */
const pageText = />\s*\p{L}{2}[^<>{}=;()]*<\//gu;
/** Attributes that are shown or read aloud. */
const shown = /\b(?:label|title|placeholder|alt|description|aria-label)="[^"]*\p{L}[^"]*"/gu;

function stringBreaches({ path, text }: Source): readonly Breach[] {
  const code = withoutComments(text);
  const words = breachesOf(path, code, vietnamese, 'text outside src/ui/text');
  if (!path.endsWith('.tsx')) return words;
  return [
    ...words,
    ...breachesOf(path, code, pageText, 'text between tags'),
    ...breachesOf(path, code, shown, 'text in an attribute'),
  ];
}

test('every text that a user sees stands in src/ui/text', () => {
  const sources = readSources(['src/ui'], /\.tsx?$/).filter(
    ({ path }) => !path.startsWith('src/ui/text/') && !isTest(path),
  );
  expect(describe(sources.flatMap(stringBreaches))).toBe('');
});

test('text in the code is seen, in a comment it is not', () => {
  const found = (text: string) => stringBreaches({ path: 'src/ui/a.tsx', text }).length;
  expect(found("const a = 'Phân bổ';")).toBe(1);
  expect(found(`const a = \`\${n} đơn vị\`;`)).toBe(1);
  expect(found('<Button>Lưu</Button>')).toBeGreaterThan(0);
  expect(found('<Button>Save</Button>')).toBe(1);
  expect(found('<Input label="Name" />')).toBe(1);
  expect(found('<Input label={t("name")}>{t("save")}</Input> // Lưu')).toBe(0);
  expect(found('/** «Phân bổ» */ const a = new Map<string, Promise<Row>>();')).toBe(0);
});
