// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/learningactions.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "app/settings/settings.h"
#include "ui/learning/lookuppopover.h"
#include "ui/reader/articleview.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readerpane.h"

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
    connect(&m_reader, &ReaderPane::articleOpened, this, &LearningActions::watchPage);
    connect(&m_reader, &ReaderPane::articleClosed, this, &LearningActions::dismiss);
    connect(&m_reader, &ReaderPane::selectionChanged, this, &LearningActions::dismiss);
    connect(m_view, &ArticleView::scrolled, this, &LearningActions::dismiss);
    connect(m_popover, &LookupPopover::readingScriptChosen, this,
            [this](ReadingScript script) { m_settings.setReadsZhuyin(script == ReadingScript::Zhuyin); });
}

void LearningActions::lookUp()
{
    if (const auto selected = m_reader.selection())
        return explain(*selected);
    if (const auto offset = m_reader.caret().offset())
        return explain(wordAt(*offset));
    const QPointF pointer = m_view->mapFromGlobal(QPointF(QCursor::pos()));
    m_view->textAt(pointer / m_view->zoomFactor(),
                   [alive = QPointer(this)](std::optional<qsizetype> offset, const QRectF&) {
                       if (alive && offset)
                           alive->explain(alive->wordAt(*offset));
                   });
}

/// As the dictionary has it, else as the words of Chinese are told apart.
base::TextRange LearningActions::wordAt(qsizetype offset) const
{
    if (const auto match =
            m_dictionary ? m_dictionary->longestAt(m_reader.sourceText(), offset) : std::nullopt)
        return match->range;
    return m_reader.caret().steps().wordAt(offset);
}

void LearningActions::explain(base::TextRange passage)
{
    const QString text = m_reader.sourceText();
    if (passage.isEmpty() || !passage.fits(text.size()))
        return;
    const QString shown = shortened(passage.of(text).toString());
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

void LearningActions::showReadings(base::TextRange passage, const std::vector<CharacterReading>& readings)
{
    LookupPopover::Content content{.passage = shortened(passage.of(m_reader.sourceText()).toString()),
                                   .readings = readings};
    if (!m_dictionary)
        content.hint = tr("Choose a CC-CEDICT file under “Choose a dictionary…” to see what words mean.");
    else if (const auto match = m_dictionary->longestAt(content.passage, 0))
        content.entries = match->entries;
    m_word = {};
    m_view->lineOf(passage, [alive = QPointer(this), content, request = m_request](const QRect& line) {
        if (!alive || request != alive->m_request || line.isEmpty())
            return;
        const QPoint corner = alive->m_view->mapTo(&alive->m_reader, line.topLeft());
        alive->m_popover->showAt({corner, line.size()}, content);
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
void LearningActions::watchPage()
{
    dismiss();
    if (QWidget* page = m_view->focusProxy()) {
        page->removeEventFilter(this);
        page->installEventFilter(this);
    }
}

bool LearningActions::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_rest.stop();
    if (event->type() != QEvent::MouseMove || !m_hovers || !m_dictionary)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    m_pointer = mouse->position();
    if (mouse->buttons() == Qt::NoButton)
        m_rest.start();
    else
        m_rest.stop(); // selecting
    return false;
}

void LearningActions::lookUnderPointer()
{
    if (m_view->selection()) // the bar of the selection is there
        return;
    m_view->textAt(m_pointer / m_view->zoomFactor(),
                   [alive = QPointer(this)](std::optional<qsizetype> offset, const QRectF& character) {
                       if (!alive)
                           return;
                       if (offset)
                           alive->showWordAt(*offset, character);
                       else
                           alive->m_popover->hide();
                   });
}

void LearningActions::showWordAt(qsizetype offset, const QRectF& character)
{
    const auto match = m_dictionary->longestAt(m_reader.sourceText(), offset);
    if (!match) {
        m_popover->hide();
        return;
    }
    if (m_popover->isVisible() && match->range == m_word)
        return;
    m_word = match->range;
    m_popover->showAt(inReader(character), {.entries = match->entries});
}

/// From CSS pixels of the page.
QRect LearningActions::inReader(const QRectF& box) const
{
    const double zoom = m_view->zoomFactor();
    const QRect place = QRectF(box.topLeft() * zoom, box.size() * zoom).toAlignedRect();
    return {m_view->mapTo(&m_reader, place.topLeft()), place.size()};
}

} // namespace pizhu::ui
