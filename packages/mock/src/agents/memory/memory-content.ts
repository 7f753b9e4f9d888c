import type { ReadContent, StoredContent } from '@nova/sdk/agents/contract'
import type { StoredMemory } from './memory-book.ts'

type Open = Readonly<Record<string, unknown>>

/** The `content` of the answer to a memory that was stored. */
export const storedContent = ({ content }: Pick<StoredMemory, 'content'>, form: StoredContent): Open | null =>
  form === 'echoed' ? content : null

/** The `content` of a memory that was read. */
export const readContent = ({ content }: Pick<StoredMemory, 'content'>, form: ReadContent): Open =>
  form === 'wrapped' ? { data: content } : content
