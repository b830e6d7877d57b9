export { Cell, Unit } from './cell.ts'
export { Asserted, isOnlyRounded } from './asserted.ts'
export { Claim } from './claim.ts'
export { ExpectedOutcome, surpriseIn } from './expected-outcome.ts'
export { Coverage, Denominator, Figure, ForceFigure, Release, Restatement, Share } from './evidence.ts'
export { earlierThan, ReadingName, Return, returnsOn, returnStandings, Sha256, type ReturnStanding } from './return.ts'
export { forcesOutside } from './forces-outside.ts'
export { Force, namesOf, NameScheme, RequestAddress, SchemeName, Tile } from './force.ts'
export { Population } from './population.ts'
export { suspiciousPopulations, type PopulationSuspicion, type SuspiciousPopulation } from './suspicious-populations.ts'
export { daysIn, follows, monthsIn, overlap, Period } from './period.ts'

export {
  add,
  divide,
  exactly,
  includes,
  isExact,
  meets,
  multiply,
  negate,
  roundedPercentage,
  spanning,
  subtract,
  type Interval,
} from './interval.ts'
export {
  cellInterval,
  coverageOf,
  givesNumber,
  total,
  type CompleteTotal,
  type CoveredCell,
  type PartialTotal,
  type Total,
  type TotalCoverage,
} from './cell-interval.ts'
export { printCell } from './print-cell.ts'
export { printInterval, printNumber, printPercent, unitWords } from './print.ts'

export { addQuantities, quantityOf, rateOf, type CannotAdd, type Quantity } from './quantity.ts'
export {
  comparable,
  comparableRates,
  differencesBetween,
  type Comparison,
  type Difference,
  type NotComparable,
  type RateComparison,
} from './comparison.ts'
export { matchedPanel, type Dropped, type DroppedReason, type MatchedPanel, type NoPanel, type PanelFigure } from './panel.ts'
export {
  binomialInterval,
  confidence,
  mostCounted,
  poissonInterval,
  type ConfidenceInterval,
  type NotCounted,
} from './confidence-interval.ts'
export { changeBetween, type CountChange, type CountedOver } from './count-change.ts'
export { accelerationOf, type Acceleration, type LastPart } from './acceleration.ts'
export {
  fewestForStableRate,
  fewestResidents,
  mainYear,
  populationRateOf,
  type CountedInAreas,
  type PerPeople,
  type PopulationRate,
  type RateWarning,
  type Residents,
} from './population-rate.ts'
export {
  coverageByEarlierTotal,
  coverageByPopulation,
  type Answering,
  type NotWeighed,
  type PopulationCoverage,
  type WeightedCoverage,
} from './weighted-coverage.ts'
export { continues } from './continues.ts'
export { checkFooting, footingOf, type Footing } from './footing.ts'
export { givenAway, type GivenAway, type GivenAwayFindings } from './given-away.ts'
export { headlines, type Headline } from './headline.ts'
export { isOfKnownOnly, knownMethodOf, knownParts, shareOfAll, type KnownParts } from './known-method.ts'
export { standingOf, type Standing } from './standing.ts'
export { publicCell, smallestPublicCount } from './public-cell.ts'
export {
  contradictsItself,
  percentageOf,
  pointOf,
  printPercentage,
  shareOf,
  shareOfWhole,
  type CountedDenominator,
  type Percentage,
} from './share.ts'

export { printAsserted } from './print-asserted.ts'
export { checkClaim, type ClaimCheck, type ClaimState } from './check-claim.ts'
export { printAmount, printDimension, type CountedIn, type Dimension } from './dimension.ts'
export { evaluate, type CannotEvaluate, type Evaluated } from './evaluate.ts'
export type { Evidence, NotInEvidence } from './evidence-lookup.ts'
export { referencesOf, type Expression, type Reference } from './expression.ts'
export { parseExpression } from './parse-expression.ts'

export {
  auditProtection,
  isSmall,
  marginKey,
  marginsOf,
  protect,
  publicTable,
  publishedWith,
  type Groups,
  type KnownCount,
  type Leak,
  type Margin,
  type Protection,
  type PublicCell,
  type Published,
  type PublicSum,
  type TableToPublish,
  type Witness,
} from './disclosure/index.ts'
