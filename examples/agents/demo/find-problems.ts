import { plural } from '@nova/example-harness/format-text'

/** What the service has after all that was done to an agent. */
export interface AgentTraces {
  readonly agent: string
  /** How many cycles it was to do. */
  readonly cycles: number
  readonly taskIds: readonly string[]
  /** Contents of everything that was stored, the oldest first. */
  readonly memories: readonly Readonly<Record<string, unknown>>[]
  /** Experiences of the service being away. */
  readonly timesAway: number
  /** Calls that were refused because of the quota. */
  readonly refusals: number
}

/** What was lost, done twice, or done too often; nothing where all is well. */
export function findProblems({
  agent,
  cycles,
  taskIds,
  memories,
  timesAway,
  refusals,
}: AgentTraces): readonly string[] {
  const wanted = Array.from({ length: cycles }, (_none, index) => `${agent}-${index + 1}`)
  const own = taskIds.filter((id) => id.startsWith(`${agent}-`))
  const done = memories.filter(({ outcome }) => outcome !== undefined)
  const away = memories.filter(({ outcome, topic }) => outcome === undefined && topic !== undefined)
  const learned = memories.filter(({ topic }) => topic === undefined).map((content) => JSON.stringify(content))
  return [
    ...wanted.filter((id) => !own.includes(id)).map((id) => `the task ${id} is missing`),
    ...twice(own).map((id) => `the task ${id} is there twice`),
    ...counted('experiences of tasks', done.length, cycles),
    ...counted('experiences without the service', away.length, timesAway),
    ...twice(learned).map((content) => `was learned twice: ${content}`),
    ...wanted
      .filter((id) => !learned.some((content) => content.includes(`"${id}"`)))
      .map((id) => `nothing was learned of ${id}`),
    ...(refusals > 0 ? [`the quota refused ${plural(refusals, 'call')}`] : []),
  ]
}

const counted = (what: string, count: number, wanted: number) =>
  count === wanted ? [] : [`${what}: ${count} instead of ${wanted}`]

const twice = (names: readonly string[]) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
