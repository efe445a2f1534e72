#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace casepost::ui {

/// The status bar: what just happened at the left, what is true now at the right. Each item on the
/// right is a button with a name that leads to what it tells of.
class StatusStrip final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);
    /// What just happened.
    void tell(const QString &sentence);
    QString told() const;
    /// Sets one item; an empty text hides it. `objectName` names the item ("statusFindings").
    void set(const QString &objectName, const QString &text, const QString &commandId);
    /// What stands for an item where there is little room; its whole text is in the tool tip.
    void setShort(const QString &objectName, const QString &text);
    /// As narrow as the window gets: what does not fit is a list behind one button.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// An item was pressed: the command it leads to.
    void wanted(const QString &commandId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *item(const QString &objectName);
    enum class Length { Whole, Short };

    /// Writes the texts and gives the items that have one.
    QList<QToolButton *> write(Length length);
    static int widthOf(const QList<QToolButton *> &items, int gap);
    void fit();
    void listMore();

    QLabel *m_last;
    QToolButton *m_more;
    QList<QToolButton *> m_items; ///< from left to right
};

} // namespace casepost::ui
