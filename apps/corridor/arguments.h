#pragma once
//! \file What was typed, checked: one verb, its argument, its flags.

#include "console.h"
#include "corridor/base/date.h"
#include "verbs.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corridor::app {

//! The flags that were given, by name, and access to their values.
class Arguments {
  public:
    /*!
     * \param manner  is filled as soon as it is known, so that even a complaint about the rest
     *                is in the right language
     * \throws Error{usage}
     */
    Arguments(int argc, char** argv, Manner& manner);

    const Verb* verb = nullptr;  //!< null: none was given
    std::string kind;            //!< of what is imported
    std::string argument;        //!< SCENARIO, RESULT, KEY or SHELL; may be empty
    std::vector<std::string> arguments;  //!< of a verb that takes several

    bool has(std::string_view flag) const;
    std::string text(std::string_view flag) const;  //!< empty where it was not given
    std::vector<std::string> all(std::string_view flag) const;
    //! \throws Error{usage} where it is no whole number in the range
    std::optional<std::int64_t> whole(std::string_view flag, std::int64_t low,
                                      std::int64_t high) const;
    //! \throws Error{usage} where it is no date
    std::optional<Date> date(std::string_view flag) const;

  private:
    void read(int argc, char** argv);
    void refuse_unknown(const std::vector<std::string>& rest) const;
    void refuse_twice() const;

    const Manner& manner_;
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::map<std::string, int, std::less<>> switches_;
};

}  // namespace corridor::app
