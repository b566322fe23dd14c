/** `advice` helps an author and stops nothing; `error` must be mended. */
export type AdviceLevel = 'advice' | 'error'

type Words = { readonly message: string; readonly fix: string }
type Wording = { readonly level: AdviceLevel; readonly fr: Words; readonly en: Words }

/**
 * Everything an editor would tell an author. `{name}` is filled from the advice's parameters.
 * French is written here with ordinary spaces: `wordAdvice` sets the non-breaking ones.
 */
export const adviceCatalogue = {
  // --- Lengths of the templates ---
  'template-characters': {
    level: 'advice',
    fr: {
      message: 'Rempli, le modèle « {id} » a {count} caractères. Pour {channel} : {max}. {reason}',
      fix: 'Retirez {over} caractères : gardez le fait, l’action et l’heure.',
    },
    en: {
      message:
        'Filled in, the template “{id}” has {count} characters. For {channel}: {max}. {reason}',
      fix: 'Take out {over} characters: keep the fact, the action and the time.',
    },
  },
  'template-characters-most': {
    level: 'error',
    fr: {
      message:
        'Rempli, le modèle « {id} » a {count} caractères. Pour {channel}, jamais plus de {max}. {reason}',
      fix: 'Retirez au moins {over} caractères, ou faites-en deux modèles.',
    },
    en: {
      message:
        'Filled in, the template “{id}” has {count} characters. For {channel}, never above {max}. {reason}',
      fix: 'Take out at least {over} characters, or make two templates of it.',
    },
  },
  'template-words': {
    level: 'advice',
    fr: {
      message: 'Rempli, le modèle « {id} » a {count} mots. Pour {channel} : {max}. {reason}',
      fix: 'Retirez {over} mots : une idée par phrase, rien qui se répète.',
    },
    en: {
      message: 'Filled in, the template “{id}” has {count} words. For {channel}: {max}. {reason}',
      fix: 'Take out {over} words: one idea per sentence, nothing said twice.',
    },
  },
  'template-words-most': {
    level: 'error',
    fr: {
      message:
        'Rempli, le modèle « {id} » a {count} mots. Pour {channel}, jamais plus de {max}. {reason}',
      fix: 'Retirez au moins {over} mots, ou faites-en deux modèles.',
    },
    en: {
      message:
        'Filled in, the template “{id}” has {count} words. For {channel}, never above {max}. {reason}',
      fix: 'Take out at least {over} words, or make two templates of it.',
    },
  },
  'template-title': {
    level: 'advice',
    fr: {
      message:
        'Rempli, le titre du modèle « {id} » (sa première ligne) a {count} caractères. Pour {channel} : {max}. {reason}',
      fix: 'Retirez {over} caractères : quoi, et où.',
    },
    en: {
      message:
        'Filled in, the title of the template “{id}” (its first line) has {count} characters. For {channel}: {max}. {reason}',
      fix: 'Take out {over} characters: what, and where.',
    },
  },
  'template-title-most': {
    level: 'error',
    fr: {
      message:
        'Rempli, le titre du modèle « {id} » (sa première ligne) a {count} caractères. Pour {channel}, jamais plus de {max}. {reason}',
      fix: 'Retirez au moins {over} caractères.',
    },
    en: {
      message:
        'Filled in, the title of the template “{id}” (its first line) has {count} characters. For {channel}, never above {max}. {reason}',
      fix: 'Take out at least {over} characters.',
    },
  },
  'limits-missing': {
    level: 'advice',
    fr: {
      message: 'Il n’y a pas de limites.yml : les longueurs des modèles ne sont pas vérifiées.',
      fix: 'Copiez celui des fiches livrées dans ce dossier.',
    },
    en: {
      message: 'There is no limites.yml: the lengths of the templates are not checked.',
      fix: 'Copy the one that comes with the playbooks into this folder.',
    },
  },

  // --- Sentences and sections ---
  'sentence-long': {
    level: 'advice',
    fr: {
      message: 'Cette phrase a {count} mots : « {text} »',
      fix: 'Coupez-la en deux : {max} mots au plus, une idée par phrase.',
    },
    en: {
      message: 'This sentence has {count} words: “{text}”',
      fix: 'Cut it in two: {max} words at most, one idea per sentence.',
    },
  },
  'section-hard': {
    level: 'advice',
    fr: {
      message: 'La partie « {id} » se lit difficilement : {score} sur 100 (Kandel et Moles).',
      fix: 'Visez {min} : des phrases plus courtes, des mots plus courts, le verbe d’abord.',
    },
    en: {
      message: 'The section “{id}” is hard to read: {score} out of 100 (Kandel and Moles).',
      fix: 'Aim for {min}: shorter sentences, shorter words, verbs first.',
    },
  },
  vague: {
    level: 'advice',
    fr: { message: '« {text} » ne dit rien de précis.', fix: '{instead}' },
    en: { message: '“{text}” says nothing definite.', fix: '{instead}' },
  },

  // --- The plan of a page ---
  'sources-none': {
    level: 'advice',
    fr: {
      message: 'La fiche n’a aucune source.',
      fix: 'Écrivez dans l’en-tête chaque page lue : { title: "…", url: "https://…", checked: 2026-11-23 }.',
    },
    en: {
      message: 'The playbook has no source.',
      fix: 'Write each page you read in the front matter: { title: "…", url: "https://…", checked: 2026-11-23 }.',
    },
  },
  'head-untranslated': {
    level: 'advice',
    fr: {
      message: 'La fiche n’a ni traduction ni en-tête dans cette langue : {language}.',
      fix: 'Ajoutez dans l’en-tête translations: {{locale}: { title: …, summary: …, situations: […] }}.',
    },
    en: {
      message: 'The playbook has neither a translation nor a head in this language: {language}.',
      fix: 'Add to the front matter translations: {{locale}: { title: …, summary: …, situations: […] }}.',
    },
  },
  'opening-missing': {
    level: 'advice',
    fr: {
      message: 'La fiche n’a pas d’ouverture.',
      fix: 'Écrivez deux ou trois phrases avant la carte : quand ouvrir cette page, et que ne pas faire.',
    },
    en: {
      message: 'The playbook has no opening.',
      fix: 'Write two or three sentences before the card: when to open this page, and what not to do.',
    },
  },
  'card-missing': {
    level: 'error',
    fr: {
      message: 'La fiche n’a pas de carte des dix premières minutes.',
      fix: 'Commencez par ## Les dix premières minutes {#dix-minutes within=10m}, puis 3 à 5 actions.',
    },
    en: {
      message: 'The playbook has no card for the first ten minutes.',
      fix: 'Begin with ## The first ten minutes {#dix-minutes within=10m}, then 3 to 5 steps.',
    },
  },
  'card-not-first': {
    level: 'advice',
    fr: {
      message: 'La carte des dix premières minutes n’est pas la première partie.',
      fix: 'Placez-la juste après l’ouverture.',
    },
    en: {
      message: 'The card for the first ten minutes is not the first section.',
      fix: 'Put it just after the opening.',
    },
  },
  'card-without-time': {
    level: 'error',
    fr: {
      message: 'La carte des dix premières minutes n’a pas de délai.',
      fix: 'Écrivez {#dix-minutes within={max}m} à la fin de son titre.',
    },
    en: {
      message: 'The card for the first ten minutes has no time frame.',
      fix: 'Write {#dix-minutes within={max}m} at the end of its heading.',
    },
  },
  'card-long': {
    level: 'error',
    fr: {
      message: 'La carte des dix premières minutes dure {count} minutes.',
      fix: 'Écrivez within={max}m au plus ; ce qui prend plus de temps va à l’étape suivante.',
    },
    en: {
      message: 'The card for the first ten minutes lasts {count} minutes.',
      fix: 'Write within={max}m at most; what takes longer belongs to the next phase.',
    },
  },
  'card-steps': {
    level: 'advice',
    fr: {
      message: 'Nombre d’actions de la carte des dix premières minutes : {count}.',
      fix: 'Visez {min} à {max} actions, qu’une personne peut faire sans aide.',
    },
    en: {
      message: 'Number of steps on the card for the first ten minutes: {count}.',
      fix: 'Aim for {min} to {max} steps that one person can do alone.',
    },
  },
  'first-step-far': {
    level: 'advice',
    fr: {
      message: 'Il y a {count} mots à l’écran avant la première action. {reason}',
      fix: 'Gardez-en {max} au plus : onglet, titre, ouverture, carte et alerte comptent tous.',
    },
    en: {
      message: 'There are {count} words on the screen before the first step. {reason}',
      fix: 'Keep {max} at most: the tab, the title, the opening, the card and the alert all count.',
    },
  },
  'steps-few': {
    level: 'advice',
    fr: {
      message: 'Nombre d’actions de la fiche : {count}.',
      fix: 'Ajoutez ce qui manque, de {min} à {max} en tout : la première heure, la journée, les jours suivants.',
    },
    en: {
      message: 'Number of steps in the playbook: {count}.',
      fix: 'Add what is missing, {min} to {max} in all: the first hour, the day, the days after.',
    },
  },
  'steps-many': {
    level: 'advice',
    fr: {
      message: 'Nombre d’actions de la fiche : {count}.',
      fix: 'Gardez-en {min} à {max} : réunissez ce qui se fait d’un même geste.',
    },
    en: {
      message: 'Number of steps in the playbook: {count}.',
      fix: 'Keep {min} to {max}: join what is done in one go.',
    },
  },
  'step-verb': {
    level: 'advice',
    fr: {
      message: 'Cette action ne commence pas par un verbe : « {text} ».',
      fix: 'Dites d’abord quoi faire, à l’infinitif : « Appeler », « Noter », « Ne rien publier ».',
    },
    en: {
      message: 'This step does not begin with a verb: “{text}”.',
      fix: 'Say first what to do: “Call”, “Note”, “Do not publish”.',
    },
  },
  'templates-count': {
    level: 'advice',
    fr: {
      message: 'Nombre de modèles de la fiche : {count}.',
      fix: 'Visez {min} à {max} modèles, pour les canaux que la commune a vraiment.',
    },
    en: {
      message: 'Number of templates in the playbook: {count}.',
      fix: 'Aim for {min} to {max}, for the channels the commune really has.',
    },
  },
  'section-missing': {
    level: 'advice',
    fr: {
      message: 'Il manque la partie « {id} ».',
      fix: 'Ajoutez-la : ## {example} {#{id}}.',
    },
    en: {
      message: 'The section “{id}” is missing.',
      fix: 'Add it: ## {example} {#{id}}.',
    },
  },
  'section-empty': {
    level: 'advice',
    fr: { message: 'La partie « {id} » est vide.', fix: 'Écrivez-la, une ligne par idée.' },
    en: { message: 'The section “{id}” is empty.', fix: 'Write it, one line for each idea.' },
  },
  'questions-few': {
    level: 'advice',
    fr: {
      message: 'Nombre de questions sous « {id} » : {count}.',
      fix: 'Écrivez-en au moins {min}, celles qu’on entendra vraiment : ### « … ? » {#q-…}.',
    },
    en: {
      message: 'Number of questions under “{id}”: {count}.',
      fix: 'Write at least {min}, those that will really be asked: ### “…?” {#q-…}.',
    },
  },
  'rows-few': {
    level: 'advice',
    fr: {
      message: 'Nombre d’exemples sous « {id} » : {count}.',
      fix: 'Écrivez au moins {min} lignes : une phrase à ne pas écrire, et celle qui la remplace.',
    },
    en: {
      message: 'Number of examples under “{id}”: {count}.',
      fix: 'Write at least {min} rows: a sentence not to write, and the one that replaces it.',
    },
  },
  'table-missing': {
    level: 'advice',
    fr: {
      message: 'La partie « {id} » n’a pas de tableau à deux colonnes.',
      fix: 'Écrivez | N’écrivez pas | Écrivez plutôt |, puis 5 à 9 lignes.',
    },
    en: {
      message: 'The section “{id}” has no table of two columns.',
      fix: 'Write | Don’t write | Write instead |, then 5 to 9 rows.',
    },
  },
  'call-missing': {
    level: 'advice',
    fr: {
      message: 'La partie « qui-appeler » ne nomme pas {name}.',
      fix: 'Dites quand l’appeler, et pourquoi ; ou qu’ici ce n’est pas utile.',
    },
    en: {
      message: 'The section “qui-appeler” does not name {name}.',
      fix: 'Say when to call and why; or that here there is no need.',
    },
  },

  // --- What can be checked by the reader, and when it was ---
  'law-without-link': {
    level: 'advice',
    fr: {
      message: '« {text} » est cité sans lien vers sa source.',
      fix: 'Ajoutez le lien dans le même paragraphe, la même ligne ou la même case : ([nom du texte](https://…)).',
    },
    en: {
      message: '“{text}” is cited without a link to its source.',
      fix: 'Add the link in the same paragraph, bullet or cell: ([name of the text](https://…)).',
    },
  },
  'review-old': {
    level: 'advice',
    fr: {
      message: 'La fiche a été relue le {day}, il y a {count} jours.',
      fix: 'Relisez-la avec ses sources, puis changez reviewed ({max} jours au plus).',
    },
    en: {
      message: 'The playbook was reviewed on {day}, {count} days ago.',
      fix: 'Read it again with its sources, then change reviewed ({max} days at most).',
    },
  },
  'review-future': {
    level: 'error',
    fr: {
      message: 'La fiche serait relue le {day}, dans {count} jours.',
      fix: 'Écrivez dans reviewed le jour où elle a été relue : une date à venir cacherait son âge.',
    },
    en: {
      message: 'The playbook would be reviewed on {day}, in {count} days.',
      fix: 'Write in reviewed the day it was read again: a day to come would hide its age.',
    },
  },
  'source-old': {
    level: 'advice',
    fr: {
      message: '« {text} » a été ouverte le {day}, il y a {count} jours.',
      fix: 'Rouvrez cette source, puis changez checked ({max} jours au plus).',
    },
    en: {
      message: '“{text}” was opened on {day}, {count} days ago.',
      fix: 'Open this source again, then change checked ({max} days at most).',
    },
  },
  'repere-future': {
    level: 'error',
    fr: {
      message: 'Le repère « {id} » serait vérifié le {day}, dans {count} jours.',
      fix: 'Écrivez dans reviewed le jour où il a été vérifié.',
    },
    en: {
      message: 'The figure “{id}” would be checked on {day}, in {count} days.',
      fix: 'Write in reviewed the day it was checked.',
    },
  },
  'repere-old': {
    level: 'advice',
    fr: {
      message: 'Le repère « {id} » a été vérifié le {day}, il y a {count} jours.',
      fix: 'Vérifiez-le à sa source, puis changez reviewed ({max} jours au plus).',
    },
    en: {
      message: 'The figure “{id}” was checked on {day}, {count} days ago.',
      fix: 'Check it at its source, then change reviewed ({max} days at most).',
    },
  },

  // --- French typography ---
  'type-apostrophe': {
    level: 'advice',
    fr: {
      message: 'Apostrophe droite dans « {text} ».',
      fix: 'Écrivez l’apostrophe courbe : {instead}.',
    },
    en: { message: 'Straight apostrophe in “{text}”.', fix: 'Write the curly one: {instead}.' },
  },
  'type-quotes': {
    level: 'advice',
    fr: {
      message: 'Guillemet droit : {text}',
      fix: 'Écrivez des guillemets français : « texte », espaces insécables à l’intérieur.',
    },
    en: {
      message: 'Straight quote mark: {text}',
      fix: 'Write French ones: « texte », with non-breaking spaces inside.',
    },
  },
  'type-space-before': {
    level: 'advice',
    fr: {
      message: 'Il manque une espace insécable avant « {text} ».',
      fix: 'Tapez l’espace insécable (U+00A0), pas l’espace ordinaire.',
    },
    en: {
      message: 'A non-breaking space is missing before “{text}”.',
      fix: 'Type the non-breaking space (U+00A0), not the ordinary one.',
    },
  },
  'type-space-after': {
    level: 'advice',
    fr: {
      message: 'Il manque une espace insécable après « {text} ».',
      fix: 'Tapez l’espace insécable (U+00A0), pas l’espace ordinaire.',
    },
    en: {
      message: 'A non-breaking space is missing after “{text}”.',
      fix: 'Type the non-breaking space (U+00A0), not the ordinary one.',
    },
  },
  'type-space-inside': {
    level: 'advice',
    fr: {
      message: 'Il manque une espace insécable dans « {text} ».',
      fix: 'Écrivez {instead}, avec l’espace insécable (U+00A0).',
    },
    en: {
      message: 'A non-breaking space is missing in “{text}”.',
      fix: 'Write {instead}, with the non-breaking space (U+00A0).',
    },
  },
  'type-capital': {
    level: 'advice',
    fr: {
      message: 'Il manque un accent à la majuscule de « {text} ».',
      fix: 'Écrivez « {instead} ».',
    },
    en: { message: 'The capital of “{text}” lacks its accent.', fix: 'Write “{instead}”.' },
  },

  'type-ellipsis': {
    level: 'advice',
    fr: { message: 'Trois points à la suite : {text}', fix: 'Écrivez le signe « … ».' },
    en: { message: 'Three dots in a row: {text}', fix: 'Write the sign “…”.' },
  },

  // --- English typography ---
  'english-quotes': {
    level: 'advice',
    fr: { message: 'Guillemet droit : {text}', fix: 'En anglais, écrivez “texte”.' },
    en: { message: 'Straight quote mark: {text}', fix: 'Write curly ones: “text”.' },
  },
  'english-space': {
    level: 'advice',
    fr: {
      message: 'Il y a une espace avant « {text} ».',
      fix: 'En anglais, retirez-la.',
    },
    en: { message: 'There is a space before “{text}”.', fix: 'In English, take it out.' },
  },

  // --- Spelling ---
  'spelling-unknown': {
    level: 'advice',
    fr: {
      message: 'Le mot « {text} » n’est pas dans le dictionnaire.',
      fix: 'Peut-être : {instead}. S’il est juste, ajoutez-le à mots.txt.',
    },
    en: {
      message: 'The word “{text}” is not in the dictionary.',
      fix: 'Perhaps: {instead}. If it is right, add it to mots.txt.',
    },
  },
  'spelling-unlike': {
    level: 'advice',
    fr: {
      message: 'Le mot « {text} » n’est pas dans le dictionnaire, et rien ne lui ressemble.',
      fix: 'S’il est juste, ajoutez-le à mots.txt.',
    },
    en: {
      message: 'The word “{text}” is not in the dictionary, and nothing looks like it.',
      fix: 'If it is right, add it to mots.txt.',
    },
  },

  // --- What leads to a page ---
  'synonyms-nowhere': {
    level: 'advice',
    fr: {
      message: 'Aucun mot de ce groupe n’est dans une fiche ni dans le glossaire : {text}.',
      fix: 'Ajoutez au groupe le mot qu’emploie la fiche visée, ou retirez le groupe.',
    },
    en: {
      message: 'No word of this group is in a playbook or in the glossary: {text}.',
      fix: 'Add the word the right playbook uses, or take the group out.',
    },
  },
  'synonym-twice': {
    level: 'advice',
    fr: {
      message: '« {text} » est déjà dans le groupe de la ligne {line}.',
      fix: 'Gardez-le dans un seul groupe, ou réunissez les deux.',
    },
    en: {
      message: '“{text}” is already in the group on line {line}.',
      fix: 'Keep it in one group, or join the two.',
    },
  },
  'phrasings-few': {
    level: 'advice',
    fr: {
      message: 'Nombre de tournures qui mènent à cette fiche : {count} ({language}).',
      fix: 'Écrivez-en au moins {min} sous « {locale} », dans {file} : ce que diraient les gens.',
    },
    en: {
      message: 'Number of phrasings that lead to this playbook: {count} ({language}).',
      fix: 'Write at least {min} under “{locale}”, in {file}: what people would say.',
    },
  },
  'queries-few': {
    level: 'advice',
    fr: {
      message: 'Nombre de recherches d’essai qui mènent à cette fiche : {count}.',
      fix: 'Écrivez-en au moins {min}, comme les gens tapent, dans {file}.',
    },
    en: {
      message: 'Number of trial searches that lead to this playbook: {count}.',
      fix: 'Write at least {min}, as people type them, in {file}.',
    },
  },
  'queries-unreadable': {
    level: 'advice',
    fr: {
      message: 'Ce fichier de recherches d’essai ne peut pas être lu ({detail}).',
      fix: 'Écrivez une liste de - { q: "mots tapés", want: identifiant, kind: words }.',
    },
    en: {
      message: 'This file of trial searches cannot be read ({detail}).',
      fix: 'Write a list of - { q: "words typed", want: identifier, kind: words }.',
    },
  },
} as const satisfies Readonly<Record<string, Wording>>
