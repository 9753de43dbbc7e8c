#pragma once
//! \file The public copy of a result (verb *export --public*).

#include "corridor/result/public_copy.h"

namespace corridor::assess {

/*!
 * Brings places together into areas and withholds what could harm (docs/formats/public.md).
 *
 *     counts of an area     sum over its places of the means over members
 *     ratios of an area     mean over its places, weighted with the people present on that day
 *     share_out_*           the same of "is out" (1) or the chance to run out by then
 *
 * Days are the as-of date, every 30th day after it and the deadline, so that no jump of a stock tells the
 * day of a convoy. Nothing of one place is in it but where an area has only that one.
 * \param threshold  counts below it are blank, and others so that totals do not give them back; 5..1000
 * \throws Error{usage} for another threshold
 */
result::PublicCopy public_copy(const result::Result& result, int threshold = 10);

}  // namespace corridor::assess
