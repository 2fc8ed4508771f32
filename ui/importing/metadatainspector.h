// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QWidget>
#include <functional>
#include <optional>

class QKeyEvent;
class QLabel;
class QListView;
class QModelIndex;
class QPushButton;
class QToolButton;

namespace pizhu::ui {

class MetadataDelegate;
class MetadataFieldModel;
class ThemeSource;
struct MetadataRow;

/// Title, date, source and the other fields of the open article with where each value comes from, the other
/// values that were found, and corrections in place. What is accepted here is the user's and stays through
/// every later import. Keys: Enter accepts the value or candidate and goes on to the next field that needs
/// review, F2 edits, Tab, Up and Down choose, Ctrl+Enter applies the last correction to the whole site, Esc
/// leaves.
class MetadataInspector : public QWidget
{
    Q_OBJECT

public:
    MetadataInspector(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    void setArticle(base::ArticleId id);
    [[nodiscard]] base::ArticleId article() const { return m_id; }
    /// True when the article's fields are shown, as the library has them or as accepted a moment ago.
    [[nodiscard]] bool hasLoaded() const { return m_article.has_value(); }
    /// True when everything accepted is in the library.
    [[nodiscard]] bool isSaved() const { return m_writing == 0; }

public Q_SLOTS:
    /// Text of the article as a field's value. Text that has no date in it opens the editor and says so.
    void useText(const QString& field, const QString& text);

Q_SIGNALS:
    void left();
    /// Where in the article a candidate stands.
    void passageRequested(pizhu::base::TextRange range);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The last correction, for the other articles of the site.
    struct Offer
    {
        QString field;
        QStringList value;
        library::SiteArticles articles;
    };

    void createWidgets();
    void createLayout();
    void connectSignals();
    void updateIcons();
    void reload();
    void take(base::ArticleId id, const base::Result<library::Article>& loaded);
    void showMetadata(const QString& currentField);
    void updateState();
    void say(const QString& message);

    void accept(const QModelIndex& index);
    void confirm(const QString& field);
    void set(const QString& field, const QStringList& value);
    void goOnFrom(const QString& field);
    void edit(const QString& field, const std::optional<QString>& text = std::nullopt);
    void takeInput(QWidget* editor, const QString& field, const QString& text);
    void step(int by);
    void showPassage(const QModelIndex& index);
    void write(const QString& label, std::function<base::Result<void>(library::Stores&)> change);
    void offerForSite(const QString& field, const QStringList& value);
    void showOffer();
    void applyToSite();
    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent& key);
    [[nodiscard]] QString quotedTitle() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    base::ArticleId m_id;
    std::optional<library::Article> m_article;
    std::optional<Offer> m_offer;
    std::function<void()> m_onceLoaded;
    int m_writing = 0;
    MetadataFieldModel* m_model = nullptr;
    QLabel* m_title = nullptr;
    QToolButton* m_close = nullptr;
    QListView* m_view = nullptr;
    MetadataDelegate* m_delegate = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_apply = nullptr;
    QLabel* m_keys = nullptr;
};

} // namespace pizhu::ui
