import type { BackendAdapter } from '@acct-forms/adapter';
import { materialOf, type FileJson } from '../../wire.ts';
import type { Caller } from './call.ts';

export function materials(caller: Caller): BackendAdapter['materials'] {
  return {
    async put(slot, file, { replaces, ...options }) {
      const query = new URLSearchParams({ name: file.name, ...(replaces !== null && { instead: replaces }) });
      const path = `/filing/files/${encodeURIComponent(slot)}?${query}`;
      return materialOf(await caller.json<FileJson>('PUT', path, { file, ...options }));
    },
    read: (id, options) => caller.blob('GET', `/files/${encodeURIComponent(id)}`, options),
    remove: (id, options) => caller.json('DELETE', `/files/${encodeURIComponent(id)}`, options),
  };
}
