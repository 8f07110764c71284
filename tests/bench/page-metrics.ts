import type { CDPSession, Page } from '@playwright/test';

/** What the browser counts of one page. */
export type PageMetrics = {
  /** Milliseconds of script that have run so far. */
  readonly script: () => Promise<number>;
  /** Bytes of the script heap, all garbage collected. */
  readonly heap: () => Promise<number>;
};

export async function pageMetrics(page: Page): Promise<PageMetrics> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return {
    script: async () => 1000 * (await metric(session, 'ScriptDuration')),
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return metric(session, 'JSHeapUsedSize');
    },
  };
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The browser does not count ${name}.`);
  return found.value;
}
