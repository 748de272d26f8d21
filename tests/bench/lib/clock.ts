import { loadavg } from 'node:os';

/** How fast something went. CPU time is the process's own, so that other work on the machine weighs less on it. */
export interface Speed {
  readonly count: number;
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** Of the best tenth of the pieces, by CPU time: what an undisturbed core would come near. */
  readonly best: number;
}

/** Does a piece of work over and over for so many seconds; `piece` says how many units it has done. */
export function timed(seconds: number, piece: (n: number) => number): Speed {
  const rates: number[] = [];
  const began = performance.now();
  const cpu = process.cpuUsage();
  let count = 0;
  for (let n = 0; performance.now() - began < seconds * 1000; n++) {
    const before = process.cpuUsage();
    const done = piece(n);
    const used = process.cpuUsage(before);
    count += done;
    rates.push((done * 1e6) / Math.max(1, used.user + used.system));
  }
  const used = process.cpuUsage(cpu);
  rates.sort((a, b) => b - a);
  return {
    count,
    perSecond: (count * 1000) / (performance.now() - began),
    perCpuSecond: (count * 1e6) / (used.user + used.system),
    best: rates[Math.floor(rates.length / 10)],
  };
}

export function load(): string {
  return loadavg()
    .map((l) => l.toFixed(1))
    .join(' ');
}

/** "812 /s wall, 901 /s of CPU, best tenth 1,040 /s". */
export function told({ perSecond, perCpuSecond, best }: Speed): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
  return `${whole(perSecond)} /s by the clock, ${whole(perCpuSecond)} per second of CPU, ${whole(best)} in the best tenth`;
}
