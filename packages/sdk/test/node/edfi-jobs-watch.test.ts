import { createVirtualClock, type VirtualClock } from '@nova/mock/clock'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EdfiClient, transportOf } from '../../src/edfi/app/edfi-client.ts'
import { edfiError, isEdfiError } from '../../src/edfi/errors.ts'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import { startJob } from '../../src/edfi/jobs/start/start-job.ts'
import { uploadJobFiles } from '../../src/edfi/jobs/upload-job-files.ts'
import type { JobObservation } from '../../src/edfi/jobs/watch/job-observation.ts'
import type { JobWatchState } from '../../src/edfi/jobs/watch/job-watch-state.ts'
import type { StallReason } from '../../src/edfi/jobs/watch/judge-watch.ts'
import { watchJob } from '../../src/edfi/jobs/watch/watch-job.ts'
import type { JobWatchOptions } from '../../src/edfi/jobs/watch/watch-options.ts'
import { runtimeOf } from '../../src/internal/runtime.ts'
import { judgeStory } from './edfi-jobs-judge.ts'
import { createModelJob, createRandom, historyPlans, type ModelJob } from './edfi-jobs-model.ts'
import { failureOf, type JobsWorld, openJobsWorld, satJob } from './edfi-jobs-world.ts'

const HISTORIES = Number(process.env['NOVA_EDFI_WATCHED'] ?? 150)
const SEED = Number(process.env['NOVA_EDFI_SEED'] ?? 1)

const passing = (operation: string) =>
  edfiError({ code: 'server_error', message: `${operation} crashed.`, operation, status: 500, retryable: true })

interface ServerPlan {
  readonly isPushing: boolean
  /** Share of reads that fail in passing, and of streams that break after a frame. */
  readonly failureShare: number
  readonly random: () => number
}

/** A client of a model: it answers at the moment it is asked, and pushes a frame after each report. */
function clientOf(model: ModelJob, clock: VirtualClock, plan: ServerPlan): EdfiClient {
  const { random, failureShare } = plan
  const startMs = clock.now()
  const nowMs = () => clock.now() - startMs
  const answer = async <T>(operation: string, read: () => T): Promise<T> => {
    if (random() < failureShare) throw passing(operation)
    return read()
  }
  const frames = (signal: AbortSignal | undefined) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        let cancel = () => {}
        const close = () => {
          cancel()
          try {
            controller.close()
          } catch {}
        }
        signal?.addEventListener('abort', close, { once: true })
        const push = () => {
          const list = model.updates(nowMs(), random)
          const text = `event: updates\nid: ${list?.length ?? 0}-${nowMs()}\ndata: ${JSON.stringify(list)}\n\n`
          controller.enqueue(new TextEncoder().encode(text))
          if (list?.some(({ action }) => action === 'done') || random() < failureShare) return close()
          const nextMs = model.nextReportAfter(nowMs())
          // Between reports a comment, as the server sends one: silence would be a dead connection.
          const waitMs = Math.min(nextMs === null ? 15_000 : nextMs - nowMs(), 15_000)
          cancel = clock.deadline(waitMs, () => {
            if (nowMs() === nextMs) push()
            else beat()
          })
        }
        const beat = () => {
          controller.enqueue(new TextEncoder().encode(': alive\n\n'))
          const nextMs = model.nextReportAfter(nowMs())
          cancel = clock.deadline(Math.min(nextMs === null ? 15_000 : nextMs - nowMs(), 15_000), () =>
            nowMs() === nextMs ? push() : beat(),
          )
        }
        push()
      },
    })
  return {
    baseUrl: 'https://edfi.example',
    [runtimeOf]: { clock, random },
    [transportOf]: {
      async open(_operation: unknown, _input: unknown, { signal }: { signal?: AbortSignal }) {
        if (random() < failureShare) throw passing('listStatusUpdates')
        if (!plan.isPushing) return { type: 'data', data: model.updates(nowMs(), random) }
        return { type: 'stream', response: new Response(frames(signal)) }
      },
    },
    getJob: () => answer('getJob', () => model.job(nowMs())),
    listStatusUpdates: () => answer('listStatusUpdates', () => model.updates(nowMs(), random)),
    listErrors: () => answer('listErrors', () => model.errors(nowMs())),
  } as unknown as EdfiClient
}

/** Watches to the end, the watcher dying after random observations and going on from what it stored. */
async function watchThrough(client: EdfiClient, options: JobWatchOptions, random: () => number, dies: number) {
  const observations: JobObservation[] = []
  let stall: StallReason | null = null
  let stored: string | null = null
  for (let lives = 0; lives < 200; lives += 1) {
    const state = stored === null ? {} : { state: JSON.parse(stored) as JobWatchState }
    const onState = (one: JobWatchState) => {
      stored = JSON.stringify(one)
    }
    let isDead = false
    try {
      for await (const seen of watchJob(client, 1, { ...options, ...state, onState })) {
        observations.push(seen)
        if (random() < dies) {
          isDead = true
          break
        }
      }
    } catch (error) {
      if (!isEdfiError(error, 'job_stalled')) throw error
      stall = error.details['why'] as StallReason
      return { observations, stall }
    }
    if (!isDead) return { observations, stall }
  }
  throw new Error('the watch never ends')
}

