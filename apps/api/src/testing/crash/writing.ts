import { setTimeout as wait } from 'node:timers/promises'
import { sealer } from '../../enquiries/seal.ts'
import { filled, sendForm } from '../contact-form.ts'
import { chance } from './chance.ts'
import { Gone, type Shift } from './shift.ts'
import { campaign } from './team.ts'
import type { Form } from './told.ts'

/** What the server seals forms with. */
export const formSecret = 'a secret of the crashes, long enough'

/** People read their words once more for so long; the server takes nothing that is younger. */
const readMs = 3_000
/** Between two people who write, at the longest: few enough an hour that most are taken. */
const longestPauseMs = 700
const lookedUpEveryMs = 20

/**
 * People write to the campaign from the contact page, one after another and each from a network of their own, until the server is killed.
 * Whoever was not answered by the server before presses the button again.
 */
export async function peopleWrite(shift: Shift, seed: number): Promise<void> {
  const luck = chance(seed, shift.round, -1)
  const { forms } = shift.told
  try {
    for (const form of forms.filter(({ answered }) => answered === 'unknown')) await send(form, shift)
    while (!shift.isOver) {
      const form = newForm(`Somebody ${shift.round}-${forms.length + 1}`, luck.below(2 ** 32))
      forms.push(form)
      await send(form, shift)
      const until = performance.now() + luck.below(longestPauseMs)
      while (!shift.isOver && performance.now() < until) await wait(lookedUpEveryMs)
    }
  } catch (error) {
    if (!(error instanceof Gone)) throw error
  }
}

function newForm(words: string, network: number): Form {
  const typed = { ...filled, campaign, subject: 'A question', message: words, website: '' }
  const seal = sealer(formSecret).seal(typed, Date.now() - readMs)
  const address = [24, 16, 8, 0].map((shift) => (network >>> shift) & 0xff).join('.')
  return { words, address, fields: { ...typed, seal }, answered: 'unknown' }
}

async function send(form: Form, shift: Shift): Promise<void> {
  const headers = { 'x-forwarded-for': form.address }
  const answer = await sendForm(shift, '/contact/send', { fields: form.fields, headers }).catch((error: unknown) => {
    throw shift.isOver ? new Gone() : error
  })
  shift.heard()
  if (answer.status === 303) form.answered = 'done'
  else if (answer.status === 429) form.answered = 'refused'
  else throw shift.isOver ? new Gone() : new Error(`A form was answered with ${answer.status}: ${answer.page.slice(0, 300)}`)
}
