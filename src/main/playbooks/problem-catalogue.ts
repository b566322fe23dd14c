/** `fatal`: the file cannot be used. `error`: usable, but the author must mend it. */
export type Level = 'fatal' | 'error' | 'warning'

type Words = { readonly message: string; readonly fix: string }
type Wording = { readonly level: Level; readonly fr: Words; readonly en: Words }

/**
 * Every problem an author can meet. `{name}` is filled from the problem's parameters.
 * French is written here with ordinary spaces: `wordProblem` sets the non-breaking ones.
 */
export const catalogue = {
  // --- The file itself ---
  'file-too-large': {
    level: 'fatal',
    fr: {
      message: 'Le fichier est trop gros : {size} octets, le maximum est {max}.',
      fix: 'Coupez la fiche en plusieurs fichiers, ou retirez ce qui ne sert pas.',
    },
    en: {
      message: 'The file is too large: {size} bytes, the most is {max}.',
      fix: 'Split the playbook into several files, or remove what serves nobody.',
    },
  },
  'file-not-utf8': {
    level: 'fatal',
    fr: {
      message: 'Ce caractère n’est pas en UTF-8 (octet {byte}).',
      fix: 'Enregistrez le fichier en UTF-8 : menu « Enregistrer sous », encodage UTF-8.',
    },
    en: {
      message: 'This character is not UTF-8 (byte {byte}).',
      fix: 'Save the file as UTF-8: “Save as” menu, encoding UTF-8.',
    },
  },
  'file-unreadable': {
    level: 'fatal',
    fr: {
      message: 'Le fichier ne peut pas être lu ({reason}).',
      fix: 'Vérifiez les droits de lecture sur ce fichier.',
    },
    en: {
      message: 'The file cannot be read ({reason}).',
      fix: 'Check that you are allowed to read this file.',
    },
  },
  'file-outside': {
    level: 'fatal',
    fr: {
      message: 'Ce raccourci mène hors du dossier des fiches : il n’est pas suivi.',
      fix: 'Copiez le fichier lui-même dans le dossier.',
    },
    en: {
      message: 'This link leads out of the playbooks folder: it is not followed.',
      fix: 'Copy the file itself into the folder.',
    },
  },
  'file-not-regular': {
    level: 'fatal',
    fr: {
      message: 'Ce n’est pas un fichier ordinaire.',
      fix: 'Retirez-le du dossier, ou donnez-lui un nom qui ne finit pas par .md.',
    },
    en: {
      message: 'This is not an ordinary file.',
      fix: 'Remove it from the folder, or give it a name that does not end with .md.',
    },
  },
  'file-bom': {
    level: 'warning',
    fr: {
      message: 'Le fichier commence par une marque invisible (BOM).',
      fix: 'Enregistrez-le en « UTF-8 sans BOM ».',
    },
    en: {
      message: 'The file begins with an invisible mark (BOM).',
      fix: 'Save it as “UTF-8 without BOM”.',
    },
  },
  'folder-missing': {
    level: 'error',
    fr: {
      message: 'Le dossier des fiches est introuvable ({folder}).',
      fix: 'Remettez le dossier à sa place, avec pack.yml, fr et en.',
    },
    en: {
      message: 'The playbooks folder cannot be found ({folder}).',
      fix: 'Put the folder back in place, with pack.yml, fr and en.',
    },
  },
  'folder-unreadable': {
    level: 'error',
    fr: {
      message: 'Ce dossier ne peut pas être lu ({reason}).',
      fix: 'Vérifiez les droits de lecture sur ce dossier.',
    },
    en: {
      message: 'This folder cannot be read ({reason}).',
      fix: 'Check that you are allowed to read this folder.',
    },
  },
  'folder-outside': {
    level: 'error',
    fr: {
      message: 'Ce dossier mène hors du dossier des fiches : il n’est pas lu.',
      fix: 'Copiez les fichiers eux-mêmes dans le dossier.',
    },
    en: {
      message: 'This folder leads out of the playbooks folder: it is not read.',
      fix: 'Copy the files themselves into the folder.',
    },
  },
  'too-many-problems': {
    level: 'error',
    fr: {
      message: 'Il y a plus de {count} problèmes : les suivants ne sont pas montrés.',
      fix: 'Corrigez ceux-ci, puis vérifiez de nouveau.',
    },
    en: {
      message: 'There are more than {count} problems: the rest are not shown.',
      fix: 'Mend these, then check again.',
    },
  },
  'too-deep': {
    level: 'fatal',
    fr: {
      message: 'Les listes ou les citations sont imbriquées trop profondément.',
      fix: 'Gardez deux ou trois niveaux au plus.',
    },
    en: {
      message: 'The lists or quotes are nested too deeply.',
      fix: 'Keep to two or three levels.',
    },
  },
  'too-many-lines': {
    level: 'fatal',
    fr: {
      message: 'Le fichier a plus de {max} lignes.',
      fix: 'Coupez la fiche en plusieurs fichiers, ou retirez ce qui ne sert pas.',
    },
    en: {
      message: 'The file has more than {max} lines.',
      fix: 'Split the playbook into several files, or remove what serves nobody.',
    },
  },
  'too-many-blocks': {
    level: 'fatal',
    fr: {
      message: 'La fiche est trop chargée : à partir d’ici, plus de {max} éléments.',
      fix: 'Coupez la fiche en plusieurs fichiers : listes, tableaux et titres comptent tous.',
    },
    en: {
      message: 'The playbook holds too much: from here on, more than {max} elements.',
      fix: 'Split the playbook into several files: lists, tables and headings all count.',
    },
  },
  'too-many-marks': {
    level: 'fatal',
    fr: {
      message: 'La fiche a trop de mises en forme : à partir d’ici, plus de {max} marques.',
      fix: 'Retirez des « * », des « _ » ou des liens, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook has too much formatting: from here on, more than {max} marks.',
      fix: 'Remove some “*”, “_” or links, or split the playbook into several files.',
    },
  },
  'too-many-sections': {
    level: 'fatal',
    fr: {
      message: 'La fiche a trop de parties : à partir d’ici, plus de {max} titres « ## ».',
      fix: 'Regroupez des parties, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook has too many sections: from here on, more than {max} “##” headings.',
      fix: 'Group some sections, or split the playbook into several files.',
    },
  },
  'too-many-steps': {
    level: 'fatal',
    fr: {
      message: 'La fiche a trop d’actions : à partir d’ici, plus de {max} cases.',
      fix: 'Gardez celles que l’on coche vraiment, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook has too many steps: from here on, more than {max} boxes.',
      fix: 'Keep those that are really ticked, or split the playbook into several files.',
    },
  },
  'too-many-templates': {
    level: 'fatal',
    fr: {
      message: 'La fiche a trop de modèles : à partir d’ici, plus de {max}.',
      fix: 'Retirez ceux qui se ressemblent, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook has too many templates: from here on, more than {max}.',
      fix: 'Remove those that are alike, or split the playbook into several files.',
    },
  },
  'too-many-reperes': {
    level: 'fatal',
    fr: {
      message: 'La fiche cite trop de repères : à partir d’ici, plus de {max}.',
      fix: 'Ne citez chaque chiffre que là où il sert, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook quotes too many figures of the law: from here on, more than {max}.',
      fix: 'Quote each figure only where it serves, or split the playbook into several files.',
    },
  },
  'too-many-links': {
    level: 'fatal',
    fr: {
      message: 'La fiche a trop de liens : à partir d’ici, plus de {max}.',
      fix: 'Gardez un lien par source, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook has too many links: from here on, more than {max}.',
      fix: 'Keep one link for each source, or split the playbook into several files.',
    },
  },
  'too-many-communes': {
    level: 'fatal',
    fr: {
      message: 'La fiche a trop de blocs « ::: communes » : à partir d’ici, plus de {max}.',
      fix: 'Regroupez ce qui vaut pour les mêmes communes, ou coupez la fiche en plusieurs fichiers.',
    },
    en: {
      message: 'The playbook has too many “::: communes” blocks: from here on, more than {max}.',
      fix: 'Group what holds for the same communes, or split the playbook into several files.',
    },
  },
  'paragraph-too-long': {
    level: 'fatal',
    fr: {
      message: 'Le paragraphe est trop long : plus de {max} caractères.',
      fix: 'Laissez une ligne vide entre les paragraphes.',
    },
    en: {
      message: 'The paragraph is too long: more than {max} characters.',
      fix: 'Leave an empty line between paragraphs.',
    },
  },
  'line-too-long': {
    level: 'fatal',
    fr: {
      message: 'La ligne est trop longue : plus de {max} caractères.',
      fix: 'Coupez le paragraphe en plusieurs lignes.',
    },
    en: {
      message: 'The line is too long: more than {max} characters.',
      fix: 'Break the paragraph into several lines.',
    },
  },

  // --- The front matter, and pack.yml ---
  'head-missing': {
    level: 'fatal',
    fr: {
      message: 'La fiche ne commence pas par son en-tête.',
      fix: 'Écrivez --- sur la première ligne, puis id, title, summary…, puis --- de nouveau.',
    },
    en: {
      message: 'The playbook does not begin with its front matter.',
      fix: 'Write --- on the first line, then id, title, summary…, then --- again.',
    },
  },
  'head-unclosed': {
    level: 'fatal',
    fr: {
      message: 'L’en-tête n’est pas fermé.',
      fix: 'Écrivez --- seul sur une ligne, après la dernière clé.',
    },
    en: {
      message: 'The front matter is not closed.',
      fix: 'Write --- alone on a line, after the last key.',
    },
  },
  'yaml-too-large': {
    level: 'fatal',
    fr: {
      message: 'Ce texte YAML est trop long : plus de {max} caractères.',
      fix: 'Raccourcissez-le : le contenu va dans le corps de la fiche.',
    },
    en: {
      message: 'This YAML is too long: more than {max} characters.',
      fix: 'Shorten it: content belongs in the body of the playbook.',
    },
  },
  'yaml-too-much': {
    level: 'fatal',
    fr: {
      message: 'Ce texte YAML contient trop de choses : à partir d’ici, plus de {max} éléments.',
      fix: 'Raccourcissez-le : listes, clés et valeurs comptent toutes.',
    },
    en: {
      message: 'This YAML holds too much: from here on, more than {max} elements.',
      fix: 'Shorten it: lists, keys and values all count.',
    },
  },
  'yaml-syntax': {
    level: 'fatal',
    fr: {
      message: 'Ce YAML ne peut pas être lu ({detail}).',
      fix: 'Écrivez « clé: valeur », une par ligne ; mettez entre guillemets droits une valeur qui contient « : » ou « # ».',
    },
    en: {
      message: 'This YAML cannot be read ({detail}).',
      fix: 'Write “key: value”, one per line; put straight quotes around a value that contains “: ” or “ #”.',
    },
  },
  'yaml-quotes': {
    level: 'fatal',
    fr: {
      message: 'Cette valeur contient « : » et doit être entre guillemets.',
      fix: 'Mettez toute la valeur entre guillemets droits : title: "Avant : après".',
    },
    en: {
      message: 'This value contains “: ” and needs quotes.',
      fix: 'Put straight quotes around the whole value: title: "Before: after".',
    },
  },
  'yaml-unclosed': {
    level: 'fatal',
    fr: {
      message: 'Un guillemet, un crochet ou une accolade n’est pas fermé.',
      fix: 'Fermez ce qui a été ouvert : " avec ", [ avec ], { avec }.',
    },
    en: {
      message: 'A quote, a bracket or a brace is not closed.',
      fix: 'Close what was opened: " with ", [ with ], { with }.',
    },
  },
  'yaml-indent': {
    level: 'fatal',
    fr: {
      message: 'Le décalage de cette ligne n’est pas le bon.',
      fix: 'Alignez les clés ; décalez les éléments d’une liste de deux espaces, sans tabulation.',
    },
    en: {
      message: 'This line is not indented correctly.',
      fix: 'Align the keys; indent the items of a list by two spaces, without tabs.',
    },
  },
  'yaml-key-twice': {
    level: 'fatal',
    fr: { message: 'Cette clé est écrite deux fois.', fix: 'Gardez-en une seule.' },
    en: { message: 'This key is written twice.', fix: 'Keep only one.' },
  },
  'yaml-tag': {
    level: 'fatal',
    fr: {
      message: 'Les étiquettes YAML (! et %) ne sont pas acceptées.',
      fix: 'Écrivez la valeur seule, entre guillemets si elle commence par « ! ».',
    },
    en: {
      message: 'YAML tags (! and %) are not accepted.',
      fix: 'Write the value alone, in quotes if it begins with “!”.',
    },
  },
  'yaml-alias': {
    level: 'fatal',
    fr: {
      message: 'Il y a trop de renvois YAML (* et &).',
      fix: 'Écrivez les valeurs en toutes lettres.',
    },
    en: {
      message: 'There are too many YAML aliases (* and &).',
      fix: 'Write the values in full.',
    },
  },
  'yaml-not-map': {
    level: 'fatal',
    fr: {
      message: 'On attend ici des lignes « clé: valeur ».',
      fix: 'Écrivez par exemple « title: Gérer un dérapage viral ».',
    },
    en: {
      message: 'Lines such as “key: value” are expected here.',
      fix: 'Write for instance “title: Handling a post that goes viral”.',
    },
  },
  'key-missing': {
    level: 'fatal',
    fr: { message: 'Il manque la clé « {key} ».', fix: 'Ajoutez une ligne « {key}: … ».' },
    en: { message: 'The key “{key}” is missing.', fix: 'Add a line “{key}: …”.' },
  },
  'key-unknown': {
    level: 'fatal',
    fr: {
      message: 'La clé « {key} » n’existe pas.',
      fix: 'Corrigez son nom ou retirez-la. Clés connues : {known}.',
    },
    en: {
      message: 'The key “{key}” does not exist.',
      fix: 'Correct its name or remove it. Known keys: {known}.',
    },
  },
  'value-empty': {
    level: 'fatal',
    fr: { message: '« {key} » est vide ou trop court.', fix: 'Écrivez sa valeur.' },
    en: { message: '“{key}” is empty or too short.', fix: 'Write its value.' },
  },
  'value-too-long': {
    level: 'fatal',
    fr: {
      message: '« {key} » dépasse le maximum, qui est {max}.',
      fix: 'Raccourcissez.',
    },
    en: { message: '“{key}” is more than the most allowed, {max}.', fix: 'Make it shorter.' },
  },
  'value-not-text': {
    level: 'fatal',
    fr: {
      message: '« {key} » doit être un texte.',
      fix: 'Mettez la valeur entre guillemets droits.',
    },
    en: { message: '“{key}” must be text.', fix: 'Put straight quotes around the value.' },
  },
  'value-not-list': {
    level: 'fatal',
    fr: {
      message: '« {key} » doit être une liste.',
      fix: 'Écrivez [un, deux] ou une ligne « - un » par élément.',
    },
    en: {
      message: '“{key}” must be a list.',
      fix: 'Write [one, two] or one line “- one” for each item.',
    },
  },
  'value-not-number': {
    level: 'fatal',
    fr: {
      message: '« {key} » doit être un nombre entier.',
      fix: 'Écrivez par exemple 1, sans guillemets.',
    },
    en: {
      message: '“{key}” must be a whole number.',
      fix: 'Write for instance 1, without quotes.',
    },
  },
  'value-not-map': {
    level: 'fatal',
    fr: {
      message: '« {key} » doit contenir des clés et des valeurs.',
      fix: 'Écrivez par exemple { title: "…", url: "https://…", checked: 2026-11-23 }.',
    },
    en: {
      message: '“{key}” must hold keys and values.',
      fix: 'Write for instance { title: "…", url: "https://…", checked: 2026-11-23 }.',
    },
  },
  'value-not-allowed': {
    level: 'fatal',
    fr: {
      message: 'Cette valeur de « {key} » n’est pas acceptée.',
      fix: 'Choisissez parmi : {allowed}.',
    },
    en: {
      message: 'This value of “{key}” is not accepted.',
      fix: 'Choose one of: {allowed}.',
    },
  },
  'value-not-day': {
    level: 'fatal',
    fr: {
      message: '« {key} » doit être une date qui existe.',
      fix: 'Écrivez année-mois-jour : 2026-11-23.',
    },
    en: {
      message: '“{key}” must be a date that exists.',
      fix: 'Write year-month-day: 2026-11-23.',
    },
  },
  'value-not-url': {
    level: 'fatal',
    fr: {
      message: '« {key} » doit être une adresse de page complète.',
      fix: 'Écrivez l’adresse entière, qui commence par https://.',
    },
    en: {
      message: '“{key}” must be a full page address.',
      fix: 'Write the whole address, beginning with https://.',
    },
  },
  'value-wrong': {
    level: 'fatal',
    fr: {
      message: 'La valeur de « {key} » n’a pas la bonne forme ({detail}).',
      fix: 'Identifiants : minuscules sans accent, chiffres et tirets, comme « derapage-viral ».',
    },
    en: {
      message: 'The value of “{key}” does not have the right form ({detail}).',
      fix: 'Identifiers: unaccented lower-case letters, digits and hyphens, such as “derapage-viral”.',
    },
  },
  'id-not-file-name': {
    level: 'error',
    fr: {
      message: 'L’identifiant « {id} » n’est pas le nom du fichier.',
      fix: 'Écrivez « id: {name} » ou renommez le fichier en {id}.md.',
    },
    en: {
      message: 'The identifier “{id}” is not the name of the file.',
      fix: 'Write “id: {name}” or rename the file {id}.md.',
    },
  },
  'playbook-twice': {
    level: 'fatal',
    fr: {
      message: 'La fiche « {id} » existe déjà dans {other}.',
      fix: 'Donnez un autre identifiant à l’une des deux, ou retirez-en une.',
    },
    en: {
      message: 'The playbook “{id}” already exists in {other}.',
      fix: 'Give one of the two another identifier, or remove one.',
    },
  },

  // --- Identifiers and attributes ---
  'id-wrong': {
    level: 'fatal',
    fr: {
      message: 'L’identifiant « {id} » n’a pas la bonne forme.',
      fix: 'Minuscules sans accent, chiffres et tirets seulement, comme {#premiere-heure}.',
    },
    en: {
      message: 'The identifier “{id}” does not have the right form.',
      fix: 'Unaccented lower-case letters, digits and hyphens only, such as {#first-hour}.',
    },
  },
  'id-twice': {
    level: 'fatal',
    fr: {
      message: 'L’identifiant « {id} » sert déjà à la ligne {first}.',
      fix: 'Donnez un identifiant différent à chaque titre, action et modèle.',
    },
    en: {
      message: 'The identifier “{id}” is already used on line {first}.',
      fix: 'Give each heading, step and template an identifier of its own.',
    },
  },
  'heading-without-id': {
    level: 'error',
    fr: {
      message: 'Ce titre n’a pas d’identifiant.',
      fix: 'Ajoutez-le en fin de ligne : {#{example}}.',
    },
    en: {
      message: 'This heading has no identifier.',
      fix: 'Add it at the end of the line: {#{example}}.',
    },
  },
  'heading-level': {
    level: 'error',
    fr: {
      message: 'Ce niveau de titre n’est pas accepté.',
      fix: 'Écrivez ## pour une étape ou une partie, ### pour un sous-titre.',
    },
    en: {
      message: 'This level of heading is not accepted.',
      fix: 'Write ## for a phase or a section, ### for a sub-heading.',
    },
  },
  'attribute-unknown': {
    level: 'error',
    fr: {
      message: 'L’attribut « {name} » n’existe pas ici.',
      fix: 'Attributs possibles ici : {known}.',
    },
    en: {
      message: 'The attribute “{name}” does not exist here.',
      fix: 'Attributes possible here: {known}.',
    },
  },
  'attribute-twice': {
    level: 'error',
    fr: { message: 'L’attribut « {name} » est écrit deux fois.', fix: 'Gardez-en un seul.' },
    en: { message: 'The attribute “{name}” is written twice.', fix: 'Keep only one.' },
  },
  'attribute-malformed': {
    level: 'error',
    fr: {
      message: '« {text} » n’est pas un attribut.',
      fix: 'Écrivez {#identifiant clé=valeur}, sans espace autour de « = », la valeur entre guillemets droits si elle contient une espace.',
    },
    en: {
      message: '“{text}” is not an attribute.',
      fix: 'Write {#identifier key=value}, with no space around “=”, and straight quotes around a value with a space.',
    },
  },
  'attributes-unclosed': {
    level: 'error',
    fr: {
      message: 'L’accolade ouverte ici n’est pas fermée.',
      fix: 'Ajoutez } en fin de ligne, et rien après.',
    },
    en: {
      message: 'The brace opened here is not closed.',
      fix: 'Add } at the end of the line, and nothing after it.',
    },
  },
  'attributes-misplaced': {
    level: 'error',
    fr: {
      message: 'Un identifiant ne peut pas être placé ici.',
      fix: 'Mettez-le sur un titre, sur une action « - [ ] » ou sur un modèle.',
    },
    en: {
      message: 'An identifier cannot stand here.',
      fix: 'Put it on a heading, on a step “- [ ]” or on a template.',
    },
  },
  'role-wrong': {
    level: 'error',
    fr: { message: 'Le rôle « {value} » n’existe pas.', fix: 'Choisissez parmi : {known}.' },
    en: { message: 'The role “{value}” does not exist.', fix: 'Choose one of: {known}.' },
  },
  'channel-wrong': {
    level: 'error',
    fr: { message: 'Le canal « {value} » n’existe pas.', fix: 'Choisissez parmi : {known}.' },
    en: { message: 'The channel “{value}” does not exist.', fix: 'Choose one of: {known}.' },
  },
  'tone-wrong': {
    level: 'error',
    fr: { message: 'Le ton « {value} » n’existe pas.', fix: 'Choisissez parmi : {known}.' },
    en: { message: 'The tone “{value}” does not exist.', fix: 'Choose one of: {known}.' },
  },
  'duration-wrong': {
    level: 'error',
    fr: {
      message: 'La durée « {name}={value} » n’a pas la bonne forme.',
      fix: 'Écrivez un nombre entier puis m, h ou d (jours) : {name}=10m, {name}=1h, {name}=7d.',
    },
    en: {
      message: 'The duration “{name}={value}” does not have the right form.',
      fix: 'Write a whole number, then m, h or d (days): {name}=10m, {name}=1h, {name}=7d.',
    },
  },
  'due-after-within': {
    level: 'error',
    fr: {
      message: 'L’action est attendue à {due}, après la fin de son étape ({within}).',
      fix: 'Avancez l’échéance, ou déplacez l’action dans une étape plus longue.',
    },
    en: {
      message: 'The step is due at {due}, after the end of its phase ({within}).',
      fix: 'Make it due sooner, or move the step to a longer phase.',
    },
  },

  // --- Steps ---
  'step-without-id': {
    level: 'fatal',
    fr: {
      message:
        'Cette action n’a pas d’identifiant : un incident en cours ne pourrait pas la suivre.',
      fix: 'Ajoutez-le en fin de ligne : {#{example}}.',
    },
    en: {
      message: 'This step has no identifier: a running incident could not follow it.',
      fix: 'Add it at the end of the line: {#{example}}.',
    },
  },
  'step-empty': {
    level: 'error',
    fr: {
      message: 'Cette action n’a pas de texte.',
      fix: 'Écrivez ce qu’il faut faire, verbe en premier.',
    },
    en: { message: 'This step has no text.', fix: 'Write what to do, verb first.' },
  },
  'step-outside-section': {
    level: 'fatal',
    fr: {
      message: 'Cette action est avant le premier titre.',
      fix: 'Placez-la sous un titre « ## … {#identifiant within=10m} ».',
    },
    en: {
      message: 'This step comes before the first heading.',
      fix: 'Put it under a heading “## … {#identifier within=10m}”.',
    },
  },
  'step-nested': {
    level: 'error',
    fr: {
      message:
        'Une action ne peut pas être à l’intérieur d’une autre, d’une citation ou d’un encadré.',
      fix: 'Écrivez « - » sans case pour un détail, ou ramenez l’action au bord gauche.',
    },
    en: {
      message: 'A step cannot stand inside another one, a quote or an alert.',
      fix: 'Write “-” without a box for a detail, or move the step to the left margin.',
    },
  },
  'step-box': {
    level: 'error',
    fr: {
      message: 'Cette case à cocher est mal écrite.',
      fix: 'Écrivez « - [ ] Texte » : une espace entre les crochets, une après.',
    },
    en: {
      message: 'This tick box is badly written.',
      fix: 'Write “- [ ] Text”: one space between the brackets, one after.',
    },
  },
  'step-ticked': {
    level: 'warning',
    fr: { message: 'Cette case est déjà cochée dans la fiche.', fix: 'Écrivez [ ] et non [x].' },
    en: { message: 'This box is already ticked in the playbook.', fix: 'Write [ ], not [x].' },
  },
  'no-phase': {
    level: 'error',
    fr: {
      message: 'La fiche n’a aucune étape.',
      fix: 'Ajoutez un titre avec un délai : ## Les dix premières minutes {#dix-minutes within=10m}.',
    },
    en: {
      message: 'The playbook has no phase.',
      fix: 'Add a heading with a time frame: ## The first ten minutes {#dix-minutes within=10m}.',
    },
  },
  'no-steps': {
    level: 'error',
    fr: {
      message: 'La fiche n’a aucune action à cocher.',
      fix: 'Écrivez les actions ainsi : - [ ] Capturer la publication {#capturer}.',
    },
    en: {
      message: 'The playbook has no step to tick.',
      fix: 'Write steps like this: - [ ] Capture the post {#capturer}.',
    },
  },

  // --- Message templates ---
  'template-without': {
    level: 'error',
    fr: {
      message: 'Le modèle n’a pas de « {name} » : il est montré sans bouton « Copier ».',
      fix: 'Écrivez ::: modele {#identifiant channel=facebook tone=sobre title="Titre"}.',
    },
    en: {
      message: 'The template has no “{name}”: it is shown without its “Copy” button.',
      fix: 'Write ::: modele {#identifier channel=facebook tone=sobre title="Title"}.',
    },
  },
  'template-without-title': {
    level: 'error',
    fr: { message: 'Le modèle n’a pas de titre.', fix: 'Ajoutez title="Accusé de réception".' },
    en: { message: 'The template has no title.', fix: 'Add title="Acknowledgement".' },
  },
  'template-empty': {
    level: 'error',
    fr: {
      message: 'Le modèle est vide.',
      fix: 'Écrivez le message entre les deux lignes « ::: ».',
    },
    en: {
      message: 'The template is empty.',
      fix: 'Write the message between the two “:::” lines.',
    },
  },
  'template-misplaced': {
    level: 'error',
    fr: {
      message: 'Un modèle ne peut pas être placé ici.',
      fix: 'Placez-le sous un titre « ## », au bord gauche.',
    },
    en: {
      message: 'A template cannot stand here.',
      fix: 'Put it under a “##” heading, at the left margin.',
    },
  },
  'container-unclosed': {
    level: 'fatal',
    fr: {
      message: 'Le modèle ouvert ici n’est pas fermé.',
      fix: 'Écrivez ::: seul sur une ligne, après le message.',
    },
    en: {
      message: 'The template opened here is not closed.',
      fix: 'Write ::: alone on a line, after the message.',
    },
  },
  'container-stray': {
    level: 'error',
    fr: {
      message: 'Ce « ::: » ne ferme rien.',
      fix: 'Retirez-le, ou ouvrez un modèle avec ::: modele {…}.',
    },
    en: {
      message: 'This “:::” closes nothing.',
      fix: 'Remove it, or open a template with ::: modele {…}.',
    },
  },
  'container-unknown': {
    level: 'error',
    fr: {
      message: 'Le bloc « ::: {name} » n’existe pas.',
      fix: 'Écrivez ::: modele {#identifiant channel=facebook tone=sobre title="Titre"}.',
    },
    en: {
      message: 'The block “::: {name}” does not exist.',
      fix: 'Write ::: modele {#identifier channel=facebook tone=sobre title="Title"}.',
    },
  },
  'variable-malformed': {
    level: 'error',
    fr: {
      message: 'Cette variable est mal écrite.',
      fix: 'Écrivez {{ prenom }} : minuscules sans accent, chiffres et _ seulement.',
    },
    en: {
      message: 'This variable is badly written.',
      fix: 'Write {{ prenom }}: unaccented lower-case letters, digits and _ only.',
    },
  },
  'variable-undeclared': {
    level: 'error',
    fr: {
      message: 'La variable « {name} » n’est pas déclarée dans pack.yml.',
      fix: 'Déclarez-la, ou choisissez parmi : {known}.',
    },
    en: {
      message: 'The variable “{name}” is not declared in pack.yml.',
      fix: 'Declare it, or choose one of: {known}.',
    },
  },

  'repere-unknown': {
    level: 'error',
    fr: {
      message: 'Le repère « {id} » n’existe pas dans reperes.yml.',
      fix: 'Ajoutez-le à reperes.yml, ou corrigez son nom.',
    },
    en: {
      message: 'The figure “{id}” is not in reperes.yml.',
      fix: 'Add it to reperes.yml, or mend its name.',
    },
  },
  'repere-group-unknown': {
    level: 'error',
    fr: {
      message: 'Le groupe « {name} » n’est pas déclaré.',
      fix: 'Choisissez parmi : {known}.',
    },
    en: {
      message: 'The group “{name}” is not declared.',
      fix: 'Choose one of: {known}.',
    },
  },
  'repere-day-missing': {
    level: 'error',
    fr: {
      message: 'Le scrutin « {name} » n’a pas ce jour ({value}).',
      fix: 'Corrigez le nom du scrutin, ou donnez-lui ses dates ; un scrutin local n’a pas de « false-information-from ».',
    },
    en: {
      message: 'The vote “{name}” has no such day ({value}).',
      fix: 'Mend the name of the vote, or give it its dates; a local vote has no “false-information-from”.',
    },
  },
  'election-without-days': {
    level: 'error',
    fr: {
      message: 'Ce scrutin n’a ni « dates » ni « possible », ou il a les deux.',
      fix: 'Écrivez « dates: [premier tour, second tour] » ; tant que rien n’est fixé, « possible: [dimanches du premier tour] ».',
    },
    en: {
      message: 'This vote has neither “dates” nor “possible”, or it has both.',
      fix: 'Write “dates: [first round, second round]”; while nothing is set, “possible: [Sundays of the first round]”.',
    },
  },
  'election-order': {
    level: 'error',
    fr: {
      message: '« {key} » : le {value} ne vient pas après le {other}.',
      fix: 'Corrigez la date : un second tour suit le premier, une fin suit son début.',
    },
    en: {
      message: '“{key}”: {value} does not come after {other}.',
      fix: 'Mend the date: a second round follows the first, an end follows its start.',
    },
  },
  'inhabitants-wrong': {
    level: 'error',
    fr: {
      message: '« {name}={value} » n’est pas un nombre d’habitants.',
      fix: 'Écrivez un nombre entier sans espace : from=3500 ou below=3500.',
    },
    en: {
      message: '“{name}={value}” is not a number of inhabitants.',
      fix: 'Write a whole number without spaces: from=3500 or below=3500.',
    },
  },
  'communes-nested': {
    level: 'error',
    fr: {
      message: 'Un bloc « ::: communes » ne peut pas être à l’intérieur d’un autre.',
      fix: 'Fermez le premier par « ::: » avant d’ouvrir le suivant.',
    },
    en: {
      message: 'A “::: communes” block cannot stand inside another one.',
      fix: 'Close the first one with “:::” before opening the next.',
    },
  },
  'communes-without': {
    level: 'error',
    fr: {
      message: 'Ce bloc ne dit pas quelles communes il concerne.',
      fix: 'Écrivez « ::: communes {from=3500} » ou « ::: communes {below=3500} ».',
    },
    en: {
      message: 'This block does not say which communes it is for.',
      fix: 'Write “::: communes {from=3500}” or “::: communes {below=3500}”.',
    },
  },
  'translation-twice': {
    level: 'error',
    fr: {
      message: 'Cette fiche est traduite en entier dans {other} : « translations » ne sert plus.',
      fix: 'Retirez « translations » de l’en-tête.',
    },
    en: {
      message: 'This playbook is translated whole in {other}: “translations” is of no use.',
      fix: 'Remove “translations” from the front matter.',
    },
  },

  // --- What a page may hold ---
  'alert-unknown': {
    level: 'error',
    fr: { message: 'L’encadré « {name} » n’existe pas.', fix: 'Choisissez parmi : {known}.' },
    en: { message: 'The alert “{name}” does not exist.', fix: 'Choose one of: {known}.' },
  },
  'alert-form': {
    level: 'error',
    fr: {
      message: 'Le texte de l’encadré doit commencer à la ligne suivante.',
      fix: 'Écrivez > [!WARNING] seul, puis > et le texte à la ligne.',
    },
    en: {
      message: 'The text of the alert must begin on the next line.',
      fix: 'Write > [!WARNING] alone, then > and the text on the next line.',
    },
  },
  'raw-html': {
    level: 'error',
    fr: {
      message: 'Le HTML n’est pas accepté ({tag}) : il est montré comme du texte.',
      fix: 'Retirez la balise, ou écrivez en Markdown : **gras**, *italique*.',
    },
    en: {
      message: 'HTML is not accepted ({tag}): it is shown as text.',
      fix: 'Remove the tag, or write Markdown: **bold**, *italic*.',
    },
  },
  image: {
    level: 'error',
    fr: {
      message: 'Les images ne sont pas acceptées dans une fiche.',
      fix: 'Décrivez-la en une phrase.',
    },
    en: {
      message: 'Images are not accepted in a playbook.',
      fix: 'Describe it in one sentence.',
    },
  },
  'link-refused': {
    level: 'error',
    fr: {
      message: 'Ce lien n’est pas accepté ({href}).',
      fix: 'Écrivez https://…, mailto:…, fiche:identifiant, fiche:identifiant#ancre ou #ancre.',
    },
    en: {
      message: 'This link is not accepted ({href}).',
      fix: 'Write https://…, mailto:…, fiche:identifier, fiche:identifier#anchor or #anchor.',
    },
  },
  'link-malformed': {
    level: 'error',
    fr: {
      message: 'Ce qui ressemble à un lien n’en est pas un.',
      fix: 'Écrivez [texte](adresse), sans espace dans l’adresse.',
    },
    en: {
      message: 'What looks like a link is not one.',
      fix: 'Write [text](address), with no space in the address.',
    },
  },
  'anchor-missing': {
    level: 'error',
    fr: {
      message: 'Rien dans cette fiche n’a l’identifiant « {anchor} ».',
      fix: 'Corrigez le lien, ou donnez {#{anchor}} à ce qu’il vise.',
    },
    en: {
      message: 'Nothing in this playbook has the identifier “{anchor}”.',
      fix: 'Correct the link, or give {#{anchor}} to what it points at.',
    },
  },
  'playbook-missing': {
    level: 'error',
    fr: {
      message: 'La fiche « {id} » n’existe pas.',
      fix: 'Corrigez l’identifiant, ou retirez le lien.',
    },
    en: {
      message: 'The playbook “{id}” does not exist.',
      fix: 'Correct the identifier, or remove the link.',
    },
  },
  'playbook-anchor-missing': {
    level: 'error',
    fr: {
      message: 'Rien dans la fiche « {id} » n’a l’identifiant « {anchor} ».',
      fix: 'Corrigez ce qui suit le # dans le lien.',
    },
    en: {
      message: 'Nothing in the playbook “{id}” has the identifier “{anchor}”.',
      fix: 'Correct what follows the # in the link.',
    },
  },
  'related-missing': {
    level: 'error',
    fr: {
      message: 'La fiche « {id} », citée dans related, n’existe pas.',
      fix: 'Corrigez l’identifiant, ou retirez-le de la liste.',
    },
    en: {
      message: 'The playbook “{id}”, named in related, does not exist.',
      fix: 'Correct the identifier, or take it out of the list.',
    },
  },
  'related-self': {
    level: 'warning',
    fr: { message: 'La fiche se cite elle-même dans related.', fix: 'Retirez-la de la liste.' },
    en: { message: 'The playbook names itself in related.', fix: 'Take it out of the list.' },
  },
  'step-untranslated': {
    level: 'warning',
    fr: {
      message: 'L’action « {id} » n’existe pas dans {other}.',
      fix: 'Donnez les mêmes identifiants aux actions des deux langues.',
    },
    en: {
      message: 'The step “{id}” does not exist in {other}.',
      fix: 'Give the steps the same identifiers in both languages.',
    },
  },

  // --- The pack ---
  'pack-missing': {
    level: 'warning',
    fr: {
      message: 'Le dossier n’a pas de fichier pack.yml.',
      fix: 'Ajoutez-le : sans lui, ni synonymes, ni variables, ni contacts.',
    },
    en: {
      message: 'The folder has no pack.yml file.',
      fix: 'Add it: without it there are no synonyms, variables or contacts.',
    },
  },
  'pack-damaged': {
    level: 'error',
    fr: {
      message:
        'Le classeur reçu par fichier n’est plus entier sur ce poste : celui de l’application le remplace.',
      fix: 'Choisissez de nouveau le fichier reçu, dans Réglages.',
    },
    en: {
      message:
        'The pack that came as a file is no longer whole on this computer: the one of the application takes its place.',
      fix: 'Choose the file you received again, in Settings.',
    },
  },
  'phrasing-twice': {
    level: 'warning',
    fr: {
      message: '« {text} » est déjà écrit plus haut.',
      fix: 'Gardez-le sous une seule fiche, celle qui répond le mieux.',
    },
    en: {
      message: '“{text}” is already written above.',
      fix: 'Keep it under one playbook, the one that answers best.',
    },
  },
  'pack-name-twice': {
    level: 'error',
    fr: {
      message: '« {name} » est déclaré deux fois.',
      fix: 'Gardez une seule déclaration : seule la première compte.',
    },
    en: {
      message: '“{name}” is declared twice.',
      fix: 'Keep one declaration: only the first counts.',
    },
  },
} as const satisfies Readonly<Record<string, Wording>>
