(function(){var e={};function t(t,n){e[t]=n}var n=(t,n)=>(e[t]??e.en??e.fr)?.[n];function r(e,t,r){let i=n(e,t)??t;return r?i.replace(/\{(\w+)\}/g,(e,t)=>String(r[t]??e)):i}var i={};function a(e,t,n,a={}){return r(e,`${t}.${(i[e]??=new Intl.PluralRules(e)).select(n)===`one`?`one`:`other`}`,{n,...a})}function o(e,t,r){return n(e,`${t}.${r}`)??r.replaceAll(`_`,` `)}var s=new Set([`ar`,`fa`,`ur`,`he`]),c=e=>s.has(e)?`rtl`:`ltr`;function l(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function u(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function d(e){let t,n,r;e.length===2?(t=e===l||e===u?e:f,n=e,r=e):(t=l,n=(t,n)=>l(e(t),n),r=(t,n)=>e(t)-n);function i(e,r,i=0,a=e.length){if(i<a){if(t(r,r)!==0)return a;do{let t=i+a>>>1;n(e[t],r)<0?i=t+1:a=t}while(i<a)}return i}function a(e,r,i=0,a=e.length){if(i<a){if(t(r,r)!==0)return a;do{let t=i+a>>>1;n(e[t],r)<=0?i=t+1:a=t}while(i<a)}return i}function o(e,t,n=0,a=e.length){let o=i(e,t,n,a-1);return o>n&&r(e[o-1],t)>-r(e[o],t)?o-1:o}return{left:i,center:o,right:a}}function f(){return 0}function p(e){return e===null?NaN:+e}var m=d(l);m.right,m.left,d(p).center;var h=class{constructor(){this._partials=new Float64Array(32),this._n=0}add(e){let t=this._partials,n=0;for(let r=0;r<this._n&&r<32;r++){let i=t[r],a=e+i,o=Math.abs(e)<Math.abs(i)?e-(a-i):i-(a-e);o&&(t[n++]=o),e=a}return t[n]=e,this._n=n+1,this}valueOf(){let e=this._partials,t=this._n,n,r,i,a=0;if(t>0){for(a=e[--t];t>0&&(n=a,r=e[--t],a=n+r,i=r-(a-n),!i););t>0&&(i<0&&e[t-1]<0||i>0&&e[t-1]>0)&&(r=i*2,n=a+r,r==n-a&&(a=n))}return a}};Array.prototype.slice;var g=Math.PI,_=g/2;g/4;var v=g*2;180/g;var y=g/180,b=Math.abs,ee=Math.atan2,x=Math.cos,te=Math.sin,ne=Math.sqrt;function re(e){return e>1?0:e<-1?g:Math.acos(e)}function ie(e){return e>1?_:e<-1?-_:Math.asin(e)}function S(){}function ae(e,t){e&&se.hasOwnProperty(e.type)&&se[e.type](e,t)}var oe={Feature:function(e,t){ae(e.geometry,t)},FeatureCollection:function(e,t){for(var n=e.features,r=-1,i=n.length;++r<i;)ae(n[r].geometry,t)}},se={Sphere:function(e,t){t.sphere()},Point:function(e,t){e=e.coordinates,t.point(e[0],e[1],e[2])},MultiPoint:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)e=n[r],t.point(e[0],e[1],e[2])},LineString:function(e,t){ce(e.coordinates,t,0)},MultiLineString:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)ce(n[r],t,0)},Polygon:function(e,t){le(e.coordinates,t)},MultiPolygon:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)le(n[r],t)},GeometryCollection:function(e,t){for(var n=e.geometries,r=-1,i=n.length;++r<i;)ae(n[r],t)}};function ce(e,t,n){var r=-1,i=e.length-n,a;for(t.lineStart();++r<i;)a=e[r],t.point(a[0],a[1],a[2]);t.lineEnd()}function le(e,t){var n=-1,r=e.length;for(t.polygonStart();++n<r;)ce(e[n],t,1);t.polygonEnd()}function ue(e,t){e&&oe.hasOwnProperty(e.type)?oe[e.type](e,t):ae(e,t)}new h,new h;function de(e,t){return b(e)>g&&(e-=Math.round(e/v)*v),[e,t]}de.invert=de,-g,-_;var fe=e=>e,pe=new h,me=new h,he,ge,_e,ve,C={point:S,lineStart:S,lineEnd:S,polygonStart:function(){C.lineStart=ye,C.lineEnd=Se},polygonEnd:function(){C.lineStart=C.lineEnd=C.point=S,pe.add(b(me)),me=new h},result:function(){var e=pe/2;return pe=new h,e}};function ye(){C.point=be}function be(e,t){C.point=xe,he=_e=e,ge=ve=t}function xe(e,t){me.add(ve*e-_e*t),_e=e,ve=t}function Se(){xe(he,ge)}var Ce=1/0,we=Ce,Te=-Ce,Ee=Te,De={point:Oe,lineStart:S,lineEnd:S,polygonStart:S,polygonEnd:S,result:function(){var e=[[Ce,we],[Te,Ee]];return Te=Ee=-(we=Ce=1/0),e}};function Oe(e,t){e<Ce&&(Ce=e),e>Te&&(Te=e),t<we&&(we=t),t>Ee&&(Ee=t)}var ke=0,Ae=0,je=0,Me=0,Ne=0,Pe=0,Fe=0,Ie=0,Le=0,Re,ze,w,T,E={point:Be,lineStart:Ve,lineEnd:We,polygonStart:function(){E.lineStart=Ge,E.lineEnd=Ke},polygonEnd:function(){E.point=Be,E.lineStart=Ve,E.lineEnd=We},result:function(){var e=Le?[Fe/Le,Ie/Le]:Pe?[Me/Pe,Ne/Pe]:je?[ke/je,Ae/je]:[NaN,NaN];return ke=Ae=je=Me=Ne=Pe=Fe=Ie=Le=0,e}};function Be(e,t){ke+=e,Ae+=t,++je}function Ve(){E.point=He}function He(e,t){E.point=Ue,Be(w=e,T=t)}function Ue(e,t){var n=e-w,r=t-T,i=ne(n*n+r*r);Me+=i*(w+e)/2,Ne+=i*(T+t)/2,Pe+=i,Be(w=e,T=t)}function We(){E.point=Be}function Ge(){E.point=qe}function Ke(){Je(Re,ze)}function qe(e,t){E.point=Je,Be(Re=w=e,ze=T=t)}function Je(e,t){var n=e-w,r=t-T,i=ne(n*n+r*r);Me+=i*(w+e)/2,Ne+=i*(T+t)/2,Pe+=i,i=T*e-w*t,Fe+=i*(w+e),Ie+=i*(T+t),Le+=i*3,Be(w=e,T=t)}function Ye(e){this._context=e}Ye.prototype={_radius:4.5,pointRadius:function(e){return this._radius=e,this},polygonStart:function(){this._line=0},polygonEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){this._line===0&&this._context.closePath(),this._point=NaN},point:function(e,t){switch(this._point){case 0:this._context.moveTo(e,t),this._point=1;break;case 1:this._context.lineTo(e,t);break;default:this._context.moveTo(e+this._radius,t),this._context.arc(e,t,this._radius,0,v)}},result:S};var Xe=new h,Ze,Qe,$e,et,tt,nt={point:S,lineStart:function(){nt.point=rt},lineEnd:function(){Ze&&it(Qe,$e),nt.point=S},polygonStart:function(){Ze=!0},polygonEnd:function(){Ze=null},result:function(){var e=+Xe;return Xe=new h,e}};function rt(e,t){nt.point=it,Qe=et=e,$e=tt=t}function it(e,t){et-=e,tt-=t,Xe.add(ne(et*et+tt*tt)),et=e,tt=t}var at,ot,st,ct,lt=class{constructor(e){this._append=e==null?ut:dt(e),this._radius=4.5,this._=``}pointRadius(e){return this._radius=+e,this}polygonStart(){this._line=0}polygonEnd(){this._line=NaN}lineStart(){this._point=0}lineEnd(){this._line===0&&(this._+=`Z`),this._point=NaN}point(e,t){switch(this._point){case 0:this._append`M${e},${t}`,this._point=1;break;case 1:this._append`L${e},${t}`;break;default:if(this._append`M${e},${t}`,this._radius!==st||this._append!==ot){let e=this._radius,t=this._;this._=``,this._append`m0,${e}a${e},${e} 0 1,1 0,${-2*e}a${e},${e} 0 1,1 0,${2*e}z`,st=e,ot=this._append,ct=this._,this._=t}this._+=ct}}result(){let e=this._;return this._=``,e.length?e:null}};function ut(e){let t=1;this._+=e[0];for(let n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function dt(e){let t=Math.floor(e);if(!(t>=0))throw RangeError(`invalid digits: ${e}`);if(t>15)return ut;if(t!==at){let e=10**t;at=t,ot=function(t){let n=1;this._+=t[0];for(let r=t.length;n<r;++n)this._+=Math.round(arguments[n]*e)/e+t[n]}}return ot}function ft(e,t){let n=3,r=4.5,i,a;function o(e){return e&&(typeof r==`function`&&a.pointRadius(+r.apply(this,arguments)),ue(e,i(a))),a.result()}return o.area=function(e){return ue(e,i(C)),C.result()},o.measure=function(e){return ue(e,i(nt)),nt.result()},o.bounds=function(e){return ue(e,i(De)),De.result()},o.centroid=function(e){return ue(e,i(E)),E.result()},o.projection=function(t){return arguments.length?(i=t==null?(e=null,fe):(e=t).stream,o):e},o.context=function(e){return arguments.length?(a=e==null?(t=null,new lt(n)):new Ye(t=e),typeof r!=`function`&&a.pointRadius(r),o):t},o.pointRadius=function(e){return arguments.length?(r=typeof e==`function`?e:(a.pointRadius(+e),+e),o):r},o.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let t=Math.floor(e);if(!(t>=0))throw RangeError(`invalid digits: ${e}`);n=t}return t===null&&(a=new lt(n)),o},o.projection(e).digits(n).context(t)}function pt(e){return{stream:mt(e)}}function mt(e){return function(t){var n=new ht;for(var r in e)n[r]=e[r];return n.stream=t,n}}function ht(){}ht.prototype={constructor:ht,point:function(e,t){this.stream.point(e,t)},sphere:function(){this.stream.sphere()},lineStart:function(){this.stream.lineStart()},lineEnd:function(){this.stream.lineEnd()},polygonStart:function(){this.stream.polygonStart()},polygonEnd:function(){this.stream.polygonEnd()}},x(30*y);function gt(e){return function(t,n){var r=x(t),i=x(n),a=e(r*i);return a===1/0?[2,0]:[a*i*te(t),a*te(n)]}}function _t(e){return function(t,n){var r=ne(t*t+n*n),i=e(r),a=te(i),o=x(i);return[ee(t*a,r*o),ie(r&&n*a/r)]}}var vt=gt(function(e){return ne(2/(1+e))});vt.invert=_t(function(e){return 2*ie(e/2)});var yt=gt(function(e){return(e=re(e))&&e/te(e)});yt.invert=_t(function(e){return e});function bt(e,t){return[e,t]}bt.invert=bt,ne(3)/2;function xt(e){return e}function St(e){if(e==null)return xt;var t,n,r=e.scale[0],i=e.scale[1],a=e.translate[0],o=e.translate[1];return function(e,s){s||(t=n=0);var c=2,l=e.length,u=Array(l);for(u[0]=(t+=e[0])*r+a,u[1]=(n+=e[1])*i+o;c<l;)u[c]=e[c],++c;return u}}function Ct(e,t){for(var n,r=e.length,i=r-t;i<--r;)n=e[i],e[i++]=e[r],e[r]=n}function wt(e,t){return typeof t==`string`&&(t=e.objects[t]),t.type===`GeometryCollection`?{type:`FeatureCollection`,features:t.geometries.map(function(t){return Tt(e,t)})}:Tt(e,t)}function Tt(e,t){var n=t.id,r=t.bbox,i=t.properties==null?{}:t.properties,a=Et(e,t);return n==null&&r==null?{type:`Feature`,properties:i,geometry:a}:r==null?{type:`Feature`,id:n,properties:i,geometry:a}:{type:`Feature`,id:n,bbox:r,properties:i,geometry:a}}function Et(e,t){var n=St(e.transform),r=e.arcs;function i(e,t){t.length&&t.pop();for(var i=r[e<0?~e:e],a=0,o=i.length;a<o;++a)t.push(n(i[a],a));e<0&&Ct(t,o)}function a(e){return n(e)}function o(e){for(var t=[],n=0,r=e.length;n<r;++n)i(e[n],t);return t.length<2&&t.push(t[0]),t}function s(e){for(var t=o(e);t.length<4;)t.push(t[0]);return t}function c(e){return e.map(s)}function l(e){var t=e.type,n;switch(t){case`GeometryCollection`:return{type:t,geometries:e.geometries.map(l)};case`Point`:n=a(e.coordinates);break;case`MultiPoint`:n=e.coordinates.map(a);break;case`LineString`:n=o(e.arcs);break;case`MultiLineString`:n=e.arcs.map(o);break;case`Polygon`:n=c(e.arcs);break;case`MultiPolygon`:n=e.arcs.map(c);break;default:return null}return{type:t,coordinates:n}}return l(t)}var Dt=Math.PI/180,Ot=80,kt=e=>-Math.log(Math.tan(Math.PI/4+Math.min(Math.max(e,-80),Ot)*Dt/2));function At(e,t,n,r=48){let i=e.map(e=>e.lon*Dt),a=e.map(e=>kt(e.lat)),o=Math.min(...i),s=Math.max(...i),c=Math.min(...a),l=Math.max(...a),u=.5*Dt,d=Math.min(Math.max(t-2*r,40)/Math.max(s-o,u),Math.max(n-2*r,40)/Math.max(l-c,u)),f=t/2-d*(o+s)/2,p=n/2-d*(c+l)/2;return{width:t,height:n,x:e=>f+d*e*Dt,y:e=>p+d*kt(e),lon:e=>(e-f)/d/Dt,lat:e=>(2*Math.atan(Math.exp(-(e-p)/d))-Math.PI/2)/Dt}}function jt(e,t){let n=e.lon(-t.x/t.k),r=e.lon((e.width-t.x)/t.k),i=e.lat(-t.y/t.k),a=e.lat((e.height-t.y)/t.k),o=(e,t)=>Math.min(Math.max(Math.floor(e/20),0),t),s=[];for(let e=o(n+180,17);e<=o(r+180,17);++e)for(let t=o(a+90,8);t<=o(i+90,8);++t)s.push(`${e}_${t}`);return s}var Mt=`#e4ebef`,Nt=`#f8f6f1`,Pt=`#8d949c`,Ft=new Map,It=e=>fetch(`basemap/land_${e}.json`).then(e=>e.ok?e.json():null);function Lt(e){It=t=>Promise.resolve(e[t]??null)}function Rt(e){let t=Ft.get(e);return t||(t=It(e).catch(()=>null),Ft.set(e,t)),t}function zt(e,t){let n=ft(pt({point(e,n){this.stream.point(t.x(e),t.y(n))}})),r=t=>{let r=e.objects[t];return new Path2D(r?n(wt(e,r))??``:``)};return{land:r(`land`),borders:r(`borders`)}}var Bt=class{#e=null;#t=new Map;#n;constructor(e){this.#n=e}use(e){this.#e=e,this.#t.clear()}#r(e,t){this.#t.has(e)||(this.#t.set(e,null),Rt(e).then(n=>{n&&t===this.#e&&(this.#t.set(e,zt(n,t)),this.#n())}))}draw(e,t,n){let r=this.#e;if(!r)return;e.setTransform(1,0,0,1,0,0),e.fillStyle=Mt,e.fillRect(0,0,e.canvas.width,e.canvas.height),e.setTransform(n*t.k,0,0,n*t.k,n*t.x,n*t.y);let i=jt(r,t);e.fillStyle=Nt;for(let t of i){this.#r(t,r);let n=this.#t.get(t);n&&e.fill(n.land)}e.strokeStyle=Pt,e.lineWidth=.8/t.k,e.setLineDash([4/t.k,2/t.k]);for(let t of i){let n=this.#t.get(t);n&&e.stroke(n.borders)}e.setLineDash([])}},Vt=class extends Error{status;problem;constructor(e,t){super(t.text),this.status=e,this.problem=t}};function Ht(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;++e)n[e]=t.charCodeAt(e);return n}var Ut=new Uint8Array(new Uint16Array([1]).buffer)[0]===1;function Wt(e){let t=Ht(e),n=Math.floor(t.length/4);if(Ut)return new Float32Array(t.buffer,0,n);let r=new DataView(t.buffer);return Float32Array.from({length:n},(e,t)=>r.getFloat32(4*t,!0))}var Gt=[`open`,`restricted`,`hard_to_reach`,`cut_off`],Kt=[`open`,`restricted`,`closed`,`unknown`];function qt(e){let t=new Uint8Array(e.length/4);for(let n=0;n<t.length;++n){let r=0;for(let t=1;t<4;++t)e[4*n+t]>=e[4*n+r]&&(r=t);t[n]=r}return t}function Jt(e){let t=e[0]??0,n=e.at(-1)??0,r=new Uint16Array(n-t+1),i=0;for(let a=t;a<=n;++a){for(;i+1<e.length&&e[i+1]<=a;)++i;r[a-t]=i}return e=>r[Math.min(Math.max(e,t),n)-t]??0}function Yt(e,t){let n=Ht(e.access.p),r=new Map;for(let t of e.runouts){let e=r.get(t.place_id);e?e.push(t):r.set(t.place_id,[t])}return{picture:e,final:t,access:n,roads:Ht(e.road_status),likeliest:qt(n),day_of_lead:Jt(e.lead_days),runouts_of:r}}function Xt(e,t,n,r){let i=e.day_of_lead(n);return e.access[4*(t*e.picture.lead_days.length+i)+r]??0}function Zt(e,t,n){let r=t*e.picture.lead_days.length+e.day_of_lead(n);return Gt[e.likeliest[r]??0]??`open`}function Qt(e,t,n){if(n>tn(e))return`unknown`;let r=t*e.picture.lead_days.length+e.day_of_lead(n);return Kt[e.roads[r]??3]??`unknown`}var $t=e=>e.roads.length>0,en=e=>e.picture.lead_days[0]??0,tn=e=>e.picture.lead_days.at(-1)??0;function nn(e,t,n){let r=t=>!!t&&e.places.some(e=>e.id===t);if(r(n))return n;let i=t?.picture.headline.place_id;return r(i)?i:t?.picture.runouts[0]?.place_id??e.places[0]?.id??``}var rn=10;function an(e,t,n){return e.picture.flows.filter(e=>e.origin===t&&e.destination!==t&&e.people.q50>=rn).toSorted((e,t)=>t.people.q50-e.people.q50).slice(0,n)}var on={edits:[],rows:[],acting:[]},sn=e=>`add`in e&&e.table===`measures`,cn=new Set([`corridor`,`truce`]);function ln(e,t){return e.some(e=>{if(sn(e))return!0;if(!(`column`in e)||e.table!==`measures`)return!1;let n=t?.measures.find(t=>t.id===e.row);if(!n||e.column!==`start`&&e.column!==`end`)return!1;let r=e.column===`start`?``:`9999`,i=n[e.column]??r,a=String(e.value)||r,o=e.column===`start`?a<i:a>i;return cn.has(n.pattern)?!o&&a!==i:o})}var un=(e,t)=>e.filter(e=>{if(!(`column`in e))return!0;let{row:n,column:r}=e,i=e.table===`reports`&&t.reports.find(e=>e.id===n);if(i&&r===`set_aside`)return i.set_aside!==(e.value===`1`);let a=e.table===`measures`&&t.measures.find(e=>e.id===n);return a&&(r===`start`||r===`end`)?(a[r]??``)!==String(e.value):!0});function dn(e){let t=[];for(let n of e.acting){let r=e.rows.find(e=>e.id===n);if(!r)continue;let{name:i,title:a,title_fr:o,...s}=r;t.push(s)}return{edits:[...e.edits],options:t}}function fn(e,t){let n=new Map(e.options.map(e=>[e.id,e])),r=t.map(e=>{let t=n.get(e.id);return n.delete(e.id),t?{...t,...pn(e)}:e});return{edits:e.edits,rows:[...r,...n.values()],acting:e.options.map(e=>e.id).slice(0,3)}}function pn(e){let t={};for(let n of[`name`,`title`,`title_fr`])n in e&&(t[n]=e[n]);return t}var mn=e=>e.edits.length===0&&e.acting.length===0,hn=800,gn=100,_n=class{#e=[];#t=[];#n;#r=null;#i=0;#a;constructor(e,t=()=>performance.now()){this.#n=e,this.#a=t}get present(){return this.#n}get can_undo(){return this.#e.length>0}get can_redo(){return this.#t.length>0}push(e,t=null){if(Object.is(e,this.#n))return;let n=this.#a();t!==null&&t===this.#r&&n-this.#i<hn||(this.#e.push(this.#n),this.#e.length>gn&&this.#e.shift()),this.#n=e,this.#t=[],this.#r=t,this.#i=n}undo(){return this.#e.length>0&&(this.#t.push(this.#n),this.#n=this.#e.pop()),this.#r=null,this.#n}redo(){return this.#t.length>0&&(this.#e.push(this.#n),this.#n=this.#t.pop()),this.#r=null,this.#n}reset(e){this.#e=[],this.#t=[],this.#r=null,this.#n=e}},vn=(e,t)=>JSON.stringify(e)===JSON.stringify(t),yn=6,bn=class extends EventTarget{#e=new _n(on);#t;#n;#r=null;#i=null;#a=[];#o=null;#s=!1;constructor(e,t){super(),this.#t=e,this.#n=t,e.subscribe(e=>this.#c(e))}get draft(){return this.#e.present}get can_undo(){return this.#e.can_undo}get can_redo(){return this.#e.can_redo}get base(){return this.#i}get kept(){return this.#a}take_base(e){this.#i??=e,this.#p()}original(e){return this.#r?.options.find(t=>t.id===e)??null}change(e,t=null){this.#e.push(e,t),this.#f()}undo(){this.#e.undo(),this.#f()}redo(){this.#e.redo(),this.#f()}reset(){let e=this.draft.rows.map(e=>this.original(e.id)??e);this.change({edits:[],rows:e,acting:[]})}keep(e){let t=new Set(this.#a.map(e=>e.letter)),n=[...`ABCDEF`].find(e=>!t.has(e));!n||this.#a.length>=yn||(this.#a=[...this.#a,{letter:n,draft:this.draft,picture:e}],this.#p())}forget(e){this.#a=this.#a.filter(t=>t.letter!==e),this.#p()}#c(e){e.scenario&&e.scenario!==this.#r?this.#l(e.scenario):e.plan!==this.#o&&!vn(e.plan,dn(this.draft))&&this.#d(e.plan),this.#o=e.plan;let t=e.picture?.picture;t&&t!==this.#i&&!e.run.stale&&mn(this.draft)&&t.members>=(this.#i?.members??0)&&(this.#i=t)}saved(){this.#s=!0}#l(e){let t=this.#r?.folder===e.folder,n=new Set(e.options.map(e=>e.id)),r=t?this.draft.rows.filter(e=>!this.original(e.id)&&!n.has(e.id)):[],i=t&&!this.#s?this.#u():new Map;this.#s=!1;let a=t&&this.#r?.etag===e.etag?this.#a:[];this.#r=e,this.#i=null,this.#a=a;let o=[...e.options.map(e=>i.get(e.id)??e),...r],{plan:s}=this.#t.state,c=un(s.edits,e);this.#e.reset(fn({...s,edits:c},o)),c.length<s.edits.length&&this.#t.set({plan:dn(this.draft)}),this.#p()}#u(){let e=this.draft.rows.filter(e=>{let t=this.original(e.id);return t&&!vn(e,t)});return new Map(e.map(e=>[e.id,e]))}#d(e){this.#e.push(fn(e,this.draft.rows)),this.#p()}#f(){let e=dn(this.draft);vn(e,this.#t.state.plan)||this.#n(e),this.#p()}#p(){this.dispatchEvent(new Event(`change`))}},xn=class{#e;#t=new Set;constructor(e){this.#e=e}get state(){return this.#e}set(e){let t=this.#e;if(Object.keys(e).some(n=>!Object.is(t[n],e[n]))){this.#e={...t,...e};for(let e of Array.from(this.#t))e(this.#e,t)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}select(e,t){return this.subscribe((n,r)=>{let i=e(n),a=e(r);Object.is(i,a)||t(i,a)})}},Sn={edits:[],options:[]},Cn={status:`idle`,position:0,share:0,stale:!1,problem:null},wn={tab:`situation`,place:null,good:null,layer:`access`,day:0,lang:`en`};function Tn(e={},t=Sn){return new xn({scenario:null,problem:null,picture:null,plan:t,view:{...wn,...e},run:Cn,engine:`unknown`,playing:!1})}function D(e,t){let n=e.state.view;Object.keys(t).some(e=>n[e]!==t[e])&&e.set({view:{...n,...t}})}var En=20,Dn=150,On=3e3;function kn(e){return e instanceof Vt?e.problem:{kind:`unreachable`,problems:[],text:e instanceof Error?e.message:``}}var An=e=>e instanceof DOMException&&e.name===`AbortError`,jn=class{store;source;bench;#e=null;#t;#n=-1/0;#r;constructor(e,t){this.store=e,this.source=t,this.bench=new bn(e,e=>this.change(e))}async open(){this.store.set({problem:null});try{let e=await this.source.scenario();this.store.set({scenario:e,engine:`up`})}catch(e){let t=kn(e);this.store.set({problem:t,engine:t.kind===`unreachable`?`down`:`up`});return}await this.run_now()}async reopen(e=this.store.state.plan.edits){this.#e?.abort(),clearTimeout(this.#t),this.store.set({plan:{...this.store.state.plan,edits:e}}),await this.open()}change(e){this.#e?.abort();let t={...this.store.state.run,stale:!0,problem:null};this.store.set({plan:e,run:t}),clearTimeout(this.#t);let n=performance.now(),r=n-this.#n<Dn?Dn:En;this.#n=n,this.#t=setTimeout(()=>void this.run_now(),r)}stop(){this.#e?.abort(),clearTimeout(this.#t),this.store.set({run:{...Cn,stale:this.store.state.run.stale}})}async run_now(){this.#e?.abort(),clearTimeout(this.#t);let{scenario:e,plan:t}=this.store.state;if(!e)return;let n=new AbortController;this.#e=n,this.#a({...Cn,status:`running`,stale:this.store.state.picture!==null});try{let e=this.source.run(t,n.signal);for await(let t of e){if(n.signal.aborted)return;if(t.type===`queued`)this.#a({status:`queued`,position:t.position});else if(t.type===`progress`)this.#a({status:this.store.state.run.status===`refining`?`refining`:`running`,share:t.share});else if(t.type===`error`)throw new Vt(200,t.error);else{let e=t.final?Cn:{...this.store.state.run,status:`refining`,stale:!1};this.store.set({picture:Yt(t.picture,t.final),run:e,engine:`up`})}}if(!n.signal.aborted&&this.store.state.run.status!==`idle`)throw Error(`the answer of the engine ended early`);!n.signal.aborted&&!this.bench.base&&await this.#i(n.signal)}catch(e){if(n.signal.aborted||An(e))return;this.#a({...Cn,status:`failed`,stale:!0,problem:kn(e)})}}async#i(e){try{for await(let t of this.source.run(Sn,e))t.type===`picture`&&t.final&&!e.aborted&&this.bench.take_base(t.picture)}catch{}}watch(){let e=async()=>{if(document.visibilityState===`hidden`)return;let e=this.store.state.engine,t=await this.source.health();this.store.set({engine:t?`up`:`down`}),t&&e===`down`&&!this.store.state.scenario&&await this.open()};return this.#r=setInterval(()=>void e(),On),()=>clearInterval(this.#r)}#a(e){this.store.set({run:{...this.store.state.run,...e}})}},Mn=globalThis,Nn=Mn.ShadowRoot&&(Mn.ShadyCSS===void 0||Mn.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,Pn=Symbol(),Fn=new WeakMap,In=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==Pn)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Nn&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=Fn.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&Fn.set(t,e))}return e}toString(){return this.cssText}},Ln=e=>new In(typeof e==`string`?e:e+``,void 0,Pn),O=(e,...t)=>new In(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,Pn),Rn=(e,t)=>{if(Nn)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=Mn.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},zn=Nn?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return Ln(t)})(e):e,{is:Bn,defineProperty:Vn,getOwnPropertyDescriptor:Hn,getOwnPropertyNames:Un,getOwnPropertySymbols:Wn,getPrototypeOf:Gn}=Object,Kn=globalThis,qn=Kn.trustedTypes,Jn=qn?qn.emptyScript:``,Yn=Kn.reactiveElementPolyfillSupport,Xn=(e,t)=>e,Zn={toAttribute(e,t){switch(t){case Boolean:e=e?Jn:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Qn=(e,t)=>!Bn(e,t),$n={attribute:!0,type:String,converter:Zn,reflect:!1,useDefault:!1,hasChanged:Qn};Symbol.metadata??=Symbol(`metadata`),Kn.litPropertyMetadata??=new WeakMap;var er=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=$n){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&Vn(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=Hn(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??$n}static _$Ei(){if(this.hasOwnProperty(Xn(`elementProperties`)))return;let e=Gn(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Xn(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Xn(`properties`))){let e=this.properties,t=[...Un(e),...Wn(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(zn(e))}else e!==void 0&&t.push(zn(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Rn(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Zn:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Zn:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Qn)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};er.elementStyles=[],er.shadowRootOptions={mode:`open`},er[Xn(`elementProperties`)]=new Map,er[Xn(`finalized`)]=new Map,Yn?.({ReactiveElement:er}),(Kn.reactiveElementVersions??=[]).push(`2.1.2`);var tr=globalThis,nr=e=>e,rr=tr.trustedTypes,ir=rr?rr.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,ar=`$lit$`,k=`lit$${Math.random().toFixed(9).slice(2)}$`,or=`?`+k,sr=`<${or}>`,cr=document,lr=()=>cr.createComment(``),ur=e=>e===null||typeof e!=`object`&&typeof e!=`function`,dr=Array.isArray,fr=e=>dr(e)||typeof e?.[Symbol.iterator]==`function`,pr=`[ 	
\f\r]`,mr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,hr=/-->/g,gr=/>/g,_r=RegExp(`>|${pr}(?:([^\\s"'>=/]+)(${pr}*=${pr}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),vr=/'/g,yr=/"/g,br=/^(?:script|style|textarea|title)$/i,xr=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),A=xr(1),j=xr(2),Sr=Symbol.for(`lit-noChange`),M=Symbol.for(`lit-nothing`),Cr=new WeakMap,wr=cr.createTreeWalker(cr,129);function Tr(e,t){if(!dr(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ir===void 0?t:ir.createHTML(t)}var Er=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=mr;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===mr?c[1]===`!--`?o=hr:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=_r):(br.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=_r):o=gr:o===_r?c[0]===`>`?(o=i??mr,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?_r:c[3]===`"`?yr:vr):o===yr||o===vr?o=_r:o===hr||o===gr?o=mr:(o=_r,i=void 0);let d=o===_r&&e[t+1].startsWith(`/>`)?` `:``;a+=o===mr?n+sr:l>=0?(r.push(s),n.slice(0,l)+ar+n.slice(l)+k+d):n+k+(l===-2?t:d)}return[Tr(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Dr=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Er(t,n);if(this.el=e.createElement(l,r),wr.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=wr.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(ar)){let t=u[o++],n=i.getAttribute(e).split(k),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Mr:r[1]===`?`?Nr:r[1]===`@`?Pr:jr}),i.removeAttribute(e)}else e.startsWith(k)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(br.test(i.tagName)){let e=i.textContent.split(k),t=e.length-1;if(t>0){i.textContent=rr?rr.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],lr()),wr.nextNode(),c.push({type:2,index:++a});i.append(e[t],lr())}}}else if(i.nodeType===8){if(i.data===or)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(k,e+1))!==-1;)c.push({type:7,index:a}),e+=k.length-1}}a++}}static createElement(e,t){let n=cr.createElement(`template`);return n.innerHTML=e,n}};function Or(e,t,n=e,r){if(t===Sr)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=ur(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=Or(e,i._$AS(e,t.values),i,r)),t}var kr=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??cr).importNode(t,!0);wr.currentNode=r;let i=wr.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Ar(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Fr(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=wr.nextNode(),a++)}return wr.currentNode=cr,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Ar=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=M,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Or(this,e,t),ur(e)?e===M||e==null||e===``?(this._$AH!==M&&this._$AR(),this._$AH=M):e!==this._$AH&&e!==Sr&&this._(e):e._$litType$===void 0?e.nodeType===void 0?fr(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==M&&ur(this._$AH)?this._$AA.nextSibling.data=e:this.T(cr.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Dr.createElement(Tr(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new kr(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Cr.get(e.strings);return t===void 0&&Cr.set(e.strings,t=new Dr(e)),t}k(t){dr(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(lr()),this.O(lr()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=nr(e).nextSibling;nr(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},jr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=M,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=M}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=Or(this,e,t,0),a=!ur(e)||e!==this._$AH&&e!==Sr,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=Or(this,r[n+o],t,o),s===Sr&&(s=this._$AH[o]),a||=!ur(s)||s!==this._$AH[o],s===M?e=M:e!==M&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===M?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Mr=class extends jr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===M?void 0:e}},Nr=class extends jr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==M)}},Pr=class extends jr{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=Or(this,e,t,0)??M)===Sr)return;let n=this._$AH,r=e===M&&n!==M||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==M&&(n===M||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Fr=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){Or(this,e)}},Ir=tr.litHtmlPolyfillSupport;Ir?.(Dr,Ar),(tr.litHtmlVersions??=[]).push(`3.3.3`);var Lr=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Ar(t.insertBefore(lr(),e),e,void 0,n??{})}return i._$AI(e),i},Rr=globalThis,zr=class extends er{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Lr(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Sr}};zr._$litElement$=!0,zr.finalized=!0,Rr.litElementHydrateSupport?.({LitElement:zr});var Br=Rr.litElementPolyfillSupport;Br?.({LitElement:zr}),(Rr.litElementVersions??=[]).push(`4.2.2`);var Vr={open:{colour:`#0072b2`,edge:`#004a75`,width:2,dash:[],crossed:!1},restricted:{colour:`#e69f00`,edge:`#7a5400`,width:2.5,dash:[9,5],crossed:!1},closed:{colour:`#d55e00`,edge:`#7d3700`,width:2.5,dash:[],crossed:!0},unknown:{colour:`#8a8a8a`,edge:`#6a6a6a`,width:1.5,dash:[1.5,4.5],crossed:!1}},Hr={colour:`#bbbbbb`,edge:`#8a8a8a`,width:1.5,dash:[],crossed:!1},Ur=e=>`M-.55 ${e}H.55`,Wr={open:{fill:`#0072b2`,mark:``,ink:`#ffffff`},restricted:{fill:`#e69f00`,mark:Ur(0),ink:`#1b1f24`},hard_to_reach:{fill:`#e69f00`,mark:Ur(-.25)+Ur(.25),ink:`#1b1f24`},cut_off:{fill:`#d55e00`,mark:`M-.5-.5L.5.5M-.5.5L.5-.5`,ink:`#ffffff`},no_evidence:{fill:`#b9bec4`,mark:`M-.45 .45L.45-.45`,ink:`#5b6670`},not_analysed:{fill:`#ffffff`,mark:``,ink:`#1b1f24`}},Gr=[1,7,14,30,60,1/0],Kr=[`#f1f7fc`,`#cfe1f0`,`#9dc4e0`,`#619ec9`,`#2e75a8`,`#0b4a78`],qr=[`M-.35 0A.35.35 0 1 0 .35 0A.35.35 0 1 0-.35 0`,``,``,``,``,``],Jr=Kr.map((e,t)=>({fill:e,mark:qr[t]??``,ink:`#1b1f24`}));function Yr(e){return Number.isNaN(e)?255:Gr.findIndex(t=>e<t)}function Xr(e){let t=Math.sqrt(Math.max(e,0)/1e6);return Math.min(Math.max(5+9*t,5),14)}var Zr=class{#e=``;#t=null;value=null;failed=!1;#n;constructor(e){this.#n=e}want(e,t){if(e!==this.#e){this.#e=e,this.#t?.abort();let n=new AbortController;this.#t=n;let r=e=>{n.signal.aborted||(this.failed=e===null,e!==null&&(this.value=e),this.#n())};t(n.signal).then(r,()=>r(null))}return this.value}drop(){this.#t?.abort(),this.#e=``,this.value=null}},Qr=e=>`${e.picture.run_id}/${e.picture.members}`,$r=3;async function ei(e,t,n,r){let i=await e.series(t.picture.run_id,`days_of_cover`,n,r),a=Wt(i.data),o=i.quantiles.length,s=new Uint8Array(a.length/o);for(let e=0;e<s.length;++e)s[e]=Yr(a[o*e+$r]);let c=i.lead_days??t.picture.lead_days;return{good:n,classes:s,days:c.length,day_of_lead:Jt(c)}}function ti(e,t){let n=e.lead_days??t.picture.lead_days;return{place_id:e.place_id,lead_days:n,day_of_lead:Jt(n),series:e.series.map(e=>({...e,data:Wt(e.data)})),members:new Map((e.members??[]).map(e=>[e.good,Wt(e.data)]))}}var N=`\xA0`,ni=`–`,ri=`−`;function ii(e){return e>0?e>=1?100:Math.floor(e*100+.5):0}function ai(e){return oi(ii(e))}function oi(e){return e<=0?`<${N}1${N}%`:e>=100?`>${N}99${N}%`:`${e}${N}%`}var si=[[99,`chance.99`],[90,`chance.90`],[66,`chance.66`],[33,`chance.33`],[10,`chance.10`],[1,`chance.1`],[0,`chance.0`]];function ci(e){let t=ii(e);return(si.find(([e])=>t>=e)??si[6])[1]}function li(e,t){let n=ci(e);return r(t,n===`chance.99`?`chance.99_runout`:n)}function ui(e){return String(e).replace(/\B(?=(\d{3})+$)/g,N)}function di(e){let t=Math.floor(e+.5),n=1;for(;t/n>=100;)n*=10;return Math.floor((t+Math.floor(n/2))/n)*n}function fi(e){if(Number.isNaN(e))return ni;let t=di(Math.abs(e));return(e<0&&t>0?ri:``)+ui(t)}function pi(e,t,n){return e===t?e:n?`${e}${N}${ni}${N}${t}`:`${e}${ni}${t}`}var mi=(e,t)=>pi(fi(e),fi(t),e<0),hi=e=>`${fi(e.q50)} (${mi(e.q05,e.q95)})`,gi=e=>ui(Math.round(e));function _i(e,t,n){if(Number.isNaN(e))return ni;let r=Math.floor(Math.abs(e)*10**t+.5),i=Math.floor(r/10**t),a=String(r%10**t).padStart(t,`0`).replace(/0+$/,``);return(e<0&&r>0?ri:``)+ui(i)+(t>0&&a?(n===`fr`?`,`:`.`)+a:``)}var vi=864e5,yi=e=>Math.round(Date.parse(e)/vi),bi=e=>new Date(e*vi).toISOString().slice(0,10),P=(e,t)=>bi(yi(e)+t),F=(e,t)=>yi(t)-yi(e),xi=new Map;function Si(e,t,n){let r=t+n,i=xi.get(r);if(!i){let e=t===`fr`?`fr`:`en-GB`;i=new Intl.DateTimeFormat(e,{month:n,timeZone:`UTC`}),xi.set(r,i)}return i.format(e)}var Ci=(e,t)=>Si(new Date(`${e}T00:00:00Z`),t,`short`);function wi(e,t,n,r){let i=new Date(`${e}T00:00:00Z`),a=i.getUTCDate(),o=t===`fr`&&a===1?`1er`:String(a),s=i.getUTCFullYear(),c=`${o}${N}${Si(i,t,n)}`;return s===r?c:`${c}${N}${s}`}var I=(e,t,n=null)=>wi(e,t,`long`,n),Ti=(e,t,n=null)=>wi(e,t,`short`,n),L=e=>Number(e.slice(0,4)),Ei=e=>e>0?`*`.repeat(e):ni,Di=e=>e.charAt(0).toUpperCase()+e.slice(1),Oi=(e,t)=>e.date_q50===t.date_q50&&ii(e.p_deadline??0)===ii(t.p_deadline??0),ki=e=>e.state!==`out`&&ii(e.p_horizon??0)>=1;function Ai(e,t,n){let r=new Map(e.places.map(e=>[e.id,e])),i=e=>{let i=new Map;for(let a of t.picture.runouts){let t=r.get(a.place_id);if(!t||t.evidence<=0||n&&a.good!==n||!e(a))continue;let o=i.get(t.id);o?o.rows.push(a):i.set(t.id,{place:t,rank:0,tie:!1,rows:[a]})}return[...i.values()]},{headline:a}=t.picture,o=i(e=>e.state===`out`),s=i(ki);for(let e of s)e.place.id===a.place_id&&e.rows.sort((e,t)=>Number(t.good===a.good)-Number(e.good===a.good));s.forEach((e,t)=>{let n=s[t-1],r=n!==void 0&&Oi(e.rows[0],n.rows[0]);e.rank=r?n.rank:t+1,r&&(e.tie=n.tie=!0)});let c=new Set([...o,...s].map(e=>e.place.id)),l=e.places.filter(e=>t.runouts_of.has(e.id));return{out:o,may:s,quiet:l.filter(e=>e.evidence>0&&!c.has(e.id)),no_evidence:l.filter(e=>e.evidence<=0)}}function ji(e,t,n){let r=(e.runouts_of.get(t)??[]).filter(e=>!n||e.good===n),{headline:i}=e.picture;return r.find(e=>e.state===`out`)??r.find(e=>i.place_id===t&&e.good===i.good&&ki(e))??r.find(ki)??null}function Mi(e,t,n){let r=new Map;if(!t)return r;let{out:i,may:a,quiet:o,no_evidence:s}=Ai(e,t,n),c=[...i,...a].map(e=>e.place);for(let e of[...c,...o,...s])r.has(e.id)||r.set(e.id,r.size);return r}var Ni=(e,t)=>!ln(e.edits,t),Pi=e=>e===null?null:Math.round(e*1e4)/1e4;function Fi(e,t,n,r){let{out:i,may:a}=Ai(e,t,n),o=new Map(e.places.map((e,t)=>[e.id,t])),s=n=>{let i=o.get(n.place_id)??0,a=e.places[i],s=r<=tn(t),c=Zt(t,i,r);return[a.id,a.name,a.population,a.evidence,n.good,n.state,n.out_since,t.picture.deadline,Pi(n.p_deadline),n.date_q10,n.date_q50,n.date_q90,P(e.as_of,r),s?c:null,s?Xt(t,i,r,[`open`,`restricted`,`hard_to_reach`,`cut_off`].indexOf(c))/100:null,t.picture.members,t.picture.seed,t.picture.as_of,e.sensitivity]};return{columns:`place_id,place_name,population,evidence,good,state,out_since,deadline,prob_runout_deadline,runout_date_q10,runout_date_q50,runout_date_q90,date,access,access_prob,n_members,seed,as_of,sensitivity`.split(`,`),rows:[...i,...a].flatMap(e=>e.rows.map(s))}}function Ii(e,t,n){let r=[`q05`,`q10`,`q25`,`q50`,`q75`,`q90`,`q95`];return{columns:[`place_id`,`date`,`lead_days`,`variable`,`good`,`unit`,...r,`sensitivity`],rows:t.lead_days.map((i,a)=>[t.place_id,P(e.as_of,i),i,n.variable,n.good,n.unit,...r.map((e,t)=>Number((n.data[7*a+t]??NaN).toPrecision(6))),e.sensitivity])}}var R=O`
:host {
--ink: #1b1f24;
--ink-soft: #4d5661;
--paper: #ffffff;
--paper-soft: #f4f6f8;
--line: #c3cad2;
--line-strong: #767f89;
--accent: #0b5c8f;
--accent-soft: #e3eff7;
--open: #0072b2;
--restricted: #e69f00;
--closed: #d55e00;
--unknown: #8a8a8a;
--amber-paper: #fff4d6;
--bad-paper: #fdeae0;
--gap: 0.75rem;
--radius: 4px;
}
`,z=O`
*,
*::before,
*::after {
box-sizing: border-box;
}
:host {
display: block;
color: var(--ink);
font:
1rem/1.45 system-ui,
'Noto Sans',
sans-serif;
}
[hidden] {
display: none !important;
}
h1,
h2,
h3,
p {
margin: 0;
}
h2 {
font-size: 1.15rem;
}
h3 {
font-size: 1rem;
}
button,
select,
input {
font: inherit;
color: inherit;
min-block-size: 2rem;
min-inline-size: 2rem;
}
button,
select {
padding: 0.15rem 0.6rem;
background: var(--paper);
border: 1px solid var(--line-strong);
border-radius: var(--radius);
cursor: pointer;
}
select,
input {
max-inline-size: 100%;
}
button:hover:not(:disabled) {
background: var(--accent-soft);
}
button:disabled {
color: var(--ink-soft);
border-color: var(--line);
cursor: default;
}
button.plain {
border-color: transparent;
background: none;
color: var(--accent);
text-decoration: underline;
padding-inline: 0.25rem;
}
a {
color: var(--accent);
}
:focus-visible {
outline: 3px solid var(--accent);
outline-offset: 2px;
}
.soft {
color: var(--ink-soft);
}
.small {
font-size: 0.875rem;
}
.numbers {
font-variant-numeric: tabular-nums;
}
.row {
display: flex;
flex-wrap: wrap;
gap: 0.5rem;
align-items: center;
}
.stale {
opacity: 0.55;
transition: opacity 0.15s;
}
.seen-by-readers {
position: absolute;
inline-size: 1px;
block-size: 1px;
overflow: hidden;
clip-path: inset(50%);
white-space: nowrap;
}
table {
border-collapse: collapse;
inline-size: 100%;
}
th,
td {
text-align: start;
padding: 0.25rem 0.5rem;
border-block-end: 1px solid var(--line);
vertical-align: top;
}
td.number,
th.number {
text-align: end;
font-variant-numeric: tabular-nums;
}
@media (prefers-reduced-motion: reduce) {
* {
transition: none !important;
animation: none !important;
}
}
`,Li=class extends zr{static properties={lang:{type:String,reflect:!0}};static styles=[R,z];constructor(){super(),this.lang=`en`}t(e,t){return r(this.lang,e,t)}tn(e,t,n){return a(this.lang,e,t,n)}},Ri=class extends Li{static properties={store:{attribute:!1}};#e=null;needs(e){return[e]}connectedCallback(){this.lang=this.store.state.view.lang,super.connectedCallback(),this.#e=this.store.subscribe((e,t)=>{e.view.lang!==this.lang&&(this.lang=e.view.lang);let n=this.needs(e),r=this.needs(t);n.some((e,t)=>!Object.is(e,r[t]))&&this.requestUpdate()})}disconnectedCallback(){this.#e?.(),this.#e=null,super.disconnectedCallback()}},zi=Object.keys(Wr),Bi=class extends Li{static properties={cover:{type:Boolean},links:{type:Boolean}};static styles=[R,z,O`
:host {
font-size: 0.8125rem;
padding-block: 0.35rem;
}
ul {
display: flex;
flex-wrap: wrap;
gap: 0.1rem 0.9rem;
margin: 0;
padding: 0;
list-style: none;
}
li {
display: flex;
gap: 0.3rem;
align-items: center;
}
svg {
flex: none;
}
`];render(){return A`<ul aria-label=${this.t(`legend.towns`)}>
${this.cover?Kr.map((e,t)=>this.#n(e,t)):null}
${zi.filter(e=>!this.cover||e===`no_evidence`||e===`not_analysed`).map(e=>this.#t(e))}
</ul>
<ul aria-label=${this.t(`legend.roads`)}>
${this.links?this.#r(Hr,`road.link`):Kt.map(e=>this.#r(Vr[e],`road.${e}`))}
</ul>`}#e(e,t=``,n=``){return A`<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
<circle r="7" fill=${e} stroke="#1b1f24" stroke-width="1.2"></circle>
${j`<path d=${t} stroke=${n} stroke-width=".3" fill="none" transform="scale(7)"></path>`}
</svg>`}#t(e){let t=Wr[e];return A`<li>
${this.#e(t.fill,t.mark,t.ink)}${this.t(`access.${e}`)}
</li>`}#n(e,t){let n=t>0?Gr[t-1]:0,r=Gr[t],i=r===1/0?this.t(`legend.cover_over`,{from:n}):t===0?this.t(`legend.cover_none`):this.t(`legend.cover`,{from:n,to:r});return A`<li>${this.#e(e,qr[t],`#1b1f24`)}${i}</li>`}#r(e,t){let n=e.dash.join(` `);return A`<li>
<svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
<path d="M0 6H34" stroke=${e.edge} stroke-width=${e.width+1.4} stroke-dasharray=${n} />
<path d="M0 6H34" stroke=${e.colour} stroke-width=${e.width} stroke-dasharray=${n} />
${e.crossed?j`<path d="M12 1L22 11M12 11L22 1" stroke="#fff" stroke-width="5" /><path d="M12 1L22 11M12 11L22 1" stroke="#1b1f24" stroke-width="2.2" />`:null}
</svg>
${this.t(t)}
</li>`}};customElements.define(`corridor-legend`,Bi);var Vi=O`
.frame {
position: relative;
overflow: hidden;
block-size: clamp(18rem, 58vh, 40rem);
border: 1px solid var(--line);
background: #e4ebef;
touch-action: pan-y;
user-select: none;
-webkit-user-select: none;
cursor: grab;
}
canvas,
svg {
position: absolute;
inset: 0;
inline-size: 100%;
block-size: 100%;
}
canvas {
pointer-events: none;
}
svg {
direction: ltr;
}
.town {
cursor: pointer;
outline: none;
}
.other {
cursor: inherit;
}
.hit {
fill: transparent;
}
.disc {
stroke: #1b1f24;
stroke-width: 1.2;
}
.other .disc {
stroke: #767f89;
}
.mark {
fill: none;
stroke-width: 2.2px;
vector-effect: non-scaling-stroke;
}
.name {
font:
600 12.5px system-ui,
'Noto Sans',
sans-serif;
fill: #1b1f24;
paint-order: stroke;
stroke: #ffffff;
stroke-width: 3px;
stroke-linejoin: round;
pointer-events: none;
}
.other .name {
font-weight: 400;
font-style: italic;
fill: #4d5661;
}
.town:focus-visible .hit {
stroke: var(--accent);
stroke-width: 3;
}
.town.chosen .hit {
stroke: #1b1f24;
stroke-width: 2.5;
}
.town.chosen:focus-visible .hit {
stroke: var(--accent);
stroke-width: 4;
}
.buttons {
position: absolute;
inset-block-end: 0.5rem;
inset-inline-end: 0.5rem;
display: flex;
gap: 0.25rem;
}
.buttons button {
font-weight: 700;
}
`,Hi={svg:`http://www.w3.org/2000/svg`,xhtml:`http://www.w3.org/1999/xhtml`,xlink:`http://www.w3.org/1999/xlink`,xml:`http://www.w3.org/XML/1998/namespace`,xmlns:`http://www.w3.org/2000/xmlns/`};function Ui(e){var t=e+=``,n=t.indexOf(`:`);return n>=0&&(t=e.slice(0,n))!==`xmlns`&&(e=e.slice(n+1)),Hi.hasOwnProperty(t)?{space:Hi[t],local:e}:e}function Wi(e){return function(){var t=this.ownerDocument,n=this.namespaceURI;return n===`http://www.w3.org/1999/xhtml`&&t.documentElement.namespaceURI===`http://www.w3.org/1999/xhtml`?t.createElement(e):t.createElementNS(n,e)}}function Gi(e){return function(){return this.ownerDocument.createElementNS(e.space,e.local)}}function Ki(e){var t=Ui(e);return(t.local?Gi:Wi)(t)}function qi(){}function Ji(e){return e==null?qi:function(){return this.querySelector(e)}}function Yi(e){typeof e!=`function`&&(e=Ji(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=Array(o),c,l,u=0;u<o;++u)(c=a[u])&&(l=e.call(c,c.__data__,u,a))&&(`__data__`in c&&(l.__data__=c.__data__),s[u]=l);return new B(r,this._parents)}function Xi(e){return e==null?[]:Array.isArray(e)?e:Array.from(e)}function Zi(){return[]}function Qi(e){return e==null?Zi:function(){return this.querySelectorAll(e)}}function $i(e){return function(){return Xi(e.apply(this,arguments))}}function ea(e){e=typeof e==`function`?$i(e):Qi(e);for(var t=this._groups,n=t.length,r=[],i=[],a=0;a<n;++a)for(var o=t[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&(r.push(e.call(c,c.__data__,l,o)),i.push(c));return new B(r,i)}function ta(e){return function(){return this.matches(e)}}function na(e){return function(t){return t.matches(e)}}var ra=Array.prototype.find;function ia(e){return function(){return ra.call(this.children,e)}}function aa(){return this.firstElementChild}function oa(e){return this.select(e==null?aa:ia(typeof e==`function`?e:na(e)))}var sa=Array.prototype.filter;function ca(){return Array.from(this.children)}function la(e){return function(){return sa.call(this.children,e)}}function ua(e){return this.selectAll(e==null?ca:la(typeof e==`function`?e:na(e)))}function da(e){typeof e!=`function`&&(e=ta(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new B(r,this._parents)}function fa(e){return Array(e.length)}function pa(){return new B(this._enter||this._groups.map(fa),this._parents)}function ma(e,t){this.ownerDocument=e.ownerDocument,this.namespaceURI=e.namespaceURI,this._next=null,this._parent=e,this.__data__=t}ma.prototype={constructor:ma,appendChild:function(e){return this._parent.insertBefore(e,this._next)},insertBefore:function(e,t){return this._parent.insertBefore(e,t)},querySelector:function(e){return this._parent.querySelector(e)},querySelectorAll:function(e){return this._parent.querySelectorAll(e)}};function ha(e){return function(){return e}}function ga(e,t,n,r,i,a){for(var o=0,s,c=t.length,l=a.length;o<l;++o)(s=t[o])?(s.__data__=a[o],r[o]=s):n[o]=new ma(e,a[o]);for(;o<c;++o)(s=t[o])&&(i[o]=s)}function _a(e,t,n,r,i,a,o){var s,c,l=new Map,u=t.length,d=a.length,f=Array(u),p;for(s=0;s<u;++s)(c=t[s])&&(f[s]=p=o.call(c,c.__data__,s,t)+``,l.has(p)?i[s]=c:l.set(p,c));for(s=0;s<d;++s)p=o.call(e,a[s],s,a)+``,(c=l.get(p))?(r[s]=c,c.__data__=a[s],l.delete(p)):n[s]=new ma(e,a[s]);for(s=0;s<u;++s)(c=t[s])&&l.get(f[s])===c&&(i[s]=c)}function va(e){return e.__data__}function ya(e,t){if(!arguments.length)return Array.from(this,va);var n=t?_a:ga,r=this._parents,i=this._groups;typeof e!=`function`&&(e=ha(e));for(var a=i.length,o=Array(a),s=Array(a),c=Array(a),l=0;l<a;++l){var u=r[l],d=i[l],f=d.length,p=ba(e.call(u,u&&u.__data__,l,r)),m=p.length,h=s[l]=Array(m),g=o[l]=Array(m);n(u,d,h,g,c[l]=Array(f),p,t);for(var _=0,v=0,y,b;_<m;++_)if(y=h[_]){for(_>=v&&(v=_+1);!(b=g[v])&&++v<m;);y._next=b||null}}return o=new B(o,r),o._enter=s,o._exit=c,o}function ba(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function xa(){return new B(this._exit||this._groups.map(fa),this._parents)}function Sa(e,t,n){var r=this.enter(),i=this,a=this.exit();return typeof e==`function`?(r=e(r),r&&=r.selection()):r=r.append(e+``),t!=null&&(i=t(i),i&&=i.selection()),n==null?a.remove():n(a),r&&i?r.merge(i).order():i}function Ca(e){for(var t=e.selection?e.selection():e,n=this._groups,r=t._groups,i=n.length,a=r.length,o=Math.min(i,a),s=Array(i),c=0;c<o;++c)for(var l=n[c],u=r[c],d=l.length,f=s[c]=Array(d),p,m=0;m<d;++m)(p=l[m]||u[m])&&(f[m]=p);for(;c<i;++c)s[c]=n[c];return new B(s,this._parents)}function wa(){for(var e=this._groups,t=-1,n=e.length;++t<n;)for(var r=e[t],i=r.length-1,a=r[i],o;--i>=0;)(o=r[i])&&(a&&o.compareDocumentPosition(a)^4&&a.parentNode.insertBefore(o,a),a=o);return this}function Ta(e){e||=Ea;function t(t,n){return t&&n?e(t.__data__,n.__data__):!t-!n}for(var n=this._groups,r=n.length,i=Array(r),a=0;a<r;++a){for(var o=n[a],s=o.length,c=i[a]=Array(s),l,u=0;u<s;++u)(l=o[u])&&(c[u]=l);c.sort(t)}return new B(i,this._parents).order()}function Ea(e,t){return e<t?-1:e>t?1:e>=t?0:NaN}function Da(){var e=arguments[0];return arguments[0]=this,e.apply(null,arguments),this}function Oa(){return Array.from(this)}function ka(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length;i<a;++i){var o=r[i];if(o)return o}return null}function Aa(){let e=0;for(let t of this)++e;return e}function ja(){return!this.node()}function Ma(e){for(var t=this._groups,n=0,r=t.length;n<r;++n)for(var i=t[n],a=0,o=i.length,s;a<o;++a)(s=i[a])&&e.call(s,s.__data__,a,i);return this}function Na(e){return function(){this.removeAttribute(e)}}function Pa(e){return function(){this.removeAttributeNS(e.space,e.local)}}function Fa(e,t){return function(){this.setAttribute(e,t)}}function Ia(e,t){return function(){this.setAttributeNS(e.space,e.local,t)}}function La(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttribute(e):this.setAttribute(e,n)}}function Ra(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttributeNS(e.space,e.local):this.setAttributeNS(e.space,e.local,n)}}function za(e,t){var n=Ui(e);if(arguments.length<2){var r=this.node();return n.local?r.getAttributeNS(n.space,n.local):r.getAttribute(n)}return this.each((t==null?n.local?Pa:Na:typeof t==`function`?n.local?Ra:La:n.local?Ia:Fa)(n,t))}function Ba(e){return e.ownerDocument&&e.ownerDocument.defaultView||e.document&&e||e.defaultView}function Va(e){return function(){this.style.removeProperty(e)}}function Ha(e,t,n){return function(){this.style.setProperty(e,t,n)}}function Ua(e,t,n){return function(){var r=t.apply(this,arguments);r==null?this.style.removeProperty(e):this.style.setProperty(e,r,n)}}function Wa(e,t,n){return arguments.length>1?this.each((t==null?Va:typeof t==`function`?Ua:Ha)(e,t,n??``)):Ga(this.node(),e)}function Ga(e,t){return e.style.getPropertyValue(t)||Ba(e).getComputedStyle(e,null).getPropertyValue(t)}function Ka(e){return function(){delete this[e]}}function qa(e,t){return function(){this[e]=t}}function Ja(e,t){return function(){var n=t.apply(this,arguments);n==null?delete this[e]:this[e]=n}}function Ya(e,t){return arguments.length>1?this.each((t==null?Ka:typeof t==`function`?Ja:qa)(e,t)):this.node()[e]}function Xa(e){return e.trim().split(/^|\s+/)}function Za(e){return e.classList||new Qa(e)}function Qa(e){this._node=e,this._names=Xa(e.getAttribute(`class`)||``)}Qa.prototype={add:function(e){this._names.indexOf(e)<0&&(this._names.push(e),this._node.setAttribute(`class`,this._names.join(` `)))},remove:function(e){var t=this._names.indexOf(e);t>=0&&(this._names.splice(t,1),this._node.setAttribute(`class`,this._names.join(` `)))},contains:function(e){return this._names.indexOf(e)>=0}};function $a(e,t){for(var n=Za(e),r=-1,i=t.length;++r<i;)n.add(t[r])}function eo(e,t){for(var n=Za(e),r=-1,i=t.length;++r<i;)n.remove(t[r])}function to(e){return function(){$a(this,e)}}function no(e){return function(){eo(this,e)}}function ro(e,t){return function(){(t.apply(this,arguments)?$a:eo)(this,e)}}function io(e,t){var n=Xa(e+``);if(arguments.length<2){for(var r=Za(this.node()),i=-1,a=n.length;++i<a;)if(!r.contains(n[i]))return!1;return!0}return this.each((typeof t==`function`?ro:t?to:no)(n,t))}function ao(){this.textContent=``}function oo(e){return function(){this.textContent=e}}function so(e){return function(){var t=e.apply(this,arguments);this.textContent=t??``}}function co(e){return arguments.length?this.each(e==null?ao:(typeof e==`function`?so:oo)(e)):this.node().textContent}function lo(){this.innerHTML=``}function uo(e){return function(){this.innerHTML=e}}function fo(e){return function(){var t=e.apply(this,arguments);this.innerHTML=t??``}}function po(e){return arguments.length?this.each(e==null?lo:(typeof e==`function`?fo:uo)(e)):this.node().innerHTML}function mo(){this.nextSibling&&this.parentNode.appendChild(this)}function ho(){return this.each(mo)}function go(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function _o(){return this.each(go)}function vo(e){var t=typeof e==`function`?e:Ki(e);return this.select(function(){return this.appendChild(t.apply(this,arguments))})}function yo(){return null}function bo(e,t){var n=typeof e==`function`?e:Ki(e),r=t==null?yo:typeof t==`function`?t:Ji(t);return this.select(function(){return this.insertBefore(n.apply(this,arguments),r.apply(this,arguments)||null)})}function xo(){var e=this.parentNode;e&&e.removeChild(this)}function So(){return this.each(xo)}function Co(){var e=this.cloneNode(!1),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function wo(){var e=this.cloneNode(!0),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function To(e){return this.select(e?wo:Co)}function Eo(e){return arguments.length?this.property(`__data__`,e):this.node().__data__}function Do(e){return function(t){e.call(this,t,this.__data__)}}function Oo(e){return e.trim().split(/^|\s+/).map(function(e){var t=``,n=e.indexOf(`.`);return n>=0&&(t=e.slice(n+1),e=e.slice(0,n)),{type:e,name:t}})}function ko(e){return function(){var t=this.__on;if(t){for(var n=0,r=-1,i=t.length,a;n<i;++n)a=t[n],(!e.type||a.type===e.type)&&a.name===e.name?this.removeEventListener(a.type,a.listener,a.options):t[++r]=a;++r?t.length=r:delete this.__on}}}function Ao(e,t,n){return function(){var r=this.__on,i,a=Do(t);if(r){for(var o=0,s=r.length;o<s;++o)if((i=r[o]).type===e.type&&i.name===e.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=a,i.options=n),i.value=t;return}}this.addEventListener(e.type,a,n),i={type:e.type,name:e.name,value:t,listener:a,options:n},r?r.push(i):this.__on=[i]}}function jo(e,t,n){var r=Oo(e+``),i,a=r.length,o;if(arguments.length<2){var s=this.node().__on;if(s){for(var c=0,l=s.length,u;c<l;++c)for(i=0,u=s[c];i<a;++i)if((o=r[i]).type===u.type&&o.name===u.name)return u.value}}else{for(s=t?Ao:ko,i=0;i<a;++i)this.each(s(r[i],t,n));return this}}function Mo(e,t,n){var r=Ba(e),i=r.CustomEvent;typeof i==`function`?i=new i(t,n):(i=r.document.createEvent(`Event`),n?(i.initEvent(t,n.bubbles,n.cancelable),i.detail=n.detail):i.initEvent(t,!1,!1)),e.dispatchEvent(i)}function No(e,t){return function(){return Mo(this,e,t)}}function Po(e,t){return function(){return Mo(this,e,t.apply(this,arguments))}}function Fo(e,t){return this.each((typeof t==`function`?Po:No)(e,t))}function*Io(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length,o;i<a;++i)(o=r[i])&&(yield o)}var Lo=[null];function B(e,t){this._groups=e,this._parents=t}function Ro(){return new B([[document.documentElement]],Lo)}function zo(){return this}B.prototype=Ro.prototype={constructor:B,select:Yi,selectAll:ea,selectChild:oa,selectChildren:ua,filter:da,data:ya,enter:pa,exit:xa,join:Sa,merge:Ca,selection:zo,order:wa,sort:Ta,call:Da,nodes:Oa,node:ka,size:Aa,empty:ja,each:Ma,attr:za,style:Wa,property:Ya,classed:io,text:co,html:po,raise:ho,lower:_o,append:vo,insert:bo,remove:So,clone:To,datum:Eo,on:jo,dispatch:Fo,[Symbol.iterator]:Io};function V(e){return typeof e==`string`?new B([[document.querySelector(e)]],[document.documentElement]):new B([[e]],Lo)}function Bo(e){let t;for(;t=e.sourceEvent;)e=t;return e}function Vo(e,t){if(e=Bo(e),t===void 0&&(t=e.currentTarget),t){var n=t.ownerSVGElement||t;if(n.createSVGPoint){var r=n.createSVGPoint();return r.x=e.clientX,r.y=e.clientY,r=r.matrixTransform(t.getScreenCTM().inverse()),[r.x,r.y]}if(t.getBoundingClientRect){var i=t.getBoundingClientRect();return[e.clientX-i.left-t.clientLeft,e.clientY-i.top-t.clientTop]}}return[e.pageX,e.pageY]}var Ho={value:()=>{}};function Uo(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new Wo(n)}function Wo(e){this._=e}function Go(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}Wo.prototype=Uo.prototype={constructor:Wo,on:function(e,t){var n=this._,r=Go(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=Ko(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=qo(n[i],e.name,t);else if(t==null)for(i in n)n[i]=qo(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new Wo(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function Ko(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function qo(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=Ho,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var Jo={capture:!0,passive:!1};function Yo(e){e.preventDefault(),e.stopImmediatePropagation()}function Xo(e){var t=e.document.documentElement,n=V(e).on(`dragstart.drag`,Yo,Jo);`onselectstart`in t?n.on(`selectstart.drag`,Yo,Jo):(t.__noselect=t.style.MozUserSelect,t.style.MozUserSelect=`none`)}function Zo(e,t){var n=e.document.documentElement,r=V(e).on(`dragstart.drag`,null);t&&(r.on(`click.drag`,Yo,Jo),setTimeout(function(){r.on(`click.drag`,null)},0)),`onselectstart`in n?r.on(`selectstart.drag`,null):(n.style.MozUserSelect=n.__noselect,delete n.__noselect)}function Qo(e,{sourceEvent:t,subject:n,target:r,identifier:i,active:a,x:o,y:s,dx:c,dy:l,dispatch:u}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},subject:{value:n,enumerable:!0,configurable:!0},target:{value:r,enumerable:!0,configurable:!0},identifier:{value:i,enumerable:!0,configurable:!0},active:{value:a,enumerable:!0,configurable:!0},x:{value:o,enumerable:!0,configurable:!0},y:{value:s,enumerable:!0,configurable:!0},dx:{value:c,enumerable:!0,configurable:!0},dy:{value:l,enumerable:!0,configurable:!0},_:{value:u}})}Qo.prototype.on=function(){var e=this._.on.apply(this._,arguments);return e===this._?this:e};function $o(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function es(e,t){var n=Object.create(e.prototype);for(var r in t)n[r]=t[r];return n}function H(){}var ts=.7,ns=1/ts,rs=`\\s*([+-]?\\d+)\\s*`,is=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,U=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,as=/^#([0-9a-f]{3,8})$/,os=RegExp(`^rgb\\(${rs},${rs},${rs}\\)$`),ss=RegExp(`^rgb\\(${U},${U},${U}\\)$`),cs=RegExp(`^rgba\\(${rs},${rs},${rs},${is}\\)$`),ls=RegExp(`^rgba\\(${U},${U},${U},${is}\\)$`),us=RegExp(`^hsl\\(${is},${U},${U}\\)$`),ds=RegExp(`^hsla\\(${is},${U},${U},${is}\\)$`),fs={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};$o(H,_s,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:ps,formatHex:ps,formatHex8:ms,formatHsl:hs,formatRgb:gs,toString:gs});function ps(){return this.rgb().formatHex()}function ms(){return this.rgb().formatHex8()}function hs(){return ks(this).formatHsl()}function gs(){return this.rgb().formatRgb()}function _s(e){var t,n;return e=(e+``).trim().toLowerCase(),(t=as.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?vs(t):n===3?new W(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?ys(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?ys(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=os.exec(e))?new W(t[1],t[2],t[3],1):(t=ss.exec(e))?new W(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=cs.exec(e))?ys(t[1],t[2],t[3],t[4]):(t=ls.exec(e))?ys(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=us.exec(e))?Os(t[1],t[2]/100,t[3]/100,1):(t=ds.exec(e))?Os(t[1],t[2]/100,t[3]/100,t[4]):fs.hasOwnProperty(e)?vs(fs[e]):e===`transparent`?new W(NaN,NaN,NaN,0):null}function vs(e){return new W(e>>16&255,e>>8&255,e&255,1)}function ys(e,t,n,r){return r<=0&&(e=t=n=NaN),new W(e,t,n,r)}function bs(e){return e instanceof H||(e=_s(e)),e?(e=e.rgb(),new W(e.r,e.g,e.b,e.opacity)):new W}function xs(e,t,n,r){return arguments.length===1?bs(e):new W(e,t,n,r??1)}function W(e,t,n,r){this.r=+e,this.g=+t,this.b=+n,this.opacity=+r}$o(W,xs,es(H,{brighter(e){return e=e==null?ns:ns**+e,new W(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?ts:ts**+e,new W(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new W(Es(this.r),Es(this.g),Es(this.b),Ts(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Ss,formatHex:Ss,formatHex8:Cs,formatRgb:ws,toString:ws}));function Ss(){return`#${Ds(this.r)}${Ds(this.g)}${Ds(this.b)}`}function Cs(){return`#${Ds(this.r)}${Ds(this.g)}${Ds(this.b)}${Ds((isNaN(this.opacity)?1:this.opacity)*255)}`}function ws(){let e=Ts(this.opacity);return`${e===1?`rgb(`:`rgba(`}${Es(this.r)}, ${Es(this.g)}, ${Es(this.b)}${e===1?`)`:`, ${e})`}`}function Ts(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function Es(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function Ds(e){return e=Es(e),(e<16?`0`:``)+e.toString(16)}function Os(e,t,n,r){return r<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new G(e,t,n,r)}function ks(e){if(e instanceof G)return new G(e.h,e.s,e.l,e.opacity);if(e instanceof H||(e=_s(e)),!e)return new G;if(e instanceof G)return e;e=e.rgb();var t=e.r/255,n=e.g/255,r=e.b/255,i=Math.min(t,n,r),a=Math.max(t,n,r),o=NaN,s=a-i,c=(a+i)/2;return s?(o=t===a?(n-r)/s+(n<r)*6:n===a?(r-t)/s+2:(t-n)/s+4,s/=c<.5?a+i:2-a-i,o*=60):s=c>0&&c<1?0:o,new G(o,s,c,e.opacity)}function As(e,t,n,r){return arguments.length===1?ks(e):new G(e,t,n,r??1)}function G(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}$o(G,As,es(H,{brighter(e){return e=e==null?ns:ns**+e,new G(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ts:ts**+e,new G(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,r=n+(n<.5?n:1-n)*t,i=2*n-r;return new W(Ns(e>=240?e-240:e+120,i,r),Ns(e,i,r),Ns(e<120?e+240:e-120,i,r),this.opacity)},clamp(){return new G(js(this.h),Ms(this.s),Ms(this.l),Ts(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=Ts(this.opacity);return`${e===1?`hsl(`:`hsla(`}${js(this.h)}, ${Ms(this.s)*100}%, ${Ms(this.l)*100}%${e===1?`)`:`, ${e})`}`}}));function js(e){return e=(e||0)%360,e<0?e+360:e}function Ms(e){return Math.max(0,Math.min(1,e||0))}function Ns(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var Ps=Math.PI/180,Fs=180/Math.PI,Is=18,Ls=.96422,Rs=1,zs=.82521,Bs=4/29,Vs=6/29,Hs=3*Vs*Vs,Us=Vs*Vs*Vs;function Ws(e){if(e instanceof K)return new K(e.l,e.a,e.b,e.opacity);if(e instanceof q)return Qs(e);e instanceof W||(e=bs(e));var t=Ys(e.r),n=Ys(e.g),r=Ys(e.b),i=Ks((.2225045*t+.7168786*n+.0606169*r)/Rs),a,o;return t===n&&n===r?a=o=i:(a=Ks((.4360747*t+.3850649*n+.1430804*r)/Ls),o=Ks((.0139322*t+.0971045*n+.7141733*r)/zs)),new K(116*i-16,500*(a-i),200*(i-o),e.opacity)}function Gs(e,t,n,r){return arguments.length===1?Ws(e):new K(e,t,n,r??1)}function K(e,t,n,r){this.l=+e,this.a=+t,this.b=+n,this.opacity=+r}$o(K,Gs,es(H,{brighter(e){return new K(this.l+Is*(e??1),this.a,this.b,this.opacity)},darker(e){return new K(this.l-Is*(e??1),this.a,this.b,this.opacity)},rgb(){var e=(this.l+16)/116,t=isNaN(this.a)?e:e+this.a/500,n=isNaN(this.b)?e:e-this.b/200;return t=Ls*qs(t),e=Rs*qs(e),n=zs*qs(n),new W(Js(3.1338561*t-1.6168667*e-.4906146*n),Js(-.9787684*t+1.9161415*e+.033454*n),Js(.0719453*t-.2289914*e+1.4052427*n),this.opacity)}}));function Ks(e){return e>Us?e**(1/3):e/Hs+Bs}function qs(e){return e>Vs?e*e*e:Hs*(e-Bs)}function Js(e){return 255*(e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055)}function Ys(e){return(e/=255)<=.04045?e/12.92:((e+.055)/1.055)**2.4}function Xs(e){if(e instanceof q)return new q(e.h,e.c,e.l,e.opacity);if(e instanceof K||(e=Ws(e)),e.a===0&&e.b===0)return new q(NaN,0<e.l&&e.l<100?0:NaN,e.l,e.opacity);var t=Math.atan2(e.b,e.a)*Fs;return new q(t<0?t+360:t,Math.sqrt(e.a*e.a+e.b*e.b),e.l,e.opacity)}function Zs(e,t,n,r){return arguments.length===1?Xs(e):new q(e,t,n,r??1)}function q(e,t,n,r){this.h=+e,this.c=+t,this.l=+n,this.opacity=+r}function Qs(e){if(isNaN(e.h))return new K(e.l,0,0,e.opacity);var t=e.h*Ps;return new K(e.l,Math.cos(t)*e.c,Math.sin(t)*e.c,e.opacity)}$o(q,Zs,es(H,{brighter(e){return new q(this.h,this.c,this.l+Is*(e??1),this.opacity)},darker(e){return new q(this.h,this.c,this.l-Is*(e??1),this.opacity)},rgb(){return Qs(this).rgb()}}));var $s=-.14861,ec=1.78277,tc=-.29227,nc=-.90649,rc=1.97294,ic=rc*nc,ac=rc*ec,oc=ec*tc-nc*$s;function sc(e){if(e instanceof lc)return new lc(e.h,e.s,e.l,e.opacity);e instanceof W||(e=bs(e));var t=e.r/255,n=e.g/255,r=e.b/255,i=(oc*r+ic*t-ac*n)/(oc+ic-ac),a=r-i,o=(rc*(n-i)-tc*a)/nc,s=Math.sqrt(o*o+a*a)/(rc*i*(1-i)),c=s?Math.atan2(o,a)*Fs-120:NaN;return new lc(c<0?c+360:c,s,i,e.opacity)}function cc(e,t,n,r){return arguments.length===1?sc(e):new lc(e,t,n,r??1)}function lc(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}$o(lc,cc,es(H,{brighter(e){return e=e==null?ns:ns**+e,new lc(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ts:ts**+e,new lc(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=isNaN(this.h)?0:(this.h+120)*Ps,t=+this.l,n=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(e),i=Math.sin(e);return new W(255*(t+n*($s*r+ec*i)),255*(t+n*(tc*r+nc*i)),255*(t+rc*r*n),this.opacity)}}));var uc=e=>()=>e;function dc(e,t){return function(n){return e+n*t}}function fc(e,t,n){return e**=+n,t=t**+n-e,n=1/n,function(r){return(e+r*t)**+n}}function pc(e,t){var n=t-e;return n?dc(e,n>180||n<-180?n-360*Math.round(n/360):n):uc(isNaN(e)?t:e)}function mc(e){return(e=+e)==1?hc:function(t,n){return n-t?fc(t,n,e):uc(isNaN(t)?n:t)}}function hc(e,t){var n=t-e;return n?dc(e,n):uc(isNaN(e)?t:e)}var gc=(function e(t){var n=mc(t);function r(e,t){var r=n((e=xs(e)).r,(t=xs(t)).r),i=n(e.g,t.g),a=n(e.b,t.b),o=hc(e.opacity,t.opacity);return function(t){return e.r=r(t),e.g=i(t),e.b=a(t),e.opacity=o(t),e+``}}return r.gamma=e,r})(1);function _c(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}var vc=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,yc=new RegExp(vc.source,`g`);function bc(e){return function(){return e}}function xc(e){return function(t){return e(t)+``}}function Sc(e,t){var n=vc.lastIndex=yc.lastIndex=0,r,i,a,o=-1,s=[],c=[];for(e+=``,t+=``;(r=vc.exec(e))&&(i=yc.exec(t));)(a=i.index)>n&&(a=t.slice(n,a),s[o]?s[o]+=a:s[++o]=a),(r=r[0])===(i=i[0])?s[o]?s[o]+=i:s[++o]=i:(s[++o]=null,c.push({i:o,x:_c(r,i)})),n=yc.lastIndex;return n<t.length&&(a=t.slice(n),s[o]?s[o]+=a:s[++o]=a),s.length<2?c[0]?xc(c[0].x):bc(t):(t=c.length,function(e){for(var n=0,r;n<t;++n)s[(r=c[n]).i]=r.x(e);return s.join(``)})}var Cc=180/Math.PI,wc={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Tc(e,t,n,r,i,a){var o,s,c;return(o=Math.sqrt(e*e+t*t))&&(e/=o,t/=o),(c=e*n+t*r)&&(n-=e*c,r-=t*c),(s=Math.sqrt(n*n+r*r))&&(n/=s,r/=s,c/=s),e*r<t*n&&(e=-e,t=-t,c=-c,o=-o),{translateX:i,translateY:a,rotate:Math.atan2(t,e)*Cc,skewX:Math.atan(c)*Cc,scaleX:o,scaleY:s}}var Ec;function Dc(e){let t=new(typeof DOMMatrix==`function`?DOMMatrix:WebKitCSSMatrix)(e+``);return t.isIdentity?wc:Tc(t.a,t.b,t.c,t.d,t.e,t.f)}function Oc(e){return e==null||(Ec||=document.createElementNS(`http://www.w3.org/2000/svg`,`g`),Ec.setAttribute(`transform`,e),!(e=Ec.transform.baseVal.consolidate()))?wc:(e=e.matrix,Tc(e.a,e.b,e.c,e.d,e.e,e.f))}function kc(e,t,n,r){function i(e){return e.length?e.pop()+` `:``}function a(e,r,i,a,o,s){if(e!==i||r!==a){var c=o.push(`translate(`,null,t,null,n);s.push({i:c-4,x:_c(e,i)},{i:c-2,x:_c(r,a)})}else(i||a)&&o.push(`translate(`+i+t+a+n)}function o(e,t,n,a){e===t?t&&n.push(i(n)+`rotate(`+t+r):(e-t>180?t+=360:t-e>180&&(e+=360),a.push({i:n.push(i(n)+`rotate(`,null,r)-2,x:_c(e,t)}))}function s(e,t,n,a){e===t?t&&n.push(i(n)+`skewX(`+t+r):a.push({i:n.push(i(n)+`skewX(`,null,r)-2,x:_c(e,t)})}function c(e,t,n,r,a,o){if(e!==n||t!==r){var s=a.push(i(a)+`scale(`,null,`,`,null,`)`);o.push({i:s-4,x:_c(e,n)},{i:s-2,x:_c(t,r)})}else(n!==1||r!==1)&&a.push(i(a)+`scale(`+n+`,`+r+`)`)}return function(t,n){var r=[],i=[];return t=e(t),n=e(n),a(t.translateX,t.translateY,n.translateX,n.translateY,r,i),o(t.rotate,n.rotate,r,i),s(t.skewX,n.skewX,r,i),c(t.scaleX,t.scaleY,n.scaleX,n.scaleY,r,i),t=n=null,function(e){for(var t=-1,n=i.length,a;++t<n;)r[(a=i[t]).i]=a.x(e);return r.join(``)}}}var Ac=kc(Dc,`px, `,`px)`,`deg)`),jc=kc(Oc,`, `,`)`,`)`),Mc=1e-12;function Nc(e){return((e=Math.exp(e))+1/e)/2}function Pc(e){return((e=Math.exp(e))-1/e)/2}function Fc(e){return((e=Math.exp(2*e))-1)/(e+1)}var Ic=(function e(t,n,r){function i(e,i){var a=e[0],o=e[1],s=e[2],c=i[0],l=i[1],u=i[2],d=c-a,f=l-o,p=d*d+f*f,m,h;if(p<Mc)h=Math.log(u/s)/t,m=function(e){return[a+e*d,o+e*f,s*Math.exp(t*e*h)]};else{var g=Math.sqrt(p),_=(u*u-s*s+r*p)/(2*s*n*g),v=(u*u-s*s-r*p)/(2*u*n*g),y=Math.log(Math.sqrt(_*_+1)-_);h=(Math.log(Math.sqrt(v*v+1)-v)-y)/t,m=function(e){var r=e*h,i=Nc(y),c=s/(n*g)*(i*Fc(t*r+y)-Pc(y));return[a+c*d,o+c*f,s*i/Nc(t*r+y)]}}return m.duration=Math.abs(h)*1e3*t/Math.SQRT2,m}return i.rho=function(t){var n=Math.max(.001,+t),r=n*n;return e(n,r,r*r)},i})(Math.SQRT2,2,4);function Lc(e){return(function t(n){n=+n;function r(t,r){var i=e((t=cc(t)).h,(r=cc(r)).h),a=hc(t.s,r.s),o=hc(t.l,r.l),s=hc(t.opacity,r.opacity);return function(e){return t.h=i(e),t.s=a(e),t.l=o(e**+n),t.opacity=s(e),t+``}}return r.gamma=t,r})(1)}Lc(pc),Lc(hc);var Rc=0,zc=0,Bc=0,Vc=1e3,Hc,Uc,Wc=0,Gc=0,Kc=0,qc=typeof performance==`object`&&performance.now?performance:Date,Jc=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function Yc(){return Gc||=(Jc(Xc),qc.now()+Kc)}function Xc(){Gc=0}function Zc(){this._call=this._time=this._next=null}Zc.prototype=Qc.prototype={constructor:Zc,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?Yc():+n)+(t==null?0:+t),!this._next&&Uc!==this&&(Uc?Uc._next=this:Hc=this,Uc=this),this._call=e,this._time=n,rl()},stop:function(){this._call&&(this._call=null,this._time=1/0,rl())}};function Qc(e,t,n){var r=new Zc;return r.restart(e,t,n),r}function $c(){Yc(),++Rc;for(var e=Hc,t;e;)(t=Gc-e._time)>=0&&e._call.call(void 0,t),e=e._next;--Rc}function el(){Gc=(Wc=qc.now())+Kc,Rc=zc=0;try{$c()}finally{Rc=0,nl(),Gc=0}}function tl(){var e=qc.now(),t=e-Wc;t>Vc&&(Kc-=t,Wc=e)}function nl(){for(var e,t=Hc,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:Hc=n);Uc=e,rl(r)}function rl(e){Rc||(zc&&=clearTimeout(zc),e-Gc>24?(e<1/0&&(zc=setTimeout(el,Math.ceil(e-qc.now()-Kc)+1)),Bc&&=clearInterval(Bc)):(Bc||=(Wc=qc.now(),setInterval(tl,Vc)),Rc=1,Jc(el)))}function il(e,t,n){var r=new Zc;return t=t==null?0:+t,r.restart(n=>{r.stop(),e(n+t)},t,n),r}function al(e){return((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2}var ol=3;(function e(t){t=+t;function n(e){return e**+t}return n.exponent=e,n})(ol),(function e(t){t=+t;function n(e){return 1-(1-e)**t}return n.exponent=e,n})(ol),(function e(t){t=+t;function n(e){return((e*=2)<=1?e**+t:2-(2-e)**t)/2}return n.exponent=e,n})(ol);function sl(e){return(2**(-10*e)-.0009765625)*1.0009775171065494}var cl=4/11;1/cl/cl;var ll=1.70158;(function e(t){t=+t;function n(e){return(e=+e)*e*(t*(e-1)+e)}return n.overshoot=e,n})(ll),(function e(t){t=+t;function n(e){return--e*e*((e+1)*t+e)+1}return n.overshoot=e,n})(ll),(function e(t){t=+t;function n(e){return((e*=2)<1?e*e*((t+1)*e-t):(e-=2)*e*((t+1)*e+t)+2)/2}return n.overshoot=e,n})(ll);var ul=2*Math.PI,dl=1,fl=.3;(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=ul);function i(e){return t*sl(- --e)*Math.sin((r-e)/n)}return i.amplitude=function(t){return e(t,n*ul)},i.period=function(n){return e(t,n)},i})(dl,fl),(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=ul);function i(e){return 1-t*sl(e=+e)*Math.sin((e+r)/n)}return i.amplitude=function(t){return e(t,n*ul)},i.period=function(n){return e(t,n)},i})(dl,fl),(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=ul);function i(e){return((e=e*2-1)<0?t*sl(-e)*Math.sin((r-e)/n):2-t*sl(e)*Math.sin((r+e)/n))/2}return i.amplitude=function(t){return e(t,n*ul)},i.period=function(n){return e(t,n)},i})(dl,fl);var pl=Uo(`start`,`end`,`cancel`,`interrupt`),ml=[],hl=0,gl=1,_l=2,vl=3,yl=4,bl=5,xl=6;function Sl(e,t,n,r,i,a){var o=e.__transition;if(!o)e.__transition={};else if(n in o)return;wl(e,n,{name:t,index:r,group:i,on:pl,tween:ml,time:a.time,delay:a.delay,duration:a.duration,ease:a.ease,timer:null,state:hl})}function Cl(e,t){var n=Y(e,t);if(n.state>hl)throw Error(`too late; already scheduled`);return n}function J(e,t){var n=Y(e,t);if(n.state>vl)throw Error(`too late; already running`);return n}function Y(e,t){var n=e.__transition;if(!n||!(n=n[t]))throw Error(`transition not found`);return n}function wl(e,t,n){var r=e.__transition,i;r[t]=n,n.timer=Qc(a,0,n.time);function a(e){n.state=gl,n.timer.restart(o,n.delay,n.time),n.delay<=e&&o(e-n.delay)}function o(a){var l,u,d,f;if(n.state!==gl)return c();for(l in r)if(f=r[l],f.name===n.name){if(f.state===vl)return il(o);f.state===yl?(f.state=xl,f.timer.stop(),f.on.call(`interrupt`,e,e.__data__,f.index,f.group),delete r[l]):+l<t&&(f.state=xl,f.timer.stop(),f.on.call(`cancel`,e,e.__data__,f.index,f.group),delete r[l])}if(il(function(){n.state===vl&&(n.state=yl,n.timer.restart(s,n.delay,n.time),s(a))}),n.state=_l,n.on.call(`start`,e,e.__data__,n.index,n.group),n.state===_l){for(n.state=vl,i=Array(d=n.tween.length),l=0,u=-1;l<d;++l)(f=n.tween[l].value.call(e,e.__data__,n.index,n.group))&&(i[++u]=f);i.length=u+1}}function s(t){for(var r=t<n.duration?n.ease.call(null,t/n.duration):(n.timer.restart(c),n.state=bl,1),a=-1,o=i.length;++a<o;)i[a].call(e,r);n.state===bl&&(n.on.call(`end`,e,e.__data__,n.index,n.group),c())}function c(){for(var i in n.state=xl,n.timer.stop(),delete r[t],r)return;delete e.__transition}}function Tl(e,t){var n=e.__transition,r,i,a=!0,o;if(n){for(o in t=t==null?null:t+``,n)(r=n[o]).name===t?(i=r.state>_l&&r.state<bl,r.state=xl,r.timer.stop(),r.on.call(i?`interrupt`:`cancel`,e,e.__data__,r.index,r.group),delete n[o]):a=!1;a&&delete e.__transition}}function El(e){return this.each(function(){Tl(this,e)})}function Dl(e,t){var n,r;return function(){var i=J(this,e),a=i.tween;if(a!==n){r=n=a;for(var o=0,s=r.length;o<s;++o)if(r[o].name===t){r=r.slice(),r.splice(o,1);break}}i.tween=r}}function Ol(e,t,n){var r,i;if(typeof n!=`function`)throw Error();return function(){var a=J(this,e),o=a.tween;if(o!==r){i=(r=o).slice();for(var s={name:t,value:n},c=0,l=i.length;c<l;++c)if(i[c].name===t){i[c]=s;break}c===l&&i.push(s)}a.tween=i}}function kl(e,t){var n=this._id;if(e+=``,arguments.length<2){for(var r=Y(this.node(),n).tween,i=0,a=r.length,o;i<a;++i)if((o=r[i]).name===e)return o.value;return null}return this.each((t==null?Dl:Ol)(n,e,t))}function Al(e,t,n){var r=e._id;return e.each(function(){var e=J(this,r);(e.value||={})[t]=n.apply(this,arguments)}),function(e){return Y(e,r).value[t]}}function jl(e,t){var n;return(typeof t==`number`?_c:t instanceof _s?gc:(n=_s(t))?(t=n,gc):Sc)(e,t)}function Ml(e){return function(){this.removeAttribute(e)}}function Nl(e){return function(){this.removeAttributeNS(e.space,e.local)}}function Pl(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttribute(e);return o===i?null:o===r?a:a=t(r=o,n)}}function Fl(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttributeNS(e.space,e.local);return o===i?null:o===r?a:a=t(r=o,n)}}function Il(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttribute(e):(o=this.getAttribute(e),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function Ll(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttributeNS(e.space,e.local):(o=this.getAttributeNS(e.space,e.local),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function Rl(e,t){var n=Ui(e),r=n===`transform`?jc:jl;return this.attrTween(e,typeof t==`function`?(n.local?Ll:Il)(n,r,Al(this,`attr.`+e,t)):t==null?(n.local?Nl:Ml)(n):(n.local?Fl:Pl)(n,r,t))}function zl(e,t){return function(n){this.setAttribute(e,t.call(this,n))}}function Bl(e,t){return function(n){this.setAttributeNS(e.space,e.local,t.call(this,n))}}function Vl(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&Bl(e,i)),n}return i._value=t,i}function Hl(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&zl(e,i)),n}return i._value=t,i}function Ul(e,t){var n=`attr.`+e;if(arguments.length<2)return(n=this.tween(n))&&n._value;if(t==null)return this.tween(n,null);if(typeof t!=`function`)throw Error();var r=Ui(e);return this.tween(n,(r.local?Vl:Hl)(r,t))}function Wl(e,t){return function(){Cl(this,e).delay=+t.apply(this,arguments)}}function Gl(e,t){return t=+t,function(){Cl(this,e).delay=t}}function Kl(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?Wl:Gl)(t,e)):Y(this.node(),t).delay}function ql(e,t){return function(){J(this,e).duration=+t.apply(this,arguments)}}function Jl(e,t){return t=+t,function(){J(this,e).duration=t}}function Yl(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?ql:Jl)(t,e)):Y(this.node(),t).duration}function Xl(e,t){if(typeof t!=`function`)throw Error();return function(){J(this,e).ease=t}}function Zl(e){var t=this._id;return arguments.length?this.each(Xl(t,e)):Y(this.node(),t).ease}function Ql(e,t){return function(){var n=t.apply(this,arguments);if(typeof n!=`function`)throw Error();J(this,e).ease=n}}function $l(e){if(typeof e!=`function`)throw Error();return this.each(Ql(this._id,e))}function eu(e){typeof e!=`function`&&(e=ta(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new X(r,this._parents,this._name,this._id)}function tu(e){if(e._id!==this._id)throw Error();for(var t=this._groups,n=e._groups,r=t.length,i=n.length,a=Math.min(r,i),o=Array(r),s=0;s<a;++s)for(var c=t[s],l=n[s],u=c.length,d=o[s]=Array(u),f,p=0;p<u;++p)(f=c[p]||l[p])&&(d[p]=f);for(;s<r;++s)o[s]=t[s];return new X(o,this._parents,this._name,this._id)}function nu(e){return(e+``).trim().split(/^|\s+/).every(function(e){var t=e.indexOf(`.`);return t>=0&&(e=e.slice(0,t)),!e||e===`start`})}function ru(e,t,n){var r,i,a=nu(t)?Cl:J;return function(){var o=a(this,e),s=o.on;s!==r&&(i=(r=s).copy()).on(t,n),o.on=i}}function iu(e,t){var n=this._id;return arguments.length<2?Y(this.node(),n).on.on(e):this.each(ru(n,e,t))}function au(e){return function(){var t=this.parentNode;for(var n in this.__transition)if(+n!==e)return;t&&t.removeChild(this)}}function ou(){return this.on(`end.remove`,au(this._id))}function su(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Ji(e));for(var r=this._groups,i=r.length,a=Array(i),o=0;o<i;++o)for(var s=r[o],c=s.length,l=a[o]=Array(c),u,d,f=0;f<c;++f)(u=s[f])&&(d=e.call(u,u.__data__,f,s))&&(`__data__`in u&&(d.__data__=u.__data__),l[f]=d,Sl(l[f],t,n,f,l,Y(u,n)));return new X(a,this._parents,t,n)}function cu(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Qi(e));for(var r=this._groups,i=r.length,a=[],o=[],s=0;s<i;++s)for(var c=r[s],l=c.length,u,d=0;d<l;++d)if(u=c[d]){for(var f=e.call(u,u.__data__,d,c),p,m=Y(u,n),h=0,g=f.length;h<g;++h)(p=f[h])&&Sl(p,t,n,h,f,m);a.push(f),o.push(u)}return new X(a,o,t,n)}var lu=Ro.prototype.constructor;function uu(){return new lu(this._groups,this._parents)}function du(e,t){var n,r,i;return function(){var a=Ga(this,e),o=(this.style.removeProperty(e),Ga(this,e));return a===o?null:a===n&&o===r?i:i=t(n=a,r=o)}}function fu(e){return function(){this.style.removeProperty(e)}}function pu(e,t,n){var r,i=n+``,a;return function(){var o=Ga(this,e);return o===i?null:o===r?a:a=t(r=o,n)}}function mu(e,t,n){var r,i,a;return function(){var o=Ga(this,e),s=n(this),c=s+``;return s??(c=s=(this.style.removeProperty(e),Ga(this,e))),o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s))}}function hu(e,t){var n,r,i,a=`style.`+t,o=`end.`+a,s;return function(){var c=J(this,e),l=c.on,u=c.value[a]==null?s||=fu(t):void 0;(l!==n||i!==u)&&(r=(n=l).copy()).on(o,i=u),c.on=r}}function gu(e,t,n){var r=(e+=``)==`transform`?Ac:jl;return t==null?this.styleTween(e,du(e,r)).on(`end.style.`+e,fu(e)):typeof t==`function`?this.styleTween(e,mu(e,r,Al(this,`style.`+e,t))).each(hu(this._id,e)):this.styleTween(e,pu(e,r,t),n).on(`end.style.`+e,null)}function _u(e,t,n){return function(r){this.style.setProperty(e,t.call(this,r),n)}}function vu(e,t,n){var r,i;function a(){var a=t.apply(this,arguments);return a!==i&&(r=(i=a)&&_u(e,a,n)),r}return a._value=t,a}function yu(e,t,n){var r=`style.`+(e+=``);if(arguments.length<2)return(r=this.tween(r))&&r._value;if(t==null)return this.tween(r,null);if(typeof t!=`function`)throw Error();return this.tween(r,vu(e,t,n??``))}function bu(e){return function(){this.textContent=e}}function xu(e){return function(){var t=e(this);this.textContent=t??``}}function Su(e){return this.tween(`text`,typeof e==`function`?xu(Al(this,`text`,e)):bu(e==null?``:e+``))}function Cu(e){return function(t){this.textContent=e.call(this,t)}}function wu(e){var t,n;function r(){var r=e.apply(this,arguments);return r!==n&&(t=(n=r)&&Cu(r)),t}return r._value=e,r}function Tu(e){var t=`text`;if(arguments.length<1)return(t=this.tween(t))&&t._value;if(e==null)return this.tween(t,null);if(typeof e!=`function`)throw Error();return this.tween(t,wu(e))}function Eu(){for(var e=this._name,t=this._id,n=ku(),r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)if(c=o[l]){var u=Y(c,t);Sl(c,e,n,l,o,{time:u.time+u.delay+u.duration,delay:0,duration:u.duration,ease:u.ease})}return new X(r,this._parents,e,n)}function Du(){var e,t,n=this,r=n._id,i=n.size();return new Promise(function(a,o){var s={value:o},c={value:function(){--i===0&&a()}};n.each(function(){var n=J(this,r),i=n.on;i!==e&&(t=(e=i).copy(),t._.cancel.push(s),t._.interrupt.push(s),t._.end.push(c)),n.on=t}),i===0&&a()})}var Ou=0;function X(e,t,n,r){this._groups=e,this._parents=t,this._name=n,this._id=r}function ku(){return++Ou}var Z=Ro.prototype;X.prototype={constructor:X,select:su,selectAll:cu,selectChild:Z.selectChild,selectChildren:Z.selectChildren,filter:eu,merge:tu,selection:uu,transition:Eu,call:Z.call,nodes:Z.nodes,node:Z.node,size:Z.size,empty:Z.empty,each:Z.each,on:iu,attr:Rl,attrTween:Ul,style:gu,styleTween:yu,text:Su,textTween:Tu,remove:ou,tween:kl,delay:Kl,duration:Yl,ease:Zl,easeVarying:$l,end:Du,[Symbol.iterator]:Z[Symbol.iterator]};var Au={time:null,delay:0,duration:250,ease:al};function ju(e,t){for(var n;!(n=e.__transition)||!(n=n[t]);)if(!(e=e.parentNode))throw Error(`transition ${t} not found`);return n}function Mu(e){var t,n;e instanceof X?(t=e._id,e=e._name):(t=ku(),(n=Au).time=Yc(),e=e==null?null:e+``);for(var r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&Sl(c,e,t,l,o,n||ju(c,t));return new X(r,this._parents,e,t)}Ro.prototype.interrupt=El,Ro.prototype.transition=Mu;var Nu=e=>()=>e;function Pu(e,{sourceEvent:t,target:n,transform:r,dispatch:i}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},target:{value:n,enumerable:!0,configurable:!0},transform:{value:r,enumerable:!0,configurable:!0},_:{value:i}})}function Q(e,t,n){this.k=e,this.x=t,this.y=n}Q.prototype={constructor:Q,scale:function(e){return e===1?this:new Q(this.k*e,this.x,this.y)},translate:function(e,t){return e===0&t===0?this:new Q(this.k,this.x+this.k*e,this.y+this.k*t)},apply:function(e){return[e[0]*this.k+this.x,e[1]*this.k+this.y]},applyX:function(e){return e*this.k+this.x},applyY:function(e){return e*this.k+this.y},invert:function(e){return[(e[0]-this.x)/this.k,(e[1]-this.y)/this.k]},invertX:function(e){return(e-this.x)/this.k},invertY:function(e){return(e-this.y)/this.k},rescaleX:function(e){return e.copy().domain(e.range().map(this.invertX,this).map(e.invert,e))},rescaleY:function(e){return e.copy().domain(e.range().map(this.invertY,this).map(e.invert,e))},toString:function(){return`translate(`+this.x+`,`+this.y+`) scale(`+this.k+`)`}};var Fu=new Q(1,0,0);Iu.prototype=Q.prototype;function Iu(e){for(;!e.__zoom;)if(!(e=e.parentNode))return Fu;return e.__zoom}function Lu(e){e.stopImmediatePropagation()}function Ru(e){e.preventDefault(),e.stopImmediatePropagation()}function zu(e){return(!e.ctrlKey||e.type===`wheel`)&&!e.button}function Bu(){var e=this;return e instanceof SVGElement?(e=e.ownerSVGElement||e,e.hasAttribute(`viewBox`)?(e=e.viewBox.baseVal,[[e.x,e.y],[e.x+e.width,e.y+e.height]]):[[0,0],[e.width.baseVal.value,e.height.baseVal.value]]):[[0,0],[e.clientWidth,e.clientHeight]]}function Vu(){return this.__zoom||Fu}function Hu(e){return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*(e.ctrlKey?10:1)}function Uu(){return navigator.maxTouchPoints||`ontouchstart`in this}function Wu(e,t,n){var r=e.invertX(t[0][0])-n[0][0],i=e.invertX(t[1][0])-n[1][0],a=e.invertY(t[0][1])-n[0][1],o=e.invertY(t[1][1])-n[1][1];return e.translate(i>r?(r+i)/2:Math.min(0,r)||Math.max(0,i),o>a?(a+o)/2:Math.min(0,a)||Math.max(0,o))}function Gu(){var e=zu,t=Bu,n=Wu,r=Hu,i=Uu,a=[0,1/0],o=[[-1/0,-1/0],[1/0,1/0]],s=250,c=Ic,l=Uo(`start`,`zoom`,`end`),u,d,f,p=500,m=150,h=0,g=10;function _(e){e.property(`__zoom`,Vu).on(`wheel.zoom`,ne,{passive:!1}).on(`mousedown.zoom`,re).on(`dblclick.zoom`,ie).filter(i).on(`touchstart.zoom`,S).on(`touchmove.zoom`,ae).on(`touchend.zoom touchcancel.zoom`,oe).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}_.transform=function(e,t,n,r){var i=e.selection?e.selection():e;i.property(`__zoom`,Vu),e===i?i.interrupt().each(function(){x(this,arguments).event(r).start().zoom(null,typeof t==`function`?t.apply(this,arguments):t).end()}):ee(e,t,n,r)},_.scaleBy=function(e,t,n,r){_.scaleTo(e,function(){return this.__zoom.k*(typeof t==`function`?t.apply(this,arguments):t)},n,r)},_.scaleTo=function(e,r,i,a){_.transform(e,function(){var e=t.apply(this,arguments),a=this.__zoom,s=i==null?b(e):typeof i==`function`?i.apply(this,arguments):i,c=a.invert(s),l=typeof r==`function`?r.apply(this,arguments):r;return n(y(v(a,l),s,c),e,o)},i,a)},_.translateBy=function(e,r,i,a){_.transform(e,function(){return n(this.__zoom.translate(typeof r==`function`?r.apply(this,arguments):r,typeof i==`function`?i.apply(this,arguments):i),t.apply(this,arguments),o)},null,a)},_.translateTo=function(e,r,i,a,s){_.transform(e,function(){var e=t.apply(this,arguments),s=this.__zoom,c=a==null?b(e):typeof a==`function`?a.apply(this,arguments):a;return n(Fu.translate(c[0],c[1]).scale(s.k).translate(typeof r==`function`?-r.apply(this,arguments):-r,typeof i==`function`?-i.apply(this,arguments):-i),e,o)},a,s)};function v(e,t){return t=Math.max(a[0],Math.min(a[1],t)),t===e.k?e:new Q(t,e.x,e.y)}function y(e,t,n){var r=t[0]-n[0]*e.k,i=t[1]-n[1]*e.k;return r===e.x&&i===e.y?e:new Q(e.k,r,i)}function b(e){return[(+e[0][0]+ +e[1][0])/2,(+e[0][1]+ +e[1][1])/2]}function ee(e,n,r,i){e.on(`start.zoom`,function(){x(this,arguments).event(i).start()}).on(`interrupt.zoom end.zoom`,function(){x(this,arguments).event(i).end()}).tween(`zoom`,function(){var e=this,a=arguments,o=x(e,a).event(i),s=t.apply(e,a),l=r==null?b(s):typeof r==`function`?r.apply(e,a):r,u=Math.max(s[1][0]-s[0][0],s[1][1]-s[0][1]),d=e.__zoom,f=typeof n==`function`?n.apply(e,a):n,p=c(d.invert(l).concat(u/d.k),f.invert(l).concat(u/f.k));return function(e){if(e===1)e=f;else{var t=p(e),n=u/t[2];e=new Q(n,l[0]-t[0]*n,l[1]-t[1]*n)}o.zoom(null,e)}})}function x(e,t,n){return!n&&e.__zooming||new te(e,t)}function te(e,n){this.that=e,this.args=n,this.active=0,this.sourceEvent=null,this.extent=t.apply(e,n),this.taps=0}te.prototype={event:function(e){return e&&(this.sourceEvent=e),this},start:function(){return++this.active===1&&(this.that.__zooming=this,this.emit(`start`)),this},zoom:function(e,t){return this.mouse&&e!==`mouse`&&(this.mouse[1]=t.invert(this.mouse[0])),this.touch0&&e!==`touch`&&(this.touch0[1]=t.invert(this.touch0[0])),this.touch1&&e!==`touch`&&(this.touch1[1]=t.invert(this.touch1[0])),this.that.__zoom=t,this.emit(`zoom`),this},end:function(){return--this.active===0&&(delete this.that.__zooming,this.emit(`end`)),this},emit:function(e){var t=V(this.that).datum();l.call(e,this.that,new Pu(e,{sourceEvent:this.sourceEvent,target:_,transform:this.that.__zoom,dispatch:l}),t)}};function ne(t,...i){if(!e.apply(this,arguments))return;var s=x(this,i).event(t),c=this.__zoom,l=Math.max(a[0],Math.min(a[1],c.k*2**r.apply(this,arguments))),u=Vo(t);if(s.wheel)(s.mouse[0][0]!==u[0]||s.mouse[0][1]!==u[1])&&(s.mouse[1]=c.invert(s.mouse[0]=u)),clearTimeout(s.wheel);else if(c.k===l)return;else s.mouse=[u,c.invert(u)],Tl(this),s.start();Ru(t),s.wheel=setTimeout(d,m),s.zoom(`mouse`,n(y(v(c,l),s.mouse[0],s.mouse[1]),s.extent,o));function d(){s.wheel=null,s.end()}}function re(t,...r){if(f||!e.apply(this,arguments))return;var i=t.currentTarget,a=x(this,r,!0).event(t),s=V(t.view).on(`mousemove.zoom`,d,!0).on(`mouseup.zoom`,p,!0),c=Vo(t,i),l=t.clientX,u=t.clientY;Xo(t.view),Lu(t),a.mouse=[c,this.__zoom.invert(c)],Tl(this),a.start();function d(e){if(Ru(e),!a.moved){var t=e.clientX-l,r=e.clientY-u;a.moved=t*t+r*r>h}a.event(e).zoom(`mouse`,n(y(a.that.__zoom,a.mouse[0]=Vo(e,i),a.mouse[1]),a.extent,o))}function p(e){s.on(`mousemove.zoom mouseup.zoom`,null),Zo(e.view,a.moved),Ru(e),a.event(e).end()}}function ie(r,...i){if(e.apply(this,arguments)){var a=this.__zoom,c=Vo(r.changedTouches?r.changedTouches[0]:r,this),l=a.invert(c),u=a.k*(r.shiftKey?.5:2),d=n(y(v(a,u),c,l),t.apply(this,i),o);Ru(r),s>0?V(this).transition().duration(s).call(ee,d,c,r):V(this).call(_.transform,d,c,r)}}function S(t,...n){if(e.apply(this,arguments)){var r=t.touches,i=r.length,a=x(this,n,t.changedTouches.length===i).event(t),o,s,c,l;for(Lu(t),s=0;s<i;++s)c=r[s],l=Vo(c,this),l=[l,this.__zoom.invert(l),c.identifier],a.touch0?!a.touch1&&a.touch0[2]!==l[2]&&(a.touch1=l,a.taps=0):(a.touch0=l,o=!0,a.taps=1+!!u);u&&=clearTimeout(u),o&&(a.taps<2&&(d=l[0],u=setTimeout(function(){u=null},p)),Tl(this),a.start())}}function ae(e,...t){if(this.__zooming){var r=x(this,t).event(e),i=e.changedTouches,a=i.length,s,c,l,u;for(Ru(e),s=0;s<a;++s)c=i[s],l=Vo(c,this),r.touch0&&r.touch0[2]===c.identifier?r.touch0[0]=l:r.touch1&&r.touch1[2]===c.identifier&&(r.touch1[0]=l);if(c=r.that.__zoom,r.touch1){var d=r.touch0[0],f=r.touch0[1],p=r.touch1[0],m=r.touch1[1],h=(h=p[0]-d[0])*h+(h=p[1]-d[1])*h,g=(g=m[0]-f[0])*g+(g=m[1]-f[1])*g;c=v(c,Math.sqrt(h/g)),l=[(d[0]+p[0])/2,(d[1]+p[1])/2],u=[(f[0]+m[0])/2,(f[1]+m[1])/2]}else if(r.touch0)l=r.touch0[0],u=r.touch0[1];else return;r.zoom(`touch`,n(y(c,l,u),r.extent,o))}}function oe(e,...t){if(this.__zooming){var n=x(this,t).event(e),r=e.changedTouches,i=r.length,a,o;for(Lu(e),f&&clearTimeout(f),f=setTimeout(function(){f=null},p),a=0;a<i;++a)o=r[a],n.touch0&&n.touch0[2]===o.identifier?delete n.touch0:n.touch1&&n.touch1[2]===o.identifier&&delete n.touch1;if(n.touch1&&!n.touch0&&(n.touch0=n.touch1,delete n.touch1),n.touch0)n.touch0[1]=this.__zoom.invert(n.touch0[0]);else if(n.end(),n.taps===2&&(o=Vo(o,this),Math.hypot(d[0]-o[0],d[1]-o[1])<g)){var s=V(this).on(`dblclick.zoom`);s&&s.apply(this,arguments)}}}return _.wheelDelta=function(e){return arguments.length?(r=typeof e==`function`?e:Nu(+e),_):r},_.filter=function(t){return arguments.length?(e=typeof t==`function`?t:Nu(!!t),_):e},_.touchable=function(e){return arguments.length?(i=typeof e==`function`?e:Nu(!!e),_):i},_.extent=function(e){return arguments.length?(t=typeof e==`function`?e:Nu([[+e[0][0],+e[0][1]],[+e[1][0],+e[1][1]]]),_):t},_.scaleExtent=function(e){return arguments.length?(a[0]=+e[0],a[1]=+e[1],_):[a[0],a[1]]},_.translateExtent=function(e){return arguments.length?(o[0][0]=+e[0][0],o[1][0]=+e[1][0],o[0][1]=+e[0][1],o[1][1]=+e[1][1],_):[[o[0][0],o[0][1]],[o[1][0],o[1][1]]]},_.constrain=function(e){return arguments.length?(n=e,_):n},_.duration=function(e){return arguments.length?(s=+e,_):s},_.interpolate=function(e){return arguments.length?(c=e,_):c},_.on=function(){var e=l.on.apply(l,arguments);return e===l?_:e},_.clickDistance=function(e){return arguments.length?(h=(e=+e)*e,_):Math.sqrt(h)},_.tapDistance=function(e){return arguments.length?(g=+e,_):g},_}var Ku=class{#e;#t;constructor(e,t,n){this.#e=e,this.#t=Gu().scaleExtent([.25,14]).filter(e=>e.type===`wheel`?e.ctrlKey||e.metaKey:`touches`in e?e.touches.length>1:e.type!==`dblclick`&&e.button===0&&!t(e)).on(`zoom`,e=>{let{k:t,x:r,y:i}=e.transform;n({k:t,x:r,y:i})}),V(e).call(this.#t)}scale(e){this.#t.scaleBy(V(this.#e),e)}home(){this.#t.transform(V(this.#e),Fu)}to(e,t){this.#t.translateTo(V(this.#e),e,t)}},qu=28,Ju=class{#e=null;#t=[0,0];#n;#r;#i;#a;constructor(e,t,n,r){this.#n=e,this.#r=t,this.#i=n,this.#a=r,e.addEventListener(`pointerdown`,e=>this.#o(e)),e.addEventListener(`pointermove`,e=>this.#s(e)),e.addEventListener(`pointerup`,()=>this.#c(!0)),e.addEventListener(`pointercancel`,()=>this.#c(!1)),e.addEventListener(`keydown`,e=>{e.key===`Escape`&&this.#e&&(e.stopPropagation(),this.#c(!1))})}at(e){let t=this.#n.getBoundingClientRect();return[e.clientX-t.left,e.clientY-t.top]}takes(e){let t=e.composedPath()[0];return t instanceof Element&&t.closest(`.town, button`)?!1:this.#r(...this.at(e))>=0}#o(e){if(!e.isPrimary||e.button!==0||!this.takes(e))return;this.#t=this.at(e);let[t,n]=this.#t;this.#e={road:this.#r(t,n),x:t,y:n,far:!1},this.#n.setPointerCapture(e.pointerId)}#s(e){if(!this.#e)return;let[t,n]=this.at(e),r=Math.hypot(t-this.#t[0],n-this.#t[1])>=qu;this.#e={...this.#e,x:t,y:n,far:r},this.#i(this.#e)}#c(e){let t=this.#e;t&&(this.#e=null,this.#i(null),e&&t.far&&this.#a(t.road))}},Yu=class{#e=new Float64Array;#t=new Uint8Array;#n=new Map;#r=Kt.map(()=>[]);use(e,t){this.#n=new Map(e.places.map(e=>[e.id,[t.x(e.lon),t.y(e.lat)]])),this.#e=new Float64Array(4*e.roads.length),this.#t=new Uint8Array(e.roads.length),e.roads.forEach((e,t)=>{let n=this.#n.get(e.from)??[NaN,NaN],r=this.#n.get(e.to)??[NaN,NaN];this.#e.set([...n,...r],4*t),this.#t[t]=e.mode===`road`?0:1})}draw(e,t,n,r,i){e.setTransform(n,0,0,n,0,0),e.clearRect(0,0,e.canvas.width,e.canvas.height),e.lineCap=`butt`;let a=r.picture.lead_days.length,o=r.day_of_lead(i);for(let e of this.#r)e.length=0;if(!$t(r)){this.#i(e,t,Hr,[...this.#t.keys()]);return}let s=i<=tn(r);for(let e=0;e<this.#t.length;++e)this.#r[s?r.roads[e*a+o]??3:3]?.push(e);for(let n of[3,0,1,2]){let r=this.#r[n];r&&r.length>0&&this.#i(e,t,Vr[Kt[n]??`unknown`],r)}}#i(e,t,n,r){let{k:i,x:a,y:o}=t;for(let t of[!0,!1]){e.setLineDash(n.dash),e.strokeStyle=t?n.edge:n.colour,e.lineWidth=n.width+(t?1.4:0),e.beginPath();for(let t of r)e.moveTo(this.#e[4*t]*i+a,this.#e[4*t+1]*i+o),e.lineTo(this.#e[4*t+2]*i+a,this.#e[4*t+3]*i+o);e.stroke()}e.setLineDash([]),n.crossed&&this.#a(e,t,r)}#a(e,{k:t,x:n,y:r},i){for(let[a,o]of[[`#ffffff`,5],[`#1b1f24`,2.2]]){e.strokeStyle=a,e.lineWidth=o,e.beginPath();for(let a of i){let i=(this.#e[4*a]+this.#e[4*a+2])/2*t+n,o=(this.#e[4*a+1]+this.#e[4*a+3])/2*t+r;e.moveTo(i-5,o-5),e.lineTo(i+5,o+5),e.moveTo(i-5,o+5),e.lineTo(i+5,o-5)}e.stroke()}}draw_pull(e,{k:t,x:n,y:r},i){let a=4*i.road;e.setLineDash(i.far?[]:[4,4]),e.strokeStyle=`#1b1f24`,e.lineWidth=i.far?4:2,e.beginPath(),e.moveTo(this.#e[a]*t+n,this.#e[a+1]*t+r),e.lineTo(i.x,i.y),e.lineTo(this.#e[a+2]*t+n,this.#e[a+3]*t+r),e.stroke(),e.setLineDash([])}nearest(e,t,{k:n,x:r,y:i},a=10){let o=-1,s=a*a;for(let a=0;a<this.#t.length;++a){let c=this.#e[4*a]*n+r,l=this.#e[4*a+1]*n+i,u=this.#e[4*a+2]*n+r-c,d=this.#e[4*a+3]*n+i-l,f=Math.min(Math.max(((e-c)*u+(t-l)*d)/(u*u+d*d||1),0),1),p=(e-c-f*u)**2+(t-l-f*d)**2;p<s&&(s=p,o=a)}return o}draw_flows(e,t,n){let r=Math.max(...n.map(e=>e.people.q50),1);e.strokeStyle=`rgba(27, 31, 36, 0.55)`,e.setLineDash([]);for(let i of n){let n=this.#n.get(i.origin),a=this.#n.get(i.destination);if(!n||!a)continue;let[o,s]=[n[0]*t.k+t.x,n[1]*t.k+t.y],[c,l]=[a[0]*t.k+t.x,a[1]*t.k+t.y],[u,d]=[(o+c)/2+(l-s)/5,(s+l)/2-(c-o)/5];e.lineWidth=1+5*i.people.q50/r,e.beginPath(),e.moveTo(o,s),e.quadraticCurveTo(u,d,c,l),e.stroke(),this.#o(e,u,d,c,l)}}#o(e,t,n,r,i){let a=Math.atan2(i-n,r-t);e.lineWidth=2,e.beginPath();for(let t of[-.45,.45])e.moveTo(r-12*Math.cos(a),i-12*Math.sin(a)),e.lineTo(r-22*Math.cos(a+t),i-22*Math.sin(a+t));e.stroke()}},Xu=(e,t,n)=>e.goods.find(e=>e.id===t)?.name[n]??t;function Zu(e,t,n,i,o){let s=a(o,`map.people`,n.population,{place:n.name,people:fi(n.population)});if(n.evidence<=0)return`${s}, ${r(o,`map.no_evidence`)}`;let c=ji(t,n.id,i);if(!c)return`${s}, ${r(o,`map.quiet`)}`;let l=L(e.as_of),u=n=>{let i=Xu(e,n.good,o);if(n.state===`out`)return r(o,`map.out`,{good:i,date:n.out_since?I(n.out_since,o,l):``});let a=n.p_deadline??0;return r(o,`map.runout`,{good:i,word:li(a,o),percent:ai(a),date:I(t.picture.deadline,o,l)})},{headline:d}=t.picture,f=c.state===`out`&&d.place_id===n.id&&(!i||i===d.good)?t.runouts_of.get(n.id)?.find(e=>e.good===d.good&&e.state!==`out`):void 0;return[s,u(c),...f?[u(f)]:[]].join(`, `)}function Qu(e,t,n,i,a){let s=e.places[n];if(!s||s.evidence<=0)return``;if(i>tn(t))return r(a,`map.not_lived`);let c=Zt(t,n,i),l=Xt(t,n,i,Gt.indexOf(c));return r(a,`map.on_day`,{date:I(P(e.as_of,i),a,L(e.as_of)),state:o(a,`access`,c),percent:oi(l)})}function $u(e,t,n,i,a){let o=e.roads[n],s=t=>e.places.find(e=>e.id===t)?.name??t;return{id:o.id,name:r(a,`road.name`,{from:s(o.from),to:s(o.to),km:gi(o.km)}),state:r(a,`road.${Qt(t,n,i)}`)}}var ed=15,td=4,nd=(e,t)=>e.x<t.x+t.width&&t.x<e.x+e.width&&e.y<t.y+t.height&&t.y<e.y+e.height;function rd(e){let t=e.x+e.radius+td,n=e.x-e.radius-td,r=e.y-ed/2,i=e.y-e.radius-td-ed,a=e.y+e.radius+td,o=(t,n)=>({x:t,y:n,width:e.width,height:ed}),s=(e,t,n)=>({x:e,y:t+ed-4,anchor:n});return[{box:o(t,r),placed:s(t,r,`start`)},{box:o(n-e.width,r),placed:s(n,r,`end`)},{box:o(e.x-e.width/2,i),placed:s(e.x,i,`middle`)},{box:o(e.x-e.width/2,a),placed:s(e.x,a,`middle`)}]}function id(e,t){let n=e.map(e=>({x:e.x-e.radius,y:e.y-e.radius,width:2*e.radius,height:2*e.radius})),r=e=>e.x>=t.x&&e.y>=t.y&&e.x+e.width<=t.x+t.width&&e.y+e.height<=t.y+t.height;return e.map((e,i)=>{if(!(e.x>=t.x&&e.y>=t.y&&e.x<=t.width&&e.y<=t.height))return null;let a=rd(e).filter(e=>r(e.box)),o=e=>n.filter((t,n)=>n!==i&&nd(t,e.box)).length,s=a.find(e=>o(e)===0)??(e.must?a.toSorted((e,t)=>o(e)-o(t))[0]:void 0);return s?(n.push(s.box),s.placed):null})}var ad=`600 12.5px system-ui, 'Noto Sans', sans-serif`,od=6,sd=`http://www.w3.org/2000/svg`;function cd(e,t){let n=document.createElementNS(sd,e);for(let[e,r]of Object.entries(t))n.setAttribute(e,r);return n}var ld;function ud(e){return ld??=document.createElement(`canvas`).getContext(`2d`),ld?(ld.font=ad,ld.measureText(e).width+4):7.2*e.length}var dd=class{#e=[];#t;#n;#r;constructor(e,t,n){this.#t=e,this.#n=t,this.#r=n}use(e,t,n){this.#e=e.map(e=>this.#i(e,t,n(e)));let r=this.#t.getRootNode(),i=this.#t.isConnected&&r instanceof ShadowRoot?r.activeElement:null,a=i instanceof SVGElement?i.dataset.place:void 0;this.#t.replaceChildren(...this.#e.map(e=>e.group)),a&&this.#e.find(e=>e.place.id===a)?.group.focus({preventScroll:!0})}#i(e,t,n){let r=n===null?4:Xr(e.population),i=cd(`g`,{class:n===null?`town other`:`town`});i.dataset.place=e.id;let a=cd(`circle`,{class:`disc`,r:String(r)}),o=cd(`path`,{class:`mark`,transform:`scale(${r})`}),s=cd(`title`,{}),c=cd(`text`,{class:`name`,"aria-hidden":`true`});c.textContent=n??e.name,n===null?i.setAttribute(`role`,`img`):(i.setAttribute(`role`,`button`),i.setAttribute(`tabindex`,e.evidence>0?`0`:`-1`),i.append(cd(`circle`,{class:`hit`,r:String(Math.max(13,r))})),i.addEventListener(`click`,()=>this.#n(e.id)),i.addEventListener(`keydown`,t=>{(t.key===`Enter`||t.key===` `)&&(t.preventDefault(),this.#n(e.id))})),i.append(s,a,o,c);let l={place:e,x:t.x(e.lon),y:t.y(e.lat),radius:r,group:i,disc:a,mark:o,title:s,name:c,width:ud(c.textContent),look:null,label:``};return n!==null&&i.addEventListener(`focus`,()=>this.#r(l.x,l.y)),l}move(e,t,n){let r=this.#e.map((t,r)=>{let i=t.x*e.k+e.x,a=t.y*e.k+e.y;return t.group.setAttribute(`transform`,`translate(${i.toFixed(1)} ${a.toFixed(1)})`),{x:i,y:a,radius:t.radius,width:t.width,must:r<od&&t.place.evidence>0||t.place.id===n}});id(r,{x:0,y:0,width:t.width,height:t.height}).forEach((e,t)=>{let{name:n}=this.#e[t],{x:i,y:a}=r[t];e?(n.setAttribute(`visibility`,`visible`),n.setAttribute(`x`,(e.x-i).toFixed(1)),n.setAttribute(`y`,(e.y-a).toFixed(1)),n.setAttribute(`text-anchor`,e.anchor)):n.setAttribute(`visibility`,`hidden`)})}show(e){for(let t of this.#e){let{look:n,label:r}=e(t.place);n!==t.look&&(t.look=n,t.disc.setAttribute(`fill`,n.fill),t.mark.setAttribute(`d`,n.mark),t.mark.setAttribute(`stroke`,n.ink)),r!==t.label&&(t.label=r,t.group.setAttribute(`aria-label`,r),t.title.textContent=r)}}choose(e){for(let t of this.#e){let n=t.place.id===e;t.group.classList.toggle(`chosen`,n),t.group.getAttribute(`role`)===`button`&&t.group.setAttribute(`aria-pressed`,String(n))}}},fd=class extends Li{static properties={scenario:{attribute:!1},picture:{attribute:!1},cover:{attribute:!1},day:{type:Number},good:{type:String},place:{type:String},editable:{type:Boolean}};static styles=[R,z,Vi];#e={k:1,x:0,y:0};#t=null;#n=null;#r=null;#i=null;#a=null;#o=null;#s=[];#c=new Yu;#l=new Bt(()=>this.#y());#u=new Map;#d=new Map;#f=null;constructor(){super(),this.picture=null,this.cover=null,this.day=0,this.good=null,this.place=null,this.editable=!1}render(){return A`<div class="frame" @click=${this.#C}>
<canvas class="land" aria-hidden="true"></canvas>
<canvas class="roads" aria-hidden="true"></canvas>
<svg role="group" aria-label=${this.t(`map.label`)}></svg>
<div class="buttons">
<button aria-label=${this.t(`map.closer`)} @click=${()=>this.#r?.scale(1.6)}>+</button>
<button aria-label=${this.t(`map.farther`)} @click=${()=>this.#r?.scale(1/1.6)}>–</button>
<button aria-label=${this.t(`map.home`)} @click=${()=>this.#r?.home()}>⌂</button>
</div>
</div>
<corridor-legend .lang=${this.lang} .cover=${this.cover!==null}
.links=${this.picture!==null&&!$t(this.picture)}
></corridor-legend>`}firstUpdated(){let e=this.renderRoot.querySelector(`.frame`);this.#i=new dd(this.renderRoot.querySelector(`svg`),e=>this.#S(`choose-place`,e),(e,t)=>this.#w(e,t)),this.#a=new Ju(e,(e,t)=>this.editable?this.#c.nearest(e,t,this.#e):-1,e=>{this.#o=e,this.#b()},e=>this.#S(`drag-road`,this.scenario.roads[e]?.id)),this.#r=new Ku(e,e=>this.#a?.takes(e)??!1,e=>{this.#e=e,this.#y(),this.#b(),this.#_()}),this.#n=new ResizeObserver(()=>this.#p()),this.#n.observe(e)}disconnectedCallback(){this.#n?.disconnect(),super.disconnectedCallback()}updated(e){this.#t?(e.has(`scenario`)||e.has(`picture`)||e.has(`good`)||e.has(`lang`))&&this.#g():this.#p(),e.has(`place`)&&(this.#i?.choose(this.place),this.#_()),(e.has(`place`)||e.has(`picture`))&&(this.#s=this.place&&this.picture?an(this.picture,this.place,5):[]),this.#b()}#p(){let e=this.renderRoot.querySelector(`.frame`)?.getBoundingClientRect();if(!(!e||e.width<10||e.height<10)&&(this.#t?.width!==e.width||this.#t.height!==e.height)){for(let t of this.renderRoot.querySelectorAll(`canvas`))t.width=Math.round(e.width*this.#m),t.height=Math.round(e.height*this.#m);this.#t=At(this.#h(),e.width,e.height),this.#l.use(this.#t),this.#c.use(this.scenario,this.#t),this.#u=new Map(this.scenario.places.map((e,t)=>[e.id,t])),this.#g(),this.#y(),this.#b()}}get#m(){return Math.min(window.devicePixelRatio||1,2)}#h(){let{places:e}=this.scenario,t=e.filter(e=>e.evidence>0);return t.length>1?t:e}#g(){let e=this.picture;if(!this.#t||!this.#i)return;this.#d.clear();let t=Mi(this.scenario,e,this.good);for(let n of this.scenario.places)e&&t.has(n.id)&&this.#d.set(n.id,Zu(this.scenario,e,n,this.good,this.lang));this.#f=e?.picture.headline.place_id??null;let n=e=>e.id===this.#f?-1:t.get(e.id)??1e9-e.population,r=this.scenario.places.toSorted((e,t)=>n(e)-n(t));this.#i.use(r,this.#t,e=>t.has(e.id)?`${e.name}${e.evidence>0?` ${Ei(e.evidence)}`:``}`:null),this.#i.choose(this.place),this.#_()}#_(){this.#t&&this.#i?.move(this.#e,this.#t,this.place??this.#f)}#v(e){return this.renderRoot.querySelector(`canvas.${e}`)?.getContext(`2d`)??null}#y(){let e=this.#v(`land`);e&&this.#t&&this.#l.draw(e,this.#e,this.#m)}#b(){let e=this.picture;if(!e||!this.#t)return;this.#i?.show(t=>this.#x(e,t));let t=this.#v(`roads`);t&&(this.#c.draw(t,this.#e,this.#m,e,this.day),this.#c.draw_flows(t,this.#e,this.#s),this.#o&&this.#c.draw_pull(t,this.#e,this.#o))}#x(e,t){let n=this.#d.get(t.id);if(n===void 0)return{look:Wr.not_analysed,label:`${t.name}, ${this.t(`map.not_analysed`)}`};if(t.evidence<=0)return{look:Wr.no_evidence,label:n};let r=this.#u.get(t.id)??0,i=`${n}. ${Qu(this.scenario,e,r,this.day,this.lang)}`;if(this.day>tn(e))return{look:Wr.not_analysed,label:i};if(!this.cover)return{look:Wr[Zt(e,r,this.day)],label:i};let{classes:a,days:o,day_of_lead:s}=this.cover;return{look:Jr[a[r*o+s(this.day)]??255]??Wr.no_evidence,label:i}}as_svg(e){let t=this.renderRoot.querySelector(`svg`);if(!t||!this.#t)return;let{width:n,height:r}=this.#t;t.setAttribute(`viewBox`,`0 0 ${n} ${r}`);let i=[...this.renderRoot.querySelectorAll(`canvas`)].map(e=>cd(`image`,{href:e.toDataURL(),width:`${n}`,height:`${r}`}));t.prepend(...i),e(t);for(let e of i)e.remove();t.removeAttribute(`viewBox`)}#S(e,t){t&&this.dispatchEvent(new CustomEvent(e,{detail:t}))}#C(e){if(e.composedPath()[0].closest?.(`.town, button`))return;let t=this.#a?.at(e);t&&this.#S(`choose-road`,this.scenario.roads[this.#c.nearest(...t,this.#e)]?.id)}#w(e,t){let n=this.#t;if(!n)return;let[r,i]=[e*this.#e.k+this.#e.x,t*this.#e.k+this.#e.y];r>10&&i>10&&r<n.width-10&&i<n.height-10||this.#r?.to(e,t)}};customElements.define(`corridor-map`,fd);var pd=(e,t)=>`setting`in e&&e.setting===t;function md(e,t,n){let r=e.edits.findLast(e=>pd(e,t));return r&&`setting`in r?Number(r.value):n}function hd(e,t,n,r){let i=e.edits.filter(e=>!pd(e,t));return n!==r&&i.push({setting:t,value:n}),{...e,edits:i}}var gd=`﻿`;function _d(e,t,n){if(e==null)return``;if(typeof e==`number`){if(!Number.isFinite(e))return``;let t=String(e);return n?t.replace(`.`,`,`):t}let r=/^[=+\-@\t\r]/.test(e)?`'${e}`:e;return r.includes(t)||/["\r\n]/.test(r)?`"${r.replaceAll(`"`,`""`)}"`:r}function vd(e){return bd(e,`,`,!1)}function yd(e,t){let n=t===`fr`;return gd+bd(e,n?`;`:`,`,n)}function bd(e,t,n){return[e.columns,...e.rows].map(e=>e.map(e=>_d(e,t,n)).join(t)+`\r
`).join(``)}function xd(e,t){let n=document.createElement(`a`),r=URL.createObjectURL(t);n.href=r,n.download=e,document.body.append(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(r),6e4)}var Sd=(e,t,n)=>xd(e,new Blob([t],{type:`${n};charset=utf-8`}));function Cd(e,t,n){return`corridor-${e.name.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[^\w-]+/g,`_`).slice(0,60)}-${e.as_of}-${t}.${n}`}var wd=[`fill`,`stroke`,`stroke-width`,`stroke-dasharray`,`opacity`,`font-size`,`font-weight`,`font-style`,`text-anchor`,`dominant-baseline`,`paint-order`,`stroke-linejoin`,`stroke-opacity`,`vector-effect`,`visibility`],Td=`http://www.w3.org/2000/svg`;function Ed(e,t){let n=getComputedStyle(e);for(let e of wd){let r=n.getPropertyValue(e);r&&t.setAttribute(e,r)}t.removeAttribute(`class`),t.removeAttribute(`tabindex`);for(let n=0;n<e.children.length;++n)Ed(e.children[n],t.children[n])}function Dd(e,t){let n=e.cloneNode(!0);Ed(e,n);let[r=0,i=0,a=600,o=300]=(e.getAttribute(`viewBox`)??`0 0 600 300`).split(/[ ,]+/).map(Number);n.setAttribute(`xmlns`,Td),n.setAttribute(`viewBox`,`${r} ${i} ${a} ${o+22}`),n.setAttribute(`width`,String(a)),n.setAttribute(`height`,String(o+22)),n.setAttribute(`font-family`,`sans-serif`);let s=document.createElementNS(Td,`rect`);for(let[e,t]of Object.entries({x:r,y:i,width:a,height:o+22,fill:`#FFFFFF`}))s.setAttribute(e,String(t));n.prepend(s);let c=document.createElementNS(Td,`text`);return c.setAttribute(`x`,String(r+4)),c.setAttribute(`y`,String(i+o+15)),c.setAttribute(`font-size`,`11`),c.setAttribute(`fill`,`#333333`),c.textContent=t,n.append(c),new XMLSerializer().serializeToString(n)}async function Od(e,t,n=2){let r=Dd(e,t),i=new Image;i.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(r)}`,await i.decode();let a=document.createElement(`canvas`);return a.width=i.width*n,a.height=i.height*n,a.getContext(`2d`)?.drawImage(i,0,0,a.width,a.height),new Promise((e,t)=>{a.toBlob(n=>n?e(n):t(Error(`no picture`)),`image/png`)})}function kd(e,t){let n=r(t,`sensitivity.${e.sensitivity}`);return[e.title[t],r(t,`app.as_of`,{date:I(e.as_of,t)}),r(t,`sensitivity.label`,{level:n}),`Corridor ${e.engine_version}`].join(` · `)}var Ad=class extends Li{static properties={scenario:{attribute:!1},what:{type:String},table:{attribute:!1},chart:{attribute:!1},stamp:{type:String}};constructor(){super(),this.what=``,this.stamp=``,this.table=null,this.chart=null}render(){let{scenario:e,table:t,chart:n,lang:r}=this,i=t=>Cd(e,this.what,t),a=[kd(e,r),this.stamp].filter(e=>e).join(` · `),o=e=>Sd(i(`csv`),e,`text/csv`);return A`<div class="row small">
<span class="soft">${this.t(`export.what_is_seen`)}</span>
${t?A`<button @click=${()=>o(vd(t()))}>CSV</button>
<button @click=${()=>o(yd(t(),r))}>
${this.t(`export.spreadsheet`)}
</button>`:M}
${n?A`<button @click=${()=>n?.(e=>Sd(i(`svg`),Dd(e,a),`image/svg+xml`))}>SVG</button><button @click=${()=>n?.(e=>void Od(e,a).then(e=>xd(i(`png`),e)))}>PNG</button>`:M}
</div>`}};customElements.define(`corridor-save-as`,Ad);var jd=12,Md=6,Nd=18;function Pd(e,t,n){let r=Array.from({length:jd},()=>0);for(let i of e){if(!i)continue;let e=Math.floor((F(t,i)-1)/n*jd);r[Math.min(Math.max(e,0),11)]+=1}return r}function Fd(e,t,n){let r=Pd(e,t,n),i=Math.max(...r,5);return A`<svg width=${72} height=${Nd} viewBox="0 0 ${72} ${Nd}" aria-hidden="true">
<path d="M0 ${17.5}H${72}" stroke="#767f89"></path><path d=${r.map((e,t)=>{let n=e/i*16;return e>0?`M${t*Md+.5} 17v${-n.toFixed(1)}h5v${n.toFixed(1)}z`:``}).join(``)} fill="#2e75a8"></path>
</svg>`}var Id=O`
ol {
list-style: none;
margin: 0;
padding: 0;
}
.entry {
display: grid;
grid-template-columns: 2.2rem 1fr auto;
gap: 0 0.4rem;
inline-size: 100%;
text-align: start;
border: 0;
border-block-end: 1px solid var(--line);
border-radius: 0;
padding: 0.4rem 0.25rem;
outline-offset: -3px;
}
.entry[aria-current='true'] {
background: var(--accent-soft);
}
.name {
font-weight: 600;
}
.wide {
grid-column: 2 / -1;
}
.when {
text-align: end;
font-weight: 600;
}
h3 {
margin-block: 0.75rem 0.1rem;
font-size: 0.95rem;
}
.spark {
display: inline-block;
vertical-align: middle;
}
summary {
min-block-size: 1.75rem;
cursor: pointer;
}
.choices {
justify-content: space-between;
margin-block-end: 0.25rem;
}
label {
display: inline-flex;
gap: 0.35rem;
align-items: center;
}
`,Ld=[30,60,90,120,180],Rd=class extends Li{static properties={scenario:{attribute:!1},picture:{attribute:!1},good:{type:String},place:{type:String},day:{type:Number},deadline_days:{type:Number},fixed:{type:Boolean}};#e=null;#t=new Map;static styles=[R,z,Id];constructor(){super(),this.good=null,this.place=null,this.day=0,this.deadline_days=60,this.fixed=!1}willUpdate(e){e.has(`scenario`)&&(this.#t=new Map(this.scenario.places.map((e,t)=>[e.id,t]))),(e.has(`scenario`)||e.has(`picture`)||e.has(`good`))&&(this.#e=Ai(this.scenario,this.picture,this.good))}#n(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}render(){let e=this.#e;return e?A`${this.#r()}
${e.out.length>0?A`<h3>${this.t(`list.out`)}</h3>
<ol>
${e.out.map(e=>this.#i(e,this.#c(e.rows)))}
</ol>`:M}
<h3>${this.t(`list.may`,{date:this.#s(this.picture.picture.deadline)})}</h3>
${e.may.length>0?A`<ol>
${e.may.map(e=>this.#i(e,this.#l(e.rows)))}
</ol>`:A`<p>${this.t(`list.none`,{n:this.scenario.horizon_days})}</p>`}
${this.#d(`list.quiet`,e.quiet)} ${this.#d(`list.no_evidence`,e.no_evidence)}`:M}#r(){let e=this.fixed?[this.deadline_days]:[...new Set([...Ld,this.deadline_days])].filter(e=>e<=this.scenario.horizon_days).sort((e,t)=>e-t),t=L(this.scenario.as_of);return A`<div class="row choices">
<label
>${this.t(`list.by`)}
<select
@change=${e=>this.#n(`choose-deadline`,Number(e.target.value))}
>
${e.map(e=>A`<option value=${e} ?selected=${e===this.deadline_days}>
${Ti(P(this.scenario.as_of,e),this.lang,t)}
</option>`)}
</select></label
>
<label
>${this.t(`list.good`)}
<select
@change=${e=>this.#n(`choose-good`,e.target.value||null)}
>
<option value="" ?selected=${!this.good}>${this.t(`list.all_goods`)}</option>
${this.scenario.goods.map(e=>A`<option value=${e.id} ?selected=${e.id===this.good}>
${e.name[this.lang]}
</option>`)}
</select></label
>
</div>`}#i(e,t){let{place:n}=e,r=Qu(this.scenario,this.picture,this.#t.get(n.id)??0,this.day,this.lang);return A`<li>
<button
class="entry"
aria-current=${n.id===this.place}
@click=${()=>this.#n(`choose-place`,n.id)}
>
<span class="soft numbers"
>${e.rank||M}${e.tie?A`&nbsp;<small>${this.t(`list.tie`)}</small>`:M}</span
>
${t}
<span class="wide small soft"
>${this.t(`list.people`,{n:fi(n.population)})} · ${r}</span
>
</button>
</li>`}#a(e){return A`<span class="name">${e.name} <span
title=${this.t(`evidence.${e.evidence}`)}
aria-label=${this.t(`evidence.${e.evidence}`)}
role="img"
>${Ei(e.evidence)}</span
></span
>`}#o(e){return this.scenario.places[this.#t.get(e.place_id)??0]}#s(e){return e?I(e,this.lang,L(this.scenario.as_of)):``}#c(e){return A`${this.#a(this.#o(e[0]))}<span></span>
${e.map(e=>A`<span class="wide"
>${this.t(`list.out_since`,{good:Xu(this.scenario,e.good,this.lang),date:this.#s(e.out_since)})}</span
>`)}`}#l(e){let t=e[0],n=t.p_deadline??0,r=L(this.scenario.as_of),i=e=>e?Ti(e,this.lang,r):this.t(`list.later`);return A`${this.#a(this.#o(t))}
<span class="when">${t.date_q50?this.#s(t.date_q50):this.t(`list.no_middle`)}</span>
<span class="wide"
>${Xu(this.scenario,t.good,this.lang)}${this.t(`word.colon`)}${li(n,this.lang)}
<b class="numbers">${ai(n)}</b></span
>
<span class="wide small"
><span class="spark">${Fd(t.dots,this.scenario.as_of,this.scenario.horizon_days)}</span>
${t.date_q10?this.t(`list.range`,{from:i(t.date_q10),to:i(t.date_q90)}):this.t(`list.under_tenth`)}</span
>
${e.length>1?A`<span class="wide small">${this.t(`list.also`,{goods:this.#u(e.slice(1,4))})}</span>`:M}`}#u(e){return e.map(e=>`${Xu(this.scenario,e.good,this.lang)} ${ai(e.p_deadline??0)}`).join(`, `)}#d(e,t){return t.length===0?M:A`<details>
<summary>${this.tn(e,t.length)}</summary>
<ol>
${t.map(e=>A`<li>
<button class="plain" @click=${()=>this.#n(`choose-place`,e.id)}>
${e.name}
</button>
</li>`)}
</ol>
</details>`}};customElements.define(`corridor-town-list`,Rd);var zd=14,Bd=class extends Ri{static properties={session:{attribute:!1},road:{state:!0}};#e=new Zr(()=>this.requestUpdate());static styles=[R,z,O`
.headline {
padding-block-end: 0.5rem;
}
.headline h2 {
font-size: clamp(1.15rem, 1rem + 0.7vw, 1.5rem);
line-height: 1.3;
font-weight: 600;
}
.both {
display: grid;
gap: var(--gap);
}
@media (min-width: 60rem) {
.both {
grid-template-columns: minmax(0, 1.7fr) minmax(20rem, 1fr);
}
corridor-town-list {
max-block-size: calc(clamp(18rem, 58vh, 40rem) + 6rem);
overflow-y: auto;
}
}
.amber {
background: var(--amber-paper);
border-inline-start: 4px solid var(--restricted);
padding: 0.25rem 0.5rem;
margin-block-end: 0.5rem;
}
.messages {
margin-block-start: var(--gap);
}
label {
display: flex;
flex-wrap: wrap;
gap: 0.35rem;
align-items: center;
margin-block-end: 0.35rem;
}
`];constructor(){super(),this.road=null}needs(e){return[e.scenario,e.picture,e.view,e.plan,e.run.stale]}render(){let{scenario:e,picture:t,run:n,view:r,plan:i}=this.store.state;if(!e)return M;if(!t)return A`<p>${this.t(`app.living`)}</p>`;let a=r.layer===`access`?null:this.#a(r.layer),o=`time.deadline_days`;return A`<div class=${n.stale?`stale`:``}>
${this.#r()}
<div class="both">
<div>
${this.#i()}
<corridor-map
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.cover=${a}
.day=${r.day}
.good=${r.good}
.place=${r.place}
@choose-place=${this.#n}
@choose-road=${e=>this.road=e.detail}
></corridor-map>
${$t(t)?this.#t(e,t):M}
${Ni(i,e)?A`<corridor-save-as
what="situation"
.lang=${this.lang}
.scenario=${e}
.table=${()=>Fi(e,t,r.good,r.day)}
.stamp=${this.t(`foot.boundaries_short`)}
.chart=${e=>this.renderRoot.querySelector(`corridor-map`)?.as_svg(e)}
></corridor-save-as>`:M}
</div>
<corridor-town-list
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.day=${r.day}
.good=${r.good}
.place=${r.place}
.fixed=${!this.session.source.live}
.deadline_days=${md(i,o,e.deadline_days)}
@choose-place=${this.#n}
@choose-good=${e=>D(this.store,{good:e.detail})}
@choose-deadline=${t=>this.session.change(hd(i,o,t.detail,e.deadline_days))}
></corridor-town-list>
</div>
<section class="messages">
<h2>${this.t(`situation.messages`)}</h2>
<ul>
${t.picture.messages[this.lang].map(e=>A`<li>${e}</li>`)}
</ul>
</section>
</div>`}#t(e,t){let n=e.roads.findIndex(e=>e.id===this.road);if(n<0)return A`<p class="small soft">${this.t(`situation.touch_road`)}</p>`;let{name:r,state:i}=$u(e,t,n,this.store.state.view.day,this.lang);return A`<p class="small" role="status"><b>${r}</b>${this.t(`word.colon`)}${i}</p>`}#n=e=>{D(this.store,{place:e.detail,tab:`town`})};#r(){let{scenario:e,picture:t}=this.store.state;if(!e||!t)return M;let{headline:n}=t.picture,r=e.newest_report??e.reports.reduce((e,t)=>t.published>e?t.published:e,``),i=r?F(r,e.as_of):0;return A`<section class="headline" aria-label=${this.t(`situation.headline`)}>
${i>zd?A`<p class="amber">${this.t(`situation.stale`,{n:i})}</p>`:M}
<h2>${(n.short??n.sentence)[this.lang]}</h2>
<p>
${n.confined[this.lang]}
${n.place_id?A`<button
class="plain"
@click=${()=>D(this.store,{place:n.place_id,tab:`evidence`})}
>
${this.t(`situation.why`)}
</button>`:M}
</p>
</section>`}#i(){let{scenario:e,view:t}=this.store.state,n=e?.goods.filter(e=>!e.service)??[];return A`<label
>${this.t(`situation.layer`)}
<select @change=${e=>D(this.store,{layer:e.target.value})}>
<option value="access" ?selected=${t.layer===`access`}>
${this.t(`situation.layer_access`)}
</option>
${n.map(e=>A`<option value=${e.id} ?selected=${t.layer===e.id}>
${this.t(`situation.layer_cover`,{good:e.name[this.lang]})}
</option>`)}
</select></label
>`}#a(e){let{picture:t}=this.store.state;if(!t)return null;let n=`${Qr(t)}/${e}`,r=this.#e.want(n,n=>ei(this.session.source,t,e,n));return r?.good===e?r:null}};customElements.define(`corridor-situation`,Bd);function Vd(e,t,n,r){let i=t-e||1;return Object.assign(t=>n+(t-e)/i*(r-n),{from:e,to:t})}function Hd(e,t){let n=e/Math.max(1,t),r=10**Math.floor(Math.log10(n)),i=n/r;return r*(i>=Math.sqrt(50)?10:i>=Math.sqrt(10)?5:i>=Math.SQRT2?2:1)}function Ud(e,t,n){if(!(t>e))return[e];let r=Hd(t-e,n),i=Math.ceil(e/r-1e-9),a=Math.floor(t/r+1e-9),o=e=>r<1?e/Math.round(1/r):e*r;return Array.from({length:a-i+1},(e,t)=>o(i+t))}function Wd(e,t,n){if(!(t>e))return[e,e+1];let r=Hd(t-e,n);return[Math.floor(e/r+1e-9)*r,Math.ceil(t/r-1e-9)*r]}var Gd=O`
svg {
display: block;
inline-size: 100%;
direction: ltr;
overflow: visible;
}
svg text {
font-size: 12px;
fill: var(--ink-soft);
}
svg .said {
fill: var(--ink);
paint-order: stroke;
stroke: #fff;
stroke-width: 3px;
}
.axis {
stroke: var(--line-strong);
fill: none;
}
.grid {
stroke: #e3e7eb;
}
.now {
stroke: var(--ink);
}
.day {
stroke: var(--accent);
stroke-width: 2;
}
.deadline {
stroke: var(--ink);
stroke-dasharray: 2 3;
}
`,Kd=class extends Li{static properties={as_of:{type:String},deadline:{type:String},lead_days:{attribute:!1},horizon:{type:Number},day:{type:Number},width:{state:!0}};#e=null;static styles=[R,z,Gd];constructor(){super(),this.lead_days=[],this.horizon=180,this.day=0,this.width=480}connectedCallback(){super.connectedCallback(),this.#e=new ResizeObserver(([e])=>{let t=Math.round(e?.contentRect.width??0);t>40&&(this.width=t)}),this.#e.observe(this)}disconnectedCallback(){this.#e?.disconnect(),super.disconnectedCallback()}x_scale(e,t,n){return Vd(n??this.lead_days[0]??0,this.horizon,e,this.width-t)}months(e,t){let{from:n,to:r}=e,i=P(this.as_of,n),a=[],o=-1/0;for(let n=Number(i.slice(5,7)),s=L(i);;){n=n%12+1,n===1&&++s;let i=`${s}-${String(n).padStart(2,`0`)}-01`,c=F(this.as_of,i);if(c>r)return a;let l=e(c);a.push(j`<path class="axis" d="M${l} ${t}v4"></path>`),l<o||(a.push(j`<text x=${l} y=${t+16} text-anchor="middle">${Ci(i,this.lang)}</text>`),o=l+38)}}lines(e,t,n){let r=F(this.as_of,this.deadline),i=(r,i)=>j`<path class=${r} d="M${e(i)} ${t}V${n}"></path>`;return j`${i(`now`,0)}${i(`deadline`,r)}${i(`day`,this.day)}`}date(e){return Ti(P(this.as_of,e),this.lang,L(this.as_of))}},[qd,Jd,Yd]=[14,66,22],Xd=5;function Zd(e,t){let n=new Map;return e.map(e=>{let r=Math.round(t(e)/11),i=n.get(r)??0;return n.set(r,i+1),{x:r*11,row:i}})}var Qd=class extends Kd{static properties={dots:{attribute:!1}};static styles=[...Kd.styles,O`
circle {
fill: #0b4a78;
}
.never {
fill: none;
stroke: var(--ink);
stroke-width: 1.5;
}
`];constructor(){super(),this.dots=[]}render(){let e=this.dots.filter(e=>e!==null).map(e=>F(this.as_of,e)),t=this.dots.length-e.length,n=this.x_scale(qd,Jd,0),r=Zd(e,n),i=Math.max(...r.map(e=>e.row+1),Math.min(t,5),3)*11+8,a=i+Yd,o=F(this.as_of,this.deadline),s=e.filter(e=>e<=o).length,c=this.t(`dots.label`,{n:s,all:this.dots.length,date:this.date(o),never:t});return A`<svg role="img" viewBox="0 0 ${this.width} ${a}" height=${a} aria-label=${c}>
${this.lines(n,2,i)}
<path class="axis" d="M${qd} ${i}H${this.width-Jd}"></path>
${this.months(n,i)}
${r.map(e=>j`<circle cx=${e.x} cy=${i-Xd-1-e.row*11} r=${Xd}></circle>`)}
${Array.from({length:t},(e,t)=>this.#e(t,i))}
</svg>
<p class="small soft">${this.t(`dots.key`,{n:this.lead_days.at(-1)??0})}</p>`}#e(e,t){return j`<path class="never" d="M${this.width-Jd+16+11*Math.floor(e/5)} ${t-Xd-1-e%5*11-4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z"></path>`}};customElements.define(`corridor-dots`,Qd);function $(e){return function(){return e}}var $d=Math.PI,ef=2*$d,tf=1e-6,nf=ef-tf;function rf(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function af(e){let t=Math.floor(e);if(!(t>=0))throw Error(`invalid digits: ${e}`);if(t>15)return rf;let n=10**t;return function(e){this._+=e[0];for(let t=1,r=e.length;t<r;++t)this._+=Math.round(arguments[t]*n)/n+e[t]}}function of(e,t,n,r){return e===n&&t===r}function sf(e){let t=Math.floor(e);if(!(t<=15))return of;let n=10**t,r=function(e){return Math.round(e*n)};return function(e,t,n,i){return r(e)===r(n)&&r(t)===r(i)}}var cf=class{constructor(e){this._x0=this._y0=this._x1=this._y1=null,this._=``,this._append=e==null?rf:af(e),this._equal=e==null?of:sf(e)}moveTo(e,t){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+t}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(e,t){this._append`L${this._x1=+e},${this._y1=+t}`}quadraticCurveTo(e,t,n,r){this._append`Q${+e},${+t},${this._x1=+n},${this._y1=+r}`}bezierCurveTo(e,t,n,r,i,a){this._append`C${+e},${+t},${+n},${+r},${this._x1=+i},${this._y1=+a}`}arcTo(e,t,n,r,i){if(e=+e,t=+t,n=+n,r=+r,i=+i,i<0)throw Error(`negative radius: ${i}`);let a=this._x1,o=this._y1,s=n-e,c=r-t,l=a-e,u=o-t,d=l*l+u*u;if(this._x1===null)this._append`M${this._x1=e},${this._y1=t}`;else if(d>tf){if(!(Math.abs(u*s-c*l)>tf)||!i)this._append`L${this._x1=e},${this._y1=t}`;else{let f=n-a,p=r-o,m=s*s+c*c,h=f*f+p*p,g=Math.sqrt(m),_=Math.sqrt(d),v=i*Math.tan(($d-Math.acos((m+d-h)/(2*g*_)))/2),y=v/_,b=v/g;Math.abs(y-1)>tf&&this._append`L${e+y*l},${t+y*u}`,this._append`A${i},${i},0,0,${+(u*f>l*p)},${this._x1=e+b*s},${this._y1=t+b*c}`}}}arc(e,t,n,r,i,a){if(e=+e,t=+t,n=+n,a=!!a,n<0)throw Error(`negative radius: ${n}`);let o=n*Math.cos(r),s=n*Math.sin(r),c=e+o,l=t+s,u=1^a,d=a?r-i:i-r;if(this._x1===null?this._append`M${c},${l}`:(Math.abs(this._x1-c)>tf||Math.abs(this._y1-l)>tf)&&this._append`L${c},${l}`,n){if(d<0&&(d=d%ef+ef),d>nf)this._append`A${n},${n},0,1,${u},${e-o},${t-s}A${n},${n},0,1,${u},${this._x1=c},${this._y1=l}`;else if(d>tf){let a=e+n*Math.cos(i),o=t+n*Math.sin(i);if(d>=$d&&this._equal(c,l,a,o)){d/=2;let i=r+d;this._append`A${n},${n},0,${+(d>=$d)},${u},${e+n*Math.cos(i)},${t+n*Math.sin(i)}`}this._append`A${n},${n},0,${+(d>=$d)},${u},${this._x1=a},${this._y1=o}`}}}rect(e,t,n,r){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+t}h${n=+n}v${+r}h${-n}Z`}toString(){return this._}};cf.prototype;function lf(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let e=Math.floor(n);if(!(e>=0))throw RangeError(`invalid digits: ${n}`);t=e}return e},()=>new cf(t)}Array.prototype.slice;function uf(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function df(e){this._context=e}df.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t)}}};function ff(e){return new df(e)}function pf(e){return e[0]}function mf(e){return e[1]}function hf(e,t){var n=$(!0),r=null,i=ff,a=null,o=lf(s);e=typeof e==`function`?e:e===void 0?pf:$(e),t=typeof t==`function`?t:t===void 0?mf:$(t);function s(s){var c,l=(s=uf(s)).length,u,d=!1,f;for(r??(a=i(f=o())),c=0;c<=l;++c)!(c<l&&n(u=s[c],c,s))===d&&((d=!d)?a.lineStart():a.lineEnd()),d&&a.point(+e(u,c,s),+t(u,c,s));if(f)return a=null,f+``||null}return s.x=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),s):e},s.y=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),s):t},s.defined=function(e){return arguments.length?(n=typeof e==`function`?e:$(!!e),s):n},s.curve=function(e){return arguments.length?(i=e,r!=null&&(a=i(r)),s):i},s.context=function(e){return arguments.length?(e==null?r=a=null:a=i(r=e),s):r},s}function gf(e,t,n){var r=null,i=$(!0),a=null,o=ff,s=null,c=lf(l);e=typeof e==`function`?e:e===void 0?pf:$(+e),t=typeof t==`function`?t:$(t===void 0?0:+t),n=typeof n==`function`?n:n===void 0?mf:$(+n);function l(l){var u,d,f,p=(l=uf(l)).length,m,h=!1,g,_=Array(p),v=Array(p);for(a??(s=o(g=c())),u=0;u<=p;++u){if(!(u<p&&i(m=l[u],u,l))===h){if(h=!h)d=u,s.areaStart(),s.lineStart();else{for(s.lineEnd(),s.lineStart(),f=u-1;f>=d;--f)s.point(_[f],v[f]);s.lineEnd(),s.areaEnd()}}h&&(_[u]=+e(m,u,l),v[u]=+t(m,u,l),s.point(r?+r(m,u,l):_[u],n?+n(m,u,l):v[u]))}if(g)return s=null,g+``||null}function u(){return hf().defined(i).curve(o).context(a)}return l.x=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),r=null,l):e},l.x0=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),l):e},l.x1=function(e){return arguments.length?(r=e==null?null:typeof e==`function`?e:$(+e),l):r},l.y=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),n=null,l):t},l.y0=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),l):t},l.y1=function(e){return arguments.length?(n=e==null?null:typeof e==`function`?e:$(+e),l):n},l.lineX0=l.lineY0=function(){return u().x(e).y(t)},l.lineY1=function(){return u().x(e).y(n)},l.lineX1=function(){return u().x(r).y(t)},l.defined=function(e){return arguments.length?(i=typeof e==`function`?e:$(!!e),l):i},l.curve=function(e){return arguments.length?(o=e,a!=null&&(s=o(a)),l):o},l.context=function(e){return arguments.length?(e==null?a=s=null:s=o(a=e),l):a},l}var _f=7,[vf,yf,bf,xf,Sf]=[1,2,3,4,5],[Cf,wf,Tf,Ef]=[40,12,12,26],Df=220,Of=class extends Kd{static properties={data:{attribute:!1},singles:{attribute:!1},unit:{type:String},share:{type:Boolean},column:{type:Number}};static styles=[...Kd.styles,O`
.wide {
fill: #cfe1f0;
}
.half {
fill: #8fbbdc;
}
.middle {
fill: none;
stroke: #0b4a78;
stroke-width: 1.6;
}
.ahead {
stroke-dasharray: 6 3;
}
.single {
fill: none;
stroke: #4d5661;
stroke-opacity: 0.45;
}
`];constructor(){super(),this.singles=null,this.unit=``,this.share=!1,this.column=0}#e(e,t){return this.data[_f*e+t]??NaN}#t(e){return this.share?_i(100*e,0,this.lang):_i(e,+(e<10),this.lang)}#n(){let[e,t,n]=[vf,bf,Sf].map(e=>this.#e(this.column,e));if(Number.isNaN(t))return this.t(`fan.nothing`);let r=`${this.#t(t)} (${this.#t(e)}–${this.#t(n)})`;return this.t(`fan.now`,{value:r,unit:this.unit})}render(){let e=this.lead_days.length,t=this.x_scale(Cf,wf),n=Float32Array.from({length:e},(e,t)=>this.#e(t,Sf)).reduce((e,t)=>t>e?t:e,0),r=this.share?1:Wd(0,Math.max(n,1),5)[1],i=Vd(0,r,Df-Ef,Tf),a=[...this.lead_days.keys()],o=e=>t(this.lead_days[e]),s=(e,t)=>gf().defined(t=>!Number.isNaN(this.#e(t,e))).x(o).y0(t=>i(this.#e(t,e))).y1(e=>i(this.#e(e,t)))(a)??``,c=(e,t=a)=>hf().defined(t=>!Number.isNaN(e(t))).x(o).y(t=>i(Math.min(e(t),r)))(t)??``,l=e=>this.#e(e,bf),u=a.filter(e=>this.lead_days[e]<=0),d=a.filter(e=>this.lead_days[e]>=0),f=this.singles,p=this.date(this.lead_days[this.column]??this.day)+this.t(`word.colon`);return A`<p class="small">${p}<b class="numbers">${this.#n()}</b></p>
<svg role="img" viewBox="0 0 ${this.width} ${Df}" height=${Df} aria-label="${p}${this.#n()}">
${Ud(0,r,4).map(e=>this.#r(e,i(e)))}
<path class="wide" d=${s(vf,Sf)}></path>
<path class="half" d=${s(yf,xf)}></path>
${f?Array.from({length:f.length/e},(t,n)=>j`<path class="single" d=${c(t=>f[n*e+t])}></path>`):j`<path class="middle" d=${c(l,u)}></path>
<path class="middle ahead" d=${c(l,d)}></path>`}
${this.lines(t,Tf,Df-Ef)}
<path class="axis" d="M${Cf} ${Df-Ef}H${this.width-wf}"></path>
${this.months(t,Df-Ef)}
${f?null:this.#i(d,o,i)}
</svg>`}#r(e,t){let n=this.share?`${_i(100*e,0,this.lang)}\u00a0%`:_i(e,1,this.lang);return j`<path class="grid" d="M${Cf} ${t}H${this.width-wf}"></path>
<text x=${Cf-5} y=${t+4} text-anchor="end">${n}</text>`}#i(e,t,n){let r=(r,i,a)=>{let o=-1,s=15;for(let a of e){let e=n(this.#e(a,r))-n(this.#e(a,i));t(a)>Cf+30&&t(a)<this.width-130&&e>s&&([o,s]=[a,e])}if(o<0)return null;let c=(n(this.#e(o,r))+n(this.#e(o,i)))/2;return j`<text class="said" x=${t(o)} y=${c+4}>${this.t(a)}</text>`};return[r(xf,Sf,`fan.wide`)??r(vf,yf,`fan.wide`),r(yf,xf,`fan.half`)].filter(e=>e!==null)}};customElements.define(`corridor-fan`,Of);var[kf,Af,jf,Mf]=[40,12,6,24],Nf=120,Pf=[`cut_off`,`hard_to_reach`,`restricted`,`open`],Ff={open:`#0072b2`,restricted:`url(#restricted)`,hard_to_reach:`url(#hard)`,cut_off:`url(#cut)`},If=class extends Kd{static properties={percents:{attribute:!1}};static styles=[...Kd.styles,O`
ul {
display: flex;
flex-wrap: wrap;
gap: 0 0.9rem;
list-style: none;
margin: 0;
padding: 0;
font-size: 0.8125rem;
}
li {
display: flex;
gap: 0.3rem;
align-items: center;
}
li svg {
inline-size: 18px;
flex: none;
}
`];render(){let e=this.x_scale(kf,Af),t=Vd(0,100,Nf-Mf,jf),n=[...this.lead_days.keys()],r=(e,t)=>Pf.slice(0,t).reduce((t,n)=>t+(this.percents[4*e+Gt.indexOf(n)]??0),0),i=i=>gf().x(t=>e(this.lead_days[t])).y0(e=>t(r(e,i))).y1(e=>t(i===Pf.length-1?100:r(e,i+1)))(n)??``;return A`<svg role="img" viewBox="0 0 ${this.width} ${Nf}" height=${Nf} aria-label=${this.t(`strip.label`)}>
${Rf}
${Pf.map((e,t)=>j`<path d=${i(t)} fill=${Ff[e]}></path>`)}
${[0,50,100].map(e=>j`<text x=${kf-5} y=${t(e)+4} text-anchor="end">${e}\u00a0%</text>`)}
${this.lines(e,jf,Nf-Mf)} ${this.months(e,Nf-Mf)}
</svg>
<ul>
${Pf.map(e=>A`<li>
<svg viewBox="0 0 18 14" height="14" aria-hidden="true">
<rect width="18" height="14" fill=${Ff[e]} stroke="#1b1f24"></rect></svg
>${this.t(`access.${e}`)}
</li>`)}
</ul>`}},Lf=(e,t,n,r)=>j`<pattern id=${e} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill=${t}></rect><path d=${n} stroke=${r}></path></pattern>`,Rf=j`<defs>
${Lf(`restricted`,`#e69f00`,`M0 3H6`,`#7a5400`)}
${Lf(`hard`,`#e69f00`,`M0 1H6M0 4H6`,`#1b1f24`)}
${Lf(`cut`,`#d55e00`,`M0 0L6 6M0 6L6 0`,`#5a2700`)}
</defs>`;customElements.define(`corridor-strip`,If);function zf(e,t,n,i,a){let o=L(t.as_of),s=Xu(t,i.good,e);if(i.state===`out`)return A`<section>
<h3>${r(e,`town.runout`)}</h3>
<p>${r(e,`list.out_since`,{good:s,date:i.out_since?I(i.out_since,e,o):``})}</p>
</section>`;let c=i.p_deadline??0,l=t=>t?Ti(t,e,o):r(e,`list.later`);return A`<section>
<h3>${r(e,`town.runout`)}</h3>
<p>
${r(e,`town.chance`,{word:Di(li(c,e)),percent:ai(c),date:I(n.picture.deadline,e,o)})}
${i.date_q50?r(e,`town.middle`,{date:I(i.date_q50,e,o)}):`${Di(r(e,`list.no_middle`))}.`}
${i.date_q10?r(e,`list.range`,{from:l(i.date_q10),to:l(i.date_q90)}):M}
</p>
<corridor-dots
.lang=${e}
.as_of=${t.as_of}
.deadline=${n.picture.deadline}
.horizon=${t.horizon_days}
.lead_days=${n.picture.lead_days}
.day=${a}
.dots=${i.dots}
></corridor-dots>
</section>`}function Bf(e,t,n,i,a){let o=4*n.picture.lead_days.length;return A`<section>
<h3>${r(e,`strip.title`)}</h3>
<corridor-strip
.lang=${e}
.as_of=${t.as_of}
.deadline=${n.picture.deadline}
.horizon=${t.horizon_days}
.lead_days=${n.picture.lead_days}
.day=${a}
.percents=${n.access.subarray(i*o,(i+1)*o)}
></corridor-strip>
</section>`}var Vf=10,Hf=(e,t)=>e<Vf?r(t,`town.few`):fi(e);function Uf(e,t){let[n,r]=[Hf(e.q05,t),Hf(e.q95,t)];return`${Hf(e.q50,t)} (${n===r?n:`${n}–${r}`})`}function Wf(e,t,n,i){let a=n.picture.people.find(e=>e.place_id===i.id);if(!a)return M;let o=n.picture.detained.find(e=>e.home===i.id),s=(t,n)=>A`<tr>
<th scope="row">${r(e,t)}</th>
<td class="number">${n}</td>
</tr>`;return A`<section>
<h3>${r(e,`town.people`,{date:I(n.picture.deadline,e,L(t.as_of))})}</h3>
<table>
<tbody>
${s(`town.present`,hi(a.present))} ${s(`town.confined`,hi(a.confined))}
${s(`town.trapped`,hi(a.trapped))}
${o?s(`town.held`,Uf(o.held_deadline,e)):M}
</tbody>
</table>
<p class="small soft">${r(e,`town.people_key`)}</p>
</section>`}var Gf=5;function Kf(e,t,n,i){let a=an(n,i.id,1/0);if(a.length===0)return M;let o=a.reduce((e,t)=>e+t.people.q50,0),s=e=>t.places.find(t=>t.id===e)?.name??e;return A`<section>
<h3>${r(e,`town.where_to`,{date:I(n.picture.deadline,e,L(t.as_of))})}</h3>
<table>
<tbody>
${a.slice(0,Gf).map(e=>A`<tr>
<th scope="row">${s(e.destination)}</th>
<td class="number">${ai(e.people.q50/o)}</td>
<td class="number">${hi(e.people)}</td>
</tr>`)}
</tbody>
</table>
</section>`}function qf(e,t,n,i){let a=L(t.as_of);return A`${n.picture.ultimatums.filter(e=>e.place_id===i.id).map(t=>A`<section>
<h3>${r(e,`town.ultimatum`)}</h3>
<p>
${r(e,`town.ultimatum_text`,{from:I(t.announced,e,a),to:I(t.ends,e,a),n:hi(t.departures),date:I(n.picture.deadline,e,a)})}
</p>
</section>`)}`}function Jf(e,t){let n=new Set(e.roads.filter(e=>e.from===t.id||e.to===t.id).map(e=>e.id)),r=new Set(e.measures.filter(e=>e.places.includes(t.id)||e.roads.some(e=>n.has(e))).map(e=>e.id));return e.reports.filter(e=>e.place_id===t.id||n.has(e.road_id)||e.measure_ids.some(e=>r.has(e)))}function Yf(e,t,n,i){let s=Jf(n,i).toSorted((e,t)=>e.published<t.published?1:-1),c=L(n.as_of);return A`<section>
<h3>${a(e,`town.reports`,s.length)}</h3>
${s.length>0?A`<ul class="small">
${s.slice(0,6).map(t=>A`<li>
${Ti(t.event_date,e,c)}${r(e,`word.colon`)}${o(e,`claim`,t.claim)} – ${t.source_name}
<span class="soft">${t.reliability}${t.credibility}</span>
</li>`)}
</ul>
<button class="plain" @click=${()=>D(t,{place:i.id,tab:`evidence`})}>
${r(e,`town.all_reports`)}
</button>`:M}
</section>`}function Xf(e,t,n,i,a){let o=t.roads.flatMap((e,t)=>e.from===i.id||e.to===i.id?[t]:[]);return o.length===0||!$t(n)?M:A`<section>
<h3>${r(e,`town.roads`,{date:I(P(t.as_of,a),e,L(t.as_of))})}</h3>
<table>
<tbody>
${o.map(r=>{let{name:i,state:o}=$u(t,n,r,a,e);return A`<tr>
<th scope="row">${i}</th>
<td>${o}</td>
</tr>`})}
</tbody>
</table>
</section>`}var Zf=class extends Ri{static properties={session:{attribute:!1},singles:{state:!0}};#e=new Zr(()=>this.requestUpdate());static styles=[R,z,O`
.head {
margin-block-end: var(--gap);
}
.head h2 {
font-size: 1.35rem;
}
.columns {
display: grid;
gap: 1rem 2rem;
}
@media (min-width: 60rem) {
.columns {
grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
}
}
section {
margin-block-end: 1.25rem;
min-inline-size: 0;
}
.goods button[aria-pressed='true'] {
background: var(--ink);
color: var(--paper);
}
.goods {
margin-block-end: 0.5rem;
}
label {
display: inline-flex;
gap: 0.4rem;
align-items: center;
}
input[type='checkbox'] {
inline-size: 1.5rem;
block-size: 1.5rem;
min-block-size: 0;
min-inline-size: 0;
}
h3 {
margin-block-end: 0.25rem;
}
ul {
margin: 0;
padding-inline-start: 1.2rem;
}
table {
font-size: 0.9375rem;
}
`];constructor(){super(),this.singles=!1}needs(e){return[e.scenario,e.picture,e.view,e.run.stale]}render(){let{scenario:e,picture:t,view:n,run:r}=this.store.state;if(!e)return M;if(!t)return A`<p>${this.t(`app.living`)}</p>`;let i=nn(e,t,n.place),a=e.places.findIndex(e=>e.id===i),o=e.places[a];if(!o)return M;let s=o.evidence>0&&t.runouts_of.has(i);return A`<div class=${r.stale?`stale`:``}>
${this.#t(e,t,o,a)}
${s?this.#r(e,t,o,a):this.#n(e,t,o)}
</div>`}#t(e,t,n,r){let i=e.places.filter(e=>t.runouts_of.has(e.id)||e.id===n.id).toSorted((e,t)=>e.name.localeCompare(t.name,this.lang)),a=[n.admin2_name,n.admin1_name].filter((e,t,n)=>e&&n.indexOf(e)===t);return A`<div class="head">
<div class="row">
<h2>${n.name} ${n.evidence>0?Ei(n.evidence):M}</h2>
<span class="soft">${a.join(`, `)}</span>
<label
><span class="seen-by-readers">${this.t(`town.choose`)}</span>
<select @change=${e=>D(this.store,{place:e.target.value})}>
${i.map(e=>A`<option value=${e.id} ?selected=${e.id===n.id}>${e.name}</option>`)}
</select></label
>
</div>
<p>${Zu(e,t,n,this.store.state.view.good,this.lang)}</p>
<p class="soft small">
${[this.t(`evidence.${n.evidence}`),Qu(e,t,r,this.store.state.view.day,this.lang),n.besieged_reported?this.t(`town.besieged`):``].filter(e=>e).join(` · `)}
</p>
</div>`}#n(e,t,n){return A`<p>${this.t(t.runouts_of.has(n.id)?`town.unknown`:`town.not_analysed`)}</p>
${Yf(this.lang,this.store,e,n)}`}#r(e,t,n,r){let{lang:i,store:a}=this,o=this.#i(e,t,n),s=t.runouts_of.get(n.id)?.find(e=>e.good===o)??null;return A`<div class="row goods" role="group" aria-label=${this.t(`list.good`)}>
${e.goods.map(e=>A`<button aria-pressed=${e.id===o} @click=${()=>D(a,{good:e.id})}>
${e.name[i]}
</button>`)}
</div>
<div class="columns">
<div>
<section>${this.#a(e,t,n,o)}</section>
${s?zf(i,e,t,s,a.state.view.day):M}
${Bf(i,e,t,r,a.state.view.day)}
</div>
<div>
${Wf(i,e,t,n)} ${Kf(i,e,t,n)}
${Xf(i,e,t,n,a.state.view.day)}
${qf(i,e,t,n)}
${this.session.source.live?Yf(i,a,e,n):M}
</div>
</div>`}#i(e,t,n){let r=this.store.state.view.good;if(r)return r;let i=t.picture.headline;return i.place_id===n.id&&i.good?i.good:ji(t,n.id,null)?.good??e.goods[0]?.id??``}#a(e,t,n,r){let{view:i}=this.store.state,a=this.#e.want(`${Qr(t)}/${n.id}`,async e=>ti(await this.session.source.town(t.picture.run_id,n.id,e),t)),o=a?.place_id===n.id?this.#o(a,r):null,s=e.goods.find(e=>e.id===r)?.service??!1,c=this.t(s?`town.service`:`town.cover`,{good:Xu(e,r,this.lang)});if(!a||!o)return A`<h3>${c}</h3>
<p>${this.t(this.#e.failed?`town.no_series`:`town.loading`)}</p>`;let l=a.members.get(r)??null;return A`<h3>${c}</h3>
<corridor-fan
.lang=${this.lang}
.as_of=${e.as_of}
.deadline=${t.picture.deadline}
.horizon=${e.horizon_days}
.lead_days=${a.lead_days}
.day=${i.day}
.column=${a.day_of_lead(i.day)}
.data=${o.data}
.singles=${this.singles?l:null}
.share=${s}
.unit=${s?`%`:this.t(`fan.days`)}
></corridor-fan>
<p class="small soft">${this.t(`fan.key`)}</p>
${l?A`<label
><input
type="checkbox"
.checked=${this.singles}
@change=${e=>this.singles=e.target.checked}
/>${this.t(`fan.singles`)}</label
>`:M}
${Ni(this.store.state.plan,e)?A`<corridor-save-as
what="${n.id}-${r}"
.lang=${this.lang}
.scenario=${e}
.table=${()=>Ii(e,a,o)}
.chart=${e=>{let t=this.renderRoot.querySelector(`corridor-fan`)?.shadowRoot?.querySelector(`svg`);t&&e(t)}}
></corridor-save-as>`:M}`}#o(e,t){return e.series.find(e=>e.variable===`days_of_cover`&&e.good===t)??e.series.find(e=>e.variable===`service_level`&&e.good===t)??null}};customElements.define(`corridor-town`,Zf);var Qf=1e3,$f=class{#e=-1/0;#t;#n;#r;constructor(e,t=()=>performance.now()){this.#n=e,this.#r=t}say(e){clearTimeout(this.#t);let t=Math.max(0,this.#e+Qf-this.#r());this.#t=setTimeout(()=>{this.#e=this.#r(),this.#n(e())},t)}stop(){clearTimeout(this.#t)}},ep=150,tp=()=>window.matchMedia(`(prefers-reduced-motion: reduce)`).matches;function np(e){let t=0,n=()=>{let{scenario:t,view:n}=e.state;!t||n.day>=t.horizon_days?e.set({playing:!1}):D(e,{day:n.day+1})},r=e.select(e=>e.playing,e=>{clearInterval(t),e&&(t=window.setInterval(n,ep))});return()=>{clearInterval(t),r()}}function rp(e){let{playing:t,scenario:n,view:r}=e.state;n&&!tp()&&(!t&&r.day>=n.horizon_days&&D(e,{day:0}),e.set({playing:!t}))}var ip=O`
:host {
direction: ltr;
position: sticky;
inset-block-end: 0;
background: var(--paper);
border-block-start: 1px solid var(--line);
padding-block: 0.35rem;
z-index: 2;
}
.grid {
display: grid;
grid-template-columns: auto 1fr;
gap: 0 0.75rem;
align-items: center;
}
.where {
grid-column: 1 / -1;
display: flex;
flex-wrap: wrap;
gap: 0 1rem;
}
.date {
font-weight: 600;
min-inline-size: 11rem;
}
.buttons {
display: flex;
gap: 0.25rem;
}
.track {
position: relative;
block-size: 2.75rem;
}
.band {
position: absolute;
inset: 0;
pointer-events: none;
}
.band i,
.tick {
position: absolute;
}
.past {
top: 10px;
height: 8px;
background: #5b6670;
}
.ahead {
top: 12.5px;
height: 3px;
background: repeating-linear-gradient(90deg, #5b6670 0 7px, transparent 7px 12px);
}
.now {
top: 2px;
height: 24px;
border-left: 2px solid var(--ink);
}
.deadline {
top: 2px;
height: 24px;
width: 9px;
border-left: 2px solid var(--ink);
background: linear-gradient(var(--ink) 8px, transparent 8px);
}
.mark {
top: 21px;
width: 8px;
height: 8px;
margin-left: -4px;
}
.key .mark {
display: inline-block;
position: static;
margin: 0 0.3rem 0 0;
}
.key .deadline {
display: inline-block;
height: 12px;
margin-right: 0.3rem;
}
.closure {
background: #7d3700;
clip-path: polygon(50% 0, 100% 100%, 0 100%);
}
.convoy {
background: #004a75;
}
.option {
background: #1b1f24;
clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
transform: scale(1.4);
}
.key {
display: none;
gap: 0 0.9rem;
margin-left: auto;
font-size: 0.8125rem;
color: var(--ink-soft);
}
@media (min-width: 48rem) {
.key {
display: flex;
}
}
.tick {
position: absolute;
}
.past {
top: 10px;
height: 8px;
background: #5b6670;
}
.ahead {
top: 12.5px;
height: 3px;
background: repeating-linear-gradient(90deg, #5b6670 0 7px, transparent 7px 12px);
}
.now {
top: 2px;
height: 24px;
border-left: 2px solid var(--ink);
}
.deadline {
top: 2px;
height: 24px;
width: 9px;
border-left: 2px solid var(--ink);
background: linear-gradient(var(--ink) 8px, transparent 8px);
}
.mark {
top: 21px;
margin-left: -4px;
border: 4px solid transparent;
border-top: 0;
border-bottom: 7px solid var(--kind);
}
.closure {
--kind: #7d3700;
}
.convoy {
--kind: #004a75;
}
.option {
--kind: #1b1f24;
border-bottom-width: 11px;
}
.tick {
top: 27px;
font-size: 0.75rem;
color: var(--ink-soft);
white-space: nowrap;
}
.middle {
transform: translateX(-50%);
}
.end {
transform: translateX(-100%);
}
input {
position: absolute;
inset: 0 0 auto;
inline-size: 100%;
block-size: 1.75rem;
min-block-size: 1.75rem;
margin: 0;
appearance: none;
background: none;
cursor: pointer;
}
input::-webkit-slider-thumb {
appearance: none;
inline-size: 24px;
block-size: 24px;
border-radius: 50%;
background: var(--accent);
border: 3px solid #fff;
box-shadow: 0 0 0 1.5px var(--ink);
}
input::-moz-range-thumb {
inline-size: 18px;
block-size: 18px;
border-radius: 50%;
background: var(--accent);
border: 3px solid #fff;
box-shadow: 0 0 0 1.5px var(--ink);
}
`,ap=[`closure`,`convoy`,`option`],op=class extends Li{static properties={scenario:{attribute:!1},picture:{attribute:!1},options:{attribute:!1},day:{type:Number},playing:{type:Boolean},still:{type:Boolean}};constructor(){super(),this.options=[],this.day=0,this.playing=!1,this.still=!1}static styles=[R,z,ip];#e(){let{as_of:e}=this.scenario,t=[],n=(n,r,i)=>{typeof n==`string`&&/^\d{4}-\d\d-\d\d$/.test(n)&&t.push({lead:F(e,n),kind:r,text:i})};for(let e of this.scenario.measures)n(e.start,`closure`,e.id);for(let e of this.scenario.missions)n(e.depart,`convoy`,e.id);for(let e of this.options)n(e.start,`option`,e.id);return t}#t(e){this.#n(this.day+e)}#n(e){let t=Math.min(Math.max(e,en(this.picture)),this.scenario.horizon_days);this.dispatchEvent(new CustomEvent(`choose-day`,{detail:t}))}#r(e){let t=e.key===`ArrowRight`?1:e.key===`ArrowLeft`?-1:0,n=e.key===`PageUp`?1:e.key===`PageDown`?-1:0;e.ctrlKey||e.metaKey||e.altKey||!t&&!n||(e.preventDefault(),this.#t(n?7*n:e.shiftKey?7*t:t))}render(){let e=I(P(this.scenario.as_of,this.day),this.lang),t=this.day>0?this.t(`slider.forecast`,{n:this.day}):this.day===0?this.t(`slider.as_of`):this.t(`slider.reported`,{n:-this.day});return A`<div class="grid">
<p class="where" aria-hidden="true">
<span class="date numbers">${e}</span><span class="numbers">${t}</span>
<span class="key"
>${ap.map(e=>A`<span><i class="mark ${e}"></i>${this.t(`slider.mark.${e}`)}</span>`)}<span><i class="deadline"></i>${this.t(`slider.mark.deadline`)}</span></span
>
</p>
<div class="buttons">
<button aria-label=${this.t(`slider.back`)} @click=${()=>this.#t(-1)}>◀</button>
<button aria-label=${this.t(`slider.next`)} @click=${()=>this.#t(1)}>▶</button>
<button
?hidden=${this.still}
aria-pressed=${this.playing}
@click=${()=>this.dispatchEvent(new CustomEvent(`play`))}
>
${this.t(this.playing?`slider.stop`:`slider.play`)}
</button>
</div>
<div class="track">
${this.#o()}
<input
type="range"
aria-label=${this.t(`slider.label`)}
aria-valuetext="${e}, ${t}"
min=${en(this.picture)}
max=${this.scenario.horizon_days}
step="1"
.value=${String(this.day)}
@input=${e=>this.#n(Number(e.target.value))}
@keydown=${this.#r}
/>
</div>
</div>`}#i(e){let t=en(this.picture);return(e-t)/Math.max(this.scenario.horizon_days-t,1)}#a(e){let t=Math.min(Math.max(this.#i(e),0),1);return`calc(${(100*t).toFixed(2)}% + ${(12-24*t).toFixed(1)}px)`}#o(){let{as_of:e}=this.scenario,t=en(this.picture),n=this.scenario.horizon_days,r=F(e,this.picture.picture.deadline),i=L(e),a=(t,n)=>A`<span class="tick ${n}" style="left:${this.#a(t)}"
>${Ti(P(e,t),this.lang,i)}</span
>`;return A`<div class="band" aria-hidden="true">
<i class="past" style="left:${this.#a(t)};right:calc(100% - ${this.#a(0)})"></i>
<i class="ahead" style="left:${this.#a(0)};right:12px"></i>
<i class="now" style="left:${this.#a(0)}"></i>
<i class="deadline" style="left:${this.#a(r)}"></i>
${this.#e().filter(e=>e.lead>=t&&e.lead<=n).map(e=>A`<i class="mark ${e.kind}" style="left:${this.#a(e.lead)}"></i>`)}
${a(t,`start`)}${a(0,`middle`)}${a(n,`end`)}
</div>`}};customElements.define(`corridor-slider`,op);function sp({scenario:e,picture:t,view:n}){if(!e||!t)return``;let i=I(P(e.as_of,n.day),n.lang),a=n.day>0?`slider.forecast`:n.day===0?`slider.as_of`:`slider.reported`,o=r(n.lang,a,{n:Math.abs(n.day)}),{headline:s}=t.picture;return`${i}, ${o}. ${(s.short??s.sentence)[n.lang]}`}var cp=[`situation`,`town`],lp=class extends Ri{static properties={session:{attribute:!1}};#e=[];#t=new $f(e=>{let t=this.renderRoot.querySelector(`#live`);t&&(t.textContent=e)});static styles=[R,z,O`
:host {
margin-block: 1rem;
scroll-margin-block-start: 3rem;
}
/* Above the stamp at the foot of the page. */
corridor-slider {
inset-block-end: 2rem;
}
.tabs {
margin-block-end: var(--gap);
}
.tabs button[aria-pressed='true'] {
background: var(--ink);
color: var(--paper);
}
`];connectedCallback(){super.connectedCallback(),this.dir=c(this.lang),this.#e=[np(this.store),this.store.select(e=>e.view.day,(e,t)=>this.#n(e,t)),this.store.select(e=>e.view.day,()=>this.#t.say(()=>sp(this.store.state)))]}disconnectedCallback(){for(let e of this.#e)e();this.#t.stop(),super.disconnectedCallback()}#n(e,t){let n=this.store.state.picture?.picture.lead_days??[],r=e>t?n.find(t=>t>=e):n.findLast(t=>t<=e);D(this.store,{day:r??t})}needs(e){return[e.scenario,e.picture,e.view,e.playing]}render(){let{scenario:e,picture:t,view:n,playing:r}=this.store.state;return!e||!t?M:A`<div class="row tabs" role="group" aria-label=${this.t(`tab.all`)}>
${cp.map(e=>A`<button aria-pressed=${n.tab===e} @click=${()=>D(this.store,{tab:e})}>
${this.t(`tab.${e}`)}
</button>`)}
</div>
${n.tab===`town`?A`<corridor-town .store=${this.store} .session=${this.session}></corridor-town>`:A`<corridor-situation .store=${this.store} .session=${this.session}></corridor-situation>`}
<corridor-slider
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.day=${n.day}
.playing=${r}
.still=${tp()}
@choose-day=${e=>D(this.store,{day:e.detail})}
@play=${()=>rp(this.store)}
></corridor-slider>
<p class="small soft">${this.t(`foot.boundaries`)} ${this.t(`foot.land`)}</p>
<p id="live" class="seen-by-readers" role="status"></p>`}};customElements.define(`corridor-report-page`,lp);var up=4;function dp(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t)}var fp=class{live=!1;#e;constructor(e){this.#e=e}health(){return Promise.resolve(!0)}scenario(){return Promise.resolve(this.#e.scenario)}async*run(){let{picture:e}=this.#e;yield{type:`picture`,final:!0,members:e.members,picture:e}}async series(e,t,n){let{scenario:r,towns:i}=this.#e,{lead_days:a,quantiles:o}=i,s=new Map(i.series.filter(e=>e.variable===t&&e.good===n).map(e=>[e.place_id,e])),c=[...s.values()][0]?.unit??``,l=a.length*o.length*up,u=new Uint8Array(r.places.length*l);return new Float32Array(u.buffer).fill(NaN),r.places.forEach((e,t)=>{let n=s.get(e.id);n&&u.set(Ht(n.data),t*l)}),{variable:t,good:n,unit:c,sites:`places`,lead_days:a,quantiles:o,data:dp(u)}}async town(e,t){let{towns:n}=this.#e,r=n.series.filter(e=>e.place_id===t);return{place_id:t,lead_days:n.lead_days,series:r,members:null}}record(){return Promise.reject(Error(`a report page carries no track record`))}},pp=[`messages`,`map`,`runout`],mp=e=>JSON.parse(document.getElementById(e)?.textContent??``);async function hp(){let e=document.documentElement.lang;t(e,mp(`corridor-words`)),Lt(mp(`corridor-land`));let n=Tn({lang:e}),r=new jn(n,new fp(mp(`corridor-numbers`).screens));await r.open();let i=new lp;return i.id=`screens`,i.store=n,i.session=r,n.select(e=>e.view.tab,(e,t)=>{e!==`situation`&&e!==`town`&&(D(n,{tab:t}),document.getElementById(e)?.scrollIntoView())}),i}function gp(e){document.getElementById(pp[0])?.before(e);for(let e of pp){document.getElementById(e)?.classList.add(`taken`);for(let t of document.querySelectorAll(`a[href="#${e}"]`))t.setAttribute(`href`,`#screens`)}}hp().then(gp,e=>console.error(e))})();