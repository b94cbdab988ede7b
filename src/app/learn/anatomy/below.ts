import { ellipse, type View } from "./view.ts";

/** As a person lying on the back with knees bent, seen from the feet: the front of the body is at the top. */
export const below: View = {
  id: "below",
  width: 360,
  height: 352,
  edge: ["M180 34L56 180L180 322L304 180Z"],
  rest: [
    "M18 8C34 70 36 130 22 190M342 8C326 70 324 130 338 190",
    "M134 8C122 40 128 74 152 86C170 92 190 92 208 86C232 74 238 40 226 8",
    "M30 236C44 286 84 330 140 344M330 236C316 286 276 330 220 344",
  ],
  parts: [
    {
      id: "bone",
      kind: "bounded",
      path: "M148 30C158 20 202 20 212 30C216 42 202 50 180 50C158 50 144 42 148 30Z",
      mark: [180, 35],
      names: [[180, 16]],
    },
    {
      id: "sit",
      kind: "bounded",
      path: `${ellipse(56, 180, 18, 25, 16)}${ellipse(304, 180, 18, 25, -16)}`,
      mark: [304, 180],
      names: [
        [48, 224],
        [314, 224],
      ],
    },
    {
      id: "soft",
      kind: "bounded",
      path: `${ellipse(121, 154, 22, 31, 14)}${ellipse(239, 154, 22, 31, -14)}`,
      mark: [239, 154],
      names: [
        [112, 158],
        [248, 158],
      ],
    },
    {
      id: "bulb",
      kind: "bounded",
      path: "M180 84C168 84 163 98 161 116C158 144 162 176 180 184C198 176 202 144 199 116C197 98 192 84 180 84Z",
      mark: [180, 120],
      names: [[180, 116]],
    },
    {
      id: "transverse",
      kind: "band",
      path: "M76 194C108 194 138 198 166 202M284 194C252 194 222 198 194 202",
      mark: [250, 197],
      names: [[254, 192]],
    },
    { id: "body", kind: "bounded", path: ellipse(180, 203, 15, 12), mark: [180, 203], names: [[180, 214]] },
    {
      id: "floor",
      kind: "bounded",
      path: "M150 220C128 217 104 213 86 215C106 255 138 291 172 309C170 295 160 283 152 271C140 253 140 234 150 220ZM210 220C232 217 256 213 274 215C254 255 222 291 188 309C190 295 200 283 208 271C220 253 220 234 210 220Z",
      mark: [236, 246],
      names: [[250, 284]],
    },
    {
      id: "anus",
      kind: "bounded",
      path: `${ellipse(180, 248, 25, 25)}${ellipse(180, 248, 7, 9)}`,
      mark: [180, 228],
      names: [[180, 254]],
    },
    {
      id: "tailbone",
      kind: "bounded",
      path: "M170 306C173 298 187 298 190 306L185 330C183 334 177 334 175 330Z",
      mark: [180, 314],
      names: [[180, 324]],
    },
  ],
  ways: [
    { word: "front", at: [276, 28] },
    { word: "back", at: [290, 344] },
  ],
};
