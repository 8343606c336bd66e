/* Tables in the editor: what the toolbar and the keyboard can do with them. */
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { addRowAfter, isInTable, selectedRect } from 'prosemirror-tables';
import { newId, schema } from './draft-schema';

const { table, table_row, table_cell, table_header, paragraph } = schema.nodes;

/** A row of names and two rows under it, three columns wide. */
const COLUMNS = 3;
const ROWS = 3;

/** Puts a table behind the block of the cursor, or in place of an empty paragraph, and goes into its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth === 0) {
    return false;
  }
  const cells = (type: typeof table_cell) => Array.from({ length: COLUMNS }, () => type.create({ id: newId() }));
  const rows = Array.from({ length: ROWS }, (_, row) =>
    table_row.create(null, cells(row === 0 ? table_header : table_cell)),
  );
  const block = $from.node(1);
  const empty = block.type === paragraph && block.content.size === 0;
  const at = empty ? $from.before(1) : $from.after(1);
  if (dispatch) {
    const change = state.tr.replaceWith(at, empty ? $from.after(1) : at, table.create({ id: newId() }, rows));
    // Into the table, its row and its cell.
    dispatch(change.setSelection(TextSelection.create(change.doc, at + 3)).scrollIntoView());
  }
  return true;
};

/** Enter leads to the cell below, and from the last row into a new one. */
export const enterInTable: Command = (state, dispatch) => {
  if (!isInTable(state)) {
    return false;
  }
  if (dispatch) {
    const { top, left, map } = selectedRect(state);
    if (top === map.height - 1) {
      addRowAfter(state, (change) => dispatch(within(change.doc, change, top + 1, left)));
    } else {
      dispatch(within(state.doc, state.tr, top + 1, left));
    }
  }
  return true;

  function within(doc: EditorState['doc'], change: EditorState['tr'], row: number, column: number) {
    const { tableStart } = selectedRect(state);
    const grid = doc.resolve(tableStart).parent;
    let at = tableStart;
    for (let i = 0; i < row; i++) {
      at += grid.child(i).nodeSize;
    }
    at += 1;
    for (let i = 0; i < column; i++) {
      at += grid.child(row).child(i).nodeSize;
    }
    return change.setSelection(TextSelection.create(doc, at + 1)).scrollIntoView();
  }
};

/** The pasted page with tables as the model has them: a cell for each place of the grid, and nothing but words inside. */
export function plainTables(page: Document): void {
  page.querySelectorAll('td table, th table').forEach((inner) => inner.replaceWith(inner.textContent ?? ''));
  page.querySelectorAll('table').forEach((grid) => {
    const taken = new Map<string, true>();
    [...grid.rows].forEach((row, top) => {
      let left = 0;
      for (const cell of [...row.cells]) {
        while (taken.has(`${top}:${left}`)) {
          cell.before(page.createElement('td'));
          left += 1;
        }
        const across = Math.min(cell.colSpan, 100);
        for (let down = 1; down < Math.min(cell.rowSpan, grid.rows.length - top); down++) {
          for (let i = 0; i < across; i++) {
            taken.set(`${top + down}:${left + i}`, true);
          }
        }
        for (let i = 1; i < across; i++) {
          cell.after(page.createElement('td'));
        }
        left += across;
        cell.removeAttribute('colspan');
        cell.removeAttribute('rowspan');
      }
      while (taken.has(`${top}:${left}`)) {
        row.append(page.createElement('td'));
        left += 1;
      }
    });
    const width = Math.max(...[...grid.rows].map((row) => row.cells.length));
    [...grid.rows].forEach((row) => {
      while (row.cells.length < width) {
        row.append(page.createElement('td'));
      }
    });
  });
}
