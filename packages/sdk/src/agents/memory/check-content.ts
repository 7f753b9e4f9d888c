import type { FoundMemory } from './read-match.ts'
import { describeIssues, type StandardSchema } from './standard-schema.ts'

/** Content as the schema makes it, or what it does not like. */
export type CheckedContent<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly string[] }

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
): Promise<CheckedContent<Output>> {
  const { content } = found
  if (content === null) return { issues: ['(content): is null'] }
  if (!schema || isKnowledge(found)) return { value: content as Output }
  const result = await schema['~standard'].validate(content)
  if (!result.issues) return { value: result.value as Output }
  if (typeof content['text'] === 'string' && Object.keys(content).length === 1) {
    const unwrapped = await schema['~standard'].validate(content['text'])
    if (!unwrapped.issues) return { value: unwrapped.value as Output }
  }
  return { issues: describeIssues(result.issues) }
}
