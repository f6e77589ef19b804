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
      grid: 'thumb words doing' 'thumb below below' 'thumb said said' / 96px minmax(0, 1fr) auto;
      gap: 0 var(--acct-space-3);
      align-items: start;
    }
    .words {
      grid-area: words;
    }
    .thumb {
      display: grid;
      grid-area: thumb;
      place-items: center;
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
    .words .badge {
      margin-inline-start: var(--acct-space-1);
    }
    .upload > .message {
      grid-area: said;
    }
    .drop {
      display: none;
    }
    .pixels {
      display: block;
    }
    .upload[data-tone='error'] .thumb {
      border: 2px solid var(--acct-color-error);
      color: var(--acct-color-error);
    }
    .below {
      grid-area: below;
      display: grid;
      gap: var(--acct-space-05);
      margin-top: var(--acct-space-05);
    }
    .below progress {
      margin-top: var(--acct-space-05);
    }
    .below .hint {
      margin-top: 0;
    }
    .file b {
      color: var(--acct-color-success);
      font-weight: var(--acct-font-weight-strong);
    }
    .doing {
      grid-area: doing;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--acct-space-1);
    }
    .give {
      display: flex;
      flex-wrap: wrap;
      gap: var(--acct-space-1);
    }
    .ask {
      font-size: var(--acct-font-size-s);
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
    .photo {
      grid: 'words words' 'thumb below' 'thumb said' 'thumb doing' 1fr / 152px minmax(0, 1fr);
    }
    .photo .thumb,
    .photo .below {
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
    /* Its words stand under the words above. */
    .photo .doing > .text:first-child {
      margin-inline-start: calc(-1 * var(--acct-space-2));
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
    .dialog .tick {
      margin-top: var(--acct-space-2);
    }
    @media (hover: hover) and (pointer: fine) {
      .drop {
        display: block;
      }
    }
    /* Keys are for who has them. */
    @media (hover: none) and (pointer: coarse) {
      #crop-hint {
        display: none;
      }
    }
    @media (pointer: coarse), (max-width: 767px) {
      .camera {
        display: inline-flex;
      }
    }
    @media (max-width: 767px) {
      .scan {
        grid: 'thumb words' 'below below' 'said said' 'doing doing' / 72px minmax(0, 1fr);
        gap: var(--acct-space-1) var(--acct-space-2);
      }
      .scan .thumb {
        width: 72px;
        height: 56px;
      }
      .scan .below {
        margin-top: 0;
      }
      .give,
      .choose {
        flex: 1 1 auto;
        min-width: 0;
      }
      .scan .doing {
        justify-content: flex-start;
      }
      .scan .button {
        padding-inline: 7px;
      }
      .scan .doing > .text:first-child {
        margin-inline-start: calc(-1 * var(--acct-space-1));
      }
      .photo {
        grid: 'words words' auto 'thumb below' auto 'thumb doing' 1fr 'said said' auto / 128px minmax(0, 1fr);
        gap: 0 var(--acct-space-2);
      }
      .photo .thumb {
        width: 128px;
        height: 176px;
      }
      .photo.crops {
        grid: 'words' 'thumb' 'below' 'said' 'doing' / minmax(0, 1fr);
      }
      .photo .thumb.cropping {
        width: 100%;
      }
    }
    @media print {
      .doing {
        display: none;
      }
    }
  `,
];
