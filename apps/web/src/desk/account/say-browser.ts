const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const machines = [
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'a Mac'],
  ['Linux', 'Linux'],
] as const

/** A browser as people know it: "Firefox on Windows". */
export function sayBrowser(userAgent: string | null | undefined): string {
  const among = (words: readonly (readonly [string, string])[]) => words.find(([mark]) => userAgent?.includes(mark))?.[1]
  const [browser, machine] = [among(browsers), among(machines)]
  if (browser === undefined) return 'Something that does not say what it is'
  return machine === undefined ? browser : `${browser} on ${machine}`
}
