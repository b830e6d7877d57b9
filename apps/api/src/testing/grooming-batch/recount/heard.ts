/** Bounds of a count, one number where both are the same; `counted` is what of it was said exactly. */
export interface Bounds {
  readonly low: number
  readonly high: number
  readonly counted?: number
}

/** Why there is no number; `left-open` where nothing is said of it in a file that tells other numbers. */
export interface Silence {
  readonly says: 'refused' | 'not-held' | 'over-cost' | 'no-reply' | 'not-known' | 'left-open' | 'left-out'
  readonly ground?: string
}

/** What somebody said of a count. */
export type Heard = Bounds | Silence

/** The few words that the files of the batch use, each with the meaning that a person gave it. */
export function heard(written: string, means: Readonly<Record<string, readonly [number, number]>> = {}): Heard {
  const words = written.trim()
  const bounds = means[words]
  if (bounds && bounds[0] < bounds[1]) return { low: bounds[0], high: bounds[1] }
  const digits = bounds ? String(bounds[0]) : words.replace(/ \(\d\)$/, '').replaceAll(',', '')
  if (words === 'nil' || /^-?\d+$/.test(digits)) {
    const value = Number(digits) || 0
    return { low: value, high: value, counted: value }
  }
  const said = silences[words]
  if (!said) throw new Error(`Nobody was told what “${written}” means`)
  return said
}

const silences: Readonly<Record<string, Silence>> = {
  'not held': { says: 'not-held' },
  'Over cost limit': { says: 'over-cost' },
  s12: { says: 'refused', ground: 's12' },
  'Exempt - Section 40(2)': { says: 'refused', ground: 'Exempt - Section 40(2)' },
}

/** Whether bounds were given. */
export function isBounds(what: Heard): what is Bounds {
  return !('says' in what)
}

/** Whether it is one number. */
export function isNumber(what: Heard): what is Bounds {
  return isBounds(what) && what.low === what.high
}

/** Parts of one thing, together: months of a year. A part without a number would leave none. */
export function together(parts: readonly Heard[]): Heard {
  if (!parts.every(isBounds)) return parts.length === 1 && parts[0] ? parts[0] : { says: 'not-known' }
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0)
  const counted = parts.flatMap((part) => part.counted ?? [])
  return {
    low: sum(parts.map(({ low }) => low)),
    high: sum(parts.map(({ high }) => high)),
    ...(counted.length > 0 ? { counted: sum(counted) } : {}),
  }
}
