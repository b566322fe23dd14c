import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = join('.github', 'workflows')

type Step = {
  readonly uses?: string
  readonly run?: string
  readonly with?: Record<string, unknown>
}
type Job = {
  readonly permissions?: Record<string, string>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}
type Workflow = {
  readonly on: Record<string, unknown>
  readonly permissions?: Record<string, string>
  readonly jobs: Record<string, Job>
}

const files = readdirSync(folder)

it('There are two workflows', () => {
  expect(files.sort()).toEqual(['ci.yml', 'release.yml'])
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const workflow: Workflow = parse(text)
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps)
  const actions = steps.flatMap(({ uses }) => uses ?? [])

  it('pins every action by a whole commit, and says which version that is', () => {
    expect(actions.length).toBeGreaterThan(0)
    expect(actions.filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses))).toEqual([])
    const lines = text.split('\n').filter((line) => line.includes('uses:'))
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    expect(lines).toHaveLength(actions.length)
  })

  it('may read, and nothing else unless a job says so', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const more = jobs.flatMap(({ permissions }) => (permissions ? [permissions] : []))
    expect(more).toEqual(
      file === 'release.yml'
        ? [{ contents: 'write', 'id-token': 'write', attestations: 'write' }]
        : [],
    )
  })

  it('never runs a stranger’s change with our rights', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    expect(Object.keys(workflow.on)).not.toContain('workflow_run')
  })

  it('leaves no token behind after taking the code', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    )
  })

  it('writes nothing of the outside into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it('ends by itself', () => {
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([])
  })

  it('runs no code of ours where it may write', () => {
    const writers = jobs.filter(({ permissions }) => permissions !== undefined)
    const runs = writers.flatMap((job) => job.steps.flatMap(({ run }) => run ?? []))
    expect(runs.filter((run) => /\b(npm|npx|node)\b/.test(run))).toEqual([])
  })
})
