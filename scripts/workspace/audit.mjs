import { pnpm } from './run.mjs'

const severities = ['critical', 'high', 'moderate', 'low', 'info']

/**
 * Asks the package registry what is known against the packages of the lockfile, and answers `{ code, output, told }`: code 1 when something
 * of high severity or worse is, `code` undefined when the registry could not be asked, and then nobody knows.
 */
export async function auditDependencies() {
  const patience = ['--config.fetch-retries=1', '--config.fetch-timeout=15000']
  const { output } = await pnpm([...patience, 'audit', '--json', '--audit-level', 'high'])
  const report = reportIn(output)
  if (!report) return { code: undefined, output, told: 'not checked: the registry did not answer. Try again with a network' }
  const counts = severities.map((severity) => [report.metadata.vulnerabilities[severity] ?? 0, severity])
  const known = counts.filter(([count]) => count > 0).map((pair) => pair.join(' '))
  const grave = Object.values(report.advisories)
  return {
    code: grave.length > 0 ? 1 : 0,
    output: grave.map(({ severity, module_name: name, title, url }) => `${severity}: ${name}: ${title} (${url})`).join('\n'),
    told: `${report.metadata.totalDependencies} packages, ${known.length > 0 ? `known against them: ${known.join(', ')}` : 'nothing known against them'}`,
  }
}

/** What pnpm reports, which npx may have written around. */
function reportIn(output) {
  try {
    const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
    return report.metadata?.vulnerabilities && report.advisories ? report : undefined
  } catch {
    return undefined
  }
}
