import type { TestClient } from '../../src/engine/testing/workspace.ts';

const CSV = 'Đơn vị,Số đoàn viên\nLĐLĐ huyện Mường Nhé,12\n__proto__,13\n=1+1,14\n';

/** The name of a reading of one small file, which answers and acceptances can be about. */
export async function someReading(client: TestClient): Promise<string> {
  const base64 = Buffer.from(CSV).toString('base64');
  const steps = await client.returns.read({
    files: [{ name: 'a.csv', base64 }],
    period: '2020-H1',
  });
  for await (const step of steps) if ('reading' in step) return String(step.reading);
  throw new Error('The file was not read.');
}
