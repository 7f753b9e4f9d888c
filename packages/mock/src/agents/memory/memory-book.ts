import { localTimestamp } from '../local-timestamp.ts'
import { scoreMatch } from './score-match.ts'
import { queryOf, textsOf, type Wording, wordsOf } from './words-of.ts'

type Open = Readonly<Record<string, unknown>>

/** What is to be kept. */
export interface GivenMemory {
  readonly content: Open
  readonly importance: number
  readonly context: Open
  readonly domain: string | null
  /** The word of an operation that came with it. It changes nothing. */
  readonly type: string
}

export interface StoredMemory extends GivenMemory {
  readonly memoryId: string
  readonly storedAtMs: number
}

/** What is looked for. */
export interface AskedMemory {
  readonly content: Open
  /** `limit` and `min_score` in it are kept to where they are numbers, else five matches with a word in common. */
  readonly context: Open
  /** Only memories of this domain. All where there is none. */
  readonly domain?: string | null
}

/** A memory that is like what was looked for. */
export interface MemoryMatch {
  readonly content: Open
  readonly score: number
  readonly metadata: Open
}

export interface MemoryBook {
  store(given: GivenMemory, nowMs: number): StoredMemory
  /** A memory by its id, also before it can be found. */
  get(memoryId: string): StoredMemory | null
  /** The most alike first, and the newest first among those that are equally so. */
  search(asked: AskedMemory, nowMs: number): readonly MemoryMatch[]
  /** All there are, the oldest first. */
  all(): readonly StoredMemory[]
  clear(): void
}

export interface MemoryBookOptions {
  /** Makes an opaque id. Asked again for as long as a memory has it already, as after a restart with the same seed. */
  readonly newId: () => string
  /** Memories of an earlier life, the oldest first. */
  readonly kept?: readonly StoredMemory[]
  /** How long a memory cannot be found after it was stored. @default 0 */
  readonly recallableAfterMs?: number
  /** What the server's own zone is ahead of UTC. @default 0 */
  readonly zoneOffsetMinutes?: number
}

/** How many matches there are at most where nobody says so. */
const defaultLimit = 5

/** Memories, and a search through them by words. */
export function createMemoryBook(options: MemoryBookOptions): MemoryBook {
  const { newId, kept = [], recallableAfterMs = 0, zoneOffsetMinutes = 0 } = options
  const shelf = new Map<string, { readonly memory: StoredMemory; readonly words: Wording }>()

  const keep = (memory: StoredMemory): StoredMemory => {
    shelf.set(memory.memoryId, { memory, words: wordsOf(textsOf(memory.content).join(' ')) })
    return memory
  }
  kept.forEach(keep)

  const matchOf = (memory: StoredMemory, score: number): MemoryMatch => ({
    content: memory.content,
    score,
    metadata: {
      memory_id: memory.memoryId,
      domain: memory.domain,
      importance: memory.importance,
      context: memory.context,
      timestamp: localTimestamp(memory.storedAtMs, zoneOffsetMinutes),
      type: memory.type,
    },
  })

  return {
    store(given, nowMs) {
      let memoryId = newId()
      while (shelf.has(memoryId)) memoryId = newId()
      return keep({ ...given, memoryId, storedAtMs: nowMs })
    },
    get: (memoryId) => shelf.get(memoryId)?.memory ?? null,
    search({ content, context, domain = null }, nowMs) {
      const query = wordsOf(queryOf(content))
      const limit = readNumber(context['limit'], defaultLimit)
      const minScore = readNumber(context['min_score'], 0)
      return (
        [...shelf.values()]
          .filter(({ memory }) => nowMs - memory.storedAtMs >= recallableAfterMs)
          .filter(({ memory }) => domain === null || memory.domain === domain)
          // The newest first, which sorting by score leaves as it is.
          .reverse()
          .map(({ memory, words }) => ({ memory, score: scoreMatch(query, words) }))
          .filter(({ score }) => score >= minScore && (score > 0 || query.distinct.size === 0))
          .sort((one, other) => other.score - one.score)
          .slice(0, Math.max(0, Math.floor(limit)))
          .map(({ memory, score }) => matchOf(memory, score))
      )
    },
    all: () => [...shelf.values()].map(({ memory }) => memory),
    clear: () => shelf.clear(),
  }
}

const readNumber = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise
