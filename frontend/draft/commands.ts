/* What the toolbar and the keyboard can do with a section. */
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, type EditorState, NodeSelection, type Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { type MarkType, schema, type TextBlockType } from './draft-schema';
import { sectionKeys } from './shortcuts';
import { enterInTable } from './table-commands';

/** Makes the selected blocks this kind, or paragraphs when they already are; ids stay. */
export function toggleBlock(type: TextBlockType): Command {
  return (state, dispatch) => {
    const target = blockActive(state, type) ? schema.nodes.paragraph : schema.nodes[type];
    const { from, to } = state.selection;
    const change = state.tr;
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.isTextblock && node.type !== target) {
        change.setNodeMarkup(pos, target, node.attrs);
      }
      // What stands in a table stays a cell.
      return false;
    });
    dispatch?.(change.scrollIntoView());
    return true;
  };
}

export function toggleEmphasis(mark: MarkType): Command {
  return toggleMark(schema.marks[mark]);
}

export function blockActive(state: EditorState, type: TextBlockType): boolean {
  return state.selection.$from.parent.type === schema.nodes[type];
}

export function emphasisActive(state: EditorState, mark: MarkType): boolean {
  const { from, to, $from, empty } = state.selection;
  const type = schema.marks[mark];
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
}

/** Enter in an empty list item or note, and Backspace at its start, lead back to a plain paragraph. */
const leaveBlock =
  (onlyWhenEmpty: boolean): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    const block = $from.parent;
    const leaves =
      empty && $from.depth === 1 && $from.parentOffset === 0 && block.type !== schema.nodes.paragraph;
    if (!leaves || (onlyWhenEmpty && block.content.size > 0)) {
      return false;
    }
    dispatch?.(state.tr.setNodeMarkup($from.before(), schema.nodes.paragraph, block.attrs));
    return true;
  };

/** Enter in a list goes on with the list; elsewhere it starts a paragraph. */
const splitBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (state.selection instanceof NodeSelection || $from.depth !== 1 || $to.depth !== 1) {
    return false;
  }
  const goesOn = $from.parent.type === schema.nodes.numbered || $from.parent.type === schema.nodes.bullet;
  const type = goesOn || $to.parentOffset < $to.parent.content.size ? $from.parent.type : schema.nodes.paragraph;
  if (dispatch) {
    const change = state.tr.deleteSelection();
    change.split(change.mapping.map($from.pos), 1, [{ type, attrs: { id: $from.parent.attrs.id } }]);
    dispatch(change.scrollIntoView());
  }
  return true;
};

/** What of the editor the keys reach beyond the text. */
export interface Reached {
  save: () => void;
  find: () => void;
  fill: Command;
  toToolbar: () => void;
}

/** The keys of the editor; outside tables Tab is left to the browser, so that nobody is caught in the text. */
export function keys({ save, find, fill, toToolbar }: Reached): Plugin[] {
  const done = (action: () => void): Command => () => {
    action();
    return true;
  };
  return [
    sectionKeys({
      bold: toggleEmphasis('bold'),
      italic: toggleEmphasis('italic'),
      underline: toggleEmphasis('underline'),
      term: toggleEmphasis('term'),
      numbered: toggleBlock('numbered'),
      bullet: toggleBlock('bullet'),
      note: toggleBlock('note'),
      paragraph: toggleBlock('paragraph'),
      undo,
      redo,
      save: done(save),
      find: done(find),
      toToolbar: done(toToolbar),
      enter: chainCommands(fill, enterInTable, leaveBlock(true), splitBlock),
      // Behind the last cell the browser has Tab again.
      nextCell: goToNextCell(1),
      previousCell: goToNextCell(-1),
      plain: leaveBlock(false),
    }),
    keymap(baseKeymap),
  ];
}
