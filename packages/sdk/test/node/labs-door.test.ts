/** Every function of the door with everything that is no argument of it: an error where it was called, nothing else. */
import * as labs from '@nova/sdk/labs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectUnhandled, type LabsWorld, labsWorld, serverText, shownText } from './labs-world.ts'

type Act = (...given: never[]) => unknown
/** Arguments as they should be, and for which of them nothing at all will do. */
interface Row {
  readonly args: readonly unknown[]
  readonly act?: Act
  /** Places whose argument may be anything: what is asked is what is there, and nothing is. */
  readonly anything?: readonly number[]
}

let world: LabsWorld
let unhandled: ReturnType<typeof collectUnhandled>
let session: labs.LabSession
let rows: Readonly<Record<string, Row>>

const junk: readonly unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  -1,
  '',
  'x',
  true,
  [],
  {},
  () => {},
  Symbol('junk'),
  10n,
]
const drain = async (of: AsyncIterable<unknown>) => {
  for await (const one of of) void one
}

beforeAll(async () => {
  unhandled = collectUnhandled()
  world = await labsWorld()
  const { client, platform } = world
  const graph = await labs.readLabGraph(client, 'demo.json')
  session = await world.open()
  const editor = labs.createLabEditor(client, session)
  const records = labs.recordsOf({
    nodes: await client.listNodes('demo.json'),
    links: await client.listLinks('demo.json'),
  })
  const [n, m] = [...graph.nodes.keys()]
  const net = { network_id: [...graph.networks.keys()][0] }
  const end = { node_id: n, interface_index: 0 }
  const [edge] = [...graph.edges.values()]
  const [node] = graph.nodes.toValues()
  const edit = { kind: 'delete-link', key: 'k', sequence: 1, linkId: 'lnk_999' }
  const event = { type: 'link_deleted', seq: 1, rev: '', payload: { link_id: 'lnk_999' } }
  const fresh = () => world.clientOf({ username: 'bob', password: 'nova-bobby' })
  rows = {
    NovaError: {
      args: [{ code: 'x', kind: 'local', message: 'x', service: 'labs' }],
      act: (init: never) => new labs.NovaError(init),
    },
    applyEvent: { args: [records, event] },
    attempt: { args: [Promise.resolve()], anything: [0] },
    bridgeName: { args: ['abcd', 1] },
    buildGraph: { args: [records] },
    canConnect: { args: [graph, end, net] },
    checkDeployment: {
      args: [
        platform.labs.baseUrl,
        {
          attempts: 1,
          fetch: platform.fetch,
          runtime: { clock: world.clock, fetch: platform.fetch, openSocket: platform.openSocket },
        },
      ],
      act: ((origin: string, options: object) =>
        labs.checkDeployment(origin, {
          ...(options ?? refuse()),
          fetch: platform.fetch,
          attempts: 1,
          runtime: { clock: world.clock, fetch: platform.fetch, openSocket: platform.openSocket },
        } as never)) as Act,
      anything: [1],
    },
    checkDiscoveryCadence: { args: [30], anything: [0] },
    componentsOf: { args: [graph] },
    consoleUrl: { args: [client, 'demo.json', 1] },
    containerName: { args: ['lab', 1] },
    createFileSessionStore: { args: ['/tmp/nova-never-made'] },
    createLabEditor: {
      args: [client, session],
      act: ((...given: Parameters<typeof labs.createLabEditor>) => labs.createLabEditor(...given).close()) as Act,
    },
    createLabsClient: { args: [{ baseUrl: 'http://x.test' }] },
    defaultNetworkName: { args: [graph] },
    defaultPortPlace: { args: [{ left: 0, top: 0 }], anything: [0] },
    edgeHandles: { args: [graph, edge] },
    effectiveStyle: { args: [graph, edge] },
    endCycle: { args: [records, 1], anything: [1] },
    findLabs: {
      args: [client],
      act: ((...given: Parameters<typeof labs.findLabs>) => drain(labs.findLabs(...given))) as Act,
    },
    forgetCycles: { args: [records] },
    freeInterfaces: { args: [graph, n], anything: [1] },
    guacamoleClientId: { args: [{ id: '1', type: 'c', dataSource: 'x' }] },
    hostBridgeName: { args: [1] },
    hotPlugGate: { args: [graph, n, {}] },
    isAcceptedByHelper: { args: ['nove1'], anything: [0] },
    isConfirmed: { args: [records, edit] },
    isLabsError: { args: [new Error('x')], anything: [0] },
    isNovaError: { args: [new Error('x')], anything: [0] },
    isOccupied: { args: [graph, end] },
    isOperationError: { args: [new Error('x'), 'getLab'], anything: [0, 1] },
    isolatedNodes: { args: [graph] },
    labHash: { args: ['host', 'lab'] },
    layoutTopology: { args: [graph] },
    legalPairs: { args: [graph, end] },
    linkCount: { args: [graph, 1], anything: [1] },
    listNetworkCounts: { args: [graph] },
    logIn: { args: [fresh()] },
    logOut: { args: [fresh()] },
    matchEcho: { args: [[edit], event] },
    mergeRead: { args: [records, {}] },
    neighboursOf: { args: [graph, labs.nodeVertex(n ?? 0)], anything: [1] },
    networkSlots: { args: [graph, 1], anything: [1] },
    networkVertex: { args: [1], anything: [0] },
    nodeVertex: { args: [1], anything: [0] },
    occupiedInterfaces: { args: [graph] },
    openLab: {
      args: [client, 'demo.json'],
      act: (async (...given: Parameters<typeof labs.openLab>) => (await labs.openLab(...given)).close()) as Act,
    },
    orientEndpoints: { args: [end, net], anything: [1] },
    overlayOf: { args: [records, [edit]] },
    parseConsoleLocation: { args: ['/html5/#/client/x'], anything: [0] },
    parseHostName: { args: ['nove1'] },
    pathBetween: { args: [graph, labs.nodeVertex(n ?? 0), labs.nodeVertex(m ?? 0)], anything: [1, 2] },
    peerOf: { args: [graph, n, 0], anything: [1, 2] },
    peersOfNetwork: { args: [graph, 1], anything: [1] },
    placePorts: { args: [graph, n], anything: [1] },
    readLabGraph: { args: [client, 'demo.json'] },
    recordsOf: { args: [{}] },
    renderTopologySvg: { args: [graph] },
    resolveInstanceId: { args: [{ readFile: async () => 'id' }] },
    runNode: { args: [client, 'demo.json', n, 'stop'] },
    strokeColor: { args: ['#fff'], anything: [0] },
    strokeWidth: { args: ['1'], anything: [0] },
    tapName: { args: ['abcd', 1, 1] },
    updateGraph: { args: [graph, records, labs.mergeRead(records, {}).touched] },
    validateWith: { args: [{}], anything: [0] },
    vertexSize: { args: [node], anything: [0] },
    vethHostName: { args: ['abcd', 1, 1] },
    vethPeerName: { args: ['abcd', 1, 1] },
    waitForNode: { args: [client, 'demo.json', n, 'stopped'] },
    'editor.createLink': { args: [end, net], act: editor.createLink as Act },
    'editor.createNetwork': {
      args: [{}],
      act: ((given: never) => editor.createNetwork(given ?? refuse())) as Act,
      anything: [0],
    },
    'editor.createNode': { args: [{ name: 'x' }], act: editor.createNode as Act },
    'editor.deleteLink': { args: ['lnk_999'], act: editor.deleteLink as Act },
    'editor.deleteNetwork': { args: [999], act: editor.deleteNetwork as Act },
    'editor.deleteNode': { args: [999], act: editor.deleteNode as Act },
    'editor.move': { args: [{ nodes: [{ id: n, left: 1, top: 1 }] }], act: editor.move as Act },
    'editor.runNode': { args: [n, 'stop'], act: editor.runNode as Act },
    'editor.updateLink': { args: ['lnk_999', { label: 'x' }], act: editor.updateLink as Act },
    'editor.updateNetwork': { args: [999, { name: 'x' }], act: editor.updateNetwork as Act },
    'editor.updateNode': { args: [999, { name: 'x' }], act: editor.updateNode as Act },
    'session.changes': {
      args: [{}],
      act: ((given: never) => void session.changes(given ?? refuse()).return?.()) as Act,
      anything: [0],
    },
    'session.subscribe': { args: [() => {}], act: ((given: never) => session.subscribe(given)()) as Act },
    'session.subscribeStatus': { args: [() => {}], act: ((given: never) => session.subscribeStatus(given)()) as Act },
  }
})
afterAll(async () => {
  await world.close()
  unhandled.stop()
})

