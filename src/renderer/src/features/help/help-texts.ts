import type { Locale } from '../../../../shared/locale.ts'
import type { HelpTopic } from './topic-of.ts'

type HelpText = {
  readonly title: string
  /** Five lines: what fits in one look. */
  readonly lines: readonly [string, string, string, string, string]
}

/** Read when it is asked for: these words are no part of the first load. */
export const helpTexts: Readonly<Record<Locale, Readonly<Record<HelpTopic, HelpText>>>> = {
  fr: {
    accueil: {
      title: 'Accueil',
      lines: [
        'Dites ce qui se passe, avec vos mots. Les fautes ne gênent pas.',
        'Ou choisissez une situation : elle ouvre la fiche qui aide.',
        'Les incidents ouverts restent en haut. Un clic y revient.',
        'Aucune situation ne ressemble ? « Ouvrir un incident sans fiche » garde au moins la trace.',
        'À droite : qui appeler. Complétez vos numéros un jour calme.',
      ],
    },
    recherche: {
      title: 'Rechercher',
      lines: [
        'La recherche s’ouvre de partout avec Ctrl K, ou la touche /.',
        'Un mot à moitié tapé suffit. Les résultats arrivent à mesure.',
        'Les flèches choisissent. Entrée ouvre au bon endroit.',
        'Ctrl Entrée fait la seconde action : ouvrir un incident, copier un modèle, copier un numéro.',
        'On cherche aussi un article de loi, un contact, une ligne de vos incidents.',
      ],
    },
    fiches: {
      title: 'Fiches réflexes',
      lines: [
        'En haut, les dix premières minutes. Elles suffisent pour commencer.',
        'Le reste se déplie, partie par partie.',
        'Cocher une action propose d’ouvrir un incident : ce que vous faites sera noté.',
        'Un modèle se remplit avec Ma commune. « Copier » le met dans le presse-papiers.',
        'En bas : les sources, et le jour de la dernière relecture.',
      ],
    },
    incident: {
      title: 'Un incident',
      lines: [
        'À gauche, les actions à cocher. Ce qui est en retard se voit.',
        'Au milieu, la main courante. Écrivez, puis Ctrl Entrée : la ligne est sur le disque.',
        'Collez ou déposez une capture : elle devient une pièce, avec son empreinte.',
        'Rien ne s’efface. Une erreur se corrige par une autre ligne, et les deux restent.',
        '« Exporter » fait un rapport pour un avocat, la préfecture ou le conseil.',
      ],
    },
    incidents: {
      title: 'Incidents',
      lines: [
        'La liste montre d’abord ce qui est ouvert.',
        'Les exercices sont à part : ils ne se mélangent jamais au réel.',
        'Le filtre cherche dans les titres.',
        'Un exercice se jette, et se reprend. Un incident réel ne s’efface pas.',
        'Clore un incident demande quelques mots : ce que vous en retenez.',
      ],
    },
    commune: {
      title: 'Ma commune',
      lines: [
        'Le nom, le maire et la signature remplissent les modèles.',
        'Le nombre d’habitants compte : la loi change à 1 000 et à 3 500.',
        'Notez les numéros utiles, et le jour où vous les avez vérifiés.',
        '« Feuille des numéros » s’imprime et se garde près du téléphone.',
        '« Enregistrer dans un fichier » emporte le tout sur un autre poste.',
      ],
    },
    imprimer: {
      title: 'Imprimer',
      lines: [
        'Chaque fiche tient sur une page A4, en noir et blanc.',
        'Elle a des cases à cocher et vos numéros : elle sert sans ordinateur.',
        'Le livret réunit toutes les fiches, avec un sommaire.',
        'Pour un fichier PDF, choisissez « Enregistrer au format PDF » comme imprimante.',
        'Réimprimez après une mise à jour : la date est sur la page.',
      ],
    },
    reglages: {
      title: 'Réglages',
      lines: [
        'Langue, apparence et taille du texte changent aussitôt. « Projection » se lit à quatre mètres.',
        'L’agence envoie de nouvelles fiches en un fichier : « Classeur de fiches » le montre avant de le prendre.',
        'Vos données sont un dossier de textes simples, sur cet ordinateur.',
        'Une copie est faite chaque jour. Une seconde peut aller sur une clé.',
        'Rien n’est envoyé. « À propos » le montre, chiffres à l’appui.',
      ],
    },
  },
  en: {
    accueil: {
      title: 'Home',
      lines: [
        'Say what is happening, in your own words. Mistakes do not matter.',
        'Or pick a situation: it opens the page that helps.',
        'Open incidents stay on top. One click goes back to them.',
        'Nothing looks like it? “Open an incident without a page” keeps at least a trace.',
        'On the right: whom to call. Fill in your numbers on a calm day.',
      ],
    },
    recherche: {
      title: 'Search',
      lines: [
        'Search opens from anywhere with Ctrl K, or the / key.',
        'Half a word is enough. Results come as you type.',
        'Arrows choose. Enter opens at the right place.',
        'Ctrl Enter does the second action: open an incident, copy a template, copy a number.',
        'It also finds an article of law, a contact, a line of your incidents.',
      ],
    },
    fiches: {
      title: 'Playbooks',
      lines: [
        'On top, the first ten minutes. They are enough to begin.',
        'The rest unfolds, part by part.',
        'Ticking a step offers to open an incident: what you do will be noted.',
        'A template fills itself from My commune. “Copy” puts it on the clipboard.',
        'At the foot: the sources, and the day of the last review.',
      ],
    },
    incident: {
      title: 'An incident',
      lines: [
        'On the left, the steps to tick. What is late shows.',
        'In the middle, the log. Write, then Ctrl Enter: the line is on the disk.',
        'Paste or drop a screenshot: it becomes a piece of evidence, with its fingerprint.',
        'Nothing is erased. A mistake is corrected by another line, and both stay.',
        '“Export” makes a report for a lawyer, the prefecture or the council.',
      ],
    },
    incidents: {
      title: 'Incidents',
      lines: [
        'The list shows what is open first.',
        'Exercises are apart: they never mix with real ones.',
        'The filter looks in the titles.',
        'An exercise can be thrown away, and taken back. A real incident is never erased.',
        'Closing an incident asks for a few words: what you learned.',
      ],
    },
    commune: {
      title: 'My commune',
      lines: [
        'The name, the mayor and the signature fill the templates.',
        'The number of inhabitants counts: the law changes at 1,000 and at 3,500.',
        'Write down the useful numbers, and the day you checked them.',
        '“Phone sheet” is printed and kept by the telephone.',
        '“Save to a file” takes it all to another computer.',
      ],
    },
    imprimer: {
      title: 'Printing',
      lines: [
        'Each page fits on one A4 sheet, in black and white.',
        'It has boxes to tick and your numbers: it works without a computer.',
        'The booklet holds every page, with a table of contents.',
        'For a PDF file, choose “Save as PDF” as the printer.',
        'Print again after an update: the date is on the page.',
      ],
    },
    reglages: {
      title: 'Settings',
      lines: [
        'Language, appearance and text size change at once. “Projection” reads from four metres.',
        'The agency sends new playbooks as one file: “Playbook pack” shows it before taking it.',
        'Your data is a folder of plain texts, on this computer.',
        'A copy is made every day. A second one can go to a key.',
        'Nothing is sent. “About” shows it, with figures.',
      ],
    },
  },
}
