// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/learningactions.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/reader/articleview.h"
#include "ui/reader/besidepane.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"

#include <QApplication>
#include <QCursor>
#include <QFile>
#include <QFileDialog>
#include <QMouseEvent>
#include <QPointer>
#include <QtConcurrentRun>
#include <chrono>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;
using text::CharacterReading;
using text::Dictionary;

constexpr auto kPointerRest = 200ms;
constexpr qsizetype kLongestPassage = 300; ///< UTF-16 units that are shown with their readings

base::Result<std::shared_ptr<const Dictionary>> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Unreadable,
                          LearningActions::tr("The dictionary “%1” cannot be read.").arg(path),
                          file.errorString());
    auto parsed = Dictionary::parse(file.readAll());
    if (parsed)
        return parsed;
    base::Error error = parsed.error();
    error.message = LearningActions::tr("“%1” cannot be used as a dictionary. %2").arg(path, error.message);
    return base::fail(error);
}

/// Without cutting a pair of surrogates.
QString shortened(const QString& passage)
{
    if (passage.size() <= kLongestPassage)
        return passage;
    const bool cuts = passage.at(kLongestPassage - 1).isHighSurrogate();
    return passage.left(cuts ? kLongestPassage - 1 : kLongestPassage);
}

} // namespace

LearningActions::LearningActions(library::Library& library, settings::Settings& settings,
                                 const ThemeSource& theme, ReaderPane& reader, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_reader(reader)
    , m_view(reader.findChild<ArticleView*>())
    , m_popover(new LookupPopover(theme, &reader))
    , m_pointed(m_view)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kPointerRest);
    m_popover->setReadingScript(m_settings.readsZhuyin() ? ReadingScript::Zhuyin : ReadingScript::Pinyin);
    connectSignals();
    m_hovers = m_settings.looksUnderPointer();
    if (const QString file = m_settings.dictionaryFile(); !file.isEmpty())
        readDictionary(file, false);
}

void LearningActions::connectSignals()
{
    connect(&m_rest, &QTimer::timeout, this, &LearningActions::lookUnderPointer);
    connect(&m_reader, &ReaderPane::articleOpened, this, [this] { watch(m_view); });
    connect(&m_reader, &ReaderPane::articleClosed, this, &LearningActions::dismiss);
    connect(&m_reader, &ReaderPane::selectionChanged, this, &LearningActions::dismiss);
    connect(m_view, &ArticleView::scrolled, this, &LearningActions::dismiss);
    connect(m_popover, &LookupPopover::readingScriptChosen, this,
            [this](ReadingScript script) { m_settings.setReadsZhuyin(script == ReadingScript::Zhuyin); });
}

void LearningActions::follow(BesidePane& beside)
{
    if (m_beside == &beside)
        return;
    m_beside = &beside;
    ArticleView* view = &beside.view();
    connect(m_beside, &BesidePane::opened, this, [this, view] { watch(view); });
    connect(m_beside, &BesidePane::closed, this, &LearningActions::dismiss);
    connect(view, &ArticleView::selectionChanged, this, &LearningActions::dismiss);
    connect(view, &ArticleView::scrolled, this, &LearningActions::dismiss);
}

LearningActions::Shown LearningActions::shownIn(ArticleView* view) const
{
    if (view == m_view)
        return {view, m_reader.session().document()};
    const auto article = m_beside->article();
    using Document = std::shared_ptr<const document::Document>;
    return {view, article ? Document(article, &article->document) : Document()};
}

ArticleView* LearningActions::viewInUse() const
{
    const bool beside = m_beside && m_beside->isAncestorOf(QApplication::focusWidget());
    return beside ? &m_beside->view() : m_view;
}

void LearningActions::lookUp()
{
    const Shown text = shownIn(viewInUse());
    if (text.view != m_view) {
        if (const auto& selected = text.view->selection())
            return explain({text, selected->range});
    } else if (const auto selected = m_reader.selection()) {
        return explain({text, *selected});
    } else if (const auto offset = m_reader.caret().offset()) {
        return explain(wordAt(text, *offset));
    }
    lookUpUnderPointer(text);
}

void LearningActions::lookUpUnderPointer(const Shown& text)
{
    const QPointF pointer = text.view->mapFromGlobal(QPointF(QCursor::pos()));
    text.view->textAt(pointer / text.view->zoomFactor(),
                      [alive = QPointer(this), text](std::optional<qsizetype> offset, const QRectF&) {
                          if (alive && offset && alive->isStillShown(text))
                              alive->explain(alive->wordAt(text, *offset));
                      });
}

/// As the dictionary has it, else as the words of Chinese are told apart.
LearningActions::Passage LearningActions::wordAt(const Shown& text, qsizetype offset) const
{
    if (!text.document)
        return {};
    const auto match = m_dictionary ? m_dictionary->longestAt(text.document->text, offset) : std::nullopt;
    return {text, match ? match->range : TextCaret(text.document).wordAt(offset)};
}

