import { constants, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { stripPicture } from '@acct-forms/core';
import { readDimensions } from '../dimensions.ts';
import { PdfRefused } from './pdf-refused.ts';

/** A4 at 600 dpi in colour is 100 MB of pixels; no page that fits a limit shows more. */
const mostOfOne = 128 * 1024 * 1024;
const mostOfAll = 256 * 1024 * 1024;
const mostPixels = 40_000_000;

const of = (...names: string[]) => new Set(names.map((name) => PDFName.of(name)));
/** ISO 32000-2, table 6, without LZW, which nobody has needed since 2004, and without ciphers. */
const flate = PDFName.of('FlateDecode');
const jpeg = PDFName.of('DCTDecode');
const text = of('ASCIIHexDecode', 'ASCII85Decode');
const others = of('RunLengthDecode', 'CCITTFaxDecode', 'JBIG2Decode', 'JPXDecode');

interface Cleaned {
  readonly dict: PDFDict;
  readonly contents: Uint8Array;
}

const damaged = (): never => {
  throw new PdfRefused('damaged');
};

/** The filters of a stream in the order in which a reader applies them, each with its parameters. */
function filtersOf(from: PDFContext, dict: PDFDict) {
  const listOf = (name: string): PDFObject[] => {
    const value = dict.lookup(PDFName.of(name));
    return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];
  };
  const parameters = listOf('DecodeParms');
  return listOf('Filter').map((item, i) => ({
    name: from.lookup(item, PDFName),
    parameters: from.lookupMaybe(parameters[i], PDFDict),
  }));
}

type Filter = ReturnType<typeof filtersOf>[number];

function pixelsOf(dict: PDFDict): number {
  const side = (name: string) => dict.lookupMaybe(PDFName.of(name), PDFNumber)?.asNumber() ?? 0;
  return side('Width') * side('Height');
}

/** The stream with the last of its filters alone. */
function withFilter(dict: PDFDict, { name, parameters }: Filter): PDFDict {
  const own = dict.clone();
  own.set(PDFName.of('Filter'), name);
  own.delete(PDFName.of('DecodeParms'));
  if (parameters) own.set(PDFName.of('DecodeParms'), parameters);
  return own;
}

/**
 * Proves the streams of one file, together no more than a reader can bear: no file outside, filters that readers have,
 * data that inflate to something bounded, pictures of a size that can be shown. Of several filters the last stays; a
 * JPEG loses its metadata.
 */
export function createStreamCheck(from: PDFContext): (stream: PDFRawStream) => Cleaned {
  let total = 0;

  /** What deflated bytes hold; of those that end early, what a reader shows of them. */
  function inflate(contents: Uint8Array): Buffer {
    try {
      const inflated = inflateSync(contents, {
        maxOutputLength: mostOfOne,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      total += inflated.length;
      return total > mostOfAll ? damaged() : inflated;
    } catch {
      return damaged();
    }
  }

  function undo({ name, parameters }: Filter, contents: Uint8Array): Uint8Array {
    if (name === flate && parameters === undefined) return inflate(contents);
    if (!text.has(name)) return damaged();
    const one = PDFRawStream.of(from.obj({ Filter: name }), contents);
    return decodePDFRawStream(one).decode();
  }

  return ({ dict, contents: raw }) => {
    if (dict.has(PDFName.of('F'))) throw new PdfRefused('active');
    if (pixelsOf(dict) > mostPixels) damaged();
    const filters = filtersOf(from, dict);
    const last = filters.pop();
    if (last === undefined) return { dict, contents: raw };
    const contents = filters.reduce((bytes, filter) => undo(filter, bytes), raw);
    const cleaned = { dict: filters.length > 0 ? withFilter(dict, last) : dict, contents };
    if (last.name === jpeg) {
      const bytes = Buffer.from(contents);
      readDimensions(bytes, 'image/jpeg');
      return { ...cleaned, contents: stripPicture(bytes, 'image/jpeg') ?? damaged() };
    }
    if (last.name === flate) inflate(contents);
    else if (!text.has(last.name) && !others.has(last.name)) damaged();
    return cleaned;
  };
}
