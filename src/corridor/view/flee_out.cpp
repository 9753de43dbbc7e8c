#include "corridor/view/flee_out.h"

#include "corridor/result/output_file.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include <fmt/format.h>

namespace corridor::view {

using result::Comparison;

namespace {

constexpr double k_no_data = 1e-5;  // below it Flee's error of a camp is 0

//! A number without decimals, as fmt's {:.0f} writes it; counts are whole already.
void append_whole(std::string& out, double x) {
    constexpr double k_exact = 9007199254740992;  // 2^53
    if (x > -k_exact && x < k_exact && x != 0 && std::trunc(x) == x)
        out += fmt::format_int(static_cast<std::int64_t>(x)).c_str();
    else
        fmt::format_to(std::back_inserter(out), "{:.0f}", x);
}

//! A number as Python writes it: the shortest that reads back, with a point.
void append_python(std::string& out, double x) {
    if (x == 0 && !std::signbit(x)) return void(out += "0.0");
    const std::size_t begin = out.size();
    fmt::format_to(std::back_inserter(out), "{}", x);
    if (out.find_first_of(".en", begin) == std::string::npos) out += ".0";
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

void add_row(const Comparison& in, const Voice& voice, std::size_t day, std::string& out) {
    const int late = in.dated_a_day_late ? 1 : 0;
    const auto whole = [&out](double x, char after) { append_whole(out, x), out += after; };
    fmt::format_to(std::back_inserter(out), "{},{},", day,
                   (in.start + static_cast<int>(day) + late).to_iso());
    double apart = 0, registered = 0, simulated = 0, idps = 0;
    for (std::size_t c = 0; c < in.places.size(); ++c) {
        const double sim = voice.camp(c, day), data = in.registered[c][day];
        const double error = data < k_no_data ? 0 : rounded_to_4(std::abs(sim / data - 1));
        whole(sim, ','), whole(data, ',');
        append_python(out, error), out += ',';
        apart += std::abs(sim - data);
        registered += data;
        simulated += sim;
        if (in.idp_camp[c][day] != 0) idps += sim;
    }
    const double raw = in.raw[day];
    append_python(out, raw > 0 ? apart / raw : 0), out += ',';
    whole(raw > 0 ? std::trunc(registered) : 0, ',');
    whole(voice.total(day), ',');
    whole(raw > 0 ? raw : 0, ',');
    whole(simulated, ',');
    append_whole(out, raw > 0 ? in.debt[day] : 0);
    if (in.with_idp_totals) out += ',', append_whole(out, idps);
    out += '\n';
}

void write_one(const Comparison& in, const Voice& voice, const std::filesystem::path& folder,
               const std::string& name) {
    std::string out = header(in);
    for (std::size_t day = 0; day < in.n_days; ++day) add_row(in, voice, day, out);
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

}  // namespace

std::vector<FileJob> flee_out_files(const Comparison& in, FleeOut whose,
                                    const std::filesystem::path& folder) {
    const auto file = [&](std::string name, Voice voice) {
        return FileJob{name, [&in, folder, name, voice] { write_one(in, voice, folder, name); }};
    };
    std::vector<FileJob> files{
        file("out.csv", whose == FleeOut::median ? medians(in) : member(in, 0))};
    if (whose == FleeOut::all_members)
        for (std::size_t m = 0; m < in.n_members; ++m)
            files.push_back(file(fmt::format("out_{}.csv", m), member(in, m)));
    return files;
}

FileJob scores_file(const result::Result& result, const Comparison& in,
                    const result::Scores& scores, const std::filesystem::path& folder) {
    return {"scores.csv",
            [&result, &in, &scores, folder] { write_scores(result, in, scores, folder); }};
}

}  // namespace corridor::view
