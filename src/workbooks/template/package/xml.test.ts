import { expect, test } from 'vitest';
import { append, applyEdits, insertBefore, replaceContent, setAttribute } from './xml-edit.ts';
import { decodeXml, encodeXml } from './xml-text.ts';
import { descendants, parseXml, siblingName, type XmlElement } from './xml-tree.ts';

const text =
  '<?xml version="1.0"?>\r\n<!-- <c/> --><x:sheet xmlns:x="u"><x:c r="A1" s = \'3\' ><x:v>1 &amp; 😀 2</x:v></x:c><x:c r="B1" /></x:sheet>';

function root(of: string): XmlElement {
  const element = parseXml(of);
  if (element === null) throw new Error('not well-formed');
  return element;
}

test('elements know where their tags and their content stand', () => {
  const [first, second] = descendants(root(text), 'c');
  expect(first && text.slice(first.start, first.end)).toBe(
    '<x:c r="A1" s = \'3\' ><x:v>1 &amp; 😀 2</x:v></x:c>',
  );
  expect(first && text.slice(first.contentStart, first.contentEnd)).toBe('<x:v>1 &amp; 😀 2</x:v>');
  expect(second && text.slice(second.start, second.end)).toBe('<x:c r="B1" />');
  const value = first?.children[0];
  expect(value && text.slice(value.contentStart, value.contentEnd)).toBe('1 &amp; 😀 2');
  expect(value?.text).toBe('1 & 😀 2');
  expect(first && siblingName(first, 'row')).toBe('x:row');
});

test('edits change their own places and nothing else', () => {
  const sheet = root(text);
  const [first, second] = descendants(sheet, 'c');
  if (!first || !second) throw new Error('no cells');
  const edited = applyEdits(text, [
    append(text, second, '<x:v>7</x:v>'),
    setAttribute(text, second, 't', 'n"'),
    setAttribute(text, first, 's', undefined),
    setAttribute(text, first, 'r', 'C1'),
    replaceContent(text, first, ''),
    insertBefore(first, '<x:c r="A0"/>'),
  ]);
  expect(edited).toBe(
    '<?xml version="1.0"?>\r\n<!-- <c/> --><x:sheet xmlns:x="u"><x:c r="A0"/><x:c r="C1" ></x:c><x:c r="B1" t="n&quot;"><x:v>7</x:v></x:c></x:sheet>',
  );
});

test('edits that overlap are a fault', () => {
  expect(() =>
    applyEdits('abcdef', [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ]),
  ).toThrow('Overlapping');
});

test('text that is not well-formed is no tree', () => {
  for (const broken of ['<a>', '<a></b>', 'a', '', '<a b="1" b="2"/>', '<a>&nope;</a>']) {
    expect(parseXml(broken), broken).toBeNull();
  }
});

test('every encoding that Excel reads comes back byte for byte', () => {
  const plain = '<a>đơn vị</a>';
  const marked = `\ufeff${plain}`;
  for (const bytes of [
    Buffer.from(plain, 'utf8'),
    Buffer.from(marked, 'utf8'),
    Buffer.from(marked, 'utf16le'),
    Buffer.from(marked, 'utf16le').swap16(),
  ]) {
    const decoded = decodeXml(bytes);
    expect(decoded?.text).toBe(plain);
    expect(decoded && Buffer.from(encodeXml(decoded.text, decoded)).equals(bytes)).toBe(true);
  }
});

test('an encoding that cannot be written back is not taken', () => {
  expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="windows-1258"?><a/>'))).toBeNull();
  expect(decodeXml(Buffer.from([0x3c, 0x61, 0xff, 0x3e]))).toBeNull();
});
