/* <isaa-editor>: edits the blocks of one section of a draft. The server validates what it sends. */
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  tableEditing,
  toggleHeaderRow,
} from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { blockIds } from './block-ids';
import { blockActive, emphasisActive, keys, toggleBlock, toggleEmphasis } from './commands';
import { type BlockJson, fromBlocks, newId, schema, showable, showableSlice, shown, toBlocks } from './draft-schema';
import { keep } from './kept-text';
import { ask } from './placeholder-dialog';
import { insertTable, plainTables } from './table-commands';
import { type Tool, Toolbar } from './toolbar';

const lines = (marks: string) =>
  `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3.5h8M6 8h8M6 12.5h8"/>${marks}</svg>`;

const grid = '<svg viewBox="0 0 16 16" aria-hidden="true"><path fill="none" d="M1.5 2.5h13v11h-13zM1.5 6.2h13M1.5 9.8h13M6 2.5v11M10.5 2.5v11"/></svg>';

class IsaaEditor extends HTMLElement {
  /** Which draft and account this is for: the name under which unsaved text is kept. */
  draft = '';
  section = '';
  base = 0;
  label = '';
  private view?: EditorView;
  private toolbar?: Toolbar;
  private changed = false;
  private saving = false;
  private keeping = 0;
  private buttons: HTMLButtonElement[] = [];
  private readonly status = document.createElement('span');

  disconnectedCallback(): void {
    this.keepNow();
    removeEventListener('pagehide', this.keepNow);
    this.view?.destroy();
    this.view = undefined;
  }

  /** Starts editing these blocks; called once by the server. */
  start(json: string, restored: boolean): void {
    this.toolbar = new Toolbar(this.tools(), (command) => this.run(command));
    const text = document.createElement('div');
    text.className = 'editor-text';
    this.status.className = 'editor-status';
    this.status.setAttribute('role', 'status');
    this.replaceChildren(this.toolbar.element, text, this.actions());
    this.view = new EditorView(text, {
      state: EditorState.create({
        doc: fromBlocks(JSON.parse(json) as BlockJson[]),
        plugins: [
          history(),
          blockIds(),
          ...keys(
            () => this.save(),
            (state, dispatch) => this.fillSelected(state, dispatch),
            () => this.toolbar?.focus(),
          ),
          gapCursor(),
          tableEditing(),
        ],
      }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label, spellcheck: 'true' },
      nodeViews: { placeholder: (node, view, pos) => this.chip(node, view, pos) },
      transformPastedHTML: flatten,
      transformPasted: showableSlice,
      editable: () => !this.saving,
      dispatchTransaction: (transaction) => this.apply(transaction),
    });
    this.toolbar.show(this.view.state);
    addEventListener('pagehide', this.keepNow);
    if (restored) {
      this.touched();
    }
    this.view.focus();
  }

  /** The server did not store the text; it can be written on, and stays here and in the browser. */
  refuse(): void {
    this.wait(false);
    this.touched();
    this.view?.focus();
  }

  private apply(transaction: Transaction): void {
    const view = this.view!;
    // What is on its way to the server is what stands here: until the answer nothing is added that it would not hold.
    const kept = this.saving && transaction.docChanged ? view.state : view.state.apply(transaction);
    view.updateState(kept);
    if (transaction.docChanged && !this.saving) {
      this.touched();
    }
    this.toolbar!.show(kept);
  }

  private save(): void {
    if (this.saving) {
      return;
    }
    this.keepNow();
    this.wait(true);
    this.status.textContent = 'Saving…';
    this.dispatchEvent(new CustomEvent('section-save', { detail: { blocks: JSON.stringify(this.blocks()) } }));
  }

  private wait(saving: boolean): void {
    this.saving = saving;
    this.setAttribute('aria-busy', String(saving));
    this.buttons.forEach((button) => button.setAttribute('aria-disabled', String(saving)));
    this.view?.setProps({});
  }

  private cancel(): void {
    if (!this.saving) {
      this.dispatchEvent(new CustomEvent('section-cancel', { detail: { changed: this.changed } }));
    }
  }

  private blocks(): BlockJson[] {
    return toBlocks(this.view!.state.doc);
  }

  private touched(): void {
    this.changed = true;
    this.status.textContent = 'Not saved yet';
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(this.keepNow, 300);
  }

  private readonly keepNow = (): void => {
    clearTimeout(this.keeping);
    if (this.changed && this.view) {
      const kept = keep(this.draft, { section: this.section, base: this.base, blocks: this.blocks() });
      if (!kept) {
        this.status.textContent = 'Not saved yet, and this browser keeps no copy: save soon';
      }
    }
  };

  private run(command: Command): void {
    if (!this.saving) {
      command(this.view!.state, this.view!.dispatch, this.view!);
      this.view!.focus();
    }
  }

