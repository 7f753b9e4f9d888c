import {
  type BucketName,
  type KeyKind,
  type KeyParameterName,
  type KeyPart,
  type KeyPattern,
  keyGrammar,
} from '../generated/keys.ts'
import { type FormRule, formRules } from './key-forms.ts'

/** A segment with parameters in it, as `schema={version}`. */
export interface KeyHole {
  /** Its text and its parameters by turns. */
  readonly parts: readonly KeyPart[]
  /** Those with one parameter: the text before and behind it, and how it is written. Nearly all are. */
  readonly single: { readonly before: string; readonly after: string; readonly rule: FormRule } | null
  readonly next: KeyNode
}

/** Where one stands after some segments of a key, and what may follow. */
export interface KeyNode {
  /** By the segment that follows. */
  readonly fixed: Map<string, KeyNode>
  /** Those with more fixed text first. */
  readonly holes: KeyHole[]
  /** The kind of key that ends here. */
  end: KeyShape | null
  /** The kind of key of which everything below is one path. */
  rest: KeyShape | null
}

/** One kind of key, prepared for building. */
export interface KeyShape {
  readonly kind: KeyKind
  /** Where keys of its bucket begin. */
  readonly root: KeyNode
  readonly parameters: readonly KeyParameterName[]
  /** How each of them is written. */
  readonly rules: readonly FormRule[]
  /** All of the key: text, slashes included, and parameters by turns. */
  readonly parts: readonly KeyPart[]
  /** Whether a key built of it might be one of another kind, or be read back otherwise. */
  readonly isAmbiguous: boolean
}

/** All kinds of keys. */
export interface KeyLayout {
  /** By the name of the bucket. */
  readonly roots: ReadonlyMap<BucketName, KeyNode>
  readonly shapes: ReadonlyMap<string, KeyShape>
}

let compiled: KeyLayout | undefined

/** The layout, compiled when it is needed for the first time. */
export function keyLayout(): KeyLayout {
  compiled ??= compileLayout(keyGrammar.patterns)
  return compiled
}

/** How the values of a parameter are written. */
export function ruleOf(parameter: KeyParameterName): FormRule {
  return formRules[keyGrammar.parameters[parameter].form]
}

/** The one step from patterns to what keys are read and written by. */
export function compileLayout(patterns: Readonly<Record<string, KeyPattern>>): KeyLayout {
  const roots = new Map<BucketName, KeyNode>()
  const shapes = new Map<string, KeyShape>()
  for (const [kind, pattern] of Object.entries(patterns)) {
    const root = roots.get(pattern.bucket) ?? emptyNode()
    roots.set(pattern.bucket, root)
    const shape: KeyShape = {
      kind: kind as KeyKind,
      root,
      parameters: pattern.parameters,
      rules: pattern.parameters.map(ruleOf),
      parts: joinSegments(pattern.segments),
      isAmbiguous:
        pattern.segments.some((parts) => parts.filter(isParameter).length > 1) || canBeAnother(kind, patterns),
    }
    shapes.set(kind, shape)
    addPattern(root, pattern, shape)
  }
  return { roots, shapes }
}

function emptyNode(): KeyNode {
  return { fixed: new Map(), holes: [], end: null, rest: null }
}

function addPattern(root: KeyNode, { segments, pattern }: KeyPattern, shape: KeyShape): void {
  let node = root
  for (const [index, parts] of segments.entries()) {
    if (parts.some(isPath)) {
      if (parts.length > 1 || index < segments.length - 1 || node.rest)
        throw new TypeError(`A path ends a key, and only one: ${pattern}.`)
      node.rest = shape
      return
    }
    node = parts.some(isParameter) ? childHole(node, parts) : childNode(node, parts.join(''))
  }
  if (node.end) throw new TypeError(`Two kinds of keys have one form: ${pattern}.`)
  node.end = shape
}

function childNode(node: KeyNode, text: string): KeyNode {
  const next = node.fixed.get(text) ?? emptyNode()
  node.fixed.set(text, next)
  return next
}

/** Kinds that differ only in the name of a parameter share the way to it, so what fits is judged once. */
function childHole(node: KeyNode, parts: readonly KeyPart[]): KeyNode {
  const known = node.holes.find((hole) => signature(hole.parts) === signature(parts))
  if (known) return known.next
  const hole = { parts, single: singleOf(parts), next: emptyNode() }
  node.holes.push(hole)
  node.holes.sort((a, b) => fixedLength(b.parts) - fixedLength(a.parts))
  return hole.next
}

function singleOf(parts: readonly KeyPart[]): KeyHole['single'] {
  const [parameter, another] = parts.filter(isParameter)
  if (!parameter || another) return null
  const text = parts.map((part) => (typeof part === 'string' ? part : '/')).join('')
  const [before = '', after = ''] = text.split('/')
  return { before, after, rule: ruleOf(parameter.parameter) }
}

const signature = (parts: readonly KeyPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `{${keyGrammar.parameters[part.parameter].form}}`)).join('')

const fixedLength = (parts: readonly KeyPart[]): number =>
  parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)

const isParameter = (part: KeyPart): part is { readonly parameter: KeyParameterName } => typeof part !== 'string'

const isPath = (part: KeyPart): boolean => isParameter(part) && keyGrammar.parameters[part.parameter].form === 'path'

function joinSegments(segments: KeyPattern['segments']): readonly KeyPart[] {
  const parts: KeyPart[] = []
  for (const [index, segment] of segments.entries()) {
    for (const part of index === 0 ? segment : ['/', ...segment]) {
      const last = parts.at(-1)
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
      else parts.push(part)
    }
  }
  return parts
}

/** Whether some key of a kind might be read as one of another kind, which then is tried before it. */
function canBeAnother(kind: string, patterns: Readonly<Record<string, KeyPattern>>): boolean {
  const own = patterns[kind]
  if (!own) return false
  return Object.entries(patterns).some(
    ([name, { bucket, segments }]) =>
      name !== kind &&
      bucket === own.bucket &&
      canMeet(own.segments, segments) &&
      rankWhereTheyPart(segments, own.segments) >= rankWhereTheyPart(own.segments, segments),
  )
}

/** How soon a pattern is tried where it and another part. */
function rankWhereTheyPart(segments: KeyPattern['segments'], others: KeyPattern['segments']): number {
  const index = segments.findIndex((parts, place) => signature(parts) !== signature(others[place] ?? []))
  const parts = segments[index] ?? []
  if (parts.some(isPath)) return -1
  return parts.some(isParameter) ? fixedLength(parts) : Number.POSITIVE_INFINITY
}

function canMeet(a: KeyPattern['segments'], b: KeyPattern['segments']): boolean {
  for (let index = 0; ; index += 1) {
    const [mine, other] = [a[index], b[index]]
    if (!mine || !other) return mine === other
    if (mine.some(isPath) || other.some(isPath)) return true
    if (!canBeOneSegment(mine, other)) return false
  }
}

function canBeOneSegment(a: readonly KeyPart[], b: readonly KeyPart[]): boolean {
  const [isFixed, isOtherFixed] = [!a.some(isParameter), !b.some(isParameter)]
  if (isFixed && isOtherFixed) return a.join('') === b.join('')
  if (isFixed) return canBeOneSegment(b, a)
  const [part] = a
  // Text may be a value only when it is written like one.
  return !(isOtherFixed && a.length === 1 && part && isParameter(part) && !ruleOf(part.parameter).accepts(b.join('')))
}
