/* What was typed and not yet acknowledged by the server, kept in this browser tab. */
import type { BlockJson } from './draft-schema';

export interface KeptText {
  section: string;
  base: number;
  blocks: BlockJson[];
}

const PREFIX = 'isaa-unsaved:';

/** The place for one account's text in one section. */
export function placeOf(draft: string, section: string): string {
  return `${PREFIX}${draft}:${section}`;
}

export function keep(draft: string, text: KeptText): void {
  sessionStorage.setItem(placeOf(draft, text.section), JSON.stringify(text));
}

export function forget(draft: string, section: string): void {
  sessionStorage.removeItem(placeOf(draft, section));
}

/** The texts of this draft and account that were never acknowledged. */
export function unsaved(draft: string): KeptText[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(`${PREFIX}${draft}:`))
    .map((key) => JSON.parse(sessionStorage.getItem(key)!) as KeptText);
}
