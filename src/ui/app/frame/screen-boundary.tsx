import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../empty-state.module.css';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/**
 * Keeps the frame when a screen cannot be drawn: its code is fetched when it is first opened, and
 * the program that serves it may have stopped meanwhile.
 */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <ScreenFailure /> : this.props.children;
  }
}

function ScreenFailure() {
  const { t } = useTranslation('frame');
  return (
    <section className={styles.empty} role="alert">
      <h1>{t('screenFailure.title')}</h1>
      <p>{t('screenFailure.message')}</p>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('screenFailure.reload')}
      </Button>
    </section>
  );
}
