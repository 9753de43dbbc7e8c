#include "corridor/model/flee_corridor_rule.h"

#include "corridor/model/flee_corridor_day.h"

namespace corridor::model {
namespace detail {
namespace {

class CorridorFleeRule final : public MovementRule {
  public:
    explicit CorridorFleeRule(const World& world)
        : book_(world), series_(book_.displaced.course().series()) {}

    std::unique_ptr<Scratch> make_scratch() const override {
        return std::make_unique<CorridorScratch>();
    }

    void start(const World& world, StreamKey, People& people, PeopleDay& record) const override {
        for (auto& here : people.at) here.clear();
        people.at.resize(world.places.size());
        const auto& course = book_.displaced.course();
        for (std::size_t c = 0; c < course.columns().size(); ++c) {
            const std::int64_t n = course.first_people()[c];
            if (n <= 0) continue;
            const std::int32_t place = course.columns()[c];
            people.cohort(place, book_.roads.group_of(place, world)).count += n;
            record.driven_out += n;
        }
    }

    void move(const RuleDay& in, People& people, PeopleDay& record,
              Scratch& scratch) const override {
        live_corridor_day(book_, in, people, record, static_cast<CorridorScratch&>(scratch));
    }

    const RuleSeries& series() const override { return series_; }
    const std::vector<std::string>& warnings() const override {
        return book_.displaced.course().warnings();
    }

  private:
    CorridorBook book_;
    RuleSeries series_;
};

}  // namespace
}  // namespace detail

std::unique_ptr<MovementRule> make_corridor_flee_rule(const World& world) {
    return std::make_unique<detail::CorridorFleeRule>(world);
}

}  // namespace corridor::model
