import { useDeps } from "../shell/deps.ts";
import { deskOf, type Desk } from "./desk.ts";

export const useDesk = (): Desk => deskOf(useDeps());
