#include "corridor/view/csv_row.h"
#include "corridor/view/csv_tables.h"

namespace corridor::view {

using result::Result;

void write_flows(const Result& result, CsvBuffer& out) {
    const result::Manifest& m = result.manifest;
    for (const result::Flow& f : result.flows) {
        const result::PlaceInfo& from = result.places.at(f.origin);
        const result::PlaceInfo& to = result.places.at(f.destination);
        CsvRow(out.bytes)
            .text(from.id)
            .text(to.id)
            .text(from.location_code)
            .text(to.location_code)
            .date(m.as_of + 1)
            .date(m.as_of + m.deadline_days)
            .quantiles(f.people)
            .maybe(f.ultimatum_share)
            .integer(m.members)
            .text(name_of(m.sensitivity))
            .end();
        out.flush_if_large();
    }
}

void write_detained_table(const Result& result, CsvBuffer& out) {
    const result::Manifest& m = result.manifest;
    const Date deadline = m.as_of + m.deadline_days;
    for (const result::Detained& d : result.detained) {
        const auto write = [&](Date date, std::string_view count, const result::Quantiles& q) {
            CsvRow row(out.bytes);
            row.text(result.places.at(d.home).id).date(date).text(count);
            row.number(q.mean).number(q.q05).number(q.q50).number(q.q95);
            row.integer(m.members).text(name_of(m.sensitivity)).end();
        };
        write(m.as_of, "held", d.held_as_of);
        write(m.as_of, "captured", d.captured_as_of);
        write(m.as_of, "captured_first_week", d.captured_first_week);
        write(deadline, "held", d.held_deadline);
        write(deadline, "captured", d.captured_deadline);
    }
}

void write_ultimatums(const Result& result, CsvBuffer& out) {
    for (const result::Ultimatum& u : result.ultimatums) {
        const auto write = [&](std::string_view destination, std::optional<double> share) {
            CsvRow row(out.bytes);
            row.text(u.measure_id)
                .text(result.places.at(u.place).id)
                .date(u.announced)
                .date(u.ends);
            row.number(u.departures.q05).number(u.departures.q50).number(u.departures.q95);
            row.number(u.departures_before_as_of.q50).text(destination).maybe(share);
            row.text(name_of(result.manifest.sensitivity)).end();
        };
        for (const auto& d : u.destinations) write(result.places.at(d.place).id, d.share);
        if (u.destinations.empty()) write("", std::nullopt);
    }
}

void write_options_table(const Result& result, CsvBuffer& out) {
    const result::Manifest& m = result.manifest;
    for (const result::OptionOutcome& o : result.options) {
        CsvRow row(out.bytes);
        row.text(o.id).text(o.name).integer(o.rank);
        row.number(o.short_days_averted.q05).number(o.short_days_averted.q50);
        row.number(o.short_days_averted.q95).number(o.trapped.mean).number(o.detained.mean);
        row.number(o.displaced.mean).number(o.cargo_lost.mean).number(o.p_better);
        row.number(o.p_harm).number(o.p_best).number(o.tonnes).number(o.p_in_vain);
        row.integer(0).integer(o.n_members).integer(m.seed).text(name_of(m.sensitivity)).end();
    }
}

void write_evidence(const Result& result, CsvBuffer& out) {
    for (const result::EvidenceRow& e : result.evidence) {
        CsvRow row(out.bytes);
        row.text(e.report_id).date(e.event_date).text(e.place_id.empty() ? e.road_id : e.place_id);
        row.text(e.claim).number(e.weight).maybe(e.influence).maybe(e.effective_sample_size);
        row.integer(e.rerun ? 1 : 0).text(e.conflict_group);
        row.text(e.sensitivity.empty() ? name_of(result.manifest.sensitivity) : e.sensitivity)
            .end();
    }
}

void write_measures(const Result& result, CsvBuffer& out) {
    for (const result::MeasureSummary& m : result.measures)
        CsvRow(out.bytes)
            .text(m.id)
            .text(m.actor)
            .text(m.pattern)
            .number(m.credence)
            .number(m.in_force_as_of)
            .text(name_of(result.manifest.sensitivity))
            .end();
}

}  // namespace corridor::view
