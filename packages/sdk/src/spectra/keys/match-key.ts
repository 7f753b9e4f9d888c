import type { KeyPart } from '../generated/keys.ts'
import { type KeyHole, type KeyNode, type KeyShape, ruleOf } from './key-layout.ts'

/**
 * The kind of a key, read from a place behind a slash; its values are pushed in the order of the parameters. Fixed text
 * goes before parameters, and those before paths, at every segment from the left; what leads nowhere is taken back.
 * Segments are cut when they are due: splitting the key takes as long as all the rest.
 */
export function matchKey(node: KeyNode, key: string, start: number, values: string[]): KeyShape | null {
  if (start > key.length) return node.end
  const slash = key.indexOf('/', start)
  const end = slash < 0 ? key.length : slash
  const segment = key.slice(start, end)
  const next = node.fixed.size > 0 ? node.fixed.get(segment) : undefined
  const found = next && matchKey(next, key, end + 1, values)
  if (found) return found
  for (const hole of node.holes) {
    const count = values.length
    if (takeSegment(hole, segment, values)) {
      const below = matchKey(hole.next, key, end + 1, values)
      if (below) return below
    }
    values.length = count
  }
  if (node.rest) values.push(key.slice(start))
  return node.rest
}

/**
 * Whether a segment is written like this, its values pushed. Between two parameters the last place counts where their
 * text is found: `a_bundle_b_bundle_20260330` is `a_bundle_b` and its day.
 */
export function takeSegment({ single, parts }: KeyHole, segment: string, values: string[]): boolean {
  if (!single) return takeSeveral(parts, segment, values)
  const { before, after, rule } = single
  let value = segment
  if (before !== '' || after !== '') {
    const end = segment.length - after.length
    if (before.length > end || !segment.startsWith(before) || !segment.endsWith(after)) return false
    value = segment.slice(before.length, end)
  }
  if (!rule.accepts(value)) return false
  values.push(value)
  return true
}

function takeSeveral(parts: readonly KeyPart[], segment: string, values: string[]): boolean {
  const taken: string[] = []
  let end = segment.length
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]
    if (typeof part === 'string') {
      if (!segment.endsWith(part, end)) return false
      end -= part.length
    } else if (part) {
      const before = parts[index - 1]
      const start = startOfValue(segment, end, before, index === 1)
      if (start < 0 || start > end) return false
      const value = segment.slice(start, end)
      if (!ruleOf(part.parameter).accepts(value)) return false
      taken.unshift(value)
      end = start
    }
  }
  if (end !== 0) return false
  values.push(...taken)
  return true
}

function startOfValue(segment: string, end: number, before: KeyPart | undefined, isFirst: boolean): number {
  if (typeof before !== 'string') return 0
  if (isFirst) return before.length
  const found = segment.lastIndexOf(before, end - before.length)
  return found < 0 ? -1 : found + before.length
}
