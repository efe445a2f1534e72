#include "core/access/identity.h"

#include "core/store/engine/database.h"

#include <QByteArrayList>

#include <array>
#include <fcntl.h>
#include <linux/magic.h>
#include <linux/openat2.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kFirstUserNamespace = 4026531837; // PROC_USER_INIT_INO of the kernel
constexpr ino_t kRootOfProc = 1;                    // PROC_ROOT_INO

// Past the C library, which a preloaded one could stand in for.
uid_t effectiveUser()
{
#if defined(__x86_64__)
    long result = SYS_geteuid;
    asm volatile("syscall" : "+a"(result) : : "rcx", "r11", "memory");
    return static_cast<uid_t>(result);
#elif defined(__aarch64__)
    register long number asm("x8") = SYS_geteuid;
    register long result asm("x0");
    asm volatile("svc 0" : "=r"(result) : "r"(number) : "memory");
    return static_cast<uid_t>(result);
#else
    return static_cast<uid_t>(syscall(SYS_geteuid));
#endif
}

QString loginOf(uid_t user)
{
    passwd entry{};
    passwd *found = nullptr;
    std::vector<char> buffer(16 * 1024);
    if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return u"uid-%1"_s.arg(user);
}

/// An open file or folder, closed at the end.
class Handle
{
public:
    explicit Handle(int number)
        : m_number(number)
    {}
    ~Handle()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    int number() const { return m_number; }
    explicit operator bool() const { return m_number >= 0; }

private:
    int m_number;
};

/// The kernel's own /proc, and nothing that was mounted over it or over a part of it.
class Proc
{
public:
    Proc()
        : m_root(::open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        struct statfs system{};
        struct stat folder{};
        m_true = m_root && fstatfs(m_root.number(), &system) == 0
                 && system.f_type == PROC_SUPER_MAGIC && fstat(m_root.number(), &folder) == 0
                 && folder.st_ino == kRootOfProc;
    }

    QByteArray text(const char *path) const
    {
        const Handle file(open(path, O_RDONLY));
        std::array<char, 4096> bytes{};
        const auto size = file ? ::read(file.number(), bytes.data(), bytes.size()) : -1;
        return size > 0 ? QByteArray(bytes.data(), static_cast<qsizetype>(size)) : QByteArray();
    }

    std::optional<quint64> userNamespace() const
    {
        const Handle folder(open("self/ns", O_PATH | O_DIRECTORY));
        struct stat found{};
        if (!folder || fstatat(folder.number(), "user", &found, 0) != 0)
            return std::nullopt;
        return found.st_ino;
    }

private:
    int open(const char *path, int flags) const
    {
        if (!m_true)
            return -1;
        open_how how{};
        how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
        how.resolve = RESOLVE_NO_XDEV | RESOLVE_NO_MAGICLINKS;
        const long opened = syscall(SYS_openat2, m_root.number(), path, &how, sizeof how);
        if (opened < 0 && (errno == ENOSYS || errno == EPERM)) // an older kernel, or a filter
            return openat(m_root.number(), path, flags | O_CLOEXEC);
        return static_cast<int>(opened);
    }

    Handle m_root;
    bool m_true = false;
};

/// The controlling terminal as `ps` names it.
QString terminalOf(const Proc &proc)
{
    const QByteArray stat = proc.text("self/stat");
    // Behind the program's name, which may hold anything: state, parent, group, session, terminal.
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const unsigned device = fields.size() > 4 ? fields[4].toUInt() : 0;
    if (device == 0)
        return u"none"_s;
    const unsigned major = (device >> 8) & 0xfff,
                   minor = (device & 0xff) | ((device >> 12) & ~0xffU);
    if (major >= 136 && major < 144)
        return u"pts/%1"_s.arg((major - 136) * 256 + minor);
    return major == 4 ? u"tty%1"_s.arg(minor) : u"%1:%2"_s.arg(major).arg(minor);
}

QString doubtOf(const std::optional<quint64> &userNamespace, const QByteArray &uidMap)
{
    if (idsAreTrue(userNamespace, uidMap))
        return {};
    return userNamespace
               ? u"This program runs in a user namespace of its own, where whoever made it says "
                 u"who "
                 "is who, so nothing is saved in anybody's name: start it outside (not under "
                 "unshare, bwrap or a container without an administrator), or use a store on a "
                 "server."_s
               : u"The kernel does not say in which user namespace this program runs, so nothing "
                 u"is "
                 "saved in anybody's name: start it where /proc is mounted, or use a store on a "
                 "server."_s;
}

} // namespace

bool idsAreTrue(std::optional<quint64> userNamespace, const QByteArray &uidMap)
{
    if (!userNamespace)
        return false;
    return *userNamespace == kFirstUserNamespace || uidMap.simplified() == "0 0 4294967295";
}

Identity identityOfProcess()
{
    const uid_t user = effectiveUser();
    const Proc proc;
    const auto userNamespace = proc.userNamespace();
    Identity identity;
    identity.login = loginOf(user);
    identity.seen = u"uid:%1 userns:%2 tty:%3"_s.arg(user).arg(
        userNamespace ? QString::number(*userNamespace) : u"unknown"_s, terminalOf(proc));
    identity.doubt = doubtOf(userNamespace, proc.text("self/uid_map"));
    return identity;
}

Result<Identity> identityAt(Database &db)
{
    Identity identity = identityOfProcess();
    if (db.engine() == Engine::Sqlite)
        return identity;
    TRY_ASSIGN(const auto login, db.scalar(u"SELECT session_user"_s));
    identity.login = login.value_or(QString());
    identity.doubt.clear();
    return identity;
}

} // namespace casepost::core