function refuse(): never {
  throw new TypeError('nothing given')
}

/** What came of a call: null when it was taken, else the error. */
async function outcomeOf(act: Act, given: readonly unknown[]): Promise<unknown> {
  try {
    await act(...(given as never[]))
    return null
  } catch (error) {
    return error
  }
}

const actOf = (name: string, { act }: Row): Act => act ?? ((labs as unknown as Record<string, Act>)[name] as Act)

describe('the door', () => {
  it('has every function in the table', () => {
    const functions = Object.entries(labs).filter(([, value]) => typeof value === 'function')
    expect(functions.map(([name]) => name).filter((name) => !(name in rows))).toEqual([])
  })

  it('refuses nothing in place of what it needs, each with a typed error or a TypeError', async () => {
    const taken: string[] = []
    const odd: string[] = []
    for (const [name, row] of Object.entries(rows))
      for (const [at] of row.args.entries())
        for (const value of junk) {
          const given = row.args.with(at, value)
          const error = await outcomeOf(actOf(name, row), given)
          const isNothing = value === null || value === undefined
          const isOptional = name === 'createLabsClient' || name === 'logIn'
          if (error === null && isNothing && !row.anything?.includes(at) && !isOptional)
            taken.push(`${name} ${at} ${String(value)}`)
          if (error !== null && !labs.isLabsError(error) && !(error instanceof TypeError))
            odd.push(`${name} ${at} ${String(value)}: ${String(error)}`)
        }
    expect(odd).toEqual([])
    expect(taken).toEqual([])
  }, 120_000)

  it('and after all that nothing was rejected unheard, and the lab is what the server has', async () => {
    await world.clock.advance(70_000)
    await session.whenSynced()
    expect(unhandled.reasons).toEqual([])
    expect(session.counters()).toMatchObject({ malformed: 0, listenerErrors: 0 })
    await session.resync()
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
  })
})

it('an operation is sent nothing in place of an id', async () => {
  const { client, platform } = world
  const before = platform.journal.of('getNode').length
  for (const id of [undefined, null, '', Number.NaN, {}, [], true])
    expect(await outcomeOf(client.getNode as Act, ['demo.json', id])).toMatchObject({ code: 'invalid_options' })
  expect(platform.journal.of('getNode')).toHaveLength(before)
})
