#include "corridor/result/store.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/base/tasks.h"
#include "corridor/result/netcdf.h"
#include "corridor/result/output_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

// After the library it speaks of.
#include "corridor/result/json_forms.inc"

namespace corridor::result {

namespace fs = std::filesystem;

namespace {

constexpr int k_schema = 2;

std::string dump(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

//! All but the cells, which stand in summary.nc.
Json body_of(const Result& r) {
    Json series = Json::array();
    for (const Series& s : r.series)
        series.push_back({{"variable", s.variable},
                          {"good", s.good},
                          {"unit", s.unit},
                          {"per_road", s.per_road},
                          {"n_cells", s.cells.size()}});
    return {{"schema", k_schema},    {"manifest", r.manifest}, {"places", r.places},
            {"roads", r.roads},      {"goods", r.goods},       {"lead_days", r.lead_days},
            {"series", series},      {"runouts", r.runouts},   {"n_access", r.access.size()},
            {"indicators", r.indicators},
            {"flows", r.flows},      {"detained", r.detained}, {"ultimatums", r.ultimatums},
            {"options", r.options},  {"evidence", r.evidence}, {"measures", r.measures},
            {"headline", r.headline},
            {"agreement", r.agreement ? Json(*r.agreement) : Json()},
            {"onset", r.onset ? Json(*r.onset) : Json()}};
}

Error damaged(const fs::path& file, std::string_view why) {
    return {ErrorKind::input, file.string(), "is not a finished result (" + std::string(why) + ")",
            "run again with --force"};
}

Json parse(const fs::path& path) {
    if (!fs::exists(path)) throw damaged(path, "the file is missing");
    try {
        return Json::parse(read_file(path));
    } catch (const Json::exception& e) {
        throw damaged(path, e.what());
    }
}

Result from_body(const Json& j) {
    Result r;
    j.at("manifest").get_to(r.manifest);
    j.at("places").get_to(r.places);
    j.at("roads").get_to(r.roads);
    j.at("goods").get_to(r.goods);
    j.at("lead_days").get_to(r.lead_days);
    for (const Json& s : j.at("series"))
        r.series.push_back({.variable = s.at("variable").get<Variable>(),
                            .good = s.at("good").get<std::string>(),
                            .unit = s.at("unit").get<std::string>(),
                            .per_road = s.at("per_road").get<bool>(),
                            .cells = {}});
    j.at("runouts").get_to(r.runouts);
    j.at("indicators").get_to(r.indicators);
    j.at("flows").get_to(r.flows);
    j.at("detained").get_to(r.detained);
    j.at("ultimatums").get_to(r.ultimatums);
    j.at("options").get_to(r.options);
    j.at("evidence").get_to(r.evidence);
    j.at("measures").get_to(r.measures);
    j.at("headline").get_to(r.headline);
    // Results of earlier versions know of no such thing.
    if (const auto found = j.find("agreement"); found != j.end() && !found->is_null())
        r.agreement = found->get<Agreement>();
    if (const auto found = j.find("onset"); found != j.end() && !found->is_null())
        r.onset = found->get<Onset>();
    if (j.at("n_access").get<std::size_t>() > 0) r.access.resize(r.places.size() * r.n_days());
    return r;
}

//! Every index into places is one, so that no reader can be led astray by a damaged file.
bool is_sound(const Result& r) {
    const std::size_t n = r.places.size();
    bool sound = !r.headline.place || *r.headline.place < n;
    sound = sound && (r.headline.kind != HeadlineKind::forecast || r.headline.place);
    for (const RoadInfo& x : r.roads) sound = sound && x.from < n && x.to < n;
    for (const RunOut& x : r.runouts) sound = sound && x.place < n;
    for (const Indicator& x : r.indicators) sound = sound && x.place < n;
    for (const Flow& x : r.flows) sound = sound && x.origin < n && x.destination < n;
    for (const Detained& x : r.detained) sound = sound && x.home < n;
    for (const Ultimatum& x : r.ultimatums) {
        sound = sound && x.place < n;
        for (const auto& d : x.destinations) sound = sound && d.place < n;
    }
    if (r.agreement)
        for (const auto& x : r.agreement->camps) sound = sound && x.place < n;
    if (r.onset)
        for (const auto& x : r.onset->places)
            sound = sound && x.place < n && x.neighbour.value_or(0) < n;
    for (const OptionOutcome& x : r.options) {
        for (const auto& e : x.gains) sound = sound && e.place < n;
        for (const auto& e : x.losses) sound = sound && e.place < n;
    }
    return sound && std::is_sorted(r.lead_days.begin(), r.lead_days.end());
}

//! Digest of the bytes of a file, a mebibyte at a time: files may be larger than memory should be.
std::string digest_of_file(const fs::path& path) {
    constexpr std::size_t k_piece = std::size_t{1} << 20;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::io, path.string(), "cannot be read");
    Digest digest;
    std::string piece(k_piece, '\0');
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(k_piece));
        digest.add(std::string_view(piece.data(), static_cast<std::size_t>(file.gcount())));
    }
    return digest.hex();
}

}  // namespace

std::vector<std::string> write_result(const Result& result, const fs::path& folder) {
    write_summary_nc(result, folder);
    write_file(folder, "result.json", dump(body_of(result), 0));
    write_file(folder, "codebook.json", codebook_json());
    return {"summary.nc", "result.json", "codebook.json"};
}

void write_manifest(const Manifest& manifest, const fs::path& folder,
                    const std::vector<std::string>& files, int threads) {
    std::vector<std::string> digests(files.size());
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < files.size(); ++i)
        tasks.emplace_back([&, i] { digests[i] = digest_of_file(folder / files[i]); });
    run_tasks(tasks, threads);
    Json json = manifest;
    json["schema"] = k_schema;
    Json by_name = Json::object();
    for (std::size_t i = 0; i < files.size(); ++i) by_name[files[i]] = digests[i];
    json["files"] = by_name;
    write_file(folder, "manifest.json", dump(json, 2));
}

Result read_result(const fs::path& folder) {
    const fs::path path = folder / "result.json";
    const Json json = parse(path);
    Result result;
    try {
        if (json.at("schema") != k_schema) throw damaged(path, "another version of the format");
        result = from_body(json);
    } catch (const Json::exception& e) {
        throw damaged(path, e.what());
    }
    if (!is_sound(result)) throw damaged(path, "an index points nowhere");
    read_summary_nc(folder, result);
    return result;
}

std::optional<Manifest> read_manifest(const fs::path& folder) {
    if (!fs::exists(folder / "manifest.json")) return std::nullopt;
    try {
        return parse(folder / "manifest.json").get<Manifest>();
    } catch (const Json::exception&) {
        return std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

bool verify_folder(const fs::path& folder) {
    const auto manifest = read_manifest(folder);
    if (!manifest) return false;
    try {
        const Json json = parse(folder / "manifest.json");
        for (const auto& [name, digest] : json.at("files").items())
            if (digest_of_file(folder / name) != digest.get<std::string>()) return false;
        const Result result = read_result(folder);
        return result.manifest == *manifest && digest_of(result) == manifest->digest;
    } catch (const std::exception&) {  // whatever is wrong, the folder cannot be used again
        return false;
    }
}

std::string manifest_json(const Manifest& manifest, int indent) {
    return Json(manifest).dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace corridor::result
