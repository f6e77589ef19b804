/** Prints how our wizard stands beside Lit with native controls, in one run, at full and at a quarter of the speed. */
import { fileURLToPath } from 'node:url';
import { median, noiseLine, spread, table } from '../figures.ts';
import { openPage } from '../open-page.ts';
import { tasksDuring } from './main-thread.ts';
import { sideNames } from './results.ts';
import type { SideName } from './results.ts';

const short = process.argv.includes('--short');
const rounds = short ? 3 : 7;
const typed = '一二三四五六七八九十abcdefghij';

const root = fileURLToPath(new URL('page', import.meta.url));
const entries = ['bench.ts', 'ours.ts', 'floor.ts'];
const { page: first, address, scripts, close } = await openPage(root, { entries });
const browser = first.context().browser()!;

interface Figures {
  /** Milliseconds that pass. */
  readonly start: number;
  /** Milliseconds for which the main thread works, painting included. */
  readonly startWork: number;
  readonly next: number;
  readonly keystroke: number;
  /** The longest task of each keystroke. */
  readonly longestTasks: readonly number[];
  /** MiB over the page before the form. */
  readonly heap: number;
}

const sum = (tasks: readonly { readonly ms: number }[]) => tasks.reduce((all, { ms }) => all + ms, 0);

async function measure(side: SideName, slowed: number): Promise<Figures> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => 'formBench' in globalThis);
  await page.evaluate((urls) => formBench.prepare(urls), scripts);
  const session = await context.newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
  };
  const before = await heap();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  let start = 0;
  const starting = await tasksDuring(browser, page, async () => {
    start = await page.evaluate((name) => formBench.start(name), side);
  });
  await page.evaluate(() => formBench.focus());
  const type = async (text: string): Promise<void> => {
    for (const character of text) await page.keyboard.type(character);
    await page.evaluate(() => formBench.settled());
  };
  await type('热身');
  const tasks = await tasksDuring(browser, page, () => type(typed));
  const turns = 5;
  const turning = await tasksDuring(browser, page, async () => {
    for (let i = 0; i < turns; i++) await page.evaluate(() => formBench.next());
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const after = await heap();
  await context.close();
  return {
    start,
    startWork: sum(starting),
    next: sum(turning) / turns,
    keystroke: sum(tasks) / typed.length,
    longestTasks: [...typed].map((_, i) =>
      Math.max(...tasks.filter(({ character }) => character === i + 1).map(({ ms }) => ms)),
    ),
    heap: after - before,
  };
}

type Figure = Exclude<keyof Figures, 'longestTasks'> | 'longestTask';

const spreads: number[] = [];
const rows = [['', 'ours × floor', 'goal', 'ours', 'floor']];
for (const slowed of [1, 4]) {
  const all: Record<SideName, Figures[]> = { ours: [], floor: [] };
  for (const side of sideNames) await measure(side, slowed);
  for (let round = 0; round < rounds; round++)
    for (const side of sideNames) all[side].push(await measure(side, slowed));
  const of = (side: SideName, what: Figure) =>
    what === 'longestTask'
      ? // What belongs to a keystroke comes in every run; any task may be interrupted once.
        Math.max(...[...typed].map((_, i) => median(all[side].map(({ longestTasks }) => longestTasks[i]!))))
      : median(all[side].map((figures) => figures[what]));
  const ratio = (what: Figure) => (of('ours', what) / of('floor', what)).toFixed(2);
  const both = (what: Figure, unit = 'ms') => sideNames.map((side) => `${of(side, what).toFixed(1)} ${unit}`);
  const speed = `${slowed}×`;
  rows.push(
    [`${speed} script start to first section`, ratio('start'), '1.6', ...both('start')],
    [`${speed} main thread meanwhile`, ratio('startWork'), '', ...both('startWork')],
    [`${speed} main thread for the next section`, ratio('next'), '2', ...both('next')],
    [`${speed} main thread per keystroke`, ratio('keystroke'), '1.3', ...both('keystroke')],
    [
      `${speed} longest task while typing`,
      ratio('longestTask'),
      slowed === 4 ? '16 ms' : '',
      ...both('longestTask'),
    ],
  );
  if (slowed === 1) rows.push(['heap at the last section', '', '2 MiB', ...both('heap', 'MiB')]);
  for (const what of ['start', 'next', 'keystroke'] as const)
    spreads.push(spread(all.floor.map((figures) => figures[what])));
}
const count = await first.evaluate(() => formBench.fieldCount);
console.log(`6 pages, ${count} fields; medians of ${rounds} runs after a warm-up, each in a fresh page.`);
console.log(table(rows));
console.log(noiseLine(spreads));
await close();
