import { type AgentsAnswer, type AgentsCall, type AgentsContext, type AgentsHandler, CallFailed } from '../context.ts'
import { failures } from '../failures/failure.ts'
import { localTimestamp } from '../local-timestamp.ts'
import type { StoredMemory } from '../memory/memory-book.ts'
import { readContent, storedContent } from '../memory/memory-content.ts'
import { type MemoryWork, orchestrateMemory } from '../orchestration/orchestration.ts'

type Open = Readonly<Record<string, unknown>>

/** The memory: it is kept, also where upstream's own server keeps nothing. */
export function memoryHandlers(context: AgentsContext): Readonly<Record<string, AgentsHandler>> {
  const { memories, answers, settings, clock, has } = context
  const forms = {
    stored: flip(answers.storedContent, 'absent', 'echoed', has('agents-stored-content-form')),
    read: flip(answers.readContent, 'bare', 'wrapped', has('agents-memory-content-form')),
  }

  function answer(members: Partial<Members>, work: Omit<MemoryWork, 'timestamp'>): AgentsAnswer {
    const all: Members = { memory_id: null, content: null, matches: null, ...members }
    const told = has('agents-nulls-omitted')
      ? Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
      : all
    const timestamp = localTimestamp(clock.now(), settings.zoneOffsetMinutes)
    return { ...told, ...orchestrateMemory({ ...work, timestamp }, answers.filledOrchestration) }
  }

  function store({ body, query }: AgentsCall): AgentsAnswer {
    const type = String(body['type'])
    const memory = memories.store(
      {
        content: body['content'] as Open,
        importance: body['importance'] as number,
        context: body['context'] as Open,
        domain: query.get('domain') || null,
        type,
      },
      clock.now(),
    )
    return {
      ...answer(
        {
          memory_id: has('agents-memory-id-missing') ? null : memory.memoryId,
          content: storedContent(memory, forms.stored),
        },
        { operation: 'store', memoryId: memory.memoryId, memory: memory.content, type },
      ),
      ...(has('agents-memory-status') && { status: 'stored' }),
    }
  }

  function read({ path }: AgentsCall): AgentsAnswer {
    const memoryId = path['memory_id'] ?? ''
    const memory = has('agents-memory-lost') ? null : memories.get(memoryId)
    const isGone = memory !== null && memory.type === 'delete' && has('agents-delete-performed')
    if ((memory === null || isGone) && !has('agents-memory-unknown-200'))
      throw new CallFailed(failures.notFound(`Memory ${memoryId} not found`))
    return answer(
      {
        memory_id: memoryId,
        content: memory && readContent(memory, forms.read),
        ...(has('agents-matches-on-read') && { matches: [] }),
      },
      { operation: 'retrieve', memoryId, memory: memory?.content ?? null, type: 'retrieve' },
    )
  }

  function search({ body, query }: AgentsCall): AgentsAnswer {
    const content = body['content'] as Open
    const found = has('agents-memory-forgotten')
      ? []
      : memories.search({ content, context: body['context'] as Open, domain: query.get('domain') || null }, clock.now())
    const left = has('agents-delete-performed') ? found.filter(({ metadata }) => metadata['type'] !== 'delete') : found
    const ranked = has('agents-search-reversed') ? [...left].reverse() : left
    const matches = has('agents-match-id-missing')
      ? ranked.map(({ metadata: { memory_id: _, ...metadata }, ...match }) => ({ ...match, metadata }))
      : ranked
    const isNull = matches.length === 0 && has('agents-matches-null')
    return answer(
      { matches: isNull ? null : matches },
      { operation: 'search', memoryId: null, memory: null, type: String(body['type']), query: content, matches },
    )
  }

  return { storeMemory: store, getMemory: read, searchMemories: search }
}

interface Members {
  readonly memory_id: StoredMemory['memoryId'] | null
  readonly content: Open | null
  readonly matches: readonly unknown[] | null
}

const flip = <Word>(word: Word, one: Word, other: Word, isFlipped: boolean): Word =>
  isFlipped ? (word === one ? other : one) : word
