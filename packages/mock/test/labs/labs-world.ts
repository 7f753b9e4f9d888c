import { createMockPlatform, type LabsLogin, type MockPlatform, type MockPlatformOptions } from '../../src/index.ts'
import { answerProblem } from '../../src/labs/lab/test-support/check-contract.ts'

type Plain = Record<string, unknown>

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body, parsed; empty when it is no JSON object. */
  readonly body: Plain
}

/** Calls with what one user has. `line` is a method and a target. */
export type Call = (line: string, json?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>

export interface LabsWorld {
  readonly platform: MockPlatform
  readonly baseUrl: string
  /** Without any session. */
  readonly guest: Call
  /** Logs in and calls with the cookies of that. */
  enter(
    login: LabsLogin | null | undefined,
  ): Promise<{ readonly call: Call; readonly cookie: string; readonly answer: Answer }>
  send(line: string, init: RequestInit): Promise<Answer>
}

export interface Mounting {
  fetch: typeof globalThis.fetch
  baseUrl(platform: MockPlatform): string | Promise<string>
}

const pairsOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** A platform to call labs on. Every answer is held to the contract unless defects are on. */
export async function createLabsWorld(options: MockPlatformOptions = {}, mounting?: Mounting): Promise<LabsWorld> {
  const platform = await createMockPlatform(options)
  const baseUrl = (await mounting?.baseUrl(platform)) ?? platform.labs.baseUrl
  const fetch = mounting?.fetch ?? platform.fetch
  const isSound = (options.defects ?? []).length === 0

  async function send(line: string, init: RequestInit): Promise<Answer> {
    const at = line.indexOf(' ')
    const [method, target] = [line.slice(0, at), line.slice(at + 1)]
    const answer = await fetch(baseUrl + target, { redirect: 'manual', ...init, method })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type') === 'application/json'
    const value: unknown = isJson ? JSON.parse(text) : null
    const problem = isJson && isSound ? answerProblem(method, target, answer.status, value) : null
    if (problem) throw new Error(problem)
    const body = typeof value === 'object' && value !== null ? (value as Plain) : {}
    return { status: answer.status, headers: answer.headers, text, body }
  }

  const callWith =
    (own: Readonly<Record<string, string>>): Call =>
    (line, json, headers = {}) =>
      send(line, {
        headers: { ...own, ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(json !== undefined && { body: typeof json === 'string' ? json : JSON.stringify(json) }),
      })
  const guest = callWith({})

  return {
    platform,
    baseUrl,
    guest,
    send,
    async enter(login) {
      const answer = await guest('POST /api/auth/login', { username: login?.username, password: login?.password })
      const cookie = pairsOf(answer.headers)
      return { call: callWith({ cookie }), cookie, answer }
    },
  }
}
