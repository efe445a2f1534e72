#pragma once

#include <QWidget>

namespace casepost::ui {

class ListService;

/// One section of the window. It lays itself out, names its parts and forwards what is asked of it.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Called each time the section comes to the front.
    virtual void enter() {}
    /// One step back inside the section; false when there is nothing to step back from.
    virtual bool goBack() { return false; }
    /// The parts that F6 goes round, in reading order; each can take the focus.
    virtual QList<QWidget *> panes() const { return {}; }
    /// The list that copying and saving are about; null when the page has none.
    virtual ListService *list() const { return nullptr; }
    /// What stays in sight above the section however it scrolls; null when nothing does. Whoever
    /// lets the section scroll takes it, and asks again when the case in hand changes.
    virtual QWidget *head() const { return nullptr; }
    /// The reference of the one case in sight: what is begun here is begun for it. Empty when there
    /// is none.
    virtual QString caseInHand() const { return {}; }
    /// Does something here go on failing, a draft that cannot be saved? Then leaving the section
    /// does not take the message away.
    virtual bool isFailing() const { return false; }

Q_SIGNALS:
    /// What just happened, for the status bar and the screen reader.
    void said(const QString &sentence);
    /// Something failed: shown until it is dismissed, or another section is chosen.
    void failed(const QString &sentence);
    void caseInHandChanged();

protected:
    /// Sets every text of the page in the language now in use. Called by changeEvent().
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

} // namespace casepost::ui
