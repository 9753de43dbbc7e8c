// simsetting.yml: every key that Flee reads, with its default.
#include "corridor/report/flee_parts.h"
#include "corridor/report/flee_settings.h"

#include <fmt/format.h>


namespace corridor::report {
namespace {

using scenario::FleeSettings;
using scenario::FleeSpawnMode;
using Kind = YamlNode::Kind;

constexpr double k_huge = 1e12;
constexpr double k_tiny = 1e-9;

class SettingsReader {
  public:
    SettingsReader(Reading& reading, const std::string& name, const YamlNode& root)
        : reading_(reading), out_(reading.flee.settings), root_(reading, name, root, "") {}

    void read() {
        root_.ignore({"number_of_steps", "conflict_input_file", "flood_level_input_file"});
        int intensity = 1;
        root_.whole("default_conflict_intensity", intensity, 0, 1'000'000);
        out_.default_conflict_intensity = intensity;
        read_log_levels();
        read_spawn_rules();
        read_move_rules();
        read_optimisations();
        root_.finish();
    }

  private:
    void read_log_levels() {
        auto section = root_.section("log_levels");
        if (!section) return;
        section->ignore({"agent", "link", "camp", "init", "conflict", "granularity"});
        int level = 0;
        section->whole("idp_totals", level, -1'000'000, 1'000'000);
        out_.log_idp_totals = level >= 1;
        section->finish();
    }

    void read_spawn_rules() {
        auto section = root_.section("spawn_rules");
        if (!section) return;
        section->flag("take_from_population", out_.take_from_population);
        section->flag("insert_day0", out_.insert_day0);
        section->flag("empty_camps_on_day0", out_.empty_camps_on_day0);
        section->flag("sum_from_camps", out_.sum_from_camps);
        section->flag("conflict_zone_spawning_only", out_.conflict_zone_spawning_only);
        section->flag("flood_zone_spawning_only", out_.flood_zone_spawning_only);
        section->flag("starvation_driven_spawning", out_.starvation_driven_spawning);
        section->flag("camps_are_sicks", out_.camps_are_sinks);  // so Flee spells it
        section->flag("read_from_agents_csv_file", out_.read_from_agents_csv_file);
        section->numbers("conflict_spawn_decay", out_.conflict_spawn_decay, 0, k_huge);
        section->whole("conflict_spawn_decay_interval", out_.conflict_spawn_decay_interval, 1,
                       1'000'000);
        section->ignore({"average_social_connectivity"});
        warn_unread(*section);
        read_flood_spawning(reading_, *section);
        read_conflict_spawning(*section);
        section->finish();
    }

    // Keys that stand in many files although Flee reads another one.
    void warn_unread(YamlSection& section) {
        if (const YamlNode* value = section.find("camps_are_sinks"))
            section.warn(*value, "camps_are_sinks",
                         "has no effect: Flee reads it only when misspelt as camps_are_sicks");
        if (const YamlNode* value = section.find("flood_driven_spawning"))
            section.warn(*value, "flood_driven_spawning",
                         "has no effect: Flee reads flood_driven_spawn_mode");
    }

