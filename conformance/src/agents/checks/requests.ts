import type { CallInput } from '../../check.ts'
import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import type { AgentsOperation } from '../agents-contract.ts'
import { bodyOperations, expected, refuse, succeed } from '../expect-answer.ts'
import { taskOf, validInputs } from '../operation-inputs.ts'
import { formOf } from '../profile/error-form.ts'

type Body = Readonly<Record<string, unknown>>

/** A call whose body is good but for some members. */
function withBody(context: AgentsContext, name: AgentsOperation, more: Body): CallInput {
  const input = validInputs(context.runId)[name]
  return { ...input, body: { ...(input.body as Body), ...more } }
}

/** Fails unless all of these are refused, or all accepted, as the target does it. */
async function wantAll(
  context: AgentsContext,
  calls: readonly (readonly [AgentsOperation, Body])[],
  isRefused: boolean,
): Promise<void> {
  for (const [name, more] of calls) {
    const seen = await context.call(name, withBody(context, name, more))
    const status = isRefused ? 422 : 200
    context.want(
      seen.status === status,
      `${name} with ${JSON.stringify(more)} is ${status}`,
      `${seen.status} ${seen.text}`,
    )
  }
}

/** Members without which no version takes a body. */
const required: readonly (readonly [AgentsOperation, string])[] = [
  ['createTask', 'type'],
  ['updateTask', 'type'],
  ['coordinateAgents', 'agents'],
  ['coordinateAgents', 'task'],
  ['assignAgent', 'agent_id'],
  ['assignAgent', 'task'],
  ['allocateResources', 'resources'],
  ['storeMemory', 'type'],
  ['storeMemory', 'content'],
  ['searchMemories', 'type'],
  ['searchMemories', 'content'],
]

/** What no version takes for what it should be. */
const wrongTypes: readonly (readonly [AgentsOperation, Body])[] = [
  ['createTask', { type: 5 }],
  ['createTask', { parameters: [] }],
  ['updateTask', { priority: 1.5 }],
  ['updateTask', { priority: 'soon' }],
  ['createTask', { dependencies: 'none' }],
  ['coordinateAgents', { agents: 'all' }],
  ['coordinateAgents', { agents: [1] }],
  ['coordinateAgents', { task: { parameters: {} } }],
  ['assignAgent', { task: 'anything' }],
  ['allocateResources', { resources: [] }],
  ['allocateResources', { resources: { one: 1 } }],
  ['allocateResources', { priority: 1.5 }],
  ['storeMemory', { content: 'text' }],
  ['searchMemories', { content: 'text' }],
  ['searchMemories', { importance: 'much' }],
  ['searchMemories', { context: 'here' }],
]

const outOfBounds: readonly (readonly [AgentsOperation, Body])[] = [
  ['updateTask', { priority: 0 }],
  ['updateTask', { priority: 6 }],
  ['allocateResources', { priority: 0 }],
  ['allocateResources', { priority: 6 }],
  ['searchMemories', { importance: -0.1 }],
  ['searchMemories', { importance: 1.1 }],
  ['coordinateAgents', { agents: [] }],
]

const atBounds: readonly (readonly [AgentsOperation, Body])[] = [
  ['allocateResources', { priority: 1 }],
  ['allocateResources', { priority: 5 }],
  ['searchMemories', { importance: 0 }],
  ['searchMemories', { importance: 1 }],
]

/** Numbers that are written as something else, which every version takes. */
const coerced: readonly (readonly [AgentsOperation, Body])[] = [
  ['allocateResources', { priority: '3' }],
  ['allocateResources', { priority: true }],
  ['allocateResources', { priority: 2.0 }],
  ['searchMemories', { importance: '0.5' }],
]

const operationsOf = (calls: readonly (readonly [AgentsOperation, unknown])[]) => [
  ...new Set(calls.map(([name]) => name)),
]

