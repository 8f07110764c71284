import { describe, expect, it } from 'vitest';
import { base64OfBytes, base64OfFile, bytesOfBase64 } from './files.ts';

describe('bytes on their way to the engine and back', () => {
  it('survive whatever their values and length', async () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, at) => at % 256);
    expect(bytesOfBase64(base64OfBytes(bytes))).toEqual(bytes);
    expect(await base64OfFile(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'));
  });

  it('may be none', () => {
    expect(base64OfBytes(new Uint8Array())).toBe('');
  });
});
