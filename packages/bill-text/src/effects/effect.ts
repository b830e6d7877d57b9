/** What one law does to another, or would do: words substituted, a section inserted, a provision brought into force. */
export interface Effect {
  /** Unique: the same effect comes again, under the same id, each time the publisher modifies its record. */
  readonly key: string
  readonly id: string
  /** When the publisher last changed this record, as it says: an instant in ISO 8601. */
  readonly modified?: string
  /** What is done, in the publisher's words: "words substituted", "repealed in part". */
  readonly what: string
  readonly affected: LawPlaces
  readonly affecting: LawPlaces
  /** Whether the publisher's revised text has it already. */
  readonly isApplied: boolean
  /** Whether it changes the text at all, so that there is something to apply. */
  readonly needsApplying: boolean
  readonly inForce: readonly InForceDate[]
  /** The provisions that bring it into force, and those that save things from it. */
  readonly commencedBy: readonly LawPlace[]
  readonly savedBy: readonly LawPlace[]
  readonly comments?: string
}

/** Provisions of one law. */
export interface LawPlaces {
  /** The law whatever its version: the publisher's address. */
  readonly uri: string
  /** Its title; absent where the publisher gives none. */
  readonly title?: string
  readonly year?: number
  readonly number?: string
  /** The provisions as printed: "s. 55", "Sch. 3 para. 30". */
  readonly words: string
  readonly places: readonly LawPlace[]
  /** The part of the United Kingdom they extend to. */
  readonly extent?: string
}

/** One provision, or a run of provisions from the first to `to`, by the publisher's address. */
export interface LawPlace {
  readonly uri: string
  readonly words: string
  readonly to?: string
  /** Whether the publisher could not find it in its text. */
  readonly isMissing: boolean
}

/** A day on which an effect came or comes into force, or that none is set: `prospective`. */
export interface InForceDate {
  readonly on?: string
  readonly isProspective: boolean
  /** How far, in the publisher's words: "wholly in force", "for specified purposes"; empty when it does not say. */
  readonly extent: string
  readonly isApplied: boolean
  /** The instrument that says so, and the provisions of it. */
  readonly by?: { readonly uri: string; readonly year?: number; readonly number?: string; readonly places: readonly LawPlace[] }
  readonly comments?: string
}
