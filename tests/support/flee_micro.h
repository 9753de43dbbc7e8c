#pragma once
//! \file A small Flee folder of our own in a temporary folder, to be read or broken in one place.

#include "corridor/base/error.h"
#include "corridor/report/flee_folder.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace corridor::test {

//! The files of the folder by their path in it: five days, five places, two camps.
inline const std::map<std::string, std::string>& flee_micro_files() {
    static const std::map<std::string, std::string> files{
        {"input_csv/sim_period.csv", "StartDate,2020-03-01\nLength,5\n"},
        {"input_csv/locations.csv",
         "#name,region,country,latitude,longitude,location_type,conflict_date,population\n"
         "Alda,North,Ardia,10.5,20.25,conflict_zone,0,1000\n"
         "Brek,North,Ardia,10.75,20.5,town,,500\n"
         "Corm,South,Ardia,10.25,20.75,conflict_zone,2,800\n"
         "Dune,East,Belland,11,21,camp,,300\n"
         "Esk,West,Belland,11.5,21.5,idp_camp,,0\n"},
        {"input_csv/routes.csv",
         "#name1,name2,distance,forced_redirection\n"
         "Alda,Brek,40,\n"
         "Brek,Dune,60,0\n"
         "Corm,Brek,30.5,0\n"
         "Brek,Esk,80,0\n"},
        {"input_csv/closures.csv",
         "#closure_type,name1,name2,closure_start,closure_end\n"
         "country,Ardia,Belland,1,3\n"},
        {"input_csv/conflicts.csv",
         "#Day,Alda,Corm\n0,1,0\n1,1,0\n2,1,1\n3,1,1\n4,0,0.5\n"},
        {"input_csv/registration_corrections.csv", "Dune,2020-03-04\n"},
        {"input_csv/demographics_gender.csv", "gender,Default,Corm\nmale,1,2\nfemale,1.5,1\n"},
        {"source_data/data_layout.csv",
         "total,refugees.csv\nDune,dune.csv\nEsk,esk.csv,esk_more.csv\n"},
        {"source_data/refugees.csv", "Date,Refugees\n2020-02-28,40\n2020-03-05,400\n"},
        {"source_data/dune.csv", "#DateTime,people\n2020-03-01,30\n2020-03-04,100\n"},
        {"source_data/esk.csv", "2020-03-02,10\n2020-03-05,200\n"},
        {"source_data/esk_more.csv", "2020-03-01,1\n2020-03-05,2\n"},
        {"simsetting.yml",
         "log_levels:\n"
         "  agent: 0\n"
         "spawn_rules:\n"
         "  take_from_population: False\n"
         "  insert_day0: True\n"
         "move_rules:\n"
         "  max_move_speed: 200.0\n"
         "  awareness_level: 2\n"
         "  conflict_weight: 0.25\n"
         "optimisations:\n"
         "  hasten: 10\n"}};
    return files;
}

class FleeMicro {
  public:
    FleeMicro() {
        for (const auto& [file, text] : flee_micro_files()) write(file, text);
    }

    std::filesystem::path path() const { return folder_.path() / "micro"; }
    void write(const std::string& file, std::string_view text) {
        std::filesystem::create_directories((path() / file).parent_path());
        std::ofstream(path() / file, std::ios::binary) << text;
    }
    std::string read_text(const std::string& file) const {
        std::ifstream in(path() / file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    //! Replaces the first `from`; fails the test if it is not there.
    void replace(const std::string& file, std::string_view from, std::string_view to) {
        std::string text = read_text(file);
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << file << " does not hold " << from;
        write(file, text.replace(at, from.size(), to));
    }
    void append(const std::string& file, std::string_view text) {
        write(file, read_text(file) + std::string(text));
    }
    void remove(const std::string& file) { std::filesystem::remove_all(path() / file); }

    report::FleeRead read(const std::optional<int>& days = {}) const {
        const auto files = report::find_flee_folder(path());
        if (!files) throw Error(ErrorKind::internal, "the test", "this is no Flee folder");
        return report::read_flee(*files, days);
    }
    //! What read() throws; nothing if it reads.
    std::optional<Error> error(const std::optional<int>& days = {}) const {
        try {
            read(days);
        } catch (const Error& thrown) {
            return thrown;
        }
        return {};
    }
    //! All warnings, one a line.
    std::string warnings() const {
        std::string all;
        for (const std::string& one : read().warnings) all += one + "\n";
        return all;
    }

  private:
    TemporaryFolder folder_;
};

}  // namespace corridor::test
