import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, succeed } from '../expect-answer.ts'

/** A launch that somebody hands to the run: the only way to be an executor without hands on the host. */
export const givenLaunchChecks: readonly EdfiCheck[] = [
  {
    id: 'run/given-launch',
    title: 'The launch that was given is taken once, its job read, a failure told and the run ended.',
    operations: [
      'initRun',
      'getRunJob',
      'reportStatus',
      'reportError',
      'reportSummary',
      'reportUnmatchedIds',
      'reportOutputFiles',
    ],
    needs: ['executor'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { initUrl = '', initToken = '' } = context.credentials.executor ?? {}
      const runId = /\/auth\/(\d+)\/init\/?$/.exec(new URL(initUrl).pathname)?.[1]
      context.want(runId !== undefined, 'executor.initUrl ends with /auth/{run}/init', initUrl)
      const init = { path: { runId }, token: initToken }
      const { token } = await succeed(context, 'initRun', init)
      await refuse(context, 'initRun', init, 401, 'run_token_refused')
      const call = { path: { runId }, token }
      await refuse(context, 'getRunJob', { ...call, token: initToken }, 401, 'run_token_refused')
      const { appDataBasePath, inputFiles } = await succeed(context, 'getRunJob', call)
      context.want(Object.keys(inputFiles).length > 0, 'the job has files', Object.keys(inputFiles))
      const say = (action: string, status: string) =>
        succeed(context, 'reportStatus', { ...call, body: { action, status } })
      await say('refresh_bundle_code', 'begin')
      await refuse(
        context,
        'reportStatus',
        { ...call, body: { action: 'refresh_bundle_code', status: 'begin' } },
        500,
        'server_error',
      )
      await succeed(context, 'reportSummary', { ...call, body: {} })
      await succeed(context, 'reportUnmatchedIds', { ...call, body: { name: 'conformance', type: 'Local', count: 1 } })
      const path = `${appDataBasePath.replace(/^\w+:\/\/[^/]+\//, '')}/output/conformance-none`
      await refuse(
        context,
        'reportOutputFiles',
        { ...call, body: { path, sentToOds: false } },
        400,
        'output_path_rejected',
      )
      await say('refresh_bundle_code', 'failure')
      await succeed(context, 'reportError', {
        ...call,
        body: { code: 'unknown', payload: { stacktrace: 'conformance' } },
      })
      await say('done', 'failure')
    },
  },
]
