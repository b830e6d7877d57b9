import { useEffect } from 'react'

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => void (document.title = `${title} – Dutywatch desk`), [title])
}
