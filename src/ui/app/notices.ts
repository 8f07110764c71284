import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { EngineGoneError } from './engine-port.ts';
import { failureOf } from './failure.ts';

/** Title and text for whatever a call was rejected with. */
export function messageOf(
  error: unknown,
  t: TFunction<'common'>,
): { readonly title: string; readonly message: string } {
  const failure = failureOf(error);
  if (failure !== null) return { title: t('refused'), message: failure.message };
  const message = error instanceof EngineGoneError ? t('fault.engineGone') : t('fault.message');
  return { title: t('fault.title'), message };
}

/** In milliseconds: enough for the words, and to look up from the sheet first. */
export function readingTime(message: string): number {
  return Math.max(SHORTEST_MS, message.length * MS_PER_CHARACTER);
}

const SHORTEST_MS = 12_000;
const MS_PER_CHARACTER = 120;

/** Says calmly what was not done and why; it stays until it is read, and the newest is never kept waiting. */
export function showError(error: unknown, t: TFunction<'common'>): void {
  const { title, message } = messageOf(error, t);
  showTrouble(title, message);
}

export function showTrouble(title: string, message: string): void {
  notifications.clean();
  notifications.show({
    title,
    message,
    color: 'red',
    autoClose: readingTime(message),
    withBorder: true,
  });
}

export function showDone(message: string): void {
  notifications.clean();
  notifications.show({ message, color: 'ink', autoClose: 4_000, withBorder: true });
}

/** Something to know beside the work, which went on; it covers nothing that was said before. */
export function showAside(message: string): void {
  notifications.show({ message, color: 'ink', autoClose: readingTime(message), withBorder: true });
}
