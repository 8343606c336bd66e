/* How long a section is, by the rule of gov.ice.isaa.drafting.Extent. */
import type { Node } from 'prosemirror-model';
import { schema } from './draft-schema';

const WORD = /(?<![\p{L}\p{N}\p{M}_])[\p{L}\p{Nd}][\p{L}\p{N}\p{M}_]*/gu;

/** So many words of an agreement fill a page, with headings and the space between paragraphs. */
const WORDS_OF_A_PAGE = 520;

/** The words that are signed; drafting notes do not count. */
export function wordsIn(doc: Node): number {
  let words = 0;
  doc.descendants((node) => {
    if (node.isTextblock && node.type !== schema.nodes.note) {
      words += node.textBetween(0, node.content.size).match(WORD)?.length ?? 0;
    }
    return !node.isTextblock;
  });
  return words;
}

/** The extent as people read it, such as "612 words, about 2 pages". */
export function extentOf(doc: Node): string {
  const words = wordsIn(doc);
  const counted = `${words.toLocaleString('en-US')} ${words === 1 ? 'word' : 'words'}`;
  const pages = Math.ceil(words / WORDS_OF_A_PAGE);
  return words < WORDS_OF_A_PAGE / 2 ? counted : `${counted}, about ${pages} ${pages === 1 ? 'page' : 'pages'}`;
}
