/* Bars of numbers that stand in a table beside them: a picture for the eye alone, hidden from assistive technology. */
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';

use([BarChart, GridComponent, SVGRenderer]);

interface Bar {
  label: string;
  value: number;
  tone: 'accent' | 'good' | 'attention' | 'bad' | 'quiet';
}

const ROW_HEIGHT = 32;

@customElement('isaa-chart')
export class IsaaChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      overflow: hidden;
    }
  `;

  @property({ type: Array }) bars: Bar[] = [];

  private chart?: ECharts;
  private readonly resized = new ResizeObserver(() => this.chart?.resize());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly repaint = () => this.paint();

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
    this.dark.addEventListener('change', this.repaint);
    this.resized.observe(this);
    // Taken out of the page and put back, it is drawn anew.
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.repaint);
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    return html`<div id="bars"></div>`;
  }

  override updated(_changed: PropertyValues) {
    const box = this.renderRoot.querySelector<HTMLElement>('#bars')!;
    box.style.height = `${this.bars.length * ROW_HEIGHT}px`;
    this.chart ??= init(box, undefined, { renderer: 'svg' });
    this.chart.resize();
    this.paint();
  }

  private paint() {
    const ink = this.colour('--isaa-ink');
    const font = getComputedStyle(this).fontFamily;
    this.chart?.setOption({
      animation: !this.still.matches,
      animationDuration: 300,
      textStyle: { fontFamily: font },
      grid: { left: 0, right: 56, top: 0, bottom: 0, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: this.bars.map((bar) => bar.label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: ink, fontSize: 14 },
      },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          silent: true,
          showBackground: true,
          backgroundStyle: { color: this.colour('--isaa-line'), opacity: 0.35 },
          label: {
            show: true,
            position: 'right',
            color: ink,
            fontSize: 14,
            formatter: ({ value }: { value: number }) => value.toLocaleString('en-US'),
          },
          data: this.bars.map((bar) => ({
            value: bar.value,
            itemStyle: { color: this.colour(`--isaa-${bar.tone}`), borderRadius: 2 },
          })),
        },
      ],
    });
  }

  /** A token as the browser resolves it now, light or dark. */
  private colour(token: string) {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    this.renderRoot.append(probe);
    const resolved = getComputedStyle(probe).color;
    probe.remove();
    return resolved;
  }
}
