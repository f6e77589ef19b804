const longest = 120;

/**
 * A file name as data: its last path part in NFC, without control, format and bidirectional characters, at most 120
 * characters with the ending kept; `fallback` when nothing is left.
 */
export function storedName(name: string, fallback = 'file'): string {
  const part = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = part.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '').trim();
  if (clean === '' || /^\.+$/.test(clean)) return fallback;
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? '';
  return characters.slice(0, longest - ending.length).join('') + ending;
}

/** A Content-Disposition that downloads under this name (RFC 6266 with RFC 8187's encoding). */
export function contentDisposition(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
