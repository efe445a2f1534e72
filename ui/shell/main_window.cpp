#include "ui/shell/main_window.h"

#include "ui/accessibility/announcer.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/appearance.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/shortcut_list.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/window_memory.h"
#include "ui/widgets/list_service.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// Knows whether a list was open when Escape was pressed: some close on the key's way to the
/// shortcut, which would then go back as well.
class OpenList final : public QObject
{
public:
    explicit OpenList(QObject *parent)
        : QObject(parent)
    {
        qApp->installEventFilter(this);
    }
    /// Was one open? Asked once for each Escape.
    bool takeOpen() { return std::exchange(m_wasOpen, false) || QApplication::activePopupWidget(); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || m_wasOpen
            || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        m_wasOpen = QApplication::activePopupWidget() != nullptr;
        if (m_wasOpen)
            QTimer::singleShot(0, this, [this] { m_wasOpen = false; });
        return false;
    }

private:
    bool m_wasOpen = false;
};

/// Where the focus goes in a pane: where it was last, or else the first that Tab would reach.
QWidget *wayIn(QWidget *pane)
{
    const auto takes = [](const QWidget *widget) {
        return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
    };
    if (takes(pane))
        return pane;
    if (auto *last = pane->focusWidget(); last && takes(last))
        return last;
    for (auto *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain())
        if (pane->isAncestorOf(next) && takes(next))
            return next;
    return nullptr;
}

/// What a pane is called: its own name, or what stands on it.
QString nameOf(const QWidget *pane)
{
    if (!pane->accessibleName().isEmpty())
        return pane->accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(pane);
    return button ? button->text().remove(u'&') : QString();
}

/// Fits a small desktop (1366×768) with a title bar and a panel.
constexpr QSize kFirstSize(1280, 690);

} // namespace

MainWindow::MainWindow(WindowMemory &memory, QWidget *parent)
    : QMainWindow(parent)
    , m_memory(memory)
    , m_actions(new ActionRegistry(this))
    , m_appearance(new Appearance(memory, this))
    , m_sideBar(new SideBar(this))
    , m_problems(new MessageBar(this))
    , m_standing(new MessageBar(this))
    , m_stack(new PageStack(this))
    , m_pages(m_stack->pages())
    , m_status(new StatusStrip(this))
    , m_announcer(new Announcer(this))
{
    setObjectName(u"mainWindow"_s);
    buildFrame();
    serveCommands();
    m_actions->takeKeys(memory.recall(u"shortcuts"_s));
    connect(m_actions, &ActionRegistry::keysChanged, this, [this] {
        m_memory.keep(u"shortcuts"_s, m_actions->changedKeys());
    });
    retranslate();
    qApp->installEventFilter(this);
    resize(kFirstSize);
    restoreGeometry(memory.recall(u"geometry"_s));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_standing);
    column->addWidget(m_problems);
    column->addWidget(m_stack, 1);
    row->addWidget(m_sideBar);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
    m_standing->setObjectName(u"standingMessage"_s);
    m_problems->setObjectName(u"problemMessage"_s);
    m_pages->setObjectName(u"pages"_s);
    m_actions->fill(menuBar());
}

void MainWindow::serveCommands()
{
    m_appearance->serve(*m_actions);
    m_actions->serve(u"app.quit", this, [this] { close(); });
    m_actions->serve(u"pane.next", this, [this] { cyclePanes(1); });
    m_actions->serve(u"pane.previous", this, [this] { cyclePanes(-1); });
    m_actions->serve(u"help.commands", this, [this] {
        if (!m_palette)
            m_palette = new CommandPalette(*m_actions, this);
        m_palette->ask();
    });
    m_actions->serve(u"help.shortcuts", this, [this] {
        auto *list = new ShortcutList(*m_actions, this);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->open();
    });
    m_actions->serve(u"go.back", this, [this, lists = new OpenList(this)] {
        if (lists->takeOpen()) { // an open list is what is left first
            if (auto *list = QApplication::activePopupWidget())
                list->close();
            return;
        }
        if (!currentPage() || !currentPage()->goBack())
            m_problems->clear();
    });
    m_actions->serve(u"message.dismiss", this, [this] {
        (m_problems->isVisible() ? m_problems : m_standing)->clear();
    });
    const auto list = [this] { return currentPage() ? currentPage()->list() : nullptr; };
    m_actions->serve(u"list.row", this, [list] { list()->copyRow(); });
    m_actions->serve(u"list.copy", this, [list] { list()->copyAll(); });
    m_actions->serve(u"list.save", this, [list] { list()->askWhereToSave(); });
    allowListCommands();
    connect(m_sideBar, &SideBar::chosen, this, [this](int section) {
        m_actions->action(m_sections.value(section))->trigger();
    });
    connect(m_status, &StatusStrip::wanted, this, [this](const QString &command) {
        if (!command.isEmpty())
            m_actions->action(command)->trigger();
    });
}

