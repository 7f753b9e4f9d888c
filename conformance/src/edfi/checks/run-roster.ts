import { NoAnswer } from '../../check-failure.ts'
import { createValidator } from '../../conformity/create-validator.ts'
import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { edfiContract } from '../edfi-contract.ts'
import { callAs, refuse, wantSuccess } from '../expect-answer.ts'
import { changeMatching } from '../partner-config.ts'
import { heldRun, hostOf } from '../run-executor.ts'

const validate = createValidator(edfiContract, { explicitNulls: false })

const started = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'getRunRoster'] as const

/** The roster across years. */
export const runRosterChecks: readonly EdfiCheck[] = [
  {
    id: 'roster/off',
    title: 'Partners that do not match across years are given no roster: 409.',
    operations: [...started, 'getPartnerConfig', 'updatePartnerConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin', 'destructive'],
    async run(context: EdfiContext) {
      hostOf(context)
      await changeMatching(context, false)
      const run = await heldRun(context)
      await refuse(context, 'getRunRoster', run.call, 409, 'cross_year_matching_off')
    },
  },
  {
    id: 'roster/lines',
    title: 'The roster is one student per line, each line ended.',
    operations: [...started, 'getPartnerConfig', 'updatePartnerConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin', 'destructive'],
    async run(context: EdfiContext) {
      hostOf(context)
      await changeMatching(context, true)
      const seen = await callAs(context, 'getRunRoster', (await heldRun(context)).call)
      wantSuccess(context, 'getRunRoster', seen)
      const type = seen.headers.get('content-type') ?? ''
      context.want(type.startsWith('application/x-ndjson'), 'Content-Type is application/x-ndjson', type)
      context.want(seen.text.endsWith('\n'), 'the last line is ended', seen.text.length)
      for (const line of seen.text.split('\n').slice(0, -1)) {
        const problems = validate('RosterRow', parse(line))
        context.want(problems.length === 0, 'a line is a row of the roster', problems)
      }
    },
  },
  {
    id: 'roster/broken',
    title: 'A roster that cannot be begun is a crash; one that breaks off ends its connection early.',
    operations: [...started, 'getPartnerConfig', 'updatePartnerConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin', 'destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      await changeMatching(context, true)
      const run = await heldRun(context)
      await host.failNext('roster')
      await refuse(context, 'getRunRoster', run.call, 500, 'server_error')
      await host.failNext('roster-stream')
      const seen = await callAs(context, 'getRunRoster', run.call).catch((error: unknown) => {
        if (error instanceof NoAnswer) return null
        throw error
      })
      context.want(seen === null, 'a roster that breaks off does not look complete', seen?.text.length)
    },
  },
]

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
