#pragma once

#include "ui/desk/office_desk.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QProgressDialog;
class QWidget;

namespace casepost::ui {

/// Loading an extract from the window: the file is chosen, progress shown with a way to stop, and
/// what it did is told. Leaves the store as it was when stopped.
class ExtractImport final : public QObject
{
    Q_OBJECT

public:
    ExtractImport(OfficeDesk &desk, QWidget &window);
    ~ExtractImport() override;

    void chooseFile();
    void load(const QString &file, const core::ImportOptions &options);

Q_SIGNALS:
    void said(const QString &sentence);
    void imported();

private:
    /// Between the thread that works and the window that shows.
    struct Board
    {
        std::atomic_bool goOn = true;
        QMutex lock; ///< guards latest
        core::Progress latest;
    };

    void showProgress();
    void finish(const QString &file,
                core::ImportOptions options,
                const core::Result<core::ImportReport> &report);
    static QString takeAsMeant(const core::Error &error, core::ImportOptions &options);
    static QString reportText(const core::ImportReport &report);

    OfficeDesk &m_desk;
    QWidget &m_window;
    std::shared_ptr<Board> m_board;
    QTimer m_look;
    QProgressDialog *m_bar = nullptr;
};

} // namespace casepost::ui
