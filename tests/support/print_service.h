#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <thread>

namespace casepost::test {

/// A real CUPS of the test's own: own folders, own port on 127.0.0.1, one queue "office" whose
/// printer is a folder of PDFs. Needs Debian's packages cups-daemon and cups-client; without them
/// the test fails with a sentence.
class PrintService
{
public:
    PrintService();
    ~PrintService();
    PrintService(const PrintService &) = delete;
    PrintService &operator=(const PrintService &) = delete;

    int port() const { return m_port; }
    QString server() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    /// Waits until so many jobs have been printed and gives their pages, by job.
    QList<QByteArray> printed(int count) const;
    /// How many have been printed by now.
    int printedNow() const;
    /// Jobs are refused, or taken again.
    void accept(bool accepts);
    void start();
    void stop();

private:
    void write(const QString &name, const QByteArray &text);
    /// Jobs that the service itself says have been printed.
    int endedJobs() const;

    QTemporaryDir m_folder;
    int m_port = 0;
    QProcess m_process;
};

/// Stands between a sender and the print service, and can lose what passes.
class LossyLine
{
public:
    enum class Loss { Nothing, AnswerToDocument, HalfOfDocument };

    explicit LossyLine(int port);
    ~LossyLine();
    QString server() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    /// What is lost from now on.
    void lose(Loss loss) { m_loss = loss; }

private:
    void serve();
    void pump(int client);

    int m_to = 0;
    int m_port = 0;
    int m_listening = -1;
    std::atomic<bool> m_stop = false;
    std::atomic<Loss> m_loss = Loss::Nothing;
    std::thread m_thread;
};

} // namespace casepost::test
