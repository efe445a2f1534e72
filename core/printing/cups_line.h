#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <expected>
#include <memory>
#include <vector>

struct _http_s; // the print service's connection

namespace casepost::core {

/// A queue of the print service and how its pages come out.
struct PrintSettings
{
    QString queue;  ///< empty: the default of who prints
    QString server; ///< "host[:port]" or a socket's path; empty: as this machine is set up
    bool twoSided = false;
    QString media; ///< empty: the queue's own
    int copies = 1;
    std::chrono::milliseconds connect = std::chrono::seconds(10);
    std::chrono::milliseconds answer = std::chrono::seconds(60);
};

/// Why the print service did not do what was asked.
struct PrintFault
{
    bool answered = false;   ///< it said no; otherwise its answer got lost
    bool queueFault = false; ///< the queue or the login is at fault, whatever the letter
    bool lasting = false;    ///< it would say the same of this letter tomorrow
    QString words;
};

template<typename T>
using FromPrinter = std::expected<T, PrintFault>;

/// A job as the print service knows it.
struct PrintJob
{
    int id = 0;
    QString title;
    int documents = 0;
    bool ended = false;   ///< printed, or stopped for good
    bool stopped = false; ///< cancelled or aborted
};

/// What the print service tells of a queue.
struct PrintQueueFacts
{
    QString info;
    QString state; ///< "idle", "printing" or "stopped"
    QString reasons;
    bool acceptsJobs = false;
    bool takesPdf = false;
};

/// A connection to the print service (CUPS, over IPP), for one job. It asks for no password: a
/// queue that wants one is a fault of the queue.
class CupsLine
{
public:
    static FromPrinter<CupsLine> open(PrintSettings settings);

    FromPrinter<PrintQueueFacts> queue();
    /// Looks for a printer of that name in the network, which the service makes a queue of for a
    /// while, as it does for every program that prints. False when there is none.
    bool findPrinter();
    /// Would a job like ours be taken? Makes none.
    FromPrinter<void> validate(const QString &title);
    /// All jobs of the queue that the service still remembers and lets us see.
    FromPrinter<std::vector<PrintJob>> jobs();
    /// A job without a document prints nothing, and the service drops it after a while.
    FromPrinter<int> createJob(const QString &title);
    /// Gives the job its one document; from then on it prints.
    FromPrinter<void> sendDocument(int job, const QByteArray &pdf);
    FromPrinter<PrintJob> job(int id);
    FromPrinter<void> cancel(int id);

private:
    using Connection = std::unique_ptr<_http_s, void (*)(_http_s *)>;
    CupsLine(PrintSettings settings, Connection connection);
    PrintFault fault() const;

    PrintSettings m_settings;
    Connection m_connection;
    QByteArray m_uri, m_resource;
};

} // namespace casepost::core
