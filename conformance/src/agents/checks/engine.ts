import type { AgentsCheck, AgentsContext, Schemas } from '../agents-check.ts'
import { expected, wantEqual } from '../expect-answer.ts'
import { ask, openForQuestions } from '../talk.ts'
import { type Vector, vectors } from '../vectors.ts'

function wantVector(context: AgentsContext, { what, ...wanted }: Vector, frame: Schemas['AnalyticsUpdateFrame']): void {
  const entries = frame.analytics['analytics']
  const names = typeof entries === 'object' && entries !== null ? Object.keys(entries).sort() : null
  wantEqual(context, names, wanted.entries, `the list of entries of ${what}`)
  const insights = Object.fromEntries(frame.insights.map(({ type, confidence }) => [type, confidence]))
  wantEqual(context, insights, wanted.insights, `what stands out of ${what}`)
  // Bit by bit: whoever adds in another order comes near, and is wrong.
  context.want(
    frame.confidence === wanted.confidence,
    `the confidence of ${what} is ${wanted.confidence}`,
    frame.confidence,
  )
}

/** Figures that follow from rules. They can be put to the engine over the socket only. */
export const engineChecks: readonly AgentsCheck[] = [
  {
    id: 'engine/vectors',
    title: 'Rules make of known questions what is known, confidences to the last bit.',
    operations: [],
    async run(context: AgentsContext) {
      if (expected(context.facts, 'answers', 'engine') !== 'rules')
        context.skip('a language model makes the analytics here')
      if (expected(context.facts, 'socket', 'updates') !== 'engine')
        context.skip('answers do not depend on questions here')
      const socket = await openForQuestions(context)
      // Figures of the target's own go into every answer where it has some.
      const alone = await ask(socket, vectors[0]?.question ?? {})
      if (alone.insights.length > 0) context.skip('the target adds figures of its own')
      for (const vector of vectors) wantVector(context, vector, await ask(socket, vector.question))
    },
  },
  {
    id: 'engine/entries',
    title: 'A figure keeps its type, value and confidence, which are unknown, 0 and 0 where nobody said so.',
    operations: [],
    async run(context: AgentsContext) {
      if (expected(context.facts, 'answers', 'engine') !== 'rules')
        context.skip('a language model makes the analytics here')
      if (expected(context.facts, 'socket', 'updates') !== 'engine')
        context.skip('answers do not depend on questions here')
      const socket = await openForQuestions(context)
      const cpu = { type: 'resource_prediction', value: 0.7, confidence: 0.9, description: 'busy' }
      const { analytics } = await ask(socket, { type: 'predictive', cpu, idle: { nobody_knows: 1 }, count: 3 })
      const entries = (analytics['analytics'] ?? {}) as Readonly<Record<string, unknown>>
      wantEqual(context, entries['cpu'], cpu, 'a whole figure')
      wantEqual(
        context,
        entries['idle'],
        { type: 'unknown', value: 0, confidence: 0 },
        'a figure of nothing that is known',
      )
      context.want(!('count' in entries), 'what is no object is no figure', entries)
    },
  },
]
