/* The editor's toolbar, after the toolbar pattern of the WAI-ARIA Authoring Practices: one tab stop, arrows within. */
import type { Command, EditorState } from 'prosemirror-state';
import { keysOf, type ShortcutName } from './shortcuts';

export interface Tool {
  label: string;
  /** The shortcut that does the same. */
  keys?: ShortcutName;
  face: string;
  run: Command;
  active?: (state: EditorState) => boolean;
  enabled?: (state: EditorState) => boolean;
  /** Whether it leads elsewhere, so that the text does not get the focus back. */
  leaves?: boolean;
  /** When it is offered at all; always, unless said. */
  offered?: (state: EditorState) => boolean;
}

export class Toolbar {
  readonly element = document.createElement('div');
  private readonly buttons: HTMLButtonElement[];

  constructor(
    private readonly tools: Tool[],
    run: (tool: Tool) => void,
  ) {
    this.element.className = 'editor-toolbar';
    this.element.setAttribute('role', 'toolbar');
    this.element.setAttribute('aria-label', 'Text format');
    this.buttons = tools.map((tool, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.innerHTML = tool.face;
      button.title = tool.keys ? `${tool.label} (${keysOf(tool.keys)})` : tool.label;
      button.setAttribute('aria-label', tool.label);
      button.tabIndex = index === 0 ? 0 : -1;
      // The text keeps its selection while a tool is used with the mouse.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => run(tool));
      this.element.append(button);
      return button;
    });
    this.element.addEventListener('keydown', (event) => this.move(event));
  }

  focus(): void {
    this.buttons.find((button) => button.tabIndex === 0)?.focus();
  }

  show(state: EditorState): void {
    this.tools.forEach((tool, index) => {
      const button = this.buttons[index];
      if (tool.active) {
        button.setAttribute('aria-pressed', String(tool.active(state)));
      }
      if (tool.enabled) {
        button.setAttribute('aria-disabled', String(!tool.enabled(state)));
      }
      button.hidden = tool.offered?.(state) === false;
    });
    if (!this.offered().some((button) => button.tabIndex === 0)) {
      this.reach(this.offered()[0]);
    }
  }

  private move(event: KeyboardEvent): void {
    const buttons = this.offered();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      this.reach(buttons[to]);
      buttons[to].focus();
    }
  }

  private offered(): HTMLButtonElement[] {
    return this.buttons.filter((button) => !button.hidden);
  }

  /** Makes it the one that Tab leads to. */
  private reach(reached: HTMLButtonElement): void {
    this.buttons.forEach((button) => {
      button.tabIndex = button === reached ? 0 : -1;
    });
  }
}
