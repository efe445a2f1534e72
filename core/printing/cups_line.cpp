#include "core/printing/cups_line.h"

#include <QUrl>

#include <algorithm>
#include <cups/cups.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPdf = "application/pdf";
constexpr int kMostJobs = 5000;

using Answer = std::unique_ptr<ipp_t, void (*)(ipp_t *)>;

void close(_http_s *connection)
{
    if (connection)
        httpClose(connection);
}

/// Nobody sits at the sender to type one.
const char *noPassword(const char *, http_t *, const char *, const char *, void *)
{
    return nullptr;
}

int giveUp(http_t *, void *)
{
    return 0;
}

/// Where the service listens.
struct Place
{
    QByteArray host;
    int port = 631;
};

Place placeOf(const QString &server)
{
    if (server.isEmpty())
        return {QByteArray(cupsServer()), ippPort()};
    if (server.startsWith(u'/'))
        return {server.toLocal8Bit(), 0};
    const QUrl url(u"ipp://"_s + server);
    return {url.host().toLatin1(), url.port(631)};
}

QString textOf(ipp_t *from, const char *name)
{
    auto *attribute = ippFindAttribute(from, name, IPP_TAG_ZERO);
    if (!attribute)
        return {};
    std::vector<char> words(4096);
    ippAttributeString(attribute, words.data(), words.size());
    return QString::fromUtf8(words.data());
}

