/** "Trần Thị Lan" is Lan of the Trần Thị: the last word is what a person is called by. */
export function nameParts(fullName: string): { firstName: string | null; lastName: string | null } {
  const words = fullName.trim().split(/\s+/).filter(Boolean)
  return { firstName: words.at(-1) ?? null, lastName: words.slice(0, -1).join(' ') || null }
}
