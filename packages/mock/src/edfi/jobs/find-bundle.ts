import type { JobTemplate } from '../bundles.ts'
import type { EdfiContext } from '../context.ts'

/** The registry of bundles, which is somewhere else and may not be there. @throws whatever a fault at `edfi:registry` throws */
export async function readRegistry({ settings, pass }: EdfiContext): Promise<readonly JobTemplate[]> {
  await pass('edfi:registry')
  return settings.bundles
}

/** Whether a bundle is enabled for a partner. One that is named for the partner is, though the registry has lost it. */
export function isEnabled({ settings, state }: EdfiContext, partnerId: string, path: unknown): boolean {
  const partner = state.partners.get(partnerId)
  if (!partner || typeof path !== 'string') return false
  return (partner.bundles ?? settings.bundles.map((bundle) => bundle.path)).includes(path)
}
