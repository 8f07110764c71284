import { existsSync, readdirSync, readFileSync } from 'node:fs';

const INTERVAL_MILLISECONDS = 5;

export type MemoryMeter = {
  /** The most megabytes that any child held since `reset`; 0 where the system does not tell. */
  readonly peak: () => number;
  readonly reset: () => void;
  readonly stop: () => void;
};

/**
 * The most memory of this process's children, from outside, since a child that is killed tells nothing
 * of itself: Linux keeps it for each process. A reader that serves on keeps its peak from file to file.
 */
export function meterChildren(): MemoryMeter {
  let most = 0;
  const look = () => {
    for (const pid of children()) most = Math.max(most, peakOf(pid));
  };
  const timer = setInterval(look, INTERVAL_MILLISECONDS);
  return {
    peak: () => {
      look();
      return most;
    },
    reset: () => {
      most = 0;
    },
    stop: () => clearInterval(timer),
  };
}

function children(): readonly string[] {
  const tasks = `/proc/${process.pid}/task`;
  if (!existsSync(tasks)) return [];
  return readdirSync(tasks).flatMap((task) => {
    const list = read(`${tasks}/${task}/children`).trim();
    return list === '' ? [] : list.split(' ');
  });
}

function peakOf(pid: string): number {
  const kilobytes = /VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** A process may end between two looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
