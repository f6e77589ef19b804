import { css } from 'lit';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { notice } from '../styles/notice.ts';

let sheet: CSSStyleSheet | undefined;

/** `@page` counts only in the document's own sheets. Without a margin the browser prints no line of its own there. */
export function pageSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync('@page { size: A4; margin: 0; }');
  }
  return sheet;
}

/** Paper stays white in the dark; on a printer only the paper is left. */
export const lettersStyles = [
  base,
  button,
  notice,
  css`
    .back {
      margin-inline-start: calc(-1 * var(--acct-space-2));
    }
    h1 {
      margin-top: var(--acct-space-1);
    }
    .lead {
      margin-top: var(--acct-space-1);
      color: var(--acct-color-text-2);
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--acct-space-2) var(--acct-space-4);
      margin-top: var(--acct-space-3);
    }
    .screen .notice {
      margin-top: var(--acct-space-2);
    }
    .letters {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--acct-space-4) var(--acct-space-3);
      margin-top: var(--acct-space-3);
    }
    .letter {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--acct-space-2);
      min-width: 0;
    }
    .letters.one {
      max-width: 640px;
    }
    .paper {
      flex: 1;
      display: flex;
      flex-direction: column;
      width: 100%;
      padding: var(--acct-space-6) var(--acct-space-5);
      border: 1px solid var(--acct-color-border);
      background: #fff;
      color: #1a2330;
      box-shadow: var(--acct-shadow-2);
      font-family: FangSong, STFangsong, 'Noto Serif CJK SC', var(--acct-font-family);
      line-height: 2;
    }
    .paper h2 {
      margin-bottom: var(--acct-space-5);
      font-family: var(--acct-font-family);
      text-align: center;
    }
    .paper > p {
      text-indent: 2em;
    }
    .signature {
      display: grid;
      gap: var(--acct-space-2);
      margin-top: var(--acct-space-6);
      padding-bottom: var(--acct-space-6);
      padding-inline-start: 40%;
    }
    .blank,
    .filled-in {
      border-bottom: 1px solid currentColor;
      text-indent: 0;
    }
    .filled-in {
      padding-inline: 0.3em;
    }
    .blank {
      display: inline-block;
      width: 4em;
      height: 1.2em;
      vertical-align: text-bottom;
    }
    .blank.idNumber {
      width: 11em;
    }
    .blank.fromMonth,
    .blank.toMonth,
    .blank.month,
    .blank.day {
      width: 2em;
    }
    .signature .blank,
    .signature .filled-in {
      padding: 0;
      border: 0;
    }
    .signature .blank {
      width: 3em;
    }
    .signature .blank.month,
    .signature .blank.day {
      width: 1.5em;
    }
    .signature .blank.unitName {
      width: auto;
    }
    @media (min-width: 1024px) {
      .letters:not(.one) {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .paper {
        min-height: 680px;
      }
    }
    @media (max-width: 767px) {
      .paper {
        padding: var(--acct-space-4) var(--acct-space-2);
      }
      .signature {
        padding-inline-start: 20%;
      }
      .choices .button,
      .letter > .button {
        width: 100%;
      }
    }
    @media print {
      .screen,
      .hidden-text,
      .letter > .button,
      .letter.left {
        display: none;
      }
      .letters,
      .letters.one,
      .letter {
        display: block;
        max-width: none;
        margin: 0;
      }
      .letter:not(.left) + .letter:not(.left) {
        break-before: page;
      }
      .paper {
        display: block;
        width: 210mm;
        min-height: 0;
        padding: 35mm 28mm 0;
        border: 0;
        box-shadow: none;
        color: #000;
        font-size: 16pt;
      }
      .paper h2 {
        margin-bottom: 14mm;
        font-size: 22pt;
      }
      .signature {
        gap: 12mm;
        margin-top: 30mm;
        padding: 0 0 0 45mm;
      }
    }
  `,
];
