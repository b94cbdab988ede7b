/** The design system: what pages are made of. */
export { Actions, Button } from "./button.tsx";
export { ChartFrame } from "./chart-frame.tsx";
export { Choice, Choices } from "./choice.tsx";
export { ClaimLink } from "./claim-link.tsx";
export { Field, Mistake, Select } from "./field.tsx";
export * from "./icons.tsx";
export { Mark, type Urgency } from "./marks.tsx";
export { Notice } from "./notice.tsx";
export { Frame, Page, type FrameProps } from "./page.tsx";
export { Scale } from "./scale.tsx";
export { Slider } from "./slider.tsx";
export { Card, Disclosure, Empty, Fact, Facts, Loading, Progress, Row, Rows, Sheet } from "./surfaces.tsx";
