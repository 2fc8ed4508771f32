// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peers.h"

#include "app/storage/connection.h"
#include "tests/bench/figures.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>

using namespace Qt::StringLiterals;

namespace pizhu::bench {

namespace {

constexpr int kPerFile = 1000; // articles
constexpr int kPerTransaction = 10'000;

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

double bytesIn(const QString& folder)
{
    double bytes = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        bytes += double(QFileInfo(files.next()).size());
    return bytes;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString wholeText(const library::Article& article)
{
    return article.metadata.title.value + u'\n' + article.document.text;
}

class Ripgrep : public Peer
{
public:
    Ripgrep(const library::Library& library, const QDir& folder)
        : m_texts(folder.filePath(u"rg"_s))
    {
        QDir().mkpath(m_texts);
        const auto take = [this](const library::Article& article) { this->take(article); };
        if (!forEachArticle(library, take))
            qFatal("the library cannot be read");
        flush();
    }

    QString name() const override { return u"rg -c"_s; }

    qint64 count(const QString& characters) override
    {
        qint64 lines = 0;
        for (const QByteArray& file :
             run(u"rg"_s, {u"-c"_s, u"--no-filename"_s, u"-F"_s, u"-e"_s, characters, m_texts}).split('\n'))
            lines += file.toLongLong();
        return lines;
    }

private:
    void take(const library::Article& article)
    {
        m_lines += wholeText(article).replace(u'\n', QChar::LineSeparator).toUtf8() + '\n';
        if (++m_articles % kPerFile == 0)
            flush();
    }

    void flush()
    {
        if (m_lines.isEmpty())
            return;
        if (!write(m_texts + u"/%1.txt"_s.arg(m_articles), m_lines))
            qFatal("no room for the texts");
        m_textBytes += double(m_lines.size());
        m_lines.clear();
    }

    QString m_texts;
    QByteArray m_lines;
    int m_articles = 0;
};

class Trigrams : public Peer
{
public:
    Trigrams(const library::Library& library, const QDir& folder)
    {
        const QString path = folder.filePath(u"trigram.db"_s);
        auto connection = storage::Connection::open(path, storage::Connection::Mode::Create);
        if (!connection)
            qFatal("no database");
        m_connection = std::move(*connection);
        execute("CREATE VIRTUAL TABLE peer USING fts5(text, tokenize = 'trigram', content = ''); BEGIN");
        const auto take = [this](const library::Article& article) { this->take(article); };
        if (!forEachArticle(library, take))
            qFatal("the library cannot be read");
        execute("COMMIT");
        m_indexBytes =
            double(m_connection->queryInteger("SELECT sum(length(block)) FROM peer_data").value_or(0));
    }

    QString name() const override { return u"FTS5 trigram"_s; }

    qint64 count(const QString& characters) override
    {
        auto statement = m_connection->prepare("SELECT count(*) FROM peer WHERE peer MATCH ?");
        if (!statement)
            return 0;
        statement->bind(u'"' + characters + u'"');
        return statement->step().value_or(false) ? statement->integer(0) : 0;
    }

private:
    void execute(const char* sql)
    {
        if (const auto done = m_connection->execute(sql); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    void take(const library::Article& article)
    {
        const QString text = wholeText(article);
        m_textBytes += double(text.toUtf8().size());
        const Stopwatch watch;
        auto statement = m_connection->prepare("INSERT INTO peer(rowid, text) VALUES (?, ?)");
        statement->bind(article.id).bind(text);
        std::ignore = statement->run();
        if (++m_articles % kPerTransaction == 0)
            execute("COMMIT; BEGIN");
        m_buildSeconds += watch.elapsed().wall / 1000;
    }

    std::unique_ptr<storage::Connection> m_connection;
    int m_articles = 0;
};

class Recoll : public Peer
{
public:
    Recoll(const library::Library& library, const QDir& folder, qint64 bytes)
        : m_texts(folder.filePath(u"recoll/texts"_s))
        , m_settings(folder.filePath(u"recoll/settings"_s))
    {
        QDir().mkpath(m_texts);
        QDir().mkpath(m_settings);
        const auto take = [this, bytes](const library::Article& article) {
            if (m_textBytes < double(bytes))
                this->take(article);
        };
        if (!forEachArticle(library, take))
            qFatal("the library cannot be read");
        write(m_settings + u"/recoll.conf"_s, "topdirs = " + m_texts.toUtf8() + "\nloglevel = 1\n");
        const Stopwatch watch;
        run(u"recollindex"_s, {u"-c"_s, m_settings});
        m_buildSeconds = watch.elapsed().wall / 1000;
        m_indexBytes = bytesIn(m_settings + u"/xapiandb"_s);
    }

    QString name() const override { return u"Recoll"_s; }
    bool holds(base::ArticleId id) const override { return m_ids.contains(id); }

    qint64 count(const QString& characters) override
    {
        const QByteArray found =
            run(u"recollq"_s, {u"-c"_s, m_settings, u"-b"_s, u"-n"_s, u"0"_s, u'"' + characters + u'"'});
        return found.count("file://");
    }

private:
    void take(const library::Article& article)
    {
        const QByteArray text = wholeText(article).toUtf8();
        if (!write(m_texts + u"/%1.txt"_s.arg(article.id.value), text))
            qFatal("no room for the texts");
        m_textBytes += double(text.size());
        m_ids.insert(article.id);
    }

    QString m_texts;
    QString m_settings;
    QSet<base::ArticleId> m_ids;
};

} // namespace

std::unique_ptr<Peer> ripgrep(const library::Library& library, const QDir& folder)
{
    return std::make_unique<Ripgrep>(library, folder);
}

std::unique_ptr<Peer> trigrams(const library::Library& library, const QDir& folder)
{
    return std::make_unique<Trigrams>(library, folder);
}

std::unique_ptr<Peer> recoll(const library::Library& library, const QDir& folder, qint64 bytes)
{
    return std::make_unique<Recoll>(library, folder, bytes);
}

} // namespace pizhu::bench
