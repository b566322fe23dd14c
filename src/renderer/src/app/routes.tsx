import { Route, Switch } from 'wouter'
import { CommunePage } from '../features/commune/commune-page.tsx'
import { GlossaryPage } from '../features/glossary/glossary-page.tsx'
import { HomePage } from '../features/home/home-page.tsx'
import { IncidentPage } from '../features/incident/incident-page.tsx'
import { IncidentsPage } from '../features/incident/incidents-page.tsx'
import { PlaybookPage } from '../features/playbook/playbook-page.tsx'
import { PlaybooksPage } from '../features/playbook/playbooks-page.tsx'
import { BookletPage } from '../features/print/booklet-page.tsx'
import { CardPage } from '../features/print/card-page.tsx'
import { ReperesPage } from '../features/reperes/reperes-page.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'

export function Routes() {
  return (
    <Switch>
      <Route path="/fiches" component={PlaybooksPage} />
      <Route path="/fiches/:id/:anchor?">
        {({ id, anchor }) => <PlaybookPage key={id} id={id} anchor={anchor} />}
      </Route>
      <Route path="/incidents" component={IncidentsPage} />
      <Route path="/incidents/:id/:entry?">
        {({ id, entry }) => <IncidentPage key={id} id={id} entry={entry} />}
      </Route>
      <Route path="/commune/:contact?">{({ contact }) => <CommunePage anchor={contact} />}</Route>
      <Route path="/imprimer" component={BookletPage} />
      <Route path="/imprimer/:id">{({ id }) => <CardPage key={id} id={id} />}</Route>
      <Route path="/reperes/:repere?">{({ repere }) => <ReperesPage repere={repere} />}</Route>
      <Route path="/glossaire/:word?">{({ word }) => <GlossaryPage word={word} />}</Route>
      <Route path="/reglages" component={SettingsPage} />
      <Route component={HomePage} />
    </Switch>
  )
}
