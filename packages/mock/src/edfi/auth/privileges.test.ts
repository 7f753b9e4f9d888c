import { expect, test } from 'vitest'
import type { AppRole } from '../settings.ts'
import { mayDo } from './privileges.ts'

test.each<[readonly AppRole[], string, boolean]>([
  [[], 'school-year-config.read', false],
  [['User'], 'school-year-config.read', true],
  [['User'], 'school-year-config.update', false],
  [['User'], 'partner-config.read', false],
  [['PartnerAdmin'], 'partner-config.update', true],
  [['User', 'PartnerAdmin'], 'partner-earthmover-bundle.create', true],
])('%j may %s: %j', (roles, privilege, want) => expect(mayDo(roles, privilege)).toBe(want))
