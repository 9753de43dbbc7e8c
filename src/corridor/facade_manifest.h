#pragma once
//! \file What the engine cannot know of a result; only for the facade.

#include "corridor/corridor.h"

namespace corridor {

//! Puts version, fingerprint and inputs into a manifest.
void sign(result::Manifest& manifest, const Loaded& loaded);

//! The same, and the digest over all numbers, which takes longer than a first picture may.
void complete(result::Result& result, const Loaded& loaded);

}  // namespace corridor
