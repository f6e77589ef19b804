import { gallery } from '@acct-forms/elements/define/gallery.js';
import { emulateMedia } from '@web/test-runner-commands';
import { nameOfLook, type Look } from '../looks.ts';

type State = (typeof gallery)[number];

async function putOn({ lang, scheme, text }: Look): Promise<void> {
  document.documentElement.lang = lang;
  if (text) document.documentElement.dataset['acctText'] = text;
  else delete document.documentElement.dataset['acctText'];
  await emulateMedia({ colorScheme: scheme });
}

/** A test for every state in each of the looks; the page looks as usual again after them. */
export function inLooks(looks: readonly Look[], test: (state: State) => Promise<void>): void {
  for (const look of looks) {
    describe(nameOfLook(look), () => {
      before(() => putOn(look));
      after(() => putOn({ lang: 'zh-CN', scheme: 'light', text: '' }));
      for (const state of gallery) it(`${state.tag}: ${state.name}`, () => test(state));
    });
  }
}
