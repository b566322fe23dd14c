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
  'card-missing': {
    level: 'advice',
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
  'card-steps': {
    level: 'advice',
    fr: {
      message: 'Nombre d’actions de la carte des dix premières minutes : {count}.',
      fix: 'Gardez-en {min} à {max}, qu’une personne peut faire sans aide.',
    },
    en: {
      message: 'Number of steps on the card for the first ten minutes: {count}.',
      fix: 'Keep {min} to {max} that one person can do alone.',
    },
  },
  'first-step-far': {
    level: 'advice',
    fr: {
      message: 'Il y a {count} mots à lire avant la première action.',
      fix: 'Gardez-en {max} au plus, entre l’ouverture, les titres et l’alerte.',
    },
    en: {
      message: 'There are {count} words to read before the first step.',
      fix: 'Keep {max} at most, counting the opening, the headings and the alert.',
    },
  },
  'steps-count': {
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
  'templates-count': {
    level: 'advice',
    fr: {
      message: 'Nombre de modèles de la fiche : {count}.',
      fix: 'Gardez-en {min} à {max}, pour les canaux que la commune a vraiment.',
    },
    en: {
      message: 'Number of templates in the playbook: {count}.',
      fix: 'Keep {min} to {max}, for the channels the commune really has.',
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
