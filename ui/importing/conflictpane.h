// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace pizhu::ui {

/// One annotation as both sides have it, side by side, and which of them to keep.
class ConflictPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPane(QWidget* parent = nullptr);

    void showConflict(const importing::PlannedAnnotation& annotation);
    [[nodiscard]] importing::ConflictChoice choice() const;

Q_SIGNALS:
    void chosen(pizhu::importing::ConflictChoice choice);

private:
    struct Side
    {
        QLabel* when = nullptr;
        QLabel* passage = nullptr;
        QLabel* tags = nullptr;
        QLabel* note = nullptr;
        QLabel* translation = nullptr;
    };

    [[nodiscard]] Side createSide(const QString& name, const QString& title, int column);
    void createChoices();

    Side m_mine;
    Side m_theirs;
    QLabel* m_theirTitle = nullptr;
    QButtonGroup* m_choices = nullptr;
};

} // namespace pizhu::ui
