#include "corridor/result/columns.h"
#include "corridor/result/output_file.h"
#include "corridor/view/compare_text.h"
#include "corridor/view/csv_row.h"

#include <nlohmann/json.hpp>

namespace corridor::view {

namespace {

using Json = nlohmann::ordered_json;
using result::ComparedOption;
using result::OptionTable;
using result::OrderCheck;

std::string_view together_of(const ComparedOption& option) {
    return option.complement ? "complement" : option.overlap ? "overlap" : "";
}

std::string_view word(OrderCheck::Kind kind) {
    switch (kind) {
        case OrderCheck::Kind::without_source: return "without_source";
        case OrderCheck::Kind::other_harm: return "other_harm";
        case OrderCheck::Kind::other_rationing: return "other_rationing";
    }
    return {};
}

std::optional<double> mean_of(const std::optional<result::Quantiles>& q) {
    if (!q) return {};
    return static_cast<double>(q->mean);
}

void write_row(const OptionTable& table, const ComparedOption& option, Lang lang,
               std::string& out) {
    const auto& o = option.outcome;
    const auto& m = table.manifest;
    CsvRow row(out);
    row.text(o.id).text(compared_name(table, option, lang)).text(o.kind);
    if (o.rank > 0)
        row.integer(o.rank);
    else
        row.empty();
    const auto& q = o.short_days_averted;
    row.number(q.mean).number(q.q05).number(q.q50).number(q.q95).number(o.harm_averted.mean);
    row.number(o.trapped.mean).number(o.detained.mean).number(o.displaced.mean);
    row.number(o.cargo_lost.mean).number(o.p_better).number(o.p_harm);
    if (o.rank > 0)
        row.number(o.p_best);
    else
        row.empty();
    row.number(o.p_in_vain).number(o.tonnes).number(option.tonnes_in_vain);
    row.integer(option.trucks).integer(option.agreed_days);
    row.maybe(option.per_tonne).maybe(option.per_truck).maybe(option.per_agreed_day);
    row.maybe(mean_of(option.beyond_parts));
    if (option.beyond_parts)
        row.number(option.beyond_parts->q05).number(option.beyond_parts->q95);
    else
        row.empty().empty();
    row.text(together_of(option)).integer(option.suggested ? 1 : 0);
    row.integer(option.screened ? 1 : 0).integer(o.n_members).integer(m.seed);
    row.text(name_of(m.sensitivity)).end();
}

ComparedOption doing_nothing(const OptionTable& table) {
    ComparedOption out;
    out.outcome.id = out.outcome.name = out.outcome.name_fr = out.outcome.kind = "nothing";
    out.outcome.short_days_averted.mean = static_cast<float>(table.nothing_difference);
    out.outcome.p_in_vain = 1;
    out.outcome.n_members = table.n_screen;
    return out;
}

std::string compared_csv(const OptionTable& table, Lang lang) {
    std::string out = header_of(result::table_named("compared")) + '\n';
    write_row(table, doing_nothing(table), lang, out);
    for (const ComparedOption& option : table.options) write_row(table, option, lang, out);
    return out;
}

std::string order_ids(const OptionTable& table, const OrderCheck& check) {
    std::string out;
    for (const std::size_t i : check.order)
        (out += out.empty() ? "" : "|") += table.options.at(i).outcome.id;
    return out;
}

std::string order_csv(const OptionTable& table) {
    std::string out = header_of(result::table_named("order")) + '\n';
    for (const OrderCheck& check : table.checks)
        CsvRow(out)
            .text(word(check.kind)).text(check.name).integer(check.tells ? 1 : 0)
            .number(check.sample_size).integer(check.same_best ? 1 : 0)
            .integer(check.same_order ? 1 : 0).text(order_ids(table, check))
            .text(name_of(table.manifest.sensitivity)).end();
    return out;
}

Json of(const result::Quantiles& q) {
    return {{"mean", q.mean}, {"q05", q.q05}, {"q50", q.q50}, {"q95", q.q95}};
}

Json effects(const OptionTable& table, const std::vector<result::OptionOutcome::PlaceEffect>& list) {
    Json out = Json::array();
    for (const auto& e : list)
        out.push_back({{"place_id", table.places.at(e.place).id},
                       {"people_days_short_averted", e.short_days_averted}});
    return out;
}

Json json_of(const OptionTable& table, const ComparedOption& option, Lang lang) {
    const auto& o = option.outcome;
    Json out = {{"id", o.id},
                {"name", compared_name(table, option, lang)},
                {"kind", o.kind},
                {"rank", o.rank > 0 ? Json(o.rank) : Json()},
                {"suggested", option.suggested},
                {"screened", option.screened},
                {"people_days_short_averted", of(o.short_days_averted)},
                {"critical_days_averted", of(o.harm_averted)},
                {"trapped", of(o.trapped)},
                {"detained", of(o.detained)},
                {"displaced", of(o.displaced)},
                {"cargo_lost_kg", of(o.cargo_lost)},
                {"prob_better_than_nothing", o.p_better},
                {"prob_harm", o.p_harm},
                {"prob_best", o.rank > 0 ? Json(o.p_best) : Json()},
                {"act_in_vain_prob", o.p_in_vain},
                {"tonnes", o.tonnes},
                {"tonnes_in_vain", option.tonnes_in_vain},
                {"trucks", option.trucks},
                {"agreed_days", option.agreed_days},
                {"gains", effects(table, o.gains)},
                {"losses", effects(table, o.losses)},
                {"n_members", o.n_members}};
    if (option.beyond_parts) {
        out["parts"] = Json::array();
        for (const std::size_t part : option.parts)
            out["parts"].push_back(table.options.at(part).outcome.id);
        out["beyond_parts"] = of(*option.beyond_parts);
        out["together"] = together_of(option);
    }
    return out;
}

}  // namespace

std::string compare_json(const OptionTable& table, Lang lang) {
    const auto& m = table.manifest;
    Json out = {{"schema", 1},
                {"scenario", m.scenario_name},
                {"engine_version", m.engine_version},
                {"fingerprint", m.fingerprint},
                {"as_of", m.as_of.to_iso()},
                {"deadline", (m.as_of + m.deadline_days).to_iso()},
                {"seed", m.seed},
                {"members_screened", table.n_screen},
                {"members_compared", table.n_final},
                {"sensitivity", name_of(m.sensitivity)},
                {"people_days_short", of(table.base_short)},
                {"indifference_zone", table.zone},
                {"nothing_difference", table.nothing_difference},
                {"options", Json::array()},
                {"order", Json::array()}};
    for (const ComparedOption& option : table.options)
        out["options"].push_back(json_of(table, option, lang));
    for (const OrderCheck& check : table.checks)
        out["order"].push_back({{"view", word(check.kind)},
                                {"name", check.name},
                                {"tells", check.tells},
                                {"effective_sample_size", check.sample_size},
                                {"same_best", check.same_best},
                                {"same_order", check.same_order},
                                {"order", order_ids(table, check)}});
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

const std::vector<std::string>& comparison_files() {
    static const std::vector<std::string> k_files{"compared.csv", "order.csv", "compare.json"};
    return k_files;
}

void write_comparison(const OptionTable& table, const std::filesystem::path& folder, Lang lang) {
    result::write_file(folder, "compared.csv", compared_csv(table, lang));
    result::write_file(folder, "order.csv", order_csv(table));
    result::write_file(folder, "compare.json", compare_json(table, lang));
}

}  // namespace corridor::view
