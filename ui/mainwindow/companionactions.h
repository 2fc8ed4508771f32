// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractItemView;
class QSplitter;
class QWidget;

namespace pizhu::settings {
class Settings;
}

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

class AnnotationPane;
class BesideActions;
class CommandSet;
class LearningActions;
class LinkActions;
class Notice;
class ReaderPane;
class TagTreePane;
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
        TagTreePane& tags;
        Notice& notice;
    };

    CompanionActions(const Parts& parts, QWidget* window);

    [[nodiscard]] LinkActions& links() { return *m_links; }
    [[nodiscard]] LearningActions& learning() { return *m_learning; }
    [[nodiscard]] BesideActions& beside() { return *m_beside; }
    /// The reader and, while it is open, the second text to its right.
    [[nodiscard]] QSplitter& readers() { return *m_readers; }

private:
    void createBeside(const Parts& parts);
    void createTagLinks(const Parts& parts);
    void copyLink();
    void connectCommands(CommandSet& commands);
    void connectLearning(CommandSet& commands, Notice& notice);

    LinkActions* m_links = nullptr;
    QSplitter* m_readers = nullptr;
    BesideActions* m_beside = nullptr;
    LearningActions* m_learning = nullptr;
    AnnotationPane& m_annotations;
    QAbstractItemView* m_tagView = nullptr;
};

} // namespace pizhu::ui
