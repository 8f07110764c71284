import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coversYear } from '../../../domain/version-rules.ts';
import { useCommands } from '../commands/commands.tsx';
import { LockGlyph } from '../glyphs.tsx';
import { useWorkspace } from '../workspace.tsx';
import { ChoiceButton } from './choice-button.tsx';
import { MatchingDialog } from './matching-dialog.tsx';
import { VersionCodeLine } from './version-code.tsx';
import { versionWords } from './version-words.ts';

export function VersionMenu() {
  const { info, year, version, chooseVersion } = useWorkspace();
  const { t } = useTranslation('frame');
  const { t: tm } = useTranslation('commands');
  const versions = info.versions.filter((one) => coversYear(one, year));
  const [matching, setMatching] = useState(false);
  useCommands(() => [
    ...versions.map((one) => ({
      id: `version ${one.id}`,
      group: 'year' as const,
      title: tm('version', { name: versionWords(one, t) }),
      barred: one.id === version?.id ? tm('barred.now') : null,
      run: () => chooseVersion(one.id),
    })),
    {
      id: 'matchingCode',
      group: 'year' as const,
      title: t('code.open'),
      barred: null,
      run: () => setMatching(true),
    },
  ]);
  if (version === null) return <ChoiceButton label={t('version')}>{t('noVersion')}</ChoiceButton>;
  const sealed = version.state === 'issued';
  const words = versionWords(version, t);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ChoiceButton label={t('chooseVersion')} title={version.reason ?? t('chooseVersion')}>
            {sealed && <LockGlyph label={t('issuedMark')} />}
            {sealed ? words : t('versionNamed', { name: words })}
          </ChoiceButton>
        </Menu.Target>
        <Menu.Dropdown>
          {versions.map((one) => (
            <Menu.Item
              key={one.id}
              onClick={() => chooseVersion(one.id)}
              leftSection={one.state === 'issued' ? <LockGlyph label={t('issuedMark')} /> : null}
              {...(one.id === version.id ? { 'aria-current': 'true' as const, fw: 600 } : {})}
            >
              {versionWords(one, t)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <VersionCodeLine version={version.id} />
          <Menu.Item onClick={() => setMatching(true)}>{t('code.open')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {matching && <MatchingDialog onClose={() => setMatching(false)} />}
    </>
  );
}
