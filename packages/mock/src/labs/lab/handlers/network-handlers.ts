import type { LabsCall, LabsHandler } from '../../context.ts'
import { success } from '../../http/answer.ts'
import { readNetworks } from '../derive-document.ts'
import type { LabDocument } from '../lab-document.ts'
import { givenIn, givenInside, type LabEngine, labPathOf, numberOf } from '../lab-engine.ts'
import { createNetwork, type HostView, type NetworkRequest } from '../networks/create-network.ts'
import { deleteNetwork } from '../networks/delete-network.ts'
import { readCidr } from '../networks/ipv4.ts'
import { patchNetwork, replaceNetwork } from '../networks/patch-network.ts'
import { refuse, ServerCrash } from '../refusal.ts'
import { isoTime } from '../runtime/iso-time.ts'

export function networkHandlers(engine: LabEngine) {
  const { has } = engine.context
  return {
    listNetworks(call) {
      const document = engine.open(labPathOf(call))
      const networks = readNetworks(document, call.query['include_hidden'] === true, has)
      return success(networks, { message: 'Networks listed (60004).' })
    },
    createNetwork: (call) => create(engine, call),
    updateNetwork: (call) =>
      engine.underLock(call, () => {
        const id = numberOf(call, 'network_id')
        const { document, network, event } = patchNetwork(engine.open(labPathOf(call)), id, givenIn(call), has)
        engine.commit(labPathOf(call), document)
        if (event === 'network_updated' || !has('promotion-silent'))
          engine.tell(labPathOf(call), [{ type: event, payload: { network } }])
        return success(network, { message: 'Network updated.', noun: 'network', extras: { event } })
      }),
    replaceNetwork(call) {
      const id = numberOf(call, 'network_id')
      const { document, network } = replaceNetwork(engine.open(labPathOf(call)), id, givenIn(call), has)
      engine.commit(labPathOf(call), document)
      if (has('network-put-announced'))
        engine.tell(labPathOf(call), [{ type: 'network_updated', payload: { network } }])
      return success(network, { message: 'Network saved.' })
    },
    deleteNetwork: (call) =>
      engine.underLock(call, () => {
        const before = engine.open(labPathOf(call))
        const { document, network } = deleteNetwork(before, numberOf(call, 'network_id'), engine.labs(), has)
        engine.commit(labPathOf(call), document)
        for (const [bridge, owner] of engine.bridges)
          if (owner === `${before.id}:${network.id}`) engine.bridges.delete(bridge)
        if (!has('network-deletion-silent'))
          engine.tell(labPathOf(call), [{ type: 'network_deleted', payload: { network } }])
        return success(undefined, { message: 'Network deleted.' })
      }),
  } satisfies Record<string, LabsHandler>
}

function create(engine: LabEngine, call: LabsCall) {
  const { has } = engine.context
  engine.open(labPathOf(call))
  return engine.underLock(call, async () => {
    const before = engine.open(labPathOf(call))
    const { type } = call.body as NetworkRequest
    if (type === 'nat_cloud') await engine.passOr('labs:ipam', () => new ServerCrash('The address pool stayed locked'))
    const request = { ...(call.body as NetworkRequest), config: givenInside(call, 'config') ?? null }
    const { document, network } = createNetwork(before, request, hostOf(engine, before), has)
    const bridge = String(network.runtime?.['bridge_name'])
    await engine.passOr('labs:provision', () => refuse(409, `The host could not make the bridge ${bridge}`, { bridge }))
    // Clouds that join one, of the host or of another lab, have no bridge of their own.
    if (network.type !== 'bridge_cloud' && !network.config['shared_cloud_id'])
      engine.bridges.set(bridge, `${before.id}:${network.id}`)
    engine.commit(labPathOf(call), document)
    engine.tell(labPathOf(call), [{ type: 'network_created', payload: { network } }])
    const httpStatus = has('network-create-200') ? 200 : 201
    return success(network, { message: 'Network created.', noun: 'network', httpStatus })
  })
}

export function hostOf(engine: LabEngine, document: LabDocument): HostView {
  const { settings, clock } = engine.context
  const natPool = readCidr(settings.natCloudPool)
  if (!natPool || natPool.prefix > 24)
    throw new TypeError(`natCloudPool is no network of a /24 or more: ${settings.natCloudPool}`)
  return {
    labs: engine.labs(),
    natPool,
    labHash: engine.hashOf(document),
    hostBridges: new Set(settings.hostPorts.map((port) => `br-${port}`)),
    bridgeOwner: (bridge) => engine.bridges.get(bridge) ?? null,
    now: isoTime(clock.now()),
  }
}
