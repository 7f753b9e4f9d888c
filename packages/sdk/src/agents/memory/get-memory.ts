import { isNovaError } from '../../internal/errors.ts'
import { agentsError } from '../errors.ts'
import { checkContent } from './check-content.ts'
import { isOutage } from './judge-failure.ts'
import type { MemoryCore } from './memory-core.ts'
import { badValue, unsupported } from './memory-problems.ts'
import { isObject, memberAt } from './nova-mark.ts'
import { type FoundMemory, readLocal, readMatch } from './read-match.ts'
import { isVisible, matchInvalid } from './recall.ts'
import type { GetMemoryOptions, HeldMemory } from './recalled.ts'
import { spellContent } from './spell-content.ts'

/** Reads a memory by the server's id, and what this machine knows of it. */
export async function getMemory<Output>(
  core: MemoryCore,
  id: string,
  options: GetMemoryOptions & { readonly domain?: string | undefined },
): Promise<HeldMemory<Output> | undefined> {
  const operation = 'get'
  const { missing = 'undefined', signal } = options
  if (typeof id !== 'string' || id === '' || id.includes('/'))
    throw badValue(operation, 'id', 'the id of a memory, which is not empty and has no slash')
  signal?.throwIfAborted()
  await core.enter(operation)
  const found = await findById(core, id, options.domain ?? null, signal)
  if (found && isVisible(core, found)) return await hold<Output>(core, found)
  if (missing === 'undefined') return undefined
  throw agentsError({
    code: 'memory_not_found',
    message: found ? `The memory ${id} was forgotten.` : `Nobody knows a memory ${id}.`,
    operation,
    details: { id, forgotten: found !== null },
  })
}

async function findById(core: MemoryCore, id: string, domain: string | null, signal: AbortSignal | undefined) {
  const copies = core.ledger.memories().filter((record) => record.id === id && record.tombstoneFor === null)
  const local = copies.length === 1 && copies[0] ? readLocal(copies[0], 1) : null
  const { read } = core.server
  if (!read) {
    if (local) return local
    throw unsupported('get', 'read a memory by its id', core.profile, 'Look for it with recall.')
  }
  try {
    const { content } = await read(id, domain, signal)
    if (content === null || content === undefined) return local ?? unknownContent(id)
    // Early servers give one id to all of a second: which copy is meant, its content tells.
    const { text } = spellContent(content)
    const meant = local ? undefined : copies.find((one) => spellContent(one.content).text === text)
    return asFound(content, id, meant ? readLocal(meant, 1) : local)
  } catch (error) {
    if (!isNovaError(error)) throw error
    if (error.status === 404) return null
    if (local && isOutage(error)) return local
    throw error
  }
}

/** Some servers give the content alone, some the record around it. */
function asFound(answer: unknown, id: string, local: FoundMemory | null): FoundMemory {
  const isRecord =
    isObject(memberAt(answer, 'content')) &&
    (isObject(memberAt(answer, 'context')) || isObject(memberAt(answer, 'metadata')))
  const found = readMatch(isRecord ? answer : { content: answer }, '')
  const { content } = found
  return { ...(local && !isRecord ? local : found), content, id, source: 'server', state: 'stored' }
}

const unknownContent = (id: string): FoundMemory => ({ ...readMatch({}, ''), id })

async function hold<Output>(core: MemoryCore, found: FoundMemory): Promise<HeldMemory<Output>> {
  const { score: _score, scoredBy: _scoredBy, tombstoneFor: _tombstoneFor, content, ...rest } = found
  if (content === null) return { ...rest, content }
  const checked = await checkContent<Output>(found, core.schema)
  if (checked.issues) throw matchInvalid('get', found, checked)
  return { ...rest, content: checked.value }
}
