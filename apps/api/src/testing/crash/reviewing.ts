import { comment, save } from './editing.ts'
import { at, done, looked, type Known, type Worker } from './shift.ts'
import { campaign } from './team.ts'

/** Held for so long at most: some come due while the server runs, some while it does not. */
const longestHoldMs = 1_500

/** What a reviewer does next. */
export async function review(worker: Worker): Promise<void> {
  const { chance, shift } = worker
  const found = chance.oneOf([...shift.known].filter(([, known]) => isWaiting(known)))
  if (!found) return save(worker)
  const [proposal, known] = found
  if (known.isStuck) return withdraw(worker, proposal)
  const { state } = known
  const step = chance.weighed({
    approve: state === 'open' ? 16 : 0,
    publish: state === 'approved' ? 16 : 0,
    hold: state === 'approved' ? 8 : 0,
    cancel: state === 'held' ? 2 : 0,
    sendBack: state === 'open' ? 2 : 0,
    withdraw: state === 'held' ? 0 : 1,
    comment: 2,
  })
  const words = worker.newWords()
  const about = { campaign, proposal }
  switch (step) {
    case 'approve':
      return approve(worker, proposal)
    case 'publish':
      return publish(worker, proposal)
    case 'hold':
      return void (await done(worker, { kind: 'held', words, proposal }, [
        'proposals.hold',
        { ...about, kind: 'scheduled', until: new Date(Date.now() + chance.below(longestHoldMs)).toISOString(), note: words },
      ]))
    case 'cancel':
      return void (await done(worker, { kind: 'hold-cancelled', words, proposal }, ['proposals.cancelHold', { ...about, words }]))
    case 'sendBack':
      return void (await done(worker, { kind: 'changes-requested', words, proposal }, [
        'proposals.requestChanges',
        { ...about, words },
      ]))
    case 'withdraw':
      return withdraw(worker, proposal)
    case 'comment':
      return comment(worker)
  }
}

function isWaiting({ state }: Known): boolean {
  return state === 'open' || state === 'approved' || state === 'held'
}

/** Approves the changes as they are. */
async function approve(worker: Worker, proposal: string): Promise<void> {
  const seen = await looked(worker, 'proposals.byId', { campaign, proposal })
  const words = worker.newWords()
  const call = ['proposals.approve', { campaign, proposal, digest: at(seen, 'digest'), words }] as const
  const known = worker.shift.known.get(proposal)
  if ((await done(worker, { kind: 'approved', words, proposal }, call)) || !known) return undefined
  // Somebody else did something with it meanwhile; or one of its records was published anew, and it cannot be approved any more.
  known.state = String(at(seen, 'state')) as Known['state']
  if (known.state === 'open') known.isStuck = true
}

async function publish(worker: Worker, proposal: string): Promise<void> {
  const note = worker.newWords()
  const known = worker.shift.known.get(proposal)
  const published = await done(worker, { kind: 'published', words: note, proposal }, [
    'proposals.publish',
    { campaign, proposal, note },
  ])
  if (!known) return undefined
  if (published) known.state = 'published'
  else known.isStuck = true
}

async function withdraw(worker: Worker, proposal: string): Promise<void> {
  const words = worker.newWords()
  const gone = await done(worker, { kind: 'withdrawn', words, proposal }, ['proposals.withdraw', { campaign, proposal, words }])
  if (!gone) worker.shift.known.delete(proposal)
}
