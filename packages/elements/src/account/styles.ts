import { css } from 'lit';
import { challengeStyles } from '../controllers/challenge-group.ts';
import { strengthStyles } from '../controllers/password-strength.ts';
import { badge } from '../styles/badge.ts';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { keyValue } from '../styles/key-value.ts';
import { narrowPage } from '../styles/narrow-page.ts';
import { notice } from '../styles/notice.ts';

export const accountStyles = [
  base,
  narrowPage,
  badge,
  button,
  card,
  keyValue,
  notice,
  challengeStyles,
  strengthStyles,
  css`
    h1 {
      margin-bottom: var(--acct-space-2);
    }
    .values {
      --columns: 2;
      margin-bottom: var(--acct-space-3);
    }
    .lead {
      margin-bottom: var(--acct-space-3);
      color: var(--acct-color-text-2);
    }
    .legend {
      margin: calc(-1 * var(--acct-space-2)) 0 var(--acct-space-3);
      color: var(--acct-color-text-2);
      font-size: var(--acct-font-size-s);
    }
    .legend b {
      color: var(--acct-color-error);
    }
    .card > .lead {
      margin-top: calc(-1 * var(--acct-space-2));
    }
    .card .lead,
    .kept {
      font-size: var(--acct-font-size-s);
      line-height: var(--acct-line-height-ui);
    }
    .kept {
      margin-bottom: var(--acct-space-3);
      padding-inline-start: 1.5em;
    }
    .notice {
      margin-bottom: var(--acct-space-3);
    }
    .card > .notice:last-child {
      margin-bottom: 0;
    }
    .actions {
      margin-top: var(--acct-space-3);
    }
    .card > .actions:first-of-type {
      margin-top: 0;
    }
    .done {
      color: var(--acct-color-success);
      font-size: var(--acct-font-size-s);
    }
    .devices {
      padding: 0;
      list-style: none;
    }
    .devices li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--acct-space-1) var(--acct-space-2);
      padding-block: var(--acct-space-2);
      border-top: 1px solid var(--acct-color-border);
    }
    .devices li:last-child {
      padding-bottom: 0;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--acct-space-3);
      color: var(--acct-color-text-2);
      font-size: var(--acct-font-size-s);
    }
    .cards {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--acct-space-3);
    }
    .cards > .card {
      margin: 0;
    }
    .actions > .button + .button {
      margin-inline-start: var(--acct-space-1);
    }
    .own {
      margin-top: var(--acct-space-3);
    }
    .own > .values {
      --columns: 3;
    }
    .own > h3 {
      margin: var(--acct-space-3) 0 var(--acct-space-2);
      padding-bottom: var(--acct-space-1);
      border-bottom: 1px solid var(--acct-color-border);
    }
    .own .paper {
      display: none;
    }
    .plain {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .plain li {
      padding-block: var(--acct-space-05);
      overflow-wrap: anywhere;
    }
    .plain time {
      margin-inline-end: var(--acct-space-1);
      color: var(--acct-color-text-2);
    }
    @media (max-width: 767px) {
      .actions .button {
        width: 100%;
      }
      .actions > .button + .button {
        margin: var(--acct-space-1) 0 0;
      }
    }
  `,
];
