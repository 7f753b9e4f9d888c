import type { BucketName, KeyForm, KeyParameterName, KeyPart } from '../generated/keys.ts'
import { keyGrammar } from '../generated/keys.ts'
import { type KeyNode, keyLayout, ruleOf } from './key-layout.ts'
import type { KeyProblemInit } from './key-problem.ts'
import { matchKey, takeSegment } from './match-key.ts'

/** Why no pattern fits a key that breaks no general rule: where it leaves all of them, and what would be due there. */
export function explainKey(root: KeyNode, bucket: BucketName, key: string): KeyProblemInit {
  const segments = key.split('/')
  for (const [other, otherRoot] of keyLayout().roots) {
    if (otherRoot === root || !matchKey(otherRoot, key, 0, [])) continue
    return { code: 'wrong_bucket', seen: key, wanted: `a key of the ${bucket} bucket, and this is one of the ${other}` }
  }

  const { node, depth } = deepest(root, segments, 0)
  const segment = segments[depth]
  const at = segments.slice(0, depth).join('/').length + (depth > 0 ? 1 : 0)
  if (segment === undefined) return { code: 'unknown_key', at: key.length, seen: key, wanted: followers(node) }
  const value = misspelt(node, segment)
  if (!value) return { code: 'unknown_key', at, seen: segment, wanted: followers(node) }
  const { parameter, seen } = value
  return { code: `invalid_${formOf(parameter)}`, at, parameter, seen, wanted: ruleOf(parameter).wanted }
}

interface Place {
  readonly node: KeyNode
  readonly depth: number
}

/** Where the last of all ways ends. */
function deepest(node: KeyNode, segments: readonly string[], depth: number): Place {
  const segment = segments[depth]
  const here = { node, depth }
  if (segment === undefined) return here
  const ways = node.holes.filter((hole) => takeSegment(hole, segment, [])).map(({ next }) => next)
  const next = node.fixed.get(segment)
  const places = (next ? [next, ...ways] : ways).map((way) => deepest(way, segments, depth + 1))
  return places.reduce((best, place) => (place.depth > best.depth ? place : best), here)
}

/**
 * The parameter a segment was meant for: the only one that may stand there, or one that is told from the text around
 * it, or from how it would be written in lower case.
 */
function misspelt(
  node: KeyNode,
  segment: string,
): { readonly parameter: KeyParameterName; readonly seen: string } | null {
  for (const { parts } of node.holes) {
    const parameters = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.parameter]))
    const [parameter] = parameters
    const text = parts.map((part) => (typeof part === 'string' ? part : null))
    const [before, after] = [text[0] ?? '', text.length > 1 ? (text.at(-1) ?? '') : '']
    if (parameter === undefined || parameters.length > 1) continue
    if (segment.length < before.length + after.length || !segment.startsWith(before) || !segment.endsWith(after))
      continue
    const seen = segment.slice(before.length, segment.length - after.length)
    const isOnly = node.fixed.size === 0 && node.holes.length === 1
    if (before !== '' || after !== '' || isOnly || ruleOf(parameter).accepts(seen.toLowerCase()))
      return { parameter, seen }
  }
  return null
}

const formOf = (parameter: KeyParameterName): KeyForm => keyGrammar.parameters[parameter].form

/** What may follow, for people. */
function followers(node: KeyNode): string {
  const words = [
    ...[...node.fixed.keys()].map((text) => JSON.stringify(text)),
    ...node.holes.map(({ parts }) => spell(parts)),
    ...(node.rest ? ['a path'] : []),
    ...(node.end ? ['the end of the key'] : []),
  ]
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const spell = (parts: readonly KeyPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `{${part.parameter}}`)).join('')
