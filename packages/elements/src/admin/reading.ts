import { AcctError, isCalendarDate, type Issue } from '@acct-forms/core';
import type { Typed } from './entry-field.ts';

const at = (path: string, code: string): Issue => ({ path, code, severity: 'error' });

/** Reads numbers and days out of what was typed and gathers what is none, to be refused together. */
export class Reading {
  readonly #typed: Typed;
  readonly #issues: Issue[] = [];

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  text(name: string): string {
    return this.#typed[name] ?? '';
  }

  number(name: string, kind: 'whole' | 'decimal' = 'whole'): number {
    const typed = this.text(name).normalize('NFKC');
    if (!(kind === 'whole' ? /^\d{1,7}$/ : /^\d{1,4}(?:\.\d)?$/).test(typed))
      this.#issues.push(at(name, `not-${kind}`));
    return Number(typed);
  }

  /** The first or last second of a day in Asia/Shanghai. */
  instant(name: string, end: 'first' | 'last'): string {
    const day = this.text(name);
    if (!isCalendarDate(day)) {
      this.#issues.push(at(name, 'not-a-date'));
      return '';
    }
    return new Date(`${day}T${end === 'first' ? '00:00:00' : '23:59:59'}+08:00`).toISOString();
  }

  /** Refuses as a backend would. */
  done(): void {
    if (this.#issues.length > 0) throw new AcctError('invalid', { issues: this.#issues });
  }
}
