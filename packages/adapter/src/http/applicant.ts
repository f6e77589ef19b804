import type { Material } from '@acct-forms/core';
import type { Education, Materials, RecordGroup, Units } from '../backend-adapter.ts';
import { educationRoutes } from '../wire/routes/education.ts';
import { wireHeaders } from '../wire/routes/headers.ts';
import { materialsRoutes } from '../wire/routes/materials.ts';
import { recordRoutes } from '../wire/routes/record.ts';
import { unitsRoutes } from '../wire/routes/units.ts';
import { callsOf, encode, type Caller } from './caller.ts';

const page = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export function httpRecord(caller: Caller): RecordGroup {
  const call = callsOf(caller, recordRoutes);
  return {
    open: (o) => call('record.open', { ...o }),
    saveSection: (section, body, o) => call('record.saveSection', { params: { section }, body, ...o }),
    submit: (o) => call('record.submit', o),
    withdraw: (o) => call('record.withdraw', o),
    discard: (o) => call('record.discard', o),
    restart: (o) => call('record.restart', o),
    answerFlag: (flagId, { reply, ...o }) =>
      call('record.answerFlag', { params: { flagId }, body: { reply }, ...o }),
    claimFormerCertificate: (body, o) => call('record.claimFormerCertificate', { body, ...o }),
    startChange: (kind, o) => call('record.startChange', { body: { kind }, ...o }),
    changeEmail: (email, o) => call('record.changeEmail', { body: { email }, ...o }),
    history: (cursor, o) => call('record.history', { query: page(cursor), ...o }),
    messages: (cursor, o) => call('record.messages', { query: page(cursor), ...o }),
    readMessage: (id, o) => call('record.readMessage', { params: { id }, ...o }),
    consent: ({ notice, version }, o) =>
      call('record.consent', { params: { notice }, body: { version }, ...o }),
  };
}

/** RFC 6266 and 8187: the name as UTF-8, with the marks that encodeURIComponent leaves. */
const disposition = (name: string) =>
  `attachment; filename*=UTF-8''${encode(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;

export function httpMaterials(caller: Caller): Materials {
  const call = callsOf(caller, materialsRoutes);
  return {
    put: (slot, file, { replaces, ...o }): Promise<Material> =>
      call('materials.put', {
        params: { slot },
        raw: file,
        headers: {
          'content-type': file.type || 'application/octet-stream',
          'content-disposition': disposition(file.name),
          [wireHeaders.replaces]: replaces ?? 'none',
        },
        ...o,
      }),
    read: (id, o) => call('materials.read', { params: { id }, ...o }),
    remove: (id, o) => call('materials.remove', { params: { id }, ...o }),
  };
}

export function httpUnits(caller: Caller): Units {
  const call = callsOf(caller, unitsRoutes);
  return {
    search: (text, o) => call('units.search', { query: { text }, ...o }),
    check: (code, o) => call('units.check', { params: { code }, ...o }),
  };
}

export function httpEducation(caller: Caller): Education {
  const call = callsOf(caller, educationRoutes);
  return {
    programmes: (o) => call('education.programmes', { ...o }),
    enrol: (id, o) => call('education.enrol', { params: { id }, ...o }),
    cancel: (id, o) => call('education.cancel', { params: { id }, ...o }),
  };
}
