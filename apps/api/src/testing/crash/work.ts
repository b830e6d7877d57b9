import { chance } from './chance.ts'
import { comment, edit } from './editing.ts'
import { review } from './reviewing.ts'
import { Gone, type Shift, type Worker } from './shift.ts'
import { browserOf, type Member } from './team.ts'

const work: Readonly<Record<Member['role'], (worker: Worker) => Promise<void>>> = {
  editor: edit,
  reviewer: review,
  viewer: comment,
  admin: review,
}

/** Lets the team work, all at once and each one thing after another, until the server is killed. */
export async function atWork(team: readonly Member[], shift: Shift, seed: number): Promise<void> {
  await Promise.all(team.map((member, index) => untilKilled(aWorker(member, shift, [seed, shift.round, index]))))
}

function aWorker(member: Member, shift: Shift, seeds: readonly number[]): Worker {
  let said = 0
  const newWords = () => `${member.name} ${shift.round}-${(said += 1)}`
  const browser = browserOf(member, shift.url)
  return { member, browser, shift, chance: chance(...seeds), versions: new Map(), newWords }
}

async function untilKilled(worker: Worker): Promise<void> {
  try {
    while (!worker.shift.isOver) await work[worker.member.role](worker)
  } catch (error) {
    if (!(error instanceof Gone)) throw error
  }
}
