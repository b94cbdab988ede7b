/** How the page looks as a file: ink on paper, on a screen and printed. */
export const style = `
:root { color-scheme: light; font: 15px/1.45 system-ui, sans-serif; color: #1a1512; background: #fff; }
body { margin: 0; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.4rem; line-height: 1.25; }
h2, h3 { margin: 0; font-size: 1rem; }
p { margin: 0 0 .15rem; }
.lead, figcaption, .missing { color: #55504c; }
.part { display: grid; gap: .1rem 1rem; padding: .4rem 0; border-top: 1px solid #bbb; break-inside: avoid; }
.lead + .part { margin-top: .5rem; }
.appendix { margin-top: 1.5rem; break-before: page; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; }
svg text { font-size: 9px; fill: #55504c; }
svg .grid { stroke: #bbb; stroke-width: .6; }
svg .line { fill: none; stroke: #1a1512; stroke-width: 1.4; }
table { margin: .25rem 0 1rem; border-collapse: collapse; }
th, td { padding: 0 1rem .1rem 0; text-align: start; vertical-align: top; }
form { max-width: 26rem; margin: 12vh auto 0; padding: 1.5rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input, button { box-sizing: border-box; width: 100%; min-height: 3rem; padding: .5rem .75rem; border: 1px solid #777; border-radius: .5rem; font: inherit; }
button { margin-top: 1rem; background: #46301f; color: #fff; cursor: pointer; }
.save { max-width: 52rem; margin: 0 auto; padding: 0 1.5rem 1.5rem; }
.save a { color: #46301f; }
[role="alert"]:not(:empty) { margin-top: 1rem; padding: .5rem .75rem; border-left: 4px solid #8a1f11; }
@media (min-width: 40rem) { .part { grid-template-columns: 9rem minmax(0, 1fr); } }
@media print {
  @page { margin: 12mm 14mm; }
  :root { font-size: 9.5pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  .part { grid-template-columns: 32mm minmax(0, 1fr); padding: 1mm 0; }
  .save { display: none; }
}
`;
