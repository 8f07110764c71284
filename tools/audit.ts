import { spawnSync } from 'node:child_process';
import { shippedPackages } from './shipped.ts';

/**
 * What is known against the locked packages, as far as the registry that this computer uses tells.
 * A report, not a check: it changes with the day, and not every registry serves it.
 */
type Report = {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly name: string; readonly severity: string; readonly range: string }>
  >;
};

const npm = process.env.npm_execpath;
if (npm === undefined) {
  console.log('Chạy bằng «npm run audit:report»: báo cáo này cần npm.');
} else {
  const { stdout } = spawnSync(process.execPath, [npm, 'audit', '--json', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, npm_config_audit: 'true' },
  });
  tell(reportOf(stdout));
}

function reportOf(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}

function tell({ vulnerabilities }: Report): void {
  if (vulnerabilities === undefined) {
    console.log('Kho gói mà máy này dùng không trả lời câu hỏi này: không có báo cáo.');
    return;
  }
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  const found = Object.values(vulnerabilities);
  for (const { name, severity, range } of found) {
    console.log(
      `${severity}\t${name} ${range}${shipped.has(name) ? '\t(tới tay người dùng)' : ''}`,
    );
  }
  const reach = found.filter(({ name }) => shipped.has(name)).length;
  console.log(`${found.length} gói có cảnh báo, ${reach} trong số đó tới tay người dùng.`);
}
