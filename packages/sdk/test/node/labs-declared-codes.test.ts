import { expect, it } from 'vitest'
import type { ErrorCodeSpec, OperationSpec } from '../../src/internal/operation.ts'
import type { LabsClient } from '../../src/labs/client.ts'
import { attempt } from '../../src/labs/errors.ts'
import { errorCodes, type LabsOperationName, operations } from '../../src/labs/generated/operations.ts'
import { createHost, json, setup } from './labs-host.ts'

const ends = { from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } }
const file = new File(['x'], 'f')
const account = { username: 'a', password: 'secret', email: 'a@b.test', name: 'A' }
type Callable = Exclude<LabsOperationName, 'openNodeHtml5'>

/** A call of every operation with input that passes the checks on this side. */
const calls: { readonly [Name in Callable]: (client: LabsClient) => Promise<unknown> } = {
  login: (c) => c.login({ username: 'a', password: 'b' }),
  logout: (c) => c.logout(),
  getCurrentUser: (c) => c.getCurrentUser(),
  registerUser: (c) => c.registerUser(account),
  listUsers: (c) => c.listUsers(),
  createUser: (c) => c.createUser(account),
  getUser: (c) => c.getUser('a'),
  updateUser: (c) => c.updateUser('a', { name: 'b' }),
  deleteUser: (c) => c.deleteUser('a'),
  listFolders: (c) => c.listFolders(),
  createFolder: (c) => c.createFolder({ path: 'a' }),
  getFolder: (c) => c.getFolder('a/b'),
  moveFolder: (c) => c.moveFolder('a', { path: '/b' }),
  deleteFolder: (c) => c.deleteFolder('a'),
  createLab: (c) => c.createLab({ name: 'a' }),
  getLab: (c) => c.getLab('a.json'),
  updateLab: (c) => c.updateLab('a.json', { name: 'b' }),
  deleteLab: (c) => c.deleteLab('a.json'),
  getTopology: (c) => c.getTopology('a.json'),
  putTopology: (c) => c.putTopology('a.json', []),
  putLayout: (c) => c.putLayout('a.json', {}),
  reconcileLab: (c) => c.reconcileLab('a.json'),
  getNodeCatalog: (c) => c.getNodeCatalog('a.json'),
  listNodes: (c) => c.listNodes('a.json'),
  createNode: (c) => c.createNode('a.json', { name: 'a', template: 't', image: 'i' }),
  createNodes: (c) => c.createNodes('a.json', { template: 't', image: 'i' }),
  createNodeFromTemplate: (c) =>
    c.createNodeFromTemplate('a.json', { name: 'a', template_type: 'docker', template_key: 't', image: 'i' }),
  createPairedNodes: (c) => c.createPairedNodes('a.json', { template_key: 't', base_left: 0, base_top: 0 }),
  getNode: (c) => c.getNode('a.json', 1),
  updateNode: (c) => c.updateNode('a.json', 1, { name: 'b' }),
  deleteNode: (c) => c.deleteNode('a.json', 1),
  startNode: (c) => c.startNode('a.json', 1),
  stopNode: (c) => c.stopNode('a.json', 1),
  wipeNode: (c) => c.wipeNode('a.json', 1),
  getNodeConsole: (c) => c.getNodeConsole('a.json', 1),
  getNodeTelnet: (c) => c.getNodeTelnet('a.json', 1),
  getNodeRdp: (c) => c.getNodeRdp('a.json', 1),
  getNodeLogs: (c) => c.getNodeLogs('a.json', 1),
  previewQemu: (c) => c.previewQemu('a.json', 1),
  listNodeInterfaces: (c) => c.listNodeInterfaces('a.json', 1),
  listNodeInterfacesV2: (c) => c.listNodeInterfacesV2('a.json', 1),
  updateInterface: (c) => c.updateInterface('a.json', 1, 0, { planned_mac: null }),
  getLiveMac: (c) => c.getLiveMac('a.json', 1, 0),
  listNetworks: (c) => c.listNetworks('a.json'),
  createNetwork: (c) => c.createNetwork('a.json', { name: 'a' }),
  replaceNetwork: (c) => c.replaceNetwork('a.json', 1, { name: 'a' }),
  updateNetwork: (c) => c.updateNetwork('a.json', 1, { name: 'a' }),
  deleteNetwork: (c) => c.deleteNetwork('a.json', 1),
  listLinks: (c) => c.listLinks('a.json'),
  createLink: (c) => c.createLink('a.json', ends),
  updateLink: (c) => c.updateLink('a.json', 'lnk_001', {}),
  deleteLink: (c) => c.deleteLink('a.json', 'lnk_001'),
  listTemplates: (c) => c.listTemplates('docker'),
  listImages: (c) => c.listImages('docker', 't'),
  uploadImage: (c) => c.uploadImage('docker', 't', { image: file }),
  listDockerImages: (c) => c.listDockerImages(),
  markDockerImage: (c) => c.markDockerImage({ image: 'a' }),
  unmarkDockerImage: (c) => c.unmarkDockerImage({ image: 'a' }),
  pullDockerImage: (c) => c.pullDockerImage({ reference: 'a' }),
  listDynamipsImages: (c) => c.listDynamipsImages(),
  calibrateDynamips: (c) => c.calibrateDynamips({ image: 'a' }),
  getHealth: (c) => c.getHealth(),
  getStatus: (c) => c.getStatus(),
  getPoll: (c) => c.getPoll(),
  getSettings: (c) => c.getSettings(),
  getIourc: (c) => c.getIourc(),
  uploadIourc: (c) => c.uploadIourc({ file }),
  listBridgeClouds: (c) => c.listBridgeClouds(),
  listClouds: (c) => c.listClouds(),
  getVersion: (c) => c.getVersion(),
  getLocalVersion: (c) => c.getLocalVersion(),
  getOnlineVersion: (c) => c.getOnlineVersion(),
}

