import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../workspace.tsx';
import { ChoiceButton } from './choice-button.tsx';
import { yearAfter, yearsToChoose } from './years.ts';

export function YearMenu() {
  const { info, year, chooseYear } = useWorkspace();
  const { t } = useTranslation('frame');
  const years = yearsToChoose(info.years, year);
  const next = yearAfter(years);
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
