#include "corridor/view/compare_text.h"

#include "corridor/view/sentences.h"
#include "corridor/view/terminal.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>

namespace corridor::view {

namespace {

using result::ComparedOption;
using result::OptionTable;
using result::OrderCheck;

constexpr std::size_t k_screened_shown = 8;
constexpr std::size_t k_bundles_shown = 3;

double wide(float x) {
    return static_cast<double>(x);
}

std::string range_of(const result::Quantiles& q, Lang lang) {
    return amount_range(wide(q.q05), wide(q.q95), lang);
}

std::string date_of(const OptionTable& table, Date date, Lang lang) {
    return date_words(date, lang, table.manifest.as_of.year());
}

std::string deadline_text(const OptionTable& table, Lang lang) {
    return date_of(table, deadline_of(table.manifest), lang);
}

std::string join(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& part : parts) (out += out.empty() ? "" : "; ") += part;
    return out;
}

//! "Nioro 41 000, Kayes 12 000": mean person-days by place, those that are worth a word.
std::string places_text(const OptionTable& table,
                        const std::vector<result::OptionOutcome::PlaceEffect>& effects, Lang lang) {
    constexpr double k_worth = 1, k_share = 0.01;
    double all = 0;
    for (const auto& e : effects) all += std::abs(e.short_days_averted);
    std::vector<std::string> out;
    for (const auto& e : effects)
        if (std::abs(e.short_days_averted) >= std::max(k_worth, k_share * all))
            out.push_back(table.places.at(e.place).name + " " +
                          amount(std::abs(e.short_days_averted), lang));
    return list_of(out, lang);
}

class Advice {
  public:
    Advice(const OptionTable& table, const TerminalStyle& style)
        : table_(table), lang_(style.lang), out_(style.width, style.color) {}

    std::string take() {
        out_.heading(fill(lang_, Text::compare_title, {{"date", deadline_text(table_, lang_)}}));
        out_.paragraph(fill(lang_, Text::compare_base,
                            {{"base", amount(wide(table_.base_short.mean), lang_)},
                             {"range", range_of(table_.base_short, lang_)}}),
                       Ink::plain, 2, 2);
        ranked();
        together();
        order();
        screened();
        out_.blank();
        out_.paragraph(fill(lang_, Text::compare_method,
                            {{"n", std::to_string(table_.n_final)},
                             {"nothing", number(table_.nothing_difference, 0, lang_)}}),
                       Ink::dim);
        return out_.take();
    }

  private:
    std::string name(const ComparedOption& option) const {
        return compared_name(table_, option, lang_);
    }

    void line(const std::string& text, Ink ink = Ink::plain) { out_.paragraph(text, ink, 5, 5); }

    void ranked() {
        bool ties = false, any = false;
        for (const ComparedOption& option : table_.options) {
            if (option.outcome.rank == 0) continue;
            any |= option.outcome.short_days_averted.mean > 0;
            const auto same = std::ranges::count_if(table_.options, [&](const auto& other) {
                return other.outcome.rank == option.outcome.rank;
            });
            ties |= same > 1;
            out_.blank();
            out_.paragraph(std::to_string(option.outcome.rank) + tie_mark(same > 1, lang_) + ". " +
                               name(option),
                           Ink::bold, 2, 5);
            one(option);
        }
        if (!any || ties) out_.blank();
        if (!any) out_.paragraph(text(lang_, Text::compare_none), Ink::warn, 2, 2);
        if (ties)
            out_.paragraph(
                fill(lang_, Text::compare_zone, {{"zone", amount(table_.zone, lang_)}}), Ink::dim,
                2, 2);
    }

    //! What it averts; of one that makes things worse on average, what it adds.
    std::string effect(const result::OptionOutcome& o) const {
        const auto& averted = o.short_days_averted;
        if (averted.mean < 0)
            return fill(lang_, Text::compare_loss,
                        {{"added", amount(-wide(averted.mean), lang_)},
                         {"range", amount_range(-wide(averted.q95), -wide(averted.q05), lang_)},
                         {"better", percent(o.p_better)},
                         {"best", percent(o.p_best)}});
        const double all = wide(table_.base_short.mean), gain = wide(averted.mean);
        return fill(lang_, Text::compare_gain,
                    {{"averted", amount(gain, lang_)},
                     {"range", range_of(averted, lang_)},
                     {"share", percent(all > 0 ? std::min(gain / all, 1.0) : 0)},
                     {"better", percent(o.p_better)},
                     {"best", percent(o.p_best)}});
    }

    void one(const ComparedOption& option) {
        const auto& o = option.outcome;
        line(effect(o));
        if (const auto whom = places_text(table_, o.gains, lang_); !whom.empty())
            line(fill(lang_, Text::compare_whom, {{"places", whom}}));
        std::string losers = places_text(table_, o.losses, lang_);
        if (!losers.empty()) losers = fill(lang_, Text::compare_losers, {{"places", losers}});
        line(fill(lang_, Text::compare_wrong,
                  {{"harm", percent(o.p_harm)}, {"vain", percent(o.p_in_vain)}, {"losers", losers}}),
             o.p_harm >= 0.1 ? Ink::warn : Ink::plain);
        line(fill(lang_, Text::compare_people,
                  {{"date", deadline_text(table_, lang_)},
                   {"trapped", change(wide(o.trapped.mean))},
                   {"detained", change(wide(o.detained.mean))},
                   {"displaced", change(wide(o.displaced.mean))}}));
        effort(option);
    }

