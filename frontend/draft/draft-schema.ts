/* The document model of a draft section in the browser: the same JSON as gov.ice.isaa.drafting.DraftJson. */
import { Fragment, type Mark, type Node, Schema, Slice } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

export const textBlockTypes = ['paragraph', 'numbered', 'bullet', 'note'] as const;
export const markTypes = ['bold', 'italic', 'underline', 'term'] as const;

export type TextBlockType = (typeof textBlockTypes)[number];
export type MarkType = (typeof markTypes)[number];

export interface TextJson {
  text: string;
  marks?: MarkType[];
}

export interface PlaceholderJson {
  placeholder: string;
  label: string;
  value: string | null;
  marks?: MarkType[];
}

export type InlineJson = TextJson | PlaceholderJson;

export interface TextBlockJson {
  type: TextBlockType;
  id: string;
  content: InlineJson[];
}

export interface CellJson {
  id: string;
  content: InlineJson[];
}

export interface TableJson {
  type: 'table';
  id: string;
  header: boolean;
  rows: CellJson[][];
}

export type BlockJson = TextBlockJson | TableJson;

/** What the server refuses in a text: control characters, halves of characters, and what XML leaves out. */
const UNSHOWN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const ID = /^[A-Za-z0-9-]{1,40}$/;

/** The text with a space for each character that cannot be shown, such as a tab. */
export const showable = (text: string) => text.replace(UNSHOWN, ' ');

const idFrom = ({ dataset }: HTMLElement) => ({ id: dataset.block && ID.test(dataset.block) ? dataset.block : null });

/** A pasted placeholder as the model allows it; anything else that looks like one is text. */
function placeholderFrom({ dataset }: HTMLElement) {
  const key = dataset.placeholder ?? '';
  const label = showable(dataset.label ?? '').trim();
  const value = showable(dataset.value ?? '').trim();
  const fits = KEY.test(key) && label !== '' && label.length <= 160 && value.length <= 4000;
  return fits ? { key, label, value: value || null } : (false as const);
}

const block = (type: TextBlockType, rules: Array<{ tag: string; accept?: (element: HTMLElement) => boolean }>) => ({
  group: 'block',
  content: 'inline*',
  attrs: { id: { default: null } },
  parseDOM: [
    ...['p', 'li'].map((tag) => ({ tag: `${tag}.${type}`, priority: 70, getAttrs: idFrom })),
    ...rules.map(({ tag, accept }) => ({
      tag,
      getAttrs: (element: HTMLElement) => (!accept || accept(element) ? { id: null } : (false as const)),
    })),
  ],
  toDOM: (node: Node) => ['p', { class: type, 'data-block': node.attrs.id }, 0] as const,
});

const within = (list: string) => (element: HTMLElement) => element.parentElement?.nodeName === list;

/** A cell holds one line of text, as a paragraph does. */
const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'inline*',
  cellAttributes: {
    id: {
      default: null,
      getFromDOM: (cell) => idFrom(cell).id,
      setDOMAttr: (id, attributes) => (attributes['data-block'] = id),
    },
  },
});

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('paragraph', ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag }))),
    numbered: block('numbered', [{ tag: 'li', accept: within('OL') }]),
    bullet: block('bullet', [{ tag: 'li', accept: (element) => !within('OL')(element) }]),
    note: block('note', [{ tag: 'aside' }, { tag: 'blockquote' }]),
    ...tables,
    table: { ...tables.table, attrs: { id: { default: null } } },
    text: { group: 'inline' },
    placeholder: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { key: {}, label: {}, value: { default: null } },
      leafText: (node: Node) => shown(node),
      parseDOM: [{ tag: 'span[data-placeholder]', getAttrs: placeholderFrom }],
      toDOM: (node: Node) =>
        [
          'span',
          {
            'data-placeholder': node.attrs.key,
            'data-label': node.attrs.label,
            'data-value': node.attrs.value ?? '',
          },
          shown(node),
        ] as const,
    },
  },
  marks: {
    bold: {
      parseDOM: [
        { tag: 'strong' },
        // A pasted page of some word processors is wholly inside a <b> that is not bold.
        { tag: 'b', getAttrs: (element: HTMLElement) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value: string) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0] as const,
    },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] as const },
    underline: {
      parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }],
      toDOM: () => ['u', 0] as const,
    },
    term: { parseDOM: [{ tag: 'dfn' }], toDOM: () => ['dfn', 0] as const },
  },
});

