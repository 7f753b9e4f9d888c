import { NoAnswer } from '../../check-failure.ts'
import { readEvents } from '../../http/read-events.ts'
import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, wantJson } from '../expect-answer.ts'
import { endRun, type HeldRun, heldRun, report } from '../run-executor.ts'

const accept = { accept: 'text/event-stream' }

/** The stream up to its end, which has to come. */
async function follow(context: EdfiContext, { path }: HeldRun) {
  try {
    const seen = await callAs(context, 'listStatusUpdates', { path, headers: accept })
    const type = seen.headers.get('content-type') ?? ''
    if (!type.startsWith('text/event-stream')) context.skip('the service offers no events')
    return readEvents(seen.text)
  } catch (error) {
    if (error instanceof NoAnswer) context.want(false, 'the stream ends after done', error.message)
    throw error
  }
}

const words = (list: unknown) =>
  (list as readonly Schemas['RunUpdate'][]).map(({ action, status }) => `${action} ${status}`).sort()

/** The extension by which a run can be watched. */
export const updateStreamChecks: readonly EdfiCheck[] = [
  {
    id: 'reports/stream',
    title: 'Where events are offered, each is the whole list so far, from what there is at once to the one with done.',
    operations: ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportStatus', 'listStatusUpdates'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await report(context, run, 'reportStatus', { action: 'earthmover_deps', status: 'begin' })
      const following = follow(context, run)
      // Whoever fails first is told; the other one must not go unheard.
      following.catch(() => {})
      await report(context, run, 'reportStatus', { action: 'earthmover_deps', status: 'success' })
      await endRun(context, run)
      const events = await following
      for (const { event, id, data } of events) {
        context.want(event === 'updates', 'the event is called updates', event)
        context.want(Array.isArray(data) && id === String(data.length), 'the id is how many there are', id)
      }
      const [first, last] = [events.at(0), events.at(-1)]
      context.want(
        words(first?.data).includes('earthmover_deps begin'),
        'the first event has what there was',
        first?.data,
      )
      wantJson(
        context,
        words(last?.data),
        ['done success', 'earthmover_deps begin', 'earthmover_deps success'],
        'the last event',
      )
      const again = await follow(context, run)
      wantJson(
        context,
        again.map(({ data }) => words(data)),
        [words(last?.data)],
        'the stream of a run that is over',
      )
      const plain = await callAs(context, 'listStatusUpdates', { path: run.path })
      wantJson(context, words(plain.json), words(last?.data), 'the list without a stream')
    },
  },
]
