import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { useWorkspace } from '../workspace.tsx';
import { ChoiceButton } from './choice-button.tsx';
import { yearAfter, yearsToChoose } from './years.ts';

export function YearMenu() {
  const { info, year, chooseYear } = useWorkspace();
  const { t } = useTranslation('frame');
  const years = yearsToChoose(info.years, year);
  const { t: tm } = useTranslation('commands');
  const next = yearAfter(years);
  useCommands(() => [
    ...years.map((one) => ({
      id: `year ${one}`,
      group: 'year' as const,
      title: tm('year', { year: one }),
      barred: one === year ? tm('barred.now') : null,
      run: () => chooseYear(one),
    })),
    {
      id: 'addYear',
      group: 'year',
      title: t('addYear', { year: next }),
      barred: info.readOnly ? tm('barred.readOnly') : null,
      run: () => chooseYear(next),
    },
  ]);
  return (
    <Menu>
      <Menu.Target>
        <ChoiceButton label={t('chooseYear')}>{t('year', { year })}</ChoiceButton>
      </Menu.Target>
      <Menu.Dropdown mah={420} className="scrolls">
        {years.map((one) => (
          <Menu.Item
            key={one}
            onClick={() => chooseYear(one)}
            {...(one === year ? { 'aria-current': 'true' as const, fw: 600 } : {})}
          >
            {t('year', { year: one })}
          </Menu.Item>
        ))}
        {!info.readOnly && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => chooseYear(next)}>{t('addYear', { year: next })}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
