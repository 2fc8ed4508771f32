// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/lexicondialog.h"

#include "app/base/sentences.h"
#include "app/base/whendone.h"
#include "app/library/lexiconcsv.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using search::WordPair;

namespace {

constexpr QSize kDialogSize{560, 480};
constexpr int kTermWidth = 240;
/// So many lines of problems are shown; the number of all is told.
constexpr qsizetype kShownProblems = 6;
constexpr qint64 kMaxFile = 4 * 1024 * 1024; ///< bytes; a lexicon of a hundred thousand pairs is smaller

} // namespace

LexiconDialog::LexiconDialog(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_theme(theme)
{
    setObjectName(u"lexiconDialog"_s);
    setWindowTitle(tr("Word pairs"));
    resize(kDialogSize);
    createWidgets();
    createLayout();
    connectSignals();
    load();
    updateButtons();
    m_term->setFocus();
}

void LexiconDialog::createWidgets()
{
    m_term = new QLineEdit(this);
    m_term->setObjectName(u"pairTerm"_s);
    m_term->setPlaceholderText(tr("A word, e.g. 软件"));
    m_equivalent = new QLineEdit(this);
    m_equivalent->setObjectName(u"pairEquivalent"_s);
    m_equivalent->setPlaceholderText(tr("The same elsewhere, e.g. 軟體"));
    const auto button = [this](const QString& name, const QString& text) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_add = button(u"addPair"_s, tr("Add"));
    m_remove = button(u"removePairs"_s, tr("Remove"));
    m_import = button(u"importPairs"_s, tr("Import…"));
    m_export = button(u"exportPairs"_s, tr("Export…"));
    m_pairs = new QTreeWidget(this);
    m_pairs->setObjectName(u"pairList"_s);
    m_pairs->setAccessibleName(tr("Word pairs"));
    m_pairs->setRootIsDecorated(false);
    m_pairs->setUniformRowHeights(true);
    m_pairs->setAllColumnsShowFocus(true);
    m_pairs->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_pairs->setHeaderLabels({tr("Word"), tr("The same elsewhere")});
    m_pairs->setColumnWidth(0, kTermWidth);
    m_message = new QLabel(this);
    m_message->setObjectName(u"pairMessage"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setWordWrap(true);
    m_message->hide();
}

void LexiconDialog::createLayout()
{
    auto* intro = new QLabel(tr("A search for one word finds the other as well, in either script and either "
                                "direction. Words of Taiwan that OpenCC knows are there already."),
                             this);
    intro->setProperty("role", u"secondary"_s);
    intro->setWordWrap(true);
    auto* entry = new QHBoxLayout;
    entry->setSpacing(Theme::kSpaceS);
    entry->addWidget(m_term, 1);
    entry->addWidget(m_equivalent, 1);
    entry->addWidget(m_add);
    auto* feet = new QHBoxLayout;
    feet->setSpacing(Theme::kSpaceS);
    for (QPushButton* button : {m_remove, m_import, m_export})
        feet->addWidget(button);
    feet->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    feet->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(intro);
    layout->addLayout(entry);
    layout->addWidget(m_pairs, 1);
    layout->addWidget(m_message);
    layout->addLayout(feet);
}

void LexiconDialog::connectSignals()
{
    connect(&m_library, &library::Library::changed, this, &LexiconDialog::load);
    connect(m_add, &QPushButton::clicked, this, &LexiconDialog::addTyped);
    for (QLineEdit* field : {m_term, m_equivalent}) {
        connect(field, &QLineEdit::returnPressed, this, &LexiconDialog::addTyped);
        connect(field, &QLineEdit::textChanged, this, &LexiconDialog::updateButtons);
    }
    connect(m_pairs, &QTreeWidget::itemSelectionChanged, this, &LexiconDialog::updateButtons);
    connect(m_remove, &QPushButton::clicked, this, &LexiconDialog::removeSelected);
    auto* key = new QShortcut(QKeySequence::Delete, m_pairs);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &LexiconDialog::removeSelected);
    connect(m_import, &QPushButton::clicked, this, &LexiconDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &LexiconDialog::chooseExport);
}

void LexiconDialog::load()
{
    base::whenDone(m_library.readNewest(u"lexicon"_s,
                                        [](const library::Stores& stores) { return stores.lexicon.all(); }),
                   this, [this](const base::Result<std::vector<WordPair>>& pairs) {
                       if (!pairs)
                           return; // a newer answer comes
                       m_known = *pairs;
                       m_pairs->clear();
                       for (const WordPair& pair : m_known)
                           new QTreeWidgetItem(m_pairs, {pair.term, pair.equivalent});
                       updateButtons();
                   });
}

void LexiconDialog::updateButtons()
{
    const bool writes = !m_library.isReadOnly();
    const bool isTyped = !m_term->text().trimmed().isEmpty() && !m_equivalent->text().trimmed().isEmpty();
    m_add->setEnabled(writes && isTyped);
    m_import->setEnabled(writes);
    m_remove->setEnabled(writes && !m_pairs->selectedItems().isEmpty());
    m_export->setEnabled(!m_known.empty());
}

void LexiconDialog::addTyped()
{
    const WordPair pair{m_term->text().trimmed(), m_equivalent->text().trimmed()};
    if (pair.term.isEmpty() || pair.equivalent.isEmpty())
        return;
    if (const QString objection = library::objectionTo(pair); !objection.isEmpty()) {
        say(objection, true);
        return;
    }
    m_term->clear();
    m_equivalent->clear();
    m_term->setFocus();
    add({pair}, {}, 0);
}

void LexiconDialog::add(const std::vector<WordPair>& pairs, const QStringList& problems, int lines)
{
    const QString label = tr("Add %n word pair(s)", nullptr, static_cast<int>(pairs.size()));
    const auto added =
        m_library.write(label, [pairs](library::Stores& stores) { return stores.lexicon.add(pairs); });
    base::whenDone(added, this,
                   [this, problems, lines, asked = pairs.size()](const base::Result<int>& count) {
                       if (!count) {
                           say(count.error().message, true);
                           return;
                       }
                       QStringList sentences{tr("%n pair(s) added.", nullptr, *count)};
                       if (const int known = static_cast<int>(asked) - *count; known > 0)
                           sentences += tr("%n known already.", nullptr, known);
                       if (lines > 0)
                           sentences += tr("%n line(s) left out:", nullptr, lines);
                       say((QStringList{base::joinedSentences(sentences)} + problems).join(u'\n'), lines > 0);
                   });
}

std::vector<WordPair> LexiconDialog::selected() const
{
    std::vector<WordPair> pairs;
    for (const QTreeWidgetItem* item : m_pairs->selectedItems())
        pairs.push_back({item->text(0), item->text(1)});
    return pairs;
}

void LexiconDialog::removeSelected()
{
    const std::vector<WordPair> pairs = selected();
    if (pairs.empty() || !m_remove->isEnabled())
        return;
    const QString label = tr("Remove %n word pair(s)", nullptr, static_cast<int>(pairs.size()));
    const auto removed =
        m_library.write(label, [pairs](library::Stores& stores) { return stores.lexicon.remove(pairs); });
    base::whenDone(removed, this,
                   [this, count = static_cast<int>(pairs.size())](const base::Result<void>& done) {
                       if (done)
                           say(tr("%n pair(s) removed.", nullptr, count), false);
                       else
                           say(done.error().message, true);
                   });
}

void LexiconDialog::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import word pairs"), {}, tr("Tables (*.csv *.tsv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LexiconDialog::importFile);
    dialog->open();
}

