/** The style sheet of the report: readable at 360 px, in print and without colour. */
export const REPORT_STYLE: string = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:66rem;padding:1rem;font:1rem/1.5 system-ui,"DejaVu Sans",sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:break-word}
h1{line-height:1.15;margin-bottom:.2rem}
h2{border-top:3px solid #1a1a1a;padding-top:.5rem;margin-top:2.5rem}
h3{line-height:1.4;margin-top:0}
p,li,dd{max-width:46rem}
.claim{border-top:1px solid #767676;padding-top:1rem;margin-top:1.6rem}
.lead{font-size:1.15rem;margin-top:0}
.banner{border-left:.4rem solid #d55e00;padding:.3rem .8rem;font-weight:600}
a{color:#00508f}
:focus-visible{outline:3px solid #0072b2;outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0}
nav a{display:inline-block;padding:.2rem 0}
blockquote{margin:.5rem 0;padding-left:.8rem;border-left:3px solid #767676;font-style:italic}
blockquote p{margin:0}
dt{font-weight:700;margin-top:.6rem}
dd{margin:0}
dd p{margin:.2rem 0}
dd ul{margin:.2rem 0;padding-left:1.3rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:1rem 0}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #999}
code{overflow-wrap:anywhere}
thead th{border-bottom:2px solid #1a1a1a}
.label{display:none}
.badge{display:inline-block;white-space:nowrap;font-size:.88rem;font-weight:700;line-height:1.3;padding:0 .4rem;border:2px solid;border-radius:.3rem}
.good{color:#00543c;background:#e6f5ef}
.bad{color:#8a2f00;background:#fdeee6;border-style:double}
.mind{color:#3d3d3d;background:#f2f2f2;border-style:dashed}
figure{margin:1.2rem 0;break-inside:avoid}
figure svg{display:block;width:100%;max-width:38rem;height:auto}
figcaption{font-size:.92rem;max-width:38rem;margin-top:.4rem}
code,pre{font-family:"DejaVu Sans Mono",ui-monospace,monospace;font-size:.88em}
pre{overflow:auto;max-height:24rem;background:#f4f4f4;padding:.6rem;overflow-wrap:normal}
summary{cursor:pointer;padding:.3rem 0}
@media (max-width:44rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,th,td,caption{display:block}
tbody tr{border-bottom:1px solid #767676;padding:.5rem 0}
tbody th{border:0;padding:0}
td,tbody th{overflow-wrap:anywhere}
td{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.6rem;border:0;padding:.1rem 0}
.label{display:block;font-size:.85rem;color:#4d4d4d}
}
@media print{
body{max-width:none;padding:0;font-size:9.5pt}
nav,details{display:none}
a{color:inherit;text-decoration:none}
h2,h3{break-after:avoid}
tr,blockquote{break-inside:avoid}
p,li,dd{max-width:none}
figure svg{max-width:13cm}
}
`;
