/* What the server tells a page about the discussion: the same JSON as gov.ice.isaa.discussion.ui.ThreadJson. */

export interface OfficeName {
  key: string;
  name: string;
  title: string;
  hue: number;
}

export interface Entry {
  number: number;
  kind: 'COMMENT' | 'RESOLVED' | 'REOPENED';
  office: OfficeName;
  author: string;
  mine: boolean;
  body: string;
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
  blockId: string;
  start: number;
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
  kinds: Array<{ key: Kind; title: string }>;
  dispositions: Array<{ key: string; title: string; needsReason: boolean; ownOnly: boolean }>;
}

/** The server's word on something sent: empty when it is stored, else what to do about it. */
export type Answer = string;

/** A concern is let go of by its own office alone. */
export const mayDecide = (me: Me, thread: Thread) =>
  me.office !== '' && (me.office === thread.office.key || (me.programOffice && thread.kind !== 'CONCERN'));

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
