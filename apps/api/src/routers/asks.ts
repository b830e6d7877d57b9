import { byOrder } from '@dutywatch/domain'
import { askStrip, assessedTexts, verdictOf, verdictsByCriterion, type Ask } from '@dutywatch/domain/campaign'
import type { BillText } from '@dutywatch/domain/parliament'
import { campaignStanding, find, sayAsks, sourcesCited, type RecordOf, type Tracker } from '@dutywatch/domain/tracker'
import { provisionLinks } from '@dutywatch/domain/provision'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { datedOf } from './dated.ts'
import { watchedVerdicts } from './needing-review.ts'
import { reviewedVerdicts } from './reviewed.ts'

/** What was asked for, and how each text answers it. */
export const asksRouter = router({
  /** The campaign, its demands with their asks, and every ask against every text that was tested. */
  list: publicProcedure.query(async ({ ctx: { tracker, on, store } }) => {
    const standing = campaignStanding(tracker, on)
    const { campaign, by, deadline, law, title } = standing
    const texts = tracker.texts.toSorted(byOrder)
    const tested = assessedTexts(tracker.asks, tracker.verdicts, texts)
    const asks = tracker.asks.toSorted(byOrder)
    const demands = tracker.demands
      .toSorted(byOrder)
      .map((demand) => ({ demand, asks: asks.filter((ask) => ask.demand === demand.id) }))
    const answer = {
      ...(campaign && { campaign }),
      ...(by && { by }),
      ...(deadline && { deadline: { ...deadline, ...datedOf(tracker, deadline.commitment, on) } }),
      demands,
      tested,
      untested: texts.filter(({ id }) => tested.every(({ text }) => text.id !== id)),
      strip: askStrip(
        asks,
        tracker.verdicts,
        tested.map(({ text }) => text),
      ),
    }
    const verdicts = tracker.verdicts.length
    const criteria = asks.reduce((sum, ask) => sum + ask.criteria.length, 0)
    return {
      on,
      law,
      title,
      answered: sayAsks(standing, 'the').join(' '),
      ...answer,
      verdicts,
      criteria,
      watched: await watchedVerdicts({ tracker, store }),
      sources: sourcesCited(tracker, answer),
    }
  }),

  /** One ask: its criteria, how each text answers them and why, what was said of it, and what the law made of it. */
  byId: publicProcedure.input(z.object({ id: z.string() })).query(async ({ ctx: { tracker, on, store }, input: { id } }) => {
    const ask = found(find(tracker, 'asks', id), `ask “${id}”`)
    const asks = tracker.asks.toSorted(byOrder)
    const at = asks.indexOf(ask)
    const texts = tracker.texts.toSorted(byOrder)
    const answers = texts
      .map((text) => answerOf(tracker, ask, text))
      .filter(({ criteria }) => criteria.some(({ verdict }) => verdict))
    const demand = find(tracker, 'demands', ask.demand)
    const askedBy = find(tracker, 'speakers', ask.askedBy)
    const told = {
      ask,
      ...(demand && { demand }),
      ...(askedBy && { askedBy }),
      answers,
      reviews: await reviewedVerdicts({ tracker, store }, ask.id),
      statements: tracker.statements
        .filter((statement) => statement.asks.some((about) => about === ask.id))
        .map((statement) => ({ statement, speaker: find(tracker, 'speakers', statement.by) })),
      duties: tracker.duties.filter((duty) => duty.ask === ask.id).sort(byOrder),
      powers: tracker.powers.filter((power) => power.ask === ask.id).sort(byOrder),
    }
    const untested = texts.filter((text) => answers.every((answer) => answer.text.id !== text.id))
    return { on, ...told, untested, before: asks[at - 1], after: asks[at + 1], sources: sourcesCited(tracker, told) }
  }),
})

/** How one text answers an ask, criterion by criterion; a criterion without a verdict was not assessed. */
function answerOf(tracker: Tracker, ask: Ask, text: BillText) {
  const given = verdictsByCriterion(ask, tracker.verdicts, text.id)
  return {
    text,
    verdict: verdictOf(ask, tracker.verdicts, text.id),
    criteria: ask.criteria.map((criterion) => {
      const verdict = given.get(criterion.key)
      return { criterion, ...(verdict && { verdict, provisions: provisionsNamed(tracker, verdict) }) }
    }),
  }
}

/** The provisions a verdict names, each with the thread that follows it through the texts. */
function provisionsNamed(tracker: Tracker, { provisions, text }: RecordOf<'verdicts'>) {
  return provisions === undefined ? [] : provisionLinks(provisions, tracker.threads, text)
}
