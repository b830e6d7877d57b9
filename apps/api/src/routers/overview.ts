import { byOrder } from '@dutywatch/domain'
import { askStrip, assessedTexts, newsOn, testedEnough } from '@dutywatch/domain/campaign'
import { outcomeCounts } from '@dutywatch/domain/commitment'
import type { PlainDate } from '@dutywatch/domain/date'
import { headlines } from '@dutywatch/domain/evidence'
import {
  awaited,
  campaignStanding,
  datedRecords,
  find,
  sayCampaign,
  sourcesCited,
  textsOfLaw,
  type CampaignStanding,
  type Outlook,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { publicProcedure, router } from '../trpc.ts'
import { commitmentOf, datedOf } from './dated.ts'
import { watchedVerdicts } from './needing-review.ts'
import { milestoneOf } from './promises.ts'

const LATEST_NEWS = 5

/** What the front page tells: the law, what is awaited, the asks, the promises, the evidence and the latest news, each in brief. */
export const overviewRouter = router({
  today: publicProcedure.query(async ({ ctx: { tracker, on, store } }) => {
    const parts = {
      awaiting: awaited(tracker, on).map((outlook) => awaitedOf(tracker, outlook, on)),
      asks: { ...asksOf(tracker), watched: await watchedVerdicts({ tracker, store }) },
      promises: promisesOf(tracker, on),
      evidence: evidenceOf(tracker),
      news: newsOn(tracker.events, { on, informedTo: tracker.informedTo }).happened.slice(0, LATEST_NEWS),
    }
    const standing = campaignStanding(tracker, on)
    const lawCitations = lawCitationsOf(tracker, standing)
    return {
      title: tracker.title,
      on,
      informedTo: tracker.informedTo,
      standing,
      sentences: sayCampaign(standing),
      lawCitations,
      ...parts,
      sources: sourcesCited(tracker, parts, standing.deadline, { citations: lawCitations }),
    }
  }),
})

/** Where it is read that the Bill became law, or else that the first text of it exists. */
function lawCitationsOf(tracker: Tracker, { bill, firstText, law }: CampaignStanding) {
  const assent = tracker.stageEvents.find((event) => event.bill === bill?.id && event.stage === 'royal-assent')
  return (law.outcome === 'enacted' ? assent : firstText)?.citations ?? []
}

/** A date that is waited for, who named it, and the day a campaign asked for instead. */
function awaitedOf(tracker: Tracker, outlook: Outlook, on: PlainDate) {
  const said = datedRecords(tracker, outlook.milestone.id).filter((record) => record.saidOn <= on)
  const asked = tracker.commitments.find(({ kind, milestone }) => kind === 'ask-deadline' && milestone === outlook.milestone.id)
  const by = find(tracker, 'speakers', outlook.latest?.saidBy)
  const last = said.findLast(({ id }) => id === outlook.latest?.id)
  const counting = said.map((record) => datedOf(tracker, record, on)).findLast(({ unread }) => unread === 'anchor-unknown')
  return {
    ...outlook,
    citations: (last ?? asked ?? outlook.milestone).citations,
    ...(by && { by }),
    ...(counting && outlook.latest === undefined && { counting }),
    ...(asked && { asked: datedOf(tracker, asked, on) }),
  }
}

/** Every ask against the texts of the law that were tested enough. */
function asksOf(tracker: Tracker) {
  const texts = testedEnough(assessedTexts(tracker.asks, tracker.verdicts, textsOfLaw(tracker)))
  return { texts, rows: askStrip(tracker.asks, tracker.verdicts, texts) }
}

/** How the commitments ended, and the dates that were promised for what a Bill goes through until it is law. */
function promisesOf(tracker: Tracker, on: PlainDate) {
  const judged = tracker.commitments.map((commitment) => commitmentOf(tracker, commitment, on))
  const counts = outcomeCounts(judged.map(({ record: { kind }, judgement: { outcome } }) => ({ kind, outcome })))
  return { total: judged.length, counts, milestones: lastSteps(tracker, on) }
}

/** The campaign's goal and the step before it for which somebody had named a last day: enough for a small drawing. */
function lastSteps(tracker: Tracker, on: PlainDate) {
  const goal = find(tracker, 'milestones', tracker.campaigns[0]?.goal)
  if (goal === undefined) return []
  return tracker.milestones
    .filter(({ order }) => order <= goal.order)
    .sort(byOrder)
    .map((milestone) => milestoneOf(tracker, milestone, on))
    .filter(({ said }) => said.some(({ record, window }) => 'what' in record && window?.latest !== undefined))
    .slice(-2)
}

/** The figure that the newest release led with, that release, and the largest share published of it. */
function evidenceOf(tracker: Tracker) {
  const [newest] = headlines(tracker.figures, tracker.releases)
  if (newest === undefined) return undefined
  const { figure, release } = newest
  const shares = tracker.shares.filter((share) => share.figure === figure.id && share.percent !== undefined)
  const share = shares.toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))[0]
  const platform = find(tracker, 'platforms', share?.platform)
  const grouping = find(tracker, 'groupings', share?.grouping)
  return {
    figure,
    release,
    ...(share && { share }),
    ...(platform && { platform }),
    ...(grouping && { grouping }),
  }
}
