/** What a field may be: the kinds that JSON has, `null` where either description of the API allows it. */
export type FieldKind = 'number' | 'string' | 'boolean' | 'array' | 'object' | 'null'

/** The fields of one object of the API: `since` for those that only the newer description has. */
export type KnownFields = Readonly<Record<string, { readonly kinds: readonly FieldKind[]; readonly isNewer?: true }>>

const number = { kinds: ['number'] } as const
const numberOrNull = { kinds: ['number', 'null'] } as const
const text = { kinds: ['string'] } as const
const textOrNull = { kinds: ['string', 'null'] } as const
const flag = { kinds: ['boolean'] } as const
const listOrNull = { kinds: ['array', 'null'] } as const
const object = { kinds: ['object'] } as const
const objectOrNull = { kinds: ['object', 'null'] } as const

const page: KnownFields = { items: listOrNull, totalResults: number, itemsPerPage: number }

/** The objects that are read, with every field that either description of the Bills API gives them. */
export const knownFields = {
  Bill: {
    billId: number,
    shortTitle: textOrNull,
    formerShortTitle: { ...textOrNull, isNewer: true },
    longTitle: textOrNull,
    summary: textOrNull,
    currentHouse: text,
    originatingHouse: text,
    lastUpdate: text,
    billWithdrawn: textOrNull,
    isDefeated: flag,
    isAct: flag,
    billTypeId: number,
    introducedSessionId: number,
    includedSessionIds: listOrNull,
    currentStage: objectOrNull,
    sponsors: listOrNull,
    promoters: listOrNull,
    petitioningPeriod: textOrNull,
    petitionInformation: textOrNull,
    agent: objectOrNull,
  },
  StagePage: page,
  Stage: {
    id: number,
    stageId: number,
    sessionId: number,
    description: textOrNull,
    abbreviation: textOrNull,
    house: text,
    stageSittings: listOrNull,
    sortOrder: number,
  },
  SittingPage: page,
  Sitting: { id: number, stageId: number, billStageId: number, billId: number, date: textOrNull },
  PublicationList: { billId: number, publications: listOrNull },
  Publication: {
    id: number,
    title: textOrNull,
    publicationType: object,
    displayDate: text,
    links: listOrNull,
    files: listOrNull,
    house: text,
  },
  PublicationType: { id: number, name: textOrNull, description: textOrNull },
  PublicationLink: { id: number, title: textOrNull, url: textOrNull, contentType: textOrNull },
  PublicationDocument: { id: number, filename: textOrNull, contentType: textOrNull, contentLength: numberOrNull },
} as const satisfies Record<string, KnownFields>

export type ApiObject = keyof typeof knownFields

/** Which fields hold other objects that are read. */
export const fieldsWithin: Partial<Record<ApiObject, Readonly<Record<string, ApiObject>>>> = {
  Bill: { currentStage: 'Stage' },
  StagePage: { items: 'Stage' },
  SittingPage: { items: 'Sitting' },
  Stage: { stageSittings: 'Sitting' },
  PublicationList: { publications: 'Publication' },
  Publication: { publicationType: 'PublicationType', links: 'PublicationLink', files: 'PublicationDocument' },
}
