/* The pad on which a signature is drawn with pen, finger or mouse. Who cannot draw types the name instead. */
import { css, html, LitElement, svg } from 'lit';

const WIDTH = 1000;
const HEIGHT = 300;
/* A point nearer than this to the one before adds nothing that print could show. */
const STEP = 4;

type Point = [number, number];

class IsaaSignature extends LitElement {
  static override properties = {
    strokes: { type: String },
    label: { type: String },
    drawing: { state: true },
  };

  static override styles = css`
    :host {
      display: block;
      max-width: 40rem;
    }

    .pad {
      position: relative;
      aspect-ratio: ${WIDTH} / ${HEIGHT};
      border: 1px solid var(--isaa-line);
      border-radius: 6px;
      background: #fff;
      touch-action: none;
      cursor: crosshair;
      overflow: hidden;
    }

    .line {
      position: absolute;
      inset: auto 5% 22%;
      border-bottom: 1px solid #8d9297;
      pointer-events: none;
    }

    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      pointer-events: none;
    }

    path {
      fill: none;
      stroke: #0a1f5c;
      stroke-width: 6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .below {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 1rem;
      padding-top: 0.35rem;
      color: var(--isaa-quiet);
    }

    button {
      font: inherit;
      padding: 0.25rem 0.75rem;
      border: 1px solid var(--isaa-line);
      border-radius: 4px;
      background: var(--isaa-surface);
      color: var(--isaa-ink);
      cursor: pointer;
    }
  `;

  strokes = '';
  label = 'Signature';
  private drawing: Point[] = [];

  override render() {
    const lines = [...this.parsed(), this.drawing].filter((stroke) => stroke.length > 0);
    return html`
      <div
        class="pad"
        role="img"
        aria-label=${`${this.label}: ${lines.length > 0 ? 'drawn' : 'empty'}`}
        @pointerdown=${this.begin}
        @pointermove=${this.go}
        @pointerup=${this.end}
        @pointercancel=${this.end}
      >
        <div class="line"></div>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${lines.map((line) => svg`<path d=${path(line)}></path>`)}</svg>
      </div>
      <div class="below">
        <span>Draw above the line. To use the keyboard, choose “Type my name”.</span>
        <button type="button" ?disabled=${lines.length === 0} @click=${this.clear}>Clear</button>
      </div>
    `;
  }

  private begin(event: PointerEvent) {
    if (event.button !== 0) {
      return;
    }
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.drawing = [this.place(event)];
    event.preventDefault();
  }

  private go(event: PointerEvent) {
    const last = this.drawing.at(-1);
    if (!last) {
      return;
    }
    const point = this.place(event);
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) {
      this.drawing = [...this.drawing, point];
    }
  }

  private end() {
    if (this.drawing.length === 0) {
      return;
    }
    const stroke = this.drawing.map(([x, y]) => `${x} ${y}`).join(' ');
    this.drawing = [];
    this.change(this.strokes ? `${this.strokes};${stroke}` : stroke);
  }

  private clear() {
    this.change('');
  }

  private change(strokes: string) {
    this.strokes = strokes;
    this.dispatchEvent(new CustomEvent('strokes-changed', { detail: { value: strokes } }));
  }

  private place(event: PointerEvent): Point {
    const pad = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return [
      within(((event.clientX - pad.left) / pad.width) * WIDTH, WIDTH),
      within(((event.clientY - pad.top) / pad.height) * HEIGHT, HEIGHT),
    ];
  }

  private parsed(): Point[][] {
    return this.strokes
      .split(';')
      .filter((stroke) => stroke !== '')
      .map((stroke) => {
        const numbers = stroke.split(' ').map(Number);
        return numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));
      });
  }
}

function path(line: Point[]): string {
  const [first, ...rest] = line;
  return first ? `M${first.join(' ')}${(rest.length ? rest : [first]).map((point) => `L${point.join(' ')}`).join('')}` : '';
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most));
}

customElements.define('isaa-signature', IsaaSignature);
