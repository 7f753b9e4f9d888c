import { make, makeButton, parseSvg, saveBlob } from '@nova/example-harness/make-element'
import { type HoverPoint, type PlotTheme, plotThemes } from '@nova/sdk/spectra'
import { findNearest } from './find-nearest.ts'

/** A plot as the SDK has drawn it, with the places that have something to say. */
export interface DrawnPlot {
  readonly svg: string
  readonly widthPx: number
  readonly points: readonly HoverPoint[]
}

export interface PlotSize {
  readonly widthPx: number
  readonly theme: PlotTheme
}

export interface PlotInit {
  /** Of the file that the picture can be saved as, without its ending. */
  readonly fileName: string
  readonly draw: (size: PlotSize) => DrawnPlot
  readonly signal: AbortSignal
}

export interface PlotView {
  readonly element: HTMLElement
  /** Draws again, after something else is to be seen. */
  redraw(): void
}

const LEAST_WIDTH_PX = 300
const SAVED_WIDTH_PX = 900
/** How near a pointer has to come. */
const REACH_PX = 40

/** A plot that is as wide as its place, in the colours of the page, and says what is under the pointer. */
export function makePlot({ fileName, draw, signal }: PlotInit): PlotView {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const picture = make('div', { className: 'picture' })
  const label = make('output', { className: 'hover', hidden: true })
  const mark = make('i', { className: 'mark', hidden: true })
  const save = makeButton('Save as SVG', () => {
    const { svg } = draw({ widthPx: SAVED_WIDTH_PX, theme: plotThemes.light })
    saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${fileName}.svg`)
  })
  const frame = make('div', { className: 'frame' }, [picture, mark, label])
  const element = make('figure', { className: 'plot' }, [frame, make('figcaption', {}, [save])])
  let drawn: DrawnPlot | null = null

  const redraw = () => {
    const widthPx = Math.max(LEAST_WIDTH_PX, Math.floor(frame.clientWidth))
    if (frame.clientWidth === 0) return
    drawn = draw({ widthPx, theme: dark.matches ? plotThemes.dark : plotThemes.light })
    const svg = parseSvg(drawn.svg)
    picture.replaceChildren(...(svg ? [withoutTooltips(svg)] : []))
    leave()
  }
  const leave = () => {
    label.hidden = true
    mark.hidden = true
  }
  const point = ({ clientX, clientY }: PointerEvent) => {
    const svg = picture.firstElementChild
    if (!drawn || !svg) return
    const box = svg.getBoundingClientRect()
    const scale = drawn.widthPx / box.width
    const near = findNearest(drawn.points, (clientX - box.x) * scale, (clientY - box.y) * scale, REACH_PX * scale)
    if (near === null) return leave()
    const [left, top] = [near.xPx / scale, near.yPx / scale]
    label.textContent = near.text
    label.hidden = false
    mark.hidden = false
    mark.style.translate = `${left}px ${top}px`
    // Kept inside of the frame, and out from under the finger.
    const free = Math.max(0, box.width - label.offsetWidth)
    label.style.translate = `${Math.min(Math.max(0, left - label.offsetWidth / 2), free)}px ${Math.max(0, top - label.offsetHeight - 14)}px`
  }

  frame.addEventListener('pointermove', point)
  frame.addEventListener('pointerdown', point)
  frame.addEventListener('pointerleave', leave)
  dark.addEventListener('change', redraw, { signal })
  let width = 0
  const resized = new ResizeObserver(() => {
    if (frame.clientWidth === width) return
    width = frame.clientWidth
    redraw()
  })
  resized.observe(frame)
  signal.addEventListener('abort', () => resized.disconnect(), { once: true })
  return { element, redraw }
}

/** The page shows its own at once; those of the browser come a second later on top of them. Lines keep theirs. */
function withoutTooltips(svg: SVGSVGElement): SVGSVGElement {
  const title = svg.querySelector('title')?.textContent ?? ''
  const description = svg.querySelector('desc')?.textContent ?? ''
  svg.setAttribute('aria-label', [title, description].filter((text) => text !== '').join('. '))
  for (const each of svg.querySelectorAll('title')) if (!each.closest('.line, .notes')) each.remove()
  return svg
}
