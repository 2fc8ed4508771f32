// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/conflictpane.h"

#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

enum Row { Title, When, Passage, Tags, Note, Translation, Choices };

QLabel* label(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

/// Emphasised where both sides differ: nobody has to compare them letter by letter.
void setText(QLabel* mine, QLabel* theirs, const QString& one, const QString& other)
{
    mine->setText(one);
    theirs->setText(other);
    for (QLabel* label : {mine, theirs}) {
        QFont font = label->font();
        font.setBold(one != other);
        label->setFont(font);
        label->setVisible(!one.isEmpty() || !other.isEmpty());
    }
}

QString passageOf(const annotation::Annotation& mine)
{
    return mine.anchor ? mine.anchor->quote.exact.simplified() : QString();
}

QString marksText(annotation::AnnotationKind kind, annotation::HighlightColor color, QStringList tags)
{
    tags.sort();
    QStringList parts{kindTitle(kind)};
    if (kind != annotation::AnnotationKind::Note)
        parts << colorTitle(color);
    if (!tags.isEmpty())
        parts << tags.join(u", "_s);
    return parts.join(u" · "_s);
}

/// Other programs do not all say when something was changed.
QString changedText(const QDateTime& moment)
{
    return moment.isValid() ? ConflictPane::tr("Changed %1", "a moment").arg(momentTitle(moment))
                            : ConflictPane::tr("The file does not say when it was changed");
}

} // namespace

ConflictPane::ConflictPane(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"conflict"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::kSpaceL);
    grid->setVerticalSpacing(Theme::kSpaceXs);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(Note, 1);
    m_mine = createSide(u"mine"_s, tr("Yours"), 0);
    m_theirs = createSide(u"theirs"_s, tr("Theirs"), 1);
    createChoices();
}

ConflictPane::Side ConflictPane::createSide(const QString& name, const QString& title, int column)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    auto* heading = new QLabel(title, this);
    heading->setProperty("role", u"section"_s);
    if (column == 1)
        m_theirTitle = heading;
    const Side side{label(name + u"When"_s, this), label(name + u"Passage"_s, this),
                    label(name + u"Tags"_s, this), label(name + u"Note"_s, this),
                    label(name + u"Translation"_s, this)};
    side.when->setProperty("role", u"secondary"_s);
    grid->addWidget(heading, Title, column);
    grid->addWidget(side.when, When, column);
    grid->addWidget(side.passage, Passage, column);
    grid->addWidget(side.tags, Tags, column);
    grid->addWidget(side.note, Note, column);
    grid->addWidget(side.translation, Translation, column);
    return side;
}

void ConflictPane::createChoices()
{
    m_choices = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kSpaceL);
    const auto add = [&](importing::ConflictChoice choice, const QString& name, const QString& text) {
        auto* button = new QRadioButton(text, this);
        button->setObjectName(name);
        m_choices->addButton(button, int(choice));
        row->addWidget(button);
    };
    add(importing::ConflictChoice::Mine, u"keepMine"_s, tr("Keep yours"));
    add(importing::ConflictChoice::Theirs, u"takeTheirs"_s, tr("Take theirs"));
    add(importing::ConflictChoice::Both, u"keepBoth"_s, tr("Keep both"));
    row->addStretch();
    static_cast<QGridLayout*>(layout())->addLayout(row, Choices, 0, 1, 2);
    connect(m_choices, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(importing::ConflictChoice(id)); });
}

void ConflictPane::showConflict(const importing::PlannedAnnotation& annotation)
{
    const importing::AnnotationConflict& conflict = *annotation.conflict;
    const annotation::Annotation& mine = conflict.mine;
    const library::NewAnnotation& theirs = annotation.annotation;
    m_theirTitle->setText(annotation.coder.isEmpty() ? tr("In the file") : annotation.coder);
    const importing::KnownParts& known = annotation.known; // what the file does not speak of stays
    m_mine.when->setText(changedText(mine.modified));
    m_theirs.when->setText(changedText(theirs.modified));
    const bool samePlace = !theirs.range || (mine.anchor && mine.anchor->range == *theirs.range);
    setText(m_mine.passage, m_theirs.passage, passageOf(mine),
            samePlace ? passageOf(mine) : annotation.quote);
    setText(m_mine.tags, m_theirs.tags, marksText(mine.kind, mine.color, conflict.myTags),
            marksText(known.kind ? theirs.kind : mine.kind, known.color ? theirs.color : mine.color,
                      known.tags ? annotation.tagPaths : conflict.myTags));
    setText(m_mine.note, m_theirs.note, mine.note.trimmed(),
            known.note ? theirs.note.trimmed() : mine.note.trimmed());
    setText(m_mine.translation, m_theirs.translation, mine.translation.trimmed(),
            known.translation ? theirs.translation.trimmed() : mine.translation.trimmed());
    m_choices->button(int(conflict.choice))->setChecked(true);
}

importing::ConflictChoice ConflictPane::choice() const
{
    return importing::ConflictChoice(m_choices->checkedId());
}

} // namespace pizhu::ui
