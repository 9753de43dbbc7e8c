#include "corridor/base/text.h"
#include "corridor/scenario/load_parts.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace corridor::scenario {
namespace {

constexpr std::string_view k_posterior = "posterior";

struct Form {
    Family family;
    std::vector<std::string_view> keys;  // in the order of the points a, b, c
};

const std::vector<Form>& forms() {
    static const std::vector<Form> k_forms{
        {Family::lognormal, {"median", "p05", "p95"}},
        {Family::triangular, {"low", "likely", "high"}},
        {Family::normal, {"mean", "sd"}},
        {Family::uniform, {"low", "high"}},
        {Family::beta_range, {"mean", "p05", "p95"}},
        {Family::categorical, {"choices", "weights"}},
    };
    return k_forms;
}

const Form* form_of(const TomlNode& table) {
    std::set<std::string_view> present;
    for (const auto& [key, node] : table.members) present.insert(key);
    for (const Form& form : forms())
        if (std::set<std::string_view>(form.keys.begin(), form.keys.end()) == present) return &form;
    return nullptr;
}

std::optional<double> number_of(const TomlNode& node) {
    return node.kind == TomlNode::Kind::number ? parse_number(node.text) : std::nullopt;
}

std::optional<std::vector<double>> numbers_of(const TomlNode& node) {
    std::vector<double> numbers;
    for (const TomlNode& item : node.items) {
        const auto number = number_of(item);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

ParsedValue wrong(std::string problem) {
    return {.value = std::nullopt, .problem = std::move(problem)};
}

ParsedValue value_of_table(const TomlNode& table) {
    const Form* form = form_of(table);
    if (!form)
        return wrong(
            "is no distribution (keys median, p05, p95 | low, likely, high | mean, sd | "
            "low, high | mean, p05, p95 | choices, weights)");
    Value value{.family = form->family, .choices = {}, .weights = {}};
    if (form->family == Family::categorical) {
        const auto choices = numbers_of(*table.find("choices"));
        const auto weights = numbers_of(*table.find("weights"));
        if (!choices || !weights)
            return wrong("choices and weights must be lists of finite numbers");
        value.choices = *choices;
        value.weights = *weights;
    } else {
        double* points[] = {&value.a, &value.b, &value.c};
        for (std::size_t i = 0; i < form->keys.size(); ++i) {
            const auto number = number_of(*table.find(form->keys[i]));
            if (!number) return wrong(fmt::format("{} is not a finite number", form->keys[i]));
            *points[i] = *number;
        }
    }
    const std::string problem = value_problem(value);
    return problem.empty() ? ParsedValue{.value = value, .problem = {}} : wrong(problem);
}

}  // namespace

ParsedValue toml_value_of(const TomlNode& node) {
    if (node.kind == TomlNode::Kind::table) return value_of_table(node);
    const auto number = number_of(node);
    if (!number)
        return wrong(fmt::format("`{}` is {}, not a finite number or a distribution", node.text,
                                 kind_word(node.kind)));
    return {.value = fixed(*number), .problem = {}};
}

namespace {

// The posterior is calibrated for many scenarios, so it may lie outside the folder; save() puts a
// copy into it. Fold 0 counts: the one that learnt from all training cases.
std::optional<Posterior> read_named_posterior(const TomlNode& node, const std::string& file,
                                              const std::filesystem::path& folder,
                                              Problems& problems) {
    const std::string where = fmt::format("{}:{}:{} posterior", file, node.line, node.column);
    const std::filesystem::path path(node.text);
    if (node.kind != TomlNode::Kind::text || node.text.empty() || path.is_absolute()) {
        problems.add(where, "must be the name of a file",
                     "Relative to the scenario folder, such as ../posterior.csv");
        return {};
    }
    try {
        PosteriorFolds folds = read_posterior(folder / path, node.text);
        if (folds.contains(0)) return std::move(folds[0]);
        problems.add(where, fmt::format("{} holds no fold 0", node.text),
                     "Fold 0 is what all training cases taught");
    } catch (const Error& error) {
        if (error.kind != ErrorKind::input) throw;
        problems.add(error.where, error.problem, error.hint);
    }
    return {};
}

void read_parameters_of(const TomlNode& section, const std::string& file, Parameters& out,
                        Problems& problems) {
    std::vector<std::string_view> keys{k_posterior};
    for (const ParameterRow& row : parameter_rows()) keys.push_back(row.key);
    for (const auto& [key, node] : section.members) {
        if (key == k_posterior) continue;
        const std::string at_key =
            fmt::format("{}:{}:{} {}", file, node.key_line, node.key_column, key);
        const ParameterRow* row = find_parameter(key);
        if (!row) {
            const auto guess = nearest(key, keys);
            problems.add(at_key, "is not a known parameter",
                         guess ? fmt::format("Did you mean `{}`?", *guess)
                               : "docs/reference/parameters.md lists them");
            continue;
        }
        const ParsedValue parsed = toml_value_of(node);
        const std::string at_value = fmt::format("{}:{}:{} {}", file, node.line, node.column, key);
        if (!parsed.value) {
            problems.add(at_value, parsed.problem);
            continue;
        }
        const ValueRange range = value_range(*parsed.value);
        if (range.low < row->low || range.high > row->high)
            problems.add(at_value, fmt::format("{} is out of range (allowed {} to {} {})",
                                               value_text(*parsed.value), number_text(row->low),
                                               number_text(row->high), row->unit));
        else
            out.at(key) = *parsed.value;
    }
}

}  // namespace

void read_parameters(const TomlNode& section, const std::string& file,
                     const std::filesystem::path& folder, Scenario& out, LoadState& state) {
    read_parameters_of(section, file, out.parameters, state.problems);
    const TomlNode* named = section.find(k_posterior);
    if (!named) return;
    auto posterior = read_named_posterior(*named, file, folder, state.problems);
    if (!posterior) return;
    set_posterior(out, *std::move(posterior));
    state.warnings.insert(state.warnings.end(), out.warnings.begin(), out.warnings.end());
    out.warnings.clear();
}

}  // namespace corridor::scenario
