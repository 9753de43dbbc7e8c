# The module table: one row a module. Targets, link lines, the include-rule test and the table in
# ARCHITECTURE.md are all made from it.
#
# corridor_module(NAME kind | modules it may include | external packages (.cpp only) | role)

set(CORRIDOR_MODULES "" CACHE INTERNAL "")

function(corridor_module name kind may_use external role)
  set_property(GLOBAL APPEND PROPERTY CORRIDOR_MODULE_NAMES ${name})
  set_property(GLOBAL PROPERTY CORRIDOR_${name}_KIND "${kind}")
  set_property(GLOBAL PROPERTY CORRIDOR_${name}_MAY_USE "${may_use}")
  set_property(GLOBAL PROPERTY CORRIDOR_${name}_EXTERNAL "${external}")
  set_property(GLOBAL PROPERTY CORRIDOR_${name}_ROLE "${role}")
endfunction()

corridor_module(base "ground" "" "fmt;Random123"
  "errors, ids, dates, people counts, units, keyed random numbers, portable exp/log, hashing")
corridor_module(geo "ground" "base" ""
  "coordinates and great-circle distances")
corridor_module(web "ground" "base" "zlib"
  "the built front end as bytes inside the program")
corridor_module(scenario "contract" "base;geo" "toml++;json;fmt"
  "what is simulated: places, roads, goods, groups, actors, measures, reports, options; load, check, save, fingerprint")
corridor_module(result "contract" "base;geo" "netCDF;json;fmt"
  "what came out: series, quantiles, flows, labels, manifest; read and write")
corridor_module(report "worker" "base;geo;scenario" "yaml-cpp;fmt"
  "outside evidence to scenario: reads the folders of Flee")
corridor_module(model "worker" "base;geo;scenario" "LEMON"
  "the rules, one file each, pure functions: access terms, credence, consume, trade, leave, destination, checkpoints, detention, deprivation, label")
corridor_module(simulate "worker" "base;geo;scenario;result;model" ""
  "state of one member, order of a day, ledger, checkpoint")
corridor_module(ensemble "worker" "base;scenario;result;model;simulate" "TBB"
  "members, sampling of uncertain inputs, threads, quantiles, common random numbers, influence of each source")
corridor_module(assess "worker" "base;geo;scenario;result;model;simulate;ensemble" ""
  "option against baseline, paired on the same members; past runs against what was observed; calibration and sensitivity")
corridor_module(view "worker" "base;geo;scenario;result;web" "json;fmt"
  "result to text summary, CSV, GeoJSON, report page; never recomputes a number")
corridor_module(serve "worker" "base;web" "httplib;zlib;json;fmt"
  "the local web server: what it asks of the engine; addresses, token, limits, queue, the page it hands out")
corridor_module(facade "wiring" "base;geo;scenario;report;result;model;simulate;ensemble;assess;view;serve;web" "fmt;json"
  "corridor.h/.cpp: the verbs as functions")
