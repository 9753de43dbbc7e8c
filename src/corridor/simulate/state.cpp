#include "corridor/simulate/state.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"

#include <array>
#include <bit>
#include <cstring>
#include <istream>
#include <ostream>
#include <string_view>
#include <type_traits>

namespace corridor::simulate {

namespace {

constexpr std::string_view k_magic = "corridor-state-6";
constexpr std::uint64_t k_longest = std::uint64_t{1} << 32;

//! Appends numbers as little-endian bytes; never padding, so equal states give equal bytes.
class Writer {
  public:
    static constexpr bool reading = false;
    template <class T>
        requires std::is_arithmetic_v<T>
    void item(const T& value) {
        std::array<char, sizeof(T)> raw;
        std::memcpy(raw.data(), &value, sizeof(T));
        bytes.append(raw.data(), raw.size());
    }
    std::uint64_t length(std::uint64_t n) {
        item(n);
        return n;
    }
    std::string bytes;
};

class Reader {
  public:
    static constexpr bool reading = true;
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    template <class T>
        requires std::is_arithmetic_v<T>
    void item(T& value) {
        if (bytes_.size() - at_ < sizeof(T)) fail();
        std::memcpy(&value, bytes_.data() + at_, sizeof(T));
        at_ += sizeof(T);
    }
    std::uint64_t length(std::uint64_t) {
        std::uint64_t n = 0;
        item(n);
        if (n > k_longest || n > bytes_.size() - at_) fail();
        return n;
    }
    bool at_end() const { return at_ == bytes_.size(); }
    [[noreturn]] static void fail() {
        throw Error(ErrorKind::input, "saved state", "the file is cut short or damaged",
                    "Run again from the start");
    }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

static_assert(std::endian::native == std::endian::little, "saved states are little-endian");

template <class A, class T>
    requires std::is_arithmetic_v<std::remove_const_t<T>>
void fields(A& archive, T& value) {
    archive.item(value);
}

template <class A, class T>
void list(A& archive, T& items) {
    const auto n = archive.length(items.size());
    if constexpr (A::reading) items.resize(n);
    for (auto& item : items) fields(archive, item);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::Cohort>
void fields(A& archive, S& s) {
    archive.item(s.group), archive.item(s.count), archive.item(s.want), archive.item(s.memory);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, std::vector<model::Cohort>>
void fields(A& archive, S& s) {
    list(archive, s);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::Travellers>
void fields(A& archive, S& s) {
    archive.item(s.due_day), archive.item(s.place), archive.item(s.group), archive.item(s.from);
    archive.item(s.count), archive.item(s.link), archive.item(s.km), archive.item(s.memory);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::Held>
void fields(A& archive, S& s) {
    archive.item(s.site), archive.item(s.group), archive.item(s.held), archive.item(s.long_held);
    archive.item(s.release_onward), archive.item(s.measure);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::Ledger>
void fields(A& archive, S& s) {
    archive.item(s.initial), archive.item(s.produced), archive.item(s.imported);
    archive.item(s.adjusted), archive.item(s.eaten), archive.item(s.lost), archive.item(s.spoiled);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, Spell>
void fields(A& archive, S& s) {
    archive.item(s.streak), archive.item(s.out_since_as_of), archive.item(s.first_runout);
    archive.item(s.ratio_as_of), archive.item(s.short_days);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, FlowCount>
void fields(A& archive, S& s) {
    archive.item(s.from), archive.item(s.to), archive.item(s.people), archive.item(s.in_window);
}

template <class A, class S>
void goods_fields(A& archive, S& s) {
    list(archive, s.stock), list(archive, s.carry), list(archive, s.blocked);
    list(archive, s.clock_staple), list(archive, s.clock_water), list(archive, s.clock_care);
    if constexpr (A::reading) {
        std::uint64_t cells = 0;
        archive.item(cells);
        s.transit.n_cells = cells;
    } else {
        archive.item(static_cast<std::uint64_t>(s.transit.n_cells));
    }
    archive.item(s.transit.n_slots);
    list(archive, s.transit.slots), list(archive, s.transit.total_);
    list(archive, s.ledger);
    archive.item(s.cargo_lost_kg);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::TradeMemory>
void fields(A& archive, S& s) {
    list(archive, s.price);
}

template <class A, class S>
void people_fields(A& archive, S& s) {
    list(archive, s.at), list(archive, s.on_road), list(archive, s.held);
    list(archive, s.captured_by_home), list(archive, s.first_residents_gone);
    list(archive, s.calm_days), list(archive, s.still_home);
    archive.item(s.left_region), archive.item(s.died);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::LabelState::Run>
void fields(A& archive, S& s) {
    archive.item(s.first_day);
    list(archive, s.aid), list(archive, s.enclosed), list(archive, s.survive);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::LabelState::Window>
void fields(A& archive, S& s) {
    archive.item(s.days);
    list(archive, s.aid_sum), list(archive, s.enclosed_sum), list(archive, s.survive_sum);
    list(archive, s.free), list(archive, s.label), list(archive, s.better_days);
}

template <class A, class S>
    requires std::is_same_v<std::remove_const_t<S>, model::LabelState::Delivery>
void fields(A& archive, S& s) {
    archive.item(s.day), archive.item(s.place), archive.item(s.quanta);
}

template <class A, class S>
void label_fields(A& archive, S& s) {
    archive.item(s.n_days);
    list(archive, s.runs), list(archive, s.windows);
    list(archive, s.hungry), list(archive, s.need), list(archive, s.deliveries);
}

template <class A, class S>
void tally_fields(A& archive, S& s) {
    list(archive, s.spells), list(archive, s.flows), list(archive, s.early_flows);
    list(archive, s.first_capture_day), list(archive, s.captured_first_week);
    list(archive, s.captured_as_of), list(archive, s.held_as_of);
    list(archive, s.captured_deadline), list(archive, s.held_deadline);
    list(archive, s.scores_as_of), list(archive, s.scores_deadline);
    archive.item(s.harm), archive.item(s.trapped_deadline), archive.item(s.detained_deadline);
    archive.item(s.displaced), archive.item(s.cargo_lost_as_of);
    archive.item(s.cargo_lost_deadline);
}

template <class A, class S>
void state_fields(A& archive, S& s) {
    archive.item(s.next_day), archive.item(s.entered);
    goods_fields(archive, s.goods);
    people_fields(archive, s.people);
    label_fields(archive, s.labels);
    tally_fields(archive, s.tally);
}

// What decides how fast the next day is, not what happens on it.
template <class A, class S>
void hint_fields(A& archive, S& s) {
    list(archive, s.goods.trade);
}

std::string packed(const MemberState& state) {
    Writer writer;
    state_fields(writer, state);
    hint_fields(writer, state);
    return std::move(writer.bytes);
}

std::string header_of(const std::string& fingerprint, std::uint32_t member) {
    return std::string(k_magic) + "\n" + fingerprint + "\n" + std::to_string(member) + "\n";
}

}  // namespace

std::string digest_of(const MemberState& state) {
    Writer writer;
    state_fields(writer, state);
    return Digest().add(std::string_view(writer.bytes)).hex();
}

std::size_t size_of(const MemberState& state) {
    return packed(state).size();
}

void save_state(const MemberState& state, const std::string& fingerprint, std::uint32_t member,
                std::ostream& out) {
    const std::string bytes = packed(state);
    out << header_of(fingerprint, member) << Digest().add(std::string_view(bytes)).hex() << '\n'
        << bytes;
    if (!out)
        throw Error(ErrorKind::io, "saved state", "cannot be written", "Is the disk full?");
}

MemberState load_state(const std::string& fingerprint, std::uint32_t member, std::istream& in) {
    std::string magic, print, number, checksum;
    std::getline(in, magic);
    std::getline(in, print);
    std::getline(in, number);
    std::getline(in, checksum);
    if (magic != k_magic)
        throw Error(ErrorKind::input, "saved state", "not a state of this version",
                    "Run again from the start");
    if (print != fingerprint || number != std::to_string(member))
        throw Error(ErrorKind::input, "saved state", "made for another scenario or member",
                    "Run again from the start");
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (Digest().add(std::string_view(bytes)).hex() != checksum) Reader::fail();
    Reader reader(bytes);
    MemberState state;
    state_fields(reader, state);
    hint_fields(reader, state);
    if (!reader.at_end()) Reader::fail();
    return state;
}

}  // namespace corridor::simulate
