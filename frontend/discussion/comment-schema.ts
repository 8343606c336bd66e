/* The words of a comment while they are written. */
import { baseKeymap, chainCommands, newlineInCode, setBlockType, splitBlockAs, toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Mark, type Node, Schema } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { Line, Run } from './comment-text';

const MAIL_OR_PAGE = /^(https?:\/\/|mailto:)\S+$/i;

const kinds = { TEXT: 'paragraph', BULLET: 'bullet', NUMBER: 'numbered' } as const;

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    bullet: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'ul > li' }],
      toDOM: () => ['p', { class: 'bullet' }, 0],
    },
    numbered: {
      content: 'inline*',
      group: 'block',
      parseDOM: [{ tag: 'ol > li' }],
      toDOM: () => ['p', { class: 'numbered' }, 0],
    },
    text: { group: 'inline' },
    mention: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { key: {}, name: {} },
      toDOM: (node) => ['span', { class: 'mention' }, `@${node.attrs.name}`],
      leafText: (node) => `@${node.attrs.name}`,
    },
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => MAIL_OR_PAGE.test((element as HTMLAnchorElement).href) && { href: (element as HTMLAnchorElement).href },
        },
      ],
      toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
    },
  },
});

/** The address as a link needs it; null for what is none. */
export function address(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(text) ? `mailto:${text}` : /^\w+:/.test(text) ? text : `https://${text}`;
  return MAIL_OR_PAGE.test(whole) && URL.canParse(whole) ? whole : null;
}

export function toLines(doc: Node): Line[] {
  return doc.children.map((block) => ({
    kind: (Object.keys(kinds) as Array<keyof typeof kinds>).find((kind) => kinds[kind] === block.type.name)!,
    runs: block.children.map(toRun),
  }));
}

export function fromLines(lines: Line[]): Node {
  const blocks = lines.map(({ kind, runs }) =>
    schema.node(
      kinds[kind],
      null,
      runs.filter(({ text }) => text !== '').map(fromRun),
    ),
  );
  return schema.node('doc', null, blocks.length > 0 ? blocks : [schema.node('paragraph')]);
}

function toRun(node: Node): Run {
  const run: Run = node.isText ? { text: node.text! } : { text: `@${node.attrs.name}`, mention: node.attrs.key };
  if (schema.marks.bold.isInSet(node.marks)) {
    run.bold = true;
  }
  const link = schema.marks.link.isInSet(node.marks);
  if (link) {
    run.link = link.attrs.href;
  }
  return run;
}

function fromRun({ text, bold, link, mention }: Run): Node {
  const marks: Mark[] = [
    ...(bold ? [schema.marks.bold.create()] : []),
    ...(link ? [schema.marks.link.create({ href: link })] : []),
  ];
  return mention
    ? schema.nodes.mention.create({ key: mention, name: text.replace(/^@/, '') }, null, marks)
    : schema.text(text, marks);
}

export const bold = toggleMark(schema.marks.bold);

/** Makes the lines a list, or plain again when they are one. */
export const list =
  (kind: 'bullet' | 'numbered'): Command =>
  (state, dispatch) =>
    setBlockType(schema.nodes[isList(state, kind) ? 'paragraph' : kind])(state, dispatch);

export const isList = (state: EditorState, kind: 'bullet' | 'numbered') =>
  state.selection.$from.parent.type === schema.nodes[kind];

export const isBold = ({ doc, selection, storedMarks }: EditorState) =>
  selection.empty
    ? Boolean(schema.marks.bold.isInSet(storedMarks ?? selection.$from.marks()))
    : doc.rangeHasMark(selection.from, selection.to, schema.marks.bold);

/** Enter in an empty item, and Backspace at the start of one, lead out of the list. */
const leaveList =
  (onlyWhenEmpty: boolean): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    const leaves = empty && $from.parentOffset === 0 && $from.parent.type !== schema.nodes.paragraph;
    return leaves && (!onlyWhenEmpty || $from.parent.content.size === 0)
      ? setBlockType(schema.nodes.paragraph)(state, dispatch)
      : false;
  };

const split = splitBlockAs((node) => ({ type: node.type }));

export const keys = keymap({
  ...baseKeymap,
  'Mod-b': bold,
  'Mod-Shift-8': list('bullet'),
  'Mod-Shift-7': list('numbered'),
  Enter: chainCommands(leaveList(true), split),
  'Shift-Enter': chainCommands(newlineInCode, split),
  Backspace: chainCommands(leaveList(false), baseKeymap.Backspace),
  // Where the field is left for other fields, as in every form.
  Tab: () => false,
});