int numberOf(ipp_t *from, const char *name)
{
    auto *attribute = ippFindAttribute(from, name, IPP_TAG_ZERO);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

void readInto(PrintJob &job, ipp_attribute_t *attribute)
{
    const QByteArray name(ippGetName(attribute));
    if (name == "job-id")
        job.id = ippGetInteger(attribute, 0);
    else if (name == "job-name")
        job.title = QString::fromUtf8(ippGetString(attribute, 0, nullptr));
    else if (name == "number-of-documents")
        job.documents = ippGetInteger(attribute, 0);
    else if (name == "job-state") {
        const int state = ippGetInteger(attribute, 0);
        job.ended = state >= IPP_JSTATE_CANCELED;
        job.stopped = state == IPP_JSTATE_CANCELED || state == IPP_JSTATE_ABORTED;
        // Whoever prints or has printed had a document, also when the file is kept no longer.
        if (state == IPP_JSTATE_PROCESSING || state == IPP_JSTATE_STOPPED
            || state == IPP_JSTATE_COMPLETED)
            job.documents = std::max(job.documents, 1);
    }
}

/// One record a job: the service parts them by an attribute without a name.
std::vector<PrintJob> jobsIn(ipp_t *answer)
{
    std::vector<PrintJob> jobs;
    bool within = false;
    for (auto *at = ippFirstAttribute(answer); at; at = ippNextAttribute(answer)) {
        const bool ofJob = ippGetGroupTag(at) == IPP_TAG_JOB && ippGetName(at);
        if (ofJob && !within)
            jobs.emplace_back();
        within = ofJob;
        if (ofJob) {
            const int documents = jobs.back().documents;
            readInto(jobs.back(), at);
            jobs.back().documents = std::max(jobs.back().documents, documents);
        }
    }
    return jobs;
}

ipp_t *requestFor(ipp_op_t operation, const QByteArray &queue)
{
    auto *request = ippNewRequest(operation);
    ippAddString(
        request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, queue.constData());
    ippAddString(
        request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return request;
}

/// The words are copied: they are gone when the request is sent.
void wishFor(ipp_t *request, const QList<QByteArray> &attributes)
{
    std::vector<const char *> names;
    for (const QByteArray &name : attributes)
        names.push_back(name.constData());
    ippAddStrings(request,
                  IPP_TAG_OPERATION,
                  IPP_TAG_KEYWORD,
                  "requested-attributes",
                  int(names.size()),
                  nullptr,
                  names.data());
}

void describeJob(ipp_t *request, const PrintSettings &settings, const QString &title)
{
    ippAddString(
        request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, title.toUtf8().constData());
    ippAddString(request,
                 IPP_TAG_JOB,
                 IPP_TAG_KEYWORD,
                 "sides",
                 nullptr,
                 settings.twoSided ? "two-sided-long-edge" : "one-sided");
    ippAddInteger(request, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", settings.copies);
    if (!settings.media.isEmpty())
        ippAddString(request,
                     IPP_TAG_JOB,
                     IPP_TAG_KEYWORD,
                     "media",
                     nullptr,
                     settings.media.toUtf8().constData());
}

bool isRefusal()
{
    return cupsLastError() > IPP_STATUS_OK_EVENTS_COMPLETE;
}

} // namespace

CupsLine::CupsLine(PrintSettings settings, Connection connection)
    : m_settings(std::move(settings))
    , m_connection(std::move(connection))
    , m_resource("/printers/" + m_settings.queue.toUtf8())
{
    m_uri = "ipp://localhost" + m_resource;
}

FromPrinter<CupsLine> CupsLine::open(PrintSettings settings)
{
    cupsSetPasswordCB2(noPassword, nullptr);
    const Place place = placeOf(settings.server);
    Connection connection(httpConnect2(place.host.constData(),
                                       place.port,
                                       nullptr,
                                       AF_UNSPEC,
                                       HTTP_ENCRYPTION_IF_REQUESTED,
                                       1,
                                       int(settings.connect.count()),
                                       nullptr),
                          close);
    if (!connection)
        return std::unexpected(PrintFault{
            .words = u"The print service at %1 does not answer: check that it runs."_s.arg(
                settings.server.isEmpty() ? u"this machine"_s : settings.server)});
    httpSetTimeout(connection.get(), double(settings.answer.count()) / 1000.0, giveUp, nullptr);
    if (settings.queue.isEmpty())
        settings.queue = QString::fromUtf8(cupsGetDefault2(connection.get()));
    if (settings.queue.isEmpty())
        return std::unexpected(
            PrintFault{.answered = true,
                       .queueFault = true,
                       .words = u"No printer is set up as the usual one: choose one."_s});
    return CupsLine(std::move(settings), std::move(connection));
}

/// The last answer of this thread, as a fault.
PrintFault CupsLine::fault() const
{
    const ipp_status_t status = cupsLastError();
    const QString said = QString::fromUtf8(cupsLastErrorString()).left(200);
    PrintFault fault{.answered = true, .words = u"The print service says: %1."_s.arg(said)};
    switch (int(status)) {
    case IPP_STATUS_ERROR_NOT_FOUND:
        fault.queueFault = true;
        fault.words = u"The print service has no queue '%1'."_s.arg(m_settings.queue);
        break;
    case IPP_STATUS_ERROR_FORBIDDEN:
    case IPP_STATUS_ERROR_NOT_AUTHENTICATED:
    case IPP_STATUS_ERROR_NOT_AUTHORIZED:
    case IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED:
        fault.queueFault = true;
        fault.words =
            u"The print service does not let this login print on '%1'."_s.arg(m_settings.queue);
        break;
    case IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED:
    case IPP_STATUS_ERROR_DOCUMENT_FORMAT_ERROR:
    case IPP_STATUS_ERROR_REQUEST_ENTITY:
        fault.lasting = true;
        break;
    case IPP_STATUS_ERROR_INTERNAL: // also what the library says of a connection that broke
    case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE:
    case IPP_STATUS_ERROR_TIMEOUT:
        fault.answered = false;
        fault.words = u"The answer of the print service got lost: %1."_s.arg(said);
        break;
    default:
        break;
    }
    return fault;
}

FromPrinter<PrintQueueFacts> CupsLine::queue()
{
    auto *request = requestFor(IPP_OP_GET_PRINTER_ATTRIBUTES, m_uri);
    wishFor(request,
            {"printer-info",
             "printer-state",
             "printer-state-reasons",
             "printer-is-accepting-jobs",
             "document-format-supported"});
    const Answer answer(cupsDoRequest(m_connection.get(), request, m_resource.constData()),
                        ippDelete);
    if (!answer || isRefusal())
        return std::unexpected(fault());
    PrintQueueFacts facts;
    facts.info = textOf(answer.get(), "printer-info");
    facts.reasons = textOf(answer.get(), "printer-state-reasons");
    const int state = numberOf(answer.get(), "printer-state");
    facts.state = state == IPP_PSTATE_IDLE         ? u"idle"_s
                  : state == IPP_PSTATE_PROCESSING ? u"printing"_s
                                                   : u"stopped"_s;
    auto *accepting = ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    facts.acceptsJobs = accepting && ippGetBoolean(accepting, 0) != 0;
    auto *formats = ippFindAttribute(answer.get(), "document-format-supported", IPP_TAG_MIMETYPE);
    facts.takesPdf = formats && ippContainsString(formats, kPdf) != 0;
    return facts;
}

bool CupsLine::findPrinter()
{
    cups_dest_t *found =
        cupsGetNamedDest(m_connection.get(), m_settings.queue.toUtf8().constData(), nullptr);
    if (!found)
        return false;
    cups_dinfo_t *info = cupsCopyDestInfo(m_connection.get(), found); // makes the queue
    const bool made = info != nullptr;
    cupsFreeDestInfo(info);
    cupsFreeDests(1, found);
    return made;
}

FromPrinter<void> CupsLine::validate(const QString &title)
{
    auto *request = requestFor(IPP_OP_VALIDATE_JOB, m_uri);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, kPdf);
    describeJob(request, m_settings, title);
    const Answer answer(cupsDoRequest(m_connection.get(), request, m_resource.constData()),
                        ippDelete);
    if (!answer || isRefusal())
        return std::unexpected(fault());
    return {};
}

FromPrinter<std::vector<PrintJob>> CupsLine::jobs()
{
    auto *request = requestFor(IPP_OP_GET_JOBS, m_uri);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "all");
    ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "limit", kMostJobs);
    wishFor(request, {"job-id", "job-name", "job-state", "number-of-documents"});
    const Answer answer(cupsDoRequest(m_connection.get(), request, m_resource.constData()),
                        ippDelete);
    if (!answer || isRefusal())
        return std::unexpected(fault());
    return jobsIn(answer.get());
}

