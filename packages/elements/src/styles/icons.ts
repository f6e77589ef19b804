// Two files, so that a login page need not carry what the form draws.
export * from './icon-actions.ts';
export * from './icon-signs.ts';
