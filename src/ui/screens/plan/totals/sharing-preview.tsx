import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BasedOn } from '../../../../contract/views/plan.ts';
import type { Failure } from '../../../../domain/error.ts';
import { failureOf } from '../../../app/failure.ts';
import { messageOf, showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { ChangeList } from './change-list.tsx';
import { changesOf, type Sharing } from './sharing.ts';
import styles from './totals.module.css';
import { useCalmFocus } from './use-calm-focus.ts';

type RefusalWords = {
  /** A refusal in words that fit the question better than the engine's; null: the engine's own. */
  readonly refusal?: (failure: Failure) => string | null;
  /** The ways out of a refusal, as buttons. */
  readonly waysOut: (failure: Failure | null) => ReactNode;
};

/** What a sharing would change, to be applied as one step; a refusal comes with its ways out. */
export function SharingPreview(
  props: RefusalWords & {
    readonly sharing: Sharing;
    readonly onDone: () => void;
  },
) {
  const { sharing, onDone } = props;
  const { engine, api, writer } = useSession();
  const { t } = useTranslation('totals');
  const { t: tp } = useTranslation('plan');
  const { t: tc } = useTranslation();
  const [applying, setApplying] = useState(false);
  /** Why it could not be applied; the question stays, and the number with it. */
  const [undone, setUndone] = useState<string | null>(null);
  const preview = useQuery({
    ...api.plan.previewAllocation.queryOptions({ input: sharing }),
    gcTime: 0,
  });
  const changes = preview.isSuccess ? changesOf(preview.data, sharing, tp('given')) : [];
  const isAnswered = preview.isSuccess || preview.isError;
  const box = useCalmFocus(isAnswered && !applying);

  async function apply(basedOn: BasedOn): Promise<void> {
    setApplying(true);
    setUndone(null);
    try {
      await writer.write(() => engine.plan.allocate({ ...sharing, basedOn }));
      if (box.current !== null) onDone();
    } catch (error) {
      // Whoever left meanwhile reads it elsewhere.
      if (box.current === null) showError(error, tc);
      else setUndone(messageOf(error, tc).message);
      setApplying(false);
    }
  }

  function count(): string {
    if (preview.isPending) return t('working');
    if (preview.isError) return '';
    return changes.length === 0 ? t('unchanged') : t('changed', { n: changes.length });
  }

  return (
    <div ref={box} className={styles.preview} tabIndex={-1} data-autofocus>
      <p className={preview.isPending ? styles.note : styles.sum} aria-live="polite">
        {count()}
      </p>
      {preview.isError && <Refusal {...props} error={preview.error} />}
      {changes.length > 0 && <ChangeList changes={changes} />}
      {preview.isSuccess &&
        preview.data.notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      {undone !== null && !preview.isError && (
        <p className={styles.problem} role="alert">
          {undone}
        </p>
      )}
      <footer className={styles.foot}>
        <Button variant="default" data-first={preview.isError || undefined} onClick={onDone}>
          {tc('cancel')}
        </Button>
        {preview.isSuccess && (
          <Button data-first loading={applying} onClick={() => void apply(preview.data.basedOn)}>
            {t('apply')}
          </Button>
        )}
      </footer>
    </div>
  );
}

function Refusal(props: RefusalWords & { readonly error: unknown }) {
  const { error, refusal, waysOut } = props;
  const { t } = useTranslation();
  const failure = failureOf(error);
  const words = failure === null ? null : refusal?.(failure);
  return (
    <div className={styles.problem}>
      <p role="alert">{words ?? messageOf(error, t).message}</p>
      <div className={styles.ways}>{waysOut(failure)}</div>
    </div>
  );
}
