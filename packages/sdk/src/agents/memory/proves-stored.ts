import type { MemoryRecord } from './memory-record.ts'
import { memberAt, readContent, readMark } from './nova-mark.ts'
import { spellContent } from './spell-content.ts'

/**
 * Whether a match of a search is this very memory. The mark decides where there is one. Without any, equal content
 * does, but only for a key that stands for nothing but the content, and never when it may be the question come back:
 * one version answers every search with an echo of it.
 *
 * @param query What was asked. It must not contain the key, or an echo would prove anything.
 */
export function provesStored(match: unknown, record: MemoryRecord, query: string): boolean {
  const mark = readMark(match)
  if (mark) return mark.key === record.key
  if (record.keyFrom !== 'content') return false
  const domain = memberAt(match, 'metadata', 'domain')
  if (record.domain !== null && typeof domain === 'string' && domain !== record.domain) return false
  const content = readContent(match)
  if (!content || content['query'] === query) return false
  const spelled = spellContent(content)
  return spelled.problem === undefined && spelled.text === spellContent(record.content).text
}
