import type { CallInput, Seen } from '../../check.ts'
import { NoAnswer } from '../../check-failure.ts'
import { createValidator } from '../../conformity/create-validator.ts'
import { mediaType } from '../../conformity/media-type.ts'
import { readEvents, type ServerEvent } from '../../http/read-events.ts'
import { whileTimePasses } from '../../while-time-passes.ts'
import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { agentsContract } from '../agents-contract.ts'
import { expected, wantEqual } from '../expect-answer.ts'

const reads = ['getFlowAnalytics', 'getResourceAnalytics', 'getAgentAnalytics'] as const
const accept = { accept: 'text/event-stream' }
const validate = createValidator(agentsContract, { explicitNulls: false })

/** Complete events of what came so far. */
const eventsOf = (text: string): readonly ServerEvent[] => readEvents(text.slice(0, text.lastIndexOf('\n\n') + 2))

/** Reads a stream until so many events came. JSON comes as a whole, and has none. */
async function watch(
  context: AgentsContext,
  name: (typeof reads)[number],
  input: CallInput,
  count: number,
): Promise<Seen> {
  const until = (text: string) => !text.startsWith('{') && eventsOf(text).length >= count
  try {
    return await whileTimePasses(context, context.call(name, input, { until }))
  } catch (error) {
    if (error instanceof NoAnswer) context.want(false, `a stream of ${name} has ${count} events in time`, error.message)
    throw error
  }
}

/** So many events, each of which has to be an update. Skips the check where there is no stream. */
async function follow(
  context: AgentsContext,
  name: (typeof reads)[number],
  { count = 1, headers = {} }: { readonly count?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<readonly ServerEvent[]> {
  const seen = await watch(context, name, { headers: { ...accept, ...headers } }, count)
  context.want(seen.status === 200, `${name} as a stream is 200`, `${seen.status} ${seen.text}`)
  if (seen.text.startsWith('{')) context.skip('the target offers no stream of analytics')
  const type = mediaType(seen)
  context.want(type === 'text/event-stream', 'a stream is declared as text/event-stream', type)
  const events = eventsOf(seen.text)
  context.want(events.length >= count, `${count} events come`, events.length)
  for (const { event, id, data } of events) {
    context.want(event === 'analytics_update', 'the event is called analytics_update', event)
    wantEqual(context, validate('AnalyticsUpdateFrame', data), [], 'the list of what is wrong with its data')
    context.want(/^\d+$/.test(id ?? ''), 'its id is a number', id)
  }
  return events
}

const idsOf = (events: readonly ServerEvent[]) => events.map(({ id }) => Number(id))

/** The extension by which analytics can be watched. No version of the service has it, so it is never wanted. */
export const streamChecks: readonly AgentsCheck[] = [
  {
    id: 'stream/updates',
    title: 'Where analytics are offered as a stream, what there is comes at once, as the frame of the socket.',
    operations: reads,
    async run(context: AgentsContext) {
      for (const name of reads) {
        const [event] = await follow(context, name)
        context.want(Number(event?.id) === 1, 'the first event has the number 1', event?.id)
      }
    },
  },
  {
    id: 'stream/unasked',
    title: 'Who does not ask for a stream gets none.',
    operations: reads,
    async run(context: AgentsContext) {
      for (const type of ['*/*', 'application/json', 'application/json, text/event-stream;q=0.5'])
        for (const name of reads) {
          const seen = await watch(context, name, { headers: { accept: type } }, 1)
          const got = mediaType(seen)
          context.want(got === 'application/json', `${name} for ${type} is JSON`, got)
        }
    },
  },
  {
    id: 'stream/keys',
    title: 'A stream wants a key that may read, as the plain answer does.',
    operations: reads,
    async run(context: AgentsContext) {
      await follow(context, 'getAgentAnalytics')
      const { writeKey } = context.credentials
      for (const name of reads) {
        const seen = await watch(context, name, { headers: accept, token: null }, 1)
        context.want(seen.status === 401, `${name} as a stream without a key is 401`, seen.status)
        if (writeKey === undefined) continue
        const forbidden = await watch(context, name, { headers: accept, token: writeKey }, 1)
        context.want(
          forbidden.status === 403,
          `${name} as a stream for a key that may not read is 403`,
          forbidden.status,
        )
      }
    },
  },
  {
    id: 'stream/numbers',
    title: 'Numbers of events count on, also after the one a reader has seen last.',
    operations: ['getAgentAnalytics'],
    async run(context: AgentsContext) {
      const { host } = context.facts
      const [again] = idsOf(await follow(context, 'getAgentAnalytics', { headers: { 'last-event-id': '41' } }))
      // More may have come with it where figures change.
      context.want(again === 42, 'the number after 41 is 42', again)
      if (!host || expected(context.facts, 'answers', 'engine') !== 'rules')
        context.skip('nobody here can make analytics change')
      await host.setLiveAnalytics(true)
      context.cleanup('figures that change', () => host.setLiveAnalytics(false))
      const ids = idsOf(await follow(context, 'getAgentAnalytics', { count: 3 }))
      wantEqual(context, ids.slice(0, 3), [1, 2, 3], 'the list of numbers')
    },
  },
  {
    id: 'stream/failures',
    title: 'A look that fails behind the service is an event of its own, called analytics_error; the stream goes on.',
    operations: ['getAgentAnalytics'],
    async run(context: AgentsContext) {
      const { host } = context.facts
      if (!host) context.skip('no caller can make the service fail')
      await follow(context, 'getAgentAnalytics')
      await host.failNextUpdate()
      const seen = await watch(context, 'getAgentAnalytics', { headers: accept }, 2)
      const [failed, update] = eventsOf(seen.text)
      context.want(failed?.event === 'analytics_error', 'the event is called analytics_error', failed?.event)
      wantEqual(context, validate('AnalyticsErrorFrame', failed?.data), [], 'the list of what is wrong with its data')
      context.want(failed?.id === undefined, 'a failure has no number', failed?.id)
      context.want(update?.event === 'analytics_update', 'an update comes after it', update?.event)
    },
  },
  {
    id: 'stream/quota',
    title: 'A stream counts as one call, and what comes over it as none. At most 105 calls.',
    operations: ['getAgentAnalytics'],
    consent: ['spend-budget'],
    async run(context: AgentsContext) {
      const { host, pacer, quota } = context.facts
      if (!host || expected(context.facts, 'answers', 'engine') !== 'rules')
        context.skip('nobody here can make analytics change')
      await follow(context, 'getAgentAnalytics')
      await pacer.rest(context.signal)
      await host.setLiveAnalytics(true)
      context.cleanup('figures that change', () => host.setLiveAnalytics(false))
      const plain = { headers: { accept: 'application/json' } }
      await pacer.freely(async () => {
        await follow(context, 'getAgentAnalytics', { count: 5 })
        for (let sent = 2; sent <= quota.calls; sent++) {
          const { status } = await context.call('getAgentAnalytics', plain)
          context.want(status === 200, `call ${sent} after a stream of five updates is let in`, status)
        }
        const { status } = await context.call('getAgentAnalytics', plain)
        context.want(status === 429, 'the call after that is 429', status)
      })
    },
  },
]
