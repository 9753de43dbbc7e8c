// Catalogues as files beside the scripts: a page reads the language it shows first, the other later.

import type { Lang } from '../contract';
import { add_catalogue, has_catalogue, type Catalogue } from '.';
import en from './en.json?url';
import fr from './fr.json?url';

const addresses: Record<Lang, string> = { en, fr };

export async function load_catalogue(lang: Lang): Promise<void> {
  if (has_catalogue(lang)) return;
  const answer = await fetch(addresses[lang]);
  if (!answer.ok) throw new Error(`${addresses[lang]}: HTTP ${answer.status}`);
  add_catalogue(lang, (await answer.json()) as Catalogue);
}
