import type { JobRow } from '../state/rows.ts'
import type { ExecutorOptions } from './executor-options.ts'
import { type ExecutorOutcome, type ExecutorScript, requireScript } from './executor-script.ts'
import { defaultTimings, type ExecutorTimings } from './executor-timings.ts'
import { readMarker } from './read-marker.ts'

/** A script with everything decided. */
export interface WholeScript {
  readonly outcome: ExecutorOutcome
  readonly timings: ExecutorTimings
  readonly reports: NonNullable<ExecutorScript['reports']>
  readonly doneGapsMs: { readonly status: number; readonly files: number }
}

/** Which script a run follows. */
export interface ScriptBook {
  /** For the next runs, one each. @throws TypeError for what is no script */
  add(...scripts: readonly ExecutorScript[]): void
  /** For every run of a job from now on; stands above those for the next runs and takes none of them. */
  addForJob(jobId: number, script: ExecutorScript): void
  /** Takes the script of a run that begins. */
  take(job: JobRow): WholeScript
  /** What runs without a script of their own are held to. */
  readonly usual: WholeScript
}

export function createScriptBook(options: ExecutorOptions): ScriptBook {
  const { byFileName = {}, byBundle = {}, ...usual } = options
  const next: ExecutorScript[] = []
  const byJob = new Map<number, ExecutorScript>()

  function find(job: JobRow): ExecutorScript | undefined {
    const own = byJob.get(job.id) ?? next.shift()
    if (own) return own
    const name = job.files.find(({ templateKey }) => templateKey === 'INPUT_FILE')?.nameFromUser ?? ''
    if (Object.hasOwn(byFileName, name)) return byFileName[name]
    return readMarker(name) ?? (Object.hasOwn(byBundle, job.template.path) ? byBundle[job.template.path] : undefined)
  }

  return {
    add: (...scripts) => void next.push(...scripts.map(requireScript)),
    addForJob: (jobId, script) => void byJob.set(jobId, requireScript(script)),
    take: (job) => complete(find(job) ?? {}, usual),
    usual: complete({}, usual),
  }
}

const slowBootMs = 120_000

function complete(own: ExecutorScript, usual: ExecutorScript): WholeScript {
  const outcome = own.outcome ?? usual.outcome ?? 'by data'
  return {
    outcome,
    timings: {
      ...defaultTimings,
      ...usual.timings,
      ...(outcome === 'slow boot' && { boot: slowBootMs }),
      ...own.timings,
    },
    reports: { ...usual.reports, ...own.reports },
    doneGapsMs: { status: 0, files: 0, ...usual.doneGapsMs, ...own.doneGapsMs },
  }
}