test(`watches ${HISTORIES} histories, pushed or polled, dying on the way (NOVA_EDFI_SEED=${SEED})`, {
  timeout: 240_000,
}, async () => {
  let deaths = 0
  await fc.assert(
    fc.asyncProperty(historyPlans, fc.boolean(), fc.boolean(), fc.nat(), async (plan, isPushing, isFailing, seed) => {
      const random = createRandom(seed)
      const model = createModelJob(plan)
      const clock = createVirtualClock()
      const client = clientOf(model, clock, { isPushing, random, failureShare: isFailing ? 0.1 : 0 })
      let isOver = false
      const watching = watchThrough(
        client,
        { runTimeoutMs: 7_200_000, maxIntervalMs: 60_000, transport: isPushing ? 'auto' : 'poll' },
        random,
        random() < 0.5 ? 0.15 : 0,
      ).finally(() => {
        isOver = true
      })
      watching.catch(() => {})
      // A stream waits on deadlines, which only move when somebody moves the clock.
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 0))
        if (isPushing) await clock.advance(20_000)
      }
      const story = await watching
      judgeStory(model, { ...story, isPatient: true })
      deaths += story.observations.length
    }),
    { seed: SEED, numRuns: HISTORIES },
  )
  expect(deaths).toBeGreaterThan(HISTORIES)
})

