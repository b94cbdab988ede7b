import { anatomy } from "./sources/anatomy.ts";
import { conditions } from "./sources/conditions.ts";
import { crisisPages } from "./sources/crisis-pages.ts";
import { guidelines } from "./sources/guidelines.ts";
import { lived } from "./sources/lived.ts";
import { massage } from "./sources/massage.ts";
import { naturalCourse } from "./sources/natural-course.ts";
import { outcomes } from "./sources/outcomes.ts";
import { physiotherapy } from "./sources/physiotherapy.ts";
import { psa } from "./sources/psa.ts";
import { redFlags } from "./sources/red-flags.ts";
import { telephone } from "./sources/telephone.ts";
import type { Source } from "./source.ts";

/** Every source the product leans on, by theme. A key stands in one theme only; a test counts them. */
export const themes = {
  anatomy,
  conditions,
  crisisPages,
  guidelines,
  lived,
  massage,
  naturalCourse,
  outcomes,
  physiotherapy,
  psa,
  redFlags,
  telephone,
} as const;

export const sources = {
  ...anatomy,
  ...conditions,
  ...crisisPages,
  ...guidelines,
  ...lived,
  ...massage,
  ...naturalCourse,
  ...outcomes,
  ...physiotherapy,
  ...psa,
  ...redFlags,
  ...telephone,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** May this source be shown to people? Weak ones stay in the notes and in docs/rules.md, marked. */
export const citable = (id: SourceId): boolean => sources[id].citable;
