import { networkByInterface } from '../derive-document.ts'
import type { LabDocument, StoredNode } from '../lab-document.ts'
import { runtimeMac } from '../nodes/node-mac.ts'

/** A node that was started: what the server remembers of it and what the machine is like. */
export interface NodeRun {
  readonly labId: string
  readonly nodeId: number
  /** False once the process is gone without anybody having stopped it. */
  alive: boolean
  /** When somebody last started or stopped it: the heartbeat keeps its hands off for a while. */
  touchedAtMs: number
  readonly startedAtMs: number
  readonly consolePort: number
  readonly bootMacs: readonly string[]
  /** Networks by interface, as they are wired on the host now. */
  readonly plugged: Map<number, number>
}

const firstPort = 32_769

/** Every node that runs on this host, by lab id and node id. They outlive the server process. */
export interface NodeRuns {
  get(labId: string, nodeId: number): NodeRun | undefined
  /** The run of a node whose machine is up; undefined for anything else. */
  live(labId: string, nodeId: number): NodeRun | undefined
  begin(document: LabDocument, node: StoredNode, atMs: number): NodeRun
  end(labId: string, nodeId: number): boolean
  all(): Iterable<NodeRun>
  /** Plain data that {@link createNodeRuns} takes back. */
  snapshot(): unknown
}

type StoredRun = Omit<NodeRun, 'plugged'> & { readonly plugged: readonly (readonly [number, number])[] }

export function createNodeRuns(earlier?: unknown): NodeRuns {
  const runs = new Map<string, NodeRun>()
  const keyOf = (labId: string, nodeId: number) => `${labId} ${nodeId}`
  for (const run of (earlier ?? []) as readonly StoredRun[])
    runs.set(keyOf(run.labId, run.nodeId), { ...run, plugged: new Map(run.plugged) })

  function freePort(): number {
    const taken = new Set([...runs.values()].map((run) => run.consolePort))
    let port = firstPort
    while (taken.has(port)) port++
    return port
  }

  return {
    get: (labId, nodeId) => runs.get(keyOf(labId, nodeId)),
    live(labId, nodeId) {
      const run = runs.get(keyOf(labId, nodeId))
      return run?.alive ? run : undefined
    },
    begin(document, node, atMs) {
      const networks = networkByInterface(document.links)
      const plugged = node.interfaces.flatMap(({ index }) => {
        const networkId = networks.get(`${node.id}:${index}`)
        return networkId === undefined ? [] : [[index, networkId] as const]
      })
      const run: NodeRun = {
        labId: document.id,
        nodeId: node.id,
        alive: true,
        touchedAtMs: atMs,
        startedAtMs: atMs,
        consolePort: freePort(),
        bootMacs: node.interfaces.map(({ index, planned_mac }) => planned_mac ?? runtimeMac(node, index)),
        plugged: new Map(plugged),
      }
      runs.set(keyOf(document.id, node.id), run)
      return run
    },
    end: (labId, nodeId) => runs.delete(keyOf(labId, nodeId)),
    all: () => runs.values(),
    snapshot: () => [...runs.values()].map((run) => ({ ...run, plugged: [...run.plugged] })),
  }
}
