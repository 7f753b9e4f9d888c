import type { ExecutorScript, MockPlatformOptions } from '../../src/index.ts'
import { createEdfiWorld, type EdfiWorld } from './edfi-world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests that know their shape
type Json = any

/** A job to be run, where it differs from one whose students all match. */
export interface WantedJob {
  /** Null: nothing is uploaded. */
  readonly text?: string | Uint8Array | null
  readonly fileName?: string
  readonly schoolYearId?: string
  readonly script?: ExecutorScript
}

export interface SimulatedRun {
  readonly jobId: number
  /** As the app answers it. */
  readonly run: Json
  /** In the order they were received. */
  readonly updates: readonly { readonly action: string; readonly status: string; readonly receivedAt: string }[]
  readonly errors: readonly { readonly code: string; readonly payload: Json }[]
  /** Answer of the start. */
  readonly startStatus: number
}

export interface SimulationWorld extends EdfiWorld {
  /** Makes, uploads and starts a job. @returns its number */
  start(job?: WantedJob): Promise<{ jobId: number; startStatus: number }>
  /** Lets time pass until the last run of a job has ended, or for so long. */
  finish(jobId: number, mostMs?: number): Promise<void>
  look(jobId: number): Promise<Omit<SimulatedRun, 'startStatus'>>
  /** All of it. */
  runThrough(job?: WantedJob): Promise<SimulatedRun>
  /** The text of an object below the base path of a job; null for none. */
  read(jobId: number, name: string): Promise<string | null>
  /** What the executor of the only run did, in the words of `executor-sequences.ts`. */
  steps(jobId: number): Promise<readonly string[]>
}

/** A file of students by their local ids: `L101` to `L120` are in every roster, up to `L130` in that of all years. */
export const scoresOf = (ids: readonly string[]): string =>
  ['StudentID,Score', ...ids.map((id, index) => `${id},${400 + index}`), ''].join('\n')

export const knownIds = ['L101', 'L102', 'L103', 'L104', 'L105']

export async function createSimulationWorld(options: MockPlatformOptions = {}): Promise<SimulationWorld> {
  const world = await createEdfiWorld(options)
  const { platform, user } = world
  const basePathOf = async (jobId: number): Promise<string> =>
    (await user(`GET /api/jobs/${jobId}`)).json.files[0].path.replace(/\/input\/.*$/s, '')

  const made: SimulationWorld = {
    ...world,
    async start({ text = scoresOf(knownIds), fileName = 'a.csv', schoolYearId = '2526', script } = {}) {
      const template = options.edfi?.bundles?.[0] ?? {
        path: 'assessments/PSAT_SAT',
        files: [{ templateKey: 'INPUT_FILE' }],
      }
      const { json, text: told } = await user('POST /api/jobs', {
        name: '',
        schoolYearId,
        files: template.files.map(({ templateKey }) => ({ nameFromUser: fileName, templateKey, type: 'text/csv' })),
        inputParams: options.edfi?.bundles ? [] : [{ templateKey: 'TEST_TYPE', value: 'SAT' }],
        template: { path: template.path },
      })
      if (json.id === undefined) throw new Error(`No job was made: ${told}`)
      if (text !== null)
        for (const { url } of json.uploadLocations) await platform.fetch(url, { method: 'PUT', body: text as BodyInit })
      if (script) platform.edfi.scriptJob(json.id, script)
      return { jobId: json.id, startStatus: (await user(`PUT /api/jobs/${json.id}/start`)).status }
    },
    async finish(jobId, mostMs = 120_000) {
      const { clock } = platform
      const isUnderWay = async () => {
        const { runs } = (await user(`GET /api/jobs/${jobId}`)).json
        return runs.some(({ status }: Json) => status === 'new' || status === 'running')
      }
      // Never far at once: a token of five minutes is in the hands of somebody who is about to use it.
      const stepMs = Math.max(2000, mostMs / 240)
      for (const endMs = clock.now() + mostMs; clock.now() < endMs && (await isUnderWay()); ) await clock.sleep(stepMs)
      await clock.sleep(500)
      await platform.settle()
    },
    async look(jobId) {
      const { runs } = (await user(`GET /api/jobs/${jobId}`)).json
      const [run] = [...runs].sort((a, b) => b.id - a.id)
      const updates = (await user(`GET /api/jobs/${jobId}/status-updates`)).json ?? []
      const errors = (await user(`GET /api/jobs/${jobId}/errors`)).json ?? []
      return {
        jobId,
        run,
        updates: [...updates].sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt)),
        errors: errors.map(({ error }: Json) => error),
      }
    },
    async runThrough(job) {
      const { jobId, startStatus } = await made.start(job)
      await made.finish(jobId)
      return { ...(await made.look(jobId)), startStatus }
    },
    async read(jobId, name) {
      const bytes = await platform.edfi.getObject(`${await basePathOf(jobId)}/${name}`)
      return bytes && new TextDecoder().decode(bytes)
    },
    async steps(jobId) {
      const base = await basePathOf(jobId)
      const { updates, errors } = await made.look(jobId)
      const sets = [...(await setsOf(jobId))]
      const left = [...updates]
      const nextUpdate = () => {
        const update = left.shift()
        return `${update?.action}:${update?.status}`
      }
      return platform.journal.entries
        .filter(({ from }) => from === 'executor')
        .map(({ operation, key = '', status }) => {
          const place = key.startsWith('__rosters/') ? 'roster' : key.replace(`${base}/`, '')
          switch (operation) {
            case 's3:PutObject':
              return `+${place}`
            case 's3:GetObject':
              return `-${place}`
            case 'reportStatus':
              return status === 201 ? nextUpdate() : 'refused'
            case 'reportError':
              // The code the executor sent: the one that is read back is another for some.
              return `error:${errors[0]?.payload.stacktrace.split('\n')[0]}`
            case 'reportOutputFiles':
              return `output-files:${sets.shift()}`
            default:
              return words[operation] ?? operation
          }
        })
    },
  }

  /** What was reported as output, which only programs are shown, and only of runs that succeed. */
  async function setsOf(jobId: number): Promise<readonly string[]> {
    const names = await platform.edfi.listObjects(`${await basePathOf(jobId)}/output/`)
    return ['ods', 'non-ods']
      .map((set) => `output/${set}`)
      .filter((set) => names.some((name) => name.includes(`/${set}/`)))
  }
  return made
}

const words: Readonly<Record<string, string>> = {
  initRun: 'init',
  getRunJob: 'job',
  getRunRoster: 'roster',
  reportSummary: 'summary',
  reportUnmatchedIds: 'unmatched-ids',
}
