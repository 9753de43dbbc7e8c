#include "corridor/view/flee_out.h"

#include "corridor/result/output_file.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace corridor::view {

using result::Comparison;

namespace {

constexpr double k_no_data = 1e-5;  // below it Flee's error of a camp is 0

//! A number as Python writes it: the shortest that reads back, with a point.
std::string python_float(double x) {
    auto text = fmt::format("{}", x);
    if (text.find_first_of(".en") == std::string::npos) text += ".0";
    return text;
}

double rounded_to_4(double x) {
    return std::nearbyint(x * 1e4) / 1e4;
}

//! A name as a CSV cell; quoted only where it must be.
std::string cell(const std::string& name) {
    if (name.find_first_of(",\"\n\r") == std::string::npos) return name;
    std::string out = "\"";
    for (const char c : name) (out += c) += c == '"' ? "\"" : "";
    return out + "\"";
}

std::string header(const Comparison& in) {
    std::string out = "Day,Date,";
    for (const auto& name : in.names)
        for (const char* part : {" sim", " data", " error"}) out += cell(name + part) + ",";
    out +=
        "Total error,refugees in camps (UNHCR),total refugees (simulation),"
        "raw UNHCR refugee count,refugees in camps (simulation),refugee_debt";
    if (in.with_idp_totals) out += ",total IDPs";
    return out + "\n";
}

//! Where the numbers of one file come from.
struct Voice {
    std::function<double(std::size_t column, std::size_t day)> camp;
    std::function<double(std::size_t day)> total;
};

std::string row(const Comparison& in, const Voice& voice, std::size_t day) {
    const int late = in.dated_a_day_late ? 1 : 0;
    std::string out =
        fmt::format("{},{},", day, (in.start + static_cast<int>(day) + late).to_iso());
    double apart = 0, registered = 0, simulated = 0, idps = 0;
    for (std::size_t c = 0; c < in.places.size(); ++c) {
        const double sim = voice.camp(c, day), data = in.registered[c][day];
        const double error = data < k_no_data ? 0 : rounded_to_4(std::abs(sim / data - 1));
        out += fmt::format("{:.0f},{:.0f},{},", sim, data, python_float(error));
        apart += std::abs(sim - data);
        registered += data;
        simulated += sim;
        if (in.idp_camp[c][day] != 0) idps += sim;
    }
    const double raw = in.raw[day];
    if (raw > 0)
        out += fmt::format("{},{:.0f},{:.0f},{:.0f},{:.0f},{:.0f}", python_float(apart / raw),
                           std::trunc(registered), voice.total(day), raw, simulated, in.debt[day]);
    else
        out += fmt::format("0.0,0,{:.0f},0,{:.0f},0", voice.total(day), simulated);
    if (in.with_idp_totals) out += fmt::format(",{:.0f}", idps);
    return out + "\n";
}

void write_one(const Comparison& in, const Voice& voice, const std::filesystem::path& folder,
               const std::string& name) {
    std::string out = header(in);
    for (std::size_t day = 0; day < in.n_days; ++day) out += row(in, voice, day);
    result::write_file(folder, name, out);
}

Voice member(const Comparison& in, std::size_t m) {
    return {.camp = [&in, m](std::size_t c,
                             std::size_t d) { return static_cast<double>(in.at(c, m, d)); },
            .total = [&in, m](std::size_t d) { return in.total[m * in.n_days + d]; }};
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Voice medians(const Comparison& in) {
    const auto over_members = [&in](const auto& value) {
        std::vector<double> values;
        for (std::size_t m = 0; m < in.n_members; ++m) values.push_back(value(m));
        return median(std::move(values));
    };
    return {.camp =
                [&in, over_members](std::size_t c, std::size_t d) {
                    return over_members(
                        [&](std::size_t m) { return static_cast<double>(in.at(c, m, d)); });
                },
            .total =
                [&in, over_members](std::size_t d) {
                    return over_members([&](std::size_t m) { return in.total[m * in.n_days + d]; });
                }};
}

}  // namespace

std::vector<std::string> write_flee_out(const Comparison& in, FleeOut whose,
                                        const std::filesystem::path& folder) {
    std::vector<std::string> names{"out.csv"};
    write_one(in, whose == FleeOut::median ? medians(in) : member(in, 0), folder, names.front());
    if (whose != FleeOut::all_members) return names;
    for (std::size_t m = 0; m < in.n_members; ++m) {
        names.push_back(fmt::format("out_{}.csv", m));
        write_one(in, member(in, m), folder, names.back());
    }
    return names;
}

void write_scores(const result::Result& result, const Comparison& in, const result::Scores& scores,
                  const std::filesystem::path& folder) {
    std::string out = "scope,id,measure,value\n";
    const auto line = [&](std::string_view scope, std::string_view id, std::string_view measure,
                          double value) {
        out += fmt::format("{},{},{},{:.6g}\n", scope, id, measure, value);
    };
    const auto errors = [&](std::string_view measure, const result::Quantiles& q) {
        const auto over = [&](std::string_view id, float value) {
            line("run", id, measure, static_cast<double>(value));
        };
        over("mean", q.mean), over("q05", q.q05), over("q50", q.q50), over("q95", q.q95);
    };
    if (result.agreement) {
        errors("error_total", result.agreement->error_total);
        errors("error_normal", result.agreement->error_normal);
        errors("error_rescaled", result.agreement->error_rescaled);
    }
    for (const auto& baseline : scores.baselines)
        line("baseline", baseline.name, "error_normal", baseline.error);
    for (const auto& camp : scores.camps) {
        const auto& id = result.places.at(in.places[camp.column]).id;
        line("place", id, "crps", camp.crps);
        line("place", id, "median_error", camp.median_error);
        line("place", id, "coverage_90", camp.coverage);
    }
    for (std::size_t m = 0; m < scores.members.size(); ++m) {
        const auto id = std::to_string(m);
        line("member", id, "error_total", scores.members[m].total);
        line("member", id, "error_normal", scores.members[m].normal);
        line("member", id, "error_rescaled", scores.members[m].rescaled);
    }
    result::write_file(folder, "scores.csv", out);
}

}  // namespace corridor::view
