/* <isaa-section-head>: the heading of a section, who else writes in the section, and the tools beside it. */
import { part } from './part';

/** `name` is the section with its whole number, as the tools call it. */
interface Heading {
  level: string;
  number: string;
  words: string;
  name: string;
}

type Tool = 'COMMENT' | 'EDIT';

const WORDS: Record<Tool, string> = { COMMENT: 'Comment', EDIT: 'Edit section' };
const LABELS: Record<Tool, string> = { COMMENT: 'Comment on section', EDIT: 'Edit section' };

class IsaaSectionHead extends HTMLElement {
  declare $server: { use(tool: Tool): void };
  private name = '';
  private readonly side = document.createElement('div');
  private readonly buttons = new Map<Tool, HTMLButtonElement>();
  private pen?: HTMLSpanElement;

  set heading({ level, number, words, name }: Heading) {
    const title = document.createElement(level === 'subsection' ? 'h3' : 'h2');
    if (number !== '') {
      title.append(part('number', number), ' ');
    }
    title.append(words);
    this.side.className = 'section-tools';
    this.replaceChildren(title, ...(this.pen ? [this.pen] : []), this.side);
    this.name = name;
    this.buttons.forEach((button, tool) => this.label(button, tool));
  }

  /** What is offered; a tool that never was is not there. */
  set tools(offered: Tool[]) {
    offered.filter((tool) => !this.buttons.has(tool)).forEach((tool) => this.add(tool));
    this.buttons.forEach((button, tool) => (button.hidden = !offered.includes(tool)));
  }

  /** Who else writes here, in a sentence; nobody when it is empty. */
  set writer(sentence: string) {
    this.pen?.remove();
    this.pen = sentence ? part('writer', sentence) : undefined;
    if (this.pen) {
      // Before there is a heading, the heading takes it along.
      this.side.before(this.pen);
    }
  }

  focusTool(tool: Tool): void {
    this.buttons.get(tool)?.focus();
  }

  private add(tool: Tool): void {
    const button = document.createElement('button');
    button.textContent = WORDS[tool];
    button.addEventListener('click', () => this.$server.use(tool));
    this.label(button, tool);
    this.buttons.set(tool, button);
    this.side[tool === 'COMMENT' ? 'prepend' : 'append'](button);
  }

  private label(button: HTMLButtonElement, tool: Tool): void {
    button.setAttribute('aria-label', `${LABELS[tool]} ${this.name}`);
  }
}

customElements.define('isaa-section-head', IsaaSectionHead);
