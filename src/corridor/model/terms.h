#pragma once
//! \file terms(road, day, carrier, load): everything that blocks, taxes, delays, loots, screens or
//! detains, composed into one vector (docs/model/access.md). Goods, prices, people and the access
//! label read this and nothing else.

#include "corridor/model/calendar.h"
#include "corridor/model/ladder.h"
#include "corridor/model/reference.h"
#include "corridor/model/trade_solver.h"
#include "corridor/model/world.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corridor::model {

//! Composed effect on one load over one arc.
struct LoadTerms {
    double open = 1;        //!< product of o
    double fee_per_kg = 0;  //!< sum of f
    double delay_days = 0;  //!< sum of d
    double attack = 0;      //!< a: 1 - product of (1 - a_m)
    double loss_if_hit = 0; //!< b: attack-weighted mean
    double loss = 0;        //!< lambda: 1 - product of (1 - a_m b_m)
};

//! One checkpoint as people of one signature meet it.
struct Checkpoint {
    std::int32_t measure = 0;
    double pass = 1, detain = 0;
    std::int32_t known_since = 0;  //!< first day on which its actor detains this signature there; see risk learning
    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

//! Composed effect on people of one signature over one arc.
struct PeopleTerms {
    double survive = 1;     //!< u: product of pass
    double risk = 0;        //!< q: sum of (survivors before it) * detain, all risk known
    double fee = 0;         //!< money per person
    double delay_days = 0;
    std::int32_t first_checkpoint = 0, n_checkpoints = 0;  //!< into SignatureTerms::checkpoints
    friend bool operator==(const PeopleTerms&, const PeopleTerms&) = default;
};

struct SignatureTerms {
    std::uint64_t key = 0;                  //!< of what decides them
    std::vector<PeopleTerms> arcs;          //!< by arc
    std::vector<Checkpoint> checkpoints;
    bool clear = true;                      //!< no checkpoint anywhere for this signature
    std::int32_t latest_known_since = -1;   //!< newest known_since; risk still being learnt after it
    //! Nobody of either signature could tell them apart.
    friend bool operator==(const SignatureTerms& a, const SignatureTerms& b) {
        return a.arcs == b.arcs && a.checkpoints == b.checkpoints;
    }
};

//! An ultimatum whose window is open today.
struct OpenWindow {
    std::int32_t measure = 0;
    std::int32_t days = 1;                   //!< D: whole days of the window
    std::vector<std::int32_t> places;
};

//! Raids and abductions of people who stay.
struct PlaceDanger {
    std::int32_t place = 0, measure = 0;
    double detain = 0;                       //!< per person-day
};

//! One traded good's network under these terms.
struct GoodTerms {
    std::uint64_t key = 0;                   //!< of what decides them
    std::vector<LoadTerms> arcs;             //!< by arc, carrier trader
    FlowNetwork network;                     //!< usable arcs only; nodes >= n_places are leak entries
    std::vector<std::int32_t> arc_of;        //!< network arc -> world arc; -1 = the gate of a leak
    std::vector<double> arc_loss;            //!< by network arc: lambda, share of a load lost on it
    std::vector<std::uint8_t> lossy;         //!< by network arc: lambda > 0; empty where it is nowhere
    std::vector<std::int32_t> capped_arcs;   //!< network arcs of roads with a capacity that goods share
    std::vector<std::int32_t> sink_node;     //!< by place: node its ladder hangs on
    std::vector<double> entry_share;         //!< by place: deliveries that end there share this share of need; < 0 = no limit
    std::vector<std::int32_t> source_supply; //!< network source -> world supply; -1 = a hub's stock
    std::vector<std::int32_t> selling_hubs;  //!< places whose tiers K..1 are the last sources, K each
    std::unique_ptr<TradeForest> forest;
};

/*!
 * All measures of one day for one member. Days and members with the same active phases, effects,
 * exemptions and holders share one Terms; those alike for one good or signature share that part.
 */
struct Terms {
    std::vector<std::shared_ptr<const GoodTerms>> goods;
    std::vector<std::shared_ptr<const SignatureTerms>> people;  //!< by signature
    std::vector<OpenWindow> windows;
    std::vector<PlaceDanger> dangers;
    std::vector<double> hostile_share;           //!< h_j by place (any class and home of j)
    std::vector<double> danger;                  //!< V_j by place
    std::vector<std::uint8_t> ultimatum_here;    //!< by place: some window addresses it
    std::vector<std::uint8_t> aid_reaches;       //!< by place: clause of E holds
    std::vector<std::uint8_t> unreachable;       //!< [place * n_signatures + sig]: clause of G holds
    std::vector<std::uint8_t> impeded;           //!< by place: clause of `restricted` holds on every route
    std::uint64_t id = 0;                        //!< distinct per Terms of one cache
};

//! The measures active on one day: indices into calendar.spans, plus what else decides the terms.
struct ActiveMeasures {
    std::int32_t day = 0;
    std::vector<std::int32_t> spans;             //!< ascending
    std::vector<std::int32_t> holder;            //!< by place: actor, -1 = none
    std::vector<std::uint8_t> supply;            //!< by world supply: it sells today
};

ActiveMeasures active_on(const World& world, const Calendar& calendar, std::int32_t day);

//! True when `by`'s exemption suspends a measure today (its own measure active, date in window).
bool exemption_active(const ExemptionRule& rule, const Calendar& calendar,
                      const ActiveMeasures& active);

//! Digest of what decides the terms: active phases with their effects, exemptions, holders, supply.
std::uint64_t terms_key(const World& world, const Calendar& calendar, const ActiveMeasures& active);

//! Composed effect on a load of one good with one carrier over one arc. Used for missions.
LoadTerms compose_load(const World& world, const Calendar& calendar, const ActiveMeasures& active,
                       std::int32_t arc, Carrier carrier, std::int32_t good);

class TermsParts;

//! Build the terms of one day. `ladders`: by good, at which hubs value what they hold; none: they sell
//! nothing on. `parts`: where the parts of earlier days are found again and new ones
//! are kept; null: everything is made anew.
std::unique_ptr<Terms> compose_terms(const World& world, const Reference& reference,
                                     const scenario::ParameterValues& parameters,
                                     const Calendar& calendar, const ActiveMeasures& active,
                                     std::span<const Ladder> ladders = {},
                                     TermsParts* parts = nullptr);

}  // namespace corridor::model
