import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as mock from '@nova/mock'
import * as agents from '@nova/sdk/agents'
import * as contract from '@nova/sdk/agents/contract'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clientErrorKinds } from '../../src/agents/error-codes.ts'
import { findExampleProblems } from './compile-examples.ts'
import { gzippedBytes } from './gzipped-bytes.ts'
import { codeSpans, readBlocks, readTable, runBlock } from './readme-blocks.ts'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
const blocks = readBlocks(readme).filter(({ name }) => name?.startsWith('agents-'))
const modules = { '@nova/mock': mock, '@nova/sdk/agents': agents }

/** What a block may use without saying where it comes from. */
const ambient = `
declare const client: import('@nova/sdk/agents').AgentsClient
declare const signal: AbortSignal
declare const baseUrl: string
declare const key: string
`

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function openPlatform(options: Parameters<typeof mock.createMockPlatform>[0] = {}) {
  const platform = await mock.createMockPlatform(options)
  cleanups.push(() => platform.close())
  return platform
}

/** On real connections and a real clock: nothing is given to the client but what the block gives it. */
async function listen() {
  const platform = await openPlatform({ clock: mock.systemClock })
  const { baseUrls } = await platform.listen()
  return { platform, variables: { baseUrl: baseUrls.agents, key: 'test-key' } }
}

async function clientOfMock() {
  const platform = await openPlatform()
  const { fetch, clock, openSocket } = platform
  return agents.createAgentsClient({
    baseUrl: platform.agents.baseUrl,
    auth: 'test-key',
    fetch,
    quota: agents.createQuota({ clock }),
    runtime: { clock, openSocket },
  })
}

type Logged = readonly (readonly unknown[])[]
interface Prepared {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Holds the block to what it says. */
  check(logged: Logged): void | Promise<void>
}

const scenarios: Readonly<Record<string, () => Promise<Prepared>>> = {
  'agents-quick-start': async () => {
    const { platform, variables } = await listen()
    // Whoever works on the task is done with it before anybody looks.
    const finish = setInterval(() => {
      for (const { taskId } of platform.agents.tasks()) platform.agents.setTaskStatus(taskId, 'completed')
    }, 1)
    cleanups.push(() => clearInterval(finish))
    return {
      variables,
      check(logged) {
        expect(logged[0]).toEqual(['assigned'])
        expect(logged[1]).toEqual(['completed', expect.any(Number)])
        expect(logged[2]).toEqual([1])
      },
    }
  },
  'agents-quota': async () => ({
    variables: (await listen()).variables,
    check(logged) {
      expect(logged.slice(0, 2)).toEqual([['admitted'], ['admitted']])
      expect(logged.at(-1)).toEqual([2, 0, 0])
    },
  }),
  'agents-tasks': async () => ({
    variables: { client: await clientOfMock() },
    check: (logged) => expect(logged).toEqual([['coordinated'], ['nightly', 0]]),
  }),
  'agents-memory': async () => ({
    variables: { client: await clientOfMock(), signal: new AbortController().signal },
    check(logged) {
      expect(logged).toEqual([['stored'], ['server', ['Ada prefers mornings']], [0, 0, null], ['hidden'], ['client']])
    },
  }),
  'agents-analytics': async () => ({
    variables: { client: await clientOfMock(), signal: new AbortController().signal },
    check(logged) {
      expect(logged).toEqual([['socket', 0, 0, 0, false], [[]], ['cpu', 0.7, 0.9]])
    },
  }),
  'agents-errors': async () => ({
    variables: { client: await clientOfMock() },
    check: (logged) => expect(logged).toEqual([['body.importance', 'a number from 0 to 1', 0]]),
  }),
  'agents-with-the-mock': async () => ({ check: (logged) => expect(logged).toEqual([[true]]) }),
}

describe('the examples on agents in the README', () => {
  let problems: readonly string[]
  beforeAll(() => {
    const examples = blocks.map(({ name, line, code }) => ({ where: name ?? `line ${line}`, code }))
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

describe('the tables of the README on agents', () => {
  it('name every error code once, under its kind', () => {
    const rows = readTable(readme, 'code of agents').flatMap(([codes = '', kind = '']) =>
      codeSpans(codes).map((code) => [code, kind.replace('*', '')] as const),
    )
    const wire = Object.entries(contract.errorCodes).map(([code, { kind }]) => [code, kind])
    const wanted = Object.fromEntries([...wire, ...Object.entries(clientErrorKinds)])
    expect(Object.fromEntries(rows)).toEqual(wanted)
    expect(rows).toHaveLength(Object.keys(wanted).length)
  })

  it('name everything of the door once', () => {
    const told = readTable(readme, 'what of agents is there').flatMap(([, functions = '']) => codeSpans(functions))
    expect(told.toSorted()).toEqual(Object.keys(agents).toSorted())
  })

  it('tell sizes that are right within a tenth', async () => {
    const rows = new Map(readTable(readme, 'subpath').map(([subpath = '', , costs = '']) => [subpath, costs]))
    const told = (subpath: string, pattern: RegExp) => Number(pattern.exec(rows.get(`\`${subpath}\``) ?? '')?.[1])
    const agentsOf = (pattern: RegExp) => told('@nova/sdk/agents', pattern)
    const from = (names: string) => `export { ${names} } from '@nova/sdk/agents'`
    const sizes: readonly [code: string, told: number][] = [
      [from('createAgentsClient'), agentsOf(/(\d+) kB a plain client/)],
      [from('createAgentsClient, waitForTask'), agentsOf(/(\d+) kB with `waitForTask/)],
      [from('createAgentsClient, watchAnalytics'), agentsOf(/(\d+) kB with `watchAnalytics/)],
      [from('createAgentsClient, createMemory'), agentsOf(/(\d+) kB with `createMemory/)],
      [`export * from '@nova/sdk/agents'`, agentsOf(/(\d+) kB all/)],
      [`export * from '@nova/sdk/agents'`, told('@nova/sdk/agents/global.js', /(\d+) kB/)],
      ...['agents/schemas', 'agents/newer/schemas', 'agents/contract'].map((part): [code: string, told: number] => {
        const subpath = `@nova/sdk/${part}`
        return [`export * from '${subpath}'`, told(subpath, /(\d+) kB all/)]
      }),
      [
        `export { operations } from '@nova/sdk/agents/contract'`,
        told('@nova/sdk/agents/contract', /(\d+) kB `operations`/),
      ],
    ]
    for (const [code, toldKilobytes] of sizes) {
      const kilobytes = (await gzippedBytes(code)) / 1000
      expect.soft(Math.abs(kilobytes - toldKilobytes), `${code} has ${kilobytes} kB`).toBeLessThan(0.5 + kilobytes / 10)
    }
  })
})
