#pragma once

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QLabel;

namespace casepost::ui {

/// One section in the side bar: name, and a count where there is something to count.
class SideBarButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SideBarButton(QWidget *parent);
    /// A number after the name; 0 shows none. `what` says it in words for a screen reader.
    void setCount(int count, const QString &what);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

/// The sections at the left of the window.
class SideBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);
    /// Adds a section at the end; gives its button.
    SideBarButton *addSection(const QString &objectName);
    SideBarButton *button(int section) const;
    void setCurrent(int section);
    /// Who works here, at the foot.
    void setFoot(const QString &text);

Q_SIGNALS:
    void chosen(int section);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons;
    QLabel *m_foot;
};

} // namespace casepost::ui
