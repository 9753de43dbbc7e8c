// Registrations: reading of the tables, corrections, and the daily inflow they imply.
#include "tests/support/flee_reference_parts.h"

#include <cmath>
#include <stdexcept>

namespace corridor::test::flee_detail {

namespace {

//! Adds a second file to a first. Flee walks the second and looks up the first.
Table sum_of(const Table& first, const Table& second) {
    Table sum;
    std::size_t at = 0;
    std::optional<double> last_second;
    const auto last_value = [&] {
        if (!last_second) crash("the second file of a camp begins after the first");
        return *last_second;
    };
    if (first.empty()) crash("a registration without rows");
    for (const auto& [day, people] : second) {
        bool first_is_used_up = false;
        while (day > first[at].first && !first_is_used_up) {
            sum.emplace_back(first[at].first, first[at].second + last_value());
            if (at + 1 < first.size())
                ++at;
            else
                first_is_used_up = true;
        }
        // A row of the second file after the end of the first is lost; the last row came again.
        if (first_is_used_up) continue;
        sum.emplace_back(day, people + first[at].second);
        if (day == first[at].first && at + 1 < first.size()) ++at;
        last_second = people;
    }
    return sum;
}

Table table_of(const std::vector<scenario::FleeRegistration::Entry>& file, int divide_by) {
    Table table;
    for (const auto& entry : file)
        table.emplace_back(entry.day, static_cast<double>(entry.people) / divide_by);
    return table;
}

//! Whole people of a table on a day: linear between rows, constant outside.
double value_on(const Table& table, int day) {
    if (table.empty()) crash("a registration without rows");
    if (day <= table.front().first) return std::trunc(table.front().second);
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (day >= table[i].first) continue;
        const auto& [day_before, before] = table[i - 1];
        const double fraction = static_cast<double>(day - day_before) /
                                static_cast<double>(table[i].first - day_before);
        return std::trunc(before + fraction * (table[i].second - before));
    }
    return std::trunc(table.back().second);
}

}  // namespace

Registrations::Registrations(const scenario::Flee& flee) : settings_(flee.settings) {
    for (const auto& registration : flee.registrations) {
        if (registration.files.empty()) crash("a registration without files");
        Table table = table_of(registration.files.front(), flee.divide_by);
        for (std::size_t i = 1; i < registration.files.size(); ++i)
            table = sum_of(table, table_of(registration.files[i], flee.divide_by));
        tables_.emplace_back(registration.name, table);
    }
    for (const auto& correction : flee.corrections) correct(correction);
}

//! A recount: all rows before are scaled so that the row before meets the row of that day.
void Registrations::correct(const scenario::FleeCorrection& correction) {
    if (correction.day < 0) return;
    // By name, so that of two rows of one name the first is corrected.
    Table& table = tables_.at(correction.registration).second;
    bool done = false;
    for (std::size_t i = 1; i < table.size(); ++i) {
        if (table[i].first != correction.day) continue;
        if (table[i - 1].second < 1) crash("a correction of a registration below 1");
        const double factor = table[i].second / table[i - 1].second;
        for (std::size_t before = 0; before < i; ++before) table[before].second *= factor;
        done = true;
    }
    if (!done) crash("a correction on a day without a later row");
}

double Registrations::field(std::string_view name, int day) const {
    for (const auto& [row, table] : tables_)
        if (row == name)
            return value_on(table, day) - (settings_.empty_camps_on_day0 ? on_day0(name) : 0);
    crash("no registration of " + std::string(name));
}

double Registrations::on_day0(std::string_view name) const {
    const auto found = day0_.find(name);
    return found == day0_.end() ? 0 : found->second;
}

double Registrations::inflow_of_day0() {
    double sum = 0;
    for (const auto& [name, table] : tables_) {  // the grand total too: it counts twice
        const double people = field(name, 0);
        if (on_day0(name) == 0) day0_[name] = people;
        sum += people;
    }
    if (settings_.empty_camps_on_day0) return 0;
    return settings_.sum_from_camps ? sum : field("total", 0);
}

double Registrations::inflow(int day) {
    if (day == 0) return inflow_of_day0();
    if (!settings_.sum_from_camps) return field("total", day) - field("total", day - 1);
    double sum = 0;
    for (std::size_t i = 1; i < tables_.size(); ++i)
        sum += field(tables_[i].first, day) - field(tables_[i].first, day - 1);
    return sum;
}

}  // namespace corridor::test::flee_detail
