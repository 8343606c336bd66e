/* What was typed and not yet acknowledged by the server, kept in this browser tab. */
import type { BlockJson } from './draft-schema';

export interface KeptText {
  section: string;
  base: number;
  blocks: BlockJson[];
  /** What was on its way to the server, which may have stored it without a word of it coming back. */
  sent?: BlockJson[];
}

const PREFIX = 'isaa-unsaved:';

/** The place for one account's text in one section. */
export function placeOf(draft: string, section: string): string {
  return `${PREFIX}${draft}:${section}`;
}

/** Keeps the text in place of what was kept before. Tells whether the browser had room for it. */
export function keep(draft: string, text: KeptText): boolean {
  try {
    sessionStorage.setItem(placeOf(draft, text.section), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

export function forget(draft: string, section: string): void {
  try {
    sessionStorage.removeItem(placeOf(draft, section));
  } catch {
    // A browser without a store kept nothing.
  }
}

/** The texts of this draft and account that were never acknowledged. */
export function unsaved(draft: string): KeptText[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(`${PREFIX}${draft}:`))
      .flatMap((key) => parsed(sessionStorage.getItem(key)));
  } catch {
    return [];
  }
}

function parsed(kept: string | null): KeptText[] {
  try {
    return kept === null ? [] : [JSON.parse(kept) as KeptText];
  } catch {
    return [];
  }
}
