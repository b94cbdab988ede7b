import type { Rule } from "../rule.ts";
import { unanswered } from "./unanswered.ts";
import { internalMode } from "./internal-mode.ts";
import { recAcute } from "./rec-acute.ts";
import { recUnseen } from "./rec-unseen.ts";
import { recStale } from "./rec-stale.ts";
import { rfAcuteProstatitis } from "./rf-acute-prostatitis.ts";
import { rfFeverInstrumented } from "./rf-fever-instrumented.ts";
import { rfFeverAlone } from "./rf-fever-alone.ts";
import { rfSepsis } from "./rf-sepsis.ts";
import { rfAbxFailing } from "./rf-abx-failing.ts";
import { rfAbscess } from "./rf-abscess.ts";
import { rfFournier } from "./rf-fournier.ts";
import { rfRetention } from "./rf-retention.ts";
import { rfRetentionPartial } from "./rf-retention-partial.ts";
import { rfHaematuriaHeavy } from "./rf-haematuria-heavy.ts";
import { rfHaematuria } from "./rf-haematuria.ts";
import { rfHaemospermia } from "./rf-haemospermia.ts";
import { rfRectalBleed } from "./rf-rectal-bleed.ts";
import { rfCaudaEquina } from "./rf-cauda-equina.ts";
import { rfTorsion } from "./rf-torsion.ts";
import { rfTestisLump } from "./rf-testis-lump.ts";
import { rfDvt } from "./rf-dvt.ts";
import { rfUti } from "./rf-uti.ts";
import { rfDischargeSti } from "./rf-discharge-sti.ts";
import { rfWeightlossBone } from "./rf-weightloss-bone.ts";
import { rfMassAnal } from "./rf-mass-anal.ts";
import { rfTraumaAcute } from "./rf-trauma-acute.ts";
import { rfPriapism } from "./rf-priapism.ts";
import { rfSuicide } from "./rf-suicide.ts";
import { rfAd } from "./rf-ad.ts";
import { rfAnaphylaxis } from "./rf-anaphylaxis.ts";
import { hxUnder18 } from "./hx-under18.ts";
import { hxPartnerMinor } from "./hx-partner-minor.ts";
import { hxNoSymptoms } from "./hx-no-symptoms.ts";
import { hxUnevaluated } from "./hx-unevaluated.ts";
import { hxOver50New } from "./hx-over50-new.ts";
import { hxProstateCancer } from "./hx-prostate-cancer.ts";
import { hxPelvicCancer } from "./hx-pelvic-cancer.ts";
import { hxCancerSuspected } from "./hx-cancer-suspected.ts";
import { hxPsaNotfollowed } from "./hx-psa-notfollowed.ts";
import { psaPlannedInternal } from "./psa-planned-internal.ts";
import { psaPlannedExternal } from "./psa-planned-external.ts";
import { psaEjacNote } from "./psa-ejac-note.ts";
import { hxBiopsy } from "./hx-biopsy.ts";
import { hxBiopsyFever } from "./hx-biopsy-fever.ts";
import { hxSurgery } from "./hx-surgery.ts";
import { hxCystoscopyCath } from "./hx-cystoscopy-cath.ts";
import { hxCatheterIn } from "./hx-catheter-in.ts";
import { hxIsc } from "./hx-isc.ts";
import { hxRadiotherapy } from "./hx-radiotherapy.ts";
import { hxSeeds } from "./hx-seeds.ts";
import { hxImplant } from "./hx-implant.ts";
import { hxAnticoag } from "./hx-anticoag.ts";
import { hxAspirin } from "./hx-aspirin.ts";
import { hxBleeding } from "./hx-bleeding.ts";
import { hxFissure } from "./hx-fissure.ts";
import { hxHaem } from "./hx-haem.ts";
import { hxHaemQuiet } from "./hx-haem-quiet.ts";
import { hxFistulaPerianal } from "./hx-fistula-perianal.ts";
import { hxIbdFlare } from "./hx-ibd-flare.ts";
import { hxIbdQuiet } from "./hx-ibd-quiet.ts";
import { hxNeutropenia } from "./hx-neutropenia.ts";
import { hxImmune } from "./hx-immune.ts";
import { hxDiabetes } from "./hx-diabetes.ts";
import { hxEndocarditis } from "./hx-endocarditis.ts";
import { hxHeart } from "./hx-heart.ts";
import { hxDvtKnown } from "./hx-dvt-known.ts";
import { hxPelvicFracture } from "./hx-pelvic-fracture.ts";
import { hxSkin } from "./hx-skin.ts";
import { hxLatex } from "./hx-latex.ts";
import { hxNeuropathy } from "./hx-neuropathy.ts";
import { hxSci } from "./hx-sci.ts";
import { hxPudendal } from "./hx-pudendal.ts";
import { hxNumbAfter } from "./hx-numb-after.ts";
import { hxCbp } from "./hx-cbp.ts";
import { hxAbxNow } from "./hx-abx-now.ts";
import { hxStonesStricture } from "./hx-stones-stricture.ts";
import { hxTrauma } from "./hx-trauma.ts";
import { hxTraumaPreferNot } from "./hx-trauma-prefer-not.ts";
import { hxSyncope } from "./hx-syncope.ts";
import { hxImplantedDeviceTool } from "./hx-implanted-device-tool.ts";
import { hxSurgeryGender } from "./hx-surgery-gender.ts";
import { tdPainHigh } from "./td-pain-high.ts";
import { tdPainMid } from "./td-pain-mid.ts";
import { tdWorseLast } from "./td-worse-last.ts";
import { tdInterval } from "./td-interval.ts";
import { tdTwoBad } from "./td-two-bad.ts";
import { tdNoBenefit } from "./td-no-benefit.ts";
import { tdIntox } from "./td-intox.ts";
import { tdDistress } from "./td-distress.ts";
import { tdCoercion } from "./td-coercion.ts";
import { tdNumbing } from "./td-numbing.ts";
import { tdPartnerHands } from "./td-partner-hands.ts";
import { tdBladder } from "./td-bladder.ts";
import { tdUnwell } from "./td-unwell.ts";
import { tdUntrained } from "./td-untrained.ts";
import { stWord } from "./st-word.ts";
import { stPain3 } from "./st-pain3.ts";
import { stSharp } from "./st-sharp.ts";
import { stSevere } from "./st-severe.ts";
import { stNumb } from "./st-numb.ts";
import { stBloodSmear } from "./st-blood-smear.ts";
import { stBloodFlow } from "./st-blood-flow.ts";
import { stFaint } from "./st-faint.ts";
import { stAd } from "./st-ad.ts";
import { stChest } from "./st-chest.ts";
import { stDistress } from "./st-distress.ts";
import { stAllergy } from "./st-allergy.ts";
import { stFever } from "./st-fever.ts";
import { stSpasm } from "./st-spasm.ts";
import { stObject } from "./st-object.ts";
import { fuSore } from "./fu-sore.ts";
import { fuWorse24 } from "./fu-worse24.ts";
import { fuWorse72 } from "./fu-worse72.ts";
import { fuFever } from "./fu-fever.ts";
import { fuRetention } from "./fu-retention.ts";
import { fuStream } from "./fu-stream.ts";
import { fuUrineblood } from "./fu-urineblood.ts";
import { fuSemenblood } from "./fu-semenblood.ts";
import { fuRectalblood } from "./fu-rectalblood.ts";
import { fuRectalbloodHeavy } from "./fu-rectalblood-heavy.ts";
import { fuUti } from "./fu-uti.ts";
import { fuNumb } from "./fu-numb.ts";
import { fuSaddle } from "./fu-saddle.ts";
import { fuDischarge } from "./fu-discharge.ts";
import { fuSwelling } from "./fu-swelling.ts";
import { fuTestis } from "./fu-testis.ts";
import { fuLowmood } from "./fu-lowmood.ts";
import { fuNoreply } from "./fu-noreply.ts";

