import { escapeXml, px } from '../../internal/svg-text.ts'
import { labsError } from '../errors.ts'
import type { LabGraph } from '../topology/lab-graph.ts'
import { type DrawnEdge, type DrawnVertex, type LayoutOptions, layoutTopology } from './layout-topology.ts'
import { vertexSize } from './place-vertices.ts'
import type { Anchor } from './route-edge.ts'

/** How {@link renderTopologySvg} draws. */
export interface RenderTopologyOptions extends LayoutOptions {
  /** What the picture is called by screen readers and as a tooltip. @default 'Network lab' */
  readonly title?: string
  /** Width of the picture, pixels; the height follows. @default the size of the lab's own canvas */
  readonly widthPx?: number
  /** Names interfaces at the ends of edges. @default true up to 150 nodes */
  readonly interfaceNames?: boolean
  /** @default 'auto', which follows the reader's system */
  readonly theme?: 'light' | 'dark' | 'auto'
}

const PADDING_PX = 40
/** More names than this are a grey mist. */
const MOST_NAMED_NODES = 150

/**
 * The lab as an SVG document: one text, with nothing to load and nothing that runs. Everything a lab says
 * is escaped. Vertices and edges carry their ids as `data-id`, their state as a class.
 *
 * @throws LabsError `invalid_options` for a width or theme that cannot be drawn with.
 *
 * @example
 * ```ts
 * const svg = renderTopologySvg(session.getSnapshot(), { title: 'demo.json', theme: 'light' })
 * document.querySelector('figure')!.innerHTML = svg
 * ```
 */
export function renderTopologySvg(graph: LabGraph, options: RenderTopologyOptions = {}): string {
  const { title = 'Network lab', theme = 'auto', interfaceNames = graph.nodes.size <= MOST_NAMED_NODES } = options
  const { vertices, edges, bounds } = layoutTopology(graph, options)
  const x = bounds.x - PADDING_PX
  const y = bounds.y - PADDING_PX
  const width = bounds.width + 2 * PADDING_PX
  const height = bounds.height + 2 * PADDING_PX
  const shownWidth = options.widthPx ?? width
  if (!(shownWidth > 0 && shownWidth < Infinity)) throw invalid('widthPx', 'a number of pixels above 0')
  if (!themes.has(theme)) throw invalid('theme', 'light, dark or auto')
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${px(x)} ${px(y)} ${px(width)} ${px(height)}" width="${px(shownWidth)}" height="${px((shownWidth * height) / width)}" role="img" class="${theme}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${graph.nodes.size} nodes, ${vertices.length - graph.nodes.size} networks, ${edges.length} edges</desc>`,
    `<style>${styleSheet}</style>`,
    `<rect class="paper" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`,
    '<g class="edges">',
    ...edges.map((edge) => drawEdge(edge, interfaceNames)),
    '</g>',
    '<g class="vertices">',
    ...vertices.map(drawVertex),
    '</g>',
    '</svg>',
    '',
  ]
  return lines.join('\n')
}

function drawEdge(edge: DrawnEdge, interfaceNames: boolean): string {
  const { id, d, state, widthPx, label, middle } = edge
  const color = edge.color !== null && state === 'plain' && isColor(edge.color) ? ` style="stroke:${edge.color}"` : ''
  const width = widthPx === 1 ? '' : ` stroke-width="${widthPx}"`
  const names = interfaceNames ? endName(edge.from, edge.fromLabel) + endName(edge.to, edge.toLabel) : ''
  const text =
    label === '' ? '' : `<text class="label" x="${px(middle.x)}" y="${px(middle.y - 4)}">${escapeXml(label)}</text>`
  return `<g class="edge ${state}" data-id="${escapeXml(id)}"><path d="${d}"${color}${width}/>${names}${text}</g>`
}

/** Beside the edge, just outside the box. */
function endName({ x, y, side }: Anchor, name: string): string {
  if (name === '') return ''
  const [dx, dy, align] = endOffsets[side]
  return `<text class="${align}" x="${px(x + dx)}" y="${px(y + dy)}">${escapeXml(name)}</text>`
}

const endOffsets = {
  top: [3, -4, 'port'],
  right: [4, -3, 'port'],
  bottom: [3, 10, 'port'],
  left: [-4, -3, 'port end'],
} as const

/** What a colour may consist of; anything else could end the attribute it stands in. */
const isColor = (text: string) => /^#[0-9a-f]{3,8}$|^[a-z]{1,20}$/i.test(text)

function drawVertex({ id, kind, name, subtitle, state, x, y }: DrawnVertex): string {
  const { width, height } = vertexSize
  const shape =
    kind === 'node'
      ? `<rect x="${px(x - width / 2)}" y="${px(y - height / 2)}" width="${width}" height="${height}" rx="8"/>`
      : `<ellipse cx="${px(x)}" cy="${px(y)}" rx="${width / 2}" ry="${height / 2}"/>`
  const lamp = kind === 'node' ? `<circle cx="${px(x + width / 2 - 9)}" cy="${px(y - height / 2 + 9)}" r="4"/>` : ''
  const texts =
    `<text class="name" x="${px(x)}" y="${px(y + 1)}">${escapeXml(shorten(name))}</text>` +
    `<text class="kind" x="${px(x)}" y="${px(y + 15)}">${escapeXml(shorten(subtitle))}</text>`
  return `<g class="${kind} ${state}" data-id="${escapeXml(id)}"><title>${escapeXml(name)} (${escapeXml(subtitle)}, ${state})</title>${shape}${lamp}${texts}</g>`
}

const themes: ReadonlySet<unknown> = new Set(['light', 'dark', 'auto'])

function invalid(option: string, wanted: string): Error {
  return labsError({
    code: 'invalid_options',
    message: `The option ${option} of renderTopologySvg cannot be used.`,
    advice: `Give ${wanted}, or leave it out.`,
    attempts: 0,
  })
}

const MOST_CHARACTERS = 13

/** Counted in code points: half an emoji is no text. */
function shorten(text: string): string {
  const characters = [...text]
  return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`
}

const dark = (scope: string) => `${scope}{--paper:#16181d;--ink:#e7e9ee;--faint:#9aa1ad;--box:#23272f;--line:#5c6470}`

const styleSheet = [
  'svg{--paper:#fff;--ink:#1c1f24;--faint:#6b7280;--box:#f5f6f8;--line:#9ca3af;font-family:system-ui,sans-serif}',
  dark('svg.dark'),
  `@media (prefers-color-scheme:dark){${dark('svg.auto')}}`,
  '.paper{fill:var(--paper)}',
  '.edge path{fill:none;stroke:var(--line)}',
  '.edge.broken path{stroke:#d97706}',
  '.edge.divergent path{stroke:#dc2626;stroke-dasharray:6 3}',
  '.edge.discovered path{stroke:#7c3aed;stroke-dasharray:2 3}',
  '.node rect,.network ellipse{fill:var(--box);stroke:var(--line)}',
  '.network ellipse{stroke-dasharray:3 2}',
  '.network.broken ellipse{stroke:#d97706}',
  '.stopped circle{fill:var(--faint)}.running circle{fill:#16a34a}',
  'text{fill:var(--ink);font-size:11px;text-anchor:middle}',
  '.kind,.port,.label{fill:var(--faint);font-size:9px}',
  '.port{text-anchor:start}.port.end{text-anchor:end}',
].join('')
