import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerFrom } from './caller.ts';
import type { Desk } from './desk.ts';
import { mostBytes, putFile, readFile, removeFile } from './filing/files.ts';
import { Trouble } from './trouble.ts';

interface Put {
  readonly Params: { readonly place: string };
  /** The file's own name, and the id of the file that the person saw in the place. */
  readonly Querystring: { readonly name?: string; readonly instead?: string };
  readonly Body: Buffer;
}

/** What controls, turns the writing direction or cannot be seen is no part of a file's name, nor is a path. */
const cleanName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) || 'file';

/** Pictures: sent as they are, `multipart` would bring nothing here but a parser. */
export function fileRoutes(api: FastifyInstance, desk: Desk): void {
  const most = Math.max(...Object.values(desk.form.pictureRules).map(({ maxBytes }) => maxBytes));
  // Whatever a client calls it: what it is the picture itself tells.
  api.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: most + 1 }, (_, body, done) =>
    done(null, body),
  );
  const refuseEarly = async (request: FastifyRequest<Put>) => {
    callerFrom(desk, request);
    const limit = mostBytes(desk, request.params.place);
    if (Number(request.headers['content-length'] ?? 0) > limit) throw new Trouble('too-big', { most: limit });
  };
  api.put<Put>('/filing/files/:place', { onRequest: refuseEarly }, async (request) => {
    const { person } = callerFrom(desk, request);
    const { name = '', instead = null } = request.query;
    if (!Buffer.isBuffer(request.body)) throw new Trouble('no-picture', { is: 'nothing' });
    const upload = { place: request.params.place, name: cleanName(name), body: request.body, instead };
    return putFile(desk, person, upload);
  });
  api.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const { mime, body } = readFile(desk, callerFrom(desk, request).person, request.params.id);
    return reply.type(mime).send(Buffer.from(body));
  });
  api.delete<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    removeFile(desk, callerFrom(desk, request).person, request.params.id);
    return reply.code(204).send();
  });
}
