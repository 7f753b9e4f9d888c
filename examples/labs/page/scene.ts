import {
  type DrawnEdge,
  type DrawnVertex,
  type LabGraph,
  layoutTopology,
  type TopologyLayout,
  type VertexId,
} from '@nova/sdk/labs'

/** A drawn edge with its way as the canvas wants it. */
export interface SceneEdge extends DrawnEdge {
  readonly path: Path2D
  /** Shown before the server has it. */
  readonly pending: boolean
}

/** A drawn vertex with what only the graph knows. */
export interface SceneVertex extends DrawnVertex {
  /** Told to start or stop, and not there yet. */
  readonly busy: boolean
}

/** Everything there is to paint of one snapshot. */
export interface Scene {
  readonly graph: LabGraph
  readonly vertices: readonly SceneVertex[]
  readonly vertexById: ReadonlyMap<VertexId, SceneVertex>
  readonly edges: readonly SceneEdge[]
  readonly bounds: TopologyLayout['bounds']
}

/** Makes scenes of snapshots; paths that stay the same are made once. */
export function createSceneMaker(): (graph: LabGraph) => Scene {
  let paths = new Map<string, Path2D>()
  return (graph) => {
    const layout = layoutTopology(graph)
    const kept = new Map<string, Path2D>()
    const edges = layout.edges.map((edge): SceneEdge => {
      const path = paths.get(edge.d) ?? new Path2D(edge.d)
      kept.set(edge.d, path)
      return { ...edge, path, pending: isPending(graph, edge) }
    })
    paths = kept
    const vertices = layout.vertices.map((vertex) => ({ ...vertex, busy: isBusy(graph, vertex) }))
    return { graph, vertices, vertexById: new Map(vertices.map((one) => [one.id, one])), edges, bounds: layout.bounds }
  }
}

/** Links have an id that begins like this until the server gives them theirs. */
const TEMPORARY = 'tmp_'

function isPending({ edges }: LabGraph, { id }: DrawnEdge): boolean {
  const edge = edges.get(id)
  return edge !== undefined && edge.kind !== 'discovered' && edge.leading.id.startsWith(TEMPORARY)
}

const isBusy = ({ nodes }: LabGraph, { id, kind }: DrawnVertex) =>
  kind === 'node' && (nodes.get(Number(id.slice('node'.length)))?.transient ?? null) !== null
