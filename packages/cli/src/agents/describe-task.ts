import type { AgentsClient, TaskStatusChange } from '@nova/sdk/agents'
import { columns } from '../columns.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatDuration } from '../format.ts'

type Task = Awaited<ReturnType<AgentsClient['getTask']>>

/** A task in lines. Timestamps name no zone, so they are shown as they are. */
export function describeTask({ task_id, status, confidence, timestamp, orchestration }: Task): string {
  const said = Object.keys(orchestration).length === 0 ? [] : [['orchestration', JSON.stringify(orchestration)]]
  return columns([
    ['task', task_id],
    ['status', status],
    ['confidence', String(confidence)],
    ['answered', timestamp],
    ...said,
  ]).join('\n')
}

/** Tasks as a table, with whatever each says of itself. */
export function describeTasks(tasks: readonly Readonly<Record<string, unknown>>[]): string {
  if (tasks.length === 0) return 'None.'
  const cell = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
  return columns([
    ['Task', 'Status', 'Type'],
    ...tasks.map((task) => [cell(task['task_id'] ?? task['id']), cell(task['status']), cell(task['type'])]),
  ]).join('\n')
}

/** What a task went through: `created 3s, in_progress 12s, completed`. The last one lasts. */
export function describeHistory(history: readonly TaskStatusChange[]): string {
  return history
    .map(({ status, atMs }, index) => {
      const next = history[index + 1]
      return next ? `${status} ${formatDuration(next.atMs - atMs)}` : status
    })
    .join(', ')
}

const bad: ReadonlySet<string> = new Set(['failed', 'error', 'cancelled', 'canceled'])

/** How a command ends that has waited for a task: a status somebody asked for by name is a good end. */
export function exitCodeOfTask(status: string, asked: readonly string[]): number {
  const word = status.toLowerCase()
  const isBad = bad.has(word) && !asked.some((one) => one.toLowerCase() === word)
  return isBad ? exitCodes.failed.code : exitCodes.ok.code
}
