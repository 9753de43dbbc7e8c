#pragma once
//! \file Wrong engines, kept to show that each law would notice them.

#include "tests/support/laws_life.h"

namespace corridor::test::wrong {

Wrong rations_on_an_ordinary_day();  //!< against N1: the rationing horizon lies above normal cover
Wrong restless_in_peace();           //!< against N1: the wish to leave has a floor
Wrong loses_a_quantum();             //!< against K1
Wrong loses_a_person();              //!< against K2
Wrong swaps_homes();                 //!< against K2
Wrong wants_more_than_are_there();   //!< against K3
Wrong doubles_capacities();          //!< against K3
Wrong leaves_a_residue();     //!< against Z1, I2: a measure without effect still costs a little
Wrong revives_the_expired();  //!< against Z1: what is over counts again
Wrong keys_by_position();     //!< against Z2: random numbers follow the order of records
Wrong bans_every_good();      //!< against Z3: an embargo on one good stops all
Wrong forgets_fractions();    //!< against Z4: a saved state loses what is owed
Wrong forgets_what_is_on_the_way();  //!< against Z4
Wrong knows_the_month();             //!< against Z4': something happens on the first of a month
Wrong wastes_when_open();            //!< against M2: open roads make towns careless
Wrong throws_away_plenty();          //!< against M2', M2'': a full store is halved
Wrong rations_at_rumours();          //!< against I1: people save as soon as they hear of a measure
Wrong takes_a_fixed_share();         //!< against I3: a fixed quantity goes every day
Wrong obeys_unasked();               //!< against I4: compliance has a floor
Wrong feeds_the_cut_off();           //!< against I5: something trickles in
Wrong always_detains();              //!< against D1
Wrong releases_late();               //!< against D1
Wrong counts_missions_in_keys();     //!< against O2: keys depend on how many missions there are

}  // namespace corridor::test::wrong