/** An answer with every mark by which a code is told from the others, and none besides. */
function answerOf(status: number, form: string, { seen }: ErrorCodeSpec): Response {
  if (!seen) throw new Error('every code of this service is recognised by something')
  if (form === 'text') return new Response('Internal Server Error', { status })
  const { code, keys = [], message, detail } = seen
  const text = `told${message === undefined ? '' : ` (${message}).`}`
  if (detail === 'text') return json({ detail: 'told' }, status)
  if (detail === 'list') return json({ detail: [{ loc: ['body', 'a'], msg: 'told', type: 't' }] }, status)
  if (detail === 'object' || form === 'detail')
    return json({ detail: { code, status: 'forbidden', message: text } }, status)
  const extras = Object.fromEntries(keys.filter((key) => key !== 'message').map((key) => [key, 1]))
  return json({ code, status: 'fail', message: text, ...extras }, status)
}

for (const [name, call] of Object.entries(calls) as [Callable, (typeof calls)[Callable]][]) {
  const operation: OperationSpec = operations[name]
  it(`${name}: every declared code is recognised by what the contract says of it`, async () => {
    const told: string[] = []
    for (const [status, response] of Object.entries(operation.responses))
      for (const code of response.codes) {
        const spec: ErrorCodeSpec = errorCodes[code as keyof typeof errorCodes]
        // Where the service and the framework both speak, the code itself says who; a crash is never anything but text.
        const mixed = spec.seen?.detail || response.otherSchemas?.length ? 'envelope' : response.body
        const form = code === 'server_crash' ? 'text' : mixed
        const answer = answerOf(Number(status), form, spec)
        const host = { ...createHost(), fetch: async () => answer.clone() }
        // Logging out asks nobody who has no session.
        const auth = { session: { nova_session: 'a', nova_user: 'b' } }
        const outcome = await attempt(call(setup({ host, auth, retry: false }).client))
        told.push(`${status} ${code}: ${outcome.status === 'ERROR' ? outcome.code : 'no error'}`)
        if (outcome.status === 'ERROR')
          expect(outcome.error).toMatchObject({
            kind: spec.kind,
            retryable: spec.retryable,
            status: spec.seen?.code,
            operation: name,
            service: 'labs',
            advice: spec.advice,
          })
      }
    const want = Object.entries(operation.responses).flatMap(([status, { codes }]) =>
      codes.map((code) => `${status} ${code}: ${code}`),
    )
    expect(told).toEqual(want)
  })
}

it('every operation that is called has been', () => {
  const navigated = Object.values<OperationSpec>(operations).filter((operation) => operation.navigated)
  expect(navigated.map(({ name }) => name)).toEqual(['openNodeHtml5'])
  expect(Object.keys(calls)).toHaveLength(Object.keys(operations).length - 1)
})
