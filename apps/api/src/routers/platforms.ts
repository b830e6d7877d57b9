import { by } from '@dutywatch/domain'
import type { PlainDate } from '@dutywatch/domain/date'
import {
  groupingAgainstOwner,
  namedOwnerships,
  nameOn,
  ownedBy,
  ownerOn,
  ownersOfGrouping,
  type Company,
  type Grouping,
  type Platform,
} from '@dutywatch/domain/platform'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import { found, publicProcedure, router } from '../trpc.ts'
import { dayAsked } from './day-asked.ts'
import { platformName, shareOf } from './share-views.ts'

/** Platforms, who owned them when, and how publishers counted them together. */
export const platformsRouter = router({
  /**
   * Every platform with its owners through time and its owner on the day asked `on` (the page's own day when none is typed); every company
   * with what it owned then; every grouping held against what its members' owner owned. `day` is an outcome: nonsense and days after
   * the page's own are refused, and the page's own day is answered instead.
   */
  list: publicProcedure
    .input(z.object({ on: z.string().max(200).optional() }).optional())
    .query(({ ctx: { tracker, on }, input }) => {
      const day = dayAsked(input?.on, { otherwise: on, upTo: on })
      const asked = day.ok ? day.value : on
      const parts = {
        platforms: tracker.platforms.filter(({ bucket }) => !bucket).map((platform) => platformOf(tracker, platform, asked)),
        buckets: tracker.platforms.filter(({ bucket }) => bucket),
        companies: tracker.companies.map((company) => companyOf(tracker, company, asked)),
        groupings: tracker.groupings.map((grouping) => groupingOf(tracker, grouping, asked)),
      }
      return { on, asked, day, informedTo: tracker.informedTo, ...parts, sources: sourcesCited(tracker, parts) }
    }),

  /** One platform: its names, its owners through time, its owner on the day asked `on`, and every share and grouping that counts it. */
  byId: publicProcedure
    .input(z.object({ id: z.string(), on: z.string().max(200).optional() }))
    .query(({ ctx: { tracker, on }, input }) => {
      const { id } = input
      const platform = found(find(tracker, 'platforms', id), `platform “${id}”`)
      const day = dayAsked(input.on, { otherwise: on, upTo: on })
      const asked = day.ok ? day.value : on
      const groupings = tracker.groupings.filter((grouping) => grouping.members.some((member) => member === id))
      const shares = tracker.shares.filter(
        (share) => share.platform === id || groupings.some((grouping) => grouping.id === share.grouping),
      )
      const parts = {
        ...platformOf(tracker, platform, asked),
        groupings: groupings.map((grouping) => groupingOf(tracker, grouping, asked)),
        shares: shares.map((share) => shareOf(tracker, share)),
      }
      return { on, asked, day, informedTo: tracker.informedTo, ...parts, sources: sourcesCited(tracker, parts) }
    }),
})

/** A platform as it was called on a day, its owner on that day, and every ownership cut where the owner changed its name. */
function platformOf(tracker: Tracker, platform: Platform, on: PlainDate) {
  const owner = find(tracker, 'companies', ownerOn(tracker.ownerships, platform.id, on))
  const ownerships = tracker.ownerships
    .filter((ownership) => ownership.platform === platform.id)
    .sort(by(({ from }) => from))
    .map((ownership) => {
      const company = find(tracker, 'companies', ownership.company)
      return { ownership, stretches: company ? namedOwnerships(ownership, company) : [] }
    })
  return {
    platform,
    name: nameOn(platform.names, on),
    ...(owner && { owner: { id: owner.id, name: nameOn(owner.names, on) } }),
    ownerships,
  }
}

function companyOf(tracker: Tracker, company: Company, on: PlainDate) {
  const owned = ownedBy(tracker.ownerships, company.id, on).map((id) => ({ id, name: platformName(tracker, id, on) }))
  return { company, name: nameOn(company.names, on), owned }
}

/** A grouping as its publisher defined it, against what the owners of its members owned on the day it was first known and on another. */
function groupingOf(tracker: Tracker, grouping: Grouping, on: PlainDate) {
  const against = (day: PlainDate) =>
    ownersOfGrouping(grouping, tracker.ownerships, day).map((company) => {
      const record = find(tracker, 'companies', company)
      const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: platformName(tracker, id, day) }))
      const { groupedNotOwned, ownedNotGrouped } = groupingAgainstOwner(grouping, tracker.ownerships, { company, on: day })
      return {
        day,
        company,
        name: record ? nameOn(record.names, day) : company,
        groupedNotOwned: named(groupedNotOwned),
        ownedNotGrouped: named(ownedNotGrouped),
      }
    })
  return {
    grouping,
    members: grouping.members.map((id) => ({ id, name: platformName(tracker, id, grouping.knownFrom) })),
    whenPublished: against(grouping.knownFrom),
    onTheDay: against(on),
  }
}
