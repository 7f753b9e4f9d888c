import { make } from '@nova/example-harness/make-element'
import { drawChart } from './chart/draw-chart.ts'
import { layOutChart, numberText } from './chart/lay-out-chart.ts'
import { rowsOf, type Series } from './chart/series.ts'

/** How far back the charts go. */
export const SPAN_MS = 120_000
const GAP_MS = 15_000
const HEIGHT_PX = 140
const LEAST_WIDTH_PX = 220
const TABLE_ROWS = 20

/** One small chart for each figure: their scales have nothing to do with each other, so none shares an axis. */
export function drawCharts(place: HTMLElement, series: Series, nowMs: number): void {
  if (series.size === 0) {
    place.replaceChildren(make('p', { className: 'nothing' }, ['No figures yet.']))
    return
  }
  const old = new Map(
    [...place.querySelectorAll<HTMLElement>('figure')].map((figure) => [figure.dataset['name'], figure]),
  )
  const figures = [...series].map(([name, points], index) => {
    const figure = old.get(name) ?? make('figure', { className: `chart series-${index % 6}` })
    figure.dataset['name'] = name
    const size = { widthPx: Math.max(LEAST_WIDTH_PX, figure.clientWidth), heightPx: HEIGHT_PX }
    const layout = layOutChart(points, { ...size, nowMs, spanMs: SPAN_MS, gapMs: GAP_MS })
    const value = layout.last === null ? '–' : numberText(layout.last.value)
    figure.replaceChildren(
      make('figcaption', {}, [make('span', {}, [name]), make('strong', { className: 'number' }, [value])]),
      drawChart(layout, name, size),
    )
    return figure
  })
  // Left where they are while they are the same: a figure that moves in the document has no width for a moment.
  if (figures.length !== place.children.length || figures.some((figure, index) => place.children[index] !== figure))
    place.replaceChildren(...figures)
}

/** The same as a table, newest first, for those who do not see charts or want the numbers. */
export function fillTable(table: HTMLTableElement, series: Series): void {
  const heads = ['Time', ...series.keys()].map((name) => make('th', { scope: 'col' }, [name]))
  const rows = rowsOf(series, TABLE_ROWS).map(({ atMs, values }) =>
    make('tr', {}, [
      make('th', { scope: 'row' }, [new Date(atMs).toLocaleTimeString('en-GB')]),
      ...values.map((value) => make('td', { className: 'number' }, [value === null ? '' : numberText(value)])),
    ]),
  )
  table.tHead?.replaceChildren(make('tr', {}, heads))
  table.tBodies[0]?.replaceChildren(...rows)
}
