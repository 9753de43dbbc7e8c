import { HttpSource } from './api';
import { bind_hash, read_hash } from './hash';
import { preferred_lang } from './i18n';
import { load_catalogue } from './i18n/load';
import { Session } from './session';
import { make_store } from './state';
import { App } from './ui/app';
import { undo_key } from './ui/undo_keys';

// The token of the first address went into a cookie; it need not stay in the history.
if (window.location.search)
  window.history.replaceState(null, '', window.location.pathname + window.location.hash);

const linked = read_hash(window.location.hash);
const store = make_store(
  { lang: preferred_lang(navigator.languages), ...linked.view },
  linked.plan,
);
const session = new Session(
  store,
  new HttpSource(() => store.state.view.lang),
);

document.addEventListener('keydown', (event) => undo_key(event, session.bench));
bind_hash(store, (plan) => session.change(plan));
session.watch();
// Scenario and words come side by side: on a slow line each wait counts.
const opening = session.open();
await load_catalogue(store.state.view.lang);
const app = new App();
app.store = store;
app.session = session;
document.body.prepend(app);
await opening;
// The other language is then there when it is asked for, even without the engine.
await Promise.allSettled([load_catalogue('en'), load_catalogue('fr')]);
