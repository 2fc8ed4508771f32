// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/readingstyle.h"

#include <QByteArray>
#include <vector>

namespace pizhu::ui {

/// The reader's styles by name, one of them in use. Changing the style changes the profile in use. The first
/// ones come with the program: they can be changed and reset, but neither renamed nor removed.
class ReadingProfiles
{
public:
    struct Profile
    {
        QString key;  ///< "comfortable"…; empty: the user's own
        QString name; ///< of the user's own
        ReadingStyle style;

        bool operator==(const Profile&) const = default;
    };

    ReadingProfiles();

    [[nodiscard]] const std::vector<Profile>& all() const { return m_profiles; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const ReadingStyle& style() const { return m_profiles[std::size_t(m_current)].style; }
    /// As people read it.
    [[nodiscard]] QString title(int index) const;
    [[nodiscard]] bool isOwn(int index) const { return m_profiles[std::size_t(index)].key.isEmpty(); }
    /// As it came with the program; of the user's own, as Comfortable did.
    [[nodiscard]] ReadingStyle original(int index) const;

    void choose(int index);
    void setStyle(const ReadingStyle& style);
    void reset() { setStyle(original(m_current)); }
    /// A copy of the one in use, from now on in use. A name that another one has gets a number.
    void add(const QString& name);
    void rename(const QString& name); ///< the one in use, if it is the user's own
    void remove();                    ///< the same; Comfortable is in use then

    [[nodiscard]] QByteArray toJson() const;
    /// What cannot be read is as it came with the program.
    [[nodiscard]] static ReadingProfiles fromJson(const QByteArray& json);

    bool operator==(const ReadingProfiles&) const = default;

private:
    [[nodiscard]] QString freeName(const QString& name, int but) const;
    void read(const Profile& profile);

    std::vector<Profile> m_profiles;
    int m_current = 0;
};

} // namespace pizhu::ui
