// An agent that keeps capacity: it recalls what it knows, looks at the figures, decides, has a task done and remembers
// what came of it. Kill it at any moment and run it again: it goes on where it was, with nothing lost and nothing twice.
//
//   NOVA_AGENTS_URL=http://... NOVA_AGENTS_KEY=... node agent-loop.mjs FOLDER [CYCLES]
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import {
  analyzeOnce,
  attempt,
  createAgentsClient,
  createFileMemoryStore,
  createFileQuotaStore,
  createMemory,
  createQuota,
  finalTaskStatuses,
  isAgentsError,
  readResourceAnalytics,
  resourceQuestion,
  waitForTask,
} from '@nova/sdk/agents'
import { decideAction } from './decide-action.mjs'

const [folder, wanted = '3'] = process.argv.slice(2)
const { NOVA_AGENTS_URL: baseUrl, NOVA_AGENTS_KEY: auth, NOVA_AGENTS_PROFILE: profile = 'P4' } = process.env
const { NOVA_AGENTS_CALLS: calls = '100', NOVA_AGENTS_WINDOW_MS: windowMs = '60000' } = process.env
if (!folder || !baseUrl || !auth || !(Number(wanted) > 0)) {
  console.error('usage: NOVA_AGENTS_URL=... NOVA_AGENTS_KEY=... node agent-loop.mjs FOLDER [CYCLES]')
  process.exit(2)
}

