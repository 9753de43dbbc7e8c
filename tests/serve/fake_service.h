#pragma once
//! \file A service whose answers a test decides.

#include "corridor/base/error.h"
#include "corridor/serve/service.h"

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>
#include <thread>

namespace corridor::test {

//! Answers with what it was asked; runs go on as the body says.
class FakeService : public serve::Service {
  public:
    std::atomic<int> n_running{0}, n_run{0}, n_stopped{0}, n_saved{0};
    std::atomic<bool> may_end{false};  //!< lets runs of body "hold" end

    std::string scenario() override { return "{\"name\":\"fake\"}"; }
    std::string suggested() override { return "{\"options\":[]}"; }
    std::string folders() override { return "{\"folders\":[]}"; }
    std::string open(std::string_view body) override { return std::string(body); }

    //! Body "hold": a line each few milliseconds until may_end or stop. "silent": the same without
    //! lines. "fail": two problems. Anything else: one line.
    void run(std::string_view body, const serve::Emit& emit,
             const std::atomic<bool>& stop) override {
        Counted counted(*this);
        if (body.find("fail") != std::string_view::npos) fail();
        emit("{\"type\":\"progress\",\"share\":0}");
        const bool holds = body.find("hold") != std::string_view::npos;
        const bool is_silent = body.find("silent") != std::string_view::npos;
        while ((holds || is_silent) && !may_end.load()) {
            if (stop.load()) throw Error(ErrorKind::interrupted, "", "the run was interrupted");
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            if (holds) emit("{\"type\":\"progress\",\"share\":0.5}");
        }
        emit("{\"type\":\"picture\",\"final\":true}");
        counted.ended = true;
    }
    void compare(std::string_view body, const serve::Emit& emit,
                 const std::atomic<bool>& stop) override {
        run(body, emit, stop);
    }

    std::string series(std::string_view run, std::string_view variable,
                       std::string_view good) override {
        if (run != "r1") throw Error(ErrorKind::usage, "run", "this run is not kept");
        return "{\"variable\":\"" + std::string(variable) + "\",\"good\":\"" + std::string(good) +
               "\"}";
    }
    std::string town(std::string_view run, std::string_view place) override {
        if (run == "long") return "{\"data\":\"" + std::string(300000, 'a') + "\"}";
        return "{\"place_id\":\"" + std::string(place) + "\"}";
    }
    std::string save(std::string_view body) override {
        if (body.find("stale") != std::string_view::npos) throw serve::Conflict("aa", "bb");
        ++n_saved;
        return "{\"etag\":\"cc\"}";
    }
    //! Body "silent": goes on until may_end or stop.
    std::string report(std::string_view body, const std::atomic<bool>& stop) override {
        run(body, [](std::string_view) {}, stop);
        return "<!doctype html><p>report";
    }
    std::string record() override {
        throw Error(ErrorKind::io, "record.json", "cannot be read to its end");
    }

  private:
    struct Counted {
        explicit Counted(FakeService& of) : service(of) {
            ++service.n_run;
            ++service.n_running;
        }
        ~Counted() {
            if (!ended) ++service.n_stopped;
            --service.n_running;
        }
        Counted(const Counted&) = delete;
        Counted& operator=(const Counted&) = delete;
        FakeService& service;
        bool ended = false;
    };

    [[noreturn]] static void fail() {
        Problems problems;
        problems.add("measures.csv:3:5", "is required and empty", "Expected: a date");
        problems.add("places.csv:2:1", "the file is empty");
        problems.throw_if_any();
        throw Error(ErrorKind::internal, "", "no problem was thrown");
    }
};

}  // namespace corridor::test
