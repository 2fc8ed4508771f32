// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchcompletion.h"

#include "app/base/whendone.h"
#include "ui/search/suggestiondelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using search::CompletionPlace;

namespace {

constexpr int kMinimumWidth = 360;

} // namespace

SearchCompletion::SearchCompletion(library::Library& library, const ThemeSource& theme, SearchField& field)
    : QFrame(field.window())
    , m_library(library)
    , m_theme(theme)
    , m_field(field)
    , m_values(std::make_shared<const SearchValues>())
{
    setObjectName(u"searchCompletion"_s);
    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    createLayout();
    connectSignals();
    hide();
}

void SearchCompletion::createLayout()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"suggestions"_s);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and with it the input method
    m_list->setItemDelegate(new SuggestionDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, Theme::kSpaceXs, 1, Theme::kSpaceXs);
    layout->addWidget(m_list);
}

void SearchCompletion::connectSignals()
{
    m_field.installEventFilter(this);
    connect(&m_field, &QLineEdit::textEdited, this, &SearchCompletion::suggest);
    connect(&m_field, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_field.text() == m_text && m_field.cursorPosition() != m_cursor)
            hide();
    });
    connect(&m_field, &SearchField::compositionChanged, this, [this](bool composing) {
        if (composing)
            hide();
    });
    connect(&m_field, &SearchField::recentRequested, this, &SearchCompletion::showRecent);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { accept(m_list->row(item)); });
    connect(&m_library, &library::Library::changed, this, [this] { m_valuesAreOld = true; });
}

void SearchCompletion::setRecent(const QStringList& queries)
{
    m_recent = queries;
}

QStringList SearchCompletion::labels() const
{
    QStringList labels;
    for (const Suggestion& suggestion : m_suggestions)
        labels += suggestion.label;
    return isVisible() ? labels : QStringList();
}

void SearchCompletion::loadValues()
{
    if (m_loading || !m_valuesAreOld)
        return;
    m_loading = true;
    m_valuesAreOld = false;
    base::whenDone(m_library.read(&loadSearchValues), this, [this](auto values) {
        m_loading = false;
        if (!values)
            return; // those known before still serve
        m_values = *values;
        if (m_field.text() == m_text && m_field.hasFocus() && m_cursor >= 0)
            suggest();
    });
}

void SearchCompletion::suggest()
{
    m_text = m_field.text();
    m_cursor = m_field.cursorPosition();
    m_place = search::completionPlace(m_text, m_cursor);
    const bool isEmptyWord = m_place.kind == CompletionPlace::Kind::Word && m_place.typed.isEmpty();
    if (m_field.isComposing() || m_place.kind == CompletionPlace::Kind::Nothing || isEmptyWord) {
        hide();
        return;
    }
    loadValues();
    const auto answer =
        m_library.readNewest(u"search-suggestions"_s,
                             [place = m_place, values = m_values, recent = m_recent](
                                 const library::Stores&) -> base::Result<std::vector<Suggestion>> {
                                 return suggestionsFor(place, *values, recent);
                             });
    base::whenDone(answer, this, [this, text = m_text, cursor = m_cursor](auto suggestions) {
        const bool isAsked = text == m_field.text() && cursor == m_field.cursorPosition();
        if (suggestions && isAsked && m_cursor == cursor && m_field.hasFocus() && !m_field.isComposing())
            showSuggestions(std::move(*suggestions));
    });
}

void SearchCompletion::showRecent()
{
    std::vector<Suggestion> suggestions;
    for (const QString& query : m_recent) {
        if (suggestions.size() < kMaxSuggestions)
            suggestions.push_back({query, query, {}, true});
    }
    m_text = m_field.text();
    m_cursor = m_field.cursorPosition();
    m_field.setFocus();
    showSuggestions(std::move(suggestions));
}

void SearchCompletion::showSuggestions(std::vector<Suggestion> suggestions)
{
    std::erase_if(suggestions, [this](const Suggestion& suggestion) {
        return suggestion.insertion == (suggestion.isQuery ? m_text : m_place.range.of(m_text).toString());
    });
    m_suggestions = std::move(suggestions);
    m_list->clear();
    for (const Suggestion& suggestion : m_suggestions) {
        auto* item = new QListWidgetItem(suggestion.label, m_list);
        item->setData(SuggestionDelegate::kDetailRole, suggestion.detail);
    }
    m_list->setCurrentRow(-1);
    setVisible(!m_suggestions.empty());
    if (isVisible())
        place();
}

void SearchCompletion::place()
{
    const QPoint below = m_field.mapTo(window(), m_field.rect().bottomLeft());
    const int height = m_list->count() * SuggestionDelegate::kRowHeight + 2 * Theme::kSpaceXs + 2;
    setGeometry(below.x(), below.y() + Theme::kSpaceXs, std::max(m_field.width(), kMinimumWidth), height);
    raise();
}

void SearchCompletion::move(int by)
{
    const int rows = m_list->count();
    int row = m_list->currentRow() + by;
    if (row < -1)
        row = rows - 1;
    m_list->setCurrentRow(row >= rows ? -1 : row); // past the end one is in the field again
}

void SearchCompletion::accept(int row)
{
    if (row < 0 || row >= static_cast<int>(m_suggestions.size()))
        return;
    const Suggestion chosen = m_suggestions.at(static_cast<std::size_t>(row));
    hide();
    if (chosen.isQuery) {
        m_field.replace({0, m_field.text().size()}, chosen.insertion);
        hide();
        return;
    }
    const bool isWhole = !chosen.insertion.endsWith(u':');
    m_field.replace(m_place.range, chosen.insertion + (isWhole ? u" "_s : QString()));
    if (isWhole)
        hide();
}

bool SearchCompletion::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier)
        return false;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Tab:
        accept(std::max(0, m_list->currentRow()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentRow() < 0) {
            hide();
            return false;
        }
        accept(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

bool SearchCompletion::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        loadValues();
    else if (event->type() == QEvent::FocusOut)
        hide();
    else if (event->type() == QEvent::KeyPress && isVisible()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (takeKey(key->key(), key->modifiers()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace pizhu::ui
