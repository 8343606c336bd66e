/* Takes what others changed in a section into the text that is being written, beside what was typed meanwhile. */
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { type BlockJson, newId, nodesOf, schema, toBlocks } from './draft-schema';

interface Place {
  pos: number;
  node: Node;
}

export interface Rebased {
  /** The change of the text; undo does not know it. */
  change: Transaction;
  /** Whether everything found its place: a block that both changed is left as it was typed. */
  whole: boolean;
}

/**
 * The text with what became of it on the server.
 *
 * @param sent what was sent, since when more may have been typed
 * @param stored what the server made of it together with what others had saved
 */
export function rebase(state: EditorState, sent: BlockJson[], stored: BlockJson[]): Rebased {
  const change = state.tr.setMeta('addToHistory', false);
  const after = byId(nodesOf(stored));
  const before = byId(nodesOf(sent).map((node) => renamed(change, node, after)));
  let whole = true;
  before.forEach((was, id) => {
    const now = after.get(id);
    if (!now || !was.eq(now)) {
      whole = replaced(change, was, now) && whole;
    }
  });
  inserted(change, before, after);
  if (!sameOrder([...before.keys()], [...after.keys()])) {
    ordered(change, [...after.keys()]);
  }
  return { change, whole };
}

/** The server gives a block that was pasted from another section ids of its own, which it has from now on here as well. */
function renamed(change: Transaction, was: Node, after: Map<string, Node>): Node {
  const now = after.has(was.attrs.id) ? undefined : [...after.values()].find((other) => nameless(other).eq(nameless(was)));
  const place = now && placeOf(change.doc, was.attrs.id);
  if (!now || !place) {
    return was;
  }
  const ids = new Map<string, string>([[was.attrs.id, now.attrs.id]]);
  const [old, fresh] = [cellsOf(was), cellsOf(now)];
  old.forEach((cell, index) => ids.set(cell.node.attrs.id, fresh[index].node.attrs.id));
  change.doc.nodesBetween(place.pos, place.pos + place.node.nodeSize, (node, pos) => {
    const id = ids.get(node.attrs.id);
    if (id) {
      change.setNodeAttribute(pos, 'id', id);
    }
  });
  return now;
}

/** One block that others changed or removed; false when it was changed here meanwhile. */
function replaced(change: Transaction, was: Node, now: Node | undefined): boolean {
  const place = placeOf(change.doc, was.attrs.id);
  if (!place) {
    return !now;
  }
  if (now && was.type === schema.nodes.table && now.sameMarkup(was) && sameGrid(was, now)) {
    return cellsReplaced(change, was, now);
  }
  if (!plain(place.node).eq(was)) {
    return false;
  }
  if (now?.isTextblock && place.node.isTextblock) {
    if (!place.node.sameMarkup(now)) {
      change.setNodeMarkup(place.pos, now.type, now.attrs);
    }
    contentReplaced(change, place.pos, now);
  } else {
    const end = place.pos + place.node.nodeSize;
    const left = change.doc.childCount > 1 ? [] : schema.nodes.paragraph.create({ id: newId() });
    change.replaceWith(place.pos, end, now ?? left);
  }
  return true;
}

function cellsReplaced(change: Transaction, was: Node, now: Node): boolean {
  const stored = cellsOf(now);
  return cellsOf(was)
    .map(({ node }, index) => {
      const fresh = stored[index].node;
      const place = node.eq(fresh) ? undefined : placeOf(change.doc, node.attrs.id);
      const typed = place && !place.node.content.eq(node.content);
      if (place && !typed) {
        if (place.node.type !== fresh.type) {
          change.setNodeMarkup(place.pos, fresh.type, place.node.attrs);
        }
        contentReplaced(change, place.pos, fresh);
      }
      return node.eq(fresh) || (place !== undefined && !typed);
    })
    .every(Boolean);
}

/** Only what differs is replaced, so that a cursor beside it stays. */
function contentReplaced(change: Transaction, pos: number, now: Node): void {
  const { content } = change.doc.nodeAt(pos)!;
  const start = content.findDiffStart(now.content);
  const end = content.findDiffEnd(now.content as never);
  if (start !== null && end !== null) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    change.replaceWith(pos + 1 + start, pos + 1 + end.a + overlap, now.content.cut(start, end.b + overlap));
  }
}

/** New blocks stand behind what they follow. */
function inserted(change: Transaction, before: Map<string, Node>, after: Map<string, Node>): void {
  let at = 0;
  after.forEach((node, id) => {
    if (!before.has(id) && !placeOf(change.doc, id)) {
      change.insert(at, node);
    }
    const place = placeOf(change.doc, id);
    at = place ? place.pos + place.node.nodeSize : at;
  });
}

/** Moves the blocks that no longer stand behind what they follow. */
function ordered(change: Transaction, ids: string[]): void {
  let end = 0;
  ids.forEach((id) => {
    const place = placeOf(change.doc, id);
    if (place && place.pos < end) {
      const { head } = change.selection;
      const within = head > place.pos && head < place.pos + place.node.nodeSize ? head - place.pos : null;
      const to = end - place.node.nodeSize;
      change.delete(place.pos, place.pos + place.node.nodeSize).insert(to, place.node);
      if (within !== null) {
        change.setSelection(TextSelection.near(change.doc.resolve(to + within)));
      }
    } else if (place) {
      end = place.pos + place.node.nodeSize;
    }
  });
}

function sameOrder(one: string[], other: string[]): boolean {
  const common = one.filter((id) => other.includes(id));
  return other.filter((id) => common.includes(id)).every((id, index) => id === common[index]);
}

/** A block without any id, to be known by its words. */
function nameless(node: Node): Node {
  const content = node.isTextblock ? node.content : node.content.content.map(nameless);
  return node.type.create('id' in node.attrs ? { ...node.attrs, id: null } : node.attrs, content, node.marks);
}

const sameGrid = (one: Node, other: Node) => gridOf(one) === gridOf(other);

const gridOf = (table: Node) => table.content.content.map((row) => row.content.content.map((cell) => cell.attrs.id)).join(';');

function cellsOf(block: Node): Place[] {
  const cells: Place[] = [];
  if (block.type === schema.nodes.table) {
    block.descendants((node, pos) => {
      if (node.isTextblock) {
        cells.push({ node, pos });
      }
      return !node.isTextblock;
    });
  }
  return cells;
}

/** The block as the server has it, such as without widths of columns. */
function plain(block: Node): Node {
  return nodesOf(toBlocks(schema.nodes.doc.create(null, block)))[0] ?? block;
}

function placeOf(doc: Node, id: string): Place | undefined {
  let place: Place | undefined;
  doc.descendants((node, pos) => {
    if (!place && node.attrs.id === id) {
      place = { node, pos };
    }
    return !place && !node.isTextblock;
  });
  return place;
}

const byId = (nodes: Node[]) => new Map(nodes.map((node) => [node.attrs.id as string, node]));
