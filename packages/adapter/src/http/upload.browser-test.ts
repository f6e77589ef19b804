import { upload } from './upload.ts';

const holds = (condition: boolean, what: string) => {
  if (!condition) throw new Error(what);
};

describe('upload', () => {
  const file = new Blob([new Uint8Array(100_000)]);

  it('tells how far it has come and answers like fetch', async () => {
    const seen: number[] = [];
    const init = { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: file };
    const response = await upload('/no-such-path', init, (sent, total) => {
      holds(total === file.size, 'the total is the size of the file');
      seen.push(sent);
    });
    holds(response.status === 404, `the status is the server's, not ${response.status}`);
    holds(seen.at(-1) === file.size, 'the last progress is the whole');
  });

  it('rejects when aborted', async () => {
    const stop = new AbortController();
    const init = { method: 'PUT', headers: {}, body: file, signal: stop.signal };
    const call = upload('/no-such-path', init, undefined);
    stop.abort();
    const outcome = await call.then(
      () => 'resolved',
      (error: unknown) => (error instanceof TypeError ? 'rejected' : String(error)),
    );
    holds(outcome === 'rejected', outcome);
  });

  it('rejects when nobody answers', async () => {
    const call = upload('http://127.0.0.1:9/', { method: 'PUT', headers: {}, body: file }, undefined);
    const outcome = await call.then(
      () => 'resolved',
      () => 'rejected',
    );
    holds(outcome === 'rejected', outcome);
  });
});
