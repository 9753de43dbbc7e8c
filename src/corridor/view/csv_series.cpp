#include "corridor/view/csv_row.h"
#include "corridor/view/csv_tables.h"
#include "corridor/view/words.h"

namespace corridor::view {

using result::Result;

namespace {

//! Cells of one site that are the same on every day: before the period and after the quantiles.
struct SiteCells {
    std::string lead;  //!< the ten lead cells before the period
    int evidence = 0;
};

SiteCells place_cells(const result::PlaceInfo& place) {
    std::string cells = lead_cells(place, "", "");
    cells.resize(cells.size() - 2);  // the two empty period cells
    return {cells, place.evidence};
}

SiteCells road_cells(const Result& result, const result::RoadInfo& road) {
    const result::PlaceInfo& from = result.places.at(road.from);
    const result::PlaceInfo& to = result.places.at(road.to);
    std::string cells;
    CsvRow row(cells);
    row.text(from.location_code == to.location_code ? from.location_code : "");
    for (int i = 0; i < 5; ++i) row.empty();  // areas and their level
    row.text(road.id).text(from.name + " – " + to.name).empty().empty();
    return {cells, std::min(from.evidence, to.evidence)};
}

}  // namespace

void write_forecast(const Result& result, CsvBuffer& out) {
    const result::Manifest& m = result.manifest;
    std::vector<SiteCells> places, roads;
    for (const auto& place : result.places) places.push_back(place_cells(place));
    for (const auto& road : result.roads) roads.push_back(road_cells(result, road));
    std::vector<std::string> days, leads;
    for (const int lead : result.lead_days) {
        const std::string iso = (m.as_of + lead).to_iso();
        days.push_back(iso + "," + iso);
        leads.push_back(std::to_string(lead));
    }
    const std::string tail = ",0," + std::string(name_of(m.sensitivity));
    for (const result::Series& s : result.series) {
        const auto& sites = s.per_road ? roads : places;
        const std::string what =
            std::string(name_of(s.variable)) + "," + csv_cell(s.good) + "," + csv_cell(s.unit);
        for (std::size_t site = 0; site < sites.size(); ++site) {
            const std::string last =
                std::to_string(m.members) + "," + std::to_string(sites[site].evidence) + tail;
            for (std::size_t day = 0; day < result.n_days(); ++day) {
                CsvRow row(out.bytes);
                row.ready(sites[site].lead).ready(days[day]).ready(leads[day]).ready(what);
                row.quantiles(s.cells.at(site * result.n_days() + day)).ready(last).end();
            }
            out.flush_if_large();
        }
    }
}

void write_access_table(const Result& result, CsvBuffer& out) {
    const std::string_view sensitivity = name_of(result.manifest.sensitivity);
    for (std::size_t place = 0; place < result.places.size(); ++place) {
        for (std::size_t day = 0; day < result.n_days(); ++day) {
            const std::size_t cell = place * result.n_days() + day;
            if (cell >= result.access.size()) return;
            const result::AccessCell& a = result.access[cell];
            CsvRow row(out.bytes);
            row.date(result.manifest.as_of + result.lead_days[day]).text(result.places[place].id);
            for (const float p : a.p) row.number(p);
            row.number(a.market_access).number(a.checkpoints_best_route);
            for (const auto* window : {&a.p_30d, &a.p_90d})
                for (const float p : *window) row.number(p);
            row.text(sensitivity).end();
        }
        out.flush_if_large();
    }
}

void write_acaps(const Result& result, CsvBuffer& out) {
    const result::Manifest& m = result.manifest;
    for (const result::Indicator& i : result.indicators) {
        CsvRow row(out.bytes);
        row.date(m.as_of + (i.at_deadline ? m.deadline_days : 0)).text(result.places.at(i.place).id);
        row.integer(i.indicator).text(i.score ? std::to_string(*i.score) : "X");
        row.text(name_of(i.basis));
        for (std::size_t score = 0; score < 4; ++score) {
            if (i.p)
                row.number((*i.p)[score]);
            else
                row.empty();
        }
        row.text(name_of(m.sensitivity)).end();
    }
}

void write_runout(const Result& result, CsvBuffer& out) {
    const result::Manifest& m = result.manifest;
    const std::string start = (m.as_of + 1).to_iso(), end = (m.as_of + m.horizon_days).to_iso();
    for (const result::RunOut& r : result.runouts) {
        const result::PlaceInfo& place = result.places.at(r.place);
        CsvRow row(out.bytes);
        row.ready(lead_cells(place, start, end)).text(r.good).text(name_of(r.state));
        row.maybe(r.out_since).date(m.as_of + m.deadline_days);
        row.maybe(r.p_deadline).maybe(r.p_30d).maybe(r.p_90d).maybe(r.p_horizon);
        row.maybe(r.date_q10).maybe(r.date_q50).maybe(r.date_q90).number(r.person_days_short_mean);
        row.text(r.p_deadline ? chance_word(*r.p_deadline, Lang::en) : "");
        row.integer(place.evidence).integer(m.members).text(name_of(m.sensitivity)).end();
    }
}

}  // namespace corridor::view
