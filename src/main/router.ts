import { implement } from '@orpc/server'
import { contract } from '../shared/contract.ts'
import { translateErrors } from './errors.ts'
import type { Services } from './services.ts'

/** The contract, each procedure answered by one call into a service. */
export function createRouter(services: Services) {
  const { drafts, incidents, library, packs, profile, search, settings, snapshots, system } =
    services
  const os = implement(contract)
    // Validated inside `translateErrors`, so that a refused input gets the same readable error as any other refusal.
    .$config({ initialInputValidationIndex: Number.POSITIVE_INFINITY })
    .use(translateErrors)

  return os.router({
    playbooks: {
      list: os.playbooks.list.handler(({ input }) => library.list(input.locale)),
      get: os.playbooks.get.handler(({ input }) => library.get(input.id, input.locale)),
      reperes: os.playbooks.reperes.handler(() => library.reperes()),
      glossary: os.playbooks.glossary.handler(({ input }) => library.glossary(input.locale)),
    },
    search: {
      query: os.search.query.handler(({ input }) => search.query(input)),
      suggestions: os.search.suggestions.handler(({ input }) => search.suggestions(input.locale)),
    },
    incidents: {
      open: os.incidents.open.handler(({ input }) => incidents.open(input)),
      list: os.incidents.list.handler(({ input }) => incidents.list(input)),
      get: os.incidents.get.handler(({ input }) => incidents.get(input.id)),
      record: os.incidents.record.handler(({ input }) => incidents.record(input.id, input.entry)),
      attach: os.incidents.attach.handler(({ input, signal }) => incidents.attach(input, signal)),
      verify: os.incidents.verify.handler(({ input, signal }) =>
        incidents.verify(input.id, input.quick ?? false, signal),
      ),
      discard: os.incidents.discard.handler(({ input }) => incidents.discard(input.id)),
      recover: os.incidents.recover.handler(({ input }) => incidents.recover(input.id)),
      export: os.incidents.export.handler(({ input }) => incidents.export(input.id, input.format)),
    },
    drafts: {
      all: os.drafts.all.handler(() => drafts.all()),
      set: os.drafts.set.handler(({ input }) => drafts.set(input.key, input.text)),
    },
    snapshots: {
      list: os.snapshots.list.handler(() => snapshots.list()),
      take: os.snapshots.take.handler(() => snapshots.take()),
      restore: os.snapshots.restore.handler(({ input }) => snapshots.restore(input)),
    },
    packs: {
      get: os.packs.get.handler(() => packs.get()),
      read: os.packs.read.handler(({ input }) => packs.read(input.file, input.locale)),
      install: os.packs.install.handler(({ input }) => packs.install(input.file, input.sha256)),
      restore: os.packs.restore.handler(() => packs.restore()),
      pending: os.packs.pending.handler(() => packs.pending()),
      dismiss: os.packs.dismiss.handler(() => packs.dismiss()),
    },
    profile: {
      get: os.profile.get.handler(() => profile.get()),
      set: os.profile.set.handler(({ input }) => profile.set(input)),
      export: os.profile.export.handler(() => profile.export()),
      read: os.profile.read.handler(({ input }) => profile.read(input.file)),
    },
    settings: {
      get: os.settings.get.handler(() => settings.get()),
      set: os.settings.set.handler(({ input }) => settings.set(input)),
    },
    system: {
      info: os.system.info.handler(({ input }) => system.info(input.locale)),
      changes: os.system.changes.handler(({ signal }) => system.changes(signal)),
      crashes: os.system.crashes.handler(() => system.crashes()),
      noteCrash: os.system.noteCrash.handler(({ input }) => system.noteCrash(input)),
    },
  })
}

export type Router = ReturnType<typeof createRouter>
