import type { Copied } from './clipboard-adapter.ts';

/** Newer than the types of the language. */
type Reader = {
  readonly read: (as: { readonly unsanitized: readonly string[] }) => Promise<ClipboardItem[]>;
};

/**
 * What the browser's own paste event would bring, without a key; null where the browser, or the person whom
 * it asks, does not let a page read it.
 */
export async function readClipboard(): Promise<Copied | null> {
  try {
    // Cleaned for the page, a table has lost the numbers beside its texts; ours is parsed apart from it.
    const reader: Reader = navigator.clipboard;
    const items = await reader.read({ unsanitized: ['text/html'] });
    return { html: await form(items, 'text/html'), text: await form(items, 'text/plain') };
  } catch {
    return null;
  }
}

async function form(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? '' : (await item.getType(type)).text();
}
