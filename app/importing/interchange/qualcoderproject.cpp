// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/foreignproject.h"
#include "app/importing/webannotationreader.h"

#include <QCoreApplication>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using library::QualCoderCoding;
using library::QualCoderProject;
using library::QualCoderSource;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

class QualCoderConversion
{
public:
    QualCoderConversion(const QualCoderProject& project, const QString& name)
        : m_from(project)
    {
        m_foreign.project.name = name;
        m_foreign.project.origin = u"QualCoder"_s;
        m_foreign.project.otherCodings = project.otherCodings;
    }

    ForeignProject run()
    {
        for (const library::QualCoderCode& code : m_from.codes)
            m_foreign.project.codes.push_back(
                {guid(u"code/%1"_s.arg(code.id)), code.path, code.color, code.memo});
        for (const QualCoderSource& source : m_from.sources) {
            if (source.isText)
                addSource(source);
            else
                m_foreign.project.otherSources << source.name;
        }
        remark(m_from.attributes,
               Text::tr("%n value(s) of attributes are left out.", nullptr, m_from.attributes));
        remark(m_from.journals, Text::tr("%n journal(s) are left out.", nullptr, m_from.journals));
        return std::move(m_foreign);
    }

private:
    [[nodiscard]] QString guid(const QString& what) const
    {
        return uuidOfName(u"qualcoder:%1/%2"_s.arg(m_from.created, what).toUtf8());
    }

    void remark(int count, const QString& sentence)
    {
        if (count > 0)
            m_foreign.remarks << sentence;
    }

    QString note(const QString& what, const QString& text)
    {
        const QString id = guid(what);
        RefiNote note;
        note.text = text;
        m_foreign.project.notes.insert(id, note);
        return id;
    }

    void addSource(const QualCoderSource& from)
    {
        const QString what = u"source/%1"_s.arg(from.id);
        RefiSource source;
        source.guid = guid(what);
        source.name = from.name;
        source.hasText = true;
        source.text = from.text;
        if (!from.memo.trimmed().isEmpty())
            source.notes << note(what + u"/memo"_s, from.memo);
        for (const QString& one : from.cases)
            source.codes << caseCode(one);
        QHash<QString, std::size_t> known;
        for (const QualCoderCoding& coding : from.codings)
            addCoding(source, what, coding, known);
        m_foreign.project.sources.push_back(std::move(source));
    }

    QString caseCode(const QString& name)
    {
        const QString id = guid(u"case/"_s + name);
        const bool known = std::any_of(m_foreign.project.codes.begin(), m_foreign.project.codes.end(),
                                       [&id](const RefiCode& code) { return code.guid == id; });
        if (!known)
            m_foreign.project.codes.push_back({id, Text::tr("Cases") + u'/' + name, {}, {}});
        return id;
    }

    void addCoding(RefiSource& source, const QString& what, const QualCoderCoding& coding,
                   QHash<QString, std::size_t>& known)
    {
        const QString place = u"%1/%2-%3/%4"_s.arg(what).arg(coding.start).arg(coding.end).arg(coding.owner);
        if (!known.contains(place)) {
            known.insert(place, source.selections.size());
            RefiSelection selection;
            selection.guid = guid(place);
            selection.name = coding.text;
            selection.codePoints = {coding.start, coding.end};
            // Local time of whoever coded; other zones are not recorded.
            selection.created = QDateTime::fromString(coding.date, u"yyyy-MM-dd HH:mm:ss"_s).toUTC();
            selection.modified = selection.created;
            selection.wordsDecide = true;
            if (!coding.owner.isEmpty() && coding.owner != u"default"_s) {
                selection.user = guid(u"coder/"_s + coding.owner);
                m_foreign.project.users.insert(selection.user, coding.owner);
            }
            source.selections.push_back(std::move(selection));
        }
        RefiSelection& selection = source.selections[known.value(place)];
        if (selection.name.isEmpty())
            selection.name = coding.text;
        if (coding.code != 0)
            selection.codes << guid(u"code/%1"_s.arg(coding.code));
        if (!coding.memo.trimmed().isEmpty())
            selection.notes << note(place + u"/memo/%1"_s.arg(coding.code), coding.memo);
    }

    const QualCoderProject& m_from;
    ForeignProject m_foreign;
};

} // namespace

ForeignProject fromQualCoder(const QualCoderProject& project, const QString& name)
{
    return QualCoderConversion(project, name).run();
}

} // namespace pizhu::importing
