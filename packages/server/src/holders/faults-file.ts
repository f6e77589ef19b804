import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ImportFault } from '@acct-forms/core';

export type OnFault = (fault: ImportFault) => Promise<void>;

const head = '\ufeffline,column,code,first\r\n';
const row = ({ line, column, code, first }: ImportFault) =>
  `${line},${column ?? ''},${code},${first ?? ''}\r\n`;

/** Writes faults into a file as CSV as they are found; nothing personal stands in it. */
export async function writeFaults<T>(path: string, run: (onFault: OnFault) => Promise<T>): Promise<T> {
  const file = createWriteStream(path, { mode: 0o600 });
  const write = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  try {
    await write(head);
    return await run((fault) => write(row(fault)));
  } finally {
    file.end();
    await finished(file);
  }
}

/** The faults that a run finds, once it is through: a browser does not read an answer while it still sends. */
export async function faultsFile(run: (onFault: OnFault) => Promise<unknown>): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'acct-faults-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'faults.csv');
    await writeFaults(path, run);
    return createReadStream(path).once('close', () => void remove());
  } catch (error) {
    await remove();
    throw error;
  }
}
