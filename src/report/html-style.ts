/** The look of a debrief as a file: ink on paper, readable in grey, one sheet a page. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; }
.sheets { max-width: 186mm; margin: 0 auto; padding: 8mm 4mm; color: #111; font: 10pt/13.5pt Georgia, 'Times New Roman', serif; }
figure { margin: 0 0 1mm; }
figcaption { color: #444; font: 8pt/10.5pt Arial, Helvetica, sans-serif; }
svg { --ink: #111; --ink2: #333; --ink3: #555; --link: #555; --accent: #111; --rule: #ddd; --rule2: #aaa; --panel: #fff; --page: #fff; width: 100%; height: auto; font-family: Arial, Helvetica, sans-serif; }
.sheet { margin-bottom: 16mm; }
h1 { margin: 2mm 0; font-size: 17pt; line-height: 20pt; }
h2 { margin: 3.5mm 0 1mm; padding-top: 1mm; border-top: 1.5pt solid #111; font-size: 11pt; line-height: 14pt; }
p { margin: 1mm 0; }
.lead { font-size: 11pt; line-height: 15pt; }
.eyebrow, .small { color: #444; font: 8pt/10.5pt Arial, Helvetica, sans-serif; }
ol, ul { margin: 1mm 0; padding-left: 5mm; }
.chain { list-style: none; padding-left: 3mm; border-left: 1.5pt solid #111; }
table { width: 100%; border-collapse: collapse; font: 8.5pt/11pt Arial, Helvetica, sans-serif; }
th { text-align: start; font-weight: 600; }
td, th { padding: 0.6mm 1.2mm 0.6mm 0; border-bottom: 0.5pt solid #999; vertical-align: bottom; }
.grid th[scope='row'] { font-weight: 400; }
.line { height: 8mm; border-bottom: 0.5pt solid #777; }
@media screen and (max-width: 700px) {
  table { display: block; overflow-x: auto; }
  p { overflow-wrap: anywhere; }
}
@page { margin: 12mm; }
@media print {
  .sheets { max-width: none; padding: 0; font-size: 8.4pt; line-height: 10.9pt; }
  .sheet { margin: 0; break-after: page; }
  .sheet h1 { font-size: 14.5pt; line-height: 17pt; }
  .sheet h2 { margin-top: 2.6mm; }
  .lead { font-size: 9.5pt; line-height: 12.5pt; }
  .sheet:last-child { break-after: auto; }
}
`;
