import { typedMark, type FormBench, type SideName } from '../results.ts';
import { fieldCount, benchForm } from './fields.ts';
import type { World } from './world.ts';

/** A form as the benchmark drives it. */
export interface Side {
  /** The key of the section on screen. */
  shown(): string | undefined;
  /** How many of its fields can be used. */
  fields(): number;
  next(): void;
  /** Puts the focus into the field that is typed into. */
  focus(): void;
  /** Whether everything typed is stored. */
  settled(): boolean;
}

const sides: Record<SideName, () => Promise<{ open(world: World): Side }>> = {
  ours: () => import('./ours.ts'),
  floor: () => import('./floor.ts'),
};

let world: World;
let side: Side;

/** Waits without a frame or a timer, which would round the times up. */
const until = (test: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!test()) return port2.postMessage(0);
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Until the section stands with all its fields, laid out. */
const usable = async (key: string): Promise<void> => {
  const { fields } = benchForm.sections.find((section) => section.key === key)!;
  const count = Object.keys(fields).length;
  await until(() => side.shown() === key && side.fields() === count);
  document.body.getBoundingClientRect();
};

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
/** After the frame that shows what was drawn. */
const painted = async (): Promise<void> => {
  await frame();
  await frame();
};

addEventListener('beforeinput', () => performance.mark(typedMark), true);

globalThis.formBench = {
  fieldCount,
  async prepare(scripts) {
    await Promise.all(scripts.map(async (script) => (await fetch(script)).text()));
    const { newWorld } = await import('./world.ts');
    world = await newWorld();
  },
  async start(name) {
    const started = performance.now();
    side = (await sides[name]()).open(world);
    await usable('one');
    return performance.now() - started;
  },
  async next() {
    const keys = benchForm.sections.map(({ key }) => key);
    const following = keys[keys.indexOf(side.shown()!) + 1]!;
    side.next();
    await usable(following);
    await painted();
  },
  focus: () => side.focus(),
  async settled() {
    // Seldom asked, so that asking does not count.
    while (!side.settled()) await new Promise((resolve) => setTimeout(resolve, 250));
    await painted();
  },
} satisfies FormBench;
