import { cleanCertNo, HolderFile, mask, sameJson, type HolderLine, type ImportFault } from '@acct-forms/core';
import type { HolderAdministration } from '../administration.ts';
import type { ImportReport } from '../administration-views.ts';
import { writeAccess } from './archive-rows.ts';
import { requireAccount } from './sessions.ts';
import type { Client, Holder, Store } from './store.ts';

const requireAdministrator = (client: Client) => requireAccount(client, ['administrator']);

/** UTF-8, or else GB18030. */
async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function holderOf({ values }: Extract<HolderLine, { values: unknown }>): Holder {
  const { certNo, name, idNumber, mobile } = values;
  return { certNo, name, idNumber, ...(mobile === undefined ? {} : { phone: mobile }), values };
}

function take(store: Store, lines: readonly HolderLine[], dryRun: boolean) {
  const faults: ImportFault[] = [];
  const counts = { lines: lines.length, accepted: 0, unchanged: 0, refused: 0 };
  const seen = new Map<string, number>();
  for (const each of lines) {
    const { line } = each;
    const found: ImportFault[] = [];
    if ('faults' in each) found.push(...each.faults);
    else {
      const holder = holderOf(each);
      const first = seen.get(holder.certNo);
      const known = store.holders.get(holder.certNo);
      if (first !== undefined) found.push({ line, column: 'certNo', code: 'duplicate', first });
      else seen.set(holder.certNo, line);
      if (first === undefined && known !== undefined) {
        if (sameJson({ ...known.values }, { ...holder.values })) counts.unchanged += 1;
        else found.push({ line, column: 'certNo', code: 'differs' });
      } else if (first === undefined) {
        counts.accepted += 1;
        if (!dryRun) store.holders.set(holder.certNo, holder);
      }
    }
    if (found.length > 0) counts.refused += 1;
    faults.push(...found);
  }
  return { counts, faults };
}

export function memoryRegister(client: Client): HolderAdministration {
  const { store } = client;
  const run = async (file: Blob, dryRun: boolean) => {
    requireAdministrator(client);
    const text = await textOf(file);
    const { form, profile } = store;
    const reader = new HolderFile({ form, regions: profile.regions, now: store.now() });
    return take(store, [...reader.push(text), ...reader.end()], dryRun);
  };
  return {
    async import(file, { dryRun }): Promise<ImportReport> {
      const { counts, faults } = await run(file, dryRun);
      if (!dryRun) writeAccess(store, requireAdministrator(client), { kind: 'importHolders' });
      return { ...counts, faults: faults.slice(0, 200) };
    },
    async faults(file) {
      const { faults } = await run(file, true);
      const rows = faults.map(
        ({ line, column, code, first }) => `${line},${column ?? ''},${code},${first ?? ''}\r\n`,
      );
      return new Blob(['\ufeffline,column,code,first\r\n', ...rows]).stream();
    },
    async find(certNo) {
      writeAccess(store, requireAdministrator(client), { kind: 'findHolder' });
      const holder = store.holders.get(cleanCertNo(certNo));
      if (holder === undefined) return null;
      const { unitName, issuedDate, idType = '111' } = holder.values ?? {};
      return {
        certNo: mask('idNumber', holder.certNo),
        name: holder.name,
        idType,
        idNumber: mask('idNumber', holder.idNumber),
        ...(holder.phone === undefined ? {} : { mobile: mask('phone', holder.phone) }),
        ...(unitName === undefined ? {} : { unitName }),
        ...(issuedDate === undefined ? {} : { issuedDate }),
        claimed: [...store.accounts.values()].some((account) => account.certNo === holder.certNo),
      };
    },
  };
}
