import type { EdfiContext } from '../context.ts'
import type { EdfiState } from '../state/edfi-state.ts'
import type { ExecutorScript } from './executor-script.ts'
import type { LaunchOrder } from './launcher.ts'

/** What tests can do about the executors of a platform. */
export interface ExecutorHandle {
  /** What becomes of the next runs, one script each. @throws TypeError for what is no script */
  script(...scripts: readonly ExecutorScript[]): void
  /** What becomes of every run of a job from now on. @param job its id or uid @throws TypeError for no job or no script */
  scriptJob(job: number | string, script: ExecutorScript): void
  /** Runs that wait for an executor. */
  readonly launches: {
    /** From now on launches wait until they are taken or released. */
    hold(): void
    /** From now on, and with those that wait, executors are simulated. @returns how many waited */
    release(): number
    /** What the executor of the run that waits longest is launched with; null when none waits. @param job its id or uid */
    take(job?: number | string): LaunchOrder | null
  }
}

/** The id of a job by its id or its uid. @throws TypeError when there is none */
export function findJobId({ jobs }: Pick<EdfiState, 'jobs'>, job: number | string): number {
  const found = jobs.get(Number(job)) ?? [...jobs.values()].find(({ uid }) => uid === job)
  if (!found) throw new TypeError(`There is no job ${job}`)
  return found.id
}

export function createExecutorHandle({ state, launcher }: Pick<EdfiContext, 'state' | 'launcher'>): ExecutorHandle {
  return {
    script: (...scripts) => launcher.scripts.add(...scripts),
    scriptJob: (job, script) => launcher.scripts.addForJob(findJobId(state, job), script),
    launches: {
      hold: () => launcher.hold(),
      release: () => launcher.release(),
      take: (job) => launcher.take(job === undefined ? undefined : findJobId(state, job)),
    },
  }
}
