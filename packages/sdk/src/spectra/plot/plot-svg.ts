import { escapeXml, px, textWidthPx } from '../../internal/svg-text.ts'
import { markerPath } from './marker-svg.ts'
import type { LegendEntry, PlotLayout } from './plot-layout.ts'

/** Attributes of an element; numbers are coordinates. */
type Attributes = Readonly<Record<string, string | number>>

/** An element as text; everything in it is escaped except `inside`, which is SVG already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escapeXml(value)}"`,
  )
  return inside === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inside}</${name}>`
}

/** A text at a place. */
export const textAt = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  text === '' ? '' : element('text', { x, y, ...attributes }, escapeXml(text))

/** What is said about an element when a pointer rests on it. */
export const hoverTitle = (text: string): string => `<title>${escapeXml(text)}</title>`

/**
 * A layout as an SVG document: paper, grid, data, axes, legend, notes, with nothing to load, nothing that runs, no ids
 * and no style sheet, so that several stand in one page, and any program that reads SVG draws it.
 */
export function plotSvg(layout: PlotLayout, drawData: () => readonly string[]): string {
  const { widthPx, heightPx, theme, title, description, empty } = layout
  const inside = [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    element('rect', { width: widthPx, height: heightPx, fill: theme.paper }),
    textAt(layout.frame.x, 22, title, { 'font-size': '14', 'font-weight': '600' }),
    ...(empty === null ? [drawGrid(layout), ...drawData(), ...drawAxes(layout)] : drawEmpty(layout, empty)),
    element(
      'g',
      { class: 'legend', 'font-size': '11' },
      layout.legend.map((entry) => drawEntry(entry, layout)).join(''),
    ),
    ...drawNotes(layout),
  ]
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${px(widthPx)} ${px(heightPx)}`,
      width: widthPx,
      height: heightPx,
      role: 'img',
      'font-family': 'Helvetica, Arial, sans-serif',
      'font-size': '12',
      fill: theme.ink,
    },
    `\n${inside.filter((part) => part !== '').join('\n')}\n`,
  )}\n`
}

const FULL_TICK_PX = 6
const MINOR_TICK_PX = 3

function drawGrid({ frame, xAxis, yAxis, theme }: PlotLayout): string {
  const across = yAxis.ticks
    .filter(({ text }) => text !== '')
    .map((tick) => `M${px(frame.x)} ${px(tick.px)}h${px(frame.width)}`)
  const down = xAxis.ticks
    .filter(({ text }) => text !== '')
    .map((tick) => `M${px(tick.px)} ${px(frame.y)}v${px(frame.height)}`)
  const d = [...across, ...down].join('')
  return d === '' ? '' : element('path', { class: 'grid', d, stroke: theme.grid, fill: 'none' })
}

/** Ticks point inward on all four sides, as in journals. */
function drawAxes({ frame, xAxis, yAxis, theme }: PlotLayout): string[] {
  const [left, right, top, bottom] = [frame.x, frame.x + frame.width, frame.y, frame.y + frame.height]
  const size = (text: string) => (text === '' ? MINOR_TICK_PX : FULL_TICK_PX)
  const marks = [
    ...xAxis.ticks.map(
      (tick) => `M${px(tick.px)} ${px(bottom)}v${-size(tick.text)}M${px(tick.px)} ${px(top)}v${size(tick.text)}`,
    ),
    ...yAxis.ticks.map(
      (tick) => `M${px(left)} ${px(tick.px)}h${size(tick.text)}M${px(right)} ${px(tick.px)}h${-size(tick.text)}`,
    ),
  ]
  const line = { fill: 'none', stroke: theme.ink }
  const middleY = top + frame.height / 2
  return [
    element('rect', { class: 'frame', ...frame, ...line }),
    marks.length === 0 ? '' : element('path', { class: 'ticks', d: marks.join(''), ...line }),
    element(
      'g',
      { class: 'x-axis', 'text-anchor': 'middle' },
      xAxis.ticks.map((tick) => textAt(tick.px, bottom + 17, tick.text, { 'font-size': '11' })).join('') +
        textAt(left + frame.width / 2, bottom + 37, xAxis.label),
    ),
    element(
      'g',
      { class: 'y-axis', 'text-anchor': 'end' },
      yAxis.ticks.map((tick) => textAt(left - 7, tick.px + 4, tick.text, { 'font-size': '11' })).join('') +
        textAt(18, middleY, yAxis.label, {
          'text-anchor': 'middle',
          transform: `rotate(-90 18 ${px(middleY)})`,
        }),
    ),
  ]
}

function drawEmpty({ frame, widthPx, heightPx, theme }: PlotLayout, why: string): string[] {
  const [x, y] = [widthPx / 2, heightPx / 2]
  const attributes = { 'text-anchor': 'middle', fill: theme.faint }
  return [
    element('rect', { class: 'frame', ...frame, width: widthPx - 2 * frame.x, fill: 'none', stroke: theme.grid }),
    textAt(x, y - 8, 'Nothing to plot', { ...attributes, 'font-size': '14' }),
    ...wrap(why, widthPx - 2 * frame.x - 20, 12).map((line, i) => textAt(x, y + 14 + i * 16, line, attributes)),
  ]
}

function drawEntry({ xPx, yPx, text, color, symbol }: LegendEntry, { theme }: PlotLayout): string {
  const isLine = symbol === 'line'
  const limit = symbol === 'limit' ? { opacity: '0.4' } : {}
  const paint = isLine ? { fill: 'none', stroke: color } : { fill: color, stroke: theme.ink, 'stroke-width': '0.4' }
  return (
    element('path', { d: markerPath(symbol, xPx + (isLine ? 8 : 0), yPx), ...paint, ...limit }) +
    textAt(xPx + (isLine ? 22 : 11), yPx + 4, text)
  )
}

const NOTES_FONT_PX = 10

function drawNotes({ notes, frame, widthPx, heightPx, theme }: PlotLayout): string[] {
  if (notes.length === 0) return []
  const [line = '', ...more] = wrap(notes.join(' '), widthPx - frame.x - 10, NOTES_FONT_PX)
  // One line has room; the rest stays in the layout, and a pointer finds it.
  const text = escapeXml(more.length > 0 ? `${line} …` : line)
  const place = { x: frame.x, y: heightPx - 8, 'font-size': String(NOTES_FONT_PX), fill: theme.faint }
  return [element('text', { class: 'notes', ...place }, text + hoverTitle(notes.join(' ')))]
}

function wrap(text: string, roomPx: number, fontSizePx: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidthPx(longer, fontSizePx) <= roomPx) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.slice(0, 6)
}
