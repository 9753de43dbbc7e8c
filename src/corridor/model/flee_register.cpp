#include "corridor/model/flee_register.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <string>

namespace corridor::model::detail {

using scenario::FleeQuirk;

FleeDriver driver_of(const scenario::FleeSettings& settings) {
    if (settings.flood_zone_spawning_only && settings.flood_spawning) return FleeDriver::flood;
    return settings.conflict_spawning ? FleeDriver::conflict : FleeDriver::registrations;
}

FleeRegister::FleeRegister(const scenario::Flee& flee)
    : flee_(flee),
      shifts_(flee.settings.empty_camps_on_day0 &&
              driver_of(flee.settings) == FleeDriver::registrations) {
    for (const auto& registration : flee.registrations) {
        Row row{.name = registration.name, .table = {}, .day0 = 0};
        for (std::size_t i = 0; i < registration.files.size(); ++i) {
            Table table = read(registration.files[i], flee.divide_by);
            row.table = i == 0 ? std::move(table) : sum(row.table, table);
        }
        rows_.push_back(std::move(row));
    }
    for (const auto& correction : flee.corrections) correct(correction);
    count_inflow();
}

FleeRegister::Table FleeRegister::read(const std::vector<scenario::FleeRegistration::Entry>& file,
                                       int divide_by) {
    Table table;
    for (const auto& entry : file)
        table.emplace_back(entry.day, static_cast<double>(entry.people) / divide_by);
    return table;
}

/*!
 * Two files of one camp, as Flee adds them: it walks the second and looks up the first. A day that
 * only the first has counts the second's value before it; a day that only the second has counts the
 * first's value after it; days of the second after the end of the first are lost.
 */
FleeRegister::Table FleeRegister::sum(const Table& first, const Table& second) {
    Table out;
    if (first.empty()) return second;
    std::size_t i = 0;
    double before = 0;
    for (const auto& [day, value] : second) {
        bool used_up = false;
        while (!used_up && day > first[i].first) {
            out.emplace_back(first[i].first, first[i].second + before);
            used_up = i + 1 == first.size();
            if (!used_up) ++i;
        }
        if (used_up) continue;
        out.emplace_back(day, first[i].second + value);
        if (first[i].first == day && i + 1 < first.size()) ++i;
        before = value;
    }
    return out;
}

void FleeRegister::correct(const scenario::FleeCorrection& correction) {
    Table& table = rows_[correction.registration].table;
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (table[i].first != correction.day) continue;
        const double before = table[i - 1].second;
        if (before < 1)
            throw Error(ErrorKind::input, correction.where,
                        "the entry before the corrected day is below one person",
                        "Divide by less, or leave the correction out");
        const double factor = table[i].second / before;
        for (std::size_t j = 0; j < i; ++j) table[j].second *= factor;
    }
}

std::int32_t FleeRegister::find(std::string_view name) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].name == name) return static_cast<std::int32_t>(i);
    return -1;
}

std::int64_t FleeRegister::value(std::size_t row, std::int32_t day) const {
    const Table& table = rows_[row].table;
    if (table.empty()) return 0;
    if (day <= table.front().first) return static_cast<std::int64_t>(table.front().second);
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (day >= table[i].first) continue;
        const auto [day0, value0] = table[i - 1];
        const auto [day1, value1] = table[i];
        const double share = static_cast<double>(day - day0) / static_cast<double>(day1 - day0);
        return static_cast<std::int64_t>(value0 + (value1 - value0) * share);
    }
    return static_cast<std::int64_t>(table.back().second);
}

std::int64_t FleeRegister::field(std::size_t row, std::int32_t day) const {
    return value(row, day) - (shifts_ ? rows_[row].day0 : 0);
}

//! Change of the registered people since the day before.
std::int64_t FleeRegister::change(std::int32_t day) const {
    const auto of = [&](std::size_t row) { return field(row, day) - field(row, day - 1); };
    if (!flee_.settings.sum_from_camps)
        return of(static_cast<std::size_t>(std::max(0, find("total"))));
    std::int64_t total = 0;
    for (std::size_t row = 1; row < rows_.size(); ++row) total += of(row);
    return total;
}

//! N(0); and what each row holds on day 0.
std::int64_t FleeRegister::first_inflow() {
    std::int64_t camps = 0, total = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const std::int64_t people = value(row, 0);
        rows_[row].day0 = people;
        (row == 0 ? total : camps) += people;
    }
    if (flee_.settings.empty_camps_on_day0) return 0;
    if (!flee_.settings.sum_from_camps)
        return rows_.empty() ? 0 : rows_[static_cast<std::size_t>(std::max(0, find("total")))].day0;
    return camps + (flee_.fidelity[FleeQuirk::day0_total_counted_twice] ? total : 0);
}

void FleeRegister::count_inflow() {
    std::int64_t raw = 0, debt = 0;
    const std::int64_t first = first_inflow();
    for (std::int32_t day = 0; day < flee_.days; ++day) {
        const std::int64_t registered = day == 0 ? first : change(day);
        raw += registered;
        std::int64_t people = registered - debt;
        if (day == 0 && flee_.settings.insert_day0) people = 0;
        debt = people < 0 ? -people : 0;
        inflow_.push_back({.people = std::max<std::int64_t>(people, 0), .raw = raw, .debt = debt});
    }
}

}  // namespace corridor::model::detail
