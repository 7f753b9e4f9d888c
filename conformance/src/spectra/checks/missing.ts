import { operations, type SpectraOperationName } from '@nova/sdk/spectra/contract'
import { requireNovae } from '../read-documents.ts'
import type { SpectraCheck, SpectraContext } from '../spectra-check.ts'

/** Values that are written as they should be and name nothing. */
export const nowhere = {
  release_id: '19990101-000000',
  nova_id: '00000000-0000-4000-8000-000000000000',
  data_product_id: '00000000-0000-5000-8000-000000000000',
} as const

/** Everything but the pointer, which is there as soon as anything is. */
export const missable = (Object.keys(operations) as SpectraOperationName[]).filter(
  (name) => name !== 'getCurrentRelease',
)

/** What is missing looks forbidden: nobody may list the bucket. */
export const missingChecks: readonly SpectraCheck[] = [
  {
    id: 'missing/unknown-release',
    title: 'Whatever is asked of a release that is gone is refused with 403 and XML.',
    operations: missable,
    async run(context: SpectraContext) {
      for (const name of missable) {
        // The call itself holds status and code against the contract.
        const { status, headers, text } = await context.call(name, { path: nowhere })
        context.want(status === 403, `${name} is refused with 403`, `${status} ${text}`)
        const type = headers.get('content-type') ?? ''
        context.want(
          /^application\/xml\b/.test(type) && text.includes('<Code>'),
          `${name} is refused in XML with a code`,
          `${type} ${text}`,
        )
      }
    },
  },
  {
    id: 'missing/unknown-nova',
    title: 'A nova that the catalogue does not list has no files.',
    operations: ['getNova', 'getBundle'],
    async run(context: SpectraContext) {
      requireNovae(context)
      const path = { ...nowhere, release_id: context.facts.releaseId }
      for (const name of ['getNova', 'getBundle'] as const) {
        const { status } = await context.call(name, { path })
        context.want(status === 403, `${name} is refused with 403`, status)
      }
    },
  },
]
