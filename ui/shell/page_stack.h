#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace casepost::ui {

/// The pages, one in front. The window need only be as large as the person makes it: a page that
/// wants more room than there is scrolls, and what has the focus is scrolled into sight, so that
/// large text on a small screen leaves nothing out of reach. The head of a page does not scroll.
class PageStack final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);
    QStackedWidget *pages() const { return m_pages; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void comeToFront();
    void showHead(QWidget *head);
    int headHeight() const;

    QStackedWidget *m_pages;
    QWidget *m_head = nullptr; ///< of the page in front
};

} // namespace casepost::ui
