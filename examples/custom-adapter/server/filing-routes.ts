import type { FastifyInstance } from 'fastify';
import { callerFrom } from './caller.ts';
import type { Desk } from './desk.ts';
import { agree } from './filing/agree.ts';
import { handIn, refuseMove, takeBack } from './filing/move.ts';
import { openFiling } from './filing/open.ts';
import { saveAnswers } from './filing/save.ts';
import { tellFiling } from './filing/tell.ts';
import { schemas } from './schemas.ts';

/** The caller's own filing: there is one for each person, so no address names it. */
export function filingRoutes(api: FastifyInstance, desk: Desk): void {
  api.post('/filing', async (request) => {
    const { person } = callerFrom(desk, request);
    return tellFiling(desk, person, openFiling(desk, person));
  });
  api.put<{ Params: { part: string }; Body: { on: number; value: object } }>(
    '/filing/answers/:part',
    { schema: { body: schemas.answers } },
    async (request) => {
      const { person } = callerFrom(desk, request);
      const { on, value } = request.body;
      return saveAnswers(desk, person, request.params.part, value, on);
    },
  );
  api.post<{ Body: { on: number; key: string } }>(
    '/filing/hand-in',
    { schema: { body: schemas.handing } },
    async (request) => handIn(desk, callerFrom(desk, request).person, request.body),
  );
  api.post<{ Body: { on: number } }>(
    '/filing/take-back',
    { schema: { body: schemas.version } },
    async (request) => takeBack(desk, callerFrom(desk, request).person, request.body.on),
  );
  for (const move of ['discard', 'restart'] as const) {
    api.post<{ Body: { on: number } }>(
      `/filing/${move}`,
      { schema: { body: schemas.version } },
      async (request) => refuseMove(desk, callerFrom(desk, request).person, move, request.body.on),
    );
  }
  api.put<{ Params: { notice: string }; Body: { version: string } }>(
    '/filing/agreements/:notice',
    { schema: { body: schemas.agreement } },
    async (request) => {
      const { person } = callerFrom(desk, request);
      return agree(desk, person, request.params.notice, request.body.version);
    },
  );
}
