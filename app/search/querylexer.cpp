// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/querylexer.h"

#include <QRegularExpression>

namespace pizhu::search {

namespace {

bool isOpen(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClose(QChar c)
{
    return c == u')' || c == u'）';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

bool endsWord(QChar c)
{
    return c.isSpace() || isOpen(c) || isClose(c);
}

class Lexer
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {}

    std::vector<Lexeme> run()
    {
        while (skipSpace())
            next();
        return std::move(m_lexemes);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    void add(LexemeKind kind, qsizetype length, int distance = 0)
    {
        m_lexemes.push_back({.kind = kind, .distance = distance, .range = {m_at, m_at + length}});
        m_at += length;
    }

    void next()
    {
        const QChar c = m_text[m_at];
        if (isOpen(c))
            return add(LexemeKind::Open, 1);
        if (isClose(c))
            return add(LexemeKind::Close, 1);
        // A hyphen negates only where a word starts; "2021-06" and "-" alone do not.
        if (c == u'-')
            return m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() ? add(LexemeKind::Not, 1)
                                                                           : void(++m_at);
        for (const auto& [word, kind] :
             {std::pair{u"AND", LexemeKind::And}, {u"OR", LexemeKind::Or}, {u"NOT", LexemeKind::Not}}) {
            if (standsHere(word))
                return add(kind, QStringView(word).size());
        }
        if (!readNear())
            readTerm();
    }

    bool readNear()
    {
        static const QRegularExpression pattern(QStringLiteral("\\GNEAR(?:/(\\d{1,4}))?(?=[\\s()（）]|$)"));
        const QRegularExpressionMatch match = pattern.match(m_text, m_at);
        if (!match.hasMatch())
            return false;
        const int distance = match.hasCaptured(1) ? match.capturedView(1).toInt() : kDefaultDistance;
        add(LexemeKind::Near, match.capturedLength(), std::min(distance, kMaxDistance));
        return true;
    }

    bool standsHere(QStringView word) const
    {
        const qsizetype end = m_at + word.size();
        return m_text.mid(m_at).startsWith(word) && (end == m_text.size() || endsWord(m_text[end]));
    }

    void readTerm()
    {
        const qsizetype start = m_at;
        Lexeme lexeme;
        const qsizetype colon = fieldEnd();
        if (colon > start) {
            lexeme.field = m_text.mid(start, colon - start).toString();
            m_at = colon + 1;
        }
        lexeme.term = readValue(lexeme.unclosed);
        lexeme.source = m_text.mid(start, m_at - start).toString();
        lexeme.range = {start, m_at};
        if (!lexeme.term.text.isEmpty() || !lexeme.field.isEmpty())
            m_lexemes.push_back(std::move(lexeme));
    }

    /// The colon after a run of ASCII letters, or -1.
    qsizetype fieldEnd() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].unicode() < 128 && m_text[end].isLetter())
            ++end;
        return end < m_text.size() && isColon(m_text[end]) ? end : -1;
    }

    Term readValue(bool& unclosed)
    {
        Term term;
        if (m_at < m_text.size() && (m_text[m_at] == u'=' || m_text[m_at] == u'＝')) {
            term.exactScript = true;
            ++m_at;
        }
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            term.text = readQuoted(unclosed);
            term.prefix = m_at < m_text.size() && m_text[m_at] == u'*';
            m_at += term.prefix ? 1 : 0;
        } else {
            term.text = readWord();
            if (term.text.size() > 1 && term.text.endsWith(u'*')) {
                term.prefix = true;
                term.text.chop(1);
            }
        }
        return term;
    }

    /// An unclosed quote goes to the end: the user is still typing.
    QString readQuoted(bool& unclosed)
    {
        const qsizetype start = ++m_at;
        const qsizetype quote = m_text.indexOf(u'"', start);
        const qsizetype end = quote < 0 ? m_text.size() : quote;
        unclosed = quote < 0;
        m_at = quote < 0 ? end : end + 1;
        return m_text.mid(start, end - start).toString();
    }

    QString readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsWord(m_text[m_at]) && m_text[m_at] != u'"')
            ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<Lexeme> m_lexemes;
};

} // namespace

std::vector<Lexeme> lexQuery(QStringView text)
{
    return Lexer(text).run();
}

} // namespace pizhu::search
