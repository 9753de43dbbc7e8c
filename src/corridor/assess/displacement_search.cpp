#include "corridor/assess/displacement_search.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/random.h"

#include <algorithm>

namespace corridor::assess {

double SearchAxis::to_unit(double x) const {
    if (logarithmic) return pm::log(x / low) / pm::log(high / low);
    return (x - low) / (high - low);
}

double SearchAxis::from_unit(double u) const {
    if (logarithmic) return low * pm::exp(u * pm::log(high / low));
    return low + u * (high - low);
}

namespace {

struct Vertex {
    std::vector<double> at;  //!< in the unit cube
    double value = 0;
};

class Search {
  public:
    Search(std::span<const SearchAxis> axes, const SearchPlan& plan,
           const std::function<double(std::span<const double>)>& value)
        : axes_(axes), plan_(plan), value_(value) {}

    std::vector<double> run(std::span<const double> known) {
        Vertex best = first(0, known);
        for (int i = 1; i < plan_.random_points; ++i)
            if (Vertex other = first(i, known); other.value < best.value) best = std::move(other);
        return in_own_units(simplex_from(best));
    }

    std::vector<std::vector<double>> first_points() const {
        std::vector<std::vector<double>> out;
        for (int i = 0; i < std::max(1, plan_.random_points); ++i)
            out.push_back(in_own_units(first_point(i)));
        return out;
    }

  private:
    std::vector<double> first_point(int i) const {
        return clipped(i == 0 ? centre() : random_point(i));
    }

    Vertex first(int i, std::span<const double> known) const {
        if (known.empty()) return evaluated(first_point(i));
        return pulled(first_point(i), known[static_cast<std::size_t>(i)]);
    }

    std::vector<double> centre() const {
        std::vector<double> out;
        for (const auto& axis : axes_) out.push_back(axis.to_unit(axis.centre));
        return out;
    }

    std::vector<double> random_point(int i) const {
        std::vector<double> out;
        for (std::size_t k = 0; k < axes_.size(); ++k)
            out.push_back(uniform({plan_.seed, static_cast<std::uint32_t>(i)}, k, 0,
                                  Purpose::quantity));
        return out;
    }

    std::vector<double> in_own_units(const std::vector<double>& unit) const {
        std::vector<double> out;
        for (std::size_t k = 0; k < axes_.size(); ++k) out.push_back(axes_[k].from_unit(unit[k]));
        return out;
    }

    static std::vector<double> clipped(std::vector<double> at) {
        for (double& u : at) u = std::clamp(u, 0.0, 1.0);
        return at;
    }

    Vertex evaluated(std::vector<double> at) const {
        at = clipped(std::move(at));
        const double value = value_(in_own_units(at));
        return pulled(std::move(at), value);
    }

    //! A point of this value, pulled to the centre.
    Vertex pulled(std::vector<double> at, double value) const {
        double apart = 0;
        for (std::size_t k = 0; k < at.size(); ++k) {
            const double d = at[k] - axes_[k].to_unit(axes_[k].centre);
            apart += d * d;
        }
        value += plan_.pull * apart / static_cast<double>(axes_.size());
        return {std::move(at), value};
    }

    //! Point from the mean of all but the worst, `factor` times the way from the worst.
    Vertex along(const std::vector<double>& mean, const Vertex& worst, double factor) const {
        std::vector<double> at(mean.size());
        for (std::size_t k = 0; k < at.size(); ++k)
            at[k] = mean[k] + factor * (mean[k] - worst.at[k]);
        return evaluated(std::move(at));
    }

    std::vector<double> simplex_from(const Vertex& best) {
        constexpr double k_first_step = 0.15;
        std::vector<Vertex> simplex{best};
        for (std::size_t k = 0; k < axes_.size(); ++k) {
            auto at = best.at;
            at[k] += at[k] > 0.5 ? -k_first_step : k_first_step;
            simplex.push_back(evaluated(std::move(at)));
        }
        for (int n = 0; n < plan_.simplex_steps; ++n) step(simplex);
        return std::min_element(simplex.begin(), simplex.end(), less)->at;
    }

    static bool less(const Vertex& a, const Vertex& b) { return a.value < b.value; }

    void step(std::vector<Vertex>& simplex) const {
        std::stable_sort(simplex.begin(), simplex.end(), less);
        Vertex& worst = simplex.back();
        std::vector<double> mean(axes_.size(), 0);
        for (std::size_t i = 0; i + 1 < simplex.size(); ++i)
            for (std::size_t k = 0; k < mean.size(); ++k)
                mean[k] += simplex[i].at[k] / static_cast<double>(simplex.size() - 1);
        Vertex reflected = along(mean, worst, 1);
        if (less(reflected, simplex.front())) {
            Vertex further = along(mean, worst, 2);
            worst = less(further, reflected) ? std::move(further) : std::move(reflected);
        } else if (less(reflected, simplex[simplex.size() - 2])) {
            worst = std::move(reflected);
        } else if (Vertex nearer = along(mean, worst, -0.5); less(nearer, worst)) {
            worst = std::move(nearer);
        } else {
            for (std::size_t i = 1; i < simplex.size(); ++i) {
                for (std::size_t k = 0; k < mean.size(); ++k)
                    simplex[i].at[k] = (simplex[i].at[k] + simplex[0].at[k]) / 2;
                simplex[i] = evaluated(simplex[i].at);
            }
        }
    }

    std::span<const SearchAxis> axes_;
    SearchPlan plan_;
    const std::function<double(std::span<const double>)>& value_;
};

}  // namespace

std::vector<std::vector<double>> first_points(std::span<const SearchAxis> axes,
                                              const SearchPlan& plan) {
    return Search(axes, plan, {}).first_points();
}

std::vector<double> minimise(std::span<const SearchAxis> axes, const SearchPlan& plan,
                             const std::function<double(std::span<const double>)>& value,
                             std::span<const double> known) {
    CORRIDOR_EXPECT(known.empty() || std::ssize(known) == std::max(1, plan.random_points),
                    "a value for each of the first points");
    return Search(axes, plan, value).run(known);
}

}  // namespace corridor::assess
