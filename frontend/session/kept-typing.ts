/**
 * Keeps what a person had typed into the page when their session ends, saved or not, in this window only and for this
 * account only, and offers it again after the next sign-on. It is shown once; closing the window forgets it.
 */

interface Kept {
  account: string;
  page: string;
  texts: { label: string; text: string }[];
}

const KEY = 'isaa-typed';
const LEAST = 3;
const touched = new Set<HTMLElement>();
let watching = false;

/** Starts to note which fields are typed into. */
export function watchTyping(): void {
  if (watching) {
    return;
  }
  watching = true;
  document.addEventListener(
    'input',
    (event) => {
      const field = event.composedPath()[0];
      if (event.isTrusted && field instanceof HTMLElement && textOf(field) !== null) {
        touched.add(field);
      }
    },
    { capture: true, passive: true },
  );
}

/** Keeps the text of the fields that were typed into and still stand in the page. */
export function keepTyped(account: string): void {
  const texts = [...touched]
    .filter((field) => field.isConnected)
    .map((field) => ({ label: labelOf(field), text: textOf(field) ?? '' }))
    .filter((kept) => kept.text.trim().length >= LEAST);
  if (texts.length > 0) {
    const kept: Kept = { account, page: window.location.pathname, texts };
    window.sessionStorage.setItem(KEY, JSON.stringify(kept));
  }
}

/** Shows what was kept for this account, once. Somebody else's is dropped unseen. */
export function offerKept(account: string): void {
  const stored = window.sessionStorage.getItem(KEY);
  window.sessionStorage.removeItem(KEY);
  if (!stored) {
    return;
  }
  const kept = JSON.parse(stored) as Kept;
  if (kept.account === account) {
    document.body.append(panel(kept));
  }
}

function panel(kept: Kept): HTMLElement {
  const section = document.createElement('section');
  section.className = 'kept-typing';
  section.setAttribute('aria-label', 'Text from before you were signed out');
  const heading = document.createElement('h2');
  heading.textContent = 'Text you had typed before you were signed out';
  const page = document.createElement('a');
  page.href = kept.page;
  page.textContent = 'Open the page it belongs to';
  const intro = document.createElement('p');
  intro.append('Some of it may be saved already. Copy what you still need. ', page);
  section.append(heading, intro, ...kept.texts.map((entry) => field(entry.label, entry.text)));
  const done = document.createElement('button');
  done.textContent = 'Discard this text';
  done.addEventListener('click', () => section.remove());
  section.append(done);
  return section;
}

function field(name: string, text: string): HTMLElement {
  const label = document.createElement('label');
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = Math.min(8, text.split('\n').length + 1);
  area.value = text;
  label.append(name, area);
  return label;
}

function textOf(field: HTMLElement): string | null {
  if (field instanceof HTMLTextAreaElement) {
    return field.value;
  }
  if (field instanceof HTMLInputElement) {
    return ['text', 'search', 'email', 'url', 'tel'].includes(field.type) ? field.value : null;
  }
  return field.isContentEditable ? field.innerText : null;
}

function labelOf(field: HTMLElement): string {
  const host = field.closest('[label]');
  return host?.getAttribute('label') ?? field.getAttribute('aria-label') ?? (host as { label?: string } | null)?.label ?? 'Text';
}
