import type { Schemas } from './edfi-check.ts'

/** Where the roster of a tenant lies in the bucket. Nothing in it is encoded. */
export const rosterKeyOf = (
  { partnerId, code }: Pick<Schemas['Tenant'], 'partnerId' | 'code'>,
  endYear: number,
): string => `__rosters/${partnerId}/${code}/${endYear}/studentEducationOrganizationAssociations.jsonl`
