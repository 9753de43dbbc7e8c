var e=class extends Error{status;problem;constructor(e,t){super(t.text),this.status=e,this.problem=t}},t=(e,t)=>({kind:e,problems:[],text:t});async function n(e){let n=await e.text();try{let e=JSON.parse(n);if(e.error)return{...e.error,problems:e.error.problems??[]}}catch{}return t(`http`,n.slice(0,300)||`HTTP ${e.status}`)}async function*r(e){let t=e.getReader(),n=new TextDecoder,r=``;try{for(;;){let{done:e,value:i}=await t.read();r+=n.decode(i,{stream:!e});let a=r.split(`
`);r=e?``:a.pop()??``;for(let e of a)e.trim()&&(yield JSON.parse(e));if(e)return}}finally{t.cancel().catch(()=>void 0)}}var i=class{tab;#e;#t=0;constructor(e,t=Math.random().toString(36).slice(2,10)){this.#e=e,this.tab=t}async request(t,r={}){let i={"Accept-Language":this.#e()};r.body&&(i[`Content-Type`]=`application/json`);let a=await fetch(t,{...r,headers:i,credentials:`same-origin`});if(!a.ok)throw new e(a.status,await n(a));return a}async get(e,t){return await(await this.request(e,t?{signal:t}:{})).json()}async post(e,t,n){let r={method:`POST`,body:JSON.stringify(t)};return n&&(r.signal=n),await(await this.request(e,r)).json()}async*stream(e,t,n){let i=await this.request(e,{method:`POST`,body:JSON.stringify(t),signal:n});i.body&&(yield*r(i.body))}async health(){try{return(await fetch(`/api/health`,{signal:AbortSignal.timeout(2500)})).ok}catch{return!1}}scenario(){return this.get(`/api/scenario`)}run(e,t,n){let r=`${this.tab}-${++this.#t}`;return this.stream(`/api/run`,{...e,members:t,id:r},n)}series(e,t,n,r){let i=new URLSearchParams({run:e,variable:t,good:n});return this.get(`/api/series?${i}`,r)}town(e,t,n){return this.get(`/api/town?${new URLSearchParams({run:e,place:t})}`,n)}},a=class{#e;#t=new Set;constructor(e){this.#e=e}get state(){return this.#e}set(e){let t=this.#e;if(Object.keys(e).some(n=>!Object.is(t[n],e[n]))){this.#e={...t,...e};for(let e of Array.from(this.#t))e(this.#e,t)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}select(e,t){return this.subscribe((n,r)=>{let i=e(n),a=e(r);Object.is(i,a)||t(i,a)})}},o=[`situation`,`town`,`what_if`,`evidence`,`record`,`report`],s={edits:[],options:[]},c={status:`idle`,position:0,share:0,members_done:0,stale:!1,problem:null},l={tab:`situation`,place:null,good:null,layer:`access`,day:0,lang:`en`};function u(e={},t=s){return new a({scenario:null,problem:null,picture:null,plan:t,view:{...l,...e},run:c,engine:`unknown`,playing:!1})}function d(e,t){let n=e.state.view;Object.keys(t).some(e=>n[e]!==t[e])&&e.set({view:{...n,...t}})}var ee=e=>o.includes(e),te=e=>e===`en`||e===`fr`;function ne(e){if(!e)return s;try{let t=JSON.parse(e);if(typeof t!=`object`||!t)return s;let{edits:n,options:r}=t;return!Array.isArray(n)||!Array.isArray(r)?s:{edits:n,options:r}}catch{return s}}function re(e){let t=new URLSearchParams(e.replace(/^#/,``)),n={},r=t.get(`tab`);r&&ee(r)&&(n.tab=r);let i=t.get(`lang`);i&&te(i)&&(n.lang=i);let a=t.get(`day`);a&&/^-?\d{1,4}$/.test(a)&&(n.day=Number(a));for(let e of[`place`,`good`,`layer`]){let r=t.get(e);r&&(n[e]=r)}return{view:n,plan:ne(t.get(`plan`))}}function ie(e,t){let n=new URLSearchParams;return n.set(`tab`,e.tab),e.place&&n.set(`place`,e.place),e.good&&n.set(`good`,e.good),e.layer!==l.layer&&n.set(`layer`,e.layer),e.day!==0&&n.set(`day`,String(e.day)),n.set(`lang`,e.lang),t.edits.length+t.options.length>0&&n.set(`plan`,JSON.stringify(t)),`#${n.toString()}`}var ae=250;function oe(e,t){let n=0,r=``,i=t=>{clearTimeout(n);let i=ie(e.state.view,e.state.plan);i!==window.location.hash&&(r=i,t?window.history.pushState(null,``,i):window.history.replaceState(null,``,i))},a=e.subscribe((e,t)=>{if(e.view===t.view&&e.plan===t.plan)return;let r=e.view.tab!==t.view.tab||e.view.place!==t.view.place;clearTimeout(n),r&&window.location.hash!==``?i(!0):n=window.setTimeout(()=>i(!1),ae)}),o=()=>{if(window.location.hash===r)return;let{view:n,plan:i}=re(window.location.hash);r=window.location.hash,e.set({view:{...l,lang:e.state.view.lang,...n}}),JSON.stringify(i)!==JSON.stringify(e.state.plan)&&t(i)};return window.addEventListener(`popstate`,o),window.addEventListener(`hashchange`,o),()=>{clearTimeout(n),a(),window.removeEventListener(`popstate`,o),window.removeEventListener(`hashchange`,o)}}var se={en:{"app.title":`Corridor`,"app.as_of":`as of {date}`,"app.language":`Language`,"app.skip":`Go to the content`,"app.loading":`Reading the scenario…`,"app.engine_down":`The engine is not running. Start it again with {command}. The last results can still be read.`,"app.failed":`The scenario could not be read`,"app.retry":`Try again`,"tab.situation":`Situation`,"tab.town":`Town`,"tab.what_if":`What if`,"tab.evidence":`Evidence`,"tab.evidence_count":`Evidence ({n})`,"tab.record":`Track record`,"tab.report":`Report`,"tab.all":`Screens`,"sensitivity.low":`low`,"sensitivity.moderate":`moderate`,"sensitivity.high":`high`,"sensitivity.severe":`severe`,"sensitivity.label":`Sensitivity: {level}`,"chance.99":`virtually certain`,"chance.90":`very likely`,"chance.66":`likely`,"chance.33":`about as likely as not`,"chance.10":`unlikely`,"chance.1":`very unlikely`,"chance.0":`exceptionally unlikely`,"run.queued":`Waiting for the engine: place {n} in the queue`,"run.running":`Living the futures… {done} of {all}`,"run.refining":`Refining… {done} of {all}`,"run.stop":`Stop`,"run.failed":`The run failed: {text}`,"foot.futures.one":`{n} future`,"foot.futures.other":`{n} futures`,"foot.seed":`seed {n}`,"foot.reports.one":`{n} report`,"foot.reports.other":`{n} reports`,"foot.newest.one":`newest {n} day old`,"foot.newest.other":`newest {n} days old`,"foot.boundaries":`Boundaries and names shown do not imply any opinion on the legal status of a country, territory or area.`,"foot.land":`Land: Natural Earth`},fr:{"app.title":`Corridor`,"app.as_of":`au {date}`,"app.language":`Langue`,"app.skip":`Aller au contenu`,"app.loading":`Lecture du scénario…`,"app.engine_down":`Le moteur ne tourne pas. Relancez-le avec {command}. Les derniers résultats restent lisibles.`,"app.failed":`Le scénario n'a pas pu être lu`,"app.retry":`Réessayer`,"tab.situation":`Situation`,"tab.town":`Localité`,"tab.what_if":`Et si`,"tab.evidence":`Preuves`,"tab.evidence_count":`Preuves ({n})`,"tab.record":`Bilan des prévisions`,"tab.report":`Rapport`,"tab.all":`Écrans`,"sensitivity.low":`faible`,"sensitivity.moderate":`modérée`,"sensitivity.high":`élevée`,"sensitivity.severe":`très élevée`,"sensitivity.label":`Sensibilité\xA0: {level}`,"chance.99":`quasi certain`,"chance.90":`très probable`,"chance.66":`probable`,"chance.33":`à peu près aussi probable qu'improbable`,"chance.10":`improbable`,"chance.1":`très improbable`,"chance.0":`exceptionnellement improbable`,"run.queued":`En attente du moteur\xA0: place {n} dans la file`,"run.running":`Les futurs sont vécus… {done} sur {all}`,"run.refining":`Affinage… {done} sur {all}`,"run.stop":`Arrêter`,"run.failed":`Le calcul a échoué\xA0: {text}`,"foot.futures.one":`{n} futur`,"foot.futures.other":`{n} futurs`,"foot.seed":`graine {n}`,"foot.reports.one":`{n} signalement`,"foot.reports.other":`{n} signalements`,"foot.newest.one":`le plus récent a {n} jour`,"foot.newest.other":`le plus récent a {n} jours`,"foot.boundaries":`Les frontières et les noms indiqués n'impliquent aucune opinion sur le statut juridique d'un pays, d'un territoire ou d'une zone.`,"foot.land":`Terres\xA0: Natural Earth`}};function f(e,t,n){let r=se[e][t]??t;return n?r.replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e)):r}var ce={};function le(e,t,n,r={}){return f(e,`${t}.${(ce[e]??=new Intl.PluralRules(e)).select(n)===`one`?`one`:`other`}`,{n,...r})}var ue=new Set([`ar`,`fa`,`ur`,`he`]),de=e=>ue.has(e)?`rtl`:`ltr`;function fe(e){for(let t of e){let e=t.slice(0,2).toLowerCase();if(e===`en`||e===`fr`)return e}return`en`}function p(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;++e)n[e]=t.charCodeAt(e);return n}new Uint8Array(new Uint16Array([1]).buffer)[0];function pe(e){let t=new Uint8Array(e.length/4);for(let n=0;n<t.length;++n){let r=0;for(let t=1;t<4;++t)e[4*n+t]>=e[4*n+r]&&(r=t);t[n]=r}return t}function me(e){let t=e[0]??0,n=e.at(-1)??0,r=new Uint16Array(n-t+1),i=0;for(let a=t;a<=n;++a){for(;i+1<e.length&&e[i+1]<=a;)++i;r[a-t]=i}return e=>r[Math.min(Math.max(e,t),n)-t]??0}function he(e,t){let n=p(e.access.p),r=new Map;for(let t of e.runouts){let e=r.get(t.place_id);e?e.push(t):r.set(t.place_id,[t])}return{picture:e,final:t,access:n,roads:p(e.road_status),likeliest:pe(n),day_of_lead:me(e.lead_days),runouts_of:r}}var ge=150,_e=3e3;function ve(t){return t instanceof e?t.problem:{kind:`unreachable`,problems:[],text:t instanceof Error?t.message:``}}var ye=e=>e instanceof DOMException&&e.name===`AbortError`,be=class{store;source;#e=null;#t;#n;constructor(e,t){this.store=e,this.source=t}async open(){this.store.set({problem:null});try{let e=await this.source.scenario();this.store.set({scenario:e,engine:`up`})}catch(e){let t=ve(e);this.store.set({problem:t,engine:t.kind===`unreachable`?`down`:`up`});return}await this.run_now()}change(e){this.#e?.abort();let t={...this.store.state.run,stale:!0,problem:null};this.store.set({plan:e,run:t}),clearTimeout(this.#t),this.#t=setTimeout(()=>void this.run_now(),ge)}stop(){this.#e?.abort(),clearTimeout(this.#t),this.store.set({run:{...c,stale:this.store.state.run.stale}})}async run_now(){this.#e?.abort(),clearTimeout(this.#t);let{scenario:t,plan:n}=this.store.state;if(!t)return;let r=new AbortController;this.#e=r,this.#r({...c,status:`running`,stale:this.store.state.picture!==null});try{let i=this.source.run(n,t.members,r.signal);for await(let t of i){if(r.signal.aborted)return;if(t.type===`queued`)this.#r({status:`queued`,position:t.position});else if(t.type===`progress`)this.#r({status:this.store.state.run.status===`refining`?`refining`:`running`,share:t.share,members_done:t.members_done});else if(t.type===`error`)throw new e(200,t.error);else{let e=t.final?c:{...this.store.state.run,status:`refining`,stale:!1};this.store.set({picture:he(t.picture,t.final),run:e,engine:`up`})}}if(!r.signal.aborted&&this.store.state.run.status!==`idle`)throw Error(`the answer of the engine ended early`)}catch(e){if(r.signal.aborted||ye(e))return;this.#r({...c,status:`failed`,stale:!0,problem:ve(e)})}}watch(){let e=async()=>{if(document.visibilityState===`hidden`)return;let e=this.store.state.engine,t=await this.source.health();this.store.set({engine:t?`up`:`down`}),t&&e===`down`&&!this.store.state.scenario&&await this.open()};return this.#n=setInterval(()=>void e(),_e),()=>clearInterval(this.#n)}#r(e){this.store.set({run:{...this.store.state.run,...e}})}},m=globalThis,h=m.ShadowRoot&&(m.ShadyCSS===void 0||m.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,g=Symbol(),xe=new WeakMap,Se=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==g)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(h&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=xe.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&xe.set(t,e))}return e}toString(){return this.cssText}},Ce=e=>new Se(typeof e==`string`?e:e+``,void 0,g),_=(e,...t)=>new Se(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,g),we=(e,t)=>{if(h)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=m.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},Te=h?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return Ce(t)})(e):e,{is:Ee,defineProperty:De,getOwnPropertyDescriptor:Oe,getOwnPropertyNames:ke,getOwnPropertySymbols:Ae,getPrototypeOf:je}=Object,v=globalThis,Me=v.trustedTypes,Ne=Me?Me.emptyScript:``,Pe=v.reactiveElementPolyfillSupport,y=(e,t)=>e,b={toAttribute(e,t){switch(t){case Boolean:e=e?Ne:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Fe=(e,t)=>!Ee(e,t),Ie={attribute:!0,type:String,converter:b,reflect:!1,useDefault:!1,hasChanged:Fe};Symbol.metadata??=Symbol(`metadata`),v.litPropertyMetadata??=new WeakMap;var x=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Ie){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&De(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=Oe(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Ie}static _$Ei(){if(this.hasOwnProperty(y(`elementProperties`)))return;let e=je(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(y(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(y(`properties`))){let e=this.properties,t=[...ke(e),...Ae(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(Te(e))}else e!==void 0&&t.push(Te(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return we(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?b:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?b:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Fe)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};x.elementStyles=[],x.shadowRootOptions={mode:`open`},x[y(`elementProperties`)]=new Map,x[y(`finalized`)]=new Map,Pe?.({ReactiveElement:x}),(v.reactiveElementVersions??=[]).push(`2.1.2`);var S=globalThis,Le=e=>e,C=S.trustedTypes,w=C?C.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,Re=`$lit$`,T=`lit$${Math.random().toFixed(9).slice(2)}$`,ze=`?`+T,Be=`<${ze}>`,E=document,D=()=>E.createComment(``),O=e=>e===null||typeof e!=`object`&&typeof e!=`function`,k=Array.isArray,Ve=e=>k(e)||typeof e?.[Symbol.iterator]==`function`,A=`[ 	
\f\r]`,j=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,He=/-->/g,Ue=/>/g,M=RegExp(`>|${A}(?:([^\\s"'>=/]+)(${A}*=${A}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),N=/'/g,P=/"/g,F=/^(?:script|style|textarea|title)$/i,I=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),L=Symbol.for(`lit-noChange`),R=Symbol.for(`lit-nothing`),z=new WeakMap,B=E.createTreeWalker(E,129);function We(e,t){if(!k(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return w===void 0?t:w.createHTML(t)}var Ge=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=j;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===j?c[1]===`!--`?o=He:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=M):(F.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=M):o=Ue:o===M?c[0]===`>`?(o=i??j,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?M:c[3]===`"`?P:N):o===P||o===N?o=M:o===He||o===Ue?o=j:(o=M,i=void 0);let d=o===M&&e[t+1].startsWith(`/>`)?` `:``;a+=o===j?n+Be:l>=0?(r.push(s),n.slice(0,l)+Re+n.slice(l)+T+d):n+T+(l===-2?t:d)}return[We(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},V=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Ge(t,n);if(this.el=e.createElement(l,r),B.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=B.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(Re)){let t=u[o++],n=i.getAttribute(e).split(T),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?qe:r[1]===`?`?Je:r[1]===`@`?Ye:W}),i.removeAttribute(e)}else e.startsWith(T)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(F.test(i.tagName)){let e=i.textContent.split(T),t=e.length-1;if(t>0){i.textContent=C?C.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],D()),B.nextNode(),c.push({type:2,index:++a});i.append(e[t],D())}}}else if(i.nodeType===8){if(i.data===ze)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(T,e+1))!==-1;)c.push({type:7,index:a}),e+=T.length-1}}a++}}static createElement(e,t){let n=E.createElement(`template`);return n.innerHTML=e,n}};function H(e,t,n=e,r){if(t===L)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=O(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=H(e,i._$AS(e,t.values),i,r)),t}var Ke=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??E).importNode(t,!0);B.currentNode=r;let i=B.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new U(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Xe(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=B.nextNode(),a++)}return B.currentNode=E,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},U=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=R,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=H(this,e,t),O(e)?e===R||e==null||e===``?(this._$AH!==R&&this._$AR(),this._$AH=R):e!==this._$AH&&e!==L&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Ve(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==R&&O(this._$AH)?this._$AA.nextSibling.data=e:this.T(E.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=V.createElement(We(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ke(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=z.get(e.strings);return t===void 0&&z.set(e.strings,t=new V(e)),t}k(t){k(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(D()),this.O(D()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Le(e).nextSibling;Le(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},W=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=R,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=R}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=H(this,e,t,0),a=!O(e)||e!==this._$AH&&e!==L,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=H(this,r[n+o],t,o),s===L&&(s=this._$AH[o]),a||=!O(s)||s!==this._$AH[o],s===R?e=R:e!==R&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===R?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},qe=class extends W{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===R?void 0:e}},Je=class extends W{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==R)}},Ye=class extends W{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=H(this,e,t,0)??R)===L)return;let n=this._$AH,r=e===R&&n!==R||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==R&&(n===R||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Xe=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){H(this,e)}},Ze=S.litHtmlPolyfillSupport;Ze?.(V,U),(S.litHtmlVersions??=[]).push(`3.3.3`);var Qe=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new U(t.insertBefore(D(),e),e,void 0,n??{})}return i._$AI(e),i},G=globalThis,K=class extends x{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Qe(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return L}};K._$litElement$=!0,K.finalized=!0,G.litElementHydrateSupport?.({LitElement:K});var $e=G.litElementPolyfillSupport;$e?.({LitElement:K}),(G.litElementVersions??=[]).push(`4.2.2`);var et={situation:()=>I`<p>…</p>`,town:()=>I`<p>…</p>`,what_if:()=>R,evidence:()=>R,record:()=>R,report:()=>R},q=`\xA0`;function tt(e){return String(e).replace(/\B(?=(\d{3})+$)/g,q)}var nt=e=>tt(Math.round(e)),rt=864e5,J=e=>Math.round(Date.parse(e)/rt),it=(e,t)=>J(t)-J(e),at=new Map;function ot(e,t,n){let r=t+n,i=at.get(r);if(!i){let e=t===`fr`?`fr`:`en-GB`;i=new Intl.DateTimeFormat(e,{month:n,timeZone:`UTC`}),at.set(r,i)}return i.format(e)}function st(e,t,n,r){let i=new Date(`${e}T00:00:00Z`),a=i.getUTCDate(),o=t===`fr`&&a===1?`1er`:String(a),s=i.getUTCFullYear(),c=`${o}${q}${ot(i,t,n)}`;return s===r?c:`${c}${q}${s}`}var ct=(e,t,n=null)=>st(e,t,`long`,n),lt=_`
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
  nav [role='tablist'] {
    display: flex;
    overflow-x: auto;
    border-block-end: 1px solid var(--line-strong);
  }
  [role='tab'] {
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
  .skip:not(:focus) {
    position: absolute;
    inset-inline-start: -100vw;
  }
`,Y=_`
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
`,X=_`
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
`,ut=class extends K{static properties={lang:{type:String,reflect:!0}};static styles=[Y,X];constructor(){super(),this.lang=`en`}t(e,t){return f(this.lang,e,t)}tn(e,t,n){return le(this.lang,e,t,n)}},dt=class extends ut{static properties={store:{attribute:!1}};#e=null;needs(e){return[e]}connectedCallback(){this.lang=this.store.state.view.lang,super.connectedCallback(),this.#e=this.store.subscribe((e,t)=>{e.view.lang!==this.lang&&(this.lang=e.view.lang);let n=this.needs(e),r=this.needs(t);n.some((e,t)=>!Object.is(e,r[t]))&&this.requestUpdate()})}disconnectedCallback(){this.#e?.(),this.#e=null,super.disconnectedCallback()}},ft=class extends dt{static properties={session:{attribute:!1}};static styles=[Y,X,_`
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
    `];needs(e){return[e.run,e.scenario]}render(){let{run:e,scenario:t}=this.store.state;if(e.status===`idle`||!t)return R;if(e.status===`failed`)return I`<p class="failed" role="alert">
        ${this.t(`run.failed`,{text:e.problem?.text??``})}
        <button @click=${()=>void this.session.run_now()}>${this.t(`app.retry`)}</button>
      </p>`;let n={done:nt(e.members_done),all:nt(t.members)};return I`<div class="row numbers">
      <span id="text">${e.status===`queued`?this.t(`run.queued`,{n:e.position}):this.t(e.status===`refining`?`run.refining`:`run.running`,n)}</span>
      <progress max="1" .value=${e.share} aria-labelledby="text"></progress>
      <button @click=${()=>this.session.stop()}>${this.t(`run.stop`)}</button>
    </div>`}};customElements.define(`corridor-run-status`,ft);function pt(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e}function mt(e,t){if(!e)return!1;if(e instanceof HTMLTextAreaElement||e instanceof HTMLSelectElement)return!0;if(e instanceof HTMLInputElement)return![`checkbox`,`radio`,`button`].includes(e.type)||t===` `||t.startsWith(`Arrow`);if(e.isContentEditable)return!0;let n=e.getAttribute(`role`),r=e instanceof HTMLButtonElement||n===`button`||n===`tab`;return t===` `?r||e instanceof HTMLAnchorElement||n===`slider`:t.startsWith(`Arrow`)?n===`tab`||n===`slider`||n===`option`:!1}function ht(e,t){if(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey)return!1;let n=pt();if(e.key===`Escape`)return t.back(),!0;if(mt(n,e.key))return!1;let r=/^[1-6]$/.test(e.key)?o[Number(e.key)-1]:void 0;if(r)t.tab(r);else if(e.key===`ArrowRight`)t.step(e.shiftKey?7:1);else if(e.key===`ArrowLeft`)t.step(e.shiftKey?-7:-1);else if(e.key===` `)t.play();else if(e.key===`/`)t.find();else if(e.key===`?`)t.keys();else return!1;return e.preventDefault(),!0}var gt=[`en`,`fr`],_t=class extends dt{static properties={session:{attribute:!1}};static styles=[Y,X,lt];#e=e=>{ht(e,{tab:e=>this.#t(e,!0),step:()=>void 0,play:()=>void 0,find:()=>void 0,keys:()=>void 0,back:()=>window.history.back()})};connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.#e)}disconnectedCallback(){document.removeEventListener(`keydown`,this.#e),super.disconnectedCallback()}needs(e){let{scenario:t,problem:n,run:r,engine:i,view:a,picture:o}=e;return[t,n,r,i,a.tab,a.lang,o?.picture.members]}#t(e,t=!1){d(this.store,{tab:e}),t&&this.updateComplete.then(()=>this.#r(e)?.focus())}#n(e){e.preventDefault(),this.renderRoot.querySelector(`#screen`)?.focus()}#r(e){return this.renderRoot.querySelector(`#tab-${e}`)}#i(e,t){let n=o.indexOf(t),r=getComputedStyle(this).direction===`rtl`,i=r?`ArrowLeft`:`ArrowRight`,a=r?`ArrowRight`:`ArrowLeft`,s=o[e.key===i?(n+1)%o.length:e.key===a?(n+o.length-1)%o.length:e.key===`Home`?0:e.key===`End`?o.length-1:-1];s&&(e.preventDefault(),this.#t(s,!0))}willUpdate(){document.documentElement.lang=this.lang,document.documentElement.dir=de(this.lang);let e=this.store.state.scenario?.title[this.lang];document.title=e?`${e} – Corridor`:`Corridor`}render(){let{view:e,scenario:t,problem:n}=this.store.state;return I`<a class="skip" href="#screen" @click=${this.#n}>${this.t(`app.skip`)}</a>
      ${this.#a()}${this.#o()}${this.#s()}
      <main id="screen" role="tabpanel" aria-labelledby="tab-${e.tab}" tabindex="-1">
        <corridor-run-status .store=${this.store} .session=${this.session}></corridor-run-status>
        ${t?et[e.tab](this.session):n?this.#c():I`<p>${this.t(`app.loading`)}</p>`}
      </main>
      ${this.#l()}`}#a(){let{scenario:e,view:t}=this.store.state;return I`<header>
      <h1>${this.t(`app.title`)}${e?I` – ${e.title[this.lang]}`:R}</h1>
      ${e?I`<span>${this.t(`app.as_of`,{date:ct(e.as_of,this.lang)})}</span>
            <span class="stamp"
              >${this.t(`sensitivity.label`,{level:this.t(`sensitivity.${e.sensitivity}`)})}</span
            >`:R}
      <span class="row end lang" role="group" aria-label=${this.t(`app.language`)}>
        ${gt.map(e=>I`<button
              lang=${e}
              aria-pressed=${t.lang===e}
              @click=${()=>d(this.store,{lang:e})}
            >
              ${e.toUpperCase()}
            </button>`)}
      </span>
    </header>`}#o(){let{view:e,scenario:t}=this.store.state,n=e=>e===`evidence`&&t?this.t(`tab.evidence_count`,{n:t.reports.length}):this.t(`tab.${e}`);return I`<nav aria-label=${this.t(`tab.all`)}>
      <div role="tablist">
        ${o.map(t=>I`<button
              role="tab"
              id="tab-${t}"
              aria-selected=${e.tab===t}
              aria-controls="screen"
              tabindex=${e.tab===t?0:-1}
              @click=${()=>this.#t(t)}
              @keydown=${e=>this.#i(e,t)}
            >
              ${n(t)}
            </button>`)}
      </div>
    </nav>`}#s(){return this.store.state.engine===`down`?I`<div class="banner" role="alert">
      ${this.t(`app.engine_down`,{command:`corridor serve`})}
    </div>`:R}#c(){let{problem:e}=this.store.state;return I`<h2>${this.t(`app.failed`)}</h2>
      <p>${e?.text}</p>
      <button @click=${()=>void this.session.open()}>${this.t(`app.retry`)}</button>`}#l(){let{scenario:e,picture:t}=this.store.state;if(!e)return R;let n=e.reports.reduce((e,t)=>t.published>e?t.published:e,``),r=t?.picture.members??e.members,i=[this.tn(`foot.futures`,r),this.t(`foot.seed`,{n:e.seed}),this.tn(`foot.reports`,e.reports.length)];return n&&i.push(this.tn(`foot.newest`,it(n,e.as_of))),I`<footer>
      <p>${i.join(` · `)}</p>
      <p>${this.t(`foot.boundaries`)} ${this.t(`foot.land`)}</p>
    </footer>`}};customElements.define(`corridor-app`,_t),window.location.search&&window.history.replaceState(null,``,window.location.pathname+window.location.hash);var vt=re(window.location.hash),Z=u({lang:fe(navigator.languages),...vt.view},vt.plan),Q=new be(Z,new i(()=>Z.state.view.lang));oe(Z,e=>Q.change(e)),Q.watch();var $=new _t;$.store=Z,$.session=Q,document.body.prepend($),Q.open();