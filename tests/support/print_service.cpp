#include "tests/support/print_service.h"

#include "core/printing/cups_line.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

const auto kCupsd = u"/usr/sbin/cupsd"_s;
const auto kParts = u"/usr/lib/cups"_s;
constexpr int kPatienceMs = 60'000;
constexpr int kBetweenQuestionsMs = 10;

constexpr auto kSettings = R"(LogLevel warn
Listen 127.0.0.1:@port@
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
)";

constexpr auto kFiles = R"(ServerRoot @folder@/root
StateDir @folder@/state
RequestRoot @folder@/requests
CacheDir @folder@/cache
TempDir @folder@/tmp
ServerBin @folder@/bin
ErrorLog @folder@/log/error
AccessLog @folder@/log/access
PageLog @folder@/log/page
User nobody
Group nogroup
SystemGroup root
)";

constexpr auto kQueue = R"(<DefaultPrinter office>
Info Sample office
DeviceURI collect:/pages
State Idle
Accepting Yes
Shared No
JobSheets none none
OpPolicy default
ErrorPolicy retry-job
</DefaultPrinter>
)";

// The printer: the pages of each job become one file, whole or not there.
constexpr auto kPrinter = R"(#!/bin/sh
[ $# -eq 0 ] && { echo 'direct collect "Unknown" "Pages in a folder"'; exit 0; }
if [ $# -ge 6 ]; then cat "$6" >@folder@/pages/$1.part; else cat >@folder@/pages/$1.part; fi
mv @folder@/pages/$1.part @folder@/pages/$1.pdf
)";

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *any = reinterpret_cast<sockaddr *>(&address);
    REQUIRE(::bind(socket, any, size) == 0);
    REQUIRE(::getsockname(socket, any, &size) == 0);
    ::close(socket);
    return ntohs(address.sin_port);
}

int connectTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(std::uint16_t(port));
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

} // namespace

PrintService::PrintService()
    : m_port(freePort())
{
    if (!QFile::exists(kCupsd) || !QFile::exists(u"/usr/sbin/cupsaccept"_s))
        FAIL("This test starts a real CUPS: install Debian's packages cups-daemon and cups-client, "
             "or run the tests with './dev test', which does.");
    const QDir folder(m_folder.path());
    for (const auto &name : {u"root/ppd"_s,
                             u"state"_s,
                             u"requests"_s,
                             u"cache"_s,
                             u"tmp"_s,
                             u"log"_s,
                             u"pages"_s,
                             u"bin/backend"_s})
        REQUIRE(folder.mkpath(name));
    for (const auto &part : {u"daemon"_s, u"notifier"_s})
        REQUIRE(QFile::link(kParts + u'/' + part, folder.filePath(u"bin/"_s + part)));
    write(u"root/cupsd.conf"_s, kSettings);
    write(u"root/cups-files.conf"_s, kFiles);
    write(u"root/printers.conf"_s, kQueue);
    write(u"bin/backend/collect"_s, kPrinter);
    // Closed to others, so that the service runs it as itself and it may write into the folder.
    QFile::setPermissions(folder.filePath(u"bin/backend/collect"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    start();
}

PrintService::~PrintService()
{
    stop();
}

void PrintService::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    QByteArray filled = text;
    filled.replace("@folder@", m_folder.path().toUtf8());
    filled.replace("@port@", QByteArray::number(m_port));
    REQUIRE(file.write(filled) == filled.size());
}

void PrintService::start()
{
    m_process.start(kCupsd,
                    {u"-f"_s,
                     u"-c"_s,
                     m_folder.filePath(u"root/cupsd.conf"_s),
                     u"-s"_s,
                     m_folder.filePath(u"root/cups-files.conf"_s)});
    REQUIRE(m_process.waitForStarted());
    QElapsedTimer waited;
    waited.start();
    int socket = -1;
    while (socket < 0 && m_process.state() == QProcess::Running
           && !waited.hasExpired(kPatienceMs)) {
        socket = connectTo(m_port);
        m_process.waitForFinished(socket < 0 ? 50 : 0);
    }
    if (socket < 0) {
        QFile log(m_folder.filePath(u"log/error"_s));
        INFO(m_process.readAllStandardError().toStdString()
             << (log.open(QIODevice::ReadOnly) ? log.readAll().toStdString() : std::string()));
        FAIL("The test's CUPS did not start.");
    }
    ::close(socket);
}

void PrintService::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs))
        m_process.kill();
    m_process.waitForFinished();
}