void LexiconDialog::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export word pairs"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LexiconDialog::exportFile);
    dialog->open();
}

void LexiconDialog::importFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(tr("“%1” cannot be read: %2").arg(path, file.errorString()), true);
        return;
    }
    if (file.size() > kMaxFile) {
        say(tr("“%1” is too large for a table of words.").arg(path), true);
        return;
    }
    const library::LexiconTable table = library::readLexiconCsv(QString::fromUtf8(file.readAll()));
    QStringList problems;
    for (const library::LexiconTable::Problem& problem : table.problems) {
        if (problems.size() < kShownProblems)
            problems += tr("Line %1: %2").arg(problem.line).arg(problem.message);
    }
    if (table.pairs.empty() && table.problems.empty())
        say(tr("“%1” holds no word pairs.").arg(path), true);
    else
        add(table.pairs, problems, static_cast<int>(table.problems.size()));
}

void LexiconDialog::exportFile(const QString& path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(library::writeLexiconCsv(m_known).toUtf8()) >= 0 && file.commit();
    if (written)
        say(tr("%n pair(s) written to “%1”.", nullptr, static_cast<int>(m_known.size())).arg(path), false);
    else
        say(tr("“%1” cannot be written: %2").arg(path, file.errorString()), true);
}

void LexiconDialog::say(const QString& message, bool isProblem)
{
    m_message->setText(message);
    m_message->setProperty("role", isProblem ? u"error"_s : u"secondary"_s);
    m_message->style()->unpolish(m_message); // so that it looks at the property again
    m_message->style()->polish(m_message);
    m_message->show();
}

} // namespace pizhu::ui
