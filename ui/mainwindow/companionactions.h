// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace pizhu::settings {
class Settings;
}

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

class AnnotationPane;
class CommandSet;
class LinkActions;
class Notice;
class ReaderPane;
class ThemeSource;

/// What accompanies reading: links between notes and texts, a second text beside the first, help for
/// learners.
class CompanionActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::Library& library;
        settings::Settings& settings;
        const ThemeSource& theme;
        CommandSet& commands;
        ReaderPane& reader;
        AnnotationPane& annotations;
        Notice& notice;
    };

    CompanionActions(const Parts& parts, QObject* parent);

    [[nodiscard]] LinkActions& links() { return *m_links; }

private:
    LinkActions* m_links = nullptr;
};

} // namespace pizhu::ui
