import { type ControlSwitches, defineSwitch } from '../engine/control-switch.ts'
import type { FaultPlan } from '../engine/fault-plan.ts'
import type { LabFile } from './lab/lab-document.ts'
import type { LabsHandle } from './labs-handle.ts'

const interfaceOf = { path: 'string', node_id: 'number', index: 'number' } as const

/** What a {@link LabsHandle} offers tests in the same process, for programs that only have an address. */
export function labsSwitches(labs: LabsHandle, faults: FaultPlan): ControlSwitches {
  const held = new Map<string, () => void>()
  let bringBack: (() => void) | null = null
  return {
    restart: defineSwitch({}, () => labs.restart()),
    expire_sessions: defineSwitch({}, () => labs.expireSessions()),
    park_users: defineSwitch({}, () => {
      bringBack ??= labs.parkUsers()
    }),
    return_users: defineSwitch({}, () => {
      bringBack?.()
      bringBack = null
    }),
    drop_sockets: defineSwitch({}, () => ({ dropped: labs.dropSockets() })),
    lose_events: defineSwitch({ channel: 'string', count: 'number' }, ({ channel, count }) =>
      labs.live.lose(channel, count),
    ),
    swap_events: defineSwitch({ channel: 'string' }, ({ channel }) => labs.live.swap(channel)),
    overflow: defineSwitch({ channel: 'string' }, ({ channel }) => labs.live.overflow(channel)),
    hold_lock: defineSwitch({ path: 'string' }, ({ path }) => {
      held.get(path)?.()
      held.set(path, labs.holdLock(path))
    }),
    release_lock: defineSwitch({ path: 'string' }, ({ path }) => {
      held.get(path)?.()
      held.delete(path)
    }),
    hold_interface: defineSwitch({ ...interfaceOf, ms: 'number' }, ({ path, node_id, index, ms }) =>
      labs.holdInterface(path, node_id, index, ms),
    ),
    kill_node: defineSwitch({ path: 'string', node_id: 'number' }, ({ path, node_id }) => ({
      ran: labs.killNode(path, node_id),
    })),
    add_foreign_interface: defineSwitch(
      { path: 'string', network_id: 'number', iface: 'string' },
      ({ path, network_id, iface }) => labs.addForeignInterface(path, network_id, iface),
    ),
    remove_foreign_interface: defineSwitch({ path: 'string', iface: 'string' }, ({ path, iface }) =>
      labs.removeForeignInterface(path, iface),
    ),
    put_document: defineSwitch({ path: 'string', document: 'object' }, ({ path, document }) =>
      labs.putDocument(path, document as unknown as LabFile),
    ),
    lose_file: defineSwitch({ path: 'string' }, ({ path }) => labs.loseFile(path)),
    set_database_up: defineSwitch({ is_up: 'boolean' }, ({ is_up }) => labs.setDatabaseUp(is_up)),
    /** One of the fault points of labs, without its prefix: `start`, `hot-attach`, `provision` and the like. */
    fail_next: defineSwitch({ point: 'string' }, ({ point }) =>
      faults.add({ on: { operation: `labs:${point}` }, do: { kind: 'fail' } }),
    ),
  }
}