  private tools(): Tool[] {
    return [
      tool('Bold', 'Ctrl+B', '<b>B</b>', toggleEmphasis('bold'), (state) => emphasisActive(state, 'bold')),
      tool('Italic', 'Ctrl+I', '<i>I</i>', toggleEmphasis('italic'), (state) => emphasisActive(state, 'italic')),
      tool('Underline', 'Ctrl+U', '<u>U</u>', toggleEmphasis('underline'), (state) => emphasisActive(state, 'underline')),
      tool('Defined term', 'Ctrl+Alt+T', '“<b>T</b>”', toggleEmphasis('term'), (state) => emphasisActive(state, 'term')),
      tool(
        'Numbered list',
        'Ctrl+Alt+7',
        lines('<text x="0" y="6">1</text><text x="0" y="15">2</text>'),
        toggleBlock('numbered'),
        (state) => blockActive(state, 'numbered'),
      ),
      tool(
        'Bulleted list',
        'Ctrl+Alt+8',
        lines('<circle cx="2" cy="3.5" r="1.2"/><circle cx="2" cy="8" r="1.2"/><circle cx="2" cy="12.5" r="1.2"/>'),
        toggleBlock('bullet'),
        (state) => blockActive(state, 'bullet'),
      ),
      tool('Drafting note', 'Ctrl+Alt+9', 'Note', toggleBlock('note'), (state) => blockActive(state, 'note')),
      tool('Insert placeholder', '', '[ &hellip; ]', () => this.insertPlaceholder()),
      { label: 'Insert table', keys: '', face: grid, run: insertTable, offered: (state) => !isInTable(state) },
      ...inTable([
        ['Add row', addRowAfter, '+ Row'],
        ['Add column', addColumnAfter, '+ Column'],
        ['Delete row', deleteRow, '&minus; Row'],
        ['Delete column', deleteColumn, '&minus; Column'],
        ['First row names the columns', toggleHeaderRow, 'Header'],
        ['Delete table', deleteTable, '&minus; Table'],
      ]),
      { label: 'Undo', keys: 'Ctrl+Z', face: '&#8630;', run: undo, enabled: (state) => undo(state) },
      { label: 'Redo', keys: 'Ctrl+Y', face: '&#8631;', run: redo, enabled: (state) => redo(state) },
    ];
  }

  private actions(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'editor-actions';
    const saving = document.createElement('button');
    saving.type = 'button';
    saving.className = 'primary';
    saving.textContent = 'Save section';
    saving.addEventListener('click', () => this.save());
    const leaving = document.createElement('button');
    leaving.type = 'button';
    leaving.textContent = 'Cancel';
    leaving.addEventListener('click', () => this.cancel());
    this.buttons = [saving, leaving];
    bar.append(saving, leaving, this.status);
    return bar;
  }

  private chip(node: Node, view: EditorView, pos: () => number | undefined) {
    const dom = document.createElement('span');
    dom.className = node.attrs.value ? 'placeholder' : 'placeholder open';
    dom.textContent = shown(node);
    dom.title = `${node.attrs.label}: press Enter to fill`;
    dom.addEventListener('click', () => {
      const at = pos();
      if (at !== undefined && !this.saving) {
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
        this.fillAt(node, dom.getBoundingClientRect());
      }
    });
    return { dom };
  }

  private fillSelected(state: EditorState, dispatch?: unknown): boolean {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.placeholder) {
      return false;
    }
    if (dispatch) {
      const dom = this.view!.nodeDOM(selection.from) as HTMLElement;
      this.fillAt(selection.node, dom.getBoundingClientRect());
    }
    return true;
  }

  /** Fills every placeholder of the same key that reads the same in this section; no words leave it open. */
  private async fillAt(node: Node, near: DOMRect): Promise<void> {
    const words = await ask(node.attrs.label, 'Leave empty to keep it open.', node.attrs.value ?? '', near);
    if (words !== null && this.view) {
      const change = this.view.state.tr;
      change.doc.descendants((found, at) => {
        if (found.type === node.type && found.attrs.key === node.attrs.key && found.attrs.value === node.attrs.value) {
          change.setNodeAttribute(at, 'value', showable(words) || null);
        }
      });
      this.view.dispatch(change);
    }
    this.view?.focus();
  }

  private insertPlaceholder(): boolean {
    const { from } = this.view!.state.selection;
    const { left, bottom, top } = this.view!.coordsAtPos(from);
    ask('What is missing here?', 'It stays visible in the draft until it is filled.', '', new DOMRect(left, top, 1, bottom - top))
      .then((words) => {
        const label = showable(words ?? '').slice(0, 160).trim();
        if (label && this.view) {
          const placeholder = schema.nodes.placeholder.create({ key: keyFor(label), label });
          this.view.dispatch(this.view.state.tr.replaceSelectionWith(placeholder));
        }
        this.view?.focus();
      });
    return true;
  }
}

function tool(label: string, keyNames: string, face: string, run: Command, active?: Tool['active']): Tool {
  return { label, keys: keyNames, face, run, active };
}

/** A placeholder's name made of its label, in the letters that the model allows, and of its own: equal names are one fact. */
function keyFor(label: string): string {
  const letters = label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return `${(letters || 'open-item').slice(0, 27)}-${newId().slice(1, 13)}`.replace(/-+/g, '-');
}

function inTable(tools: Array<[string, Command, string]>): Tool[] {
  return tools.map(([label, run, face]) => ({ label, keys: '', face, run, offered: isInTable }));
}

/** List items and cells hold a line, not blocks: what is pasted with paragraphs inside loses them, and keeps a space. */
function flatten(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  plainTables(page);
  page.querySelectorAll('li :is(p, div), :is(td, th) :is(p, div, li)').forEach((inner) => inner.replaceWith(' ', ...inner.childNodes, ' '));
  return page.body.innerHTML;
}

customElements.define('isaa-editor', IsaaEditor);
