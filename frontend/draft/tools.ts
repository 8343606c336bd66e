/* The tools above the text, in their order. */
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { blockActive, emphasisActive, toggleBlock, toggleEmphasis } from './commands';
import type { MarkType, TextBlockType } from './draft-schema';
import { showShortcuts } from './shortcut-list';
import { insertTable } from './table-commands';
import type { Tool } from './toolbar';

const drawn = (marks: string) => `<svg viewBox="0 0 16 16" aria-hidden="true">${marks}</svg>`;
const lines = (marks: string) => drawn(`<path d="M6 3.5h8M6 8h8M6 12.5h8"/>${marks}`);

const GRID = drawn('<path fill="none" d="M1.5 2.5h13v11h-13zM1.5 6.2h13M1.5 9.8h13M6 2.5v11M10.5 2.5v11"/>');
const GLASS = drawn('<circle cx="6.5" cy="6.5" r="4.5" fill="none"/><path d="M10 10l4.5 4.5"/>');
const KEYBOARD = drawn(
  '<path fill="none" d="M.8 3.5h14.4v9H.8z"/><path d="M3 6h1M6 6h1M9 6h1M12 6h1M3 8.2h1M6 8.2h1M9 8.2h1M12 8.2h1M4.5 10.4h7"/>',
);

/** What the tools need of the editor beyond its text. */
export function tools(insertPlaceholder: Command, find: Command): Tool[] {
  return [
    emphasis('Bold', 'bold', '<b>B</b>'),
    emphasis('Italic', 'italic', '<i>I</i>'),
    emphasis('Underline', 'underline', '<u>U</u>'),
    emphasis('Defined term', 'term', '“<b>T</b>”'),
    kind('Numbered list', 'numbered', lines('<text x="0" y="6">1</text><text x="0" y="15">2</text>')),
    kind(
      'Bulleted list',
      'bullet',
      lines('<circle cx="2" cy="3.5" r="1.2"/><circle cx="2" cy="8" r="1.2"/><circle cx="2" cy="12.5" r="1.2"/>'),
    ),
    kind('Drafting note', 'note', 'Note'),
    { label: 'Insert placeholder', face: '[ &hellip; ]', run: insertPlaceholder },
    { label: 'Insert table', face: GRID, run: insertTable, offered: (state) => !isInTable(state) },
    inTable('Add row', addRowAfter, '+ Row'),
    inTable('Add column', addColumnAfter, '+ Column'),
    inTable('Delete row', deleteRow, '&minus; Row'),
    inTable('Delete column', deleteColumn, '&minus; Column'),
    inTable('First row names the columns', toggleHeaderRow, 'Header'),
    inTable('Delete table', deleteTable, '&minus; Table'),
    { label: 'Undo', keys: 'undo', face: '&#8630;', run: undo, enabled: (state) => undo(state) },
    { label: 'Redo', keys: 'redo', face: '&#8631;', run: redo, enabled: (state) => redo(state) },
    { label: 'Find and replace', keys: 'find', face: GLASS, run: find, leaves: true },
    { label: 'Keyboard shortcuts', keys: 'list', face: KEYBOARD, run: list, leaves: true },
  ];
}

const list: Command = () => {
  showShortcuts();
  return true;
};

const emphasis = (label: string, mark: MarkType, face: string): Tool => ({
  label,
  keys: mark,
  face,
  run: toggleEmphasis(mark),
  active: (state) => emphasisActive(state, mark),
});

const kind = (label: string, type: TextBlockType, face: string): Tool => ({
  label,
  keys: type,
  face,
  run: toggleBlock(type),
  active: (state) => blockActive(state, type),
});

const inTable = (label: string, run: Command, face: string): Tool => ({ label, face, run, offered: isInTable });
