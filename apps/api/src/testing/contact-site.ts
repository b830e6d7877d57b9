import type { PageRenderer } from '../http/page-renderer.ts'
import { loadWebApp } from '../web-app.ts'
import { sendForm } from './contact-form.ts'
import type { Engine } from './engines.ts'
import { handClock } from './hand-clock.ts'
import { testServer } from './test-server.ts'
import { aTrackerOfTerms, publishAll } from './trackers.ts'

/** When a form is first shown. */
export const start = '2024-06-20T12:00:00.000Z'

/** So many seconds after that. */
export const later = (seconds: number) => new Date(Date.parse(start) + seconds * 1_000).toISOString()

/** What draws the pages, as they are built. */
export async function builtRenderer(): Promise<PageRenderer> {
  const loaded = await loadWebApp({ enquiriesKept: { days: 365, spamDays: 30 } })
  if (!loaded.ok) throw new Error(loaded.message)
  return loaded.value.renderer
}

/** A site with one campaign to write to, and a clock to move on. */
export async function contactSite(renderer: PageRenderer, engine: Engine = 'sqlite') {
  const clock = handClock(start)
  const tracker = aTrackerOfTerms(1)
  const server = await testServer({ engine, renderer, clock, prepare: ({ db }) => publishAll(db, tracker) })
  const { db } = server.database
  const kept = () => db.selectFrom('enquiry').selectAll().orderBy('received_at').execute()
  const post = (path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) =>
    sendForm(server, path, { fields, ...(headers && { headers }) })
  return { server, clock, kept, post, db, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}
