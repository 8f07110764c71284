import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it('lets no name steer the terminal', () => {
  const title = '\u001b]0;x\u0007';
  for (const text of [title, '\u001b[2J', '\u009b2J', 'a\rb', 'a\bb', '\u007f', '\u0000']) {
    expect(printable(text).replaceAll(/[\ufffd\w[\];]/gu, ''), JSON.stringify(text)).toBe('');
  }
  expect(printable('ảnh\u202egpj.exe')).toBe('ảnh\ufffdgpj.exe');
});

it('keeps words, lines and columns', () => {
  const text = 'Mường Ảng\t12,5\r\nĐiện Biên — «ước» 🙂\n';
  expect(printable(text)).toBe(text);
});
