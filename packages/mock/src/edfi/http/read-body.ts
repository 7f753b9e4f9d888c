import { BodyTooLargeError, collectBytes } from '../../engine/body.ts'
import type { ExchangeRequest } from '../../engine/exchange.ts'
import { nestsTooDeeply } from '../../engine/validation/json-syntax.ts'
import { isJsonType } from '../../engine/validation/read-body.ts'
import { refusal, rejected } from './http-error.ts'

/** 100 kB as the framework counts them. */
const limitBytes = 100 * 1024

/**
 * The body as the framework parses it before anything looks at the request: JSON that is an object or a list,
 * or a form. An empty object for everything else.
 * @throws HttpError 413 for one that is too large, 400 for JSON that is none
 */
export async function readBody(request: ExchangeRequest, isLimited = true): Promise<unknown> {
  const contentType = request.headers.get('content-type')
  const isForm = contentType?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
  if (!isForm && !isJsonType(contentType)) return {}
  const limit = isLimited ? limitBytes : Number.POSITIVE_INFINITY
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const text = await collectText(request, limit)
  if (text === '') return {}
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : parseJson(text)
}

async function collectText(request: ExchangeRequest, limit: number): Promise<string> {
  try {
    return new TextDecoder().decode(await collectBytes(request.body, limit))
  } catch (error) {
    throw error instanceof BodyTooLargeError ? tooLarge() : error
  }
}

function parseJson(text: string): unknown {
  const first = text.trimStart().charAt(0)
  // Text, numbers and null are JSON, but not here.
  if (first !== '{' && first !== '[') throw refusal(400, `Unexpected token '${first}' in JSON`)
  const value = parse(text)
  // Kept, it could not be written to disk, and nothing else with it.
  if (nestsTooDeeply(value)) throw refusal(400, 'The body nests too deeply')
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw refusal(400, error instanceof Error ? error.message : 'The body is no JSON')
  }
}

const tooLarge = () => rejected(413, 'request entity too large')
