import { assessedTexts, mostAssessed, type AskCoverage, type Campaign } from '../campaign/index.ts'
import type { Commitment, Speaker } from '../commitment/index.ts'
import { daysBetween, type PlainDate } from '../date/index.ts'
import { by, byOrder } from '../order.ts'
import { next, standing, titleOn, type Bill, type BillText, type StageCode, type Standing } from '../parliament/index.ts'
import { windowOf } from './dates.ts'
import { campaignBill, find, historyOf, lastInformed } from './lookup.ts'
import type { Tracker } from './tracker.ts'

/** The day a campaign asked for, and how it was met. */
export interface AskedDeadline {
  readonly commitment: Commitment
  /** The last day of its window. */
  readonly by: PlainDate
  /** Days from `by` to the day the law came, or else to the day asked about: below 0 while there is time. */
  readonly daysPast: number
}

/** Where a campaign and the law it asks for stand on a day. Whatever is not known on the day is absent. */
export interface CampaignStanding {
  /** The last day the sources let us see, no later than the day asked about. */
  readonly on: PlainDate
  readonly law: Standing
  /** The Bill, from the day a draft of it was published, and what it was called on the day. */
  readonly bill?: Bill
  readonly title?: string
  /** The first text of the law itself: a draft Bill, or the Bill as first printed. */
  readonly firstText?: BillText
  /** The last of them; it is more than a draft once Parliament has printed the Bill, whether or not its steps are on record. */
  readonly lastText?: BillText
  /** The step that would likeliest follow. */
  readonly next?: StageCode
  readonly campaign?: Campaign
  readonly by?: Speaker
  readonly deadline?: AskedDeadline
  readonly asks: number
  /** How the asks are answered by the text of the law they could best be tested on; the Act once there is one. */
  readonly answers?: { readonly text: BillText; readonly coverage: AskCoverage }
}

/** Where the first campaign of a tracker stands on a day. */
export function campaignStanding(tracker: Tracker, day: PlainDate): CampaignStanding {
  const on = lastInformed(tracker, day)
  const [campaign] = tracker.campaigns
  const bill = campaignBill(tracker)
  const history = historyOf(tracker, bill?.id)
  const law = standing(history, on, { commencements: tracker.commencements.filter((record) => record.bill === bill?.id) })
  const [step] = law.outcome === 'in-progress' ? next(history, { ...(bill && { bill }), on }) : []
  const by = find(tracker, 'speakers', campaign?.by)
  const deadline = campaign && askedDeadline(tracker, campaign, law.outcome === 'enacted' ? law.on : on)
  const texts = textsOfLaw(tracker, bill)
  const answers = answersOf(tracker, law.outcome === 'enacted' ? texts.filter((text) => text.kind === 'act') : texts)
  return {
    on,
    law,
    ...(bill && { bill, title: titleOn(bill, on) }),
    ...(texts[0] && { firstText: texts[0], lastText: texts.at(-1) ?? texts[0] }),
    ...(step && { next: step.stage }),
    ...(campaign && { campaign }),
    ...(by && { by }),
    ...(deadline && { deadline }),
    asks: tracker.asks.length,
    ...(answers && { answers }),
  }
}

/** The texts that are the law or would become it, in order: not the papers before a Bill, nor lists of amendments. */
export function textsOfLaw(tracker: Tracker, bill: Bill | undefined = campaignBill(tracker)): BillText[] {
  return tracker.texts
    .filter(({ bill: of, kind }) => of === bill?.id && (kind === 'draft-bill' || kind === 'print' || kind === 'act'))
    .sort(byOrder)
}

function askedDeadline(tracker: Tracker, campaign: Campaign, until: PlainDate): AskedDeadline | undefined {
  const asked = tracker.commitments
    .filter(({ kind, milestone, by }) => kind === 'ask-deadline' && milestone === campaign.goal && by === campaign.by)
    .sort(by(({ saidOn }) => saidOn))
  for (const commitment of asked) {
    const window = windowOf(tracker, commitment)
    const by = window.ok ? window.value.latest : undefined
    if (by !== undefined) return { commitment, by, daysPast: daysBetween(by, until) }
  }
  return undefined
}

function answersOf(tracker: Tracker, texts: readonly BillText[]): CampaignStanding['answers'] {
  return mostAssessed(assessedTexts(tracker.asks, tracker.verdicts, texts))
}
