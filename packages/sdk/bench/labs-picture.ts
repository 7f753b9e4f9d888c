import { largeLab } from './labs-document.ts'
import { loadBuilt } from './load-built.ts'
import { measure, printBudget, printTable } from './measure.ts'

type Picture = typeof import('../src/labs/picture/render-topology-svg.ts')
type Topology = typeof import('../src/labs/topology/index.ts')

/** A large lab as a picture, and the same with positions that have to be computed first. */
export async function benchLabPicture(): Promise<void> {
  const { renderTopologySvg } = await loadBuilt<Picture>('labs/picture/render-topology-svg.ts')
  const { recordsOf, buildGraph } = await loadBuilt<Topology>('labs/topology/index.ts')
  const graph = buildGraph(recordsOf(largeLab()))
  const pictures = await measure(
    [
      { name: 'interfaces unnamed', run: async () => renderTopologySvg(graph) },
      { name: '@nova/sdk/labs', run: async () => renderTopologySvg(graph, { interfaceNames: true }) },
    ],
    15,
    3,
  )
  printTable('500 nodes, 700 wires: SVG, 1,400 interfaces named', pictures)
  printBudget('SVG', pictures, '@nova/sdk/labs', 150)
  const computed = await measure(
    [{ name: 'with layout', run: async () => renderTopologySvg(graph, { placement: 'computed' }) }],
    3,
    1,
  )
  printTable('the same, every position computed by d3-force', computed)
}
