import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterial, findMaterialOf } from '../job-material.ts'
import { moveClock } from '../pass-time.ts'
import { endRun, type HeldRun, heldAgain, heldRun, hostOf, openRun, reportSet, takeLaunch } from '../run-executor.ts'
import { asStarted, findSubmitted, placeOf, startSubmission, submitJob } from '../submit.ts'

type Filters = Readonly<Record<string, string>>

const listSets = (context: EdfiContext, filters: Filters = {}) =>
  succeed(context, 'listOutputSets', { query: { partner: placeOf(context).partner, ...filters } })

const has = async (context: EdfiContext, uid: string, filters?: Filters) =>
  (await listSets(context, filters)).some((set) => set.uid === uid)

/** A run with a set, ended. @returns the uid of the set */
async function finishedSet(context: EdfiContext, run: HeldRun, folder: 'ods' | 'non-ods' = 'ods'): Promise<string> {
  const uid = await reportSet(context, run, folder)
  await endRun(context, run)
  return uid
}

const executed = [
  'createJob',
  'startJob',
  'getJob',
  'initRun',
  'getRunJob',
  'reportStatus',
  'reportOutputFiles',
  'listOutputSets',
] as const

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
      context.want(!(await has(context, uid)), 'a set of a run under way is hidden', uid)
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
      context.want(!(await has(context, uid)), 'the set is not listed', uid)
    },
  },
  {
    id: 'output-sets/filters',
    title:
      'Sets are narrowed by tenant, school year, bundle, destination and time; a filter that is empty counts for nothing.',
    operations: [...executed],
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const uid = await finishedSet(context, run)
      const { template, endYear } = run.material
      const other = context.facts.templates.find(({ path }) => path !== template.path)
      const otherYear = context.facts.years.find((year) => year.endYear !== endYear)
      const minuteAgo = new Date(
        Date.parse((await listSets(context)).find((set) => set.uid === uid)?.createdAt ?? '') - 60_000,
      )
      const filters: readonly (readonly [Filters, boolean])[] = [
        [{ tenant: placeOf(context).tenant }, true],
        [{ tenant: 'conformance none' }, false],
        [{ schoolYear: String(endYear) }, true],
        ...(otherYear ? [[{ schoolYear: String(otherYear.endYear) }, false] as const] : []),
        [{ bundle: template.path }, true],
        ...(other ? [[{ bundle: other.path }, false] as const] : []),
        [{ sentToOds: 'true' }, true],
        [{ sentToOds: 'false' }, false],
        [{ createdAfter: minuteAgo.toISOString() }, true],
        [{ createdAfter: minuteAgo.toISOString().replace('Z', '+00:00') }, true],
        [{ createdAfter: new Date(minuteAgo.getTime() + 600_000).toISOString() }, false],
        [{ createdAfter: '2001-01-01' }, true],
        [{ tenant: '', schoolYear: '', bundle: '', sentToOds: '', createdAfter: '' }, true],
      ]
      for (const [filter, wanted] of filters) {
        const seen = await has(context, uid, filter)
        context.want(seen === wanted, `the set is ${wanted ? '' : 'not '}listed with ${JSON.stringify(filter)}`, seen)
      }
    },
  },
  {
    id: 'output-sets/destinations',
    title: 'A run may have a set that went to an ODS and one that did not.',
    operations: executed,
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const sent = await reportSet(context, run, 'ods')
      const kept = await reportSet(context, run, 'non-ods')
      await endRun(context, run)
      for (const [sentToOds, wanted] of [
        ['true', sent],
        ['false', kept],
      ] as const) {
        const sets = (await listSets(context, { sentToOds })).filter(({ jobUid }) => jobUid === run.uid)
        wantJson(
          context,
          sets.map(({ uid }) => uid),
          [wanted],
          `the sets with sentToOds ${sentToOds}`,
        )
      }
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
    id: 'output-sets/cursor',
    title: 'Times are stored finer than they are told: what was told last comes again.',
    operations: executed,
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const first = await heldRun(context)
      // One of three may have been stored at the very millisecond.
      const uids = [await reportSet(context, first, 'ods'), await reportSet(context, first, 'non-ods')]
      await endRun(context, first)
      uids.push(await finishedSet(context, await heldAgain(context, first)))
      let repeated = 0
      for (const { uid, createdAt } of await listSets(context))
        if (uids.includes(uid) && (await has(context, uid, { createdAfter: createdAt }))) repeated += 1
      context.want(repeated > 0, 'a set comes again when its own time is asked for', repeated)
    },
  },
  {
    id: 'output-sets/validation',
    title: 'Filters of another form are refused, and so is a school year there is none of.',
    operations: ['listOutputSets'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const { partner } = placeOf(context)
      const broken: readonly Filters[] = [
        {},
        { partner: '' },
        { partner, schoolYear: '26' },
        { partner, sentToOds: 'yes' },
        { partner, sentToOds: '1' },
        { partner, createdAfter: 'yesterday' },
        { partner, createdAfter: '2026-01-01 10:00:00' },
        { partner, createdAfter: '2026-02-30' },
      ]
      for (const query of broken) await refuse(context, 'listOutputSets', { query }, 400, 'validation_failed')
      await refuse(context, 'listOutputSets', { query: { partner, schoolYear: '1999' } }, 400, 'invalid_parameter')
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
  {
    id: 'output-sets/other-tenants',
    title: 'Of all tenants of the partner, one can be asked for.',
    operations: [...executed, 'listTenantSchoolYears'],
    needs: ['external', 'app.otherTenantCookie'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const own = await finishedSet(context, await heldRun(context, { material: findMaterial(context) }))
      const material = await findMaterialOf(context, 'otherTenant')
      const theirs = await finishedSet(context, await heldRun(context, { as: 'otherTenant', material }))
      const { tenant } = placeOf(context)
      const all = (await listSets(context)).map(({ uid }) => uid)
      context.want(all.includes(own) && all.includes(theirs), 'sets of both tenants are listed', all.length)
      context.want(!(await has(context, theirs, { tenant })), 'with a tenant, those of the other are not', tenant)
    },
  },
]