void MainWindow::addSection(const QString &commandId)
{
    m_pages->addWidget(new QWidget(m_pages));
    m_sections.append(commandId);
    auto *button = m_sideBar->addSection(commandId + u".button"_s);
    button->setText(m_actions->plainName(commandId));
}

void MainWindow::setPage(const QString &commandId, Page *page)
{
    const int at = int(m_sections.indexOf(commandId));
    delete m_pages->widget(at);
    m_pages->insertWidget(at, page);
    m_actions->serve(commandId, this, [this, page] { showPage(page); });
    connect(page, &Page::said, this, &MainWindow::say);
    connect(page, &Page::caseInHandChanged, this, [this, page] {
        if (page != currentPage())
            return;
        allowListCommands();
        Q_EMIT caseInHandChanged();
    });
    connect(page, &Page::failed, this, [this](const QString &sentence) {
        m_pageProblem = sentence;
        m_problemSeenOn = currentPage();
        m_problems->tell(MessageBar::Kind::Problem, sentence);
        m_announcer->say(sentence);
    });
}

void MainWindow::showPage(const Page *page)
{
    leavePageProblem(page);
    const int at = m_pages->indexOf(const_cast<Page *>(page));
    m_pages->setCurrentIndex(at);
    m_sideBar->setCurrent(at);
    currentPage()->enter();
    allowListCommands();
    Q_EMIT caseInHandChanged();
}

// What went wrong on a page is left there with it; what is wrong with the store stays in sight, and
// what goes on going wrong.
void MainWindow::leavePageProblem(const Page *next)
{
    if (!m_problemSeenOn || m_problemSeenOn == next || m_problemSeenOn->isFailing())
        return;
    if (m_problems->sentence() == m_pageProblem)
        m_problems->clear();
    m_problemSeenOn = nullptr;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::say(const QString &sentence)
{
    m_status->tell(sentence);
    m_announcer->say(sentence);
}

void MainWindow::allowListCommands()
{
    const bool listed = currentPage() && currentPage()->list();
    for (const auto *command : {u"list.row", u"list.copy", u"list.save"})
        m_actions->allow(command, listed, tr("There is no list on this page."));
}

void MainWindow::cyclePanes(int step)
{
    if (!currentPage())
        return;
    QList<QWidget *> panes{m_sideBar->button(m_pages->currentIndex())};
    const auto own = currentPage()->panes();
    for (auto *pane : own + QList<QWidget *>{m_status})
        if (pane->isVisible() && pane->isEnabled() && wayIn(pane))
            panes.append(pane);
    const auto *focused = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focused && (panes[i] == focused || panes[i]->isAncestorOf(focused)))
            at = i;
    auto *next = panes[(at + step + panes.size()) % panes.size()];
    wayIn(next)->setFocus(Qt::TabFocusReason);
    say(m_sideBar->isAncestorOf(next) ? m_sideBar->accessibleName() : nameOf(next));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_memory.keep(u"geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A text field asks for keys of its own first: on some desktops Ctrl+E is 'end of line' there.
    // In this window the commands of the table come first; undoing stays with the field, and keys
    // without Ctrl are typing.
    const auto *field =
        event->type() == QEvent::ShortcutOverride ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!field || field->window() != this)
        return QMainWindow::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (!key->modifiers().testFlag(Qt::ControlModifier) || !m_actions->wantsFirst(key))
        return QMainWindow::eventFilter(watched, event);
    event->ignore();
    return true;
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    QTimer::singleShot(0, this, &MainWindow::painted);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    for (qsizetype i = 0; i < m_sections.size(); ++i)
        m_sideBar->button(int(i))->setText(m_actions->plainName(m_sections[i]));
    m_sideBar->setAccessibleName(tr("Sections"));
    m_status->setAccessibleName(tr("Status bar"));
    if (windowTitle().isEmpty())
        setWindowTitle(tr("Casepost"));
}

} // namespace casepost::ui
