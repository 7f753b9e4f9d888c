import { type JobObservation, progressGroups, type RunUpdateFacts } from '@nova/sdk/edfi'
import { onOneLine } from '../columns.ts'
import type { News, Output } from '../output.ts'
import { describeAction, describeRun } from './describe-run.ts'

/** Shows a run as it goes on: a board on a terminal, a line for each step elsewhere. */
export interface RunView {
  observe(observation: JobObservation): void
  /** Whether the job sends to an ODS. Until it is known, sending is shown once it is seen. */
  setSendsToOds(sendsToOds: boolean): void
}

export function createRunView(output: Pick<Output, 'board'>, nowMs: () => number = Date.now): RunView {
  let title = ''
  let updates: RunUpdateFacts[] = []
  let errors: string[] = []
  let begunMs = new Map<string, number>()
  let sendsToOds: boolean | null = null

  const groups = () =>
    progressGroups(updates, { sendToOds: sendsToOds ?? updates.some(({ action }) => action === 'lightbeam_send') })
  const lines = () => {
    const watchedMs = new Map([...begunMs].map(([action, atMs]) => [action, nowMs() - atMs]))
    return [title, ...describeRun({ groups: groups(), watchedMs }), ...errors]
  }

  /** Takes an observation in and says what is new for a log. */
  const take = (observation: JobObservation): string | null => {
    switch (observation.type) {
      case 'run': {
        const { runId, status, previousRunId } = observation
        if (previousRunId !== null) {
          updates = []
          errors = []
          begunMs = new Map()
        }
        title = `Run ${runId} ${statusWords[status]}`
        return title
      }
      case 'action': {
        const { action, status, receivedAt, atMs } = observation
        updates = [...updates, { action, status, receivedAt }]
        if (status === 'begin') begunMs.set(action, atMs)
        for (const group of groups())
          for (const one of group.actions) if (one.action === action) return describeAction(one, group.name)
        return null
      }
      case 'error': {
        const text = onOneLine(`${observation.error.title}: ${observation.error.explanation}`)
        errors = [...errors, text]
        return text
      }
      default:
        return null
    }
  }

  return {
    observe(observation) {
      const news: News = { text: take(observation), data: { observation: safeToPrint(observation) } }
      output.board(lines, news)
    },
    setSendsToOds(is) {
      sendsToOds = is
    },
  }
}

const statusWords = {
  new: 'is queued',
  running: 'is running',
  success: 'succeeded',
  error: 'failed',
} as const

/** Without what only makes it long, and without stack traces, which may hold secrets and data of students. */
function safeToPrint(observation: JobObservation): object {
  if (observation.type === 'finished') {
    const { job: _, ...rest } = observation
    return rest
  }
  if (observation.type !== 'error') return observation
  const { stacktrace: _, ...error } = observation.error
  return { ...observation, error }
}
