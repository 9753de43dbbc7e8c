#include "tests/support/sample_parts.h"
#include "tests/support/sample_result.h"

namespace corridor::test::parts {

using namespace corridor::result;

namespace {

OptionOutcome option(const char* id, const char* name, const char* name_fr, const char* kind,
                     int rank, double averted, double harm) {
    return {.id = id,
            .name = name,
            .name_fr = name_fr,
            .kind = kind,
            .rank = rank,
            .short_days_averted = spread(averted, 0.6),
            .harm_averted = spread(averted / 3, 0.7),
            .trapped = spread(-1200, 0.8),
            .detained = spread(-4, 2),
            .displaced = spread(350, 1.5),
            .cargo_lost = spread(2100, 1),
            .p_better = 1 - harm - 0.02,
            .p_harm = harm,
            .p_best = 1.0 / (1 + rank),
            .p_in_vain = 0.12,
            .tonnes = 240,
            .gains = {{.place = dara, .short_days_averted = averted * 0.8}},
            .losses = {{.place = tembe, .short_days_averted = -1300}},
            .n_members = 128};
}

}  // namespace

void add_people(Result& r) {
    r.flows = {
        {.origin = lela,
         .destination = fassa,
         .people = spread(9800, 0.35),
         .ultimatum_share = 0.62},
        {.origin = lela, .destination = dara, .people = spread(4100, 0.5), .ultimatum_share = 0.3},
        {.origin = dara, .destination = nord, .people = spread(2300, 0.6), .ultimatum_share = {}}};
    result::Indicator movement;
    movement.place = dara, movement.indicator = 4;
    movement.basis = result::IndicatorBasis::model;
    movement.score = 2, movement.p = {0, 0.25F, 0.5F, 0.25F};
    result::Indicator mines;
    mines.place = dara, mines.indicator = 8;
    r.indicators = {movement, mines};
    r.detained = {{.home = lela,
                   .held_as_of = spread(38, 0.5),
                   .captured_as_of = spread(48, 0.4),
                   .captured_first_week = spread(41, 0.4),
                   .held_deadline = spread(22, 0.8),
                   .captured_deadline = spread(57, 0.5)}};
    r.ultimatums = {
        {.measure_id = "lela-ultimatum",
         .place = lela,
         .announced = k_as_of - 2,
         .ends = k_as_of + 1,
         .departures = spread(13900, 0.33),
         .departures_before_as_of = spread(3100, 0.4),
         .destinations = {{.place = fassa, .share = 0.71}, {.place = dara, .share = 0.28}}}};
    r.onset = result::Onset{.base = 0.004, .base_low = 0.0025, .base_high = 0.0062, .places = {}};
    r.onset->places = {{.place = dara,
                        .chance = 0.35,
                        .low = 0.03,
                        .high = 0.9,
                        .near = true,
                        .threat = true,
                        .garrison = true,
                        .past = true,
                        .neighbour = lela,
                        .neighbour_km = 90,
                        .threatened_on = k_as_of - 3},
                       {.place = fassa,
                        .chance = 0.003,
                        .low = 0.001,
                        .high = 0.008,
                        .neighbour = {},
                        .threatened_on = {}}};
}

void add_options(Result& r) {
    r.options = {
        option("convoy-a", "Escorted convoy Nord to Dara, 20 March",
               "Convoi escorté de Nord à Dara, 20 mars", "convoy", 1, 9.1e5, 0.03),
        option("airlift-b", "Airlift to Léla", "Pont aérien vers Léla", "airlift", 2, 2.2e5, 0.004),
        option("open-c", "Open Nord–Léla to fuel", "Ouvrir Nord–Léla au carburant", "lift", 2,
               2.1e5, 0.01),
        option("waiver-d", "Waive fees at Dara", "Supprimer les taxes à Dara", "fee_waiver", 4,
               1.2e4, 0.21)};
}

void add_evidence(Result& r) {
    const auto report = [](const char* id, int days_ago, const char* place_id, const char* road_id,
                           const char* claim, const char* cluster, const char* source,
                           double weight, std::optional<double> influence, const char* conflict) {
        return EvidenceRow{.report_id = id,
                           .event_date = k_as_of - days_ago,
                           .place_id = place_id,
                           .road_id = road_id,
                           .claim = claim,
                           .cluster = cluster,
                           .source_name = source,
                           .weight = weight,
                           .influence = influence,
                           .effective_sample_size = 610.5,
                           .rerun = false,
                           .conflict_group = conflict,
                           .sensitivity = "moderate",
                           .value = "",
                           .unit = ""};
    };
    r.evidence = {
        report("r1", 9, "dara", "", "closed", "radio", "Radio of the river", 2.31, -0.31,
               "dara-ban"),
        report("r2", 5, "", "nord-dara", "attack", "press", "Morning \"Post\"", 0.92, -0.12, ""),
        report("r3", 4, "dara", "", "denial", "ministry", "Ministry, spokesman", -0.41, 0.04,
               "dara-ban"),
        report("r4", 3, "lela", "", "ultimatum", "video", "Video channel", 1.74, 0.004, "")};
    r.measures = {{.id = "dara-ban",
                   .actor = "group_x",
                   .pattern = "single",
                   .credence = 0.81,
                   .in_force_as_of = 0.81},
                  {.id = "lela-ultimatum",
                   .actor = "group_x",
                   .pattern = "ultimatum",
                   .credence = 0.93,
                   .in_force_as_of = 0.93}};
}

}  // namespace corridor::test::parts
