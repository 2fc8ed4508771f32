<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>pizhu::annotation</name>
    <message numerus="yes">
        <source>The same words, which stand at %n places.</source>
        <translation>
            <numerusform>The same words, which stand at %n place.</numerusform>
            <numerusform>The same words, which stand at %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::exporting</name>
    <message numerus="yes">
        <source>%n quote(s) checked against their text</source>
        <translation>
            <numerusform>%n quote checked against its text</numerusform>
            <numerusform>%n quotes checked against their text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them literally in the source as it was retrieved.</source>
        <translation>
            <numerusform>%n of them literally in the source as it was retrieved.</numerusform>
            <numerusform>%n of them literally in the source as it was retrieved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs longer than %n second(s); look for a loop that does not end.</source>
        <translation>
            <numerusform>%1 runs longer than %n second; look for a loop that does not end.</numerusform>
            <numerusform>%1 runs longer than %n seconds; look for a loop that does not end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::importing</name>
    <message numerus="yes">
        <source>%n article(s) would be added</source>
        <translation>
            <numerusform>%n article would be added</numerusform>
            <numerusform>%n articles would be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n new version</numerusform>
            <numerusform>%n new versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the library</source>
        <translation>
            <numerusform>%n already in the library</numerusform>
            <numerusform>%n already in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reader took longer than %n second(s) on this file and was stopped.</source>
        <translation>
            <numerusform>The reader took longer than %n second on this file and was stopped.</numerusform>
            <numerusform>The reader took longer than %n seconds on this file and was stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>Import %1 and %n more</numerusform>
            <numerusform>Import %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean %n article(s) again</source>
        <translation>
            <numerusform>Clean %n article again</numerusform>
            <numerusform>Clean %n articles again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It may belong to any of %n articles.</source>
        <translation>
            <numerusform>It may belong to any of %n article.</numerusform>
            <numerusform>It may belong to any of %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) on pictures and recordings are left out.</source>
        <translation>
            <numerusform>%n coding on pictures and recordings is left out.</numerusform>
            <numerusform>%n codings on pictures and recordings are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of attributes are left out.</source>
        <translation>
            <numerusform>%n value of an attribute is left out.</numerusform>
            <numerusform>%n values of attributes are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) are left out.</source>
        <translation>
            <numerusform>%n journal is left out.</numerusform>
            <numerusform>%n journals are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s): %1</source>
        <translation>
            <numerusform>%n tag: %1</numerusform>
            <numerusform>%n tags: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s): %1</source>
        <translation>
            <numerusform>%n text: %1</numerusform>
            <numerusform>%n texts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s): %1</source>
        <translation>
            <numerusform>%n annotation: %1</numerusform>
            <numerusform>%n annotations: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) here and there.</source>
        <translation>
            <numerusform>%n differ here and there.</numerusform>
            <numerusform>%n differs here and there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged article(s): %1</source>
        <translation>
            <numerusform>%n tagged article: %1</numerusform>
            <numerusform>%n tagged articles: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) get a place that waits for you to confirm it.</source>
        <translation>
            <numerusform>%n annotation get a place that waits for you to confirm it.</numerusform>
            <numerusform>%n annotations get a place that waits for you to confirm it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about occurrences are taken over.</source>
        <translation>
            <numerusform>%n decision about occurrences are taken over.</numerusform>
            <numerusform>%n decisions about occurrences are taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already, or were decided here later.</source>
        <translation>
            <numerusform>%n is here already, or was decided here later.</numerusform>
            <numerusform>%n are here already, or were decided here later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no place in the library.</source>
        <translation>
            <numerusform>%n has no place in the library.</numerusform>
            <numerusform>%n have no place in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of all occurrences: %1</source>
        <translation>
            <numerusform>%n coding of all occurrences: %1</numerusform>
            <numerusform>%n codings of all occurrences: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AgreementDialog</name>
    <message numerus="yes">
        <source>%n article(s) in which both have tagged something, %1 units.</source>
        <translation>
            <numerusform>%n article in which both have tagged something, %1 units.</numerusform>
            <numerusform>%n articles in which both have tagged something, %1 units.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n passage(s) tagged by one only</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1: %n passage tagged by one only</numerusform>
            <numerusform>%1: %n passages tagged by one only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n coders</source>
        <translation>
            <numerusform>All %n coders</numerusform>
            <numerusform>All %n coders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in which all of them have tagged something; each pair is compared over its own articles.</source>
        <translation>
            <numerusform>%n article in which all of them have tagged something; each pair is compared over its own articles.</numerusform>
            <numerusform>%n articles in which all of them have tagged something; each pair is compared over its own articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationBrowser</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n selected</source>
        <comment>after the number of all</comment>
        <translation>
            <numerusform>%1 · %n selected</numerusform>
            <numerusform>%1 · %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n article(s)</source>
        <translation>
            <numerusform>%1 in %n article</numerusform>
            <numerusform>%1 in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s) with %1</source>
        <translation>
            <numerusform>Tag %n annotation with %1</numerusform>
            <numerusform>Tag %n annotations with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %1 off %n annotation(s)</source>
        <translation>
            <numerusform>Take %1 off %n annotation</numerusform>
            <numerusform>Take %1 off %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change tags of %n annotation(s)</source>
        <translation>
            <numerusform>Change tags of %n annotation</numerusform>
            <numerusform>Change tags of %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour %n annotation(s): %1</source>
        <translation>
            <numerusform>Colour %n annotation: %1</numerusform>
            <numerusform>Colour %n annotations: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n annotation(s): %1</source>
        <translation>
            <numerusform>Make %n annotation: %1</numerusform>
            <numerusform>Make %n annotations: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)</source>
        <translation>
            <numerusform>Remove %n annotation</numerusform>
            <numerusform>Remove %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)?</source>
        <translation>
            <numerusform>Remove %n annotation?</numerusform>
            <numerusform>Remove %n annotations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected (%n)</source>
        <translation>
            <numerusform>The selected (%n)</numerusform>
            <numerusform>The selected (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything listed (%n)</source>
        <translation>
            <numerusform>Everything listed (%n)</numerusform>
            <numerusform>Everything listed (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationImportDialog</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import annotations from %n file(s)</source>
        <translation>
            <numerusform>Import annotations from %n file</numerusform>
            <numerusform>Import annotations from %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) were imported.</source>
        <translation>
            <numerusform>%n annotation was imported.</numerusform>
            <numerusform>%n annotations were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n part(s)</source>
        <comment>tags, articles, annotations</comment>
        <translation>
            <numerusform>Import %n part</numerusform>
            <numerusform>Import %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleDelegate</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <comment>of the search in the text</comment>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleListPane</name>
    <message numerus="yes">
        <source>Star %n articles</source>
        <translation>
            <numerusform>Star %n article</numerusform>
            <numerusform>Star %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstar %n articles</source>
        <translation>
            <numerusform>Unstar %n article</numerusform>
            <numerusform>Unstar %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as read</source>
        <translation>
            <numerusform>Mark %n article as read</numerusform>
            <numerusform>Mark %n articles as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as unread</source>
        <translation>
            <numerusform>Mark %n article as unread</numerusform>
            <numerusform>Mark %n articles as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n articles to trash</source>
        <translation>
            <numerusform>Move %n article to trash</numerusform>
            <numerusform>Move %n articles to trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n articles from trash</source>
        <translation>
            <numerusform>Restore %n article from trash</numerusform>
            <numerusform>Restore %n articles from trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BacklinksPane</name>
    <message numerus="yes">
        <source>Linked from %n note(s)</source>
        <extracomment>Above the notes that lead to the article or tag shown</extracomment>
        <translation>
            <numerusform>Linked from %n note</numerusform>
            <numerusform>Linked from %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BesidePane</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserActions</name>
    <message numerus="yes">
        <source>%n annotation(s) copied.</source>
        <translation>
            <numerusform>%n annotation copied.</numerusform>
            <numerusform>%n annotations copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BulkActions</name>
    <message numerus="yes">
        <source>Put %Ln article(s) into “%1”</source>
        <translation>
            <numerusform>Put %Ln article into “%1”</numerusform>
            <numerusform>Put %Ln articles into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>Take %Ln article out of “%1”</numerusform>
            <numerusform>Take %Ln articles out of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name of the collection for %Ln article(s)</source>
        <translation>
            <numerusform>Name of the collection for %Ln article</numerusform>
            <numerusform>Name of the collection for %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>Remove “%1” from %Ln article</numerusform>
            <numerusform>Remove “%1” from %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln article(s) with “%1”</source>
        <translation>
            <numerusform>Tag %Ln article with “%1”</numerusform>
            <numerusform>Tag %Ln articles with “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change “%1” of %Ln article(s)</source>
        <translation>
            <numerusform>Change “%1” of %Ln article</numerusform>
            <numerusform>Change “%1” of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) to the trash</source>
        <translation>
            <numerusform>Move %Ln article to the trash</numerusform>
            <numerusform>Move %Ln articles to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln article(s) from the trash</source>
        <translation>
            <numerusform>Restore %Ln article from the trash</numerusform>
            <numerusform>Restore %Ln articles from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln article(s)</source>
        <translation>
            <numerusform>Star %Ln article</numerusform>
            <numerusform>Star %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln article(s) as unread</source>
        <translation>
            <numerusform>Mark %Ln article as unread</numerusform>
            <numerusform>Mark %Ln articles as unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <comment>select all the articles that were found</comment>
        <translation>
            <numerusform>All %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CodingDialog</name>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %n occurrence(s) with %1?</source>
        <translation>
            <numerusform>Code %n occurrence with %1?</numerusform>
            <numerusform>Code %n occurrences with %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %n occurrence(s) of “%1” with %2</source>
        <translation>
            <numerusform>Code %n occurrence of “%1” with %2</numerusform>
            <numerusform>Code %n occurrences of “%1” with %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) coded.</source>
        <translation>
            <numerusform>%n occurrence coded.</numerusform>
            <numerusform>%n occurrences coded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CompanionActions</name>
    <message numerus="yes">
        <source>The dictionary with %n entries is in use.</source>
        <translation>
            <numerusform>The dictionary with %n entry is in use.</numerusform>
            <numerusform>The dictionary with %n entries is in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Desktop</name>
    <message numerus="yes">
        <source>%Ln file(s) were to be imported into “%1”, which is not open. Import them into “%2” instead?</source>
        <translation>
            <numerusform>%Ln file was to be imported into “%1”, which is not open. Import it into “%2” instead?</numerusform>
            <numerusform>%Ln files were to be imported into “%1”, which is not open. Import them into “%2” instead?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DiffView</name>
    <message numerus="yes">
        <source>Show %n more paragraph(s)</source>
        <translation>
            <numerusform>Show %n more paragraph</numerusform>
            <numerusform>Show %n more paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n unchanged paragraph(s)</source>
        <translation>
            <numerusform>… %n unchanged paragraph</numerusform>
            <numerusform>… %n unchanged paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DuplicatesStrip</name>
    <message numerus="yes">
        <source>Same text in %n other article(s):</source>
        <translation>
            <numerusform>Same text in %n other article:</numerusform>
            <numerusform>Same text in %n other articles:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nearly the same text in %n other article(s):</source>
        <translation>
            <numerusform>Nearly the same text in %n other article:</numerusform>
            <numerusform>Nearly the same text in %n other articles:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <comment>articles with the same text</comment>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same text, or nearly, in %n other article(s):</source>
        <translation>
            <numerusform>The same text, or nearly, in %n other article:</numerusform>
            <numerusform>The same text, or nearly, in %n other articles:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExchangeActions</name>
    <message numerus="yes">
        <source>%n annotation(s) were written to %1.</source>
        <translation>
            <numerusform>%n annotation was written to %1.</numerusform>
            <numerusform>%n annotations were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n excerpt</numerusform>
            <numerusform>%n excerpts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportScopeForm</name>
    <message numerus="yes">
        <source>The %Ln selected article(s)</source>
        <translation>
            <numerusform>The %Ln selected article</numerusform>
            <numerusform>The %Ln selected articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected annotation(s)</source>
        <translation>
            <numerusform>The %Ln selected annotation</numerusform>
            <numerusform>The %Ln selected annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FieldEditDialog</name>
    <message numerus="yes">
        <source>Edit a field of %Ln article(s)</source>
        <translation>
            <numerusform>Edit a field of %Ln article</numerusform>
            <numerusform>Edit a field of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) change.</source>
        <translation>
            <numerusform>%Ln article changes.</numerusform>
            <numerusform>%Ln articles change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln stays as it is.</numerusform>
            <numerusform>%Ln stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot take this value.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln cannot take this value.</numerusform>
            <numerusform>%Ln cannot take this value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln article(s)</source>
        <translation>
            <numerusform>Change %Ln article</numerusform>
            <numerusform>Change %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FieldMappingDialog</name>
    <message numerus="yes">
        <source>%1 holds records, not articles. Say what its columns hold; the first %n record(s) are shown as the articles they would become.</source>
        <translation>
            <numerusform>%1 holds records, not articles. Say what its columns hold; the first %n record are shown as the articles they would become.</numerusform>
            <numerusform>%1 holds records, not articles. Say what its columns hold; the first %n records are shown as the articles they would become.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::GroupAgreementModel</name>
    <message numerus="yes">
        <source>Cohen’s kappa over %n article(s) that both worked on; open a cell to compare them</source>
        <translation>
            <numerusform>Cohen’s kappa over %n article that both worked on; open a cell to compare them</numerusform>
            <numerusform>Cohen’s kappa over %n articles that both worked on; open a cell to compare them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::HistoryDialog</name>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>%n step back</numerusform>
            <numerusform>%n steps back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) forth</source>
        <translation>
            <numerusform>%n step forth</numerusform>
            <numerusform>%n steps forth</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportActions</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) from %1</source>
        <translation>
            <numerusform>%n article from %1</numerusform>
            <numerusform>%n articles from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 could not be imported</source>
        <translation>
            <numerusform>%n file in %1 could not be imported</numerusform>
            <numerusform>%n files in %1 could not be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportReportDialog</name>
    <message numerus="yes">
        <source>%n piece(s) removed</source>
        <translation>
            <numerusform>%n piece removed</numerusform>
            <numerusform>%n pieces removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportStrip</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 article(s) read</source>
        <comment>how far an import is</comment>
        <translation>
            <numerusform>%1 article read</numerusform>
            <numerusform>%1 articles read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LexiconDialog</name>
    <message numerus="yes">
        <source>Add %n word pair(s)</source>
        <translation>
            <numerusform>Add %n word pair</numerusform>
            <numerusform>Add %n word pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) added.</source>
        <translation>
            <numerusform>%n pair added.</numerusform>
            <numerusform>%n pairs added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n known already.</numerusform>
            <numerusform>%n known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out:</source>
        <translation>
            <numerusform>%n line left out:</numerusform>
            <numerusform>%n lines left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n word pair(s)</source>
        <translation>
            <numerusform>Remove %n word pair</numerusform>
            <numerusform>Remove %n word pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) removed.</source>
        <translation>
            <numerusform>%n pair removed.</numerusform>
            <numerusform>%n pairs removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written to “%1”.</source>
        <translation>
            <numerusform>%n pair written to “%1”.</numerusform>
            <numerusform>%n pairs written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n excerpt(s) written to %1</source>
        <translation>
            <numerusform>%n excerpt written to %1</numerusform>
            <numerusform>%n excerpts written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n article(s) “%1”</source>
        <translation>
            <numerusform>Tag %n article “%1”</numerusform>
            <numerusform>Tag %n articles “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MarkingActions</name>
    <message numerus="yes">
        <source>Merge %n annotation(s)</source>
        <translation>
            <numerusform>Merge %n annotation</numerusform>
            <numerusform>Merge %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataInspector</name>
    <message numerus="yes">
        <source>%n field(s) to review</source>
        <translation>
            <numerusform>%n field to review</numerusform>
            <numerusform>%n fields to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to the %Ln article(s) from %1</source>
        <translation>
            <numerusform>Apply to the %Ln article from %1</numerusform>
            <numerusform>Apply to the %Ln articles from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %1 of %Ln article(s) from %2</source>
        <comment>a field of articles</comment>
        <translation>
            <numerusform>Correct %1 of %Ln article from %2</numerusform>
            <numerusform>Correct %1 of %Ln articles from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PastImportsDialog</name>
    <message numerus="yes">
        <source>%n article(s) were taken back. Undo brings them in again.</source>
        <translation>
            <numerusform>%n article were taken back. Undo brings them in again.</numerusform>
            <numerusform>%n articles were taken back. Undo brings them in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReaderPane</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <comment>damage in the text</comment>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <comment>by clean-up</comment>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) have no place in this version of the text.</source>
        <translation>
            <numerusform>%n annotation has no place in this version of the text.</numerusform>
            <numerusform>%n annotations have no place in this version of the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingActions</name>
    <message numerus="yes">
        <source>When its end was seen, or after %n second(s) for 1,000 characters</source>
        <comment>an article counts as read</comment>
        <translation>
            <numerusform>When its end was seen, or after %n second for 1,000 characters</numerusform>
            <numerusform>When its end was seen, or after %n seconds for 1,000 characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReattachDialog</name>
    <message numerus="yes">
        <source>Attach %n annotation(s)</source>
        <translation>
            <numerusform>Attach %n annotation</numerusform>
            <numerusform>Attach %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Suggestions</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagEditing</name>
    <message numerus="yes">
        <source>%n tag(s) below it</source>
        <translation>
            <numerusform>%n tag below it</numerusform>
            <numerusform>%n tags below it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag from %n annotation(s)</source>
        <translation>
            <numerusform>the tag from %n annotation</numerusform>
            <numerusform>the tag from %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag from %n article(s)</source>
        <translation>
            <numerusform>the tag from %n article</numerusform>
            <numerusform>the tag from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tag(s) into “%1”</source>
        <translation>
            <numerusform>Merge %n tag into “%1”</numerusform>
            <numerusform>Merge %n tags into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) checked against the tag “%1”</source>
        <translation>
            <numerusform>%n annotation checked against the tag “%1”</numerusform>
            <numerusform>%n annotations checked against the tag “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagMergeDialog</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n of them have both)</source>
        <translation>
            <numerusform> (%n of them has both)</numerusform>
            <numerusform> (%n of them have both)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) below move along</source>
        <translation>
            <numerusform>%n tag below moves along</numerusform>
            <numerusform>%n tags below move along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TrashActions</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s) and notes</source>
        <translation>
            <numerusform>%Ln highlight or note</numerusform>
            <numerusform>%Ln highlights and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported file(s)</source>
        <translation>
            <numerusform>%Ln imported file</numerusform>
            <numerusform>%Ln imported files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln article for good?</numerusform>
            <numerusform>Delete %Ln articles for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>Delete %Ln article</numerusform>
            <numerusform>Delete %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>%Ln article deleted for good</numerusform>
            <numerusform>%Ln articles deleted for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::VersionActions</name>
    <message numerus="yes">
        <source>Clean %n article(s) again?</source>
        <translation>
            <numerusform>Clean %n article again?</numerusform>
            <numerusform>Clean %n articles again?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::VersionsDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <comment>length of a version</comment>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>%n paragraph changed</numerusform>
            <numerusform>%n paragraphs changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in another script</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>%n in another script</numerusform>
            <numerusform>%n in another script</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approximate</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n approximate</numerusform>
            <numerusform>%n approximate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::WatchedFoldersDialog</name>
    <message numerus="yes">
        <source>Watching; %n article(s) came on %1</source>
        <translation>
            <numerusform>Watching; %n article came on %1</numerusform>
            <numerusform>Watching; %n articles came on %1</numerusform>
        </translation>
    </message>
</context>
</TS>
