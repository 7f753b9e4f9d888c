import type { Seen } from '../../check.ts'
import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantSuccess } from '../expect-answer.ts'
import { csv, lastRun, makeJob, parkedName, readJob, startJob, upload } from '../make-job.ts'
import { endRun, heldAgain, heldRun, putOutput, reportSet } from '../run-executor.ts'

/** A URL as the routes of files answer it: text that is no JSON. */
function wantUrl(context: EdfiContext, seen: Seen): string {
  const type = seen.headers.get('content-type') ?? ''
  context.want(type.startsWith('text/html'), 'Content-Type is text/html', type)
  context.want(seen.json === undefined && URL.canParse(seen.text), 'the body is a bare URL', seen.text)
  const lives = new URL(seen.text).searchParams.get('X-Amz-Expires')
  context.want(Number(lives) > 0 && Number(lives) <= 3600, 'the URL lives an hour', lives)
  return seen.text
}

async function download(context: EdfiContext, url: string, name: string, content: string): Promise<void> {
  const seen = await context.send(url)
  context.want(seen.status === 200 && seen.text === content, 'the URL gives the file', `${seen.status} ${seen.text}`)
  const disposition = seen.headers.get('content-disposition')
  context.want(disposition === `attachment; filename="${name}"`, `it is downloaded as ${name}`, disposition)
}

const urlOf = async (
  context: EdfiContext,
  operation: 'getFileUrl' | 'getOutputFileUrl',
  path: Readonly<Record<string, string>>,
) => {
  const seen = await callAs(context, operation, { path })
  wantSuccess(context, operation, seen)
  return wantUrl(context, seen)
}

const executed = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportStatus'] as const

/** Files of a job, in both directions. */
export const fileChecks: readonly EdfiCheck[] = [
  {
    id: 'files/input',
    title: 'The URL of an uploaded file is bare text, also before the file is there, and downloads it under its name.',
    operations: ['createJob', 'getFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { path, uploads } = await makeJob(context)
      const [first] = uploads
      if (!first) context.skip('the bundle takes no file')
      const where = { ...path, templateKey: first.templateKey }
      const early = await context.send(await urlOf(context, 'getFileUrl', where))
      context.want(early.status === 404, 'the URL of a file that is not there is 404 at the store', early.status)
      await upload(context, first.url)
      await download(context, await urlOf(context, 'getFileUrl', where), parkedName, csv)
    },
  },
  {
    id: 'files/unknown-input',
    title: 'A variable the job has no file of is an empty object under 200.',
    operations: ['createJob', 'getFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { path } = await makeJob(context)
      await refuse(context, 'getFileUrl', { path: { ...path, templateKey: 'NONE' } }, 200, 'job_file_not_found')
    },
  },
  {
    id: 'files/unknown-output',
    title: 'An output file the job does not have is an empty object under 200; a percent sign in its name is a crash.',
    operations: ['createJob', 'getOutputFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { path } = await makeJob(context)
      const ask = (fileName: string) => ({ path: { ...path, fileName } })
      await refuse(context, 'getOutputFileUrl', ask('none.csv'), 200, 'output_file_not_found')
      await refuse(context, 'getOutputFileUrl', ask('50% off.csv'), 500, 'server_error')
    },
  },
  {
    id: 'files/output',
    title: 'Output files are named with their folders, encoded in the path, and downloaded under that name.',
    operations: [...executed, 'reportOutputFiles', 'getOutputFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, 'student_id_match_rates.csv', 'a,b\n')
      await reportSet(context, run, 'ods')
      const fileName = 'ods/studentAssessments.jsonl'
      const ask = { path: { ...run.path, fileName } }
      await refuse(context, 'getOutputFileUrl', ask, 200, 'output_file_not_found')
      await endRun(context, run)
      const { runOutputFile = [] } = lastRun(await readJob(context, run)) ?? {}
      const names = runOutputFile.map(({ name }) => name).sort()
      context.want(names.join() === `${fileName},student_id_match_rates.csv`, 'the run lists both files', names)
      await download(context, await urlOf(context, 'getOutputFileUrl', ask.path), fileName, '{}\n')
      const top = await urlOf(context, 'getOutputFileUrl', { ...run.path, fileName: 'student_id_match_rates.csv' })
      await download(context, top, 'student_id_match_rates.csv', 'a,b\n')
    },
  },
  {
    id: 'files/earlier-runs',
    title: 'What an earlier run left is found while another is under way, and listed for that one too.',
    operations: [...executed, 'getOutputFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const first = await heldRun(context)
      await putOutput(context, first, 'first.csv')
      await endRun(context, first)
      const again = await heldAgain(context, first)
      await urlOf(context, 'getOutputFileUrl', { ...first.path, fileName: 'first.csv' })
      await putOutput(context, again, 'second.csv')
      await endRun(context, again)
      const names = (lastRun(await readJob(context, again))?.runOutputFile ?? []).map(({ name }) => name).sort()
      context.want(names.join() === 'first.csv,second.csv', 'the second run lists the files of both', names)
    },
  },
  {
    id: 'files/unreachable-store',
    title: 'URLs that cannot be made are a crash; a job that waits for its own stays.',
    operations: ['createJob', 'getJob', 'startJob', 'getFileUrl'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { host } = context.facts
      if (!host) context.skip('no caller can keep the service from its store')
      const job = await makeJob(context)
      await host.failNext('presign')
      const templateKey = job.uploads[0]?.templateKey ?? ''
      await refuse(context, 'getFileUrl', { path: { ...job.path, templateKey } }, 500, 'server_error')
      await startJob(context, job)
      await succeed(context, 'getJob', { path: job.path })
    },
  },
]
