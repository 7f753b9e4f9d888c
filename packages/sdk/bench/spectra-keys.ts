import { knownKeys, nova_id } from '../src/spectra/keys/keys.fixture.ts'
import { loadBuilt } from './load-built.ts'
import { judge, measure, printTable } from './measure.ts'

type Spectra = typeof import('../src/spectra/index.ts')

const KEYS = 1_000_000

/** A million different keys of every kind, each parsed and built again, and compared. Cutting and joining text is the limit. */
export async function benchSpectraKeys(): Promise<void> {
  const { buildKey, parseKey } = await loadBuilt<Spectra>('spectra/index.ts')
  const keys = Array.from({ length: KEYS }, (_, at) => {
    const [bucket, key] = knownKeys[at % knownKeys.length] ?? knownKeys[0] ?? (['public', ''] as const)
    return [bucket, key.replaceAll(nova_id, novaIdOf(at))] as const
  })
  const both = await measure(
    [
      {
        name: 'split and join',
        run: async () => {
          for (const [, key] of keys) if (key.split('/').join('/') !== key) throw new Error(key)
        },
      },
      {
        name: '@nova/sdk/spectra',
        run: async () => {
          for (const [bucket, key] of keys) if (buildKey(parseKey(bucket, key)) !== key) throw new Error(key)
        },
      },
    ],
    5,
    1,
  )
  printTable(`${KEYS.toLocaleString('en')} keys of ${knownKeys.length} forms, parsed and built`, both)
  // One thread does it, so that its CPU time is what it takes on a machine with nothing else to do.
  judge('parsed and built, CPU', both[1]?.minCpuMs ?? Number.NaN, 2000, 'ms')
}

const novaIdOf = (at: number) => `${at.toString(16).padStart(8, '0')}${nova_id.slice(8)}`
