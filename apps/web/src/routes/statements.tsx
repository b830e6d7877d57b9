import { saySpeaker } from '../features/statements/say-speaker.ts'
import { sayStatements } from '../features/statements/say-statements.ts'
import { SpeakerView } from '../features/statements/speaker-view.tsx'
import { SpeakersView } from '../features/statements/speakers-view.tsx'
import { StatementsView } from '../features/statements/statements-view.tsx'
import { page } from '../rendering/route.ts'

/** Who said what to whom. */
export const statementsRoute = page('/statements', {
  load: ({ api }) => api.statements.list.query(),
  title: () => 'Who said what?',
  description: sayStatements,
  view: StatementsView,
})

/** Everyone who asks, promises, decides or reports. */
export const speakersRoute = page('/speakers', {
  load: ({ api }) => api.speakers.list.query(),
  title: () => 'Who is who?',
  description: ({ speakers }) =>
    `The ${speakers.length} people and organisations that ask, promise, decide or report in this record.`,
  trail: () => [{ to: '/statements', label: 'Who said what?' }],
  view: SpeakersView,
})

/** One person or organisation. */
export const speakerRoute = page('/speakers/:id', {
  load: ({ api, params }) => api.speakers.byId.query(params),
  title: ({ speaker }) => speaker.name,
  description: saySpeaker,
  trail: () => [
    { to: '/statements', label: 'Who said what?' },
    { to: '/speakers', label: 'Who is who?' },
  ],
  view: SpeakerView,
})
