import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as mock from '@nova/mock'
import * as labs from '@nova/sdk/labs'
import * as contract from '@nova/sdk/labs/contract'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clientErrorCodes } from '../../src/labs/error-codes.ts'
import { findExampleProblems } from './compile-examples.ts'
import { gzippedBytes } from './gzipped-bytes.ts'
import { codeSpans, readBlocks, readTable, runBlock } from './readme-blocks.ts'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
/** Those of transfer have a test of their own. */
const blocks = readBlocks(readme).filter(({ name }) => name?.startsWith('labs-'))
const modules = { '@nova/mock': mock, '@nova/sdk/labs': labs }

/** What a block may use without saying where it comes from. */
const ambient = `
declare const client: import('@nova/sdk/labs').LabsClient
declare const lab: import('@nova/sdk/labs').LabSession
declare const baseUrl: string
declare const password: string
declare const folder: string
declare const image: string
declare const signal: AbortSignal
declare function show(...values: unknown[]): void
declare function useSyncExternalStore<T>(subscribe: (listener: () => void) => () => void, getSnapshot: () => T): T
`

const password = 'nova-example'
const users = (['ada', 'bob', 'admin'] as const).map((username) => ({
  username,
  password,
  role: username === 'admin' ? ('admin' as const) : ('user' as const),
}))
const image = 'nova-ve-lab/alpine:3'
const demo = 'demo.json'
const signal = new AbortController().signal

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** The platform in process, on a clock that jumps over waits. */
async function openWorld() {
  const clock = mock.createVirtualClock()
  const platform = await mock.createMockPlatform({ clock, labs: { users } })
  cleanups.push(() => platform.close())
  const { fetch, openSocket } = platform
  const clientOf = (username: string) =>
    labs.createLabsClient({
      baseUrl: platform.labs.baseUrl,
      auth: { username, password },
      fetch,
      runtime: { clock, openSocket },
    })
  return { platform, clock, client: clientOf('ada'), other: clientOf('bob') }
}

/** The platform behind an address of its own, for blocks that make their clients themselves. */
async function listen() {
  const platform = await mock.createMockPlatform({ clock: mock.systemClock, labs: { users } })
  cleanups.push(() => platform.close())
  const { baseUrls } = await platform.listen()
  const other = labs.createLabsClient({ baseUrl: baseUrls.labs, auth: { username: 'bob', password } })
  return { platform, baseUrl: baseUrls.labs, other }
}

