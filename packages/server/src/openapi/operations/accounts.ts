import type { accountsRoutes } from '@acct-forms/adapter/wire/routes';
import type { Operations } from './operation.ts';

export const accountsOperations: Operations<typeof accountsRoutes> = {
  'accounts.challenge': {
    summary: 'A fresh challenge, single use',
    description: 'Under attack the answer is proof of work, and harder, whatever kind was asked for.',
    errors: ['rate-limited'],
  },
  'accounts.requestCode': {
    summary: 'Sends a code by SMS',
    description:
      'The answer is the same for known and unknown phones. `changePhone` needs a session, the other purposes a challenge.',
    errors: ['challenge-failed', 'unauthenticated', 'not-allowed', 'rate-limited'],
  },
  'accounts.register': {
    summary: 'Makes an account',
    description: 'Signs nobody in. A former certificate that does not match is no error.',
    errors: ['challenge-failed', 'username-taken', 'phone-taken', 'in-progress', 'rate-limited'],
  },
  'accounts.login': {
    summary: 'Signs in',
    description:
      'Sets the session cookie; where the server speaks bearer tokens, `Acct-Token` carries one. A wrong name is answered as a wrong password is. The challenge is used up whatever the outcome.',
    errors: ['bad-credentials', 'challenge-failed', 'locked', 'rate-limited'],
  },
  'accounts.session': { summary: 'The current session, or null' },
  'accounts.extend': { summary: 'Prolongs the idle limit of the session' },
  'accounts.logout': { summary: 'Ends the session; without one it does nothing' },
  'accounts.changePassword': {
    summary: 'Changes the password and ends all other sessions',
    errors: ['bad-credentials', 'locked', 'rate-limited'],
  },
  'accounts.changePhone': {
    summary: 'Changes the phone by a code sent to the new one',
    errors: ['bad-credentials', 'phone-taken', 'locked', 'rate-limited'],
  },
  'accounts.resetPassword': {
    summary: 'Sets a new password by a code sent to the phone, and ends all sessions',
    description: 'Once an ID number was submitted its tail is asked for. The user name goes to the phone.',
    errors: ['locked', 'rate-limited'],
  },
  'accounts.devices': { summary: 'The devices that are signed in' },
  'accounts.signOutDevice': { summary: 'Signs a device out' },
  'accounts.exportMine': {
    summary: 'Everything that is kept of the person, as a file',
    gives: ['application/json'],
  },
  'accounts.requestErasure': {
    summary: 'Asks for erasure; again keeps the first instant',
    errors: ['bad-credentials', 'locked', 'rate-limited'],
  },
};