FromPrinter<int> CupsLine::createJob(const QString &title)
{
    auto *request = requestFor(IPP_OP_CREATE_JOB, m_uri);
    describeJob(request, m_settings, title);
    const Answer answer(cupsDoRequest(m_connection.get(), request, m_resource.constData()),
                        ippDelete);
    const int id = answer ? numberOf(answer.get(), "job-id") : 0;
    if (!answer || isRefusal() || id <= 0)
        return std::unexpected(fault());
    return id;
}

FromPrinter<void> CupsLine::sendDocument(int job, const QByteArray &pdf)
{
    auto *request = requestFor(IPP_OP_SEND_DOCUMENT, m_uri);
    ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, kPdf);
    ippAddBoolean(request, IPP_TAG_OPERATION, "last-document", 1);
    const Answer asked(request, ippDelete);
    const PrintFault lost{.words = u"The answer of the print service got lost."_s};
    const auto length = ippLength(request) + std::size_t(pdf.size());
    if (cupsSendRequest(m_connection.get(), request, m_resource.constData(), length)
            != HTTP_STATUS_CONTINUE
        || cupsWriteRequestData(m_connection.get(), pdf.constData(), std::size_t(pdf.size()))
               != HTTP_STATUS_CONTINUE)
        return std::unexpected(lost);
    const Answer answer(cupsGetResponse(m_connection.get(), m_resource.constData()), ippDelete);
    if (!answer)
        return std::unexpected(lost);
    if (isRefusal())
        return std::unexpected(fault());
    return {};
}

FromPrinter<PrintJob> CupsLine::job(int id)
{
    auto *request = requestFor(IPP_OP_GET_JOB_ATTRIBUTES, m_uri);
    ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    wishFor(request, {"job-id", "job-name", "job-state", "number-of-documents"});
    const Answer answer(cupsDoRequest(m_connection.get(), request, m_resource.constData()),
                        ippDelete);
    if (!answer || isRefusal())
        return std::unexpected(fault());
    const auto jobs = jobsIn(answer.get());
    if (jobs.empty())
        return std::unexpected(
            PrintFault{.words = u"The print service tells nothing of job %1."_s.arg(id)});
    return jobs.front();
}

FromPrinter<void> CupsLine::cancel(int id)
{
    auto *request = requestFor(IPP_OP_CANCEL_JOB, m_uri);
    ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
    const Answer answer(cupsDoRequest(m_connection.get(), request, m_resource.constData()),
                        ippDelete);
    if (!answer || isRefusal())
        return std::unexpected(fault());
    return {};
}

} // namespace casepost::core
