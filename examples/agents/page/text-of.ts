import type { MemoryContent } from '@nova/sdk/agents'

/** What was remembered as a text is shown as one; whatever else, as it is. */
export const textOf = (content: MemoryContent): string =>
  typeof content['text'] === 'string' ? content['text'] : JSON.stringify(content)
