#include "corridor/model/routes_tree.h"

#include "corridor/base/portable_math.h"

#include <algorithm>

namespace corridor::model::detail {
namespace {

constexpr double k_learnt_after = 7;      // times kappa_r; e^-7 = 0.0009 is then taken as 0
constexpr double k_least_survive = 0.01;  // u of a defiant trip through a sealed road

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// A type, not a function: the heap operations then have it inlined.
struct Later {
    bool operator()(const TreeBuffers::Entry& a, const TreeBuffers::Entry& b) const {
        return a.cost > b.cost || (a.cost == b.cost && a.node > b.node);
    }
};

Step make_step(const Arc& arc, const PeopleTerms& people, double risk,
               const RouteParameters& parameters, Travel travel) {
    const double moving_days = travel == Travel::drive ? arc.vehicle_days : arc.walk_days;
    const bool passable = travel == Travel::defiant || people.survive > 0;
    Step step{.cost = k_no_route,
              .days = moving_days + people.delay_days,
              .survive = people.survive,
              .risk = risk};
    if (!arc.people || moving_days < 0 || !passable) return step;
    step.cost = parameters.travel_cost * (step.days + people.fee / parameters.income);
    if (people.survive < 1) step.cost -= pm::log(std::max(people.survive, k_least_survive));
    step.cost += parameters.deterrence * risk;
    return step;
}

void push(TreeBuffers& buffers, TreeBuffers::Entry entry) {
    buffers.heap.push_back(entry);
    std::push_heap(buffers.heap.begin(), buffers.heap.end(), Later{});
}

TreeBuffers::Entry pop(TreeBuffers& buffers) {
    std::pop_heap(buffers.heap.begin(), buffers.heap.end(), Later{});
    const TreeBuffers::Entry entry = buffers.heap.back();
    buffers.heap.pop_back();
    return entry;
}

// Offers a place the way over one arc from a settled place; true if it is nearer that way.
bool relax_one(const World& world, const SignatureTerms* terms, std::span<const Step> steps,
               std::int32_t from, std::int32_t arc, RouteTree& tree) {
    const Step& step = steps[at(arc)];
    if (!(step.cost < k_no_route)) return false;
    const RouteNode& here = tree.to[at(from)];
    RouteNode& there = tree.to[at(world.arcs[at(arc)].to)];
    const double cost = here.cost + step.cost;
    // Ties go by the hash of the road's id.
    if (cost > there.cost || (cost == there.cost && there.parent_arc >= 0 &&
                              world.arcs[at(arc)].key >= world.arcs[at(there.parent_arc)].key))
        return false;
    const bool nearer = cost < there.cost;
    there.cost = cost;
    there.parent_arc = arc;
    there.risk = here.risk + here.survive * step.risk;
    there.survive = here.survive * step.survive;
    there.days = here.days + step.days;
    there.n_checkpoints = here.n_checkpoints;
    if (terms != nullptr) there.n_checkpoints += terms->arcs[at(arc)].n_checkpoints;
    return nearer;
}

void relax(const World& world, const SignatureTerms* terms, std::span<const Step> steps,
           std::int32_t from, TreeBuffers& buffers, RouteTree& tree) {
    for (std::int32_t i = world.out_first[at(from)]; i < world.out_first[at(from) + 1]; ++i) {
        const std::int32_t arc = world.out_arcs[at(i)];
        const std::int32_t head = world.arcs[at(arc)].to;
        if (buffers.settled[at(head)] == 0 && relax_one(world, terms, steps, from, arc, tree))
            push(buffers, {tree.to[at(head)].cost, head});
    }
}

// Weight of a journey in the choice of a destination.
double pull_of(const RouteTree& tree, const RouteNode& node) {
    return node.reached() ? pm::exp(std::min(0.0, tree.nearest - node.cost)) : 0;
}

void weigh(RouteTree& tree) {
    tree.nearest = k_no_route;
    tree.checkpoints = false;
    for (std::size_t place = 0; place < tree.to.size(); ++place) {
        if (place == at(tree.origin)) continue;
        tree.nearest = std::min(tree.nearest, tree.to[place].cost);
        tree.checkpoints |= tree.to[place].reached() && tree.to[place].n_checkpoints > 0;
    }
    for (RouteNode& node : tree.to) node.pull = pull_of(tree, node);
    tree.to[at(tree.origin)].pull = 0;
}

}  // namespace

RouteParameters route_parameters(const scenario::ParameterValues& parameters) {
    return {.travel_cost = parameters.travel_cost,
            .income = parameters.income,
            .deterrence = parameters.arrest_deterrence,
            .learning_days = parameters.risk_learning_days};
}

double risk_known(std::int32_t days_known, double learning_days) {
    if (days_known <= 0) return 0;
    const double t = static_cast<double>(days_known) / learning_days;
    return t >= k_learnt_after ? 1 : pm::one_minus_exp(t);
}

bool still_learning(const SignatureTerms& terms, std::int32_t day, double learning_days) {
    if (terms.clear || terms.latest_known_since < 0) return false;
    return risk_known(day - terms.latest_known_since, learning_days) < 1;
}

double known_risk(const SignatureTerms& terms, std::int32_t arc, std::int32_t day,
                  double learning_days) {
    const PeopleTerms& people = terms.arcs[at(arc)];
    double survive = 1;
    double risk = 0;
    for (std::int32_t i = 0; i < people.n_checkpoints; ++i) {
        const Checkpoint& checkpoint = terms.checkpoints[at(people.first_checkpoint + i)];
        risk +=
            survive * checkpoint.detain * risk_known(day - checkpoint.known_since, learning_days);
        survive *= checkpoint.pass;
    }
    return risk;
}

void make_quiet_steps(const World& world, const RouteParameters& parameters, Travel travel,
                      RouteSteps& steps) {
    steps.arcs.resize(world.arcs.size());
    steps.all_cost = true;
    for (std::size_t arc = 0; arc < world.arcs.size(); ++arc) {
        steps.arcs[arc] = make_step(world.arcs[arc], PeopleTerms{}, 0, parameters, travel);
        steps.all_cost = steps.all_cost && steps.arcs[arc].cost > 0;
    }
}

void touch_steps(const World& world, const SignatureTerms& terms,
                 const RouteParameters& parameters, Travel travel, std::int32_t day,
                 std::span<const std::int32_t> touched_arcs, RouteSteps& steps) {
    const bool learning = still_learning(terms, day, parameters.learning_days);
    for (const std::int32_t arc : touched_arcs) {
        const PeopleTerms& people = terms.arcs[at(arc)];
        const double risk =
            learning ? known_risk(terms, arc, day, parameters.learning_days) : people.risk;
        steps.arcs[at(arc)] = make_step(world.arcs[at(arc)], people, risk, parameters, travel);
    }
}

namespace {

void settle_all(const World& world, const SignatureTerms* terms, std::span<const Step> steps,
                TreeBuffers& buffers, RouteTree& tree) {
    while (!buffers.heap.empty()) {
        const TreeBuffers::Entry next = pop(buffers);
        if (buffers.settled[at(next.node)]) continue;
        buffers.settled[at(next.node)] = 1;
        if (terms == nullptr) tree.order.push_back(next.node);
        relax(world, terms, steps, next.node, buffers, tree);
    }
}

}  // namespace

void grow_tree(const World& world, const SignatureTerms* terms, const RouteSteps& steps,
               std::int32_t origin, TreeBuffers& buffers, RouteTree& tree) {
    tree.origin = origin;
    tree.below_version = tree.best_version = 0;
    tree.order.clear();
    tree.to.assign(world.places.size(), RouteNode{});
    buffers.settled.assign(world.places.size(), 0);
    buffers.heap.clear();
    tree.to[at(origin)].cost = 0;
    push(buffers, {0, origin});
    settle_all(world, terms, steps.arcs, buffers, tree);
    weigh(tree);
}

bool meets_any(const RouteTree& quiet, std::span<const std::uint8_t> touched) {
    // The road that a place is reached by is on its own path: no need to walk the paths.
    return std::any_of(quiet.order.begin(), quiet.order.end(), [&](std::int32_t place) {
        const std::int32_t arc = quiet.to[at(place)].parent_arc;
        return arc >= 0 && touched[at(arc)] != 0;
    });
}

namespace {

// Places whose quiet path uses a touched arc are open again; the others are settled.
void open_behind_touched(const World& world, std::span<const std::uint8_t> touched,
                         const RouteTree& quiet, TreeBuffers& buffers, RouteTree& tree) {
    buffers.settled.assign(world.places.size(), 1);
    buffers.open.clear();
    find_behind(world, touched, quiet, buffers.behind, [&](std::int32_t place) {
        buffers.settled[at(place)] = 0;
        buffers.open.push_back(place);
        tree.to[at(place)] = {};
    });
}

void reach_from_settled(const World& world, const SignatureTerms& terms,
                        std::span<const Step> steps, TreeBuffers& buffers, RouteTree& tree) {
    for (const std::int32_t place : buffers.open) {
        for (std::int32_t i = world.out_first[at(place)]; i < world.out_first[at(place) + 1]; ++i) {
            const std::int32_t out = world.out_arcs[at(i)];
            const std::int32_t from = world.arcs[at(out)].to;
            if (buffers.settled[at(from)] != 0)
                relax_one(world, &terms, steps, from, out ^ 1, tree);
        }
        if (tree.to[at(place)].reached()) push(buffers, {tree.to[at(place)].cost, place});
    }
}

void weigh_again(const RouteTree& quiet, TreeBuffers& buffers, RouteTree& tree) {
    tree.nearest = k_no_route;
    tree.checkpoints = false;
    for (std::size_t place = 0; place < tree.to.size(); ++place)
        if (place != at(tree.origin)) tree.nearest = std::min(tree.nearest, tree.to[place].cost);
    for (const std::int32_t place : buffers.open) {
        RouteNode& node = tree.to[at(place)];
        node.pull = pull_of(tree, node);
        tree.checkpoints |= node.reached() && node.n_checkpoints > 0;
    }
    if (tree.nearest == quiet.nearest) return;
    for (std::size_t place = 0; place < tree.to.size(); ++place)
        if (place != at(tree.origin)) tree.to[place].pull = pull_of(tree, tree.to[place]);
}

}  // namespace

void regrow_tree(const World& world, const SignatureTerms& terms, const RouteSteps& steps,
                 std::span<const std::uint8_t> touched, const RouteTree& quiet,
                 TreeBuffers& buffers, RouteTree& tree) {
    if (!steps.all_cost)  // what is settled first among equals would matter
        return grow_tree(world, &terms, steps, quiet.origin, buffers, tree);
    tree.origin = quiet.origin;
    tree.below_version = tree.best_version = 0;
    tree.to = quiet.to;
    buffers.heap.clear();
    open_behind_touched(world, touched, quiet, buffers, tree);
    reach_from_settled(world, terms, steps.arcs, buffers, tree);
    settle_all(world, &terms, steps.arcs, buffers, tree);
    weigh_again(quiet, buffers, tree);
}

void RouteTree::path_to(const World& world, std::int32_t place,
                        std::vector<std::int32_t>& path) const {
    path.clear();
    while (place != origin) {
        const std::int32_t arc = to[at(place)].parent_arc;
        path.push_back(arc);
        place = world.arcs[at(arc)].from;
    }
    std::reverse(path.begin(), path.end());
}

}  // namespace corridor::model::detail
