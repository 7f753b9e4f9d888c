import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPort } from '@nova/example-harness/find-port'
import { plural } from '@nova/example-harness/format-text'
import type { AgentsOptions, MockPlatform } from '@nova/mock'
import {
  createAgentsClient,
  createQuota,
  type QuotaState,
  readResourceAnalytics,
  resourceQuestion,
  watchAnalytics,
} from '@nova/sdk/agents'
import { findProblems } from './find-problems.ts'
import { type AgentRun, runAgent } from './run-agent.ts'

/** What the platform has to be set up with: figures that move, and tasks that are done in a second. */
export const agentsDemoOptions: AgentsOptions = {
  liveAnalytics: true,
  taskSteps: [
    { afterMs: 300, status: 'in_progress' },
    { afterMs: 1000, status: 'completed' },
  ],
}

const CYCLES = 4
const UPDATES = 5
/** Figures that do not move by then never will. */
const LONGEST_WATCH_MS = 30_000

export interface AgentsDemoOptions {
  /** Set up with {@link agentsDemoOptions}. */
  readonly platform: MockPlatform
  readonly out: { line(text: string): void }
}

export interface AgentsDemoResult {
  readonly ok: boolean
  /** For people. */
  readonly summary: string
}

/**
 * An agent is killed in the middle of a task and another process goes on with what it remembers; it is started while the
 * service is away and keeps what it wants to say until the service is back; then somebody watches analytics live.
 */
export async function runAgentsDemo({ platform, out }: AgentsDemoOptions): Promise<AgentsDemoResult> {
  const { credentials } = platform.agents
  if (!credentials) throw new Error('the platform has no key for its agents')
  const folder = mkdtempSync(join(tmpdir(), 'nova-agents-demo-'))
  // Ports of its own: the service goes away in the middle, and others are not to notice.
  const agentsPort = await findPort()
  let listening = await platform.listen({ agentsPort })
  try {
    const baseUrl = listening.baseUrls.agents
    const key = credentials.api_key
    const run = (cycles: number, killAt?: RegExp) =>
      runAgent({
        ...{ baseUrl, key, folder, cycles, ...(killAt && { killAt }) },
        onLine: (line) => out.line(`  ${line}`),
      })
    out.line(`Agents service on ${baseUrl}`)
    out.line('An agent begins. It is killed (SIGKILL) when its second task was sent:')
    const killed = await run(CYCLES - 1, /^cycle 2 task \S+: sent/)
    out.line('Another process goes on:')
    const resumed = await run(CYCLES - 1)
    out.line('The service goes away, and the agent is started all the same:')
    await listening.close()
    const alone = await run(CYCLES)
    out.line('The service is back:')
    listening = await platform.listen({ agentsPort })
    const last = await run(CYCLES)
    out.line('Analytics, live:')
    const live = await watchLive(baseUrl, key, out.line)
    return judge(platform, { killed, resumed, alone, last, live })
  } finally {
    await listening.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface LiveWatch {
  readonly way: string
  /** Moments at which the figures were other ones than before. */
  readonly changes: number
  readonly quota: QuotaState
}

async function watchLive(baseUrl: string, key: string, line: (text: string) => void): Promise<LiveWatch> {
  const quota = createQuota()
  const client = createAgentsClient({ baseUrl, auth: key, quota })
  let changes = 0
  let way = ''
  const signal = AbortSignal.timeout(LONGEST_WATCH_MS)
  const options = { intervalMs: 500, onlyChanges: true, signal }
  try {
    for await (const update of watchAnalytics(client, resourceQuestion(), options)) {
      const { entries, confidence } = readResourceAnalytics(update)
      const figures = entries.map(({ name, value }) => `${name} ${value}`).join(', ')
      line(`  [${update.via}]  ${figures}; confidence ${confidence.toFixed(2)}`)
      way = update.via
      changes += 1
      if (changes === UPDATES) break
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return { way, changes, quota: quota.state() }
}

interface Outcome {
  readonly killed: AgentRun
  readonly resumed: AgentRun
  readonly alone: AgentRun
  readonly last: AgentRun
  readonly live: LiveWatch
}

function judge(platform: MockPlatform, { killed, resumed, alone, last, live }: Outcome): AgentsDemoResult {
  const said = (run: AgentRun, pattern: RegExp) => run.lines.find((line) => pattern.test(line)) ?? null
  const [agent = '?'] = /agent-[\da-f]{8}/.exec(killed.lines.join('\n')) ?? []
  const memories = platform.agents.memories().map(({ content }) => content)
  const refusals = platform.journal.entries.filter(
    ({ service, status }) => service === 'agents' && status === 429,
  ).length
  const remembered = said(resumed, /remembers 1 experience and \d+ pieces? of knowledge/)
  const resumedAt = said(resumed, /goes on with cycle 2, step (act|wait)$/)
  const queued = said(alone, /remembered: .* \(queued\)$/)
  const sent = said(last, /^outbox: 1 sent, .* 0 left$/)
  const problems = [
    ...findProblems({
      ...{ agent, cycles: CYCLES, memories, refusals, timesAway: 1 },
      taskIds: platform.agents.tasks().map(({ taskId }) => taskId),
    }),
    ...(killed.code === null ? [] : ['the first process ended before it was killed']),
    ...(remembered ? [] : ['the second process did not remember the first cycle']),
    ...(resumedAt ? [] : ['the second process did not go on with the second cycle']),
    ...(resumed.code === 0 ? [] : [`the second process ended with ${resumed.code}`]),
    ...(queued && alone.code === 1 ? [] : ['without the service nothing was kept']),
    ...(sent && last.code === 0 ? [] : ['what was kept was not sent, or not once']),
    ...(live.changes === UPDATES ? [] : [`${live.changes} updates were seen instead of ${UPDATES}`]),
  ]
  const experiences = memories.filter(({ topic }) => topic !== undefined).length
  const summary = [
    '',
    'Summary of agents',
    `  killed    ${resumedAt ?? 'and it did not go on'}`,
    `  restart   ${remembered ?? 'and it remembers nothing'}`,
    `  away      ${queued ?? 'and nothing was kept'}`,
    `  back      ${sent ?? 'and nothing was sent'}`,
    `  service   ${plural(platform.agents.tasks().length, 'task')}, ${plural(experiences, 'experience')}, ${plural(memories.length - experiences, 'piece')} of knowledge`,
    `  live      ${plural(live.changes, 'update')} over ${live.way}, for ${live.quota.used} of ${live.quota.budget} calls`,
    `  quota     ${refusals} calls refused; ${last.lines.at(-1) ?? 'unknown'}`,
    `  verdict   ${problems.length === 0 ? 'nothing lost, nothing twice' : 'NOT AS IT SHOULD BE:'}`,
    ...problems.map((problem) => `            ${problem}`),
    '',
  ].join('\n')
  return { ok: problems.length === 0, summary }
}
