// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/fieldmappingdialog.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <vector>

namespace pizhu::ui {

/// Before files chosen by hand are imported: finds those that hold records, reading only their beginnings on
/// another thread, and asks what their columns hold where nobody said so before, one file after another.
class MappingQuestions : public QObject
{
    Q_OBJECT

public:
    using Mappings = std::vector<importing::SavedMapping>;

    /// `remembered` outlives nothing: it is copied. With `askAlways` remembered files are asked about as
    /// well. The dialogs belong to `window`.
    MappingQuestions(QStringList paths, Mappings remembered, bool askAlways, const ThemeSource& theme,
                     QWidget* window);
    ~MappingQuestions() override;

    void start();
    /// True for the name of a file that may hold records.
    [[nodiscard]] static bool mayHoldRecords(const QString& path);

Q_SIGNALS:
    /// What the user wants remembered.
    void remembered(const pizhu::importing::SavedMapping& mapping);
    /// All is said; files that were cancelled are missing. Last.
    void settled(const QStringList& paths, const std::vector<pizhu::importing::SavedMapping>& mappings);

private:
    [[nodiscard]] static std::vector<MappingQuestion> lookAt(const QStringList& paths, const Mappings& known);
    [[nodiscard]] bool isAnswered(const MappingQuestion& question) const;
    void askNext();
    void takeAnswer(const MappingQuestion& question, const FieldMappingDialog& dialog);

    QStringList m_paths;
    Mappings m_remembered;
    bool m_askAlways = false;
    const ThemeSource& m_theme;
    QWidget* m_window = nullptr;
    std::vector<MappingQuestion> m_questions; ///< still to be asked, the next one last
    Mappings m_answers;
};

} // namespace pizhu::ui
