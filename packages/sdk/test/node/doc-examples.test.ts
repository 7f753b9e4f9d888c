import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import * as agents from '../../src/agents/index.ts'
import * as edfi from '../../src/edfi/index.ts'
import * as labs from '../../src/labs/index.ts'
import * as spectra from '../../src/spectra/index.ts'
import * as transfer from '../../src/transfer/index.ts'
import { type Example, findExampleProblems } from './compile-examples.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** What an example of a service may use without saying where it comes from: its public functions, and these. */
const services = [
  {
    service: 'transfer',
    names: Object.keys(transfer),
    variables: `
declare const client: import('@nova/sdk/transfer').TransferClient
declare const baseUrl: string
declare const auth: () => Promise<string>
declare const session: { accessToken(): Promise<string> }
declare const key: string
declare const source_key: string
declare const filename: string
declare const exportId: string
declare const resource: import('@nova/sdk/transfer').ExportResource
declare const expectedSha256: string
declare const tokenStore: import('@nova/sdk/transfer').UploadTokenStore
declare const text: string
declare const readFile: typeof import('node:fs/promises').readFile
`,
    wrong: [
      { where: 'unknown option', code: `await uploadFile(client, 'a', { chunkSize: 5 })` },
      { where: 'unknown name', code: 'await uploadFiles(client)' },
      { where: 'not TypeScript', code: 'const = 5' },
    ],
  },
  {
    service: 'labs',
    names: Object.keys(labs),
    variables: `
declare const client: import('@nova/sdk/labs').LabsClient
declare const baseUrl: string
declare const password: string
declare const signal: AbortSignal
declare const cookie: string
declare const session: Awaited<ReturnType<typeof import('@nova/sdk/labs').openLab>>
declare const context: CanvasRenderingContext2D
declare const graph: import('@nova/sdk/labs').LabGraph
declare const graphBefore: typeof graph
declare const records: import('../../src/labs/topology/lab-records.ts').LabRecords
declare const before: typeof records
`,
    wrong: [
      { where: 'unknown operation', code: `await client.getLabs('demo.json')` },
      { where: 'unknown code', code: `isLabsError(error, 'lab_lock')` },
    ],
  },
  {
    service: 'edfi',
    names: Object.keys(edfi),
    variables: `
declare const client: import('@nova/sdk/edfi').EdfiClient & import('@nova/sdk/edfi').EdfiExternalClient
declare const run: import('@nova/sdk/edfi').ExecutorRun
declare const job: import('@nova/sdk/edfi').Job
declare const updates: import('@nova/sdk/edfi').RunUpdateList
declare const template: import('@nova/sdk/edfi').JobTemplate
declare const token: import('@nova/sdk/edfi').JobToken
declare const tokenStore: import('@nova/sdk/edfi').JobTokenStore
declare const spec: import('../../src/edfi/external/submissions/submission-spec.ts').SubmissionSpec
declare const created: import('../../src/edfi/external/submissions/submission-token.ts').SubmissionToken
declare const uploaded: typeof created
declare let stored: import('@nova/sdk/edfi').OutputSetCursor
declare function store(value: unknown): Promise<void>
declare function refreshBundle(bundle: import('@nova/sdk/edfi').BundleSource): Promise<void>
declare const baseUrl: string
declare const cookie: string
declare const accessToken: string
declare const initUrl: string
declare const initToken: string
declare const issuer: string
declare const host: string
declare const clientId: string
declare const clientSecret: string
declare const jobUid: string
declare const signal: AbortSignal
declare const readFile: typeof import('node:fs/promises').readFile
`,
    wrong: [
      { where: 'unknown operation', code: 'await client.getJobs(42)' },
      { where: 'unknown code', code: `isEdfiError(error, 'launch_fail')` },
    ],
  },
  {
    service: 'spectra',
    names: Object.keys(spectra),
    variables: `
declare const client: import('@nova/sdk/spectra').SpectraClient
declare const release: import('@nova/sdk/spectra').SpectraRelease
declare const release_id: string
declare const nova_id: string
declare const nova: string
declare const data_product_id: string
declare const job_run_id: string
declare const bytes: Uint8Array
declare const response: Response
declare const signal: AbortSignal
declare const points: readonly { readonly x: number; readonly y: number }[]
declare const bucket: import('../../src/spectra/bucket/index.ts').PrivateBucket
declare const content: Parameters<typeof import('@nova/sdk/spectra').buildBundle>[0]
declare const manifest: import('../../src/spectra/generated/site/types.ts').BundleManifest
declare const context: import('../../src/spectra/bucket/index.ts').QuarantineInput['context']
declare const source: import('../../src/spectra/bucket/index.ts').RawSpectrumInput['source']
declare const rows: readonly import('@nova/sdk/spectra').PhotometryTableRow[]
type KeyOf<Kind extends import('../../src/spectra/generated/keys.ts').KeyKind> = import('../../src/spectra/keys/key-types.ts').KeyOf<Kind>
type SpectraKey<Kind extends import('../../src/spectra/generated/keys.ts').KeyKind> = import('../../src/spectra/keys/key-types.ts').SpectraKey<Kind>
declare const readFile: typeof import('node:fs/promises').readFile
declare const writeFile: typeof import('node:fs/promises').writeFile
`,
    wrong: [
      { where: 'unknown operation', code: 'await client.getCatalogue(release_id)' },
      { where: 'unknown code', code: `isSpectraError(error, 'nova_missing')` },
    ],
  },
  {
    service: 'agents',
    names: Object.keys(agents),
    variables: `
declare const client: import('@nova/sdk/agents').AgentsClient
declare const memory: import('@nova/sdk/agents').Memory<string | object, Readonly<Record<string, unknown>>>
declare const receipt: import('@nova/sdk/agents').MemoryReceipt
declare const baseUrl: string
declare const task_id: string
declare const key: string
declare const signal: AbortSignal
`,
    wrong: [
      { where: 'unknown operation', code: `await client.getTasks('a')` },
      { where: 'unknown code', code: `isAgentsError(error, 'outcome_unknow')` },
    ],
  },
] as const

