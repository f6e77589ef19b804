import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { dist, pages, textOf } from './site.ts';

const texts = new Map(pages.map((page) => [page, textOf(page)]));
const anchors = new Map(
  [...texts].map(([page, text]) => [
    page,
    new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)),
  ]),
);

/** Whether an anchor of the gallery is drawn by its script. */
const isGallery = (page: string) => page.startsWith('gallery/');

test('every link of the site leads somewhere, to an anchor that is there', () => {
  assert.ok(pages.length > 60, `${pages.length} pages`);
  const broken: string[] = [];
  let links = 0;
  for (const [page, text] of texts) {
    if (isGallery(page)) continue;
    for (const [, href = ''] of text.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      if (/^(?:https?:|mailto:|tel:)/.test(href)) continue;
      links += 1;
      const [path = '', hash = ''] = href.split('#');
      const [plain = ''] = path.split('?');
      const target =
        plain === '' ? page : posix.join(plain.startsWith('/') ? '' : posix.dirname(page), plain);
      const file = target.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
      const there = existsSync(join(dist, file));
      const anchor = decodeURIComponent(hash);
      if (!there || (anchor !== '' && !isGallery(file) && !anchors.get(file)?.has(anchor)))
        broken.push(`${page} → ${href}`);
    }
  }
  assert.deepEqual([...new Set(broken)], []);
  assert.ok(links > 1000, `${links} links`);
});

test('no page takes anything from another host', () => {
  const foreign = [...texts].flatMap(([page, text]) =>
    [
      ...text.matchAll(/<(?:script|link|img|iframe|source)\s[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]+)"/g),
    ].map(([, address]) => `${page}: ${address}`),
  );
  assert.deepEqual(foreign, []);
});

test('llms.txt lists the pages, llms-full.txt has their text', () => {
  const list = textOf('llms.txt');
  for (const [, link = ''] of list.matchAll(/\]\((\/[^)]*)\)/g)) {
    const file = `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.html`;
    assert.ok(texts.has(file), link);
  }
  const full = textOf('llms-full.txt');
  for (const words of [
    '# 快速开始',
    '# Writing an adapter',
    '# acct-login',
    'record.saveSection',
    '证件号码',
  ])
    assert.ok(full.includes(words), words);
});
