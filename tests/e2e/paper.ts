import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

/** A4 at 72 points to the inch. */
const a4 = { width: 595, height: 842 };
/** What office printers leave blank at every edge, 8 mm in points. */
const unprinted = 22;
/** Pixels to the point: 144 to the inch. */
const scale = 2;

/** A sheet of paper as it comes out of the printer; boxes in points from its left upper corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Everything written on it, without blanks. */
  readonly text: string;
  /** The smallest box around all ink. */
  readonly inked: Box | undefined;
  /** How much of a box is dark, from 0 to 1. */
  darkness(box: Box): number;
  /** Where a text stands. */
  boxOf(text: string): Box | undefined;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** PDF readers give some characters back as their radicals. */
const written = (text: string): string => text.normalize('NFKC').replaceAll('⻓', '长').replace(/\s/g, '');

async function textOf(page: PDFPageProxy, height: number): Promise<Pick<Sheet, 'text' | 'boxOf'>> {
  const { items } = await page.getTextContent();
  const characters: { readonly character: string; readonly box: Box }[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
    const each = item.width / item.str.length;
    [...item.str].forEach((one, at) => {
      const x = left + at * each;
      const box = { left: x, right: x + each, top: height - base - size * 0.9, bottom: height - base };
      for (const character of written(one)) characters.push({ character, box });
    });
  }
  const text = characters.map(({ character }) => character).join('');
  return {
    text,
    boxOf(wanted) {
      const at = text.indexOf(written(wanted));
      if (at < 0) return undefined;
      const boxes = characters.slice(at, at + written(wanted).length).map(({ box }) => box);
      return {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    },
  };
}

async function inkOf(
  page: PDFPageProxy,
  keep: (png: Buffer) => void,
): Promise<Pick<Sheet, 'inked' | 'darkness'>> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise;
  keep(canvas.toBuffer('image/png'));
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const luma = (x: number, y: number): number => {
    const at = (y * width + x) * 4;
    return 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
  };
  let inked: { left: number; top: number; right: number; bottom: number } | undefined;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (luma(x, y) > 240) continue;
      inked ??= { left: x, top: y, right: x, bottom: y };
      inked.left = Math.min(inked.left, x);
      inked.right = Math.max(inked.right, x);
      inked.bottom = y;
    }
  }
  return {
    inked: inked && {
      left: inked.left / scale,
      top: inked.top / scale,
      right: inked.right / scale,
      bottom: inked.bottom / scale,
    },
    darkness(box) {
      let dark = 0;
      let all = 0;
      for (let y = Math.floor(box.top * scale); y < box.bottom * scale; y++) {
        for (let x = Math.floor(box.left * scale); x < box.right * scale; x++) {
          all++;
          if (luma(x, y) < 128) dark++;
        }
      }
      return dark / all;
    },
  };
}

/** Prints the page and draws every sheet; `ACCT_SCREENS` gets the PDF and the pictures for somebody to look at. */
export async function sheetsOf(page: Page, name: string): Promise<Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = process.env['ACCT_SCREENS'];
  const keep = (file: string, bytes: Buffer): void => {
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), bytes);
  };
  keep(`${name}.pdf`, pdf);
  const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const printed = await reading.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= printed.numPages; number++) {
    const sheet = await printed.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    sheets.push({
      width: Math.round(width),
      height: Math.round(height),
      ...(await textOf(sheet, height)),
      ...(await inkOf(sheet, (png) => keep(`${name}-${number}.png`, png))),
    });
  }
  await reading.destroy();
  return sheets;
}

/**
 * Every sheet is A4, its edges blank where printers print nothing, white behind and written on; each text stands on the
 * sheet that it is asked of, in ink that can be read.
 */
export function expectWhole(sheets: readonly Sheet[], texts: readonly (readonly string[])[]): void {
  expect(sheets).toHaveLength(texts.length);
  sheets.forEach((sheet, at) => {
    const which = `sheet ${at + 1}`;
    expect({ width: sheet.width, height: sheet.height }, which).toEqual(a4);
    const { inked } = sheet;
    expect(inked, `${which} has ink`).toBeDefined();
    expect(Math.min(inked!.left, inked!.top), `${which}, left and top`).toBeGreaterThanOrEqual(unprinted);
    expect(inked!.right, `${which}, right`).toBeLessThanOrEqual(a4.width - unprinted);
    expect(inked!.bottom, `${which}, bottom`).toBeLessThanOrEqual(a4.height - unprinted);
    const whole = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
    expect(sheet.darkness(whole), `${which} is white`).toBeLessThan(0.15);
    for (const text of texts[at]!) {
      const box = sheet.boxOf(text);
      expect(box, `${which}: ${text}`).toBeDefined();
      const ink = sheet.darkness(box!);
      expect(ink, `${which}: ${text} can be read`).toBeGreaterThan(0.04);
      expect(ink, `${which}: ${text} is not covered`).toBeLessThan(0.6);
    }
  });
}
