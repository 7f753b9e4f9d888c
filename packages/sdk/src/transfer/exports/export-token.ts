import { transferError } from '../errors.ts'

const TOKEN_KIND = 'nova.transfer.export'

/**
 * The intent to export, as plain JSON: store it before the call, and a crash or a lost answer can be
 * taken up by whoever finds it. Holds no secret.
 */
export interface ExportToken {
  readonly v: 1
  readonly kind: typeof TOKEN_KIND
  readonly base_url: string
  /** One per intent, for ever: another key would be another export. */
  readonly idempotency_key: string
  readonly source_key: string
  readonly filename: string
  readonly created_at_ms: number
  /** Null while nobody knows whether the export began. */
  readonly export_id: string | null
}

export function createExportToken(fields: Omit<ExportToken, 'v' | 'kind' | 'export_id'>): ExportToken {
  return { v: 1, kind: TOKEN_KIND, ...fields, export_id: null }
}

/**
 * Reads a token from text or parsed JSON.
 *
 * @throws {TransferError} `token_corrupt`, or `token_version_unsupported` when a later version of this
 * package wrote it.
 *
 * @example
 * ```ts
 * const token = parseExportToken(await readFile('export.json', 'utf8'))
 * const { resource } = await startExport(client, { source_key: token.source_key, filename: token.filename }, { token })
 * ```
 */
export function parseExportToken(input: unknown): ExportToken {
  const value = (typeof input === 'string' ? parseJson(input) : input) as Partial<ExportToken> | null | undefined
  if (typeof value !== 'object' || value === null || value.kind !== TOKEN_KIND)
    throw corrupt(`its kind is not ${TOKEN_KIND}`)
  if (value.v !== 1) {
    throw transferError({
      code: 'token_version_unsupported',
      message: `The export token has version ${String(value.v)}; this package reads version 1.`,
      advice: 'Go on with the version of the package that wrote the token.',
    })
  }
  for (const name of ['base_url', 'idempotency_key', 'source_key', 'filename'] as const) {
    if (typeof value[name] !== 'string' || value[name] === '') throw corrupt(`\`${name}\` is missing`)
  }
  if (!Number.isFinite(value.created_at_ms)) throw corrupt('`created_at_ms` is missing')
  if (value.export_id !== null && typeof value.export_id !== 'string') throw corrupt('`export_id` is missing')
  return value as ExportToken
}

function corrupt(seen: string) {
  return transferError({
    code: 'token_corrupt',
    message: `The export token cannot be used: ${seen}.`,
    advice: 'Look for the export in the list of exports, or start another one.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw corrupt('it is not JSON')
  }
}
