import type { OperationSpec } from '../contract.ts'
import type { HasAgentsDefect } from '../defects.ts'

export type Routing =
  | { readonly kind: 'found'; readonly operation: OperationSpec; readonly path: Readonly<Record<string, string>> }
  /** The path is one of ours, the method is not. */
  | { readonly kind: 'wrong-method'; readonly allow: string }
  | { readonly kind: 'redirect'; readonly pathname: string }
  | { readonly kind: 'unknown' }

export type Router = (method: string, rawTarget: string) => Routing

/**
 * Routes as the framework does: the path is decoded before anything matches it, so an encoded slash is a slash; the
 * first row whose path and method fit, else 405 by the first whose path fits, else a redirect to the path without
 * the slash at its end.
 */
export function createRouter(operations: readonly OperationSpec[], has: HasAgentsDefect): Router {
  const rows = operations.map((operation): Row => ({ operation, pattern: compile(operation.path) }))
  const fitting = (pathname: string) => rows.filter(({ pattern }) => pattern.test(pathname))

  return (sentMethod, rawTarget) => {
    const sent = decodePath(rawTarget, has)
    const pathname = has('agents-trailing-slash-matched') ? withoutSlash(sent) : sent
    const method = sentMethod === 'HEAD' && has('agents-head-matched') ? 'GET' : sentMethod
    const all = fitting(pathname)
    const candidates = has('agents-memory-names-shadowed') ? withPathOf(all[0], all) : all
    const row = candidates.find(({ operation }) => operation.method === method)
    if (row) return { kind: 'found', operation: row.operation, path: readPath(row, pathname, has) }
    if (all.length > 0)
      return {
        kind: 'wrong-method',
        allow: allowOf(
          all.map(({ operation }) => operation.method),
          has,
        ),
      }
    const other = withoutSlash(pathname)
    return other !== pathname && fitting(other).length > 0 ? { kind: 'redirect', pathname: other } : { kind: 'unknown' }
  }
}

interface Row {
  readonly operation: OperationSpec
  readonly pattern: RegExp
}

const withPathOf = (first: Row | undefined, rows: readonly Row[]) =>
  rows.filter(({ operation }) => operation.path === first?.operation.path)

function readPath({ pattern }: Row, pathname: string, has: HasAgentsDefect): Readonly<Record<string, string>> {
  const values = { ...pattern.exec(pathname)?.groups }
  if (!has('agents-encoded-slash-matched')) return values
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replaceAll(heldSlash, '/')]))
}

const withoutSlash = (pathname: string) => (pathname === '/' ? pathname : pathname.replace(/\/+$/, ''))

const allowOf = (methods: readonly string[], has: HasAgentsDefect) =>
  has('agents-allow-lists-all') ? [...new Set(methods)].join(', ') : (methods[0] ?? '')

function compile(path: string): RegExp {
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_match, name: string) => `(?<${name}>[^/]+)`)
  return new RegExp(`^${source}$`, 's')
}

/** What stands for a slash inside of an id where a defect keeps it one. */
const heldSlash = '\uf8ff'

function decodePath(rawTarget: string, has: HasAgentsDefect): string {
  const path = rawTarget.replace(/[?#].*$/s, '')
  const prepared = has('agents-encoded-slash-matched') ? path.replace(/%2f/gi, heldSlash) : path
  try {
    return decodeURIComponent(prepared)
  } catch {
    return prepared
  }
}
