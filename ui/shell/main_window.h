#pragma once

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace casepost::ui {

class ActionRegistry;
class Announcer;
class Appearance;
class CommandPalette;
class MessageBar;
class Page;
class PageStack;
class SideBar;
class StatusStrip;
class WindowMemory;

/// The frame: menu bar, side bar with the sections, message bar, the section in front, status bar.
/// Knows nothing of cases or letters; Workplace puts the pages in and joins them.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowMemory &memory, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a section; its name and key come from the command of that id ("go.cases"). Its page may
    /// come later, so that the window is painted before all of them are built.
    void addSection(const QString &commandId);
    void setPage(const QString &commandId, Page *page);
    void showPage(const Page *page);
    Page *currentPage() const;

    ActionRegistry &actions() { return *m_actions; }
    Appearance &appearance() { return *m_appearance; }
    SideBar &sideBar() { return *m_sideBar; }
    StatusStrip &status() { return *m_status; }
    /// The bar for what went wrong; stays until dismissed.
    MessageBar &problems() { return *m_problems; }
    /// The bar for what the whole window must know, such as an old extract.
    MessageBar &standing() { return *m_standing; }
    /// Shows a sentence in the status bar and speaks it.
    void say(const QString &sentence);

Q_SIGNALS:
    /// The window has been painted once: the store may be opened now.
    void painted();
    /// Another page is in front, or another case in sight on it (Page::caseInHand()).
    void caseInHandChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFrame();
    void serveCommands();
    void cyclePanes(int step);
    void allowListCommands();
    void leavePageProblem(const Page *next);
    void retranslate();

    WindowMemory &m_memory;
    ActionRegistry *m_actions;
    Appearance *m_appearance;
    SideBar *m_sideBar;
    MessageBar *m_problems;
    QString m_pageProblem;               ///< the last sentence a page failed with
    QPointer<Page> m_problemSeenOn = {}; ///< the page that was in front then
    MessageBar *m_standing;
    PageStack *m_stack;
    QStackedWidget *m_pages;
    StatusStrip *m_status;
    Announcer *m_announcer;
    CommandPalette *m_palette = nullptr; ///< made when it is first asked for
    QStringList m_sections;
    bool m_painted = false;
};

} // namespace casepost::ui
