/** What other programs take: as they read tables, and as plain text. */
type Written = { readonly text: string; readonly html?: string };

/** Puts it on the clipboard by the browser's own copying, which needs no permission; false where that is barred. */
export function putOnClipboard({ html, text }: Written, page: Document): boolean {
  let isThere = false;
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    isThere = true;
  };
  page.addEventListener('copy', answer, { capture: true, once: true });
  page.execCommand('copy');
  page.removeEventListener('copy', answer, { capture: true });
  return isThere;
}
