import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as mock from '@nova/mock'
import * as edfi from '@nova/sdk/edfi'
import * as contract from '@nova/sdk/edfi/contract'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clientErrorCodes } from '../../src/edfi/error-codes.ts'
import { findExampleProblems } from './compile-examples.ts'
import { createWorld, job } from './edfi-client-world.ts'
import { gzippedBytes } from './gzipped-bytes.ts'
import { codeSpans, readBlocks, readTable, runBlock } from './readme-blocks.ts'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
const blocks = readBlocks(readme).filter(({ name }) => name?.startsWith('edfi-'))
const modules = { '@nova/mock': mock, '@nova/sdk/edfi': edfi }

/** What a block may use without saying where it comes from. */
const ambient = `
declare const client: import('@nova/sdk/edfi').EdfiClient
declare const run: import('@nova/sdk/edfi').ExecutorRun
declare const baseUrl: string
declare const cookie: string
declare const value: string
declare function askSomebody(refresh: boolean): Promise<string>
declare const file: string
declare const jobId: number
declare const tokenUrl: string
declare const clientId: string
declare const clientSecret: string
declare const audience: string
declare const scope: string
declare const initUrl: string
declare const initToken: string
declare function upload(key: string): Promise<void>
`

const scores = 'StudentID,Score\n1,400\n2,410\n'
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** An executor that takes no time, as far as a system clock can have that. */
const timings = Object.fromEntries(
  ['boot', ...edfi.executorActions, 'call'].filter((name) => name !== 'done').map((name) => [name, 0]),
)

/** The platform behind an address of its own, for blocks that make their clients themselves. */
async function listen() {
  const executor = { outcome: 'success', timings } as const
  const platform = await mock.createMockPlatform({ clock: mock.systemClock, edfi: { executor } })
  cleanups.push(() => platform.close())
  const { baseUrls, edfiCredentials } = await platform.listen()
  return { baseUrl: baseUrls.edfi, credentials: edfiCredentials, cookie: edfiCredentials.sessions.user ?? '' }
}

async function inProcess(...given: Parameters<typeof createWorld>) {
  const world = await createWorld(...given)
  cleanups.push(() => world.platform.close())
  return world
}

async function makeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-readme-edfi-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'scores.csv'), scores)
  return join(folder, 'scores.csv')
}

type Logged = readonly (readonly unknown[])[]
interface Prepared {
  readonly variables?: Readonly<Record<string, unknown>>
  /** Holds the block to what it says. */
  check(logged: Logged): void | Promise<void>
}

const scenarios: Readonly<Record<string, () => Promise<Prepared>>> = {
  'edfi-quick-start': async () => {
    const { baseUrl, cookie } = await listen()
    return {
      variables: { baseUrl, cookie, file: await makeFile() },
      check(logged) {
        expect(logged).toEqual([
          ['success', 0],
          ['studentAssessments', 2, 0],
        ])
      },
    }
  },
  'edfi-sessions': async () => {
    const { baseUrl, cookie } = await listen()
    const asked: boolean[] = []
    const askSomebody = async (refresh: boolean) => {
      asked.push(refresh)
      return cookie
    }
    return {
      variables: { baseUrl, value: cookie.replace('connect.sid=', ''), askSomebody },
      check(logged) {
        expect(logged).toEqual([
          ['Ana', 'grand-bend', ['school-year-config.read']],
          [false, 6],
        ])
        expect(asked).toEqual([false])
      },
    }
  },
  'edfi-years': async () => {
    const { admin } = await inProcess()
    return {
      variables: { client: admin },
      check: (logged) => expect(logged).toEqual([[expect.arrayContaining([2023, 2026])]]),
    }
  },
  'edfi-watch': async () => {
    const { user } = await inProcess({ executor: { outcome: 'success' } })
    return {
      variables: { client: user, file: await makeFile() },
      check(logged) {
        expect(logged[0]).toEqual(['refresh_bundle_code', 'begin'])
        expect(logged.at(-3)).toEqual(['done', 'success'])
        expect(logged.at(-1)).toEqual([true])
      },
    }
  },
  'edfi-programs': async () => {
    const { baseUrl, credentials } = await listen()
    const { clients, tokenUrl, audience } = credentials
    return {
      variables: { ...clients.client, tokenUrl, audience, baseUrl, file: await makeFile() },
      check: (logged) => expect(logged).toEqual([[0], [[true], 0]]),
    }
  },
  'edfi-executor': async () => {
    const world = await inProcess()
    const { initUrl, initToken, jobId } = await world.launch()
    const upload = (key: string) => world.platform.edfi.putObject(key, '{}\n')
    return {
      variables: { initUrl, initToken, fetch: world.platform.fetch, upload },
      async check(logged) {
        expect(logged).toEqual([['reported', 'success']])
        expect((await world.user.getJob(jobId)).runs).toMatchObject([{ status: 'success' }])
      },
    }
  },
  'edfi-roster': async () => {
    const partners = [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }]
    const world = await inProcess({ partners })
    const run = await world.open(await world.launch('2425'))
    return { variables: { run }, check: (logged) => expect(logged).toEqual([[true]]) }
  },
  'edfi-errors': async () => {
    const { user } = await inProcess()
    const { id } = await user.createJob(job)
    await user.startJob(id)
    return {
      variables: { client: user, jobId: id },
      check: (logged) =>
        expect(logged).toEqual([
          ['job_file_not_found', 200],
          [400, [expect.any(String)]],
        ]),
    }
  },
  'edfi-with-the-mock': async () => ({
    check: (logged) => expect(logged).toEqual([['complete with errors', 1]]),
  }),
}

