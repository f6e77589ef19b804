/** A record of RFC 4180, or what keeps it from being one. `line` is where it begins; the first line is 1. */
export type CsvRecord = { readonly line: number } & (
  | { readonly cells: readonly string[] }
  | { readonly fault: 'quotes' | 'too-long' }
);

/** More than an entry of a register needs, so that a quote left open ends here. */
const mostLines = 20;
const mostCharacters = 16_384;

/** The cells of a record; `open` when its last quotes do not end, undefined when they stand amiss. */
function cellsOf(text: string): readonly string[] | 'open' | undefined {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      for (;;) {
        const end = text.indexOf('"', at + 1);
        if (end < 0) return 'open';
        cell += text.slice(at + 1, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      cells.push(cell);
      if (at < text.length && text[at] !== ',') return undefined;
    } else {
      const comma = text.indexOf(',', at);
      const end = comma < 0 ? text.length : comma;
      const cell = text.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      at = end;
    }
    if (at >= text.length) return cells;
    at += 1;
  }
}

/**
 * Reads CSV as it comes, in memory that does not grow with it. A fault costs its own record only: behind quotes that
 * stand amiss or never end, reading goes on at the next line. Lines end with LF, CR LF or CR; empty ones are passed over.
 */
export class CsvReader {
  #rest = '';
  #line = 0;
  /** A line that is too long is thrown away as it comes. */
  #skipping = false;
  /** The lines of a record whose quotes are open. */
  #open: string[] = [];
  #records: CsvRecord[] = [];

  /** The records that are complete with this text. */
  push(text: string): readonly CsvRecord[] {
    let from = 0;
    const all = this.#rest + text;
    const ends = /\r\n|\n|\r(?=[^\n])/g;
    for (let end = ends.exec(all); end !== null; end = ends.exec(all)) {
      this.#take(all.slice(from, end.index));
      from = ends.lastIndex;
    }
    this.#rest = all.slice(from);
    if (this.#rest.length > mostCharacters) {
      if (!this.#skipping) this.#refuseLong();
      this.#skipping = true;
      this.#rest = this.#rest.endsWith('\r') ? '\r' : '';
    }
    return this.#taken();
  }

  /** What is left at the end of the text. */
  end(): readonly CsvRecord[] {
    const last = this.#rest.replace(/\r$/, '');
    if (last !== '' || this.#skipping) this.#take(last);
    while (this.#open.length > 0) this.#giveUp();
    return this.#taken();
  }

  #taken(): readonly CsvRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #refuseLong(): void {
    while (this.#open.length > 0) this.#giveUp();
    this.#records.push({ line: this.#line + 1, fault: 'too-long' });
  }

  #take(text: string): void {
    this.#line += 1;
    if (this.#skipping) this.#skipping = false;
    else if (text.length > mostCharacters) {
      this.#line -= 1;
      this.#refuseLong();
      this.#line += 1;
    } else this.#read(text, this.#line);
  }

  #read(text: string, line: number): void {
    if (this.#open.length === 0 && !text.includes('"')) {
      if (text !== '') this.#records.push({ line, cells: text.split(',') });
      return;
    }
    this.#open.push(text);
    const whole = this.#open.join('\n');
    const cells = cellsOf(whole);
    const tooLong = this.#open.length >= mostLines || whole.length > mostCharacters;
    if (cells === undefined || (cells === 'open' && tooLong)) this.#giveUp(line);
    else if (cells !== 'open') {
      this.#records.push({ line: line - this.#open.length + 1, cells });
      this.#open = [];
    }
  }

  /** The first of the open lines is at fault; the others are read again as lines of their own. */
  #giveUp(last = this.#line): void {
    const [, ...others] = this.#open;
    const first = last - others.length;
    this.#open = [];
    this.#records.push({ line: first, fault: 'quotes' });
    others.forEach((text, i) => this.#read(text, first + 1 + i));
  }
}
