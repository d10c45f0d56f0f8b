/**
 * The member of an archive that another one refers to.
 * @param address relative to the folder of `member`; steps above the archive stay in it
 */
export function referredMember(member: string, address: string): string {
  const path: string[] = []
  for (const part of [...member.split('/').slice(0, -1), ...address.split('/')])
    if (part === '..') path.pop()
    else if (part !== '' && part !== '.') path.push(part)
  return path.join('/')
}
