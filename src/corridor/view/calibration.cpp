#include "corridor/view/calibration.h"

#include "corridor/view/csv_row.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace corridor::view {
namespace {

using result::Calibration;

// Three significant digits, plain.
std::string digits(double x, Lang lang) {
    if (x == 0) return "0";
    const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(std::fabs(x)))), 0, 6);
    return number(x, decimals, lang);
}

std::string spread_text(const result::Spread90& s, Lang lang) {
    return fmt::format("{} ({}–{})", digits(s.q50, lang), digits(s.q05, lang), digits(s.q95, lang));
}

const result::HeldOut* held_out_of(const Calibration& c, int generation) {
    const auto found = std::ranges::find(c.held_out, generation, &result::HeldOut::generation);
    return found == c.held_out.end() || found->n_targets == 0 ? nullptr : &*found;
}

std::string head(const Calibration& c, Lang lang) {
    std::int64_t n_targets = 0, n_cases = 0;
    for (const auto& one : c.cases) {
        n_targets += one.n_targets;
        n_cases += one.n_targets > 0;
    }
    const auto& last = c.steps.back();
    return fill(lang, Text::calibration_head,
                {{"targets", std::to_string(n_targets)},
                 {"cases", std::to_string(n_cases)},
                 {"simulated", std::to_string(last.simulated)},
                 {"generations", std::to_string(last.generation + 1)},
                 {"chosen", std::to_string(c.chosen)}}) +
           "\n";
}

// Cross-validated, before and after.
std::string trust(const Calibration& c, Lang lang) {
    const auto* before = held_out_of(c, 0);
    const auto* after = held_out_of(c, c.chosen);
    if (before == nullptr || after == nullptr) return std::string(text(lang, Text::calibration_no_folds)) + "\n";
    return fill(lang, Text::calibration_trust,
                {{"folds", std::to_string(c.folds)},
                 {"n", std::to_string(after->n_targets)},
                 {"crps0", number(before->crps, 3, lang)},
                 {"crps1", number(after->crps, 3, lang)},
                 {"cover0", percent(before->coverage90)},
                 {"cover1", percent(after->coverage90)},
                 {"width0", number(before->width90, 2, lang)},
                 {"width1", number(after->width90, 2, lang)}}) +
           "\n";
}

std::string rows_of(const Calibration& c, bool moved, Lang lang) {
    std::string out;
    for (const auto& p : c.parameters) {
        if (p.moved != moved) continue;
        out += fmt::format("  {} {} → {}  {}\n", Terminal::padded(p.key, 22),
                           Terminal::padded(spread_text(p.prior, lang), 28),
                           Terminal::padded(spread_text(p.posterior, lang), 28), p.unit);
    }
    return out.empty() ? "  –\n" : out;
}

using Json = nlohmann::ordered_json;

Json spread_json(const result::Spread90& s) {
    return Json{s.q05, s.q50, s.q95};
}

Json parameter_json(const result::CalibratedParameter& p) {
    return {{"key", p.key},
            {"unit", p.unit},
            {"logarithmic", p.logarithmic},
            {"prior", spread_json(p.prior)},
            {"posterior", spread_json(p.posterior)},
            {"narrowing", p.narrowing},
            {"shift", p.shift},
            {"moved", p.moved},
            {"widened_in", p.widened_in},
            {"fold_medians", p.fold_medians},
            {"source", p.source}};
}

}  // namespace

std::string calibration_text(const Calibration& c, Lang lang) {
    std::string out = head(c, lang) + trust(c, lang);
    if (!c.published_by.empty())
        out += fill(lang, Text::calibration_published, {{"date", c.published_by}}) + "\n";
    out += "\n" + std::string(text(lang, Text::calibration_moved)) + "\n" + rows_of(c, true, lang);
    out += "\n" + std::string(text(lang, Text::calibration_stayed)) + "\n" + rows_of(c, false, lang);
    return out;
}

std::string calibration_csv(const Calibration& c) {
    std::string out =
        "generation,fold,tolerance,simulated,fresh,accepted,acceptance,kept,effective,"
        "held_out_targets,held_out_crps,held_out_coverage50,held_out_coverage90,held_out_width90,"
        "chosen\n";
    for (const auto& step : c.steps) {
        CsvRow row(out);
        row.integer(step.generation).integer(step.fold);
        if (std::isfinite(step.tolerance))
            row.number(step.tolerance);
        else
            row.empty();
        row.integer(step.simulated).integer(step.fresh).integer(step.accepted);
        row.number(static_cast<double>(step.accepted) / static_cast<double>(step.fresh));
        row.integer(step.kept).number(step.effective);
        const auto* fit = step.fold == 0 ? held_out_of(c, step.generation) : nullptr;
        if (fit != nullptr)
            row.integer(fit->n_targets).number(fit->crps).number(fit->coverage50)
                .number(fit->coverage90).number(fit->width90);
        else
            row.empty().empty().empty().empty().empty();
        row.integer(step.generation == c.chosen ? 1 : 0).end();
    }
    return out;
}

std::string calibration_targets_csv(const Calibration& c) {
    std::string out =
        "case,observation,fold,before_q05,before_q50,before_q95,after_q05,after_q50,after_q95\n";
    for (const auto& one : c.targets) {
        CsvRow row(out);
        row.text(one.case_name).text(one.observation).integer(one.fold);
        for (const double x : {one.before.q05, one.before.q50, one.before.q95, one.after.q05,
                               one.after.q50, one.after.q95})
            row.ready(fmt::format("{:.3f}", x));
        row.end();
    }
    return out;
}

std::string calibration_json(const Calibration& c) {
    Json out{{"corridor", c.version},
             {"seed", c.seed},
             {"population", c.population},
             {"folds", c.folds},
             {"members_per_particle", c.members},
             {"chosen_generation", c.chosen},
             {"end", c.end},
             {"published_by", c.published_by}};
    for (const auto& one : c.cases)
        out["cases"].push_back({{"name", one.name}, {"fold", one.fold}, {"targets", one.n_targets}});
    for (const auto& p : c.parameters) out["parameters"].push_back(parameter_json(p));
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string posterior_folds_csv(const Calibration& c) {
    std::string out = "case,fold\n";
    for (const auto& one : c.cases) CsvRow(out).text(one.name).integer(one.fold).end();
    return out;
}

std::vector<std::pair<std::string, std::string>> calibration_files(const Calibration& c, Lang lang) {
    return {{"calibration.csv", calibration_csv(c)},
            {"calibration.json", calibration_json(c)},
            {"calibration_targets.csv", calibration_targets_csv(c)},
            {"calibration.txt", calibration_text(c, lang)},
            {"posterior_folds.csv", posterior_folds_csv(c)}};
}

}  // namespace corridor::view
