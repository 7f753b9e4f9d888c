import { answerProblem } from '../../src/edfi/test-support/check-contract.ts'
import {
  createMockPlatform,
  type EdfiCredentials,
  type MockPlatform,
  type MockPlatformOptions,
} from '../../src/index.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body, parsed; undefined when it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests that know their shape
  readonly json: any
}

/** Calls with what one caller has. `line` is a method and a target. */
export type Call = (line: string, json?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>

export interface EdfiWorld {
  readonly platform: MockPlatform
  readonly baseUrl: string
  readonly credentials: EdfiCredentials
  /** Without a session and without a token. */
  readonly guest: Call
  readonly user: Call
  readonly partnerAdmin: Call
  readonly otherTenant: Call
  readonly withoutRole: Call
  /** With an access token of every scope. */
  readonly client: Call
  /** With headers of one's own. */
  as(headers: Readonly<Record<string, string>>): Call
}

export interface Mounting {
  readonly fetch: typeof globalThis.fetch
  baseUrl(platform: MockPlatform): string | Promise<string>
}

/** A platform to call edfi on. Every answer is held to the contract unless defects are on. */
export async function createEdfiWorld(options: MockPlatformOptions = {}, mounting?: Mounting): Promise<EdfiWorld> {
  const platform = await createMockPlatform(options)
  const baseUrl = (await mounting?.baseUrl(platform)) ?? platform.edfi.baseUrl
  const fetch = mounting?.fetch ?? platform.fetch
  const isSound = (options.defects ?? []).length === 0

  const as =
    (own: Readonly<Record<string, string>>): Call =>
    async (line, json, headers = {}) => {
      const at = line.indexOf(' ')
      const [method, target] = [line.slice(0, at), line.slice(at + 1)]
      const answer = await fetch(baseUrl + target, {
        redirect: 'manual',
        method,
        headers: { ...own, ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(json !== undefined && { body: typeof json === 'string' ? json : JSON.stringify(json) }),
      })
      const text = await answer.text()
      const contentType = answer.headers.get('content-type')
      const problem = isSound ? answerProblem(method, target, { status: answer.status, contentType, text }) : null
      if (problem) throw new Error(problem)
      const isJson = contentType?.startsWith('application/json') && text !== ''
      return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined }
    }
  const credentials = await platform.edfi.credentials(baseUrl)
  const { user, partnerAdmin, otherTenant, withoutRole } = credentials.sessions
  return {
    platform,
    baseUrl,
    credentials,
    guest: as({}),
    user: as({ cookie: user ?? '' }),
    partnerAdmin: as({ cookie: partnerAdmin ?? '' }),
    otherTenant: as({ cookie: otherTenant ?? '' }),
    withoutRole: as({ cookie: withoutRole ?? '' }),
    client: as({ authorization: `Bearer ${credentials.tokens.client}` }),
    as,
  }
}

/** The `Cookie` header a browser would have after an answer. */
export const cookieOf = ({ headers }: Pick<Answer, 'headers'>): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
