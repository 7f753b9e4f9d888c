import type { LabsHandler } from './context.ts'
import { crash } from './http/answer.ts'
import { interfaceHandlers } from './lab/handlers/interface-handlers.ts'
import { labStateHandlers } from './lab/handlers/lab-state-handlers.ts'
import { linkHandlers } from './lab/handlers/link-handlers.ts'
import { networkHandlers } from './lab/handlers/network-handlers.ts'
import { nodeHandlers } from './lab/handlers/node-handlers.ts'
import { nodeRuntimeHandlers } from './lab/handlers/node-runtime-handlers.ts'
import { createLabEngine, type LabEngine, type LabEngineContext } from './lab/lab-engine.ts'
import { ServerCrash } from './lab/refusal.ts'
import { type LabWatch, watchLabs } from './lab/runtime/watch-labs.ts'

/** What tests can do to labs behind the service's back. */
export interface LabHandles {
  /** Keeps an interface busy for a while. */
  holdInterface(labPath: string, nodeId: number, index: number, ms: number): void
  /** Lets the process of a running node die without anybody having stopped it. False when it does not run. */
  killNode(labPath: string, nodeId: number): boolean
  /** Puts an interface on a bridge that no lab declared; the next discovery cycles report it. */
  addForeignInterface(labPath: string, networkId: number, iface: string): void
  removeForeignInterface(labPath: string, iface: string): void
}

export interface LabPart {
  readonly handlers: Readonly<Record<string, LabsHandler>>
  readonly handles: LabHandles
  /** How many nodes of each type run on the host. */
  countRunning(): Readonly<Record<string, number>>
}

/** Everything about the inside of labs: topology, layout, nodes, interfaces, networks, links, and what runs by itself. */
export function createLabPart(context: LabEngineContext): LabPart {
  const engine = createLabEngine(context)
  const watch = watchLabs(engine)
  context.onClose(() => watch.stop())
  context.onRestart(() => {
    engine.replays.forget()
    engine.macs.forget()
    engine.interfaces.forget()
  })
  const handlers: Record<string, LabsHandler> = {
    ...labStateHandlers(engine),
    ...nodeHandlers(engine),
    ...nodeRuntimeHandlers(engine),
    ...interfaceHandlers(engine),
    ...networkHandlers(engine),
    ...linkHandlers(engine),
  }
  return {
    handlers: Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, guarded(watch, handler)])),
    handles: handlesOf(engine, watch),
    countRunning: () => countRunning(engine),
  }
}

function countRunning(engine: LabEngine): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { document } of engine.labs())
    for (const node of Object.values(document.nodes))
      if (engine.runs.live(document.id, node.id)) counts[node.type] = (counts[node.type] ?? 0) + 1
  return counts
}

/** Does what is due first, and answers what upstream never caught as upstream does. */
function guarded(watch: LabWatch, handler: LabsHandler): LabsHandler {
  return async (call) => {
    watch.catchUp()
    try {
      return await handler(call)
    } catch (error) {
      if (error instanceof ServerCrash) return crash()
      throw error
    }
  }
}

function handlesOf(engine: LabEngine, watch: LabWatch): LabHandles {
  return {
    holdInterface: (labPath, nodeId, index, ms) => engine.interfaces.hold(labPath, nodeId, index, ms),
    killNode(labPath, nodeId) {
      const run = engine.runs.live(engine.open(labPath).id, nodeId)
      if (run) run.alive = false
      return run !== undefined
    },
    addForeignInterface(labPath, networkId, iface) {
      const { id } = engine.open(labPath)
      watch.foreign.set(id, [...(watch.foreign.get(id) ?? []), { network_id: networkId, iface }])
    },
    removeForeignInterface(labPath, iface) {
      const { id } = engine.open(labPath)
      watch.foreign.set(
        id,
        (watch.foreign.get(id) ?? []).filter((entry) => entry.iface !== iface),
      )
    },
  }
}
