import type { Action } from '@acct-forms/core';
import type { Panel } from './panel-switch.ts';

export interface KeyMoves {
  readonly focus: (selector: string) => void;
  readonly panel: (panel: Panel) => void;
  readonly tick: (path: string) => void;
  readonly flag: (path: string) => void;
  /** Shows a masked value, or hides it again. */
  readonly reveal: (path: string) => void;
  /** To the case before or after in the list. */
  readonly neighbour: (which: 'previous' | 'next') => void;
  /** The document so many places further. */
  readonly turn: (step: number) => void;
  readonly decide: (action: Action) => void;
  readonly dialog: (kind: 'notes' | 'history' | 'keys') => void;
  readonly back: () => void;
}

const places: Readonly<Record<Panel, string>> = {
  values: '.values .row',
  documents: '.stage',
  opinions: '.opinions h2',
};

/** Single keys work while the focus is inside and nothing is being typed (WCAG 2.1.4); the stage has keys of its own. */
export function onCaseKey(event: KeyboardEvent, root: ParentNode, moves: KeyMoves): void {
  const inner = event.composedPath()[0] as HTMLElement;
  const modified = event.altKey || event.ctrlKey || event.metaKey;
  if (event.defaultPrevented || modified || inner.closest('dialog, input, select, textarea') !== null) return;
  const path = inner.closest<HTMLElement>('.values [data-path]')?.dataset['path'];
  const step = (by: number) => {
    const paths = [...root.querySelectorAll<HTMLElement>('.values .row')].map(
      (row) => row.dataset['path'] ?? '',
    );
    const next = paths[Math.min(Math.max(paths.indexOf(path ?? '') + by, 0), paths.length - 1)];
    if (next === undefined) return;
    moves.panel('values');
    moves.focus(`.values .row[data-path="${CSS.escape(next)}"]`);
  };
  const go = (panel: Panel) => {
    moves.panel(panel);
    moves.focus(places[panel]);
  };
  const keys: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    x: () => path?.includes('.') && moves.tick(path),
    m: () => path !== undefined && moves.flag(path),
    s: () => path !== undefined && moves.reveal(path),
    p: () => moves.neighbour('previous'),
    n: () => moves.neighbour('next'),
    '[': () => moves.turn(-1),
    ']': () => moves.turn(1),
    1: () => go('values'),
    2: () => go('documents'),
    3: () => go('opinions'),
    c: () => moves.decide('claim'),
    a: () => moves.decide('approve'),
    b: () => moves.decide('return'),
    d: () => moves.decide('reject'),
    t: () => moves.decide('transfer'),
    u: () => moves.decide('release'),
    i: () => moves.dialog('notes'),
    h: () => moves.dialog('history'),
    q: moves.back,
    '?': () => moves.dialog('keys'),
  };
  const act = keys[event.key.toLowerCase()];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
