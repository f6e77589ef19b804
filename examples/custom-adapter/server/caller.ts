import type { FastifyRequest } from 'fastify';
import type { Desk } from './desk.ts';
import { callerOf, type Caller } from './people/tokens.ts';

/** Who calls, by `Authorization: Bearer`. There is no cookie, so no other page can send a request in their name. */
export const callerFrom = (desk: Desk, { headers }: FastifyRequest): Caller =>
  callerOf(desk, /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]);
