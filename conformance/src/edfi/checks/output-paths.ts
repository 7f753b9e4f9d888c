import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, wantSuccess } from '../expect-answer.ts'
import { heldRun, hostOf, putOutput } from '../run-executor.ts'

const started = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportOutputFiles'] as const

/** Which folders of output can be reported. */
export const outputPathChecks: readonly EdfiCheck[] = [
  {
    id: 'output-paths/accepted',
    title: 'A folder below the base path with something in it is taken, a folder beside output/ too, slashes dropped.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, 'ods/a.jsonl')
      for (const path of ['output/ods///', 'output', 'input']) {
        const seen = await callAs(context, 'reportOutputFiles', {
          ...run.call,
          body: { path: `${run.basePath}/${path}`, sentToOds: false },
        })
        wantSuccess(context, 'reportOutputFiles', seen)
      }
    },
  },
  {
    id: 'output-paths/repeated',
    title: 'A run reports a path once, with or without slashes at its end.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, 'ods/a.jsonl')
      const at = (path: string) => ({ ...run.call, body: { path, sentToOds: true } })
      wantSuccess(
        context,
        'reportOutputFiles',
        await callAs(context, 'reportOutputFiles', at(`${run.basePath}/output/ods/`)),
      )
      for (const path of ['output/ods', 'output/ods/', 'output/ods//'])
        await refuse(context, 'reportOutputFiles', at(`${run.basePath}/${path}`), 409, 'output_set_exists')
    },
  },
  {
    id: 'output-paths/rejected',
    title: 'Paths outside of the job, of another form, or without objects are refused; dots lead nowhere.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      const [run, other] = [await heldRun(context), await heldRun(context)]
      await putOutput(context, run, 'ods/a.jsonl')
      await putOutput(context, other, 'ods/a.jsonl')
      await host.putObject(`${run.basePath}-evil/output/ods/a.jsonl`, '{}\n')
      const { basePath, document } = run
      const rejected = [
        basePath,
        `${basePath}/`,
        `${basePath}-evil/output/ods`,
        `${other.basePath}/output/ods`,
        `/${basePath}/output/ods`,
        `${document.appDataBasePath}/output/ods`,
        `${basePath}/output/none`,
        `${basePath}/output/../input`,
        `${basePath}/output/ods/a.jsonl`,
      ]
      for (const path of rejected)
        await refuse(
          context,
          'reportOutputFiles',
          { ...run.call, body: { path, sentToOds: true } },
          400,
          'output_path_rejected',
        )
    },
  },
  {
    id: 'output-paths/validation',
    title: 'A report of output has a path and says with true or false whether it was sent.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { call, basePath } = await heldRun(context)
      const path = `${basePath}/output/ods`
      for (const body of [
        {},
        { path },
        { path, sentToOds: 'true' },
        { path: '', sentToOds: true },
        { path: 5, sentToOds: true },
      ])
        await refuse(context, 'reportOutputFiles', { ...call, body }, 400, 'validation_failed')
    },
  },
]
