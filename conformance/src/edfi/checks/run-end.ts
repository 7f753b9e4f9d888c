import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { lastRun, readJob } from '../make-job.ts'
import { endRun, type HeldRun, heldRun, hostOf, putOutput, report } from '../run-executor.ts'

const started = [
  'createJob',
  'startJob',
  'getJob',
  'initRun',
  'getRunJob',
  'reportStatus',
  'listStatusUpdates',
] as const

/** What people see of a run: its status, its last word, its files. */
async function look(context: EdfiContext, run: HeldRun) {
  const { status, runOutputFile = [] } = lastRun(await readJob(context, run)) ?? {}
  const updates = await succeed(context, 'listStatusUpdates', { path: run.path })
  const done = updates.filter(({ action }) => action === 'done').map((update) => update.status)
  return { status, done: done.sort(), files: runOutputFile.map(({ name }) => name).sort() }
}

const done = (run: HeldRun, status: string) => ({ ...run.call, body: { action: 'done', status } })

/** How runs end. */
export const runEndChecks: readonly EdfiCheck[] = [
  {
    id: 'run-end/success',
    title: 'With success, done ends the run and lists everything below output/, but for the marker of the folder.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      for (const name of ['', 'a.csv', 'ods/b.jsonl']) await putOutput(context, run, name, name)
      await endRun(context, run)
      wantJson(
        context,
        await look(context, run),
        { status: 'success', done: ['success'], files: ['a.csv', 'ods/b.jsonl'] },
        'the run',
      )
    },
  },
  {
    id: 'run-end/other-words',
    title: 'With any other word than success, done is an error; the files are listed all the same.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      for (const status of ['failure', 'conformance']) {
        const run = await heldRun(context)
        await putOutput(context, run, 'a.csv')
        await report(context, run, 'reportStatus', { action: 'done', status })
        wantJson(context, await look(context, run), { status: 'error', done: [status], files: ['a.csv'] }, 'the run')
      }
    },
  },
  {
    id: 'run-end/repeated',
    title: 'A second done crashes: the same one changes nothing, another one changes what became of the run first.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, 'a.csv')
      await endRun(context, run)
      await refuse(context, 'reportStatus', done(run, 'success'), 500, 'server_error')
      wantJson(
        context,
        await look(context, run),
        { status: 'success', done: ['success'], files: ['a.csv'] },
        'the run after the same end',
      )
      await refuse(context, 'reportStatus', done(run, 'failure'), 500, 'server_error')
      const { status, done: words } = await look(context, run)
      wantJson(context, [status, words], ['error', ['failure', 'success']], 'the run after another end')
    },
  },
  {
    id: 'run-end/order',
    title: 'The report of the end is written first, then the status of the run, then its files.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      for (const [point, wanted] of [
        ['done-status', { status: 'running', done: ['success'], files: [] }],
        ['done-files', { status: 'success', done: ['success'], files: [] }],
      ] as const) {
        const run = await heldRun(context)
        await putOutput(context, run, 'a.csv')
        await host.failNext(point)
        await refuse(context, 'reportStatus', done(run, 'success'), 500, 'server_error')
        wantJson(context, await look(context, run), wanted, `the run that got as far as ${point}`)
      }
    },
  },
]
