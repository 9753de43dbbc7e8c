#include "corridor/view/sentences.h"

#include "corridor/view/summary_parts.h"

#include "corridor/view/words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace corridor::view {

using result::Headline;
using result::HeadlineKind;
using result::Result;

namespace {

std::string middle_of(const Result& result, Lang lang) {
    const Headline& h = result.headline;
    if (h.median_date)
        return fill(lang, Text::headline_middle, {{"date", day_of(result, *h.median_date, lang)}});
    return fill(lang, Text::headline_no_middle,
                {{"days", std::to_string(result.manifest.horizon_days)}});
}

//! How many could not leave and how many are trapped, or that it is nobody.
std::string people_without_a_way(const result::Quantiles& confined, const result::Quantiles& trapped,
                                 Text some, Text nobody, Lang lang) {
    if (confined.q95 <= 0 && trapped.q95 <= 0) return std::string(text(lang, nobody));
    return fill(lang, some,
                {{"confined", people_with_range(confined)},
                 {"trapped", people_with_range(trapped)},
                 {"note", text(lang, Text::modelled_note)}});
}

//! Where the place of the headline confines nobody, the people confined elsewhere are still told.
std::string elsewhere(const Result& result, Lang lang) {
    const Headline& h = result.headline;
    if (h.confined.q50 > 0 || h.confined_all.q50 <= 0) return {};
    return fill(lang, Text::headline_elsewhere,
                {{"confined", people_with_range(h.confined_all)},
                 {"as_of", day_of(result, result.manifest.as_of, lang)}});
}

std::string forecast_sentence(const Result& result, Lang lang) {
    const Headline& h = result.headline;
    return fill(lang, Text::headline_forecast,
                {{"place", result.places.at(h.place.value()).name},
                 {"good_is", good_is(h.good)},
                 {"runout", runout_of(h.good, lang)},
                 {"word", chance_word_of_runout(h.probability, lang)},
                 {"percent", percent(h.probability)},
                 {"deadline", day_of(result, h.deadline, lang)},
                 {"middle", middle_of(result, lang)},
                 {"people", people_without_a_way(h.confined, h.trapped, Text::headline_people,
                                                 Text::headline_nobody, lang)}}) +
           elsewhere(result, lang);
}

std::string quiet_sentence(const Result& result, Lang lang) {
    const Headline& h = result.headline;
    std::string highest;
    if (h.place)
        highest = fill(lang, Text::headline_highest,
                       {{"place", result.places.at(*h.place).name},
                        {"good", good_name(h.good, lang)},
                        {"word", chance_word_of_runout(h.probability, lang)},
                        {"percent", percent(h.probability)},
                        {"deadline", day_of(result, h.deadline, lang)}});
    return fill(lang, Text::headline_quiet,
                {{"days", std::to_string(result.manifest.horizon_days)},
                 {"highest", highest},
                 {"as_of", day_of(result, result.manifest.as_of, lang)},
                 {"people", people_without_a_way(h.confined_all, h.trapped_all,
                                                 Text::headline_people_now,
                                                 Text::headline_nobody_now, lang)}});
}

std::string all_out_sentence(const Result& result, Lang lang) {
    const Headline& h = result.headline;
    return fill(lang, Text::headline_all_out,
                {{"as_of", day_of(result, result.manifest.as_of, lang)},
                 {"n", std::to_string(h.already_out)},
                 {"people", people_without_a_way(h.confined_all, h.trapped_all,
                                                 Text::headline_people_now,
                                                 Text::headline_nobody_now, lang)}});
}

//! Name and share of each destination, largest first; by first-level area where `coarse`.
std::vector<std::pair<std::string, double>> destinations(const Result& result,
                                                         const result::Ultimatum& ultimatum,
                                                         bool coarse) {
    std::vector<std::pair<std::string, double>> named;
    for (const auto& d : ultimatum.destinations) {
        const result::PlaceInfo& place = result.places.at(d.place);
        const std::string& name = !coarse                     ? place.name
                                  : place.admin1_name.empty() ? place.location_code
                                                              : place.admin1_name;
        const auto known = std::find_if(named.begin(), named.end(),
                                        [&](const auto& n) { return n.first == name; });
        if (known != named.end())
            known->second += d.share;
        else
            named.emplace_back(name, d.share);
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return named;
}

}  // namespace

std::string headline_sentence(const Result& result, Lang lang) {
    if (result.agreement) return camps_sentence(result, lang);
    switch (result.headline.kind) {
        case HeadlineKind::forecast:
            return forecast_sentence(result, lang);
        case HeadlineKind::all_out:
            return all_out_sentence(result, lang);
        case HeadlineKind::quiet:
            break;
    }
    return quiet_sentence(result, lang);
}

std::string title_of(const result::Manifest& manifest, Lang lang) {
    const bool french = lang == Lang::fr && !manifest.title_fr.empty();
    return french || manifest.title.empty() ? manifest.title_fr : manifest.title;
}

std::string option_name(const result::OptionOutcome& option, Lang lang) {
    if (lang == Lang::fr && !option.name_fr.empty()) return option.name_fr;
    return option.name.empty() ? option.id : option.name;
}

std::string day_of(const Result& result, Date date, Lang lang) {
    return date_words(date, lang, result.manifest.as_of.year());
}

std::string short_day_of(const Result& result, Date date, Lang lang) {
    return date_short(date, lang, result.manifest.as_of.year());
}

Date deadline_of(const result::Manifest& manifest) {
    return manifest.as_of + manifest.deadline_days;
}

std::string runout_dates(const Result& result, const result::RunOut& row, Lang lang) {
    if (!row.date_q10) return std::string(text(lang, Text::never_tenth));
    const std::string late = row.date_q90 ? short_day_of(result, *row.date_q90, lang)
                                          : std::string(text(lang, Text::later));
    const std::string middle = row.date_q50 ? short_day_of(result, *row.date_q50, lang)
                                            : std::string(text(lang, Text::never_half));
    return middle + " (" + short_day_of(result, *row.date_q10, lang) + "–" + late + ")";
}

std::string ultimatum_sentence(const Result& result, const result::Ultimatum& ultimatum, Lang lang,
                               bool coarse) {
    std::vector<std::string> named;
    for (const auto& [name, share] : destinations(result, ultimatum, coarse)) {
        if (named.size() == 5 || whole_percent(share) < 1) break;
        named.push_back(name + " " + percent(share));
    }
    const std::string where =
        named.empty() ? "" : fill(lang, Text::ultimatum_where, {{"places", list_of(named, lang)}});
    return fill(lang, Text::ultimatum_running,
                {{"place", result.places.at(ultimatum.place).name},
                 {"from", day_of(result, ultimatum.announced, lang)},
                 {"to", day_of(result, ultimatum.ends, lang)},
                 {"n", people_with_range(ultimatum.departures)},
                 {"deadline", day_of(result, deadline_of(result.manifest), lang)},
                 {"before", people_with_range(ultimatum.departures_before_as_of)},
                 {"as_of", day_of(result, result.manifest.as_of, lang)},
                 {"where", where}});
}

std::string detained_sentence(const Result& result, const result::Detained& detained, Lang lang) {
    return fill(lang, Text::detained_line,
                {{"home", result.places.at(detained.home).name},
                 {"captured", people_with_range(detained.captured_as_of)},
                 {"as_of", day_of(result, result.manifest.as_of, lang)},
                 {"week", people_with_range(detained.captured_first_week)},
                 {"held", people_with_range(detained.held_as_of)},
                 {"later", people_with_range(detained.held_deadline)},
                 {"deadline", day_of(result, deadline_of(result.manifest), lang)}});
}

std::vector<std::string> certainty_sentences(const Result& result, Lang lang) {
    const result::Manifest& m = result.manifest;
    std::vector<std::string> out;
    out.push_back(fill(lang, Text::sure_members,
                       {{"members", number(m.members, 0, lang)},
                        {"seed", std::to_string(m.seed)},
                        {"points", number(m.members_standard_error * 100, 1, lang)}}));
    if (m.n_reports == 0 || !m.newest_report) {
        out.emplace_back(text(lang, Text::sure_no_reports));
        return out;
    }
    const int age = m.as_of - *m.newest_report;
    out.push_back(fill(lang, Text::sure_reports,
                       {{"n", number(m.n_reports, 0, lang)}, {"days", days_text(age, lang)}}));
    constexpr int k_stale_days = 14;
    if (age > k_stale_days)
        out.push_back(fill(lang, Text::sure_stale, {{"days", days_text(age, lang)}}));
    return out;
}

std::string option_sentence(const Result& result, const result::OptionOutcome& option,
                            const std::string& name, Lang lang) {
    const auto ties = std::count_if(result.options.begin(), result.options.end(),
                                    [&](const auto& o) { return o.rank == option.rank; });
    const result::Quantiles& averted = option.short_days_averted;
    const auto mean = static_cast<double>(averted.mean), low = static_cast<double>(averted.q05),
               high = static_cast<double>(averted.q95);
    const bool adds = mean < 0;
    return fill(lang, adds ? Text::option_line_adds : Text::option_line,
                {{"rank", std::to_string(option.rank) + tie_mark(ties > 1, lang)},
                 {"name", name},
                 {"averted", amount(std::abs(mean), lang)},
                 {"range", adds ? amount_range(-high, -low, lang) : amount_range(low, high, lang)},
                 {"date", day_of(result, deadline_of(result.manifest), lang)},
                 {"better", percent(option.p_better)},
                 {"harm", percent(option.p_harm)},
                 {"vain", percent(option.p_in_vain)}});
}

std::string option_change(const Result& result, const result::OptionOutcome& option, Lang lang) {
    std::string out = fill(lang, Text::option_people,
                           {{"date", day_of(result, deadline_of(result.manifest), lang)},
                            {"trapped", change_with_range(option.trapped)},
                            {"detained", change_with_range(option.detained)},
                            {"displaced", change_with_range(option.displaced)}});
    std::vector<std::string> losers;
    for (const auto& loss : option.losses)
        losers.push_back(result.places.at(loss.place).name + " " +
                         amount(loss.short_days_averted, lang));
    if (!losers.empty())
        out += " " + fill(lang, Text::option_losers, {{"places", list_of(losers, lang)}});
    return out;
}

const result::OptionOutcome* most_harmful(const Result& result, std::size_t shown) {
    const result::OptionOutcome* worst = nullptr;
    for (std::size_t i = shown; i < result.options.size(); ++i) {
        const auto& option = result.options[i];
        if (option.p_harm >= 0.05 && (worst == nullptr || option.p_harm > worst->p_harm))
            worst = &option;
    }
    return worst;
}

std::string days_text(int n, Lang lang) {
    // French counts 0 as singular, English does not.
    const bool one = n == 1 || (n == 0 && lang == Lang::fr);
    return fill(lang, one ? Text::days_one : Text::days_many, {{"n", number(n, 0, lang)}});
}

}  // namespace corridor::view
