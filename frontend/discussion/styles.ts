import { css } from 'lit';

/** What all parts of the discussion share: buttons, fields, the badge of an office. */
export const sharedStyles = css`
  :host {
    display: block;
    font-size: 0.95rem;
    line-height: 1.45;
    color: var(--isaa-ink);
  }
  * {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  button,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    padding: 0.25rem 0.75rem;
    min-height: 1.9rem;
    border: 1px solid var(--isaa-line);
    border-radius: 4px;
    background: var(--isaa-surface);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--isaa-accent);
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  button.primary {
    background: var(--lumo-primary-color);
    border-color: var(--lumo-primary-color);
    color: var(--lumo-primary-contrast-color);
    font-weight: 600;
  }
  button.link {
    border: 0;
    padding: 0.15rem 0.35rem;
    min-height: 1.6rem;
    background: none;
    color: var(--isaa-accent);
  }
  button.link:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--isaa-accent);
    outline-offset: 1px;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 4.5rem;
    max-height: 22rem;
    padding: 0.5rem 0.6rem;
    border: 1px solid light-dark(#8a94a3, #6b7686);
    border-radius: 4px;
    background: var(--isaa-surface);
    resize: vertical;
    field-sizing: content;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--isaa-bad);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .office {
    display: inline-block;
    padding: 0.05rem 0.5rem;
    border-radius: 999px;
    font-size: 0.85em;
    font-weight: 600;
    white-space: nowrap;
    background: light-dark(oklch(0.94 0.035 var(--hue)), oklch(0.34 0.06 var(--hue)));
    color: light-dark(oklch(0.36 0.1 var(--hue)), oklch(0.9 0.06 var(--hue)));
  }
  .quiet {
    color: var(--isaa-quiet);
  }
  .writing {
    font-size: 0.85rem;
    font-style: italic;
    color: var(--isaa-quiet);
  }
`;

/** The words of a comment, written and shown alike. */
export const wordsStyles = css`
  .mention {
    padding: 0 0.2rem;
    border-radius: 3px;
    background: var(--isaa-accent-soft);
    color: var(--isaa-accent);
    font-weight: 600;
  }
  a {
    color: var(--isaa-accent);
    overflow-wrap: anywhere;
  }
`;

export const composerStyles = css`
  .label {
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  .field {
    border: 1px solid light-dark(#8a94a3, #6b7686);
    border-radius: 4px;
    background: var(--isaa-surface);
  }
  .field:focus-within {
    outline: 3px solid var(--isaa-accent);
    outline-offset: 1px;
  }
  .field.amiss {
    border-color: var(--isaa-bad);
  }
  .editor-toolbar {
    display: flex;
    gap: 0.15rem;
    padding: 0.15rem;
    border-bottom: 1px solid var(--isaa-line);
  }
  .editor-toolbar button {
    min-width: 1.9rem;
    padding: 0 0.4rem;
    border-color: transparent;
  }
  .editor-toolbar button[aria-pressed='true'] {
    background: var(--isaa-accent-soft);
    color: var(--isaa-accent);
  }
  .link-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    align-items: center;
    padding: 0.35rem 0.5rem;
    border-bottom: 1px solid var(--isaa-line);
    font-size: 0.9em;
  }
  .link-row[hidden] {
    display: none;
  }
  .link-row label {
    flex: 1 1 12rem;
    display: flex;
    gap: 0.35rem;
    align-items: center;
  }
  .link-row input {
    flex: 1;
    min-width: 0;
    font: inherit;
    color: inherit;
    padding: 0.2rem 0.4rem;
    border: 1px solid light-dark(#8a94a3, #6b7686);
    border-radius: 4px;
    background: var(--isaa-surface);
  }
  .ProseMirror {
    position: relative;
    min-height: 4.5rem;
    max-height: 22rem;
    overflow: auto;
    padding: 0.5rem 0.6rem;
    outline: none;
    white-space: pre-wrap;
    white-space: break-spaces;
    overflow-wrap: anywhere;
    counter-reset: item;
  }
  .ProseMirror p:not(.numbered) {
    counter-reset: item;
  }
  .ProseMirror .bullet,
  .ProseMirror .numbered {
    margin-inline-start: 1.4rem;
  }
  .ProseMirror .bullet::before,
  .ProseMirror .numbered::before {
    content: '•';
    float: inline-start;
    margin-inline-start: -1.4rem;
  }
  .ProseMirror .numbered {
    counter-increment: item;
  }
  .ProseMirror .numbered::before {
    content: counter(item) '.';
  }
  .mentions {
    list-style: none;
    margin: 0;
    padding: 0.25rem;
    max-height: 14rem;
    overflow: auto;
    border-top: 1px solid var(--isaa-line);
  }
  .mentions[hidden] {
    display: none;
  }
  .mentions li {
    padding: 0.2rem 0.5rem;
    border-radius: 3px;
    cursor: pointer;
  }
  .mentions li[aria-selected='true'] {
    background: var(--isaa-accent-soft);
    color: var(--isaa-accent);
  }
  #state {
    min-height: 1.45em;
    margin: 0.2rem 0 0.35rem;
    font-size: 0.9em;
    color: var(--isaa-quiet);
  }
  #state.failed {
    color: var(--isaa-bad);
  }
  .hint {
    margin-inline-start: auto;
    font-size: 0.85em;
    color: var(--isaa-quiet);
  }
  @media (pointer: coarse) {
    .hint {
      display: none;
    }
  }
`;