/** Found again by these words, by this agent and by others that keep capacity. */
const topic = 'capacity'
const say = (text) => console.log(text)
const count = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`

// Where it is, in one record that is there as a whole or as it was before. Whoever owns it is the only one to run.
const records = createFileMemoryStore(join(folder, 'progress'))
const release = await records.claim('progress')
if (!release) {
  console.error(`Another process runs the agent of ${folder}.`)
  process.exit(3)
}
let { revision, value: progress } = (await records.load('progress')) ?? { revision: 0, value: null }
const isResumed = progress !== null
const advance = async (change) => {
  progress = { ...progress, ...change }
  revision = await records.save('progress', progress, revision)
}
if (!progress) await advance({ agent: `agent-${randomUUID().slice(0, 8)}`, cycle: 1, step: 'look' })

// Counted in the folder: starting it again and again must not use more than one window has.
const quota = createQuota({
  calls: Number(calls),
  windowMs: Number(windowMs),
  store: createFileQuotaStore(join(folder, 'quota')),
})
const client = createAgentsClient({ baseUrl, auth, profile, quota })
const memory = createMemory(client, { store: createFileMemoryStore(join(folder, 'memory')) })
const { agent } = progress
const taskOf = (cycle) => `${agent}-${cycle}`

/** What is known of the topic: of the server and of this machine, or of this machine alone while the server is away. */
async function recall() {
  const { memories, serverError } = await memory.recall(topic, { limit: 50, layer: 'episodic' })
  const experiences = memories.map(({ content, at }) => ({ ...content, at: at ?? '' }))
  return { experiences: experiences.filter(({ action }) => typeof action === 'string'), serverError }
}

/** The steps of a cycle. Each may be done twice, because it may be killed before it is written down that it was done. */
const steps = {
  async look() {
    const { experiences, serverError } = await recall()
    // There is something to remember all the same, and nothing to decide about.
    if (serverError) throw serverError
    const { entries, engineFailed } = readResourceAnalytics(
      await analyzeOnce(client, resourceQuestion(), { timeoutMs: 20_000 }),
    )
    const figures = engineFailed ? [] : entries.map(({ name, value }) => ({ name, value }))
    const decision = decideAction(figures, experiences)
    say(`cycle ${progress.cycle} decided: ${decision.action}, because ${decision.why}`)
    await advance({ step: 'act', decision, figures })
  },

  async act(isFresh) {
    const { cycle, decision, figures } = progress
    const { action, about, priority } = decision
    // A task that is put again begins anew, so whoever does not know whether it was put looks first. To create one under
    // an id of the service's choice would leave nothing to look for.
    const there = isFresh ? null : await attempt(client.getTask(taskOf(cycle)))
    if (there?.status === 'ERROR' && there.code !== 'resource_not_found') throw there.error
    const isThere = there?.status === 'SUCCESS'
    if (!isThere) await client.updateTask(taskOf(cycle), { type: action, parameters: { about, figures }, priority })
    say(`cycle ${cycle} task ${taskOf(cycle)}: ${isThere ? 'was sent before' : 'sent'}`)
    await advance({ step: 'wait' })
  },

  async wait() {
    const { cycle } = progress
    const onObservation = ({ status }) => say(`cycle ${cycle} task ${taskOf(cycle)}: ${status}`)
    // Services that keep no tasks say `success` of every one.
    const until = [...finalTaskStatuses, 'success']
    const options = { until, timeoutMs: 60_000, minIntervalMs: 500, onObservation }
    const waited = await attempt(waitForTask(client, taskOf(cycle), options))
    if (waited.status === 'ERROR' && !['task_timeout', 'resource_not_found'].includes(waited.code)) throw waited.error
    const status = waited.status === 'SUCCESS' ? waited.data.task.status : waited.code
    await advance({ step: 'remember', status })
  },

  async remember() {
    const { cycle, decision, status } = progress
    const { action, about } = decision
    const outcome = outcomes[status] ?? 'open'
    const text = `${topic}: ${decision.why}; ${action} ${outcome === 'open' ? 'is still open' : outcome}`
    // The same key and the same words, however often it comes here: one memory.
    const { state } = await memory.remember(
      { text, topic, action, about, outcome },
      {
        key: `${taskOf(cycle)}-done`,
        importance: decision.priority <= 2 ? 'high' : 'normal',
        context: {
          agents: [{ name: agent, type: 'capacity keeper' }],
          tasks: [{ name: taskOf(cycle), category: action, status }],
          observations: [
            { type: 'capability', agent, capability: action, confidence: outcome === 'worked' ? 0.9 : 0.3 },
          ],
        },
      },
    )
    say(`cycle ${cycle} remembered: ${text} (${state})`)
    await consolidate()
    await advance({ step: 'look', cycle: cycle + 1, decision: null, figures: null, status: null })
  },
}

const outcomes = { completed: 'worked', success: 'worked', failed: 'failed', error: 'failed' }

/** Experiences become knowledge when there are enough of them, or one that matters; or when `force` says so. */
async function consolidate(force = false) {
  if (!force && !(await memory.consolidationDue())) return
  const { consolidated, receipts } = await memory.consolidate({ where: 'client', force })
  const learned = receipts.filter(({ state }) => state !== 'already_stored').length
  if (consolidated > 0) say(`learned ${count(learned, 'piece')} of knowledge from ${count(consolidated, 'experience')}`)
}

/** What this machine has, and what of it the server has not. */
async function sayWhatIsKnown() {
  let experiences = 0
  let knowledge = 0
  let last = null
  for await (const { layer, content } of memory.memories()) {
    if (layer === 'semantic') knowledge += 1
    else experiences += 1
    last ??= layer === 'episodic' ? content.text : null
  }
  const { entries } = await memory.outbox.state()
  const known = `${count(experiences, 'experience')} and ${count(knowledge, 'piece')} of knowledge`
  say(`${agent} remembers ${known}, ${entries} of them unsent`)
  if (last) say(`the last one: ${last}`)
}

try {
  if (isResumed) {
    say(`${agent} goes on with cycle ${progress.cycle}, step ${progress.step}`)
    const { stored, found, left } = await memory.flush({ maxFailures: 1 })
    if (stored + left > 0) say(`outbox: ${stored} sent, ${found} of them found to be there already, ${left} left`)
  } else say(`${agent} begins`)
  await sayWhatIsKnown()
  let isFresh = !isResumed
  while (progress.cycle <= Number(wanted)) {
    await steps[progress.step](isFresh)
    isFresh = true
  }
  await consolidate(true)
  await memory.flush()
  await sayWhatIsKnown()
  say(`${agent} is done with ${wanted} cycles`)
} catch (error) {
  if (!isAgentsError(error)) throw error
  console.error(`${error.code}: ${error.message}${error.advice ? `\n${error.advice}` : ''}`)
  if (['network', 'timeout', 'service'].includes(error.kind)) {
    const text = `${topic}: the service could not be reached in cycle ${progress.cycle}`
    const { state } = await memory.remember(
      { text, topic },
      { key: `${taskOf(progress.cycle)}-${progress.step}-alone` },
    )
    say(`cycle ${progress.cycle} remembered: ${text} (${state})`)
    await sayWhatIsKnown()
  }
  process.exitCode = 1
} finally {
  await memory.close()
  const { used, budget } = quota.state()
  say(`quota: ${used} of ${budget} calls used`)
  await release()
}
