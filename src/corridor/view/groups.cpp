#include "corridor/view/groups.h"

#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>

namespace corridor::view {

using result::AccessState;
using result::Result;
using result::RunOut;

namespace {

template <class Keep>
std::vector<PlaceRows> group(const Result& result, Keep keep) {
    std::vector<PlaceRows> places;
    for (const RunOut& row : result.runouts) {
        if (result.places.at(row.place).evidence <= 0 || !keep(row)) continue;
        const auto known = std::find_if(places.begin(), places.end(),
                                        [&](const PlaceRows& p) { return p.place == row.place; });
        if (known != places.end())
            known->rows.push_back(&row);
        else
            places.push_back({.place = row.place, .rank = 0, .tie = false, .rows = {&row}});
    }
    return places;
}

bool prints_alike(const RunOut& a, const RunOut& b) {
    return a.date_q50 == b.date_q50 &&
           whole_percent(a.p_deadline.value_or(0)) == whole_percent(b.p_deadline.value_or(0));
}

}  // namespace

std::vector<PlaceRows> already_out(const Result& result) {
    return group(result, [](const RunOut& r) { return r.state == result::SupplyState::out; });
}

std::vector<PlaceRows> may_run_out(const Result& result) {
    auto places = group(result, [](const RunOut& r) {
        return r.state != result::SupplyState::out && whole_percent(r.p_horizon.value_or(0)) >= 1;
    });
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool same = i > 0 && prints_alike(*places[i].rows[0], *places[i - 1].rows[0]);
        places[i].rank = same ? places[i - 1].rank : static_cast<int>(i + 1);
        if (same) places[i].tie = places[i - 1].tie = true;
    }
    return places;
}

std::vector<PlaceRows> first_rows(const std::vector<PlaceRows>& places, std::size_t max_rows,
                                  std::size_t max_per_place) {
    std::vector<PlaceRows> some;
    std::size_t n = 0;
    for (const PlaceRows& place : places) {
        n += std::min(place.rows.size(), max_per_place);
        if (!some.empty() && n > max_rows) break;
        some.push_back(place);
        if (place.rows.size() > max_per_place) some.back().rows.resize(max_per_place);
    }
    return some;
}

std::size_t n_rows(const std::vector<PlaceRows>& places) {
    std::size_t n = 0;
    for (const PlaceRows& place : places) n += place.rows.size();
    return n;
}

std::vector<std::size_t> without_evidence(const Result& result) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < result.places.size(); ++i) {
        const bool has_row = std::any_of(result.runouts.begin(), result.runouts.end(),
                                         [i](const RunOut& r) { return r.place == i; });
        if (has_row && result.places[i].evidence <= 0) places.push_back(i);
    }
    return places;
}

AccessState likeliest(const result::AccessCell& cell) {
    std::size_t best = cell.p.size() - 1;
    for (std::size_t s = cell.p.size(); s-- > 0;)
        if (cell.p[s] > cell.p[best]) best = s;
    return result::k_access_states[best];
}

std::vector<std::size_t> places_in_state(const Result& result, AccessState state) {
    std::vector<std::size_t> places;
    const int today = recorded_lead(result, 0);
    for (std::size_t i = 0; i < result.places.size(); ++i) {
        const result::AccessCell* cell = access_at(result, i, today);
        if (cell && result.places[i].evidence > 0 && likeliest(*cell) == state) places.push_back(i);
    }
    const auto chance_of = [&](std::size_t i) {
        return access_at(result, i, today)->p[static_cast<std::size_t>(state)];
    };
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return chance_of(a) > chance_of(b); });
    return places;
}

int recorded_lead(const Result& result, int lead) {
    const auto& days = result.lead_days;
    if (days.empty()) return lead;
    const auto later = std::upper_bound(days.begin(), days.end(), lead);
    return later == days.begin() ? days.front() : *(later - 1);
}

const result::Quantiles* cell_of(const Result& result, result::Variable variable, std::size_t place,
                                 int lead, std::string_view good) {
    const result::Series* series = result.find(variable, good);
    const auto day = result.day_index(recorded_lead(result, lead));
    if (series == nullptr || !day) return nullptr;
    const std::size_t cell = place * result.n_days() + *day;
    return cell < series->cells.size() ? &series->cells[cell] : nullptr;
}

std::vector<const result::Flow*> largest_flows(const Result& result, std::size_t most) {
    std::vector<const result::Flow*> flows;
    for (const result::Flow& flow : result.flows)
        if (flow.people.q50 >= 0.5F) flows.push_back(&flow);
    std::stable_sort(flows.begin(), flows.end(),
                     [](const auto* a, const auto* b) { return a->people.q50 > b->people.q50; });
    if (flows.size() > most) flows.resize(most);
    return flows;
}

std::vector<const result::EvidenceRow*> strongest_evidence(const Result& result, std::size_t most) {
    std::vector<const result::EvidenceRow*> rows;
    for (const result::EvidenceRow& row : result.evidence)
        if (whole_percent(std::fabs(row.influence.value_or(0))) >= 1) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
        const double one = std::fabs(*a->influence), other = std::fabs(*b->influence);
        return one != other ? one > other : std::fabs(a->weight) > std::fabs(b->weight);
    });
    std::vector<const result::EvidenceRow*> first;
    for (const auto* row : rows) {
        const bool told = std::any_of(first.begin(), first.end(), [row](const auto* f) {
            return !row->cluster.empty() && f->cluster == row->cluster;
        });
        if (!told && first.size() < most) first.push_back(row);
    }
    return first;
}

std::vector<std::string> disputed_measures(const Result& result) {
    std::vector<std::string> ids;
    for (const result::EvidenceRow& row : result.evidence)
        if (!row.conflict_group.empty() &&
            std::find(ids.begin(), ids.end(), row.conflict_group) == ids.end())
            ids.push_back(row.conflict_group);
    return ids;
}

}  // namespace corridor::view
