// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/scripttext.h"

#include "app/text/normalisation.h"

namespace pizhu::document {

namespace {

constexpr qsizetype kProseHan = 12;
constexpr int kMaxNesting = 2;

qsizetype countHan(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return text::isHan(c.unicode()); });
}

bool isProse(const QString& text)
{
    return text.size() >= kProseHan && countHan(text) >= kProseHan;
}

/// The end of the literal that `quote` opened before `from`: at its closing quote, at the line's end or at
/// the text's.
qsizetype literalEnd(QStringView script, qsizetype from, QChar quote)
{
    qsizetype at = from;
    while (at < script.size() && script[at] != quote && script[at] != u'\n')
        at += script[at] == u'\\' ? 2 : 1;
    return std::min(at, script.size());
}

QString character(QStringView digits)
{
    bool ok = false;
    const ushort code = digits.toUShort(&ok, 16);
    return ok ? QString(QChar(code)) : QString();
}

QString decoded(QStringView literal)
{
    QString text;
    for (qsizetype i = 0; i < literal.size(); ++i) {
        if (literal[i] != u'\\' || i + 1 >= literal.size()) {
            text += literal[i];
            continue;
        }
        const QChar kind = literal[++i];
        if (kind == u'u' || kind == u'x') {
            const qsizetype length = kind == u'u' ? 4 : 2;
            text += character(literal.mid(i + 1, length));
            i += length;
        } else if (kind == u'n' || kind == u'r' || kind == u't') {
            text += kind == u'n' ? u'\n' : u' ';
        } else {
            text += kind;
        }
    }
    return text;
}

class ScriptTexts
{
public:
    void read(QStringView script, int nesting)
    {
        qsizetype last = 0; // where the literal before ended
        for (qsizetype i = 0; i < script.size(); ++i) {
            const QChar quote = script[i];
            if (quote != u'"' && quote != u'\'')
                continue;
            const qsizetype end = literalEnd(script, i + 1, quote);
            const QString text = decoded(script.mid(i + 1, end - i - 1));
            const bool follows = script.mid(last, i - last).trimmed() == u",";
            if (nesting < kMaxNesting && (text.startsWith(u'{') || text.startsWith(u'[')))
                read(text, nesting + 1);
            else
                add(text, follows);
            last = end + 1;
            i = end;
        }
        m_continues = false;
    }

    std::vector<QStringList> take() { return std::move(m_runs); }

private:
    void add(const QString& text, bool follows)
    {
        if (!isProse(text)) {
            m_continues = false;
            return;
        }
        if (!m_continues || !follows)
            m_runs.emplace_back();
        m_runs.back().append(text::normalise(text));
        m_continues = true;
    }

    std::vector<QStringList> m_runs;
    bool m_continues = false; ///< the literal before belongs to the last run
};

} // namespace

std::vector<QStringList> textsInScript(const QString& script)
{
    ScriptTexts texts;
    texts.read(script, 0);
    return texts.take();
}

} // namespace pizhu::document
