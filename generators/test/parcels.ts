import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The contract of a service that exists nowhere else. */
export const parcelsContract = here('./fixtures/parcels/contracts/parcels/openapi.yaml')

/** A repository of its own in a temporary folder, holding one contract and what generated code is written against. */
export async function makeRepository(
  fixture: 'parcels' | 'lockers' | 'trams' | 'cellars' | 'ferries' = 'parcels',
): Promise<{ readonly root: string; readonly remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'nova-generate-'))
  await cp(here(`./fixtures/${fixture}/contracts`), join(root, 'contracts'), { recursive: true })
  await cp(here('../../packages/sdk/src/internal'), join(root, 'packages/sdk/src/internal'), {
    recursive: true,
    filter: (path) => !path.includes('platform') && !path.endsWith('.test.ts'),
  })
  await symlink(here('../node_modules'), join(root, 'node_modules'))
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}
