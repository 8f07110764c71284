import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe calls serious or critical on the whole page as it is now. «Legacy» means that axe works
 * in the page itself; else it opens a second page to sum up what it found in several frames, which
 * the program has none of, and takes ten times as long.
 */
export async function faults(page: Page, where = 'page'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) =>
          `${where}: ${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
}
