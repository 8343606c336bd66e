/* <isaa-outline>: links that scroll to sections of the page, and mark the one that is being read. */
import { followInPage } from './page-links';

class IsaaOutline extends HTMLElement {
  private observer?: IntersectionObserver;

  connectedCallback(): void {
    this.addEventListener('click', followInPage);
    requestAnimationFrame(() => this.watch());
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', followInPage);
    this.observer?.disconnect();
  }

  private watch(): void {
    this.observer = new IntersectionObserver(
      (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => this.mark(entry.target.id)),
      { rootMargin: '-20% 0px -70% 0px' },
    );
    this.links().forEach((link) => {
      const section = document.getElementById(link.hash.slice(1));
      if (section) {
        this.observer!.observe(section);
      }
    });
  }

  private mark(id: string): void {
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

customElements.define('isaa-outline', IsaaOutline);
