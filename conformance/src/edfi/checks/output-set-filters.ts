import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, wantJson } from '../expect-answer.ts'
import { findMaterial, findMaterialOf } from '../job-material.ts'
import { executed, type Filters, finishedSet, hasSet, listSets } from '../output-sets.ts'
import { endRun, heldAgain, heldRun, reportSet } from '../run-executor.ts'
import { placeOf } from '../submit.ts'

/** What the list of output sets is narrowed by. */
export const outputSetFilterChecks: readonly EdfiCheck[] = [
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
        const seen = await hasSet(context, uid, filter)
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
        if (uids.includes(uid) && (await hasSet(context, uid, { createdAfter: createdAt }))) repeated += 1
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
      context.want(!(await hasSet(context, theirs, { tenant })), 'with a tenant, those of the other are not', tenant)
    },
  },
]
