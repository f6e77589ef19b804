import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Copy } from './copy-objects.ts';
import type { SourcePage } from './page-tree.ts';
import { PdfRefused } from './pdf-refused.ts';

interface Into {
  readonly from: PDFContext;
  readonly to: PDFContext;
  /** The page tree of the new file. */
  readonly tree: PDFRef;
  readonly copy: Copy;
}

/** ISO 32000-2, annex C: what readers of every age take. */
const longestSide = 14_400;

type Box = readonly [number, number, number, number];

function boxOf(from: PDFContext, value: PDFObject | undefined): Box {
  const numbers = from
    .lookup(value, PDFArray)
    .asArray()
    .map((item) => from.lookup(item, PDFNumber).asNumber());
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = numbers;
  const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
  const sides = [box[2] - box[0], box[3] - box[1]];
  if (numbers.length !== 4 || !sides.every((side) => side >= 1 && side <= longestSide)) {
    throw new PdfRefused('damaged');
  }
  return box;
}

const turnsOf = (from: PDFContext, page: SourcePage): number => {
  const degrees = from.lookupMaybe(page.get('Rotate'), PDFNumber)?.asNumber() ?? 0;
  if (degrees % 90 !== 0) throw new PdfRefused('damaged');
  return ((degrees % 360) + 360) % 360;
};

/** Width and height as the page is read, in whole points. */
export function sizeOf(from: PDFContext, page: SourcePage): { width: number; height: number } {
  const [left, bottom, right, top] = boxOf(from, page.get('CropBox') ?? page.get('MediaBox'));
  const [across, up] = [Math.round(right - left), Math.round(top - bottom)];
  return turnsOf(from, page) % 180 === 0 ? { width: across, height: up } : { width: up, height: across };
}

/** What is drawn: one stream or several. A page without is blank. */
function contentsOf({ from, to, copy }: Into, page: SourcePage): PDFObject | undefined {
  const value = page.get('Contents');
  const contents = from.lookup(value);
  if (value === undefined || contents === undefined) return undefined;
  const streams = contents instanceof PDFArray ? contents.asArray() : [value];
  for (const stream of streams) from.lookup(stream, PDFStream);
  return to.obj(streams.map(copy));
}

const [hidden, noView, printLocked] = [2, 32, 4 + 64 + 128];

/** How an annotation looks (ISO 32000-2, 12.5.5): a stream, or one of several by its state. */
function appearanceOf(from: PDFContext, annotation: PDFDict): PDFRef | undefined {
  const normal = from.lookupMaybe(annotation.get(PDFName.of('AP')), PDFDict)?.get(PDFName.of('N'));
  const looks = from.lookup(normal);
  if (looks instanceof PDFRawStream) return normal instanceof PDFRef ? normal : undefined;
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(looks instanceof PDFDict) || !(state instanceof PDFName)) return undefined;
  const chosen = looks.get(state);
  return chosen instanceof PDFRef && from.lookup(chosen) instanceof PDFRawStream ? chosen : undefined;
}

/** What an annotation shows, such as a seal or a filled field, as a stamp that does nothing; the rest goes. */
function stampsOf({ from, to, copy }: Into, page: SourcePage): PDFObject[] {
  const annotations = from.lookupMaybe(page.get('Annots'), PDFArray)?.asArray() ?? [];
  return annotations.flatMap((item) => {
    const annotation = from.lookup(item, PDFDict);
    const flags = from.lookupMaybe(annotation.get(PDFName.of('F')), PDFNumber)?.asNumber() ?? 0;
    const looks = appearanceOf(from, annotation);
    if (looks === undefined || (flags & (hidden! | noView!)) !== 0) return [];
    return to.register(
      to.obj({
        Type: 'Annot',
        Subtype: 'Stamp',
        Rect: copy(from.lookup(annotation.get(PDFName.of('Rect')), PDFArray)),
        F: printLocked!,
        AP: { N: copy(looks) },
      }),
    );
  });
}

/** A page of the new file: its boxes, what is drawn on it and what that needs. */
export function copyPage(page: SourcePage, into: Into): PDFDict {
  const { from, to, tree, copy } = into;
  const resources = from.lookupMaybe(page.get('Resources'), PDFDict);
  const group = from.lookupMaybe(page.get('Group'), PDFDict);
  const crop = page.get('CropBox');
  const unit = from.lookupMaybe(page.get('UserUnit'), PDFNumber);
  const stamps = stampsOf(into, page);
  return to.obj({
    Type: 'Page',
    Parent: tree,
    MediaBox: to.obj([...boxOf(from, page.get('MediaBox'))]),
    CropBox: crop && to.obj([...boxOf(from, crop)]),
    Rotate: turnsOf(from, page),
    UserUnit: unit,
    Resources: resources ? copy(resources) : to.obj({}),
    Contents: contentsOf(into, page),
    Group: group && copy(group),
    Annots: stamps.length > 0 ? to.obj(stamps) : undefined,
  });
}
