// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::ui {

/// Finds names by what one types of them, in either script: 监督 finds 監督.
class NameMatch
{
public:
    explicit NameMatch(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_typed.isEmpty(); } ///< then every name matches
    [[nodiscard]] bool within(const QString& name) const;
    [[nodiscard]] bool atStart(const QString& name) const;

private:
    QString m_typed; ///< folded
};

} // namespace pizhu::ui
