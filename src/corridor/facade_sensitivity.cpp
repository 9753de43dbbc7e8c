#include "corridor/assess/sensitivity_case.h"
#include "corridor/base/error.h"
#include "corridor/calibrate.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/view/sensitivity.h"

#include <fmt/format.h>

namespace corridor {

result::SensitivityTable sensitivity(const Loaded& loaded, const SensitivityRequest& request) {
    constexpr int k_least = 128, k_most = 65536;
    if (request.samples < k_least || request.samples > k_most)
        throw Error(ErrorKind::usage, "--samples",
                    fmt::format("{} is out of range (allowed {} to {})", request.samples, k_least,
                                k_most));
    if (!request.file.empty()) refuse_existing(request.file, request.replace);
    auto progress = [&](double share) {
        if (request.progress) request.progress(share, "futures");
    };
    auto out = assess::sensitivity(loaded.scenario, {.outputs = request.outputs,
                                                     .samples = request.samples,
                                                     .seed = request.seed,
                                                     .threads = request.threads,
                                                     .progress = progress,
                                                     .stop = request.stop});
    out.version = version();
    out.fingerprint = loaded.fingerprint;
    if (!request.file.empty()) write_one_file(request.file, view::sensitivity_csv(out));
    return out;
}

}  // namespace corridor
