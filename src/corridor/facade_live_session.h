#pragma once
//! \file An open scenario folder with its futures, those as it stands and those of the last edit; only
//! for the facade.

#include "corridor/facade_futures.h"
#include "corridor/live.h"
#include "corridor/scenario/edit.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace corridor {

class LiveSession {
  public:
    using FuturesPtr = std::shared_ptr<Futures>;

    //! Reads the folder. \throws Error of load()
    LiveSession(const std::filesystem::path& folder, const LiveRequest& request);

    const Loaded& loaded() const { return loaded_; }
    //! Of the files as they were read; empty for a folder that cannot be edited.
    const std::string& etag() const { return etag_; }
    const Input& input() const { return input_; }

    //! The scenario as it stands. \param members  not given: as many as the server was told
    FuturesPtr base(std::optional<int> members);
    //! The scenario with changes; the last one asked for is kept. \throws Error{input}
    FuturesPtr edited(const std::vector<scenario::Edit>& edits, std::optional<int> members);
    /*!
     * Options as the loader reads them, in the order asked for.
     * \param edits    what else is changed
     * \param options  edits that put them
     * \throws Error{input}
     */
    std::vector<scenario::Option> options(const std::vector<scenario::Edit>& edits,
                                          const std::vector<scenario::Edit>& options) const;

  private:
    Loaded load_with(const std::vector<scenario::Edit>& edits) const;
    FuturesPtr make(const Loaded& loaded, std::optional<int> members,
                    FuturesPtr unedited = nullptr) const;

    LiveRequest request_;
    Input input_;
    std::optional<scenario::FolderTexts> texts_;
    std::string etag_;
    Loaded loaded_;
    std::mutex mutex_;
    FuturesPtr base_;
    std::vector<scenario::Edit> last_edits_;
    FuturesPtr edited_;
};

}  // namespace corridor
