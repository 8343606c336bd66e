/* The field that the words of a comment are written in. */
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Toolbar, type Tool } from '../draft/toolbar';
import { address, bold, fromLines, isBold, isList, keys, list, schema, toLines } from './comment-schema';
import { type Line, lengthOf } from './comment-text';
import { MentionList, type Offered } from './mention-list';

interface Around {
  label: string;
  changed: () => void;
  key: (event: KeyboardEvent) => boolean;
  find: (typed: string) => Promise<Offered[]>;
  tell: (words: string) => void;
}

export class CommentField {
  private readonly view: EditorView;
  private readonly toolbar: Toolbar;
  private readonly linkRow = document.createElement('form');
  private held = false;

  constructor(
    place: HTMLElement,
    private readonly around: Around,
  ) {
    const mentions = new MentionList(around.find, around.tell);
    this.toolbar = new Toolbar(this.tools(), (tool) => this.use(tool));
    this.prepareLink();
    place.append(this.toolbar.element, this.linkRow);
    this.view = new EditorView(place, {
      state: EditorState.create({
        schema,
        plugins: [mentions.plugin, keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }), keys, history()],
      }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': around.label,
        'aria-describedby': 'state',
        'data-keeps-itself': '',
      },
      editable: () => !this.held,
      handleKeyDown: (_view, event) => around.key(event),
      dispatchTransaction: (change) => {
        // Neither a tool nor a name chosen now would be sent.
        if (this.held && change.docChanged) {
          return;
        }
        this.view.updateState(this.view.state.apply(change));
        this.toolbar.show(this.view.state);
        if (change.docChanged) {
          around.changed();
        }
      },
    });
    place.append(mentions.element);
    this.toolbar.show(this.view.state);
  }

  get lines(): Line[] {
    return toLines(this.view.state.doc);
  }

  set lines(lines: Line[]) {
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.replaceWith(0, doc.content.size, fromLines(lines).content));
  }

  get focused(): boolean {
    return this.view.hasFocus();
  }

  /** How long the words are, as the portal counts them; an empty list has none. */
  get length(): number {
    const { doc } = this.view.state;
    return doc.textContent.trim() === '' ? 0 : lengthOf(this.lines);
  }

  /** While it is being sent, nothing changes. */
  hold(held: boolean) {
    this.held = held;
    this.view.setProps({});
  }

  focus() {
    this.view.focus();
  }

  destroy() {
    this.view.destroy();
  }

  private tools(): Tool[] {
    return [
      { label: 'Bold', keys: 'bold', face: '<b>B</b>', run: bold, active: isBold },
      { label: 'Bulleted list', face: '•', run: list('bullet'), active: (state) => isList(state, 'bullet') },
      { label: 'Numbered list', face: '1.', run: list('numbered'), active: (state) => isList(state, 'numbered') },
      { label: 'Link', face: 'Link', run: () => this.askLink(), leaves: true },
      { label: 'Name an office or a person', face: '@', run: (state, dispatch) => {
        dispatch?.(state.tr.insertText(/[\s(]$|^$/.test(state.selection.$from.nodeBefore?.text ?? '') ? '@' : ' @'));
        return true;
      } },
    ];
  }

  private use(tool: Tool) {
    tool.run(this.view.state, this.view.dispatch, this.view);
    if (!tool.leaves) {
      this.view.focus();
    }
  }

  private prepareLink() {
    this.linkRow.className = 'link-row';
    this.linkRow.hidden = true;
    this.linkRow.innerHTML =
      '<label>Address <input placeholder="https://"></label><button>Link</button><button type="button">Cancel</button>';
    this.linkRow.addEventListener('submit', (event) => {
      event.preventDefault();
      this.link();
    });
    this.linkRow.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.closeLink();
      }
      event.stopPropagation();
    });
    this.linkRow.querySelector('[type=button]')!.addEventListener('click', () => this.closeLink());
  }

  private askLink(): boolean {
    this.linkRow.hidden = false;
    const field = this.linkRow.querySelector('input')!;
    field.value = '';
    field.focus();
    return true;
  }

  /** The selected words lead to the address; without any the address itself is put in. */
  private link() {
    const field = this.linkRow.querySelector('input')!;
    const href = address(field.value);
    if (href === null) {
      this.around.tell('That is no address. Begin it with https:// or give a mail address.');
      field.focus();
      return;
    }
    const { state } = this.view;
    const mark = schema.marks.link.create({ href });
    const { from, to, empty } = state.selection;
    this.view.dispatch(
      empty
        ? state.tr.insert(from, schema.text(field.value.trim(), [mark])).removeStoredMark(schema.marks.link)
        : state.tr.addMark(from, to, mark),
    );
    this.around.tell('');
    this.closeLink();
  }

  private closeLink() {
    this.linkRow.hidden = true;
    this.view.focus();
  }
}
