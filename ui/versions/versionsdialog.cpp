// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/versionsdialog.h"

#include "app/base/whendone.h"
#include "ui/models/titles.h"
#include "ui/versions/outcomedelegate.h"
#include "ui/versions/versiondelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

using SharedTexts = std::shared_ptr<const ComparedTexts>;

SharedTexts comparisonOf(const QString& before, const QString& after)
{
    return std::make_shared<ComparedTexts>(before, after, text::diffTexts(before, after));
}

} // namespace

VersionsDialog::VersionsDialog(library::Library& library, const ThemeSource& theme, base::ArticleId article,
                               QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
    , m_article(article)
{
    setObjectName(u"versionsDialog"_s);
    setWindowTitle(tr("Versions"));
    createWidgets();
    createLayout();
    connectSignals();
    updateButtons();
    reload();
}

void VersionsDialog::reload()
{
    const quint64 generation = ++m_generation;
    base::whenDone(
        m_library.read([id = m_article](const library::Stores& stores) { return loadTimeline(stores, id); }),
        this, [this, generation](base::Result<VersionTimeline> timeline) {
            if (generation != m_generation)
                return;
            if (timeline)
                return take(std::move(*timeline));
            m_view->showMessage(timeline.error().message);
            Q_EMIT failed(timeline.error());
        });
}

void VersionsDialog::take(VersionTimeline timeline)
{
    m_timeline = std::move(timeline);
    m_title->setText(m_timeline.title);
    m_texts.reset();
    fillVersions();
    countChanges();
    Q_EMIT loaded();
    compare();
}

/// The newest stands on top. What was selected stays so, by its number.
void VersionsDialog::fillVersions()
{
    const QSignalBlocker quiet(m_versions);
    QList<int> numbers;
    for (const QListWidgetItem* item : m_versions->selectedItems())
        numbers += item->data(Qt::AccessibleDescriptionRole).toInt();
    m_versions->clear();
    int current = 0;
    const int count = static_cast<int>(m_timeline.entries.size());
    for (int row = 0; row < count; ++row) {
        const library::VersionSummary& version = m_timeline.entries[count - 1 - row].summary;
        auto* item = new QListWidgetItem(m_versions);
        item->setData(Qt::AccessibleDescriptionRole, version.number);
        if (numbers.contains(version.number)) {
            m_versions->setCurrentItem(item, QItemSelectionModel::NoUpdate);
            item->setSelected(true);
        }
        describe(count - 1 - row);
        if (version.current)
            current = row;
    }
    if (m_versions->selectedItems().isEmpty() && count > 0)
        m_versions->setCurrentRow(current);
}

void VersionsDialog::describe(int entry)
{
    const VersionEntry& version = m_timeline.entries[entry];
    VersionRow row{.name = nameOf(entry),
                   .reason = versionReason(version, entry > 0 ? &m_timeline.entries[entry - 1] : nullptr),
                   .moment = momentTitle(version.summary.created),
                   .changes = {},
                   .current = version.summary.current};
    const QString length =
        tr("%n character(s)", "length of a version", static_cast<int>(version.summary.length));
    row.changes =
        version.counts ? tr("%1 · %2", "length, changes").arg(length, changesText(*version.counts)) : length;
    QListWidgetItem* item = m_versions->item(rowOf(entry));
    item->setData(VersionDelegate::kRowRole, QVariant::fromValue(row));
    item->setData(Qt::AccessibleTextRole,
                  QStringList{row.name, row.reason, row.moment, row.changes}.join(u". "_s));
    item->setToolTip(version.summary.origin);
}

/// The numbers of every row, beside the work.
void VersionsDialog::countChanges()
{
    std::vector<QString> texts;
    for (const VersionEntry& entry : m_timeline.entries)
        texts.push_back(entry.text);
    const auto count = [texts = std::move(texts)] {
        std::vector<text::DiffCounts> counts;
        for (std::size_t i = 1; i < texts.size(); ++i)
            counts.push_back(text::countChanges(text::diffTexts(texts[i - 1], texts[i])));
        return counts;
    };
    base::whenDone(QtConcurrent::run(count), this,
                   [this, generation = m_generation](const std::vector<text::DiffCounts>& counts) {
                       if (generation != m_generation)
                           return;
                       for (std::size_t i = 0; i < counts.size(); ++i) {
                           m_timeline.entries[i + 1].counts = counts[i];
                           describe(static_cast<int>(i + 1));
                       }
                   });
}

int VersionsDialog::rowOf(int entry) const
{
    return static_cast<int>(m_timeline.entries.size()) - 1 - entry;
}

QString VersionsDialog::nameOf(int entry) const
{
    return tr("Version %1").arg(m_timeline.entries[entry].summary.number);
}

VersionsDialog::Pair VersionsDialog::selectedPair() const
{
    QList<int> entries;
    for (const QListWidgetItem* item : m_versions->selectedItems())
        entries += rowOf(m_versions->row(item));
    std::ranges::sort(entries);
    if (entries.isEmpty())
        return {};
    if (entries.size() == 1)
        return {entries.front() - 1, entries.front()};
    return {entries.front(), entries.back()};
}

int VersionsDialog::selectedEntry() const
{
    return m_versions->selectedItems().size() == 1 ? m_pair.after : -1;
}

void VersionsDialog::compare()
{
    m_pair = selectedPair();
    m_texts.reset();
    const quint64 comparison = ++m_comparison;
    updateHeader();
    updateButtons();
    fillOutcomes();
    if (m_pair.after < 0 || m_pair.before < 0)
        return showComparison(nullptr);
    const QString before = m_timeline.entries[m_pair.before].text;
    const QString after = m_timeline.entries[m_pair.after].text;
    base::whenDone(QtConcurrent::run([before, after] { return comparisonOf(before, after); }), this,
                   [this, comparison](const SharedTexts& texts) {
                       if (comparison == m_comparison)
                           showComparison(texts);
                   });
}

void VersionsDialog::showComparison(SharedTexts texts)
{
    m_texts = std::move(texts);
    updateHeader();
    if (m_pair.after < 0) {
        m_view->showMessage(tr("Choose one version, or two to compare them."));
    } else {
        const VersionEntry& after = m_timeline.entries[m_pair.after];
        if (!m_texts || m_read->isChecked())
            m_view->showText(after.text, after.script);
        else if (m_texts->diff.isSame())
            m_view->showMessage(tr("The text of both versions is the same."));
        else
            m_view->showDiff(m_texts, after.script);
    }
    Q_EMIT compared();
}

void VersionsDialog::updateHeader()
{
    if (m_timeline.entries.size() == 1) {
        m_header->setText(tr("This article has one version"));
        m_summary->setText(tr("Another one comes when it is imported again with changes, cleaned again, or "
                              "when a repair is taken back."));
        return;
    }
    if (m_pair.after < 0) {
        m_header->clear();
        m_summary->clear();
        return;
    }
    m_header->setText(m_pair.before < 0
                          ? tr("%1, the first one", "a version").arg(nameOf(m_pair.after))
                          : tr("%1 compared with %2").arg(nameOf(m_pair.after), nameOf(m_pair.before)));
    QString summary = m_texts ? changesText(text::countChanges(m_texts->diff)) : QString();
    if (m_texts && m_texts->diff.isCoarse)
        summary += u' ' + tr("The texts differ so much that parts of them are compared as a whole.");
    m_summary->setText(summary);
}

void VersionsDialog::updateButtons()
{
    const int entry = selectedEntry();
    m_use->setEnabled(entry >= 0 && !m_timeline.entries[entry].summary.current && !m_library.isReadOnly());
    m_read->setEnabled(m_pair.after >= 0 && m_pair.before >= 0);
}

void VersionsDialog::showWholeText(bool)
{
    if (m_texts)
        showComparison(m_texts);
}

void VersionsDialog::fillOutcomes()
{
    m_outcomes->clear();
    if (m_pair.after < 0) {
        m_outcomesSummary->clear();
        return;
    }
    const auto& outcomes = m_timeline.entries[m_pair.after].outcomes;
    m_outcomesSummary->setText(outcomes.empty() ? tr("No highlights stood on this version.")
                                                : outcomesText(outcomes));
    for (const library::AnchorOutcome& outcome : outcomes) {
        auto* item = new QListWidgetItem(m_outcomes);
        item->setData(OutcomeDelegate::kOutcomeRole, QVariant::fromValue(outcome));
        item->setData(Qt::AccessibleTextRole,
                      QStringList{outcome.quoted, outcomeText(outcome)}.join(u". "_s));
        item->setToolTip(outcome.note);
    }
}

/// An orphan is shown where it stood on the version before.
void VersionsDialog::goToOutcome()
{
    const QListWidgetItem* item = m_outcomes->currentItem();
    if (!item)
        return;
    const auto outcome = item->data(OutcomeDelegate::kOutcomeRole).value<library::AnchorOutcome>();
    if (!outcome.range.isEmpty()) {
        m_view->goTo(DiffView::Side::After, outcome.range);
        return;
    }
    if (m_pair.before < 0)
        return;
    const auto& old = m_timeline.entries[m_pair.before].outcomes;
    const auto found = std::ranges::find(old, outcome.id, &library::AnchorOutcome::id);
    if (found != old.end() && !found->range.isEmpty())
        m_view->goTo(DiffView::Side::Before, found->range);
}

void VersionsDialog::useVersion()
{
    const int entry = selectedEntry();
    if (entry < 0)
        return;
    const library::VersionSummary& version = m_timeline.entries[entry].summary;
    const QString label = tr("Use version %1 of “%2”").arg(version.number).arg(shortened(m_timeline.title));
    m_use->setEnabled(false);
    base::whenDone(m_library.write(label,
                                   [article = m_article, id = version.id](library::Stores& stores) {
                                       return stores.versions.makeCurrent(article, id);
                                   }),
                   this, [this](const base::Result<void>& done) {
                       if (!done)
                           Q_EMIT failed(done.error());
                   });
}

} // namespace pizhu::ui