/** What a reader sees of a placeholder. */
export function shown(node: Node): string {
  return node.attrs.value ?? `[${node.attrs.label}]`;
}

/** A new id for a block; the server refuses ids that are used twice. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `b${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

/** The editor's document for the blocks of a section; an empty section gets one empty paragraph. */
export function fromBlocks(blocks: BlockJson[]): Node {
  const nodes = nodesOf(blocks);
  return schema.nodes.doc.create(null, nodes.length > 0 ? nodes : [schema.nodes.paragraph.create({ id: newId() })]);
}

export function nodesOf(blocks: BlockJson[]): Node[] {
  return blocks.map((json) =>
    json.type === 'table' ? fromTable(json) : schema.nodes[json.type].create({ id: json.id }, fromInlines(json.content)),
  );
}

function fromTable({ id, header, rows }: TableJson): Node {
  const { table, table_row, table_cell, table_header } = schema.nodes;
  return table.create(
    { id },
    rows.map((cells, row) => {
      const type = header && row === 0 ? table_header : table_cell;
      return table_row.create(
        null,
        cells.map((cell) => type.create({ id: cell.id }, fromInlines(cell.content))),
      );
    }),
  );
}

function fromInlines(content: InlineJson[]): Node[] {
  return content.map((inline) => {
    const marks = (inline.marks ?? []).map((mark) => schema.marks[mark].create());
    return 'text' in inline
      ? schema.text(inline.text, marks)
      : schema.nodes.placeholder.create(
          { key: inline.placeholder, label: inline.label, value: inline.value },
          null,
          marks,
        );
  });
}

/** The blocks of a section as the server stores them; paragraphs without content are left out. */
export function toBlocks(doc: Node): BlockJson[] {
  const blocks: BlockJson[] = [];
  doc.forEach((node) => {
    if (node.type === schema.nodes.table) {
      blocks.push(toTable(node));
    } else if (node.childCount > 0) {
      blocks.push({ type: node.type.name as TextBlockType, id: node.attrs.id, content: inlines(node) });
    }
  });
  return blocks;
}

function toTable(table: Node): TableJson {
  const rows = children(table).map((row) => children(row).map((cell) => ({ id: cell.attrs.id, content: inlines(cell) })));
  const header = children(table.firstChild!).every((cell) => cell.type === schema.nodes.table_header);
  return { type: 'table', id: table.attrs.id, header, rows };
}

const children = (node: Node) => Array.from({ length: node.childCount }, (_, i) => node.child(i));

function inlines(node: Node): InlineJson[] {
  const content: InlineJson[] = [];
  node.forEach((child) => {
    const marks = markNames(child.marks);
    const json: InlineJson = child.isText
      ? { text: showable(child.text!) }
      : { placeholder: child.attrs.key, label: child.attrs.label, value: child.attrs.value };
    content.push(marks.length > 0 ? { ...json, marks } : json);
  });
  return content;
}

function markNames(marks: readonly Mark[]): MarkType[] {
  return markTypes.filter((name) => marks.some((mark) => mark.type.name === name));
}

/** What is pasted, with nothing in it that cannot be shown. */
export function showableSlice(slice: Slice): Slice {
  return new Slice(showableFragment(slice.content), slice.openStart, slice.openEnd);
}

function showableFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) =>
    nodes.push(node.isText ? schema.text(showable(node.text!), node.marks) : node.copy(showableFragment(node.content))),
  );
  return Fragment.fromArray(nodes);
}
