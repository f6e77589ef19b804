import { AcctError } from '@acct-forms/core';
import { wireHeaders } from '@acct-forms/adapter/wire/routes';
import { putMaterial } from '../commands/materials/put-material.ts';
import { removeMaterial } from '../commands/materials/remove-material.ts';
import { ApplicationEntity, MaterialEntity } from '../entities/application.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { readFileOf } from '../queries/read-file.ts';
import type { Handlers } from './handler.ts';

/** The name of RFC 8187's extended parameter; a name that does not decode is none. */
function nameOf(disposition: string | undefined): string {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}

function replacesOf(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '') throw invalidAt('replaces', 'required');
  return header === 'none' ? null : header;
}

export const materialsHandlers = {
  'materials.put': ({ deps, client, caller, params, request }) =>
    putMaterial(deps, client, caller, {
      slot: params.slot,
      name: nameOf(request.headers['content-disposition']),
      replaces: replacesOf(request.headers[wireHeaders.replaces]),
      request,
    }),
  'materials.read': async ({ deps, caller, params }) => {
    const em = deps.orm.em.fork();
    const row = await em.findOne(MaterialEntity, { id: params.id });
    const own =
      row && (await em.count(ApplicationEntity, { id: row.application, account: caller.account.id }));
    if (row === null || own !== 1) throw new AcctError('not-found');
    return readFileOf(deps, row);
  },
  'materials.remove': ({ deps, caller, params }) => removeMaterial(deps, caller, params.id),
} satisfies Partial<Handlers<string>>;
