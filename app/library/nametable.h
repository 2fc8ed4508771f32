// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace pizhu::library {

/// Names that many articles share, each once.
class NameTable
{
public:
    [[nodiscard]] quint32 codeOf(const QString& name); ///< made when it is new
    [[nodiscard]] std::optional<quint32> find(const QString& name) const;
    [[nodiscard]] const QString& name(quint32 code) const { return m_names[code]; }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_names.size()); }
    /// All codes, sorted by their names: at the first call after a name was added, in any thread.
    [[nodiscard]] std::shared_ptr<const std::vector<quint32>> byName() const;

private:
    /// Shared by copies of the table: names are only ever added.
    struct Sorted
    {
        QMutex mutex;
        std::shared_ptr<const std::vector<quint32>> codes; ///< too few of them: to be sorted again
    };

    QHash<QString, quint32> m_codes;
    QStringList m_names;
    std::shared_ptr<Sorted> m_sorted = std::make_shared<Sorted>();
};

} // namespace pizhu::library
