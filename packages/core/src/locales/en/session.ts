import type { SessionWords } from '../zh-CN/session.ts';

export const session: SessionWords = {
  home: 'Home',
  shared: 'Shared computer',
  leave: 'Sign out',
  sessionEnds: 'Your session is about to end',
  sessionEndsBody:
    'For your security you are signed out after a long time without activity. About {minutes} min left.',
  unsavedTitle: 'Something is not saved to the server yet',
  unsavedKept: 'It stays on this computer, encrypted, and is there again when you sign in here.',
  unsavedShared: 'This is a shared computer: it would be lost. Please wait until it is saved, then sign out.',
  leaveAnyway: 'Sign out anyway',
  stay: 'Go back',
  goOn: 'Continue',
};
