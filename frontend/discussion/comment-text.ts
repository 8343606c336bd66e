/* The words of a comment: the same JSON as gov.ice.isaa.discussion.CommentJson, and how they show. */
import { html, type TemplateResult } from 'lit';

export interface Run {
  text: string;
  bold?: boolean;
  /** Where the words lead. */
  link?: string;
  /** Key of the office or person that the words name. */
  mention?: string;
}

export interface Line {
  kind: 'TEXT' | 'BULLET' | 'NUMBER';
  runs: Run[];
}

/** Lines in lists belong together, and so do lines of plain text. */
export function shown(lines: Line[]): TemplateResult[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last[0].kind === line.kind) {
      last.push(line);
    } else {
      groups.push([line]);
    }
  }
  return groups.map((group) => {
    switch (group[0].kind) {
      case 'BULLET':
        return html`<ul>${group.map((line) => html`<li>${line.runs.map(run)}</li>`)}</ul>`;
      case 'NUMBER':
        return html`<ol class="numbers">${group.map((line) => html`<li>${line.runs.map(run)}</li>`)}</ol>`;
      default:
        return html`${group.map((line) => html`<p>${line.runs.length === 0 ? html`<br />` : line.runs.map(run)}</p>`)}`;
    }
  });
}

/** How long the words are as the portal counts them: lists with their signs, links with where they lead. */
export function lengthOf(lines: Line[]): number {
  let number = 0;
  return lines
    .map(({ kind, runs }) => {
      number = kind === 'NUMBER' ? number + 1 : 0;
      const sign = { TEXT: '', BULLET: '• ', NUMBER: `${number}. ` }[kind];
      return sign + runs.map(({ text, link }) => (link && link !== text ? `${text} (${link})` : text)).join('');
    })
    .join('\n')
    .trim().length;
}

function run({ text, bold, link, mention }: Run): TemplateResult {
  const words = bold ? html`<strong>${text}</strong>` : html`${text}`;
  if (link) {
    return html`<a href=${link} target="_blank" rel="noopener noreferrer">${words}</a>`;
  }
  return mention ? html`<span class="mention">${words}</span>` : words;
}
