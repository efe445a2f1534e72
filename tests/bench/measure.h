#pragma once

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <time.h>
#include <vector>

namespace casepost::bench {

/// The value that `share` (0 to 1) of the values do not exceed.
inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = values.size() - 1;
    return values[std::min(last,
                           static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 0.5);
}

/// Most memory this process has held so far, in MiB (VmHWM: shared libraries included).
inline double peakMemoryMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// Milliseconds of processor time that this thread has used: what a busy machine does not blur.
inline double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// What a program did, from start to exit.
struct Finished
{
    double seconds = 0;
    int exitCode = -1;
    QByteArray output;
};

inline Finished runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto start = std::chrono::steady_clock::now();
    process.start(program, arguments);
    process.waitForFinished(-1);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    return {taken.count(),
            process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput()};
}

/// One line of the table for a figure that has no baseline: it is compared with the target itself.
inline void reportAbsolute(const char *what, double figure, double target, const char *unit)
{
    std::printf("%-58s | %7.2f %-3s | %11s | %6s | %6.4g | %s\n",
                what,
                figure,
                unit,
                "-",
                "-",
                target,
                figure <= target ? "met" : "NOT MET");
}

} // namespace casepost::bench
