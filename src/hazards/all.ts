import { acuteProstatitisPressed } from "./harms/acute-prostatitis-pressed.ts";
import { allergy } from "./harms/allergy.ts";
import { bleeding } from "./harms/bleeding.ts";
import { cancerSignsPutOff } from "./harms/cancer-signs-put-off.ts";
import { caudaEquinaMissed } from "./harms/cauda-equina-missed.ts";
import { chartReadAsBenefit } from "./harms/chart-read-as-benefit.ts";
import { clearanceMisused } from "./harms/clearance-misused.ts";
import { clotMissed } from "./harms/clot-missed.ts";
import { coinObeyed } from "./harms/coin-obeyed.ts";
import { damagedReadAsClear } from "./harms/damaged-read-as-clear.ts";
import { deviceUsed } from "./harms/device-used.ts";
import { documentMisread } from "./harms/document-misread.ts";
import { documentTellsTooMuch } from "./harms/document-tells-too-much.ts";
import { faintAlone } from "./harms/faint-alone.ts";
import { falseReassurance } from "./harms/false-reassurance.ts";
import { followUpUnanswered } from "./harms/follow-up-unanswered.ts";
import { gapReadAsGood } from "./harms/gap-read-as-good.ts";
import { healingTissueHurt } from "./harms/healing-tissue-hurt.ts";
import { helpOutOfReach } from "./harms/help-out-of-reach.ts";
import { illnessWorkedThrough } from "./harms/illness-worked-through.ts";
import { implantPressed } from "./harms/implant-pressed.ts";
import { importMisread } from "./harms/import-misread.ts";
import { infectionPassedOn } from "./harms/infection-passed-on.ts";
import { internalUntrained } from "./harms/internal-untrained.ts";
import { lineCut } from "./harms/line-cut.ts";
import { memoriesStirred } from "./harms/memories-stirred.ts";
import { minorUsesIt } from "./harms/minor-uses-it.ts";
import { necrotisingInfectionMissed } from "./harms/necrotising-infection-missed.ts";
import { nerveNumbness } from "./harms/nerve-numbness.ts";
import { painMasked } from "./harms/pain-masked.ts";
import { pressureFlare } from "./harms/pressure-flare.ts";
import { priapismMissed } from "./harms/priapism-missed.ts";
import { psaDistorted } from "./harms/psa-distorted.ts";
import { recordLost } from "./harms/record-lost.ts";
import { recordReadByAnother } from "./harms/record-read-by-another.ts";
import { redSignForgotten } from "./harms/red-sign-forgotten.ts";
import { retentionMissed } from "./harms/retention-missed.ts";
import { secretsForgotten } from "./harms/secrets-forgotten.ts";
import { selfHarmUnanswered } from "./harms/self-harm-unanswered.ts";
import { sepsisMissed } from "./harms/sepsis-missed.ts";
import { sessionRunsOn } from "./harms/session-runs-on.ts";
import { staleAnswers } from "./harms/stale-answers.ts";
import { stopOutOfReach } from "./harms/stop-out-of-reach.ts";
import { tooOftenOrTooLong } from "./harms/too-often-or-too-long.ts";
import { torsionMissed } from "./harms/torsion-missed.ts";
import { trialMisread } from "./harms/trial-misread.ts";
import { unsureReadAsNo } from "./harms/unsure-read-as-no.ts";
import { unwilling } from "./harms/unwilling.ts";
import { updateLosesWork } from "./harms/update-loses-work.ts";
import { wordsTooHard } from "./harms/words-too-hard.ts";
import { wrongClock } from "./harms/wrong-clock.ts";
import { wrongNumber } from "./harms/wrong-number.ts";
import { wrongTreatment } from "./harms/wrong-treatment.ts";
import type { Hazard } from "./hazard.ts";

/** Every hazard, in the order in which a person would meet it: before, during and after a session, then his record. */
export const hazards: readonly Hazard[] = [
  acuteProstatitisPressed,
  sepsisMissed,
  torsionMissed,
  caudaEquinaMissed,
  retentionMissed,
  priapismMissed,
  illnessWorkedThrough,
  wrongTreatment,
  necrotisingInfectionMissed,
  clotMissed,
  cancerSignsPutOff,
  bleeding,
  implantPressed,
  healingTissueHurt,
  psaDistorted,
  nerveNumbness,
  tooOftenOrTooLong,
  pressureFlare,
  coinObeyed,
  unwilling,
  lineCut,
  memoriesStirred,
  selfHarmUnanswered,
  falseReassurance,
  documentMisread,
  staleAnswers,
  unsureReadAsNo,
  redSignForgotten,
  clearanceMisused,
  internalUntrained,
  deviceUsed,
  minorUsesIt,
  faintAlone,
  allergy,
  painMasked,
  trialMisread,
  infectionPassedOn,
  stopOutOfReach,
  sessionRunsOn,
  wrongClock,
  followUpUnanswered,
  wordsTooHard,
  helpOutOfReach,
  wrongNumber,
  recordLost,
  recordReadByAnother,
  documentTellsTooMuch,
  secretsForgotten,
  damagedReadAsClear,
  updateLosesWork,
  chartReadAsBenefit,
  gapReadAsGood,
  importMisread,
];
