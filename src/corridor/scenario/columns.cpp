#include "corridor/scenario/columns.h"

#include <algorithm>
#include <array>

namespace corridor::scenario {
namespace {

constexpr ColumnRow k_columns[] = {
#define CORRIDOR_COLUMN(table, column, type, required, unit, low, high, words, text, text_fr) \
    {table, column, CellType::type, required, unit, low, high, words, text, text_fr},
#include "corridor/scenario/columns.inc"
#include "corridor/scenario/columns_events.inc"
#undef CORRIDOR_COLUMN
};

constexpr TableRow k_tables[] = {
    {"scenario", "scenario.toml", true, "title, language, sensitivity and currency",
     "titre, langue, sensibilité et monnaie"},
    {"time", "scenario.toml", true, "what is reconstructed and what is forecast",
     "ce qui est reconstitué et ce qui est prévu"},
    {"ensemble", "scenario.toml", false, "how many futures are simulated",
     "nombre de futurs simulés"},
    {"option", "scenario.toml", false, "what would help; at most five are evaluated by `run`",
     "ce qui aiderait ; `run` en évalue au plus cinq"},
    {"places", "places.csv", true, "towns, sources, refuges and hubs",
     "villes, sources, refuges et carrefours"},
    {"roads", "roads.csv", true, "what joins them: roads, tracks, paths, rivers, flights",
     "ce qui les relie : routes, pistes, sentiers, fleuves, vols"},
    {"goods", "goods.csv", false,
     "traded goods; care, water and power are made from fuel and medicine",
     "biens échangés ; soins, eau et courant en sont tirés"},
    {"supply", "supply.csv", true, "what sources sell", "ce que vendent les sources"},
    {"cover", "cover.csv", false, "normal stock in days of need, by season",
     "stock normal en jours de besoin, par saison"},
    {"stocks", "stocks.csv", false, "stocks seen on a day", "stocks observés un jour donné"},
    {"groups", "groups.csv", false,
     "people by class and home; absent: the population, at home, by parameter screened_share",
     "personnes par classe et résidence"},
    {"actors", "actors.csv", false, "who imposes measures and holds places",
     "qui impose des mesures et tient des lieux"},
    {"holders", "holders.csv", false, "who holds a place, and when", "qui tient un lieu, et quand"},
    {"measures", "measures.csv", false, "what blocks, taxes, delays, screens, detains or opens",
     "ce qui bloque, taxe, retarde, contrôle, détient ou ouvre"},
    {"phases", "phases.csv", false, "when a measure holds and what it does, phase by phase",
     "quand une mesure vaut et ce qu'elle fait"},
    {"missions", "missions.csv", false, "convoys and airlifts", "convois et ponts aériens"},
    {"reports", "reports.csv", false, "evidence: who said what, when, how reliable",
     "indices : qui a dit quoi, quand, avec quelle fiabilité"},
    {"sources", "sources.csv", false, "where rows and reports come from",
     "origine des lignes et rapports"},
    {"markets", "markets.csv", false, "markets people travel to", "marchés fréquentés"},
    {"kin", "kin.csv", false, "where people have relatives", "où l'on a des parents"},
    {"observations", "observations.csv", false,
     "what was seen: scored against a forecast, or known by then",
     "ce qui a été observé : comparé à la prévision, ou déjà connu"},
};

}  // namespace

std::span<const ColumnRow> column_rows() {
    return k_columns;
}

std::span<const TableRow> table_rows() {
    return k_tables;
}

const TableRow* find_table(std::string_view table) {
    const auto* found = std::ranges::find(k_tables, table, &TableRow::table);
    return found == std::end(k_tables) ? nullptr : found;
}

std::span<const ColumnRow> columns_of(std::string_view table) {
    const auto* first = std::ranges::find(k_columns, table, &ColumnRow::table);
    const auto* last = std::find_if_not(first, std::end(k_columns),
                                        [&](const ColumnRow& row) { return row.table == table; });
    return {first, last};
}

const ColumnRow* find_column(std::string_view table, std::string_view column) {
    for (const ColumnRow& row : columns_of(table))
        if (row.column == column) return &row;
    return nullptr;
}

std::string_view type_word(CellType type) {
    switch (type) {
        case CellType::id:
            return "id";
        case CellType::reference:
            return "id";
        case CellType::references:
            return "list of ids";
        case CellType::text:
            return "text";
        case CellType::choice:
            return "word";
        case CellType::choices:
            return "list of words";
        case CellType::whole:
            return "whole number";
        case CellType::number:
            return "number";
        case CellType::value:
            return "number or distribution";
        case CellType::value_or_word:
            return "number, distribution or word";
        case CellType::date:
            return "date YYYY-MM-DD";
        case CellType::flag:
            return "0 or 1";
        case CellType::direction:
            return "both, into:PLACE or out_of:PLACE";
        case CellType::exemptions:
            return "list of exemptions";
        case CellType::condition:
            return "condition";
        case CellType::observed:
            return "number, date or label";
    }
    return "";
}

}  // namespace corridor::scenario