/** What a version makes of members that only some versions look at. */
function loose(
  fact: 'bounds' | 'closedWords' | 'parametersRequired' | 'flowIdRequired' | 'numericResources' | 'llmConfig' | 'swarm',
  title: string,
  calls: readonly (readonly [AgentsOperation, Body])[],
): AgentsCheck {
  return {
    id: `requests/${fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    title,
    operations: operationsOf(calls),
    async run(context: AgentsContext) {
      await wantAll(context, calls, expected(context.facts, 'requests', fact) === true)
    },
  }
}

const { parameters: _, ...bareTask } = taskOf('run')

/** What bodies have to be. What differs between versions has to be the same wherever it occurs. */
export const requestChecks: readonly AgentsCheck[] = [
  {
    id: 'requests/required',
    title: 'A body without a member that is required is 422.',
    operations: operationsOf(required),
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const [name, member] of required) {
        const { [member]: _left, ...body } = inputs[name].body as Body
        await refuse(context, name, { ...inputs[name], body }, 422, `${name} without ${member}`)
      }
    },
  },
  {
    id: 'requests/types',
    title: 'A member of another type is 422: a number is no text, text no object, a fraction no whole number.',
    operations: operationsOf(wrongTypes),
    run: (context: AgentsContext) => wantAll(context, wrongTypes, true),
  },
  {
    id: 'requests/no-object',
    title: 'A body that is no object, or none at all, is 422.',
    operations: bodyOperations,
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const name of bodyOperations) {
        await refuse(context, name, { ...inputs[name], body: [] }, 422, `${name} with a list`)
        const { body: _none, ...bodiless } = inputs[name]
        await refuse(context, name, bodiless, 422, `${name} without a body`)
      }
    },
  },
  {
    id: 'requests/media-type',
    title: 'JSON that is declared as plain text is 422.',
    operations: ['searchMemories', 'allocateResources'],
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const name of ['searchMemories', 'allocateResources'] as const) {
        const headers = { 'content-type': 'text/plain' }
        await refuse(context, name, { ...inputs[name], headers }, 422, `${name} as text/plain`)
      }
    },
  },
  {
    id: 'requests/coercion',
    title: 'A whole number may be written as text or as true, and a number as text.',
    operations: operationsOf(coerced),
    run: (context: AgentsContext) => wantAll(context, coerced, false),
  },
  {
    id: 'requests/unknown-members',
    title: 'Members nobody knows are ignored.',
    operations: ['searchMemories', 'allocateResources', 'assignAgent'],
    async run(context: AgentsContext) {
      for (const name of ['searchMemories', 'allocateResources', 'assignAgent'] as const)
        await succeed(context, name, withBody(context, name, { nobody_knows: { this: true } }))
    },
  },
  {
    id: 'requests/at-bounds',
    title: 'Priorities of 1 and 5 and an importance of 0 and 1 are within their bounds.',
    operations: operationsOf(atBounds),
    run: (context: AgentsContext) => wantAll(context, atBounds, false),
  },
  loose(
    'bounds',
    'Bounds of priority, importance and the number of agents are kept everywhere or nowhere.',
    outOfBounds,
  ),
  loose('closedWords', 'The type of a memory is one of the words there are, or any.', [
    ['storeMemory', { type: 'observation' }],
    ['searchMemories', { type: 'semantic_search' }],
  ]),
  loose('parametersRequired', 'A task needs parameters wherever there is one, or nowhere.', [
    ['assignAgent', { task: bareTask }],
    ['coordinateAgents', { task: bareTask }],
  ]),
  loose('flowIdRequired', 'An optimisation needs the id of its flow in the body, or any object will do.', [
    ['optimizeFlow', { flow_id: undefined }],
    ['optimizeFlow', { flow_id: 7 }],
  ]),
  loose('numericResources', 'Members of a resource are numbers, or whatever.', [
    ['allocateResources', { resources: { one: { capacity: '4G' } } }],
    ['allocateResources', { resources: { one: { capacity: 4 }, two: { capacity: null } } }],
  ]),
  loose('llmConfig', 'Language models need a name where they are looked at.', [
    ['searchMemories', { llm_config: { embedding_model: 'any' } }],
    ['searchMemories', { llm_config: { chat_model: 5 } }],
  ]),
  loose('swarm', 'Patterns of a swarm are words there are, where they are looked at.', [
    ['assignAgent', { task: { ...taskOf('run'), swarm_pattern: 'flock' } }],
    ['assignAgent', { task: { ...taskOf('run'), swarm_config: { size: 3 } } }],
  ]),
  {
    id: 'requests/problems',
    title: 'Where a refusal lists what is wrong, each of it says what kind it is and where.',
    operations: ['storeMemory'],
    async run(context: AgentsContext) {
      const body = { type: 'store', content: 'text', importance: 'much' }
      const seen = await refuse(context, 'storeMemory', { body }, 422)
      if (formOf(seen) !== 'list') context.skip('refusals list nothing here')
      const { detail } = seen.json as { readonly detail: readonly { readonly loc?: readonly unknown[] }[] }
      const places = detail.map(({ loc }) => (loc ?? []).join('.'))
      for (const place of ['body.content', 'body.importance'])
        context.want(places.includes(place), `${place} is among what is wrong`, places)
    },
  },
  {
    id: 'requests/strategy',
    title: 'A strategy is text in some versions and an object in others, and null in all.',
    operations: ['coordinateAgents'],
    async run(context: AgentsContext) {
      const kind = expected(context.facts, 'requests', 'strategy')
      await wantAll(context, [['coordinateAgents', { strategy: null }]], false)
      await wantAll(context, [['coordinateAgents', { strategy: 5 }]], true)
      await wantAll(context, [['coordinateAgents', { strategy: 'in turn' }]], kind === 'object')
      await wantAll(context, [['coordinateAgents', { strategy: { order: 'in turn' } }]], kind === 'text')
    },
  },
]
