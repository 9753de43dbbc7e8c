#pragma once
//! \file What the parts of the made-up Result share.

#include "corridor/result/result.h"

namespace corridor::test::parts {

enum Site : std::size_t { dara, lela, tembe, ouro, nord, fassa, n_sites };
inline const Date k_as_of = Date::from_ymd(2030, 3, 16);

void add_people(result::Result& r);  //!< flows, detained, ultimatums
void add_options(result::Result& r);
void add_evidence(result::Result& r);  //!< reports and measures

}  // namespace corridor::test::parts
