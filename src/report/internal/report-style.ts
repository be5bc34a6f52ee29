/** The style sheet of the report: readable at 360 px, in print and without colour. */
export const REPORT_STYLE: string = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1rem;font:1rem/1.5 system-ui,"DejaVu Sans",sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1{line-height:1.15;margin-bottom:.2rem}
h2{border-top:3px solid #1a1a1a;padding-top:.5rem;margin-top:2.5rem}
h3{line-height:1.3;margin-top:2rem}
.lead{font-size:1.15rem;margin-top:0}
.banner{border-left:.4rem solid #d55e00;padding:.3rem .8rem;font-weight:600}
a{color:#00508f}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0}
blockquote{margin:.5rem 0;padding-left:.8rem;border-left:3px solid #767676;font-style:italic}
dt{font-weight:700;margin-top:.6rem}
dd{margin:0}
dd p{margin:.2rem 0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;overflow-wrap:normal}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #999}
thead th{border-bottom:2px solid #1a1a1a}
.badge{display:inline-block;white-space:nowrap;font-size:.9rem;font-weight:700;padding:0 .45rem;border:2px solid;border-radius:.3rem}
.good{color:#00543c;background:#e6f5ef}
.mind{color:#8a2f00;background:#fdeee6}
figure{margin:1.2rem 0;break-inside:avoid}
figure svg{display:block;width:100%;max-width:40rem;height:auto}
figcaption{font-size:.92rem;max-width:40rem}
code,pre{font-family:"DejaVu Sans Mono",ui-monospace,monospace;font-size:.88em}
pre{overflow:auto;max-height:24rem;background:#f4f4f4;padding:.6rem}
summary{cursor:pointer}
@media print{body{max-width:none;font-size:10pt}nav,details{display:none}.wide{overflow:visible}a{color:inherit;text-decoration:none}section.claim h3{break-after:avoid}}
`;
