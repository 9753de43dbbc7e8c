#include "corridor/model/flee_rule.h"

#include "corridor/model/flee_day.h"

namespace corridor::model {

namespace detail {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::vector<std::uint64_t> keys_of(const scenario::Flee& flee, const World& world) {
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i < flee.links.size(); ++i)
        out.push_back(mix_keys(mix_keys(world.places[at(flee.links[i].from)].key,
                                        world.places[at(flee.links[i].to)].key),
                               i));
    return out;
}

}  // namespace

FleeBook::FleeBook(const World& world)
    : flee(*world.scenario->flee),
      course(flee),
      persons(list_persons(flee)),
      routes(course, persons.kinds),
      reach(flee),
      roads(flee, world),
      link_key(keys_of(flee, world)) {}

}  // namespace detail

namespace {

class FleeRule final : public MovementRule {
  public:
    explicit FleeRule(const World& world) : book_(world), series_(book_.course.series()) {}

    std::unique_ptr<Scratch> make_scratch() const override {
        return std::make_unique<detail::FleeScratch>();
    }

    void start(const World& world, StreamKey key, People& people,
               PeopleDay& record) const override {
        const std::size_t n = world.places.size();
        for (auto& here : people.at) here.clear();
        people.at.resize(n);
        if (book_.flee.settings.take_from_population) people.still_home = book_.course.population();
        detail::FleeScratch scratch;
        const RuleDay in{.world = world, .terms = nullptr, .key = key, .day = 0};
        detail::FleeDayOf(book_, in, people, record, scratch, k_before_first_day).start();
    }

    void move(const RuleDay& in, People& people, PeopleDay& record,
              Scratch& scratch) const override {
        detail::FleeDayOf(book_, in, people, record, static_cast<detail::FleeScratch&>(scratch))
            .run();
    }

    const RuleSeries& series() const override { return series_; }
    const std::vector<std::string>& warnings() const override { return book_.course.warnings(); }

  private:
    static constexpr std::int32_t k_before_first_day = -1;
    detail::FleeBook book_;
    RuleSeries series_;
};

}  // namespace

std::unique_ptr<MovementRule> make_flee_rule(const World& world) {
    return std::make_unique<FleeRule>(world);
}

}  // namespace corridor::model