    void effort(const ComparedOption& option) {
        const auto& o = option.outcome;
        const bool gains = o.short_days_averted.mean >= 0;  // else nothing is averted by a tonne or a day
        if (option.per_tonne)
            line(fill(lang_, gains ? Text::compare_load : Text::compare_load_only,
                      {{"tonnes", amount(o.tonnes, lang_)},
                       {"trucks", option.trucks > 0
                                      ? fill(lang_, Text::compare_trucks,
                                             {{"trucks", std::to_string(option.trucks)}})
                                      : std::string()},
                       {"each", amount(*option.per_tonne, lang_)},
                       {"lost", change(wide(o.cargo_lost.mean) / 1000)}}));
        else if (option.per_agreed_day)
            line(fill(lang_, gains ? Text::compare_promise : Text::compare_promise_only,
                      {{"days", std::to_string(option.agreed_days)},
                       {"each", amount(*option.per_agreed_day, lang_)}}));
    }

    //! Of the sets that do better than the best option alone: the best three, and as many more that
    //! need one another.
    void together() {
        std::size_t n = 0, n_better = 0, shown = 0, complements = 0;
        const double best = wide(table_.options.front().outcome.short_days_averted.mean);
        for (const ComparedOption& option : table_.options) {
            if (option.parts.empty()) continue;
            if (n++ == 0) out_.heading(text(lang_, Text::together_title));
            if (wide(option.outcome.short_days_averted.mean) <= best + table_.zone) continue;
            ++n_better;
            if (shown >= k_bundles_shown &&
                (!option.complement || complements >= k_bundles_shown))
                continue;
            complements += shown >= k_bundles_shown;
            ++shown;
            bundle(option);
        }
        if (n > 0 && n_better == 0)
            out_.paragraph(text(lang_, Text::together_none), Ink::plain, 2, 2);
        else if (n > shown)
            out_.paragraph(
                fill(lang_, Text::together_more, {{"n", std::to_string(n - shown)}}), Ink::dim, 2,
                2);
    }

    void bundle(const ComparedOption& option) {
        const auto& q = option.outcome.short_days_averted;
        const std::string what = name(option), averted = amount(wide(q.mean), lang_);
        const std::string range = range_of(q, lang_);
        const std::string beyond = amount(std::abs(wide(option.beyond_parts->mean)), lang_);
        const Text key =
            option.complement ? Text::together_complement : Text::together_overlap;
        out_.paragraph(
            option.complement || option.overlap
                ? fill(lang_, key, {{"name", what}, {"averted", averted}, {"range", range},
                                    {"beyond", beyond}})
                : fill(lang_, Text::together_plain,
                       {{"name", what}, {"averted", averted}, {"range", range}}),
            Ink::plain, 2, 5);
    }

    void order() {
        if (table_.checks.empty()) return;
        out_.heading(text(lang_, Text::order_title));
        sources();
        std::vector<std::string> same;
        for (const OrderCheck& check : table_.checks) {
            if (check.kind == OrderCheck::Kind::without_source) continue;
            if (check.same_best)
                same.emplace_back(view_of(check));
            else
                out_.paragraph(
                    fill(lang_, Text::order_other,
                         {{"view", view_of(check)},
                          {"name", name(table_.options.at(check.order.front()))}}),
                    Ink::warn, 2, 4);
        }
        if (!same.empty())
            out_.paragraph(fill(lang_, Text::order_same, {{"views", list_of(same, lang_)}}),
                           Ink::plain, 2, 4);
    }

    std::string_view view_of(const OrderCheck& check) const {
        if (check.kind == OrderCheck::Kind::other_rationing)
            return text(lang_, check.name == "alpha=1" ? Text::order_ration_high
                                                       : Text::order_ration_low);
        return text_by_key(lang_, "order_harm_" + check.name).value_or(check.name);
    }

    void sources() {
        int n = 0, same = 0, silent = 0;
        std::vector<std::string> others;
        for (const OrderCheck& check : table_.checks) {
            if (check.kind != OrderCheck::Kind::without_source) continue;
            if (!check.tells) {
                ++silent;
                continue;
            }
            ++n;
            same += check.same_best;
            if (!check.same_best) others.push_back(check.name);
        }
        std::string out = n + silent == 0
                              ? std::string(text(lang_, Text::order_no_sources))
                              : fill(lang_, Text::order_sources,
                                     {{"same", std::to_string(same)}, {"n", std::to_string(n)}});
        if (!others.empty())
            out += " " + fill(lang_, Text::order_sources_not, {{"names", list_of(others, lang_)}});
        if (silent > 0)
            out += " " +
                   fill(lang_, Text::order_sources_silent, {{"n", std::to_string(silent)}});
        out_.paragraph(out, others.empty() ? Ink::plain : Ink::warn, 2, 4);
    }

    void screened() {
        std::size_t n = 0;
        for (const ComparedOption& option : table_.options) n += option.screened;
        if (n == 0) return;
        out_.heading(
            fill(lang_, Text::screened_title, {{"n", std::to_string(table_.n_screen)}}));
        std::vector<std::string> names;
        for (const ComparedOption& option : table_.options)
            if (option.screened && names.size() < k_screened_shown)
                names.push_back(
                    fill(lang_, Text::screened_line,
                         {{"name", name(option)},
                          {"averted",
                           amount(wide(option.outcome.short_days_averted.mean), lang_)}}));
        if (n > names.size())
            names.push_back(fill(lang_, Text::screened_more,
                                 {{"n", std::to_string(n - names.size())}}));
        out_.paragraph(join(names) + ".", Ink::dim, 2, 2);
    }

    const OptionTable& table_;
    Lang lang_;
    Terminal out_;
};

}  // namespace

std::string compare_summary(const OptionTable& table, const TerminalStyle& style) {
    return Advice(table, style).take();
}

}  // namespace corridor::view
