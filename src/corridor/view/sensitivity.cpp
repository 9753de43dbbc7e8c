#include "corridor/view/sensitivity.h"

#include "corridor/view/csv_row.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace corridor::view {
namespace {

constexpr std::size_t k_shown = 6;
constexpr double k_least_shown = 0.01;

std::string share_text(const result::Interval& share) {
    // Estimates of small shares may fall below nothing.
    const auto whole = [](double x) { return std::to_string(std::max(0, whole_percent(x))); };
    return fmt::format("{}{}% ({}–{})", whole(share.value), k_nbsp, whole(share.low), whole(share.high));
}

std::string output_text(const result::SensitivityTable& s, const result::SensitivityOutput& output,
                        Lang lang) {
    std::string out = "\n" + output.name + "\n";
    if (output.deviation <= 0) return out + "  " + std::string(text(lang, Text::sensitivity_constant)) + "\n";
    std::vector<std::size_t> order(s.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t j) { return output.total[j].value; });
    order.resize(std::min(order.size(), k_shown));
    for (const std::size_t j : order)
        if (output.total[j].value >= k_least_shown)
            out += fmt::format("  {} {} {}\n", Terminal::padded(s.inputs[j].key, 22),
                               Terminal::padded(share_text(output.total[j]), 16), share_text(output.first[j]));
    return out + fmt::format("  {} {}\n", Terminal::padded(std::string(text(lang, Text::sensitivity_chance)), 22),
                             share_text(output.chance));
}

}  // namespace

std::string sensitivity_text(const result::SensitivityTable& s, Lang lang) {
    std::string out = fill(lang, Text::sensitivity_head,
                           {{"scenario", s.scenario},
                            {"from", s.from},
                            {"to", s.to},
                            {"runs", std::to_string(s.samples * (static_cast<int>(s.inputs.size()) + 2))}}) +
                      "\n";
    for (const auto& output : s.outputs) out += output_text(s, output, lang);
    return out;
}

std::string sensitivity_json(const result::SensitivityTable& s) {
    using Json = nlohmann::ordered_json;
    Json out{{"corridor", s.version},        {"scenario", s.scenario}, {"fingerprint", s.fingerprint},
             {"seed", s.seed},               {"samples", s.samples},   {"from", s.from},
             {"to", s.to}};
    const auto share = [](const result::Interval& x) {
        return Json{x.value, x.low, x.high};
    };
    for (const auto& input : s.inputs)
        out["inputs"].push_back(
            {{"key", input.key}, {"unit", input.unit}, {"low", input.low}, {"high", input.high}});
    for (const auto& output : s.outputs) {
        Json one{{"name", output.name},
                 {"mean", output.mean},
                 {"deviation", output.deviation},
                 {"chance", share(output.chance)}};
        for (std::size_t j = 0; j < s.inputs.size(); ++j) {
            one["first"][s.inputs[j].key] = share(output.first[j]);
            one["total"][s.inputs[j].key] = share(output.total[j]);
        }
        out["outputs"].push_back(std::move(one));
    }
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string sensitivity_csv(const result::SensitivityTable& s) {
    std::string out =
        "output,input,first,first_q05,first_q95,total,total_q05,total_q95,mean,deviation\n";
    for (const auto& output : s.outputs) {
        const auto row = [&](const std::string& input, const result::Interval& first,
                             const result::Interval* total) {
            CsvRow cells(out);
            cells.text(output.name).text(input);
            cells.number(first.value).number(first.low).number(first.high);
            if (total != nullptr)
                cells.number(total->value).number(total->low).number(total->high);
            else
                cells.empty().empty().empty();
            cells.number(output.mean).number(output.deviation).end();
        };
        for (std::size_t j = 0; j < s.inputs.size(); ++j)
            row(s.inputs[j].key, output.first[j], &output.total[j]);
        row("chance", output.chance, nullptr);
    }
    return out;
}

}  // namespace corridor::view
