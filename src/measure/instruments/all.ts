import { gupi } from "./gupi.ts";
import { ipss } from "./ipss.ts";
import { nihCpsi } from "./nih-cpsi.ts";

/** Every form whose answers add up to a score. */
export const instruments = { "nih-cpsi": nihCpsi, gupi, ipss } as const;

export type InstrumentId = keyof typeof instruments;
export const instrumentIds = Object.keys(instruments) as readonly InstrumentId[];

export type ItemId<I extends InstrumentId> = (typeof instruments)[I]["items"][number]["id"];
export type ScaleId<I extends InstrumentId> = keyof (typeof instruments)[I]["scales"] & string;
