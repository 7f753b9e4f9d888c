import { blake2b } from '@noble/hashes/blake2.js'
import { nameInvalid } from './name-error.ts'

/** The size is part of what is hashed: a longer digest cut down to two bytes is another one. */
const DIGEST_BYTES = 2

/**
 * Four hexadecimal digits that set the devices of one lab on a host apart from those of the others. Two labs can
 * share them: there are 65,536, and the host refuses the second one with `bridge_conflict`.
 *
 * @param instanceId Id of the host, as {@link resolveInstanceId} finds it.
 * @param labId `id` of the lab's document; the lab's path where the document has none.
 * @throws LabsError `name_invalid` for an id that is empty or no text, which would name devices of no lab.
 *
 * @example
 * ```ts
 * const { id } = await client.getLab('team/demo.json')
 * const hash = labHash('11111111-2222-4333-8444-555555555555', id ?? 'team/demo.json')
 * console.log(bridgeName(hash, 1), tapName(hash, 12, 3))
 * ```
 */
export function labHash(instanceId: string, labId: string): string {
  for (const [what, id] of Object.entries({ 'instance id': instanceId, 'lab id': labId }))
    if (typeof id !== 'string' || id === '') {
      const problem = id === '' ? 'is empty' : 'is no text'
      throw nameInvalid(`A lab cannot be hashed: its ${what} ${problem}.`, `Give the ${what} as the host knows it.`)
    }
  const digest = blake2b(new TextEncoder().encode(`${instanceId}:${labId}`), { dkLen: DIGEST_BYTES })
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
