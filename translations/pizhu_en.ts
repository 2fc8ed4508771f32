<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
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
</TS>
