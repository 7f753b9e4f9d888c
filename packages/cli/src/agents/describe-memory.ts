import type { HeldMemory, MemoryContent, MemoryReceipt, OutboxEntry, RecalledMemory } from '@nova/sdk/agents'
import { columns, onOneLine } from '../columns.ts'

/** What became of a memory, in a line. */
export function describeReceipt({ state, id, key }: MemoryReceipt): string {
  if (state === 'queued') return `in the outbox ${key}`
  if (state === 'withdrawn') return `forgotten before it was stored ${key}`
  if (state === 'hidden') return `forgotten while it was being sent; the service may have it ${key}`
  return `${state === 'stored' ? 'stored' : 'already stored'} ${id ?? `without an id, key ${key}`}`
}

/** What was recalled, as a table; best first, as it comes. */
export function describeRecalled(memories: readonly RecalledMemory<MemoryContent>[]): string {
  if (memories.length === 0) return 'None.'
  return columns([['Score', 'When', 'Importance', 'Where', 'Text'], ...memories.map(recalledRow)]).join('\n')
}

function recalledRow(memory: RecalledMemory<MemoryContent>): string[] {
  return [
    memory.score.toFixed(2),
    whenOf(memory.at),
    importanceOf(memory.importance),
    whereOf(memory),
    textOf(memory.content),
  ]
}

/** Who has it. What only this machine has may be on its way, or a copy of what the server did not show. */
function whereOf({ source, state }: Pick<RecalledMemory<MemoryContent>, 'source' | 'state'>): string {
  if (source === 'server') return 'server'
  return state === 'stored' ? 'here' : 'outbox'
}

/** A memory in lines. */
export function describeHeld(id: string, memory: HeldMemory<MemoryContent>): string {
  const { layer, domain, importance, at, context, content } = memory
  const lines = [
    ['id', memory.id ?? id],
    ['when', whenOf(at)],
    ['importance', importanceOf(importance)],
    ['layer', layer ?? 'unknown'],
    ...(domain === null ? [] : [['domain', domain]]),
    ['where', whereOf(memory)],
    ...(Object.keys(context).length === 0 ? [] : [['context', JSON.stringify(context)]]),
  ]
  return [...columns(lines), content === null ? 'The server gives no content.' : wholeText(content)].join('\n')
}

/** What waits in the outbox, oldest first. */
export function describeOutbox(entries: readonly OutboxEntry[]): string {
  if (entries.length === 0) return 'Empty.'
  return columns([['Key', 'State', 'Since', 'Tries', 'Text', 'Why'], ...entries.map(entryRow)], [3]).join('\n')
}

/** Enough of a key to tell it from others. */
const SHORT_KEY_LENGTH = 12

function entryRow({ key, state, at, sends, content, trouble }: OutboxEntry): string[] {
  return [key.slice(0, SHORT_KEY_LENGTH), state, whenOf(at), String(sends), textOf(content), trouble?.message ?? '']
}

/** Without fractions of seconds. Where the server's word is all there is, no zone is known. */
const whenOf = (at: string | null) => at?.replace(/\.\d+/, '').replace('T', ' ') ?? 'unknown'
const importanceOf = (importance: number | null) => importance?.toString() ?? 'unknown'

const MAX_TEXT_LENGTH = 100

/** A memory in a cell: its text where it has nothing else. */
function textOf(content: MemoryContent): string {
  const text = onOneLine(wholeText(content))
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH - 1)}…` : text
}

const wholeText = (content: MemoryContent) =>
  typeof content['text'] === 'string' && Object.keys(content).length === 1 ? content['text'] : JSON.stringify(content)
