/* Keeps every block's id unique and, through splits, merges and moves, on the text it belonged to. */
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { newId, schema } from './draft-schema';

interface Place {
  pos: number;
  node: Node;
}

/** After each change: blocks and cells without an id get one; of several with the same id, the one with most text keeps it. */
export function blockIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) {
        return null;
      }
      const places = new Map<string, Place[]>();
      const nameless: Place[] = [];
      state.doc.descendants((node, pos) => {
        if (!('id' in node.attrs)) {
          return !node.isInline;
        }
        if (node.attrs.id) {
          places.set(node.attrs.id, [...(places.get(node.attrs.id) ?? []), { pos, node }]);
        } else {
          nameless.push({ pos, node });
        }
        return node.type === schema.nodes.table;
      });
      const renamed = [...nameless];
      places.forEach((same) => {
        const keeper = same.reduce((best, place) => (size(place) > size(best) ? place : best));
        renamed.push(...same.filter((place) => place !== keeper));
      });
      let change: Transaction | null = null;
      renamed.forEach(({ pos }) => {
        change = (change ?? state.tr).setNodeAttribute(pos, 'id', newId());
      });
      return change;
    },
  });
}

const size = (place: Place) => place.node.content.size;
