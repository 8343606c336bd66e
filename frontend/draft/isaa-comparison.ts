/* <isaa-comparison>: leads from change to change, with two buttons or with Alt and the arrow keys. */
import { followInPage } from './page-links';

class IsaaComparison extends HTMLElement {
  private readonly bar = document.createElement('div');
  private readonly place = document.createElement('span');
  private at = -1;

  connectedCallback(): void {
    this.addEventListener('click', this.follow);
    document.addEventListener('keydown', this.keyed);
    this.place.setAttribute('role', 'status');
    this.bar.className = 'change-steps';
    this.bar.replaceChildren(
      step('Previous change', 'Alt+Up', () => this.go(-1)),
      step('Next change', 'Alt+Down', () => this.go(1)),
      this.place,
    );
    requestAnimationFrame(() => this.querySelector('.compare-tools')?.append(this.bar));
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.follow);
    document.removeEventListener('keydown', this.keyed);
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.go(event.key === 'ArrowDown' ? 1 : -1);
    }
  };

  private readonly follow = (event: Event): void => {
    const section = followInPage(event);
    if (section) {
      this.at = this.changes().findIndex((change) => section.contains(change)) - 1;
    }
  };

  private go(by: number): void {
    const changes = this.changes();
    if (changes.length === 0) {
      return;
    }
    this.at = (this.at + by + changes.length + (this.at < 0 && by < 0 ? 1 : 0)) % changes.length;
    const change = changes[this.at];
    this.querySelector('.at-change')?.classList.remove('at-change');
    change.classList.add('at-change');
    change.scrollIntoView({ block: 'center' });
    this.focusOn(change);
    this.place.textContent = `Change ${this.at + 1} of ${changes.length}`;
  }

  private focusOn(element: HTMLElement): void {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  /** In reading order; what replaced something is one change with it. */
  private changes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.compared-text .touched')].filter(
      (change) => !(change.nodeName === 'INS' && change.previousSibling?.nodeName === 'DEL'),
    );
  }
}

function step(label: string, keys: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.title = `${label} (${keys})`;
  button.addEventListener('click', run);
  return button;
}

customElements.define('isaa-comparison', IsaaComparison);
