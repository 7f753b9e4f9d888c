import type { TenantKey } from '../state/rows.ts'

/** Where the roster of a tenant lies: raw codes, and the year it ends in. */
export const rosterKey = ({ partnerId, tenantCode }: TenantKey, endYear: number): string =>
  `__rosters/${partnerId}/${tenantCode}/${endYear}/studentEducationOrganizationAssociations.jsonl`