async function open(client: labs.LabsClient) {
  const lab = await labs.openLab(client, demo)
  cleanups.push(() => lab.close())
  await lab.whenSynced()
  return lab
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-readme-labs-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

type Logged = readonly (readonly unknown[])[]
interface Prepared {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Holds the block to what it says. */
  check(logged: Logged): void | Promise<void>
}

const scenarios: Readonly<Record<string, () => Promise<Prepared>>> = {
  'labs-quick-start': async () => {
    const { baseUrl, other } = await listen()
    const shown: unknown[] = []
    const changed: Promise<unknown>[] = []
    const show = (...sizes: unknown[]) => {
      shown.push(sizes)
      changed.push(other.createNetwork(demo, { name: 'uplink', type: 'linux_bridge' }))
    }
    return {
      variables: { baseUrl, password, show },
      async check(logged) {
        await Promise.all(changed)
        expect(shown).toEqual([[2, 2]])
        expect(logged).toEqual([[expect.stringMatching(/^(event|resync|poll)$/), 'network', 2, true, false]])
      },
    }
  },
  'labs-sessions': async () => {
    const { platform, baseUrl } = await listen()
    const folder = await makeFolder()
    return {
      variables: { baseUrl, password, folder },
      async check(logged) {
        expect(logged).toEqual([['ada', 'user']])
        expect(platform.journal.of('login')).toHaveLength(2)
        expect((await stat(join(folder, 'sessions'))).isDirectory()).toBe(true)
      },
    }
  },
  'labs-graph': async () => {
    const { client } = await openWorld()
    return {
      variables: { client },
      check: (logged) =>
        expect(logged).toEqual([
          ...[demo, 'legacy.json', 'team/Nested.json'].map((path) => [path, path.includes('/') ? 'team' : '']),
          ['lan', ['lan']],
          ['alpine-1 - lan - alpine-2'],
          ['alpine-1', expect.any(Array)],
          ['alpine-2', expect.any(Array)],
          ['linked-already'],
        ]),
    }
  },
  'labs-react': async () => {
    const { client } = await openWorld()
    const shown: unknown[] = []
    /** What React asks of a store: listeners that can leave, and the same snapshot while nothing differs. */
    const useSyncExternalStore = <T>(subscribe: (listener: () => void) => () => void, getSnapshot: () => T): T => {
      subscribe(() => {})()
      expect(getSnapshot()).toBe(getSnapshot())
      return getSnapshot()
    }
    const show = (...values: unknown[]) => shown.push(values)
    return {
      variables: { lab: await open(client), useSyncExternalStore, show },
      check: () => expect(shown).toEqual([[2, 'live', 'live']]),
    }
  },
  'labs-live': async () => {
    const { client } = await openWorld()
    return {
      variables: { client, signal },
      check: (logged) =>
        expect(logged).toEqual([
          ['live', 'live', 'open', 'uplink'],
          [['lan', 'uplink'], 0],
        ]),
    }
  },
  'labs-edits': async () => {
    const { client, platform } = await openWorld()
    for (const name of ['r3', 'r4'])
      await client.createNode(demo, { name, type: 'docker', template: 'docker', image, ethernet: 2 })
    const shown: unknown[] = []
    return {
      variables: { client, lab: await open(client), image, signal, show: (...values: unknown[]) => shown.push(values) },
      check(logged) {
        expect(shown).toEqual([[3]])
        expect(logged).toEqual([[true, 300]])
        expect(platform.journal.of('putLayout')).toHaveLength(1)
        const { nodes } = platform.labs.getDocument(demo) as { nodes: Record<string, { left: number }> }
        expect(
          Object.values(nodes)
            .map(({ left }) => left)
            .slice(0, 2),
        ).toEqual([300, 500])
      },
    }
  },
  'labs-host': async () => {
    const { baseUrl } = await listen()
    const folder = await makeFolder()
    await writeFile(join(folder, 'instance_id'), '11111111-2222-4333-8444-555555555555\n')
    return {
      variables: { baseUrl, password, folder, client: { baseUrl } },
      check(logged) {
        const hash = labs.labHash('11111111-2222-4333-8444-555555555555', 'alpine-docker-demo')
        expect(logged[0]).toEqual([
          `nove${hash}n1`,
          `nve${hash}d12i3`,
          expect.objectContaining({ kind: 'tap', hash, nodeId: 12, interfaceIndex: 3 }),
        ])
        expect(logged.at(-1)).toEqual([expect.any(Boolean), 10, `${baseUrl}/api/labs/team/demo.json/nodes/3/html5`])
        expect(logged.slice(1, -1).length === 0).toBe(logged.at(-1)?.[0])
      },
    }
  },
  'labs-picture': async () => {
    const { client } = await openWorld()
    return { variables: { client }, check: (logged) => expect(logged).toEqual([[true, 3, 2]]) }
  },
  'labs-errors': async () => {
    const { client } = await openWorld()
    return {
      variables: { client },
      check: (logged) =>
        expect(logged).toEqual([
          ['lab_not_found', 404, 200],
          [expect.stringMatching(/^(interface_occupied|link_exists)$/), 'conflict', false, true],
        ]),
    }
  },
  'labs-with-the-mock': async () => ({
    check: (logged) => expect(logged).toEqual([[1, 'hole', 3, 'networks']]),
  }),
}

describe('the blocks of the README on labs', () => {
  let problems: readonly string[] = []
  beforeAll(() => {
    const examples = blocks.map(({ line, code }) => ({ where: `README.md:${line}`, code }))
    problems = findExampleProblems(examples, ambient)
  }, 120_000)

  it('compile', () => {
    expect(problems).toEqual([])
  })

  it('have a scenario each, and no scenario is left over', () => {
    expect(blocks.map(({ name }) => name)).toEqual(Object.keys(scenarios))
  })

  it.each(Object.entries(scenarios))('%s runs and does what it says', async (name, prepare) => {
    const code = blocks.find((block) => block.name === name)?.code ?? ''
    const { variables = {}, check } = await prepare()
    await check(await runBlock(code, variables, modules))
  })
})

describe('the tables of the README on labs', () => {
  it('name every operation a client has, under how it may be repeated', () => {
    const told = readTable(readme, 'about').flatMap(([, safe = '', withKey = '', verify = '']) => [
      ...codeSpans(safe).map((name) => [name, 'safe']),
      ...codeSpans(withKey).map((name) => [name, 'with-key']),
      ...codeSpans(verify).map((name) => [name, 'verify']),
    ])
    const wanted = Object.values(contract.operations)
      .filter((operation) => !('navigated' in operation && operation.navigated))
      .map(({ name, retry }) => [name, retry])
    expect(told.toSorted()).toEqual(wanted.toSorted())
  })

  it('name every error code once, under its kind', () => {
    const rows = readTable(readme, 'code of labs').flatMap(([codes = '', kind = '']) =>
      codeSpans(codes).map((code) => [code, kind.replace('*', '')] as const),
    )
    const wire = Object.entries(contract.errorCodes).map(([code, { kind }]) => [code, kind])
    const wanted = Object.fromEntries([...wire, ...Object.entries(clientErrorCodes)])
    expect(Object.fromEntries(rows)).toEqual(wanted)
    expect(rows).toHaveLength(Object.keys(wanted).length)
  })

  it('name every function of the door once', () => {
    const told = readTable(readme, 'what').flatMap(([, functions = '']) => codeSpans(functions))
    expect(told.toSorted()).toEqual(Object.keys(labs).toSorted())
  })

  it('name every state and every mode', () => {
    type Told<T> = readonly T[]
    const states: Told<labs.LiveState> = ['idle', 'connecting', 'catching-up', 'live', 'stale', 'resyncing', 'closed']
    const modes: Told<labs.LiveMode> = ['live', 'partly-live', 'polling']
    for (const [head, wanted] of Object.entries({ state: states, mode: modes }))
      expect(readTable(readme, head).flatMap(([cell = '']) => codeSpans(cell))).toEqual(wanted)
  })

  it('tell sizes that are right within a tenth', async () => {
    const rows = new Map(readTable(readme, 'subpath').map(([subpath = '', , costs = '']) => [subpath, costs]))
    const told = (subpath: string, pattern: RegExp) => Number(pattern.exec(rows.get(`\`${subpath}\``) ?? '')?.[1])
    const labsOf = (pattern: RegExp) => told('@nova/sdk/labs', pattern)
    const from = (names: string) => `export { ${names} } from '@nova/sdk/labs'`
    const editor = 'createLabsClient, openLab, createLabEditor'
    const sizes: readonly [code: string, told: number][] = [
      [from('createLabsClient'), labsOf(/(\d+) kB a plain client/)],
      [from('createLabsClient, readLabGraph'), labsOf(/(\d+) kB with `readLabGraph/)],
      [from('createLabsClient, openLab'), labsOf(/(\d+) kB with `openLab/)],
      [from(editor), labsOf(/(\d+) kB with `createLabEditor/)],
      [from(`${editor}, renderTopologySvg`), labsOf(/(\d+) kB with `renderTopologySvg/)],
      [`export * from '@nova/sdk/labs'`, labsOf(/(\d+) kB all/)],
      [`export * from '@nova/sdk/labs'`, told('@nova/sdk/labs/global.js', /(\d+) kB/)],
      [`export * from '@nova/sdk/labs/schemas'`, told('@nova/sdk/labs/schemas', /(\d+) kB all/)],
      [`export * from '@nova/sdk/labs/contract'`, told('@nova/sdk/labs/contract', /(\d+) kB all/)],
      [
        `export { operations } from '@nova/sdk/labs/contract'`,
        told('@nova/sdk/labs/contract', /(\d+) kB `operations`/),
      ],
    ]
    for (const [code, toldKilobytes] of sizes) {
      const kilobytes = (await gzippedBytes(code)) / 1000
      expect(Math.abs(kilobytes - toldKilobytes), `${code} has ${kilobytes} kB`).toBeLessThan(0.5 + kilobytes / 10)
    }
  })
})
