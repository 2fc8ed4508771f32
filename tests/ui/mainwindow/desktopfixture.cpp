// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/desktopfixture.h"

#include "tests/ui/mainwindow/windowfixture.h"

#include <QAbstractButton>
#include <QSignalSpy>

namespace pizhu::test {

namespace {

constexpr int kPatience = 20000; // ms

void copy(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to))
        qFatal("%s cannot be copied", qPrintable(from));
}

} // namespace

DesktopFixture::DesktopFixture()
    : m_settings(path(QStringLiteral("pizhu.ini")))
    , m_desktop(std::make_unique<ui::Desktop>(m_theme, m_settings))
{}

DesktopFixture::~DesktopFixture()
{
    m_desktop.reset();
    for (QWidget* widget : QApplication::topLevelWidgets())
        delete widget;
}

void DesktopFixture::makeLibrary(bool withBackup)
{
    WindowFixture made;
    made.importPages();
    if (withBackup && !made.library().backup().result())
        qFatal("there is no backup");
    made.closeLibrary();
    const QDir from = made.folder();
    for (const QFileInfo& entry : from.entryInfoList({QStringLiteral("articles*")}, QDir::AllEntries)) {
        if (!entry.isDir()) {
            copy(entry.filePath(), path(entry.fileName()));
            continue;
        }
        QDir(m_folder.path()).mkpath(entry.fileName());
        for (const QFileInfo& file : QDir(entry.filePath()).entryInfoList(QDir::Files))
            copy(file.filePath(), path(entry.fileName() + QLatin1Char('/') + file.fileName()));
    }
}

QByteArray DesktopFixture::damageLibrary(bool withBackup)
{
    makeLibrary(withBackup);
    {
        QFile file(libraryPath());
        if (!file.open(QIODevice::ReadWrite) || !file.seek(4096) ||
            file.write(QByteArray(8 * 4096, '\xA5')) < 0)
            qFatal("the library cannot be damaged");
    }
    return bytesOf(libraryPath());
}

void DesktopFixture::open(const QString& library)
{
    QSignalSpy opened(m_desktop.get(), &ui::Desktop::opened);
    m_desktop->openLibrary(library);
    if (!opened.wait(kPatience) || !window().isVisible())
        qFatal("%s does not open", qPrintable(library));
}

void DesktopFixture::restart()
{
    if (m_desktop->window())
        m_desktop->window()->close(); // which remembers how it looked
    m_desktop.reset();
    m_desktop = std::make_unique<ui::Desktop>(m_theme, m_settings);
}

QStringList DesktopFixture::titles()
{
    using Summaries = std::vector<library::ArticleSummary>;
    const auto read = [](const library::Stores& stores) -> base::Result<Summaries> {
        auto ids = stores.articles.find({});
        if (!ids)
            return base::fail(ids.error());
        std::ranges::sort(*ids);
        return stores.articles.summaries(*ids, {});
    };
    const base::Result<Summaries> found = window().library().read(read).result();
    QStringList titles;
    for (const library::ArticleSummary& summary : found.value())
        titles += summary.title;
    return titles;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QAbstractButton* buttonOf(const QWidget& box, const QString& text)
{
    for (auto* button : box.findChildren<QAbstractButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    }
    return nullptr;
}

} // namespace pizhu::test
