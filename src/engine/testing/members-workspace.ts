import { openTestWorkspace, type TestWorkspace } from './workspace.ts';

/** A figure of new members in 2020. */
export function memberFigure(
  kind: 'target' | 'result',
  unit: string,
  value: number,
  period = '2020',
) {
  return { kind, unit, value, period, indicator: 'doan-vien-ket-nap' };
}

/** A workspace in which three units have targets of new members, and one of them a half-year result. */
export async function openMembersWorkspace(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace('dien-bien-2020');
  await workspace.client.plan.set({
    changes: [
      memberFigure('target', 'dien-bien-phu', 194),
      memberFigure('target', 'muong-ang', 40),
      memberFigure('result', 'dien-bien-phu', 97, '2020-H1'),
      memberFigure('target', 'tuan-giao', 55),
    ],
  });
  return workspace;
}
