import { startCommand } from './start-command.ts';

/** The example started with its own command; returned is what stops it. */
export async function startDesk(port: number): Promise<() => Promise<void>> {
  const { stop } = await startCommand(
    ['-w', '@acct-forms/example-custom-adapter'],
    { PORT: String(port) },
    'is open at',
  );
  return stop;
}
