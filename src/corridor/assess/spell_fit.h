#pragma once
//! \file The hazard of the end of a siege, fitted to the record (docs/model/spells.md).

#include "corridor/assess/log_linear.h"
#include "corridor/assess/spell_table.h"
#include "corridor/model/spell_law.h"

#include <span>
#include <string_view>
#include <vector>

namespace corridor::assess {

//! What the hazard may depend on besides the time elapsed.
enum class SpellForm {
    constant,  //!< one hazard for all times and places: the exponential law
    bands,     //!< time elapsed only
    region,    //!< and region and kind
    early      //!< and a region's effect of its own in the first 120 days
};

//! Fitted hazard of the end of a siege.
struct SpellFit {
    SpellForm form = SpellForm::early;
    HazardFit hazard;
    int ended = 0, followed = 0;
    double days = 0;  //!< under observation
};

/*!
 * Fits
 *
 *     log hazard = band(t) + region + [t < 120] region_early + [kind is goods] goods
 *
 * with band(t) linked to its neighbours (sd 1), and region, region_early and goods shrunk to 0
 * (sd 0.5): ASSUMPTION, so that a region with two ends says little. `rows` gives region and kind.
 */
SpellFit fit_spells(std::span<const Follow> follows, const std::vector<SpellRow>& rows,
                    SpellForm form);

//! Features of a siege in a band. The region "other" has no siege on record: its effect is the
//! prior's, so it stands for a new region.
std::vector<double> spell_features(SpellForm form, std::size_t band, std::string_view region,
                                   bool goods_only);

//! Log hazard of a band: most likely value and standard deviation.
struct LogHazard {
    double mean = 0, sd = 0;
};
LogHazard band_hazard(const SpellFit& fit, std::size_t band, std::string_view region,
                      bool goods_only);

//! `n` laws drawn from the fit, for a region and kind.
std::vector<model::SpellLaw> draw_laws(const SpellFit& fit, std::string_view region,
                                       bool goods_only, std::size_t n, std::uint32_t seed);

//! Hazard of a new siege after one that can come back: one number, with a wide prior.
SpellFit fit_calms(std::span<const Follow> calms);

//! Share of ended sieges that can come back: counts.
struct ComeBack {
    int can = 0, ended = 0;
};
ComeBack count_come_back(const std::vector<SpellRow>& rows, const SpellView& view);

}  // namespace corridor::assess
