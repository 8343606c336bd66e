/* What the server tells a page about the discussion: the same JSON as gov.ice.isaa.discussion.ui.ThreadJson. */
import type { Line } from './comment-text';
import type { Offered } from './mention-list';

export interface OfficeName {
  key: string;
  name: string;
  title: string;
  hue: number;
}

export interface Entry {
  number: number;
  kind: 'COMMENT' | 'RESOLVED' | 'REOPENED' | 'ATTACHED';
  office: OfficeName;
  author: string;
  /** Whose it is; empty where somebody outside said it. */
  account: string;
  lines: Line[];
  deleted: boolean;
  /** Until when its author may change or delete it; 0 for what is nobody's to change. */
  changeableUntil: number;
  /** When its words were last changed; empty when they never were. */
  revised: string;
  disposition: string;
  at: number;
  moment: string;
}

export type Kind = 'QUESTION' | 'COMMENT' | 'CONCERN' | 'SUGGESTION' | 'NOTE';

export interface Thread {
  id: string;
  number: number;
  office: OfficeName;
  sectionKey: string;
  section: string;
  quote: string;
  /** How the passage reads now, where that is not how it read; empty otherwise. */
  now: string;
  /** Why the passage is gone; empty while it stands. */
  detached: string;
  madeOn: number;
  /** Place in the text, so that threads stand in reading order. */
  order: number;
  open: boolean;
  /** Whether another office had the last word, while it is open. */
  answered: boolean;
  kind: Kind;
  /** Key of the question it belongs to; empty for none. */
  rule: string;
  /** What a suggestion changes, as HTML in which every text is escaped; empty for every other kind. */
  redline: string;
  disposition: string;
  entries: Entry[];
}

/** What a new thread is about, as the draft page told it. */
export interface Target {
  sectionKey: string;
  section: string;
  /** How much is meant. */
  scope: 'DRAFT' | 'SECTION' | 'BLOCK' | 'WORDS';
  blockId: string;
  start: number;
  endBlockId: string;
  end: number;
  quote: string;
  version: number;
  /** What the new thread is, its question, and the words that a suggestion wants; chosen while it is written. */
  kind?: Kind;
  rule?: string;
  proposed?: string;
}

export interface Me {
  account: string;
  agreement: string;
  /** Key of the office spoken for; empty for a reader. */
  office: string;
  officeName: string;
  programOffice: boolean;
  /** Whether the draft is theirs to write in. */
  drafts: boolean;
  /** Key of the question that is put to their office; empty for none. */
  question: string;
  questions: Array<{ key: string; title: string; office: string; words: string }>;
  longest: number;
  /** So often, in milliseconds, it is told that something is being written. */
  writingEvery: number;
  kinds: Array<{ key: Kind; title: string }>;
  dispositions: Array<{ key: string; title: string; needsReason: boolean; ownOnly: boolean }>;
}

/** The server's word on something sent: empty when it is stored, else what to do about it. */
export type Answer = string;

/** How an entry read before. */
export interface Wording {
  moment: string;
  lines: Line[];
}

/** How a passage read from a version on; without words where it was gone. */
export interface Stood {
  version: number;
  words: string;
}

/** Somebody else at the draft. */
export interface Companion {
  office: OfficeName | null;
  account: string;
  name: string;
  /** The thread they write in, or "new". */
  thread: string;
}

/** What the portal does for this page. */
export interface Server {
  open(token: string, target: string, kind: Kind, rule: string, proposed: string, text: string): Promise<Answer>;
  about(): void;
  reply(thread: string, token: string, text: string): Promise<Answer>;
  revise(thread: string, entry: number, token: string, text: string): Promise<Answer>;
  delete(thread: string, entry: number, token: string): Promise<Answer>;
  before(thread: string, entry: number): Promise<Wording[]>;
  mentionable(typed: string): Promise<Offered[]>;
  read(entries: string): void;
  writing(thread: string): void;
  wrote(): void;
  resolve(thread: string, token: string, disposition: string, reason: string): Promise<Answer>;
  reopen(thread: string, token: string): Promise<Answer>;
  apply(thread: string, token: string): Promise<Answer>;
  attach(thread: string, token: string, target: string): Promise<Answer>;
  passages(thread: string): Promise<Stood[]>;
  reveal(thread: string): void;
}

/** A concern is let go of by its own office alone. */
export const mayDecide = (me: Me, thread: Thread) =>
  me.office !== '' && (me.office === thread.office.key || (me.programOffice && thread.kind !== 'CONCERN'));

/** Whether who looks said or decided it. */
export const isMine = (entry: Entry, me: Me | null) => entry.account !== '' && entry.account === me?.account;

/** "OPLA Reviewer (OPLA)". */
export const named = ({ name, office }: Companion) => (office ? `${name} (${office.name})` : name);

const relative = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
const shortDate = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });

/** "12 minutes ago", and the date once it is a week ago. */
export function ago(at: number, now: number): string {
  const minutes = Math.round((now - at) / 60_000);
  if (minutes < 1) {
    return 'just now';
  }
  if (minutes < 60) {
    return relative.format(-minutes, 'minute');
  }
  const hours = Math.round(minutes / 60);
  if (hours < 24) {
    return relative.format(-hours, 'hour');
  }
  const days = Math.round(hours / 24);
  return days < 8 ? relative.format(-days, 'day') : shortDate.format(at);
}
