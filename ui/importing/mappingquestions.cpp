// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/mappingquestions.h"

#include "app/base/whendone.h"

#include <QFileInfo>
#include <QWidget>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kPreviewRecords = 20;

const importing::SavedMapping* fitting(const MappingQuestions::Mappings& known, const QStringList& columns)
{
    const auto found = std::ranges::find_if(
        known, [&columns](const importing::SavedMapping& mapping) { return mapping.fits(columns); });
    return found == known.end() ? nullptr : &*found;
}

} // namespace

MappingQuestions::MappingQuestions(QStringList paths, Mappings remembered, bool askAlways,
                                   const ThemeSource& theme, QWidget* window)
    : QObject(window)
    , m_paths(std::move(paths))
    , m_remembered(std::move(remembered))
    , m_askAlways(askAlways)
    , m_theme(theme)
    , m_window(window)
{}

MappingQuestions::~MappingQuestions() = default;

bool MappingQuestions::mayHoldRecords(const QString& path)
{
    static const QStringList endings{u".json"_s, u".jsonl"_s, u".ndjson"_s, u".csv"_s, u".tsv"_s};
    QString name = path.toLower();
    for (const QString& packed : {u".gz"_s, u".xz"_s, u".zst"_s, u".bz2"_s}) {
        if (name.endsWith(packed))
            name.chop(packed.size());
    }
    return std::ranges::any_of(endings, [&name](const QString& ending) { return name.endsWith(ending); });
}

void MappingQuestions::start()
{
    const auto looked =
        QtConcurrent::run([paths = m_paths, known = m_remembered] { return lookAt(paths, known); });
    base::whenDone(looked, this, [this](const std::vector<MappingQuestion>& questions) {
        m_questions.assign(questions.rbegin(), questions.rend());
        askNext();
    });
}

std::vector<MappingQuestion> MappingQuestions::lookAt(const QStringList& paths, const Mappings& known)
{
    std::vector<MappingQuestion> questions;
    for (const QString& path : paths) {
        if (!mayHoldRecords(path) || QFileInfo(path).isDir())
            continue;
        auto preview = importing::previewRecords(path, kPreviewRecords);
        // What is no corpus after all is the import's to judge and report.
        if (!preview || preview->rows.isEmpty() || preview->isKnownKind)
            continue;
        const importing::SavedMapping* saved = fitting(known, preview->columns);
        questions.push_back({.path = path,
                             .preview = *preview,
                             .proposed = saved ? saved->mapping : preview->guess,
                             .isRemembered = saved != nullptr});
    }
    return questions;
}

bool MappingQuestions::isAnswered(const MappingQuestion& question) const
{
    return (question.isRemembered && !m_askAlways) || fitting(m_answers, question.preview.columns);
}

void MappingQuestions::askNext()
{
    while (!m_questions.empty() && isAnswered(m_questions.back()))
        m_questions.pop_back();
    if (m_questions.empty()) {
        Q_EMIT settled(m_paths, m_answers);
        deleteLater();
        return;
    }
    const MappingQuestion question = std::move(m_questions.back());
    m_questions.pop_back();
    auto* dialog = new FieldMappingDialog(question, m_theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, question, dialog] { takeAnswer(question, *dialog); });
    connect(dialog, &QDialog::rejected, this, [this, path = question.path] { m_paths.removeAll(path); });
    connect(dialog, &QDialog::finished, this, &MappingQuestions::askNext);
    dialog->open();
}

void MappingQuestions::takeAnswer(const MappingQuestion& question, const FieldMappingDialog& dialog)
{
    const importing::SavedMapping answer{question.preview.columns, dialog.mapping()};
    m_answers.push_back(answer);
    if (dialog.isForAll())
        Q_EMIT remembered(answer);
}

} // namespace pizhu::ui
