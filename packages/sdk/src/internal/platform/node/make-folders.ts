import { mkdir } from 'node:fs/promises'

/** Makes a folder and those around it, where they are not there. Rejects with the error of the system. */
export async function makeFolders(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
}
