import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

const watched = new WeakSet<BrowserContext>();

/** Collects whatever a page complains about, from its first script on. */
export async function watchPage(
  context: BrowserContext,
  problems: string[],
  refusalsExpected: () => boolean,
): Promise<void> {
  if (watched.has(context)) return;
  watched.add(context);
  // A breach of a policy that only reports would not show as a console error.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`CSP: ${breach.violatedDirective} ${breach.blockedURI} ${breach.sample}`);
    });
  });
  const watch = (page: Page) => {
    page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => problems.push('the page crashed'));
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (refusalsExpected() && isRefusal(message)) return;
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
}

/** The engine's refusals travel as status 422, which Chromium reports like a missing file. */
function isRefusal(message: ConsoleMessage): boolean {
  return message.location().url.includes('/rpc/') && message.text().includes('422');
}
