import { css } from 'lit';
import { recordStyles } from '../controllers/record-styles.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { keyValue } from '../styles/key-value.ts';
import { notice } from '../styles/notice.ts';
import { summary } from '../styles/summary.ts';
import { tick } from '../styles/tick.ts';

/** Cards of values, thumbnails, the bar; on paper only what belongs there. */
export const previewStyles = [
  base,
  badge,
  button,
  card,
  field,
  keyValue,
  notice,
  summary,
  tick,
  recordStyles,
  css`
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--acct-space-3);
    }
    .card + .card {
      margin-top: 0;
    }
    .top,
    .card > header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--acct-space-2);
    }
    .card > header {
      align-items: center;
      margin-bottom: var(--acct-space-2);
    }
    .top p {
      margin-top: var(--acct-space-1);
      font-size: var(--acct-font-size-s);
    }
    .top p:not(.note) {
      color: var(--acct-color-text-2);
    }
    h1 small {
      font-size: var(--acct-font-size-m);
    }
    h1 .done {
      display: flex;
      align-items: center;
      gap: 12px;
      margin-bottom: var(--acct-space-1);
    }
    .done .icon {
      width: 1.3em;
      height: 1.3em;
      padding: 4px;
      border-radius: 50%;
      background: var(--acct-color-success);
      color: var(--acct-color-surface);
    }
    h3 {
      margin: var(--acct-space-3) 0 var(--acct-space-2);
      padding-bottom: var(--acct-space-1);
      border-bottom: 1px solid var(--acct-color-border);
      font-size: var(--acct-font-size-m);
    }
    header + h3 {
      margin-top: 0;
    }
    .five {
      --columns: 5;
    }
    .withphoto {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--acct-space-3);
    }
    .portrait {
      width: 84px;
      height: 118px;
      border: 1px solid var(--acct-color-border);
      border-radius: var(--acct-radius-s);
      background: #fff;
      object-fit: cover;
    }
    .notice li + li {
      margin-top: var(--acct-space-05);
    }
    .notice ul {
      padding: 0;
      list-style: none;
    }
    .files {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(112px, 1fr));
      gap: var(--acct-space-2);
      padding: 0;
      list-style: none;
    }
    .files figure {
      text-align: center;
      font-size: var(--acct-font-size-s);
    }
    .files .thumb {
      display: grid;
      /* a row of its own height, so that a page is seen whole */
      grid-template-rows: 100%;
      place-items: center;
      width: 100%;
      height: 96px;
      padding: 0;
      margin-bottom: var(--acct-space-1);
      overflow: hidden;
      border: 1px solid var(--acct-color-border);
      border-radius: var(--acct-radius);
      background: var(--acct-color-sunken);
      color: var(--acct-color-text-2);
    }
    .files button {
      cursor: zoom-in;
    }
    .files button:hover {
      border-color: var(--acct-color-accent);
    }
    .files .missing {
      border-style: dashed;
    }
    .files img {
      max-width: 100%;
      max-height: 100%;
      background: #fff;
    }
    .pledge acct-checkbox-field {
      max-width: var(--acct-measure);
    }
    .receipt a {
      white-space: nowrap;
    }
    .phones {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--acct-space-2);
    }
    .receipt .number {
      white-space: nowrap;
      font-size: var(--acct-font-size-l);
    }
    .receipt h2 {
      margin: var(--acct-space-3) 0 var(--acct-space-1);
      font-size: var(--acct-font-size-l);
    }
    .receipt ol {
      padding-inline-start: 1.5em;
    }
    .files-sent {
      columns: 2 16em;
    }
    .paper {
      display: none;
    }
    @media (min-width: 768px) {
      .page {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .page > :not(.half) {
        grid-column: 1 / -1;
      }
      .half .values {
        --columns: 2;
      }
    }
    @media (max-width: 767px) {
      /* the number on a line of its own, whole */
      .receipt .values > :first-child {
        flex-direction: column;
      }
      .receipt .values > :first-child > * {
        flex: none;
      }
      .page > .actions > .button {
        width: 100%;
      }
      .top,
      .withphoto {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
      .withphoto > dl {
        width: 100%;
      }
      .withphoto .portrait {
        order: -1;
      }
    }
    @media print {
      .button,
      .link,
      .bar,
      .notice,
      .pledge,
      .summary,
      .top p:not(.paper),
      .screen {
        display: none;
      }
      .paper {
        display: inline;
      }
      p.paper {
        display: block;
      }
      .page {
        display: block;
        font-size: 10pt;
        line-height: 1.4;
      }
      h1,
      h1 small {
        font-size: 16pt;
      }
      .card > header,
      .card > h2 {
        margin-bottom: 1mm;
      }
      h3 {
        margin: 2mm 0 1mm;
        padding-bottom: 0.5mm;
      }
      .files {
        grid-template-columns: repeat(7, minmax(0, 1fr));
        gap: 2mm;
      }
      .files .thumb {
        height: 20mm;
        outline: 0;
        margin-bottom: 0;
      }
      .card {
        break-inside: avoid;
        padding: 3mm 0;
        border: 0;
        border-bottom: 1px solid #999;
        border-radius: 0;
        box-shadow: none;
      }
      .values {
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 1mm 4mm;
      }
    }
  `,
];
