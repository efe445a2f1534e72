#include "tests/support/real_smtp_server.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <pwd.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

const auto kPostfix = u"/usr/sbin/postfix"_s;
constexpr uint kMailOwner = 5000;
constexpr int kPatienceSeconds = 60;

constexpr auto kMain = R"(compatibility_level = 3.6
config_directory = @folder@/conf
queue_directory = @folder@/queue
data_directory = @folder@/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example
mydestination =
alias_maps =
local_recipient_maps =
default_transport = error:this server is a test
virtual_mailbox_domains = example.org, example.gov.uk
virtual_mailbox_base = @folder@/mail
virtual_mailbox_maps = inline:{ customer@example.org=customer/ durham3@example.gov.uk=durham3/ }
virtual_uid_maps = static:5000
virtual_gid_maps = static:5000
smtpd_relay_restrictions = permit_mynetworks, reject
mynetworks = 127.0.0.0/8
smtpd_tls_security_level = may
smtpd_tls_chain_files = @key@, @certificate@
maillog_file = @folder@/log
maillog_file_prefixes = @folder@
)";

constexpr auto kMaster = R"(127.0.0.1:@port@ inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
)";

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

void write(const QString &path,
           QByteArray text,
           const QList<std::pair<QByteArray, QString>> &values)
{
    for (const auto &[mark, value] : values)
        text.replace(mark, value.toLocal8Bit());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArrayList mailsIn(const QString &folder)
{
    QByteArrayList mails;
    QDirIterator files(folder + u"/new"_s, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        mails += file.readAll();
    }
    return mails;
}

} // namespace

RealSmtpServer::RealSmtpServer(TestAuthority &authority)
    : m_port(freePort())
{
    if (!QFile::exists(kPostfix))
        FAIL("This test needs a real mail server: install Debian's package postfix "
             "('./dev test' does).");
    if (::geteuid() != 0)
        FAIL("This test starts a real Postfix, which needs root: run the tests as root.");
    configure(authority);
    if (control(u"start"_s) != 0)
        FAIL("Postfix did not start with the test's configuration; its log is in "
             << m_folder.path().toStdString());
    m_runs = true;
}

RealSmtpServer::~RealSmtpServer()
{
    if (m_runs)
        (void)control(u"abort"_s);
}

void RealSmtpServer::configure(TestAuthority &authority)
{
    // Postfix drops its rights and must still come here.
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7055));
    for (const QString &name : {u"conf"_s, u"queue"_s, u"data"_s, u"mail"_s})
        REQUIRE(QDir(m_folder.path()).mkdir(name));
    const auto files = authority.issue();
    const QList<std::pair<QByteArray, QString>> values{{"@folder@", m_folder.path()},
                                                       {"@port@", QString::number(m_port)},
                                                       {"@key@", files.key},
                                                       {"@certificate@", files.certificate}};
    write(m_folder.filePath(u"conf/main.cf"_s), kMain, values);
    write(m_folder.filePath(u"conf/master.cf"_s), kMaster, values);
    const passwd *postfix = ::getpwnam("postfix");
    REQUIRE(postfix);
    const auto path = [&](const QString &name) {
        return QFile::encodeName(m_folder.filePath(name));
    };
    REQUIRE(::chown(path(u"data"_s).constData(), postfix->pw_uid, postfix->pw_gid) == 0);
    REQUIRE(::chown(path(u"mail"_s).constData(), kMailOwner, kMailOwner) == 0);
}

int RealSmtpServer::control(const QString &command)
{
    QProcess postfix;
    postfix.setProcessChannelMode(QProcess::MergedChannels);
    postfix.start(kPostfix, {u"-c"_s, m_folder.filePath(u"conf"_s), command});
    if (!postfix.waitForFinished(kPatienceSeconds * 1000))
        return -1;
    return postfix.exitCode();
}

QByteArrayList RealSmtpServer::mails(const QString &mailbox, int count)
{
    const QString folder = m_folder.filePath(u"mail/"_s + mailbox);
    const int watch = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    const QByteArray parent = QFile::encodeName(m_folder.filePath(u"mail"_s));
    ::inotify_add_watch(watch, parent.constData(), IN_CREATE);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(kPatienceSeconds);
    auto found = mailsIn(folder);
    while (found.size() < count && std::chrono::steady_clock::now() < end) {
        const QByteArray box = QFile::encodeName(folder + u"/new"_s);
        ::inotify_add_watch(watch, box.constData(), IN_MOVED_TO | IN_CREATE);
        pollfd news{watch, POLLIN, 0};
        (void)::poll(&news, 1, 100);
        found = mailsIn(folder);
    }
    ::close(watch);
    return found;
}

} // namespace casepost::test
