// Runs in an empty project with the packed domain installed and the shipped tracker beside it: answers the questions of the campaign.
import { readFileSync } from 'node:fs'
import { askCoverage } from '@dutywatch/domain/campaign'
import { daysBetween } from '@dutywatch/domain/date'
import { comparable, evaluate, percentageOf, pointOf, shareOfWhole } from '@dutywatch/domain/evidence'
import { daysFromIntroductionToAssent } from '@dutywatch/domain/parliament'
import { labelIn, parseProvision, threadOf } from '@dutywatch/domain/provision'
import { maximumPenalty } from '@dutywatch/domain/regulator'
import { asOf, assentOf, find, judgementOf, lint, readTracker, windowOf } from '@dutywatch/domain/tracker'

const read = readTracker(JSON.parse(readFileSync('tracker.json', 'utf8')))
if (!read.ok) throw new Error(read.message)
const tracker = read.value
const value = (outcome) => {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}
const work = (expression) => value(evaluate(expression, tracker)).interval
const figure = (id) => find(tracker, 'figures', id)
const penalty = (pounds) => {
  const rule = tracker.penaltyRules.find((each) => each.regime.startsWith('Online Safety Act'))
  const { maximum, limb, crossover } = value(maximumPenalty(rule, { amount: pounds, currency: 'GBP' }))
  return { amount: maximum.amount, limb, crossover: crossover.amount }
}
const ask = find(tracker, 'commitments', 'nspcc-law-within-18-months')
const facebookOwned = tracker.shares.find((share) => share.figure === 'april-2017-to-october-2019' && share.count === 3203)
const known = figure('method-known').cell.value
const whole = figure('april-2017-to-october-2019').cell.value
const ofAll = value(shareOfWhole(3203, known, { unit: 'recorded-offences', words: 'recorded offences', n: whole }))
const history = tracker.stageEvents.filter((event) => event.bill === 'online-safety-bill')
const sectionThree = threadOf(tracker.threads, 'act', value(parseProvision('s. 3')))
const spliced = ['2017-18-second-release', '2018-19'].map((id) =>
  comparable(figure('april-2017-to-october-2019'), figure(id), tracker.releases),
)
const past = asOf(tracker, '2020-05-29')

console.log(
  JSON.stringify({
    findings: lint(tracker),
    lastSixMonths: work('23% * {figure:april-2017-to-october-2019}'),
    acceleration: work(find(tracker, 'claims', 'acceleration').expression),
    facebookOwnedShare: value(percentageOf(facebookOwned)),
    facebookOwnedOfAll: ofAll.percent,
    pointOfAll: pointOf(ofAll),
    deadline: value(windowOf(tracker, ask)).latest,
    daysLate: daysBetween(value(windowOf(tracker, ask)).latest, assentOf(tracker, 'online-safety-bill')),
    outcome: judgementOf(tracker, ask, '2026-11-24').outcome,
    introductionToAssent: daysFromIntroductionToAssent(history),
    comparable: spliced.map((outcome) => outcome.reason),
    fines: [100_000_000, 1_000_000_000].map(penalty),
    sectionThreeWas: labelIn(sectionThree, 'introduced').label,
    asks: askCoverage(tracker.asks, tracker.verdicts, 'act'),
    onTheDay: { bill: find(past, 'bills', 'online-safety-bill') ?? null, deadline: judgementOf(past, ask, '2020-05-29').outcome },
  }),
)