describe('the blocks of the README on Ed-Fi', () => {
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

describe('the tables of the README on Ed-Fi', () => {
  it('name every operation there is a call of, under how it may be repeated', () => {
    const told = readTable(readme, 'API').flatMap(([, safe = '', verify = '']) => [
      ...codeSpans(safe).map((name) => [name, 'safe']),
      ...codeSpans(verify).map((name) => [name, 'verify']),
    ])
    const wanted = Object.values(contract.operations)
      .filter((operation) => !('navigated' in operation || 'unavailable' in operation))
      .map(({ name, retry }) => [name, retry])
    expect(told.toSorted()).toEqual(wanted.toSorted())
  })

  it('name every error code once, under its kind', () => {
    const rows = readTable(readme, 'code of Ed-Fi').flatMap(([codes = '', kind = '']) =>
      codeSpans(codes).map((code) => [code, kind.replace('*', '')] as const),
    )
    const wire = Object.entries(contract.errorCodes).map(([code, { kind }]) => [code, kind])
    const wanted = Object.fromEntries([...wire, ...Object.entries(clientErrorCodes)])
    expect(Object.fromEntries(rows)).toEqual(wanted)
    expect(rows).toHaveLength(Object.keys(wanted).length)
  })

  it('name everything of the door once', () => {
    const told = readTable(readme, 'what is there').flatMap(([, functions = '']) => codeSpans(functions))
    expect(told.toSorted()).toEqual(Object.keys(edfi).toSorted())
  })

  it('tell sizes that are right within a tenth', async () => {
    const rows = new Map(readTable(readme, 'subpath').map(([subpath = '', , costs = '']) => [subpath, costs]))
    const told = (subpath: string, pattern: RegExp) => Number(pattern.exec(rows.get(`\`${subpath}\``) ?? '')?.[1])
    const edfiOf = (pattern: RegExp) => told('@nova/sdk/edfi', pattern)
    const from = (names: string) => `export { ${names} } from '@nova/sdk/edfi'`
    const sizes: readonly [code: string, told: number][] = [
      [from('createEdfiClient'), edfiOf(/(\d+) kB a plain client/)],
      [from('createEdfiClient, watchJob'), edfiOf(/(\d+) kB with `watchJob/)],
      [from('createEdfiClient, runJob'), edfiOf(/(\d+) kB with `runJob/)],
      [from('openRun'), edfiOf(/(\d+) kB with `openRun/)],
      [`export * from '@nova/sdk/edfi'`, edfiOf(/(\d+) kB all/)],
      [`export * from '@nova/sdk/edfi'`, told('@nova/sdk/edfi/global.js', /(\d+) kB/)],
      ...['app', 'external', 'executor'].map((api): [code: string, told: number] => {
        const subpath = `@nova/sdk/edfi/${api}/schemas`
        return [`export * from '${subpath}'`, told(subpath, /(\d+) kB all/)]
      }),
      [`export * from '@nova/sdk/edfi/contract'`, told('@nova/sdk/edfi/contract', /(\d+) kB all/)],
      [
        `export { operations } from '@nova/sdk/edfi/contract'`,
        told('@nova/sdk/edfi/contract', /(\d+) kB `operations`/),
      ],
    ]
    for (const [code, toldKilobytes] of sizes) {
      const kilobytes = (await gzippedBytes(code)) / 1000
      expect.soft(Math.abs(kilobytes - toldKilobytes), `${code} has ${kilobytes} kB`).toBeLessThan(0.5 + kilobytes / 10)
    }
  })
})
