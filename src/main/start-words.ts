import type { Locale } from '../shared/locale.ts'
import type { StartTrouble } from './start-error.ts'

/** What happened, what is safe, what to do. */
export type ThreeParts = readonly [what: string, safe: string, act: string]

/** Why the app cannot start, for whoever reads it: the settings, and the language chosen in them, may be out of reach. */
export function startWords(trouble: StartTrouble, locale: Locale): ThreeParts {
  return locale === 'fr' ? inFrench(trouble) : inEnglish(trouble)
}

function inFrench(trouble: StartTrouble): ThreeParts {
  const untouched = 'Vos données n’ont pas été touchées.'
  switch (trouble.code) {
    case 'locked':
      return [
        `Sang-froid est déjà ouvert sur le dossier ${trouble.folder}, depuis ce poste (${trouble.device}).`,
        'Ce qui y est inscrit est en sûreté.',
        'Reprenez la fenêtre ouverte, ou fermez-la avant de recommencer.',
      ]
    case 'bad-device':
      return [
        `Le nom de poste « ${trouble.device} » ne convient pas.`,
        untouched,
        'Donnez à SANG_FROID_DEVICE des minuscules sans accent, des chiffres et des traits d’union, soixante au plus.',
      ]
    case 'not-absolute':
      return [
        `Le dossier « ${trouble.folder} » n’est pas donné par son chemin complet.`,
        untouched,
        'Écrivez le chemin entier, depuis la lettre du disque ou la racine.',
      ]
    case 'is-file':
      return [
        `${trouble.folder} est un fichier : il faut un dossier.`,
        'Ce fichier n’a pas été touché.',
        'Déplacez-le, ou choisissez un autre endroit.',
      ]
    case 'inside-file':
      return [
        `${trouble.folder} est à l’intérieur d’un fichier : il faut un dossier.`,
        'Ce fichier n’a pas été touché.',
        'Corrigez le chemin, ou choisissez un autre endroit.',
      ]
    case 'no-parent':
      return [
        `Le dossier ${trouble.parent} n’existe pas.`,
        untouched,
        'Branchez la clé, montez le partage ou créez ce dossier, puis relancez Sang-froid.',
      ]
    case 'cannot-open':
      return [
        `Le dossier ${trouble.folder} ne s’ouvre pas (${trouble.reason}).`,
        'Ce qui y est inscrit n’a pas été touché.',
        'Vérifiez que vous avez le droit d’y entrer, puis relancez Sang-froid.',
      ]
    case 'cannot-create':
      return [
        `Le dossier ${trouble.folder} ne peut pas être créé (${trouble.reason}).`,
        untouched,
        'Demandez le droit d’écrire à cet endroit, ou choisissez-en un autre.',
      ]
    case 'cannot-write':
      return [
        `Le dossier ${trouble.folder} refuse l’écriture (${trouble.reason}).`,
        'Ce qui y est inscrit n’a pas été touché.',
        'Rendez-le modifiable, libérez de la place, ou choisissez un autre endroit.',
      ]
  }
}

function inEnglish(trouble: StartTrouble): ThreeParts {
  const untouched = 'Your data was not touched.'
  switch (trouble.code) {
    case 'locked':
      return [
        `Sang-froid is already open on the folder ${trouble.folder}, from this computer (${trouble.device}).`,
        'What is written there is safe.',
        'Go back to the open window, or close it before you start again.',
      ]
    case 'bad-device':
      return [
        `The device name “${trouble.device}” cannot be used.`,
        untouched,
        'Give SANG_FROID_DEVICE lower-case letters without accents, digits and hyphens, sixty at most.',
      ]
    case 'not-absolute':
      return [
        `The folder “${trouble.folder}” is not given by its full path.`,
        untouched,
        'Write the whole path, from the drive letter or the root.',
      ]
    case 'is-file':
      return [
        `${trouble.folder} is a file: a folder is expected.`,
        'The file was not touched.',
        'Move it, or choose another place.',
      ]
    case 'inside-file':
      return [
        `${trouble.folder} is inside a file: a folder is expected.`,
        'The file was not touched.',
        'Correct the path, or choose another place.',
      ]
    case 'no-parent':
      return [
        `The folder ${trouble.parent} does not exist.`,
        untouched,
        'Plug in the key, mount the share or create that folder, then start Sang-froid again.',
      ]
    case 'cannot-open':
      return [
        `The folder ${trouble.folder} cannot be opened (${trouble.reason}).`,
        'What is written there was not touched.',
        'Make sure that you may enter it, then start Sang-froid again.',
      ]
    case 'cannot-create':
      return [
        `The folder ${trouble.folder} cannot be created (${trouble.reason}).`,
        untouched,
        'Ask for the right to write in that place, or choose another.',
      ]
    case 'cannot-write':
      return [
        `The folder ${trouble.folder} cannot be written (${trouble.reason}).`,
        'What is written there was not touched.',
        'Make it writable, make room, or choose another place.',
      ]
  }
}
