/** What no sentence may do, in the words of each language. A new language brings its own row. */
export interface ToneRules {
  /** An illness named as a fact about the reader. */
  readonly illness: RegExp;
  readonly praise: RegExp;
  /** Names of the practice that are not ours. */
  readonly practice: RegExp;
  /** The other way to address him than the one we chose: "du" or "tú". */
  readonly address: RegExp;
  /** In the areas where something may be wrong: that he has something, at all. */
  readonly have: RegExp;
  readonly safe: RegExp;
  readonly appLanguage: RegExp;
  readonly erotic: RegExp;
  readonly charactersMax: number;
  readonly wordsInASentenceMax: number;
}

const english =
  "prostatitis|infection|sepsis|cancer|tumou?r|abscess|clot|torsion|stone|hernia|neuralgia|cauda equina|disease|disorder|depression";
const german =
  "prostatitis|infektion|sepsis|krebs|tumor|abszess|gerinnsel|torsion|stein|bruch|neuralgie|cauda|krankheit|störung|depression|syndrom";
const spanish =
  "prostatitis|infecci[oó]n|sepsis|c[aá]ncer|tumor|absceso|co[aá]gulo|torsi[oó]n|piedra|hernia|neuralgia|cauda|enfermedad|trastorno|depresi[oó]n|s[ií]ndrome";

export const toneRules: { readonly [language: string]: ToneRules } = {
  en: {
    illness: new RegExp(`\\byou (?:may |might |could |probably |likely )?have (?:an? |the )?(?:[\\w-]+ ){0,2}(?:${english})`, "i"),
    praise: /\b(well done|(great|good|nice) (job|work)|congratulations|awesome|excellent|amazing|proud of|keep it up|bravo)\b/i,
    practice: /\bmilking\b|\bmassag/i,
    address: /\b(thou|thee)\b/i,
    have: /\byou have\b|\byou've\b|\byou’ve\b/i,
    safe: /\bsafe(ly|r|st|ty)?\b|\bharmless for\b|\bno risk\b|\bnothing to worry\b/i,
    appLanguage: /\b(oops|please note|swipe|click|user|users|badge|compliance|adherence|randomi[sz]\w*|treatment arm|NIH-CPSI)\b/i,
    erotic: /\b(pleasur\w*|orgasm\w*|sexy|erotic\w*|arous\w*|sensual\w*|intima\w*)\b/i,
    charactersMax: 220,
    wordsInASentenceMax: 24,
  },
  de: {
    illness: new RegExp(
      `(?:Sie haben|haben Sie|leiden Sie an|Sie leiden an) (?:(?:vielleicht|wahrscheinlich|wohl|möglicherweise) )?(?:ein\\w* )?(?:[\\p{L}-]+ ){0,2}[\\p{L}-]*(?:${german})`,
      "iu",
    ),
    praise: /(?<!\p{L})(gut gemacht|prima|toll|super|klasse|ausgezeichnet|großartig|glückwunsch|bravo|weiter so|stolz auf)(?!\p{L})/iu,
    practice: /massag|massier|melk|abmelk/i,
    address: /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu,
    have: /(?<!\p{L})Sie haben (?!die Sitzung)(?:ein|eine|einen|den|die|das|wohl|vielleicht|wahrscheinlich)(?!\p{L})/u,
    safe: /(?<!\p{L})(sicher\p{L}*|gefahrlos|ungefährlich|unbedenklich|harmlos für|risikofrei|kein risiko|keine gefahr|keine sorge)(?!\p{L})/iu,
    appLanguage:
      /(?<!\p{L})(hoppla|ups|bitte beachten|wischen|klick\p{L}*|user|nutzer\p{L}*|abzeichen|compliance|randomi\p{L}*|behandlungsarm|NIH-CPSI)(?!\p{L})/iu,
    erotic: /(?<!\p{L})(lust|lustvoll|orgasm\p{L}*|sexy|erot\p{L}*|erreg\p{L}*|sinnlich\p{L}*|intim\p{L}*)(?!\p{L})/iu,
    charactersMax: 260,
    wordsInASentenceMax: 25,
  },
  es: {
    illness: new RegExp(
      `(?:usted tiene|tiene usted|padece(?: usted)?|sufre(?: usted)?) (?:(?:quizá|quizás|probablemente) )?(?:un\\w* )?(?:[\\p{L}-]+ ){0,2}(?:${spanish})|^Tiene (?:un\\w* )?(?:[\\p{L}-]+ ){0,2}(?:${spanish})`,
      "iu",
    ),
    praise:
      /(?<!\p{L})(bien hecho|buen trabajo|genial|excelente|enhorabuena|felicidades|felicitaciones|bravo|siga así|orgullos\p{L}*)(?!\p{L})/iu,
    practice: /masaj|masaje|ordeñ/i,
    address: /(?<!\p{L})(tú|tu|tus|ti|contigo|tuy[oa]s?|puedes|tienes|quieres|debes|vosotros|vuestr\p{L}*|vos)(?!\p{L})/iu,
    have: /(?<!\p{L})[Uu]sted tiene(?!\p{L})|(?:^|[.:] )Tiene (?:un|una|el|la)(?!\p{L})/u,
    safe: /(?<!\p{L})(segur[oa]s?|seguridad|inofensivo para|sin riesgo|ningún riesgo|sin peligro|no se preocupe)(?!\p{L})/iu,
    appLanguage:
      /(?<!\p{L})(ups|vaya\s*,|tenga en cuenta|desli\p{L}*|clic|haga clic|usuario\p{L}*|insignia\p{L}*|cumplimiento|aleatoriza\p{L}*|brazo de tratamiento|NIH-CPSI)(?!\p{L})/iu,
    erotic: /(?<!\p{L})(placer\p{L}*|orgasm\p{L}*|sexy|erótic\p{L}*|excita\p{L}*|sensual\p{L}*|íntim\p{L}*|intim\p{L}*)(?!\p{L})/iu,
    charactersMax: 260,
    wordsInASentenceMax: 28,
  },
};
