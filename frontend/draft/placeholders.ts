/* Placeholders in the editor: how they look, and how they are made and filled. */
import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection } from 'prosemirror-state';
import type { EditorView, NodeViewConstructor } from 'prosemirror-view';
import { newId, schema, showable, shown } from './draft-schema';
import { ask } from './placeholder-dialog';

/** How a placeholder looks in the text; a click fills it. */
export const chip: NodeViewConstructor = (node, view, pos) => {
  const dom = document.createElement('span');
  dom.className = node.attrs.value ? 'placeholder' : 'placeholder open';
  dom.textContent = shown(node);
  dom.title = `${node.attrs.label}: press Enter to fill`;
  dom.addEventListener('click', () => {
    const at = pos();
    if (at !== undefined && view.editable) {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
      void fill(view, node, dom.getBoundingClientRect());
    }
  });
  return { dom };
};

/** Fills the selected placeholder. */
export const fillSelected: Command = ({ selection }, dispatch, view) => {
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.placeholder) {
    return false;
  }
  if (dispatch && view) {
    const dom = view.nodeDOM(selection.from) as HTMLElement;
    void fill(view, selection.node, dom.getBoundingClientRect());
  }
  return true;
};

/** Asks what is missing and puts a placeholder for it where the cursor is. */
export const insertPlaceholder: Command = (state, dispatch, view) => {
  if (dispatch && view) {
    const { left, bottom, top } = view.coordsAtPos(state.selection.from);
    const near = new DOMRect(left, top, 1, bottom - top);
    void ask('What is missing here?', 'It stays visible in the draft until it is filled.', '', near).then((words) => {
      const label = showable(words ?? '').slice(0, 160).trim();
      if (label && !view.isDestroyed) {
        const placeholder = schema.nodes.placeholder.create({ key: keyFor(label), label });
        view.dispatch(view.state.tr.replaceSelectionWith(placeholder));
      }
      if (!view.isDestroyed) {
        view.focus();
      }
    });
  }
  return true;
};

/** Fills every placeholder of the same key that reads the same in this section; no words leave it open. */
async function fill(view: EditorView, node: Node, near: DOMRect): Promise<void> {
  const words = await ask(node.attrs.label, 'Leave empty to keep it open.', node.attrs.value ?? '', near);
  if (view.isDestroyed) {
    return;
  }
  if (words !== null) {
    const change = view.state.tr;
    change.doc.descendants((found, at) => {
      if (found.type === node.type && found.attrs.key === node.attrs.key && found.attrs.value === node.attrs.value) {
        change.setNodeAttribute(at, 'value', showable(words) || null);
      }
    });
    view.dispatch(change);
  }
  view.focus();
}

/** A placeholder's name made of its label, in the letters that the model allows, and of its own: equal names are one fact. */
function keyFor(label: string): string {
  const letters = label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return `${(letters || 'open-item').slice(0, 27)}-${newId().slice(1, 13)}`.replace(/-+/g, '-');
}
