/* Finding and replacing words in the section that is being written. */
import type { Node } from 'prosemirror-model';
import { closeHistory } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { showable } from './draft-schema';

export interface Query {
  words: string;
  matchCase: boolean;
  wholeWords: boolean;
}

export interface Match {
  from: number;
  to: number;
}

export interface Found {
  query: Query | null;
  matches: Match[];
  /** Which match is looked at; -1 when there is none. */
  at: number;
  marked: DecorationSet;
}

/** What a change of the search tells the editor: another question, another match, or where to look on. */
interface Told {
  query?: Query | null;
  at?: number;
  from?: number;
}

/** Stands for a placeholder in the text that is searched, so that no match runs over one. */
const GAP = '\ufffc';
const SIGNS = /[$()*+.?[\\\]^{|}/]/g;
const LETTER = '[\\p{L}\\p{N}\\p{M}_]';
const NOTHING: Found = { query: null, matches: [], at: -1, marked: DecorationSet.empty };

const key = new PluginKey<Found>('find');

/** Keeps what is looked for up to date while the text changes, and marks it. */
export function finding(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply: (change, before, _old, state) => next(change, before, state),
    },
    props: { decorations: (state) => found(state).marked },
  });
}

export const found = (state: EditorState): Found => key.getState(state) ?? NOTHING;

/** Looks for something else, or with null for nothing any more; the first match behind the cursor is looked at. */
export const lookFor = (state: EditorState, query: Query | null): Transaction =>
  tell(state.tr, { query, from: state.selection.from });

/** Looks at the match so many further on, round and round, and selects it. */
export function step(state: EditorState, by: number): Transaction {
  const { matches, at } = found(state);
  const to = (at + by + matches.length) % matches.length;
  const { from, to: end } = matches[to];
  return tell(state.tr.setSelection(TextSelection.create(state.doc, from, end)), { at: to });
}

/** The match that is looked at, replaced; the next one is looked at. */
export function replaceOne(state: EditorState, words: string): Transaction {
  const { matches, at } = found(state);
  const change = replaced(closeHistory(state.tr), matches[at], words);
  return tell(change, { from: change.mapping.map(matches[at].to) });
}

/** Every match replaced, in one step that one undo takes back. */
export function replaceAll(state: EditorState, words: string): Transaction {
  const change = closeHistory(state.tr);
  [...found(state).matches].reverse().forEach((match) => replaced(change, match, words));
  return change;
}

/** A match takes the emphasis of its first letter along. */
function replaced(change: Transaction, { from, to }: Match, words: string): Transaction {
  const text = showable(words);
  return text ? change.insertText(text, from, to) : change.delete(from, to);
}

/** Where the words stand: within a paragraph or cell, whatever their emphasis, and never in a placeholder. */
export function matchesIn(doc: Node, query: Query): Match[] {
  const pattern = patternOf(query);
  const matches: Match[] = [];
  if (pattern) {
    doc.descendants((node, pos) => {
      if (!node.isTextblock) {
        return true;
      }
      const text = node.textBetween(0, node.content.size, '', GAP);
      for (const match of text.matchAll(pattern)) {
        const from = pos + 1 + match.index;
        matches.push({ from, to: from + match[0].length });
      }
      return false;
    });
  }
  return matches;
}

/** Typed quotation marks and spaces find typeset ones as well. */
function patternOf({ words, matchCase, wholeWords }: Query): RegExp | null {
  if (words === '' || words.includes(GAP)) {
    return null;
  }
  const plain = words
    .replace(SIGNS, '\\$&')
    .replace(/'/g, "['\u2018\u2019]")
    .replace(/"/g, '["\u201c\u201d]')
    .replace(/\s/g, '\\s');
  const source = wholeWords ? `(?<!${LETTER})${plain}(?!${LETTER})` : plain;
  return new RegExp(source, matchCase ? 'gu' : 'giu');
}

function next(change: Transaction, before: Found, state: EditorState): Found {
  const told = (change.getMeta(key) ?? {}) as Told;
  const query = told.query === undefined ? before.query : told.query;
  if (!query) {
    return NOTHING;
  }
  if (!change.docChanged && told.query === undefined) {
    return told.at === undefined ? before : marked(before, told.at, state);
  }
  const matches = matchesIn(state.doc, query);
  const looked = before.matches[before.at];
  const from = told.from ?? (looked ? change.mapping.map(looked.from, -1) : state.selection.from);
  const behind = matches.findIndex((match) => match.from >= from);
  return marked({ ...before, query, matches }, Math.min(Math.max(behind, 0), matches.length - 1), state);
}

function marked(search: Found, at: number, state: EditorState): Found {
  const decorations = search.matches.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === at ? 'match looked-at' : 'match' }),
  );
  return { ...search, at, marked: DecorationSet.create(state.doc, decorations) };
}

const tell = (change: Transaction, told: Told) => change.setMeta(key, told);
