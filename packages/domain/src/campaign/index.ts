export { Ask, Campaign, Criterion, Demand, EventKind, NewsEvent, Term, Verdict, VerdictValue } from './campaign.ts'
