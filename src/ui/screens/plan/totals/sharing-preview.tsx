import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../domain/error.ts';
import { failureOf } from '../../../app/failure.ts';
import { messageOf, showError } from '../../../app/notices.ts';
import { useSession } from '../../../app/session.tsx';
import { ChangeList } from './change-list.tsx';
import { changesOf, type Sharing } from './sharing.ts';
import styles from './totals.module.css';

/** What a sharing would change, to be applied as one step; a refusal comes with its ways out. */
export function SharingPreview(props: {
  readonly sharing: Sharing;
  /** A refusal in words that fit the question better than the engine's; null: the engine's own. */
  readonly refusal?: (failure: Failure) => string | null;
  /** The ways out of a refusal, as buttons. */
  readonly waysOut: (failure: Failure | null) => ReactNode;
  readonly onDone: () => void;
}) {
  const { sharing, onDone } = props;
  const { engine, api, writer } = useSession();
  const { t } = useTranslation('totals');
  const { t: tp } = useTranslation('plan');
  const { t: tc } = useTranslation();
  const [applying, setApplying] = useState(false);
  const preview = useQuery({
    ...api.plan.previewAllocation.queryOptions({ input: sharing }),
    gcTime: 0,
  });
  const box = useRef<HTMLDivElement>(null);
  const failure = failureOf(preview.error);
  const isAnswered = preview.isSuccess || preview.isError;

  useEffect(() => {
    if (isAnswered) box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [isAnswered]);

  async function apply(): Promise<void> {
    setApplying(true);
    try {
      await writer.write(() => engine.plan.allocate(sharing));
    } catch (error) {
      showError(error, tc);
    } finally {
      onDone();
    }
  }

  return (
    <div ref={box} className={styles.preview} aria-live="polite">
      {preview.isPending && <p className={styles.note}>{t('working')}</p>}
      {preview.isError && (
        <div className={styles.problem} role="alert">
          <p>
            {(failure === null ? null : props.refusal?.(failure)) ??
              messageOf(preview.error, tc).message}
          </p>
          <div className={styles.ways}>{props.waysOut(failure)}</div>
        </div>
      )}
      {preview.isSuccess && (
        <>
          <ChangeList changes={changesOf(preview.data, sharing, tp('given'))} />
          {preview.data.notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </>
      )}
      <footer className={styles.foot}>
        <Button variant="default" data-first={preview.isError || undefined} onClick={onDone}>
          {tc('cancel')}
        </Button>
        {preview.isSuccess && (
          <Button data-first loading={applying} onClick={() => void apply()}>
            {t('apply')}
          </Button>
        )}
      </footer>
    </div>
  );
}
