import { instantAt, type ClockDep } from "#base";
import { fingerprintOf } from "#evaluate";
import { demoJournal, type StoredEntry } from "#record";

/** One invented man, always the same one, whose last day is yesterday. Nothing grave comes into his comparison (demo.test.ts of evaluate). */
const seed = 2;

/** Made on the spot and kept nowhere. This file is fetched when somebody wants to look around: it brings the record and its clock. */
export const makeSample = ({ clock }: ClockDep): readonly StoredEntry[] =>
  demoJournal({ years: 1, seed, until: instantAt(clock.now(), clock.zone()), zone: clock.zone(), fingerprintOf });
