#pragma once
//! \file Small counts that must not leave: which cells of a table are left blank, and how the others are
//! rounded (docs/formats/public.md).

#include <span>
#include <string_view>
#include <vector>

namespace corridor::assess {

//! Which cells, and whether their total, are left blank.
struct Suppressed {
    std::vector<bool> cells;
    bool total = false;
};

/*!
 * Cells that are published beside their total.
 *
 *     1  every count below the threshold is blank, zero included; so is the total where it is
 *     2  where the total stands and something is blank: of the two smallest counts that still stand one, drawn
 *        with the secret, is made blank too, until at least two are and together they come to the threshold
 *
 * Published with rounded_count(), a blank may then be anything from 0 to the threshold less 1, even for a
 * reader who knows these rules: the draw keeps it open which blanks were small.
 * \param counts     >= 0
 * \param threshold  > 0
 * \param secret     known to nobody who reads the table; equal secrets draw equally
 */
Suppressed suppress(std::span<const double> counts, int threshold, std::string_view secret);

/*!
 * A count as it is published: to the nearest 10 below 1 000, 100 below 10 000, else 1 000, but never finer
 * than the threshold (made up to tens). The sign stays.
 */
double rounded_count(double count, int threshold);

}  // namespace corridor::assess
