import { PictureFigure } from '../charts/index.ts'
import { sharePicture, type SharesOfFigure } from './share-picture.tsx'
import { ShareTable } from './share-table.tsx'

/** The shares published of one figure as a picture over their table. */
export function ShareFigure(group: SharesOfFigure) {
  const picture = sharePicture(group)
  if (picture === undefined) return null
  return (
    <PictureFigure
      picture={picture}
      table={<ShareTable caption={`Shares by platform, ${group.figure.label}`} shares={group.shares} />}
    />
  )
}
