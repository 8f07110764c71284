import { expect, test } from 'vitest';
import { isPressed } from './keys.ts';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('a chord is pressed with just its own keys', () => {
  expect(isPressed('Ctrl+K', { ...NONE, ctrlKey: true, key: 'k' })).toBe(true);
  expect(isPressed('Ctrl+K', { ...NONE, key: 'k' })).toBe(false);
  expect(isPressed('Ctrl+Z', { ...NONE, ctrlKey: true, shiftKey: true, key: 'Z' })).toBe(false);
  expect(isPressed('Ctrl+Shift+Z', { ...NONE, ctrlKey: true, shiftKey: true, key: 'Z' })).toBe(
    true,
  );
  expect(isPressed('F1', { ...NONE, altKey: true, key: 'F1' })).toBe(false);
});

test('capitals and the command key of a Mac make no difference', () => {
  expect(isPressed('Ctrl+S', { ...NONE, metaKey: true, key: 'S' })).toBe(true);
});
