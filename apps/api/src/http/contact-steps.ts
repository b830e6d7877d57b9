import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { storageFailure } from '../db/storage-failure.ts'
import { reception, type ReceptionRefusal } from '../enquiries/reception.ts'
import type { EditionStore } from '../ledger/index.ts'
import type { ContactStep } from './contact-step.ts'
import type { Log } from './log.ts'

/** A page that answers a form, with its status. */
export interface ContactAnswer {
  readonly status: number
  readonly step: ContactStep
}

/** What forms are answered with. Each answer holds all that was typed, until it is sent. */
export interface ContactSteps {
  /** What was typed, to be read once more, or the form with its mistakes. */
  readonly check: (form: URLSearchParams) => Promise<ContactAnswer>
  /** The form again, to be changed. */
  readonly again: (form: URLSearchParams) => Promise<ContactAnswer>
  /** That it is sent, or why not. */
  readonly send: (form: URLSearchParams, networks: readonly string[]) => Promise<ContactAnswer>
}

/** What the steps are made with. */
export interface ContactStepParts {
  readonly db: Db
  readonly store: EditionStore
  readonly clock: Clock
  readonly log: Log
  /** What seals are made by. */
  readonly secret: string
}

/** The steps of a form, from what is typed to what is kept. */
export function contactSteps({ db, store, clock, secret, log }: ContactStepParts): ContactSteps {
  const flooded = (since: string) => log.warn({ since }, 'the contact form is flooded: what comes now is kept apart')
  const door = reception(db, { clock, secret, flooded })
  const read = async (form: URLSearchParams) => {
    const { tracker } = await store.edition(await store.current())
    return door.read(
      form,
      tracker.campaigns.map(({ id }) => String(id)),
    )
  }

  async function check(form: URLSearchParams): Promise<ContactAnswer> {
    const { typed, mistakes } = await read(form)
    if (mistakes.length > 0) return { status: 422, step: { step: 'form', typed, mistakes } }
    return { status: 200, step: { step: 'check', typed, seal: door.seal(typed) } }
  }

  async function again(form: URLSearchParams): Promise<ContactAnswer> {
    const { typed } = await read(form)
    return { status: 200, step: { step: 'form', typed, mistakes: [] } }
  }

  async function send(form: URLSearchParams, networks: readonly string[]): Promise<ContactAnswer> {
    const { typed, mistakes } = await read(form)
    if (mistakes.length > 0) return { status: 422, step: { step: 'form', typed, mistakes } }
    const seal = form.get('seal') ?? ''
    try {
      const received = await door.receive({ typed, seal, networks })
      if (received.ok) return { status: 200, step: { step: 'sent' } }
      const { reason, message: notice } = received
      const isStillGood = reason === 'too-quick' || statuses[reason] === 429
      return { status: statuses[reason], step: { step: 'check', typed, seal: isStillGood ? seal : door.seal(typed), notice } }
    } catch (error) {
      log.error({ err: error }, 'an enquiry could not be kept')
      const status = storageFailure(error) ? 503 : 500
      return { status, step: { step: 'check', typed, seal, notice: notKept } }
    }
  }

  return { check, again, send }
}

const statuses: Readonly<Record<ReceptionRefusal, number>> = {
  'not-sealed': 422,
  'too-quick': 422,
  'too-late': 422,
  'too-many': 429,
  flooded: 429,
}

const notKept = 'Nothing was sent: it could not be kept here just now. Your words are still below. Try again in a minute.'
