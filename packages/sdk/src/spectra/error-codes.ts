import type { NovaErrorKind } from '../internal/errors.ts'
import { pipelineCodes } from '../internal/http/pipeline-codes.ts'

/** What a code of this side means for a caller. */
export interface ClientCodeSpec {
  readonly kind: NovaErrorKind
  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean
  /** What to do next, one sentence; an error that knows more says so instead. */
  readonly advice: string
}

/**
 * Codes of failures that only this side can see, of all features of the service, each with its kind, whether waiting
 * helps, and what to do next. The codes of the shared pipeline bring their own advice and stand apart.
 */
export const clientErrorCodes = {
  // Reading a release
  artifact_unreadable: {
    kind: 'integrity',
    retryable: false,
    advice: 'Check that baseUrl is the address of the release site itself, and not of the pages in front of it.',
  },
  schema_unsupported: {
    kind: 'validation',
    retryable: false,
    advice: 'Look for a newer release of this package: this one reads an older major version.',
  },
  release_expired: {
    kind: 'not_found',
    retryable: false,
    advice:
      'The site has not published anything for longer than it keeps a release: ask its operators to publish again.',
  },
  release_flipped: {
    kind: 'conflict',
    retryable: true,
    advice: 'Open the release again: another one is current, and the one in hand is gone.',
  },

  // Finding
  nova_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Give a name, an alias or the UUID of a nova of the catalogue; details.suggestions has names alike.',
  },
  nova_ambiguous: {
    kind: 'validation',
    retryable: false,
    advice: 'Several novae have this name: give the nova_id of one of details.candidates.',
  },

  // Names of objects, and values in them
  key_refused: {
    kind: 'validation',
    retryable: false,
    advice:
      'Give a key of the layout, as it is in the bucket, or build it with buildKey; details.problem says what is wrong.',
  },
  value_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Give details.field in the form that details.wanted describes.',
  },

  // Building a bundle
  bundle_content_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct what details.problems lists; nothing was read or written.',
  },
  bundle_too_large: {
    kind: 'validation',
    retryable: false,
    advice: 'Leave out members, or make several bundles.',
  },
  bundle_member_unreadable: {
    kind: 'local',
    retryable: false,
    advice: 'Check that it exists, that this process may read it, and that nobody writes to it.',
  },

  // FITS files
  fits_not_fits: {
    kind: 'integrity',
    retryable: false,
    advice: 'Look at where the bytes come from: a FITS file begins with "SIMPLE  =".',
  },
  fits_truncated: {
    kind: 'integrity',
    retryable: false,
    advice: 'Get the file again and compare its size: bytes are missing.',
  },
  fits_header_invalid: {
    kind: 'integrity',
    retryable: false,
    advice:
      'Get the file again; if it is the same, its header contradicts itself and has to be corrected at its source.',
  },
  fits_card_invalid: {
    kind: 'integrity',
    retryable: false,
    advice: 'Get the file again; if it is the same, have the card corrected by whoever wrote it.',
  },
  fits_column_invalid: {
    kind: 'integrity',
    retryable: false,
    advice: 'Get the file again; if it is the same, the table has to be corrected at its source.',
  },
  fits_unsupported: {
    kind: 'local',
    retryable: false,
    advice: 'It may be valid, but this package does not read it: convert it to a binary table or an image.',
  },
  fits_profile_unknown: {
    kind: 'validation',
    retryable: false,
    advice: 'Check the provider; spectra of other instruments can be read with readFits and their own columns.',
  },
  fits_metadata_missing: {
    kind: 'validation',
    retryable: false,
    advice: 'Use another product of the archive: without this the spectrum cannot be placed.',
  },
  fits_values_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Look at the values with readFits; the catalogue refuses a spectrum like this.',
  },

  // Writing files
  destination_unwritable: {
    kind: 'local',
    retryable: false,
    advice: 'Check the destination and call again.',
  },
  disk_full: {
    kind: 'local',
    retryable: false,
    advice: 'Free space and call again with the same destination.',
  },

  // Reading tables
  parquet_unreadable: {
    kind: 'integrity',
    retryable: false,
    advice: 'Fetch the file again and compare its length and digest with its metadata.',
  },
  parquet_column_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Check that this is the table it was taken for, and which schema its writer follows.',
  },
  parquet_codec_unsupported: {
    kind: 'validation',
    retryable: false,
    advice: 'Write the table with Snappy or without compression.',
  },
} as const satisfies Readonly<Record<string, ClientCodeSpec>>

/** Kinds of all codes of this side, the pipeline's included. */
export const clientErrorKinds = {
  ...pipelineCodes,
  ...mapKinds(clientErrorCodes),
}

function mapKinds<Code extends string>(
  codes: Readonly<Record<Code, ClientCodeSpec>>,
): Readonly<Record<Code, NovaErrorKind>> {
  const pairs = Object.entries<ClientCodeSpec>(codes).map(([code, { kind }]) => [code, kind])
  return Object.fromEntries(pairs) as Record<Code, NovaErrorKind>
}
