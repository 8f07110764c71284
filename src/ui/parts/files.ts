const CHUNK = 0x8000;

/** The bytes of a file as base64, as the engine takes them at every door. */
export async function base64OfFile(file: Blob): Promise<string> {
  return base64OfBytes(new Uint8Array(await file.arrayBuffer()));
}

/** Piece by piece: a call with millions of arguments would overflow the stack. */
export function base64OfBytes(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Hands bytes to the browser, which asks where to save them or puts them among the downloads. */
export function offerDownload(page: Document, name: string, base64: string): void {
  const address = URL.createObjectURL(new Blob([bytesOfBase64(base64)]));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser still reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
