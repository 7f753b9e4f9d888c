import { createRecordWriter } from '../../internal/record-writer.ts'
import { type TransferError, transferError } from '../errors.ts'
import { asTransferError } from './as-transfer-error.ts'
import type { Ledger } from './ledger.ts'
import type { UploadToken } from './resume-token.ts'
import type { UploadTokenStore } from './token-store.ts'

/** Keeps the token of one upload up to date, in memory and where the caller keeps it. */
export interface TokenRecorder {
  current(): UploadToken
  /** Changes the token and has it written soon; changes made meanwhile go into one write. */
  update(change: Partial<Omit<UploadToken, 'ledger'>>): void
  /** From here on the token carries this ledger as it is at the moment it is written. */
  follow(ledger: Ledger): void
  /** Resolves when everything changed so far is written. Rejects when it could not be. */
  flush(): Promise<void>
  /** The upload is over and its record of no more use. */
  remove(): Promise<void>
  /** Writes that failed while the upload went on. */
  readonly warnings: readonly TransferError[]
}

export interface TokenRecorderOptions {
  readonly token: UploadToken
  readonly store: UploadTokenStore | null
  /** Revision the store holds; 0 for none. */
  readonly revision: number
  readonly onToken?: ((token: UploadToken) => void) | undefined
  /** Somebody else wrote the record: this upload must stop. */
  readonly onConflict: (error: TransferError) => void
}

/** A failed write does not stop the upload: it is kept as a warning and made good by the next one. */
export function createTokenRecorder(options: TokenRecorderOptions): TokenRecorder {
  const { store, revision, onToken, onConflict } = options
  let token = options.token
  let ledger: Ledger | null = null

  // Put together when wanted: with thousands of parts, a copy per part would cost more than sending it.
  const current = (): UploadToken => (ledger ? { ...token, ledger: ledger.entries() } : token)

  const writer = createRecordWriter({
    store,
    id: token.id,
    revision,
    value: current,
    onConflict() {
      const error = takenOver()
      onConflict(error)
      return error
    },
  })

  return {
    get warnings() {
      return writer.failures.map(asTransferError)
    },
    current,
    follow(followed) {
      ledger = followed
    },
    update(change) {
      token = { ...token, ...change }
      onToken?.(current())
      writer.touch()
    },
    flush: writer.flush,
    remove: writer.remove,
  }
}

const takenOver = () =>
  transferError({
    code: 'upload_busy',
    message: 'Another process or tab has written the record of this upload.',
    advice: 'Let the other one finish, or stop it and resume here.',
    operation: 'uploadFile',
  })
