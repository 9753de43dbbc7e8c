#include "corridor/facade_manifest.h"

namespace corridor {

void sign(result::Manifest& manifest, const Loaded& loaded) {
    manifest.engine_version = version();
    manifest.fingerprint = loaded.fingerprint;
    manifest.inputs = loaded.inputs;
}

void complete(result::Result& result, const Loaded& loaded) {
    sign(result.manifest, loaded);
    result.manifest.digest = result::digest_of(result);
}

}  // namespace corridor
