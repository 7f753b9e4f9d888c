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
  const rows = operations.map((operation) => ({ operation, pattern: compile(operation.path) }))
  const fitting = (pathname: string) => rows.filter(({ pattern }) => pattern.test(pathname))

  return (sentMethod, rawTarget) => {
    const sent = decodePath(rawTarget, has)
    const pathname = has('agents-trailing-slash-matched') ? withoutSlash(sent) : sent
    const method = sentMethod === 'HEAD' && has('agents-head-matched') ? 'GET' : sentMethod
    const all = fitting(pathname)
    const candidates = has('agents-memory-names-shadowed') ? all.slice(0, 1) : all
    const row = candidates.find(({ operation }) => operation.method === method)
    if (row) return { kind: 'found', operation: row.operation, path: { ...row.pattern.exec(pathname)?.groups } }
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
const heldSlash = '\u2215'

function decodePath(rawTarget: string, has: HasAgentsDefect): string {
  const path = rawTarget.replace(/[?#].*$/s, '')
  const prepared = has('agents-encoded-slash-matched') ? path.replace(/%2f/gi, heldSlash) : path
  try {
    return decodeURIComponent(prepared)
  } catch {
    return prepared
  }
}
