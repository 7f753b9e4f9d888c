import type { CallInput, Seen } from '../../check.ts'
import { smallestBundle } from '../bundle-shelf.ts'
import { readDocuments } from '../read-documents.ts'
import type { SpectraCheck, SpectraContext } from '../spectra-check.ts'

type RangedOperation = 'getBundle' | 'getTicketSpectrum'

/** A file that answers ranges: who gives it, and all of its bytes. */
interface RangedFile {
  readonly operation: RangedOperation
  readonly path: NonNullable<CallInput['path']>
  readonly whole: Seen
}

const readRange = (
  context: SpectraContext,
  { operation, path }: RangedFile,
  headers: Readonly<Record<string, string>>,
) =>
  context.call(
    operation,
    { path, headers: { 'accept-encoding': 'identity', ...headers } },
    { conforming: false, bodyLimitBytes: 2 ** 28 },
  )

async function bundleFile(context: SpectraContext): Promise<RangedFile> {
  const { nova, seen } = await smallestBundle(context)
  return { operation: 'getBundle', path: { release_id: context.facts.releaseId, nova_id: nova.nova_id }, whole: seen }
}

/** Ticket spectra are public by accident; where none is, nothing is missing. */
async function ticketFile(context: SpectraContext): Promise<RangedFile> {
  for (const { nova, document } of await readDocuments(context, 'spectra'))
    for (const { provider, data_product_id } of document.observations ?? []) {
      if (provider !== 'ticket_ingestion') continue
      const path = { nova_id: nova.nova_id, data_product_id }
      const whole = await context.call('getTicketSpectrum', { path }, { conforming: false, bodyLimitBytes: 2 ** 26 })
      if (whole.status === 200) return { operation: 'getTicketSpectrum', path, whole }
    }
  return context.skip('no spectrum that an operator ingested by ticket is public among those that are looked at')
}

async function wantRange(
  context: SpectraContext,
  file: RangedFile,
  range: string,
  first: number,
  last: number,
): Promise<void> {
  const { bytes } = file.whole
  const seen = await readRange(context, file, { range: `bytes=${range}` })
  context.want(seen.status === 206, `bytes=${range} of ${file.operation} answers 206`, seen.status)
  const wanted = `bytes ${first}-${last}/${bytes.byteLength}`
  context.want(
    seen.headers.get('content-range') === wanted,
    `Content-Range ${wanted}`,
    seen.headers.get('content-range'),
  )
  const isPart = Buffer.compare(seen.bytes, bytes.subarray(first, last + 1)) === 0
  context.want(isPart, `bytes ${first} to ${last} of the file`, seen.bytes)
  const [etag, whole] = [seen.headers.get('etag'), file.whole.headers.get('etag')]
  context.want(etag === whole, `the ETag of the whole file, ${whole}`, etag)
}

async function wantRanges(context: SpectraContext, file: RangedFile): Promise<void> {
  const size = file.whole.bytes.byteLength
  const middle = Math.floor(size / 2)
  await wantRange(context, file, '0-0', 0, 0)
  await wantRange(context, file, '0-99', 0, 99)
  await wantRange(context, file, `${middle}-${middle + 49}`, middle, middle + 49)
  await wantRange(context, file, `${size - 10}-`, size - 10, size - 1)
  await wantRange(context, file, '-22', size - 22, size - 1)
  // A last byte behind the end is the end.
  await wantRange(context, file, `${size - 5}-${size + 1000}`, size - 5, size - 1)
}

async function wantUnsatisfiable(context: SpectraContext, file: RangedFile): Promise<void> {
  const size = file.whole.bytes.byteLength
  const seen = await readRange(context, file, { range: `bytes=${size}-` })
  context.want(seen.status === 416, `a range of ${file.operation} behind the end answers 416`, seen.status)
  const wanted = `bytes */${size}`
  context.want(
    seen.headers.get('content-range') === wanted,
    `Content-Range ${wanted}`,
    seen.headers.get('content-range'),
  )
}

/** Parts of files: what resuming a download and reading one member of an archive go by. */
export const rangeChecks: readonly SpectraCheck[] = [
  {
    id: 'ranges/bundle',
    title: 'A bundle answers ranges at its start, in its middle, to its end and from its end.',
    operations: ['getBundle'],
    run: async (context) => wantRanges(context, await bundleFile(context)),
  },
  {
    id: 'ranges/announced',
    title: 'A bundle says that it answers ranges.',
    operations: ['getBundle'],
    async run(context: SpectraContext) {
      const accepts = (await bundleFile(context)).whole.headers.get('accept-ranges')
      context.want(accepts === 'bytes', 'Accept-Ranges is bytes', accepts)
    },
  },
  {
    id: 'ranges/behind-the-end',
    title: 'A range behind the end of a bundle is refused with 416 and the length.',
    operations: ['getBundle'],
    run: async (context) => wantUnsatisfiable(context, await bundleFile(context)),
  },
  {
    id: 'ranges/if-range',
    title:
      'A range is given to a caller that has begun with this file, and the whole file to one that began with another.',
    operations: ['getBundle'],
    async run(context: SpectraContext) {
      const file = await bundleFile(context)
      const { bytes, headers } = file.whole
      const etag = headers.get('etag')
      if (etag === null || etag.startsWith('W/')) context.skip('a bundle has no strong ETag; http/etag looks at that')
      const same = await readRange(context, file, { range: 'bytes=5-9', 'if-range': etag })
      context.want(same.status === 206, `If-Range ${etag} answers 206`, same.status)
      const other = await readRange(context, file, { range: 'bytes=5-9', 'if-range': '"of-another-build"' })
      context.want(other.status === 200, 'If-Range with the ETag of another file answers 200', other.status)
      context.want(Buffer.compare(other.bytes, bytes) === 0, 'the whole file', other.bytes)
    },
  },
  {
    id: 'ranges/ticket-spectrum',
    title: 'A spectrum that was ingested by ticket is a FITS file and answers ranges.',
    operations: ['getSpectra', 'getTicketSpectrum'],
    async run(context: SpectraContext) {
      const file = await ticketFile(context)
      context.want(
        file.whole.text.startsWith('SIMPLE  ='),
        'a FITS file, which begins with SIMPLE',
        file.whole.text.slice(0, 80),
      )
      await wantRanges(context, file)
      await wantUnsatisfiable(context, file)
    },
  },
]
