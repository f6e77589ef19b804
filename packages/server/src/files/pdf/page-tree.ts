import { PDFArray, PDFDict, PDFName, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { PdfRefused } from './pdf-refused.ts';

/** A page with what it has from the nodes above it (ISO 32000-2, table 31). */
export interface SourcePage {
  readonly own: PDFDict;
  get(name: string): PDFObject | undefined;
}

interface Node {
  readonly object: PDFObject | undefined;
  readonly above: ReadonlyMap<string, PDFObject>;
}

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

function withOwn(above: ReadonlyMap<string, PDFObject>, own: PDFDict): ReadonlyMap<string, PDFObject> {
  const all = new Map(above);
  for (const name of inherited) {
    const value = own.get(PDFName.of(name));
    if (value !== undefined) all.set(name, value);
  }
  return all;
}

/** The pages in their order; a tree in which a node stands twice is damaged, and would never end. */
export function pagesOf(from: PDFContext): SourcePage[] {
  const seen = new Set<PDFObject>();
  const pages: SourcePage[] = [];
  const root = from.lookup(from.trailerInfo.Root, PDFDict);
  const open: Node[] = [{ object: root.get(PDFName.of('Pages')), above: new Map() }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const own = from.lookup(next.object, PDFDict);
    if (!(next.object instanceof PDFRef) || seen.has(own)) throw new PdfRefused('damaged');
    seen.add(own);
    const kids = own.get(PDFName.of('Kids'));
    const all = withOwn(next.above, own);
    if (kids === undefined && own.get(PDFName.of('Type')) === PDFName.of('Pages')) {
      throw new PdfRefused('damaged');
    } else if (kids === undefined) {
      pages.push({ own, get: (name) => all.get(name) ?? own.get(PDFName.of(name)) });
    } else {
      const nodes = from.lookup(kids, PDFArray).asArray();
      for (const object of nodes.toReversed()) open.push({ object, above: all });
    }
  }
  return pages;
}
