// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/cleanuplogdialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QSize kDialogSize{680, 480};
constexpr int kRangeRole = Qt::UserRole;
/// Characters around a repair, so that one sees the word it stands in.
constexpr qsizetype kContext = 8;

QString certaintyText(document::RepairCertainty certainty)
{
    switch (certainty) {
    case document::RepairCertainty::Proven:
        return CleanupLogDialog::tr("Proven", "certainty of a repair");
    case document::RepairCertainty::Likely:
        return CleanupLogDialog::tr("Likely", "certainty of a repair");
    case document::RepairCertainty::Unrepaired:
        return CleanupLogDialog::tr("Not repaired", "certainty of a repair");
    }
    Q_UNREACHABLE();
}

QString fieldText(const QString& field)
{
    if (field == u"title")
        return CleanupLogDialog::tr("in the title", "where a repair is");
    if (field == u"source")
        return CleanupLogDialog::tr("in the source", "where a repair is");
    if (field == u"authors")
        return CleanupLogDialog::tr("in the authors", "where a repair is");
    return CleanupLogDialog::tr("in the metadata", "where a repair is");
}

/// What the rules that come with Pizhu remove; the user's own rules go by the name they were given.
QString ruleTitle(const QString& rule)
{
    static const QHash<QString, const char*> titles{
        {u"broadcast-lead"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Broadcast announcement")},
        {u"byline"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Line of source and author")},
        {u"channel-tail"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Name of the channel")},
        {u"comments"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Reader comments")},
        {u"copyright"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Copyright notice")},
        {u"disclaimer"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Disclaimer")},
        {u"end-mark"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "End mark")},
        {u"follow-us"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Request to follow")},
        {u"lead-in"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Invitation to read on")},
        {u"link-list"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "List of links")},
        {u"outside-article"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Outside the article")},
        {u"page-furniture"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Part of the web page")},
        {u"related-links"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Related articles")},
        {u"related-list"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Related articles")},
        {u"repeated-title"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Repeated title")},
        {u"separator"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Separating line")},
        {u"share-bar"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Share buttons")},
        {u"site-rule"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Rule for this site")},
        {u"spam-words"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Hidden advertising words")},
        {u"title-line"_s, QT_TRANSLATE_NOOP("pizhu::ui::CleanupLogDialog", "Title, now in the head")},
    };
    const char* title = titles.value(rule);
    return title ? CleanupLogDialog::tr(title) : rule;
}

QTreeWidget* createTable(const QStringList& headers)
{
    auto* table = new QTreeWidget;
    table->setRootIsDecorated(false);
    table->setAllColumnsShowFocus(true);
    table->setHeaderLabels(headers);
    table->setFrameShape(QFrame::NoFrame);
    return table;
}

QString contextOf(const library::Article& article, const document::Repair& repair)
{
    const QString& text = article.document.text;
    if (repair.field != u"text" || repair.range.end > text.size())
        return fieldText(repair.field);
    const qsizetype from = std::max<qsizetype>(0, repair.range.start - kContext);
    QString around = text.mid(from, repair.range.end + kContext - from);
    return around.replace(u'\n', u' ');
}

} // namespace

CleanupLogDialog::CleanupLogDialog(const library::Article& article, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"cleanupLog"_s);
    setWindowTitle(tr("What was cleaned and repaired"));
    resize(kDialogSize);
    auto* intro = new QLabel(tr("The imported file is kept as it was found (%1, decoded as %2).")
                                 .arg(QFileInfo(article.origin).fileName(), article.charset),
                             this);
    intro->setToolTip(article.origin);
    intro->setWordWrap(true);
    intro->setTextFormat(Qt::PlainText);
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(createRepairs(article), tr("Repaired (%1)").arg(article.log.repairs.size()));
    tabs->addTab(createRemovals(article), tr("Removed (%1)").arg(article.log.removals.size()));
    if (article.log.repairs.empty())
        tabs->setCurrentIndex(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
    layout->setSpacing(Theme::kSpaceM);
    layout->addWidget(intro);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

QWidget* CleanupLogDialog::createRepairs(const library::Article& article)
{
    auto* table = createTable({tr("Imported as"), tr("Repaired to"), tr("Certainty"), tr("Where")});
    table->setObjectName(u"repairs"_s);
    for (const document::Repair& repair : article.log.repairs) {
        auto* row = new QTreeWidgetItem(table, {repair.before, repair.after, certaintyText(repair.certainty),
                                                contextOf(article, repair)});
        row->setToolTip(0, repair.before);
        if (repair.field == u"text")
            row->setData(0, kRangeRole, QVariant::fromValue(repair.range));
    }
    table->setColumnWidth(0, 170);
    table->setColumnWidth(1, 120);
    connect(table, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* row) {
        if (row->data(0, kRangeRole).isValid())
            Q_EMIT rangeActivated(row->data(0, kRangeRole).value<base::TextRange>());
    });
    return table;
}

QWidget* CleanupLogDialog::createRemovals(const library::Article& article)
{
    auto* table = createTable({tr("What it was"), tr("Removed text")});
    table->setObjectName(u"removals"_s);
    table->setWordWrap(true);
    for (const document::Removal& removal : article.log.removals) {
        auto* row = new QTreeWidgetItem(table, {ruleTitle(removal.rule), removal.text});
        row->setToolTip(0, removal.rule);
        row->setToolTip(1, removal.text);
    }
    table->setColumnWidth(0, 170);
    return table;
}

} // namespace pizhu::ui
