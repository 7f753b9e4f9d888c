import type { MockControl } from '../check.ts'
import type { LabHost } from './lab-host.ts'

/** What the mock says of its labs. */
interface Described {
  readonly instance_id?: unknown
  readonly nat_pool?: unknown
}

/** Hands on the host of a mock that is only an address; null where it offers none. */
export function remoteHost(control: MockControl | null): LabHost | null {
  const turn = control?.turn
  if (!turn) return null
  const { instance_id: instanceId, nat_pool: natPool } = control.described as Described
  const act = async (name: string, given: object) => void (await turn(name, given))
  return {
    instanceId: typeof instanceId === 'string' ? instanceId : null,
    natPoolHead: typeof natPool === 'string' ? natPool.split('.').slice(0, 2).join('.') : null,
    putLab: (path, document) => act('put_document', { path, document }),
    loseLab: (path) => act('lose_file', { path }),
    async holdLock(path) {
      await act('hold_lock', { path })
      return () => act('release_lock', { path })
    },
    holdInterface: (path, node_id, index, ms) => act('hold_interface', { path, node_id, index, ms }),
    killNode: (path, node_id) => act('kill_node', { path, node_id }),
    addForeignInterface: (path, network_id, iface) => act('add_foreign_interface', { path, network_id, iface }),
    removeForeignInterface: (path, iface) => act('remove_foreign_interface', { path, iface }),
    async parkUsers() {
      await act('park_users', {})
      return () => act('return_users', {})
    },
    setDatabaseUp: (is_up) => act('set_database_up', { is_up }),
    failNext: (point) => act('fail_next', { point }),
  }
}
