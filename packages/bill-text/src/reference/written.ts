/** A word that says what sort of provision a number is. */
export type ReferenceUnit =
  | 'section'
  | 'clause'
  | 'article'
  | 'regulation'
  | 'rule'
  | 'subsection'
  | 'paragraph'
  | 'sub-paragraph'
  | 'part'
  | 'chapter'
  | 'schedule'

/** A number as written: "12" and "3", "a" of "12(3)(a)". */
export interface WrittenLabel {
  readonly number?: string
  readonly brackets: readonly string[]
}

/** One provision of a written list, or a run of them. The first has the unit among its words. */
export interface WrittenMember {
  readonly start: number
  readonly end: number
  /** Where its number begins; before it stands the unit. */
  readonly numberAt: number
  readonly label: WrittenLabel
  readonly to?: WrittenLabel
}

/** "sections 9 and 12(3)", "this section", "that Schedule", "the Schedule". */
export interface WrittenProvisions {
  readonly kind: 'provisions'
  readonly start: number
  readonly end: number
  readonly unit: ReferenceUnit
  /** How it points: by number, by "this" or "that", or as the only one there is. */
  readonly by: 'number' | 'this' | 'that' | 'only'
  readonly members: readonly WrittenMember[]
}

/** "the Housing Act 1988", "the 1988 Act", "that Act", "Regulation (EU) 2016/679". */
export interface WrittenLaw {
  readonly kind: 'law'
  readonly start: number
  readonly end: number
  readonly by: 'title' | 'year' | 'this' | 'that'
  /** The title, or the year and the sort. */
  readonly name: string
}

export type Written = WrittenProvisions | WrittenLaw

const units: readonly (readonly [start: string, unit: ReferenceUnit])[] = [
  ['subs', 'subsection'],
  ['subp', 'sub-paragraph'],
  ['para', 'paragraph'],
  ['part', 'part'],
  ['ch', 'chapter'],
  ['sch', 'schedule'],
  ['cl', 'clause'],
  ['art', 'article'],
  ['reg', 'regulation'],
  ['rule', 'rule'],
  ['s', 'section'],
]

/** The unit that a word stands for, in full or abbreviated as lawyers do, one or many. */
export function unitOf(word: string): ReferenceUnit {
  const bare = word.toLowerCase().replace('-', '')
  return units.find(([start]) => bare.startsWith(start))?.[1] ?? 'section'
}
