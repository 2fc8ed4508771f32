// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/templates/blockmerge.h"

#include <QMap>
#include <optional>
#include <vector>

namespace pizhu::exporting {

/// What stands for each key, as a program that reads notes understands it: `["a"]`, "a" and a line "- a" are
/// the same.
using PropertyValues = QMap<QString, QStringList>;

/// The properties at the head of a note: YAML between `---` lines, as Obsidian has them, or lines
/// `key:: value`, as Logseq has them. A line that is none, such as a comment, goes with the property before
/// it.
struct FileProperties
{
    enum class Form { None, Yaml, Lines };
    struct Property
    {
        QString key;
        QString lines; ///< as they stand in the file, each with its line end
        QStringList value;
        bool isList = false;
    };

    Form form = Form::None;
    std::vector<Property> list{};
    qsizetype length = 0; ///< UTF-16 units of the text that they take

    [[nodiscard]] static FileProperties parse(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] PropertyValues values() const;
    [[nodiscard]] Property* find(const QString& key);
};

/// Merges each key three ways: `before` holds the values as they were exported last. Of a list what either
/// side added or took away is added or taken away; of other values changed by both the user's stands. Keys of
/// the user's own stay where they are. Afterwards `before` is what to compare with next time.
[[nodiscard]] FileProperties mergeProperties(FileProperties existing, const FileProperties& rendered,
                                             PropertyValues& before, MergeReport& report);

/// A comment that holds values, for the end of a file.
[[nodiscard]] QString propertiesComment(const PropertyValues& values);
/// Takes that comment out of the text; nothing when there is none.
[[nodiscard]] std::optional<PropertyValues> takePropertiesComment(QString& text);

} // namespace pizhu::exporting
