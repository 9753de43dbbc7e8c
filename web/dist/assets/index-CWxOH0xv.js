var e=class extends Error{status;problem;constructor(e,t){super(t.text),this.status=e,this.problem=t}},t=(e,t)=>({kind:e,problems:[],text:t});async function n(e){let n=await e.text();try{let e=JSON.parse(n);if(e.error)return{...e.error,problems:e.error.problems??[]}}catch{}return t(`http`,n.slice(0,300)||`HTTP ${e.status}`)}async function*r(e){let t=e.getReader(),n=new TextDecoder,r=``;try{for(;;){let{done:e,value:i}=await t.read();r+=n.decode(i,{stream:!e});let a=r.split(`
`);r=e?``:a.pop()??``;for(let e of a)e.trim()&&(yield JSON.parse(e));if(e)return}}finally{t.cancel().catch(()=>void 0)}}var i=class{live=!0;tab;#e;#t=0;constructor(e,t=Math.random().toString(36).slice(2,10)){this.#e=e,this.tab=t}async request(t,r={}){let i=new Headers(r.headers);i.set(`Accept-Language`,this.#e()),r.body&&i.set(`Content-Type`,`application/json`);let a=await fetch(t,{...r,headers:i,credentials:`same-origin`});if(!a.ok)throw new e(a.status,await n(a));return a}async get(e,t){return await(await this.request(e,t?{signal:t}:{})).json()}async post(e,t,n){let r={method:`POST`,body:JSON.stringify(t)};return n&&(r.signal=n),await(await this.request(e,r)).json()}async*stream(e,t,n){let i={"X-Corridor-Tab":this.tab},a={method:`POST`,body:JSON.stringify(t),signal:n,headers:i},o=await this.request(e,a);o.body&&(yield*r(o.body))}async health(){try{return(await fetch(`/api/health`,{signal:AbortSignal.timeout(2500)})).ok}catch{return!1}}scenario(){return this.get(`/api/scenario`)}run(e,t){let n=`${this.tab}-${++this.#t}`;return this.stream(`/api/run`,{...e,id:n},t)}series(e,t,n,r){let i=new URLSearchParams({run:e,variable:t,good:n});return this.get(`/api/series?${i}`,r)}town(e,t,n){return this.get(`/api/town?${new URLSearchParams({run:e,place:t})}`,n)}record(){return this.get(`/api/record`)}suggested(){return this.get(`/api/suggested`)}folders(){return this.get(`/api/folders`)}open(e){return this.post(`/api/open`,{folder:e})}compare(e,t,n){return this.stream(`/api/compare`,{suggest:t,edits:e},n)}save(e,t){return this.post(`/api/save`,{etag:e,...t})}async report(e,t,n){let r=JSON.stringify({...e,lang:t,internal:n});return(await this.request(`/api/report`,{method:`POST`,body:r})).blob()}},a=class{#e;#t=new Set;constructor(e){this.#e=e}get state(){return this.#e}set(e){let t=this.#e;if(Object.keys(e).some(n=>!Object.is(t[n],e[n]))){this.#e={...t,...e};for(let e of Array.from(this.#t))e(this.#e,t)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}select(e,t){return this.subscribe((n,r)=>{let i=e(n),a=e(r);Object.is(i,a)||t(i,a)})}},o=[`situation`,`town`,`what_if`,`evidence`,`record`,`report`],s={edits:[],options:[]},c={status:`idle`,position:0,share:0,stale:!1,problem:null},l={tab:`situation`,place:null,good:null,layer:`access`,day:0,lang:`en`};function u(e={},t=s){return new a({scenario:null,problem:null,picture:null,plan:t,view:{...l,...e},run:c,engine:`unknown`,playing:!1})}function d(e,t){let n=e.state.view;Object.keys(t).some(e=>n[e]!==t[e])&&e.set({view:{...n,...t}})}var f=e=>o.includes(e),p=e=>e===`en`||e===`fr`;function m(e){if(!e)return s;try{let t=JSON.parse(e);if(typeof t!=`object`||!t)return s;let{edits:n,options:r}=t;return!Array.isArray(n)||!Array.isArray(r)?s:{edits:n,options:r}}catch{return s}}function h(e){let t=new URLSearchParams(e.replace(/^#/,``)),n={},r=t.get(`tab`);r&&f(r)&&(n.tab=r);let i=t.get(`lang`);i&&p(i)&&(n.lang=i);let a=t.get(`day`);a&&/^-?\d{1,4}$/.test(a)&&(n.day=Number(a));for(let e of[`place`,`good`,`layer`]){let r=t.get(e);r&&(n[e]=r)}return{view:n,plan:m(t.get(`plan`))}}function g(e,t){let n=new URLSearchParams;return n.set(`tab`,e.tab),e.place&&n.set(`place`,e.place),e.good&&n.set(`good`,e.good),e.layer!==l.layer&&n.set(`layer`,e.layer),e.day!==0&&n.set(`day`,String(e.day)),n.set(`lang`,e.lang),t.edits.length+t.options.length>0&&n.set(`plan`,JSON.stringify(t)),`#${n.toString()}`}var _=250;function v(e,t){let n=0,r=``,i=t=>{clearTimeout(n);let i=g(e.state.view,e.state.plan);i!==window.location.hash&&(r=i,t?window.history.pushState(null,``,i):window.history.replaceState(null,``,i))},a=e.subscribe((e,t)=>{if(e.view===t.view&&e.plan===t.plan)return;let r=e.view.tab!==t.view.tab||e.view.place!==t.view.place;clearTimeout(n),r&&window.location.hash!==``?i(!0):n=window.setTimeout(()=>i(!1),_)}),o=()=>{if(window.location.hash===r)return;let{view:n,plan:i}=h(window.location.hash);r=window.location.hash,e.set({view:{...l,lang:e.state.view.lang,...n}}),JSON.stringify(i)!==JSON.stringify(e.state.plan)&&t(i)};return window.addEventListener(`popstate`,o),window.addEventListener(`hashchange`,o),()=>{clearTimeout(n),a(),window.removeEventListener(`popstate`,o),window.removeEventListener(`hashchange`,o)}}var y={};function ee(e,t){y[e]=t}var te=e=>y[e]!==void 0,b=(e,t)=>(y[e]??y.en??y.fr)?.[t];function x(e,t,n){let r=b(e,t)??t;return n?r.replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e)):r}var ne={};function re(e,t,n,r={}){return x(e,`${t}.${(ne[e]??=new Intl.PluralRules(e)).select(n)===`one`?`one`:`other`}`,{n,...r})}function S(e,t,n){return b(e,`${t}.${n}`)??n.replaceAll(`_`,` `)}var ie=new Set([`ar`,`fa`,`ur`,`he`]),ae=e=>ie.has(e)?`rtl`:`ltr`;function oe(e){for(let t of e){let e=t.slice(0,2).toLowerCase();if(e===`en`||e===`fr`)return e}return`en`}var se={en:new URL(`en-DM94PNf4.json`,import.meta.url).href,fr:new URL(`fr-C9TEPup-.json`,import.meta.url).href};async function ce(e){if(te(e))return;let t=await fetch(se[e]);if(!t.ok)throw Error(`${se[e]}: HTTP ${t.status}`);ee(e,await t.json())}function le(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;++e)n[e]=t.charCodeAt(e);return n}var ue=new Uint8Array(new Uint16Array([1]).buffer)[0]===1;function de(e){let t=le(e),n=Math.floor(t.length/4);if(ue)return new Float32Array(t.buffer,0,n);let r=new DataView(t.buffer);return Float32Array.from({length:n},(e,t)=>r.getFloat32(4*t,!0))}var fe=[`open`,`restricted`,`hard_to_reach`,`cut_off`],pe=[`open`,`restricted`,`closed`,`unknown`];function me(e){let t=new Uint8Array(e.length/4);for(let n=0;n<t.length;++n){let r=0;for(let t=1;t<4;++t)e[4*n+t]>=e[4*n+r]&&(r=t);t[n]=r}return t}function he(e){let t=e[0]??0,n=e.at(-1)??0,r=new Uint16Array(n-t+1),i=0;for(let a=t;a<=n;++a){for(;i+1<e.length&&e[i+1]<=a;)++i;r[a-t]=i}return e=>r[Math.min(Math.max(e,t),n)-t]??0}function ge(e,t){let n=le(e.access.p),r=new Map;for(let t of e.runouts){let e=r.get(t.place_id);e?e.push(t):r.set(t.place_id,[t])}return{picture:e,final:t,access:n,roads:le(e.road_status),likeliest:me(n),day_of_lead:he(e.lead_days),runouts_of:r}}function _e(e,t,n,r){let i=e.day_of_lead(n);return e.access[4*(t*e.picture.lead_days.length+i)+r]??0}function ve(e,t,n){let r=t*e.picture.lead_days.length+e.day_of_lead(n);return fe[e.likeliest[r]??0]??`open`}function ye(e,t,n){if(n>Se(e))return`unknown`;let r=t*e.picture.lead_days.length+e.day_of_lead(n);return pe[e.roads[r]??3]??`unknown`}var be=e=>e.roads.length>0,xe=e=>e.picture.lead_days[0]??0,Se=e=>e.picture.lead_days.at(-1)??0;function Ce(e,t,n){let r=t=>!!t&&e.places.some(e=>e.id===t);if(r(n))return n;let i=t?.picture.headline.place_id;return r(i)?i:t?.picture.runouts[0]?.place_id??e.places[0]?.id??``}var we=10;function Te(e,t,n){return e.picture.flows.filter(e=>e.origin===t&&e.destination!==t&&e.people.q50>=we).toSorted((e,t)=>t.people.q50-e.people.q50).slice(0,n)}var Ee={edits:[],rows:[],acting:[]};function De(e){return`setting`in e?`setting ${e.setting}`:`drop`in e?`${e.table} ${e.row} drop`:`add`in e?`${e.table} add ${JSON.stringify(e.add)}`:`${e.table} ${e.row} ${e.column}`}function Oe(e,t,n,r){let i={...t,value:n},a=De(i),o=e.edits.filter(e=>De(e)!==a);return{...e,edits:n===r?o:[...o,i]}}function ke(e,t){let n=De({...t,value:``}),r=e.edits.find(e=>De(e)===n);return r&&`value`in r?String(r.value):null}var Ae=e=>({table:`reports`,row:e,column:`set_aside`});function je(e,t,n=!1){let r=ke(e,Ae(t));return r===null?n:r===`1`}function Me(e,t,n=!1){let r=je(e,t,n)?`0`:`1`;return Oe(e,Ae(t),r,n?`1`:`0`)}var Ne=e=>e.edits.filter(e=>Pe(e)&&`value`in e&&e.value===`1`).length,Pe=e=>`column`in e&&e.table===`reports`&&e.column===`set_aside`,Fe=e=>({...e,edits:e.edits.filter(e=>!Pe(e))});function Ie(e,t){let n=e.acting.filter(e=>e!==t);return n.length<e.acting.length?{...e,acting:n}:{...e,acting:[...n,t].slice(-3)}}var Le=e=>e===void 0||e===``||Array.isArray(e)&&e.length===0;function Re(e,t,n){let r=e.rows.map(e=>{if(e.id!==t)return e;let r=Object.entries({...e,...n}).filter(([,e])=>!Le(e));return Object.fromEntries(r)});return{...e,rows:r}}var ze=e=>e.replace(/[^\w.-]+/g,`-`);function Be(e,t){let n=new Set(e.rows.map(e=>e.id)),r=t.map(e=>({...e,id:ze(e.id)})).filter(e=>!n.has(e.id));return r.length===0?e:{...e,rows:[...e.rows,...r]}}function Ve(e,t){return{...e,rows:e.rows.filter(e=>e.id!==t),acting:e.acting.filter(e=>e!==t)}}function He(e,t){let n=new Set(e.rows.map(e=>e.id)),r=1;for(;n.has(`${t}-${r}`);)++r;return`${t}-${r}`}var Ue=`preparedness`,We=e=>`add`in e&&e.table===`measures`;function Ge(e,t){let n=e.edits.filter(e=>!We(e));if(!t)return{...e,edits:n};let r=t.site===`road`,i={measure_id:Ue,actor_id:t.actor,pattern:r?`single`:`siege`,[r?`roads`:`places`]:t.id,direction:`both`,goods:`*`,carriers:`*`,credence:`1`,start:t.start,open:`0`,...t.end?{end:t.end}:{}};return{...e,edits:[...n,{table:`measures`,add:i}]}}function Ke(e){let t=e.edits.find(We);if(!t||!(`add`in t))return null;let n=e=>String(t.add[e]??``);return{site:n(`roads`)?`road`:`place`,id:n(`roads`)||n(`places`),actor:n(`actor_id`),start:n(`start`),end:n(`end`)}}var qe=new Set([`corridor`,`truce`]);function Je(e,t){return e.some(e=>{if(We(e))return!0;if(!(`column`in e)||e.table!==`measures`)return!1;let n=t?.measures.find(t=>t.id===e.row);if(!n||e.column!==`start`&&e.column!==`end`)return!1;let r=e.column===`start`?``:`9999`,i=n[e.column]??r,a=String(e.value)||r,o=e.column===`start`?a<i:a>i;return qe.has(n.pattern)?!o&&a!==i:o})}var Ye=(e,t)=>e.filter(e=>{if(!(`column`in e))return!0;let{row:n,column:r}=e,i=e.table===`reports`&&t.reports.find(e=>e.id===n);if(i&&r===`set_aside`)return i.set_aside!==(e.value===`1`);let a=e.table===`measures`&&t.measures.find(e=>e.id===n);return a&&(r===`start`||r===`end`)?(a[r]??``)!==String(e.value):!0});function Xe(e){let t=[];for(let n of e.acting){let r=e.rows.find(e=>e.id===n);if(!r)continue;let{name:i,title:a,title_fr:o,...s}=r;t.push(s)}return{edits:[...e.edits],options:t}}function Ze(e,t){let n=new Map(e.options.map(e=>[e.id,e])),r=t.map(e=>{let t=n.get(e.id);return n.delete(e.id),t?{...t,...Qe(e)}:e});return{edits:e.edits,rows:[...r,...n.values()],acting:e.options.map(e=>e.id).slice(0,3)}}function Qe(e){let t={};for(let n of[`name`,`title`,`title_fr`])n in e&&(t[n]=e[n]);return t}var $e=e=>e.edits.length===0&&e.acting.length===0,et=800,tt=100,nt=class{#e=[];#t=[];#n;#r=null;#i=0;#a;constructor(e,t=()=>performance.now()){this.#n=e,this.#a=t}get present(){return this.#n}get can_undo(){return this.#e.length>0}get can_redo(){return this.#t.length>0}push(e,t=null){if(Object.is(e,this.#n))return;let n=this.#a();t!==null&&t===this.#r&&n-this.#i<et||(this.#e.push(this.#n),this.#e.length>tt&&this.#e.shift()),this.#n=e,this.#t=[],this.#r=t,this.#i=n}undo(){return this.#e.length>0&&(this.#t.push(this.#n),this.#n=this.#e.pop()),this.#r=null,this.#n}redo(){return this.#t.length>0&&(this.#e.push(this.#n),this.#n=this.#t.pop()),this.#r=null,this.#n}reset(e){this.#e=[],this.#t=[],this.#r=null,this.#n=e}},rt=(e,t)=>JSON.stringify(e)===JSON.stringify(t),it=6,at=class extends EventTarget{#e=new nt(Ee);#t;#n;#r=null;#i=null;#a=[];#o=null;#s=!1;constructor(e,t){super(),this.#t=e,this.#n=t,e.subscribe(e=>this.#c(e))}get draft(){return this.#e.present}get can_undo(){return this.#e.can_undo}get can_redo(){return this.#e.can_redo}get base(){return this.#i}get kept(){return this.#a}take_base(e){this.#i??=e,this.#p()}original(e){return this.#r?.options.find(t=>t.id===e)??null}change(e,t=null){this.#e.push(e,t),this.#f()}undo(){this.#e.undo(),this.#f()}redo(){this.#e.redo(),this.#f()}reset(){let e=this.draft.rows.map(e=>this.original(e.id)??e);this.change({edits:[],rows:e,acting:[]})}keep(e){let t=new Set(this.#a.map(e=>e.letter)),n=[...`ABCDEF`].find(e=>!t.has(e));!n||this.#a.length>=it||(this.#a=[...this.#a,{letter:n,draft:this.draft,picture:e}],this.#p())}forget(e){this.#a=this.#a.filter(t=>t.letter!==e),this.#p()}#c(e){e.scenario&&e.scenario!==this.#r?this.#l(e.scenario):e.plan!==this.#o&&!rt(e.plan,Xe(this.draft))&&this.#d(e.plan),this.#o=e.plan;let t=e.picture?.picture;t&&t!==this.#i&&!e.run.stale&&$e(this.draft)&&t.members>=(this.#i?.members??0)&&(this.#i=t)}saved(){this.#s=!0}#l(e){let t=this.#r?.folder===e.folder,n=new Set(e.options.map(e=>e.id)),r=t?this.draft.rows.filter(e=>!this.original(e.id)&&!n.has(e.id)):[],i=t&&!this.#s?this.#u():new Map;this.#s=!1;let a=t&&this.#r?.etag===e.etag?this.#a:[];this.#r=e,this.#i=null,this.#a=a;let o=[...e.options.map(e=>i.get(e.id)??e),...r],{plan:s}=this.#t.state,c=Ye(s.edits,e);this.#e.reset(Ze({...s,edits:c},o)),c.length<s.edits.length&&this.#t.set({plan:Xe(this.draft)}),this.#p()}#u(){let e=this.draft.rows.filter(e=>{let t=this.original(e.id);return t&&!rt(e,t)});return new Map(e.map(e=>[e.id,e]))}#d(e){this.#e.push(Ze(e,this.draft.rows)),this.#p()}#f(){let e=Xe(this.draft);rt(e,this.#t.state.plan)||this.#n(e),this.#p()}#p(){this.dispatchEvent(new Event(`change`))}},ot=20,st=150,ct=3e3;function lt(t){return t instanceof e?t.problem:{kind:`unreachable`,problems:[],text:t instanceof Error?t.message:``}}var ut=e=>e instanceof DOMException&&e.name===`AbortError`,dt=class{store;source;bench;#e=null;#t;#n=-1/0;#r;constructor(e,t){this.store=e,this.source=t,this.bench=new at(e,e=>this.change(e))}async open(){this.store.set({problem:null});try{let e=await this.source.scenario();this.store.set({scenario:e,engine:`up`})}catch(e){let t=lt(e);this.store.set({problem:t,engine:t.kind===`unreachable`?`down`:`up`});return}await this.run_now()}async reopen(e=this.store.state.plan.edits){this.#e?.abort(),clearTimeout(this.#t),this.store.set({plan:{...this.store.state.plan,edits:e}}),await this.open()}change(e){this.#e?.abort();let t={...this.store.state.run,stale:!0,problem:null};this.store.set({plan:e,run:t}),clearTimeout(this.#t);let n=performance.now(),r=n-this.#n<st?st:ot;this.#n=n,this.#t=setTimeout(()=>void this.run_now(),r)}stop(){this.#e?.abort(),clearTimeout(this.#t),this.store.set({run:{...c,stale:this.store.state.run.stale}})}async run_now(){this.#e?.abort(),clearTimeout(this.#t);let{scenario:t,plan:n}=this.store.state;if(!t)return;let r=new AbortController;this.#e=r,this.#a({...c,status:`running`,stale:this.store.state.picture!==null});try{let t=this.source.run(n,r.signal);for await(let n of t){if(r.signal.aborted)return;if(n.type===`queued`)this.#a({status:`queued`,position:n.position});else if(n.type===`progress`)this.#a({status:this.store.state.run.status===`refining`?`refining`:`running`,share:n.share});else if(n.type===`error`)throw new e(200,n.error);else{let e=n.final?c:{...this.store.state.run,status:`refining`,stale:!1};this.store.set({picture:ge(n.picture,n.final),run:e,engine:`up`})}}if(!r.signal.aborted&&this.store.state.run.status!==`idle`)throw Error(`the answer of the engine ended early`);!r.signal.aborted&&!this.bench.base&&await this.#i(r.signal)}catch(e){if(r.signal.aborted||ut(e))return;this.#a({...c,status:`failed`,stale:!0,problem:lt(e)})}}async#i(e){try{for await(let t of this.source.run(s,e))t.type===`picture`&&t.final&&!e.aborted&&this.bench.take_base(t.picture)}catch{}}watch(){let e=async()=>{if(document.visibilityState===`hidden`)return;let e=this.store.state.engine,t=await this.source.health();this.store.set({engine:t?`up`:`down`}),t&&e===`down`&&!this.store.state.scenario&&await this.open()};return this.#r=setInterval(()=>void e(),ct),()=>clearInterval(this.#r)}#a(e){this.store.set({run:{...this.store.state.run,...e}})}},ft=globalThis,pt=ft.ShadowRoot&&(ft.ShadyCSS===void 0||ft.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,mt=Symbol(),ht=new WeakMap,gt=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==mt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(pt&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=ht.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&ht.set(t,e))}return e}toString(){return this.cssText}},_t=e=>new gt(typeof e==`string`?e:e+``,void 0,mt),C=(e,...t)=>new gt(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,mt),vt=(e,t)=>{if(pt)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=ft.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},yt=pt?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return _t(t)})(e):e,{is:bt,defineProperty:xt,getOwnPropertyDescriptor:St,getOwnPropertyNames:Ct,getOwnPropertySymbols:wt,getPrototypeOf:Tt}=Object,Et=globalThis,Dt=Et.trustedTypes,Ot=Dt?Dt.emptyScript:``,kt=Et.reactiveElementPolyfillSupport,At=(e,t)=>e,jt={toAttribute(e,t){switch(t){case Boolean:e=e?Ot:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Mt=(e,t)=>!bt(e,t),Nt={attribute:!0,type:String,converter:jt,reflect:!1,useDefault:!1,hasChanged:Mt};Symbol.metadata??=Symbol(`metadata`),Et.litPropertyMetadata??=new WeakMap;var Pt=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Nt){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&xt(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=St(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Nt}static _$Ei(){if(this.hasOwnProperty(At(`elementProperties`)))return;let e=Tt(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(At(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(At(`properties`))){let e=this.properties,t=[...Ct(e),...wt(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(yt(e))}else e!==void 0&&t.push(yt(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return vt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?jt:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?jt:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Mt)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};Pt.elementStyles=[],Pt.shadowRootOptions={mode:`open`},Pt[At(`elementProperties`)]=new Map,Pt[At(`finalized`)]=new Map,kt?.({ReactiveElement:Pt}),(Et.reactiveElementVersions??=[]).push(`2.1.2`);var Ft=globalThis,It=e=>e,Lt=Ft.trustedTypes,Rt=Lt?Lt.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,zt=`$lit$`,Bt=`lit$${Math.random().toFixed(9).slice(2)}$`,Vt=`?`+Bt,Ht=`<${Vt}>`,Ut=document,Wt=()=>Ut.createComment(``),Gt=e=>e===null||typeof e!=`object`&&typeof e!=`function`,Kt=Array.isArray,qt=e=>Kt(e)||typeof e?.[Symbol.iterator]==`function`,Jt=`[ 	
\f\r]`,Yt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Xt=/-->/g,Zt=/>/g,Qt=RegExp(`>|${Jt}(?:([^\\s"'>=/]+)(${Jt}*=${Jt}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),$t=/'/g,en=/"/g,tn=/^(?:script|style|textarea|title)$/i,nn=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),w=nn(1),T=nn(2),rn=Symbol.for(`lit-noChange`),E=Symbol.for(`lit-nothing`),an=new WeakMap,on=Ut.createTreeWalker(Ut,129);function sn(e,t){if(!Kt(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return Rt===void 0?t:Rt.createHTML(t)}var cn=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=Yt;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===Yt?c[1]===`!--`?o=Xt:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=Qt):(tn.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=Qt):o=Zt:o===Qt?c[0]===`>`?(o=i??Yt,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?Qt:c[3]===`"`?en:$t):o===en||o===$t?o=Qt:o===Xt||o===Zt?o=Yt:(o=Qt,i=void 0);let d=o===Qt&&e[t+1].startsWith(`/>`)?` `:``;a+=o===Yt?n+Ht:l>=0?(r.push(s),n.slice(0,l)+zt+n.slice(l)+Bt+d):n+Bt+(l===-2?t:d)}return[sn(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},ln=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=cn(t,n);if(this.el=e.createElement(l,r),on.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=on.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(zt)){let t=u[o++],n=i.getAttribute(e).split(Bt),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?mn:r[1]===`?`?hn:r[1]===`@`?gn:pn}),i.removeAttribute(e)}else e.startsWith(Bt)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(tn.test(i.tagName)){let e=i.textContent.split(Bt),t=e.length-1;if(t>0){i.textContent=Lt?Lt.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],Wt()),on.nextNode(),c.push({type:2,index:++a});i.append(e[t],Wt())}}}else if(i.nodeType===8){if(i.data===Vt)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(Bt,e+1))!==-1;)c.push({type:7,index:a}),e+=Bt.length-1}}a++}}static createElement(e,t){let n=Ut.createElement(`template`);return n.innerHTML=e,n}};function un(e,t,n=e,r){if(t===rn)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=Gt(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=un(e,i._$AS(e,t.values),i,r)),t}var dn=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??Ut).importNode(t,!0);on.currentNode=r;let i=on.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new fn(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new _n(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=on.nextNode(),a++)}return on.currentNode=Ut,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},fn=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=E,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=un(this,e,t),Gt(e)?e===E||e==null||e===``?(this._$AH!==E&&this._$AR(),this._$AH=E):e!==this._$AH&&e!==rn&&this._(e):e._$litType$===void 0?e.nodeType===void 0?qt(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==E&&Gt(this._$AH)?this._$AA.nextSibling.data=e:this.T(Ut.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=ln.createElement(sn(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new dn(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=an.get(e.strings);return t===void 0&&an.set(e.strings,t=new ln(e)),t}k(t){Kt(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(Wt()),this.O(Wt()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=It(e).nextSibling;It(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},pn=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=E,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=E}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=un(this,e,t,0),a=!Gt(e)||e!==this._$AH&&e!==rn,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=un(this,r[n+o],t,o),s===rn&&(s=this._$AH[o]),a||=!Gt(s)||s!==this._$AH[o],s===E?e=E:e!==E&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===E?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},mn=class extends pn{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===E?void 0:e}},hn=class extends pn{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==E)}},gn=class extends pn{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=un(this,e,t,0)??E)===rn)return;let n=this._$AH,r=e===E&&n!==E||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==E&&(n===E||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},_n=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){un(this,e)}},vn=Ft.litHtmlPolyfillSupport;vn?.(ln,fn),(Ft.litHtmlVersions??=[]).push(`3.3.3`);var yn=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new fn(t.insertBefore(Wt(),e),e,void 0,n??{})}return i._$AI(e),i},bn=globalThis,xn=class extends Pt{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=yn(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return rn}};xn._$litElement$=!0,xn.finalized=!0,bn.litElementHydrateSupport?.({LitElement:xn});var Sn=bn.litElementPolyfillSupport;Sn?.({LitElement:xn}),(bn.litElementVersions??=[]).push(`4.2.2`);var Cn=e=>e.target.value;function wn(e,t,n,r,i){return w`<div class="field">
<label for=${e}>${t}</label>
<select id=${e} @change=${e=>i(Cn(e))}>
${(r.some(e=>e.value===n)?r:[{value:n,text:n||`–`},...r]).map(e=>w`<option value=${e.value} ?selected=${e.value===n}>
${e.text}
</option>`)}
</select>
</div>`}function Tn(e,t,n,r,i){let a=e=>i(n.includes(e)?n.filter(t=>t!==e):[...n,e]);return w`<fieldset class="field">
<legend>${t}</legend>
${r.map(t=>w`<label class="tick"
><input
type="checkbox"
id="${e}-${t.value}"
.checked=${n.includes(t.value)}
@change=${()=>a(t.value)}
/>
${t.text}</label
>`)}
</fieldset>`}function En(e,t,n,r,i,a){let o=e=>{let t=Number(Cn(e));Cn(e)!==``&&Number.isFinite(t)&&a(t)};return w`<div class="field">
<label for=${e}>${t} <output for=${e}>${i}</output></label>
<div class="twin">
<input
type="range"
aria-label=${t}
aria-valuetext=${i||String(n)}
min=${r.min}
max=${r.max}
step=${r.step}
.value=${String(n)}
@input=${o}
/>
<input
type="number"
id=${e}
min="0"
step="any"
.value=${String(n)}
@change=${o}
/>
</div>
</div>`}function Dn(e,t,n,r,i,a=``){return w`<div class="field">
<label for=${e}>${t}</label>
<input
type="date"
id=${e}
min=${r.min??E}
max=${r.max??E}
aria-invalid=${a?`true`:`false`}
aria-describedby=${a?`${e}-fault`:E}
.value=${n}
@change=${e=>i(Cn(e))}
/>
${a?w`<p class="fault" id="${e}-fault">${a}</p>`:E}
</div>`}var D=C`
.field {
margin: 0 0 0.6rem;
padding: 0;
border: 0;
min-inline-size: 0;
}
.field > label:not(.tick),
legend {
display: block;
font-size: 0.875rem;
color: var(--ink-soft);
padding: 0;
}
.field output {
color: var(--ink);
font-weight: 600;
}
.field select,
.field input[type='date'] {
max-inline-size: 100%;
}
.twin {
display: flex;
gap: 0.5rem;
align-items: center;
}
.twin input[type='range'] {
flex: 1 1 8rem;
min-inline-size: 4rem;
accent-color: var(--accent);
}
.twin input[type='number'] {
inline-size: 8rem;
}
.tick {
display: inline-flex;
gap: 0.35rem;
align-items: center;
margin-inline-end: 0.9rem;
min-block-size: 2rem;
}
.tick input,
input[type='checkbox'] {
min-block-size: 1.5rem;
min-inline-size: 1.5rem;
accent-color: var(--accent);
}
input[type='date'],
input[type='number'],
input[type='search'],
input[type='text'] {
border: 1px solid var(--line-strong);
border-radius: var(--radius);
padding: 0.15rem 0.4rem;
background: var(--paper);
}
.fault {
color: #8a2d00;
font-size: 0.875rem;
}
.scroll {
overflow-x: auto;
position: relative;
}
@media (max-width: 48rem) {
table.cards thead {
display: none;
}
table.cards,
.cards tbody,
.cards tr,
.cards th,
.cards td {
display: block;
inline-size: 100%;
border: 0;
padding-block: 0.1rem;
}
.cards td.number {
text-align: start;
}
.cards td[data-label]::before {
content: attr(data-label) ': ';
color: var(--ink-soft);
}
.cards tr {
border-block-end: 1px solid var(--line);
padding-block: 0.5rem;
}
}
section {
margin-block-end: 1.5rem;
}
section > * + *,
details > * + * {
margin-block-start: 0.4rem;
}
td button {
white-space: nowrap;
}
figure {
margin: 0;
}
.note {
background: var(--paper-soft);
border-inline-start: 4px solid var(--line-strong);
padding: 0.4rem 0.75rem;
}
.amber {
background: var(--amber-paper);
border-inline-start: 4px solid var(--restricted);
padding: 0.4rem 0.75rem;
}
svg.chart {
inline-size: 100%;
max-inline-size: 44rem;
block-size: auto;
display: block;
}
caption {
text-align: start;
font-weight: 600;
padding-block: 0.25rem;
}
`,O=`\xA0`,On=`–`,kn=`−`;function k(e){return e>0?e>=1?100:Math.floor(e*100+.5):0}function A(e){return An(k(e))}function An(e){return e<=0?`<${O}1${O}%`:e>=100?`>${O}99${O}%`:`${e}${O}%`}var jn=[[99,`chance.99`],[90,`chance.90`],[66,`chance.66`],[33,`chance.33`],[10,`chance.10`],[1,`chance.1`],[0,`chance.0`]];function Mn(e){let t=k(e);return(jn.find(([e])=>t>=e)??jn[6])[1]}function Nn(e,t){let n=Mn(e);return x(t,n===`chance.99`?`chance.99_runout`:n)}function Pn(e){return String(e).replace(/\B(?=(\d{3})+$)/g,O)}function Fn(e){let t=Math.floor(e+.5),n=1;for(;t/n>=100;)n*=10;return Math.floor((t+Math.floor(n/2))/n)*n}function In(e){if(Number.isNaN(e))return On;let t=Fn(Math.abs(e));return(e<0&&t>0?kn:``)+Pn(t)}function Ln(e,t,n){return e===t?e:n?`${e}${O}${On}${O}${t}`:`${e}${On}${t}`}var Rn=(e,t)=>Ln(In(e),In(t),e<0),zn=e=>`${In(e.q50)} (${Rn(e.q05,e.q95)})`,Bn=e=>Pn(Math.round(e));function Vn(e){let t=In(e);return e>0&&t!==`0`?`+${t}`:t}function Hn(e,t){let n=Fn(Math.abs(e));if(!(n>=1e6))return In(e);let r=n/1e6;return`${e<0?kn:``}${j(r,+(r<10),t)}${O}M`}var Un=(e,t)=>`${Hn(e.mean,t)} (${Ln(Hn(e.q05,t),Hn(e.q95,t),e.q05<0)})`;function j(e,t,n){if(Number.isNaN(e))return On;let r=Math.floor(Math.abs(e)*10**t+.5),i=Math.floor(r/10**t),a=String(r%10**t).padStart(t,`0`).replace(/0+$/,``);return(e<0&&r>0?kn:``)+Pn(i)+(t>0&&a?(n===`fr`?`,`:`.`)+a:``)}var Wn=864e5,Gn=e=>Math.round(Date.parse(e)/Wn),Kn=e=>new Date(e*Wn).toISOString().slice(0,10),M=(e,t)=>Kn(Gn(e)+t),N=(e,t)=>Gn(t)-Gn(e),qn=new Map;function Jn(e,t,n){let r=t+n,i=qn.get(r);if(!i){let e=t===`fr`?`fr`:`en-GB`;i=new Intl.DateTimeFormat(e,{month:n,timeZone:`UTC`}),qn.set(r,i)}return i.format(e)}var Yn=(e,t)=>Jn(new Date(`${e}T00:00:00Z`),t,`short`);function Xn(e,t,n,r){let i=new Date(`${e}T00:00:00Z`),a=i.getUTCDate(),o=t===`fr`&&a===1?`1er`:String(a),s=i.getUTCFullYear(),c=`${o}${O}${Jn(i,t,n)}`;return s===r?c:`${c}${O}${s}`}var P=(e,t,n=null)=>Xn(e,t,`long`,n),Zn=(e,t,n=null)=>Xn(e,t,`short`,n),F=e=>Number(e.slice(0,4)),Qn=e=>e>0?`*`.repeat(e):On,$n=e=>e.charAt(0).toUpperCase()+e.slice(1),er=[`lift`,`ease`,`corridor`,`convoy`,`airlift`,`repair`,`preposition`,`fee_waiver`,`evacuation_window`],tr={lift:[`measure`,`goods`,`start`,`end`],ease:[`measure`,`share`,`start`,`end`],corridor:[`measure`,`goods`,`roads`,`start`,`end`],fee_waiver:[`measure`,`start`,`end`],evacuation_window:[`measure`,`homes`,`start`,`end`],repair:[`place`,`quantity`,`start`],preposition:[`place`,`goods`,`quantity`,`start`]};function nr(e){let t=e.kind;if(t!==`convoy`&&t!==`airlift`)return tr[t]??[`start`,`end`];if(e.mission)return[`mission`,`start`];let n=[`place`,`origin`,`goods`,`quantity`];return t===`convoy`&&n.push(`trucks`),[...n,`every_days`,`start`,`end`]}var rr=e=>e===`convoy`||e===`airlift`||e===`preposition`,I=(e,t)=>{let n=e[t];return n==null?``:String(n)},ir=(e,t)=>{let n=e[t]??(t===`goods`?e.good:void 0);return Array.isArray(n)?n.map(String):n==null||n===``?[]:[String(n)]};function ar(e){if(!(e>0))return 1;let t=10**Math.floor(Math.log10(e)),n=e/t;return(n<=1?1:n<=2?2:n<=5?5:10)*t}function or(e,t){if(e===`share`)return{min:5,max:100,step:5};if(e===`trucks`)return{min:1,max:Math.max(100,t),step:1};if(e===`every_days`)return{min:0,max:60,step:1};let n=ar(Math.max(1,t)*4);return{min:n/200,max:n,step:n/200}}var sr=e=>({min:M(e.as_of,1),max:M(e.as_of,e.horizon_days)}),cr=e=>e.goods.filter(e=>!e.service);function lr(e,t,n){let r=M(e.as_of,7),i=e.measures.find(t=>(t.start??``)<=e.as_of&&(t.end===null||t.end>=e.as_of))??e.measures[0],a=e.places.find(e=>e.besieged_reported)??e.places[0],o=cr(e)[0];if(nr({id:n,kind:t}).includes(`measure`))return i?{id:n,kind:t,measure:i.id,...t===`ease`?{share:.5}:{},start:r}:null;if(!a)return null;if(t===`repair`)return{id:n,kind:t,place:a.id,quantity:1e5,start:r};if(!o)return null;let s={id:n,kind:t,place:a.id,goods:[o.id],quantity:1e5,start:r};return t===`convoy`?{...s,trucks:10}:s}function ur(e,t){let n=[],r=nr(e),i=I(e,`start`),a=I(e,`end`);(!i||i<=t.as_of)&&n.push({field:`start`,key:`option.fault.start`}),a&&a<i&&n.push({field:`end`,key:`option.fault.end`});for(let t of[`measure`,`place`,`mission`])r.includes(t)&&!I(e,t)&&n.push({field:t,key:`option.fault.needed`});return rr(e.kind)&&r.includes(`goods`)&&ir(e,`goods`).length!==1&&n.push({field:`goods`,key:`option.fault.needed`}),r.includes(`quantity`)&&!(Number(e.quantity)>0)&&n.push({field:`quantity`,key:`option.fault.quantity`}),n}var dr=(e,t)=>e.places.find(e=>e.id===t)?.name??t,fr=(e,t,n)=>e.goods.find(e=>e.id===t)?.name[n]??t;function pr(e,t){let n=e.roads.find(e=>e.id===t);return n?`${dr(e,n.from)}–${dr(e,n.to)}`:t}var mr=3;function hr(e,t){let n=t.length>mr?t.slice(0,2):t,r=t.length-n.length,i=r>0?[...n,x(e,`option.others`,{n:r})]:n;return new Intl.ListFormat(e,{type:`conjunction`}).format(i)}function gr(e,t,n){let r=t.places.map(t=>dr(e,t)),i=r.length>0?r:t.roads.map(t=>pr(e,t));return i.length>0?`${t.id} (${hr(n,i)})`:t.id}function _r(e,t,n){let r=e.measures.find(e=>e.id===t.measure),i=F(e.as_of),a=e=>{let r=I(t,e);return r?P(r,n,i):``},o=ir(t,`goods`).map(t=>fr(e,t,n)),s={measure:r?gr(e,r,n):I(t,`measure`),place:dr(e,I(t,`place`)),goods:o.length>0&&o[0]!==`*`?hr(n,o):x(n,`option.all_goods`),quantity:Hn(Number(t.quantity??0),n),mission:I(t,`mission`),start:a(`start`)},c=I(t,`mission`)?`_mission`:``;return x(n,`option.does.${t.kind}${c}`,s)}var vr=(e,t)=>{let n=e[t===`fr`?`title_fr`:`title`]??e.title;return typeof n==`string`&&n?n:e.name?.[t]??``};function yr(e,t,n,r=null){let i=vr(t,n);return!i||i===t.id?_r(e,t,n):r&&br(t,r)?x(n,`option.changed`,{title:i}):i}var br=(e,t)=>[...new Set([...Object.keys(e),...Object.keys(t)])].some(n=>JSON.stringify(e[n])!==JSON.stringify(t[n])),xr=(e,t)=>S(e,`option.kind`,t),L=C`
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
`,R=C`
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
`,z=class extends xn{static properties={lang:{type:String,reflect:!0}};static styles=[L,R];constructor(){super(),this.lang=`en`}t(e,t){return x(this.lang,e,t)}tn(e,t,n){return re(this.lang,e,t,n)}},B=class extends z{static properties={store:{attribute:!1}};#e=null;needs(e){return[e]}connectedCallback(){this.lang=this.store.state.view.lang,super.connectedCallback(),this.#e=this.store.subscribe((e,t)=>{e.view.lang!==this.lang&&(this.lang=e.view.lang);let n=this.needs(e),r=this.needs(t);n.some((e,t)=>!Object.is(e,r[t]))&&this.requestUpdate()})}disconnectedCallback(){this.#e?.(),this.#e=null,super.disconnectedCallback()}},Sr=`﻿`;function Cr(e,t,n){if(e==null)return``;if(typeof e==`number`){if(!Number.isFinite(e))return``;let t=String(e);return n?t.replace(`.`,`,`):t}let r=/^[=+\-@\t\r]/.test(e)?`'${e}`:e;return r.includes(t)||/["\r\n]/.test(r)?`"${r.replaceAll(`"`,`""`)}"`:r}function wr(e){return Er(e,`,`,!1)}function Tr(e,t){let n=t===`fr`;return Sr+Er(e,n?`;`:`,`,n)}function Er(e,t,n){return[e.columns,...e.rows].map(e=>e.map(e=>Cr(e,t,n)).join(t)+`\r
`).join(``)}function Dr(e,t){let n=document.createElement(`a`),r=URL.createObjectURL(t);n.href=r,n.download=e,document.body.append(n),n.click(),n.remove(),setTimeout(()=>URL.revokeObjectURL(r),6e4)}var Or=(e,t,n)=>Dr(e,new Blob([t],{type:`${n};charset=utf-8`}));function kr(e,t,n){return`corridor-${e.name.normalize(`NFD`).replace(/\p{M}/gu,``).replace(/[^\w-]+/g,`_`).slice(0,60)}-${e.as_of}-${t}.${n}`}var Ar=[`fill`,`stroke`,`stroke-width`,`stroke-dasharray`,`opacity`,`font-size`,`font-weight`,`font-style`,`text-anchor`,`dominant-baseline`,`paint-order`,`stroke-linejoin`,`stroke-opacity`,`vector-effect`,`visibility`],jr=`http://www.w3.org/2000/svg`;function Mr(e,t){let n=getComputedStyle(e);for(let e of Ar){let r=n.getPropertyValue(e);r&&t.setAttribute(e,r)}t.removeAttribute(`class`),t.removeAttribute(`tabindex`);for(let n=0;n<e.children.length;++n)Mr(e.children[n],t.children[n])}function Nr(e,t){let n=e.cloneNode(!0);Mr(e,n);let[r=0,i=0,a=600,o=300]=(e.getAttribute(`viewBox`)??`0 0 600 300`).split(/[ ,]+/).map(Number);n.setAttribute(`xmlns`,jr),n.setAttribute(`viewBox`,`${r} ${i} ${a} ${o+22}`),n.setAttribute(`width`,String(a)),n.setAttribute(`height`,String(o+22)),n.setAttribute(`font-family`,`sans-serif`);let s=document.createElementNS(jr,`rect`);for(let[e,t]of Object.entries({x:r,y:i,width:a,height:o+22,fill:`#FFFFFF`}))s.setAttribute(e,String(t));n.prepend(s);let c=document.createElementNS(jr,`text`);return c.setAttribute(`x`,String(r+4)),c.setAttribute(`y`,String(i+o+15)),c.setAttribute(`font-size`,`11`),c.setAttribute(`fill`,`#333333`),c.textContent=t,n.append(c),new XMLSerializer().serializeToString(n)}async function Pr(e,t,n=2){let r=Nr(e,t),i=new Image;i.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(r)}`,await i.decode();let a=document.createElement(`canvas`);return a.width=i.width*n,a.height=i.height*n,a.getContext(`2d`)?.drawImage(i,0,0,a.width,a.height),new Promise((e,t)=>{a.toBlob(n=>n?e(n):t(Error(`no picture`)),`image/png`)})}function Fr(e,t){let n=x(t,`sensitivity.${e.sensitivity}`);return[e.title[t],x(t,`app.as_of`,{date:P(e.as_of,t)}),x(t,`sensitivity.label`,{level:n}),`Corridor ${e.engine_version}`].join(` · `)}var Ir=class extends z{static properties={scenario:{attribute:!1},what:{type:String},table:{attribute:!1},chart:{attribute:!1},stamp:{type:String}};constructor(){super(),this.what=``,this.stamp=``,this.table=null,this.chart=null}render(){let{scenario:e,table:t,chart:n,lang:r}=this,i=t=>kr(e,this.what,t),a=[Fr(e,r),this.stamp].filter(e=>e).join(` · `),o=e=>Or(i(`csv`),e,`text/csv`);return w`<div class="row small">
<span class="soft">${this.t(`export.what_is_seen`)}</span>
${t?w`<button @click=${()=>o(wr(t()))}>CSV</button>
<button @click=${()=>o(Tr(t(),r))}>
${this.t(`export.spreadsheet`)}
</button>`:E}
${n?w`<button @click=${()=>n?.(e=>Or(i(`svg`),Nr(e,a),`image/svg+xml`))}>SVG</button><button @click=${()=>n?.(e=>void Pr(e,a).then(e=>Dr(i(`png`),e)))}>PNG</button>`:E}
</div>`}};customElements.define(`corridor-save-as`,Ir);function Lr(e,t){let n=new Map(t.map(e=>[e.report_id,e]));return e.map(e=>{let t=n.get(e.id);return{report:e,weight:t?.weight??null,influence:t?.influence??null,effective_members:t?.effective_sample_size??null,rerun:t?.rerun??!1,conflict:t?.conflict_group||null}})}var Rr=e=>Math.abs(e.influence??0),zr={influence:(e,t)=>Rr(t)-Rr(e)||Math.abs(t.weight??0)-Math.abs(e.weight??0),date:(e,t)=>t.report.event_date.localeCompare(e.report.event_date),place:(e,t)=>e.report.place_id.localeCompare(t.report.place_id)};function Br(e,t){let n=[...e].sort((e,n)=>zr[t](e,n)||e.report.id.localeCompare(n.report.id)),r=[],i=new Map;for(let e of n){let t=e.conflict?i.get(e.conflict):void 0;if(t)t.lines.push(e);else{let t={conflict:e.conflict,lines:[e]};r.push(t),e.conflict&&i.set(e.conflict,t)}}for(let e of r)e.lines.length<2&&(e.conflict=null);return r}function Vr(e){return Math.abs(e)<.005?null:{sign:e>0?`×`:`÷`,factor:Math.exp(Math.abs(e))}}var Hr=(e,t,n)=>{let{report:r}=e;return[r.id,n,r.claim,r.source_name,r.notes,r.event_date].join(` `).toLocaleLowerCase().includes(t.trim().toLocaleLowerCase())};function Ur(e,t){let n=``;for(let t of e)t.published>n&&(n=t.published);return n?N(n,t):null}var Wr=30,Gr=4;function Kr(e,{weight:t}){if(t===null)return`–`;let n=Vr(t);if(!n)return x(e,`evidence.adds_nothing`);let r=Math.min(100,Math.abs(t)/Gr*100),i=`${n.sign}${j(n.factor,+(n.factor<10),e)}`;return w`<span class="bar ${t<0?`less`:``}" style="inline-size:${r}%"></span>
<span class="small">${x(e,`evidence.odds`,{factor:i})}</span>`}function qr(e,t){let{influence:n}=t;if(n===null)return`–`;let r=j(n*100,1,e),i=n>0&&r!==`0`?`+`:``,a=t.effective_members!==null&&t.effective_members<Wr;return w`${x(e,`evidence.points`,{n:`${i}${r}`})}
${a&&!t.rerun?w`<br /><span class="small soft">${x(e,`evidence.few`)}</span>`:E}`}function Jr(e,t){let n=t.flatMap(t=>t.lines.map(t=>[t.report.id,t.report.event_date,t.report.place_id,t.report.claim,t.report.source_name,`${t.report.reliability}${t.report.credibility}`,t.weight,t.influence,t.effective_members,t.conflict,e.as_of,e.sensitivity]));return{columns:`report_id,event_date,place_id,claim,source_name,reliability,weight,influence,effective_sample_size,conflict_group,as_of,sensitivity`.split(`,`),rows:n}}var Yr=C`
.tools {
margin-block: 0.5rem;
}
input[type='search'] {
inline-size: 16rem;
max-inline-size: 100%;
}
tr.aside td,
tr.aside th {
background: var(--paper-soft);
color: var(--ink-soft);
}
tr.aside .claim {
text-decoration: line-through;
}
tbody.conflict {
border-inline-start: 4px solid var(--restricted);
}
.bracket th {
font-weight: 600;
background: var(--amber-paper);
}
.bar {
display: block;
block-size: 0.5rem;
background: var(--accent);
min-inline-size: 1px;
}
.bar.less {
background: repeating-linear-gradient(90deg, var(--closed) 0 3px, #fff 3px 5px);
}
th {
font-weight: 400;
}
thead th {
font-weight: 600;
white-space: nowrap;
}
`,Xr=(e,t)=>e.date_q50===t.date_q50&&k(e.p_deadline??0)===k(t.p_deadline??0),Zr=e=>e.state!==`out`&&k(e.p_horizon??0)>=1;function Qr(e,t,n){let r=new Map(e.places.map(e=>[e.id,e])),i=e=>{let i=new Map;for(let a of t.picture.runouts){let t=r.get(a.place_id);if(!t||t.evidence<=0||n&&a.good!==n||!e(a))continue;let o=i.get(t.id);o?o.rows.push(a):i.set(t.id,{place:t,rank:0,tie:!1,rows:[a]})}return[...i.values()]},{headline:a}=t.picture,o=i(e=>e.state===`out`),s=i(Zr);for(let e of s)e.place.id===a.place_id&&e.rows.sort((e,t)=>Number(t.good===a.good)-Number(e.good===a.good));s.forEach((e,t)=>{let n=s[t-1],r=n!==void 0&&Xr(e.rows[0],n.rows[0]);e.rank=r?n.rank:t+1,r&&(e.tie=n.tie=!0)});let c=new Set([...o,...s].map(e=>e.place.id)),l=e.places.filter(e=>t.runouts_of.has(e.id));return{out:o,may:s,quiet:l.filter(e=>e.evidence>0&&!c.has(e.id)),no_evidence:l.filter(e=>e.evidence<=0)}}function $r(e,t,n){let r=(e.runouts_of.get(t)??[]).filter(e=>!n||e.good===n),{headline:i}=e.picture;return r.find(e=>e.state===`out`)??r.find(e=>i.place_id===t&&e.good===i.good&&Zr(e))??r.find(Zr)??null}function ei(e,t,n){let r=new Map;if(!t)return r;let{out:i,may:a,quiet:o,no_evidence:s}=Qr(e,t,n),c=[...i,...a].map(e=>e.place);for(let e of[...c,...o,...s])r.has(e.id)||r.set(e.id,r.size);return r}var ti=(e,t,n)=>e.goods.find(e=>e.id===t)?.name[n]??t;function ni(e,t,n,r,i){let a=re(i,`map.people`,n.population,{place:n.name,people:In(n.population)});if(n.evidence<=0)return`${a}, ${x(i,`map.no_evidence`)}`;let o=$r(t,n.id,r);if(!o)return`${a}, ${x(i,`map.quiet`)}`;let s=F(e.as_of),c=n=>{let r=ti(e,n.good,i);if(n.state===`out`)return x(i,`map.out`,{good:r,date:n.out_since?P(n.out_since,i,s):``});let a=n.p_deadline??0;return x(i,`map.runout`,{good:r,word:Nn(a,i),percent:A(a),date:P(t.picture.deadline,i,s)})},{headline:l}=t.picture,u=o.state===`out`&&l.place_id===n.id&&(!r||r===l.good)?t.runouts_of.get(n.id)?.find(e=>e.good===l.good&&e.state!==`out`):void 0;return[a,c(o),...u?[c(u)]:[]].join(`, `)}function ri(e,t,n,r,i){let a=e.places[n];if(!a||a.evidence<=0)return``;if(r>Se(t))return x(i,`map.not_lived`);let o=ve(t,n,r),s=_e(t,n,r,fe.indexOf(o));return x(i,`map.on_day`,{date:P(M(e.as_of,r),i,F(e.as_of)),state:S(i,`access`,o),percent:An(s)})}function ii(e,t,n,r,i){let a=e.roads[n],o=t=>e.places.find(e=>e.id===t)?.name??t;return{id:a.id,name:x(i,`road.name`,{from:o(a.from),to:o(a.to),km:Bn(a.km)}),state:x(i,`road.${ye(t,n,r)}`)}}function ai(e,t,n,r,i){let a=F(t.as_of),o=ti(t,r.good,e);if(r.state===`out`)return w`<section>
<h3>${x(e,`town.runout`)}</h3>
<p>${x(e,`list.out_since`,{good:o,date:r.out_since?P(r.out_since,e,a):``})}</p>
</section>`;let s=r.p_deadline??0,c=t=>t?Zn(t,e,a):x(e,`list.later`);return w`<section>
<h3>${x(e,`town.runout`)}</h3>
<p>
${x(e,`town.chance`,{word:$n(Nn(s,e)),percent:A(s),date:P(n.picture.deadline,e,a)})}
${r.date_q50?x(e,`town.middle`,{date:P(r.date_q50,e,a)}):`${$n(x(e,`list.no_middle`))}.`}
${r.date_q10?x(e,`list.range`,{from:c(r.date_q10),to:c(r.date_q90)}):E}
</p>
<corridor-dots
.lang=${e}
.as_of=${t.as_of}
.deadline=${n.picture.deadline}
.horizon=${t.horizon_days}
.lead_days=${n.picture.lead_days}
.day=${i}
.dots=${r.dots}
></corridor-dots>
</section>`}function oi(e,t,n,r,i){let a=4*n.picture.lead_days.length;return w`<section>
<h3>${x(e,`strip.title`)}</h3>
<corridor-strip
.lang=${e}
.as_of=${t.as_of}
.deadline=${n.picture.deadline}
.horizon=${t.horizon_days}
.lead_days=${n.picture.lead_days}
.day=${i}
.percents=${n.access.subarray(r*a,(r+1)*a)}
></corridor-strip>
</section>`}var si=10,ci=(e,t)=>e<si?x(t,`town.few`):In(e);function li(e,t){let[n,r]=[ci(e.q05,t),ci(e.q95,t)];return`${ci(e.q50,t)} (${n===r?n:`${n}–${r}`})`}function ui(e,t,n,r){let i=n.picture.people.find(e=>e.place_id===r.id);if(!i)return E;let a=n.picture.detained.find(e=>e.home===r.id),o=(t,n)=>w`<tr>
<th scope="row">${x(e,t)}</th>
<td class="number">${n}</td>
</tr>`;return w`<section>
<h3>${x(e,`town.people`,{date:P(n.picture.deadline,e,F(t.as_of))})}</h3>
<table>
<tbody>
${o(`town.present`,zn(i.present))} ${o(`town.confined`,zn(i.confined))}
${o(`town.trapped`,zn(i.trapped))}
${a?o(`town.held`,li(a.held_deadline,e)):E}
</tbody>
</table>
<p class="small soft">${x(e,`town.people_key`)}</p>
</section>`}var di=5;function fi(e,t,n,r){let i=Te(n,r.id,1/0);if(i.length===0)return E;let a=i.reduce((e,t)=>e+t.people.q50,0),o=e=>t.places.find(t=>t.id===e)?.name??e;return w`<section>
<h3>${x(e,`town.where_to`,{date:P(n.picture.deadline,e,F(t.as_of))})}</h3>
<table>
<tbody>
${i.slice(0,di).map(e=>w`<tr>
<th scope="row">${o(e.destination)}</th>
<td class="number">${A(e.people.q50/a)}</td>
<td class="number">${zn(e.people)}</td>
</tr>`)}
</tbody>
</table>
</section>`}function pi(e,t,n,r){let i=F(t.as_of);return w`${n.picture.ultimatums.filter(e=>e.place_id===r.id).map(t=>w`<section>
<h3>${x(e,`town.ultimatum`)}</h3>
<p>
${x(e,`town.ultimatum_text`,{from:P(t.announced,e,i),to:P(t.ends,e,i),n:zn(t.departures),date:P(n.picture.deadline,e,i)})}
</p>
</section>`)}`}function mi(e,t){let n=new Set(e.roads.filter(e=>e.from===t.id||e.to===t.id).map(e=>e.id)),r=new Set(e.measures.filter(e=>e.places.includes(t.id)||e.roads.some(e=>n.has(e))).map(e=>e.id));return e.reports.filter(e=>e.place_id===t.id||n.has(e.road_id)||e.measure_ids.some(e=>r.has(e)))}function hi(e,t,n,r){let i=mi(n,r).toSorted((e,t)=>e.published<t.published?1:-1),a=F(n.as_of);return w`<section>
<h3>${re(e,`town.reports`,i.length)}</h3>
${i.length>0?w`<ul class="small">
${i.slice(0,6).map(t=>w`<li>
${Zn(t.event_date,e,a)}${x(e,`word.colon`)}${S(e,`claim`,t.claim)} – ${t.source_name}
<span class="soft">${t.reliability}${t.credibility}</span>
</li>`)}
</ul>
<button class="plain" @click=${()=>d(t,{place:r.id,tab:`evidence`})}>
${x(e,`town.all_reports`)}
</button>`:E}
</section>`}function gi(e,t,n,r,i){let a=t.roads.flatMap((e,t)=>e.from===r.id||e.to===r.id?[t]:[]);return a.length===0||!be(n)?E:w`<section>
<h3>${x(e,`town.roads`,{date:P(M(t.as_of,i),e,F(t.as_of))})}</h3>
<table>
<tbody>
${a.map(r=>{let{name:a,state:o}=ii(t,n,r,i,e);return w`<tr>
<th scope="row">${a}</th>
<td>${o}</td>
</tr>`})}
</tbody>
</table>
</section>`}var _i=[`influence`,`date`,`place`],vi=14,yi=class extends B{static properties={session:{attribute:!1},order:{state:!0},words:{state:!0},all:{state:!0}};static styles=[L,R,D,Yr];#e=()=>this.requestUpdate();constructor(){super(),this.order=`influence`,this.words=``,this.all=!1}connectedCallback(){super.connectedCallback(),this.session.bench.addEventListener(`change`,this.#e)}disconnectedCallback(){this.session.bench.removeEventListener(`change`,this.#e),super.disconnectedCallback()}needs(e){return[e.scenario,e.picture,e.run.stale,e.view.place]}#t(e){let t=e.places.find(e=>e.id===this.store.state.view.place);return t&&!this.all&&mi(e,t).length>0?t:null}#n(e,t){let n=this.session.bench.base??this.store.state.picture?.picture;return Lr(t?mi(e,t):e.reports,n?.evidence??[]).filter(t=>Hr(t,this.words,dr(e,t.report.place_id)))}render(){let{scenario:e}=this.store.state;if(!e)return E;let t=this.#t(e),n=this.#n(e,t),r=Br(n,this.order);return w`${this.#r()}${this.#i(e)}${this.#a()}
${t?w`<p>
${this.t(`evidence.about`,{place:t.name,n:n.length,all:e.reports.length})}
<button
id="all"
@click=${()=>{this.all=!0}}
>
${this.t(`evidence.show_all`)}
</button>
</p>`:E}
<p class="small soft">${this.t(`evidence.explain`)}</p>
${this.#o(e,r)}
<corridor-save-as
what="evidence"
.lang=${this.lang}
.scenario=${e}
.table=${()=>Jr(e,r)}
></corridor-save-as>`}#r(){let{picture:e,run:t}=this.store.state,{bench:n}=this.session,r=Ne(n.draft);return e?w`<p class="note ${t.stale?`stale`:``}" aria-live="polite">
${(e.picture.headline.short??e.picture.headline.sentence)[this.lang]}
${r>0?w`<strong>${this.tn(`evidence.aside`,r)}</strong>
<button @click=${()=>n.change(Fe(n.draft))}>${this.t(`evidence.put_all_back`)}</button>`:E}
</p>`:E}#i(e){let t=Ur(e.reports,e.as_of);return t===null||t<=vi?E:w`<p class="amber">${this.t(`situation.stale`,{n:t})}</p>`}#a(){return w`<div class="row tools">
<div class="field">
<label for="find">${this.t(`evidence.find`)}</label>
<input
type="search"
id="find"
.value=${this.words}
@input=${e=>{this.words=e.target.value}}
/>
</div>
${wn(`order`,this.t(`evidence.order`),this.order,_i.map(e=>({value:e,text:this.t(`evidence.order.${e}`)})),e=>{this.order=e})}
</div>`}#o(e,t){return t.length===0?w`<p>${this.t(`evidence.none`)}</p>`:w`<div class="scroll" tabindex="0" role="region" aria-label=${this.t(`tab.evidence`)}>
<table class="cards">
<thead>
<tr>
<th scope="col">${this.t(`evidence.claim`)}</th>
<th scope="col">${this.t(`evidence.place`)}</th>
<th scope="col">${this.t(`evidence.source`)}</th>
<th scope="col">${this.t(`evidence.weight`)}</th>
<th scope="col" class="number">${this.t(`evidence.influence`)}</th>
<th scope="col"><span class="seen-by-readers">${this.t(`kept.act`)}</span></th>
</tr>
</thead>
${t.map(t=>this.#s(e,t))}
</table>
</div>`}#s(e,t){let n=t.lines.map(t=>this.#c(e,t));if(!t.conflict)return w`<tbody>${n}</tbody>`;let r=(this.store.state.picture?.picture.measures??e.measures).find(e=>e.id===t.conflict)?.credence;return w`<tbody class="conflict">
<tr class="bracket">
<th colspan="6" scope="rowgroup">
${this.t(`evidence.disagree`,{n:t.lines.length,measure:t.conflict})}
${r===void 0?E:this.t(`evidence.uses_both`,{yes:A(r),no:A(1-r)})}
</th>
</tr>
${n}
</tbody>`}#c(e,t){let{report:n}=t,{bench:r}=this.session,i=je(r.draft,n.id,n.set_aside),a=e.places.find(e=>e.id===n.place_id),o=Zn(n.event_date,this.lang,F(e.as_of)),s=n.value?` ${n.value} ${n.unit}`:``;return w`<tr class=${i?`aside`:``}>
<th scope="row">
<span class="claim">${S(this.lang,`claim`,n.claim)}${s}</span>,
${o}
${n.notes?w`<br /><span class="small soft">${n.notes}</span>`:E}
</th>
<td data-label=${this.t(`evidence.place`)}>
${a?w`${a.name}
<span aria-label=${this.t(`evidence.${a.evidence}`)} role="img"
>${Qn(a.evidence)}</span
>`:n.road_id?pr(e,n.road_id):`–`}
</td>
<td data-label=${this.t(`evidence.source`)}>
${n.source_name||n.source_id}
<span class="small soft"
>${this.t(`evidence.grade`,{reliability:S(this.lang,`evidence.reliability`,n.reliability),code:`${n.reliability}${n.credibility}`})}</span
>
</td>
<td data-label=${this.t(`evidence.weight`)}>${Kr(this.lang,t)}</td>
<td class="number" data-label=${this.t(`evidence.influence`)}>${qr(this.lang,t)}</td>
<td>
<button
id="aside-${n.id}"
aria-pressed=${i}
aria-label=${this.t(i?`evidence.put_back_named`:`evidence.set_aside_named`,{report:n.id})}
@click=${()=>r.change(Me(r.draft,n.id,n.set_aside))}
>
${this.t(i?`evidence.put_back`:`evidence.set_aside`)}
</button>
</td>
</tr>`}};customElements.define(`corridor-evidence`,yi);var bi=220,xi=60,Si=24,Ci=e=>e>0?Math.min(10,3+e/10):3.5;function wi(e,t,n,r,i){let a=e=>xi+e*bi,o=e=>Si+(1-e)*bi;return T`<svg viewBox="0 0 ${300} ${292}" role="img"
aria-label=${t} class="chart square" font-size="12" fill="#1b1f24">
<rect x=${xi} y=${Si} width=${bi} height=${bi} fill="none" stroke="#767f89"></rect>
<line x1=${a(0)} y1=${o(0)} x2=${a(1)} y2=${o(1)} stroke="#767f89" stroke-dasharray="4 3"></line>
${[0,.5,1].map(e=>T`
<text x=${a(e)} y=${260} text-anchor="middle">${e*100}\u00a0%</text>
<text x=${54} y=${o(e)+4} text-anchor="end">${e*100}\u00a0%</text>`)}
${i?T`<polyline fill="none" stroke="#0b5c8f" stroke-width="1.5"
points=${[{said:0,came:0},...e].map(e=>`${a(e.said)},${o(e.came)}`).join(` `)}
></polyline>`:``}
${e.map(e=>T`
<circle cx=${a(e.said)} cy=${o(e.came)} r=${Ci(e.n)} fill="#0b5c8f"></circle>
${e.n>0?T`<text x=${a(e.said)+10} y=${o(e.came)-8}>${e.n}</text>`:``}`)}
<text x=${a(.5)} y=${282} text-anchor="middle">${n}</text>
<text x="14" y=${o(.5)} text-anchor="middle" transform="rotate(-90 14 ${o(.5)})">${r}</text>
</svg>`}var Ti=class{#e;constructor(e){this.#e=e}async suggested(){return(await this.#e.get(`/api/suggested`)).options}compare(e,t){return this.#e.stream(`/api/compare`,{suggest:!0,edits:e.edits},t)}async save(e){return(await this.#e.post(`/api/save`,e)).etag}async report(e,t,n){let r=JSON.stringify({...e,lang:t,internal:n});return(await this.#e.request(`/api/report`,{method:`POST`,body:r})).blob()}folders(){return this.#e.get(`/api/folders`)}async open(e){await this.#e.post(`/api/open`,{folder:e})}};function Ei(t){return t instanceof e?t.problem:{kind:`unreachable`,problems:[],text:t instanceof Error?t.message:``}}var Di=t=>t instanceof e&&t.status===409;function Oi(e){let t=/^(.*?):(\d+)(?::(\d+))?(?:\s.*)?$/.exec(e);return t?{file:t[1]??``,line:t[2]??``,column:t[3]??``}:{file:e,line:``,column:``}}var ki=class extends z{static properties={problem:{attribute:!1}};static styles=[L,R,C`
.box {
background: var(--bad-paper);
border-inline-start: 4px solid var(--closed);
padding: 0.5rem 0.75rem;
overflow-x: auto;
}
table {
margin-block-start: 0.5rem;
}
th,
td {
border-color: var(--line-strong);
}
`];render(){let{problem:e}=this;if(!e)return E;let{problems:t}=e;return w`<div class="box" role="alert">
<p>${t.length>0?this.tn(`problem.count`,t.length):this.#e(e)}</p>
${t.length>0?this.#t(e):E}
</div>`}#e(e){return e.kind===`unreachable`?this.t(`problem.unreachable`):e.kind===`busy`?this.t(`problem.busy`):e.text||this.t(`problem.unknown`)}#t({problems:e}){return w`<table>
<thead>
<tr>
<th scope="col">${this.t(`problem.file`)}</th>
<th scope="col" class="number">${this.t(`problem.line`)}</th>
<th scope="col" class="number">${this.t(`problem.column`)}</th>
<th scope="col">${this.t(`problem.what`)}</th>
<th scope="col">${this.t(`problem.allowed`)}</th>
</tr>
</thead>
<tbody>
${e.map(({where:e,problem:t,hint:n})=>{let r=Oi(e);return w`<tr>
<td>${r.file}</td>
<td class="number">${r.line}</td>
<td class="number">${r.column}</td>
<td>${t}</td>
<td>${n}</td>
</tr>`})}
</tbody>
</table>`}};customElements.define(`corridor-problems`,ki);function Ai(e){return e.n<10?`few`:e.skill_q05===void 0||e.skill_q95===void 0?`even`:e.skill_q05>0?`better`:e.skill_q95<0?`worse`:`even`}function ji(e,t){let n=1.96*Math.sqrt(.9*.1/Math.max(1,t));return e<.9-n?`record.ranges.narrow`:e>.9+n?`record.ranges.wide`:`record.ranges.right`}function Mi(e){return e<.95?`record.sharp`:e<=1.05?`record.as_sharp`:`record.not_sharp`}var Ni=e=>e.find(e=>e.over===`all`&&e.name===`all`),Pi=e=>Math.max(-1,Math.min(1,e)),Fi=[`persistence`,`persistence_spread`,`stock_need`,`curve`,`climatology`];function Ii(e,t){if(!t)return`–`;let n=t=>{let n=j(t*100,0,e);return t>0&&n!==`0`?`+${n}`:n},{skill_q05:r,skill_q95:i}=t,a=`${n(t.skill)}\u00a0%`;return r===void 0||i===void 0?a:`${a} (${x(e,`record.range`,{low:n(r),high:n(i)})})`}var Li=(e,t,n)=>e.toFixed(t).replace(`.`,n===`fr`?`,`:`.`),Ri=class extends z{static properties={record:{attribute:!1}};static styles=[L,R,D,C`
section > p {
max-inline-size: 44rem;
}
.better {
font-weight: 600;
}
.axis {
position: relative;
display: block;
inline-size: 8rem;
block-size: 0.8rem;
background: linear-gradient(var(--line-strong), var(--line-strong)) center / 1px 100%
no-repeat;
}
.axis i {
position: absolute;
inset-block: 0.15rem;
background: var(--accent);
}
.axis i.less {
background: repeating-linear-gradient(90deg, var(--closed) 0 3px, #fff 3px 5px);
}
tr.few td,
tr.few th {
color: var(--ink-soft);
}
tbody th {
font-weight: 400;
}
`];render(){let e=Ni(this.record.skill);return e?w`<section>
<h2>${this.t(`record.against`)}</h2>
<p>${this.t(`record.against_explain`)}</p>
<div class="scroll" tabindex="0" role="region" aria-label=${this.t(`record.against`)}>
<table>
<thead>
<tr>
<th scope="col">${this.t(`record.rival`)}</th>
<th scope="col">${this.t(`record.verdict`)}</th>
<th scope="col" class="number">${this.t(`record.less_error`)}</th>
<th scope="col"><span class="seen-by-readers">${this.t(`record.bar`)}</span></th>
<th scope="col" class="number">${this.t(`record.values`)}</th>
</tr>
</thead>
<tbody>
${Fi.map(t=>{let n=e.against[t];if(!n)return E;let r=Ai(n);return w`<tr>
<th scope="row">${S(this.lang,`record.rival`,t)}</th>
<td class=${r}>${this.t(`record.verdict.${r}`)}</td>
<td class="number">${Ii(this.lang,n)}</td>
<td>${this.#e(n)}</td>
<td class="number">${n.n}</td>
</tr>`})}
</tbody>
</table>
</div>
</section>`:E}#e(e){let t=Pi(e.skill),n=t<0?50+t*50:50;return w`<span class="axis" aria-hidden="true"
><i
class=${t<0?`less`:``}
style="inset-inline-start:${n}%;inline-size:${Math.abs(t)*50}%"
></i
></span>`}};customElements.define(`corridor-record-against`,Ri);var zi=class extends z{static properties={scenario:{attribute:!1},record:{attribute:!1},over:{attribute:!1}};static styles=[L,R,D,C`
tr.few td,
tr.few th {
color: var(--ink-soft);
}
tbody th {
font-weight: 400;
}
`];#e(e){if(e.over===`regime`)return S(this.lang,`record.regime`,e.name);if(e.over===`lead`)return S(this.lang,`record.lead`,e.name.replaceAll(` `,`_`));let[t=``,n]=e.name.split(` `),r=S(this.lang,`record.variable`,t);return n?`${r}, ${S(this.lang,`record.kind`,n)}`:r}render(){let e=this.record.skill.filter(e=>e.over===this.over);return w`<section>
<h2>${this.t(`record.by.${this.over}`)}</h2>
<div class="scroll" tabindex="0" role="region" aria-label=${this.t(`record.by.${this.over}`)}>
<table>
<thead>
<tr>
<th scope="col">${this.t(`record.group`)}</th>
<th scope="col" class="number">${this.t(`record.values`)}</th>
<th scope="col" class="number">${this.t(`record.held`)}</th>
<th scope="col" class="number">${this.t(`record.to_persistence`)}</th>
<th scope="col" class="number">${this.t(`record.to_climatology`)}</th>
</tr>
</thead>
<tbody>
${e.map(e=>w`<tr class=${e.n<10?`few`:``}>
<th scope="row">
${this.#e(e)}
${e.n<10?w`(${this.t(`record.verdict.few`)})`:E}
</th>
<td class="number">${e.n}</td>
<td class="number">
${e.coverage90===void 0?`–`:A(e.coverage90)}
</td>
<td class="number">${Ii(this.lang,e.against.persistence)}</td>
<td class="number">${Ii(this.lang,e.against.climatology)}</td>
</tr>`)}
</tbody>
</table>
</div>
${this.scenario?w`<corridor-save-as
what="record-${this.over}"
.lang=${this.lang}
.scenario=${this.scenario}
.table=${()=>({columns:[`over`,`target`,`n`,`coverage90`,...Fi.map(e=>`skill_${e}`)],rows:e.map(e=>[e.over,e.name,e.n,e.coverage90,...Fi.map(t=>e.against[t]?.skill)])})}
></corridor-save-as>`:E}
</section>`}};customElements.define(`corridor-record-groups`,zi);var Bi=class extends B{static properties={session:{attribute:!1},record:{attribute:!1},problem:{state:!0}};static styles=[L,R,D,C`
section > p {
max-inline-size: 44rem;
}
.charts {
display: flex;
flex-wrap: wrap;
gap: 1rem;
}
svg.square {
max-inline-size: 20rem;
}
thead th {
white-space: nowrap;
}
tbody th {
font-weight: 400;
}
`];constructor(){super(),this.record=null,this.problem=null}needs(e){return[]}connectedCallback(){super.connectedCallback(),this.record||this.read()}async read(){try{this.record=await this.session.source.record(),this.problem=null}catch(e){this.problem=Ei(e)}}render(){let{record:e}=this;return e?w`${this.#e(e)}
<corridor-record-against .lang=${this.lang} .record=${e}></corridor-record-against>
${this.#t(e)}
${[`target`,`lead`,`regime`].map(t=>w`<corridor-record-groups
.lang=${this.lang}
.scenario=${this.store.state.scenario}
.record=${e}
.over=${t}
></corridor-record-groups>`)}
${this.#n(e)}
${this.#r(e)}
<p class="small soft">${this.t(`record.made_with`,{version:e.made_with})}</p>`:w`<p>${this.problem?E:this.t(`record.reading`)}</p>
<corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>`}#e(e){let t=Ni(e.skill);if(!t)return E;let n=t.coverage90??0;return w`<section>
<h2>${this.t(`record.title`)}</h2>
<p>${this.t(`record.what`,{cases:e.cases.length,n:t.n})}</p>
<p>
<strong>${this.t(`record.ranges`,{held:Math.round(n*100)})}</strong>
${this.t(ji(n,t.n))}
</p>
${t.width_ratio===void 0?E:w`<p>
${this.t(Mi(t.width_ratio),{n:j(t.width_ratio,2,this.lang)})}
</p>`}
${e.may_judge?E:w`<p class="amber">${this.t(`record.too_few`)}</p>`}
</section>`}#t(e){let t=e.reliability.map(({p:e,observed:t,n})=>({said:e,came:t,n})),n=e.levels.map(e=>({said:e.level,came:e.share_below,n:0})),{events:r,where_climatology:i,climatology:a}=e.brier;return w`<section>
<h2>${this.t(`record.reliability`)}</h2>
<p>${this.t(`record.reliability_explain`)}</p>
<div class="charts">
<figure>
<figcaption>${this.t(`record.chances`)}</figcaption>
${wi(t,this.t(`record.chances_alt`,{points:t.map(e=>`${A(e.said)} → ${A(e.came)}`).join(`, `)}),this.t(`record.said`),this.t(`record.came`),!1)}
</figure>
<figure>
<figcaption>${this.t(`record.levels`)}</figcaption>
${wi(n,this.t(`record.levels_alt`,{points:n.map(e=>`${A(e.said)} → ${A(e.came)}`).join(`, `)}),this.t(`record.level`),this.t(`record.below`),!0)}
</figure>
</div>
${r!==null&&i!==null&&a!==null?w`<p>
${this.t(i>a?`record.brier_worse`:`record.brier_better`,{ours:Li(i,3,this.lang),climatology:Li(a,3,this.lang)})}
</p>`:E}
</section>`}#n({displacement:e}){if(!e)return E;let t=[`corridor`,`flee3`,`capacity_split`,`shares_30_days_before`];return w`<section>
<h2>${this.t(`record.displacement`)}</h2>
<p>${this.t(`record.displacement_explain`)}</p>
<div class="scroll" tabindex="0" role="region" aria-label=${this.t(`record.displacement`)}>
<table>
<thead>
<tr>
<th scope="col">${this.t(`record.conflict`)}</th>
${t.map(e=>w`<th scope="col" class="number">${this.t(`record.method.${e}`)}</th>`)}
</tr>
</thead>
<tbody>
${e.free_run.map(e=>w`<tr>
<th scope="row">${e.conflict}</th>
${t.map(t=>{let n=e[t];return w`<td class="number">${typeof n==`object`?Li(n.value,3,this.lang):`–`}</td>`})}
</tr>`)}
</tbody>
</table>
</div>
</section>`}#r({cases:e}){return w`<section>
<details>
<summary>${this.tn(`record.cases`,e.length)}</summary>
<div class="scroll" tabindex="0" role="region" aria-label=${this.tn(`record.cases`,e.length)}>
<table>
<thead>
<tr>
<th scope="col">${this.t(`record.case`)}</th>
<th scope="col">${this.t(`record.as_of`)}</th>
<th scope="col" class="number">${this.t(`record.values`)}</th>
<th scope="col" class="number">${this.t(`record.held`)}</th>
</tr>
</thead>
<tbody>
${e.map(e=>w`<tr>
<th scope="row">${e.title||e.id}</th>
<td>${P(e.as_of,this.lang)}</td>
<td class="number">${e.n}</td>
<td class="number">
${e.coverage90===void 0?`–`:A(e.coverage90)}
</td>
</tr>`)}
</tbody>
</table>
</div>
</details>
</section>`}};customElements.define(`corridor-record`,Bi);var Vi=(e,t)=>!Je(e.edits,t),Hi=e=>e===null?null:Math.round(e*1e4)/1e4;function Ui(e,t,n,r){let{out:i,may:a}=Qr(e,t,n),o=new Map(e.places.map((e,t)=>[e.id,t])),s=n=>{let i=o.get(n.place_id)??0,a=e.places[i],s=r<=Se(t),c=ve(t,i,r);return[a.id,a.name,a.population,a.evidence,n.good,n.state,n.out_since,t.picture.deadline,Hi(n.p_deadline),n.date_q10,n.date_q50,n.date_q90,M(e.as_of,r),s?c:null,s?_e(t,i,r,[`open`,`restricted`,`hard_to_reach`,`cut_off`].indexOf(c))/100:null,t.picture.members,t.picture.seed,t.picture.as_of,e.sensitivity]};return{columns:`place_id,place_name,population,evidence,good,state,out_since,deadline,prob_runout_deadline,runout_date_q10,runout_date_q50,runout_date_q90,date,access,access_prob,n_members,seed,as_of,sensitivity`.split(`,`),rows:[...i,...a].flatMap(e=>e.rows.map(s))}}function Wi(e,t,n){let r=[`q05`,`q10`,`q25`,`q50`,`q75`,`q90`,`q95`];return{columns:[`place_id`,`date`,`lead_days`,`variable`,`good`,`unit`,...r,`sensitivity`],rows:t.lead_days.map((i,a)=>[t.place_id,M(e.as_of,i),i,n.variable,n.good,n.unit,...r.map((e,t)=>Number((n.data[7*a+t]??NaN).toPrecision(6))),e.sensitivity])}}function Gi(e,t){let n=new Map(e.places.map(e=>[e.id,e.evidence]));return{columns:[`place_id`,`present_q50`,`confined_q50`,`trapped_q05`,`trapped_q50`,`trapped_q95`,`deadline`,`as_of`,`n_members`,`seed`,`sensitivity`],rows:t.people.filter(e=>(n.get(e.place_id)??0)>0).map(n=>[n.place_id,n.present.q50,n.confined.q50,n.trapped.q05,n.trapped.q50,n.trapped.q95,t.deadline,t.as_of,t.members,t.seed,e.sensitivity])}}var Ki=class extends B{static properties={session:{attribute:!1},report_lang:{state:!0},internal:{state:!0},busy:{state:!0},problem:{state:!0}};static styles=[L,R,D,C`
section {
max-inline-size: 44rem;
}
`];constructor(){super(),this.report_lang=null,this.internal=!1,this.busy=!1,this.problem=null}needs(e){return[e.scenario,e.picture,e.plan]}async save(e,t){this.busy=!0,this.problem=null;let n=this.report_lang??this.lang;try{let r=await new Ti(t).report(this.store.state.plan,n,this.internal);Dr(kr(e,this.internal?`report-internal-${n}`:`report-${n}`,`html`),r)}catch(e){this.problem=Ei(e)}this.busy=!1}render(){let{scenario:e,picture:t,plan:n}=this.store.state;if(!e)return E;let{source:r}=this.session;return w`${r instanceof i?this.#e(e,r):E}
${t&&Vi(n,e)?this.#t(e,t):E}
<section>
<h2>${this.t(`report.public`)}</h2>
<p>${this.t(`report.public_explain`,{command:`corridor export --public`})}</p>
</section>`}#e(e,t){let{draft:n}=this.session.bench,r=!Vi(this.store.state.plan,e),i=e.sensitivity===`high`||e.sensitivity===`severe`;return w`<section>
<h2>${this.t(`report.title`)}</h2>
<p>${this.t(`report.explain`)}</p>
${$e(n)?E:w`<p class="note">${this.t(`report.with_changes`)}</p>`}
${r?w`<p class="amber">${this.t(`closure.no_report`)}</p>`:E}
${wn(`report-lang`,this.t(`report.lang`),this.report_lang??this.lang,[{value:`en`,text:`English`},{value:`fr`,text:`Français`}],e=>{this.report_lang=e===`fr`?`fr`:`en`})}
<label class="tick"
><input
type="checkbox"
id="internal"
.checked=${this.internal}
@change=${e=>{this.internal=e.target.checked}}
/>
${this.t(`report.internal`)}</label
>
<p class="small soft">
${this.t(this.internal?`report.internal_explain`:i?`report.coarse_explain`:`report.full_explain`)}
</p>
<button
id="save-report"
?disabled=${this.busy||r}
@click=${()=>void this.save(e,t)}
>
${this.t(this.busy?`report.making`:`report.save`)}
</button>
<corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>
</section>`}#t(e,t){return w`<section>
<h2>${this.t(`report.tables`)}</h2>
<p>${this.t(`report.tables_explain`)}</p>
${[[`report.runouts`,`runouts`,()=>Ui(e,t,null,0)],[`report.people`,`people`,()=>Gi(e,t.picture)]].map(([t,n,r])=>w`<h3>${this.t(t)}</h3>
<corridor-save-as
what=${n}
.lang=${this.lang}
.scenario=${e}
.table=${r}
></corridor-save-as>`)}
</section>`}};customElements.define(`corridor-report`,Ki);var qi={open:{colour:`#0072b2`,edge:`#004a75`,width:2,dash:[],crossed:!1},restricted:{colour:`#e69f00`,edge:`#7a5400`,width:2.5,dash:[9,5],crossed:!1},closed:{colour:`#d55e00`,edge:`#7d3700`,width:2.5,dash:[],crossed:!0},unknown:{colour:`#8a8a8a`,edge:`#6a6a6a`,width:1.5,dash:[1.5,4.5],crossed:!1}},Ji={colour:`#bbbbbb`,edge:`#8a8a8a`,width:1.5,dash:[],crossed:!1},Yi=e=>`M-.55 ${e}H.55`,Xi={open:{fill:`#0072b2`,mark:``,ink:`#ffffff`},restricted:{fill:`#e69f00`,mark:Yi(0),ink:`#1b1f24`},hard_to_reach:{fill:`#e69f00`,mark:Yi(-.25)+Yi(.25),ink:`#1b1f24`},cut_off:{fill:`#d55e00`,mark:`M-.5-.5L.5.5M-.5.5L.5-.5`,ink:`#ffffff`},no_evidence:{fill:`#b9bec4`,mark:`M-.45 .45L.45-.45`,ink:`#5b6670`},not_analysed:{fill:`#ffffff`,mark:``,ink:`#1b1f24`}},Zi=[1,7,14,30,60,1/0],Qi=[`#f1f7fc`,`#cfe1f0`,`#9dc4e0`,`#619ec9`,`#2e75a8`,`#0b4a78`],$i=[`M-.35 0A.35.35 0 1 0 .35 0A.35.35 0 1 0-.35 0`,``,``,``,``,``],ea=Qi.map((e,t)=>({fill:e,mark:$i[t]??``,ink:`#1b1f24`}));function ta(e){return Number.isNaN(e)?255:Zi.findIndex(t=>e<t)}function na(e){let t=Math.sqrt(Math.max(e,0)/1e6);return Math.min(Math.max(5+9*t,5),14)}var ra=class{#e=``;#t=null;value=null;failed=!1;#n;constructor(e){this.#n=e}want(e,t){if(e!==this.#e){this.#e=e,this.#t?.abort();let n=new AbortController;this.#t=n;let r=e=>{n.signal.aborted||(this.failed=e===null,e!==null&&(this.value=e),this.#n())};t(n.signal).then(r,()=>r(null))}return this.value}drop(){this.#t?.abort(),this.#e=``,this.value=null}},ia=e=>`${e.picture.run_id}/${e.picture.members}`,aa=3;async function oa(e,t,n,r){let i=await e.series(t.picture.run_id,`days_of_cover`,n,r),a=de(i.data),o=i.quantiles.length,s=new Uint8Array(a.length/o);for(let e=0;e<s.length;++e)s[e]=ta(a[o*e+aa]);let c=i.lead_days??t.picture.lead_days;return{good:n,classes:s,days:c.length,day_of_lead:he(c)}}function sa(e,t){let n=e.lead_days??t.picture.lead_days;return{place_id:e.place_id,lead_days:n,day_of_lead:he(n),series:e.series.map(e=>({...e,data:de(e.data)})),members:new Map((e.members??[]).map(e=>[e.good,de(e.data)]))}}function ca(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function la(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function ua(e){let t,n,r;e.length===2?(t=e===ca||e===la?e:da,n=e,r=e):(t=ca,n=(t,n)=>ca(e(t),n),r=(t,n)=>e(t)-n);function i(e,r,i=0,a=e.length){if(i<a){if(t(r,r)!==0)return a;do{let t=i+a>>>1;n(e[t],r)<0?i=t+1:a=t}while(i<a)}return i}function a(e,r,i=0,a=e.length){if(i<a){if(t(r,r)!==0)return a;do{let t=i+a>>>1;n(e[t],r)<=0?i=t+1:a=t}while(i<a)}return i}function o(e,t,n=0,a=e.length){let o=i(e,t,n,a-1);return o>n&&r(e[o-1],t)>-r(e[o],t)?o-1:o}return{left:i,center:o,right:a}}function da(){return 0}function fa(e){return e===null?NaN:+e}var pa=ua(ca);pa.right,pa.left,ua(fa).center;var ma=class{constructor(){this._partials=new Float64Array(32),this._n=0}add(e){let t=this._partials,n=0;for(let r=0;r<this._n&&r<32;r++){let i=t[r],a=e+i,o=Math.abs(e)<Math.abs(i)?e-(a-i):i-(a-e);o&&(t[n++]=o),e=a}return t[n]=e,this._n=n+1,this}valueOf(){let e=this._partials,t=this._n,n,r,i,a=0;if(t>0){for(a=e[--t];t>0&&(n=a,r=e[--t],a=n+r,i=r-(a-n),!i););t>0&&(i<0&&e[t-1]<0||i>0&&e[t-1]>0)&&(r=i*2,n=a+r,r==n-a&&(a=n))}return a}};Array.prototype.slice;var ha=Math.PI,ga=ha/2;ha/4;var _a=ha*2;180/ha;var va=ha/180,ya=Math.abs,ba=Math.atan2,xa=Math.cos,Sa=Math.sin,Ca=Math.sqrt;function wa(e){return e>1?0:e<-1?ha:Math.acos(e)}function Ta(e){return e>1?ga:e<-1?-ga:Math.asin(e)}function V(){}function Ea(e,t){e&&Oa.hasOwnProperty(e.type)&&Oa[e.type](e,t)}var Da={Feature:function(e,t){Ea(e.geometry,t)},FeatureCollection:function(e,t){for(var n=e.features,r=-1,i=n.length;++r<i;)Ea(n[r].geometry,t)}},Oa={Sphere:function(e,t){t.sphere()},Point:function(e,t){e=e.coordinates,t.point(e[0],e[1],e[2])},MultiPoint:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)e=n[r],t.point(e[0],e[1],e[2])},LineString:function(e,t){ka(e.coordinates,t,0)},MultiLineString:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)ka(n[r],t,0)},Polygon:function(e,t){Aa(e.coordinates,t)},MultiPolygon:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)Aa(n[r],t)},GeometryCollection:function(e,t){for(var n=e.geometries,r=-1,i=n.length;++r<i;)Ea(n[r],t)}};function ka(e,t,n){var r=-1,i=e.length-n,a;for(t.lineStart();++r<i;)a=e[r],t.point(a[0],a[1],a[2]);t.lineEnd()}function Aa(e,t){var n=-1,r=e.length;for(t.polygonStart();++n<r;)ka(e[n],t,1);t.polygonEnd()}function ja(e,t){e&&Da.hasOwnProperty(e.type)?Da[e.type](e,t):Ea(e,t)}new ma,new ma;function Ma(e,t){return ya(e)>ha&&(e-=Math.round(e/_a)*_a),[e,t]}Ma.invert=Ma,-ha,-ga;var Na=e=>e,Pa=new ma,Fa=new ma,Ia,La,Ra,za,Ba={point:V,lineStart:V,lineEnd:V,polygonStart:function(){Ba.lineStart=Va,Ba.lineEnd=Wa},polygonEnd:function(){Ba.lineStart=Ba.lineEnd=Ba.point=V,Pa.add(ya(Fa)),Fa=new ma},result:function(){var e=Pa/2;return Pa=new ma,e}};function Va(){Ba.point=Ha}function Ha(e,t){Ba.point=Ua,Ia=Ra=e,La=za=t}function Ua(e,t){Fa.add(za*e-Ra*t),Ra=e,za=t}function Wa(){Ua(Ia,La)}var Ga=1/0,Ka=Ga,qa=-Ga,Ja=qa,Ya={point:Xa,lineStart:V,lineEnd:V,polygonStart:V,polygonEnd:V,result:function(){var e=[[Ga,Ka],[qa,Ja]];return qa=Ja=-(Ka=Ga=1/0),e}};function Xa(e,t){e<Ga&&(Ga=e),e>qa&&(qa=e),t<Ka&&(Ka=t),t>Ja&&(Ja=t)}var Za=0,Qa=0,$a=0,eo=0,to=0,no=0,ro=0,io=0,ao=0,oo,so,H,U,W={point:co,lineStart:lo,lineEnd:po,polygonStart:function(){W.lineStart=mo,W.lineEnd=ho},polygonEnd:function(){W.point=co,W.lineStart=lo,W.lineEnd=po},result:function(){var e=ao?[ro/ao,io/ao]:no?[eo/no,to/no]:$a?[Za/$a,Qa/$a]:[NaN,NaN];return Za=Qa=$a=eo=to=no=ro=io=ao=0,e}};function co(e,t){Za+=e,Qa+=t,++$a}function lo(){W.point=uo}function uo(e,t){W.point=fo,co(H=e,U=t)}function fo(e,t){var n=e-H,r=t-U,i=Ca(n*n+r*r);eo+=i*(H+e)/2,to+=i*(U+t)/2,no+=i,co(H=e,U=t)}function po(){W.point=co}function mo(){W.point=go}function ho(){_o(oo,so)}function go(e,t){W.point=_o,co(oo=H=e,so=U=t)}function _o(e,t){var n=e-H,r=t-U,i=Ca(n*n+r*r);eo+=i*(H+e)/2,to+=i*(U+t)/2,no+=i,i=U*e-H*t,ro+=i*(H+e),io+=i*(U+t),ao+=i*3,co(H=e,U=t)}function vo(e){this._context=e}vo.prototype={_radius:4.5,pointRadius:function(e){return this._radius=e,this},polygonStart:function(){this._line=0},polygonEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){this._line===0&&this._context.closePath(),this._point=NaN},point:function(e,t){switch(this._point){case 0:this._context.moveTo(e,t),this._point=1;break;case 1:this._context.lineTo(e,t);break;default:this._context.moveTo(e+this._radius,t),this._context.arc(e,t,this._radius,0,_a)}},result:V};var yo=new ma,bo,xo,So,Co,wo,To={point:V,lineStart:function(){To.point=Eo},lineEnd:function(){bo&&Do(xo,So),To.point=V},polygonStart:function(){bo=!0},polygonEnd:function(){bo=null},result:function(){var e=+yo;return yo=new ma,e}};function Eo(e,t){To.point=Do,xo=Co=e,So=wo=t}function Do(e,t){Co-=e,wo-=t,yo.add(Ca(Co*Co+wo*wo)),Co=e,wo=t}var Oo,ko,Ao,jo,Mo=class{constructor(e){this._append=e==null?No:Po(e),this._radius=4.5,this._=``}pointRadius(e){return this._radius=+e,this}polygonStart(){this._line=0}polygonEnd(){this._line=NaN}lineStart(){this._point=0}lineEnd(){this._line===0&&(this._+=`Z`),this._point=NaN}point(e,t){switch(this._point){case 0:this._append`M${e},${t}`,this._point=1;break;case 1:this._append`L${e},${t}`;break;default:if(this._append`M${e},${t}`,this._radius!==Ao||this._append!==ko){let e=this._radius,t=this._;this._=``,this._append`m0,${e}a${e},${e} 0 1,1 0,${-2*e}a${e},${e} 0 1,1 0,${2*e}z`,Ao=e,ko=this._append,jo=this._,this._=t}this._+=jo}}result(){let e=this._;return this._=``,e.length?e:null}};function No(e){let t=1;this._+=e[0];for(let n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function Po(e){let t=Math.floor(e);if(!(t>=0))throw RangeError(`invalid digits: ${e}`);if(t>15)return No;if(t!==Oo){let e=10**t;Oo=t,ko=function(t){let n=1;this._+=t[0];for(let r=t.length;n<r;++n)this._+=Math.round(arguments[n]*e)/e+t[n]}}return ko}function Fo(e,t){let n=3,r=4.5,i,a;function o(e){return e&&(typeof r==`function`&&a.pointRadius(+r.apply(this,arguments)),ja(e,i(a))),a.result()}return o.area=function(e){return ja(e,i(Ba)),Ba.result()},o.measure=function(e){return ja(e,i(To)),To.result()},o.bounds=function(e){return ja(e,i(Ya)),Ya.result()},o.centroid=function(e){return ja(e,i(W)),W.result()},o.projection=function(t){return arguments.length?(i=t==null?(e=null,Na):(e=t).stream,o):e},o.context=function(e){return arguments.length?(a=e==null?(t=null,new Mo(n)):new vo(t=e),typeof r!=`function`&&a.pointRadius(r),o):t},o.pointRadius=function(e){return arguments.length?(r=typeof e==`function`?e:(a.pointRadius(+e),+e),o):r},o.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let t=Math.floor(e);if(!(t>=0))throw RangeError(`invalid digits: ${e}`);n=t}return t===null&&(a=new Mo(n)),o},o.projection(e).digits(n).context(t)}function Io(e){return{stream:Lo(e)}}function Lo(e){return function(t){var n=new Ro;for(var r in e)n[r]=e[r];return n.stream=t,n}}function Ro(){}Ro.prototype={constructor:Ro,point:function(e,t){this.stream.point(e,t)},sphere:function(){this.stream.sphere()},lineStart:function(){this.stream.lineStart()},lineEnd:function(){this.stream.lineEnd()},polygonStart:function(){this.stream.polygonStart()},polygonEnd:function(){this.stream.polygonEnd()}},xa(30*va);function zo(e){return function(t,n){var r=xa(t),i=xa(n),a=e(r*i);return a===1/0?[2,0]:[a*i*Sa(t),a*Sa(n)]}}function Bo(e){return function(t,n){var r=Ca(t*t+n*n),i=e(r),a=Sa(i),o=xa(i);return[ba(t*a,r*o),Ta(r&&n*a/r)]}}var Vo=zo(function(e){return Ca(2/(1+e))});Vo.invert=Bo(function(e){return 2*Ta(e/2)});var Ho=zo(function(e){return(e=wa(e))&&e/Sa(e)});Ho.invert=Bo(function(e){return e});function Uo(e,t){return[e,t]}Uo.invert=Uo,Ca(3)/2;function Wo(e){return e}function Go(e){if(e==null)return Wo;var t,n,r=e.scale[0],i=e.scale[1],a=e.translate[0],o=e.translate[1];return function(e,s){s||(t=n=0);var c=2,l=e.length,u=Array(l);for(u[0]=(t+=e[0])*r+a,u[1]=(n+=e[1])*i+o;c<l;)u[c]=e[c],++c;return u}}function Ko(e,t){for(var n,r=e.length,i=r-t;i<--r;)n=e[i],e[i++]=e[r],e[r]=n}function qo(e,t){return typeof t==`string`&&(t=e.objects[t]),t.type===`GeometryCollection`?{type:`FeatureCollection`,features:t.geometries.map(function(t){return Jo(e,t)})}:Jo(e,t)}function Jo(e,t){var n=t.id,r=t.bbox,i=t.properties==null?{}:t.properties,a=Yo(e,t);return n==null&&r==null?{type:`Feature`,properties:i,geometry:a}:r==null?{type:`Feature`,id:n,properties:i,geometry:a}:{type:`Feature`,id:n,bbox:r,properties:i,geometry:a}}function Yo(e,t){var n=Go(e.transform),r=e.arcs;function i(e,t){t.length&&t.pop();for(var i=r[e<0?~e:e],a=0,o=i.length;a<o;++a)t.push(n(i[a],a));e<0&&Ko(t,o)}function a(e){return n(e)}function o(e){for(var t=[],n=0,r=e.length;n<r;++n)i(e[n],t);return t.length<2&&t.push(t[0]),t}function s(e){for(var t=o(e);t.length<4;)t.push(t[0]);return t}function c(e){return e.map(s)}function l(e){var t=e.type,n;switch(t){case`GeometryCollection`:return{type:t,geometries:e.geometries.map(l)};case`Point`:n=a(e.coordinates);break;case`MultiPoint`:n=e.coordinates.map(a);break;case`LineString`:n=o(e.arcs);break;case`MultiLineString`:n=e.arcs.map(o);break;case`Polygon`:n=c(e.arcs);break;case`MultiPolygon`:n=e.arcs.map(c);break;default:return null}return{type:t,coordinates:n}}return l(t)}var Xo=Math.PI/180,Zo=80,Qo=e=>-Math.log(Math.tan(Math.PI/4+Math.min(Math.max(e,-80),Zo)*Xo/2));function $o(e,t,n,r=48){let i=e.map(e=>e.lon*Xo),a=e.map(e=>Qo(e.lat)),o=Math.min(...i),s=Math.max(...i),c=Math.min(...a),l=Math.max(...a),u=.5*Xo,d=Math.min(Math.max(t-2*r,40)/Math.max(s-o,u),Math.max(n-2*r,40)/Math.max(l-c,u)),f=t/2-d*(o+s)/2,p=n/2-d*(c+l)/2;return{width:t,height:n,x:e=>f+d*e*Xo,y:e=>p+d*Qo(e),lon:e=>(e-f)/d/Xo,lat:e=>(2*Math.atan(Math.exp(-(e-p)/d))-Math.PI/2)/Xo}}function es(e,t){let n=e.lon(-t.x/t.k),r=e.lon((e.width-t.x)/t.k),i=e.lat(-t.y/t.k),a=e.lat((e.height-t.y)/t.k),o=(e,t)=>Math.min(Math.max(Math.floor(e/20),0),t),s=[];for(let e=o(n+180,17);e<=o(r+180,17);++e)for(let t=o(a+90,8);t<=o(i+90,8);++t)s.push(`${e}_${t}`);return s}var ts=`#e4ebef`,ns=`#f8f6f1`,rs=`#8d949c`,is=new Map,as=e=>fetch(`basemap/land_${e}.json`).then(e=>e.ok?e.json():null);function os(e){let t=is.get(e);return t||(t=as(e).catch(()=>null),is.set(e,t)),t}function ss(e,t){let n=Fo(Io({point(e,n){this.stream.point(t.x(e),t.y(n))}})),r=t=>{let r=e.objects[t];return new Path2D(r?n(qo(e,r))??``:``)};return{land:r(`land`),borders:r(`borders`)}}var cs=class{#e=null;#t=new Map;#n;constructor(e){this.#n=e}use(e){this.#e=e,this.#t.clear()}#r(e,t){this.#t.has(e)||(this.#t.set(e,null),os(e).then(n=>{n&&t===this.#e&&(this.#t.set(e,ss(n,t)),this.#n())}))}draw(e,t,n){let r=this.#e;if(!r)return;e.setTransform(1,0,0,1,0,0),e.fillStyle=ts,e.fillRect(0,0,e.canvas.width,e.canvas.height),e.setTransform(n*t.k,0,0,n*t.k,n*t.x,n*t.y);let i=es(r,t);e.fillStyle=ns;for(let t of i){this.#r(t,r);let n=this.#t.get(t);n&&e.fill(n.land)}e.strokeStyle=rs,e.lineWidth=.8/t.k,e.setLineDash([4/t.k,2/t.k]);for(let t of i){let n=this.#t.get(t);n&&e.stroke(n.borders)}e.setLineDash([])}},ls=Object.keys(Xi),us=class extends z{static properties={cover:{type:Boolean},links:{type:Boolean}};static styles=[L,R,C`
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
`];render(){return w`<ul aria-label=${this.t(`legend.towns`)}>
${this.cover?Qi.map((e,t)=>this.#n(e,t)):null}
${ls.filter(e=>!this.cover||e===`no_evidence`||e===`not_analysed`).map(e=>this.#t(e))}
</ul>
<ul aria-label=${this.t(`legend.roads`)}>
${this.links?this.#r(Ji,`road.link`):pe.map(e=>this.#r(qi[e],`road.${e}`))}
</ul>`}#e(e,t=``,n=``){return w`<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
<circle r="7" fill=${e} stroke="#1b1f24" stroke-width="1.2"></circle>
${T`<path d=${t} stroke=${n} stroke-width=".3" fill="none" transform="scale(7)"></path>`}
</svg>`}#t(e){let t=Xi[e];return w`<li>
${this.#e(t.fill,t.mark,t.ink)}${this.t(`access.${e}`)}
</li>`}#n(e,t){let n=t>0?Zi[t-1]:0,r=Zi[t],i=r===1/0?this.t(`legend.cover_over`,{from:n}):t===0?this.t(`legend.cover_none`):this.t(`legend.cover`,{from:n,to:r});return w`<li>${this.#e(e,$i[t],`#1b1f24`)}${i}</li>`}#r(e,t){let n=e.dash.join(` `);return w`<li>
<svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
<path d="M0 6H34" stroke=${e.edge} stroke-width=${e.width+1.4} stroke-dasharray=${n} />
<path d="M0 6H34" stroke=${e.colour} stroke-width=${e.width} stroke-dasharray=${n} />
${e.crossed?T`<path d="M12 1L22 11M12 11L22 1" stroke="#fff" stroke-width="5" /><path d="M12 1L22 11M12 11L22 1" stroke="#1b1f24" stroke-width="2.2" />`:null}
</svg>
${this.t(t)}
</li>`}};customElements.define(`corridor-legend`,us);var ds=C`
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
`,fs={svg:`http://www.w3.org/2000/svg`,xhtml:`http://www.w3.org/1999/xhtml`,xlink:`http://www.w3.org/1999/xlink`,xml:`http://www.w3.org/XML/1998/namespace`,xmlns:`http://www.w3.org/2000/xmlns/`};function ps(e){var t=e+=``,n=t.indexOf(`:`);return n>=0&&(t=e.slice(0,n))!==`xmlns`&&(e=e.slice(n+1)),fs.hasOwnProperty(t)?{space:fs[t],local:e}:e}function ms(e){return function(){var t=this.ownerDocument,n=this.namespaceURI;return n===`http://www.w3.org/1999/xhtml`&&t.documentElement.namespaceURI===`http://www.w3.org/1999/xhtml`?t.createElement(e):t.createElementNS(n,e)}}function hs(e){return function(){return this.ownerDocument.createElementNS(e.space,e.local)}}function gs(e){var t=ps(e);return(t.local?hs:ms)(t)}function _s(){}function vs(e){return e==null?_s:function(){return this.querySelector(e)}}function ys(e){typeof e!=`function`&&(e=vs(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=Array(o),c,l,u=0;u<o;++u)(c=a[u])&&(l=e.call(c,c.__data__,u,a))&&(`__data__`in c&&(l.__data__=c.__data__),s[u]=l);return new G(r,this._parents)}function bs(e){return e==null?[]:Array.isArray(e)?e:Array.from(e)}function xs(){return[]}function Ss(e){return e==null?xs:function(){return this.querySelectorAll(e)}}function Cs(e){return function(){return bs(e.apply(this,arguments))}}function ws(e){e=typeof e==`function`?Cs(e):Ss(e);for(var t=this._groups,n=t.length,r=[],i=[],a=0;a<n;++a)for(var o=t[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&(r.push(e.call(c,c.__data__,l,o)),i.push(c));return new G(r,i)}function Ts(e){return function(){return this.matches(e)}}function Es(e){return function(t){return t.matches(e)}}var Ds=Array.prototype.find;function Os(e){return function(){return Ds.call(this.children,e)}}function ks(){return this.firstElementChild}function As(e){return this.select(e==null?ks:Os(typeof e==`function`?e:Es(e)))}var js=Array.prototype.filter;function Ms(){return Array.from(this.children)}function Ns(e){return function(){return js.call(this.children,e)}}function Ps(e){return this.selectAll(e==null?Ms:Ns(typeof e==`function`?e:Es(e)))}function Fs(e){typeof e!=`function`&&(e=Ts(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new G(r,this._parents)}function Is(e){return Array(e.length)}function Ls(){return new G(this._enter||this._groups.map(Is),this._parents)}function Rs(e,t){this.ownerDocument=e.ownerDocument,this.namespaceURI=e.namespaceURI,this._next=null,this._parent=e,this.__data__=t}Rs.prototype={constructor:Rs,appendChild:function(e){return this._parent.insertBefore(e,this._next)},insertBefore:function(e,t){return this._parent.insertBefore(e,t)},querySelector:function(e){return this._parent.querySelector(e)},querySelectorAll:function(e){return this._parent.querySelectorAll(e)}};function zs(e){return function(){return e}}function Bs(e,t,n,r,i,a){for(var o=0,s,c=t.length,l=a.length;o<l;++o)(s=t[o])?(s.__data__=a[o],r[o]=s):n[o]=new Rs(e,a[o]);for(;o<c;++o)(s=t[o])&&(i[o]=s)}function Vs(e,t,n,r,i,a,o){var s,c,l=new Map,u=t.length,d=a.length,f=Array(u),p;for(s=0;s<u;++s)(c=t[s])&&(f[s]=p=o.call(c,c.__data__,s,t)+``,l.has(p)?i[s]=c:l.set(p,c));for(s=0;s<d;++s)p=o.call(e,a[s],s,a)+``,(c=l.get(p))?(r[s]=c,c.__data__=a[s],l.delete(p)):n[s]=new Rs(e,a[s]);for(s=0;s<u;++s)(c=t[s])&&l.get(f[s])===c&&(i[s]=c)}function Hs(e){return e.__data__}function Us(e,t){if(!arguments.length)return Array.from(this,Hs);var n=t?Vs:Bs,r=this._parents,i=this._groups;typeof e!=`function`&&(e=zs(e));for(var a=i.length,o=Array(a),s=Array(a),c=Array(a),l=0;l<a;++l){var u=r[l],d=i[l],f=d.length,p=Ws(e.call(u,u&&u.__data__,l,r)),m=p.length,h=s[l]=Array(m),g=o[l]=Array(m);n(u,d,h,g,c[l]=Array(f),p,t);for(var _=0,v=0,y,ee;_<m;++_)if(y=h[_]){for(_>=v&&(v=_+1);!(ee=g[v])&&++v<m;);y._next=ee||null}}return o=new G(o,r),o._enter=s,o._exit=c,o}function Ws(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function Gs(){return new G(this._exit||this._groups.map(Is),this._parents)}function Ks(e,t,n){var r=this.enter(),i=this,a=this.exit();return typeof e==`function`?(r=e(r),r&&=r.selection()):r=r.append(e+``),t!=null&&(i=t(i),i&&=i.selection()),n==null?a.remove():n(a),r&&i?r.merge(i).order():i}function qs(e){for(var t=e.selection?e.selection():e,n=this._groups,r=t._groups,i=n.length,a=r.length,o=Math.min(i,a),s=Array(i),c=0;c<o;++c)for(var l=n[c],u=r[c],d=l.length,f=s[c]=Array(d),p,m=0;m<d;++m)(p=l[m]||u[m])&&(f[m]=p);for(;c<i;++c)s[c]=n[c];return new G(s,this._parents)}function Js(){for(var e=this._groups,t=-1,n=e.length;++t<n;)for(var r=e[t],i=r.length-1,a=r[i],o;--i>=0;)(o=r[i])&&(a&&o.compareDocumentPosition(a)^4&&a.parentNode.insertBefore(o,a),a=o);return this}function Ys(e){e||=Xs;function t(t,n){return t&&n?e(t.__data__,n.__data__):!t-!n}for(var n=this._groups,r=n.length,i=Array(r),a=0;a<r;++a){for(var o=n[a],s=o.length,c=i[a]=Array(s),l,u=0;u<s;++u)(l=o[u])&&(c[u]=l);c.sort(t)}return new G(i,this._parents).order()}function Xs(e,t){return e<t?-1:e>t?1:e>=t?0:NaN}function Zs(){var e=arguments[0];return arguments[0]=this,e.apply(null,arguments),this}function Qs(){return Array.from(this)}function $s(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length;i<a;++i){var o=r[i];if(o)return o}return null}function ec(){let e=0;for(let t of this)++e;return e}function tc(){return!this.node()}function nc(e){for(var t=this._groups,n=0,r=t.length;n<r;++n)for(var i=t[n],a=0,o=i.length,s;a<o;++a)(s=i[a])&&e.call(s,s.__data__,a,i);return this}function rc(e){return function(){this.removeAttribute(e)}}function ic(e){return function(){this.removeAttributeNS(e.space,e.local)}}function ac(e,t){return function(){this.setAttribute(e,t)}}function oc(e,t){return function(){this.setAttributeNS(e.space,e.local,t)}}function sc(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttribute(e):this.setAttribute(e,n)}}function cc(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttributeNS(e.space,e.local):this.setAttributeNS(e.space,e.local,n)}}function lc(e,t){var n=ps(e);if(arguments.length<2){var r=this.node();return n.local?r.getAttributeNS(n.space,n.local):r.getAttribute(n)}return this.each((t==null?n.local?ic:rc:typeof t==`function`?n.local?cc:sc:n.local?oc:ac)(n,t))}function uc(e){return e.ownerDocument&&e.ownerDocument.defaultView||e.document&&e||e.defaultView}function dc(e){return function(){this.style.removeProperty(e)}}function fc(e,t,n){return function(){this.style.setProperty(e,t,n)}}function pc(e,t,n){return function(){var r=t.apply(this,arguments);r==null?this.style.removeProperty(e):this.style.setProperty(e,r,n)}}function mc(e,t,n){return arguments.length>1?this.each((t==null?dc:typeof t==`function`?pc:fc)(e,t,n??``)):hc(this.node(),e)}function hc(e,t){return e.style.getPropertyValue(t)||uc(e).getComputedStyle(e,null).getPropertyValue(t)}function gc(e){return function(){delete this[e]}}function _c(e,t){return function(){this[e]=t}}function vc(e,t){return function(){var n=t.apply(this,arguments);n==null?delete this[e]:this[e]=n}}function yc(e,t){return arguments.length>1?this.each((t==null?gc:typeof t==`function`?vc:_c)(e,t)):this.node()[e]}function bc(e){return e.trim().split(/^|\s+/)}function xc(e){return e.classList||new Sc(e)}function Sc(e){this._node=e,this._names=bc(e.getAttribute(`class`)||``)}Sc.prototype={add:function(e){this._names.indexOf(e)<0&&(this._names.push(e),this._node.setAttribute(`class`,this._names.join(` `)))},remove:function(e){var t=this._names.indexOf(e);t>=0&&(this._names.splice(t,1),this._node.setAttribute(`class`,this._names.join(` `)))},contains:function(e){return this._names.indexOf(e)>=0}};function Cc(e,t){for(var n=xc(e),r=-1,i=t.length;++r<i;)n.add(t[r])}function wc(e,t){for(var n=xc(e),r=-1,i=t.length;++r<i;)n.remove(t[r])}function Tc(e){return function(){Cc(this,e)}}function Ec(e){return function(){wc(this,e)}}function Dc(e,t){return function(){(t.apply(this,arguments)?Cc:wc)(this,e)}}function Oc(e,t){var n=bc(e+``);if(arguments.length<2){for(var r=xc(this.node()),i=-1,a=n.length;++i<a;)if(!r.contains(n[i]))return!1;return!0}return this.each((typeof t==`function`?Dc:t?Tc:Ec)(n,t))}function kc(){this.textContent=``}function Ac(e){return function(){this.textContent=e}}function jc(e){return function(){var t=e.apply(this,arguments);this.textContent=t??``}}function Mc(e){return arguments.length?this.each(e==null?kc:(typeof e==`function`?jc:Ac)(e)):this.node().textContent}function Nc(){this.innerHTML=``}function Pc(e){return function(){this.innerHTML=e}}function Fc(e){return function(){var t=e.apply(this,arguments);this.innerHTML=t??``}}function Ic(e){return arguments.length?this.each(e==null?Nc:(typeof e==`function`?Fc:Pc)(e)):this.node().innerHTML}function Lc(){this.nextSibling&&this.parentNode.appendChild(this)}function Rc(){return this.each(Lc)}function zc(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function Bc(){return this.each(zc)}function Vc(e){var t=typeof e==`function`?e:gs(e);return this.select(function(){return this.appendChild(t.apply(this,arguments))})}function Hc(){return null}function Uc(e,t){var n=typeof e==`function`?e:gs(e),r=t==null?Hc:typeof t==`function`?t:vs(t);return this.select(function(){return this.insertBefore(n.apply(this,arguments),r.apply(this,arguments)||null)})}function Wc(){var e=this.parentNode;e&&e.removeChild(this)}function Gc(){return this.each(Wc)}function Kc(){var e=this.cloneNode(!1),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function qc(){var e=this.cloneNode(!0),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function Jc(e){return this.select(e?qc:Kc)}function Yc(e){return arguments.length?this.property(`__data__`,e):this.node().__data__}function Xc(e){return function(t){e.call(this,t,this.__data__)}}function Zc(e){return e.trim().split(/^|\s+/).map(function(e){var t=``,n=e.indexOf(`.`);return n>=0&&(t=e.slice(n+1),e=e.slice(0,n)),{type:e,name:t}})}function Qc(e){return function(){var t=this.__on;if(t){for(var n=0,r=-1,i=t.length,a;n<i;++n)a=t[n],(!e.type||a.type===e.type)&&a.name===e.name?this.removeEventListener(a.type,a.listener,a.options):t[++r]=a;++r?t.length=r:delete this.__on}}}function $c(e,t,n){return function(){var r=this.__on,i,a=Xc(t);if(r){for(var o=0,s=r.length;o<s;++o)if((i=r[o]).type===e.type&&i.name===e.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=a,i.options=n),i.value=t;return}}this.addEventListener(e.type,a,n),i={type:e.type,name:e.name,value:t,listener:a,options:n},r?r.push(i):this.__on=[i]}}function el(e,t,n){var r=Zc(e+``),i,a=r.length,o;if(arguments.length<2){var s=this.node().__on;if(s){for(var c=0,l=s.length,u;c<l;++c)for(i=0,u=s[c];i<a;++i)if((o=r[i]).type===u.type&&o.name===u.name)return u.value}}else{for(s=t?$c:Qc,i=0;i<a;++i)this.each(s(r[i],t,n));return this}}function tl(e,t,n){var r=uc(e),i=r.CustomEvent;typeof i==`function`?i=new i(t,n):(i=r.document.createEvent(`Event`),n?(i.initEvent(t,n.bubbles,n.cancelable),i.detail=n.detail):i.initEvent(t,!1,!1)),e.dispatchEvent(i)}function nl(e,t){return function(){return tl(this,e,t)}}function rl(e,t){return function(){return tl(this,e,t.apply(this,arguments))}}function il(e,t){return this.each((typeof t==`function`?rl:nl)(e,t))}function*al(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length,o;i<a;++i)(o=r[i])&&(yield o)}var ol=[null];function G(e,t){this._groups=e,this._parents=t}function sl(){return new G([[document.documentElement]],ol)}function cl(){return this}G.prototype=sl.prototype={constructor:G,select:ys,selectAll:ws,selectChild:As,selectChildren:Ps,filter:Fs,data:Us,enter:Ls,exit:Gs,join:Ks,merge:qs,selection:cl,order:Js,sort:Ys,call:Zs,nodes:Qs,node:$s,size:ec,empty:tc,each:nc,attr:lc,style:mc,property:yc,classed:Oc,text:Mc,html:Ic,raise:Rc,lower:Bc,append:Vc,insert:Uc,remove:Gc,clone:Jc,datum:Yc,on:el,dispatch:il,[Symbol.iterator]:al};function K(e){return typeof e==`string`?new G([[document.querySelector(e)]],[document.documentElement]):new G([[e]],ol)}function ll(e){let t;for(;t=e.sourceEvent;)e=t;return e}function ul(e,t){if(e=ll(e),t===void 0&&(t=e.currentTarget),t){var n=t.ownerSVGElement||t;if(n.createSVGPoint){var r=n.createSVGPoint();return r.x=e.clientX,r.y=e.clientY,r=r.matrixTransform(t.getScreenCTM().inverse()),[r.x,r.y]}if(t.getBoundingClientRect){var i=t.getBoundingClientRect();return[e.clientX-i.left-t.clientLeft,e.clientY-i.top-t.clientTop]}}return[e.pageX,e.pageY]}var dl={value:()=>{}};function fl(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new pl(n)}function pl(e){this._=e}function ml(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}pl.prototype=fl.prototype={constructor:pl,on:function(e,t){var n=this._,r=ml(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=hl(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=gl(n[i],e.name,t);else if(t==null)for(i in n)n[i]=gl(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new pl(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function hl(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function gl(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=dl,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var _l={capture:!0,passive:!1};function vl(e){e.preventDefault(),e.stopImmediatePropagation()}function yl(e){var t=e.document.documentElement,n=K(e).on(`dragstart.drag`,vl,_l);`onselectstart`in t?n.on(`selectstart.drag`,vl,_l):(t.__noselect=t.style.MozUserSelect,t.style.MozUserSelect=`none`)}function bl(e,t){var n=e.document.documentElement,r=K(e).on(`dragstart.drag`,null);t&&(r.on(`click.drag`,vl,_l),setTimeout(function(){r.on(`click.drag`,null)},0)),`onselectstart`in n?r.on(`selectstart.drag`,null):(n.style.MozUserSelect=n.__noselect,delete n.__noselect)}function xl(e,{sourceEvent:t,subject:n,target:r,identifier:i,active:a,x:o,y:s,dx:c,dy:l,dispatch:u}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},subject:{value:n,enumerable:!0,configurable:!0},target:{value:r,enumerable:!0,configurable:!0},identifier:{value:i,enumerable:!0,configurable:!0},active:{value:a,enumerable:!0,configurable:!0},x:{value:o,enumerable:!0,configurable:!0},y:{value:s,enumerable:!0,configurable:!0},dx:{value:c,enumerable:!0,configurable:!0},dy:{value:l,enumerable:!0,configurable:!0},_:{value:u}})}xl.prototype.on=function(){var e=this._.on.apply(this._,arguments);return e===this._?this:e};function Sl(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function Cl(e,t){var n=Object.create(e.prototype);for(var r in t)n[r]=t[r];return n}function wl(){}var Tl=.7,El=1/Tl,Dl=`\\s*([+-]?\\d+)\\s*`,Ol=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,q=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,kl=/^#([0-9a-f]{3,8})$/,Al=RegExp(`^rgb\\(${Dl},${Dl},${Dl}\\)$`),jl=RegExp(`^rgb\\(${q},${q},${q}\\)$`),Ml=RegExp(`^rgba\\(${Dl},${Dl},${Dl},${Ol}\\)$`),Nl=RegExp(`^rgba\\(${q},${q},${q},${Ol}\\)$`),Pl=RegExp(`^hsl\\(${Ol},${q},${q}\\)$`),Fl=RegExp(`^hsla\\(${Ol},${q},${q},${Ol}\\)$`),Il={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};Sl(wl,Vl,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:Ll,formatHex:Ll,formatHex8:Rl,formatHsl:zl,formatRgb:Bl,toString:Bl});function Ll(){return this.rgb().formatHex()}function Rl(){return this.rgb().formatHex8()}function zl(){return $l(this).formatHsl()}function Bl(){return this.rgb().formatRgb()}function Vl(e){var t,n;return e=(e+``).trim().toLowerCase(),(t=kl.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?Hl(t):n===3?new J(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?Ul(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?Ul(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=Al.exec(e))?new J(t[1],t[2],t[3],1):(t=jl.exec(e))?new J(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=Ml.exec(e))?Ul(t[1],t[2],t[3],t[4]):(t=Nl.exec(e))?Ul(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=Pl.exec(e))?Ql(t[1],t[2]/100,t[3]/100,1):(t=Fl.exec(e))?Ql(t[1],t[2]/100,t[3]/100,t[4]):Il.hasOwnProperty(e)?Hl(Il[e]):e===`transparent`?new J(NaN,NaN,NaN,0):null}function Hl(e){return new J(e>>16&255,e>>8&255,e&255,1)}function Ul(e,t,n,r){return r<=0&&(e=t=n=NaN),new J(e,t,n,r)}function Wl(e){return e instanceof wl||(e=Vl(e)),e?(e=e.rgb(),new J(e.r,e.g,e.b,e.opacity)):new J}function Gl(e,t,n,r){return arguments.length===1?Wl(e):new J(e,t,n,r??1)}function J(e,t,n,r){this.r=+e,this.g=+t,this.b=+n,this.opacity=+r}Sl(J,Gl,Cl(wl,{brighter(e){return e=e==null?El:El**+e,new J(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?Tl:Tl**+e,new J(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new J(Xl(this.r),Xl(this.g),Xl(this.b),Yl(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Kl,formatHex:Kl,formatHex8:ql,formatRgb:Jl,toString:Jl}));function Kl(){return`#${Zl(this.r)}${Zl(this.g)}${Zl(this.b)}`}function ql(){return`#${Zl(this.r)}${Zl(this.g)}${Zl(this.b)}${Zl((isNaN(this.opacity)?1:this.opacity)*255)}`}function Jl(){let e=Yl(this.opacity);return`${e===1?`rgb(`:`rgba(`}${Xl(this.r)}, ${Xl(this.g)}, ${Xl(this.b)}${e===1?`)`:`, ${e})`}`}function Yl(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function Xl(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function Zl(e){return e=Xl(e),(e<16?`0`:``)+e.toString(16)}function Ql(e,t,n,r){return r<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new Y(e,t,n,r)}function $l(e){if(e instanceof Y)return new Y(e.h,e.s,e.l,e.opacity);if(e instanceof wl||(e=Vl(e)),!e)return new Y;if(e instanceof Y)return e;e=e.rgb();var t=e.r/255,n=e.g/255,r=e.b/255,i=Math.min(t,n,r),a=Math.max(t,n,r),o=NaN,s=a-i,c=(a+i)/2;return s?(o=t===a?(n-r)/s+(n<r)*6:n===a?(r-t)/s+2:(t-n)/s+4,s/=c<.5?a+i:2-a-i,o*=60):s=c>0&&c<1?0:o,new Y(o,s,c,e.opacity)}function eu(e,t,n,r){return arguments.length===1?$l(e):new Y(e,t,n,r??1)}function Y(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}Sl(Y,eu,Cl(wl,{brighter(e){return e=e==null?El:El**+e,new Y(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?Tl:Tl**+e,new Y(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,r=n+(n<.5?n:1-n)*t,i=2*n-r;return new J(ru(e>=240?e-240:e+120,i,r),ru(e,i,r),ru(e<120?e+240:e-120,i,r),this.opacity)},clamp(){return new Y(tu(this.h),nu(this.s),nu(this.l),Yl(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=Yl(this.opacity);return`${e===1?`hsl(`:`hsla(`}${tu(this.h)}, ${nu(this.s)*100}%, ${nu(this.l)*100}%${e===1?`)`:`, ${e})`}`}}));function tu(e){return e=(e||0)%360,e<0?e+360:e}function nu(e){return Math.max(0,Math.min(1,e||0))}function ru(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var iu=Math.PI/180,au=180/Math.PI,ou=18,su=.96422,cu=1,lu=.82521,uu=4/29,du=6/29,fu=3*du*du,pu=du*du*du;function mu(e){if(e instanceof X)return new X(e.l,e.a,e.b,e.opacity);if(e instanceof Su)return Cu(e);e instanceof J||(e=Wl(e));var t=yu(e.r),n=yu(e.g),r=yu(e.b),i=gu((.2225045*t+.7168786*n+.0606169*r)/cu),a,o;return t===n&&n===r?a=o=i:(a=gu((.4360747*t+.3850649*n+.1430804*r)/su),o=gu((.0139322*t+.0971045*n+.7141733*r)/lu)),new X(116*i-16,500*(a-i),200*(i-o),e.opacity)}function hu(e,t,n,r){return arguments.length===1?mu(e):new X(e,t,n,r??1)}function X(e,t,n,r){this.l=+e,this.a=+t,this.b=+n,this.opacity=+r}Sl(X,hu,Cl(wl,{brighter(e){return new X(this.l+ou*(e??1),this.a,this.b,this.opacity)},darker(e){return new X(this.l-ou*(e??1),this.a,this.b,this.opacity)},rgb(){var e=(this.l+16)/116,t=isNaN(this.a)?e:e+this.a/500,n=isNaN(this.b)?e:e-this.b/200;return t=su*_u(t),e=cu*_u(e),n=lu*_u(n),new J(vu(3.1338561*t-1.6168667*e-.4906146*n),vu(-.9787684*t+1.9161415*e+.033454*n),vu(.0719453*t-.2289914*e+1.4052427*n),this.opacity)}}));function gu(e){return e>pu?e**(1/3):e/fu+uu}function _u(e){return e>du?e*e*e:fu*(e-uu)}function vu(e){return 255*(e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055)}function yu(e){return(e/=255)<=.04045?e/12.92:((e+.055)/1.055)**2.4}function bu(e){if(e instanceof Su)return new Su(e.h,e.c,e.l,e.opacity);if(e instanceof X||(e=mu(e)),e.a===0&&e.b===0)return new Su(NaN,0<e.l&&e.l<100?0:NaN,e.l,e.opacity);var t=Math.atan2(e.b,e.a)*au;return new Su(t<0?t+360:t,Math.sqrt(e.a*e.a+e.b*e.b),e.l,e.opacity)}function xu(e,t,n,r){return arguments.length===1?bu(e):new Su(e,t,n,r??1)}function Su(e,t,n,r){this.h=+e,this.c=+t,this.l=+n,this.opacity=+r}function Cu(e){if(isNaN(e.h))return new X(e.l,0,0,e.opacity);var t=e.h*iu;return new X(e.l,Math.cos(t)*e.c,Math.sin(t)*e.c,e.opacity)}Sl(Su,xu,Cl(wl,{brighter(e){return new Su(this.h,this.c,this.l+ou*(e??1),this.opacity)},darker(e){return new Su(this.h,this.c,this.l-ou*(e??1),this.opacity)},rgb(){return Cu(this).rgb()}}));var wu=-.14861,Tu=1.78277,Eu=-.29227,Du=-.90649,Ou=1.97294,ku=Ou*Du,Au=Ou*Tu,ju=Tu*Eu-Du*wu;function Mu(e){if(e instanceof Pu)return new Pu(e.h,e.s,e.l,e.opacity);e instanceof J||(e=Wl(e));var t=e.r/255,n=e.g/255,r=e.b/255,i=(ju*r+ku*t-Au*n)/(ju+ku-Au),a=r-i,o=(Ou*(n-i)-Eu*a)/Du,s=Math.sqrt(o*o+a*a)/(Ou*i*(1-i)),c=s?Math.atan2(o,a)*au-120:NaN;return new Pu(c<0?c+360:c,s,i,e.opacity)}function Nu(e,t,n,r){return arguments.length===1?Mu(e):new Pu(e,t,n,r??1)}function Pu(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}Sl(Pu,Nu,Cl(wl,{brighter(e){return e=e==null?El:El**+e,new Pu(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?Tl:Tl**+e,new Pu(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=isNaN(this.h)?0:(this.h+120)*iu,t=+this.l,n=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(e),i=Math.sin(e);return new J(255*(t+n*(wu*r+Tu*i)),255*(t+n*(Eu*r+Du*i)),255*(t+Ou*r*n),this.opacity)}}));var Fu=e=>()=>e;function Iu(e,t){return function(n){return e+n*t}}function Lu(e,t,n){return e**=+n,t=t**+n-e,n=1/n,function(r){return(e+r*t)**+n}}function Ru(e,t){var n=t-e;return n?Iu(e,n>180||n<-180?n-360*Math.round(n/360):n):Fu(isNaN(e)?t:e)}function zu(e){return(e=+e)==1?Bu:function(t,n){return n-t?Lu(t,n,e):Fu(isNaN(t)?n:t)}}function Bu(e,t){var n=t-e;return n?Iu(e,n):Fu(isNaN(e)?t:e)}var Vu=(function e(t){var n=zu(t);function r(e,t){var r=n((e=Gl(e)).r,(t=Gl(t)).r),i=n(e.g,t.g),a=n(e.b,t.b),o=Bu(e.opacity,t.opacity);return function(t){return e.r=r(t),e.g=i(t),e.b=a(t),e.opacity=o(t),e+``}}return r.gamma=e,r})(1);function Hu(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}var Uu=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Wu=new RegExp(Uu.source,`g`);function Gu(e){return function(){return e}}function Ku(e){return function(t){return e(t)+``}}function qu(e,t){var n=Uu.lastIndex=Wu.lastIndex=0,r,i,a,o=-1,s=[],c=[];for(e+=``,t+=``;(r=Uu.exec(e))&&(i=Wu.exec(t));)(a=i.index)>n&&(a=t.slice(n,a),s[o]?s[o]+=a:s[++o]=a),(r=r[0])===(i=i[0])?s[o]?s[o]+=i:s[++o]=i:(s[++o]=null,c.push({i:o,x:Hu(r,i)})),n=Wu.lastIndex;return n<t.length&&(a=t.slice(n),s[o]?s[o]+=a:s[++o]=a),s.length<2?c[0]?Ku(c[0].x):Gu(t):(t=c.length,function(e){for(var n=0,r;n<t;++n)s[(r=c[n]).i]=r.x(e);return s.join(``)})}var Ju=180/Math.PI,Yu={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Xu(e,t,n,r,i,a){var o,s,c;return(o=Math.sqrt(e*e+t*t))&&(e/=o,t/=o),(c=e*n+t*r)&&(n-=e*c,r-=t*c),(s=Math.sqrt(n*n+r*r))&&(n/=s,r/=s,c/=s),e*r<t*n&&(e=-e,t=-t,c=-c,o=-o),{translateX:i,translateY:a,rotate:Math.atan2(t,e)*Ju,skewX:Math.atan(c)*Ju,scaleX:o,scaleY:s}}var Zu;function Qu(e){let t=new(typeof DOMMatrix==`function`?DOMMatrix:WebKitCSSMatrix)(e+``);return t.isIdentity?Yu:Xu(t.a,t.b,t.c,t.d,t.e,t.f)}function $u(e){return e==null||(Zu||=document.createElementNS(`http://www.w3.org/2000/svg`,`g`),Zu.setAttribute(`transform`,e),!(e=Zu.transform.baseVal.consolidate()))?Yu:(e=e.matrix,Xu(e.a,e.b,e.c,e.d,e.e,e.f))}function ed(e,t,n,r){function i(e){return e.length?e.pop()+` `:``}function a(e,r,i,a,o,s){if(e!==i||r!==a){var c=o.push(`translate(`,null,t,null,n);s.push({i:c-4,x:Hu(e,i)},{i:c-2,x:Hu(r,a)})}else(i||a)&&o.push(`translate(`+i+t+a+n)}function o(e,t,n,a){e===t?t&&n.push(i(n)+`rotate(`+t+r):(e-t>180?t+=360:t-e>180&&(e+=360),a.push({i:n.push(i(n)+`rotate(`,null,r)-2,x:Hu(e,t)}))}function s(e,t,n,a){e===t?t&&n.push(i(n)+`skewX(`+t+r):a.push({i:n.push(i(n)+`skewX(`,null,r)-2,x:Hu(e,t)})}function c(e,t,n,r,a,o){if(e!==n||t!==r){var s=a.push(i(a)+`scale(`,null,`,`,null,`)`);o.push({i:s-4,x:Hu(e,n)},{i:s-2,x:Hu(t,r)})}else(n!==1||r!==1)&&a.push(i(a)+`scale(`+n+`,`+r+`)`)}return function(t,n){var r=[],i=[];return t=e(t),n=e(n),a(t.translateX,t.translateY,n.translateX,n.translateY,r,i),o(t.rotate,n.rotate,r,i),s(t.skewX,n.skewX,r,i),c(t.scaleX,t.scaleY,n.scaleX,n.scaleY,r,i),t=n=null,function(e){for(var t=-1,n=i.length,a;++t<n;)r[(a=i[t]).i]=a.x(e);return r.join(``)}}}var td=ed(Qu,`px, `,`px)`,`deg)`),nd=ed($u,`, `,`)`,`)`),rd=1e-12;function id(e){return((e=Math.exp(e))+1/e)/2}function ad(e){return((e=Math.exp(e))-1/e)/2}function od(e){return((e=Math.exp(2*e))-1)/(e+1)}var sd=(function e(t,n,r){function i(e,i){var a=e[0],o=e[1],s=e[2],c=i[0],l=i[1],u=i[2],d=c-a,f=l-o,p=d*d+f*f,m,h;if(p<rd)h=Math.log(u/s)/t,m=function(e){return[a+e*d,o+e*f,s*Math.exp(t*e*h)]};else{var g=Math.sqrt(p),_=(u*u-s*s+r*p)/(2*s*n*g),v=(u*u-s*s-r*p)/(2*u*n*g),y=Math.log(Math.sqrt(_*_+1)-_);h=(Math.log(Math.sqrt(v*v+1)-v)-y)/t,m=function(e){var r=e*h,i=id(y),c=s/(n*g)*(i*od(t*r+y)-ad(y));return[a+c*d,o+c*f,s*i/id(t*r+y)]}}return m.duration=Math.abs(h)*1e3*t/Math.SQRT2,m}return i.rho=function(t){var n=Math.max(.001,+t),r=n*n;return e(n,r,r*r)},i})(Math.SQRT2,2,4);function cd(e){return(function t(n){n=+n;function r(t,r){var i=e((t=Nu(t)).h,(r=Nu(r)).h),a=Bu(t.s,r.s),o=Bu(t.l,r.l),s=Bu(t.opacity,r.opacity);return function(e){return t.h=i(e),t.s=a(e),t.l=o(e**+n),t.opacity=s(e),t+``}}return r.gamma=t,r})(1)}cd(Ru),cd(Bu);var ld=0,ud=0,dd=0,fd=1e3,pd,md,hd=0,gd=0,_d=0,vd=typeof performance==`object`&&performance.now?performance:Date,yd=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function bd(){return gd||=(yd(xd),vd.now()+_d)}function xd(){gd=0}function Sd(){this._call=this._time=this._next=null}Sd.prototype=Cd.prototype={constructor:Sd,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?bd():+n)+(t==null?0:+t),!this._next&&md!==this&&(md?md._next=this:pd=this,md=this),this._call=e,this._time=n,Od()},stop:function(){this._call&&(this._call=null,this._time=1/0,Od())}};function Cd(e,t,n){var r=new Sd;return r.restart(e,t,n),r}function wd(){bd(),++ld;for(var e=pd,t;e;)(t=gd-e._time)>=0&&e._call.call(void 0,t),e=e._next;--ld}function Td(){gd=(hd=vd.now())+_d,ld=ud=0;try{wd()}finally{ld=0,Dd(),gd=0}}function Ed(){var e=vd.now(),t=e-hd;t>fd&&(_d-=t,hd=e)}function Dd(){for(var e,t=pd,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:pd=n);md=e,Od(r)}function Od(e){ld||(ud&&=clearTimeout(ud),e-gd>24?(e<1/0&&(ud=setTimeout(Td,Math.ceil(e-vd.now()-_d)+1)),dd&&=clearInterval(dd)):(dd||=(hd=vd.now(),setInterval(Ed,fd)),ld=1,yd(Td)))}function kd(e,t,n){var r=new Sd;return t=t==null?0:+t,r.restart(n=>{r.stop(),e(n+t)},t,n),r}function Ad(e){return((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2}var jd=3;(function e(t){t=+t;function n(e){return e**+t}return n.exponent=e,n})(jd),(function e(t){t=+t;function n(e){return 1-(1-e)**t}return n.exponent=e,n})(jd),(function e(t){t=+t;function n(e){return((e*=2)<=1?e**+t:2-(2-e)**t)/2}return n.exponent=e,n})(jd);function Md(e){return(2**(-10*e)-.0009765625)*1.0009775171065494}var Nd=4/11;1/Nd/Nd;var Pd=1.70158;(function e(t){t=+t;function n(e){return(e=+e)*e*(t*(e-1)+e)}return n.overshoot=e,n})(Pd),(function e(t){t=+t;function n(e){return--e*e*((e+1)*t+e)+1}return n.overshoot=e,n})(Pd),(function e(t){t=+t;function n(e){return((e*=2)<1?e*e*((t+1)*e-t):(e-=2)*e*((t+1)*e+t)+2)/2}return n.overshoot=e,n})(Pd);var Fd=2*Math.PI,Id=1,Ld=.3;(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=Fd);function i(e){return t*Md(- --e)*Math.sin((r-e)/n)}return i.amplitude=function(t){return e(t,n*Fd)},i.period=function(n){return e(t,n)},i})(Id,Ld),(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=Fd);function i(e){return 1-t*Md(e=+e)*Math.sin((e+r)/n)}return i.amplitude=function(t){return e(t,n*Fd)},i.period=function(n){return e(t,n)},i})(Id,Ld),(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=Fd);function i(e){return((e=e*2-1)<0?t*Md(-e)*Math.sin((r-e)/n):2-t*Md(e)*Math.sin((r+e)/n))/2}return i.amplitude=function(t){return e(t,n*Fd)},i.period=function(n){return e(t,n)},i})(Id,Ld);var Rd=fl(`start`,`end`,`cancel`,`interrupt`),zd=[],Bd=0,Vd=1,Hd=2,Ud=3,Wd=4,Gd=5,Kd=6;function qd(e,t,n,r,i,a){var o=e.__transition;if(!o)e.__transition={};else if(n in o)return;Yd(e,n,{name:t,index:r,group:i,on:Rd,tween:zd,time:a.time,delay:a.delay,duration:a.duration,ease:a.ease,timer:null,state:Bd})}function Jd(e,t){var n=Q(e,t);if(n.state>Bd)throw Error(`too late; already scheduled`);return n}function Z(e,t){var n=Q(e,t);if(n.state>Ud)throw Error(`too late; already running`);return n}function Q(e,t){var n=e.__transition;if(!n||!(n=n[t]))throw Error(`transition not found`);return n}function Yd(e,t,n){var r=e.__transition,i;r[t]=n,n.timer=Cd(a,0,n.time);function a(e){n.state=Vd,n.timer.restart(o,n.delay,n.time),n.delay<=e&&o(e-n.delay)}function o(a){var l,u,d,f;if(n.state!==Vd)return c();for(l in r)if(f=r[l],f.name===n.name){if(f.state===Ud)return kd(o);f.state===Wd?(f.state=Kd,f.timer.stop(),f.on.call(`interrupt`,e,e.__data__,f.index,f.group),delete r[l]):+l<t&&(f.state=Kd,f.timer.stop(),f.on.call(`cancel`,e,e.__data__,f.index,f.group),delete r[l])}if(kd(function(){n.state===Ud&&(n.state=Wd,n.timer.restart(s,n.delay,n.time),s(a))}),n.state=Hd,n.on.call(`start`,e,e.__data__,n.index,n.group),n.state===Hd){for(n.state=Ud,i=Array(d=n.tween.length),l=0,u=-1;l<d;++l)(f=n.tween[l].value.call(e,e.__data__,n.index,n.group))&&(i[++u]=f);i.length=u+1}}function s(t){for(var r=t<n.duration?n.ease.call(null,t/n.duration):(n.timer.restart(c),n.state=Gd,1),a=-1,o=i.length;++a<o;)i[a].call(e,r);n.state===Gd&&(n.on.call(`end`,e,e.__data__,n.index,n.group),c())}function c(){for(var i in n.state=Kd,n.timer.stop(),delete r[t],r)return;delete e.__transition}}function Xd(e,t){var n=e.__transition,r,i,a=!0,o;if(n){for(o in t=t==null?null:t+``,n)(r=n[o]).name===t?(i=r.state>Hd&&r.state<Gd,r.state=Kd,r.timer.stop(),r.on.call(i?`interrupt`:`cancel`,e,e.__data__,r.index,r.group),delete n[o]):a=!1;a&&delete e.__transition}}function Zd(e){return this.each(function(){Xd(this,e)})}function Qd(e,t){var n,r;return function(){var i=Z(this,e),a=i.tween;if(a!==n){r=n=a;for(var o=0,s=r.length;o<s;++o)if(r[o].name===t){r=r.slice(),r.splice(o,1);break}}i.tween=r}}function $d(e,t,n){var r,i;if(typeof n!=`function`)throw Error();return function(){var a=Z(this,e),o=a.tween;if(o!==r){i=(r=o).slice();for(var s={name:t,value:n},c=0,l=i.length;c<l;++c)if(i[c].name===t){i[c]=s;break}c===l&&i.push(s)}a.tween=i}}function ef(e,t){var n=this._id;if(e+=``,arguments.length<2){for(var r=Q(this.node(),n).tween,i=0,a=r.length,o;i<a;++i)if((o=r[i]).name===e)return o.value;return null}return this.each((t==null?Qd:$d)(n,e,t))}function tf(e,t,n){var r=e._id;return e.each(function(){var e=Z(this,r);(e.value||={})[t]=n.apply(this,arguments)}),function(e){return Q(e,r).value[t]}}function nf(e,t){var n;return(typeof t==`number`?Hu:t instanceof Vl?Vu:(n=Vl(t))?(t=n,Vu):qu)(e,t)}function rf(e){return function(){this.removeAttribute(e)}}function af(e){return function(){this.removeAttributeNS(e.space,e.local)}}function of(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttribute(e);return o===i?null:o===r?a:a=t(r=o,n)}}function sf(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttributeNS(e.space,e.local);return o===i?null:o===r?a:a=t(r=o,n)}}function cf(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttribute(e):(o=this.getAttribute(e),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function lf(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttributeNS(e.space,e.local):(o=this.getAttributeNS(e.space,e.local),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function uf(e,t){var n=ps(e),r=n===`transform`?nd:nf;return this.attrTween(e,typeof t==`function`?(n.local?lf:cf)(n,r,tf(this,`attr.`+e,t)):t==null?(n.local?af:rf)(n):(n.local?sf:of)(n,r,t))}function df(e,t){return function(n){this.setAttribute(e,t.call(this,n))}}function ff(e,t){return function(n){this.setAttributeNS(e.space,e.local,t.call(this,n))}}function pf(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&ff(e,i)),n}return i._value=t,i}function mf(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&df(e,i)),n}return i._value=t,i}function hf(e,t){var n=`attr.`+e;if(arguments.length<2)return(n=this.tween(n))&&n._value;if(t==null)return this.tween(n,null);if(typeof t!=`function`)throw Error();var r=ps(e);return this.tween(n,(r.local?pf:mf)(r,t))}function gf(e,t){return function(){Jd(this,e).delay=+t.apply(this,arguments)}}function _f(e,t){return t=+t,function(){Jd(this,e).delay=t}}function vf(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?gf:_f)(t,e)):Q(this.node(),t).delay}function yf(e,t){return function(){Z(this,e).duration=+t.apply(this,arguments)}}function bf(e,t){return t=+t,function(){Z(this,e).duration=t}}function xf(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?yf:bf)(t,e)):Q(this.node(),t).duration}function Sf(e,t){if(typeof t!=`function`)throw Error();return function(){Z(this,e).ease=t}}function Cf(e){var t=this._id;return arguments.length?this.each(Sf(t,e)):Q(this.node(),t).ease}function wf(e,t){return function(){var n=t.apply(this,arguments);if(typeof n!=`function`)throw Error();Z(this,e).ease=n}}function Tf(e){if(typeof e!=`function`)throw Error();return this.each(wf(this._id,e))}function Ef(e){typeof e!=`function`&&(e=Ts(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new tp(r,this._parents,this._name,this._id)}function Df(e){if(e._id!==this._id)throw Error();for(var t=this._groups,n=e._groups,r=t.length,i=n.length,a=Math.min(r,i),o=Array(r),s=0;s<a;++s)for(var c=t[s],l=n[s],u=c.length,d=o[s]=Array(u),f,p=0;p<u;++p)(f=c[p]||l[p])&&(d[p]=f);for(;s<r;++s)o[s]=t[s];return new tp(o,this._parents,this._name,this._id)}function Of(e){return(e+``).trim().split(/^|\s+/).every(function(e){var t=e.indexOf(`.`);return t>=0&&(e=e.slice(0,t)),!e||e===`start`})}function kf(e,t,n){var r,i,a=Of(t)?Jd:Z;return function(){var o=a(this,e),s=o.on;s!==r&&(i=(r=s).copy()).on(t,n),o.on=i}}function Af(e,t){var n=this._id;return arguments.length<2?Q(this.node(),n).on.on(e):this.each(kf(n,e,t))}function jf(e){return function(){var t=this.parentNode;for(var n in this.__transition)if(+n!==e)return;t&&t.removeChild(this)}}function Mf(){return this.on(`end.remove`,jf(this._id))}function Nf(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=vs(e));for(var r=this._groups,i=r.length,a=Array(i),o=0;o<i;++o)for(var s=r[o],c=s.length,l=a[o]=Array(c),u,d,f=0;f<c;++f)(u=s[f])&&(d=e.call(u,u.__data__,f,s))&&(`__data__`in u&&(d.__data__=u.__data__),l[f]=d,qd(l[f],t,n,f,l,Q(u,n)));return new tp(a,this._parents,t,n)}function Pf(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Ss(e));for(var r=this._groups,i=r.length,a=[],o=[],s=0;s<i;++s)for(var c=r[s],l=c.length,u,d=0;d<l;++d)if(u=c[d]){for(var f=e.call(u,u.__data__,d,c),p,m=Q(u,n),h=0,g=f.length;h<g;++h)(p=f[h])&&qd(p,t,n,h,f,m);a.push(f),o.push(u)}return new tp(a,o,t,n)}var Ff=sl.prototype.constructor;function If(){return new Ff(this._groups,this._parents)}function Lf(e,t){var n,r,i;return function(){var a=hc(this,e),o=(this.style.removeProperty(e),hc(this,e));return a===o?null:a===n&&o===r?i:i=t(n=a,r=o)}}function Rf(e){return function(){this.style.removeProperty(e)}}function zf(e,t,n){var r,i=n+``,a;return function(){var o=hc(this,e);return o===i?null:o===r?a:a=t(r=o,n)}}function Bf(e,t,n){var r,i,a;return function(){var o=hc(this,e),s=n(this),c=s+``;return s??(c=s=(this.style.removeProperty(e),hc(this,e))),o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s))}}function Vf(e,t){var n,r,i,a=`style.`+t,o=`end.`+a,s;return function(){var c=Z(this,e),l=c.on,u=c.value[a]==null?s||=Rf(t):void 0;(l!==n||i!==u)&&(r=(n=l).copy()).on(o,i=u),c.on=r}}function Hf(e,t,n){var r=(e+=``)==`transform`?td:nf;return t==null?this.styleTween(e,Lf(e,r)).on(`end.style.`+e,Rf(e)):typeof t==`function`?this.styleTween(e,Bf(e,r,tf(this,`style.`+e,t))).each(Vf(this._id,e)):this.styleTween(e,zf(e,r,t),n).on(`end.style.`+e,null)}function Uf(e,t,n){return function(r){this.style.setProperty(e,t.call(this,r),n)}}function Wf(e,t,n){var r,i;function a(){var a=t.apply(this,arguments);return a!==i&&(r=(i=a)&&Uf(e,a,n)),r}return a._value=t,a}function Gf(e,t,n){var r=`style.`+(e+=``);if(arguments.length<2)return(r=this.tween(r))&&r._value;if(t==null)return this.tween(r,null);if(typeof t!=`function`)throw Error();return this.tween(r,Wf(e,t,n??``))}function Kf(e){return function(){this.textContent=e}}function qf(e){return function(){var t=e(this);this.textContent=t??``}}function Jf(e){return this.tween(`text`,typeof e==`function`?qf(tf(this,`text`,e)):Kf(e==null?``:e+``))}function Yf(e){return function(t){this.textContent=e.call(this,t)}}function Xf(e){var t,n;function r(){var r=e.apply(this,arguments);return r!==n&&(t=(n=r)&&Yf(r)),t}return r._value=e,r}function Zf(e){var t=`text`;if(arguments.length<1)return(t=this.tween(t))&&t._value;if(e==null)return this.tween(t,null);if(typeof e!=`function`)throw Error();return this.tween(t,Xf(e))}function Qf(){for(var e=this._name,t=this._id,n=np(),r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)if(c=o[l]){var u=Q(c,t);qd(c,e,n,l,o,{time:u.time+u.delay+u.duration,delay:0,duration:u.duration,ease:u.ease})}return new tp(r,this._parents,e,n)}function $f(){var e,t,n=this,r=n._id,i=n.size();return new Promise(function(a,o){var s={value:o},c={value:function(){--i===0&&a()}};n.each(function(){var n=Z(this,r),i=n.on;i!==e&&(t=(e=i).copy(),t._.cancel.push(s),t._.interrupt.push(s),t._.end.push(c)),n.on=t}),i===0&&a()})}var ep=0;function tp(e,t,n,r){this._groups=e,this._parents=t,this._name=n,this._id=r}function np(){return++ep}var rp=sl.prototype;tp.prototype={constructor:tp,select:Nf,selectAll:Pf,selectChild:rp.selectChild,selectChildren:rp.selectChildren,filter:Ef,merge:Df,selection:If,transition:Qf,call:rp.call,nodes:rp.nodes,node:rp.node,size:rp.size,empty:rp.empty,each:rp.each,on:Af,attr:uf,attrTween:hf,style:Hf,styleTween:Gf,text:Jf,textTween:Zf,remove:Mf,tween:ef,delay:vf,duration:xf,ease:Cf,easeVarying:Tf,end:$f,[Symbol.iterator]:rp[Symbol.iterator]};var ip={time:null,delay:0,duration:250,ease:Ad};function ap(e,t){for(var n;!(n=e.__transition)||!(n=n[t]);)if(!(e=e.parentNode))throw Error(`transition ${t} not found`);return n}function op(e){var t,n;e instanceof tp?(t=e._id,e=e._name):(t=np(),(n=ip).time=bd(),e=e==null?null:e+``);for(var r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&qd(c,e,t,l,o,n||ap(c,t));return new tp(r,this._parents,e,t)}sl.prototype.interrupt=Zd,sl.prototype.transition=op;var sp=e=>()=>e;function cp(e,{sourceEvent:t,target:n,transform:r,dispatch:i}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},target:{value:n,enumerable:!0,configurable:!0},transform:{value:r,enumerable:!0,configurable:!0},_:{value:i}})}function lp(e,t,n){this.k=e,this.x=t,this.y=n}lp.prototype={constructor:lp,scale:function(e){return e===1?this:new lp(this.k*e,this.x,this.y)},translate:function(e,t){return e===0&t===0?this:new lp(this.k,this.x+this.k*e,this.y+this.k*t)},apply:function(e){return[e[0]*this.k+this.x,e[1]*this.k+this.y]},applyX:function(e){return e*this.k+this.x},applyY:function(e){return e*this.k+this.y},invert:function(e){return[(e[0]-this.x)/this.k,(e[1]-this.y)/this.k]},invertX:function(e){return(e-this.x)/this.k},invertY:function(e){return(e-this.y)/this.k},rescaleX:function(e){return e.copy().domain(e.range().map(this.invertX,this).map(e.invert,e))},rescaleY:function(e){return e.copy().domain(e.range().map(this.invertY,this).map(e.invert,e))},toString:function(){return`translate(`+this.x+`,`+this.y+`) scale(`+this.k+`)`}};var up=new lp(1,0,0);dp.prototype=lp.prototype;function dp(e){for(;!e.__zoom;)if(!(e=e.parentNode))return up;return e.__zoom}function fp(e){e.stopImmediatePropagation()}function pp(e){e.preventDefault(),e.stopImmediatePropagation()}function mp(e){return(!e.ctrlKey||e.type===`wheel`)&&!e.button}function hp(){var e=this;return e instanceof SVGElement?(e=e.ownerSVGElement||e,e.hasAttribute(`viewBox`)?(e=e.viewBox.baseVal,[[e.x,e.y],[e.x+e.width,e.y+e.height]]):[[0,0],[e.width.baseVal.value,e.height.baseVal.value]]):[[0,0],[e.clientWidth,e.clientHeight]]}function gp(){return this.__zoom||up}function _p(e){return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*(e.ctrlKey?10:1)}function vp(){return navigator.maxTouchPoints||`ontouchstart`in this}function yp(e,t,n){var r=e.invertX(t[0][0])-n[0][0],i=e.invertX(t[1][0])-n[1][0],a=e.invertY(t[0][1])-n[0][1],o=e.invertY(t[1][1])-n[1][1];return e.translate(i>r?(r+i)/2:Math.min(0,r)||Math.max(0,i),o>a?(a+o)/2:Math.min(0,a)||Math.max(0,o))}function bp(){var e=mp,t=hp,n=yp,r=_p,i=vp,a=[0,1/0],o=[[-1/0,-1/0],[1/0,1/0]],s=250,c=sd,l=fl(`start`,`zoom`,`end`),u,d,f,p=500,m=150,h=0,g=10;function _(e){e.property(`__zoom`,gp).on(`wheel.zoom`,ne,{passive:!1}).on(`mousedown.zoom`,re).on(`dblclick.zoom`,S).filter(i).on(`touchstart.zoom`,ie).on(`touchmove.zoom`,ae).on(`touchend.zoom touchcancel.zoom`,oe).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}_.transform=function(e,t,n,r){var i=e.selection?e.selection():e;i.property(`__zoom`,gp),e===i?i.interrupt().each(function(){b(this,arguments).event(r).start().zoom(null,typeof t==`function`?t.apply(this,arguments):t).end()}):te(e,t,n,r)},_.scaleBy=function(e,t,n,r){_.scaleTo(e,function(){return this.__zoom.k*(typeof t==`function`?t.apply(this,arguments):t)},n,r)},_.scaleTo=function(e,r,i,a){_.transform(e,function(){var e=t.apply(this,arguments),a=this.__zoom,s=i==null?ee(e):typeof i==`function`?i.apply(this,arguments):i,c=a.invert(s),l=typeof r==`function`?r.apply(this,arguments):r;return n(y(v(a,l),s,c),e,o)},i,a)},_.translateBy=function(e,r,i,a){_.transform(e,function(){return n(this.__zoom.translate(typeof r==`function`?r.apply(this,arguments):r,typeof i==`function`?i.apply(this,arguments):i),t.apply(this,arguments),o)},null,a)},_.translateTo=function(e,r,i,a,s){_.transform(e,function(){var e=t.apply(this,arguments),s=this.__zoom,c=a==null?ee(e):typeof a==`function`?a.apply(this,arguments):a;return n(up.translate(c[0],c[1]).scale(s.k).translate(typeof r==`function`?-r.apply(this,arguments):-r,typeof i==`function`?-i.apply(this,arguments):-i),e,o)},a,s)};function v(e,t){return t=Math.max(a[0],Math.min(a[1],t)),t===e.k?e:new lp(t,e.x,e.y)}function y(e,t,n){var r=t[0]-n[0]*e.k,i=t[1]-n[1]*e.k;return r===e.x&&i===e.y?e:new lp(e.k,r,i)}function ee(e){return[(+e[0][0]+ +e[1][0])/2,(+e[0][1]+ +e[1][1])/2]}function te(e,n,r,i){e.on(`start.zoom`,function(){b(this,arguments).event(i).start()}).on(`interrupt.zoom end.zoom`,function(){b(this,arguments).event(i).end()}).tween(`zoom`,function(){var e=this,a=arguments,o=b(e,a).event(i),s=t.apply(e,a),l=r==null?ee(s):typeof r==`function`?r.apply(e,a):r,u=Math.max(s[1][0]-s[0][0],s[1][1]-s[0][1]),d=e.__zoom,f=typeof n==`function`?n.apply(e,a):n,p=c(d.invert(l).concat(u/d.k),f.invert(l).concat(u/f.k));return function(e){if(e===1)e=f;else{var t=p(e),n=u/t[2];e=new lp(n,l[0]-t[0]*n,l[1]-t[1]*n)}o.zoom(null,e)}})}function b(e,t,n){return!n&&e.__zooming||new x(e,t)}function x(e,n){this.that=e,this.args=n,this.active=0,this.sourceEvent=null,this.extent=t.apply(e,n),this.taps=0}x.prototype={event:function(e){return e&&(this.sourceEvent=e),this},start:function(){return++this.active===1&&(this.that.__zooming=this,this.emit(`start`)),this},zoom:function(e,t){return this.mouse&&e!==`mouse`&&(this.mouse[1]=t.invert(this.mouse[0])),this.touch0&&e!==`touch`&&(this.touch0[1]=t.invert(this.touch0[0])),this.touch1&&e!==`touch`&&(this.touch1[1]=t.invert(this.touch1[0])),this.that.__zoom=t,this.emit(`zoom`),this},end:function(){return--this.active===0&&(delete this.that.__zooming,this.emit(`end`)),this},emit:function(e){var t=K(this.that).datum();l.call(e,this.that,new cp(e,{sourceEvent:this.sourceEvent,target:_,transform:this.that.__zoom,dispatch:l}),t)}};function ne(t,...i){if(!e.apply(this,arguments))return;var s=b(this,i).event(t),c=this.__zoom,l=Math.max(a[0],Math.min(a[1],c.k*2**r.apply(this,arguments))),u=ul(t);if(s.wheel)(s.mouse[0][0]!==u[0]||s.mouse[0][1]!==u[1])&&(s.mouse[1]=c.invert(s.mouse[0]=u)),clearTimeout(s.wheel);else if(c.k===l)return;else s.mouse=[u,c.invert(u)],Xd(this),s.start();pp(t),s.wheel=setTimeout(d,m),s.zoom(`mouse`,n(y(v(c,l),s.mouse[0],s.mouse[1]),s.extent,o));function d(){s.wheel=null,s.end()}}function re(t,...r){if(f||!e.apply(this,arguments))return;var i=t.currentTarget,a=b(this,r,!0).event(t),s=K(t.view).on(`mousemove.zoom`,d,!0).on(`mouseup.zoom`,p,!0),c=ul(t,i),l=t.clientX,u=t.clientY;yl(t.view),fp(t),a.mouse=[c,this.__zoom.invert(c)],Xd(this),a.start();function d(e){if(pp(e),!a.moved){var t=e.clientX-l,r=e.clientY-u;a.moved=t*t+r*r>h}a.event(e).zoom(`mouse`,n(y(a.that.__zoom,a.mouse[0]=ul(e,i),a.mouse[1]),a.extent,o))}function p(e){s.on(`mousemove.zoom mouseup.zoom`,null),bl(e.view,a.moved),pp(e),a.event(e).end()}}function S(r,...i){if(e.apply(this,arguments)){var a=this.__zoom,c=ul(r.changedTouches?r.changedTouches[0]:r,this),l=a.invert(c),u=a.k*(r.shiftKey?.5:2),d=n(y(v(a,u),c,l),t.apply(this,i),o);pp(r),s>0?K(this).transition().duration(s).call(te,d,c,r):K(this).call(_.transform,d,c,r)}}function ie(t,...n){if(e.apply(this,arguments)){var r=t.touches,i=r.length,a=b(this,n,t.changedTouches.length===i).event(t),o,s,c,l;for(fp(t),s=0;s<i;++s)c=r[s],l=ul(c,this),l=[l,this.__zoom.invert(l),c.identifier],a.touch0?!a.touch1&&a.touch0[2]!==l[2]&&(a.touch1=l,a.taps=0):(a.touch0=l,o=!0,a.taps=1+!!u);u&&=clearTimeout(u),o&&(a.taps<2&&(d=l[0],u=setTimeout(function(){u=null},p)),Xd(this),a.start())}}function ae(e,...t){if(this.__zooming){var r=b(this,t).event(e),i=e.changedTouches,a=i.length,s,c,l,u;for(pp(e),s=0;s<a;++s)c=i[s],l=ul(c,this),r.touch0&&r.touch0[2]===c.identifier?r.touch0[0]=l:r.touch1&&r.touch1[2]===c.identifier&&(r.touch1[0]=l);if(c=r.that.__zoom,r.touch1){var d=r.touch0[0],f=r.touch0[1],p=r.touch1[0],m=r.touch1[1],h=(h=p[0]-d[0])*h+(h=p[1]-d[1])*h,g=(g=m[0]-f[0])*g+(g=m[1]-f[1])*g;c=v(c,Math.sqrt(h/g)),l=[(d[0]+p[0])/2,(d[1]+p[1])/2],u=[(f[0]+m[0])/2,(f[1]+m[1])/2]}else if(r.touch0)l=r.touch0[0],u=r.touch0[1];else return;r.zoom(`touch`,n(y(c,l,u),r.extent,o))}}function oe(e,...t){if(this.__zooming){var n=b(this,t).event(e),r=e.changedTouches,i=r.length,a,o;for(fp(e),f&&clearTimeout(f),f=setTimeout(function(){f=null},p),a=0;a<i;++a)o=r[a],n.touch0&&n.touch0[2]===o.identifier?delete n.touch0:n.touch1&&n.touch1[2]===o.identifier&&delete n.touch1;if(n.touch1&&!n.touch0&&(n.touch0=n.touch1,delete n.touch1),n.touch0)n.touch0[1]=this.__zoom.invert(n.touch0[0]);else if(n.end(),n.taps===2&&(o=ul(o,this),Math.hypot(d[0]-o[0],d[1]-o[1])<g)){var s=K(this).on(`dblclick.zoom`);s&&s.apply(this,arguments)}}}return _.wheelDelta=function(e){return arguments.length?(r=typeof e==`function`?e:sp(+e),_):r},_.filter=function(t){return arguments.length?(e=typeof t==`function`?t:sp(!!t),_):e},_.touchable=function(e){return arguments.length?(i=typeof e==`function`?e:sp(!!e),_):i},_.extent=function(e){return arguments.length?(t=typeof e==`function`?e:sp([[+e[0][0],+e[0][1]],[+e[1][0],+e[1][1]]]),_):t},_.scaleExtent=function(e){return arguments.length?(a[0]=+e[0],a[1]=+e[1],_):[a[0],a[1]]},_.translateExtent=function(e){return arguments.length?(o[0][0]=+e[0][0],o[1][0]=+e[1][0],o[0][1]=+e[0][1],o[1][1]=+e[1][1],_):[[o[0][0],o[0][1]],[o[1][0],o[1][1]]]},_.constrain=function(e){return arguments.length?(n=e,_):n},_.duration=function(e){return arguments.length?(s=+e,_):s},_.interpolate=function(e){return arguments.length?(c=e,_):c},_.on=function(){var e=l.on.apply(l,arguments);return e===l?_:e},_.clickDistance=function(e){return arguments.length?(h=(e=+e)*e,_):Math.sqrt(h)},_.tapDistance=function(e){return arguments.length?(g=+e,_):g},_}var xp=class{#e;#t;constructor(e,t,n){this.#e=e,this.#t=bp().scaleExtent([.25,14]).filter(e=>e.type===`wheel`?e.ctrlKey||e.metaKey:`touches`in e?e.touches.length>1:e.type!==`dblclick`&&e.button===0&&!t(e)).on(`zoom`,e=>{let{k:t,x:r,y:i}=e.transform;n({k:t,x:r,y:i})}),K(e).call(this.#t)}scale(e){this.#t.scaleBy(K(this.#e),e)}home(){this.#t.transform(K(this.#e),up)}to(e,t){this.#t.translateTo(K(this.#e),e,t)}},Sp=28,Cp=class{#e=null;#t=[0,0];#n;#r;#i;#a;constructor(e,t,n,r){this.#n=e,this.#r=t,this.#i=n,this.#a=r,e.addEventListener(`pointerdown`,e=>this.#o(e)),e.addEventListener(`pointermove`,e=>this.#s(e)),e.addEventListener(`pointerup`,()=>this.#c(!0)),e.addEventListener(`pointercancel`,()=>this.#c(!1)),e.addEventListener(`keydown`,e=>{e.key===`Escape`&&this.#e&&(e.stopPropagation(),this.#c(!1))})}at(e){let t=this.#n.getBoundingClientRect();return[e.clientX-t.left,e.clientY-t.top]}takes(e){let t=e.composedPath()[0];return t instanceof Element&&t.closest(`.town, button`)?!1:this.#r(...this.at(e))>=0}#o(e){if(!e.isPrimary||e.button!==0||!this.takes(e))return;this.#t=this.at(e);let[t,n]=this.#t;this.#e={road:this.#r(t,n),x:t,y:n,far:!1},this.#n.setPointerCapture(e.pointerId)}#s(e){if(!this.#e)return;let[t,n]=this.at(e),r=Math.hypot(t-this.#t[0],n-this.#t[1])>=Sp;this.#e={...this.#e,x:t,y:n,far:r},this.#i(this.#e)}#c(e){let t=this.#e;t&&(this.#e=null,this.#i(null),e&&t.far&&this.#a(t.road))}},wp=class{#e=new Float64Array;#t=new Uint8Array;#n=new Map;#r=pe.map(()=>[]);use(e,t){this.#n=new Map(e.places.map(e=>[e.id,[t.x(e.lon),t.y(e.lat)]])),this.#e=new Float64Array(4*e.roads.length),this.#t=new Uint8Array(e.roads.length),e.roads.forEach((e,t)=>{let n=this.#n.get(e.from)??[NaN,NaN],r=this.#n.get(e.to)??[NaN,NaN];this.#e.set([...n,...r],4*t),this.#t[t]=e.mode===`road`?0:1})}draw(e,t,n,r,i){e.setTransform(n,0,0,n,0,0),e.clearRect(0,0,e.canvas.width,e.canvas.height),e.lineCap=`butt`;let a=r.picture.lead_days.length,o=r.day_of_lead(i);for(let e of this.#r)e.length=0;if(!be(r)){this.#i(e,t,Ji,[...this.#t.keys()]);return}let s=i<=Se(r);for(let e=0;e<this.#t.length;++e)this.#r[s?r.roads[e*a+o]??3:3]?.push(e);for(let n of[3,0,1,2]){let r=this.#r[n];r&&r.length>0&&this.#i(e,t,qi[pe[n]??`unknown`],r)}}#i(e,t,n,r){let{k:i,x:a,y:o}=t;for(let t of[!0,!1]){e.setLineDash(n.dash),e.strokeStyle=t?n.edge:n.colour,e.lineWidth=n.width+(t?1.4:0),e.beginPath();for(let t of r)e.moveTo(this.#e[4*t]*i+a,this.#e[4*t+1]*i+o),e.lineTo(this.#e[4*t+2]*i+a,this.#e[4*t+3]*i+o);e.stroke()}e.setLineDash([]),n.crossed&&this.#a(e,t,r)}#a(e,{k:t,x:n,y:r},i){for(let[a,o]of[[`#ffffff`,5],[`#1b1f24`,2.2]]){e.strokeStyle=a,e.lineWidth=o,e.beginPath();for(let a of i){let i=(this.#e[4*a]+this.#e[4*a+2])/2*t+n,o=(this.#e[4*a+1]+this.#e[4*a+3])/2*t+r;e.moveTo(i-5,o-5),e.lineTo(i+5,o+5),e.moveTo(i-5,o+5),e.lineTo(i+5,o-5)}e.stroke()}}draw_pull(e,{k:t,x:n,y:r},i){let a=4*i.road;e.setLineDash(i.far?[]:[4,4]),e.strokeStyle=`#1b1f24`,e.lineWidth=i.far?4:2,e.beginPath(),e.moveTo(this.#e[a]*t+n,this.#e[a+1]*t+r),e.lineTo(i.x,i.y),e.lineTo(this.#e[a+2]*t+n,this.#e[a+3]*t+r),e.stroke(),e.setLineDash([])}nearest(e,t,{k:n,x:r,y:i},a=10){let o=-1,s=a*a;for(let a=0;a<this.#t.length;++a){let c=this.#e[4*a]*n+r,l=this.#e[4*a+1]*n+i,u=this.#e[4*a+2]*n+r-c,d=this.#e[4*a+3]*n+i-l,f=Math.min(Math.max(((e-c)*u+(t-l)*d)/(u*u+d*d||1),0),1),p=(e-c-f*u)**2+(t-l-f*d)**2;p<s&&(s=p,o=a)}return o}draw_flows(e,t,n){let r=Math.max(...n.map(e=>e.people.q50),1);e.strokeStyle=`rgba(27, 31, 36, 0.55)`,e.setLineDash([]);for(let i of n){let n=this.#n.get(i.origin),a=this.#n.get(i.destination);if(!n||!a)continue;let[o,s]=[n[0]*t.k+t.x,n[1]*t.k+t.y],[c,l]=[a[0]*t.k+t.x,a[1]*t.k+t.y],[u,d]=[(o+c)/2+(l-s)/5,(s+l)/2-(c-o)/5];e.lineWidth=1+5*i.people.q50/r,e.beginPath(),e.moveTo(o,s),e.quadraticCurveTo(u,d,c,l),e.stroke(),this.#o(e,u,d,c,l)}}#o(e,t,n,r,i){let a=Math.atan2(i-n,r-t);e.lineWidth=2,e.beginPath();for(let t of[-.45,.45])e.moveTo(r-12*Math.cos(a),i-12*Math.sin(a)),e.lineTo(r-22*Math.cos(a+t),i-22*Math.sin(a+t));e.stroke()}},Tp=15,Ep=4,Dp=(e,t)=>e.x<t.x+t.width&&t.x<e.x+e.width&&e.y<t.y+t.height&&t.y<e.y+e.height;function Op(e){let t=e.x+e.radius+Ep,n=e.x-e.radius-Ep,r=e.y-Tp/2,i=e.y-e.radius-Ep-Tp,a=e.y+e.radius+Ep,o=(t,n)=>({x:t,y:n,width:e.width,height:Tp}),s=(e,t,n)=>({x:e,y:t+Tp-4,anchor:n});return[{box:o(t,r),placed:s(t,r,`start`)},{box:o(n-e.width,r),placed:s(n,r,`end`)},{box:o(e.x-e.width/2,i),placed:s(e.x,i,`middle`)},{box:o(e.x-e.width/2,a),placed:s(e.x,a,`middle`)}]}function kp(e,t){let n=e.map(e=>({x:e.x-e.radius,y:e.y-e.radius,width:2*e.radius,height:2*e.radius})),r=e=>e.x>=t.x&&e.y>=t.y&&e.x+e.width<=t.x+t.width&&e.y+e.height<=t.y+t.height;return e.map((e,i)=>{if(!(e.x>=t.x&&e.y>=t.y&&e.x<=t.width&&e.y<=t.height))return null;let a=Op(e).filter(e=>r(e.box)),o=e=>n.filter((t,n)=>n!==i&&Dp(t,e.box)).length,s=a.find(e=>o(e)===0)??(e.must?a.toSorted((e,t)=>o(e)-o(t))[0]:void 0);return s?(n.push(s.box),s.placed):null})}var Ap=`600 12.5px system-ui, 'Noto Sans', sans-serif`,jp=6,Mp=`http://www.w3.org/2000/svg`;function Np(e,t){let n=document.createElementNS(Mp,e);for(let[e,r]of Object.entries(t))n.setAttribute(e,r);return n}var Pp;function Fp(e){return Pp??=document.createElement(`canvas`).getContext(`2d`),Pp?(Pp.font=Ap,Pp.measureText(e).width+4):7.2*e.length}var Ip=class{#e=[];#t;#n;#r;constructor(e,t,n){this.#t=e,this.#n=t,this.#r=n}use(e,t,n){this.#e=e.map(e=>this.#i(e,t,n(e)));let r=this.#t.getRootNode(),i=this.#t.isConnected&&r instanceof ShadowRoot?r.activeElement:null,a=i instanceof SVGElement?i.dataset.place:void 0;this.#t.replaceChildren(...this.#e.map(e=>e.group)),a&&this.#e.find(e=>e.place.id===a)?.group.focus({preventScroll:!0})}#i(e,t,n){let r=n===null?4:na(e.population),i=Np(`g`,{class:n===null?`town other`:`town`});i.dataset.place=e.id;let a=Np(`circle`,{class:`disc`,r:String(r)}),o=Np(`path`,{class:`mark`,transform:`scale(${r})`}),s=Np(`title`,{}),c=Np(`text`,{class:`name`,"aria-hidden":`true`});c.textContent=n??e.name,n===null?i.setAttribute(`role`,`img`):(i.setAttribute(`role`,`button`),i.setAttribute(`tabindex`,e.evidence>0?`0`:`-1`),i.append(Np(`circle`,{class:`hit`,r:String(Math.max(13,r))})),i.addEventListener(`click`,()=>this.#n(e.id)),i.addEventListener(`keydown`,t=>{(t.key===`Enter`||t.key===` `)&&(t.preventDefault(),this.#n(e.id))})),i.append(s,a,o,c);let l={place:e,x:t.x(e.lon),y:t.y(e.lat),radius:r,group:i,disc:a,mark:o,title:s,name:c,width:Fp(c.textContent),look:null,label:``};return n!==null&&i.addEventListener(`focus`,()=>this.#r(l.x,l.y)),l}move(e,t,n){let r=this.#e.map((t,r)=>{let i=t.x*e.k+e.x,a=t.y*e.k+e.y;return t.group.setAttribute(`transform`,`translate(${i.toFixed(1)} ${a.toFixed(1)})`),{x:i,y:a,radius:t.radius,width:t.width,must:r<jp&&t.place.evidence>0||t.place.id===n}});kp(r,{x:0,y:0,width:t.width,height:t.height}).forEach((e,t)=>{let{name:n}=this.#e[t],{x:i,y:a}=r[t];e?(n.setAttribute(`visibility`,`visible`),n.setAttribute(`x`,(e.x-i).toFixed(1)),n.setAttribute(`y`,(e.y-a).toFixed(1)),n.setAttribute(`text-anchor`,e.anchor)):n.setAttribute(`visibility`,`hidden`)})}show(e){for(let t of this.#e){let{look:n,label:r}=e(t.place);n!==t.look&&(t.look=n,t.disc.setAttribute(`fill`,n.fill),t.mark.setAttribute(`d`,n.mark),t.mark.setAttribute(`stroke`,n.ink)),r!==t.label&&(t.label=r,t.group.setAttribute(`aria-label`,r),t.title.textContent=r)}}choose(e){for(let t of this.#e){let n=t.place.id===e;t.group.classList.toggle(`chosen`,n),t.group.getAttribute(`role`)===`button`&&t.group.setAttribute(`aria-pressed`,String(n))}}},Lp=class extends z{static properties={scenario:{attribute:!1},picture:{attribute:!1},cover:{attribute:!1},day:{type:Number},good:{type:String},place:{type:String},editable:{type:Boolean}};static styles=[L,R,ds];#e={k:1,x:0,y:0};#t=null;#n=null;#r=null;#i=null;#a=null;#o=null;#s=[];#c=new wp;#l=new cs(()=>this.#y());#u=new Map;#d=new Map;#f=null;constructor(){super(),this.picture=null,this.cover=null,this.day=0,this.good=null,this.place=null,this.editable=!1}render(){return w`<div class="frame" @click=${this.#C}>
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
.links=${this.picture!==null&&!be(this.picture)}
></corridor-legend>`}firstUpdated(){let e=this.renderRoot.querySelector(`.frame`);this.#i=new Ip(this.renderRoot.querySelector(`svg`),e=>this.#S(`choose-place`,e),(e,t)=>this.#w(e,t)),this.#a=new Cp(e,(e,t)=>this.editable?this.#c.nearest(e,t,this.#e):-1,e=>{this.#o=e,this.#b()},e=>this.#S(`drag-road`,this.scenario.roads[e]?.id)),this.#r=new xp(e,e=>this.#a?.takes(e)??!1,e=>{this.#e=e,this.#y(),this.#b(),this.#_()}),this.#n=new ResizeObserver(()=>this.#p()),this.#n.observe(e)}disconnectedCallback(){this.#n?.disconnect(),super.disconnectedCallback()}updated(e){this.#t?(e.has(`scenario`)||e.has(`picture`)||e.has(`good`)||e.has(`lang`))&&this.#g():this.#p(),e.has(`place`)&&(this.#i?.choose(this.place),this.#_()),(e.has(`place`)||e.has(`picture`))&&(this.#s=this.place&&this.picture?Te(this.picture,this.place,5):[]),this.#b()}#p(){let e=this.renderRoot.querySelector(`.frame`)?.getBoundingClientRect();if(!(!e||e.width<10||e.height<10)&&(this.#t?.width!==e.width||this.#t.height!==e.height)){for(let t of this.renderRoot.querySelectorAll(`canvas`))t.width=Math.round(e.width*this.#m),t.height=Math.round(e.height*this.#m);this.#t=$o(this.#h(),e.width,e.height),this.#l.use(this.#t),this.#c.use(this.scenario,this.#t),this.#u=new Map(this.scenario.places.map((e,t)=>[e.id,t])),this.#g(),this.#y(),this.#b()}}get#m(){return Math.min(window.devicePixelRatio||1,2)}#h(){let{places:e}=this.scenario,t=e.filter(e=>e.evidence>0);return t.length>1?t:e}#g(){let e=this.picture;if(!this.#t||!this.#i)return;this.#d.clear();let t=ei(this.scenario,e,this.good);for(let n of this.scenario.places)e&&t.has(n.id)&&this.#d.set(n.id,ni(this.scenario,e,n,this.good,this.lang));this.#f=e?.picture.headline.place_id??null;let n=e=>e.id===this.#f?-1:t.get(e.id)??1e9-e.population,r=this.scenario.places.toSorted((e,t)=>n(e)-n(t));this.#i.use(r,this.#t,e=>t.has(e.id)?`${e.name}${e.evidence>0?` ${Qn(e.evidence)}`:``}`:null),this.#i.choose(this.place),this.#_()}#_(){this.#t&&this.#i?.move(this.#e,this.#t,this.place??this.#f)}#v(e){return this.renderRoot.querySelector(`canvas.${e}`)?.getContext(`2d`)??null}#y(){let e=this.#v(`land`);e&&this.#t&&this.#l.draw(e,this.#e,this.#m)}#b(){let e=this.picture;if(!e||!this.#t)return;this.#i?.show(t=>this.#x(e,t));let t=this.#v(`roads`);t&&(this.#c.draw(t,this.#e,this.#m,e,this.day),this.#c.draw_flows(t,this.#e,this.#s),this.#o&&this.#c.draw_pull(t,this.#e,this.#o))}#x(e,t){let n=this.#d.get(t.id);if(n===void 0)return{look:Xi.not_analysed,label:`${t.name}, ${this.t(`map.not_analysed`)}`};if(t.evidence<=0)return{look:Xi.no_evidence,label:n};let r=this.#u.get(t.id)??0,i=`${n}. ${ri(this.scenario,e,r,this.day,this.lang)}`;if(this.day>Se(e))return{look:Xi.not_analysed,label:i};if(!this.cover)return{look:Xi[ve(e,r,this.day)],label:i};let{classes:a,days:o,day_of_lead:s}=this.cover;return{look:ea[a[r*o+s(this.day)]??255]??Xi.no_evidence,label:i}}as_svg(e){let t=this.renderRoot.querySelector(`svg`);if(!t||!this.#t)return;let{width:n,height:r}=this.#t;t.setAttribute(`viewBox`,`0 0 ${n} ${r}`);let i=[...this.renderRoot.querySelectorAll(`canvas`)].map(e=>Np(`image`,{href:e.toDataURL(),width:`${n}`,height:`${r}`}));t.prepend(...i),e(t);for(let e of i)e.remove();t.removeAttribute(`viewBox`)}#S(e,t){t&&this.dispatchEvent(new CustomEvent(e,{detail:t}))}#C(e){if(e.composedPath()[0].closest?.(`.town, button`))return;let t=this.#a?.at(e);t&&this.#S(`choose-road`,this.scenario.roads[this.#c.nearest(...t,this.#e)]?.id)}#w(e,t){let n=this.#t;if(!n)return;let[r,i]=[e*this.#e.k+this.#e.x,t*this.#e.k+this.#e.y];r>10&&i>10&&r<n.width-10&&i<n.height-10||this.#r?.to(e,t)}};customElements.define(`corridor-map`,Lp);var Rp=(e,t)=>`setting`in e&&e.setting===t;function zp(e,t,n){let r=e.edits.findLast(e=>Rp(e,t));return r&&`setting`in r?Number(r.value):n}function Bp(e,t,n,r){let i=e.edits.filter(e=>!Rp(e,t));return n!==r&&i.push({setting:t,value:n}),{...e,edits:i}}var Vp=12,Hp=6,Up=18;function Wp(e,t,n){let r=Array.from({length:Vp},()=>0);for(let i of e){if(!i)continue;let e=Math.floor((N(t,i)-1)/n*Vp);r[Math.min(Math.max(e,0),11)]+=1}return r}function Gp(e,t,n){let r=Wp(e,t,n),i=Math.max(...r,5);return w`<svg width=${72} height=${Up} viewBox="0 0 ${72} ${Up}" aria-hidden="true">
<path d="M0 ${17.5}H${72}" stroke="#767f89"></path><path d=${r.map((e,t)=>{let n=e/i*16;return e>0?`M${t*Hp+.5} 17v${-n.toFixed(1)}h5v${n.toFixed(1)}z`:``}).join(``)} fill="#2e75a8"></path>
</svg>`}var Kp=C`
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
`,qp=[30,60,90,120,180],Jp=class extends z{static properties={scenario:{attribute:!1},picture:{attribute:!1},good:{type:String},place:{type:String},day:{type:Number},deadline_days:{type:Number},fixed:{type:Boolean}};#e=null;#t=new Map;static styles=[L,R,Kp];constructor(){super(),this.good=null,this.place=null,this.day=0,this.deadline_days=60,this.fixed=!1}willUpdate(e){e.has(`scenario`)&&(this.#t=new Map(this.scenario.places.map((e,t)=>[e.id,t]))),(e.has(`scenario`)||e.has(`picture`)||e.has(`good`))&&(this.#e=Qr(this.scenario,this.picture,this.good))}#n(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}render(){let e=this.#e;return e?w`${this.#r()}
${e.out.length>0?w`<h3>${this.t(`list.out`)}</h3>
<ol>
${e.out.map(e=>this.#i(e,this.#c(e.rows)))}
</ol>`:E}
<h3>${this.t(`list.may`,{date:this.#s(this.picture.picture.deadline)})}</h3>
${e.may.length>0?w`<ol>
${e.may.map(e=>this.#i(e,this.#l(e.rows)))}
</ol>`:w`<p>${this.t(`list.none`,{n:this.scenario.horizon_days})}</p>`}
${this.#d(`list.quiet`,e.quiet)} ${this.#d(`list.no_evidence`,e.no_evidence)}`:E}#r(){let e=this.fixed?[this.deadline_days]:[...new Set([...qp,this.deadline_days])].filter(e=>e<=this.scenario.horizon_days).sort((e,t)=>e-t),t=F(this.scenario.as_of);return w`<div class="row choices">
<label
>${this.t(`list.by`)}
<select
@change=${e=>this.#n(`choose-deadline`,Number(e.target.value))}
>
${e.map(e=>w`<option value=${e} ?selected=${e===this.deadline_days}>
${Zn(M(this.scenario.as_of,e),this.lang,t)}
</option>`)}
</select></label
>
<label
>${this.t(`list.good`)}
<select
@change=${e=>this.#n(`choose-good`,e.target.value||null)}
>
<option value="" ?selected=${!this.good}>${this.t(`list.all_goods`)}</option>
${this.scenario.goods.map(e=>w`<option value=${e.id} ?selected=${e.id===this.good}>
${e.name[this.lang]}
</option>`)}
</select></label
>
</div>`}#i(e,t){let{place:n}=e,r=ri(this.scenario,this.picture,this.#t.get(n.id)??0,this.day,this.lang);return w`<li>
<button
class="entry"
aria-current=${n.id===this.place}
@click=${()=>this.#n(`choose-place`,n.id)}
>
<span class="soft numbers"
>${e.rank||E}${e.tie?w`&nbsp;<small>${this.t(`list.tie`)}</small>`:E}</span
>
${t}
<span class="wide small soft"
>${this.t(`list.people`,{n:In(n.population)})} · ${r}</span
>
</button>
</li>`}#a(e){return w`<span class="name">${e.name} <span
title=${this.t(`evidence.${e.evidence}`)}
aria-label=${this.t(`evidence.${e.evidence}`)}
role="img"
>${Qn(e.evidence)}</span
></span
>`}#o(e){return this.scenario.places[this.#t.get(e.place_id)??0]}#s(e){return e?P(e,this.lang,F(this.scenario.as_of)):``}#c(e){return w`${this.#a(this.#o(e[0]))}<span></span>
${e.map(e=>w`<span class="wide"
>${this.t(`list.out_since`,{good:ti(this.scenario,e.good,this.lang),date:this.#s(e.out_since)})}</span
>`)}`}#l(e){let t=e[0],n=t.p_deadline??0,r=F(this.scenario.as_of),i=e=>e?Zn(e,this.lang,r):this.t(`list.later`);return w`${this.#a(this.#o(t))}
<span class="when">${t.date_q50?this.#s(t.date_q50):this.t(`list.no_middle`)}</span>
<span class="wide"
>${ti(this.scenario,t.good,this.lang)}${this.t(`word.colon`)}${Nn(n,this.lang)}
<b class="numbers">${A(n)}</b></span
>
<span class="wide small"
><span class="spark">${Gp(t.dots,this.scenario.as_of,this.scenario.horizon_days)}</span>
${t.date_q10?this.t(`list.range`,{from:i(t.date_q10),to:i(t.date_q90)}):this.t(`list.under_tenth`)}</span
>
${e.length>1?w`<span class="wide small">${this.t(`list.also`,{goods:this.#u(e.slice(1,4))})}</span>`:E}`}#u(e){return e.map(e=>`${ti(this.scenario,e.good,this.lang)} ${A(e.p_deadline??0)}`).join(`, `)}#d(e,t){return t.length===0?E:w`<details>
<summary>${this.tn(e,t.length)}</summary>
<ol>
${t.map(e=>w`<li>
<button class="plain" @click=${()=>this.#n(`choose-place`,e.id)}>
${e.name}
</button>
</li>`)}
</ol>
</details>`}};customElements.define(`corridor-town-list`,Jp);var Yp=14,Xp=class extends B{static properties={session:{attribute:!1},road:{state:!0}};#e=new ra(()=>this.requestUpdate());static styles=[L,R,C`
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
`];constructor(){super(),this.road=null}needs(e){return[e.scenario,e.picture,e.view,e.plan,e.run.stale]}render(){let{scenario:e,picture:t,run:n,view:r,plan:i}=this.store.state;if(!e)return E;if(!t)return w`<p>${this.t(`app.living`)}</p>`;let a=r.layer===`access`?null:this.#a(r.layer),o=`time.deadline_days`;return w`<div class=${n.stale?`stale`:``}>
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
${be(t)?this.#t(e,t):E}
${Vi(i,e)?w`<corridor-save-as
what="situation"
.lang=${this.lang}
.scenario=${e}
.table=${()=>Ui(e,t,r.good,r.day)}
.stamp=${this.t(`foot.boundaries_short`)}
.chart=${e=>this.renderRoot.querySelector(`corridor-map`)?.as_svg(e)}
></corridor-save-as>`:E}
</div>
<corridor-town-list
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.day=${r.day}
.good=${r.good}
.place=${r.place}
.fixed=${!this.session.source.live}
.deadline_days=${zp(i,o,e.deadline_days)}
@choose-place=${this.#n}
@choose-good=${e=>d(this.store,{good:e.detail})}
@choose-deadline=${t=>this.session.change(Bp(i,o,t.detail,e.deadline_days))}
></corridor-town-list>
</div>
<section class="messages">
<h2>${this.t(`situation.messages`)}</h2>
<ul>
${t.picture.messages[this.lang].map(e=>w`<li>${e}</li>`)}
</ul>
</section>
</div>`}#t(e,t){let n=e.roads.findIndex(e=>e.id===this.road);if(n<0)return w`<p class="small soft">${this.t(`situation.touch_road`)}</p>`;let{name:r,state:i}=ii(e,t,n,this.store.state.view.day,this.lang);return w`<p class="small" role="status"><b>${r}</b>${this.t(`word.colon`)}${i}</p>`}#n=e=>{d(this.store,{place:e.detail,tab:`town`})};#r(){let{scenario:e,picture:t}=this.store.state;if(!e||!t)return E;let{headline:n}=t.picture,r=e.newest_report??e.reports.reduce((e,t)=>t.published>e?t.published:e,``),i=r?N(r,e.as_of):0;return w`<section class="headline" aria-label=${this.t(`situation.headline`)}>
${i>Yp?w`<p class="amber">${this.t(`situation.stale`,{n:i})}</p>`:E}
<h2>${(n.short??n.sentence)[this.lang]}</h2>
<p>
${n.confined[this.lang]}
${n.place_id?w`<button
class="plain"
@click=${()=>d(this.store,{place:n.place_id,tab:`evidence`})}
>
${this.t(`situation.why`)}
</button>`:E}
</p>
</section>`}#i(){let{scenario:e,view:t}=this.store.state,n=e?.goods.filter(e=>!e.service)??[];return w`<label
>${this.t(`situation.layer`)}
<select @change=${e=>d(this.store,{layer:e.target.value})}>
<option value="access" ?selected=${t.layer===`access`}>
${this.t(`situation.layer_access`)}
</option>
${n.map(e=>w`<option value=${e.id} ?selected=${t.layer===e.id}>
${this.t(`situation.layer_cover`,{good:e.name[this.lang]})}
</option>`)}
</select></label
>`}#a(e){let{picture:t}=this.store.state;if(!t)return null;let n=`${ia(t)}/${e}`,r=this.#e.want(n,n=>oa(this.session.source,t,e,n));return r?.good===e?r:null}};customElements.define(`corridor-situation`,Xp);function Zp(e,t,n,r){let i=t-e||1;return Object.assign(t=>n+(t-e)/i*(r-n),{from:e,to:t})}function Qp(e,t){let n=e/Math.max(1,t),r=10**Math.floor(Math.log10(n)),i=n/r;return r*(i>=Math.sqrt(50)?10:i>=Math.sqrt(10)?5:i>=Math.SQRT2?2:1)}function $p(e,t,n){if(!(t>e))return[e];let r=Qp(t-e,n),i=Math.ceil(e/r-1e-9),a=Math.floor(t/r+1e-9),o=e=>r<1?e/Math.round(1/r):e*r;return Array.from({length:a-i+1},(e,t)=>o(i+t))}function em(e,t,n){if(!(t>e))return[e,e+1];let r=Qp(t-e,n);return[Math.floor(e/r+1e-9)*r,Math.ceil(t/r-1e-9)*r]}var tm=C`
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
`,nm=class extends z{static properties={as_of:{type:String},deadline:{type:String},lead_days:{attribute:!1},horizon:{type:Number},day:{type:Number},width:{state:!0}};#e=null;static styles=[L,R,tm];constructor(){super(),this.lead_days=[],this.horizon=180,this.day=0,this.width=480}connectedCallback(){super.connectedCallback(),this.#e=new ResizeObserver(([e])=>{let t=Math.round(e?.contentRect.width??0);t>40&&(this.width=t)}),this.#e.observe(this)}disconnectedCallback(){this.#e?.disconnect(),super.disconnectedCallback()}x_scale(e,t,n){return Zp(n??this.lead_days[0]??0,this.horizon,e,this.width-t)}months(e,t){let{from:n,to:r}=e,i=M(this.as_of,n),a=[],o=-1/0;for(let n=Number(i.slice(5,7)),s=F(i);;){n=n%12+1,n===1&&++s;let i=`${s}-${String(n).padStart(2,`0`)}-01`,c=N(this.as_of,i);if(c>r)return a;let l=e(c);a.push(T`<path class="axis" d="M${l} ${t}v4"></path>`),l<o||(a.push(T`<text x=${l} y=${t+16} text-anchor="middle">${Yn(i,this.lang)}</text>`),o=l+38)}}lines(e,t,n){let r=N(this.as_of,this.deadline),i=(r,i)=>T`<path class=${r} d="M${e(i)} ${t}V${n}"></path>`;return T`${i(`now`,0)}${i(`deadline`,r)}${i(`day`,this.day)}`}date(e){return Zn(M(this.as_of,e),this.lang,F(this.as_of))}},[rm,im,am]=[14,66,22],om=5;function sm(e,t){let n=new Map;return e.map(e=>{let r=Math.round(t(e)/11),i=n.get(r)??0;return n.set(r,i+1),{x:r*11,row:i}})}var cm=class extends nm{static properties={dots:{attribute:!1}};static styles=[...nm.styles,C`
circle {
fill: #0b4a78;
}
.never {
fill: none;
stroke: var(--ink);
stroke-width: 1.5;
}
`];constructor(){super(),this.dots=[]}render(){let e=this.dots.filter(e=>e!==null).map(e=>N(this.as_of,e)),t=this.dots.length-e.length,n=this.x_scale(rm,im,0),r=sm(e,n),i=Math.max(...r.map(e=>e.row+1),Math.min(t,5),3)*11+8,a=i+am,o=N(this.as_of,this.deadline),s=e.filter(e=>e<=o).length,c=this.t(`dots.label`,{n:s,all:this.dots.length,date:this.date(o),never:t});return w`<svg role="img" viewBox="0 0 ${this.width} ${a}" height=${a} aria-label=${c}>
${this.lines(n,2,i)}
<path class="axis" d="M${rm} ${i}H${this.width-im}"></path>
${this.months(n,i)}
${r.map(e=>T`<circle cx=${e.x} cy=${i-om-1-e.row*11} r=${om}></circle>`)}
${Array.from({length:t},(e,t)=>this.#e(t,i))}
</svg>
<p class="small soft">${this.t(`dots.key`,{n:this.lead_days.at(-1)??0})}</p>`}#e(e,t){return T`<path class="never" d="M${this.width-im+16+11*Math.floor(e/5)} ${t-om-1-e%5*11-4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z"></path>`}};customElements.define(`corridor-dots`,cm);function $(e){return function(){return e}}var lm=Math.PI,um=2*lm,dm=1e-6,fm=um-dm;function pm(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function mm(e){let t=Math.floor(e);if(!(t>=0))throw Error(`invalid digits: ${e}`);if(t>15)return pm;let n=10**t;return function(e){this._+=e[0];for(let t=1,r=e.length;t<r;++t)this._+=Math.round(arguments[t]*n)/n+e[t]}}function hm(e,t,n,r){return e===n&&t===r}function gm(e){let t=Math.floor(e);if(!(t<=15))return hm;let n=10**t,r=function(e){return Math.round(e*n)};return function(e,t,n,i){return r(e)===r(n)&&r(t)===r(i)}}var _m=class{constructor(e){this._x0=this._y0=this._x1=this._y1=null,this._=``,this._append=e==null?pm:mm(e),this._equal=e==null?hm:gm(e)}moveTo(e,t){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+t}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(e,t){this._append`L${this._x1=+e},${this._y1=+t}`}quadraticCurveTo(e,t,n,r){this._append`Q${+e},${+t},${this._x1=+n},${this._y1=+r}`}bezierCurveTo(e,t,n,r,i,a){this._append`C${+e},${+t},${+n},${+r},${this._x1=+i},${this._y1=+a}`}arcTo(e,t,n,r,i){if(e=+e,t=+t,n=+n,r=+r,i=+i,i<0)throw Error(`negative radius: ${i}`);let a=this._x1,o=this._y1,s=n-e,c=r-t,l=a-e,u=o-t,d=l*l+u*u;if(this._x1===null)this._append`M${this._x1=e},${this._y1=t}`;else if(d>dm){if(!(Math.abs(u*s-c*l)>dm)||!i)this._append`L${this._x1=e},${this._y1=t}`;else{let f=n-a,p=r-o,m=s*s+c*c,h=f*f+p*p,g=Math.sqrt(m),_=Math.sqrt(d),v=i*Math.tan((lm-Math.acos((m+d-h)/(2*g*_)))/2),y=v/_,ee=v/g;Math.abs(y-1)>dm&&this._append`L${e+y*l},${t+y*u}`,this._append`A${i},${i},0,0,${+(u*f>l*p)},${this._x1=e+ee*s},${this._y1=t+ee*c}`}}}arc(e,t,n,r,i,a){if(e=+e,t=+t,n=+n,a=!!a,n<0)throw Error(`negative radius: ${n}`);let o=n*Math.cos(r),s=n*Math.sin(r),c=e+o,l=t+s,u=1^a,d=a?r-i:i-r;if(this._x1===null?this._append`M${c},${l}`:(Math.abs(this._x1-c)>dm||Math.abs(this._y1-l)>dm)&&this._append`L${c},${l}`,n){if(d<0&&(d=d%um+um),d>fm)this._append`A${n},${n},0,1,${u},${e-o},${t-s}A${n},${n},0,1,${u},${this._x1=c},${this._y1=l}`;else if(d>dm){let a=e+n*Math.cos(i),o=t+n*Math.sin(i);if(d>=lm&&this._equal(c,l,a,o)){d/=2;let i=r+d;this._append`A${n},${n},0,${+(d>=lm)},${u},${e+n*Math.cos(i)},${t+n*Math.sin(i)}`}this._append`A${n},${n},0,${+(d>=lm)},${u},${this._x1=a},${this._y1=o}`}}}rect(e,t,n,r){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+t}h${n=+n}v${+r}h${-n}Z`}toString(){return this._}};_m.prototype;function vm(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let e=Math.floor(n);if(!(e>=0))throw RangeError(`invalid digits: ${n}`);t=e}return e},()=>new _m(t)}Array.prototype.slice;function ym(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function bm(e){this._context=e}bm.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t)}}};function xm(e){return new bm(e)}function Sm(e){return e[0]}function Cm(e){return e[1]}function wm(e,t){var n=$(!0),r=null,i=xm,a=null,o=vm(s);e=typeof e==`function`?e:e===void 0?Sm:$(e),t=typeof t==`function`?t:t===void 0?Cm:$(t);function s(s){var c,l=(s=ym(s)).length,u,d=!1,f;for(r??(a=i(f=o())),c=0;c<=l;++c)!(c<l&&n(u=s[c],c,s))===d&&((d=!d)?a.lineStart():a.lineEnd()),d&&a.point(+e(u,c,s),+t(u,c,s));if(f)return a=null,f+``||null}return s.x=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),s):e},s.y=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),s):t},s.defined=function(e){return arguments.length?(n=typeof e==`function`?e:$(!!e),s):n},s.curve=function(e){return arguments.length?(i=e,r!=null&&(a=i(r)),s):i},s.context=function(e){return arguments.length?(e==null?r=a=null:a=i(r=e),s):r},s}function Tm(e,t,n){var r=null,i=$(!0),a=null,o=xm,s=null,c=vm(l);e=typeof e==`function`?e:e===void 0?Sm:$(+e),t=typeof t==`function`?t:$(t===void 0?0:+t),n=typeof n==`function`?n:n===void 0?Cm:$(+n);function l(l){var u,d,f,p=(l=ym(l)).length,m,h=!1,g,_=Array(p),v=Array(p);for(a??(s=o(g=c())),u=0;u<=p;++u){if(!(u<p&&i(m=l[u],u,l))===h){if(h=!h)d=u,s.areaStart(),s.lineStart();else{for(s.lineEnd(),s.lineStart(),f=u-1;f>=d;--f)s.point(_[f],v[f]);s.lineEnd(),s.areaEnd()}}h&&(_[u]=+e(m,u,l),v[u]=+t(m,u,l),s.point(r?+r(m,u,l):_[u],n?+n(m,u,l):v[u]))}if(g)return s=null,g+``||null}function u(){return wm().defined(i).curve(o).context(a)}return l.x=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),r=null,l):e},l.x0=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),l):e},l.x1=function(e){return arguments.length?(r=e==null?null:typeof e==`function`?e:$(+e),l):r},l.y=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),n=null,l):t},l.y0=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),l):t},l.y1=function(e){return arguments.length?(n=e==null?null:typeof e==`function`?e:$(+e),l):n},l.lineX0=l.lineY0=function(){return u().x(e).y(t)},l.lineY1=function(){return u().x(e).y(n)},l.lineX1=function(){return u().x(r).y(t)},l.defined=function(e){return arguments.length?(i=typeof e==`function`?e:$(!!e),l):i},l.curve=function(e){return arguments.length?(o=e,a!=null&&(s=o(a)),l):o},l.context=function(e){return arguments.length?(e==null?a=s=null:s=o(a=e),l):a},l}var Em=7,[Dm,Om,km,Am,jm]=[1,2,3,4,5],[Mm,Nm,Pm,Fm]=[40,12,12,26],Im=220,Lm=class extends nm{static properties={data:{attribute:!1},singles:{attribute:!1},unit:{type:String},share:{type:Boolean},column:{type:Number}};static styles=[...nm.styles,C`
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
`];constructor(){super(),this.singles=null,this.unit=``,this.share=!1,this.column=0}#e(e,t){return this.data[Em*e+t]??NaN}#t(e){return this.share?j(100*e,0,this.lang):j(e,+(e<10),this.lang)}#n(){let[e,t,n]=[Dm,km,jm].map(e=>this.#e(this.column,e));if(Number.isNaN(t))return this.t(`fan.nothing`);let r=`${this.#t(t)} (${this.#t(e)}–${this.#t(n)})`;return this.t(`fan.now`,{value:r,unit:this.unit})}render(){let e=this.lead_days.length,t=this.x_scale(Mm,Nm),n=Float32Array.from({length:e},(e,t)=>this.#e(t,jm)).reduce((e,t)=>t>e?t:e,0),r=this.share?1:em(0,Math.max(n,1),5)[1],i=Zp(0,r,Im-Fm,Pm),a=[...this.lead_days.keys()],o=e=>t(this.lead_days[e]),s=(e,t)=>Tm().defined(t=>!Number.isNaN(this.#e(t,e))).x(o).y0(t=>i(this.#e(t,e))).y1(e=>i(this.#e(e,t)))(a)??``,c=(e,t=a)=>wm().defined(t=>!Number.isNaN(e(t))).x(o).y(t=>i(Math.min(e(t),r)))(t)??``,l=e=>this.#e(e,km),u=a.filter(e=>this.lead_days[e]<=0),d=a.filter(e=>this.lead_days[e]>=0),f=this.singles,p=this.date(this.lead_days[this.column]??this.day)+this.t(`word.colon`);return w`<p class="small">${p}<b class="numbers">${this.#n()}</b></p>
<svg role="img" viewBox="0 0 ${this.width} ${Im}" height=${Im} aria-label="${p}${this.#n()}">
${$p(0,r,4).map(e=>this.#r(e,i(e)))}
<path class="wide" d=${s(Dm,jm)}></path>
<path class="half" d=${s(Om,Am)}></path>
${f?Array.from({length:f.length/e},(t,n)=>T`<path class="single" d=${c(t=>f[n*e+t])}></path>`):T`<path class="middle" d=${c(l,u)}></path>
<path class="middle ahead" d=${c(l,d)}></path>`}
${this.lines(t,Pm,Im-Fm)}
<path class="axis" d="M${Mm} ${Im-Fm}H${this.width-Nm}"></path>
${this.months(t,Im-Fm)}
${f?null:this.#i(d,o,i)}
</svg>`}#r(e,t){let n=this.share?`${j(100*e,0,this.lang)}\u00a0%`:j(e,1,this.lang);return T`<path class="grid" d="M${Mm} ${t}H${this.width-Nm}"></path>
<text x=${Mm-5} y=${t+4} text-anchor="end">${n}</text>`}#i(e,t,n){let r=(r,i,a)=>{let o=-1,s=15;for(let a of e){let e=n(this.#e(a,r))-n(this.#e(a,i));t(a)>Mm+30&&t(a)<this.width-130&&e>s&&([o,s]=[a,e])}if(o<0)return null;let c=(n(this.#e(o,r))+n(this.#e(o,i)))/2;return T`<text class="said" x=${t(o)} y=${c+4}>${this.t(a)}</text>`};return[r(Am,jm,`fan.wide`)??r(Dm,Om,`fan.wide`),r(Om,Am,`fan.half`)].filter(e=>e!==null)}};customElements.define(`corridor-fan`,Lm);var[Rm,zm,Bm,Vm]=[40,12,6,24],Hm=120,Um=[`cut_off`,`hard_to_reach`,`restricted`,`open`],Wm={open:`#0072b2`,restricted:`url(#restricted)`,hard_to_reach:`url(#hard)`,cut_off:`url(#cut)`},Gm=class extends nm{static properties={percents:{attribute:!1}};static styles=[...nm.styles,C`
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
`];render(){let e=this.x_scale(Rm,zm),t=Zp(0,100,Hm-Vm,Bm),n=[...this.lead_days.keys()],r=(e,t)=>Um.slice(0,t).reduce((t,n)=>t+(this.percents[4*e+fe.indexOf(n)]??0),0),i=i=>Tm().x(t=>e(this.lead_days[t])).y0(e=>t(r(e,i))).y1(e=>t(i===Um.length-1?100:r(e,i+1)))(n)??``;return w`<svg role="img" viewBox="0 0 ${this.width} ${Hm}" height=${Hm} aria-label=${this.t(`strip.label`)}>
${qm}
${Um.map((e,t)=>T`<path d=${i(t)} fill=${Wm[e]}></path>`)}
${[0,50,100].map(e=>T`<text x=${Rm-5} y=${t(e)+4} text-anchor="end">${e}\u00a0%</text>`)}
${this.lines(e,Bm,Hm-Vm)} ${this.months(e,Hm-Vm)}
</svg>
<ul>
${Um.map(e=>w`<li>
<svg viewBox="0 0 18 14" height="14" aria-hidden="true">
<rect width="18" height="14" fill=${Wm[e]} stroke="#1b1f24"></rect></svg
>${this.t(`access.${e}`)}
</li>`)}
</ul>`}},Km=(e,t,n,r)=>T`<pattern id=${e} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill=${t}></rect><path d=${n} stroke=${r}></path></pattern>`,qm=T`<defs>
${Km(`restricted`,`#e69f00`,`M0 3H6`,`#7a5400`)}
${Km(`hard`,`#e69f00`,`M0 1H6M0 4H6`,`#1b1f24`)}
${Km(`cut`,`#d55e00`,`M0 0L6 6M0 6L6 0`,`#5a2700`)}
</defs>`;customElements.define(`corridor-strip`,Gm);var Jm=class extends B{static properties={session:{attribute:!1},singles:{state:!0}};#e=new ra(()=>this.requestUpdate());static styles=[L,R,C`
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
`];constructor(){super(),this.singles=!1}needs(e){return[e.scenario,e.picture,e.view,e.run.stale]}render(){let{scenario:e,picture:t,view:n,run:r}=this.store.state;if(!e)return E;if(!t)return w`<p>${this.t(`app.living`)}</p>`;let i=Ce(e,t,n.place),a=e.places.findIndex(e=>e.id===i),o=e.places[a];if(!o)return E;let s=o.evidence>0&&t.runouts_of.has(i);return w`<div class=${r.stale?`stale`:``}>
${this.#t(e,t,o,a)}
${s?this.#r(e,t,o,a):this.#n(e,t,o)}
</div>`}#t(e,t,n,r){let i=e.places.filter(e=>t.runouts_of.has(e.id)||e.id===n.id).toSorted((e,t)=>e.name.localeCompare(t.name,this.lang)),a=[n.admin2_name,n.admin1_name].filter((e,t,n)=>e&&n.indexOf(e)===t);return w`<div class="head">
<div class="row">
<h2>${n.name} ${n.evidence>0?Qn(n.evidence):E}</h2>
<span class="soft">${a.join(`, `)}</span>
<label
><span class="seen-by-readers">${this.t(`town.choose`)}</span>
<select @change=${e=>d(this.store,{place:e.target.value})}>
${i.map(e=>w`<option value=${e.id} ?selected=${e.id===n.id}>${e.name}</option>`)}
</select></label
>
</div>
<p>${ni(e,t,n,this.store.state.view.good,this.lang)}</p>
<p class="soft small">
${[this.t(`evidence.${n.evidence}`),ri(e,t,r,this.store.state.view.day,this.lang),n.besieged_reported?this.t(`town.besieged`):``].filter(e=>e).join(` · `)}
</p>
</div>`}#n(e,t,n){return w`<p>${this.t(t.runouts_of.has(n.id)?`town.unknown`:`town.not_analysed`)}</p>
${hi(this.lang,this.store,e,n)}`}#r(e,t,n,r){let{lang:i,store:a}=this,o=this.#i(e,t,n),s=t.runouts_of.get(n.id)?.find(e=>e.good===o)??null;return w`<div class="row goods" role="group" aria-label=${this.t(`list.good`)}>
${e.goods.map(e=>w`<button aria-pressed=${e.id===o} @click=${()=>d(a,{good:e.id})}>
${e.name[i]}
</button>`)}
</div>
<div class="columns">
<div>
<section>${this.#a(e,t,n,o)}</section>
${s?ai(i,e,t,s,a.state.view.day):E}
${oi(i,e,t,r,a.state.view.day)}
</div>
<div>
${ui(i,e,t,n)} ${fi(i,e,t,n)}
${gi(i,e,t,n,a.state.view.day)}
${pi(i,e,t,n)}
${this.session.source.live?hi(i,a,e,n):E}
</div>
</div>`}#i(e,t,n){let r=this.store.state.view.good;if(r)return r;let i=t.picture.headline;return i.place_id===n.id&&i.good?i.good:$r(t,n.id,null)?.good??e.goods[0]?.id??``}#a(e,t,n,r){let{view:i}=this.store.state,a=this.#e.want(`${ia(t)}/${n.id}`,async e=>sa(await this.session.source.town(t.picture.run_id,n.id,e),t)),o=a?.place_id===n.id?this.#o(a,r):null,s=e.goods.find(e=>e.id===r)?.service??!1,c=this.t(s?`town.service`:`town.cover`,{good:ti(e,r,this.lang)});if(!a||!o)return w`<h3>${c}</h3>
<p>${this.t(this.#e.failed?`town.no_series`:`town.loading`)}</p>`;let l=a.members.get(r)??null;return w`<h3>${c}</h3>
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
${l?w`<label
><input
type="checkbox"
.checked=${this.singles}
@change=${e=>this.singles=e.target.checked}
/>${this.t(`fan.singles`)}</label
>`:E}
${Vi(this.store.state.plan,e)?w`<corridor-save-as
what="${n.id}-${r}"
.lang=${this.lang}
.scenario=${e}
.table=${()=>Wi(e,a,o)}
.chart=${e=>{let t=this.renderRoot.querySelector(`corridor-fan`)?.shadowRoot?.querySelector(`svg`);t&&e(t)}}
></corridor-save-as>`:E}`}#o(e,t){return e.series.find(e=>e.variable===`days_of_cover`&&e.good===t)??e.series.find(e=>e.variable===`service_level`&&e.good===t)??null}};customElements.define(`corridor-town`,Jm);var Ym=3,Xm=class extends z{static properties={scenario:{attribute:!1},bench:{attribute:!1},draft:{attribute:!1},api:{attribute:!1},share:{state:!0},result:{state:!0},problem:{state:!0}};#e=[];#t=null;#n=``;static styles=[L,R,D,C`
.advice {
white-space: pre-line;
max-inline-size: 44rem;
}
progress {
inline-size: 12rem;
}
`];constructor(){super(),this.share=null,this.result=null,this.problem=null}disconnectedCallback(){this.#t?.abort(),super.disconnectedCallback()}async compare(){this.#t?.abort();let e=new AbortController;this.#t=e,this.share=0,this.problem=null;let t=Xe(this.draft);try{this.#e=await this.api.suggested();for await(let n of this.api.compare(t,e.signal)){if(e.signal.aborted)return;n.type===`progress`?this.share=n.share:n.type===`error`?this.problem=n.error:n.type===`comparison`&&(this.result=n,this.#n=JSON.stringify(t.edits))}}catch(t){e.signal.aborted||(this.problem=Ei(t))}this.#t===e&&(this.share=null)}render(){let e=Je(this.draft.edits,this.scenario),t=this.share!==null;return w`<div class="row">
<button id="compare" ?disabled=${e||t} @click=${()=>void this.compare()}>
${this.t(`compare.start`)}
</button>
${t?w`<progress max="1" .value=${this.share??0} aria-label=${this.t(`compare.runs`)}></progress>
<button
@click=${()=>{this.#t?.abort(),this.share=null}}
>
${this.t(`run.stop`)}
</button>`:E}
</div>
<p class="small soft">${this.t(e?`closure.no_table`:`compare.explain`)}</p>
<corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>
${this.result&&!e?this.#r(this.result):E}`}#r(e){let t=this.#n!==JSON.stringify(Xe(this.draft).edits),{comparison:n}=e,r=n.options.filter(e=>e.rank!==null),i=n.options.filter(e=>e.together===`complement`).slice(0,Ym),a=n.options.filter(e=>e.screened).length;return w`${t?w`<p class="amber">${this.t(`compare.old`)}</p>`:E}
<div class="scroll" tabindex="0" role="region" aria-label=${this.tn(`compare.caption`,n.members_compared)}>
<table class="cards">
<caption>
${this.tn(`compare.caption`,n.members_compared)}
</caption>
<thead>
<tr>
<th scope="col" class="number">${this.t(`compare.rank`)}</th>
<th scope="col">${this.t(`compare.what`)}</th>
<th scope="col" class="number">${this.t(`compare.how_much`)}</th>
<th scope="col">${this.t(`compare.for_whom`)}</th>
<th scope="col">${this.t(`compare.how_sure`)}</th>
<th scope="col">${this.t(`compare.what_if_not`)}</th>
<th scope="col">${this.t(`compare.takes`)}</th>
<th scope="col"><span class="seen-by-readers">${this.t(`kept.act`)}</span></th>
</tr>
</thead>
<tbody>
${r.map(t=>this.#i(e,t,r))}
</tbody>
${i.length>0?w`<tbody>
<tr>
<th colspan="8" scope="rowgroup">${this.t(`compare.sets`)}</th>
</tr>
${i.map(t=>this.#i(e,t,[]))}
</tbody>`:E}
</table>
</div>
${a>0?w`<p class="small soft">${this.tn(`compare.left_out`,a)}</p>`:E}
<details>
<summary>${this.t(`compare.in_words`)}</summary>
<p class="advice">${e.advice[this.lang]}</p>
</details>`}#i(e,t,n){let r=e.names[t.id]?.[this.lang]??t.name,i=n.some(e=>e!==t&&e.rank===t.rank),a=e=>e.slice(0,3).map(e=>{let t=Hn(Math.abs(e.people_days_short_averted),this.lang);return`${dr(this.scenario,e.place_id)} ${t}`}).join(` · `),o=a(t.losses),s=this.#o(t);return w`<tr>
<td class="number" data-label=${this.t(`compare.rank`)}>${t.rank??E}${i?this.t(`compare.tied`):E}</td>
<th scope="row">${r}</th>
<td class="number" data-label=${this.t(`compare.how_much`)}>${Un(t.people_days_short_averted,this.lang)}</td>
<td data-label=${this.t(`compare.for_whom`)}>
${a(t.gains)||`–`}
${o?w`<br />${this.t(`compare.worse`,{places:o})}`:E}
</td>
<td data-label=${this.t(`compare.how_sure`)}>
${this.t(t.rank===null?`compare.helps`:`compare.sure`,{helps:A(t.prob_better_than_nothing),best:A(t.prob_best??0)})}
</td>
<td data-label=${this.t(`compare.what_if_not`)}>
${this.t(`compare.risk`,{harm:A(t.prob_harm),vain:A(t.act_in_vain_prob)})}
</td>
<td data-label=${this.t(`compare.takes`)}>${this.#a(t)}</td>
<td>
${s?w`<button
aria-label=${this.t(`compare.try_named`,{name:r})}
@click=${()=>this.#s(s)}
>
${this.t(`compare.try`)}
</button>`:E}
</td>
</tr>`}#a(e){let t=[];return e.tonnes>0&&t.push(`${j(e.tonnes,0,this.lang)}\u00a0t`),e.trucks>0&&t.push(this.tn(`compare.trucks`,e.trucks)),e.agreed_days>0&&t.push(this.tn(`compare.promise`,e.agreed_days)),t.join(`, `)||`–`}#o(e){let t=[...this.draft.rows,...this.#e],n=(e.parts?.length?e.parts:[e.id]).map(e=>t.find(t=>ze(t.id)===ze(e)));return n.every(e=>e!==void 0)?n:null}#s(e){let t=e.map(e=>ze(e.id));this.bench.change({...Be(this.draft,e),acting:t})}};customElements.define(`corridor-compare-all`,Xm);var Zm=C`
td.number {
white-space: nowrap;
}
.big {
font-size: 1.15rem;
font-weight: 600;
}
.futures {
display: flex;
block-size: 1.6rem;
border: 1px solid var(--line-strong);
border-radius: var(--radius);
overflow: hidden;
margin-block: 0.5rem 0.25rem;
max-inline-size: 44rem;
}
.futures span {
display: block;
}
.helps {
background: var(--open);
}
.nothing {
background: repeating-linear-gradient(45deg, #fff 0 4px, #c3cad2 4px 6px);
}
.harms {
background: repeating-linear-gradient(90deg, var(--closed) 0 4px, #fff 4px 6px);
}
ul.key {
list-style: none;
margin: 0;
padding: 0;
display: flex;
flex-wrap: wrap;
gap: 0.25rem 1.25rem;
}
.key i {
display: inline-block;
inline-size: 1rem;
block-size: 1rem;
border: 1px solid var(--line-strong);
vertical-align: -0.15rem;
}
`,Qm=500,$m=8,eh=1,th=class extends z{static properties={scenario:{attribute:!1},picture:{attribute:!1},base:{attribute:!1}};static styles=[L,R,D,Zm];render(){let e=this.picture?.difference;return!e||e.identical?w`<p class="note">${this.t(`diff.zero`)}</p>`:w`${this.#t(e)}${this.#n(e)}${this.#o()}${this.#s(e)}
${this.#c(e)}`}#e(e){return Zn(e,this.lang,F(this.picture.as_of))}#t(e){let t=e.short_days_averted,n=t.mean<0,r=n?{mean:-t.mean,q05:-t.q95,q95:-t.q05}:t,i=this.picture.members<Qm;return w`<p class="big">
${this.t(n?`diff.adds`:`diff.averts`,{amount:Un(r,this.lang),deadline:this.#e(this.picture.deadline)})}
</p>
<p class="small soft">
${this.tn(`diff.same_futures`,this.picture.members)}
${i?this.t(`diff.few_members`):E}
</p>`}#n(e){let t=k(e.p_better),n=k(e.p_harm),r=Math.max(0,100-t-n);return w`<div
class="futures"
role="img"
aria-label=${this.t(`diff.futures`,{helps:t,rest:r,harms:n})}
>
<span class="helps" style="inline-size:${t}%"></span>
<span class="nothing" style="inline-size:${r}%"></span>
<span class="harms" style="inline-size:${n}%"></span>
</div>
<ul class="key">
<li><i class="helps"></i> ${this.t(`diff.helps`,{n:A(e.p_better)})}</li>
<li><i class="nothing"></i> ${this.t(`diff.nothing`,{n:An(r)})}</li>
<li><i class="harms"></i> ${this.t(`diff.harms`,{n:A(e.p_harm)})}</li>
</ul>
<p>${this.t(`diff.in_vain`,{n:A(e.p_in_vain??1-e.p_better)})}</p>`}#r(e){return this.base?.runouts.find(t=>t.place_id===e.place_id&&t.good===e.good)}moved(){let e=new Map((this.picture.difference?.runout_days??[]).map(e=>[`${e.place_id} ${e.good}`,e.days_q50_shift])),t=[];for(let n of this.picture.runouts){if(n.evidence===0)continue;let r=this.#r(n),i=e.get(`${n.place_id} ${n.good}`)??null,a=r?k(n.p_deadline??0)-k(r.p_deadline??0):0,o=(r!==void 0&&r.state!==n.state?1e3:0)+Math.abs(a)+Math.abs(i??0);o>0&&t.push({row:n,was:r,shift:i,size:o})}return t.sort((e,t)=>t.size-e.size)}#i(e){if(!e)return`–`;if(e.state===`out`&&e.out_since)return this.t(`diff.out_since`,{date:this.#e(e.out_since)});let t=e.date_q50?this.#e(e.date_q50):``;return[e.p_deadline===null?``:A(e.p_deadline),t].filter(Boolean).join(` · `)||`–`}#a(e){return e===null||e===0?`–`:this.t(`diff.days`,{n:Vn(e)})}#o(){let e=this.moved();if(e.length===0)return w`<p class="soft">
${this.t(this.base?`diff.no_runout_moves`:`diff.no_base`)}
</p>`;let t=this.t(`diff.runouts`,{deadline:this.#e(this.picture.deadline)});return w`<div class="scroll" tabindex="0" role="region" aria-label=${t}>
<table>
<caption>
${t}
</caption>
<thead>
<tr>
<th scope="col">${this.t(`diff.place`)}</th>
<th scope="col">${this.t(`diff.good`)}</th>
<th scope="col">${this.t(`diff.without`)}</th>
<th scope="col">${this.t(`diff.with`)}</th>
<th scope="col" class="number">${this.t(`diff.shift`)}</th>
</tr>
</thead>
<tbody>
${e.slice(0,$m).map(({row:e,was:t,shift:n})=>w`<tr>
<th scope="row">${dr(this.scenario,e.place_id)}</th>
<td>${fr(this.scenario,e.good,this.lang)}</td>
<td>${this.#i(t)}</td>
<td>${this.#i(e)}</td>
<td class="number">${this.#a(n)}</td>
</tr>`)}
</tbody>
</table>
${e.length>$m?w`<p class="small soft">${this.tn(`diff.more`,e.length-$m)}</p>`:E}
</div>`}#s(e){let t=new Set(this.scenario.places.filter(e=>e.evidence>0).map(e=>e.id)),n=e.places.filter(e=>t.has(e.place_id)&&Math.abs(e.short_days_averted)>=eh),r=e=>n.filter(t=>t.short_days_averted<0===e).sort((e,t)=>Math.abs(t.short_days_averted)-Math.abs(e.short_days_averted)).slice(0,5).map(e=>{let t=Hn(Math.abs(e.short_days_averted),this.lang);return`${dr(this.scenario,e.place_id)} ${t}`}).join(` · `),i=r(!1),a=r(!0);return w`<p>
<strong>${this.t(`diff.for_whom`)}</strong> ${i||this.t(`diff.nobody`)}
</p>
<p><strong>${this.t(`diff.worse_off`)}</strong> ${a||this.t(`diff.nobody`)}</p>`}#c(e){let t=(e,t)=>w`<tr>
<th scope="row">${this.t(`diff.${e}`)}</th>
<td class="number">${Vn(t.mean)}</td>
<td class="number">${Rn(t.q05,t.q95)}</td>
</tr>`,n=this.t(`diff.people`,{deadline:this.#e(this.picture.deadline)});return w`<div class="scroll" tabindex="0" role="region" aria-label=${n}>
<table>
<caption>
${n}
</caption>
<thead>
<tr>
<th scope="col"><span class="seen-by-readers">${this.t(`diff.who`)}</span></th>
<th scope="col" class="number">${this.t(`diff.mean`)}</th>
<th scope="col" class="number">${this.t(`diff.range`)}</th>
</tr>
</thead>
<tbody>
${t(`trapped`,e.trapped)} ${t(`detained`,e.detained)}
${t(`displaced`,e.displaced)}
<tr>
<th scope="row">${this.t(`diff.cargo_lost`)}</th>
<td class="number">${Vn(e.cargo_lost.mean/1e3)}</td>
<td class="number">
${Rn(e.cargo_lost.q05/1e3,e.cargo_lost.q95/1e3)}
</td>
</tr>
</tbody>
</table>
</div>`}};customElements.define(`corridor-difference`,th);var nh=30,rh=60,ih=20,ah=14;function oh(e,t,n,r,i=640){let a=Math.min(0,...e.map(e=>e.q.q05)),o=Math.max(0,...e.map(e=>e.q.q95)),s=i<480?3:5,[c,l]=em(a,o,s),u=Zp(c,l,rh,i-ih),d=ah+e.length*nh;return T`<svg
viewBox="0 0 ${i} ${d+40}" role="img" aria-label=${n} class="chart"
font-size="13" fill="#1b1f24">
${$p(c,l,s).map(e=>T`
<line x1=${u(e)} x2=${u(e)} y1=${8} y2=${d}
stroke=${e===0?`#1b1f24`:`#c3cad2`} stroke-width=${e===0?1.5:1}></line>
<text x=${u(e)} y=${d+16} text-anchor="middle">${t(e)}</text>`)}
${e.map((e,t)=>{let n=ah+(t+.5)*nh,r=e.strong?`#0b5c8f`:`#4d5661`;return T`
<text x="4" y=${n+5} font-weight=${e.strong?700:400}>${e.label}</text>
<line x1=${u(e.q.q05)} x2=${u(e.q.q95)} y1=${n} y2=${n}
stroke=${r} stroke-width="3"></line>
<line x1=${u(e.q.q05)} x2=${u(e.q.q05)} y1=${n-6} y2=${n+6} stroke=${r}
stroke-width="2"></line>
<line x1=${u(e.q.q95)} x2=${u(e.q.q95)} y1=${n-6} y2=${n+6} stroke=${r}
stroke-width="2"></line>
<circle cx=${u(e.q.mean)} cy=${n} r="6" fill=${r}></circle>`})}
<text x=${(rh+i-ih)/2} y=${d+34} text-anchor="middle">${r}</text>
</svg>`}function sh(e,t){if(!e?.averted||!t?.averted)return null;let n=de(e.averted),r=de(t.averted);if(n.length===0||n.length!==r.length)return null;let i=0,a=0;for(let e=0;e<n.length;++e)n[e]>r[e]?++i:n[e]<r[e]&&++a;return{better:i/n.length,worse:a/n.length}}function ch(e,t,n,r){return e.rows.filter(t=>e.acting.includes(t.id)).map(e=>yr(t,e,r,n.original(e.id))).join(` + `)}function lh(e,t,n){let r=e.map(({letter:e,draft:r,picture:i})=>{let a=i.difference,o=a?.short_days_averted;return[e,ch(r,t,n,`en`),o?.mean??0,o?.q05??0,o?.q95??0,a?.p_better??0,a?.p_harm??0,a?a.p_in_vain??1-a.p_better:1,a?.trapped.mean??0,a?.detained.mean??0,a?.displaced.mean??0,a?.cargo_lost.mean??0,i.members,i.seed,i.as_of,i.deadline,t.sensitivity]});return{columns:`result,options,people_days_short_averted_mean,people_days_short_averted_q05,people_days_short_averted_q95,prob_better_than_nothing,prob_harm,act_in_vain_prob,trapped,detained,displaced,cargo_lost,n_members,seed,as_of,deadline,sensitivity`.split(`,`),rows:r}}var uh=640,dh=class extends z{static properties={scenario:{attribute:!1},bench:{attribute:!1},draft:{attribute:!1},kept:{attribute:!1},picture:{attribute:!1},stale:{type:Boolean},width:{state:!0}};static styles=[L,R,D];#e=null;constructor(){super(),this.width=uh}connectedCallback(){super.connectedCallback(),this.#e=new ResizeObserver(([e])=>{this.width=Math.round(Math.max(280,Math.min(uh,e?.contentRect.width??uh)))}),this.#e.observe(this)}disconnectedCallback(){this.#e?.disconnect(),super.disconnectedCallback()}get#t(){return Je(this.draft.edits,this.scenario)}#n(){let e=this.picture.difference;return!this.#t&&!this.stale&&!!e&&!e.identical&&this.kept.length<6}#r(){let e={letter:this.t(`kept.now`),draft:this.draft,picture:this.picture},t=this.picture.difference;return this.#t||!t||t.identical?[...this.kept]:[...this.kept,e]}render(){let e=this.#r();return w`<div class="row">
<button
id="keep"
?disabled=${!this.#n()}
@click=${()=>this.bench.keep(this.picture)}
>
${this.t(`kept.keep`)}
</button>
${this.#t?w`<p class="small soft">${this.t(`closure.no_table`)}</p>`:E}
</div>
${e.length>0?this.#i(e):E}`}#i(e){let t=e.map(({letter:e,picture:t,draft:n})=>({label:e,q:t.difference?.short_days_averted??{mean:0,q05:0,q95:0},strong:n===this.draft})),n=Zn(this.picture.deadline,this.lang,F(this.picture.as_of)),r=this.t(`kept.title`,{deadline:n});return w`<h3>${r}</h3>
${oh(t,e=>Hn(e,this.lang),r,this.t(`kept.axis`),this.width)}
<div class="scroll" tabindex="0" role="region" aria-label=${r}>${this.#o(e)}</div>
${this.#a()}
<corridor-save-as
what="options"
.lang=${this.lang}
.scenario=${this.scenario}
.table=${()=>lh(e,this.scenario,this.bench)}
.chart=${e=>e(this.renderRoot.querySelector(`svg.chart`))}
></corridor-save-as>`}#a(){let e=this.picture.difference;return this.#t||this.stale||!e||e.identical?[]:this.kept.map(({letter:t,picture:n})=>{let r=sh(e,n.difference);return!r||r.better+r.worse===0?E:w`<p>
${this.t(`kept.beats`,{letter:t,n:k(r.better),worse:k(r.worse)})}
</p>`})}#o(e){return w`<table class="cards">
<thead>
<tr>
<th scope="col">${this.t(`kept.result`)}</th>
<th scope="col">${this.t(`kept.what`)}</th>
<th scope="col" class="number">${this.t(`kept.averted`)}</th>
<th scope="col" class="number">${this.t(`kept.helps`)}</th>
<th scope="col" class="number">${this.t(`kept.vain`)}</th>
<th scope="col" class="number">${this.t(`kept.harm`)}</th>
<th scope="col"><span class="seen-by-readers">${this.t(`kept.act`)}</span></th>
</tr>
</thead>
<tbody>
${e.map(e=>this.#s(e))}
</tbody>
</table>`}#s(e){let t=e.picture.difference,n=this.kept.includes(e),r=ch(e.draft,this.scenario,this.bench,this.lang);return w`<tr>
<th scope="row">${e.letter}</th>
<td>
${r||this.t(`kept.edits_only`)}
${e.draft.edits.length>0&&r?this.tn(`kept.edits`,e.draft.edits.length):E}
</td>
<td class="number" data-label=${this.t(`kept.averted`)}>${t?Un(t.short_days_averted,this.lang):`0`}</td>
<td class="number" data-label=${this.t(`kept.helps`)}>${t?A(t.p_better):`–`}</td>
<td class="number" data-label=${this.t(`kept.vain`)}>${t?A(t.p_in_vain??1-t.p_better):`–`}</td>
<td class="number" data-label=${this.t(`kept.harm`)}>${t?A(t.p_harm):`–`}</td>
<td>
${n?w`<button
aria-label=${this.t(`kept.show_named`,{letter:e.letter})}
@click=${()=>this.bench.change(e.draft)}
>
${this.t(`kept.show`)}
</button>
<button
aria-label=${this.t(`kept.forget_named`,{letter:e.letter})}
@click=${()=>this.bench.forget(e.letter)}
>
✕
</button>`:E}
</td>
</tr>`}};customElements.define(`corridor-kept`,dh);var fh=class extends z{static properties={scenario:{attribute:!1},bench:{attribute:!1},draft:{attribute:!1}};static styles=[L,R,D,C`
details {
border-block-start: 1px solid var(--line);
padding-block: 0.35rem;
}
summary {
cursor: pointer;
min-block-size: 1.5rem;
overflow-wrap: anywhere;
}
.days {
display: flex;
flex-wrap: wrap;
gap: 0 1rem;
padding: 0.5rem 0 0 1rem;
}
`];render(){let e=[...this.scenario.measures].sort((e,t)=>t.credence-e.credence);return w`<p class="small soft">${this.t(`measure.explain`)}</p>
${e.map(e=>this.#e(e))}${this.#n()}`}#e(e){return w`<details>
<summary>
${gr(this.scenario,e,this.lang)}
<span class="small soft"
>${this.t(`measure.credence`,{n:A(e.credence)})}</span
>
</summary>
<div class="days">${this.#t(e,`start`)}${this.#t(e,`end`)}</div>
</details>`}#t(e,t){let n={table:`measures`,row:e.id,column:t},r=e[t]??``,i=ke(this.draft,n)??r;return w`<div>
${Dn(`${t}-${e.id}`,this.t(t===`start`?`measure.start`:`measure.end`),i,{max:sr(this.scenario).max},e=>this.bench.change(Oe(this.draft,n,e,r)))}
${i===r?E:w`<button
@click=${()=>this.bench.change(Oe(this.draft,n,r,r))}
>
${this.t(`option.put_back`)}
</button>`}
</div>`}#n(){let e=this.scenario.measures.find(e=>e.actor)?.actor;if(!e)return E;let t=Ke(this.draft),n=e=>this.bench.change(Ge(this.draft,e));return w`<details ?open=${t!==null}>
<summary>${this.t(`closure.title`)}</summary>
<p class="small soft">${this.t(`closure.explain`)}</p>
${this.#r(t,(r,i)=>n(i?{site:r,id:i,actor:t?.actor??e,start:t?.start||M(this.scenario.as_of,1),end:t?.end??``}:null))}
${t?this.#i(t,n):E}
</details>`}#r(e,t){let{scenario:n}=this,r=[{value:``,text:this.t(`closure.none`)},...n.places.map(e=>({value:`place ${e.id}`,text:this.t(`closure.place`,{name:e.name})})),...n.roads.map(e=>({value:`road ${e.id}`,text:this.t(`closure.road`,{name:pr(n,e.id)})}))],i=e?`${e.site} ${e.id}`:``;return wn(`closure`,this.t(`closure.where`),i,r,e=>{let[n=``,...r]=e.split(` `);t(n===`road`?`road`:`place`,r.join(` `))})}#i(e,t){let n=sr(this.scenario);return w`<div class="days">
${Dn(`closure-start`,this.t(`measure.start`),e.start,n,r=>t({...e,start:r||n.min}))}
${Dn(`closure-end`,this.t(`measure.end`),e.end,n,n=>t({...e,end:n}))}
</div>
<button @click=${()=>t(null)}>${this.t(`closure.remove`)}</button>`}};customElements.define(`corridor-measures`,fh);var ph=class extends z{static properties={scenario:{attribute:!1},row:{attribute:!1},original:{attribute:!1}};static styles=[L,R,D];#e(e,t){let n={[e]:t};e===`goods`&&(n.good=void 0),e===`measure`&&(n.roads=void 0);let r={id:this.row.id,change:n,key:`${this.row.id} ${e}`};this.dispatchEvent(new CustomEvent(`option-change`,{detail:r}))}render(){return w`${nr(this.row).map(e=>this.#t(e))}`}#t(e){let t=`f-${e}`,n=this.t(`option.field.${e}`),r=t=>this.#e(e,t);switch(e){case`measure`:case`mission`:case`place`:case`origin`:case`homes`:return wn(t,n,ir(this.row,e)[0]??``,this.#n(e),t=>r(e===`homes`?t?[t]:[]:t));case`goods`:return this.#r(t,n,r);case`roads`:return this.#i(t,n,r);case`start`:return this.#o(t,n,r);case`end`:return this.#s(t,n,r);case`share`:{let i=Math.round(Number(this.row.share??1)*100);return En(t,n,i,or(e,i),`${i}\u00a0%`,e=>r(Math.min(100,Math.max(1,e))/100))}default:return this.#c(t,n,e,r)}}#n(e){let{scenario:t,lang:n}=this,r=t.places.map(e=>({value:e.id,text:e.name}));return e===`measure`?t.measures.map(e=>({value:e.id,text:gr(t,e,n)})):e===`mission`?[{value:``,text:this.t(`option.no_mission`)},...t.missions.map(e=>({value:e.id,text:e.id}))]:e===`origin`?[{value:``,text:this.t(`option.nearest`)},...r]:e===`homes`?[{value:``,text:this.t(`option.everybody`)},...r]:r}#r(e,t,n){let r=this.scenario.goods.filter(e=>!e.service).map(e=>({value:e.id,text:fr(this.scenario,e.id,this.lang)})),i=ir(this.row,`goods`);return rr(this.row.kind)?wn(e,t,i[0]??``,r,e=>n([e])):Tn(e,t,i,r,n)}#i(e,t,n){let r=this.scenario.measures.find(e=>e.id===this.row.measure),i=new Set([...r?.roads??[],...ir(this.row,`roads`)]);for(let e of r?.places??[])for(let t of this.scenario.roads)(t.from===e||t.to===e)&&i.add(t.id);if(i.size===0)return E;let a=[...i].map(e=>({value:e,text:pr(this.scenario,e)}));return Tn(e,t,ir(this.row,`roads`),a,n)}#a(e){let t=ur(this.row,this.scenario).find(t=>t.field===e);return t?this.t(t.key):``}#o(e,t,n){let{min:r,max:i}=sr(this.scenario),a=I(this.row,`start`)||r,o=N(this.scenario.as_of,a),s=this.tn(`option.after_days`,o,{n:j(o,0,this.lang)});return w`${Dn(e,t,a,{min:r,max:i},n,this.#a(`start`))}
<input
type="range"
class="wide"
aria-label=${t}
aria-valuetext=${s}
min="1"
max=${this.scenario.horizon_days}
.value=${String(o)}
@input=${e=>n(M(this.scenario.as_of,Number(e.target.value)))}
/>
<p class="small soft">${s}</p>`}#s(e,t,n){let r={min:I(this.row,`start`),max:sr(this.scenario).max};return Dn(e,t,I(this.row,`end`),r,n,this.#a(`end`))}#c(e,t,n,r){let i=Number(this.row[n]??0),a=Number(this.original?.[n]??i),o=n===`quantity`?this.#l(i):j(i,0,this.lang),s=or(n,a),c=this.#a(n);return w`${En(e,t,i,s,o,e=>r(n===`quantity`?e:Math.round(e)||void 0))}
${c?w`<p class="fault">${c}</p>`:E}`}#l(e){let t=this.scenario.goods.find(e=>e.id===ir(this.row,`goods`)[0]),n=this.row.kind===`repair`?this.t(`option.litres_a_day`):t?.unit??``;return`${Hn(e,this.lang)}${n?`\u00a0${n}`:``}`}};customElements.define(`corridor-option-form`,ph);var mh=class extends z{static properties={scenario:{attribute:!1},bench:{attribute:!1},draft:{attribute:!1},open:{state:!0},kind:{state:!0},problem:{state:!0}};static styles=[L,R,D,C`
ul {
list-style: none;
margin: 0.5rem 0;
padding: 0;
}
li {
border-block-start: 1px solid var(--line);
padding-block: 0.35rem;
}
li.acts {
border-inline-start: 4px solid var(--accent);
padding-inline-start: 0.5rem;
}
.name {
display: flex;
gap: 0.5rem;
align-items: flex-start;
}
.name label {
flex: 1;
padding-block-start: 0.1rem;
overflow-wrap: anywhere;
}
.form {
padding: 0.5rem 0 0.25rem 2rem;
}
`];constructor(){super(),this.open=null,this.kind=`convoy`,this.problem=``}#e(e){let{id:t,change:n,key:r}=e.detail;this.bench.change(Re(this.draft,t,n),r)}#t(){let e=He(this.draft,this.kind.replace(`_`,`-`)),t=lr(this.scenario,this.kind,e);this.problem=t?``:this.t(`option.cannot`),t&&(this.bench.change(Ie(Be(this.draft,[t]),e)),this.open=e)}render(){let{draft:e}=this;return w`<p class="small soft">${this.t(`option.together`,{n:3})}</p>
<ul>
${e.rows.map(t=>this.#n(t,e.acting.includes(t.id)))}
</ul>
${e.rows.length===0?w`<p>${this.t(`option.none`)}</p>`:E}
<div class="row">
<label for="kind" class="seen-by-readers">${this.t(`option.add_kind`)}</label>
<select
id="kind"
@change=${e=>{this.kind=e.target.value}}
>
${er.map(e=>w`<option value=${e} ?selected=${e===this.kind}>
${xr(this.lang,e)}
</option>`)}
</select>
<button id="add" @click=${()=>this.#t()}>${this.t(`option.add`)}</button>
</div>
${this.problem?w`<p class="fault" role="alert">${this.problem}</p>`:E}`}#n(e,t){let{draft:n}=this,r=this.bench.original(e.id),i=yr(this.scenario,e,this.lang,r),a=this.open===e.id;return w`<li class=${t?`acts`:``}>
<div class="name">
<input
type="checkbox"
id="acts-${e.id}"
.checked=${t}
@change=${()=>this.bench.change(Ie(n,e.id))}
/>
<label for="acts-${e.id}">${i}</label>
<button
class="plain"
aria-expanded=${a}
aria-label=${this.t(a?`option.close_named`:`option.edit_named`,{name:i})}
@click=${()=>{this.open=a?null:e.id}}
>
${a?this.t(`option.close`):this.t(`option.edit`)}
</button>
</div>
${a?this.#r(e,r):E}
</li>`}#r(e,t){let{draft:n}=this,r=t&&br(e,t);return w`<div class="form">
<corridor-option-form
.lang=${this.lang}
.scenario=${this.scenario}
.row=${e}
.original=${t}
@option-change=${this.#e}
></corridor-option-form>
${r?w`<button @click=${()=>this.bench.change(this.#i(e.id,t))}>
${this.t(`option.put_back`)}
</button>`:E}
${t?E:w`<button @click=${()=>this.bench.change(Ve(n,e.id))}>
${this.t(`option.remove`)}
</button>`}
</div>`}#i(e,t){let{draft:n}=this;return{...n,rows:n.rows.map(n=>n.id===e?t:n)}}};customElements.define(`corridor-option-list`,mh);function hh(e,t){let n=e.roads.find(e=>e.id===t);if(!n)return null;let{as_of:r}=e,i=e=>(e.roads.includes(t)||e.places.includes(n.from)||e.places.includes(n.to))&&(e.start??``)<=r&&(e.end===null||e.end>r),a=e=>Number(e.roads.includes(t));return e.measures.filter(i).toSorted((e,t)=>a(t)-a(e)||t.credence-e.credence)[0]??null}var gh=(e,t)=>e.rows.find(n=>n.kind===`corridor`&&e.acting.includes(n.id)&&ir(n,`roads`).join()===t)??null,_h=(e,t)=>{let n=Ke(e);return n?.site===`road`&&n.id===t};function vh(e,t,n){let r=new Map,i=gh(t,n),a=hh(e,n);if(i)r.set(`no_corridor`,Ve(t,i.id));else if(a){let i=He(t,`corridor`),o=a.goods.filter(e=>e!==`*`),s={id:i,kind:`corridor`,measure:a.id,...o.length>0?{goods:o}:{},roads:[n],start:M(e.as_of,7)};r.set(`corridor`,Ie(Be(t,[s]),i))}let o=(a??e.measures.find(e=>e.actor))?.actor;if(_h(t,n))r.set(`no_closure`,Ge(t,null));else if(o){let i=M(e.as_of,1);r.set(`close`,Ge(t,{site:`road`,id:n,actor:o,start:i,end:``}))}return r}function yh(e,t){return[`no_closure`,`no_corridor`,...t?[]:[`corridor`],`close`].find(t=>e.has(t))??null}var bh={corridor:`road_map.corridor`,no_corridor:`road_map.no_corridor`,close:`road_map.close`,no_closure:`road_map.no_closure`},xh=class extends B{static properties={session:{attribute:!1},road:{state:!0}};static styles=[L,R,C`
label {
display: flex;
flex-wrap: wrap;
gap: 0.35rem;
align-items: center;
margin-block: 0.5rem;
}
`];constructor(){super(),this.road=null}needs(e){return[e.scenario,e.picture,e.view,e.plan]}#e(e,t){let{scenario:n}=this.store.state,{bench:r}=this.session,i=n&&t?vh(n,r.draft,e).get(t):null;i&&r.change(i)}#t(e){let{scenario:t,picture:n,view:r}=this.store.state;if(!t||!n)return;this.road=e;let i=ye(n,t.roads.findIndex(t=>t.id===e),r.day)===`open`;this.#e(e,yh(vh(t,this.session.bench.draft,e),i))}render(){let{scenario:e,picture:t,view:n}=this.store.state;return!e||!t?E:w`<p class="small soft">${this.t(`road_map.explain`)}</p>
<corridor-map
editable
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.day=${n.day}
.good=${n.good}
@choose-road=${e=>this.road=e.detail}
@drag-road=${e=>this.#t(e.detail)}
></corridor-map>
${this.#n()}`}#n(){let{scenario:e,picture:t,view:n}=this.store.state,r=e.roads.map((r,i)=>ii(e,t,i,n.day,this.lang)).toSorted((e,t)=>e.name.localeCompare(t.name,this.lang)),i=r.find(e=>e.id===this.road),a=i?vh(e,this.session.bench.draft,i.id):null;return w`<label
>${this.t(`road_map.road`)}
<select @change=${e=>this.road=e.target.value||null}>
<option value="" ?selected=${!i}>–</option>
${r.map(({id:e,name:t})=>w`<option value=${e} ?selected=${e===this.road}>${t}</option>`)}
</select>
<span role="status">${i?.state}</span></label
>
<div class="row">
${[...a?.keys()??[]].map(e=>w`<button @click=${()=>this.#e(i.id,e)}>${this.t(bh[e])}</button>`)}
</div>`}};customElements.define(`corridor-road-map`,xh);function Sh(e,t){return e.rows.filter(n=>{let r=t.original(n.id);return r?br(n,r):e.acting.includes(n.id)})}var Ch=class extends z{static properties={scenario:{attribute:!1},bench:{attribute:!1},draft:{attribute:!1},api:{attribute:!1},step:{state:!0},problem:{state:!0}};static styles=[L,R,D,C`
ul {
margin: 0.25rem 0 0.5rem;
padding-inline-start: 1.25rem;
}
.box {
border: 1px solid var(--line-strong);
border-radius: var(--radius);
padding: 0.5rem 0.75rem;
margin-block-start: 0.5rem;
}
`];constructor(){super(),this.step=`closed`,this.problem=null}async save(){this.step=`saves`,this.problem=null;try{await this.api.save({etag:this.scenario.etag,edits:this.draft.edits,options:Sh(this.draft,this.bench).map(e=>this.#e(e))}),this.step=`saved`,this.dispatchEvent(new CustomEvent(`saved`))}catch(e){this.step=Di(e)?`conflict`:`asks`,this.step===`asks`&&(this.problem=Ei(e))}}#e({name:e,...t}){let n=this.bench.original(t.id),r=r=>n&&br(t,n)?_r(this.scenario,t,r):yr(this.scenario,{...t,name:e},r);return{...t,title:r(`en`),title_fr:r(`fr`)}}#t(){this.step=`closed`,this.dispatchEvent(new CustomEvent(`reload`))}render(){let e=this.draft.edits.length+Sh(this.draft,this.bench).length,t=this.scenario.read_only;return w`<button
id="save"
?disabled=${e===0||t||this.step===`saves`}
aria-expanded=${this.step===`asks`}
@click=${()=>{this.step=this.step===`asks`?`closed`:`asks`}}
>
${this.t(`save.start`)}
</button>
${t?w`<span class="small soft">${this.t(`save.read_only`)}</span>`:E}
<span role="status">${this.step===`saved`?this.t(`save.done`):E}</span>
${this.step===`asks`||this.step===`saves`?this.#n():E}
${this.step===`conflict`?this.#r():E}`}#n(){let e=Sh(this.draft,this.bench);return w`<div class="box">
<p>${this.t(`save.question`,{folder:this.scenario.folder})}</p>
<ul>
${this.draft.edits.map(e=>w`<li>${this.#i(e)}</li>`)}
${e.map(e=>{let t=yr(this.scenario,e,this.lang,this.bench.original(e.id)),n=this.bench.original(e.id)?`save.option_changed`:`save.option_added`;return w`<li>${this.t(n,{name:t})}</li>`})}
</ul>
<p class="small soft">${this.t(`save.keeps`)}</p>
<div class="row">
<button id="save-now" ?disabled=${this.step===`saves`} @click=${()=>void this.save()}>
${this.t(`save.now`)}
</button>
<button
@click=${()=>{this.step=`closed`}}
>
${this.t(`save.cancel`)}
</button>
</div>
<corridor-problems .lang=${this.lang} .problem=${this.problem}></corridor-problems>
</div>`}#r(){return w`<div class="box amber" role="alert">
<p>${this.t(`save.conflict`)}</p>
<div class="row">
<button id="reload" @click=${()=>this.#t()}>${this.t(`save.reload`)}</button>
<button
@click=${()=>{this.step=`closed`}}
>
${this.t(`save.cancel`)}
</button>
</div>
</div>`}#i(e){return`setting`in e?this.t(`save.setting`,{name:e.setting,value:String(e.value)}):`drop`in e?this.t(`save.dropped`,{table:e.table,row:e.row}):`add`in e?this.t(`save.row_added`,{table:e.table,row:Object.values(e.add).join(`, `)}):e.column===`set_aside`?this.t(e.value===`1`?`save.set_aside`:`save.put_back`,{report:e.row}):this.t(`save.cell`,{table:e.table,row:e.row,column:e.column,value:String(e.value)||`–`})}};customElements.define(`corridor-save`,Ch);var wh=class extends B{static properties={session:{attribute:!1},note:{state:!0}};static styles=[L,R,D,C`
.columns {
display: grid;
gap: 1.5rem;
grid-template-columns: minmax(0, 1fr);
}
@media (min-width: 60rem) {
.columns {
grid-template-columns: minmax(20rem, 2fr) minmax(0, 3fr);
}
}
.tools {
margin-block-end: 0.75rem;
}
summary {
cursor: pointer;
font-weight: 600;
min-block-size: 1.5rem;
}
`];#e=()=>this.requestUpdate();constructor(){super(),this.note=``}get#t(){return this.session.bench}connectedCallback(){super.connectedCallback(),this.#t.addEventListener(`change`,this.#e)}disconnectedCallback(){this.#t.removeEventListener(`change`,this.#e),super.disconnectedCallback()}needs(e){return[e.scenario,e.picture,e.run.stale,e.run.problem]}async#n(e){try{let t=this.#t.draft.rows.length;this.#t.change(Be(this.#t.draft,await e.suggested())),this.note=this.tn(`option.suggested`,this.#t.draft.rows.length-t)}catch(e){this.note=Ei(e).text||this.t(`problem.unreachable`)}}render(){let{scenario:e,picture:t,run:n}=this.store.state;if(!e)return E;let{source:r}=this.session;if(!(r instanceof i))return w`<p>${this.t(`what_if.needs_engine`)}</p>`;let a=new Ti(r);return w`<div class="columns">
<div>
<section aria-labelledby="acts">
<h2 id="acts">${this.t(`what_if.acts`)}</h2>
<corridor-option-list
.lang=${this.lang}
.scenario=${e}
.bench=${this.#t}
.draft=${this.#t.draft}
></corridor-option-list>
<div class="row">
<button id="suggest" @click=${()=>void this.#n(a)}>
${this.t(`option.suggest`)}
</button>
<span role="status" class="small soft">${this.note}</span>
</div>
</section>
<section aria-labelledby="map">
<h2 id="map">${this.t(`road_map.title`)}</h2>
<corridor-road-map .store=${this.store} .session=${this.session}></corridor-road-map>
</section>
<section>
<details>
<summary>${this.t(`what_if.measures`)}</summary>
<corridor-measures
.lang=${this.lang}
.scenario=${e}
.bench=${this.#t}
.draft=${this.#t.draft}
></corridor-measures>
</details>
</section>
</div>
<div>
${this.#r(e,a)}
${n.problem?w`<corridor-problems .lang=${this.lang} .problem=${n.problem}></corridor-problems>`:E}
${t?this.#i(e,t.picture,n.stale):E}
</div>
</div>
<section aria-labelledby="all">
<h2 id="all">${this.t(`compare.title`)}</h2>
<corridor-compare-all
.lang=${this.lang}
.scenario=${e}
.bench=${this.#t}
.draft=${this.#t.draft}
.api=${a}
></corridor-compare-all>
</section>`}#r(e,t){let n=this.#t,r=n.draft.edits.length+n.draft.acting.length>0;return w`<div class="row tools">
<button id="undo" ?disabled=${!n.can_undo} @click=${()=>n.undo()}>
${this.t(`what_if.undo`)}
</button>
<button id="redo" ?disabled=${!n.can_redo} @click=${()=>n.redo()}>
${this.t(`what_if.redo`)}
</button>
<button id="reset" ?disabled=${!r} @click=${()=>n.reset()}>
${this.t(`what_if.reset`)}
</button>
<corridor-save
.lang=${this.lang}
.scenario=${e}
.bench=${n}
.draft=${n.draft}
.api=${t}
@saved=${()=>{n.saved(),this.session.reopen([])}}
@reload=${()=>void this.session.reopen()}
></corridor-save>
</div>`}#i(e,t,n){let r=this.#t;return w`<section aria-labelledby="result" class=${n?`stale`:``} aria-busy=${n}>
<h2 id="result">${this.t(`what_if.result`)}</h2>
${Je(r.draft.edits,e)?w`<p class="amber">${this.t(`closure.acts`)}</p>`:E}
<corridor-difference
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.base=${r.base}
></corridor-difference>
<corridor-kept
.lang=${this.lang}
.scenario=${e}
.bench=${r}
.draft=${r.draft}
.kept=${r.kept}
.picture=${t}
?stale=${n}
></corridor-kept>
</section>`}};customElements.define(`corridor-what-if`,wh);var Th={situation:e=>w`<corridor-situation .store=${e.store} .session=${e}></corridor-situation>`,town:e=>w`<corridor-town .store=${e.store} .session=${e}></corridor-town>`,what_if:e=>w`<corridor-what-if .store=${e.store} .session=${e}></corridor-what-if>`,evidence:e=>w`<corridor-evidence .store=${e.store} .session=${e}></corridor-evidence>`,record:e=>w`<corridor-record .store=${e.store} .session=${e}></corridor-record>`,report:e=>w`<corridor-report .store=${e.store} .session=${e}></corridor-report>`},Eh=class extends B{static properties={session:{attribute:!1},offered:{state:!0},problem:{state:!0},busy:{state:!0},path:{state:!0}};static styles=[L,R,D,C`
ul {
list-style: none;
padding: 0;
margin: 0.5rem 0;
display: grid;
gap: 0.5rem;
grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
}
li button {
inline-size: 100%;
min-block-size: 3.5rem;
text-align: start;
}
li small {
display: block;
color: var(--ink-soft);
overflow-wrap: anywhere;
}
input[type='text'] {
inline-size: min(28rem, 100%);
}
`];constructor(){super(),this.offered=null,this.problem=null,this.busy=!1,this.path=``}needs(e){return[e.problem,e.engine]}connectedCallback(){super.connectedCallback(),this.read()}get#e(){let{source:e}=this.session;return e instanceof i?new Ti(e):null}async read(){try{this.offered=await this.#e?.folders()??null}catch(e){this.problem=Ei(e)}}async open(e){if(e&&!this.busy){this.busy=!0,this.problem=null;try{await this.#e?.open(e),await this.session.open()}catch(e){this.problem=Ei(e)}this.busy=!1}}render(){let{problem:e}=this.store.state,t=e?.kind===`usage`?null:e,n=this.problem??(t&&t.problems.length>0?t:null);return w`<h2>${this.t(`start.title`)}</h2>
<p>${this.t(`start.explain`)}</p>
${n?w`<h3>${this.t(`app.failed`)}</h3>`:E}
<corridor-problems .lang=${this.lang} .problem=${n}></corridor-problems>
${n&&n.problems.length>0?w`<p class="soft">${this.t(`start.nothing_loaded`)}</p>`:E}
${t&&t.problems.length===0?w`<p class="soft">${t.text}</p>
<button @click=${()=>void this.session.open()}>${this.t(`app.retry`)}</button>`:E}
${this.#t()}${this.offered?.may_type?this.#r():E}
<section>
<h3>${this.t(`start.import`)}</h3>
<p>${this.t(`start.import_explain`,{command:`corridor import flee`})}</p>
</section>`}#t(){let{offered:e}=this;return e?e.folders.length===0?w`<p>${this.t(`start.none`)}</p>`:w`<ul>
${e.folders.map(e=>this.#n(e))}
</ul>`:w`<p>${this.t(`start.looking`)}</p>`}#n(e){let t=e.title?.[this.lang]||e.name||e.path;return w`<li>
<button ?disabled=${this.busy} @click=${()=>void this.open(e.path)}>
${t}<small>${e.path}</small>
</button>
</li>`}#r(){return w`<form
class="row"
@submit=${e=>{e.preventDefault(),this.open(this.path.trim())}}
>
<label for="path">${this.t(`start.path`)}</label>
<input
type="text"
id="path"
autocomplete="off"
spellcheck="false"
.value=${this.path}
@input=${e=>{this.path=e.target.value}}
/>
<button ?disabled=${this.busy}>${this.t(`start.open`)}</button>
</form>`}};customElements.define(`corridor-start`,Eh);var Dh=1e3,Oh=class{#e=-1/0;#t;#n;#r;constructor(e,t=()=>performance.now()){this.#n=e,this.#r=t}say(e){clearTimeout(this.#t);let t=Math.max(0,this.#e+Dh-this.#r());this.#t=setTimeout(()=>{this.#e=this.#r(),this.#n(e())},t)}stop(){clearTimeout(this.#t)}},kh=C`
:host {
min-block-size: 100vh;
background: var(--paper);
}
header,
nav,
main,
footer,
.banner {
max-inline-size: 90rem;
margin-inline: auto;
padding-inline: var(--gap);
}
header {
display: flex;
flex-wrap: wrap;
gap: 0.25rem 1rem;
align-items: center;
padding-block: 0.5rem;
}
h1 {
font-size: 1.1rem;
}
.stamp {
text-transform: uppercase;
letter-spacing: 0.04em;
font-size: 0.8rem;
border: 1px solid currentColor;
border-radius: var(--radius);
padding: 0.1rem 0.4rem;
}
.end {
margin-inline-start: auto;
}
.lang button[aria-pressed='true'] {
background: var(--ink);
color: var(--paper);
}
nav {
position: relative;
}
corridor-run-status {
position: absolute;
inset-inline-end: var(--gap);
inset-block-start: 0.25rem;
background: var(--paper);
z-index: 3;
}
nav [role='tablist'] {
display: flex;
flex-wrap: wrap;
border-block-end: 1px solid var(--line-strong);
}
[role='tab'] {
flex: none;
border: 0;
border-block-end: 3px solid transparent;
border-radius: 0;
background: none;
white-space: nowrap;
min-block-size: 2.5rem;
outline-offset: -3px;
}
[role='tab'][aria-selected='true'] {
border-block-end-color: var(--accent);
font-weight: 600;
}
main {
padding-block: var(--gap);
}
footer {
padding-block: 0.5rem;
border-block-start: 1px solid var(--line);
font-size: 0.875rem;
color: var(--ink-soft);
}
.banner {
background: var(--bad-paper);
padding-block: 0.5rem;
border-inline-start: 4px solid var(--closed);
}
.skip {
position: absolute;
inset-block-start: 0.25rem;
z-index: 4;
}
.skip:not(:focus) {
inline-size: 1px;
min-inline-size: 0;
block-size: 1px;
min-block-size: 0;
padding: 0;
overflow: hidden;
clip-path: inset(50%);
}
#screen {
outline-offset: 4px;
margin-block-end: var(--gap);
}
@media print {
nav,
corridor-slider,
.skip,
.end,
.lang {
display: none;
}
}
`,Ah=e=>e.normalize(`NFD`).replace(/\p{M}/gu,``).toLowerCase();function jh(e,t){let n=Ah(t.trim()),r=e=>+!Ah(e.name).startsWith(n);return e.filter(e=>Ah(e.name).includes(n)).toSorted((e,t)=>r(e)-r(t)||t.population-e.population)}var Mh=C`
dialog {
inline-size: min(30rem, 92vw);
max-block-size: 80vh;
border: 1px solid var(--line-strong);
border-radius: var(--radius);
padding: 1rem;
color: var(--ink);
}
dialog::backdrop {
background: rgb(20 25 30 / 40%);
}
header {
display: flex;
justify-content: space-between;
gap: 1rem;
margin-block-end: 0.5rem;
}
input {
inline-size: 100%;
border: 1px solid var(--line-strong);
padding-inline: 0.5rem;
}
ul {
list-style: none;
margin: 0.5rem 0 0;
padding: 0;
max-block-size: 50vh;
overflow-y: auto;
}
li button {
inline-size: 100%;
text-align: start;
border-color: transparent;
outline-offset: -3px;
}
dl {
display: grid;
grid-template-columns: auto 1fr;
gap: 0.35rem 1rem;
margin: 0;
}
dd {
margin: 0;
}
kbd {
border: 1px solid var(--line-strong);
border-radius: 3px;
padding: 0 0.3rem;
font: inherit;
}
`,Nh=class extends z{static styles=[L,R,Mh];get#e(){return this.renderRoot.querySelector(`dialog`)}get open(){return this.#e?.open??!1}show(){this.#e?.showModal()}close(){this.#e?.close()}frame(e,t){return w`<dialog aria-labelledby="title">
<header>
<h2 id="title">${e}</h2>
<button @click=${()=>this.close()}>${this.t(`dialog.close`)}</button>
</header>
${t}
</dialog>`}},Ph=class extends Nh{static properties={places:{attribute:!1},words:{state:!0}};constructor(){super(),this.places=[],this.words=``}show(){this.words=``,super.show(),this.renderRoot.querySelector(`input`)?.focus()}#e(e){e&&(this.close(),this.dispatchEvent(new CustomEvent(`choose-place`,{detail:e.id})))}render(){let e=jh(this.places,this.words);return this.frame(this.t(`find.title`),w`<input
type="search"
autocomplete="off"
aria-label=${this.t(`find.title`)}
.value=${this.words}
@input=${e=>this.words=e.target.value}
@keydown=${t=>{t.key===`Enter`&&this.#e(e[0])}}
/>
<p class="seen-by-readers" role="status">${this.tn(`find.found`,e.length)}</p>
<ul>
${e.map(e=>w`<li>
<button @click=${()=>this.#e(e)}>
${e.name} <span class="soft">${Qn(e.evidence)} ${e.admin1_name}</span>
</button>
</li>`)}
</ul>`)}},Fh=[[`1–6`,`keys.tabs`],[`← →`,`keys.day`],[`Shift ← →`,`keys.week`],[`Space`,`keys.play`],[`/`,`keys.find`],[`?`,`keys.keys`],[`Esc`,`keys.back`],[`Ctrl + wheel`,`keys.zoom`],[`Ctrl Z`,`keys.undo`],[`Ctrl Shift Z`,`keys.redo`]],Ih=class extends Nh{render(){return this.frame(this.t(`keys.title`),w`<dl>
${Fh.map(([e,t])=>w`<dt><kbd>${e}</kbd></dt>
<dd>${this.t(t)}</dd>`)}
</dl>`)}};customElements.define(`corridor-find`,Ph),customElements.define(`corridor-keys`,Ih);var Lh=e=>100/Math.sqrt(e);function Rh({scenario:e,picture:t,view:n}){if(!e)return E;let{lang:r}=n,i=e.reports.reduce((e,t)=>t.published>e?t.published:e,``),a=t?.picture.members??e.members,o=[re(r,`foot.futures`,a,{n:Bn(a)}),x(r,`foot.points`,{n:j(Lh(a),0,r)}),x(r,`foot.seed`,{n:e.seed}),re(r,`foot.reports`,e.reports.length)];return i&&o.push(re(r,`foot.newest`,N(i,e.as_of))),w`<footer>
<p>${o.join(` · `)}</p>
<p>${x(r,`foot.boundaries`)} ${x(r,`foot.land`)}</p>
</footer>`}var zh=150,Bh=()=>window.matchMedia(`(prefers-reduced-motion: reduce)`).matches;function Vh(e){let t=0,n=()=>{let{scenario:t,view:n}=e.state;!t||n.day>=t.horizon_days?e.set({playing:!1}):d(e,{day:n.day+1})},r=e.select(e=>e.playing,e=>{clearInterval(t),e&&(t=window.setInterval(n,zh))});return()=>{clearInterval(t),r()}}function Hh(e){let{playing:t,scenario:n,view:r}=e.state;n&&!Bh()&&(!t&&r.day>=n.horizon_days&&d(e,{day:0}),e.set({playing:!t}))}var Uh=class extends B{static properties={session:{attribute:!1}};static styles=[L,R,C`
:host {
min-block-size: 2rem;
font-size: 0.875rem;
}
progress {
inline-size: 8rem;
block-size: 0.6rem;
accent-color: var(--accent);
}
.failed {
background: var(--bad-paper);
border-inline-start: 4px solid var(--closed);
padding: 0.25rem 0.5rem;
}
`];needs(e){return[e.run,e.scenario]}render(){let{run:e,scenario:t}=this.store.state;if(e.status===`idle`||!t)return E;if(e.status===`failed`)return w`<p class="failed" role="alert">
${this.t(`run.failed`,{text:e.problem?.text??``})}
<button @click=${()=>void this.session.run_now()}>${this.t(`app.retry`)}</button>
</p>`;let n={done:Math.round(e.share*100),all:Bn(t.members)};return w`<div class="row numbers">
<span id="text">${e.status===`queued`?this.t(`run.queued`,{n:e.position}):this.t(e.status===`refining`?`run.refining`:`run.running`,n)}</span>
<progress max="1" .value=${e.share} aria-labelledby="text"></progress>
<button @click=${()=>this.session.stop()}>${this.t(`run.stop`)}</button>
</div>`}};customElements.define(`corridor-run-status`,Uh);function Wh(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e}function Gh(e,t){if(!e)return!1;if(e instanceof HTMLTextAreaElement||e instanceof HTMLSelectElement)return!0;if(e instanceof HTMLInputElement)return![`checkbox`,`radio`,`button`,`range`].includes(e.type)||t===` `&&e.type!==`range`||t.startsWith(`Arrow`);if(e.isContentEditable)return!0;let n=e.getAttribute(`role`),r=e instanceof HTMLButtonElement||n===`button`||n===`tab`;return t===` `?r||e instanceof HTMLAnchorElement||n===`slider`:t.startsWith(`Arrow`)?n===`tab`||n===`slider`||n===`option`:!1}function Kh(e,t){if(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey)return!1;let n=Wh();if(e.key===`Escape`)return t.back(),!0;if(Gh(n,e.key))return!1;let r=/^[1-6]$/.test(e.key)?o[Number(e.key)-1]:void 0;if(r)t.tab(r);else if(e.key===`ArrowRight`)t.step(e.shiftKey?7:1);else if(e.key===`ArrowLeft`)t.step(e.shiftKey?-7:-1);else if(e.key===` `)t.play();else if(e.key===`/`)t.find();else if(e.key===`?`)t.keys();else return!1;return e.preventDefault(),!0}function qh(e,t,n){let r=o.indexOf(e);return t===(n?`ArrowLeft`:`ArrowRight`)?o[(r+1)%o.length]??null:t===(n?`ArrowRight`:`ArrowLeft`)?o.at(r-1)??null:t===`Home`?o[0]:t===`End`?o.at(-1)??null:null}var Jh=C`
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
`,Yh=[`closure`,`convoy`,`option`],Xh=class extends z{static properties={scenario:{attribute:!1},picture:{attribute:!1},options:{attribute:!1},day:{type:Number},playing:{type:Boolean},still:{type:Boolean}};constructor(){super(),this.options=[],this.day=0,this.playing=!1,this.still=!1}static styles=[L,R,Jh];#e(){let{as_of:e}=this.scenario,t=[],n=(n,r,i)=>{typeof n==`string`&&/^\d{4}-\d\d-\d\d$/.test(n)&&t.push({lead:N(e,n),kind:r,text:i})};for(let e of this.scenario.measures)n(e.start,`closure`,e.id);for(let e of this.scenario.missions)n(e.depart,`convoy`,e.id);for(let e of this.options)n(e.start,`option`,e.id);return t}#t(e){this.#n(this.day+e)}#n(e){let t=Math.min(Math.max(e,xe(this.picture)),this.scenario.horizon_days);this.dispatchEvent(new CustomEvent(`choose-day`,{detail:t}))}#r(e){let t=e.key===`ArrowRight`?1:e.key===`ArrowLeft`?-1:0,n=e.key===`PageUp`?1:e.key===`PageDown`?-1:0;e.ctrlKey||e.metaKey||e.altKey||!t&&!n||(e.preventDefault(),this.#t(n?7*n:e.shiftKey?7*t:t))}render(){let e=P(M(this.scenario.as_of,this.day),this.lang),t=this.day>0?this.t(`slider.forecast`,{n:this.day}):this.day===0?this.t(`slider.as_of`):this.t(`slider.reported`,{n:-this.day});return w`<div class="grid">
<p class="where" aria-hidden="true">
<span class="date numbers">${e}</span><span class="numbers">${t}</span>
<span class="key"
>${Yh.map(e=>w`<span><i class="mark ${e}"></i>${this.t(`slider.mark.${e}`)}</span>`)}<span><i class="deadline"></i>${this.t(`slider.mark.deadline`)}</span></span
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
min=${xe(this.picture)}
max=${this.scenario.horizon_days}
step="1"
.value=${String(this.day)}
@input=${e=>this.#n(Number(e.target.value))}
@keydown=${this.#r}
/>
</div>
</div>`}#i(e){let t=xe(this.picture);return(e-t)/Math.max(this.scenario.horizon_days-t,1)}#a(e){let t=Math.min(Math.max(this.#i(e),0),1);return`calc(${(100*t).toFixed(2)}% + ${(12-24*t).toFixed(1)}px)`}#o(){let{as_of:e}=this.scenario,t=xe(this.picture),n=this.scenario.horizon_days,r=N(e,this.picture.picture.deadline),i=F(e),a=(t,n)=>w`<span class="tick ${n}" style="left:${this.#a(t)}"
>${Zn(M(e,t),this.lang,i)}</span
>`;return w`<div class="band" aria-hidden="true">
<i class="past" style="left:${this.#a(t)};right:calc(100% - ${this.#a(0)})"></i>
<i class="ahead" style="left:${this.#a(0)};right:12px"></i>
<i class="now" style="left:${this.#a(0)}"></i>
<i class="deadline" style="left:${this.#a(r)}"></i>
${this.#e().filter(e=>e.lead>=t&&e.lead<=n).map(e=>w`<i class="mark ${e.kind}" style="left:${this.#a(e.lead)}"></i>`)}
${a(t,`start`)}${a(0,`middle`)}${a(n,`end`)}
</div>`}};customElements.define(`corridor-slider`,Xh);function Zh({scenario:e,picture:t,view:n}){if(!e||!t)return``;let r=P(M(e.as_of,n.day),n.lang),i=n.day>0?`slider.forecast`:n.day===0?`slider.as_of`:`slider.reported`,a=x(n.lang,i,{n:Math.abs(n.day)}),{headline:o}=t.picture;return`${r}, ${a}. ${(o.short??o.sentence)[n.lang]}`}var Qh=new Set([`situation`,`town`,`what_if`]),$h=[`en`,`fr`],eg=class extends B{static properties={session:{attribute:!1}};static styles=[L,R,kh];#e=[];#t=new Oh(e=>{let t=this.renderRoot.querySelector(`#live`);t&&(t.textContent=e)});#n=e=>{this.#r(`corridor-find`).open||this.#r(`corridor-keys`).open||Kh(e,{tab:e=>{this.#o(e),this.#s()},step:e=>this.#i(e),play:()=>Hh(this.store),find:()=>this.#r(`corridor-find`).show(),keys:()=>this.#r(`corridor-keys`).show(),back:()=>this.#a()})};#r(e){return this.renderRoot.querySelector(e)}connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.#n);let e=()=>this.#t.say(()=>Zh(this.store.state));this.#e=[Vh(this.store),this.store.select(e=>e.view.day,e),this.store.select(e=>e.view.lang,e),this.store.select(e=>e.view.tab,()=>{window.scrollTo(0,0),this.updateComplete.then(()=>this.#c())}),this.store.select(e=>e.picture,e)]}disconnectedCallback(){document.removeEventListener(`keydown`,this.#n);for(let e of this.#e)e();this.#t.stop(),super.disconnectedCallback()}#i(e){let{picture:t,scenario:n,view:r}=this.store.state;if(!t||!n)return;let i=Math.min(Math.max(r.day+e,xe(t)),n.horizon_days);d(this.store,{day:i})}#a(){this.store.state.playing?this.store.set({playing:!1}):this.store.state.view.tab!==`situation`&&d(this.store,{tab:`situation`})}needs(e){let{scenario:t,problem:n,engine:r,view:i,picture:a}=e;return[t,n,r,i,a,e.playing,e.plan]}#o(e,t=!1){d(this.store,{tab:e}),t&&this.updateComplete.then(()=>this.#l(e)?.focus())}#s(){this.renderRoot.querySelector(`#screen`)?.focus({preventScroll:!0})}#c(){this.#l(this.store.state.view.tab)?.scrollIntoView?.({block:`nearest`,inline:`nearest`})}#l(e){return this.renderRoot.querySelector(`#tab-${e}`)}#u(e,t){let n=qh(t,e.key,getComputedStyle(this).direction===`rtl`);n&&(e.preventDefault(),this.#o(n,!0))}willUpdate(e){e.has(`lang`)&&(document.documentElement.lang=this.lang,document.documentElement.dir=ae(this.lang));let t=this.store.state.scenario?.title[this.lang];document.title=t?`${t} – Corridor`:`Corridor`}render(){let{view:e,scenario:t,problem:n}=this.store.state;return w`${this.#d()}${this.#p()}${this.#m()}
<main>
<div id="screen" role="tabpanel" aria-labelledby="tab-${e.tab}" tabindex="-1">
${t?Th[e.tab](this.session):n?w`<corridor-start
.store=${this.store}
.session=${this.session}
></corridor-start>`:w`<p>${this.t(`app.loading`)}</p>`}
</div>
${this.#h()}
<p id="live" class="seen-by-readers" role="status"></p>
</main>
${Rh(this.store.state)}
<corridor-find
.lang=${this.lang}
.places=${t?.places??[]}
@choose-place=${e=>d(this.store,{place:e.detail,tab:`town`})}
></corridor-find>
<corridor-keys .lang=${this.lang}></corridor-keys>`}#d(){let{scenario:e,view:t}=this.store.state;return w`<header>
<button class="skip" @click=${this.#s}>${this.t(`app.skip`)}</button>
<h1>${this.t(`app.title`)}${e?w` – ${e.title[this.lang]}`:E}</h1>
${e?w`<span>${this.t(`app.as_of`,{date:P(e.as_of,this.lang)})}</span>
<span class="stamp"
>${this.t(`sensitivity.label`,{level:this.t(`sensitivity.${e.sensitivity}`)})}</span
>`:E}
<span class="row end">
<button @click=${()=>this.#r(`corridor-find`).show()}>${this.t(`find.title`)}</button>
<button aria-label=${this.t(`keys.title`)} @click=${()=>this.#r(`corridor-keys`).show()}>?</button>
</span>
<span class="row lang" role="group" aria-label=${this.t(`app.language`)}>
${$h.map(e=>w`<button
lang=${e}
aria-pressed=${t.lang===e}
@click=${()=>void this.#f(e)}
>
${e.toUpperCase()}
</button>`)}
</span>
</header>`}async#f(e){await ce(e).catch(()=>void 0),d(this.store,{lang:e})}#p(){let{view:e,scenario:t}=this.store.state,n=e=>e===`evidence`&&t?this.t(`tab.evidence_count`,{n:t.reports.length}):this.t(`tab.${e}`);return w`<nav aria-label=${this.t(`tab.all`)}>
<div role="tablist">
${o.map(t=>w`<button
role="tab"
id="tab-${t}"
aria-selected=${e.tab===t}
aria-controls="screen"
tabindex=${e.tab===t?0:-1}
@click=${()=>this.#o(t)}
@keydown=${e=>this.#u(e,t)}
>
${n(t)}
</button>`)}
</div>
<corridor-run-status .store=${this.store} .session=${this.session}></corridor-run-status>
</nav>`}#m(){return this.store.state.engine===`down`?w`<div class="banner" role="alert">
${this.t(`app.engine_down`,{command:`corridor serve`})}
</div>`:E}#h(){let{scenario:e,picture:t,view:n,plan:r,playing:i}=this.store.state;return!e||!t||!Qh.has(n.tab)?E:w`<corridor-slider
.lang=${this.lang}
.scenario=${e}
.picture=${t}
.options=${r.options}
.day=${n.day}
.playing=${i}
.still=${Bh()}
@choose-day=${e=>d(this.store,{day:e.detail})}
@play=${()=>Hh(this.store)}
></corridor-slider>`}};customElements.define(`corridor-app`,eg);var tg=new Set([`text`,`search`,`number`,`date`]),ng=e=>e instanceof HTMLInputElement&&tg.has(e.type)||e instanceof HTMLTextAreaElement;function rg(e,t){if(!(e.ctrlKey||e.metaKey)||e.altKey||ng(Wh()))return;let n=e.key.toLowerCase();(n===`z`||n===`y`)&&(e.preventDefault(),n===`y`||e.shiftKey?t.redo():t.undo())}window.location.search&&window.history.replaceState(null,``,window.location.pathname+window.location.hash);var ig=h(window.location.hash),ag=u({lang:oe(navigator.languages),...ig.view},ig.plan),og=new dt(ag,new i(()=>ag.state.view.lang));document.addEventListener(`keydown`,e=>rg(e,og.bench)),v(ag,e=>og.change(e)),og.watch();var sg=og.open();await ce(ag.state.view.lang);var cg=new eg;cg.store=ag,cg.session=og,document.body.prepend(cg),await sg,await Promise.allSettled([ce(`en`),ce(`fr`)]);