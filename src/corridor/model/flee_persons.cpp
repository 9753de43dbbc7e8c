#include "corridor/model/flee_persons.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace corridor::model::detail {

namespace {

constexpr std::size_t k_most_kinds = 32;  // bits of FleeMemory::person

using Demographic = scenario::FleeDemographic;

const Demographic* find(const scenario::Flee& flee, std::string_view attribute) {
    for (const auto& demographic : flee.demographics)
        if (demographic.attribute == attribute && !demographic.values.empty()) return &demographic;
    return nullptr;
}

//! Share of each value among people of a location; one value of share 1 without the attribute.
std::vector<double> shares(const Demographic* demographic, std::string_view location) {
    if (demographic == nullptr) return {1};
    const Demographic::Column* column = nullptr;
    for (const auto& candidate : demographic->columns) {
        if (candidate.location == location) {
            column = &candidate;
            break;
        }
        if (candidate.location == "Default" && column == nullptr) column = &candidate;
    }
    std::vector<double> out(demographic->values.size(), 0);
    double total = 0;
    if (column != nullptr)
        for (const double w : column->weights) total += w;
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = total > 0 ? column->weights[i] / total : 1.0 / static_cast<double>(out.size());
    return out;
}

double number(const Demographic* demographic, std::size_t i, double otherwise) {
    if (demographic == nullptr) return otherwise;
    const std::string& text = demographic->values[i];
    double value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

char initial(const Demographic* demographic, std::size_t i) {
    if (demographic == nullptr || demographic->values[i].empty()) return '?';
    const char c = demographic->values[i].front();
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

FleePerson::Score score_of(const scenario::FleeSettings& q, double age, char gender) {
    auto score = FleePerson::Score::plain;
    if (q.children_avoid_hazards) {
        if (age < 19) score = FleePerson::Score::squared;
        if (q.boys_take_risk && gender == 'm' && age > 14) score = FleePerson::Score::one;
    }
    if (score != FleePerson::Score::plain) return score;
    if (q.elderly_avoid_hazards && age > 59) return FleePerson::Score::squared;
    if (q.women_avoid_hazards && gender == 'f') return FleePerson::Score::squared;
    return score;
}

class Lister {
  public:
    explicit Lister(const scenario::Flee& flee) : flee_(flee) {
        const auto& q = flee.settings;
        if (q.children_avoid_hazards || q.elderly_avoid_hazards) age_ = find(flee, "age");
        if (q.women_avoid_hazards || q.boys_take_risk) gender_ = find(flee, "gender");
        if (q.flood_rules && q.flood_rules->forecaster) aware_ = find(flee, "floodawareness");
    }

    FleePersons list() {
        FleePersons out;
        out.share.resize(flee_.locations.size());
        for (std::size_t i = 0; i < flee_.locations.size(); ++i) add_location(i, out);
        for (auto& share : out.share) share.resize(out.kinds.size(), 0);
        if (out.kinds.empty()) out.kinds.emplace_back();
        if (out.kinds.size() == 1) out.share.clear();
        return out;
    }

  private:
    void add_location(std::size_t location, FleePersons& out) const {
        const std::string& name = flee_.locations[location].name;
        const auto ages = shares(age_, name), genders = shares(gender_, name),
                   awareness = shares(aware_, name);
        for (std::size_t a = 0; a < ages.size(); ++a)
            for (std::size_t g = 0; g < genders.size(); ++g)
                for (std::size_t w = 0; w < awareness.size(); ++w) {
                    const double share = ages[a] * genders[g] * awareness[w];
                    if (share <= 0) continue;
                    const FleePerson kind{
                        .score = score_of(flee_.settings, number(age_, a, 30), initial(gender_, g)),
                        .awareness = awareness_of(w)};
                    auto& list = out.share[location];
                    const std::size_t k = kind_of(kind, out);
                    if (list.size() <= k) list.resize(k + 1, 0);
                    list[k] += share;
                }
    }

    double awareness_of(std::size_t value) const {
        if (!flee_.settings.flood_rules || !flee_.settings.flood_rules->forecaster) return 1;
        const auto& weights = flee_.settings.flood_rules->forecaster->awareness_weights;
        const auto at = static_cast<std::size_t>(std::max(0.0, number(aware_, value, 0)));
        return at < weights.size() ? weights[at] : 1;
    }

    static std::size_t kind_of(const FleePerson& kind, FleePersons& out) {
        const auto found = std::find(out.kinds.begin(), out.kinds.end(), kind);
        if (found != out.kinds.end()) return static_cast<std::size_t>(found - out.kinds.begin());
        if (out.kinds.size() == k_most_kinds)
            throw Error(ErrorKind::limit, "demographics", "people are of more than 32 kinds",
                        "Use fewer values of floodawareness");
        out.kinds.push_back(kind);
        return out.kinds.size() - 1;
    }

    const scenario::Flee& flee_;
    const Demographic *age_ = nullptr, *gender_ = nullptr, *aware_ = nullptr;
};

}  // namespace

FleePersons list_persons(const scenario::Flee& flee) {
    return Lister(flee).list();
}

}  // namespace corridor::model::detail
