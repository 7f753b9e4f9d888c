import type { LabNetwork } from '../../generated/types.ts'

/** Whether two networks cannot both be in a lab: those inside pairs aside, names differ, case and outer space apart. */
export function sameName(a: Pick<LabNetwork, 'name' | 'implicit'>, b: Pick<LabNetwork, 'name' | 'implicit'>): boolean {
  if (a.implicit || b.implicit) return false
  return a.name.trim().toLowerCase() === b.name.trim().toLowerCase()
}