/** The text of every doc comment without its stars. */
function docComments(text: string): readonly string[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) =>
    comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^[ \t]*\* ?/gm, ''),
  )
}

/** The `@example` sections of a doc comment, up to the next tag, without the fence. */
function examplesOf(comment: string): readonly string[] {
  const sections = comment.split(/^(?=@\w)/m).filter((section) => section.startsWith('@example'))
  return sections.map((section) => {
    const body = section.slice('@example'.length)
    return /```\w*\n([\s\S]*?)```/.exec(body)?.[1] ?? body
  })
}

function readExamples(): readonly Example[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/generated|\.test|\.fixture/.test(file))
    .sort()
  return files.flatMap((file) =>
    docComments(readFileSync(join(source, file), 'utf8'))
      .flatMap(examplesOf)
      .map((code) => ({ where: file, code })),
  )
}

const examples = readExamples()

/** Functions that have an example and are not public: those around them may call them. */
function innerFunctions(service: string, names: readonly string[]): readonly string[] {
  const files = new Set(examples.map(({ where }) => where).filter((where) => where.startsWith(`${service}/`)))
  return [...files].flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/^export (?:async )?function\*? (\w+)/gm)]
      .flatMap(([, name]) => (name && !names.includes(name) ? [name] : []))
      .map((name) => `declare const ${name}: typeof import('../../src/${file}').${name}`),
  )
}

const ambientOf = ({ service, names, variables }: (typeof services)[number]) =>
  [
    variables,
    ...names.map((name) => `declare const ${name}: typeof import('@nova/sdk/${service}').${name}`),
    ...innerFunctions(service, names),
  ].join('\n')

/** What stands in no folder of another service belongs to the first. */
const isOf = (service: string, { where }: Example) =>
  service === 'transfer' ? !/^(labs|edfi|spectra|agents)\//.test(where) : where.startsWith(`${service}/`)

it('@example stands on most public functions', () => {
  expect(examples.length).toBeGreaterThanOrEqual(60)
})

describe.each(services)('@example of $service', (service) => {
  const own = examples.filter((example) => isOf(service.service, example))
  const wrong: readonly Example[] = service.wrong
  let problems: readonly string[] = []
  beforeAll(() => {
    problems = findExampleProblems([...own, ...wrong], ambientOf(service))
  }, 120_000)

  it('compiles, everywhere', () => {
    const isExpected = (problem: string) => wrong.some(({ where }) => problem.startsWith(`${where}: `))
    expect(problems.filter((problem) => !isExpected(problem))).toEqual([])
  })

  it.each(wrong)('would be found if it did not: $where', ({ where }) => {
    expect(problems.some((problem) => problem.startsWith(`${where}: `))).toBe(true)
  })
})
