import type { EdfiContext } from '../context.ts'
import { findJobId } from '../simulation/executor-handle.ts'
import type { PartnerRow } from './rows.ts'

/** What can happen to the tables of the service without anybody having called it. */
export interface StateDisturbance {
  /** Changes what is known of a partner. @throws TypeError for no partner */
  setPartner(
    partnerId: string,
    change: Partial<Pick<PartnerRow, 'crossYearMatchingEnabled' | 'canConnectToEdu' | 'bundles'>>,
  ): Promise<void>
  /** Takes the connection of a job away, so that its definition cannot be told. @param job its id or uid */
  loseOds(job: number | string): Promise<void>
  /** Takes the bundle a job was made with away, with the same effect. */
  loseTemplate(job: number | string): Promise<void>
  /** Takes a run away. Its tokens stay good, for nothing. */
  loseRun(runId: number): Promise<void>
}

export function createStateDisturbance({ state, save }: Pick<EdfiContext, 'state' | 'save'>): StateDisturbance {
  const jobOf = (job: number | string) => {
    const found = state.jobs.get(findJobId(state, job))
    if (!found) throw new TypeError(`There is no job ${job}`)
    return found
  }
  return {
    async setPartner(partnerId, change) {
      const partner = state.partners.get(partnerId)
      if (!partner) throw new TypeError(`There is no partner ${partnerId}`)
      state.partners.set(partnerId, { ...partner, ...change })
      await save()
    },
    async loseOds(job) {
      const found = jobOf(job)
      state.jobs.set(found.id, { ...found, odsConfigId: null })
      await save()
    },
    async loseTemplate(job) {
      const found = jobOf(job)
      state.jobs.set(found.id, { ...found, template: { ...found.template, path: '' } })
      await save()
    },
    async loseRun(runId) {
      if (!state.runs.delete(runId)) throw new TypeError(`There is no run ${runId}`)
      await save()
    },
  }
}
