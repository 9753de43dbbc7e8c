// Tests speak both languages at once.

import { add_catalogue } from '../src/i18n';
import en from '../src/i18n/en.json';
import fr from '../src/i18n/fr.json';

add_catalogue('en', en);
add_catalogue('fr', fr);
