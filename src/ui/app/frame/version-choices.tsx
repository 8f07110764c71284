import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../../domain/version.ts';
import { LockGlyph } from '../glyphs.tsx';
import { useSession } from '../session.tsx';
import styles from './frame.module.css';
import { versionWords } from './version-words.ts';

/** The versions of the year, each with its «Mã đối chiếu», which is read when the menu opens. */
export function VersionChoices(props: {
  readonly versions: readonly Version[];
  readonly chosen: string;
  readonly onChoose: (version: string) => void;
}) {
  const { versions, chosen, onChoose } = props;
  const { api } = useSession();
  const { t } = useTranslation('frame');
  const codes = useQuery(api.versions.codes.queryOptions({ input: {} }));
  const codeOf = (id: string) => codes.data?.find((one) => one.version.id === id)?.code;
  const code = codeOf(chosen);
  return (
    <>
      {versions.map((one) => (
        <Menu.Item
          key={one.id}
          onClick={() => onChoose(one.id)}
          leftSection={one.state === 'issued' ? <LockGlyph label={t('issuedMark')} /> : null}
          rightSection={<span className={styles.otherCode}>{codeOf(one.id) ?? ''}</span>}
          {...(one.id === chosen ? { 'aria-current': 'true' as const, fw: 600 } : {})}
        >
          {versionWords(one, t)}
        </Menu.Item>
      ))}
      {codes.data !== undefined && (
        <>
          <Menu.Divider />
          <Menu.Label>
            {t('code.label')} <span className={styles.code}>{code ?? t('code.none')}</span>
          </Menu.Label>
        </>
      )}
    </>
  );
}
