/**
 * Words that may never stand in a calendar: a title shows on lock screens, in shared calendars and on an employer's server.
 * Beginnings of words, in the languages the app speaks.
 */
const telling = [
  "walnut|walnuss|nuez|pelvi|beckenb|prostat|próstat|perine|damm|massage|masaje|release",
  "pain|schmerz|dolor|symptom|síntoma|urin|harn|orina|bladder|blase|vejiga|psa\\b|cpsi|ipss",
  "doctor|clinic|medic|médic|arzt|ärzt|klinik|health|gesund|salud|therap|terap|pill|sex|session|sitzung|sesión",
].join("|");

const pattern = new RegExp(`(^|[^\\p{L}])(${telling})`, "iu");

/** The first word that would tell, or null. */
export const tellsOthers = (text: string): string | null => pattern.exec(text.replaceAll("\u00ad", ""))?.[2] ?? null;
