import { Tooltip, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ContrastGlyph } from '../glyphs.tsx';
import styles from './frame.module.css';

/** Language and light or dark ground; both are remembered on this machine. */
export function AppearanceButtons() {
  const { t, i18n } = useTranslation('frame');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isVietnamese = i18n.language === 'vi';
  const isDark = colorScheme === 'dark';
  const otherLanguage = isVietnamese ? t('toEnglish') : t('toVietnamese');
  const otherGround = isDark ? t('light') : t('dark');
  return (
    <>
      <Tooltip label={otherLanguage}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={otherLanguage}
          onClick={() => void i18n.changeLanguage(isVietnamese ? 'en' : 'vi')}
        >
          {isVietnamese ? 'VI' : 'EN'}
        </button>
      </Tooltip>
      <Tooltip label={otherGround}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={otherGround}
          aria-pressed={isDark}
          onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        >
          <ContrastGlyph />
        </button>
      </Tooltip>
    </>
  );
}
