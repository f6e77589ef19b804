import { allLaws, sentences, type Sentence } from '@acct-forms/adapter/conformance';
import { cell, code, paragraphs, table, type Page } from './write.ts';

const titles = new Map(allLaws.map(({ id, title }) => [id, title]));

function holdsOf({ laws, otherwise }: Sentence): string {
  const named = laws.map((id) => {
    const title = titles.get(id);
    if (title === undefined) throw new Error(`There is no law ${id}`);
    return `${code(id)} ${cell(title)}`;
  });
  return [...named, ...(otherwise === undefined ? [] : [cell(otherwise)])].join('<br>');
}

/** What the contract asks of a backend, sentence by sentence, and what holds it to that. */
export const lawPages = (): Page[] => [
  {
    path: 'dev/laws.md',
    text: paragraphs(
      '# What each law holds',
      `Made from \`packages/adapter/src/conformance/sentences/\` and the ${allLaws.length} laws of the [conformance kit](./adapter.md#the-conformance-kit). A test holds the table to the laws: none is left out, and none is named that there is not. What a method promises in detail is in [the contract](./contract.md).`,
      ...Object.entries(sentences).flatMap(([topic, said]) => [
        `## ${topic}`,
        table(
          ['sentence', 'held by'],
          said.map((sentence) => [cell(sentence.says), holdsOf(sentence)]),
        ),
      ]),
    ),
  },
];
