#include "ui/words/way_words.h"

#include <QCoreApplication>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

class WayWords
{
    Q_DECLARE_TR_FUNCTIONS(WayWords)
};

} // namespace

QString wayWords(const QString &gateway)
{
    if (gateway == u"spool"_s)
        return WayWords::tr("outgoing folder");
    if (gateway == u"smtp"_s)
        return WayWords::tr("mail server");
    if (gateway == u"print"_s)
        return WayWords::tr("printer");
    if (gateway == u"online"_s)
        return WayWords::tr("customer service system");
    return gateway;
}

QString wayDetail(const core::WaysOut &ways, const QString &gateway)
{
    if (gateway == u"smtp"_s && ways.smtp)
        return ways.smtp->security == u"none"_s
                   ? WayWords::tr("%1, not encrypted: for tests only").arg(ways.smtp->host)
                   : ways.smtp->host;
    if (gateway == u"print"_s && ways.print)
        return ways.print->queue;
    const QString &folder = gateway == u"online"_s ? ways.onlineFolder : ways.spoolFolder;
    return folder.isEmpty() ? WayWords::tr("a folder beside the store") : folder;
}

QString outChannelWords(core::OutChannel channel)
{
    switch (channel) {
    case core::OutChannel::Email:
        return WayWords::tr("Email");
    case core::OutChannel::Post:
        return WayWords::tr("Post");
    case core::OutChannel::Online:
        return WayWords::tr("Online");
    }
    Q_UNREACHABLE();
}

} // namespace casepost::ui
