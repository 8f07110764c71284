import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './send-forms.module.css';

type Item = { readonly code: string; readonly name: string };

/** All of a list at once, or some of it; null stands for all. */
export function CodeChoice(props: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly chosen: readonly string[] | null;
  /** What «all» and «some» read: «Tất cả 13 đơn vị», «Đã chọn 2/13 đơn vị». */
  readonly words: (chosen: number | null) => string;
  /** A list that is rarely changed is folded up behind its first names. */
  readonly folded?: string;
  readonly onChange: (chosen: readonly string[] | null) => void;
}) {
  const { title, items, chosen, words, folded, onChange } = props;
  const { t } = useTranslation('sendForms');
  const [isOpen, setIsOpen] = useState(folded === undefined);
  const all = useRef<HTMLInputElement>(null);
  const isFoldable = folded !== undefined;
  // The button that unfolds the list is gone then, and the keyboard with it.
  useEffect(() => {
    if (isOpen && isFoldable) all.current?.focus();
  }, [isOpen, isFoldable]);
  const isChosen = (code: string) => chosen === null || chosen.includes(code);

  function toggle(code: string): void {
    const next = items
      .map((item) => item.code)
      .filter((one) => (one === code ? !isChosen(one) : isChosen(one)));
    onChange(next.length === items.length ? null : next);
  }

  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {isOpen ? (
        <>
          <Checkbox
            ref={all}
            label={words(chosen?.length ?? null)}
            checked={chosen === null}
            indeterminate={chosen !== null && chosen.length > 0}
            onChange={() => onChange(chosen === null ? [] : null)}
          />
          <ul>
            {items.map(({ code, name }) => (
              <li key={code}>
                <Checkbox label={name} checked={isChosen(code)} onChange={() => toggle(code)} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className={styles.folded}>
          <span>{folded}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(true)}>
            {t('choose')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
