#include "corridor/view/csv_row.h"
#include "corridor/view/csv_tables.h"
#include "corridor/view/words.h"

namespace corridor::view {

void write_onset(const result::Result& result, CsvBuffer& out) {
    if (!result.onset) return;
    const result::Onset& onset = *result.onset;
    for (const result::AtRisk& row : onset.places) {
        CsvRow csv(out.bytes);
        csv.text(result.places.at(row.place).id)
            .number(row.chance)
            .number(row.low)
            .number(row.high);
        csv.text(chance_word(row.chance, Lang::en));
        csv.number(onset.base).number(onset.base_low).number(onset.base_high);
        csv.integer(row.threat ? 1 : 0).maybe(row.threatened_on).integer(row.near ? 1 : 0);
        csv.text(row.neighbour ? std::string_view(result.places.at(*row.neighbour).id) : "");
        csv.maybe(row.near ? std::optional(row.neighbour_km) : std::nullopt);
        csv.integer(row.garrison ? 1 : 0).integer(row.past ? 1 : 0);
        csv.text(name_of(result.manifest.sensitivity)).end();
    }
}

}  // namespace corridor::view
