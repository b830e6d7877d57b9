export { Cell, Unit } from './cell.ts'
export { Asserted, Claim, isOnlyRounded } from './claim.ts'
export { Coverage, Denominator, Figure, Force, ForceFigure, Release, Restatement, Share } from './evidence.ts'
export { earlierThan, Return, returnsOn, Sha256 } from './return.ts'
export { forcesOutside } from './forces-outside.ts'
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
export { cellInterval, total, type CompleteTotal, type PartialTotal, type Total, type TotalCoverage } from './cell-interval.ts'
export { printInterval, printNumber, printPercent, unitWords } from './print.ts'

export { addQuantities, quantityOf, rateOf, type CannotAdd, type Quantity } from './quantity.ts'
export { comparable, differencesBetween, type Comparison, type Difference, type NotComparable } from './comparison.ts'
export { matchedPanel, type Dropped, type MatchedPanel, type NoPanel } from './panel.ts'
export { checkFooting, footingOf, type Footing } from './footing.ts'
export { headlines, type Headline } from './headline.ts'
export { knownMethodOf, knownParts, type KnownParts } from './known-method.ts'
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

export { checkClaim, type ClaimCheck, type ClaimState } from './check-claim.ts'
export { printDimension, type CountedIn, type Dimension } from './dimension.ts'
export { evaluate, type CannotEvaluate, type Evaluated } from './evaluate.ts'
export type { Evidence, NotInEvidence } from './evidence-lookup.ts'
export { referencesOf, type Expression, type Reference } from './expression.ts'
export { parseExpression } from './parse-expression.ts'
