// Names of options: their titles, or sentences made from what they do.

#include "corridor/view/compare_text.h"
#include "corridor/view/words.h"

namespace corridor::view {

namespace {

using result::OptionSubject;
using result::OptionTable;

class Name {
  public:
    Name(const OptionTable& table, const OptionSubject& subject, Lang lang)
        : table_(table), subject_(subject), lang_(lang) {}

    std::string text() const {
        const std::string& kind = subject_.kind;
        if (kind == "lift")
            return fill(lang_, Text::do_lift,
                        {{"measure", subject_.measure}, {"where", where()}, {"what", what()}});
        if (kind == "ease") return of_measure(Text::do_ease);
        if (kind == "fee_waiver") return of_measure(Text::do_fee_waiver);
        if (kind == "corridor")
            return fill(lang_, Text::do_corridor, {{"measure", subject_.measure},
                                                   {"where", where()},
                                                   {"what", what()},
                                                   {"end", end()}});
        if (kind == "evacuation_window")
            return fill(lang_, Text::do_evacuation_window, {{"measure", subject_.measure},
                                                            {"where", where()},
                                                            {"start", date(subject_.start)},
                                                            {"end", end()}});
        if (kind == "convoy")
            return load(subject_.every_days > 0 ? Text::do_convoy : Text::do_convoy_once);
        if (kind == "airlift")
            return load(subject_.every_days == 1 ? Text::do_airlift_daily : Text::do_airlift);
        if (kind == "preposition") return load(Text::do_preposition);
        if (kind == "repair") return fill(lang_, Text::do_repair, {{"where", places()}});
        return kind;
    }

  private:
    std::string of_measure(Text key) const {
        return fill(lang_, key, {{"measure", subject_.measure}, {"where", where()}});
    }

    std::string load(Text key) const {
        const std::string days = std::to_string(subject_.every_days);
        const std::string tonnes = amount(subject_.tonnes_each, lang_);
        const std::string where = places(), good = goods(), start = date(subject_.start);
        if (key == Text::do_convoy || key == Text::do_airlift)
            return fill(lang_, key,
                        {{"where", where}, {"tonnes", tonnes}, {"good", good}, {"days", days}});
        if (key == Text::do_preposition)
            return fill(lang_, key,
                        {{"where", where}, {"tonnes", tonnes}, {"good", good}, {"start", start}});
        return fill(lang_, key, {{"where", where}, {"tonnes", tonnes}, {"good", good}});
    }

    std::string places() const {
        std::vector<std::string> names;
        for (const std::size_t p : subject_.places) names.push_back(table_.places.at(p).name);
        return list_of(names, lang_);
    }

    std::string where() const {
        constexpr std::size_t k_most = 3;
        if (subject_.places.empty() || subject_.places.size() > k_most) return {};
        return fill(lang_, Text::do_where, {{"places", places()}});
    }

    std::string goods() const {
        std::vector<std::string> names;
        for (const auto& good : subject_.goods) names.push_back(good_name(good, lang_));
        return list_of(names, lang_);
    }

    std::string what() const {
        if (subject_.people || subject_.goods.empty()) return {};
        return fill(lang_, Text::do_what, {{"goods", goods()}});
    }

    std::string date(Date day) const {
        return date_words(day, lang_, table_.manifest.as_of.year());
    }
    std::string end() const {
        const auto& m = table_.manifest;
        return date(subject_.end.value_or(m.as_of + m.horizon_days));
    }

    const OptionTable& table_;
    const OptionSubject& subject_;
    Lang lang_;
};

}  // namespace

std::string compared_name(const OptionTable& table, const result::ComparedOption& option,
                          Lang lang) {
    if (!option.parts.empty()) {
        std::string out;
        for (const std::size_t part : option.parts) {
            if (!out.empty()) out += " + ";
            out += compared_name(table, table.options.at(part), lang);
        }
        return out;
    }
    const auto& o = option.outcome;
    const std::string& title = lang == Lang::fr ? o.name_fr : o.name;
    // An option without a title of its own is named after its id.
    if (title != o.id || option.subject.kind.empty()) return title;
    return Name(table, option.subject, lang).text();
}

}  // namespace corridor::view
