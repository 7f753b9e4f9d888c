/** What lies at a path. */
export interface DiskEntry {
  readonly sizeBytes: number
  readonly modifiedAtMs: number
  readonly isFolder: boolean
}

/** Files and folders, where there are any. Rejects with the errors of the system. */
export interface Disk {
  /** As an absolute path. */
  resolve(path: string | URL, ...below: readonly string[]): string
  stat(path: string): Promise<DiskEntry | null>
  /** Names in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>
  readText(path: string): Promise<string | null>
  /** All of it or nothing of it is there, at every moment. */
  writeText(path: string, text: string): Promise<void>
  makeFolders(folder: string): Promise<void>
  /** With what is in it; also what is not there. */
  remove(path: string): Promise<void>
  /** At once, and for good: a power cut does not undo it. */
  move(from: string, to: string): Promise<void>
  /** Owned by one process at a time; null while another one has it. That of a dead one is taken over. */
  lock(path: string): Promise<(() => Promise<void>) | null>
}
