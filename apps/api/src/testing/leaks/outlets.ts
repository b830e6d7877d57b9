import { collectionNames, type Tracker } from '@dutywatch/domain/tracker'
import { appRouter } from '../../routers/index.ts'

/** Everything that a tracker lets somebody ask for by name. */
interface Askable {
  readonly tracker: Tracker
  readonly edition: number
}

type Inputs = (of: Askable) => readonly object[]

const once: Inputs = () => [{}]
const never: Inputs = () => []
const each =
  (
    collection:
      | 'speakers'
      | 'asks'
      | 'batches'
      | 'duties'
      | 'offences'
      | 'powers'
      | 'commitments'
      | 'claims'
      | 'forces'
      | 'platforms'
      | 'releases'
      | 'sources'
      | 'threads',
  ): Inputs =>
  ({ tracker }) =>
    tracker[collection].map(({ id }) => ({ id }))
const thisEdition: Inputs = ({ edition }) => [{ number: edition }]

/**
 * What is asked of each procedure, so that it tells all it can about the counts of a campaign. Procedures about the words of texts are
 * asked nothing: these ledgers hold none.
 */
export const questions: Readonly<Record<string, Inputs>> = {
  'editions.list': once,
  'editions.byNumber': thisEdition,
  'corrections.list': once,
  'tracker.about': once,
  'tracker.wordings': once,
  'statements.list': once,
  'speakers.list': once,
  'speakers.byId': each('speakers'),
  'overview.today': once,
  'news.list': once,
  'asks.list': once,
  'asks.byId': each('asks'),
  'batches.list': once,
  'batches.byId': each('batches'),
  'bills.way': once,
  'commencements.sinceAssent': once,
  'duties.list': once,
  'duties.byId': each('duties'),
  'offences.list': once,
  'offences.byId': each('offences'),
  'penalties.maximum': once,
  'powers.list': once,
  'powers.byId': each('powers'),
  'promises.list': once,
  'promises.byId': each('commitments'),
  'records.byId': ({ tracker }) =>
    collectionNames.flatMap((collection) => tracker[collection].map(({ id }) => ({ collection, id }))),
  'records.published': ({ tracker }) =>
    collectionNames.flatMap((collection) => tracker[collection].map(({ id }) => ({ collection, id }))),
  'sources.list': once,
  'sources.byId': each('sources'),
  'terms.list': once,
  'claims.checked': once,
  'claims.byId': each('claims'),
  'claims.touched': thisEdition,
  'forces.list': once,
  'forces.byRelease': ({ tracker: { forceFigures } }) => [
    {},
    ...forceFigures.map(({ release, period: { from, to } }) => ({ release, period: `${from}_${to}` })),
  ],
  'forces.byId': each('forces'),
  'platforms.list': once,
  'platforms.byId': each('platforms'),
  'releases.list': once,
  'releases.byId': each('releases'),
  'shares.list': once,
  'threads.list': once,
  'threads.byId': each('threads'),
  'texts.byId': never,
  'texts.provision': never,
  'comparisons.texts': once,
  'comparisons.between': never,
  'comparisons.provision': never,
  'amendments.paper': never,
  'search.all': () => ['damp', 'kent', 'release', 'reply'].map((q) => ({ q })),
  'reviews.list': once,
}

/** Every procedure that the API answers, by its path. */
export const procedures: readonly string[] = Object.keys(appRouter._def.procedures)

/** What is asked of each route that gives data, by its pattern as the server knows it. */
export const dataRoutes: Readonly<Record<string, Inputs>> = {
  '/data/tracker.json': ({ edition }) => [{ edition }],
  '/data/editions.json': once,
  '/data/schema.json': once,
  '/data/mapping-schema.json': once,
  '/data/due.csv': ({ edition }) => [{ edition }],
  '/data/due.ics': ({ edition }) => [{ edition }],
  '/data/batches/:id/due.csv': ({ tracker, edition }) => tracker.batches.map(({ id }) => ({ id, edition })),
  '/data/batches/:id/due.ics': ({ tracker, edition }) => tracker.batches.map(({ id }) => ({ id, edition })),
  '/data/releases/:name': ({ tracker, edition }) =>
    tracker.releases.flatMap(({ id }) =>
      ['csv', 'json', 'xlsx', 'csv-metadata.json'].map((format) => ({ name: `${id}.${format}`, edition })),
    ),
}

/** The addresses of everything that programs can ask of an edition, of today and of an earlier day of it. */
export function addressesOf(askable: Askable, asOf: string): string[] {
  const { edition } = askable
  const asked = Object.entries(questions).flatMap(([path, inputs]) =>
    distinct(inputs(askable)).flatMap((input) =>
      [
        { ...input, edition },
        { ...input, edition, asOf },
      ].map((whole) => `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(whole))}`),
    ),
  )
  const data = Object.entries(dataRoutes).flatMap(([pattern, inputs]) =>
    inputs(askable).map((input) => {
      const { id = '', name = '', ...query } = { ...input } as { readonly id?: string; readonly name?: string }
      return `${pattern.replace(':id', id).replace(':name', name)}?${new URLSearchParams({ ...query }).toString()}`
    }),
  )
  return [...asked, ...data]
}

function distinct(inputs: readonly object[]): object[] {
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()]
}