    void read_conflict_spawning(YamlSection& rules) {
        auto section = rules.section("conflict_driven_spawning", false);
        if (!section) return;
        scenario::FleeSpawnRate rate;
        read_spawn_mode(*section, rate.mode);
        if (rate.mode == FleeSpawnMode::pop_ratio) {
            rate.rate = 0.01;
            section->number("displaced_per_conflict_day", rate.rate, 0, 1e9);
        } else {
            int people = 500;
            section->whole("displaced_per_conflict_day", people, 0, 1'000'000'000);
            rate.rate = people;
        }
        section->finish();
        if (reading_.flood_driven)
            section->warn(section->node(), "", "has no effect with flood_zone_spawning_only");
        else
            out_.conflict_spawning = rate;
    }

    void read_move_rules() {
        auto section = root_.section("move_rules");
        if (!section) return;
        read_speeds_and_weights(*section);
        read_switches(*section);
        read_months(*section);
        read_hazards(*section);
        read_flood_rules(reading_, *section);
        section->ignore({"max_crossing_speed", "avg_religion_fraction"});
        bool v1 = false;
        section->flag("use_v1_rules", v1);
        if (v1) force_v1();
        section->finish();
    }

    void read_speeds_and_weights(YamlSection& s) {
        s.number("max_move_speed", out_.max_move_speed, k_tiny, k_huge);
        s.number("max_walk_speed", out_.max_walk_speed, 0, k_huge);
        s.number("foreign_weight", out_.foreign_weight, 0, k_huge);
        s.number("camp_weight", out_.camp_weight, 0, k_huge);
        s.number("conflict_weight", out_.conflict_weight, 0, k_huge);
        s.number("conflict_movechance", out_.conflict_movechance, -k_huge, k_huge);
        s.number("camp_movechance", out_.camp_movechance, -k_huge, k_huge);
        s.number("idpcamp_movechance", out_.idpcamp_movechance, -k_huge, k_huge);
        s.number("default_movechance", out_.default_movechance, -k_huge, k_huge);
        s.whole("awareness_level", out_.awareness_level, -1'000'000, 1'000'000);
        s.number("capacity_buffer", out_.capacity_buffer, -k_huge, k_huge);
        s.number("capacity_scaling", out_.capacity_scaling, -k_huge, k_huge);
        s.number("softening", out_.softening, 0, k_huge);
        s.number("weight_softening", out_.weight_softening, 0, k_huge);
        s.number("weight_power", out_.weight_power, 0, 1000);
        s.number("distance_power", out_.distance_power, -1000, 1000);
        s.number("home_distance_power", out_.home_distance_power, -1000, 1000);
        s.number("pop_power_for_loc_weight", out_.pop_power_for_loc_weight, -1000, 1000);
        s.number("movechance_pop_base", out_.movechance_pop_base, k_tiny, k_huge);
        s.number("movechance_pop_scale_factor", out_.movechance_pop_scale_factor, -1000, 1000);
        s.number("pruning_threshold", out_.pruning_threshold, -k_huge, k_huge);
    }

    void read_switches(YamlSection& s) {
        s.flag("avoid_short_stints", out_.avoid_short_stints);
        s.flag("start_on_foot", out_.start_on_foot);
        s.flag("stay_close_to_home", out_.stay_close_to_home);
        s.flag("use_pop_for_loc_weight", out_.use_pop_for_loc_weight);
        s.flag("fixed_routes", out_.fixed_routes);
        s.flag("use_economic_pull", out_.use_economic_pull);
        s.flag("avoid_food_deprived_locations", out_.avoid_food_deprived_locations);
        s.flag("flee_when_starving", out_.flee_when_starving);
        reading_.needs_ipc = out_.avoid_food_deprived_locations || out_.flee_when_starving;
        bool two_systems = false;
        s.flag("two_system_decision_making", two_systems);
        if (two_systems)
            s.warn(*s.find("two_system_decision_making"), "two_system_decision_making",
                   "has no effect in Flee 3");
    }

    void read_months(YamlSection& s) {
        std::vector<double> months;
        s.numbers("harvest_months", months, -k_huge, k_huge);
        for (const double month : months) {
            const int whole = month >= 1 && month <= 12 ? static_cast<int>(month) : 0;
            if (whole == month && whole > 0)
                out_.harvest_months.push_back(whole);
            else
                s.warn(*s.find("harvest_months"), "harvest_months",
                       fmt::format("{} is no month, 1 to 12, and never comes", month));
        }
    }

    void read_hazards(YamlSection& s) {
        s.flag("WomenAvoidHazards", out_.women_avoid_hazards);
        s.flag("ChildrenAvoidHazards", out_.children_avoid_hazards);
        s.flag("ElderlyAvoidHazards", out_.elderly_avoid_hazards);
        s.flag("BoysTakeRisk", out_.boys_take_risk);
        const auto need = [&](bool is_on, const char* attribute, const char* key) {
            if (is_on) reading_.needed_attributes.emplace_back(attribute, key);
        };
        need(out_.women_avoid_hazards, "gender", "WomenAvoidHazards");
        need(out_.children_avoid_hazards, "age", "ChildrenAvoidHazards");
        need(out_.elderly_avoid_hazards, "age", "ElderlyAvoidHazards");
        need(out_.boys_take_risk && out_.children_avoid_hazards, "gender", "BoysTakeRisk");
        if (out_.boys_take_risk && !out_.children_avoid_hazards)
            s.warn(*s.find("BoysTakeRisk"), "BoysTakeRisk",
                   "has no effect without ChildrenAvoidHazards");
        for (const char* key : {"MatchCampReligion", "MatchCampEthnicity", "MatchTownEthnicity",
                                "MatchConflictEthnicity"}) {
            bool is_on = false;
            s.flag(key, is_on);
            if (is_on)
                s.bad(*s.find(key), key, "stops Flee as soon as anybody is under way",
                      "Set it to False");
        }
    }

    void read_optimisations() {
        auto section = root_.section("optimisations");
        if (!section) return;
        section->whole("hasten", out_.hasten, 1, 1'000'000'000);
        section->finish();
    }

    void force_v1() {
        out_.max_move_speed = 200;
        out_.start_on_foot = false;
        out_.avoid_short_stints = false;
        out_.camp_weight = 2;
        out_.conflict_weight = 0.25;
    }

    Reading& reading_;
    FleeSettings& out_;
    YamlSection root_;
};

}  // namespace

void read_settings(Reading& reading, const fs::path& path) {
    if (path.empty()) {
        reading.warn("simsetting.yml", "there is no such file: every setting has its default");
        return;
    }
    const std::string name = path.filename().string();
    reading.settings_name = name;
    reading.inputs.push_back(path);
    const YamlNode root = read_yaml(path, name);
    if (root.kind == Kind::null) {
        reading.warn(name, "is empty: every setting has its default");
        return;
    }
    if (root.kind != Kind::map)
        throw Error(ErrorKind::input, fmt::format("{}:{}:{}", name, root.line, root.column),
                    "holds no sections with keys", "Write `move_rules:` and keys below it");
    SettingsReader(reading, name, root).read();
    reading.needs_ipc =
        reading.needs_ipc || reading.flee.settings.starvation_driven_spawning;
}

}  // namespace corridor::report
