#pragma once
//! \file What calibration learnt about the parameters: a table of weighted draws that scenarios may
//! name (docs/formats/posterior.md).

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::scenario {

/*!
 * Draws of several parameters together. Every member of an ensemble takes one row, chosen with a
 * chance in proportion to its weight, so that what was learnt about two parameters at once is kept.
 * Parameters it does not name keep their own values.
 */
struct Posterior {
    std::string file;               //!< as scenario.toml writes it; moves no number
    std::vector<std::string> keys;  //!< parameters, in the order of the columns; never empty
    std::vector<double> weights;    //!< by row, > 0; at least one row
    std::vector<double> values;     //!< row by row, in the order of keys

    std::size_t n_rows() const { return weights.size(); }
    std::span<const double> row(std::size_t i) const {
        return std::span(values).subspan(i * keys.size(), keys.size());
    }
    //! Column of a key, or -1.
    int column(std::string_view key) const;
    /*!
     * The row at share u of the weight, rows in their order: u in (0, 1].
     * Cost: the number of rows.
     */
    std::size_t row_at(double u) const;
    //! Same draws; the name of the file does not matter.
    friend bool operator==(const Posterior& a, const Posterior& b) {
        return a.keys == b.keys && a.weights == b.weights && a.values == b.values;
    }
};

//! A posterior file: fold 0 learnt from all training cases, fold k without the cases of fold k.
using PosteriorFolds = std::map<int, Posterior>;

/*!
 * Reads a posterior file: columns `fold,weight` and the keys of parameters.
 * \param name  how messages call it
 * \throws Error{input} every problem at once, with line and column; Error{io}, Error{limit} as for
 *         any table
 */
PosteriorFolds read_posterior(const std::filesystem::path& path, const std::string& name);

//! The text of a posterior file that read_posterior reads back exactly.
std::string posterior_text(const PosteriorFolds& folds);

//! The same draws with some of the columns, in the order of `keys`; at least one, all of them known.
PosteriorFolds columns_of(const PosteriorFolds& folds, std::span<const std::string> keys);

//! True for a parameter that every member draws for itself; the others are taken once for all.
bool drawn_by_member(std::string_view key);

struct Scenario;

//! True where the scenario does not itself write another value than the default.
bool is_left_open(const Scenario& scenario, std::string_view key);

/*!
 * True where the posterior decides this parameter: it names it, and the scenario leaves it open.
 */
bool posterior_moves(const Scenario& scenario, std::string_view key);

/*!
 * Lets a scenario take its parameters from a posterior (as `posterior = "..."` in [parameters] does)
 * and says in its warnings which keys it writes itself and therefore keeps.
 */
void set_posterior(Scenario& scenario, Posterior posterior);

}  // namespace corridor::scenario
