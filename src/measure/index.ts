export { benefitOf, noBenefitSince, type Benefit, type BenefitRecord } from "./benefit.ts";
export { nrsChange, type NrsChange } from "./change.ts";
export { nrsMax, nrsMin, parseNrs, type NotAnNrs, type Nrs } from "./nrs.ts";
export { meanOver, weekMean, type PainByDay } from "./week.ts";
