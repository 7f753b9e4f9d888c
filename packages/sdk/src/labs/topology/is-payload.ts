import type { KnownLabEvent } from './lab-event.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isNumber: Check = (value) => Number.isInteger(value)
const isText: Check = (value) => typeof value === 'string'
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEnd: Check = (value) => isFields(value) && (isNumber(value['network_id']) || isNodeEnd(value))
const isNodeEnd = (value: Fields) => isNumber(value['node_id']) && isNumber(value['interface_index'])
const isNumbers: Check = (value) => Array.isArray(value) && value.every(isNumber)
const isLink: Check = (value) => isFields(value) && isText(value['id']) && isEnd(value['from']) && isEnd(value['to'])
const isNetwork: Check = (value) => isFields(value) && isNumber(value['id'])
const isAny: Check = () => true

/** What an event must carry to be applied. Everything else is taken as it comes: several writes are not validated. */
const checks: Readonly<Record<KnownLabEvent['type'], Readonly<Record<string, Check>>>> = {
  link_created: { link: isLink },
  link_updated: { link: isLink },
  link_patched: { link: isLink },
  link_deleted: { link_id: isText },
  network_created: { network: isNetwork },
  network_updated: { network: isNetwork },
  network_promoted: { network: isNetwork },
  network_deleted: { network: isNetwork },
  layout_updated: { node_ids: isNumbers, network_ids: isNumbers },
  interface_updated: { node_id: isNumber, interface_index: isNumber, interface: isFields },
  interface_live_mac: { node_id: isNumber, interface_index: isNumber, state: isText },
  node_status_reconciled: { node_id: isNumber, status: isNumber },
  node_warning: { message: isText },
  discovered_link: { network_id: isNumber, iface: isText },
  link_divergent: { link_id: isText },
  link_state: { state: isAny },
  node_state: { node_id: isNumber },
}

/** Whether the payload has what its type needs. */
export function isPayload(event: {
  readonly type: KnownLabEvent['type']
  readonly payload: unknown
}): event is KnownLabEvent {
  const { payload } = event
  return isFields(payload) && Object.entries(checks[event.type]).every(([key, check]) => check(payload[key]))
}