void PrintService::accept(bool accepts)
{
    const int code =
        QProcess::execute(accepts ? u"/usr/sbin/cupsaccept"_s : u"/usr/sbin/cupsreject"_s,
                          {u"-h"_s, server(), u"office"_s});
    REQUIRE(code == 0);
}

int PrintService::printedNow() const
{
    return int(QDir(m_folder.filePath(u"pages"_s)).entryList({u"*.pdf"_s}).size());
}

int PrintService::endedJobs() const
{
    core::PrintSettings settings;
    settings.queue = u"office"_s;
    settings.server = server();
    auto line = core::CupsLine::open(settings);
    const auto jobs = line ? line->jobs() : std::unexpected(line.error());
    if (!jobs)
        return 0;
    return int(std::ranges::count_if(
        *jobs, [](const core::PrintJob &job) { return job.ended && !job.stopped; }));
}

QList<QByteArray> PrintService::printed(int count) const
{
    // A job has ended when its printer has: its pages are whole then. Those of a service that is
    // stopped were told when it stopped.
    QElapsedTimer waited;
    waited.start();
    while (m_process.state() == QProcess::Running && endedJobs() < count
           && !waited.hasExpired(kPatienceMs))
        ::poll(nullptr, 0, kBetweenQuestionsMs);
    const QDir pages(m_folder.filePath(u"pages"_s));
    QList<QByteArray> all;
    for (const QString &name : pages.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name)) {
        QFile file(pages.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += file.readAll();
    }
    return all;
}

LossyLine::LossyLine(int port)
    : m_to(port)
    , m_port(freePort())
    , m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int yes = 1;
    ::setsockopt(m_listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(std::uint16_t(m_port));
    REQUIRE(::bind(m_listening, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    REQUIRE(::listen(m_listening, 8) == 0);
    m_thread = std::thread([this] { serve(); });
}

LossyLine::~LossyLine()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listening);
}

void LossyLine::serve()
{
    std::vector<std::thread> lines;
    while (!m_stop) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (::poll(&waiting, 1, 50) == 1)
            if (const int client = ::accept(m_listening, nullptr, nullptr); client >= 0)
                lines.emplace_back([this, client] { pump(client); });
    }
    for (auto &line : lines)
        line.join();
}

void LossyLine::pump(int client)
{
    const int server = connectTo(m_to);
    std::array<char, 16 * 1024> buffer{};
    QByteArray asked;
    bool lost = false;
    while (!m_stop && server >= 0 && !lost) {
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(ends.data(), ends.size(), 50) <= 0)
            continue;
        if (ends[0].revents != 0) {
            const auto n = ::read(client, buffer.data(), buffer.size());
            if (n <= 0)
                break;
            asked += QByteArray(buffer.data(), n);
            const bool document = asked.contains("last-document");
            lost = document && m_loss == Loss::HalfOfDocument && asked.contains("%PDF");
            const auto passed = lost ? n / 2 : n;
            if (::write(server, buffer.data(), std::size_t(passed)) != passed)
                break;
        }
        if (ends[1].revents != 0) {
            const auto n = ::read(server, buffer.data(), buffer.size());
            if (n <= 0)
                break;
            const QByteArray said(buffer.data(), n);
            lost = m_loss == Loss::AnswerToDocument && asked.contains("%%EOF")
                   && said.contains("200 OK");
            if (said.contains("200 OK") && !lost)
                asked.clear();
            if (!lost && ::write(client, buffer.data(), std::size_t(n)) != n)
                break;
        }
    }
    ::close(client);
    if (server >= 0)
        ::close(server);
}

} // namespace casepost::test
