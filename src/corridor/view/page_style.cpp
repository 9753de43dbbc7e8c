#include "corridor/view/page_parts.h"

namespace corridor::view {

std::string_view page_style() {
    // Every text has a contrast of at least 4.5:1 on its ground; targets are 24 px or more.
    return R"css(
:root{color-scheme:light}
*{box-sizing:border-box}
html{scroll-padding-top:3rem}
body{margin:0;padding:3rem 1rem;background:#fff;color:#1a1a1a;
 font:16px/1.5 "Noto Sans","DejaVu Sans",Arial,sans-serif}
header,main{max-width:60rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.25;margin:.6rem 0 .2rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:2px solid #1f4e79;padding-bottom:.2rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:46rem}
.asof{font-weight:600}
.note,caption,figcaption,.small{color:#4a4a4a;font-size:.875rem}
.stamp{position:fixed;left:0;right:0;z-index:2;background:#1a1a1a;color:#fff;text-align:center;
 font-weight:600;font-size:.875rem;padding:.35rem .5rem;letter-spacing:.03em}
.stamp.top{top:0}.stamp.bottom{bottom:0}
.internal .stamp{background:#8b1a1a}
.skip{position:absolute;left:-100rem;top:2.4rem;background:#fff;padding:.5rem;z-index:3}
.skip:focus{left:1rem}
nav ul{list-style:none;margin:.8rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem .9rem}
nav a{display:inline-block;min-height:1.75rem;line-height:1.75rem;color:#1f4e79}
ol.messages{padding-left:1.4rem;max-width:48rem}
ol.messages li{margin:.5rem 0}
ol.messages li:first-child{font-size:1.15rem;font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1.2rem}
caption{text-align:left;padding:.2rem 0 .4rem}
th,td{text-align:left;vertical-align:middle;padding:.3rem .6rem .3rem 0;
 border-bottom:1px solid #c9c9c9}
thead th{border-bottom:2px solid #767676;font-size:.875rem;vertical-align:bottom}
tbody th{font-weight:600}
ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;margin:.4rem 0;
 font-size:.875rem}
ul.legend svg{vertical-align:-4px}
svg{font:10px "Noto Sans","DejaVu Sans",Arial,sans-serif;fill:#1a1a1a}
svg.defs{position:absolute}
svg.map{width:100%;height:auto;border:1px solid #c9c9c9}
svg.dots{width:18rem;height:auto;display:block}
svg.strip{width:100%;height:auto;display:block}
svg .tick{stroke:#c9c9c9;stroke-width:1}
svg .name{font-size:11.5px;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.strips{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.2rem .8rem;align-items:start;
 margin:.4rem 0}
.fans{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}
.fan{margin:0}.fan svg{width:100%;height:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
/* Where the page's script runs, its screens stand for these parts; on paper they stand themselves. */
.taken{display:none}
@media (max-width:34rem){.strips,dl{grid-template-columns:1fr}}
/* On paper the stamp stands on every page; a table whose head and foot repeat keeps room for it. */
.sheet{max-width:60rem;margin:0 auto}
.sheet,.sheet>tbody,.sheet>tbody>tr,.sheet>tbody>tr>td{display:block;padding:0;border:0;width:100%}
.sheet>thead,.sheet>tfoot{display:none}
@page{size:A4;margin:7mm 12mm}
@media print{
 html{font-size:8.5pt}
 body{padding:0;font-size:8.5pt;line-height:1.3}
 p,ol.messages,ol.messages li{max-width:none;margin:.25rem 0}
 h1{margin-top:0}
 h2{margin:1rem 0 .3rem}
 h3{margin:.6rem 0 .2rem}
 table{margin:.3rem 0 .6rem}
 th,td{padding:.08rem .6rem .08rem 0}
 svg.dots{width:14rem;max-height:6.5mm}
 .fans{grid-template-columns:repeat(3,1fr);gap:.4rem}
 header,main{max-width:none}
 nav,.skip,corridor-report-page{display:none}
 .taken{display:block}
 .stamp{background:none!important;color:#000;padding:0;font-size:9pt}
 .internal .stamp{color:#8b1a1a}
 .sheet{display:table;max-width:none;margin:0}
 .sheet>tbody{display:table-row-group}.sheet>tbody>tr{display:table-row}
 .sheet>tbody>tr>td{display:table-cell}
 .sheet>thead{display:table-header-group}.sheet>tfoot{display:table-footer-group}
 .sheet>thead td,.sheet>tfoot td{height:10mm;padding:0;border:0}
 svg.map{max-height:95mm}
 h2,h3,.small{break-after:avoid}
 .wide tr,figure,svg{break-inside:avoid}
 thead{display:table-header-group}
 .wide{overflow:visible}
 *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)css";
}

}  // namespace corridor::view
