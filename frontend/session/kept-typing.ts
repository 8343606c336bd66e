/**
 * Keeps what a person had typed into a page when it goes away, saved or not, in this window only and for this account
 * only. Where the next page belongs to another sign-on, since the session ended in between, for whatever reason, it is
 * offered there. It is shown once; closing the window forgets it.
 */

interface Kept {
  account: string;
  signOn: string;
  page: string;
  texts: { label: string; text: string }[];
}

const KEY = 'isaa-typed';
const LEAST = 3;

/** An attribute of fields that find their text again without this. */
const KEEPS_ITSELF = 'data-keeps-itself';

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

/** Forgets what was typed: the person leaves on purpose. */
export function forgetTyped(): void {
  touched.clear();
}

/** Keeps the text of the fields that were typed into and still stand in the page, in place of what was kept before. */
export function keepTyped(account: string, signOn: string): void {
  const texts = [...touched]
    .filter((field) => field.isConnected && !field.hasAttribute(KEEPS_ITSELF))
    .map((field) => ({ label: labelOf(field), text: textOf(field) ?? '' }))
    .filter((kept) => kept.text.trim().length >= LEAST);
  if (texts.length > 0) {
    const kept: Kept = { account, signOn, page: window.location.pathname, texts };
    window.sessionStorage.setItem(KEY, JSON.stringify(kept));
  } else {
    window.sessionStorage.removeItem(KEY);
  }
}

/** Shows once what was kept for this account under an earlier sign-on. Anything else is dropped unseen. */
export function offerKept(account: string, signOn: string): void {
  const stored = window.sessionStorage.getItem(KEY);
  window.sessionStorage.removeItem(KEY);
  if (!stored) {
    return;
  }
  const kept = JSON.parse(stored) as Kept;
  if (kept.account === account && kept.signOn !== signOn) {
    document.body.append(panel(kept));
  }
}

function panel(kept: Kept): HTMLElement {
  const section = document.createElement('section');
  section.className = 'kept-typing';
  section.setAttribute('aria-label', 'Text from before you were signed out');
  const heading = document.createElement('h2');
  heading.textContent = 'Text you had typed before you were signed out';
  const intro = document.createElement('p');
  intro.append('Some of it may be saved already. Copy what you still need. ');
  if (kept.page !== window.location.pathname) {
    const page = document.createElement('a');
    page.href = kept.page;
    page.textContent = 'Open the page it belongs to';
    intro.append(page);
  }
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
  const label = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels?.[0] : null;
  return label?.textContent?.trim() || field.getAttribute('aria-label') || 'Text';
}
