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
  const hasContent = () => {
    const content = readContent(match)
    const spelled = content === null ? null : spellContent(content).text
    return typeof spelled === 'string' && spelled === spellContent(record.content).text
  }
  // A key that a caller chose may have been chosen elsewhere for something else: it is this one, or says the same.
  if (mark)
    return (
      mark.key === record.key &&
      (record.keyFrom === 'content' || mark.at === new Date(record.atMs).toISOString() || hasContent())
    )
  if (record.keyFrom !== 'content') return false
  const domain = memberAt(match, 'metadata', 'domain')
  if (record.domain !== null && typeof domain === 'string' && domain !== record.domain) return false
  const content = readContent(match)
  return content !== null && content['query'] !== query && hasContent()
}