describe('a watch', () => {
  async function running() {
    const world = await openJobsWorld()
    const { files } = satJob()
    const token = await uploadJobFiles(world.client, await createJob(world.client, satJob()), files)
    const { jobId } = await startJob(world.client, token)
    return { ...world, jobId }
  }

  test('tells a watcher who comes late everything, once', async () => {
    const { client, jobId } = await running()
    const first: string[] = []
    for await (const { type } of watchJob(client, jobId, { transport: 'poll' })) first.push(type)
    const second: string[] = []
    for await (const { type } of watchJob(client, jobId)) second.push(type)
    expect(second.filter((type) => type === 'action')).toEqual(first.filter((type) => type === 'action'))
    expect(second.at(-1)).toBe('finished')
  })

  test('that was left goes on from its state, and one that is over has nothing to tell', async () => {
    const { client, jobId } = await running()
    let state: JobWatchState | undefined
    const labels: string[] = []
    const take = (seen: JobObservation) =>
      labels.push(seen.type === 'action' ? `${seen.action} ${seen.status}` : seen.type)
    const onState = (one: JobWatchState) => {
      state = JSON.parse(JSON.stringify(one))
    }
    for await (const seen of watchJob(client, jobId, { onState, transport: 'poll' })) {
      take(seen)
      if (labels.length === 6) break
    }
    for await (const seen of watchJob(client, jobId, { onState, ...(state ? { state } : {}) })) take(seen)
    expect(new Set(labels.filter((label) => label.includes(' '))).size).toBe(15)
    expect(labels.filter((label) => label.includes(' '))).toHaveLength(15)
    expect(labels.filter((label) => label === 'finished')).toHaveLength(1)
    const rest: unknown[] = []
    for await (const seen of watchJob(client, jobId, { ...(state ? { state } : {}) })) rest.push(seen)
    expect(rest).toEqual([])
  })

  test.each([
    {
      name: 'of another job',
      state: {
        version: 1,
        jobId: 2,
        startedAtMs: 0,
        changedAtMs: 0,
        updates: [],
        errorIds: [],
        history: [],
        undelivered: [],
        held: {},
        run: null,
        ending: null,
      },
    },
    { name: 'of a later version', state: { version: 2, jobId: 1 } },
  ])('does not go on from a state $name', async ({ state }) => {
    const { client, jobId } = await running()
    const watching = watchJob(client, jobId, { state: state as unknown as JobWatchState })
    expect(await failureOf(watching.next())).toMatchObject({ code: 'token_invalid' })
  })

  test('bears looks that fail in passing, and gives up after as many as it may', async () => {
    const world = await running()
    world.fault('listStatusUpdates', { kind: 'status', status: 500 }, { times: 10 })
    const seen: string[] = []
    for await (const { type } of watchJob(world.client, world.jobId, { transport: 'poll' })) seen.push(type)
    expect(seen.at(-1)).toBe('finished')

    const other = await running()
    other.fault('getJob', { kind: 'status', status: 500 }, { times: 'always' })
    const watching = (async () => {
      for await (const _ of watchJob(other.client, other.jobId, { transport: 'poll', maxPollFailures: 2 }));
    })()
    expect(await failureOf(watching)).toMatchObject({
      code: 'server_error',
      operation: 'watchJob',
      details: { jobId: other.jobId },
    })
  })

  describe('behind a gateway that refuses', () => {
    const page = () =>
      new Response('<html>403 Forbidden</html>', { status: 403, headers: { 'content-type': 'text/html' } })
    /** The same world through a gateway that refuses the looks it is told to, counted from 1. */
    const behind = (world: JobsWorld, refuses: (look: number) => boolean) => {
      let looks = 0
      return world.connect('ana', async (input, init) => {
        looks += 1
        return refuses(looks) ? page() : await world.platform.fetch(input, init)
      })
    }

    test.each(['auto', 'poll'] as const)('bears it once looks came through: %s', async (transport) => {
      const world = await running()
      const client = behind(world, (look) => look >= 3 && look <= 8)
      const seen: string[] = []
      for await (const { type } of watchJob(client, world.jobId, { transport })) seen.push(type)
      expect(seen.filter((type) => type === 'action')).toHaveLength(15)
      expect(seen.at(-1)).toBe('finished')
    })

    test.each(['auto', 'poll'] as const)('says so at once when none came through: %s', async (transport) => {
      const world = await running()
      const error = await failureOf(
        watchJob(
          behind(world, () => true),
          world.jobId,
          { transport },
        ).next(),
      )
      expect(error).toMatchObject({ code: 'gateway_rejected', operation: 'watchJob', attempts: 1 })
    })

    test('gives up after as many looks as it may, with where to go on', async () => {
      const world = await running()
      const watching = (async () => {
        const client = behind(world, (look) => look >= 3)
        for await (const _ of watchJob(client, world.jobId, { transport: 'poll', maxPollFailures: 2 }));
      })()
      const error = await failureOf(watching)
      expect(error).toMatchObject({ code: 'gateway_rejected', details: { state: { jobId: world.jobId } } })
    })
  })

  test('of a stream that is refused half way says where to go on', async () => {
    const world = await running()
    const watching = (async () => {
      for await (const { type } of watchJob(world.client, world.jobId))
        if (type === 'run') world.platform.edfi.expireSessions()
    })()
    expect(await failureOf(watching)).toMatchObject({
      code: 'session_missing',
      operation: 'watchJob',
      details: { state: { jobId: world.jobId } },
    })
  })

  test('ends at once with what will not pass', async () => {
    const { client, jobId, platform } = await running()
    platform.edfi.expireSessions()
    for (const transport of ['auto', 'poll'] as const)
      expect(await failureOf(watchJob(client, jobId, { transport }).next())).toMatchObject({ code: 'session_missing' })
    expect(await failureOf(watchJob((await openJobsWorld()).client, 99_999).next())).toMatchObject({
      code: 'job_not_found',
    })
  })

  test('of a job that nobody starts is stalled', async () => {
    const world = await openJobsWorld()
    const { jobId } = await createJob(world.client, satJob())
    expect(await failureOf(watchJob(world.client, jobId, { transport: 'poll' }).next())).toMatchObject({
      code: 'job_stalled',
      details: { why: 'not_started', runId: null },
    })
  })

  test('by the limit of the caller is stalled in silence', async () => {
    const world = await running()
    const silent = await openJobsWorld()
    silent.platform.edfi.script({ outcome: 'hang in running' })
    const { files } = satJob()
    const token = await uploadJobFiles(silent.client, await createJob(silent.client, satJob()), files)
    await startJob(silent.client, token)
    const watching = (async () => {
      for await (const _ of watchJob(silent.client, token, { transport: 'poll', stallTimeoutMs: 120_000 }));
    })()
    expect(await failureOf(watching)).toMatchObject({ code: 'job_stalled', details: { why: 'silent' } })
    expect(world.jobId).toBeGreaterThan(0)
  })

  test.each([
    { options: { minIntervalMs: 100 } },
    { options: { minIntervalMs: 5000, maxIntervalMs: 4000 } },
    { options: { timeoutMs: 0 } },
    { options: { newTimeoutMs: -1 } },
    { options: { stallTimeoutMs: 0 } },
    { options: { maxPollFailures: -1 } },
  ])('cannot be made with $options', async ({ options }) => {
    const { client } = await openJobsWorld()
    expect(await failureOf(watchJob(client, 1, options).next())).toMatchObject({ code: 'invalid_options' })
  })

  test('leaves nothing behind when it is left', async () => {
    const { client, jobId, clock, platform } = await running()
    const before = clock.pendingCount
    for await (const _ of watchJob(client, jobId)) break
    await platform.settle()
    expect(clock.pendingCount).toBeLessThanOrEqual(before + 1)
  })
})
