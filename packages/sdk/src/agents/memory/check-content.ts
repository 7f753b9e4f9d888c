import type { FoundMemory } from './read-match.ts'
import { type Judged, judgeBySchema, type StandardSchema } from './standard-schema.ts'

/** Content of the semantic layer that consolidation made is not what a schema of experiences describes. */
const isKnowledge = ({ content, layer }: Pick<FoundMemory, 'content' | 'layer'>) =>
  layer === 'semantic' &&
  content !== null &&
  Object.keys(content).length === 1 &&
  ['concept', 'relationship', 'belief'].some((name) => name in content)

/** Holds what was found to the schema. Text was wrapped when it was kept: a schema of texts gets it unwrapped. */
export async function checkContent<Output>(
  found: Pick<FoundMemory, 'content' | 'layer'>,
  schema: StandardSchema | null,
): Promise<Judged<Output>> {
  const { content } = found
  if (content === null) return { issues: ['(content): is null'] }
  if (!schema || isKnowledge(found)) return { value: content as Output }
  const judged = await judgeBySchema<Output>(schema, content)
  if (!judged.issues || typeof content['text'] !== 'string' || Object.keys(content).length !== 1) return judged
  const unwrapped = await judgeBySchema<Output>(schema, content['text'])
  return unwrapped.issues ? judged : unwrapped
}
