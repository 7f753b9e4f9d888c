import type { LabsHandler } from '../../context.ts'
import { success } from '../../http/answer.ts'
import { deriveTopology } from '../derive-topology.ts'
import { type LabEngine, labPathOf } from '../lab-engine.ts'
import { applyLayout, eventOfLayout } from '../layout/apply-layout.ts'
import { putTopology, sentEdges } from '../layout/put-topology.ts'
import { reconcile } from '../runtime/reconcile.ts'

type Plain = Readonly<Record<string, unknown>>

export function labStateHandlers(engine: LabEngine) {
  const { has, settings } = engine.context
  return {
    getTopology: (call) => success(deriveTopology(engine.open(labPathOf(call))), { message: 'Topology loaded.' }),
    putTopology(call) {
      engine.open(labPathOf(call))
      return engine.underLock(call, () => {
        const document = putTopology(engine.open(labPathOf(call)), call.sent, has)
        engine.commit(labPathOf(call), document)
        if (has('topology-put-published'))
          engine.tell(labPathOf(call), [{ type: 'layout_updated', payload: { node_ids: [], network_ids: [] } }])
        return success(sentEdges(call.sent), { message: 'Topology saved.' })
      })
    },
    putLayout(call) {
      engine.open(labPathOf(call))
      return engine.underLock(call, () => {
        const change = applyLayout(engine.open(labPathOf(call)), (call.sent ?? {}) as Plain, has)
        engine.commit(labPathOf(call), change.document)
        const isEmpty = change.touched.node_ids.length + change.touched.network_ids.length === 0
        if (!isEmpty || !has('layout-silent-when-empty')) engine.tell(labPathOf(call), [eventOfLayout(change)])
        return success(change.touched, { message: 'Layout saved.' })
      })
    },
    reconcileLab(call) {
      engine.open(labPathOf(call))
      return engine.underLock(call, () => {
        const before = engine.open(labPathOf(call))
        const { document, owners, summary } = reconcile(before, {
          labHash: engine.hashOf(before),
          hostBridges: new Set(settings.hostPorts.map((port) => `br-${port}`)),
          bridgeOwner: (bridge) => engine.bridges.get(bridge) ?? null,
          isRunning: (nodeId) => engine.runs.live(before.id, nodeId) !== undefined,
        })
        for (const [bridge, owner] of owners) engine.bridges.set(bridge, owner)
        engine.commit(labPathOf(call), document)
        return success(summary, { message: 'Runtime reconciled.' })
      })
    },
  } satisfies Record<string, LabsHandler>
}
