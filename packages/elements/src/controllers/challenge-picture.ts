import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldIssue } from '../controls/field-issue.ts';
import type { ChallengeController } from './challenge.ts';

type Input = HTMLElement & { value: string | undefined };

/** 验证码 as a picture with a text field. */
export function picture(
  controller: ChallengeController,
  t: Readonly<AccountWords>,
  issues: readonly FieldIssue[],
): TemplateResult {
  const onType = (event: Event) => controller.type((event.target as Input).value ?? '');
  return html`<div class="challenge" part="challenge">
    <acct-text-field
      name="challenge"
      label=${t.challenge}
      required
      unmarked
      .value=${controller.typed || undefined}
      .issues=${issues}
      @acct-input=${onType}
      @acct-change=${onType}
    >
      <img slot="after" class="challenge-image" src=${controller.image} alt=${t.challengeImage} />
    </acct-text-field>
    <p class="challenge-links">
      <button class="link" type="button" @click=${() => controller.renew('image')}>${t.another}</button>
      ${
        controller.mayWork
          ? html`<button class="link" type="button" @click=${() => controller.renew('proofOfWork')}>
              ${t.useAutomatic}
            </button>`
          : nothing
      }
    </p>
  </div>`;
}

/** The address of a picture for a page that allows `blob:` and no `data:`; whoever asks revokes it. */
export function addressOf(image: string): string {
  const [, type, base64, body] = /^data:([\w/+.-]*)[^,]*?(;base64)?,(.*)$/s.exec(image) ?? [];
  if (body === undefined) return image;
  const bytes = base64
    ? Uint8Array.from(atob(body), (char) => char.charCodeAt(0))
    : new TextEncoder().encode(decodeURIComponent(body));
  return URL.createObjectURL(new Blob([bytes], { type: type || 'text/plain' }));
}
