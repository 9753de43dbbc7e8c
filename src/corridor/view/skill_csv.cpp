#include "corridor/result/output_file.h"
#include "corridor/result/result.h"
#include "corridor/view/csv_row.h"
#include "corridor/view/skill.h"

#include <cmath>
#include <string_view>

namespace corridor::view {
namespace {

using result::ScoredValue;
using result::Skill;
using result::SkillRow;

constexpr std::string_view k_kinds[] = {"number", "date", "label"};

//! A value in its own unit: a number, a day, a word; nothing where a date is not within the run.
void value_cell(CsvRow& row, const ScoredValue& value, const std::optional<double>& x) {
    if (!x || std::isinf(*x)) {
        row.empty();
    } else if (value.kind == result::ScoreKind::date) {
        row.date(Date(static_cast<std::int32_t>(std::lround(*x))));
    } else if (value.kind == result::ScoreKind::label) {
        row.text(name_of(result::k_access_states[static_cast<std::size_t>(*x)]));
    } else {
        row.number(*x);
    }
}

void flag_cell(CsvRow& row, bool shown, bool value) {
    if (shown)
        row.integer(value ? 1 : 0);
    else
        row.empty();
}

}  // namespace

std::string scores_csv(const Skill& skill) {
    std::string out =
        "over,target,n,n_cases,score,coverage50,coverage90,mean_width90,bias,log_score,brier,"
        "width90_climatology,log_score_climatology,baseline,n_baseline,crps,crps_baseline,skill,"
        "skill_q05,skill_q95,skill_median_case\n";
    for (const SkillRow& group : skill.rows)
        for (std::size_t r = 0; r < result::k_n_rivals; ++r) {
            const auto& against = group.against[r];
            if (!against) continue;
            CsvRow row(out);
            row.text(name_of(group.over)).text(group.name);
            row.integer(static_cast<std::int64_t>(group.n));
            row.integer(static_cast<std::int64_t>(group.n_cases)).number(group.score);
            row.maybe(group.coverage50).maybe(group.coverage90).maybe(group.mean_width90);
            row.maybe(group.bias).maybe(group.log_score).maybe(group.brier);
            row.maybe(group.width90_climatology).maybe(group.log_score_climatology);
            row.text(result::k_rival_names[r]).integer(static_cast<std::int64_t>(against->n));
            row.number(against->score).number(against->rival_score).number(against->skill);
            row.maybe(against->skill_q05).maybe(against->skill_q95).maybe(against->median_case);
            row.end();
        }
    return out;
}

std::string scored_csv(const Skill& skill) {
    std::string out =
        "case,event,observation_id,place_id,to_place_id,variable,good,unit,regime,target,kind,"
        "start,end,"
        "lead_days,censored,low,best,high,q05,q25,q50,q75,q95,p_open,p_restricted,"
        "p_hard_to_reach,p_cut_off,score,in50,in90,width90,error,rank,log_score";
    for (const char* name : result::k_rival_names) (out += ",score_") += name;
    out += ",width90_climatology,n_members\n";
    for (const ScoredValue& v : skill.values) {
        const bool is_label = v.kind == result::ScoreKind::label;
        CsvRow row(out);
        row.text(v.case_id)
            .text(v.event)
            .text(v.observation_id)
            .text(v.place_id)
            .text(v.to_place_id);
        row.text(v.variable).text(v.good).text(v.unit).text(v.regime).text(v.target);
        row.text(k_kinds[static_cast<std::size_t>(v.kind)]).date(v.start).date(v.end);
        row.integer(v.lead_days).integer(v.censored ? 1 : 0);
        value_cell(row, v, v.low);
        value_cell(row, v, v.best);
        value_cell(row, v, v.high);
        for (const double q : {v.q05, v.q25, v.q50, v.q75, v.q95})
            value_cell(row, v, is_label ? std::nullopt : std::optional(q));
        for (const double p : v.p_label) row.maybe(is_label ? std::optional(p) : std::nullopt);
        row.number(v.score);
        flag_cell(row, !is_label, v.in50);
        flag_cell(row, !is_label, v.in90);
        row.maybe(v.width90);
        row.maybe(is_label ? std::nullopt : std::optional(v.error));
        row.maybe(is_label ? std::nullopt : std::optional(v.rank)).maybe(v.log_score);
        for (const auto& rival : v.rival) row.maybe(rival);
        row.maybe(v.width90_climatology).integer(v.n_members).end();
    }
    return out;
}

std::string events_csv(const Skill& skill) {
    std::string out = "case,observation_id,by_days,chance,came,climatology\n";
    for (const auto& event : skill.events) {
        CsvRow row(out);
        row.text(event.case_id).text(event.observation_id).integer(event.by_days);
        row.number(event.chance).integer(event.came ? 1 : 0).maybe(event.climatology).end();
    }
    return out;
}

const std::vector<std::string>& skill_files() {
    static const std::vector<std::string> k_files{"scores.csv",      "scored.csv",
                                                  "events.csv",      "reliability.svg",
                                                  "track_record.md", "manifest.json"};
    return k_files;
}

void write_skill(const Skill& skill, Lang lang, const std::filesystem::path& folder) {
    result::write_file(folder, "scores.csv", scores_csv(skill));
    result::write_file(folder, "scored.csv", scored_csv(skill));
    result::write_file(folder, "events.csv", events_csv(skill));
    result::write_file(folder, "reliability.svg", svg_reliability(skill, lang));
    result::write_file(folder, "track_record.md",
                       skill_markdown(skill, "track_record/reliability.svg"));
    result::write_file(folder, "manifest.json", skill_json(skill, lang));
}

}  // namespace corridor::view
