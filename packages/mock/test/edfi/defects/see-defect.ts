import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../../src/index.ts'
import type { Answer, Call } from '../edfi-world.ts'
import { createJobsWorld, type JobsWorld, type RunReport, sat } from '../jobs-world.ts'

export interface Seen extends JobsWorld {
  /** Somebody of another partner. */
  readonly sam: Call
  readonly readOnly: Call
  readonly foreignClient: Call
  /** With an access token of these claims. */
  holding(claims: Readonly<Record<string, unknown>>): Promise<Call>
  /** A job whose run said all this. */
  play(report: RunReport, body?: Readonly<Record<string, unknown>>, call?: Call): Promise<number>
}

/** What somebody sees who looks for a defect. */
export type Look = (seen: Seen) => Promise<unknown>
export type Line = string | readonly [line: string, json?: unknown, headers?: Readonly<Record<string, string>>]
type Who = 'guest' | 'user' | 'partnerAdmin' | 'otherTenant' | 'client' | 'readOnly' | 'foreignClient' | 'sam'

/** A look at a platform that is set up in a way of its own. */
export interface SetLook {
  readonly edfi: NonNullable<MockPlatformOptions['edfi']>
  readonly look: Look
}

/** Everything about an answer that can be told apart, without what is random. */
export const shown = ({ status, headers, text }: Answer): readonly unknown[] => [
  status,
  headers.get('content-type'),
  headers.get('x-config-modified-at'),
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uid')
    .replace(/X-Amz-Signature=[0-9a-f]{64}/g, 'X-Amz-Signature=x')
    .replace(/"clientSecret":"[0-9a-f]{32}:[0-9a-f]+"/g, '"clientSecret":"encrypted"'),
]

async function ask(call: Call, line: Line): Promise<Answer> {
  return typeof line === 'string' ? call(line) : call(...line)
}

/** What one caller sees of some calls, one after the other. */
export const calls =
  (who: Who, ...lines: readonly Line[]): Look =>
  async (seen) => {
    const answers: unknown[] = []
    for (const line of lines) answers.push(shown(await ask(seen[who], line)))
    return answers
  }

/** What a user sees of some calls after a job was run, which is number 1. */
export const afterRun =
  (report: RunReport, ...lines: readonly Line[]): Look =>
  async (seen) => {
    await seen.play(report)
    return calls('user', ...lines)(seen)
  }

/** What becomes of a new job, and how it looks. */
export const creating = (body: unknown): Look => calls('user', ['POST /api/jobs', body], 'GET /api/jobs/1')

const open: JobsWorld[] = []

async function see({ edfi, look }: SetLook, defects: readonly string[]): Promise<unknown> {
  const world = await createJobsWorld({ defects, edfi })
  open.push(world)
  const { platform, as, credentials, user } = world
  const bearer = (token: string | null | undefined) => as({ authorization: `Bearer ${token}` })
  return look({
    ...world,
    sam: as({ cookie: platform.edfi.openSession('sam') }),
    readOnly: bearer(credentials.tokens.readOnly),
    foreignClient: bearer(credentials.tokens.otherPartner),
    holding: async (claims) => bearer(await platform.edfi.issueToken(claims)),
    async play(report, body = {}, call = user) {
      const { json } = await call('POST /api/jobs', { ...sat, ...body })
      await call(`PUT /api/jobs/${json.id}/start`)
      const runs: readonly { readonly id: number }[] = (await call(`GET /api/jobs/${json.id}`)).json.runs
      await world.report(Math.max(...runs.map(({ id }) => id)), report)
      return json.id
    },
  })
}

/** A test for each defect: it can be seen while it is on, and what is seen without it is the same each time. */
export function seeEach<Name extends string>(
  summaries: Readonly<Record<Name, string>>,
  looks: Readonly<Record<NoInfer<Name>, Look | SetLook>>,
): void {
  afterEach(async () => {
    for (const { platform } of open.splice(0)) await platform.close()
  })
  describe('each defect can be seen while it is on', () => {
    test.each(Object.keys(summaries) as Name[])('%s', async (name) => {
      const given: Look | SetLook = looks[name]
      const set = typeof given === 'function' ? { edfi: {}, look: given } : given
      const sound = await see(set, [])
      expect(await see(set, [name])).not.toEqual(sound)
      expect(await see(set, [])).toEqual(sound)
    })
  })
}
