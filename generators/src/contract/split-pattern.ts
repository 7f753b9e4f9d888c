import type { KeyPart, KeySegment } from './key-grammar.ts'

/** The segments of a pattern, each as fixed text and parameters, or why it is none. */
export function splitPattern(pattern: string): readonly KeySegment[] | { readonly reason: string } {
  const segments: KeySegment[] = []
  for (const text of pattern.split('/')) {
    if (text === '') return { reason: `${pattern} has an empty segment` }
    if (text === '.' || text === '..') return { reason: `${pattern} has a segment ${text}, which is no name` }
    const parts = [...text.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)].map(([whole, parameter]): KeyPart => {
      return parameter === undefined ? whole : { parameter }
    })
    if (parts.some((part) => part === '{' || part === '}'))
      return { reason: `${pattern} has a brace without its other` }
    // Wherever one ended, the other could have begun.
    if (parts.some((part, index) => typeof part !== 'string' && typeof parts[index + 1] === 'object')) {
      return { reason: `${pattern} has two parameters side by side` }
    }
    if (/[\\\p{Cc}]/u.test(text)) return { reason: `${pattern} has a backslash or a control character` }
    segments.push(parts)
  }
  return segments
}
