import { css } from 'lit';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { dialog } from '../styles/dialog.ts';
import { field } from '../styles/field.ts';
import { notice } from '../styles/notice.ts';
import { tick } from '../styles/tick.ts';

/** A material slot: thumbnail, words, actions beside; a photo stands in a larger tile. */
export const uploadStyles = [
  base,
  badge,
  button,
  dialog,
  field,
  notice,
  tick,
  css`
    .upload {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr) auto;
      gap: 0 var(--acct-space-3);
      align-items: start;
    }
    .thumb {
      display: grid;
      place-items: center;
      grid-row: span 2;
      width: 96px;
      height: 72px;
      overflow: hidden;
      border: 1px solid var(--acct-color-border);
      border-radius: var(--acct-radius);
      background: var(--acct-color-sunken);
      color: var(--acct-color-text-2);
    }
    .thumb img {
      width: 100%;
      height: 100%;
      background: #fff;
      object-fit: contain;
    }
    .empty .thumb {
      border: 1px dashed var(--acct-color-border-control);
    }
    .over .thumb {
      border: 2px solid var(--acct-color-accent);
    }
    .words .label {
      margin-inline-end: var(--acct-space-05);
    }
    .upload[data-tone='error'] .thumb {
      border: 2px solid var(--acct-color-error);
      color: var(--acct-color-error);
    }
    .below {
      grid-column: 2 / -1;
      display: grid;
      gap: var(--acct-space-05);
      margin-top: var(--acct-space-05);
    }
    .below progress {
      margin-top: var(--acct-space-05);
    }
    .words > * + * {
      margin-top: var(--acct-space-05);
    }
    .reason,
    .file {
      color: var(--acct-color-text-2);
      font-size: var(--acct-font-size-s);
      line-height: var(--acct-line-height-ui);
    }
    .file b {
      color: var(--acct-color-success);
      font-weight: var(--acct-font-weight-strong);
    }
    .words .message > * {
      margin-top: var(--acct-space-05);
    }
    .doing {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--acct-space-1);
    }
    .choose {
      position: relative;
    }
    .choose input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .choose input::file-selector-button {
      cursor: pointer;
    }
    .choose:focus-within {
      outline: var(--acct-focus-width) solid var(--acct-color-focus);
      outline-offset: var(--acct-focus-offset);
    }
    .camera {
      display: none;
    }
    progress {
      width: 100%;
      height: 6px;
      appearance: none;
      border: 0;
      border-radius: 3px;
      overflow: hidden;
      background: var(--acct-color-border);
    }
    progress::-webkit-progress-bar {
      background: var(--acct-color-border);
    }
    progress::-webkit-progress-value {
      background: var(--acct-color-accent);
    }
    progress::-moz-progress-bar {
      background: var(--acct-color-accent);
    }
    .photo .upload {
      grid-template-columns: 152px minmax(0, 1fr);
      margin-top: var(--acct-space-2);
    }
    .photo .thumb {
      width: 152px;
      height: 208px;
    }
    .photo .thumb.cropping {
      height: auto;
      min-height: 0;
    }
    .photo .doing {
      justify-content: flex-start;
      margin-top: var(--acct-space-1);
    }
    .crop {
      width: 100%;
      touch-action: none;
      cursor: move;
    }
    .crop svg {
      display: block;
      width: 100%;
      height: auto;
    }
    .scrim {
      fill: var(--acct-color-scrim);
    }
    .frame {
      fill: none;
      stroke: var(--acct-color-accent);
    }
    .handle {
      fill: #fff;
      stroke: var(--acct-color-accent);
    }
    .hit {
      fill: transparent;
      cursor: nwse-resize;
    }
    .hit[data-corner='2'],
    .hit[data-corner='3'] {
      cursor: nesw-resize;
    }
    .dialog img {
      display: block;
      max-width: 100%;
      margin: auto;
      background: #fff;
    }
    .dialog .tick {
      margin-top: var(--acct-space-2);
    }
    #consent footer {
      display: flex;
      justify-content: flex-end;
      gap: var(--acct-space-2);
      padding: var(--acct-space-2) var(--acct-space-3);
      border-top: 1px solid var(--acct-color-border);
    }
    #consent .body {
      padding: var(--acct-space-3);
    }
    @media (pointer: coarse), (max-width: 767px) {
      .camera {
        display: inline-flex;
      }
    }
    @media (max-width: 767px) {
      .upload {
        grid-template-columns: 72px minmax(0, 1fr);
        gap: var(--acct-space-1) var(--acct-space-2);
      }
      .thumb {
        grid-row: auto;
        width: 72px;
        height: 56px;
      }
      .upload > .below {
        grid-column: 1 / -1;
        margin-top: 0;
      }
      .upload > .doing {
        order: 1;
        grid-column: 1 / -1;
      }
      .upload > .doing .choose {
        flex: 1;
      }
      .photo .upload {
        grid-template-columns: 128px minmax(0, 1fr);
      }
      .photo .thumb {
        width: 128px;
        height: 176px;
      }
    }
    @media print {
      .doing {
        display: none;
      }
    }
  `,
];
