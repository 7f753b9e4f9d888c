import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, succeed } from '../expect-answer.ts'
import { nowhere, operationsWhere } from '../operation-inputs.ts'
import { moveClock } from '../pass-time.ts'
import { heldRun, hostOf, openRun, waitingRun } from '../run-executor.ts'

const executor = operationsWhere(({ surface }) => surface === 'executor')
const started = ['createJob', 'startJob', 'getJob'] as const

/** Which executors are let in. */
export const runTokenChecks: readonly EdfiCheck[] = [
  {
    id: 'run-tokens/missing',
    title: 'Executors without a token, or with none of this service, are 401.',
    operations: executor,
    async run(context: EdfiContext) {
      for (const operation of executor) {
        await refuse(context, operation, { ...nowhere(operation), token: null }, 401, 'run_token_refused')
        await refuse(context, operation, { ...nowhere(operation), token: 'not-a-token' }, 401, 'run_token_refused')
      }
    },
  },
  {
    id: 'run-tokens/of-programs',
    title: 'Access tokens of programs are none of executors.',
    operations: executor,
    needs: ['external'],
    async run(context: EdfiContext) {
      const token = await context.facts.access.token(context, 'client')
      for (const operation of executor)
        await refuse(context, operation, { ...nowhere(operation), token }, 401, 'run_token_refused')
    },
  },
  {
    id: 'run-tokens/types',
    title: 'The token of the handshake is good for nothing else, and nothing else is good for the handshake.',
    operations: [...started, ...executor],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { init, runId } = await waitingRun(context)
      const access = await hostOf(context).mintRunToken(runId, 'access')
      for (const operation of executor) {
        const token = operation === 'initRun' ? access : init.token
        await refuse(context, operation, { ...nowhere(operation, init.path), token }, 401, 'run_token_refused')
      }
      await succeed(context, 'initRun', init)
    },
  },
  {
    id: 'run-tokens/other-run',
    title: 'A token is good for its own run only: 403 for another, also for what is no number.',
    operations: [...started, ...executor],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const [run, other] = [await heldRun(context), await waitingRun(context)]
      const [access, init] = [run.token, await hostOf(context).mintRunToken(run.runId, 'init')]
      for (const operation of executor)
        for (const runId of [other.init.path.runId, 'abc']) {
          const token = operation === 'initRun' ? init : access
          await refuse(context, operation, { ...nowhere(operation, { runId }), token }, 403, 'run_token_foreign')
        }
    },
  },
  {
    id: 'run-tokens/expiry',
    title: 'A launch is good for five minutes, an access token for a day.',
    operations: [...started, 'initRun', 'getRunJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      if (!context.control) context.skip('takes a day, and the clock of this deployment cannot be moved')
      const [late, early] = [await waitingRun(context), await waitingRun(context)]
      await moveClock(context, 290_000)
      const run = await openRun(context, early)
      await moveClock(context, 11_000)
      await refuse(context, 'initRun', late.init, 401, 'run_token_refused')
      await moveClock(context, 86_400_000 - 12_000)
      await succeed(context, 'getRunJob', run.call)
      await moveClock(context, 2000)
      await refuse(context, 'getRunJob', run.call, 401, 'run_token_refused')
    },
  },
]
