import { expect, test } from 'vitest';
import { withoutComments } from './without-comments.ts';

test('comments are blanked and lines stay where they are', () => {
  expect(withoutComments('a; // one\nb; /* two\nthree */ c;')).toBe(
    'a;       \nb;       \n         c;',
  );
});

test('an unfinished comment reaches to the end', () => {
  expect(withoutComments('a /* b').trimEnd()).toBe('a');
});

test('what looks like a comment inside a string, template or pattern is kept', () => {
  for (const code of [
    "const a = 'http://x'; b",
    'const a = "/* no */"; b',
    `const a = \`//\${x}\`; b`,
    'text.replace(/[/*]/g, x); b',
    'const a = /\\/\\/.*/; b',
    "const a = 'it\\'s // here'; b",
  ]) {
    expect(withoutComments(code)).toBe(code);
  }
});

test('a division and an apostrophe in the text of a page hide no comment', () => {
  expect(withoutComments('a / b; // c').trimEnd()).toBe('a / b;');
  expect(withoutComments("<p>don't</p> // c").trimEnd()).toBe("<p>don't</p>");
});
