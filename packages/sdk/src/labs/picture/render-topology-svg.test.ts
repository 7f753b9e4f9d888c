import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../topology/build-graph.ts'
import { linkOf, nodeOf, oneOfEverything, port, readOf } from '../topology/lab.fixture.ts'
import { recordsOf } from '../topology/merge-read.ts'
import { type RenderTopologyOptions, renderTopologySvg } from './render-topology-svg.ts'

interface Group {
  readonly '@class': string
  readonly '@data-id': string
  readonly path?: Readonly<Record<string, string>>
  readonly text?: unknown
  readonly title?: string
}

function render(read: Parameters<typeof recordsOf>[0], options?: RenderTopologyOptions) {
  const svg = renderTopologySvg(buildGraph(recordsOf(read)), options)
  expect(XMLValidator.validate(svg)).toBe(true)
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => name === 'g' })
  const [edges, vertices] = parser.parse(svg).svg.g as [{ g?: Group[] }, { g?: Group[] }]
  return { svg, edges: edges.g ?? [], vertices: vertices.g ?? [] }
}

const classes = (groups: readonly Group[]) =>
  Object.fromEntries(groups.map((group) => [group['@data-id'], group['@class']]))

describe('renderTopologySvg', () => {
  test('draws one edge per wire and says what is wrong with one', () => {
    const { edges, vertices } = render(oneOfEverything)
    expect(classes(edges)).toEqual({
      'pair:net1': 'edge plain',
      'link:lnk_003': 'edge plain',
      'link:lnk_004': 'edge plain',
      'link:lnk_005': 'edge broken',
      'link:lnk_006': 'edge plain',
      'link:lnk_007': 'edge plain',
    })
    expect(classes(vertices)).toMatchObject({
      node1: 'node stopped',
      network2: 'network network',
      network3: 'network broken',
    })
  })

  test('shows which nodes run', () => {
    const { vertices } = render(readOf({ nodes: [nodeOf(1, { status: 2 }), nodeOf(2)] }))
    expect(classes(vertices)).toEqual({ node1: 'node running', node2: 'node stopped' })
  })

  test('nothing a lab says becomes markup', () => {
    const evil = `"><script>alert(1)</script>&'\u0000\ud800`
    const { svg, vertices } = render(
      readOf({
        nodes: [nodeOf(1, { name: evil, template: evil }), nodeOf(2)],
        links: [
          linkOf(`lnk_"'<`, port(1, 0), port(2, 0), { label: evil, color: 'red;}</style><script>', width: '"9' }),
        ],
      }),
      { title: evil },
    )
    expect(svg).not.toMatch(/<script|style="stroke/)
    expect(svg).not.toContain('\u0000')
    expect(vertices[0]?.title).toContain('alert(1)')
  })

  test('colour, width and style of a link are drawn', () => {
    const { edges } = render(
      readOf({
        nodes: [nodeOf(1), nodeOf(2)],
        links: [
          linkOf('lnk_001', port(1, 0), port(2, 0), { color: '#12ab34', width: '3', style_override: 'straight' }),
        ],
      }),
    )
    expect(edges[0]?.path).toMatchObject({
      '@style': 'stroke:#12ab34',
      '@stroke-width': '3',
      '@d': expect.not.stringMatching(/L.*L/),
    })
  })

  test.each([
    ['names of interfaces', {}, true],
    ['none of them when not wanted', { interfaceNames: false }, false],
  ])('%s', (_what, options, named) => {
    expect(render(oneOfEverything, options).svg.includes('>Gi2<')).toBe(named)
  })

  test('a given width scales the picture', () => {
    expect(render(readOf({ nodes: [nodeOf(1)] }), { widthPx: 320 }).svg).toMatch(
      /viewBox="60 10 160 140" width="320" height="280"/,
    )
  })

  test.each([null, 7, { a: 1 }])('a node whose name is %j is drawn all the same', (name) => {
    expect(
      render(readOf({ nodes: [nodeOf(1, { name: name as never, template: name as never })] })).vertices,
    ).toHaveLength(1)
  })

  test('an empty lab is an empty picture', () => {
    const { svg, edges, vertices } = render(readOf({}))
    expect([edges, vertices]).toEqual([[], []])
    expect(svg).toContain('<desc>0 nodes, 0 networks, 0 edges</desc>')
  })
})

test.each([
  { widthPx: 0 },
  { widthPx: -5 },
  { widthPx: Number.NaN },
  { widthPx: Number.POSITIVE_INFINITY },
  { theme: 'neon' },
  { theme: '" onload="alert(1)' },
])('%j is refused: no picture could be drawn with it', (options) => {
  expect(() => render(oneOfEverything, options as RenderTopologyOptions)).toThrow(
    expect.objectContaining({ code: 'invalid_options', service: 'labs' }),
  )
})

test.each([
  ['beyond any canvas', 1e308],
  ['nowhere', Number.NaN],
  ['a text', '12'],
  ['nothing', null],
])('a node that stands %s is placed beside the others', (_where, left) => {
  const stray = { ...nodeOf(9), left, top: -1 } as never
  const { svg } = render({ nodes: { ...oneOfEverything.nodes, '9': stray } })
  expect(svg).not.toMatch(/NaN|Infinity|null/)
  const [, , width = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  expect(width).toBeGreaterThan(0)
  expect(width).toBeLessThan(5000)
})
