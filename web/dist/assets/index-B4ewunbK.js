var e=class extends Error{status;problem;constructor(e,t){super(t.text),this.status=e,this.problem=t}},t=(e,t)=>({kind:e,problems:[],text:t});async function n(e){let n=await e.text();try{let e=JSON.parse(n);if(e.error)return{...e.error,problems:e.error.problems??[]}}catch{}return t(`http`,n.slice(0,300)||`HTTP ${e.status}`)}async function*r(e){let t=e.getReader(),n=new TextDecoder,r=``;try{for(;;){let{done:e,value:i}=await t.read();r+=n.decode(i,{stream:!e});let a=r.split(`
`);r=e?``:a.pop()??``;for(let e of a)e.trim()&&(yield JSON.parse(e));if(e)return}}finally{t.cancel().catch(()=>void 0)}}var i=class{tab;#e;#t=0;constructor(e,t=Math.random().toString(36).slice(2,10)){this.#e=e,this.tab=t}async request(t,r={}){let i={"Accept-Language":this.#e()};r.body&&(i[`Content-Type`]=`application/json`);let a=await fetch(t,{...r,headers:i,credentials:`same-origin`});if(!a.ok)throw new e(a.status,await n(a));return a}async get(e,t){return await(await this.request(e,t?{signal:t}:{})).json()}async post(e,t,n){let r={method:`POST`,body:JSON.stringify(t)};return n&&(r.signal=n),await(await this.request(e,r)).json()}async*stream(e,t,n){let i=await this.request(e,{method:`POST`,body:JSON.stringify(t),signal:n});i.body&&(yield*r(i.body))}async health(){try{return(await fetch(`/api/health`,{signal:AbortSignal.timeout(2500)})).ok}catch{return!1}}scenario(){return this.get(`/api/scenario`)}run(e,t,n){let r=`${this.tab}-${++this.#t}`;return this.stream(`/api/run`,{...e,members:t,id:r},n)}series(e,t,n,r){let i=new URLSearchParams({run:e,variable:t,good:n});return this.get(`/api/series?${i}`,r)}town(e,t,n){return this.get(`/api/town?${new URLSearchParams({run:e,place:t})}`,n)}record(){return this.get(`/api/record`)}suggested(){return this.get(`/api/suggested`)}folders(){return this.get(`/api/folders`)}open(e){return this.post(`/api/open`,{folder:e})}compare(e,t,n){return this.stream(`/api/compare`,{suggest:t,edits:e},n)}save(e,t){return this.post(`/api/save`,{etag:e,...t})}async report(e,t,n){let r=JSON.stringify({...e,lang:t,internal:n});return(await this.request(`/api/report`,{method:`POST`,body:r})).blob()}},a=class{#e;#t=new Set;constructor(e){this.#e=e}get state(){return this.#e}set(e){let t=this.#e;if(Object.keys(e).some(n=>!Object.is(t[n],e[n]))){this.#e={...t,...e};for(let e of Array.from(this.#t))e(this.#e,t)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}select(e,t){return this.subscribe((n,r)=>{let i=e(n),a=e(r);Object.is(i,a)||t(i,a)})}},o=[`situation`,`town`,`what_if`,`evidence`,`record`,`report`],s={edits:[],options:[]},c={status:`idle`,position:0,share:0,members_done:0,stale:!1,problem:null},l={tab:`situation`,place:null,good:null,layer:`access`,day:0,lang:`en`};function u(e={},t=s){return new a({scenario:null,problem:null,picture:null,plan:t,view:{...l,...e},run:c,engine:`unknown`,playing:!1})}function d(e,t){let n=e.state.view;Object.keys(t).some(e=>n[e]!==t[e])&&e.set({view:{...n,...t}})}var f=e=>o.includes(e),p=e=>e===`en`||e===`fr`;function m(e){if(!e)return s;try{let t=JSON.parse(e);if(typeof t!=`object`||!t)return s;let{edits:n,options:r}=t;return!Array.isArray(n)||!Array.isArray(r)?s:{edits:n,options:r}}catch{return s}}function h(e){let t=new URLSearchParams(e.replace(/^#/,``)),n={},r=t.get(`tab`);r&&f(r)&&(n.tab=r);let i=t.get(`lang`);i&&p(i)&&(n.lang=i);let a=t.get(`day`);a&&/^-?\d{1,4}$/.test(a)&&(n.day=Number(a));for(let e of[`place`,`good`,`layer`]){let r=t.get(e);r&&(n[e]=r)}return{view:n,plan:m(t.get(`plan`))}}function g(e,t){let n=new URLSearchParams;return n.set(`tab`,e.tab),e.place&&n.set(`place`,e.place),e.good&&n.set(`good`,e.good),e.layer!==l.layer&&n.set(`layer`,e.layer),e.day!==0&&n.set(`day`,String(e.day)),n.set(`lang`,e.lang),t.edits.length+t.options.length>0&&n.set(`plan`,JSON.stringify(t)),`#${n.toString()}`}var _=250;function v(e,t){let n=0,r=``,i=t=>{clearTimeout(n);let i=g(e.state.view,e.state.plan);i!==window.location.hash&&(r=i,t?window.history.pushState(null,``,i):window.history.replaceState(null,``,i))},a=e.subscribe((e,t)=>{if(e.view===t.view&&e.plan===t.plan)return;let r=e.view.tab!==t.view.tab||e.view.place!==t.view.place;clearTimeout(n),r&&window.location.hash!==``?i(!0):n=window.setTimeout(()=>i(!1),_)}),o=()=>{if(window.location.hash===r)return;let{view:n,plan:i}=h(window.location.hash);r=window.location.hash,e.set({view:{...l,lang:e.state.view.lang,...n}}),JSON.stringify(i)!==JSON.stringify(e.state.plan)&&t(i)};return window.addEventListener(`popstate`,o),window.addEventListener(`hashchange`,o),()=>{clearTimeout(n),a(),window.removeEventListener(`popstate`,o),window.removeEventListener(`hashchange`,o)}}var y={en:{"app.title":`Corridor`,"app.as_of":`as of {date}`,"app.language":`Language`,"app.skip":`Go to the content`,"app.loading":`Reading the scenario…`,"app.engine_down":`The engine is not running. Start it again with {command}. The last results can still be read.`,"app.failed":`The scenario could not be read`,"app.retry":`Try again`,"tab.situation":`Situation`,"tab.town":`Town`,"tab.what_if":`What if`,"tab.evidence":`Evidence`,"tab.evidence_count":`Evidence ({n})`,"tab.record":`Track record`,"tab.report":`Report`,"tab.all":`Screens`,"sensitivity.low":`low`,"sensitivity.moderate":`moderate`,"sensitivity.high":`high`,"sensitivity.severe":`severe`,"sensitivity.label":`Sensitivity: {level}`,"chance.99":`virtually certain`,"chance.90":`very likely`,"chance.66":`likely`,"chance.33":`about as likely as not`,"chance.10":`unlikely`,"chance.1":`very unlikely`,"chance.0":`exceptionally unlikely`,"run.queued":`Waiting for the engine: place {n} in the queue`,"run.running":`Living the futures… {done} of {all}`,"run.refining":`Refining… {done} of {all}`,"run.stop":`Stop`,"run.failed":`The run failed: {text}`,"foot.futures.one":`{n} future`,"foot.futures.other":`{n} futures`,"foot.seed":`seed {n}`,"foot.reports.one":`{n} report`,"foot.reports.other":`{n} reports`,"foot.newest.one":`newest {n} day old`,"foot.newest.other":`newest {n} days old`,"foot.boundaries":`Boundaries and names shown do not imply any opinion on the legal status of a country, territory or area.`,"foot.land":`Land: Natural Earth`,"chance.99_runout":`virtually certain`,"access.open":`open`,"access.restricted":`restricted`,"access.hard_to_reach":`hard to reach`,"access.cut_off":`cut off (modelled)`,"access.no_evidence":`not enough evidence`,"access.not_analysed":`not analysed`,"road.open":`road open`,"road.restricted":`road restricted`,"road.closed":`road closed`,"road.unknown":`state of the road not known`,"legend.towns":`Places`,"legend.roads":`Roads`,"legend.cover":`{from} to {to} days`,"legend.cover_over":`over {from} days`,"legend.cover_none":`less than 1 day`,"map.label":`Map of places and roads`,"map.closer":`Closer`,"map.farther":`Farther`,"map.home":`Whole area`,"map.people.one":`{place}, {people} person`,"map.people.other":`{place}, {people} people`,"map.no_evidence":`not enough evidence`,"map.not_analysed":`not analysed`,"map.quiet":`no run-out to be expected`,"map.out":`{good} out since {date}`,"map.runout":`{good} {word}, {percent}, to run out by {date}`,"map.on_day":`{date}: {state}, {percent}`,"slider.label":`Day`,"slider.back":`One day back`,"slider.next":`One day on`,"slider.play":`Play`,"slider.stop":`Stop`,"slider.forecast":`forecast, day {n}`,"slider.reported":`reported, {n} days before`,"slider.as_of":`day of the situation`,"app.living":`Living the first futures…`,"list.by":`Runs out by`,"list.good":`Good`,"list.all_goods":`all goods and services`,"list.out":`Already out`,"list.out_since":`{good} out since {date}`,"list.may":`What may run out, soonest first (chance by {date})`,"list.none":`Nothing else is expected to run out within {n} days.`,"list.tie":`tie`,"list.people":`{n} people`,"list.later":`later`,"list.no_middle":`no middle date`,"list.range":`8 in 10 futures: {from} – {to}`,"list.under_tenth":`in under 10\xA0% of the futures`,"list.quiet.one":`{n} place where no run-out is expected`,"list.quiet.other":`{n} places where no run-out is expected`,"list.no_evidence.one":`– not enough evidence: {n} place`,"list.no_evidence.other":`– not enough evidence: {n} places`,"evidence.0":`not enough evidence`,"evidence.1":`one independent source`,"evidence.2":`two or three independent sources`,"evidence.3":`four or more independent sources`,"situation.headline":`The situation in one sentence`,"situation.why":`why?`,"situation.stale":`The newest evidence is {n} days old; uncertainty is widened.`,"situation.messages":`Key messages`,"situation.layer":`Places show`,"situation.layer_access":`access`,"situation.layer_cover":`days of cover: {good}`,"dialog.close":`Close`,"find.title":`Find a place`,"find.found.one":`{n} place found`,"find.found.other":`{n} places found`,"keys.title":`Keys`,"keys.tabs":`screens`,"keys.day":`one day back or on`,"keys.week":`one week back or on`,"keys.play":`play the days, or stop`,"keys.find":`find a place`,"keys.keys":`this list`,"keys.back":`back to the situation`,"keys.zoom":`closer or farther on the map`,"claim.closed":`closed`,"claim.restricted":`restricted`,"claim.opened":`opened`,"claim.lifted":`lifted`,"claim.ultimatum":`ultimatum issued`,"claim.detained":`people detained`,"claim.released":`people released`,"claim.holder_change":`change of control`,"claim.convoy_arrived":`convoy arrived`,"claim.convoy_blocked":`convoy blocked`,"claim.attack":`attack`,"claim.checkpoint":`checkpoint`,"claim.price":`price`,"claim.stock":`stock`,"claim.shortage":`shortage`,"claim.power":`power cut`,"claim.displacement":`displacement`,"claim.denial":`denial`,"fan.nothing":`no value`,"fan.now":`{value} {unit}`,"fan.days":`days`,"fan.wide":`8 in 10 futures`,"fan.half":`half of the futures`,"fan.key":`Pale band: 8 in 10 futures. Dark band: half of the futures. Line: the middle one, dashed where forecast.`,"fan.singles":`show 20 single futures`,"dots.label":`{n} of {all} futures run out by {date}; {never} of {all} never within the forecast`,"dots.key":`One dot is one future in twenty; ◇ = never within {n} days.`,"strip.title":`Access, share of futures`,"strip.label":`Share of futures in each state of access, day by day`,"town.choose":`Choose a place`,"town.besieged":`reported besieged`,"town.unknown":`– not enough evidence. No number is shown for this place; modelled numbers are in the files only, marked evidence=0.`,"town.not_analysed":`This place only serves others in the model; what runs out here is not analysed.`,"town.cover":`Days of cover: {good}`,"town.service":`Level of service: {good}`,"town.loading":`Reading the series…`,"town.no_series":`No series could be read.`,"town.runout":`When it runs out`,"town.chance":`{word} ({percent}) by {date}.`,"town.middle":`Middle date {date}.`,"town.people":`People on {date}`,"town.present":`present`,"town.confined":`could not leave`,"town.trapped":`trapped`,"town.held":`held`,"town.few":`< 10`,"town.people_key":`Middle of the futures (5–95\xA0%), modelled. Could not leave: people without a safe way out. Trapped: people who would leave if they could.`,"town.where_to":`Where people from here go, by {date}`,"town.ultimatum":`Ultimatum`,"town.ultimatum_text":`Issued on {from}, ends on {to}. About {n} people leave by {date}.`,"town.reports.one":`Resting on {n} report`,"town.reports.other":`Resting on {n} reports`,"town.all_reports":`Evidence on this place`,"list.also":`also {goods}`,"word.colon":`: `,"foot.points":`chances ± {n} points`},fr:{"app.title":`Corridor`,"app.as_of":`au {date}`,"app.language":`Langue`,"app.skip":`Aller au contenu`,"app.loading":`Lecture du scénario…`,"app.engine_down":`Le moteur ne tourne pas. Relancez-le avec {command}. Les derniers résultats restent lisibles.`,"app.failed":`Le scénario n'a pas pu être lu`,"app.retry":`Réessayer`,"tab.situation":`Situation`,"tab.town":`Localité`,"tab.what_if":`Et si`,"tab.evidence":`Preuves`,"tab.evidence_count":`Preuves ({n})`,"tab.record":`Bilan des prévisions`,"tab.report":`Rapport`,"tab.all":`Écrans`,"sensitivity.low":`faible`,"sensitivity.moderate":`modérée`,"sensitivity.high":`élevée`,"sensitivity.severe":`très élevée`,"sensitivity.label":`Sensibilité\xA0: {level}`,"chance.99":`quasi certain`,"chance.90":`très probable`,"chance.66":`probable`,"chance.33":`à peu près aussi probable qu'improbable`,"chance.10":`improbable`,"chance.1":`très improbable`,"chance.0":`exceptionnellement improbable`,"run.queued":`En attente du moteur\xA0: place {n} dans la file`,"run.running":`Les futurs sont vécus… {done} sur {all}`,"run.refining":`Affinage… {done} sur {all}`,"run.stop":`Arrêter`,"run.failed":`Le calcul a échoué\xA0: {text}`,"foot.futures.one":`{n} futur`,"foot.futures.other":`{n} futurs`,"foot.seed":`graine {n}`,"foot.reports.one":`{n} signalement`,"foot.reports.other":`{n} signalements`,"foot.newest.one":`le plus récent a {n} jour`,"foot.newest.other":`le plus récent a {n} jours`,"foot.boundaries":`Les frontières et les noms indiqués n'impliquent aucune opinion sur le statut juridique d'un pays, d'un territoire ou d'une zone.`,"foot.land":`Terres\xA0: Natural Earth`,"chance.99_runout":`quasi certaine`,"access.open":`ouvert`,"access.restricted":`restreint`,"access.hard_to_reach":`difficile d'accès`,"access.cut_off":`coupé (modélisé)`,"access.no_evidence":`pas assez de preuves`,"access.not_analysed":`non analysé`,"road.open":`route ouverte`,"road.restricted":`route restreinte`,"road.closed":`route fermée`,"road.unknown":`état de la route inconnu`,"legend.towns":`Lieux`,"legend.roads":`Routes`,"legend.cover":`{from} à {to} jours`,"legend.cover_over":`plus de {from} jours`,"legend.cover_none":`moins d'un jour`,"map.label":`Carte des lieux et des routes`,"map.closer":`Rapprocher`,"map.farther":`Éloigner`,"map.home":`Toute la zone`,"map.people.one":`{place}, {people} personne`,"map.people.other":`{place}, {people} personnes`,"map.no_evidence":`pas assez de preuves`,"map.not_analysed":`non analysé`,"map.quiet":`aucune rupture de stock attendue`,"map.out":`{good}\xA0: en rupture depuis le {date}`,"map.runout":`{good}\xA0: rupture de stock {word}, {percent}, d'ici au {date}`,"map.on_day":`{date}\xA0: {state}, {percent}`,"slider.label":`Jour`,"slider.back":`Un jour en arrière`,"slider.next":`Un jour en avant`,"slider.play":`Lire`,"slider.stop":`Arrêter`,"slider.forecast":`prévision, jour {n}`,"slider.reported":`signalé, {n} jours avant`,"slider.as_of":`jour de la situation`,"app.living":`Les premiers futurs sont vécus…`,"list.by":`Rupture d'ici au`,"list.good":`Bien`,"list.all_goods":`tous les biens et services`,"list.out":`Déjà en rupture`,"list.out_since":`{good}\xA0: en rupture depuis le {date}`,"list.may":`Ruptures possibles, les plus proches d'abord (chance d'ici au {date})`,"list.none":`Aucune autre rupture n'est attendue dans les {n} jours.`,"list.tie":`ex aequo`,"list.people":`{n} personnes`,"list.later":`plus tard`,"list.no_middle":`sans date médiane`,"list.range":`8 futurs sur 10\xA0: {from} – {to}`,"list.under_tenth":`dans moins de 10\xA0% des futurs`,"list.quiet.one":`{n} lieu sans rupture attendue`,"list.quiet.other":`{n} lieux sans rupture attendue`,"list.no_evidence.one":`– pas assez de preuves\xA0: {n} lieu`,"list.no_evidence.other":`– pas assez de preuves\xA0: {n} lieux`,"evidence.0":`pas assez de preuves`,"evidence.1":`une source indépendante`,"evidence.2":`deux ou trois sources indépendantes`,"evidence.3":`quatre sources indépendantes ou plus`,"situation.headline":`La situation en une phrase`,"situation.why":`pourquoi\xA0?`,"situation.stale":`La preuve la plus récente a {n} jours\xA0; l'incertitude est élargie.`,"situation.messages":`Messages clés`,"situation.layer":`Les lieux montrent`,"situation.layer_access":`l'accès`,"situation.layer_cover":`jours de réserve\xA0: {good}`,"dialog.close":`Fermer`,"find.title":`Chercher un lieu`,"find.found.one":`{n} lieu trouvé`,"find.found.other":`{n} lieux trouvés`,"keys.title":`Touches`,"keys.tabs":`écrans`,"keys.day":`un jour en arrière ou en avant`,"keys.week":`une semaine en arrière ou en avant`,"keys.play":`faire défiler les jours, ou arrêter`,"keys.find":`chercher un lieu`,"keys.keys":`cette liste`,"keys.back":`retour à la situation`,"keys.zoom":`rapprocher ou éloigner la carte`,"claim.closed":`fermeture`,"claim.restricted":`restriction`,"claim.opened":`ouverture`,"claim.lifted":`levée`,"claim.ultimatum":`ultimatum posé`,"claim.detained":`personnes détenues`,"claim.released":`personnes libérées`,"claim.holder_change":`changement de contrôle`,"claim.convoy_arrived":`convoi arrivé`,"claim.convoy_blocked":`convoi bloqué`,"claim.attack":`attaque`,"claim.checkpoint":`point de contrôle`,"claim.price":`prix`,"claim.stock":`stocks`,"claim.shortage":`pénurie`,"claim.power":`coupure d'électricité`,"claim.displacement":`déplacement de population`,"claim.denial":`démenti`,"fan.nothing":`aucune valeur`,"fan.now":`{value} {unit}`,"fan.days":`jours`,"fan.wide":`8 futurs sur 10`,"fan.half":`la moitié des futurs`,"fan.key":`Bande claire\xA0: 8 futurs sur 10. Bande foncée\xA0: la moitié des futurs. Ligne\xA0: le futur médian, en tirets pour la prévision.`,"fan.singles":`montrer 20 futurs séparés`,"dots.label":`{n} futurs sur {all} en rupture d'ici au {date}\xA0; {never} sur {all} jamais pendant la prévision`,"dots.key":`Un point est un futur sur vingt\xA0; ◇ = jamais en {n} jours.`,"strip.title":`Accès, part des futurs`,"strip.label":`Part des futurs dans chaque état d'accès, jour par jour`,"town.choose":`Choisir un lieu`,"town.besieged":`assiégée selon une source`,"town.unknown":`– pas assez de preuves. Aucun chiffre n'est montré pour ce lieu\xA0; les chiffres modélisés ne sont que dans les fichiers, marqués evidence=0.`,"town.not_analysed":`Ce lieu ne fait qu'en servir d'autres dans le modèle\xA0; ses ruptures de stock ne sont pas analysées.`,"town.cover":`Jours de réserve\xA0: {good}`,"town.service":`Niveau de service\xA0: {good}`,"town.loading":`Lecture des séries…`,"town.no_series":`Aucune série n'a pu être lue.`,"town.runout":`Quand survient la rupture`,"town.chance":`{word} ({percent}) d'ici au {date}.`,"town.middle":`Date médiane\xA0: {date}.`,"town.people":`Personnes au {date}`,"town.present":`présentes`,"town.confined":`ne pourraient pas partir`,"town.trapped":`bloquées`,"town.held":`détenues`,"town.few":`< 10`,"town.people_key":`Médiane des futurs (5–95\xA0%), modélisée. Ne pourraient pas partir\xA0: personnes sans sortie sûre. Bloquées\xA0: personnes qui partiraient si elles le pouvaient.`,"town.where_to":`Où vont les personnes parties d'ici, d'ici au {date}`,"town.ultimatum":`Ultimatum`,"town.ultimatum_text":`Posé le {from}, expire le {to}. Environ {n} personnes partent d'ici au {date}.`,"town.reports.one":`Repose sur {n} signalement`,"town.reports.other":`Repose sur {n} signalements`,"town.all_reports":`Preuves sur ce lieu`,"list.also":`aussi {goods}`,"word.colon":`\xA0: `,"foot.points":`chances à ± {n} points près`}};function b(e,t,n){let r=y[e][t]??t;return n?r.replace(/\{(\w+)\}/g,(e,t)=>String(n[t]??e)):r}var ee={};function x(e,t,n,r={}){return b(e,`${t}.${(ee[e]??=new Intl.PluralRules(e)).select(n)===`one`?`one`:`other`}`,{n,...r})}function te(e,t,n){return y[e][`${t}.${n}`]??n.replaceAll(`_`,` `)}var S=new Set([`ar`,`fa`,`ur`,`he`]),ne=e=>S.has(e)?`rtl`:`ltr`;function C(e){for(let t of e){let e=t.slice(0,2).toLowerCase();if(e===`en`||e===`fr`)return e}return`en`}function re(e){let t=atob(e),n=new Uint8Array(t.length);for(let e=0;e<t.length;++e)n[e]=t.charCodeAt(e);return n}var ie=new Uint8Array(new Uint16Array([1]).buffer)[0]===1;function ae(e){let t=re(e),n=Math.floor(t.length/4);if(ie)return new Float32Array(t.buffer,0,n);let r=new DataView(t.buffer);return Float32Array.from({length:n},(e,t)=>r.getFloat32(4*t,!0))}var oe=[`open`,`restricted`,`hard_to_reach`,`cut_off`],se=[`open`,`restricted`,`closed`,`unknown`];function ce(e){let t=new Uint8Array(e.length/4);for(let n=0;n<t.length;++n){let r=0;for(let t=1;t<4;++t)e[4*n+t]>=e[4*n+r]&&(r=t);t[n]=r}return t}function le(e){let t=e[0]??0,n=e.at(-1)??0,r=new Uint16Array(n-t+1),i=0;for(let a=t;a<=n;++a){for(;i+1<e.length&&e[i+1]<=a;)++i;r[a-t]=i}return e=>r[Math.min(Math.max(e,t),n)-t]??0}function ue(e,t){let n=re(e.access.p),r=new Map;for(let t of e.runouts){let e=r.get(t.place_id);e?e.push(t):r.set(t.place_id,[t])}return{picture:e,final:t,access:n,roads:re(e.road_status),likeliest:ce(n),day_of_lead:le(e.lead_days),runouts_of:r}}function de(e,t,n,r){let i=e.day_of_lead(n);return e.access[4*(t*e.picture.lead_days.length+i)+r]??0}function fe(e,t,n){let r=t*e.picture.lead_days.length+e.day_of_lead(n);return oe[e.likeliest[r]??0]??`open`}var pe=e=>e.picture.lead_days[0]??0,me=e=>e.picture.lead_days.at(-1)??0;function he(e,t,n){let r=t=>!!t&&e.places.some(e=>e.id===t);if(r(n))return n;let i=t?.picture.headline.place_id;return r(i)?i:t?.picture.runouts[0]?.place_id??e.places[0]?.id??``}var ge=150,_e=3e3;function ve(t){return t instanceof e?t.problem:{kind:`unreachable`,problems:[],text:t instanceof Error?t.message:``}}var ye=e=>e instanceof DOMException&&e.name===`AbortError`,be=class{store;source;#e=null;#t;#n;constructor(e,t){this.store=e,this.source=t}async open(){this.store.set({problem:null});try{let e=await this.source.scenario();this.store.set({scenario:e,engine:`up`})}catch(e){let t=ve(e);this.store.set({problem:t,engine:t.kind===`unreachable`?`down`:`up`});return}await this.run_now()}change(e){this.#e?.abort();let t={...this.store.state.run,stale:!0,problem:null};this.store.set({plan:e,run:t}),clearTimeout(this.#t),this.#t=setTimeout(()=>void this.run_now(),ge)}stop(){this.#e?.abort(),clearTimeout(this.#t),this.store.set({run:{...c,stale:this.store.state.run.stale}})}async run_now(){this.#e?.abort(),clearTimeout(this.#t);let{scenario:t,plan:n}=this.store.state;if(!t)return;let r=new AbortController;this.#e=r,this.#r({...c,status:`running`,stale:this.store.state.picture!==null});try{let i=this.source.run(n,t.members,r.signal);for await(let t of i){if(r.signal.aborted)return;if(t.type===`queued`)this.#r({status:`queued`,position:t.position});else if(t.type===`progress`)this.#r({status:this.store.state.run.status===`refining`?`refining`:`running`,share:t.share,members_done:t.members_done});else if(t.type===`error`)throw new e(200,t.error);else{let e=t.final?c:{...this.store.state.run,status:`refining`,stale:!1};this.store.set({picture:ue(t.picture,t.final),run:e,engine:`up`})}}if(!r.signal.aborted&&this.store.state.run.status!==`idle`)throw Error(`the answer of the engine ended early`)}catch(e){if(r.signal.aborted||ye(e))return;this.#r({...c,status:`failed`,stale:!0,problem:ve(e)})}}watch(){let e=async()=>{if(document.visibilityState===`hidden`)return;let e=this.store.state.engine,t=await this.source.health();this.store.set({engine:t?`up`:`down`}),t&&e===`down`&&!this.store.state.scenario&&await this.open()};return this.#n=setInterval(()=>void e(),_e),()=>clearInterval(this.#n)}#r(e){this.store.set({run:{...this.store.state.run,...e}})}},xe=globalThis,Se=xe.ShadowRoot&&(xe.ShadyCSS===void 0||xe.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,Ce=Symbol(),we=new WeakMap,Te=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==Ce)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Se&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=we.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&we.set(t,e))}return e}toString(){return this.cssText}},Ee=e=>new Te(typeof e==`string`?e:e+``,void 0,Ce),w=(e,...t)=>new Te(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,Ce),De=(e,t)=>{if(Se)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=xe.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},Oe=Se?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return Ee(t)})(e):e,{is:ke,defineProperty:Ae,getOwnPropertyDescriptor:je,getOwnPropertyNames:Me,getOwnPropertySymbols:Ne,getPrototypeOf:Pe}=Object,Fe=globalThis,Ie=Fe.trustedTypes,Le=Ie?Ie.emptyScript:``,Re=Fe.reactiveElementPolyfillSupport,ze=(e,t)=>e,Be={toAttribute(e,t){switch(t){case Boolean:e=e?Le:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},Ve=(e,t)=>!ke(e,t),He={attribute:!0,type:String,converter:Be,reflect:!1,useDefault:!1,hasChanged:Ve};Symbol.metadata??=Symbol(`metadata`),Fe.litPropertyMetadata??=new WeakMap;var Ue=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=He){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&Ae(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=je(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??He}static _$Ei(){if(this.hasOwnProperty(ze(`elementProperties`)))return;let e=Pe(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(ze(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ze(`properties`))){let e=this.properties,t=[...Me(e),...Ne(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(Oe(e))}else e!==void 0&&t.push(Oe(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return De(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?Be:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?Be:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??Ve)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};Ue.elementStyles=[],Ue.shadowRootOptions={mode:`open`},Ue[ze(`elementProperties`)]=new Map,Ue[ze(`finalized`)]=new Map,Re?.({ReactiveElement:Ue}),(Fe.reactiveElementVersions??=[]).push(`2.1.2`);var We=globalThis,Ge=e=>e,Ke=We.trustedTypes,qe=Ke?Ke.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,Je=`$lit$`,Ye=`lit$${Math.random().toFixed(9).slice(2)}$`,Xe=`?`+Ye,Ze=`<${Xe}>`,Qe=document,$e=()=>Qe.createComment(``),et=e=>e===null||typeof e!=`object`&&typeof e!=`function`,tt=Array.isArray,nt=e=>tt(e)||typeof e?.[Symbol.iterator]==`function`,rt=`[ 	
\f\r]`,it=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,at=/-->/g,ot=/>/g,st=RegExp(`>|${rt}(?:([^\\s"'>=/]+)(${rt}*=${rt}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),ct=/'/g,lt=/"/g,ut=/^(?:script|style|textarea|title)$/i,dt=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),T=dt(1),E=dt(2),ft=Symbol.for(`lit-noChange`),D=Symbol.for(`lit-nothing`),pt=new WeakMap,mt=Qe.createTreeWalker(Qe,129);function ht(e,t){if(!tt(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return qe===void 0?t:qe.createHTML(t)}var gt=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=it;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===it?c[1]===`!--`?o=at:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=st):(ut.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=st):o=ot:o===st?c[0]===`>`?(o=i??it,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?st:c[3]===`"`?lt:ct):o===lt||o===ct?o=st:o===at||o===ot?o=it:(o=st,i=void 0);let d=o===st&&e[t+1].startsWith(`/>`)?` `:``;a+=o===it?n+Ze:l>=0?(r.push(s),n.slice(0,l)+Je+n.slice(l)+Ye+d):n+Ye+(l===-2?t:d)}return[ht(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},_t=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=gt(t,n);if(this.el=e.createElement(l,r),mt.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=mt.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(Je)){let t=u[o++],n=i.getAttribute(e).split(Ye),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?St:r[1]===`?`?Ct:r[1]===`@`?wt:xt}),i.removeAttribute(e)}else e.startsWith(Ye)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ut.test(i.tagName)){let e=i.textContent.split(Ye),t=e.length-1;if(t>0){i.textContent=Ke?Ke.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],$e()),mt.nextNode(),c.push({type:2,index:++a});i.append(e[t],$e())}}}else if(i.nodeType===8){if(i.data===Xe)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(Ye,e+1))!==-1;)c.push({type:7,index:a}),e+=Ye.length-1}}a++}}static createElement(e,t){let n=Qe.createElement(`template`);return n.innerHTML=e,n}};function vt(e,t,n=e,r){if(t===ft)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=et(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=vt(e,i._$AS(e,t.values),i,r)),t}var yt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??Qe).importNode(t,!0);mt.currentNode=r;let i=mt.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new bt(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Tt(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=mt.nextNode(),a++)}return mt.currentNode=Qe,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},bt=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=D,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=vt(this,e,t),et(e)?e===D||e==null||e===``?(this._$AH!==D&&this._$AR(),this._$AH=D):e!==this._$AH&&e!==ft&&this._(e):e._$litType$===void 0?e.nodeType===void 0?nt(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==D&&et(this._$AH)?this._$AA.nextSibling.data=e:this.T(Qe.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=_t.createElement(ht(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new yt(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=pt.get(e.strings);return t===void 0&&pt.set(e.strings,t=new _t(e)),t}k(t){tt(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O($e()),this.O($e()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=Ge(e).nextSibling;Ge(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},xt=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=D,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=D}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=vt(this,e,t,0),a=!et(e)||e!==this._$AH&&e!==ft,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=vt(this,r[n+o],t,o),s===ft&&(s=this._$AH[o]),a||=!et(s)||s!==this._$AH[o],s===D?e=D:e!==D&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===D?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},St=class extends xt{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===D?void 0:e}},Ct=class extends xt{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==D)}},wt=class extends xt{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=vt(this,e,t,0)??D)===ft)return;let n=this._$AH,r=e===D&&n!==D||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==D&&(n===D||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Tt=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){vt(this,e)}},Et=We.litHtmlPolyfillSupport;Et?.(_t,bt),(We.litHtmlVersions??=[]).push(`3.3.3`);var Dt=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new bt(t.insertBefore($e(),e),e,void 0,n??{})}return i._$AI(e),i},Ot=globalThis,kt=class extends Ue{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Dt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return ft}};kt._$litElement$=!0,kt.finalized=!0,Ot.litElementHydrateSupport?.({LitElement:kt});var At=Ot.litElementPolyfillSupport;At?.({LitElement:kt}),(Ot.litElementVersions??=[]).push(`4.2.2`);var jt={open:{colour:`#0072b2`,edge:`#004a75`,width:2,dash:[],crossed:!1},restricted:{colour:`#e69f00`,edge:`#7a5400`,width:2.5,dash:[9,5],crossed:!1},closed:{colour:`#d55e00`,edge:`#7d3700`,width:2.5,dash:[],crossed:!0},unknown:{colour:`#8a8a8a`,edge:`#6a6a6a`,width:1.5,dash:[1.5,4.5],crossed:!1}},Mt=e=>`M-.55 ${e}H.55`,Nt={open:{fill:`#0072b2`,mark:``,ink:`#ffffff`},restricted:{fill:`#e69f00`,mark:Mt(0),ink:`#1b1f24`},hard_to_reach:{fill:`#e69f00`,mark:Mt(-.25)+Mt(.25),ink:`#1b1f24`},cut_off:{fill:`#d55e00`,mark:`M-.5-.5L.5.5M-.5.5L.5-.5`,ink:`#ffffff`},no_evidence:{fill:`#b9bec4`,mark:`M-.45 .45L.45-.45`,ink:`#5b6670`},not_analysed:{fill:`#ffffff`,mark:``,ink:`#1b1f24`}},Pt=[1,7,14,30,60,1/0],Ft=[`#f1f7fc`,`#cfe1f0`,`#9dc4e0`,`#619ec9`,`#2e75a8`,`#0b4a78`],It=[`M-.35 0A.35.35 0 1 0 .35 0A.35.35 0 1 0-.35 0`,``,``,``,``,``],Lt=Ft.map((e,t)=>({fill:e,mark:It[t]??``,ink:`#1b1f24`}));function Rt(e){return Number.isNaN(e)?255:Pt.findIndex(t=>e<t)}function zt(e){let t=Math.sqrt(Math.max(e,0)/1e6);return Math.min(Math.max(5+9*t,5),14)}var Bt=class{#e=``;#t=null;value=null;failed=!1;#n;constructor(e){this.#n=e}want(e,t){if(e!==this.#e){this.#e=e,this.#t?.abort();let n=new AbortController;this.#t=n;let r=e=>{n.signal.aborted||(this.failed=e===null,e!==null&&(this.value=e),this.#n())};t(n.signal).then(r,()=>r(null))}return this.value}drop(){this.#t?.abort(),this.#e=``,this.value=null}},Vt=e=>`${e.picture.run_id}/${e.picture.members}`,Ht=3;async function Ut(e,t,n,r){let i=await e.series(t.picture.run_id,`days_of_cover`,n,r),a=ae(i.data),o=i.quantiles.length,s=new Uint8Array(a.length/o);for(let e=0;e<s.length;++e)s[e]=Rt(a[o*e+Ht]);return{classes:s,good:n}}function Wt(e){return{place_id:e.place_id,series:e.series.map(e=>({...e,data:ae(e.data)})),members:new Map((e.members??[]).map(e=>[e.good,ae(e.data)]))}}var Gt={svg:`http://www.w3.org/2000/svg`,xhtml:`http://www.w3.org/1999/xhtml`,xlink:`http://www.w3.org/1999/xlink`,xml:`http://www.w3.org/XML/1998/namespace`,xmlns:`http://www.w3.org/2000/xmlns/`};function Kt(e){var t=e+=``,n=t.indexOf(`:`);return n>=0&&(t=e.slice(0,n))!==`xmlns`&&(e=e.slice(n+1)),Gt.hasOwnProperty(t)?{space:Gt[t],local:e}:e}function qt(e){return function(){var t=this.ownerDocument,n=this.namespaceURI;return n===`http://www.w3.org/1999/xhtml`&&t.documentElement.namespaceURI===`http://www.w3.org/1999/xhtml`?t.createElement(e):t.createElementNS(n,e)}}function Jt(e){return function(){return this.ownerDocument.createElementNS(e.space,e.local)}}function Yt(e){var t=Kt(e);return(t.local?Jt:qt)(t)}function Xt(){}function Zt(e){return e==null?Xt:function(){return this.querySelector(e)}}function Qt(e){typeof e!=`function`&&(e=Zt(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=Array(o),c,l,u=0;u<o;++u)(c=a[u])&&(l=e.call(c,c.__data__,u,a))&&(`__data__`in c&&(l.__data__=c.__data__),s[u]=l);return new O(r,this._parents)}function $t(e){return e==null?[]:Array.isArray(e)?e:Array.from(e)}function en(){return[]}function tn(e){return e==null?en:function(){return this.querySelectorAll(e)}}function nn(e){return function(){return $t(e.apply(this,arguments))}}function rn(e){e=typeof e==`function`?nn(e):tn(e);for(var t=this._groups,n=t.length,r=[],i=[],a=0;a<n;++a)for(var o=t[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&(r.push(e.call(c,c.__data__,l,o)),i.push(c));return new O(r,i)}function an(e){return function(){return this.matches(e)}}function on(e){return function(t){return t.matches(e)}}var sn=Array.prototype.find;function cn(e){return function(){return sn.call(this.children,e)}}function ln(){return this.firstElementChild}function un(e){return this.select(e==null?ln:cn(typeof e==`function`?e:on(e)))}var dn=Array.prototype.filter;function fn(){return Array.from(this.children)}function pn(e){return function(){return dn.call(this.children,e)}}function mn(e){return this.selectAll(e==null?fn:pn(typeof e==`function`?e:on(e)))}function hn(e){typeof e!=`function`&&(e=an(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new O(r,this._parents)}function gn(e){return Array(e.length)}function _n(){return new O(this._enter||this._groups.map(gn),this._parents)}function vn(e,t){this.ownerDocument=e.ownerDocument,this.namespaceURI=e.namespaceURI,this._next=null,this._parent=e,this.__data__=t}vn.prototype={constructor:vn,appendChild:function(e){return this._parent.insertBefore(e,this._next)},insertBefore:function(e,t){return this._parent.insertBefore(e,t)},querySelector:function(e){return this._parent.querySelector(e)},querySelectorAll:function(e){return this._parent.querySelectorAll(e)}};function yn(e){return function(){return e}}function bn(e,t,n,r,i,a){for(var o=0,s,c=t.length,l=a.length;o<l;++o)(s=t[o])?(s.__data__=a[o],r[o]=s):n[o]=new vn(e,a[o]);for(;o<c;++o)(s=t[o])&&(i[o]=s)}function xn(e,t,n,r,i,a,o){var s,c,l=new Map,u=t.length,d=a.length,f=Array(u),p;for(s=0;s<u;++s)(c=t[s])&&(f[s]=p=o.call(c,c.__data__,s,t)+``,l.has(p)?i[s]=c:l.set(p,c));for(s=0;s<d;++s)p=o.call(e,a[s],s,a)+``,(c=l.get(p))?(r[s]=c,c.__data__=a[s],l.delete(p)):n[s]=new vn(e,a[s]);for(s=0;s<u;++s)(c=t[s])&&l.get(f[s])===c&&(i[s]=c)}function Sn(e){return e.__data__}function Cn(e,t){if(!arguments.length)return Array.from(this,Sn);var n=t?xn:bn,r=this._parents,i=this._groups;typeof e!=`function`&&(e=yn(e));for(var a=i.length,o=Array(a),s=Array(a),c=Array(a),l=0;l<a;++l){var u=r[l],d=i[l],f=d.length,p=wn(e.call(u,u&&u.__data__,l,r)),m=p.length,h=s[l]=Array(m),g=o[l]=Array(m);n(u,d,h,g,c[l]=Array(f),p,t);for(var _=0,v=0,y,b;_<m;++_)if(y=h[_]){for(_>=v&&(v=_+1);!(b=g[v])&&++v<m;);y._next=b||null}}return o=new O(o,r),o._enter=s,o._exit=c,o}function wn(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function Tn(){return new O(this._exit||this._groups.map(gn),this._parents)}function En(e,t,n){var r=this.enter(),i=this,a=this.exit();return typeof e==`function`?(r=e(r),r&&=r.selection()):r=r.append(e+``),t!=null&&(i=t(i),i&&=i.selection()),n==null?a.remove():n(a),r&&i?r.merge(i).order():i}function Dn(e){for(var t=e.selection?e.selection():e,n=this._groups,r=t._groups,i=n.length,a=r.length,o=Math.min(i,a),s=Array(i),c=0;c<o;++c)for(var l=n[c],u=r[c],d=l.length,f=s[c]=Array(d),p,m=0;m<d;++m)(p=l[m]||u[m])&&(f[m]=p);for(;c<i;++c)s[c]=n[c];return new O(s,this._parents)}function On(){for(var e=this._groups,t=-1,n=e.length;++t<n;)for(var r=e[t],i=r.length-1,a=r[i],o;--i>=0;)(o=r[i])&&(a&&o.compareDocumentPosition(a)^4&&a.parentNode.insertBefore(o,a),a=o);return this}function kn(e){e||=An;function t(t,n){return t&&n?e(t.__data__,n.__data__):!t-!n}for(var n=this._groups,r=n.length,i=Array(r),a=0;a<r;++a){for(var o=n[a],s=o.length,c=i[a]=Array(s),l,u=0;u<s;++u)(l=o[u])&&(c[u]=l);c.sort(t)}return new O(i,this._parents).order()}function An(e,t){return e<t?-1:e>t?1:e>=t?0:NaN}function jn(){var e=arguments[0];return arguments[0]=this,e.apply(null,arguments),this}function Mn(){return Array.from(this)}function Nn(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length;i<a;++i){var o=r[i];if(o)return o}return null}function Pn(){let e=0;for(let t of this)++e;return e}function Fn(){return!this.node()}function In(e){for(var t=this._groups,n=0,r=t.length;n<r;++n)for(var i=t[n],a=0,o=i.length,s;a<o;++a)(s=i[a])&&e.call(s,s.__data__,a,i);return this}function Ln(e){return function(){this.removeAttribute(e)}}function Rn(e){return function(){this.removeAttributeNS(e.space,e.local)}}function zn(e,t){return function(){this.setAttribute(e,t)}}function Bn(e,t){return function(){this.setAttributeNS(e.space,e.local,t)}}function Vn(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttribute(e):this.setAttribute(e,n)}}function Hn(e,t){return function(){var n=t.apply(this,arguments);n==null?this.removeAttributeNS(e.space,e.local):this.setAttributeNS(e.space,e.local,n)}}function Un(e,t){var n=Kt(e);if(arguments.length<2){var r=this.node();return n.local?r.getAttributeNS(n.space,n.local):r.getAttribute(n)}return this.each((t==null?n.local?Rn:Ln:typeof t==`function`?n.local?Hn:Vn:n.local?Bn:zn)(n,t))}function Wn(e){return e.ownerDocument&&e.ownerDocument.defaultView||e.document&&e||e.defaultView}function Gn(e){return function(){this.style.removeProperty(e)}}function Kn(e,t,n){return function(){this.style.setProperty(e,t,n)}}function qn(e,t,n){return function(){var r=t.apply(this,arguments);r==null?this.style.removeProperty(e):this.style.setProperty(e,r,n)}}function Jn(e,t,n){return arguments.length>1?this.each((t==null?Gn:typeof t==`function`?qn:Kn)(e,t,n??``)):Yn(this.node(),e)}function Yn(e,t){return e.style.getPropertyValue(t)||Wn(e).getComputedStyle(e,null).getPropertyValue(t)}function Xn(e){return function(){delete this[e]}}function Zn(e,t){return function(){this[e]=t}}function Qn(e,t){return function(){var n=t.apply(this,arguments);n==null?delete this[e]:this[e]=n}}function $n(e,t){return arguments.length>1?this.each((t==null?Xn:typeof t==`function`?Qn:Zn)(e,t)):this.node()[e]}function er(e){return e.trim().split(/^|\s+/)}function tr(e){return e.classList||new nr(e)}function nr(e){this._node=e,this._names=er(e.getAttribute(`class`)||``)}nr.prototype={add:function(e){this._names.indexOf(e)<0&&(this._names.push(e),this._node.setAttribute(`class`,this._names.join(` `)))},remove:function(e){var t=this._names.indexOf(e);t>=0&&(this._names.splice(t,1),this._node.setAttribute(`class`,this._names.join(` `)))},contains:function(e){return this._names.indexOf(e)>=0}};function rr(e,t){for(var n=tr(e),r=-1,i=t.length;++r<i;)n.add(t[r])}function ir(e,t){for(var n=tr(e),r=-1,i=t.length;++r<i;)n.remove(t[r])}function ar(e){return function(){rr(this,e)}}function or(e){return function(){ir(this,e)}}function sr(e,t){return function(){(t.apply(this,arguments)?rr:ir)(this,e)}}function cr(e,t){var n=er(e+``);if(arguments.length<2){for(var r=tr(this.node()),i=-1,a=n.length;++i<a;)if(!r.contains(n[i]))return!1;return!0}return this.each((typeof t==`function`?sr:t?ar:or)(n,t))}function lr(){this.textContent=``}function ur(e){return function(){this.textContent=e}}function dr(e){return function(){var t=e.apply(this,arguments);this.textContent=t??``}}function fr(e){return arguments.length?this.each(e==null?lr:(typeof e==`function`?dr:ur)(e)):this.node().textContent}function pr(){this.innerHTML=``}function mr(e){return function(){this.innerHTML=e}}function hr(e){return function(){var t=e.apply(this,arguments);this.innerHTML=t??``}}function gr(e){return arguments.length?this.each(e==null?pr:(typeof e==`function`?hr:mr)(e)):this.node().innerHTML}function _r(){this.nextSibling&&this.parentNode.appendChild(this)}function vr(){return this.each(_r)}function yr(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function br(){return this.each(yr)}function xr(e){var t=typeof e==`function`?e:Yt(e);return this.select(function(){return this.appendChild(t.apply(this,arguments))})}function Sr(){return null}function Cr(e,t){var n=typeof e==`function`?e:Yt(e),r=t==null?Sr:typeof t==`function`?t:Zt(t);return this.select(function(){return this.insertBefore(n.apply(this,arguments),r.apply(this,arguments)||null)})}function wr(){var e=this.parentNode;e&&e.removeChild(this)}function Tr(){return this.each(wr)}function Er(){var e=this.cloneNode(!1),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function Dr(){var e=this.cloneNode(!0),t=this.parentNode;return t?t.insertBefore(e,this.nextSibling):e}function Or(e){return this.select(e?Dr:Er)}function kr(e){return arguments.length?this.property(`__data__`,e):this.node().__data__}function Ar(e){return function(t){e.call(this,t,this.__data__)}}function jr(e){return e.trim().split(/^|\s+/).map(function(e){var t=``,n=e.indexOf(`.`);return n>=0&&(t=e.slice(n+1),e=e.slice(0,n)),{type:e,name:t}})}function Mr(e){return function(){var t=this.__on;if(t){for(var n=0,r=-1,i=t.length,a;n<i;++n)a=t[n],(!e.type||a.type===e.type)&&a.name===e.name?this.removeEventListener(a.type,a.listener,a.options):t[++r]=a;++r?t.length=r:delete this.__on}}}function Nr(e,t,n){return function(){var r=this.__on,i,a=Ar(t);if(r){for(var o=0,s=r.length;o<s;++o)if((i=r[o]).type===e.type&&i.name===e.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=a,i.options=n),i.value=t;return}}this.addEventListener(e.type,a,n),i={type:e.type,name:e.name,value:t,listener:a,options:n},r?r.push(i):this.__on=[i]}}function Pr(e,t,n){var r=jr(e+``),i,a=r.length,o;if(arguments.length<2){var s=this.node().__on;if(s){for(var c=0,l=s.length,u;c<l;++c)for(i=0,u=s[c];i<a;++i)if((o=r[i]).type===u.type&&o.name===u.name)return u.value}}else{for(s=t?Nr:Mr,i=0;i<a;++i)this.each(s(r[i],t,n));return this}}function Fr(e,t,n){var r=Wn(e),i=r.CustomEvent;typeof i==`function`?i=new i(t,n):(i=r.document.createEvent(`Event`),n?(i.initEvent(t,n.bubbles,n.cancelable),i.detail=n.detail):i.initEvent(t,!1,!1)),e.dispatchEvent(i)}function Ir(e,t){return function(){return Fr(this,e,t)}}function Lr(e,t){return function(){return Fr(this,e,t.apply(this,arguments))}}function Rr(e,t){return this.each((typeof t==`function`?Lr:Ir)(e,t))}function*zr(){for(var e=this._groups,t=0,n=e.length;t<n;++t)for(var r=e[t],i=0,a=r.length,o;i<a;++i)(o=r[i])&&(yield o)}var Br=[null];function O(e,t){this._groups=e,this._parents=t}function Vr(){return new O([[document.documentElement]],Br)}function Hr(){return this}O.prototype=Vr.prototype={constructor:O,select:Qt,selectAll:rn,selectChild:un,selectChildren:mn,filter:hn,data:Cn,enter:_n,exit:Tn,join:En,merge:Dn,selection:Hr,order:On,sort:kn,call:jn,nodes:Mn,node:Nn,size:Pn,empty:Fn,each:In,attr:Un,style:Jn,property:$n,classed:cr,text:fr,html:gr,raise:vr,lower:br,append:xr,insert:Cr,remove:Tr,clone:Or,datum:kr,on:Pr,dispatch:Rr,[Symbol.iterator]:zr};function k(e){return typeof e==`string`?new O([[document.querySelector(e)]],[document.documentElement]):new O([[e]],Br)}function Ur(e){let t;for(;t=e.sourceEvent;)e=t;return e}function Wr(e,t){if(e=Ur(e),t===void 0&&(t=e.currentTarget),t){var n=t.ownerSVGElement||t;if(n.createSVGPoint){var r=n.createSVGPoint();return r.x=e.clientX,r.y=e.clientY,r=r.matrixTransform(t.getScreenCTM().inverse()),[r.x,r.y]}if(t.getBoundingClientRect){var i=t.getBoundingClientRect();return[e.clientX-i.left-t.clientLeft,e.clientY-i.top-t.clientTop]}}return[e.pageX,e.pageY]}var Gr={value:()=>{}};function Kr(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new qr(n)}function qr(e){this._=e}function Jr(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}qr.prototype=Kr.prototype={constructor:qr,on:function(e,t){var n=this._,r=Jr(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=Yr(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=Xr(n[i],e.name,t);else if(t==null)for(i in n)n[i]=Xr(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new qr(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function Yr(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function Xr(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=Gr,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var Zr={capture:!0,passive:!1};function Qr(e){e.preventDefault(),e.stopImmediatePropagation()}function $r(e){var t=e.document.documentElement,n=k(e).on(`dragstart.drag`,Qr,Zr);`onselectstart`in t?n.on(`selectstart.drag`,Qr,Zr):(t.__noselect=t.style.MozUserSelect,t.style.MozUserSelect=`none`)}function ei(e,t){var n=e.document.documentElement,r=k(e).on(`dragstart.drag`,null);t&&(r.on(`click.drag`,Qr,Zr),setTimeout(function(){r.on(`click.drag`,null)},0)),`onselectstart`in n?r.on(`selectstart.drag`,null):(n.style.MozUserSelect=n.__noselect,delete n.__noselect)}function ti(e,{sourceEvent:t,subject:n,target:r,identifier:i,active:a,x:o,y:s,dx:c,dy:l,dispatch:u}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},subject:{value:n,enumerable:!0,configurable:!0},target:{value:r,enumerable:!0,configurable:!0},identifier:{value:i,enumerable:!0,configurable:!0},active:{value:a,enumerable:!0,configurable:!0},x:{value:o,enumerable:!0,configurable:!0},y:{value:s,enumerable:!0,configurable:!0},dx:{value:c,enumerable:!0,configurable:!0},dy:{value:l,enumerable:!0,configurable:!0},_:{value:u}})}ti.prototype.on=function(){var e=this._.on.apply(this._,arguments);return e===this._?this:e};function ni(e,t,n){e.prototype=t.prototype=n,n.constructor=e}function ri(e,t){var n=Object.create(e.prototype);for(var r in t)n[r]=t[r];return n}function A(){}var ii=.7,ai=1/ii,oi=`\\s*([+-]?\\d+)\\s*`,si=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,j=`\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,ci=/^#([0-9a-f]{3,8})$/,li=RegExp(`^rgb\\(${oi},${oi},${oi}\\)$`),ui=RegExp(`^rgb\\(${j},${j},${j}\\)$`),di=RegExp(`^rgba\\(${oi},${oi},${oi},${si}\\)$`),fi=RegExp(`^rgba\\(${j},${j},${j},${si}\\)$`),pi=RegExp(`^hsl\\(${si},${j},${j}\\)$`),mi=RegExp(`^hsla\\(${si},${j},${j},${si}\\)$`),hi={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};ni(A,bi,{copy(e){return Object.assign(new this.constructor,this,e)},displayable(){return this.rgb().displayable()},hex:gi,formatHex:gi,formatHex8:_i,formatHsl:vi,formatRgb:yi,toString:yi});function gi(){return this.rgb().formatHex()}function _i(){return this.rgb().formatHex8()}function vi(){return Mi(this).formatHsl()}function yi(){return this.rgb().formatRgb()}function bi(e){var t,n;return e=(e+``).trim().toLowerCase(),(t=ci.exec(e))?(n=t[1].length,t=parseInt(t[1],16),n===6?xi(t):n===3?new M(t>>8&15|t>>4&240,t>>4&15|t&240,(t&15)<<4|t&15,1):n===8?Si(t>>24&255,t>>16&255,t>>8&255,(t&255)/255):n===4?Si(t>>12&15|t>>8&240,t>>8&15|t>>4&240,t>>4&15|t&240,((t&15)<<4|t&15)/255):null):(t=li.exec(e))?new M(t[1],t[2],t[3],1):(t=ui.exec(e))?new M(t[1]*255/100,t[2]*255/100,t[3]*255/100,1):(t=di.exec(e))?Si(t[1],t[2],t[3],t[4]):(t=fi.exec(e))?Si(t[1]*255/100,t[2]*255/100,t[3]*255/100,t[4]):(t=pi.exec(e))?ji(t[1],t[2]/100,t[3]/100,1):(t=mi.exec(e))?ji(t[1],t[2]/100,t[3]/100,t[4]):hi.hasOwnProperty(e)?xi(hi[e]):e===`transparent`?new M(NaN,NaN,NaN,0):null}function xi(e){return new M(e>>16&255,e>>8&255,e&255,1)}function Si(e,t,n,r){return r<=0&&(e=t=n=NaN),new M(e,t,n,r)}function Ci(e){return e instanceof A||(e=bi(e)),e?(e=e.rgb(),new M(e.r,e.g,e.b,e.opacity)):new M}function wi(e,t,n,r){return arguments.length===1?Ci(e):new M(e,t,n,r??1)}function M(e,t,n,r){this.r=+e,this.g=+t,this.b=+n,this.opacity=+r}ni(M,wi,ri(A,{brighter(e){return e=e==null?ai:ai**+e,new M(this.r*e,this.g*e,this.b*e,this.opacity)},darker(e){return e=e==null?ii:ii**+e,new M(this.r*e,this.g*e,this.b*e,this.opacity)},rgb(){return this},clamp(){return new M(ki(this.r),ki(this.g),ki(this.b),Oi(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:Ti,formatHex:Ti,formatHex8:Ei,formatRgb:Di,toString:Di}));function Ti(){return`#${Ai(this.r)}${Ai(this.g)}${Ai(this.b)}`}function Ei(){return`#${Ai(this.r)}${Ai(this.g)}${Ai(this.b)}${Ai((isNaN(this.opacity)?1:this.opacity)*255)}`}function Di(){let e=Oi(this.opacity);return`${e===1?`rgb(`:`rgba(`}${ki(this.r)}, ${ki(this.g)}, ${ki(this.b)}${e===1?`)`:`, ${e})`}`}function Oi(e){return isNaN(e)?1:Math.max(0,Math.min(1,e))}function ki(e){return Math.max(0,Math.min(255,Math.round(e)||0))}function Ai(e){return e=ki(e),(e<16?`0`:``)+e.toString(16)}function ji(e,t,n,r){return r<=0?e=t=n=NaN:n<=0||n>=1?e=t=NaN:t<=0&&(e=NaN),new N(e,t,n,r)}function Mi(e){if(e instanceof N)return new N(e.h,e.s,e.l,e.opacity);if(e instanceof A||(e=bi(e)),!e)return new N;if(e instanceof N)return e;e=e.rgb();var t=e.r/255,n=e.g/255,r=e.b/255,i=Math.min(t,n,r),a=Math.max(t,n,r),o=NaN,s=a-i,c=(a+i)/2;return s?(o=t===a?(n-r)/s+(n<r)*6:n===a?(r-t)/s+2:(t-n)/s+4,s/=c<.5?a+i:2-a-i,o*=60):s=c>0&&c<1?0:o,new N(o,s,c,e.opacity)}function Ni(e,t,n,r){return arguments.length===1?Mi(e):new N(e,t,n,r??1)}function N(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}ni(N,Ni,ri(A,{brighter(e){return e=e==null?ai:ai**+e,new N(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ii:ii**+e,new N(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=this.h%360+(this.h<0)*360,t=isNaN(e)||isNaN(this.s)?0:this.s,n=this.l,r=n+(n<.5?n:1-n)*t,i=2*n-r;return new M(Ii(e>=240?e-240:e+120,i,r),Ii(e,i,r),Ii(e<120?e+240:e-120,i,r),this.opacity)},clamp(){return new N(Pi(this.h),Fi(this.s),Fi(this.l),Oi(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let e=Oi(this.opacity);return`${e===1?`hsl(`:`hsla(`}${Pi(this.h)}, ${Fi(this.s)*100}%, ${Fi(this.l)*100}%${e===1?`)`:`, ${e})`}`}}));function Pi(e){return e=(e||0)%360,e<0?e+360:e}function Fi(e){return Math.max(0,Math.min(1,e||0))}function Ii(e,t,n){return(e<60?t+(n-t)*e/60:e<180?n:e<240?t+(n-t)*(240-e)/60:t)*255}var Li=Math.PI/180,Ri=180/Math.PI,zi=18,Bi=.96422,Vi=1,Hi=.82521,Ui=4/29,Wi=6/29,Gi=3*Wi*Wi,Ki=Wi*Wi*Wi;function qi(e){if(e instanceof P)return new P(e.l,e.a,e.b,e.opacity);if(e instanceof F)return ta(e);e instanceof M||(e=Ci(e));var t=Qi(e.r),n=Qi(e.g),r=Qi(e.b),i=Yi((.2225045*t+.7168786*n+.0606169*r)/Vi),a,o;return t===n&&n===r?a=o=i:(a=Yi((.4360747*t+.3850649*n+.1430804*r)/Bi),o=Yi((.0139322*t+.0971045*n+.7141733*r)/Hi)),new P(116*i-16,500*(a-i),200*(i-o),e.opacity)}function Ji(e,t,n,r){return arguments.length===1?qi(e):new P(e,t,n,r??1)}function P(e,t,n,r){this.l=+e,this.a=+t,this.b=+n,this.opacity=+r}ni(P,Ji,ri(A,{brighter(e){return new P(this.l+zi*(e??1),this.a,this.b,this.opacity)},darker(e){return new P(this.l-zi*(e??1),this.a,this.b,this.opacity)},rgb(){var e=(this.l+16)/116,t=isNaN(this.a)?e:e+this.a/500,n=isNaN(this.b)?e:e-this.b/200;return t=Bi*Xi(t),e=Vi*Xi(e),n=Hi*Xi(n),new M(Zi(3.1338561*t-1.6168667*e-.4906146*n),Zi(-.9787684*t+1.9161415*e+.033454*n),Zi(.0719453*t-.2289914*e+1.4052427*n),this.opacity)}}));function Yi(e){return e>Ki?e**(1/3):e/Gi+Ui}function Xi(e){return e>Wi?e*e*e:Gi*(e-Ui)}function Zi(e){return 255*(e<=.0031308?12.92*e:1.055*e**(1/2.4)-.055)}function Qi(e){return(e/=255)<=.04045?e/12.92:((e+.055)/1.055)**2.4}function $i(e){if(e instanceof F)return new F(e.h,e.c,e.l,e.opacity);if(e instanceof P||(e=qi(e)),e.a===0&&e.b===0)return new F(NaN,0<e.l&&e.l<100?0:NaN,e.l,e.opacity);var t=Math.atan2(e.b,e.a)*Ri;return new F(t<0?t+360:t,Math.sqrt(e.a*e.a+e.b*e.b),e.l,e.opacity)}function ea(e,t,n,r){return arguments.length===1?$i(e):new F(e,t,n,r??1)}function F(e,t,n,r){this.h=+e,this.c=+t,this.l=+n,this.opacity=+r}function ta(e){if(isNaN(e.h))return new P(e.l,0,0,e.opacity);var t=e.h*Li;return new P(e.l,Math.cos(t)*e.c,Math.sin(t)*e.c,e.opacity)}ni(F,ea,ri(A,{brighter(e){return new F(this.h,this.c,this.l+zi*(e??1),this.opacity)},darker(e){return new F(this.h,this.c,this.l-zi*(e??1),this.opacity)},rgb(){return ta(this).rgb()}}));var na=-.14861,ra=1.78277,ia=-.29227,aa=-.90649,oa=1.97294,sa=oa*aa,ca=oa*ra,la=ra*ia-aa*na;function ua(e){if(e instanceof fa)return new fa(e.h,e.s,e.l,e.opacity);e instanceof M||(e=Ci(e));var t=e.r/255,n=e.g/255,r=e.b/255,i=(la*r+sa*t-ca*n)/(la+sa-ca),a=r-i,o=(oa*(n-i)-ia*a)/aa,s=Math.sqrt(o*o+a*a)/(oa*i*(1-i)),c=s?Math.atan2(o,a)*Ri-120:NaN;return new fa(c<0?c+360:c,s,i,e.opacity)}function da(e,t,n,r){return arguments.length===1?ua(e):new fa(e,t,n,r??1)}function fa(e,t,n,r){this.h=+e,this.s=+t,this.l=+n,this.opacity=+r}ni(fa,da,ri(A,{brighter(e){return e=e==null?ai:ai**+e,new fa(this.h,this.s,this.l*e,this.opacity)},darker(e){return e=e==null?ii:ii**+e,new fa(this.h,this.s,this.l*e,this.opacity)},rgb(){var e=isNaN(this.h)?0:(this.h+120)*Li,t=+this.l,n=isNaN(this.s)?0:this.s*t*(1-t),r=Math.cos(e),i=Math.sin(e);return new M(255*(t+n*(na*r+ra*i)),255*(t+n*(ia*r+aa*i)),255*(t+oa*r*n),this.opacity)}}));var pa=e=>()=>e;function ma(e,t){return function(n){return e+n*t}}function ha(e,t,n){return e**=+n,t=t**+n-e,n=1/n,function(r){return(e+r*t)**+n}}function ga(e,t){var n=t-e;return n?ma(e,n>180||n<-180?n-360*Math.round(n/360):n):pa(isNaN(e)?t:e)}function _a(e){return(e=+e)==1?va:function(t,n){return n-t?ha(t,n,e):pa(isNaN(t)?n:t)}}function va(e,t){var n=t-e;return n?ma(e,n):pa(isNaN(e)?t:e)}var ya=(function e(t){var n=_a(t);function r(e,t){var r=n((e=wi(e)).r,(t=wi(t)).r),i=n(e.g,t.g),a=n(e.b,t.b),o=va(e.opacity,t.opacity);return function(t){return e.r=r(t),e.g=i(t),e.b=a(t),e.opacity=o(t),e+``}}return r.gamma=e,r})(1);function ba(e,t){t||=[];var n=e?Math.min(t.length,e.length):0,r=t.slice(),i;return function(a){for(i=0;i<n;++i)r[i]=e[i]*(1-a)+t[i]*a;return r}}function xa(e){return ArrayBuffer.isView(e)&&!(e instanceof DataView)}function Sa(e,t){for(var n=t?t.length:0,r=e?Math.min(n,e.length):0,i=Array(r),a=Array(n),o=0;o<r;++o)i[o]=Aa(e[o],t[o]);for(;o<n;++o)a[o]=t[o];return function(e){for(o=0;o<r;++o)a[o]=i[o](e);return a}}function Ca(e,t){var n=new Date;return e=+e,t=+t,function(r){return n.setTime(e*(1-r)+t*r),n}}function I(e,t){return e=+e,t=+t,function(n){return e*(1-n)+t*n}}function wa(e,t){var n={},r={},i;for(i in typeof e==`object`&&e||(e={}),typeof t==`object`&&t||(t={}),t)i in e?n[i]=Aa(e[i],t[i]):r[i]=t[i];return function(e){for(i in n)r[i]=n[i](e);return r}}var Ta=/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,Ea=new RegExp(Ta.source,`g`);function Da(e){return function(){return e}}function Oa(e){return function(t){return e(t)+``}}function ka(e,t){var n=Ta.lastIndex=Ea.lastIndex=0,r,i,a,o=-1,s=[],c=[];for(e+=``,t+=``;(r=Ta.exec(e))&&(i=Ea.exec(t));)(a=i.index)>n&&(a=t.slice(n,a),s[o]?s[o]+=a:s[++o]=a),(r=r[0])===(i=i[0])?s[o]?s[o]+=i:s[++o]=i:(s[++o]=null,c.push({i:o,x:I(r,i)})),n=Ea.lastIndex;return n<t.length&&(a=t.slice(n),s[o]?s[o]+=a:s[++o]=a),s.length<2?c[0]?Oa(c[0].x):Da(t):(t=c.length,function(e){for(var n=0,r;n<t;++n)s[(r=c[n]).i]=r.x(e);return s.join(``)})}function Aa(e,t){var n=typeof t,r;return t==null||n===`boolean`?pa(t):(n===`number`?I:n===`string`?(r=bi(t))?(t=r,ya):ka:t instanceof bi?ya:t instanceof Date?Ca:xa(t)?ba:Array.isArray(t)?Sa:typeof t.valueOf!=`function`&&typeof t.toString!=`function`||isNaN(t)?wa:I)(e,t)}function ja(e,t){return e=+e,t=+t,function(n){return Math.round(e*(1-n)+t*n)}}var Ma=180/Math.PI,Na={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Pa(e,t,n,r,i,a){var o,s,c;return(o=Math.sqrt(e*e+t*t))&&(e/=o,t/=o),(c=e*n+t*r)&&(n-=e*c,r-=t*c),(s=Math.sqrt(n*n+r*r))&&(n/=s,r/=s,c/=s),e*r<t*n&&(e=-e,t=-t,c=-c,o=-o),{translateX:i,translateY:a,rotate:Math.atan2(t,e)*Ma,skewX:Math.atan(c)*Ma,scaleX:o,scaleY:s}}var Fa;function Ia(e){let t=new(typeof DOMMatrix==`function`?DOMMatrix:WebKitCSSMatrix)(e+``);return t.isIdentity?Na:Pa(t.a,t.b,t.c,t.d,t.e,t.f)}function La(e){return e==null||(Fa||=document.createElementNS(`http://www.w3.org/2000/svg`,`g`),Fa.setAttribute(`transform`,e),!(e=Fa.transform.baseVal.consolidate()))?Na:(e=e.matrix,Pa(e.a,e.b,e.c,e.d,e.e,e.f))}function Ra(e,t,n,r){function i(e){return e.length?e.pop()+` `:``}function a(e,r,i,a,o,s){if(e!==i||r!==a){var c=o.push(`translate(`,null,t,null,n);s.push({i:c-4,x:I(e,i)},{i:c-2,x:I(r,a)})}else(i||a)&&o.push(`translate(`+i+t+a+n)}function o(e,t,n,a){e===t?t&&n.push(i(n)+`rotate(`+t+r):(e-t>180?t+=360:t-e>180&&(e+=360),a.push({i:n.push(i(n)+`rotate(`,null,r)-2,x:I(e,t)}))}function s(e,t,n,a){e===t?t&&n.push(i(n)+`skewX(`+t+r):a.push({i:n.push(i(n)+`skewX(`,null,r)-2,x:I(e,t)})}function c(e,t,n,r,a,o){if(e!==n||t!==r){var s=a.push(i(a)+`scale(`,null,`,`,null,`)`);o.push({i:s-4,x:I(e,n)},{i:s-2,x:I(t,r)})}else(n!==1||r!==1)&&a.push(i(a)+`scale(`+n+`,`+r+`)`)}return function(t,n){var r=[],i=[];return t=e(t),n=e(n),a(t.translateX,t.translateY,n.translateX,n.translateY,r,i),o(t.rotate,n.rotate,r,i),s(t.skewX,n.skewX,r,i),c(t.scaleX,t.scaleY,n.scaleX,n.scaleY,r,i),t=n=null,function(e){for(var t=-1,n=i.length,a;++t<n;)r[(a=i[t]).i]=a.x(e);return r.join(``)}}}var za=Ra(Ia,`px, `,`px)`,`deg)`),Ba=Ra(La,`, `,`)`,`)`),Va=1e-12;function Ha(e){return((e=Math.exp(e))+1/e)/2}function Ua(e){return((e=Math.exp(e))-1/e)/2}function Wa(e){return((e=Math.exp(2*e))-1)/(e+1)}var Ga=(function e(t,n,r){function i(e,i){var a=e[0],o=e[1],s=e[2],c=i[0],l=i[1],u=i[2],d=c-a,f=l-o,p=d*d+f*f,m,h;if(p<Va)h=Math.log(u/s)/t,m=function(e){return[a+e*d,o+e*f,s*Math.exp(t*e*h)]};else{var g=Math.sqrt(p),_=(u*u-s*s+r*p)/(2*s*n*g),v=(u*u-s*s-r*p)/(2*u*n*g),y=Math.log(Math.sqrt(_*_+1)-_);h=(Math.log(Math.sqrt(v*v+1)-v)-y)/t,m=function(e){var r=e*h,i=Ha(y),c=s/(n*g)*(i*Wa(t*r+y)-Ua(y));return[a+c*d,o+c*f,s*i/Ha(t*r+y)]}}return m.duration=Math.abs(h)*1e3*t/Math.SQRT2,m}return i.rho=function(t){var n=Math.max(.001,+t),r=n*n;return e(n,r,r*r)},i})(Math.SQRT2,2,4);function Ka(e){return(function t(n){n=+n;function r(t,r){var i=e((t=da(t)).h,(r=da(r)).h),a=va(t.s,r.s),o=va(t.l,r.l),s=va(t.opacity,r.opacity);return function(e){return t.h=i(e),t.s=a(e),t.l=o(e**+n),t.opacity=s(e),t+``}}return r.gamma=t,r})(1)}Ka(ga),Ka(va);var qa=0,Ja=0,Ya=0,Xa=1e3,Za,Qa,$a=0,eo=0,to=0,no=typeof performance==`object`&&performance.now?performance:Date,ro=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function io(){return eo||=(ro(ao),no.now()+to)}function ao(){eo=0}function oo(){this._call=this._time=this._next=null}oo.prototype=so.prototype={constructor:oo,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?io():+n)+(t==null?0:+t),!this._next&&Qa!==this&&(Qa?Qa._next=this:Za=this,Qa=this),this._call=e,this._time=n,po()},stop:function(){this._call&&(this._call=null,this._time=1/0,po())}};function so(e,t,n){var r=new oo;return r.restart(e,t,n),r}function co(){io(),++qa;for(var e=Za,t;e;)(t=eo-e._time)>=0&&e._call.call(void 0,t),e=e._next;--qa}function lo(){eo=($a=no.now())+to,qa=Ja=0;try{co()}finally{qa=0,fo(),eo=0}}function uo(){var e=no.now(),t=e-$a;t>Xa&&(to-=t,$a=e)}function fo(){for(var e,t=Za,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:Za=n);Qa=e,po(r)}function po(e){qa||(Ja&&=clearTimeout(Ja),e-eo>24?(e<1/0&&(Ja=setTimeout(lo,Math.ceil(e-no.now()-to)+1)),Ya&&=clearInterval(Ya)):(Ya||=($a=no.now(),setInterval(uo,Xa)),qa=1,ro(lo)))}function mo(e,t,n){var r=new oo;return t=t==null?0:+t,r.restart(n=>{r.stop(),e(n+t)},t,n),r}function ho(e){return((e*=2)<=1?e*e*e:(e-=2)*e*e+2)/2}var go=3;(function e(t){t=+t;function n(e){return e**+t}return n.exponent=e,n})(go),(function e(t){t=+t;function n(e){return 1-(1-e)**t}return n.exponent=e,n})(go),(function e(t){t=+t;function n(e){return((e*=2)<=1?e**+t:2-(2-e)**t)/2}return n.exponent=e,n})(go);function _o(e){return(2**(-10*e)-.0009765625)*1.0009775171065494}var vo=4/11;1/vo/vo;var yo=1.70158;(function e(t){t=+t;function n(e){return(e=+e)*e*(t*(e-1)+e)}return n.overshoot=e,n})(yo),(function e(t){t=+t;function n(e){return--e*e*((e+1)*t+e)+1}return n.overshoot=e,n})(yo),(function e(t){t=+t;function n(e){return((e*=2)<1?e*e*((t+1)*e-t):(e-=2)*e*((t+1)*e+t)+2)/2}return n.overshoot=e,n})(yo);var bo=2*Math.PI,xo=1,So=.3;(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=bo);function i(e){return t*_o(- --e)*Math.sin((r-e)/n)}return i.amplitude=function(t){return e(t,n*bo)},i.period=function(n){return e(t,n)},i})(xo,So),(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=bo);function i(e){return 1-t*_o(e=+e)*Math.sin((e+r)/n)}return i.amplitude=function(t){return e(t,n*bo)},i.period=function(n){return e(t,n)},i})(xo,So),(function e(t,n){var r=Math.asin(1/(t=Math.max(1,t)))*(n/=bo);function i(e){return((e=e*2-1)<0?t*_o(-e)*Math.sin((r-e)/n):2-t*_o(e)*Math.sin((r+e)/n))/2}return i.amplitude=function(t){return e(t,n*bo)},i.period=function(n){return e(t,n)},i})(xo,So);var Co=Kr(`start`,`end`,`cancel`,`interrupt`),wo=[],To=0,Eo=1,Do=2,Oo=3,ko=4,Ao=5,jo=6;function Mo(e,t,n,r,i,a){var o=e.__transition;if(!o)e.__transition={};else if(n in o)return;Po(e,n,{name:t,index:r,group:i,on:Co,tween:wo,time:a.time,delay:a.delay,duration:a.duration,ease:a.ease,timer:null,state:To})}function No(e,t){var n=R(e,t);if(n.state>To)throw Error(`too late; already scheduled`);return n}function L(e,t){var n=R(e,t);if(n.state>Oo)throw Error(`too late; already running`);return n}function R(e,t){var n=e.__transition;if(!n||!(n=n[t]))throw Error(`transition not found`);return n}function Po(e,t,n){var r=e.__transition,i;r[t]=n,n.timer=so(a,0,n.time);function a(e){n.state=Eo,n.timer.restart(o,n.delay,n.time),n.delay<=e&&o(e-n.delay)}function o(a){var l,u,d,f;if(n.state!==Eo)return c();for(l in r)if(f=r[l],f.name===n.name){if(f.state===Oo)return mo(o);f.state===ko?(f.state=jo,f.timer.stop(),f.on.call(`interrupt`,e,e.__data__,f.index,f.group),delete r[l]):+l<t&&(f.state=jo,f.timer.stop(),f.on.call(`cancel`,e,e.__data__,f.index,f.group),delete r[l])}if(mo(function(){n.state===Oo&&(n.state=ko,n.timer.restart(s,n.delay,n.time),s(a))}),n.state=Do,n.on.call(`start`,e,e.__data__,n.index,n.group),n.state===Do){for(n.state=Oo,i=Array(d=n.tween.length),l=0,u=-1;l<d;++l)(f=n.tween[l].value.call(e,e.__data__,n.index,n.group))&&(i[++u]=f);i.length=u+1}}function s(t){for(var r=t<n.duration?n.ease.call(null,t/n.duration):(n.timer.restart(c),n.state=Ao,1),a=-1,o=i.length;++a<o;)i[a].call(e,r);n.state===Ao&&(n.on.call(`end`,e,e.__data__,n.index,n.group),c())}function c(){for(var i in n.state=jo,n.timer.stop(),delete r[t],r)return;delete e.__transition}}function Fo(e,t){var n=e.__transition,r,i,a=!0,o;if(n){for(o in t=t==null?null:t+``,n)(r=n[o]).name===t?(i=r.state>Do&&r.state<Ao,r.state=jo,r.timer.stop(),r.on.call(i?`interrupt`:`cancel`,e,e.__data__,r.index,r.group),delete n[o]):a=!1;a&&delete e.__transition}}function Io(e){return this.each(function(){Fo(this,e)})}function Lo(e,t){var n,r;return function(){var i=L(this,e),a=i.tween;if(a!==n){r=n=a;for(var o=0,s=r.length;o<s;++o)if(r[o].name===t){r=r.slice(),r.splice(o,1);break}}i.tween=r}}function Ro(e,t,n){var r,i;if(typeof n!=`function`)throw Error();return function(){var a=L(this,e),o=a.tween;if(o!==r){i=(r=o).slice();for(var s={name:t,value:n},c=0,l=i.length;c<l;++c)if(i[c].name===t){i[c]=s;break}c===l&&i.push(s)}a.tween=i}}function zo(e,t){var n=this._id;if(e+=``,arguments.length<2){for(var r=R(this.node(),n).tween,i=0,a=r.length,o;i<a;++i)if((o=r[i]).name===e)return o.value;return null}return this.each((t==null?Lo:Ro)(n,e,t))}function Bo(e,t,n){var r=e._id;return e.each(function(){var e=L(this,r);(e.value||={})[t]=n.apply(this,arguments)}),function(e){return R(e,r).value[t]}}function Vo(e,t){var n;return(typeof t==`number`?I:t instanceof bi?ya:(n=bi(t))?(t=n,ya):ka)(e,t)}function Ho(e){return function(){this.removeAttribute(e)}}function Uo(e){return function(){this.removeAttributeNS(e.space,e.local)}}function Wo(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttribute(e);return o===i?null:o===r?a:a=t(r=o,n)}}function Go(e,t,n){var r,i=n+``,a;return function(){var o=this.getAttributeNS(e.space,e.local);return o===i?null:o===r?a:a=t(r=o,n)}}function Ko(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttribute(e):(o=this.getAttribute(e),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function qo(e,t,n){var r,i,a;return function(){var o,s=n(this),c;return s==null?void this.removeAttributeNS(e.space,e.local):(o=this.getAttributeNS(e.space,e.local),c=s+``,o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s)))}}function Jo(e,t){var n=Kt(e),r=n===`transform`?Ba:Vo;return this.attrTween(e,typeof t==`function`?(n.local?qo:Ko)(n,r,Bo(this,`attr.`+e,t)):t==null?(n.local?Uo:Ho)(n):(n.local?Go:Wo)(n,r,t))}function Yo(e,t){return function(n){this.setAttribute(e,t.call(this,n))}}function Xo(e,t){return function(n){this.setAttributeNS(e.space,e.local,t.call(this,n))}}function Zo(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&Xo(e,i)),n}return i._value=t,i}function Qo(e,t){var n,r;function i(){var i=t.apply(this,arguments);return i!==r&&(n=(r=i)&&Yo(e,i)),n}return i._value=t,i}function $o(e,t){var n=`attr.`+e;if(arguments.length<2)return(n=this.tween(n))&&n._value;if(t==null)return this.tween(n,null);if(typeof t!=`function`)throw Error();var r=Kt(e);return this.tween(n,(r.local?Zo:Qo)(r,t))}function es(e,t){return function(){No(this,e).delay=+t.apply(this,arguments)}}function ts(e,t){return t=+t,function(){No(this,e).delay=t}}function ns(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?es:ts)(t,e)):R(this.node(),t).delay}function rs(e,t){return function(){L(this,e).duration=+t.apply(this,arguments)}}function is(e,t){return t=+t,function(){L(this,e).duration=t}}function as(e){var t=this._id;return arguments.length?this.each((typeof e==`function`?rs:is)(t,e)):R(this.node(),t).duration}function os(e,t){if(typeof t!=`function`)throw Error();return function(){L(this,e).ease=t}}function ss(e){var t=this._id;return arguments.length?this.each(os(t,e)):R(this.node(),t).ease}function cs(e,t){return function(){var n=t.apply(this,arguments);if(typeof n!=`function`)throw Error();L(this,e).ease=n}}function ls(e){if(typeof e!=`function`)throw Error();return this.each(cs(this._id,e))}function us(e){typeof e!=`function`&&(e=an(e));for(var t=this._groups,n=t.length,r=Array(n),i=0;i<n;++i)for(var a=t[i],o=a.length,s=r[i]=[],c,l=0;l<o;++l)(c=a[l])&&e.call(c,c.__data__,l,a)&&s.push(c);return new z(r,this._parents,this._name,this._id)}function ds(e){if(e._id!==this._id)throw Error();for(var t=this._groups,n=e._groups,r=t.length,i=n.length,a=Math.min(r,i),o=Array(r),s=0;s<a;++s)for(var c=t[s],l=n[s],u=c.length,d=o[s]=Array(u),f,p=0;p<u;++p)(f=c[p]||l[p])&&(d[p]=f);for(;s<r;++s)o[s]=t[s];return new z(o,this._parents,this._name,this._id)}function fs(e){return(e+``).trim().split(/^|\s+/).every(function(e){var t=e.indexOf(`.`);return t>=0&&(e=e.slice(0,t)),!e||e===`start`})}function ps(e,t,n){var r,i,a=fs(t)?No:L;return function(){var o=a(this,e),s=o.on;s!==r&&(i=(r=s).copy()).on(t,n),o.on=i}}function ms(e,t){var n=this._id;return arguments.length<2?R(this.node(),n).on.on(e):this.each(ps(n,e,t))}function hs(e){return function(){var t=this.parentNode;for(var n in this.__transition)if(+n!==e)return;t&&t.removeChild(this)}}function gs(){return this.on(`end.remove`,hs(this._id))}function _s(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=Zt(e));for(var r=this._groups,i=r.length,a=Array(i),o=0;o<i;++o)for(var s=r[o],c=s.length,l=a[o]=Array(c),u,d,f=0;f<c;++f)(u=s[f])&&(d=e.call(u,u.__data__,f,s))&&(`__data__`in u&&(d.__data__=u.__data__),l[f]=d,Mo(l[f],t,n,f,l,R(u,n)));return new z(a,this._parents,t,n)}function vs(e){var t=this._name,n=this._id;typeof e!=`function`&&(e=tn(e));for(var r=this._groups,i=r.length,a=[],o=[],s=0;s<i;++s)for(var c=r[s],l=c.length,u,d=0;d<l;++d)if(u=c[d]){for(var f=e.call(u,u.__data__,d,c),p,m=R(u,n),h=0,g=f.length;h<g;++h)(p=f[h])&&Mo(p,t,n,h,f,m);a.push(f),o.push(u)}return new z(a,o,t,n)}var ys=Vr.prototype.constructor;function bs(){return new ys(this._groups,this._parents)}function xs(e,t){var n,r,i;return function(){var a=Yn(this,e),o=(this.style.removeProperty(e),Yn(this,e));return a===o?null:a===n&&o===r?i:i=t(n=a,r=o)}}function Ss(e){return function(){this.style.removeProperty(e)}}function Cs(e,t,n){var r,i=n+``,a;return function(){var o=Yn(this,e);return o===i?null:o===r?a:a=t(r=o,n)}}function ws(e,t,n){var r,i,a;return function(){var o=Yn(this,e),s=n(this),c=s+``;return s??(c=s=(this.style.removeProperty(e),Yn(this,e))),o===c?null:o===r&&c===i?a:(i=c,a=t(r=o,s))}}function Ts(e,t){var n,r,i,a=`style.`+t,o=`end.`+a,s;return function(){var c=L(this,e),l=c.on,u=c.value[a]==null?s||=Ss(t):void 0;(l!==n||i!==u)&&(r=(n=l).copy()).on(o,i=u),c.on=r}}function Es(e,t,n){var r=(e+=``)==`transform`?za:Vo;return t==null?this.styleTween(e,xs(e,r)).on(`end.style.`+e,Ss(e)):typeof t==`function`?this.styleTween(e,ws(e,r,Bo(this,`style.`+e,t))).each(Ts(this._id,e)):this.styleTween(e,Cs(e,r,t),n).on(`end.style.`+e,null)}function Ds(e,t,n){return function(r){this.style.setProperty(e,t.call(this,r),n)}}function Os(e,t,n){var r,i;function a(){var a=t.apply(this,arguments);return a!==i&&(r=(i=a)&&Ds(e,a,n)),r}return a._value=t,a}function ks(e,t,n){var r=`style.`+(e+=``);if(arguments.length<2)return(r=this.tween(r))&&r._value;if(t==null)return this.tween(r,null);if(typeof t!=`function`)throw Error();return this.tween(r,Os(e,t,n??``))}function As(e){return function(){this.textContent=e}}function js(e){return function(){var t=e(this);this.textContent=t??``}}function Ms(e){return this.tween(`text`,typeof e==`function`?js(Bo(this,`text`,e)):As(e==null?``:e+``))}function Ns(e){return function(t){this.textContent=e.call(this,t)}}function Ps(e){var t,n;function r(){var r=e.apply(this,arguments);return r!==n&&(t=(n=r)&&Ns(r)),t}return r._value=e,r}function Fs(e){var t=`text`;if(arguments.length<1)return(t=this.tween(t))&&t._value;if(e==null)return this.tween(t,null);if(typeof e!=`function`)throw Error();return this.tween(t,Ps(e))}function Is(){for(var e=this._name,t=this._id,n=zs(),r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)if(c=o[l]){var u=R(c,t);Mo(c,e,n,l,o,{time:u.time+u.delay+u.duration,delay:0,duration:u.duration,ease:u.ease})}return new z(r,this._parents,e,n)}function Ls(){var e,t,n=this,r=n._id,i=n.size();return new Promise(function(a,o){var s={value:o},c={value:function(){--i===0&&a()}};n.each(function(){var n=L(this,r),i=n.on;i!==e&&(t=(e=i).copy(),t._.cancel.push(s),t._.interrupt.push(s),t._.end.push(c)),n.on=t}),i===0&&a()})}var Rs=0;function z(e,t,n,r){this._groups=e,this._parents=t,this._name=n,this._id=r}function zs(){return++Rs}var B=Vr.prototype;z.prototype={constructor:z,select:_s,selectAll:vs,selectChild:B.selectChild,selectChildren:B.selectChildren,filter:us,merge:ds,selection:bs,transition:Is,call:B.call,nodes:B.nodes,node:B.node,size:B.size,empty:B.empty,each:B.each,on:ms,attr:Jo,attrTween:$o,style:Es,styleTween:ks,text:Ms,textTween:Fs,remove:gs,tween:zo,delay:ns,duration:as,ease:ss,easeVarying:ls,end:Ls,[Symbol.iterator]:B[Symbol.iterator]};var Bs={time:null,delay:0,duration:250,ease:ho};function Vs(e,t){for(var n;!(n=e.__transition)||!(n=n[t]);)if(!(e=e.parentNode))throw Error(`transition ${t} not found`);return n}function Hs(e){var t,n;e instanceof z?(t=e._id,e=e._name):(t=zs(),(n=Bs).time=io(),e=e==null?null:e+``);for(var r=this._groups,i=r.length,a=0;a<i;++a)for(var o=r[a],s=o.length,c,l=0;l<s;++l)(c=o[l])&&Mo(c,e,t,l,o,n||Vs(c,t));return new z(r,this._parents,e,t)}Vr.prototype.interrupt=Io,Vr.prototype.transition=Hs;var Us=e=>()=>e;function Ws(e,{sourceEvent:t,target:n,transform:r,dispatch:i}){Object.defineProperties(this,{type:{value:e,enumerable:!0,configurable:!0},sourceEvent:{value:t,enumerable:!0,configurable:!0},target:{value:n,enumerable:!0,configurable:!0},transform:{value:r,enumerable:!0,configurable:!0},_:{value:i}})}function V(e,t,n){this.k=e,this.x=t,this.y=n}V.prototype={constructor:V,scale:function(e){return e===1?this:new V(this.k*e,this.x,this.y)},translate:function(e,t){return e===0&t===0?this:new V(this.k,this.x+this.k*e,this.y+this.k*t)},apply:function(e){return[e[0]*this.k+this.x,e[1]*this.k+this.y]},applyX:function(e){return e*this.k+this.x},applyY:function(e){return e*this.k+this.y},invert:function(e){return[(e[0]-this.x)/this.k,(e[1]-this.y)/this.k]},invertX:function(e){return(e-this.x)/this.k},invertY:function(e){return(e-this.y)/this.k},rescaleX:function(e){return e.copy().domain(e.range().map(this.invertX,this).map(e.invert,e))},rescaleY:function(e){return e.copy().domain(e.range().map(this.invertY,this).map(e.invert,e))},toString:function(){return`translate(`+this.x+`,`+this.y+`) scale(`+this.k+`)`}};var Gs=new V(1,0,0);Ks.prototype=V.prototype;function Ks(e){for(;!e.__zoom;)if(!(e=e.parentNode))return Gs;return e.__zoom}function qs(e){e.stopImmediatePropagation()}function Js(e){e.preventDefault(),e.stopImmediatePropagation()}function Ys(e){return(!e.ctrlKey||e.type===`wheel`)&&!e.button}function Xs(){var e=this;return e instanceof SVGElement?(e=e.ownerSVGElement||e,e.hasAttribute(`viewBox`)?(e=e.viewBox.baseVal,[[e.x,e.y],[e.x+e.width,e.y+e.height]]):[[0,0],[e.width.baseVal.value,e.height.baseVal.value]]):[[0,0],[e.clientWidth,e.clientHeight]]}function Zs(){return this.__zoom||Gs}function Qs(e){return-e.deltaY*(e.deltaMode===1?.05:e.deltaMode?1:.002)*(e.ctrlKey?10:1)}function $s(){return navigator.maxTouchPoints||`ontouchstart`in this}function ec(e,t,n){var r=e.invertX(t[0][0])-n[0][0],i=e.invertX(t[1][0])-n[1][0],a=e.invertY(t[0][1])-n[0][1],o=e.invertY(t[1][1])-n[1][1];return e.translate(i>r?(r+i)/2:Math.min(0,r)||Math.max(0,i),o>a?(a+o)/2:Math.min(0,a)||Math.max(0,o))}function tc(){var e=Ys,t=Xs,n=ec,r=Qs,i=$s,a=[0,1/0],o=[[-1/0,-1/0],[1/0,1/0]],s=250,c=Ga,l=Kr(`start`,`zoom`,`end`),u,d,f,p=500,m=150,h=0,g=10;function _(e){e.property(`__zoom`,Zs).on(`wheel.zoom`,S,{passive:!1}).on(`mousedown.zoom`,ne).on(`dblclick.zoom`,C).filter(i).on(`touchstart.zoom`,re).on(`touchmove.zoom`,ie).on(`touchend.zoom touchcancel.zoom`,ae).style(`-webkit-tap-highlight-color`,`rgba(0,0,0,0)`)}_.transform=function(e,t,n,r){var i=e.selection?e.selection():e;i.property(`__zoom`,Zs),e===i?i.interrupt().each(function(){x(this,arguments).event(r).start().zoom(null,typeof t==`function`?t.apply(this,arguments):t).end()}):ee(e,t,n,r)},_.scaleBy=function(e,t,n,r){_.scaleTo(e,function(){return this.__zoom.k*(typeof t==`function`?t.apply(this,arguments):t)},n,r)},_.scaleTo=function(e,r,i,a){_.transform(e,function(){var e=t.apply(this,arguments),a=this.__zoom,s=i==null?b(e):typeof i==`function`?i.apply(this,arguments):i,c=a.invert(s),l=typeof r==`function`?r.apply(this,arguments):r;return n(y(v(a,l),s,c),e,o)},i,a)},_.translateBy=function(e,r,i,a){_.transform(e,function(){return n(this.__zoom.translate(typeof r==`function`?r.apply(this,arguments):r,typeof i==`function`?i.apply(this,arguments):i),t.apply(this,arguments),o)},null,a)},_.translateTo=function(e,r,i,a,s){_.transform(e,function(){var e=t.apply(this,arguments),s=this.__zoom,c=a==null?b(e):typeof a==`function`?a.apply(this,arguments):a;return n(Gs.translate(c[0],c[1]).scale(s.k).translate(typeof r==`function`?-r.apply(this,arguments):-r,typeof i==`function`?-i.apply(this,arguments):-i),e,o)},a,s)};function v(e,t){return t=Math.max(a[0],Math.min(a[1],t)),t===e.k?e:new V(t,e.x,e.y)}function y(e,t,n){var r=t[0]-n[0]*e.k,i=t[1]-n[1]*e.k;return r===e.x&&i===e.y?e:new V(e.k,r,i)}function b(e){return[(+e[0][0]+ +e[1][0])/2,(+e[0][1]+ +e[1][1])/2]}function ee(e,n,r,i){e.on(`start.zoom`,function(){x(this,arguments).event(i).start()}).on(`interrupt.zoom end.zoom`,function(){x(this,arguments).event(i).end()}).tween(`zoom`,function(){var e=this,a=arguments,o=x(e,a).event(i),s=t.apply(e,a),l=r==null?b(s):typeof r==`function`?r.apply(e,a):r,u=Math.max(s[1][0]-s[0][0],s[1][1]-s[0][1]),d=e.__zoom,f=typeof n==`function`?n.apply(e,a):n,p=c(d.invert(l).concat(u/d.k),f.invert(l).concat(u/f.k));return function(e){if(e===1)e=f;else{var t=p(e),n=u/t[2];e=new V(n,l[0]-t[0]*n,l[1]-t[1]*n)}o.zoom(null,e)}})}function x(e,t,n){return!n&&e.__zooming||new te(e,t)}function te(e,n){this.that=e,this.args=n,this.active=0,this.sourceEvent=null,this.extent=t.apply(e,n),this.taps=0}te.prototype={event:function(e){return e&&(this.sourceEvent=e),this},start:function(){return++this.active===1&&(this.that.__zooming=this,this.emit(`start`)),this},zoom:function(e,t){return this.mouse&&e!==`mouse`&&(this.mouse[1]=t.invert(this.mouse[0])),this.touch0&&e!==`touch`&&(this.touch0[1]=t.invert(this.touch0[0])),this.touch1&&e!==`touch`&&(this.touch1[1]=t.invert(this.touch1[0])),this.that.__zoom=t,this.emit(`zoom`),this},end:function(){return--this.active===0&&(delete this.that.__zooming,this.emit(`end`)),this},emit:function(e){var t=k(this.that).datum();l.call(e,this.that,new Ws(e,{sourceEvent:this.sourceEvent,target:_,transform:this.that.__zoom,dispatch:l}),t)}};function S(t,...i){if(!e.apply(this,arguments))return;var s=x(this,i).event(t),c=this.__zoom,l=Math.max(a[0],Math.min(a[1],c.k*2**r.apply(this,arguments))),u=Wr(t);if(s.wheel)(s.mouse[0][0]!==u[0]||s.mouse[0][1]!==u[1])&&(s.mouse[1]=c.invert(s.mouse[0]=u)),clearTimeout(s.wheel);else if(c.k===l)return;else s.mouse=[u,c.invert(u)],Fo(this),s.start();Js(t),s.wheel=setTimeout(d,m),s.zoom(`mouse`,n(y(v(c,l),s.mouse[0],s.mouse[1]),s.extent,o));function d(){s.wheel=null,s.end()}}function ne(t,...r){if(f||!e.apply(this,arguments))return;var i=t.currentTarget,a=x(this,r,!0).event(t),s=k(t.view).on(`mousemove.zoom`,d,!0).on(`mouseup.zoom`,p,!0),c=Wr(t,i),l=t.clientX,u=t.clientY;$r(t.view),qs(t),a.mouse=[c,this.__zoom.invert(c)],Fo(this),a.start();function d(e){if(Js(e),!a.moved){var t=e.clientX-l,r=e.clientY-u;a.moved=t*t+r*r>h}a.event(e).zoom(`mouse`,n(y(a.that.__zoom,a.mouse[0]=Wr(e,i),a.mouse[1]),a.extent,o))}function p(e){s.on(`mousemove.zoom mouseup.zoom`,null),ei(e.view,a.moved),Js(e),a.event(e).end()}}function C(r,...i){if(e.apply(this,arguments)){var a=this.__zoom,c=Wr(r.changedTouches?r.changedTouches[0]:r,this),l=a.invert(c),u=a.k*(r.shiftKey?.5:2),d=n(y(v(a,u),c,l),t.apply(this,i),o);Js(r),s>0?k(this).transition().duration(s).call(ee,d,c,r):k(this).call(_.transform,d,c,r)}}function re(t,...n){if(e.apply(this,arguments)){var r=t.touches,i=r.length,a=x(this,n,t.changedTouches.length===i).event(t),o,s,c,l;for(qs(t),s=0;s<i;++s)c=r[s],l=Wr(c,this),l=[l,this.__zoom.invert(l),c.identifier],a.touch0?!a.touch1&&a.touch0[2]!==l[2]&&(a.touch1=l,a.taps=0):(a.touch0=l,o=!0,a.taps=1+!!u);u&&=clearTimeout(u),o&&(a.taps<2&&(d=l[0],u=setTimeout(function(){u=null},p)),Fo(this),a.start())}}function ie(e,...t){if(this.__zooming){var r=x(this,t).event(e),i=e.changedTouches,a=i.length,s,c,l,u;for(Js(e),s=0;s<a;++s)c=i[s],l=Wr(c,this),r.touch0&&r.touch0[2]===c.identifier?r.touch0[0]=l:r.touch1&&r.touch1[2]===c.identifier&&(r.touch1[0]=l);if(c=r.that.__zoom,r.touch1){var d=r.touch0[0],f=r.touch0[1],p=r.touch1[0],m=r.touch1[1],h=(h=p[0]-d[0])*h+(h=p[1]-d[1])*h,g=(g=m[0]-f[0])*g+(g=m[1]-f[1])*g;c=v(c,Math.sqrt(h/g)),l=[(d[0]+p[0])/2,(d[1]+p[1])/2],u=[(f[0]+m[0])/2,(f[1]+m[1])/2]}else if(r.touch0)l=r.touch0[0],u=r.touch0[1];else return;r.zoom(`touch`,n(y(c,l,u),r.extent,o))}}function ae(e,...t){if(this.__zooming){var n=x(this,t).event(e),r=e.changedTouches,i=r.length,a,o;for(qs(e),f&&clearTimeout(f),f=setTimeout(function(){f=null},p),a=0;a<i;++a)o=r[a],n.touch0&&n.touch0[2]===o.identifier?delete n.touch0:n.touch1&&n.touch1[2]===o.identifier&&delete n.touch1;if(n.touch1&&!n.touch0&&(n.touch0=n.touch1,delete n.touch1),n.touch0)n.touch0[1]=this.__zoom.invert(n.touch0[0]);else if(n.end(),n.taps===2&&(o=Wr(o,this),Math.hypot(d[0]-o[0],d[1]-o[1])<g)){var s=k(this).on(`dblclick.zoom`);s&&s.apply(this,arguments)}}}return _.wheelDelta=function(e){return arguments.length?(r=typeof e==`function`?e:Us(+e),_):r},_.filter=function(t){return arguments.length?(e=typeof t==`function`?t:Us(!!t),_):e},_.touchable=function(e){return arguments.length?(i=typeof e==`function`?e:Us(!!e),_):i},_.extent=function(e){return arguments.length?(t=typeof e==`function`?e:Us([[+e[0][0],+e[0][1]],[+e[1][0],+e[1][1]]]),_):t},_.scaleExtent=function(e){return arguments.length?(a[0]=+e[0],a[1]=+e[1],_):[a[0],a[1]]},_.translateExtent=function(e){return arguments.length?(o[0][0]=+e[0][0],o[1][0]=+e[1][0],o[0][1]=+e[0][1],o[1][1]=+e[1][1],_):[[o[0][0],o[0][1]],[o[1][0],o[1][1]]]},_.constrain=function(e){return arguments.length?(n=e,_):n},_.duration=function(e){return arguments.length?(s=+e,_):s},_.interpolate=function(e){return arguments.length?(c=e,_):c},_.on=function(){var e=l.on.apply(l,arguments);return e===l?_:e},_.clickDistance=function(e){return arguments.length?(h=(e=+e)*e,_):Math.sqrt(h)},_.tapDistance=function(e){return arguments.length?(g=+e,_):g},_}var H=`\xA0`,nc=`–`,rc=`−`;function ic(e){return e>0?e>=1?100:Math.floor(e*100+.5):0}function ac(e){return oc(ic(e))}function oc(e){return e<=0?`<${H}1${H}%`:e>=100?`>${H}99${H}%`:`${e}${H}%`}var sc=[[99,`chance.99`],[90,`chance.90`],[66,`chance.66`],[33,`chance.33`],[10,`chance.10`],[1,`chance.1`],[0,`chance.0`]];function cc(e){let t=ic(e);return(sc.find(([e])=>t>=e)??sc[6])[1]}function lc(e,t){let n=cc(e);return b(t,n===`chance.99`?`chance.99_runout`:n)}function uc(e){return String(e).replace(/\B(?=(\d{3})+$)/g,H)}function dc(e){let t=Math.floor(e+.5),n=1;for(;t/n>=100;)n*=10;return Math.floor((t+Math.floor(n/2))/n)*n}function fc(e){if(Number.isNaN(e))return nc;let t=dc(Math.abs(e));return(e<0&&t>0?rc:``)+uc(t)}function pc(e,t,n){return e===t?e:n?`${e}${H}${nc}${H}${t}`:`${e}${nc}${t}`}var mc=(e,t)=>pc(fc(e),fc(t),e<0),hc=e=>`${fc(e.q50)} (${mc(e.q05,e.q95)})`,gc=e=>uc(Math.round(e));function _c(e,t,n){if(Number.isNaN(e))return nc;let r=Math.floor(Math.abs(e)*10**t+.5),i=Math.floor(r/10**t),a=String(r%10**t).padStart(t,`0`).replace(/0+$/,``);return(e<0&&r>0?rc:``)+uc(i)+(t>0&&a?(n===`fr`?`,`:`.`)+a:``)}var vc=864e5,yc=e=>Math.round(Date.parse(e)/vc),bc=e=>new Date(e*vc).toISOString().slice(0,10),xc=(e,t)=>bc(yc(e)+t),U=(e,t)=>yc(t)-yc(e),Sc=new Map;function Cc(e,t,n){let r=t+n,i=Sc.get(r);if(!i){let e=t===`fr`?`fr`:`en-GB`;i=new Intl.DateTimeFormat(e,{month:n,timeZone:`UTC`}),Sc.set(r,i)}return i.format(e)}var wc=(e,t)=>Cc(new Date(`${e}T00:00:00Z`),t,`short`);function Tc(e,t,n,r){let i=new Date(`${e}T00:00:00Z`),a=i.getUTCDate(),o=t===`fr`&&a===1?`1er`:String(a),s=i.getUTCFullYear(),c=`${o}${H}${Cc(i,t,n)}`;return s===r?c:`${c}${H}${s}`}var W=(e,t,n=null)=>Tc(e,t,`long`,n),Ec=(e,t,n=null)=>Tc(e,t,`short`,n),G=e=>Number(e.slice(0,4)),Dc=e=>e>0?`*`.repeat(e):nc,Oc=e=>e.charAt(0).toUpperCase()+e.slice(1),kc=(e,t)=>e.date_q50===t.date_q50&&ic(e.p_deadline??0)===ic(t.p_deadline??0),Ac=e=>e.state!==`out`&&ic(e.p_horizon??0)>=1;function jc(e,t,n){let r=new Map(e.places.map(e=>[e.id,e])),i=e=>{let i=new Map;for(let a of t.picture.runouts){let t=r.get(a.place_id);if(!t||t.evidence<=0||n&&a.good!==n||!e(a))continue;let o=i.get(t.id);o?o.rows.push(a):i.set(t.id,{place:t,rank:0,tie:!1,rows:[a]})}return[...i.values()]},{headline:a}=t.picture,o=i(e=>e.state===`out`),s=i(Ac);for(let e of s)e.place.id===a.place_id&&e.rows.sort((e,t)=>Number(t.good===a.good)-Number(e.good===a.good));s.forEach((e,t)=>{let n=s[t-1],r=n!==void 0&&kc(e.rows[0],n.rows[0]);e.rank=r?n.rank:t+1,r&&(e.tie=n.tie=!0)});let c=new Set([...o,...s].map(e=>e.place.id)),l=e.places.filter(e=>t.runouts_of.has(e.id));return{out:o,may:s,quiet:l.filter(e=>e.evidence>0&&!c.has(e.id)),no_evidence:l.filter(e=>e.evidence<=0)}}function Mc(e,t,n){let r=(e.runouts_of.get(t)??[]).filter(e=>!n||e.good===n),{headline:i}=e.picture;return r.find(e=>e.state===`out`)??r.find(e=>i.place_id===t&&e.good===i.good&&Ac(e))??r.find(Ac)??null}var K=w`
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
`,q=w`
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
`,Nc=class extends kt{static properties={lang:{type:String,reflect:!0}};static styles=[K,q];constructor(){super(),this.lang=`en`}t(e,t){return b(this.lang,e,t)}tn(e,t,n){return x(this.lang,e,t,n)}},Pc=class extends Nc{static properties={store:{attribute:!1}};#e=null;needs(e){return[e]}connectedCallback(){this.lang=this.store.state.view.lang,super.connectedCallback(),this.#e=this.store.subscribe((e,t)=>{e.view.lang!==this.lang&&(this.lang=e.view.lang);let n=this.needs(e),r=this.needs(t);n.some((e,t)=>!Object.is(e,r[t]))&&this.requestUpdate()})}disconnectedCallback(){this.#e?.(),this.#e=null,super.disconnectedCallback()}};function Fc(e,t){return e==null||t==null?NaN:e<t?-1:e>t?1:e>=t?0:NaN}function Ic(e,t){return e==null||t==null?NaN:t<e?-1:t>e?1:t>=e?0:NaN}function Lc(e){let t,n,r;e.length===2?(t=e===Fc||e===Ic?e:Rc,n=e,r=e):(t=Fc,n=(t,n)=>Fc(e(t),n),r=(t,n)=>e(t)-n);function i(e,r,i=0,a=e.length){if(i<a){if(t(r,r)!==0)return a;do{let t=i+a>>>1;n(e[t],r)<0?i=t+1:a=t}while(i<a)}return i}function a(e,r,i=0,a=e.length){if(i<a){if(t(r,r)!==0)return a;do{let t=i+a>>>1;n(e[t],r)<=0?i=t+1:a=t}while(i<a)}return i}function o(e,t,n=0,a=e.length){let o=i(e,t,n,a-1);return o>n&&r(e[o-1],t)>-r(e[o],t)?o-1:o}return{left:i,center:o,right:a}}function Rc(){return 0}function zc(e){return e===null?NaN:+e}var Bc=Lc(Fc),Vc=Bc.right;Bc.left,Lc(zc).center;var Hc=class{constructor(){this._partials=new Float64Array(32),this._n=0}add(e){let t=this._partials,n=0;for(let r=0;r<this._n&&r<32;r++){let i=t[r],a=e+i,o=Math.abs(e)<Math.abs(i)?e-(a-i):i-(a-e);o&&(t[n++]=o),e=a}return t[n]=e,this._n=n+1,this}valueOf(){let e=this._partials,t=this._n,n,r,i,a=0;if(t>0){for(a=e[--t];t>0&&(n=a,r=e[--t],a=n+r,i=r-(a-n),!i););t>0&&(i<0&&e[t-1]<0||i>0&&e[t-1]>0)&&(r=i*2,n=a+r,r==n-a&&(a=n))}return a}};Array.prototype.slice;var Uc=Math.sqrt(50),Wc=Math.sqrt(10),Gc=Math.sqrt(2);function Kc(e,t,n){let r=(t-e)/Math.max(0,n),i=Math.floor(Math.log10(r)),a=r/10**i,o=a>=Uc?10:a>=Wc?5:a>=Gc?2:1,s,c,l;return i<0?(l=10**-i/o,s=Math.round(e*l),c=Math.round(t*l),s/l<e&&++s,c/l>t&&--c,l=-l):(l=10**i*o,s=Math.round(e/l),c=Math.round(t/l),s*l<e&&++s,c*l>t&&--c),c<s&&.5<=n&&n<2?Kc(e,t,n*2):[s,c,l]}function qc(e,t,n){if(t=+t,e=+e,n=+n,!(n>0))return[];if(e===t)return[e];let r=t<e,[i,a,o]=r?Kc(t,e,n):Kc(e,t,n);if(!(a>=i))return[];let s=a-i+1,c=Array(s);if(r){if(o<0)for(let e=0;e<s;++e)c[e]=(a-e)/-o;else for(let e=0;e<s;++e)c[e]=(a-e)*o}else if(o<0)for(let e=0;e<s;++e)c[e]=(i+e)/-o;else for(let e=0;e<s;++e)c[e]=(i+e)*o;return c}function Jc(e,t,n){return t=+t,e=+e,n=+n,Kc(e,t,n)[2]}function Yc(e,t,n){t=+t,e=+e,n=+n;let r=t<e,i=r?Jc(t,e,n):Jc(e,t,n);return(r?-1:1)*(i<0?1/-i:i)}var Xc=Math.PI,Zc=Xc/2;Xc/4;var Qc=Xc*2;180/Xc;var $c=Xc/180,el=Math.abs,tl=Math.atan2,nl=Math.cos,rl=Math.sin,il=Math.sqrt;function al(e){return e>1?0:e<-1?Xc:Math.acos(e)}function ol(e){return e>1?Zc:e<-1?-Zc:Math.asin(e)}function J(){}function sl(e,t){e&&ll.hasOwnProperty(e.type)&&ll[e.type](e,t)}var cl={Feature:function(e,t){sl(e.geometry,t)},FeatureCollection:function(e,t){for(var n=e.features,r=-1,i=n.length;++r<i;)sl(n[r].geometry,t)}},ll={Sphere:function(e,t){t.sphere()},Point:function(e,t){e=e.coordinates,t.point(e[0],e[1],e[2])},MultiPoint:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)e=n[r],t.point(e[0],e[1],e[2])},LineString:function(e,t){ul(e.coordinates,t,0)},MultiLineString:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)ul(n[r],t,0)},Polygon:function(e,t){dl(e.coordinates,t)},MultiPolygon:function(e,t){for(var n=e.coordinates,r=-1,i=n.length;++r<i;)dl(n[r],t)},GeometryCollection:function(e,t){for(var n=e.geometries,r=-1,i=n.length;++r<i;)sl(n[r],t)}};function ul(e,t,n){var r=-1,i=e.length-n,a;for(t.lineStart();++r<i;)a=e[r],t.point(a[0],a[1],a[2]);t.lineEnd()}function dl(e,t){var n=-1,r=e.length;for(t.polygonStart();++n<r;)ul(e[n],t,1);t.polygonEnd()}function fl(e,t){e&&cl.hasOwnProperty(e.type)?cl[e.type](e,t):sl(e,t)}new Hc,new Hc;function pl(e,t){return el(e)>Xc&&(e-=Math.round(e/Qc)*Qc),[e,t]}pl.invert=pl,-Xc,-Zc;var ml=e=>e,hl=new Hc,gl=new Hc,_l,vl,yl,bl,Y={point:J,lineStart:J,lineEnd:J,polygonStart:function(){Y.lineStart=xl,Y.lineEnd=wl},polygonEnd:function(){Y.lineStart=Y.lineEnd=Y.point=J,hl.add(el(gl)),gl=new Hc},result:function(){var e=hl/2;return hl=new Hc,e}};function xl(){Y.point=Sl}function Sl(e,t){Y.point=Cl,_l=yl=e,vl=bl=t}function Cl(e,t){gl.add(bl*e-yl*t),yl=e,bl=t}function wl(){Cl(_l,vl)}var Tl=1/0,El=Tl,Dl=-Tl,Ol=Dl,kl={point:Al,lineStart:J,lineEnd:J,polygonStart:J,polygonEnd:J,result:function(){var e=[[Tl,El],[Dl,Ol]];return Dl=Ol=-(El=Tl=1/0),e}};function Al(e,t){e<Tl&&(Tl=e),e>Dl&&(Dl=e),t<El&&(El=t),t>Ol&&(Ol=t)}var jl=0,Ml=0,Nl=0,Pl=0,Fl=0,Il=0,Ll=0,Rl=0,zl=0,Bl,Vl,X,Z,Q={point:Hl,lineStart:Ul,lineEnd:Kl,polygonStart:function(){Q.lineStart=ql,Q.lineEnd=Jl},polygonEnd:function(){Q.point=Hl,Q.lineStart=Ul,Q.lineEnd=Kl},result:function(){var e=zl?[Ll/zl,Rl/zl]:Il?[Pl/Il,Fl/Il]:Nl?[jl/Nl,Ml/Nl]:[NaN,NaN];return jl=Ml=Nl=Pl=Fl=Il=Ll=Rl=zl=0,e}};function Hl(e,t){jl+=e,Ml+=t,++Nl}function Ul(){Q.point=Wl}function Wl(e,t){Q.point=Gl,Hl(X=e,Z=t)}function Gl(e,t){var n=e-X,r=t-Z,i=il(n*n+r*r);Pl+=i*(X+e)/2,Fl+=i*(Z+t)/2,Il+=i,Hl(X=e,Z=t)}function Kl(){Q.point=Hl}function ql(){Q.point=Yl}function Jl(){Xl(Bl,Vl)}function Yl(e,t){Q.point=Xl,Hl(Bl=X=e,Vl=Z=t)}function Xl(e,t){var n=e-X,r=t-Z,i=il(n*n+r*r);Pl+=i*(X+e)/2,Fl+=i*(Z+t)/2,Il+=i,i=Z*e-X*t,Ll+=i*(X+e),Rl+=i*(Z+t),zl+=i*3,Hl(X=e,Z=t)}function Zl(e){this._context=e}Zl.prototype={_radius:4.5,pointRadius:function(e){return this._radius=e,this},polygonStart:function(){this._line=0},polygonEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){this._line===0&&this._context.closePath(),this._point=NaN},point:function(e,t){switch(this._point){case 0:this._context.moveTo(e,t),this._point=1;break;case 1:this._context.lineTo(e,t);break;default:this._context.moveTo(e+this._radius,t),this._context.arc(e,t,this._radius,0,Qc)}},result:J};var Ql=new Hc,$l,eu,tu,nu,ru,iu={point:J,lineStart:function(){iu.point=au},lineEnd:function(){$l&&ou(eu,tu),iu.point=J},polygonStart:function(){$l=!0},polygonEnd:function(){$l=null},result:function(){var e=+Ql;return Ql=new Hc,e}};function au(e,t){iu.point=ou,eu=nu=e,tu=ru=t}function ou(e,t){nu-=e,ru-=t,Ql.add(il(nu*nu+ru*ru)),nu=e,ru=t}var su,cu,lu,uu,du=class{constructor(e){this._append=e==null?fu:pu(e),this._radius=4.5,this._=``}pointRadius(e){return this._radius=+e,this}polygonStart(){this._line=0}polygonEnd(){this._line=NaN}lineStart(){this._point=0}lineEnd(){this._line===0&&(this._+=`Z`),this._point=NaN}point(e,t){switch(this._point){case 0:this._append`M${e},${t}`,this._point=1;break;case 1:this._append`L${e},${t}`;break;default:if(this._append`M${e},${t}`,this._radius!==lu||this._append!==cu){let e=this._radius,t=this._;this._=``,this._append`m0,${e}a${e},${e} 0 1,1 0,${-2*e}a${e},${e} 0 1,1 0,${2*e}z`,lu=e,cu=this._append,uu=this._,this._=t}this._+=uu}}result(){let e=this._;return this._=``,e.length?e:null}};function fu(e){let t=1;this._+=e[0];for(let n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function pu(e){let t=Math.floor(e);if(!(t>=0))throw RangeError(`invalid digits: ${e}`);if(t>15)return fu;if(t!==su){let e=10**t;su=t,cu=function(t){let n=1;this._+=t[0];for(let r=t.length;n<r;++n)this._+=Math.round(arguments[n]*e)/e+t[n]}}return cu}function mu(e,t){let n=3,r=4.5,i,a;function o(e){return e&&(typeof r==`function`&&a.pointRadius(+r.apply(this,arguments)),fl(e,i(a))),a.result()}return o.area=function(e){return fl(e,i(Y)),Y.result()},o.measure=function(e){return fl(e,i(iu)),iu.result()},o.bounds=function(e){return fl(e,i(kl)),kl.result()},o.centroid=function(e){return fl(e,i(Q)),Q.result()},o.projection=function(t){return arguments.length?(i=t==null?(e=null,ml):(e=t).stream,o):e},o.context=function(e){return arguments.length?(a=e==null?(t=null,new du(n)):new Zl(t=e),typeof r!=`function`&&a.pointRadius(r),o):t},o.pointRadius=function(e){return arguments.length?(r=typeof e==`function`?e:(a.pointRadius(+e),+e),o):r},o.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let t=Math.floor(e);if(!(t>=0))throw RangeError(`invalid digits: ${e}`);n=t}return t===null&&(a=new du(n)),o},o.projection(e).digits(n).context(t)}function hu(e){return{stream:gu(e)}}function gu(e){return function(t){var n=new _u;for(var r in e)n[r]=e[r];return n.stream=t,n}}function _u(){}_u.prototype={constructor:_u,point:function(e,t){this.stream.point(e,t)},sphere:function(){this.stream.sphere()},lineStart:function(){this.stream.lineStart()},lineEnd:function(){this.stream.lineEnd()},polygonStart:function(){this.stream.polygonStart()},polygonEnd:function(){this.stream.polygonEnd()}},nl(30*$c);function vu(e){return function(t,n){var r=nl(t),i=nl(n),a=e(r*i);return a===1/0?[2,0]:[a*i*rl(t),a*rl(n)]}}function yu(e){return function(t,n){var r=il(t*t+n*n),i=e(r),a=rl(i),o=nl(i);return[tl(t*a,r*o),ol(r&&n*a/r)]}}var bu=vu(function(e){return il(2/(1+e))});bu.invert=yu(function(e){return 2*ol(e/2)});var xu=vu(function(e){return(e=al(e))&&e/rl(e)});xu.invert=yu(function(e){return e});function Su(e,t){return[e,t]}Su.invert=Su,il(3)/2;function Cu(e){return e}function wu(e){if(e==null)return Cu;var t,n,r=e.scale[0],i=e.scale[1],a=e.translate[0],o=e.translate[1];return function(e,s){s||(t=n=0);var c=2,l=e.length,u=Array(l);for(u[0]=(t+=e[0])*r+a,u[1]=(n+=e[1])*i+o;c<l;)u[c]=e[c],++c;return u}}function Tu(e,t){for(var n,r=e.length,i=r-t;i<--r;)n=e[i],e[i++]=e[r],e[r]=n}function Eu(e,t){return typeof t==`string`&&(t=e.objects[t]),t.type===`GeometryCollection`?{type:`FeatureCollection`,features:t.geometries.map(function(t){return Du(e,t)})}:Du(e,t)}function Du(e,t){var n=t.id,r=t.bbox,i=t.properties==null?{}:t.properties,a=Ou(e,t);return n==null&&r==null?{type:`Feature`,properties:i,geometry:a}:r==null?{type:`Feature`,id:n,properties:i,geometry:a}:{type:`Feature`,id:n,bbox:r,properties:i,geometry:a}}function Ou(e,t){var n=wu(e.transform),r=e.arcs;function i(e,t){t.length&&t.pop();for(var i=r[e<0?~e:e],a=0,o=i.length;a<o;++a)t.push(n(i[a],a));e<0&&Tu(t,o)}function a(e){return n(e)}function o(e){for(var t=[],n=0,r=e.length;n<r;++n)i(e[n],t);return t.length<2&&t.push(t[0]),t}function s(e){for(var t=o(e);t.length<4;)t.push(t[0]);return t}function c(e){return e.map(s)}function l(e){var t=e.type,n;switch(t){case`GeometryCollection`:return{type:t,geometries:e.geometries.map(l)};case`Point`:n=a(e.coordinates);break;case`MultiPoint`:n=e.coordinates.map(a);break;case`LineString`:n=o(e.arcs);break;case`MultiLineString`:n=e.arcs.map(o);break;case`Polygon`:n=c(e.arcs);break;case`MultiPolygon`:n=e.arcs.map(c);break;default:return null}return{type:t,coordinates:n}}return l(t)}var ku=Math.PI/180,Au=80,ju=e=>-Math.log(Math.tan(Math.PI/4+Math.min(Math.max(e,-80),Au)*ku/2));function Mu(e,t,n,r=48){let i=e.map(e=>e.lon*ku),a=e.map(e=>ju(e.lat)),o=Math.min(...i),s=Math.max(...i),c=Math.min(...a),l=Math.max(...a),u=.5*ku,d=Math.min(Math.max(t-2*r,40)/Math.max(s-o,u),Math.max(n-2*r,40)/Math.max(l-c,u)),f=t/2-d*(o+s)/2,p=n/2-d*(c+l)/2;return{width:t,height:n,x:e=>f+d*e*ku,y:e=>p+d*ju(e),lon:e=>(e-f)/d/ku,lat:e=>(2*Math.atan(Math.exp(-(e-p)/d))-Math.PI/2)/ku}}function Nu(e,t){let n=e.lon(-t.x/t.k),r=e.lon((e.width-t.x)/t.k),i=e.lat(-t.y/t.k),a=e.lat((e.height-t.y)/t.k),o=(e,t)=>Math.min(Math.max(Math.floor(e/20),0),t),s=[];for(let e=o(n+180,17);e<=o(r+180,17);++e)for(let t=o(a+90,8);t<=o(i+90,8);++t)s.push(`${e}_${t}`);return s}var Pu=`#e4ebef`,Fu=`#f8f6f1`,Iu=`#8d949c`,Lu=new Map;function Ru(e){let t=Lu.get(e);return t||(t=fetch(`basemap/land_${e}.json`).then(e=>e.ok?e.json():null).catch(()=>null),Lu.set(e,t)),t}function zu(e,t){let n=mu(hu({point(e,n){this.stream.point(t.x(e),t.y(n))}})),r=t=>{let r=e.objects[t];return new Path2D(r?n(Eu(e,r))??``:``)};return{land:r(`land`),borders:r(`borders`)}}var Bu=class{#e=null;#t=new Map;#n;constructor(e){this.#n=e}use(e){this.#e=e,this.#t.clear()}#r(e,t){this.#t.has(e)||(this.#t.set(e,null),Ru(e).then(n=>{n&&t===this.#e&&(this.#t.set(e,zu(n,t)),this.#n())}))}draw(e,t,n){let r=this.#e;if(!r)return;e.setTransform(1,0,0,1,0,0),e.fillStyle=Pu,e.fillRect(0,0,e.canvas.width,e.canvas.height),e.setTransform(n*t.k,0,0,n*t.k,n*t.x,n*t.y);let i=Nu(r,t);e.fillStyle=Fu;for(let t of i){this.#r(t,r);let n=this.#t.get(t);n&&e.fill(n.land)}e.strokeStyle=Iu,e.lineWidth=.8/t.k,e.setLineDash([4/t.k,2/t.k]);for(let t of i){let n=this.#t.get(t);n&&e.stroke(n.borders)}e.setLineDash([])}},Vu=Object.keys(Nt),Hu=class extends Nc{static properties={cover:{type:Boolean}};static styles=[K,q,w`
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
    `];render(){return T`<ul aria-label=${this.t(`legend.towns`)}>
        ${this.cover?Ft.map((e,t)=>this.#n(e,t)):null}
        ${Vu.filter(e=>!this.cover||e===`no_evidence`||e===`not_analysed`).map(e=>this.#t(e))}
      </ul>
      <ul aria-label=${this.t(`legend.roads`)}>
        ${se.map(e=>this.#r(e))}
      </ul>`}#e(e,t=``,n=``){return T`<svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <circle r="7" fill=${e} stroke="#1b1f24" stroke-width="1.2"></circle>
      ${E`<path d=${t} stroke=${n} stroke-width=".3" fill="none" transform="scale(7)"></path>`}
    </svg>`}#t(e){let t=Nt[e];return T`<li>
      ${this.#e(t.fill,t.mark,t.ink)}${this.t(`access.${e}`)}
    </li>`}#n(e,t){let n=t>0?Pt[t-1]:0,r=Pt[t],i=r===1/0?this.t(`legend.cover_over`,{from:n}):t===0?this.t(`legend.cover_none`):this.t(`legend.cover`,{from:n,to:r});return T`<li>${this.#e(e,It[t],`#1b1f24`)}${i}</li>`}#r(e){let t=jt[e],n=t.dash.join(` `);return T`<li>
      <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
        <path d="M0 6H34" stroke=${t.edge} stroke-width=${t.width+1.4} stroke-dasharray=${n} />
        <path d="M0 6H34" stroke=${t.colour} stroke-width=${t.width} stroke-dasharray=${n} />
        ${t.crossed?E`<path d="M12 1L22 11M12 11L22 1" stroke="#fff" stroke-width="5" /><path d="M12 1L22 11M12 11L22 1" stroke="#1b1f24" stroke-width="2.2" />`:null}
      </svg>
      ${this.t(`road.${e}`)}
    </li>`}};customElements.define(`corridor-legend`,Hu);var Uu=w`
  .frame {
    position: relative;
    overflow: hidden;
    block-size: clamp(18rem, 58vh, 40rem);
    border: 1px solid var(--line);
    background: #e4ebef;
    touch-action: pan-y;
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
`,Wu=class{#e=new Float64Array;#t=new Uint8Array;#n=new Map;#r=se.map(()=>[]);use(e,t){this.#n=new Map(e.places.map(e=>[e.id,[t.x(e.lon),t.y(e.lat)]])),this.#e=new Float64Array(4*e.roads.length),this.#t=new Uint8Array(e.roads.length),e.roads.forEach((e,t)=>{let n=this.#n.get(e.from)??[NaN,NaN],r=this.#n.get(e.to)??[NaN,NaN];this.#e.set([...n,...r],4*t),this.#t[t]=e.mode===`road`?0:1})}draw(e,t,n,r,i){e.setTransform(n,0,0,n,0,0),e.clearRect(0,0,e.canvas.width,e.canvas.height),e.lineCap=`butt`;let a=r.picture.lead_days.length,o=r.day_of_lead(i);for(let e of this.#r)e.length=0;for(let e=0;e<this.#t.length;++e)this.#r[r.roads[e*a+o]??3]?.push(e);for(let n of[3,0,1,2]){let r=this.#r[n];r&&r.length>0&&this.#i(e,t,n,r)}}#i(e,t,n,r){let i=jt[se[n]??`unknown`],{k:a,x:o,y:s}=t;for(let t of[!0,!1]){e.setLineDash(i.dash),e.strokeStyle=t?i.edge:i.colour,e.lineWidth=i.width+(t?1.4:0),e.beginPath();for(let t of r)e.moveTo(this.#e[4*t]*a+o,this.#e[4*t+1]*a+s),e.lineTo(this.#e[4*t+2]*a+o,this.#e[4*t+3]*a+s);e.stroke()}e.setLineDash([]),i.crossed&&this.#a(e,t,r)}#a(e,{k:t,x:n,y:r},i){for(let[a,o]of[[`#ffffff`,5],[`#1b1f24`,2.2]]){e.strokeStyle=a,e.lineWidth=o,e.beginPath();for(let a of i){let i=(this.#e[4*a]+this.#e[4*a+2])/2*t+n,o=(this.#e[4*a+1]+this.#e[4*a+3])/2*t+r;e.moveTo(i-5,o-5),e.lineTo(i+5,o+5),e.moveTo(i-5,o+5),e.lineTo(i+5,o-5)}e.stroke()}}nearest(e,t,{k:n,x:r,y:i},a=10){let o=-1,s=a*a;for(let a=0;a<this.#t.length;++a){let c=this.#e[4*a]*n+r,l=this.#e[4*a+1]*n+i,u=this.#e[4*a+2]*n+r-c,d=this.#e[4*a+3]*n+i-l,f=Math.min(Math.max(((e-c)*u+(t-l)*d)/(u*u+d*d||1),0),1),p=(e-c-f*u)**2+(t-l-f*d)**2;p<s&&(s=p,o=a)}return o}draw_flows(e,t,n){let r=Math.max(...n.map(e=>e.people.q50),1);e.strokeStyle=`rgba(27, 31, 36, 0.55)`,e.setLineDash([]);for(let i of n){let n=this.#n.get(i.origin),a=this.#n.get(i.destination);if(!n||!a)continue;let[o,s]=[n[0]*t.k+t.x,n[1]*t.k+t.y],[c,l]=[a[0]*t.k+t.x,a[1]*t.k+t.y],[u,d]=[(o+c)/2+(l-s)/5,(s+l)/2-(c-o)/5];e.lineWidth=1+5*i.people.q50/r,e.beginPath(),e.moveTo(o,s),e.quadraticCurveTo(u,d,c,l),e.stroke(),this.#o(e,u,d,c,l)}}#o(e,t,n,r,i){let a=Math.atan2(i-n,r-t);e.lineWidth=2,e.beginPath();for(let t of[-.45,.45])e.moveTo(r-12*Math.cos(a),i-12*Math.sin(a)),e.lineTo(r-22*Math.cos(a+t),i-22*Math.sin(a+t));e.stroke()}},Gu=(e,t,n)=>e.goods.find(e=>e.id===t)?.name[n]??t;function Ku(e,t,n,r,i){let a=x(i,`map.people`,n.population,{place:n.name,people:fc(n.population)});if(n.evidence<=0)return`${a}, ${b(i,`map.no_evidence`)}`;let o=Mc(t,n.id,r);if(!o)return`${a}, ${b(i,`map.quiet`)}`;let s=Gu(e,o.good,i),c=G(e.as_of);if(o.state===`out`)return`${a}, ${b(i,`map.out`,{good:s,date:o.out_since?W(o.out_since,i,c):``})}`;let l=o.p_deadline??0;return`${a}, ${b(i,`map.runout`,{good:s,word:lc(l,i),percent:ac(l),date:W(t.picture.deadline,i,c)})}`}function qu(e,t,n,r,i){let a=e.places[n];if(!a||a.evidence<=0)return``;let o=fe(t,n,r),s=de(t,n,r,oe.indexOf(o));return b(i,`map.on_day`,{date:W(xc(e.as_of,r),i,G(e.as_of)),state:te(i,`access`,o),percent:oc(s)})}var Ju=15,Yu=4,Xu=(e,t)=>e.x<t.x+t.width&&t.x<e.x+e.width&&e.y<t.y+t.height&&t.y<e.y+e.height;function Zu(e){let t=e.x+e.radius+Yu,n=e.x-e.radius-Yu,r=e.y-Ju/2,i=e.y-e.radius-Yu-Ju,a=e.y+e.radius+Yu,o=(t,n)=>({x:t,y:n,width:e.width,height:Ju}),s=(e,t,n)=>({x:e,y:t+Ju-4,anchor:n});return[{box:o(t,r),placed:s(t,r,`start`)},{box:o(n-e.width,r),placed:s(n,r,`end`)},{box:o(e.x-e.width/2,i),placed:s(e.x,i,`middle`)},{box:o(e.x-e.width/2,a),placed:s(e.x,a,`middle`)}]}function Qu(e,t){let n=e.map(e=>({x:e.x-e.radius,y:e.y-e.radius,width:2*e.radius,height:2*e.radius})),r=e=>e.x>=t.x&&e.y>=t.y&&e.x+e.width<=t.x+t.width&&e.y+e.height<=t.y+t.height;return e.map((e,i)=>{if(!(e.x>=t.x&&e.y>=t.y&&e.x<=t.width&&e.y<=t.height))return null;let a=Zu(e).filter(e=>r(e.box)),o=e=>n.filter((t,n)=>n!==i&&Xu(t,e.box)).length,s=a.find(e=>o(e)===0)??(e.must?a.toSorted((e,t)=>o(e)-o(t))[0]:void 0);return s?(n.push(s.box),s.placed):null})}var $u=`600 12.5px system-ui, 'Noto Sans', sans-serif`,ed=6,td=`http://www.w3.org/2000/svg`;function nd(e,t){let n=document.createElementNS(td,e);for(let[e,r]of Object.entries(t))n.setAttribute(e,r);return n}var rd;function id(e){return rd??=document.createElement(`canvas`).getContext(`2d`),rd?(rd.font=$u,rd.measureText(e).width+4):7.2*e.length}var ad=class{#e=[];#t;#n;#r;constructor(e,t,n){this.#t=e,this.#n=t,this.#r=n}use(e,t,n){this.#e=e.map(e=>this.#i(e,t,n(e))),this.#t.replaceChildren(...this.#e.map(e=>e.group))}#i(e,t,n){let r=n===null?4:zt(e.population),i=nd(`g`,{class:n===null?`town other`:`town`});i.dataset.place=e.id;let a=nd(`circle`,{class:`disc`,r:String(r)}),o=nd(`path`,{class:`mark`,transform:`scale(${r})`}),s=nd(`title`,{}),c=nd(`text`,{class:`name`,"aria-hidden":`true`});c.textContent=n??e.name,n===null?i.setAttribute(`role`,`img`):(i.setAttribute(`role`,`button`),i.setAttribute(`tabindex`,`0`),i.append(nd(`circle`,{class:`hit`,r:String(Math.max(13,r))})),i.addEventListener(`click`,()=>this.#n(e.id)),i.addEventListener(`keydown`,t=>{(t.key===`Enter`||t.key===` `)&&(t.preventDefault(),this.#n(e.id))})),i.append(s,a,o,c);let l={place:e,x:t.x(e.lon),y:t.y(e.lat),radius:r,group:i,disc:a,mark:o,title:s,name:c,width:id(c.textContent),look:null,label:``};return i.addEventListener(`focus`,()=>this.#r(l.x,l.y)),l}move(e,t,n){let r=this.#e.map((t,r)=>{let i=t.x*e.k+e.x,a=t.y*e.k+e.y;return t.group.setAttribute(`transform`,`translate(${i.toFixed(1)} ${a.toFixed(1)})`),{x:i,y:a,radius:t.radius,width:t.width,must:r<ed&&t.place.evidence>0||t.place.id===n}});Qu(r,{x:0,y:0,width:t.width,height:t.height}).forEach((e,t)=>{let{name:n}=this.#e[t],{x:i,y:a}=r[t];e?(n.setAttribute(`visibility`,`visible`),n.setAttribute(`x`,(e.x-i).toFixed(1)),n.setAttribute(`y`,(e.y-a).toFixed(1)),n.setAttribute(`text-anchor`,e.anchor)):n.setAttribute(`visibility`,`hidden`)})}show(e){for(let t of this.#e){let{look:n,label:r}=e(t.place);n!==t.look&&(t.look=n,t.disc.setAttribute(`fill`,n.fill),t.mark.setAttribute(`d`,n.mark),t.mark.setAttribute(`stroke`,n.ink)),r!==t.label&&(t.label=r,t.group.setAttribute(`aria-label`,r),t.title.textContent=r)}}choose(e){for(let t of this.#e){let n=t.place.id===e;t.group.classList.toggle(`chosen`,n),t.group.getAttribute(`role`)===`button`&&t.group.setAttribute(`aria-pressed`,String(n))}}},od=class extends Nc{static properties={scenario:{attribute:!1},picture:{attribute:!1},cover:{attribute:!1},day:{type:Number},good:{type:String},place:{type:String}};static styles=[K,q,Uu];#e=Gs;#t=null;#n=null;#r=null;#i=null;#a=new Wu;#o=new Bu(()=>this.#g());#s=new Map;#c=new Map;#l=null;constructor(){super(),this.picture=null,this.cover=null,this.day=0,this.good=null,this.place=null}render(){return T`<div class="frame" @click=${this.#b}>
        <canvas class="land" aria-hidden="true"></canvas>
        <canvas class="roads" aria-hidden="true"></canvas>
        <svg role="group" aria-label=${this.t(`map.label`)}></svg>
        <div class="buttons">
          <button aria-label=${this.t(`map.closer`)} @click=${()=>this.#S(1.6)}>+</button>
          <button aria-label=${this.t(`map.farther`)} @click=${()=>this.#S(1/1.6)}>–</button>
          <button aria-label=${this.t(`map.home`)} @click=${()=>this.#C()}>⌂</button>
        </div>
      </div>
      <corridor-legend .lang=${this.lang} .cover=${this.cover!==null}></corridor-legend>`}firstUpdated(){let e=this.renderRoot.querySelector(`.frame`);this.#i=new ad(this.renderRoot.querySelector(`svg`),e=>this.#y(e),(e,t)=>this.#w(e,t)),this.#r=tc().scaleExtent([.25,14]).filter(e=>e.type===`wheel`?e.ctrlKey||e.metaKey:`touches`in e?e.touches.length>1:!(`button`in e&&e.button)&&e.type!==`dblclick`).on(`zoom`,e=>{let{k:t,x:n,y:r}=e.transform;this.#e={k:t,x:n,y:r},this.#g(),this.#_(),this.#m()}),k(e).call(this.#r),this.#n=new ResizeObserver(()=>this.#u()),this.#n.observe(e)}disconnectedCallback(){this.#n?.disconnect(),super.disconnectedCallback()}updated(e){this.#t?(e.has(`scenario`)||e.has(`picture`)||e.has(`good`)||e.has(`lang`))&&this.#p():this.#u(),e.has(`place`)&&(this.#i?.choose(this.place),this.#m()),this.#_()}#u(){let e=this.renderRoot.querySelector(`.frame`)?.getBoundingClientRect();if(!(!e||e.width<10||e.height<10)&&(this.#t?.width!==e.width||this.#t.height!==e.height)){for(let t of this.renderRoot.querySelectorAll(`canvas`))t.width=Math.round(e.width*this.#d),t.height=Math.round(e.height*this.#d);this.#t=Mu(this.#f(),e.width,e.height),this.#o.use(this.#t),this.#a.use(this.scenario,this.#t),this.#s=new Map(this.scenario.places.map((e,t)=>[e.id,t])),this.#p(),this.#g(),this.#_()}}get#d(){return Math.min(window.devicePixelRatio||1,2)}#f(){let{places:e}=this.scenario,t=e.filter(e=>e.evidence>0);return t.length>1?t:e}#p(){let e=this.picture;if(!this.#t||!this.#i)return;let t=new Map;if(this.#c.clear(),e){let n=jc(this.scenario,e,this.good);for(let e of[...n.out,...n.may])t.set(e.place.id,t.size);for(let e of[...n.quiet,...n.no_evidence])t.set(e.id,t.size);for(let n of this.scenario.places)t.has(n.id)&&this.#c.set(n.id,Ku(this.scenario,e,n,this.good,this.lang));this.#l=e.picture.headline.place_id}let n=e=>e.id===this.#l?-1:t.get(e.id)??1e9-e.population,r=this.scenario.places.toSorted((e,t)=>n(e)-n(t));this.#i.use(r,this.#t,e=>t.has(e.id)?`${e.name}${e.evidence>0?` ${Dc(e.evidence)}`:``}`:null),this.#i.choose(this.place),this.#m()}#m(){this.#t&&this.#i?.move(this.#e,this.#t,this.place??this.#l)}#h(e){return this.renderRoot.querySelector(`canvas.${e}`)?.getContext(`2d`)??null}#g(){let e=this.#h(`land`);e&&this.#t&&this.#o.draw(e,this.#e,this.#d)}#_(){let e=this.#h(`roads`),t=this.picture;if(e&&t&&this.#t){if(this.#a.draw(e,this.#e,this.#d,t,this.day),this.place){let n=t.picture.flows.filter(e=>e.origin===this.place&&e.destination!==this.place);this.#a.draw_flows(e,this.#e,n.slice(0,5))}this.#i?.show(e=>this.#v(t,e))}}#v(e,t){let n=this.#c.get(t.id);if(n===void 0)return{look:Nt.not_analysed,label:`${t.name}, ${this.t(`map.not_analysed`)}`};if(t.evidence<=0)return{look:Nt.no_evidence,label:n};let r=this.#s.get(t.id)??0,i=`${n}. ${qu(this.scenario,e,r,this.day,this.lang)}`;if(!this.cover)return{look:Nt[fe(e,r,this.day)],label:i};let a=e.picture.lead_days.length;return{look:Lt[this.cover.classes[r*a+e.day_of_lead(this.day)]??255]??Nt.no_evidence,label:i}}#y(e){this.dispatchEvent(new CustomEvent(`choose-place`,{detail:e}))}#b(e){if(e.composedPath()[0].closest?.(`.town, button`))return;let t=this.renderRoot.querySelector(`.frame`).getBoundingClientRect(),n=this.#a.nearest(e.clientX-t.left,e.clientY-t.top,this.#e),r=this.scenario.roads[n];r&&this.dispatchEvent(new CustomEvent(`choose-road`,{detail:r.id}))}#x(){return this.renderRoot.querySelector(`.frame`)}#S(e){this.#r?.scaleBy(k(this.#x()),e)}#C(){this.#r?.transform(k(this.#x()),Gs)}#w(e,t){let n=this.#t;if(!n)return;let[r,i]=[e*this.#e.k+this.#e.x,t*this.#e.k+this.#e.y];r>10&&i>10&&r<n.width-10&&i<n.height-10||this.#r?.translateTo(k(this.#x()),e,t)}};customElements.define(`corridor-map`,od);var sd=(e,t)=>`setting`in e&&e.setting===t;function cd(e,t,n){let r=e.edits.findLast(e=>sd(e,t));return r&&`setting`in r?Number(r.value):n}function ld(e,t,n,r){let i=e.edits.filter(e=>!sd(e,t));return n!==r&&i.push({setting:t,value:n}),{...e,edits:i}}var ud=12,dd=6,fd=18;function pd(e,t,n){let r=Array.from({length:ud},()=>0);for(let i of e){if(!i)continue;let e=Math.floor((U(t,i)-1)/n*ud);r[Math.min(Math.max(e,0),11)]+=1}return r}function md(e,t,n){let r=pd(e,t,n),i=Math.max(...r,5);return T`<svg width=${72} height=${fd} viewBox="0 0 ${72} ${fd}" aria-hidden="true">
    <path d="M0 ${17.5}H${72}" stroke="#767f89"></path><path d=${r.map((e,t)=>{let n=e/i*16;return e>0?`M${t*dd+.5} 17v${-n.toFixed(1)}h5v${n.toFixed(1)}z`:``}).join(``)} fill="#2e75a8"></path>
  </svg>`}var hd=w`
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
`,gd=[30,60,90,120,180],_d=class extends Nc{static properties={scenario:{attribute:!1},picture:{attribute:!1},good:{type:String},place:{type:String},day:{type:Number},deadline_days:{type:Number}};#e=null;#t=new Map;static styles=[K,q,hd];constructor(){super(),this.good=null,this.place=null,this.day=0,this.deadline_days=60}willUpdate(e){e.has(`scenario`)&&(this.#t=new Map(this.scenario.places.map((e,t)=>[e.id,t]))),(e.has(`scenario`)||e.has(`picture`)||e.has(`good`))&&(this.#e=jc(this.scenario,this.picture,this.good))}#n(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t}))}render(){let e=this.#e;return e?T`${this.#r()}
      ${e.out.length>0?T`<h3>${this.t(`list.out`)}</h3>
            <ol>
              ${e.out.map(e=>this.#i(e,this.#c(e.rows)))}
            </ol>`:D}
      <h3>${this.t(`list.may`,{date:this.#s(this.picture.picture.deadline)})}</h3>
      ${e.may.length>0?T`<ol>
            ${e.may.map(e=>this.#i(e,this.#l(e.rows)))}
          </ol>`:T`<p>${this.t(`list.none`,{n:this.scenario.horizon_days})}</p>`}
      ${this.#d(`list.quiet`,e.quiet)} ${this.#d(`list.no_evidence`,e.no_evidence)}`:D}#r(){let e=[...new Set([...gd,this.deadline_days])].filter(e=>e<=this.scenario.horizon_days).sort((e,t)=>e-t),t=G(this.scenario.as_of);return T`<div class="row choices">
      <label
        >${this.t(`list.by`)}
        <select
          @change=${e=>this.#n(`choose-deadline`,Number(e.target.value))}
        >
          ${e.map(e=>T`<option value=${e} ?selected=${e===this.deadline_days}>
                ${Ec(xc(this.scenario.as_of,e),this.lang,t)}
              </option>`)}
        </select></label
      >
      <label
        >${this.t(`list.good`)}
        <select
          @change=${e=>this.#n(`choose-good`,e.target.value||null)}
        >
          <option value="" ?selected=${!this.good}>${this.t(`list.all_goods`)}</option>
          ${this.scenario.goods.map(e=>T`<option value=${e.id} ?selected=${e.id===this.good}>
                ${e.name[this.lang]}
              </option>`)}
        </select></label
      >
    </div>`}#i(e,t){let{place:n}=e,r=qu(this.scenario,this.picture,this.#t.get(n.id)??0,this.day,this.lang);return T`<li>
      <button
        class="entry"
        aria-current=${n.id===this.place}
        @click=${()=>this.#n(`choose-place`,n.id)}
      >
        <span class="soft numbers"
          >${e.rank||D}${e.tie?T`&nbsp;<small>${this.t(`list.tie`)}</small>`:D}</span
        >
        ${t}
        <span class="wide small soft"
          >${this.t(`list.people`,{n:fc(n.population)})} · ${r}</span
        >
      </button>
    </li>`}#a(e){return T`<span class="name">${e.name} <span
          title=${this.t(`evidence.${e.evidence}`)}
          aria-label=${this.t(`evidence.${e.evidence}`)}
          role="img"
          >${Dc(e.evidence)}</span
        ></span
      >`}#o(e){return this.scenario.places[this.#t.get(e.place_id)??0]}#s(e){return e?W(e,this.lang,G(this.scenario.as_of)):``}#c(e){return T`${this.#a(this.#o(e[0]))}<span></span>
      ${e.map(e=>T`<span class="wide"
            >${this.t(`list.out_since`,{good:Gu(this.scenario,e.good,this.lang),date:this.#s(e.out_since)})}</span
          >`)}`}#l(e){let t=e[0],n=t.p_deadline??0,r=G(this.scenario.as_of),i=e=>e?Ec(e,this.lang,r):this.t(`list.later`);return T`${this.#a(this.#o(t))}
      <span class="when">${t.date_q50?this.#s(t.date_q50):this.t(`list.no_middle`)}</span>
      <span class="wide"
        >${Gu(this.scenario,t.good,this.lang)}${this.t(`word.colon`)}${lc(n,this.lang)}
        <b class="numbers">${ac(n)}</b></span
      >
      <span class="wide small"
        ><span class="spark">${md(t.dots,this.scenario.as_of,this.scenario.horizon_days)}</span>
        ${t.date_q10?this.t(`list.range`,{from:i(t.date_q10),to:i(t.date_q90)}):this.t(`list.under_tenth`)}</span
      >
      ${e.length>1?T`<span class="wide small">${this.t(`list.also`,{goods:this.#u(e.slice(1,4))})}</span>`:D}`}#u(e){return e.map(e=>`${Gu(this.scenario,e.good,this.lang)} ${ac(e.p_deadline??0)}`).join(`, `)}#d(e,t){return t.length===0?D:T`<details>
      <summary>${this.tn(e,t.length)}</summary>
      <ol>
        ${t.map(e=>T`<li>
              <button class="plain" @click=${()=>this.#n(`choose-place`,e.id)}>
                ${e.name}
              </button>
            </li>`)}
      </ol>
    </details>`}};customElements.define(`corridor-town-list`,_d);var vd=14,yd=class extends Pc{static properties={session:{attribute:!1}};#e=new Bt(()=>this.requestUpdate());static styles=[K,q,w`
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
    `];needs(e){return[e.scenario,e.picture,e.view,e.plan,e.run.stale]}render(){let{scenario:e,picture:t,run:n,view:r,plan:i}=this.store.state;if(!e)return D;if(!t)return T`<p>${this.t(`app.living`)}</p>`;let a=r.layer===`access`?null:this.#i(r.layer),o=`time.deadline_days`;return T`<div class=${n.stale?`stale`:``}>
      ${this.#n()}
      <div class="both">
        <div>
          ${this.#r()}
          <corridor-map
            .lang=${this.lang}
            .scenario=${e}
            .picture=${t}
            .cover=${a}
            .day=${r.day}
            .good=${r.good}
            .place=${r.place}
            @choose-place=${this.#t}
          ></corridor-map>
        </div>
        <corridor-town-list
          tabindex="-1"
          .lang=${this.lang}
          .scenario=${e}
          .picture=${t}
          .day=${r.day}
          .good=${r.good}
          .place=${r.place}
          .deadline_days=${cd(i,o,e.deadline_days)}
          @choose-place=${this.#t}
          @choose-good=${e=>d(this.store,{good:e.detail})}
          @choose-deadline=${t=>this.session.change(ld(i,o,t.detail,e.deadline_days))}
        ></corridor-town-list>
      </div>
      <section class="messages">
        <h2>${this.t(`situation.messages`)}</h2>
        <ul>
          ${t.picture.messages[this.lang].map(e=>T`<li>${e}</li>`)}
        </ul>
      </section>
    </div>`}#t=e=>{d(this.store,{place:e.detail,tab:`town`})};#n(){let{scenario:e,picture:t}=this.store.state;if(!e||!t)return D;let{headline:n}=t.picture,r=e.reports.reduce((e,t)=>t.published>e?t.published:e,``),i=r?U(r,e.as_of):0;return T`<section class="headline" aria-label=${this.t(`situation.headline`)}>
      ${i>vd?T`<p class="amber">${this.t(`situation.stale`,{n:i})}</p>`:D}
      <h2>${(n.short??n.sentence)[this.lang]}</h2>
      <p>
        ${n.confined[this.lang]}
        ${n.place_id?T`<button
              class="plain"
              @click=${()=>d(this.store,{place:n.place_id,tab:`evidence`})}
            >
              ${this.t(`situation.why`)}
            </button>`:D}
      </p>
    </section>`}#r(){let{scenario:e,view:t}=this.store.state,n=e?.goods.filter(e=>!e.service)??[];return T`<label
      >${this.t(`situation.layer`)}
      <select @change=${e=>d(this.store,{layer:e.target.value})}>
        <option value="access" ?selected=${t.layer===`access`}>
          ${this.t(`situation.layer_access`)}
        </option>
        ${n.map(e=>T`<option value=${e.id} ?selected=${t.layer===e.id}>
              ${this.t(`situation.layer_cover`,{good:e.name[this.lang]})}
            </option>`)}
      </select></label
    >`}#i(e){let{picture:t}=this.store.state;if(!t)return null;let n=`${Vt(t)}/${e}`,r=this.#e.want(n,n=>Ut(this.session.source,t,e,n));return r?.good===e?r:null}};customElements.define(`corridor-situation`,yd);function bd(e){return Math.abs(e=Math.round(e))>=1e21?e.toLocaleString(`en`).replace(/,/g,``):e.toString(10)}function xd(e,t){if(!isFinite(e)||e===0)return null;var n=(e=t?e.toExponential(t-1):e.toExponential()).indexOf(`e`),r=e.slice(0,n);return[r.length>1?r[0]+r.slice(2):r,+e.slice(n+1)]}function Sd(e){return e=xd(Math.abs(e)),e?e[1]:NaN}function Cd(e,t){return function(n,r){for(var i=n.length,a=[],o=0,s=e[0],c=0;i>0&&s>0&&(c+s+1>r&&(s=Math.max(1,r-c)),a.push(n.substring(i-=s,i+s)),!((c+=s+1)>r));)s=e[o=(o+1)%e.length];return a.reverse().join(t)}}function wd(e){return function(t){return t.replace(/[0-9]/g,function(t){return e[+t]})}}var Td=/^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;function Ed(e){if(!(t=Td.exec(e)))throw Error(`invalid format: `+e);var t;return new Dd({fill:t[1],align:t[2],sign:t[3],symbol:t[4],zero:t[5],width:t[6],comma:t[7],precision:t[8]&&t[8].slice(1),trim:t[9],type:t[10]})}Ed.prototype=Dd.prototype;function Dd(e){this.fill=e.fill===void 0?` `:e.fill+``,this.align=e.align===void 0?`>`:e.align+``,this.sign=e.sign===void 0?`-`:e.sign+``,this.symbol=e.symbol===void 0?``:e.symbol+``,this.zero=!!e.zero,this.width=e.width===void 0?void 0:+e.width,this.comma=!!e.comma,this.precision=e.precision===void 0?void 0:+e.precision,this.trim=!!e.trim,this.type=e.type===void 0?``:e.type+``}Dd.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?`0`:``)+(this.width===void 0?``:Math.max(1,this.width|0))+(this.comma?`,`:``)+(this.precision===void 0?``:`.`+Math.max(0,this.precision|0))+(this.trim?`~`:``)+this.type};function Od(e){out:for(var t=e.length,n=1,r=-1,i;n<t;++n)switch(e[n]){case`.`:r=i=n;break;case`0`:r===0&&(r=n),i=n;break;default:if(!+e[n])break out;r>0&&(r=0)}return r>0?e.slice(0,r)+e.slice(i+1):e}var kd;function Ad(e,t){var n=xd(e,t);if(!n)return kd=void 0,e.toPrecision(t);var r=n[0],i=n[1],a=i-(kd=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,o=r.length;return a===o?r:a>o?r+Array(a-o+1).join(`0`):a>0?r.slice(0,a)+`.`+r.slice(a):`0.`+Array(1-a).join(`0`)+xd(e,Math.max(0,t+a-1))[0]}function jd(e,t){var n=xd(e,t);if(!n)return e+``;var r=n[0],i=n[1];return i<0?`0.`+Array(-i).join(`0`)+r:r.length>i+1?r.slice(0,i+1)+`.`+r.slice(i+1):r+Array(i-r.length+2).join(`0`)}var Md={"%":(e,t)=>(e*100).toFixed(t),b:e=>Math.round(e).toString(2),c:e=>e+``,d:bd,e:(e,t)=>e.toExponential(t),f:(e,t)=>e.toFixed(t),g:(e,t)=>e.toPrecision(t),o:e=>Math.round(e).toString(8),p:(e,t)=>jd(e*100,t),r:jd,s:Ad,X:e=>Math.round(e).toString(16).toUpperCase(),x:e=>Math.round(e).toString(16)};function Nd(e){return e}var Pd=Array.prototype.map,Fd=[`y`,`z`,`a`,`f`,`p`,`n`,`µ`,`m`,``,`k`,`M`,`G`,`T`,`P`,`E`,`Z`,`Y`];function Id(e){var t=e.grouping===void 0||e.thousands===void 0?Nd:Cd(Pd.call(e.grouping,Number),e.thousands+``),n=e.currency===void 0?``:e.currency[0]+``,r=e.currency===void 0?``:e.currency[1]+``,i=e.decimal===void 0?`.`:e.decimal+``,a=e.numerals===void 0?Nd:wd(Pd.call(e.numerals,String)),o=e.percent===void 0?`%`:e.percent+``,s=e.minus===void 0?`−`:e.minus+``,c=e.nan===void 0?`NaN`:e.nan+``;function l(e,l){e=Ed(e);var u=e.fill,d=e.align,f=e.sign,p=e.symbol,m=e.zero,h=e.width,g=e.comma,_=e.precision,v=e.trim,y=e.type;y===`n`?(g=!0,y=`g`):Md[y]||(_===void 0&&(_=12),v=!0,y=`g`),(m||u===`0`&&d===`=`)&&(m=!0,u=`0`,d=`=`);var b=(l&&l.prefix!==void 0?l.prefix:``)+(p===`$`?n:p===`#`&&/[boxX]/.test(y)?`0`+y.toLowerCase():``),ee=(p===`$`?r:/[%p]/.test(y)?o:``)+(l&&l.suffix!==void 0?l.suffix:``),x=Md[y],te=/[defgprs%]/.test(y);_=_===void 0?6:/[gprs]/.test(y)?Math.max(1,Math.min(21,_)):Math.max(0,Math.min(20,_));function S(e){var n=b,r=ee,o,l,p;if(y===`c`)r=x(e)+r,e=``;else{e=+e;var S=e<0||1/e<0;if(e=isNaN(e)?c:x(Math.abs(e),_),v&&(e=Od(e)),S&&+e==0&&f!==`+`&&(S=!1),n=(S?f===`(`?f:s:f===`-`||f===`(`?``:f)+n,r=(y===`s`&&!isNaN(e)&&kd!==void 0?Fd[8+kd/3]:``)+r+(S&&f===`(`?`)`:``),te){for(o=-1,l=e.length;++o<l;)if(p=e.charCodeAt(o),48>p||p>57){r=(p===46?i+e.slice(o+1):e.slice(o))+r,e=e.slice(0,o);break}}}g&&!m&&(e=t(e,1/0));var ne=n.length+e.length+r.length,C=ne<h?Array(h-ne+1).join(u):``;switch(g&&m&&(e=t(C+e,C.length?h-r.length:1/0),C=``),d){case`<`:e=n+e+r+C;break;case`=`:e=n+C+e+r;break;case`^`:e=C.slice(0,ne=C.length>>1)+n+e+r+C.slice(ne);break;default:e=C+n+e+r}return a(e)}return S.toString=function(){return e+``},S}function u(e,t){var n=Math.max(-8,Math.min(8,Math.floor(Sd(t)/3)))*3,r=10**-n,i=l((e=Ed(e),e.type=`f`,e),{suffix:Fd[8+n/3]});return function(e){return i(r*e)}}return{format:l,formatPrefix:u}}var Ld,Rd,zd;Bd({thousands:`,`,grouping:[3],currency:[`$`,``]});function Bd(e){return Ld=Id(e),Rd=Ld.format,zd=Ld.formatPrefix,Ld}function Vd(e){return Math.max(0,-Sd(Math.abs(e)))}function Hd(e,t){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(Sd(t)/3)))*3-Sd(Math.abs(e)))}function Ud(e,t){return e=Math.abs(e),t=Math.abs(t)-e,Math.max(0,Sd(t)-Sd(e))+1}function Wd(e,t){switch(arguments.length){case 0:break;case 1:this.range(e);break;default:this.range(t).domain(e)}return this}function Gd(e){return function(){return e}}function Kd(e){return+e}var qd=[0,1];function Jd(e){return e}function Yd(e,t){return(t-=e=+e)?function(n){return(n-e)/t}:Gd(isNaN(t)?NaN:.5)}function Xd(e,t){var n;return e>t&&(n=e,e=t,t=n),function(n){return Math.max(e,Math.min(t,n))}}function Zd(e,t,n){var r=e[0],i=e[1],a=t[0],o=t[1];return i<r?(r=Yd(i,r),a=n(o,a)):(r=Yd(r,i),a=n(a,o)),function(e){return a(r(e))}}function Qd(e,t,n){var r=Math.min(e.length,t.length)-1,i=Array(r),a=Array(r),o=-1;for(e[r]<e[0]&&(e=e.slice().reverse(),t=t.slice().reverse());++o<r;)i[o]=Yd(e[o],e[o+1]),a[o]=n(t[o],t[o+1]);return function(t){var n=Vc(e,t,1,r)-1;return a[n](i[n](t))}}function $d(e,t){return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown())}function ef(){var e=qd,t=qd,n=Aa,r,i,a,o=Jd,s,c,l;function u(){var n=Math.min(e.length,t.length);return o!==Jd&&(o=Xd(e[0],e[n-1])),s=n>2?Qd:Zd,c=l=null,d}function d(i){return i==null||isNaN(i=+i)?a:(c||=s(e.map(r),t,n))(r(o(i)))}return d.invert=function(n){return o(i((l||=s(t,e.map(r),I))(n)))},d.domain=function(t){return arguments.length?(e=Array.from(t,Kd),u()):e.slice()},d.range=function(e){return arguments.length?(t=Array.from(e),u()):t.slice()},d.rangeRound=function(e){return t=Array.from(e),n=ja,u()},d.clamp=function(e){return arguments.length?(o=e?!0:Jd,u()):o!==Jd},d.interpolate=function(e){return arguments.length?(n=e,u()):n},d.unknown=function(e){return arguments.length?(a=e,d):a},function(e,t){return r=e,i=t,u()}}function tf(){return ef()(Jd,Jd)}function nf(e,t,n,r){var i=Yc(e,t,n),a;switch(r=Ed(r??`,f`),r.type){case`s`:var o=Math.max(Math.abs(e),Math.abs(t));return r.precision==null&&!isNaN(a=Hd(i,o))&&(r.precision=a),zd(r,o);case``:case`e`:case`g`:case`p`:case`r`:r.precision==null&&!isNaN(a=Ud(i,Math.max(Math.abs(e),Math.abs(t))))&&(r.precision=a-(r.type===`e`));break;case`f`:case`%`:r.precision==null&&!isNaN(a=Vd(i))&&(r.precision=a-(r.type===`%`)*2)}return Rd(r)}function rf(e){var t=e.domain;return e.ticks=function(e){var n=t();return qc(n[0],n[n.length-1],e??10)},e.tickFormat=function(e,n){var r=t();return nf(r[0],r[r.length-1],e??10,n)},e.nice=function(n){n??=10;var r=t(),i=0,a=r.length-1,o=r[i],s=r[a],c,l,u=10;for(s<o&&(l=o,o=s,s=l,l=i,i=a,a=l);u-->0;){if(l=Jc(o,s,n),l===c)return r[i]=o,r[a]=s,t(r);if(l>0)o=Math.floor(o/l)*l,s=Math.ceil(s/l)*l;else if(l<0)o=Math.ceil(o*l)/l,s=Math.floor(s*l)/l;else break;c=l}return e},e}function af(){var e=tf();return e.copy=function(){return $d(e,af())},Wd.apply(e,arguments),rf(e)}var of=w`
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
`,sf=class extends Nc{static properties={as_of:{type:String},deadline:{type:String},lead_days:{attribute:!1},day:{type:Number},width:{state:!0}};#e=null;static styles=[K,q,of];constructor(){super(),this.lead_days=[],this.day=0,this.width=480}connectedCallback(){super.connectedCallback(),this.#e=new ResizeObserver(([e])=>{let t=Math.round(e?.contentRect.width??0);t>40&&(this.width=t)}),this.#e.observe(this)}disconnectedCallback(){this.#e?.disconnect(),super.disconnectedCallback()}x_scale(e,t,n){return af([n??this.lead_days[0]??0,this.lead_days.at(-1)??1],[e,this.width-t])}months(e,t){let[n=0,r=0]=e.domain(),i=xc(this.as_of,n),a=[],o=-1/0;for(let n=Number(i.slice(5,7)),s=G(i);;){n=n%12+1,n===1&&++s;let i=`${s}-${String(n).padStart(2,`0`)}-01`,c=U(this.as_of,i);if(c>r)return a;let l=e(c);a.push(E`<path class="axis" d="M${l} ${t}v4"></path>`),l<o||(a.push(E`<text x=${l} y=${t+16} text-anchor="middle">${wc(i,this.lang)}</text>`),o=l+38)}}lines(e,t,n){let r=U(this.as_of,this.deadline),i=(r,i)=>E`<path class=${r} d="M${e(i)} ${t}V${n}"></path>`;return E`${i(`now`,0)}${i(`deadline`,r)}${i(`day`,this.day)}`}date(e){return Ec(xc(this.as_of,e),this.lang,G(this.as_of))}},[cf,lf,uf]=[14,66,22],df=5;function ff(e,t){let n=new Map;return e.map(e=>{let r=Math.round(t(e)/11),i=n.get(r)??0;return n.set(r,i+1),{x:r*11,row:i}})}var pf=class extends sf{static properties={dots:{attribute:!1}};static styles=[...sf.styles,w`
      circle {
        fill: #0b4a78;
      }
      .never {
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.5;
      }
    `];constructor(){super(),this.dots=[]}render(){let e=this.dots.filter(e=>e!==null).map(e=>U(this.as_of,e)),t=this.dots.length-e.length,n=this.x_scale(cf,lf,0),r=ff(e,n),i=Math.max(...r.map(e=>e.row+1),Math.min(t,5),3)*11+8,a=i+uf,o=U(this.as_of,this.deadline),s=e.filter(e=>e<=o).length,c=this.t(`dots.label`,{n:s,all:this.dots.length,date:this.date(o),never:t});return T`<svg role="img" viewBox="0 0 ${this.width} ${a}" height=${a} aria-label=${c}>
        ${this.lines(n,2,i)}
        <path class="axis" d="M${cf} ${i}H${this.width-lf}"></path>
        ${this.months(n,i)}
        ${r.map(e=>E`<circle cx=${e.x} cy=${i-df-1-e.row*11} r=${df}></circle>`)}
        ${Array.from({length:t},(e,t)=>this.#e(t,i))}
      </svg>
      <p class="small soft">${this.t(`dots.key`,{n:this.lead_days.at(-1)??0})}</p>`}#e(e,t){return E`<path class="never" d="M${this.width-lf+16+11*Math.floor(e/5)} ${t-df-1-e%5*11-4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5z"></path>`}};customElements.define(`corridor-dots`,pf);function $(e){return function(){return e}}var mf=Math.PI,hf=2*mf,gf=1e-6,_f=hf-gf;function vf(e){this._+=e[0];for(let t=1,n=e.length;t<n;++t)this._+=arguments[t]+e[t]}function yf(e){let t=Math.floor(e);if(!(t>=0))throw Error(`invalid digits: ${e}`);if(t>15)return vf;let n=10**t;return function(e){this._+=e[0];for(let t=1,r=e.length;t<r;++t)this._+=Math.round(arguments[t]*n)/n+e[t]}}function bf(e,t,n,r){return e===n&&t===r}function xf(e){let t=Math.floor(e);if(!(t<=15))return bf;let n=10**t,r=function(e){return Math.round(e*n)};return function(e,t,n,i){return r(e)===r(n)&&r(t)===r(i)}}var Sf=class{constructor(e){this._x0=this._y0=this._x1=this._y1=null,this._=``,this._append=e==null?vf:yf(e),this._equal=e==null?bf:xf(e)}moveTo(e,t){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+t}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(e,t){this._append`L${this._x1=+e},${this._y1=+t}`}quadraticCurveTo(e,t,n,r){this._append`Q${+e},${+t},${this._x1=+n},${this._y1=+r}`}bezierCurveTo(e,t,n,r,i,a){this._append`C${+e},${+t},${+n},${+r},${this._x1=+i},${this._y1=+a}`}arcTo(e,t,n,r,i){if(e=+e,t=+t,n=+n,r=+r,i=+i,i<0)throw Error(`negative radius: ${i}`);let a=this._x1,o=this._y1,s=n-e,c=r-t,l=a-e,u=o-t,d=l*l+u*u;if(this._x1===null)this._append`M${this._x1=e},${this._y1=t}`;else if(d>gf){if(!(Math.abs(u*s-c*l)>gf)||!i)this._append`L${this._x1=e},${this._y1=t}`;else{let f=n-a,p=r-o,m=s*s+c*c,h=f*f+p*p,g=Math.sqrt(m),_=Math.sqrt(d),v=i*Math.tan((mf-Math.acos((m+d-h)/(2*g*_)))/2),y=v/_,b=v/g;Math.abs(y-1)>gf&&this._append`L${e+y*l},${t+y*u}`,this._append`A${i},${i},0,0,${+(u*f>l*p)},${this._x1=e+b*s},${this._y1=t+b*c}`}}}arc(e,t,n,r,i,a){if(e=+e,t=+t,n=+n,a=!!a,n<0)throw Error(`negative radius: ${n}`);let o=n*Math.cos(r),s=n*Math.sin(r),c=e+o,l=t+s,u=1^a,d=a?r-i:i-r;if(this._x1===null?this._append`M${c},${l}`:(Math.abs(this._x1-c)>gf||Math.abs(this._y1-l)>gf)&&this._append`L${c},${l}`,n){if(d<0&&(d=d%hf+hf),d>_f)this._append`A${n},${n},0,1,${u},${e-o},${t-s}A${n},${n},0,1,${u},${this._x1=c},${this._y1=l}`;else if(d>gf){let a=e+n*Math.cos(i),o=t+n*Math.sin(i);if(d>=mf&&this._equal(c,l,a,o)){d/=2;let i=r+d;this._append`A${n},${n},0,${+(d>=mf)},${u},${e+n*Math.cos(i)},${t+n*Math.sin(i)}`}this._append`A${n},${n},0,${+(d>=mf)},${u},${this._x1=a},${this._y1=o}`}}}rect(e,t,n,r){this._append`M${this._x0=this._x1=+e},${this._y0=this._y1=+t}h${n=+n}v${+r}h${-n}Z`}toString(){return this._}};Sf.prototype;function Cf(e){let t=3;return e.digits=function(n){if(!arguments.length)return t;if(n==null)t=null;else{let e=Math.floor(n);if(!(e>=0))throw RangeError(`invalid digits: ${n}`);t=e}return e},()=>new Sf(t)}Array.prototype.slice;function wf(e){return typeof e==`object`&&`length`in e?e:Array.from(e)}function Tf(e){this._context=e}Tf.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(e,t){switch(e=+e,t=+t,this._point){case 0:this._point=1,this._line?this._context.lineTo(e,t):this._context.moveTo(e,t);break;case 1:this._point=2;default:this._context.lineTo(e,t)}}};function Ef(e){return new Tf(e)}function Df(e){return e[0]}function Of(e){return e[1]}function kf(e,t){var n=$(!0),r=null,i=Ef,a=null,o=Cf(s);e=typeof e==`function`?e:e===void 0?Df:$(e),t=typeof t==`function`?t:t===void 0?Of:$(t);function s(s){var c,l=(s=wf(s)).length,u,d=!1,f;for(r??(a=i(f=o())),c=0;c<=l;++c)!(c<l&&n(u=s[c],c,s))===d&&((d=!d)?a.lineStart():a.lineEnd()),d&&a.point(+e(u,c,s),+t(u,c,s));if(f)return a=null,f+``||null}return s.x=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),s):e},s.y=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),s):t},s.defined=function(e){return arguments.length?(n=typeof e==`function`?e:$(!!e),s):n},s.curve=function(e){return arguments.length?(i=e,r!=null&&(a=i(r)),s):i},s.context=function(e){return arguments.length?(e==null?r=a=null:a=i(r=e),s):r},s}function Af(e,t,n){var r=null,i=$(!0),a=null,o=Ef,s=null,c=Cf(l);e=typeof e==`function`?e:e===void 0?Df:$(+e),t=typeof t==`function`?t:$(t===void 0?0:+t),n=typeof n==`function`?n:n===void 0?Of:$(+n);function l(l){var u,d,f,p=(l=wf(l)).length,m,h=!1,g,_=Array(p),v=Array(p);for(a??(s=o(g=c())),u=0;u<=p;++u){if(!(u<p&&i(m=l[u],u,l))===h){if(h=!h)d=u,s.areaStart(),s.lineStart();else{for(s.lineEnd(),s.lineStart(),f=u-1;f>=d;--f)s.point(_[f],v[f]);s.lineEnd(),s.areaEnd()}}h&&(_[u]=+e(m,u,l),v[u]=+t(m,u,l),s.point(r?+r(m,u,l):_[u],n?+n(m,u,l):v[u]))}if(g)return s=null,g+``||null}function u(){return kf().defined(i).curve(o).context(a)}return l.x=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),r=null,l):e},l.x0=function(t){return arguments.length?(e=typeof t==`function`?t:$(+t),l):e},l.x1=function(e){return arguments.length?(r=e==null?null:typeof e==`function`?e:$(+e),l):r},l.y=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),n=null,l):t},l.y0=function(e){return arguments.length?(t=typeof e==`function`?e:$(+e),l):t},l.y1=function(e){return arguments.length?(n=e==null?null:typeof e==`function`?e:$(+e),l):n},l.lineX0=l.lineY0=function(){return u().x(e).y(t)},l.lineY1=function(){return u().x(e).y(n)},l.lineX1=function(){return u().x(r).y(t)},l.defined=function(e){return arguments.length?(i=typeof e==`function`?e:$(!!e),l):i},l.curve=function(e){return arguments.length?(o=e,a!=null&&(s=o(a)),l):o},l.context=function(e){return arguments.length?(e==null?a=s=null:s=o(a=e),l):a},l}var jf=7,[Mf,Nf,Pf,Ff,If]=[1,2,3,4,5],[Lf,Rf,zf,Bf]=[40,12,12,26],Vf=220,Hf=class extends sf{static properties={data:{attribute:!1},singles:{attribute:!1},unit:{type:String},share:{type:Boolean},column:{type:Number}};static styles=[...sf.styles,w`
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
    `];constructor(){super(),this.singles=null,this.unit=``,this.share=!1,this.column=0}#e(e,t){return this.data[jf*e+t]??NaN}#t(e){return this.share?_c(100*e,0,this.lang):_c(e,+(e<10),this.lang)}#n(){let[e,t,n]=[Mf,Pf,If].map(e=>this.#e(this.column,e));if(Number.isNaN(t))return this.t(`fan.nothing`);let r=`${this.#t(t)} (${this.#t(e)}–${this.#t(n)})`;return this.t(`fan.now`,{value:r,unit:this.unit})}render(){let e=this.lead_days.length,t=this.x_scale(Lf,Rf),n=Float32Array.from({length:e},(e,t)=>this.#e(t,If)).reduce((e,t)=>t>e?t:e,0),r=af([0,this.share?1:Math.max(n,1)],[Vf-Bf,zf]);this.share||r.nice(5);let i=[...this.lead_days.keys()],a=e=>t(this.lead_days[e]),o=(e,t)=>Af().defined(t=>!Number.isNaN(this.#e(t,e))).x(a).y0(t=>r(this.#e(t,e))).y1(e=>r(this.#e(e,t)))(i)??``,s=(e,t=i)=>kf().defined(t=>!Number.isNaN(e(t))).x(a).y(t=>r(Math.min(e(t),r.domain()[1])))(t)??``,c=e=>this.#e(e,Pf),l=i.filter(e=>this.lead_days[e]<=0),u=i.filter(e=>this.lead_days[e]>=0),d=this.singles,f=this.date(this.day)+this.t(`word.colon`);return T`<p class="small">${f}<b class="numbers">${this.#n()}</b></p>
      <svg role="img" viewBox="0 0 ${this.width} ${Vf}" height=${Vf} aria-label="${f}${this.#n()}">
        ${r.ticks(4).map(e=>this.#r(e,r(e)))}
        <path class="wide" d=${o(Mf,If)}></path>
        <path class="half" d=${o(Nf,Ff)}></path>
        ${d?Array.from({length:d.length/e},(t,n)=>E`<path class="single" d=${s(t=>d[n*e+t])}></path>`):E`<path class="middle" d=${s(c,l)}></path>
              <path class="middle ahead" d=${s(c,u)}></path>`}
        ${this.lines(t,zf,Vf-Bf)}
        <path class="axis" d="M${Lf} ${Vf-Bf}H${this.width-Rf}"></path>
        ${this.months(t,Vf-Bf)}
        ${d?null:this.#i(u,a,r)}
      </svg>`}#r(e,t){let n=this.share?`${_c(100*e,0,this.lang)}\u00a0%`:_c(e,1,this.lang);return E`<path class="grid" d="M${Lf} ${t}H${this.width-Rf}"></path>
      <text x=${Lf-5} y=${t+4} text-anchor="end">${n}</text>`}#i(e,t,n){let r=(r,i,a)=>{let o=-1,s=15;for(let a of e){let e=n(this.#e(a,r))-n(this.#e(a,i));t(a)>Lf+30&&t(a)<this.width-130&&e>s&&([o,s]=[a,e])}if(o<0)return null;let c=(n(this.#e(o,r))+n(this.#e(o,i)))/2;return E`<text class="said" x=${t(o)} y=${c+4}>${this.t(a)}</text>`};return[r(Ff,If,`fan.wide`)??r(Mf,Nf,`fan.wide`),r(Nf,Ff,`fan.half`)].filter(e=>e!==null)}};customElements.define(`corridor-fan`,Hf);var[Uf,Wf,Gf,Kf]=[40,12,6,24],qf=120,Jf=[`cut_off`,`hard_to_reach`,`restricted`,`open`],Yf={open:`#0072b2`,restricted:`url(#restricted)`,hard_to_reach:`url(#hard)`,cut_off:`url(#cut)`},Xf=class extends sf{static properties={percents:{attribute:!1}};static styles=[...sf.styles,w`
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
    `];render(){let e=this.x_scale(Uf,Wf),t=af([0,100],[qf-Kf,Gf]),n=[...this.lead_days.keys()],r=(e,t)=>Jf.slice(0,t).reduce((t,n)=>t+(this.percents[4*e+oe.indexOf(n)]??0),0),i=i=>Af().x(t=>e(this.lead_days[t])).y0(e=>t(r(e,i))).y1(e=>t(i===Jf.length-1?100:r(e,i+1)))(n)??``;return T`<svg role="img" viewBox="0 0 ${this.width} ${qf}" height=${qf} aria-label=${this.t(`strip.label`)}>
        ${Qf}
        ${Jf.map((e,t)=>E`<path d=${i(t)} fill=${Yf[e]}></path>`)}
        ${[0,50,100].map(e=>E`<text x=${Uf-5} y=${t(e)+4} text-anchor="end">${e}\u00a0%</text>`)}
        ${this.lines(e,Gf,qf-Kf)} ${this.months(e,qf-Kf)}
      </svg>
      <ul>
        ${Jf.map(e=>T`<li>
              <svg viewBox="0 0 18 14" height="14" aria-hidden="true">
                <rect width="18" height="14" fill=${Yf[e]} stroke="#1b1f24"></rect></svg
              >${this.t(`access.${e}`)}
            </li>`)}
      </ul>`}},Zf=(e,t,n,r)=>E`<pattern id=${e} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill=${t}></rect><path d=${n} stroke=${r}></path></pattern>`,Qf=E`<defs>
  ${Zf(`restricted`,`#e69f00`,`M0 3H6`,`#7a5400`)}
  ${Zf(`hard`,`#e69f00`,`M0 1H6M0 4H6`,`#1b1f24`)}
  ${Zf(`cut`,`#d55e00`,`M0 0L6 6M0 6L6 0`,`#5a2700`)}
</defs>`;customElements.define(`corridor-strip`,Xf);function $f(e,t,n,r,i){let a=G(t.as_of),o=Gu(t,r.good,e);if(r.state===`out`)return T`<section>
      <h3>${b(e,`town.runout`)}</h3>
      <p>${b(e,`list.out_since`,{good:o,date:r.out_since?W(r.out_since,e,a):``})}</p>
    </section>`;let s=r.p_deadline??0,c=t=>t?Ec(t,e,a):b(e,`list.later`);return T`<section>
    <h3>${b(e,`town.runout`)}</h3>
    <p>
      ${b(e,`town.chance`,{word:Oc(lc(s,e)),percent:ac(s),date:W(n.picture.deadline,e,a)})}
      ${r.date_q50?b(e,`town.middle`,{date:W(r.date_q50,e,a)}):`${Oc(b(e,`list.no_middle`))}.`}
      ${r.date_q10?b(e,`list.range`,{from:c(r.date_q10),to:c(r.date_q90)}):D}
    </p>
    <corridor-dots
      .lang=${e}
      .as_of=${t.as_of}
      .deadline=${n.picture.deadline}
      .lead_days=${n.picture.lead_days}
      .day=${i}
      .dots=${r.dots}
    ></corridor-dots>
  </section>`}function ep(e,t,n,r,i){let a=4*n.picture.lead_days.length;return T`<section>
    <h3>${b(e,`strip.title`)}</h3>
    <corridor-strip
      .lang=${e}
      .as_of=${t.as_of}
      .deadline=${n.picture.deadline}
      .lead_days=${n.picture.lead_days}
      .day=${i}
      .percents=${n.access.subarray(r*a,(r+1)*a)}
    ></corridor-strip>
  </section>`}var tp=10,np=(e,t)=>e<tp?b(t,`town.few`):fc(e);function rp(e,t){let[n,r]=[np(e.q05,t),np(e.q95,t)];return`${np(e.q50,t)} (${n===r?n:`${n}–${r}`})`}function ip(e,t,n,r){let i=n.picture.people.find(e=>e.place_id===r.id);if(!i)return D;let a=n.picture.detained.find(e=>e.home===r.id),o=(t,n)=>T`<tr>
      <th scope="row">${b(e,t)}</th>
      <td class="number">${n}</td>
    </tr>`;return T`<section>
    <h3>${b(e,`town.people`,{date:W(n.picture.deadline,e,G(t.as_of))})}</h3>
    <table>
      <tbody>
        ${o(`town.present`,hc(i.present))} ${o(`town.confined`,hc(i.confined))}
        ${o(`town.trapped`,hc(i.trapped))}
        ${a?o(`town.held`,rp(a.held_deadline,e)):D}
      </tbody>
    </table>
    <p class="small soft">${b(e,`town.people_key`)}</p>
  </section>`}var ap=5;function op(e,t,n,r){let i=n.picture.flows.filter(e=>e.origin===r.id&&e.destination!==r.id&&e.people.q50>=10);if(i.length===0)return D;let a=i.reduce((e,t)=>e+t.people.q50,0),o=e=>t.places.find(t=>t.id===e)?.name??e;return T`<section>
    <h3>${b(e,`town.where_to`,{date:W(n.picture.deadline,e,G(t.as_of))})}</h3>
    <table>
      <tbody>
        ${i.toSorted((e,t)=>t.people.q50-e.people.q50).slice(0,ap).map(e=>T`<tr>
                <th scope="row">${o(e.destination)}</th>
                <td class="number">${ac(e.people.q50/a)}</td>
                <td class="number">${hc(e.people)}</td>
              </tr>`)}
      </tbody>
    </table>
  </section>`}function sp(e,t,n,r){let i=G(t.as_of);return T`${n.picture.ultimatums.filter(e=>e.place_id===r.id).map(t=>T`<section>
          <h3>${b(e,`town.ultimatum`)}</h3>
          <p>
            ${b(e,`town.ultimatum_text`,{from:W(t.announced,e,i),to:W(t.ends,e,i),n:hc(t.departures),date:W(n.picture.deadline,e,i)})}
          </p>
        </section>`)}`}function cp(e,t){let n=new Set(e.measures.filter(e=>e.places.includes(t.id)).map(e=>e.id));return e.reports.filter(e=>e.place_id===t.id||e.measure_ids.some(e=>n.has(e)))}function lp(e,t,n,r){let i=cp(n,r).toSorted((e,t)=>e.published<t.published?1:-1),a=G(n.as_of);return T`<section>
    <h3>${x(e,`town.reports`,i.length)}</h3>
    ${i.length>0?T`<ul class="small">
            ${i.slice(0,6).map(t=>T`<li>
                    ${Ec(t.event_date,e,a)}${b(e,`word.colon`)}${te(e,`claim`,t.claim)} – ${t.source_name}
                    <span class="soft">${t.reliability}${t.credibility}</span>
                  </li>`)}
          </ul>
          <button class="plain" @click=${()=>d(t,{place:r.id,tab:`evidence`})}>
            ${b(e,`town.all_reports`)}
          </button>`:D}
  </section>`}var up=class extends Pc{static properties={session:{attribute:!1},singles:{state:!0}};#e=new Bt(()=>this.requestUpdate());static styles=[K,q,w`
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
    `];constructor(){super(),this.singles=!1}needs(e){return[e.scenario,e.picture,e.view,e.run.stale]}render(){let{scenario:e,picture:t,view:n,run:r}=this.store.state;if(!e)return D;if(!t)return T`<p>${this.t(`app.living`)}</p>`;let i=he(e,t,n.place),a=e.places.findIndex(e=>e.id===i),o=e.places[a];if(!o)return D;let s=o.evidence>0&&t.runouts_of.has(i);return T`<div class=${r.stale?`stale`:``}>
      ${this.#t(e,t,o,a)}
      ${s?this.#r(e,t,o,a):this.#n(e,t,o)}
    </div>`}#t(e,t,n,r){let i=e.places.filter(e=>t.runouts_of.has(e.id)||e.id===n.id).toSorted((e,t)=>e.name.localeCompare(t.name,this.lang)),a=[n.admin2_name,n.admin1_name].filter((e,t,n)=>e&&n.indexOf(e)===t);return T`<div class="head">
      <div class="row">
        <h2>${n.name} ${n.evidence>0?Dc(n.evidence):D}</h2>
        <span class="soft">${a.join(`, `)}</span>
        <label
          ><span class="seen-by-readers">${this.t(`town.choose`)}</span>
          <select @change=${e=>d(this.store,{place:e.target.value})}>
            ${i.map(e=>T`<option value=${e.id} ?selected=${e.id===n.id}>${e.name}</option>`)}
          </select></label
        >
      </div>
      <p>${Ku(e,t,n,this.store.state.view.good,this.lang)}</p>
      <p class="soft small">
        ${[this.t(`evidence.${n.evidence}`),qu(e,t,r,this.store.state.view.day,this.lang),n.besieged_reported?this.t(`town.besieged`):``].filter(e=>e).join(` · `)}
      </p>
    </div>`}#n(e,t,n){return T`<p>${this.t(t.runouts_of.has(n.id)?`town.unknown`:`town.not_analysed`)}</p>
      ${lp(this.lang,this.store,e,n)}`}#r(e,t,n,r){let{lang:i,store:a}=this,o=this.#i(e,t,n),s=t.runouts_of.get(n.id)?.find(e=>e.good===o)??null;return T`<div class="row goods" role="group" aria-label=${this.t(`list.good`)}>
        ${e.goods.map(e=>T`<button aria-pressed=${e.id===o} @click=${()=>d(a,{good:e.id})}>
              ${e.name[i]}
            </button>`)}
      </div>
      <div class="columns">
        <div>
          <section>${this.#a(e,t,n,o)}</section>
          ${s?$f(i,e,t,s,a.state.view.day):D}
          ${ep(i,e,t,r,a.state.view.day)}
        </div>
        <div>
          ${ip(i,e,t,n)} ${op(i,e,t,n)}
          ${sp(i,e,t,n)} ${lp(i,a,e,n)}
        </div>
      </div>`}#i(e,t,n){let r=this.store.state.view.good;if(r)return r;let i=t.picture.headline;return i.place_id===n.id&&i.good?i.good:Mc(t,n.id,null)?.good??e.goods[0]?.id??``}#a(e,t,n,r){let{view:i}=this.store.state,a=this.#e.want(`${Vt(t)}/${n.id}`,async e=>Wt(await this.session.source.town(t.picture.run_id,n.id,e))),o=a?.place_id===n.id?this.#o(a,r):null,s=e.goods.find(e=>e.id===r)?.service??!1,c=this.t(s?`town.service`:`town.cover`,{good:Gu(e,r,this.lang)}),l=t.picture.lead_days.length,u=o?.data.length===7*l;if(!o||!u)return T`<h3>${c}</h3>
        <p>${this.t(this.#e.failed?`town.no_series`:`town.loading`)}</p>`;let d=a?.members.get(r)??null;return T`<h3>${c}</h3>
      <corridor-fan
        .lang=${this.lang}
        .as_of=${e.as_of}
        .deadline=${t.picture.deadline}
        .lead_days=${t.picture.lead_days}
        .day=${i.day}
        .column=${t.day_of_lead(i.day)}
        .data=${o.data}
        .singles=${this.singles?d:null}
        .share=${s}
        .unit=${s?`%`:this.t(`fan.days`)}
      ></corridor-fan>
      <p class="small soft">${this.t(`fan.key`)}</p>
      ${d?T`<label
            ><input
              type="checkbox"
              .checked=${this.singles}
              @change=${e=>this.singles=e.target.checked}
            />${this.t(`fan.singles`)}</label
          >`:D}`}#o(e,t){return e.series.find(e=>e.variable===`days_of_cover`&&e.good===t)??e.series.find(e=>e.variable===`service_level`&&e.good===t)??null}};customElements.define(`corridor-town`,up);var dp={situation:e=>T`<corridor-situation .store=${e.store} .session=${e}></corridor-situation>`,town:e=>T`<corridor-town .store=${e.store} .session=${e}></corridor-town>`,what_if:()=>D,evidence:()=>D,record:()=>D,report:()=>D},fp=1e3,pp=class{#e=-1/0;#t;#n;#r;constructor(e,t=()=>performance.now()){this.#n=e,this.#r=t}say(e){clearTimeout(this.#t);let t=Math.max(0,this.#e+fp-this.#r());this.#t=setTimeout(()=>{this.#e=this.#r(),this.#n(e())},t)}stop(){clearTimeout(this.#t)}},mp=w`
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
    overflow-x: auto;
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
`,hp=e=>e.normalize(`NFD`).replace(/\p{M}/gu,``).toLowerCase();function gp(e,t){let n=hp(t.trim()),r=e=>+!hp(e.name).startsWith(n);return e.filter(e=>hp(e.name).includes(n)).toSorted((e,t)=>r(e)-r(t)||t.population-e.population)}var _p=w`
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
`,vp=class extends Nc{static styles=[K,q,_p];get#e(){return this.renderRoot.querySelector(`dialog`)}get open(){return this.#e?.open??!1}show(){this.#e?.showModal()}close(){this.#e?.close()}frame(e,t){return T`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${e}</h2>
        <button @click=${()=>this.close()}>${this.t(`dialog.close`)}</button>
      </header>
      ${t}
    </dialog>`}},yp=class extends vp{static properties={places:{attribute:!1},words:{state:!0}};constructor(){super(),this.places=[],this.words=``}show(){this.words=``,super.show(),this.renderRoot.querySelector(`input`)?.focus()}#e(e){e&&(this.close(),this.dispatchEvent(new CustomEvent(`choose-place`,{detail:e.id})))}render(){let e=gp(this.places,this.words);return this.frame(this.t(`find.title`),T`<input
          type="search"
          autocomplete="off"
          aria-label=${this.t(`find.title`)}
          .value=${this.words}
          @input=${e=>this.words=e.target.value}
          @keydown=${t=>{t.key===`Enter`&&this.#e(e[0])}}
        />
        <p class="seen-by-readers" role="status">${this.tn(`find.found`,e.length)}</p>
        <ul>
          ${e.map(e=>T`<li>
                <button @click=${()=>this.#e(e)}>
                  ${e.name} <span class="soft">${Dc(e.evidence)} ${e.admin1_name}</span>
                </button>
              </li>`)}
        </ul>`)}},bp=[[`1–6`,`keys.tabs`],[`← →`,`keys.day`],[`Shift ← →`,`keys.week`],[`Space`,`keys.play`],[`/`,`keys.find`],[`?`,`keys.keys`],[`Esc`,`keys.back`],[`Ctrl + wheel`,`keys.zoom`]],xp=class extends vp{render(){return this.frame(this.t(`keys.title`),T`<dl>
        ${bp.map(([e,t])=>T`<dt><kbd>${e}</kbd></dt>
          <dd>${this.t(t)}</dd>`)}
      </dl>`)}};customElements.define(`corridor-find`,yp),customElements.define(`corridor-keys`,xp);var Sp=e=>100/Math.sqrt(e);function Cp({scenario:e,picture:t,view:n}){if(!e)return D;let{lang:r}=n,i=e.reports.reduce((e,t)=>t.published>e?t.published:e,``),a=t?.picture.members??e.members,o=[x(r,`foot.futures`,a,{n:gc(a)}),b(r,`foot.points`,{n:_c(Sp(a),0,r)}),b(r,`foot.seed`,{n:e.seed}),x(r,`foot.reports`,e.reports.length)];return i&&o.push(x(r,`foot.newest`,U(i,e.as_of))),T`<footer>
    <p>${o.join(` · `)}</p>
    <p>${b(r,`foot.boundaries`)} ${b(r,`foot.land`)}</p>
  </footer>`}var wp=150,Tp=()=>window.matchMedia(`(prefers-reduced-motion: reduce)`).matches;function Ep(e){let t=0,n=()=>{let{picture:t,view:n}=e.state;!t||n.day>=me(t)?e.set({playing:!1}):d(e,{day:n.day+1})},r=e.select(e=>e.playing,e=>{clearInterval(t),e&&(t=window.setInterval(n,wp))});return()=>{clearInterval(t),r()}}function Dp(e){let{playing:t,picture:n,view:r}=e.state;n&&!Tp()&&(!t&&r.day>=me(n)&&d(e,{day:0}),e.set({playing:!t}))}var Op=class extends Pc{static properties={session:{attribute:!1}};static styles=[K,q,w`
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
    `];needs(e){return[e.run,e.scenario]}render(){let{run:e,scenario:t}=this.store.state;if(e.status===`idle`||!t)return D;if(e.status===`failed`)return T`<p class="failed" role="alert">
        ${this.t(`run.failed`,{text:e.problem?.text??``})}
        <button @click=${()=>void this.session.run_now()}>${this.t(`app.retry`)}</button>
      </p>`;let n={done:gc(e.members_done),all:gc(t.members)};return T`<div class="row numbers">
      <span id="text">${e.status===`queued`?this.t(`run.queued`,{n:e.position}):this.t(e.status===`refining`?`run.refining`:`run.running`,n)}</span>
      <progress max="1" .value=${e.share} aria-labelledby="text"></progress>
      <button @click=${()=>this.session.stop()}>${this.t(`run.stop`)}</button>
    </div>`}};customElements.define(`corridor-run-status`,Op);function kp(){let e=document.activeElement;for(;e?.shadowRoot?.activeElement;)e=e.shadowRoot.activeElement;return e}function Ap(e,t){if(!e)return!1;if(e instanceof HTMLTextAreaElement||e instanceof HTMLSelectElement)return!0;if(e instanceof HTMLInputElement)return![`checkbox`,`radio`,`button`].includes(e.type)||t===` `||t.startsWith(`Arrow`);if(e.isContentEditable)return!0;let n=e.getAttribute(`role`),r=e instanceof HTMLButtonElement||n===`button`||n===`tab`;return t===` `?r||e instanceof HTMLAnchorElement||n===`slider`:t.startsWith(`Arrow`)?n===`tab`||n===`slider`||n===`option`:!1}function jp(e,t){if(e.defaultPrevented||e.ctrlKey||e.metaKey||e.altKey)return!1;let n=kp();if(e.key===`Escape`)return t.back(),!0;if(Ap(n,e.key))return!1;let r=/^[1-6]$/.test(e.key)?o[Number(e.key)-1]:void 0;if(r)t.tab(r);else if(e.key===`ArrowRight`)t.step(e.shiftKey?7:1);else if(e.key===`ArrowLeft`)t.step(e.shiftKey?-7:-1);else if(e.key===` `)t.play();else if(e.key===`/`)t.find();else if(e.key===`?`)t.keys();else return!1;return e.preventDefault(),!0}var Mp=w`
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
`,Np=class extends Nc{static properties={scenario:{attribute:!1},picture:{attribute:!1},options:{attribute:!1},day:{type:Number},playing:{type:Boolean},still:{type:Boolean}};constructor(){super(),this.options=[],this.day=0,this.playing=!1,this.still=!1}static styles=[K,q,Mp];#e(){let{as_of:e}=this.scenario,t=[],n=(n,r,i)=>{typeof n==`string`&&/^\d{4}-\d\d-\d\d$/.test(n)&&t.push({lead:U(e,n),kind:r,text:i})};for(let e of this.scenario.measures)n(e.start,`closure`,e.id);for(let e of this.scenario.missions)n(e.start,`convoy`,e.id);for(let e of this.options)n(e.start,`option`,e.id);return t}#t(e){this.#n(this.day+e)}#n(e){let t=Math.min(Math.max(e,pe(this.picture)),me(this.picture));this.dispatchEvent(new CustomEvent(`choose-day`,{detail:t}))}#r(e){let t=e.key===`ArrowRight`?1:e.key===`ArrowLeft`?-1:0,n=e.key===`PageUp`?1:e.key===`PageDown`?-1:0;e.ctrlKey||e.metaKey||e.altKey||!t&&!n||(e.preventDefault(),this.#t(n?7*n:e.shiftKey?7*t:t))}render(){let e=W(xc(this.scenario.as_of,this.day),this.lang),t=this.day>0?this.t(`slider.forecast`,{n:this.day}):this.day===0?this.t(`slider.as_of`):this.t(`slider.reported`,{n:-this.day});return T`<div class="grid">
      <p class="where" aria-hidden="true">
        <span class="date numbers">${e}</span><span class="numbers">${t}</span>
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
          min=${pe(this.picture)}
          max=${me(this.picture)}
          step="1"
          .value=${String(this.day)}
          @input=${e=>this.#n(Number(e.target.value))}
          @keydown=${this.#r}
        />
      </div>
    </div>`}#i(e){let t=pe(this.picture);return(e-t)/Math.max(me(this.picture)-t,1)}#a(e){let t=Math.min(Math.max(this.#i(e),0),1);return`calc(${(100*t).toFixed(2)}% + ${(12-24*t).toFixed(1)}px)`}#o(){let{as_of:e}=this.scenario,t=pe(this.picture),n=me(this.picture),r=U(e,this.picture.picture.deadline),i=G(e),a=(t,n)=>T`<span class="tick ${n}" style="left:${this.#a(t)}"
        >${Ec(xc(e,t),this.lang,i)}</span
      >`;return T`<div class="band" aria-hidden="true">
      <i class="past" style="left:${this.#a(t)};right:calc(100% - ${this.#a(0)})"></i>
      <i class="ahead" style="left:${this.#a(0)};right:12px"></i>
      <i class="now" style="left:${this.#a(0)}"></i>
      <i class="deadline" style="left:${this.#a(r)}"></i>
      ${this.#e().filter(e=>e.lead>=t&&e.lead<=n).map(e=>T`<i class="mark ${e.kind}" style="left:${this.#a(e.lead)}"></i>`)}
      ${a(t,`start`)}${a(0,`middle`)}${a(n,`end`)}
    </div>`}};customElements.define(`corridor-slider`,Np);function Pp({scenario:e,picture:t,view:n}){if(!e||!t)return``;let r=W(xc(e.as_of,n.day),n.lang),i=n.day>0?`slider.forecast`:n.day===0?`slider.as_of`:`slider.reported`,a=b(n.lang,i,{n:Math.abs(n.day)}),{headline:o}=t.picture;return`${r}, ${a}. ${(o.short??o.sentence)[n.lang]}`}var Fp=new Set([`situation`,`town`,`what_if`]),Ip=[`en`,`fr`],Lp=class extends Pc{static properties={session:{attribute:!1}};static styles=[K,q,mp];#e=[];#t=new pp(e=>{let t=this.renderRoot.querySelector(`#live`);t&&(t.textContent=e)});#n=e=>{this.#r(`corridor-find`).open||this.#r(`corridor-keys`).open||jp(e,{tab:e=>{this.#o(e),this.#s()},step:e=>this.#i(e),play:()=>Dp(this.store),find:()=>this.#r(`corridor-find`).show(),keys:()=>this.#r(`corridor-keys`).show(),back:()=>this.#a()})};#r(e){return this.renderRoot.querySelector(e)}connectedCallback(){super.connectedCallback(),document.addEventListener(`keydown`,this.#n);let e=()=>this.#t.say(()=>Pp(this.store.state));this.#e=[Ep(this.store),this.store.select(e=>e.view.day,e),this.store.select(e=>e.picture,e)]}disconnectedCallback(){document.removeEventListener(`keydown`,this.#n);for(let e of this.#e)e();this.#t.stop(),super.disconnectedCallback()}#i(e){let{picture:t,view:n}=this.store.state;if(!t)return;let r=Math.min(Math.max(n.day+e,pe(t)),me(t));d(this.store,{day:r})}#a(){this.store.state.playing?this.store.set({playing:!1}):this.store.state.view.tab!==`situation`&&d(this.store,{tab:`situation`})}needs(e){let{scenario:t,problem:n,run:r,engine:i,view:a,picture:o}=e;return[t,n,r,i,a,o,e.playing,e.plan]}#o(e,t=!1){d(this.store,{tab:e}),t&&this.updateComplete.then(()=>this.#c(e)?.focus())}#s(){this.renderRoot.querySelector(`#screen`)?.focus()}#c(e){return this.renderRoot.querySelector(`#tab-${e}`)}#l(e,t){let n=o.indexOf(t),r=getComputedStyle(this).direction===`rtl`,i=r?`ArrowLeft`:`ArrowRight`,a=r?`ArrowRight`:`ArrowLeft`,s=o[e.key===i?(n+1)%o.length:e.key===a?(n+o.length-1)%o.length:e.key===`Home`?0:e.key===`End`?o.length-1:-1];s&&(e.preventDefault(),this.#o(s,!0))}willUpdate(e){e.has(`lang`)&&(document.documentElement.lang=this.lang,document.documentElement.dir=ne(this.lang));let t=this.store.state.scenario?.title[this.lang];document.title=t?`${t} – Corridor`:`Corridor`}render(){let{view:e,scenario:t,problem:n}=this.store.state;return T`${this.#u()}${this.#d()}${this.#f()}
      <main>
        <div id="screen" role="tabpanel" aria-labelledby="tab-${e.tab}" tabindex="-1">
        ${t?dp[e.tab](this.session):n?this.#p():T`<p>${this.t(`app.loading`)}</p>`}
        </div>
        ${this.#m()}
        <p id="live" class="seen-by-readers" role="status"></p>
      </main>
      ${Cp(this.store.state)}
      <corridor-find
        .lang=${this.lang}
        .places=${t?.places??[]}
        @choose-place=${e=>d(this.store,{place:e.detail,tab:`town`})}
      ></corridor-find>
      <corridor-keys .lang=${this.lang}></corridor-keys>`}#u(){let{scenario:e,view:t}=this.store.state;return T`<header>
      <button class="skip" @click=${this.#s}>${this.t(`app.skip`)}</button>
      <h1>${this.t(`app.title`)}${e?T` – ${e.title[this.lang]}`:D}</h1>
      ${e?T`<span>${this.t(`app.as_of`,{date:W(e.as_of,this.lang)})}</span>
            <span class="stamp"
              >${this.t(`sensitivity.label`,{level:this.t(`sensitivity.${e.sensitivity}`)})}</span
            >`:D}
      <span class="row end">
        <button @click=${()=>this.#r(`corridor-find`).show()}>${this.t(`find.title`)}</button>
        <button aria-label=${this.t(`keys.title`)} @click=${()=>this.#r(`corridor-keys`).show()}>?</button>
      </span>
      <span class="row lang" role="group" aria-label=${this.t(`app.language`)}>
        ${Ip.map(e=>T`<button
              lang=${e}
              aria-pressed=${t.lang===e}
              @click=${()=>d(this.store,{lang:e})}
            >
              ${e.toUpperCase()}
            </button>`)}
      </span>
    </header>`}#d(){let{view:e,scenario:t}=this.store.state,n=e=>e===`evidence`&&t?this.t(`tab.evidence_count`,{n:t.reports.length}):this.t(`tab.${e}`);return T`<nav aria-label=${this.t(`tab.all`)}>
      <div role="tablist">
        ${o.map(t=>T`<button
              role="tab"
              id="tab-${t}"
              aria-selected=${e.tab===t}
              aria-controls="screen"
              tabindex=${e.tab===t?0:-1}
              @click=${()=>this.#o(t)}
              @keydown=${e=>this.#l(e,t)}
            >
              ${n(t)}
            </button>`)}
      </div>
      <corridor-run-status .store=${this.store} .session=${this.session}></corridor-run-status>
    </nav>`}#f(){return this.store.state.engine===`down`?T`<div class="banner" role="alert">
      ${this.t(`app.engine_down`,{command:`corridor serve`})}
    </div>`:D}#p(){let{problem:e}=this.store.state;return T`<h2>${this.t(`app.failed`)}</h2>
      <p>${e?.text}</p>
      <button @click=${()=>void this.session.open()}>${this.t(`app.retry`)}</button>`}#m(){let{scenario:e,picture:t,view:n,plan:r,playing:i}=this.store.state;return!e||!t||!Fp.has(n.tab)?D:T`<corridor-slider
      .lang=${this.lang}
      .scenario=${e}
      .picture=${t}
      .options=${r.options}
      .day=${n.day}
      .playing=${i}
      .still=${Tp()}
      @choose-day=${e=>d(this.store,{day:e.detail})}
      @play=${()=>Dp(this.store)}
    ></corridor-slider>`}};customElements.define(`corridor-app`,Lp),window.location.search&&window.history.replaceState(null,``,window.location.pathname+window.location.hash);var Rp=h(window.location.hash),zp=u({lang:C(navigator.languages),...Rp.view},Rp.plan),Bp=new be(zp,new i(()=>zp.state.view.lang));v(zp,e=>Bp.change(e)),Bp.watch();var Vp=new Lp;Vp.store=zp,Vp.session=Bp,document.body.prepend(Vp),Bp.open();