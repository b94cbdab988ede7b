import type { SourceId } from "./sources.ts";

export interface CrisisLine {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly call: string;
  readonly source: SourceId;
}

/** Only lines for which a page was read. Everywhere else the app says: the emergency number, or someone you trust, now. */
export const crisisLines: readonly CrisisLine[] = [
  { country: "AT", name: "Telefonseelsorge", call: "142", source: "CRISIS-AT" },
  { country: "AU", name: "Lifeline", call: "13 11 14", source: "CRISIS-AU" },
  { country: "BE", name: "Zelfmoordlijn", call: "1813", source: "CRISIS-BE" },
  { country: "BR", name: "CVV", call: "188", source: "CRISIS-BR" },
  { country: "CA", name: "9-8-8 Suicide Crisis Helpline", call: "988", source: "CRISIS-CA" },
  { country: "CH", name: "Die Dargebotene Hand", call: "143", source: "CRISIS-CH" },
  { country: "DE", name: "TelefonSeelsorge", call: "0800 1110111", source: "CRISIS-DE" },
  { country: "ES", name: "Línea 024", call: "024", source: "CRISIS-ES" },
  { country: "FR", name: "3114", call: "3114", source: "CRISIS-FR" },
  { country: "GB", name: "Samaritans", call: "116 123", source: "CRISIS-GB" },
  { country: "IE", name: "Samaritans", call: "116 123", source: "CRISIS-IE" },
  { country: "IN", name: "Tele MANAS", call: "14416", source: "CRISIS-IN" },
  { country: "LV", name: "Krīzes tālrunis", call: "116 123", source: "CRISIS-LV" },
  { country: "NL", name: "113 Zelfmoordpreventie", call: "113", source: "CRISIS-NL" },
  { country: "NO", name: "Mental Helse", call: "116 123", source: "CRISIS-NO" },
  { country: "NZ", name: "1737 Need to talk?", call: "1737", source: "CRISIS-NZ" },
  { country: "SE", name: "Mind Självmordslinjen", call: "90101", source: "CRISIS-SE" },
  { country: "US", name: "988 Suicide & Crisis Lifeline", call: "988", source: "CRISIS-US" },
  { country: "ZA", name: "SADAG Suicide Crisis Helpline", call: "0800 567 567", source: "CRISIS-ZA" },
];
