import { type AnalyticsFigure, type AnalyticsUpdate, type AnalyticsWatchStatus, readAnalytics } from '@nova/sdk/agents'
import { columns, onOneLine } from '../columns.ts'
import { formatDuration } from '../format.ts'

/** What an answer says, taken apart. */
type Reading = ReturnType<typeof readAnalytics>

/** One answer in a line of a log. */
export function describeUpdate(update: AnalyticsUpdate): string {
  const reading = readAnalytics(update)
  return [timeOf(update.receivedAtMs), update.via, ...headOf(reading), ...reading.entries.map(figureWord)].join('  ')
}

/** One answer as a table, below how the watch is doing. */
export function describeBoard(title: string, update: AnalyticsUpdate | null): string[] {
  if (update === null) return [title]
  const reading = readAnalytics(update)
  const { entries, insights } = reading
  return [
    title,
    [timeOf(update.receivedAtMs), ...headOf(reading)].join('  '),
    ...columns(entries.map(figureRow), [1, 2]),
    ...columns(
      insights.map(({ type, confidence, description }) => [
        `  ${type}`,
        share(confidence),
        onOneLine(description ?? ''),
      ]),
      [1],
    ),
  ]
}

/** How the watch is doing, in a line; null while that is no news. */
export function describeWatch(
  { state, via, left, problem, retryAtMs }: AnalyticsWatchStatus,
  nowMs: number,
): string | null {
  if (state === 'watching' && via !== null) {
    const given = left.map(({ way, message }) => ` Not over ${wayWords[way]}: ${message}`)
    return `Over ${wayWords[via]}.${given.join('')}`
  }
  if (state !== 'waiting' || retryAtMs === null) return null
  return `${problem?.message ?? 'No answer came.'} Again in ${formatDuration(Math.max(0, retryAtMs - nowMs))}.`
}

/** The ways answers come, in words. */
export const wayWords: Readonly<Record<AnalyticsUpdate['via'], string>> = {
  socket: 'the socket',
  sse: 'a stream',
  polling: 'reads',
}

function headOf({ view, confidence, insights, engineFailed, failure, isDefault }: Reading): string[] {
  if (engineFailed) return [`the engine failed: ${onOneLine(failure?.description ?? 'it does not say why')}`]
  const found = insights.map(({ type, confidence: sure }) => `${type} ${share(sure)}`)
  return [
    view ?? 'unknown view',
    `confidence ${share(confidence)}`,
    found.length > 0 ? found.join(', ') : isDefault ? 'nothing of its own' : 'no insights',
  ]
}

const figureWord = ({ name, value, confidence }: AnalyticsFigure) => `${name}=${value} (${share(confidence)})`
const figureRow = ({ name, value, confidence, type, description }: AnalyticsFigure) => [
  `  ${name}`,
  String(value),
  share(confidence),
  description ?? type,
]

const share = (value: number) => value.toFixed(2)
const timeOf = (atMs: number) => new Date(atMs).toISOString().slice(11, 23)
