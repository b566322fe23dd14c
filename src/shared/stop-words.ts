import type { Locale } from './locale.ts'

/**
 * Words that carry no sense of their own, folded, the last French ones as they are written in text messages.
 * They are looked for only when nothing else was typed.
 */
const lists: Readonly<Record<Locale, string>> = {
  fr: `a ai ait alors as au aucun aussi autre aux avait avec avez avoir avons c ca car ce ceci cela celle
    celui ces cet cette ceux chez ci comme comment d dans de des deja depuis donc dont du elle elles en encore
    entre es est et etaient etait etant ete etes etre eu eux fait faire faut font i il ils j je jusqu l la le les leur
    leurs lors lorsqu lui m ma mais me meme mes mon moi n ne ni nos notre nous on ont ou par parce pas peu
    peut plus pour pourquoi puis puisqu qu quand que quel quelle quelles quelqu quelque quelques
    quels qui quoi s sa sans se sera ses
    si soit son sont sous sur t ta te tes toi ton tous tout toute toutes tres trop tu un une va vais vers voici
    voila vos votre vous vont y
    ke ki koi kel kelle kels kelles kan kand pk pq pkoi pr ds dc qd qq qqn qqun qqch ns vs tt tte ts ttes avc jsuis chuis
    jai tas ya yapa jsp svp stp fo fe pa di ve veu peu kil kon ct cest cete g ge gt jfe jfait jveu jveux jpeu jpeux jvai
    jvais jsai chui koman komment kelkun kelk bcp vrmt auj mtn dsl mm tro tjr tjrs tjs
    peux peuvent veux veut veulent dois doit doivent sais sait suis`,
  en: `a about after all also am an and any are as at be because been before being but by can could d did do
    does doing don for from get had has have having he her here him his how i if in into is isn it its just ll m
    me my no not of on or our out over re s she should so some t than that the their them then there these they
    this those to too under up us ve very was we were what when where which while who why will with would you your
    arent cant couldnt didnt doesnt dont hadnt hasnt havent im isnt ive shouldnt thats theyre theyve wasnt werent
    whats whos wont wouldnt youre
    r u ur wot wat wud cud shud abt cos cuz coz bcos bcuz pls plz ppl sum1 som1 any1 every1 dunno wanna gonna gotta
    someone somebody anyone anybody everyone everybody something anything everything one
    shall may might must ought such very really rather quite yet still again only own same`,
}

const sets: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: new Set(lists.fr.split(/\s+/)),
  en: new Set(lists.en.split(/\s+/)),
}

/** Is this folded word only grammar? */
export function isStopWord(word: string, locale: Locale): boolean {
  return sets[locale].has(word)
}
