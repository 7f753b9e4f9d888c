import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml'
import type { Problem } from './problem.ts'

/** Steps from the document root to a value. */
export type Path = readonly (string | number)[]

/** A parsed contract that can say where each of its values stands. */
export interface ContractDocument {
  readonly file: string
  readonly text: string
  readonly root: unknown
  /** Builds a problem at `path`. Falls back to the nearest ancestor that exists, so a missing key points to its parent. */
  problemAt(path: Path, reason: string): Problem
}

/** Reads YAML (or JSON, a subset). Syntax errors and duplicate keys come back as problems. */
export function parseContract(
  file: string,
  text: string,
): { readonly document: ContractDocument } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number, reason: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, reason }
  }
  if (yaml.errors.length > 0) {
    return { problems: yaml.errors.map((error) => at(error.pos[0], `YAML: ${error.message}`)) }
  }
  const document: ContractDocument = {
    file,
    text,
    root: yaml.toJS({ maxAliasCount: 100 }),
    problemAt: (path, reason) => at(findOffset(yaml, path), reason),
  }
  return { document }
}

/** Where the key of the last step stands; for array items, where the item stands. */
function findOffset(yaml: YamlDocument, path: Path): number {
  let node: Node | null = yaml.contents as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(yaml) ?? null
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item) === String(step))
      if (pair === undefined) return offset
      offset = (pair.key as Node | null)?.range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined
      if (item === undefined) return offset
      offset = item.range?.[0] ?? offset
      node = item
    } else {
      return offset
    }
  }
  return offset
}

function keyOf(item: unknown): string | undefined {
  if (!isPair(item)) return undefined
  const { key } = item as Pair
  return isScalar(key) ? String(key.value) : undefined
}
