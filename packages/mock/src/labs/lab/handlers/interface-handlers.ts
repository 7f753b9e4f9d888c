import { jsonResponse } from '../../../engine/respond.ts'
import type { LabsHandler } from '../../context.ts'
import { success } from '../../http/answer.ts'
import { networkByInterface } from '../derive-document.ts'
import { readLiveMac } from '../interfaces/live-mac.ts'
import { patchInterface, readInterfaces } from '../interfaces/patch-interface.ts'
import { type LabEngine, labPathOf, numberOf } from '../lab-engine.ts'
import { requireNode } from '../nodes/update-node.ts'

type Plain = Readonly<Record<string, unknown>>

export function interfaceHandlers(engine: LabEngine) {
  const { has } = engine.context
  return {
    listNodeInterfaces(call) {
      const document = engine.open(labPathOf(call))
      const id = numberOf(call, 'node_id')
      if (has('interfaces-need-node')) requireNode(document, id)
      const node = document.nodes[id]
      const networks = networkByInterface(document.links)
      const ethernet = (node?.interfaces ?? []).map(({ name, index }) => ({
        name,
        network_id: networks.get(`${id}:${index}`) ?? 0,
      }))
      const answer = { id, sort: node?.type ?? 'qemu', ethernet, serial: [] }
      return success(answer, { message: 'Interfaces listed (60030).' })
    },
    listNodeInterfacesV2: (call) =>
      success(readInterfaces(engine.open(labPathOf(call)), numberOf(call, 'node_id')), {
        message: 'Interfaces listed (60030).',
      }),
    updateInterface(call) {
      engine.open(labPathOf(call))
      return engine.underLock(call, () => {
        const labPath = labPathOf(call)
        const place = { labPath, nodeId: numberOf(call, 'node_id'), index: numberOf(call, 'interface_index') }
        const { document, entry } = patchInterface(engine.open(labPath), place, call.sent as Plain, engine.macs, has)
        engine.commit(labPath, document)
        const payload = { node_id: place.nodeId, interface_index: place.index, interface: entry }
        if (!has('interface-updates-silent')) engine.tell(labPath, [{ type: 'interface_updated', payload }])
        return success(entry, { message: 'Interface updated.', noun: 'interface' })
      })
    },
    getLiveMac(call) {
      const document = engine.open(labPathOf(call))
      const [nodeId, index] = [numberOf(call, 'node_id'), numberOf(call, 'interface_index')]
      const bootMacs = engine.runs.live(document.id, nodeId)?.bootMacs ?? null
      const live = readLiveMac(document, nodeId, index, bootMacs)
      const { runtime_type: _told, ...rest } = live
      const payload = { node_id: nodeId, interface_index: index, ...rest }
      if (!has('live-mac-silent')) engine.tellRuntime(document, [{ type: 'interface_live_mac', payload }], document.id)
      return has('live-mac-enveloped') ? success(live) : jsonResponse(200, live)
    },
  } satisfies Record<string, LabsHandler>
}
