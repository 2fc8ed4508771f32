// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/annotationactions.h"

#include "app/base/whendone.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagpicker.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readerpane.h"

#include <QCursor>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// Characters of the quote that the history shows.
constexpr int kLabelLength = 16;

} // namespace

base::Result<std::vector<base::TagId>> ensureTags(library::Stores& stores, const QStringList& paths)
{
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        auto tag = stores.tags.ensure(path);
        if (!tag)
            return base::fail(tag.error());
        tags.push_back(*tag);
    }
    return tags;
}

AnnotationActions::AnnotationActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                                     AnnotationPane& annotations, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_theme(theme)
    , m_reader(reader)
    , m_annotations(annotations)
{
    connectSignals();
}

void AnnotationActions::connectSignals()
{
    connect(&m_reader, &ReaderPane::highlightRequested, this, &AnnotationActions::highlight);
    connect(&m_reader, &ReaderPane::underlineRequested, this, &AnnotationActions::underline);
    connect(&m_reader, &ReaderPane::noteRequested, this, &AnnotationActions::addNote);
    connect(&m_reader, &ReaderPane::tagRequested, this, &AnnotationActions::addTags);
}

QString AnnotationActions::quoteLabel() const
{
    QString quote = m_reader.selectedText().simplified();
    if (quote.size() > kLabelLength)
        quote =
            quote.left(quote.at(kLabelLength - 1).isHighSurrogate() ? kLabelLength - 1 : kLabelLength) + u'…';
    return quote;
}

void AnnotationActions::highlight(base::TextRange range, annotation::HighlightColor color)
{
    m_lastColor = color;
    add({.range = range}, {});
}

void AnnotationActions::underline(base::TextRange range)
{
    add({.range = range, .kind = annotation::AnnotationKind::Underline}, {});
}

void AnnotationActions::highlightWithTag(base::TextRange range, const QString& path)
{
    add({.range = range, .tagPaths = {path}, .inTagsColor = true}, {});
}

void AnnotationActions::addNote(base::TextRange range)
{
    add({.range = range},
        [this](const annotation::Annotation& added) { m_annotations.editNoteOnceListed(added.uid); });
}

void AnnotationActions::addNoteOnArticle()
{
    write(tr("Note on the article"),
          {.article = m_reader.currentArticle(), .kind = annotation::AnnotationKind::Note}, {},
          [this](const base::Result<annotation::Annotation>& result) {
              if (!result) {
                  Q_EMIT failed(result.error());
                  return;
              }
              m_annotations.setCurrent(result->uid);
              m_annotations.editNoteOnceListed(result->uid);
          });
}

void AnnotationActions::addTags(base::TextRange range)
{
    auto* picker = new TagPicker(m_library, m_theme, &m_reader);
    connect(picker, &TagPicker::failed, this, &AnnotationActions::failed);
    // The first tag makes the highlight; each further one changes it.
    auto uid = std::make_shared<QString>();
    auto adding = std::make_shared<bool>(false);
    auto wanted = std::make_shared<QStringList>();
    connect(picker, &TagPicker::tagsChosen, this,
            [this, range, uid, adding, wanted](const QStringList& paths) {
                *wanted = paths;
                if (!uid->isEmpty())
                    return setTags(*uid, paths);
                if (std::exchange(*adding, true) || paths.isEmpty())
                    return;
                add({.range = range, .tagPaths = paths},
                    [this, uid, wanted, paths](const annotation::Annotation& added) {
                        *uid = added.uid;
                        if (*wanted != paths)
                            setTags(*uid, *wanted);
                    });
            });
    picker->popup(besideSelection());
}

/// Where the selection bar stands, which is beside the selection; else under the pointer.
QPoint AnnotationActions::besideSelection() const
{
    const auto* bar = m_reader.findChild<QWidget*>(u"selectionBar"_s);
    return bar && bar->isVisible() ? bar->mapToGlobal(QPoint()) : QCursor::pos();
}

void AnnotationActions::write(const QString& label, const library::NewAnnotation& added, const Wanted& wanted,
                              std::function<void(const base::Result<annotation::Annotation>&)> then)
{
    const auto future = m_library.write(
        label, [added, wanted](library::Stores& stores) -> base::Result<annotation::Annotation> {
            auto tags = ensureTags(stores, wanted.tagPaths);
            if (!tags)
                return base::fail(tags.error());
            library::NewAnnotation complete = added;
            complete.tags = *tags;
            if (wanted.inTagsColor) {
                const auto tag = stores.tags.load(tags->front());
                if (!tag)
                    return base::fail(tag.error());
                complete.color = tag->color.value_or(complete.color);
            }
            return stores.annotations.add(complete);
        });
    base::whenDone(future, this, std::move(then));
}

/// With the text caret the next passage can be selected before this one is stored; if that fails, the
/// selection comes back. Without it the selection stays until it is stored.
void AnnotationActions::add(const Wanted& wanted, const Added& then)
{
    const library::NewAnnotation added{.article = m_reader.currentArticle(),
                                       .kind = wanted.kind,
                                       .range = wanted.range,
                                       .color = m_lastColor};
    const QString label =
        (wanted.kind == annotation::AnnotationKind::Underline ? tr("Underline “%1”") : tr("Highlight “%1”"))
            .arg(quoteLabel());
    const bool goesOn = m_reader.caret().isShown();
    if (goesOn)
        m_reader.clearSelection();
    write(label, added, wanted,
          [this, then, goesOn, range = wanted.range](const base::Result<annotation::Annotation>& result) {
              if (!result) {
                  if (goesOn)
                      m_reader.caret().select(range);
                  Q_EMIT failed(result.error());
                  return;
              }
              if (m_reader.selection() == range)
                  m_reader.clearSelection();
              m_annotations.setCurrent(result->uid);
              if (then)
                  then(*result);
          });
}

void AnnotationActions::setTags(const QString& uid, const QStringList& tagPaths)
{
    const auto future =
        m_library.write(tr("Change tags"), [uid, tagPaths](library::Stores& stores) -> base::Result<void> {
            auto id = stores.annotations.resolve(uid);
            if (!id)
                return base::fail(id.error());
            auto tags = ensureTags(stores, tagPaths);
            if (!tags)
                return base::fail(tags.error());
            return stores.annotations.setTags(*id, *tags);
        });
    base::whenDone(future, this, [this](const base::Result<void>& result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

} // namespace pizhu::ui
