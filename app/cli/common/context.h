#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "letters/service/letter_service.h"
#include "phrases/phrase_library.h"

#include <QJsonValue>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace casepost::app {

// Exit codes of cli.md.
inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kWrongInput = 3;
inline constexpr int kMachineFailed = 4;

/// The options before the thing and the action.
struct GlobalOptions
{
    std::string store;
    std::string as;
    std::string on;
    std::vector<std::string> guidance;
    bool json = false;
    bool quiet = false;
    bool verbose = false;
};

/// What a command works with: opened on first use, so that a command that needs no store opens
/// none.
class Context
{
public:
    /// One action, run after the command line was understood; gives the exit code.
    using Action = std::function<core::Result<int>()>;

    explicit Context(const core::Clock &clock)
        : m_clock(clock)
    {}

    GlobalOptions options;
    /// Set by the action that was chosen.
    Action chosen;
    /// Its words, when it changes the record or sends something ("letter queue"); empty otherwise.
    QString acting;

    const core::Clock &clock() const { return m_clock; }
    /// Is something judged by another day or by other guidance than the store's own?
    bool judgesOtherwise() const { return !options.on.empty() || !options.guidance.empty(); }
    /// Usage, in words, when the chosen action acts and is to be judged otherwise.
    core::Status mayRun() const;
    /// The day to judge by: `--on`, or today in the United Kingdom. Usage when it is not a day or
    /// moment.
    core::Result<QDate> on() const;

    core::Result<core::StoreLocation> storeLocation() const;
    /// The open store; the same one at every call.
    core::Result<core::Database *> database();
    /// The acting person on that store.
    core::Result<const core::Session *> session();
    /// The packs of `--guidance`; without it the built-in ones, with those published in the store
    /// when one is open.
    core::Result<const letters::Guidance *> guidance();
    /// The same for actions that work without a store: one that was named, or that is there,
    /// counts.
    core::Result<const letters::Guidance *> guidanceHere();
    /// The store's library where a store is open or needed, otherwise the built-in one.
    core::Result<const phrases::PhraseLibrary *> library(bool fromStore);

    /// Writes a JSON document to standard output.
    void print(const QJsonValue &json) const;
    /// Writes a line of text to standard output.
    void print(const QString &line) const;
    /// Writes a remark to standard error, unless --quiet.
    void remark(const QString &line) const;
    /// Told how far long work is: a bar on a terminal, a line every few seconds otherwise. False
    /// after Ctrl-C.
    core::ProgressFn progress() const;

private:
    const core::Clock &m_clock;
    std::unique_ptr<core::Database> m_database;
    std::optional<core::Session> m_session;
    std::optional<letters::Guidance> m_guidance;      ///< of files, or built in
    std::optional<letters::Guidance> m_storeGuidance; ///< built in and published
    std::optional<phrases::PhraseLibrary> m_library;
};

/// A moment given as a day (its end in the United Kingdom) or as YYYY-MM-DDTHH:MM (UK time). Usage,
/// naming `option`, when it is neither.
core::Result<QDateTime> momentOf(const std::string &given, const QString &option);
/// The exit code that stands for an error.
int exitCodeOf(core::ErrorCode code);
/// Writes an error as the options ask: one sentence on standard error, or a JSON document. Gives
/// the exit code.
int report(const core::Error &error, const GlobalOptions &options);
/// Ends the program's long work cleanly on Ctrl-C and SIGTERM.
void stopOnSignals();

/// Text of an option.
inline QString text(const std::string &value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

/// Bytes of a file, or of standard input for "-". InvalidInput when it cannot be read or is over
/// `limit` bytes.
core::Result<QByteArray> readInput(const QString &file, qint64 limit);
/// Replaces a file whole, or not at all.
core::Status writeOutput(const QString &file, const QByteArray &bytes);

} // namespace casepost::app
