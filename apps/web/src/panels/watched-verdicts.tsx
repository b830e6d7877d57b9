interface WatchedVerdictsProps {
  readonly verdicts: number
  readonly needReview: number
}

/** How many verdicts are pinned to words, and how many of them wait for a review. Nothing while none is pinned. */
export function WatchedVerdicts({ verdicts, needReview }: WatchedVerdictsProps) {
  if (verdicts === 0) return null
  const [are, they] = [verdicts === 1 ? 'verdict is' : 'verdicts are', needReview === 1 ? 'it needs' : 'they need']
  return (
    <p>
      {needReview === 0
        ? `${verdicts} ${are} pinned to the words they rest on; none of those words has changed in the newest text.`
        : `The newest text changed the words that ${needReview} of ${verdicts} pinned verdicts ${needReview === 1 ? 'rests' : 'rest'} on: ${they} review.`}
    </p>
  )
}
