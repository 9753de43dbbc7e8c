#include "corridor/base/hash.h"
#include "corridor/result/result.h"

namespace corridor::result {
namespace {

//! Adds values of the contract to a digest, each in the order in which its struct declares it.
class Sum {
  public:
    void add(const Quantiles& q) {
        for (const float x : {q.mean, q.q05, q.q10, q.q25, q.q50, q.q75, q.q90, q.q95})
            digest_.add(static_cast<double>(x));
    }
    void add(Date date) { digest_.add(static_cast<std::int64_t>(date.days())); }
    void add(std::size_t n) { digest_.add(static_cast<std::int64_t>(n)); }
    void add(int n) { digest_.add(n); }
    void add(bool b) { digest_.add(b); }
    void add(double x) { digest_.add(x); }
    void add(float x) { digest_.add(static_cast<double>(x)); }
    void add(std::string_view text) { digest_.add(text); }
    template <class T>
    void add(const std::optional<T>& value) {
        digest_.add(value.has_value());
        if (value) add(*value);
    }
    template <class... T>
    void all(const T&... values) {
        (add(values), ...);
    }
    std::string hex() const { return digest_.hex(); }

  private:
    Digest digest_;
};

void add_sites(Sum& sum, const Result& r) {
    const Manifest& m = r.manifest;
    sum.all(static_cast<int>(m.members), static_cast<std::size_t>(m.seed), m.start, m.as_of,
            m.horizon_days, m.deadline_days, m.runout_ratio, m.short_ratio);
    for (const PlaceInfo& p : r.places) sum.all(std::string_view(p.id), p.evidence);
    for (const RoadInfo& road : r.roads) sum.all(std::string_view(road.id), road.from, road.to);
    for (const int lead : r.lead_days) sum.add(lead);
}

void add_series(Sum& sum, const Result& r) {
    for (const Series& s : r.series) {
        sum.all(name_of(s.variable), std::string_view(s.good), s.per_road, s.cells.size());
        for (const Quantiles& q : s.cells) sum.add(q);
    }
    for (const AccessCell& a : r.access) {
        for (const auto* window : {&a.p, &a.p_30d, &a.p_90d})
            for (const float p : *window) sum.add(p);
        sum.all(a.market_access, a.checkpoints_best_route);
    }
}

void add_runouts(Sum& sum, const Result& r) {
    for (const RunOut& o : r.runouts) {
        sum.all(o.place, std::string_view(o.good), name_of(o.state), o.out_since, o.p_deadline,
                o.p_30d, o.p_90d, o.p_horizon, o.date_q10, o.date_q50, o.date_q90);
        for (const auto& dot : o.dots) sum.add(dot);
        sum.all(o.person_days_short_mean, o.person_days_short_q05, o.person_days_short_q95);
    }
}

void add_people(Sum& sum, const Result& r) {
    for (const Flow& f : r.flows) sum.all(f.origin, f.destination, f.people, f.ultimatum_share);
    for (const Indicator& i : r.indicators) {
        sum.all(i.place, i.indicator, i.at_deadline, name_of(i.basis), i.score);
        if (i.p)
            for (const float p : *i.p) sum.add(p);
    }
    for (const Detained& d : r.detained)
        sum.all(d.home, d.held_as_of, d.captured_as_of, d.captured_first_week, d.held_deadline,
                d.captured_deadline);
    for (const Ultimatum& u : r.ultimatums) {
        sum.all(std::string_view(u.measure_id), u.place, u.announced, u.ends, u.departures,
                u.departures_before_as_of);
        for (const auto& d : u.destinations) sum.all(d.place, d.share);
    }
}

void add_options(Sum& sum, const Result& r) {
    for (const OptionOutcome& o : r.options) {
        sum.all(std::string_view(o.id), o.rank, o.short_days_averted, o.harm_averted, o.trapped,
                o.detained, o.displaced, o.cargo_lost, o.p_better, o.p_harm, o.p_best, o.p_in_vain,
                o.tonnes, o.n_members);
        for (const auto& g : o.gains) sum.all(g.place, g.short_days_averted);
        for (const auto& l : o.losses) sum.all(l.place, l.short_days_averted);
    }
}

void add_evidence(Sum& sum, const Result& r) {
    for (const EvidenceRow& e : r.evidence)
        sum.all(std::string_view(e.report_id), e.weight, e.influence, e.effective_sample_size,
                e.rerun);
    for (const MeasureSummary& m : r.measures)
        sum.all(std::string_view(m.id), m.credence, m.in_force_as_of);
    const Headline& h = r.headline;
    sum.all(name_of(h.kind), h.place, std::string_view(h.good), h.deadline, h.probability,
            h.median_date, h.confined, h.trapped, h.confined_all, h.trapped_all, h.already_out);
}

void add_onset(Sum& sum, const Result& r) {
    if (!r.onset) return;
    sum.all(r.onset->base, r.onset->base_low, r.onset->base_high);
    for (const AtRisk& a : r.onset->places)
        sum.all(a.place, a.chance, a.low, a.high, a.near, a.threat, a.garrison, a.past,
                a.neighbour, a.neighbour_km, a.threatened_on);
}

}  // namespace

std::string digest_of(const Result& result) {
    Sum sum;
    add_sites(sum, result);
    add_series(sum, result);
    add_runouts(sum, result);
    add_people(sum, result);
    add_options(sum, result);
    add_evidence(sum, result);
    add_onset(sum, result);
    return sum.hex();
}

}  // namespace corridor::result
