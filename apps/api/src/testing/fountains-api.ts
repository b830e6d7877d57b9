import { json, type Replies } from './replay-server.ts'

/** What the Bills API would say of the Bill whose prints were written for tests: its number there is 4001. */
export const fountainsApi = {
  bill: {
    billId: 4001,
    shortTitle: 'Public Drinking Fountains Bill',
    formerShortTitle: null,
    longTitle: 'A Bill to make provision about drinking water in public places.',
    summary: null,
    currentHouse: 'Lords',
    originatingHouse: 'Commons',
    lastUpdate: '2024-05-03T10:42:08.0579851',
    billWithdrawn: null,
    isDefeated: false,
    billTypeId: 1,
    introducedSessionId: 38,
    includedSessionIds: [38],
    isAct: false,
    currentStage: null as unknown,
    sponsors: [],
    promoters: [],
    petitioningPeriod: null,
    petitionInformation: null,
    agent: null,
  },
  stages: [
    aStage({ id: 901, stageId: 6, description: '1st reading', house: 'Commons', sortOrder: 1 }, [[7001, '2024-01-17']]),
    aStage({ id: 902, stageId: 7, description: '2nd reading', house: 'Commons', sortOrder: 2 }, [[7002, '2024-02-05']]),
    aStage({ id: 903, stageId: 15, description: 'Money resolution', house: 'Commons', sortOrder: 3 }, [[7003, '2024-02-05']]),
    aStage({ id: 904, stageId: 8, description: 'Committee stage', house: 'Commons', sortOrder: 4 }, [
      [7004, '2024-03-05'],
      [7005, '2024-03-07'],
    ]),
    aStage({ id: 905, stageId: 9, description: 'Report stage', house: 'Commons', sortOrder: 5 }, [[7006, '2024-04-24']]),
    aStage({ id: 906, stageId: 10, description: '3rd reading', house: 'Commons', sortOrder: 6 }, [[7007, '2024-04-24']]),
    aStage({ id: 907, stageId: 1, description: '1st reading', house: 'Lords', sortOrder: 7 }, [[7008, '2024-04-25']]),
    aStage({ id: 908, stageId: 2, description: '2nd reading', house: 'Lords', sortOrder: 8 }, []),
  ],
  publications: [
    aPublication(3001, 'Bill 41 2023-24 (as introduced)', '2024-01-17'),
    {
      ...aPublication(3002, 'Bill 88 2023-24 (as amended in Public Bill Committee)', '2024-03-08'),
      files: [{ id: 8002, filename: 'bill88.xml', contentType: 'application/xml', contentLength: 20_108 }],
    },
    { ...aPublication(3003, 'HL Bill 57 (as brought from the Commons)', '2024-04-25'), house: 'Lords' },
    {
      ...aPublication(3004, 'Public Drinking Fountains Bill: Explanatory Notes', '2024-01-17'),
      publicationType: { id: 3, name: 'Explanatory Notes', description: '' },
    },
  ],
}

/** A stage of that Bill, with its sittings by number and day. */
export function aStage(
  stage: { id: number; stageId: number; description: string; house: string; sortOrder: number },
  sittings: readonly (readonly [number, string])[],
) {
  return {
    ...stage,
    sessionId: 38,
    abbreviation: '',
    stageSittings: sittings.map(([id, day]) => ({
      id,
      stageId: stage.stageId,
      billStageId: stage.id,
      billId: 4001,
      date: `${day}T00:00:00`,
    })),
  }
}

/** A publication of the type "Bill", without a file. */
function aPublication(id: number, title: string, day: string) {
  const files: { id: number; filename: string; contentType: string; contentLength: number }[] = []
  return {
    id,
    title,
    house: 'Commons',
    displayDate: `${day}T00:00:00`,
    publicationType: { id: 5, name: 'Bill', description: 'Full text of the Bill.' },
    links: [],
    files,
  }
}

/** The replies of the API on a day, three stages a page however many were asked for. */
export function fountainsReplies(today: string, until: string, api: typeof fountainsApi = fountainsApi): Replies {
  const path = '/api/v1/Bills/4001'
  const starts = Array.from({ length: Math.ceil(api.stages.length / 3) }, (_, page) => page * 3)
  const pages = starts.map((skip) => [
    `${path}/Stages?Skip=${skip}&Take=20`,
    json({ items: api.stages.slice(skip, skip + 3), totalResults: api.stages.length, itemsPerPage: 3 }),
  ])
  return {
    [path]: json(api.bill),
    [`${path}/Publications`]: json({ billId: 4001, publications: api.publications }),
    ...Object.fromEntries(pages),
    [`/api/v1/Sittings?DateFrom=${today}&DateTo=${until}&Skip=0&Take=20`]: json({ items: [], totalResults: 0, itemsPerPage: 20 }),
  }
}
