import { PictureFigure } from '../../charts/index.ts'
import type { ReleasesAnswer } from './answers.ts'
import { FigureTable } from './figure-table.tsx'
import { drawnOf, offencesPicture } from './offences-picture.tsx'

/** Every release that counted the offence in the widest place, each a row of its own; what is not known stays a gap. */
export function ReleaseChart(answer: ReleasesAnswer) {
  const picture = offencesPicture(answer)
  if (picture === undefined) return null
  return (
    <PictureFigure
      picture={picture}
      table={<FigureTable caption="The drawn figures, release by release" releases={drawnOf(answer)} />}
    />
  )
}
