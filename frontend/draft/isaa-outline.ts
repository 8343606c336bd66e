/*
 * <isaa-outline>: links that scroll to sections of the page, and mark the one that is being read, those that somebody
 * writes in and how many open comments each has.
 */
import { followInPage } from './page-links';
import { part } from './part';

interface Entry {
  key: string;
  number: string;
  heading: string;
  level: string;
}

class IsaaOutline extends HTMLElement {
  private observer?: IntersectionObserver;
  private said: Record<string, string> = {};
  private counted: Record<string, number> = {};

  connectedCallback(): void {
    this.addEventListener('click', followInPage);
    requestAnimationFrame(() => this.watch());
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', followInPage);
    this.observer?.disconnect();
  }

  set sections(entries: Entry[]) {
    const list = document.createElement('ol');
    list.append(...entries.map((entry) => this.item(entry)));
    this.replaceChildren(list);
    this.showMarks();
    if (this.isConnected) {
      requestAnimationFrame(() => this.watch());
    }
  }

  /** Who writes in which section, in a sentence. */
  set writers(sentences: Record<string, string>) {
    this.said = sentences ?? {};
    this.showMarks();
  }

  /** How many open comments each section has. */
  set comments(counts: Record<string, number>) {
    this.counted = counts ?? {};
    this.showMarks();
  }

  private item(entry: Entry): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    item.className = `level-${entry.level}`;
    link.href = `#section-${entry.key}`;
    link.toggleAttribute('router-ignore', true);
    link.dataset.key = entry.key;
    link.append(part('number', entry.number), part('heading', entry.heading));
    item.append(link);
    return item;
  }

  private showMarks(): void {
    this.links().forEach((link) => {
      const key = link.dataset.key!;
      const sentence = this.said[key] ?? '';
      const count = this.counted[key] ?? 0;
      mark(link, 'pen', '✎', sentence);
      mark(link, 'count', String(count), count === 0 ? '' : count === 1 ? '1 open comment' : `${count} open comments`);
    });
  }

  private watch(): void {
    this.observer?.disconnect();
    this.observer = new IntersectionObserver(
      (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => this.read(entry.target.id)),
      { rootMargin: '-20% 0px -70% 0px' },
    );
    this.links().forEach((link) => {
      const section = document.getElementById(link.hash.slice(1));
      if (section) {
        this.observer!.observe(section);
      }
    });
  }

  private read(id: string): void {
    this.links().forEach((link) => {
      if (link.hash === `#${id}`) {
        link.setAttribute('aria-current', 'true');
        const box = this.parentElement!;
        const { top, bottom } = link.getBoundingClientRect();
        const frame = box.getBoundingClientRect();
        if (top < frame.top || bottom > frame.bottom) {
          box.scrollTop += top - frame.top - frame.height / 3;
        }
      } else {
        link.removeAttribute('aria-current');
      }
    });
  }

  private links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  }
}

/** A mark stands in the link while it has something to say; the pen stands before the count. */
function mark(link: HTMLAnchorElement, name: string, sign: string, sentence: string): void {
  const there = link.querySelector<HTMLSpanElement>(`.${name}`);
  if (sentence === '') {
    there?.remove();
    return;
  }
  const shown = there ?? part(name, sign);
  shown.textContent = sign;
  shown.setAttribute('role', 'img');
  shown.setAttribute('aria-label', sentence);
  shown.title = name === 'pen' ? sentence : '';
  if (!there) {
    link.insertBefore(shown, name === 'pen' ? link.querySelector('.count') : null);
  }
}

customElements.define('isaa-outline', IsaaOutline);
