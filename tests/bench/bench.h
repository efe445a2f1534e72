#pragma once

#include <chrono>
#include <cstdio>
#include <functional>

namespace casepost::bench {

/// Seconds that `work` takes: the best of `rounds`, which noise can only make longer.
inline double secondsOf(const std::function<void()> &work, int rounds = 3)
{
    double best = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        if (i == 0 || taken.count() < best)
            best = taken.count();
    }
    return best;
}

/// One line of the table: what | figure | baseline | ratio | target | met.
inline void report(const char *what, double figure, double baseline, double target)
{
    const double ratio = baseline > 0 ? figure / baseline : 0;
    std::printf("%-58s | %9.4f s | %9.4f s | %6.3f | %6.3f | %s\n",
                what,
                figure,
                baseline,
                ratio,
                target,
                ratio <= target ? "met" : "NOT MET");
}

inline void heading()
{
    std::printf("%-58s | %11s | %11s | %6s | %6s | %s\n",
                "what",
                "figure",
                "baseline",
                "ratio",
                "target",
                "met");
}

} // namespace casepost::bench
