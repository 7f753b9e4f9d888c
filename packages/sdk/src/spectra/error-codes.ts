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
  unit_unsupported: {
    kind: 'validation',
    retryable: false,
    advice: 'Convert it yourself if you know what it means: no unit is guessed.',
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

  // Fetching a bundle
  bundle_missing: {
    kind: 'not_found',
    retryable: false,
    advice: 'The release has no bundle of this nova: look at release.check(), and whether the nova is listed.',
  },
  manifest_invalid: {
    kind: 'integrity',
    retryable: false,
    advice: 'Nothing was fetched: tell the operators of the site that the manifest contradicts itself.',
  },
  bundle_refused: {
    kind: 'integrity',
    retryable: false,
    advice: 'Nothing was published. Fetch again once; if details.problems is the same, tell the operators of the site.',
  },
  bundle_unverified: {
    kind: 'integrity',
    retryable: false,
    advice: "The release has no manifest to check against: leave out require: 'verified' if damage checks are enough.",
  },
  bundle_changed: {
    kind: 'integrity',
    retryable: true,
    advice: 'Fetch again; what was fetched of the earlier version is not used.',
  },
  bundle_truncated: {
    kind: 'integrity',
    retryable: true,
    advice: 'Something cuts bodies short: check proxies, and call again; a path goes on where it stopped.',
  },
  range_ignored: {
    kind: 'service',
    retryable: false,
    advice: 'The site sends only whole files: fetch all of the bundle with fetchBundle.',
  },
  etag_hidden: {
    kind: 'integrity',
    retryable: true,
    advice: 'Fetch again; a page of another origin cannot go on with a bundle that has no manifest.',
  },
  site_unavailable: {
    kind: 'service',
    retryable: true,
    advice: 'The site is busy: call again later; a path goes on where it stopped.',
  },
  member_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Give a path as listBundle has it; names are taken as they are, blanks and slashes included.',
  },
  member_refused: {
    kind: 'integrity',
    retryable: false,
    advice:
      'Nothing was published. Read it again once; if details.problems is the same, tell the operators of the site.',
  },
  bundle_unreadable: {
    kind: 'local',
    retryable: false,
    advice: 'Check that the file is there, that this process may read it, and that nobody writes to it.',
  },
  cache_unavailable: {
    kind: 'local',
    retryable: false,
    advice: 'Give createBundleCache a folder this process may write to.',
  },
  cache_busy: {
    kind: 'conflict',
    retryable: true,
    advice: 'Another process fetches the same bundle: wait for it, or raise waitTimeoutMs of the cache.',
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

  // The private bucket
  object_missing: {
    kind: 'not_found',
    retryable: false,
    advice: 'List the bucket: it may be kept under a key of the deployed pipeline.',
  },
  object_exists: {
    kind: 'conflict',
    retryable: false,
    advice: 'Read what is there; details.is_same says whether it is the same.',
  },
  object_changed: {
    kind: 'conflict',
    retryable: true,
    advice: 'Somebody else wrote it meanwhile: read it again and decide anew.',
  },
  object_corrupted: {
    kind: 'integrity',
    retryable: true,
    advice: 'Read it again; when it stays so, the object itself is damaged and has to be written again.',
  },
  write_outcome_unknown: {
    kind: 'conflict',
    retryable: true,
    advice: 'Write the same bytes again with acceptSame once the store answers: nothing is lost by that.',
  },
  document_invalid: {
    kind: 'validation',
    retryable: false,
    advice: 'Compare it with the JSON Schema of its kind; details.problem says where it differs.',
  },
  bucket_missing: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the name of the bucket and the region of the client.',
  },
  bucket_denied: {
    kind: 'authorization',
    retryable: false,
    advice: 'Check the credentials of the client, and what they allow in this bucket.',
  },
  bucket_refused: { kind: 'service', retryable: false, advice: 'details.seen is what the store calls it.' },
  bucket_unavailable: {
    kind: 'service',
    retryable: true,
    advice: 'Try again later, or give the client more attempts.',
  },
  bundle_mismatch: {
    kind: 'integrity',
    retryable: false,
    advice: 'Publish an archive with the manifest it was built with.',
  },
  migration_refused: {
    kind: 'conflict',
    retryable: false,
    advice: 'A table is set aside only when its schema changes; routine ingestion overwrites it in place.',
  },
  source_unreadable: {
    kind: 'local',
    retryable: false,
    advice: 'Check that it exists and that this process may read it.',
  },
  source_changed: { kind: 'integrity', retryable: false, advice: 'Write from a copy that nobody else writes to.' },
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
