/** Pages have no file system. */
export async function makeFolders(_folder: string): Promise<void> {
  throw Object.assign(new Error('A page cannot make folders; download to memory instead'), { code: 'ENOSYS' })
}
