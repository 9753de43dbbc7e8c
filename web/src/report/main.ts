// The script of a report page: its screens stand in the place of messages, map and table.

import type { Topology } from 'topojson-specification';
import type { Lang } from '../contract';
import { add_catalogue, type Catalogue } from '../i18n';
import { use_tiles } from '../map/basemap';
import { Session } from '../session';
import { look, make_store } from '../state';
import { ReportPage } from './page';
import { PageSource, type Screens } from './source';

const taken = ['messages', 'map', 'runout'];

const read = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? '') as T;

async function make_page(): Promise<ReportPage> {
  const lang = document.documentElement.lang as Lang;
  add_catalogue(lang, read<Catalogue>('corridor-words'));
  use_tiles(read<Record<string, Topology>>('corridor-land'));
  const store = make_store({ lang });
  const session = new Session(store, new PageSource(read<{ screens: Screens }>('corridor-numbers').screens));
  await session.open();
  const page = new ReportPage();
  page.id = 'screens';
  page.store = store;
  page.session = session;
  // Evidence is a part of the page below.
  store.select(
    (state) => state.view.tab,
    (tab, before) => {
      if (tab === 'situation' || tab === 'town') return;
      look(store, { tab: before });
      document.getElementById(tab)?.scrollIntoView();
    },
  );
  return page;
}

function take_over(page: ReportPage): void {
  document.getElementById(taken[0]!)?.before(page);
  for (const id of taken) {
    document.getElementById(id)?.classList.add('taken');
    for (const link of document.querySelectorAll(`a[href="#${id}"]`)) link.setAttribute('href', '#screens');
  }
}

// Where anything fails, the page stays as it is: it tells the same.
make_page().then(take_over, (error: unknown) => console.error(error));
