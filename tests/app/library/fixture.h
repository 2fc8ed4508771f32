// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QTemporaryDir>
#include <QTest>

namespace pizhu::test {

/// One article in few words. Each text makes its own source bytes.
struct Draft
{
    QString title = QStringLiteral("题目");
    QString text = QStringLiteral("第一段。\n第二段。");
    QString source = QStringLiteral("晨报");
    QString published = QStringLiteral("2021-06-27");
    QStringList authors;
    QStringList categories;
    QString url;
    QString origin;
};

[[nodiscard]] library::NewArticle newArticle(const Draft& draft);

/// The value of a Result; ends the program with the error's sentence when there is none.
template <typename T>
T valueOf(base::Result<T> result, const char* what = "result")
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Changes a library that is closed behind the program's back.
void runScript(const QString& path, const QByteArray& sql);

/// A library in a temporary folder, opened anew as often as a test likes.
class TemporaryLibrary
{
public:
    TemporaryLibrary();

    [[nodiscard]] library::Library& library() { return *m_library; }
    [[nodiscard]] QString path() const;
    void reopen();
    void close() { m_library.reset(); }

    base::ArticleId add(const Draft& draft, base::ImportId import = {});
    library::AddedArticle addFully(const Draft& draft, base::ImportId import = {});

    template <typename F>
    auto write(F f, const QString& label = QStringLiteral("step"))
    {
        return valueOf(m_library->write(label, std::move(f)).result(), "write");
    }
    template <typename F>
    auto read(F f)
    {
        return valueOf(m_library->read(std::move(f)).result(), "read");
    }

    /// Titles of what a query finds, in list order.
    [[nodiscard]] QStringList titles(const library::ArticleQuery& query);
    [[nodiscard]] QStringList titles(const QString& text) { return titles({.text = {text}}); }
    /// Problems of database and index; empty = healthy.
    [[nodiscard]] QString problems();
    /// Every row a user can change, for comparing states.
    [[nodiscard]] QString dump();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<library::Library> m_library;
};

} // namespace pizhu::test
