import type { ComponentType } from "preact";
import { drawingDetail } from "../../shell/device.ts";
import { below } from "../anatomy/below.ts";
import { Drawing } from "../anatomy/drawing.tsx";
import { FingerPad } from "./finger-pad.tsx";
import { HoldCurve } from "./hold-curve.tsx";
import { HalfLying, OnBack, OnSide } from "./lying.tsx";
import { Pairs } from "./pairs.tsx";
import "./figures.css";

const SoftPlaces = () => <Drawing view={below} detail={drawingDetail.value} chosen="soft" />;

/** Which drawing stands where: "<topic>/<id of the words under it>". A drawing is decoration to who hears the page: its words say the same. */
export const figures: { readonly [place: string]: ComponentType } = {
  "body/between.fig": SoftPlaces,
  "step-by-step/where.fig": SoftPlaces,
  "step-by-step/feel.fig": HoldCurve,
  "step-by-step/feel.fig2": FingerPad,
  "how-to-lie/recline.fig": HalfLying,
  "how-to-lie/side.fig": OnSide,
  "how-to-lie/back.fig": OnBack,
  "method/how.fig": Pairs,
};