/** Every rule, in the order of safety.md: that order is part of what is shown (C1). */
export const rules = [
  unanswered,
  internalMode,
  recAcute,
  recUnseen,
  recStale,
  rfAcuteProstatitis,
  rfFeverInstrumented,
  rfFeverAlone,
  rfSepsis,
  rfAbxFailing,
  rfAbscess,
  rfFournier,
  rfRetention,
  rfRetentionPartial,
  rfHaematuriaHeavy,
  rfHaematuria,
  rfHaemospermia,
  rfRectalBleed,
  rfCaudaEquina,
  rfTorsion,
  rfTestisLump,
  rfDvt,
  rfUti,
  rfDischargeSti,
  rfWeightlossBone,
  rfMassAnal,
  rfTraumaAcute,
  rfPriapism,
  rfSuicide,
  rfAd,
  rfAnaphylaxis,
  hxUnder18,
  hxPartnerMinor,
  hxNoSymptoms,
  hxUnevaluated,
  hxOver50New,
  hxProstateCancer,
  hxPelvicCancer,
  hxCancerSuspected,
  hxPsaNotfollowed,
  psaPlannedInternal,
  psaPlannedExternal,
  psaEjacNote,
  hxBiopsy,
  hxBiopsyFever,
  hxSurgery,
  hxCystoscopyCath,
  hxCatheterIn,
  hxIsc,
  hxRadiotherapy,
  hxSeeds,
  hxImplant,
  hxAnticoag,
  hxAspirin,
  hxBleeding,
  hxFissure,
  hxHaem,
  hxHaemQuiet,
  hxFistulaPerianal,
  hxIbdFlare,
  hxIbdQuiet,
  hxNeutropenia,
  hxImmune,
  hxDiabetes,
  hxEndocarditis,
  hxHeart,
  hxDvtKnown,
  hxPelvicFracture,
  hxSkin,
  hxLatex,
  hxNeuropathy,
  hxSci,
  hxPudendal,
  hxNumbAfter,
  hxCbp,
  hxAbxNow,
  hxStonesStricture,
  hxTrauma,
  hxTraumaPreferNot,
  hxSyncope,
  hxImplantedDeviceTool,
  hxSurgeryGender,
  tdPainHigh,
  tdPainMid,
  tdWorseLast,
  tdInterval,
  tdTwoBad,
  tdNoBenefit,
  tdIntox,
  tdDistress,
  tdCoercion,
  tdNumbing,
  tdPartnerHands,
  tdBladder,
  tdUnwell,
  tdUntrained,
  stWord,
  stPain3,
  stSharp,
  stSevere,
  stNumb,
  stBloodSmear,
  stBloodFlow,
  stFaint,
  stAd,
  stChest,
  stDistress,
  stAllergy,
  stFever,
  stSpasm,
  stObject,
  fuSore,
  fuWorse24,
  fuWorse72,
  fuFever,
  fuRetention,
  fuStream,
  fuUrineblood,
  fuSemenblood,
  fuRectalblood,
  fuRectalbloodHeavy,
  fuUti,
  fuNumb,
  fuSaddle,
  fuDischarge,
  fuSwelling,
  fuTestis,
  fuLowmood,
  fuNoreply,
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]["id"];
