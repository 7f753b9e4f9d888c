import type { AppRole } from '../settings.ts'

const held: Readonly<Record<AppRole, readonly string[]>> = {
  PartnerAdmin: [
    'partner-earthmover-bundle.read',
    'partner-earthmover-bundle.create',
    'partner-earthmover-bundle.delete',
    'school-year-config.read',
    'school-year-config.update',
    'partner-config.read',
    'partner-config.update',
  ],
  User: ['school-year-config.read'],
}

/** Whether any of the roles has a privilege. Nobody without a role has one. */
export const mayDo = (roles: readonly AppRole[], privilege: string): boolean =>
  roles.some((role) => held[role].includes(privilege))
