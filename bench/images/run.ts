/** Prints how our picture engine stands beside a floor and another tool, in one run. `--short` takes few pictures. */
import { fileURLToPath } from 'node:url';
import { median, noiseLine, spread, table } from '../figures.ts';
import { openPage } from '../open-page.ts';
import { peakMemory } from './peak-memory.ts';
import { photos, scans } from './pictures.ts';
import { toolNames } from './results.ts';
import type { Kind, Tool } from './results.ts';
import { right, sourceOf } from './right.ts';

const short = process.argv.includes('--short');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
/** The other tool takes several times as long: fewer rounds of it, so that all ends within ten minutes. */
const rounds = { ours: short ? 3 : 5, floor: short ? 3 : 5, 'as it comes': 1, tuned: 1 };

interface Result {
  readonly name: string;
  readonly kind: Kind;
  readonly wrong: Record<Tool, readonly string[]>;
  readonly times: Record<Tool, number[]>;
  /** Longest task of the main thread in each run, milliseconds; 0 when none is over 50. */
  readonly longest: Record<Tool, number[]>;
  readonly ssim: Record<Tool, number | undefined>;
  readonly size: string;
}

const each = <T>(value: (tool: Tool) => T): Record<Tool, T> => ({
  ours: value('ours'),
  floor: value('floor'),
  'as it comes': value('as it comes'),
  tuned: value('tuned'),
});

const files = new Map<string, Buffer>();
const { page, close } = await openPage(fileURLToPath(new URL('page', import.meta.url)), { files });
const pictures = [...photos, ...scans].filter(
  (picture) => (!short || picture.short) && (only === undefined || picture.name.includes(only)),
);
const results: Result[] = [];
for (const { name, kind, make } of pictures) {
  const bytes = await make();
  files.set('/picture', bytes);
  const source = await sourceOf(bytes, kind);
  await page.evaluate((of) => pictureBench.load('/picture', of), kind);
  const result: Result = {
    name,
    kind,
    wrong: each(() => []),
    times: each(() => []),
    longest: each(() => []),
    ssim: each(() => undefined),
    size: '',
  };
  const run = async (tool: Tool) => {
    const { ms, longest } = await page.evaluate((which) => pictureBench.run(which), tool);
    result.longest[tool].push(longest);
    return ms;
  };
  for (const tool of toolNames) {
    const ms = await run(tool);
    const judged = await page.evaluate(() => pictureBench.judge());
    result.ssim[tool] = judged.ssim;
    result.wrong[tool] = right(source, judged, tool === 'ours');
    if (rounds[tool] === 1) result.times[tool].push(ms);
    if (tool === 'ours')
      Object.assign(result, { size: `${judged.width} × ${judged.height}, ${judged.bytes}` });
  }
  for (let round = 0; round < Math.max(...Object.values(rounds)); round++)
    for (const tool of toolNames)
      if (rounds[tool] > 1 && round < rounds[tool]) result.times[tool].push(await run(tool));
  results.push(result);
  console.log(
    `${name}: ${size(bytes.length)} → ${result.size}; ${ratioOf(result, 'ours').toFixed(2)} × floor` +
      `${result.ssim.ours === undefined ? '' : `; SSIM ${result.ssim.ours.toFixed(4)}`}` +
      `${once(result) > 0 ? `; main thread at most ${Math.round(once(result))} ms` : ''}` +
      toolNames
        .map((tool) =>
          result.wrong[tool].length > 0 ? `; ${tool} wrong: ${result.wrong[tool].join(', ')}` : '',
        )
        .join(''),
  );
}

function size(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
function once({ longest }: Result): number {
  return Math.max(...longest.ours);
}
function ratioOf({ times }: Result, tool: Tool): number {
  return median(times[tool]) / median(times.floor);
}

const of = (kind: Kind) => results.filter((result) => result.kind === kind);
const sides = [of('photo'), of('scan')] as const;
const both = (text: (side: readonly Result[]) => string): string =>
  sides.map((side) => (side.length > 0 ? text(side) : '–')).join(' / ');
const total = (side: readonly Result[], tool: Tool): number =>
  side.reduce((sum, { times }) => sum + median(times[tool]), 0);
const row = (name: string, tool: Tool): string[] => {
  const ssim = of('scan').map((result) => result.ssim[tool]!);
  // What belongs to the work comes in every run; once, on a busy machine, any task may be interrupted.
  const longest = Math.max(...results.map((result) => median(result.longest[tool])));
  return [
    name,
    both((side) => `${side.filter(({ wrong }) => wrong[tool].length === 0).length} of ${side.length}`),
    both((side) => median(side.map((result) => ratioOf(result, tool))).toFixed(2)),
    both((side) => (total(side, tool) / total(side, 'floor')).toFixed(2)),
    longest === 0 ? 'none over 50 ms' : `${Math.round(longest)} ms`,
    ssim.length > 0 ? `${median(ssim).toFixed(4)} (least ${Math.min(...ssim).toFixed(4)})` : '–',
  ];
};
console.log('');
console.log(
  table([
    [
      'tool',
      'photos / scans right',
      'time × floor, median',
      'of all together',
      'longest main-thread task',
      'SSIM of scans',
    ],
    ['goal', 'all / all', '1.15 / 1.15', '', 'none over 50 ms', '0.995'],
    row('ours', 'ours'),
    row('floor (limit ignored)', 'floor'),
    row('browser-image-compression as it comes', 'as it comes'),
    row('the same, tuned', 'tuned'),
  ]),
);
console.log(
  `\nMedians of ${rounds.ours} runs after a warm-up for ours and the floor; one run of the other tool, which takes several times as long. A task of the main thread counts when half of the runs have it.`,
);
console.log(noiseLine(results.map(({ times }) => spread(times.floor))));
const large = photos.find(({ name }) => name.includes('48 MP'))!;
if (!short && only === undefined) console.log(await peakMemory(page, files, large));
await close();
