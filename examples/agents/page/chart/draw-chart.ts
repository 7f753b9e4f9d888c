import type { ChartLayout, Tick } from './lay-out-chart.ts'

const namespace = 'http://www.w3.org/2000/svg'

function draw(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  parts: readonly (Node | string)[] = [],
) {
  const element = document.createElementNS(namespace, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...parts)
  return element
}

/** A laid out chart as an SVG element that says what it shows. Colours are those of the page's style sheet. */
export function drawChart(layout: ChartLayout, title: string, size: { widthPx: number; heightPx: number }): SVGElement {
  const { line, area, valueTicks, timeTicks, last, description, plot } = layout
  const { leftPx, topPx, rightPx, bottomPx } = plot
  const picture = draw('svg', {
    viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
    role: 'img',
    'aria-label': `${title}. ${description}`,
  })
  picture.append(
    draw('title', {}, [title]),
    draw('desc', {}, [description]),
    ...valueTicks.flatMap(({ atPx, label }: Tick) => [
      draw('line', { class: 'grid', x1: leftPx, x2: rightPx, y1: atPx, y2: atPx }),
      draw('text', { class: 'tick', x: leftPx - 6, y: atPx + 3.5, 'text-anchor': 'end' }, [label]),
    ]),
    ...timeTicks.map(({ atPx, label }: Tick) =>
      draw('text', { class: 'tick', x: atPx, y: bottomPx + 14, 'text-anchor': anchorOf(atPx, plot) }, [label]),
    ),
    draw('line', { class: 'axis', x1: leftPx, x2: rightPx, y1: bottomPx, y2: bottomPx }),
    draw('path', { class: 'area', d: area }),
    draw('path', { class: 'line', d: line }),
    ...(last ? [draw('circle', { class: 'last', cx: last.xPx, cy: Math.max(topPx, last.yPx), r: 3.5 })] : []),
  )
  return picture
}

/** Labels at the ends stay inside of the picture. */
function anchorOf(atPx: number, { leftPx, rightPx }: ChartLayout['plot']): string {
  if (atPx < leftPx + 20) return 'start'
  return atPx > rightPx - 20 ? 'end' : 'middle'
}
