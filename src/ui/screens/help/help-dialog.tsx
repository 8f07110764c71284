import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnedFocus } from '../../parts/use-returned-focus.ts';
import { HELP_CHAPTERS, type HelpChapterId, type HelpText } from '../../text/help-text.ts';
import { ChapterParts } from './chapter-parts.tsx';
import styles from './help.module.css';
import { KeyTables } from './key-tables.tsx';

/** The chapters at the left, the one that is read at the right; nothing comes from outside. */
export function HelpDialog(props: {
  readonly text: HelpText;
  readonly first: HelpChapterId;
  readonly onTour: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { text, onTour, onClose } = props;
  useReturnedFocus();
  const { t } = useTranslation('help');
  const [chapter, setChapter] = useState(props.first);
  const titleOf = (id: HelpChapterId) => (id === 'keys' ? text.keysTitle : text.chapters[id].title);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size={1080}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.sides}>
        <nav className={styles.chapters} aria-label={t('chapters')}>
          {HELP_CHAPTERS.map((id) => (
            <button
              key={id}
              type="button"
              className={styles.chapter}
              aria-current={id === chapter ? 'true' : undefined}
              onClick={() => setChapter(id)}
              {...(id === props.first ? { 'data-autofocus': true } : {})}
            >
              {titleOf(id)}
            </button>
          ))}
          {onTour !== null && (
            <Button variant="default" className={styles.tour ?? ''} onClick={onTour}>
              {t('tour')}
            </Button>
          )}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing else to focus */}
        <article key={chapter} className={styles.text} tabIndex={0} aria-label={titleOf(chapter)}>
          <h2>{titleOf(chapter)}</h2>
          {chapter === 'keys' ? (
            <KeyTables tables={text.keys} />
          ) : (
            <ChapterParts parts={text.chapters[chapter].parts} />
          )}
        </article>
      </div>
    </Modal>
  );
}
