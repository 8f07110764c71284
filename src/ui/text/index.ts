import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

const REMEMBERED = 'chitieu.language';

/** The texts, in the language chosen last on this machine; Vietnamese until one was chosen. */
export function createTexts(storage: Storage): i18n {
  const texts = i18next.createInstance();
  const remembered = storage.getItem(REMEMBERED);
  void texts.use(initReactI18next).init({
    lng: remembered === 'en' ? 'en' : 'vi',
    fallbackLng: 'vi',
    defaultNS: 'common',
    resources: { vi, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  texts.on('languageChanged', (language) => storage.setItem(REMEMBERED, language));
  return texts;
}
