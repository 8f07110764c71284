import { Tooltip, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/commands.tsx';
import { ContrastGlyph } from '../glyphs.tsx';
import styles from './frame.module.css';

/** Language and light or dark ground; both are remembered on this machine. */
export function AppearanceButtons() {
  const { t, i18n } = useTranslation('frame');
  const { t: tm } = useTranslation('commands');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isVietnamese = i18n.language === 'vi';
  const isDark = colorScheme === 'dark';
  const language = isVietnamese ? 'VI' : 'EN';
  const otherLanguage = isVietnamese ? t('toEnglish') : t('toVietnamese');
  const otherGround = isDark ? t('light') : t('dark');
  const turnLanguage = () => void i18n.changeLanguage(isVietnamese ? 'en' : 'vi');
  const turnGround = () => setColorScheme(isDark ? 'light' : 'dark');
  useCommands(() => [
    {
      id: 'language',
      group: 'look',
      title: isVietnamese ? tm('toEnglish') : tm('toVietnamese'),
      barred: null,
      run: turnLanguage,
    },
    {
      id: 'ground',
      group: 'look',
      title: isDark ? tm('light') : tm('dark'),
      barred: null,
      run: turnGround,
    },
  ]);
  return (
    <>
      <Tooltip label={otherLanguage}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={`${language}: ${otherLanguage}`}
          onClick={turnLanguage}
        >
          {language}
        </button>
      </Tooltip>
      <Tooltip label={otherGround}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={otherGround}
          aria-pressed={isDark}
          onClick={turnGround}
        >
          <ContrastGlyph />
        </button>
      </Tooltip>
    </>
  );
}
