import type { MyAccountWords } from '../zh-CN/my-account.ts';

export const myAccount: MyAccountWords = {
  accountTitle: 'Account',
  loading: 'Opening…',
  loadFailed: 'The account could not be read',
  reload: 'Try again',
  passwordTitle: 'Change password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  newPasswordAgain: 'New password again',
  changePassword: 'Change password',
  saving: 'Saving…',
  passwordChanged: 'The password was changed; every other device was signed out',
  passwordSame: 'Choose a password other than the present one',
  startWork: 'Go on to the work',
  mustChange: 'This is a first password; please change it now.',
  fillCurrent: 'Enter your current password',
  fillNew: 'Enter a new password',
  passwordWrong: 'The password is wrong',

  phoneTitle: 'Change mobile number',
  phoneNow: 'Current mobile number',
  phoneLead:
    'The mobile number of your registered information changes with it, without a review. A message goes to the old number.',
  newPhone: 'New mobile number',
  newPhoneHint: 'It must be your own number; the code is sent to it',
  yourPassword: 'Your password',
  changePhone: 'Change mobile number',
  phoneChanged: 'Your mobile number is now {phone}',
  phoneTakenHere: 'Another account has this mobile number; use another one',
  phoneCodesAbsent: 'No SMS codes can be sent here. To change your mobile number, call your finance bureau.',

  devicesTitle: 'Signed-in devices',
  devicesLead: 'If you do not know a device, sign it out, then change your password.',
  thisDevice: 'This device',
  signedInAt: 'Signed in',
  lastSeenAt: 'Last used',
  signOutDevice: 'Sign out',
  signOutNamed: 'Sign out: {name}, signed in {time}',
  deviceSignedOut: '“{name}” was signed out',
  devicesFailed: 'The devices could not be read',

  dataTitle: 'My data and archive',
  dataLead:
    'Take along everything that the system keeps of you: account, registered information, submissions and reviews, integrity archive, messages. The file is JSON.',
  ownShow: 'See it on this page',
  ownTitle: 'My data in the system',
  ownLead:
    'Document numbers and phones are masked until you show them. Submissions, reviews and the integrity archive are in the downloaded file; signed-in devices stand above.',
  ownFiles: 'Uploaded documents',
  ownConsents: 'Notices agreed to',
  ownScans: 'Upload of documents',
  ownMessages: 'Messages',
  ownNone: 'None',
  download: 'Download my data',
  downloading: 'Preparing…',
  downloaded: 'The download has started',
  fileName: 'my-data-{day}.json',

  localTitle: 'Data on this machine',
  localLead:
    'What you filled in and is not yet with the server is kept encrypted on this machine. Clearing signs you out; it cannot be restored. What is with the server stays.',
  clearLocal: 'Clear the data on this machine',
  localCleared: 'The data on this machine was cleared',

  erasureTitle: 'Ask for erasure of personal information',
  erasureLead:
    'Under article 47 of the Personal Information Protection Law you can ask for your personal information to be erased. Your finance bureau deals with it; until then you can go on using the account.',
  erasureKept:
    'An application under review has to be decided, and a dishonesty entry has to run out first. Credit entries are kept with name and document number as the law says; registered information, materials and reviews are only stored until their legal term is over.',
  erasureGone:
    'Can be erased: the account, drafts, materials, messages, and registered information, reviews and what the archive says once their term is over.',
  requestErasure: 'Ask for erasure',
  erasureRequested: 'You asked for erasure on {time}; your finance bureau will deal with it as the law says.',

  resetTitle: 'Find user name and password',
  resetLead:
    'Get a code on the mobile number that you registered with and set a new password. Your user name is sent to it by SMS.',
  resetAbsent: 'A password cannot be reset by SMS here. Go to your finance bureau with your ID document.',
  registeredPhone: 'Registered mobile number',
  idTail: 'Last 4 characters of your ID number',
  idTailHint: 'Required once you have submitted information, whatever the kind of document',
  idTailWrong: 'Enter the last 4 characters, digits or letters only',
  reset: 'Set new password',
  resetRefused: 'The mobile number, the code or the end of the ID number is wrong, or the code has expired',
  resetDone: 'Your new password is set',
  resetDoneBody: 'Your user name was sent by SMS to {phone}. Sign in with the new password.',
  toLogin: 'Sign in',
  phones: 'Finance bureau phones',
};
