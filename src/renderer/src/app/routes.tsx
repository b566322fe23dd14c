import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { CommunePage } from '../features/commune/commune-page.tsx'
import { GlossaryPage } from '../features/glossary/glossary-page.tsx'
import { HomePage } from '../features/home/home-page.tsx'
import { IncidentPage } from '../features/incident/incident-page.tsx'
import { IncidentsPage } from '../features/incident/incidents-page.tsx'
import { PlaybookPage } from '../features/playbook/playbook-page.tsx'
import { PlaybooksPage } from '../features/playbook/playbooks-page.tsx'
import { ReperesPage } from '../features/reperes/reperes-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { Loading } from '../ui/page.tsx'
import { NewIncident } from './new-incident.tsx'
import { UnknownPage } from './unknown-page.tsx'

// What nobody needs in the first second is loaded when it is asked for: it is on this computer.
const AboutPage = lazy(async () => ({
  default: (await import('../features/about/about-page.tsx')).AboutPage,
}))
const BookletPage = lazy(async () => ({
  default: (await import('../features/print/booklet-page.tsx')).BookletPage,
}))
const CardPage = lazy(async () => ({
  default: (await import('../features/print/card-page.tsx')).CardPage,
}))
const HelpPage = lazy(async () => ({
  default: (await import('../features/help/help-page.tsx')).HelpPage,
}))
const PhoneSheetPage = lazy(async () => ({
  default: (await import('../features/print/phone-sheet-page.tsx')).PhoneSheetPage,
}))
const WelcomePage = lazy(async () => ({
  default: (await import('../features/welcome/welcome-page.tsx')).WelcomePage,
}))

export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/fiches" component={PlaybooksPage} />
        <Route path="/fiches/:id/:anchor?">
          {({ id, anchor }) => <PlaybookPage key={id} id={id} anchor={anchor} />}
        </Route>
        <Route path="/incidents" component={IncidentsPage} />
        <Route path="/incidents/nouveau" component={NewIncident} />
        <Route path="/incidents/:id/:entry?">
          {({ id, entry }) => <IncidentPage key={id} id={id} entry={entry} />}
        </Route>
        <Route path="/commune/:contact?">{({ contact }) => <CommunePage anchor={contact} />}</Route>
        <Route path="/imprimer" component={BookletPage} />
        <Route path="/imprimer/numeros" component={PhoneSheetPage} />
        <Route path="/imprimer/:id">{({ id }) => <CardPage key={id} id={id} />}</Route>
        <Route path="/reperes/:repere?">{({ repere }) => <ReperesPage repere={repere} />}</Route>
        <Route path="/glossaire/:word?">{({ word }) => <GlossaryPage word={word} />}</Route>
        <Route path="/reglages" component={SettingsPage} />
        <Route path="/aide/:topic?">{({ topic }) => <HelpPage topic={topic} />}</Route>
        <Route path="/a-propos" component={AboutPage} />
        <Route path="/bienvenue/:step?">{({ step }) => <WelcomePage step={step} />}</Route>
        <Route path="/" component={HomePage} />
        <Route component={UnknownPage} />
      </Switch>
    </Suspense>
  )
}
