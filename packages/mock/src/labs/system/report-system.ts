import type { Exchange } from '../../engine/exchange.ts'
import { jsonResponse, textResponse } from '../../engine/respond.ts'
import type { LabsCall, LabsContext } from '../context.ts'
import { readableLabs } from '../files/find-outside-references.ts'
import { failure, success } from '../http/answer.ts'
import { missingFile } from '../http/serve-request.ts'
import { cloudId, cloudWarning, type PlacedLab } from '../lab/networks/shared-cloud.ts'
import type { LabsState } from '../state/labs-state.ts'

export interface SystemContext extends LabsContext {
  readonly state: LabsState
  /** How many nodes of each type run. */
  readonly countRunning: () => Readonly<Record<string, number>>
}

const largestLicenceBytes = 1024 * 1024
const licenceDirectory = '/var/lib/nova-ve/iourc'
const disk = { diskavailable: '412.3357', disk: '87.6643', mindisk: 5 }

/** Reached only while the database answers; without it the service falls over before. */
export function getHealth({ has }: LabsContext): Exchange {
  const body = { code: 200, status: 'success', message: 'The service is up.', data: { database: 'ok' } }
  return has('health-spaced')
    ? textResponse(200, 'application/json', JSON.stringify(body, null, 1))
    : jsonResponse(200, body)
}

export function getStatus({ settings, countRunning }: SystemContext): Exchange {
  const running = countRunning()
  const data = {
    version: settings.version,
    qemu_version: '8.0.0',
    uksm: 'unsupported',
    ksm: 'disabled',
    cpulimit: 'enabled',
    cpu: '8',
    vCPU: '16',
    ...disk,
    memtotal: '32768000',
    cached: 0,
    mem: '21.4821',
    swap: '0',
    swapavailable: '4194300',
    iol: running['iol'] ?? 0,
    dynamips: running['dynamips'] ?? 0,
    qemu: running['qemu'] ?? 0,
    docker: running['docker'] ?? 0,
    vpcs: 0,
  }
  return success(data, { message: 'Fetched system status (60001).' })
}

export function getPoll({ has }: LabsContext): Exchange {
  return success(disk, has('poll-with-message') ? { message: 'Polled.' } : {})
}

/** Constants, under another code than the status. */
export function getSettings({ has }: LabsContext): Exchange {
  const data = { template_disabled: '', mindisk: disk.mindisk, cpulimit: true, ksm: false, uksm: false }
  return success(data, { message: 'Settings fetched (60078).', code: has('settings-code-200') ? 200 : 201 })
}

export const getIourc = ({ state }: SystemContext): Exchange =>
  success(describeLicence(state), { message: 'Licence status fetched.' })

/** Replaces the licence with a file of at most 1 MiB that looks like one. */
export async function uploadIourc({ state }: SystemContext, call: LabsCall): Promise<Exchange> {
  const file = call.form().get('file')
  if (!(file instanceof Blob)) return missingFile('file')
  const refuse = (message: string) => failure(400, message, {}, { httpStatus: 400 })
  if (file.size > largestLicenceBytes) return refuse('The licence is larger than 1 MiB.')
  if (!/\[license\]/i.test(await file.text())) return refuse('The file is no licence.')
  state.licence = { filename: 'iourc', sizeBytes: file.size }
  return success(describeLicence(state), { message: 'Licence saved.' })
}

function describeLicence({ licence }: LabsState) {
  return {
    installed: licence !== null,
    directory: licenceDirectory,
    path: licence && `${licenceDirectory}/${licence.filename}`,
    filename: licence?.filename ?? null,
    size: licence?.sizeBytes ?? null,
    hostname: 'nova-mock',
    fqdn: 'nova-mock.nova.test',
    ips: ['192.0.2.10'],
    host_id: '007f0101',
  }
}

const bridgeClouds = ({ settings }: LabsContext) =>
  settings.hostPorts.map((iface, index) => ({
    id: `bridge_cloud_${iface}`,
    label: `Bridge ${iface}`,
    host_bridge: `br-${iface}`,
    iface,
    carrier: index === 0,
    addrs: index === 0 ? ['192.0.2.10/24'] : [],
  }))

export function listBridgeClouds(context: LabsContext): Exchange {
  return success(bridgeClouds(context), context.has('bridge-clouds-with-message') ? { message: 'Listed.' } : {})
}

export function listClouds(context: LabsContext): Exchange {
  const natClouds = readableLabs(context.labs).flatMap(describeNatClouds)
  return success({ nat_clouds: natClouds, bridge_clouds: bridgeClouds(context), shared_bridges: [] })
}

function describeNatClouds({ path, document }: PlacedLab) {
  return Object.values(document.networks)
    .filter(({ type }) => type === 'nat_cloud')
    .map((network) => {
      const { cidr, gateway, dhcp, dhcp_start, dhcp_end, egress_interface, shared_cloud_id } = network.config
      const warning = cloudWarning(network)
      return {
        id: cloudId(document, network.id),
        type: 'nat_cloud',
        lab_id: document.id,
        lab_path: path,
        lab_name: document.meta.name,
        network_id: network.id,
        network_name: network.name,
        bridge_name: network.runtime?.['bridge_name'] ?? null,
        cidr: cidr ?? null,
        gateway: gateway ?? null,
        dhcp: dhcp ?? null,
        dhcp_start: dhcp_start ?? null,
        dhcp_end: dhcp_end ?? null,
        egress_interface: egress_interface ?? null,
        shared_cloud_id: shared_cloud_id ?? null,
        is_reference: Boolean(shared_cloud_id),
        safe_for_reuse: warning === null,
        warning,
      }
    })
}

/** The version as JSON text, all three times. */
export function getVersion({ settings, has }: LabsContext): Exchange {
  return jsonResponse(200, has('version-object') ? { version: settings.version } : settings.version)
}
