import type { TFunction } from 'i18next';
import type { KeptBackup } from '../../../contract/views/backups.ts';
import { pathInFolder } from './suggested-path.ts';

/** Where a backup is proposed to go: its workspace's name with the minute it is of. */
export function keptPlace(
  folder: string,
  { workspace, at }: KeptBackup,
  t: TFunction<'start'>,
): string {
  const made = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(made.getDate())}-${two(made.getMonth() + 1)}-${made.getFullYear()}`;
  const minute = `${two(made.getHours())}.${two(made.getMinutes())}`;
  return pathInFolder(folder, t('kept.file', { workspace, day, minute }));
}