void LearningActions::explain(const Passage& passage)
{
    const auto& document = passage.in.document;
    if (!document || passage.range.isEmpty() || !passage.range.fits(document->text.size()))
        return;
    const QString shown = shortened(passage.range.of(document->text).toString());
    const auto read = [shown, dictionary = m_dictionary](const library::Stores&) {
        return base::Result<std::vector<CharacterReading>>(dictionary ? text::readPinyin(shown, *dictionary)
                                                                      : text::readPinyin(shown));
    };
    base::whenDone(
        m_library.readNewest(u"readings"_s, read), this,
        [this, passage, request = ++m_request](const base::Result<std::vector<CharacterReading>>& readings) {
            if (readings && request == m_request)
                showReadings(passage, *readings);
        });
}

/// Another article may be on its way into the page.
void LearningActions::showReadings(const Passage& passage, const std::vector<CharacterReading>& readings)
{
    if (!isStillShown(passage.in))
        return;
    LookupPopover::Content content{
        .passage = shortened(passage.range.of(passage.in.document->text).toString()), .readings = readings};
    if (!m_dictionary)
        content.hint = tr("Choose a CC-CEDICT file under “Choose a dictionary…” to see what words mean.");
    else if (const auto match = m_dictionary->longestAt(content.passage, 0))
        content.entries = match->entries;
    m_word = {};
    passage.in.view->lineOf(passage.range, [alive = QPointer(this), text = passage.in, content,
                                            request = m_request](const QRect& line) {
        if (alive && request == alive->m_request && alive->isStillShown(text) && !line.isEmpty())
            alive->popUp(*text.view, line, content);
    });
}

void LearningActions::dismiss()
{
    ++m_request;
    m_popover->hide();
}

void LearningActions::chooseDictionary()
{
    auto* dialog = new QFileDialog(m_reader.window(), tr("Choose a dictionary"));
    dialog->setObjectName(u"chooseDictionary"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({tr("CC-CEDICT dictionaries (*.u8 *.txt *.gz)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &LearningActions::useDictionary);
    dialog->open();
}

void LearningActions::useDictionary(const QString& file)
{
    readDictionary(file, true);
}

void LearningActions::readDictionary(const QString& file, bool chosen)
{
    base::whenDone(QtConcurrent::run(readFile, file), this,
                   [this, file, chosen](const Read& read) { takeDictionary(file, chosen, read); });
}

void LearningActions::takeDictionary(const QString& file, bool chosen, const Read& read)
{
    if (!read) {
        Q_EMIT failed(read.error()); // one that was read before stays in use
        return;
    }
    m_dictionary = *read;
    if (!chosen)
        return;
    m_settings.setDictionaryFile(file);
    setLooksUnderPointer(true);
    Q_EMIT dictionaryRead(m_dictionary->entryCount());
}

void LearningActions::setLooksUnderPointer(bool looks)
{
    m_hovers = looks;
    m_settings.setLooksUnderPointer(looks);
    if (!looks)
        m_popover->hide();
}

/// The page's widget comes with its first document.
void LearningActions::watch(ArticleView* view)
{
    dismiss();
    if (QWidget* page = view->focusProxy()) {
        page->removeEventFilter(this);
        page->installEventFilter(this);
    }
}

bool LearningActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_rest.stop();
    if (event->type() != QEvent::MouseMove || !m_hovers || !m_dictionary)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    m_pointed = watched == m_view->focusProxy() ? m_view : &m_beside->view();
    m_pointer = mouse->position();
    if (mouse->buttons() == Qt::NoButton)
        m_rest.start();
    else
        m_rest.stop(); // selecting
    return false;
}

void LearningActions::lookUnderPointer()
{
    const Shown text = shownIn(m_pointed);
    if (text.view->selection()) // the bar of the selection is there
        return;
    text.view->textAt(
        m_pointer / text.view->zoomFactor(),
        [alive = QPointer(this), text](std::optional<qsizetype> offset, const QRectF& character) {
            if (!alive || !alive->isStillShown(text))
                return;
            if (offset && text.document)
                alive->showWordAt(text, *offset, character);
            else
                alive->m_popover->hide();
        });
}

void LearningActions::showWordAt(const Shown& text, qsizetype offset, const QRectF& character)
{
    const auto match = m_dictionary->longestAt(text.document->text, offset);
    if (!match) {
        m_popover->hide();
        return;
    }
    const Passage word{text, match->range};
    if (m_popover->isVisible() && word == m_word)
        return;
    m_word = word;
    const double zoom = text.view->zoomFactor();
    const QRectF place(character.topLeft() * zoom, character.size() * zoom);
    popUp(*text.view, place.toAlignedRect(), {.entries = match->entries});
}

/// `place`: in the view.
void LearningActions::popUp(const ArticleView& view, const QRect& place,
                            const LookupPopover::Content& content)
{
    QWidget* pane = view.parentWidget();
    if (m_popover->parentWidget() != pane)
        m_popover->setParent(pane);
    m_popover->showAt({view.mapTo(pane, place.topLeft()), place.size()}, content);
}

} // namespace pizhu::ui
