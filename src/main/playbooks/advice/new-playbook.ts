import type { Category } from '../../../shared/playbook.ts'
import { requiredSections } from './page-plan.ts'

export type NewPlaybook = {
  readonly id: string
  readonly title: string
  readonly category: Category
  /** `2026-11-23`: the day of its first review. */
  readonly today: string
}

/** A page with every section, to be written over. It passes the check; advice remains until it is written. */
export function skeleton({ id, title, category, today }: NewPlaybook): string {
  const heading = (section: string) => `## ${requiredSections[section] ?? section} {#${section}}`
  return `---
id: ${id}
title: ${JSON.stringify(title)}
summary: À qui cette fiche sert, et ce qu’elle permet de faire.
category: ${category}
situations:
  - Ce que dirait la personne qui en a besoin
keywords: []
audience: [maire, adjoint, secretariat]
reviewed: ${today}
version: 1
sources: []
related: []
translations:
  en:
    title: The title in English
    summary: Whom this page serves, and what it lets them do.
    situations:
      - What the person who needs it would say
    keywords: []
---

Dites quand ouvrir cette page. Dites ce qu’il ne faut pas faire.

## Les dix premières minutes {#dix-minutes within=10m}

> [!WARNING]
> Une phrase : ce qui ne se rattrape pas.

- [ ] Faire la première chose {#premiere-chose due=2m}
  - Comment, en une ligne.
- [ ] Appeler la personne qui décide {#appeler-decideur role=secretariat due=5m}
  - Trois phrases : quoi, depuis quand, qui est touché.
- [ ] Noter ce qui est sûr {#noter role=secretariat due=10m}
  - L’heure, le fait, qui l’a vu.

## La première heure {#premiere-heure within=1h}

- [ ] Choisir qui parle {#porte-parole role=maire due=30m}
  - Une personne et son suppléant.

## La première journée {#premiere-journee within=1d}

- [ ] Publier ce qui est sûr {#publier role=maire due=4h}
  - Une autre personne relit à voix haute.

## Les jours suivants {#jours-suivants within=7d}

- [ ] Faire le bilan {#bilan role=maire due=7d}
  - Ce qui a marché, ce qui a manqué, ce qui change.

${heading('preuves')}

- **La première pièce** : comment la garder, et pourquoi.

${heading('modeles')}

Relisez chaque texte à voix haute.

### Tout de suite {#modeles-tout-de-suite}

::: modele {#premier-message channel=facebook tone=sobre title="Premier message"}
Ce que nous savons.

Ce que nous faisons.

Le prochain point, et son heure.

{{ signature }}
:::

${heading('a-ne-pas-ecrire')}

Un mot peut blesser plus que le fait.

| N’écrivez pas | Écrivez plutôt |
|---|---|
| « Ce n’est pas notre faute. » | « Voici ce que nous savons. » |

${heading('questions')}

### « Que faites-vous ? » {#q-que-faites-vous}

Une réponse qui peut se dire à voix haute.

${heading('qui-appeler')}

| Qui | Quand | Pourquoi |
|---|---|---|
| Un avocat | Avant toute plainte | Les délais sont courts |
| La préfecture | Si la sécurité est en jeu | Elle peut prêter main-forte |
| L’agence | Avant de publier un texte délicat | Une relecture à froid |

${heading('loi')}

> [!IMPORTANT]
> Ceci n’est pas un conseil juridique.

- Ce que dit le texte, en une phrase, suivi de son lien.
`
    .replace(/ ([:;?!»])/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
}
