import type { PromisesDrawn } from '../../panels/promise-picture.tsx'
import { aroundAssent, drawable } from '../../panels/flights.ts'
import type { PromisesAnswer } from './answers.ts'

const howToRead =
  'A bar is the time that was given, on the day it was said; the line is where days come; past it a date is overdue; a diamond is the day it happened.'

type Known = Pick<PromisesAnswer, 'milestones' | 'assent' | 'informedTo'>

/** What is drawn of the dates on the way to the law. */
export function beforeTheLaw({ milestones, assent, informedTo }: Known): PromisesDrawn {
  const { before } = aroundAssent(milestones, assent)
  const sentence = `What was to come before ${assent === undefined ? 'there is a law' : 'the law'}: the day it was said, across, against the day it was said for, upwards. ${howToRead}`
  return { histories: before, on: informedTo, sentence }
}

/** What is drawn of the dates after it: those that can be drawn beside each other. */
export function afterTheLaw({ milestones, assent, informedTo }: Known): PromisesDrawn {
  const { drawn } = drawable(aroundAssent(milestones, assent).after)
  const sentence = `What was given a day more than once after the law, or for after it. ${howToRead}`
  return { histories: drawn, on: informedTo, chosen: { part: 'after' }, sentence }
}

/** What is drawn of the date of one milestone; of none that is known, nothing. */
export function ofMilestone({ milestones, informedTo }: Known, id: string): PromisesDrawn {
  const histories = milestones.filter(({ milestone }) => milestone.id === id)
  return { histories, on: informedTo, chosen: { milestone: id } }
}
