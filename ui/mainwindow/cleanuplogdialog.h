// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"

#include <QDialog>

namespace pizhu::ui {

/// Everything clean-up changed in an article: each repair with before, after and how sure it is; each removed
/// piece with the rule that removed it; how the charset was decided. Choosing a repair asks the reader to go
/// there.
class CleanupLogDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CleanupLogDialog(const library::Article& article, QWidget* parent = nullptr);

Q_SIGNALS:
    void rangeActivated(pizhu::base::TextRange range);

private:
    [[nodiscard]] QWidget* createRepairs(const library::Article& article);
    [[nodiscard]] QWidget* createRemovals(const library::Article& article);
};

} // namespace pizhu::ui
