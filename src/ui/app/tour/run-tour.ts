import 'driver.js/dist/driver.css';
import './tour.css';
import { driver } from 'driver.js';
import type { TFunction } from 'i18next';
import { TOUR_STEPS } from './tour-steps.ts';

/**
 * Goes around the screen; it ends with its last step, «Bỏ qua» or Escape. The keyboard then goes
 * back to `before`, or without such a place to the part that is open.
 */
export function runTour(t: TFunction<'tour'>, before: Element | null): void {
  driver({
    animate: false,
    allowClose: true,
    overlayOpacity: 0.35,
    stagePadding: 4,
    stageRadius: 4,
    disableActiveInteraction: true,
    popoverClass: 'tour',
    showProgress: true,
    progressText: t('progress', { n: '{{current}}', of: '{{total}}' }),
    nextBtnText: t('next'),
    prevBtnText: t('back'),
    doneBtnText: t('done'),
    onPopoverRender: ({ closeButton, nextButton }) => {
      // The tour itself then puts the keyboard on its first button, which ends it.
      queueMicrotask(() => nextButton.focus({ preventScroll: true }));
      closeButton.textContent = t('skip');
      closeButton.setAttribute('aria-label', t('skip'));
    },
    onDestroyed: () => {
      const stays = before?.isConnected === true && before !== document.body;
      const back = stays ? before : document.querySelector('nav [aria-current]');
      if (back instanceof HTMLElement) back.focus();
    },
    steps: TOUR_STEPS.map((step) => ({
      element: `[data-tour="${step}"]`,
      popover: { title: t(`steps.${step}.title`), description: t(`steps.${step}.text`) },
    })),
  }).drive();
}