export const threadStyles = css`
  :host {
    /* Not content-visibility, which with many cards and scroll anchoring lays the page out again for ever. */
    contain: layout style;
    overflow-anchor: auto;
  }
  article {
    position: relative;
    padding: 0.75rem 0.9rem 0.6rem;
    border: 1px solid var(--isaa-line);
    border-inline-start: 4px solid light-dark(oklch(0.62 0.11 var(--hue)), oklch(0.7 0.1 var(--hue)));
    border-radius: 6px;
    background: var(--isaa-surface);
    transition:
      border-color 0.2s,
      box-shadow 0.2s;
  }
  article.resolved {
    border-inline-start-color: var(--isaa-line);
  }
  article.active {
    box-shadow: 0 0 0 2px var(--isaa-accent);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.5rem;
  }
  h3 {
    margin: 0;
    font-size: 0.9em;
    font-weight: 400;
    color: var(--isaa-quiet);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .outcome {
    margin-inline-start: auto;
    padding: 0.05rem 0.5rem;
    border-radius: 999px;
    font-size: 0.85em;
    background: var(--isaa-good-soft);
    color: var(--isaa-good);
  }
  .outcome.REJECTED,
  .outcome.WITHDRAWN {
    background: light-dark(#e9ecf1, #2d3642);
    color: var(--isaa-ink);
  }
  .new {
    width: 0.6rem;
    height: 0.6rem;
    border-radius: 50%;
    background: var(--isaa-accent);
  }
  .quote {
    display: block;
    width: 100%;
    margin: 0.45rem 0 0.1rem;
    padding: 0.15rem 0.6rem;
    min-height: 0;
    border: 0;
    border-inline-start: 3px solid light-dark(#e3c04f, #a5842b);
    border-radius: 0;
    background: none;
    text-align: start;
    font-style: italic;
    color: var(--isaa-quiet);
    overflow-wrap: anywhere;
  }
  .quote span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  .gone {
    padding: 0.3rem 0.6rem;
    margin-top: 0.4rem;
    font-size: 0.9em;
    border-radius: 4px;
    background: var(--isaa-attention-soft);
    color: var(--isaa-attention);
  }
  ol {
    list-style: none;
    margin: 0.5rem 0 0;
    padding: 0;
    display: grid;
    gap: 0.6rem;
  }
  li + li {
    padding-top: 0.6rem;
    border-top: 1px solid var(--isaa-line);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.45rem;
    align-items: center;
    font-size: 0.9em;
  }
  .who b {
    font-weight: 600;
  }
  .body {
    margin-top: 0.15rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .body ul,
  .body ol.numbers {
    display: block;
    margin: 0;
    padding-inline-start: 1.4rem;
  }
  .body ul {
    list-style: disc;
  }
  .body ol.numbers {
    list-style: decimal;
  }
  .body li + li {
    padding-top: 0;
    border-top: 0;
  }
  .was {
    font-size: 0.85rem;
  }
  dl.earlier dt {
    color: var(--isaa-quiet);
  }
  dl.earlier dd {
    margin: 0 0 0.35rem;
    white-space: pre-line;
  }
  .earlier {
    margin-top: 0.25rem;
    padding-inline-start: 0.6rem;
    border-inline-start: 2px solid var(--isaa-line);
    font-size: 0.9em;
  }
  .decision {
    font-size: 0.95em;
  }
  footer {
    margin-top: 0.4rem;
  }
  footer > .buttons,
  .own {
    margin-inline-start: -0.35rem;
  }
  .own {
    font-size: 0.85rem;
    gap: 0;
  }
  isaa-composer {
    margin-top: 0.5rem;
  }
  .kind {
    padding: 0 0.4rem;
    border-radius: 3px;
    background: var(--isaa-accent-soft);
    color: var(--isaa-accent);
    font-size: 0.8rem;
    font-weight: 600;
  }
  .rule {
    font-size: 0.8rem;
    color: var(--isaa-quiet);
    border-bottom: 1px dotted currentColor;
  }
  .kind.NOTE {
    background: var(--isaa-attention-soft);
    color: var(--isaa-attention);
  }
  .kind.CONCERN {
    background: var(--isaa-bad-soft);
    color: var(--isaa-bad);
  }
  .redline {
    margin: 0.35rem 0;
    padding: 0.35rem 0.6rem;
    border-inline-start: 3px solid var(--isaa-line);
    font-family: 'Source Serif 4 Variable', Georgia, serif;
  }
  .redline ins {
    background: var(--isaa-good-soft);
    color: var(--isaa-good);
  }
  .redline del {
    background: var(--isaa-bad-soft);
    color: var(--isaa-bad);
  }
`;

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    padding: 0 0 0.6rem;
  }
  .states {
    display: flex;
    border: 1px solid var(--isaa-line);
    border-radius: 4px;
    overflow: hidden;
  }
  .states button {
    border: 0;
    border-radius: 0;
    padding: 0.25rem 0.5rem;
    font-size: 0.9rem;
  }
  .states button[aria-pressed='true'] {
    background: var(--isaa-accent-soft);
    color: var(--isaa-accent);
    font-weight: 600;
  }
  .states button:focus-visible {
    outline-offset: -3px;
  }
  select {
    flex: 1 1 5rem;
    min-width: 0;
    min-height: 1.9rem;
    padding: 0.15rem;
    font-size: 0.92em;
    border: 1px solid var(--isaa-line);
    border-radius: 4px;
    background: var(--isaa-surface);
  }
  .compose {
    margin: 0 0.25rem 0.75rem;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--isaa-accent);
    border-radius: 6px;
    background: var(--isaa-surface);
  }
  .about {
    margin-bottom: 0.5rem;
    font-size: 0.9em;
    color: var(--isaa-quiet);
    max-height: 6em;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .frame {
    position: relative;
    flex: 1;
    min-height: 8rem;
    display: flex;
  }
  .list {
    flex: 1;
    min-width: 0;
    overflow: auto;
    display: flex;
    flex-direction: column;
    gap: 0.75rem;
    /* What floats over the list, that there are new comments and who writes one, covers no button of the last card. */
    padding: 0.25rem 0.25rem 3.25rem;
    scroll-padding-block-end: 3.25rem;
    outline-offset: -2px;
  }
  /* Beside the text its size is the window's: a card that comes lays out nothing else of the page. */
  @media (min-width: 56.01rem) {
    .list {
      contain: strict;
    }
  }
  .arrived {
    position: absolute;
    bottom: 0.75rem;
    inset-inline-start: 50%;
    translate: -50%;
    z-index: 1;
    border-radius: 999px;
    background: var(--lumo-primary-color);
    border-color: var(--lumo-primary-color);
    color: var(--lumo-primary-contrast-color);
    font-weight: 600;
    white-space: nowrap;
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  }
  .none {
    padding: 1.5rem 1rem;
    text-align: center;
    color: var(--isaa-quiet);
  }
  .frame > .writing {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0.25rem;
    z-index: 1;
    padding: 0.15rem 0.5rem;
    background: var(--isaa-surface);
  }
  .offices {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.85rem;
  }
  .offices button {
    min-height: 1.5rem;
    border-color: transparent;
  }
  .offices button[aria-pressed='true'] {
    border-color: var(--isaa-accent);
  }
  .offices .here::before {
    content: '';
    display: inline-block;
    width: 0.5rem;
    height: 0.5rem;
    margin-inline-end: 0.3rem;
    border-radius: 50%;
    background: var(--isaa-good);
  }
  .offices .blocks {
    color: var(--isaa-bad);
  }
  .offices .names {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .select-hint .link {
    margin-inline-start: -0.35rem;
  }
  .select-hint {
    padding-bottom: 0.6rem;
    font-size: 0.9em;
    color: var(--isaa-quiet);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-bottom: 0.5rem;
  }
  .what label {
    flex: 1 1 8rem;
    min-width: 0;
  }
  .what label,
  .proposed {
    display: block;
    font-size: 0.85rem;
  }
  .what select {
    width: 100%;
  }
  .proposed {
    margin-bottom: 0.5rem;
  }
`;

export const resolveStyles = css`
  dialog {
    width: min(32rem, calc(100vw - 2rem));
    padding: 1.25rem 1.5rem;
    border: 1px solid var(--isaa-line);
    border-radius: 8px;
    background: var(--isaa-surface);
    color: var(--isaa-ink);
  }
  dialog::backdrop {
    background: rgb(10 20 35 / 45%);
  }
  h2 {
    margin: 0 0 0.75rem;
    font-size: 1.1rem;
  }
  fieldset {
    margin: 0 0 0.75rem;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 0.25rem;
    padding: 0;
    font-weight: 600;
  }
  label {
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.25rem 0;
    font-weight: 400;
  }
  input {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--lumo-primary-color);
  }
  .problem {
    min-height: 1.45em;
    margin: 0.2rem 0 0.5rem;
    font-size: 0.9em;
    color: var(--isaa-bad);
  }
`;
