/** Every table of the ledger, by name. Text holds JSON as it was written; instants are ISO 8601 in UTC; both engines hold the same. */
export interface Tables {
  readonly edition: EditionRow
  readonly revision: RevisionRow
  readonly arrangement: ArrangementRow
  readonly event: EventRow
  readonly proposal: ProposalRow
  readonly shipped_edition: ShippedEditionRow
}

/** A publication: what the public saw from one instant until the next edition. Never changed, never deleted. */
export interface EditionRow {
  /** 1, 2, 3… without gaps. */
  readonly number: number
  /** When it was published. */
  readonly published_at: string
  /** Who published it. */
  readonly published_by: string
  /** Why, in a sentence for readers. */
  readonly note: string
  /** The tracker's header fields, as JSON. */
  readonly header: string
  /** SHA-256 of the whole tracker as canonical JSON, in hexadecimal: what a rebuilt edition is checked against. */
  readonly digest: string
}

/** What a record says from one edition on, until a later revision of it. Never changed, never deleted. */
export interface RevisionRow {
  /** The collection the record stands in: `asks`. */
  readonly collection: string
  readonly record_id: string
  /** The edition that wrote it. */
  readonly edition: number
  /** The record as JSON; null when this edition took it out. */
  readonly body: string | null
}

/** The order of a collection's records from one edition on. Written only when it differs. */
export interface ArrangementRow {
  readonly collection: string
  /** The edition that wrote it. */
  readonly edition: number
  /** Record ids in their order, as a JSON array. */
  readonly ids: string
}

/** One thing an edition changed, as `changes(before, after)` told it. */
export interface EventRow {
  readonly edition: number
  /** 1, 2, 3… within the edition. */
  readonly seq: number
  /** A `Change`, as JSON. */
  readonly body: string
}

/** That an edition is the tracker as it shipped, and nobody's own. Never changed, never deleted. */
export interface ShippedEditionRow {
  readonly edition: number
}

/** A draft against an edition, waiting for somebody to publish or withdraw it. */
export interface ProposalRow {
  readonly id: string
  readonly created_at: string
  readonly created_by: string
  /** Why, and where it came from. */
  readonly note: string
  /** The edition it was drafted against. */
  readonly base_edition: number
  /** `open`, `withdrawn` or `published`. */
  readonly state: string
  /** The changed records, as a JSON array of `ProposedChange`. */
  readonly body: string
}
