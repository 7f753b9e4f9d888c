import type { EdfiContext } from '../context.ts'
import { initUrl } from '../executor/run-urls.ts'
import type { Launch, Launcher } from '../jobs/launcher.ts'
import type { EdfiStorage } from '../storage/storage.ts'
import { createExecutorCalls } from './executor-calls.ts'
import { createExecutorFiles } from './executor-files.ts'
import { createPace, type ExecutorPace } from './executor-pace.ts'
import { createScriptBook, type ScriptBook, type WholeScript } from './script-book.ts'
import { ExecutorDeath, simulateRun } from './simulate-run.ts'

/** What an executor is launched with. */
export interface LaunchOrder {
  readonly runId: number
  readonly jobId: number
  readonly initUrl: string
  /** Good for five minutes from the launch. */
  readonly initToken: string
  /** Address of the store for whoever started the job. */
  readonly storeEndpoint: string
  readonly bucket: string
}

/** Launches executors, simulated ones or none. */
export interface ExecutorLauncher extends Launcher {
  readonly scripts: ScriptBook
  /** From now on launches wait until somebody takes them, or lets go. */
  hold(): void
  /** From now on, and with those that wait, executors are simulated. @returns how many waited */
  release(): number
  /** The launch that has waited longest, of any job or of this one, for whoever wants to be its executor; null for none. */
  take(jobId?: number): LaunchOrder | null
  /** Time between the writes that end a run. */
  doneGapsMs(runId: number): WholeScript['doneGapsMs']
  /** Resolves when no executor does anything but wait for time to pass. */
  settle(): Promise<void>
}

/** How a simulated executor reaches the platform. Everything it asks is seen as asked by an executor. */
export interface ExecutorLine {
  readonly fetch: typeof globalThis.fetch
  readonly storage: EdfiStorage
}

type LauncherContext = Pick<
  EdfiContext,
  'settings' | 'clock' | 'executorTokens' | 'storage' | 'onUnexpected' | 'onClose'
>

export function createLauncher(context: LauncherContext, line: ExecutorLine): ExecutorLauncher {
  const { settings, clock, executorTokens, storage, onUnexpected } = context
  const { executor } = settings
  const scripts = createScriptBook(executor === 'none' ? {} : executor)
  const scriptOfRun = new Map<number, WholeScript>()
  const parked: { readonly order: LaunchOrder; readonly launch: Launch; readonly script: WholeScript }[] = []
  const closing = new AbortController()
  let isHeld = executor === 'none'
  let busyCount = 0
  let idle: (() => void)[] = []

  const work = (delta: 1 | -1) => {
    busyCount += delta
    if (busyCount > 0) return
    for (const resolve of idle) resolve()
    idle = []
  }

  function simulate(order: LaunchOrder, launch: Launch, script: WholeScript): void {
    work(1)
    void run(order, launch, script)
      .catch((error: unknown) => {
        if (!closing.signal.aborted && !(error instanceof ExecutorDeath)) onUnexpected(error)
      })
      .finally(() => work(-1))
  }

  async function run(order: LaunchOrder, launch: Launch, script: WholeScript): Promise<void> {
    if (script.outcome === 'hang in new') return
    const onSleep = (isAsleep: boolean) => work(isAsleep ? -1 : 1)
    const pace = createPace({ clock, signal: closing.signal, onSleep })
    try {
      await execute(order, launch, script, pace)
    } finally {
      pace.end()
    }
  }

  async function execute(order: LaunchOrder, { job }: Launch, script: WholeScript, pace: ExecutorPace): Promise<void> {
    const { timings } = script
    const { signal } = closing
    await pace.pause(timings.boot)
    pace.limit(timings.timeoutSeconds)
    const calls = createExecutorCalls({ fetch: line.fetch, signal, pace, script })
    if (!(await calls.open(order.initUrl, order.initToken)) || script.outcome === 'crash before job') return
    const document = await calls.readJob()
    if (!document) return
    await simulateRun({
      job: document,
      calls,
      files: createExecutorFiles(document, line.storage),
      pace,
      script,
      tenantCode: job.tenantCode,
      letsIn: ({ url, clientId }) => ![url, clientId].some((word) => settings.odsRefusals.includes(word)),
    })
  }

  context.onClose(() => closing.abort(new Error('The platform was closed')))

  return {
    scripts,
    async launch(launch) {
      const script = scripts.take(launch.job)
      const { id, jobId } = launch.run
      scriptOfRun.set(id, script)
      if (script.outcome === 'launch failure') throw new Error('There is no capacity for another executor')
      const order: LaunchOrder = {
        runId: id,
        jobId,
        initUrl: initUrl(launch.origin, id),
        initToken: await executorTokens.mint(id, 'init'),
        storeEndpoint: launch.storeEndpoint,
        bucket: storage.bucket,
      }
      if (isHeld || script.outcome === 'parked') parked.push({ order, launch, script })
      else simulate(order, launch, script)
    },
    hold() {
      isHeld = true
    },
    release() {
      isHeld = false
      const waiting = parked.splice(0)
      for (const { order, launch, script } of waiting) simulate(order, launch, script)
      return waiting.length
    },
    take(jobId) {
      const at = parked.findIndex(({ order }) => jobId === undefined || order.jobId === jobId)
      return at < 0 ? null : (parked.splice(at, 1)[0]?.order ?? null)
    },
    doneGapsMs: (runId) => (scriptOfRun.get(runId) ?? scripts.usual).doneGapsMs,
    settle: () => (busyCount === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  }
}
