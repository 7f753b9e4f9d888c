import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { refuse, wantJson } from '../expect-answer.ts'
import { executed, finishedSet, hasSet, listSets } from '../output-sets.ts'
import { moveClock } from '../pass-time.ts'
import { endRun, heldRun, hostOf, openRun, reportSet, takeLaunch } from '../run-executor.ts'
import { asStarted, findSubmitted, placeOf, startSubmission, submitJob } from '../submit.ts'

/** What programs are told of what became of jobs: the sets of runs that succeeded. */
export const outputSetChecks: readonly EdfiCheck[] = [
  {
    id: 'output-sets/shown',
    title: 'A set shows once its run succeeded, whoever made the job, with the year it ends in and milliseconds.',
    operations: executed,
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const uid = await reportSet(context, run, 'ods')
      context.want(!(await hasSet(context, uid)), 'a set of a run under way is hidden', uid)
      await endRun(context, run)
      const set = (await listSets(context)).find((one) => one.uid === uid)
      context.want(set !== undefined, 'the set of a run that succeeded is listed', uid)
      const { createdAt, ...rest } = set
      context.want(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(createdAt), 'createdAt has milliseconds', createdAt)
      const { template, endYear } = run.material
      const wanted: Omit<Schemas['OutputSet'], 'createdAt'> = {
        uid,
        files: ['studentAssessments.jsonl'],
        sentToOds: true,
        jobUid: run.uid,
        ...placeOf(context),
        schoolYear: String(endYear),
        bundle: template.path,
      }
      wantJson(context, rest, wanted, 'the set')
    },
  },
  {
    id: 'output-sets/of-programs',
    title: 'Jobs of programs end in sets that name them.',
    operations: [
      'submitJob',
      'startSubmission',
      'listJobs',
      'initRun',
      'getRunJob',
      'reportStatus',
      'reportOutputFiles',
      'listOutputSets',
    ],
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      hostOf(context)
      const submitted = await submitJob(context)
      await startSubmission(context, submitted)
      const started = asStarted(context, await findSubmitted(context, submitted.uid))
      const uid = await finishedSet(context, await openRun(context, await takeLaunch(context, started)))
      const sets = (await listSets(context)).filter(({ jobUid }) => jobUid === submitted.uid)
      wantJson(
        context,
        sets.map((set) => set.uid),
        [uid],
        'the sets of the job',
      )
    },
  },
  {
    id: 'output-sets/failed-run',
    title: 'Sets of a run that failed stay hidden.',
    operations: executed,
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const uid = await reportSet(context, run, 'ods')
      await endRun(context, run, 'failure')
      context.want(!(await hasSet(context, uid)), 'the set is not listed', uid)
    },
  },
  {
    id: 'output-sets/order',
    title: 'Sets come in the order they were reported, also where an earlier one shows later.',
    operations: executed,
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const [late, early] = [await heldRun(context), await heldRun(context)]
      const first = await reportSet(context, late, 'ods')
      if (context.control) await moveClock(context, 1000)
      const second = await finishedSet(context, early)
      const seen = (await listSets(context)).map(({ uid }) => uid)
      context.want(
        seen.includes(second) && !seen.includes(first),
        'only the set of the run that is over is listed',
        seen.length,
      )
      await endRun(context, late)
      const sets = await listSets(context)
      const order = sets.map(({ uid }) => uid).filter((uid) => uid === first || uid === second)
      wantJson(context, order, [first, second], 'the order of the two')
      const times = sets.map(({ createdAt }) => Date.parse(createdAt))
      context.want(
        times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0)),
        'createdAt ascends',
      )
    },
  },
  {
    id: 'output-sets/foreign-partner',
    title: 'A partner the token does not hold looks like none.',
    operations: ['listOutputSets'],
    needs: ['external.otherPartnerToken', 'external.noPartnerToken'],
    async run(context: EdfiContext) {
      const { partner } = placeOf(context)
      await refuse(context, 'listOutputSets', { query: { partner: 'conformance-none' } }, 404, 'partner_not_found')
      for (const as of ['otherPartner', 'noPartner'] as const)
        await refuse(context, 'listOutputSets', { as, query: { partner } }, 404, 'partner_not_found')
    },
  },
]
