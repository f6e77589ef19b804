import { css } from 'lit';

/** A receipt as a sheet of A4: its title in the middle, the number large, a ruled row to each pair, the foot below. */
export const receiptPaper = css`
  @media print {
    .top {
      display: block;
      margin-bottom: 6mm;
      text-align: center;
    }
    h1 .screen {
      display: none;
    }
    h1,
    h1 small {
      font-size: 20pt;
      letter-spacing: 0.1em;
    }
    .top p.paper {
      margin-top: 2mm;
      font-size: 11pt;
    }
    .page {
      font-size: 11pt;
      line-height: 1.6;
    }
    .card {
      padding: 0;
      border: 0;
    }
    .receipt .values {
      display: block;
      border-top: 1.5pt solid #000;
      border-bottom: 1.5pt solid #000;
    }
    .receipt .values > div {
      display: grid;
      grid-template-columns: 40mm 1fr;
      align-items: center;
      padding: 2mm 3mm;
    }
    .receipt .values > div + div {
      border-top: 0.5pt solid #999;
    }
    .receipt .values dt {
      color: #444;
      font-size: 11pt;
    }
    .receipt .values a {
      color: inherit;
      text-decoration: none;
    }
    .receipt .number {
      font-size: 18pt;
      letter-spacing: 0.05em;
    }
    .receipt h2 {
      margin: 8mm 0 2mm;
      font-size: 13pt;
    }
    footer.paper {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 1mm 6mm;
      margin-top: 12mm;
      padding-top: 2mm;
      border-top: 0.5pt solid #999;
      color: #444;
      font-size: 9pt;
    }
  }
`;
