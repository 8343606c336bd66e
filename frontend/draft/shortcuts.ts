/* Every keyboard shortcut of the draft page, once: the keys that work, the toolbar's titles and the list that people read. */
import { keydownHandler, keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

export const places = {
  section: 'Writing a section',
  find: 'Find and replace',
  table: 'In a table',
  page: 'On the draft page',
  words: 'Choosing words to comment on',
  comments: 'In the comments',
} as const;

interface Shortcut {
  /** As ProseMirror names them; Mod is Ctrl, on a Mac Command. The first is the one that people are told. */
  keys: [string, ...string[]];
  says: string;
  place: keyof typeof places;
}

const one = (place: Shortcut['place'], says: string, ...keys: Shortcut['keys']): Shortcut => ({ place, says, keys });

/** What the keys do while a section is written. */
const section = {
  bold: one('section', 'Bold', 'Mod-b'),
  italic: one('section', 'Italic', 'Mod-i'),
  underline: one('section', 'Underline', 'Mod-u'),
  term: one('section', 'Defined term', 'Mod-Alt-t'),
  numbered: one('section', 'Numbered list', 'Mod-Alt-7'),
  bullet: one('section', 'Bulleted list', 'Mod-Alt-8'),
  note: one('section', 'Drafting note', 'Mod-Alt-9'),
  paragraph: one('section', 'Plain paragraph', 'Mod-Alt-0'),
  undo: one('section', 'Undo', 'Mod-z'),
  redo: one('section', 'Redo', 'Mod-y', 'Shift-Mod-z'),
  save: one('section', 'Save now', 'Mod-s'),
  toToolbar: one('section', 'Go to the toolbar', 'Alt-F10'),
  enter: one('section', 'New paragraph or list item; fills a selected placeholder; in a table, the cell below', 'Enter'),
  plain: one('section', 'At the start of a list item or note: make it a plain paragraph', 'Backspace'),
  nextCell: one('table', 'Next cell', 'Tab'),
  previousCell: one('table', 'Previous cell', 'Shift-Tab'),
  find: one('find', 'Find and replace', 'Mod-f'),
} satisfies Record<string, Shortcut>;

const withShift = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Mod-ArrowDown', 'Mod-ArrowUp'].map(
  (key) => `Shift-${key}`,
) as [string, ...string[]];

const others = {
  nextMatch: one('find', 'Next match', 'Enter'),
  previousMatch: one('find', 'Previous match', 'Shift-Enter'),
  closeFind: one('find', 'Close and go back to the text', 'Escape'),
  list: one('page', 'Show this list, also while writing', 'Mod-/'),
  listByMark: one('page', 'Show this list, where nothing is being typed', '?'),
  chooseWords: one('words', 'Choose words of the text with the keyboard', 'Alt-w'),
  nextWord: one('words', 'Next word', 'ArrowRight', 'Shift-ArrowRight'),
  previousWord: one('words', 'Previous word', 'ArrowLeft', 'Shift-ArrowLeft'),
  lineBelow: one('words', 'Line below', 'ArrowDown', 'Shift-ArrowDown'),
  lineAbove: one('words', 'Line above', 'ArrowUp', 'Shift-ArrowUp'),
  nextParagraph: one('words', 'Next paragraph', 'Mod-ArrowDown', 'Shift-Mod-ArrowDown'),
  previousParagraph: one('words', 'Previous paragraph', 'Mod-ArrowUp', 'Shift-Mod-ArrowUp'),
  moreWords: one('words', 'With Shift, any of these: all words up to there', ...withShift),
  commentOnWords: one('words', 'Comment on the words', 'Enter'),
  leaveWords: one('words', 'Stop choosing', 'Escape'),
  nextComment: one('comments', 'Next comment', 'Alt-ArrowDown'),
  previousComment: one('comments', 'Previous comment', 'Alt-ArrowUp'),
  sendComment: one('comments', 'Send what is written', 'Mod-Enter', 'Ctrl-Enter'),
} satisfies Record<string, Shortcut>;

export const shortcuts = { ...section, ...others };

export type SectionShortcut = keyof typeof section;
export type ShortcutName = keyof typeof shortcuts;

/** The keys of an editor; each shortcut of a section needs its command. */
export function sectionKeys(commands: Record<SectionShortcut, Command>): Plugin {
  const bound = Object.entries(section).flatMap(([name, { keys }]) =>
    keys.map((key) => [key, commands[name as SectionShortcut]] as const),
  );
  return keymap(Object.fromEntries(bound));
}

/** Whether the keys of the shortcut were pressed. */
export function pressed(event: KeyboardEvent, name: ShortcutName): boolean {
  const keys = Object.fromEntries(shortcuts[name].keys.map((key) => [key, () => true]));
  return keydownHandler(keys)({} as EditorView, event);
}

/** The keys as they stand on the keyboard, such as Ctrl+B. */
export function keysOf(name: ShortcutName): string {
  const mac = /Mac|iP(hone|[oa]d)/.test(navigator.platform);
  const [key] = shortcuts[name].keys;
  const named: Record<string, string> = { Mod: mac ? 'Cmd' : 'Ctrl', Escape: 'Esc' };
  return key
    .split('-')
    .map((part) => named[part] ?? (part.length === 1 ? part.toUpperCase() : part.replace('Arrow', '')))
    .join('+');
}
