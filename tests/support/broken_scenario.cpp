#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace corridor::test {
namespace {

struct File {
    const char* name;
    const char* text;
};

constexpr File k_files[] = {
    {"scenario.toml",
     "schema = 1\n"
     "title = \"Two towns\"\n"
     "lang = \"en\"\n"
     "sensitivity = \"low\"\n"
     "currency = \"FCFA\"\n"
     "\n"
     "[time]\n"
     "start = 2030-03-01\n"
     "as_of = 2030-03-20\n"
     "horizon_days = 60\n"
     "deadline_days = 30\n"
     "\n"
     "[ensemble]\n"
     "members = 128\n"
     "seed = 1\n"
     "\n"
     "[parameters]\n"
     "alpha = 0.7\n"
     "leave_base = { median = 0.002, p05 = 0.001, p95 = 0.01 }\n"
     "\n"
     "[[option]]\n"
     "id = \"lift-it\"\n"
     "kind = \"lift\"\n"
     "measure = \"siege\"\n"
     "start = 2030-03-25\n"},
    {"places.csv",
     "place_id,place_name,lat,lon,role,place_type,population,garrison\n"
     "harbour,Harbour,0.0,0.0,source,city,0,0\n"
     "nioro,Nioro,1.0,1.0,town,town,20000,1\n"
     "dioka,Dioka,0.5,1.5,town,village,6000,0\n"
     "camp,Camp,2.0,2.0,refuge,camp,0,0\n"},
    {"roads.csv",
     "road_id,from_place_id,to_place_id,distance_km,mode,surface,cap_kg_day\n"
     "r1,harbour,nioro,150,road,paved,\n"
     "r2,nioro,dioka,80,road,unpaved,100000\n"
     "r3,dioka,camp,190,track,unpaved,\n"},
    {"goods.csv",
     "good,unit,quantum,mass_kg_per_unit,need_per_person_day,price_mode\n"
     "staple,kg,g,1,0.555,free\n"
     "fuel,l,ml,0.83,tri(0.12;0.17;0.28),administered\n"},
    {"supply.csv",
     "place_id,good,price,capacity_per_day,start,end\n"
     "harbour,staple,400,,,\n"
     "harbour,fuel,725,50000,,\n"},
    {"cover.csv",
     "place_type,place_id,good,from_month,to_month,normal_cover_days,low,high\n"
     ",,staple,1,12,20,10,40\n"
     ",,fuel,1,12,7,,\n"},
    {"stocks.csv",
     "place_id,date,good,quantity,unit,days_of_cover,low,high\n"
     "nioro,2030-03-10,fuel,4000,l,,3000,5000\n"},
    {"groups.csv",
     "place_id,class,home_place_id,count,low,high\n"
     "nioro,screened,nioro,5000,,\n"
     "nioro,other,nioro,15000,,\n"
     "nioro,other,dioka,500,400,700\n"},
    {"actors.csv",
     "actor_id,kind,hostile_to_access\n"
     "militia,armed,1\n"
     "army,authority,0\n"},
    {"holders.csv",
     "place_id,actor_id,start,end,report_ids\n"
     "nioro,army,,,\n"},
    {"measures.csv",
     "measure_id,actor_id,pattern,roads,places,direction,at_km,goods,classes,homes,carriers,"
     "exempts,"
     "credence,report_ids,leak\n"
     "siege,militia,siege,,nioro,both,,*,,,*,,,p1,tri(0;0.02;0.05)\n"
     "check,militia,single,r2,,out_of:nioro,20,,screened,nioro,people,,0.9,,\n"
     "window,militia,corridor,r2,,both,,,screened,,people,measure:check|class:screened,1,p2,\n"
     "truce,army,truce,,nioro,both,,,,,,,1,,\n"},
    {"phases.csv",
     "measure_id,phase,start,end,open,fee,delay_days,pass,detain,condition,resumes_measure_id,"
     "start_earliest,start_latest\n"
     "siege,1,2030-03-05,2030-04-10,0,800,,,,,,2030-03-03,2030-03-07\n"
     "siege,2,2030-04-11,,0.5,,,,,,,,\n"
     "check,1,2030-03-05,,,,,0.1,0.8,,,,\n"
     "window,1,2030-03-24,2030-03-25,,,,,,,,,\n"
     "truce,1,2030-04-11,2030-05-10,,,,,,holder nioro is militia,siege,,\n"},
    {"missions.csv",
     "mission_id,kind,origin,destination,path,carrier,trucks,good,quantity,depart,every_days,"
     "escort\n"
     "convoy-1,convoy,harbour,dioka,r1|r2,escorted,10,staple,200000,2030-03-12,,1\n"},
    {"reports.csv",
     "report_id,event_date,reported_date,place_id,road_id,claim,source_id,source_reliability,"
     "info_credibility,sensitivity,note\n"
     "p1,2030-03-05,2030-03-06,nioro,,closed,radio,B,2,low,All roads\n"
     "p2,2030-03-18,2030-03-19,,r2,opened,elders,C,3,low,\"Men pass, for two days\"\n"},
    {"sources.csv",
     "source_id,name,date,cluster\n"
     "radio,Radio Harbour,2030-03-06,radio\n"
     "elders,Elders of Nioro,2030-03-19,elders\n"},
    {"markets.csv",
     "place_id,market_place_id,share\n"
     "dioka,dioka,0.4\n"
     "dioka,nioro,0.6\n"},
    {"observations.csv",
     "observation_id,place_id,from_place_id,to_place_id,start,end,variable,good,low,best,high,unit,"
     "known_on,source_id,reliability,use\n"
     "o1,nioro,,,2030-03-15,,price_index,staple,1.1,1.3,1.5,x,2030-03-18,radio,C,input\n"
     "o2,nioro,,,2030-04-01,2030-04-30,price_index,staple,1.8,2.2,2.6,x,2030-05-02,radio,B,score\n"
     "o3,,nioro,dioka,2030-03-21,2030-04-30,people_out,,,900,,people,2030-05-02,radio,B,score\n"
     "o4,nioro,,,2030-03-21,,runout_date,fuel,2030-04-02,,,date,2030-04-04,radio,B,score\n"
     "o5,nioro,,,2030-05-01,,label,,,cut_off,,,2030-05-04,elders,A,score\n"
     "o6,nioro,,,2030-05-01,2030-05-07,service_level,water,0,0.2,0.4,share,,elders,A,score\n"},
};

std::filesystem::path new_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "corridor-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    return pattern;
}

}  // namespace

BrokenScenario::BrokenScenario() : folder_(new_folder()) {
    for (const File& file : k_files) write(file.name, file.text);
}

BrokenScenario::~BrokenScenario() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string BrokenScenario::read(const std::string& file) const {
    std::ifstream in(folder_ / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void BrokenScenario::write(const std::string& file, std::string_view text) {
    std::ofstream out(folder_ / file, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

void BrokenScenario::append(const std::string& file, std::string_view text) {
    write(file, read(file) + std::string(text));
}

void BrokenScenario::replace(const std::string& file, std::string_view from, std::string_view to) {
    std::string text = read(file);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << file << " does not hold " << from;
    write(file, text.replace(at, from.size(), to));
}

void BrokenScenario::replace_all(const std::string& file, std::string_view from,
                                 std::string_view to) {
    std::string text = read(file);
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    write(file, text);
}

void BrokenScenario::remove(const std::string& file) {
    std::filesystem::remove(folder_ / file);
}

scenario::Scenario BrokenScenario::load(const scenario::LoadOptions& options) const {
    return scenario::load(folder_, options);
}

std::optional<Error> BrokenScenario::error(const scenario::LoadOptions& options) const {
    try {
        load(options);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

}  // namespace corridor::test
