import { type ControlSwitches, defineSwitch } from '../engine/control-switch.ts'
import type { SpectraHandle } from './spectra-handle.ts'

/** What a {@link SpectraHandle} offers tests in the same process, for programs that only have an address. */
export function spectraSwitches(spectra: SpectraHandle): ControlSwitches {
  return {
    list_releases: defineSwitch({}, async () => ({ release_ids: await spectra.releases() })),
    publish: defineSwitch({}, async () => ({ release_id: await spectra.publish() })),
    publish_as: defineSwitch({ release_id: 'string' }, async ({ release_id }) => ({
      release_id: await spectra.publish(release_id),
    })),
    expire: defineSwitch({ release_id: 'string' }, ({ release_id }) => spectra.expire(release_id)),
    invalidate: defineSwitch({}, () => spectra.invalidate()),
    list_objects: defineSwitch({ bucket: 'string', prefix: 'string' }, async ({ bucket, prefix }) => ({
      keys: await spectra.listObjects(requireBucket(bucket), prefix),
    })),
    get_object: defineSwitch({ bucket: 'string', key: 'string' }, async ({ bucket, key }) => {
      const bytes = await spectra.getObject(requireBucket(bucket), key)
      return { text: bytes && new TextDecoder().decode(bytes) }
    }),
    put_object: defineSwitch(
      { bucket: 'string', key: 'string', text: 'string', content_type: 'string' },
      ({ bucket, key, text, content_type }) =>
        spectra.putObject(requireBucket(bucket), key, {
          bytes: new TextEncoder().encode(text),
          contentType: content_type,
        }),
    ),
    flip_byte: defineSwitch({ bucket: 'string', key: 'string', offset: 'number' }, ({ bucket, key, offset }) =>
      spectra.flipByte(requireBucket(bucket), key, offset),
    ),
    delete_object: defineSwitch({ bucket: 'string', key: 'string' }, async ({ bucket, key }) => {
      await spectra.deleteObject(requireBucket(bucket), key)
      spectra.invalidate()
    }),
  }
}

function requireBucket(name: string): 'private' | 'public' {
  if (name !== 'private' && name !== 'public') throw new Error(`bucket has to be private or public, not ${name}`)
  return name
}
