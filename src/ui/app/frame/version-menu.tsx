import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coversYear } from '../../../domain/version-rules.ts';
import { useCommands } from '../commands/commands.tsx';
import { LockGlyph } from '../glyphs.tsx';
import { useSession } from '../session.tsx';
import { useWorkspace } from '../workspace.tsx';
import { ChoiceButton } from './choice-button.tsx';
import { MatchingDialog } from './matching-dialog.tsx';
import { VersionChoices } from './version-choices.tsx';
import { versionWords } from './version-words.ts';

export function VersionMenu() {
  const { info, year, version, chooseVersion } = useWorkspace();
  const { t } = useTranslation('frame');
  const { t: tm } = useTranslation('commands');
  const versions = info.versions.filter((one) => coversYear(one, year));
  const [matching, setMatching] = useState(false);
  const [pointed, setPointed] = useState(false);
  const code = useCode(version?.id, pointed);
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
  const hover = [
    version.reason ?? t('chooseVersion'),
    ...(code === undefined ? [] : [t('code.hover', { code })]),
  ];
  return (
    <>
      <Menu>
        <Menu.Target>
          <ChoiceButton
            label={t('chooseVersion')}
            title={hover.join('\n')}
            onPointerEnter={() => setPointed(true)}
            onPointerLeave={() => setPointed(false)}
          >
            {sealed && <LockGlyph label={t('issuedMark')} />}
            {sealed ? words : t('versionNamed', { name: words })}
          </ChoiceButton>
        </Menu.Target>
        <Menu.Dropdown>
          <VersionChoices versions={versions} chosen={version.id} onChoose={chooseVersion} />
          <Menu.Item onClick={() => setMatching(true)}>{t('code.open')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {matching && <MatchingDialog onClose={() => setMatching(false)} />}
    </>
  );
}

/** Read only while the pointer asks for it: it is made of every figure, and changes with each. */
function useCode(version: string | undefined, asked: boolean): string | undefined {
  const { api } = useSession();
  const codes = useQuery({ ...api.versions.codes.queryOptions({ input: {} }), enabled: asked });
  return codes.data?.find((one) => one.version.id === version)?.code;
}
