/** Ids of the platforms that the batch asks about, the last for offences of which none was recorded. */
export const platforms = ['facebook', 'instagram', 'snapchat', 'whatsapp', 'other', 'unknown'] as const
export type AskedPlatform = (typeof platforms)[number]

/** Which of the two years that are asked about. */
export type AskedYear = 0 | 1
export const years: readonly AskedYear[] = [0, 1]

/** What one force counted, invented: the same at each run. Parts add up to wholes, however they are divided. */
export interface InventedCounts {
  readonly used: (platform: AskedPlatform, year: AskedYear) => number
  readonly recorded: (year: AskedYear) => number
  readonly quarter: (quarter: number, year: AskedYear) => number
  readonly month: (month: number, year: AskedYear) => number
  readonly charged: (year: AskedYear) => number
}

const weights: Readonly<Record<AskedPlatform, number>> = {
  facebook: 0.32,
  instagram: 0.22,
  snapchat: 0.26,
  whatsapp: 0.1,
  other: 0.06,
  unknown: 0.04,
}

/** The counts of a force that records about so many offences a year. */
export function inventedCounts(force: string, size: number): InventedCounts {
  const used = (platform: AskedPlatform, year: AskedYear) =>
    Math.floor(size * weights[platform] * (0.6 + 0.8 * chance(`${force} ${platform} ${year}`)))
  const recorded = (year: AskedYear) => platforms.reduce((sum, platform) => sum + used(platform, year), 0)
  return {
    used,
    recorded,
    quarter: (quarter, year) => part(recorded(year), quarter, 4),
    month: (month, year) => part(recorded(year), month, 12),
    charged: (year) => Math.floor(recorded(year) * (0.1 + 0.2 * chance(`${force} charged ${year}`))),
  }
}

/** One of so many parts of a whole, which add up to it. */
function part(whole: number, index: number, of: number): number {
  return Math.floor((whole * (index + 1)) / of) - Math.floor((whole * index) / of)
}

/** A number from 0 to 1 that follows from words alone. */
function chance(words: string): number {
  let hash = 2_166_136_261
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296
}
