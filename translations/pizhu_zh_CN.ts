<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>main</name>
    <message>
        <source>Reads, highlights and cites Chinese-language articles offline.</source>
        <translation>离线阅读、高亮并引用中文文章。</translation>
    </message>
    <message>
        <source>Open the sample library, building it if needed.</source>
        <translation>打开示例文库，必要时先创建。</translation>
    </message>
    <message>
        <source>Print the articles of the library as a PDF, without a window.</source>
        <translation>把文库的文章打印为 PDF，不打开窗口。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>For --export-pdf: only articles this search finds.</source>
        <translation>用于 --export-pdf：只包括此搜索找到的文章。</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>For --export-pdf: replace the file if it exists.</source>
        <translation>用于 --export-pdf：文件已存在时替换。</translation>
    </message>
    <message>
        <source>A library (*.pizhu) to open, annotations (*.pizhu-annotations) or articles to import, or a pizhu: link.</source>
        <translation>要打开的文库（*.pizhu）、要导入的批注（*.pizhu-annotations）或文章，或 pizhu: 链接。</translation>
    </message>
    <message>
        <source>For --export-pdf: beside each excerpt its words in another script (hans, hant, tw or hk), marked as converted.</source>
        <translation>用于 --export-pdf：在每条摘录旁附上另一种字形（hans、hant、tw 或 hk）的文字，并注明为转换所得。</translation>
    </message>
    <message>
        <source>script</source>
        <translation>字形</translation>
    </message>
</context>
<context>
    <name>pizhu::annotation</name>
    <message>
        <source>The same words at the same place.</source>
        <translation>同一位置，文字相同。</translation>
    </message>
    <message>
        <source>The same words, which stand here only.</source>
        <translation>文字相同，且仅此一处。</translation>
    </message>
    <message numerus="yes">
        <source>The same words, which stand at %n places.</source>
        <translation>
            <numerusform>文字相同，但共有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same words in another script, width or spacing.</source>
        <translation>文字相同，仅字形、全半角或空格不同。</translation>
    </message>
    <message>
        <source>%1 % of the characters stand here in their order.</source>
        <translation>%1% 的字符按原顺序出现在此处。</translation>
    </message>
    <message>
        <source>The text before and after agrees.</source>
        <translation>前后文相符。</translation>
    </message>
    <message>
        <source>The text before agrees, the text after differs.</source>
        <translation>前文相符，后文不同。</translation>
    </message>
    <message>
        <source>The text after agrees, the text before differs.</source>
        <translation>后文相符，前文不同。</translation>
    </message>
    <message>
        <source>The text before agrees.</source>
        <translation>前文相符。</translation>
    </message>
    <message>
        <source>The text after agrees.</source>
        <translation>后文相符。</translation>
    </message>
    <message>
        <source>The text around differs.</source>
        <translation>前后文不同。</translation>
    </message>
    <message>
        <source>The text around agrees in part.</source>
        <translation>前后文部分相符。</translation>
    </message>
    <message>
        <source>Another passage of the earlier version stands here now.</source>
        <translation>此处现在是旧版本中的另一段文字。</translation>
    </message>
    <message>
        <source>Comparing both versions leads here.</source>
        <translation>对比两个版本得出此处。</translation>
    </message>
</context>
<context>
    <name>pizhu::cleanup</name>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>缺少键“%1”。</translation>
    </message>
    <message>
        <source>A single value is expected here.</source>
        <translation>此处应为单个值。</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>此处应为列表。</translation>
    </message>
    <message>
        <source>The pattern is not valid: %1.</source>
        <translation>正则表达式无效：%1。</translation>
    </message>
    <message>
        <source>“%1” is not a place; use head, tail or any.</source>
        <translation>“%1”不是有效的位置，应为 head、tail 或 any。</translation>
    </message>
    <message>
        <source>“%1” is not an end of a text; use start or end.</source>
        <translation>“%1”不是文本的一端，应为 start 或 end。</translation>
    </message>
    <message>
        <source>A single character is expected here.</source>
        <translation>此处应为单个字符。</translation>
    </message>
    <message>
        <source>The rule file %1 cannot be used, line %2: %3</source>
        <translation>规则文件 %1 无法使用，第 %2 行：%3</translation>
    </message>
    <message>
        <source>Only version 1 is known.</source>
        <translation>仅支持版本 1。</translation>
    </message>
    <message>
        <source>The rule file %1 is missing.</source>
        <translation>缺少规则文件 %1。</translation>
    </message>
    <message>
        <source>The character model is damaged or of another version; install Pizhu again.</source>
        <translation>字符模型已损坏或版本不符，请重新安装 Pizhu。</translation>
    </message>
    <message>
        <source>“%1” does not select elements.</source>
        <translation>“%1”不是有效的元素选择器。</translation>
    </message>
    <message>
        <source>The key “%1” is not known here.</source>
        <translation>此处不认识键“%1”。</translation>
    </message>
    <message>
        <source>Keys and values are expected here.</source>
        <translation>此处应为键和值。</translation>
    </message>
</context>
<context>
    <name>pizhu::document</name>
    <message>
        <source>Image from %1, not stored</source>
        <translation>来自 %1 的图片，未保存</translation>
    </message>
    <message>
        <source>The stored structure of this text does not fit the text. Clean the article up again from its source.</source>
        <translation>存储的文本结构与正文不符。请用导入的文件重新清理这篇文章。</translation>
    </message>
    <message>
        <source>Line %1 of the front matter is not valid YAML.</source>
        <translation>文前元数据第 %1 行不是有效的 YAML。</translation>
    </message>
    <message>
        <source>The page is too long to be read.</source>
        <translation>页面过长，无法读取。</translation>
    </message>
    <message>
        <source>The page has too many elements to be read.</source>
        <translation>页面元素过多，无法读取。</translation>
    </message>
    <message>
        <source>The page is nested too deeply or has too many elements to be read safely.</source>
        <translation>页面嵌套过深或元素过多，无法安全读取。</translation>
    </message>
    <message>
        <source>Image %1, not stored</source>
        <translation>图片 %1，未保存</translation>
    </message>
    <message>
        <source>Image, not stored</source>
        <translation>图片，未保存</translation>
    </message>
</context>
<context>
    <name>pizhu::exporting</name>
    <message>
        <source>The file %1 exists already. Choose another name or overwrite it.</source>
        <translation>文件 %1 已存在。请另选名称，或将其覆盖。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check the folder and the free space.</source>
        <translation>文件 %1 无法写入。请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>on the whole article</source>
        <translation>针对全文</translation>
    </message>
    <message>
        <source>place not found in the present text</source>
        <translation>在当前正文中找不到位置</translation>
    </message>
    <message>
        <source>characters %1–%2</source>
        <translation>第 %1–%2 字</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Article tags</source>
        <translation>文章标签</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Highlight</source>
        <comment>kind of annotation</comment>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underline</source>
        <comment>kind of annotation</comment>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>kind of annotation</comment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>amber</source>
        <comment>colour</comment>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>rose</source>
        <comment>colour</comment>
        <translation>玫瑰</translation>
    </message>
    <message>
        <source>leaf</source>
        <comment>colour</comment>
        <translation>叶绿</translation>
    </message>
    <message>
        <source>sky</source>
        <comment>colour</comment>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>violet</source>
        <comment>colour</comment>
        <translation>紫罗兰</translation>
    </message>
    <message>
        <source>slate</source>
        <comment>colour</comment>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>This is no CSL-JSON: the file cannot be read as JSON.</source>
        <translation>这不是 CSL-JSON：文件无法按 JSON 读取。</translation>
    </message>
    <message>
        <source>This is no CSL-JSON: item %1 has no type.</source>
        <translation>这不是 CSL-JSON：第 %1 个条目没有类型。</translation>
    </message>
    <message>
        <source>It was made by a newer version of the program.</source>
        <translation>由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>It cannot be unpacked: its bytes were changed.</source>
        <translation>无法解压：其字节已被改动。</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>缺失。</translation>
    </message>
    <message>
        <source>The line of “%1” was changed.</source>
        <translation>“%1”一行已被改动。</translation>
    </message>
    <message>
        <source>It was changed.</source>
        <translation>已被改动。</translation>
    </message>
    <message>
        <source>It does not belong to the pack.</source>
        <translation>不属于此证据包。</translation>
    </message>
    <message>
        <source>What is said of it was changed.</source>
        <translation>相关说明已被改动。</translation>
    </message>
    <message>
        <source>Its file cannot be read.</source>
        <translation>其文件无法读取。</translation>
    </message>
    <message>
        <source>The text it stands in is missing.</source>
        <translation>所在的文本缺失。</translation>
    </message>
    <message>
        <source>It is said to stand where the text has no characters.</source>
        <translation>所标位置在文本中没有字符。</translation>
    </message>
    <message>
        <source>Its character %1 differs from the text: “%2” is quoted, “%3” stands there.</source>
        <translation>第 %1 个字符与文本不符：引文为“%2”，文本中为“%3”。</translation>
    </message>
    <message>
        <source>What is said to stand before it does not.</source>
        <translation>所记前文与文本不符。</translation>
    </message>
    <message>
        <source>What is said to stand behind it does not.</source>
        <translation>所记后文与文本不符。</translation>
    </message>
    <message>
        <source>Its position in characters is not that in UTF-16 units.</source>
        <translation>按字符计的位置与按 UTF-16 单元计的位置不一致。</translation>
    </message>
    <message>
        <source>Sound: every file and every quote is as it was exported.</source>
        <translation>完好：所有文件和引文均与导出时一致。</translation>
    </message>
    <message>
        <source>Not sound: something was changed.</source>
        <translation>不完好：内容有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) checked against their text</source>
        <translation>
            <numerusform>已与文本核对 %n 条引文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them literally in the source as it was retrieved.</source>
        <translation>
            <numerusform>其中 %n 条在所获取的源文件中逐字存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quote %1</source>
        <translation>引文 %1</translation>
    </message>
    <message>
        <source>This is no evidence pack of Pizhu.</source>
        <translation>这不是 Pizhu 的证据包。</translation>
    </message>
    <message>
        <source>Search the excerpts</source>
        <translation>搜索摘录</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Excerpts shown:</source>
        <translation>显示的摘录：</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>There is no tag to write into a codebook. Make one first.</source>
        <translation>没有可写入编码本的标签。请先新建标签。</translation>
    </message>
    <message>
        <source>Excerpts by article</source>
        <translation>按文章排列的摘录</translation>
    </message>
    <message>
        <source>Excerpts by tag</source>
        <translation>按标签排列的摘录</translation>
    </message>
    <message>
        <source>Reading notes</source>
        <translation>阅读笔记</translation>
    </message>
    <message>
        <source>Literature table</source>
        <translation>文献表</translation>
    </message>
    <message>
        <source>Obsidian notes</source>
        <translation>Obsidian 笔记</translation>
    </message>
    <message>
        <source>Logseq pages</source>
        <translation>Logseq 页面</translation>
    </message>
    <message>
        <source>There is no template “%1”. Give the path of a file, or one of %2.</source>
        <translation>没有模板“%1”。请指定文件路径，或以下之一：%2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>文件 %1 无法读取。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 条</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新 %1 条</translation>
    </message>
    <message>
        <source>%1 kept as you changed them</source>
        <translation>%1 条保留手动改动</translation>
    </message>
    <message>
        <source>%1 left out as you took them out</source>
        <translation>%1 条已手动删去，不再写入</translation>
    </message>
    <message>
        <source>%1 no longer in the library, kept</source>
        <translation>%1 条已不在文库中，仍保留</translation>
    </message>
    <message>
        <source>%1 written, %2 merged, %3 unchanged, %4 failed.</source>
        <translation>写入 %1 个，合并 %2 个，未变 %3 个，失败 %4 个。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>文件夹 %1 无法创建。</translation>
    </message>
    <message>
        <source>Templates are not available in this build.</source>
        <translation>此构建版本不支持模板。</translation>
    </message>
    <message>
        <source>simplified characters</source>
        <translation>简体字</translation>
    </message>
    <message>
        <source>traditional characters</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>traditional characters of Taiwan</source>
        <translation>台湾繁体字</translation>
    </message>
    <message>
        <source>traditional characters of Hong Kong</source>
        <translation>香港繁体字</translation>
    </message>
    <message>
        <source>Converted to %1; the original is in another script.</source>
        <translation>已转换为%1；原文为其他字形。</translation>
    </message>
    <message>
        <source>… (cut: longer than a cell holds)</source>
        <translation>…（已截断：超出单元格容量）</translation>
    </message>
    <message>
        <source>The spreadsheet could not be made. Check the free space of %1.</source>
        <translation>电子表格无法生成。请检查 %1 的剩余空间。</translation>
    </message>
    <message>
        <source>This is no ZIP archive, or it is cut off.</source>
        <translation>这不是 ZIP 压缩包，或已被截断。</translation>
    </message>
    <message>
        <source>This is no ZIP archive, or it is damaged.</source>
        <translation>这不是 ZIP 压缩包，或已损坏。</translation>
    </message>
    <message>
        <source>The archive holds far more than an export does.</source>
        <translation>压缩包的内容远多于导出文件应有的内容。</translation>
    </message>
    <message>
        <source>It stood in the source as retrieved, and does not any more.</source>
        <translation>取得时的来源中有它，现在没有了。</translation>
    </message>
    <message>
        <source>It was changed in %1.</source>
        <translation>它在 %1 中被改动过。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The export cannot be written. Check the folder and the free space.</source>
        <translation>无法写入导出文件。请检查文件夹和可用空间。</translation>
    </message>
    <message>
        <source>The export needs more room in the folder for temporary files, %1.</source>
        <translation>临时文件夹 %1 的空间不足以完成导出。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>No excerpt is like that.</source>
        <translation>没有这样的摘录。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>The archive cannot be written. Check the folder and the free space.</source>
        <translation>无法写入归档文件。请检查文件夹和可用空间。</translation>
    </message>
    <message>
        <source>Converted to %1</source>
        <translation>转换为%1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>mark of a conversion: its text</comment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Picture without a caption</source>
        <translation>没有说明的图片</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>%1 changed on both sides: yours stands, of a passage the library&apos;s below it</source>
        <translation>%1 两边都改过：保留你的；段落则把文库的放在其下</translation>
    </message>
    <message>
        <source>The export was stopped; the files written so far stay.</source>
        <translation>导出已停止；已写出的文件保留。</translation>
    </message>
    <message>
        <source>Line %1 of the template</source>
        <translation>模板第 %1 行</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>%1 needs more than %2 MB of memory. Look for a list that grows without end, or export fewer articles at once.</source>
        <translation>%1需要超过 %2 MB 的内存。请检查是否有无限增长的列表，或一次少导出一些文章。</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs longer than %n second(s); look for a loop that does not end.</source>
        <translation>
            <numerusform>%1运行超过 %n 秒；请检查是否有不结束的循环。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks for a regular expression that can take too long in a text of that length. Repeat fewer of its parts.</source>
        <translation>%1所用的正则表达式在这么长的文本中可能耗时过久。请减少其中重复的部分。</translation>
    </message>
    <message>
        <source>%1 makes a text of more than %L2 characters. Look for a text that grows without end, or export fewer articles at once.</source>
        <translation>%1生成的文本超过 %L2 个字符。请检查是否有无限增长的文本，或一次少导出一些文章。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1无法使用：%2。</translation>
    </message>
    <message>
        <source>The picture is left out: the page would become too large.</source>
        <translation>图片未收入：否则网页会过大。</translation>
    </message>
</context>
<context>
    <name>pizhu::importing</name>
    <message>
        <source>The quote is not in the article; the annotation is kept without a place.</source>
        <translation>文章中找不到引文，批注保留，但失去位置。</translation>
    </message>
    <message>
        <source>The article it belongs to is not in the library.</source>
        <translation>所属文章不在文库中。</translation>
    </message>
    <message>
        <source>%1 new, %2 updated, %3 already there, %4 without their place, %5 discarded.</source>
        <translation>新增 %1，更新 %2，已有 %3，失去位置 %4，舍弃 %5。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>The file cannot be read: check its permissions.</source>
        <translation>文件无法读取，请检查其权限。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) would be added</source>
        <translation>
            <numerusform>将新增 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>新增 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s)</source>
        <translation>
            <numerusform>%n 个新版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the library</source>
        <translation>
            <numerusform>%n 篇已在文库中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个文件失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>The import was cancelled; what was done is kept.</source>
        <translation>导入已取消，已完成的部分保留。</translation>
    </message>
    <message>
        <source>Failed: %1 — %2</source>
        <translation>失败：%1 — %2</translation>
    </message>
    <message>
        <source>Skipped: %1 — %2</source>
        <translation>跳过：%1 — %2</translation>
    </message>
    <message>
        <source>No article text was found in the file.</source>
        <translation>文件中没有找到文章正文。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ZIP 压缩包或办公文档</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>旧版办公文档</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>“%1” is empty; there is nothing to import.</source>
        <translation>“%1”是空文件，没有可导入的内容。</translation>
    </message>
    <message>
        <source>“%1” is %2 and not a text or a web page; it was left out.</source>
        <translation>“%1”不是文本或网页，已跳过。格式：%2。</translation>
    </message>
    <message>
        <source>The sample library could not be built.</source>
        <translation>无法创建示例文库。</translation>
    </message>
    <message>
        <source>The sample annotations are missing.</source>
        <translation>缺少示例批注。</translation>
    </message>
    <message>
        <source>Annotate the sample articles</source>
        <translation>为示例文章添加批注</translation>
    </message>
    <message>
        <source>The entry is not a Web Annotation.</source>
        <translation>此条目不是 Web Annotation。</translation>
    </message>
    <message>
        <source>The annotation has no single target with a quote, so its place cannot be checked.</source>
        <translation>此批注没有唯一且带引文的目标，无法核对位置。</translation>
    </message>
    <message>
        <source>The file is not valid JSON: %1 at byte %2.</source>
        <translation>文件不是有效的 JSON：%1，位于第 %2 字节。</translation>
    </message>
    <message>
        <source>The file holds no Web Annotations.</source>
        <translation>文件中没有 Web Annotation。</translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it is not well-formed XML.</source>
        <translation>“%1”已损坏：其中有一部分不是格式正确的 XML。</translation>
    </message>
    <message>
        <source>“%1” is nested too deeply to be read.</source>
        <translation>“%1”嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>“%1” is damaged or was not saved completely; it cannot be unpacked.</source>
        <translation>“%1”已损坏或未保存完整，无法解压。</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than an article holds; it was left out.</source>
        <translation>“%1”解压后远大于一篇文章，已跳过。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password; save it without one and import it again.</source>
        <translation>“%1”受密码保护，请另存为无密码的文件后重新导入。</translation>
    </message>
    <message>
        <source>The archive is damaged or incomplete.</source>
        <translation>压缩包已损坏或不完整。</translation>
    </message>
    <message>
        <source>It is larger than %1 MB and was left out.</source>
        <translation>大于 %1 MB，已跳过。</translation>
    </message>
    <message>
        <source>It ends too early: the file is incomplete.</source>
        <translation>内容中途结束，文件不完整。</translation>
    </message>
    <message>
        <source>A line is longer than %1 MB.</source>
        <translation>有一行超过 %1 MB。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: check its permissions.</source>
        <translation>“%1”无法打开，请检查其权限。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>There are more than %1 entries; the rest was left out.</source>
        <translation>条目超过 %1 个，其余已跳过。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>an entry of an archive or a corpus; a sentence why it cannot be read</comment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 MB; the rest was left out.</source>
        <translation>解压后超过 %1 MB，其余已跳过。</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 times its size, as an archive made to do harm does; it was left out.</source>
        <translation>解压后超过原大小的 %1 倍，如同恶意压缩包，已跳过。</translation>
    </message>
    <message>
        <source>“%1” has no text: the main part of the document is missing.</source>
        <translation>“%1”没有正文：缺少文档的主体部分。</translation>
    </message>
    <message>
        <source>The book is too long to be read as one article.</source>
        <translation>此书过长，无法作为一篇文章读取。</translation>
    </message>
    <message>
        <source>“%1” is protected against copying; its text cannot be read.</source>
        <translation>“%1”有防复制保护，无法读取其正文。</translation>
    </message>
    <message>
        <source>“%1” is damaged: the list of its chapters is missing.</source>
        <translation>“%1”已损坏：缺少章节列表。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. %2</source>
        <translation>“%1”无法读取。%2</translation>
    </message>
    <message>
        <source>It is encrypted: unpack it with its password and import the folder.</source>
        <translation>已加密：请用密码解压后导入文件夹。</translation>
    </message>
    <message>
        <source>It lies in more than %1 archives one inside the other and was left out.</source>
        <translation>压缩包嵌套超过 %1 层，已跳过。</translation>
    </message>
    <message>
        <source>“%1” names no column; write FIELD=COLUMN.</source>
        <translation>“%1”未指明列，请写成 FIELD=COLUMN。</translation>
    </message>
    <message>
        <source>There is no field “%1”; the fields are %2.</source>
        <translation>没有字段“%1”；可用的字段：%2。</translation>
    </message>
    <message>
        <source>It holds annotations and no articles: use “Import annotations”.</source>
        <translation>其中是批注而不是文章：请用“导入批注”。</translation>
    </message>
    <message>
        <source>The record is no valid JSON object.</source>
        <translation>记录不是有效的 JSON 对象。</translation>
    </message>
    <message>
        <source>It is no valid JSON, or it ends too early; what came before was read.</source>
        <translation>不是有效的 JSON，或内容中途结束；此前的部分已读取。</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>记录没有正文。</translation>
    </message>
    <message>
        <source>The compressed data are damaged.</source>
        <translation>压缩数据已损坏。</translation>
    </message>
    <message>
        <source>It is a database inside an archive: unpack the archive first.</source>
        <translation>这是压缩包中的数据库：请先解压。</translation>
    </message>
    <message>
        <source>There is no column “%1”; the columns are: %2.</source>
        <translation>没有列“%1”；现有的列：%2。</translation>
    </message>
    <message>
        <source>It is a table, but no column is known to hold the text; name it, as in body=COLUMN. The columns are: %1.</source>
        <translation>这是表格，但不知道哪一列是正文；请指明，例如 body=COLUMN。现有的列：%1。</translation>
    </message>
    <message>
        <source>The row is larger than %1 MB; a quotation mark may be missing.</source>
        <translation>此行大于 %1 MB，可能缺少引号。</translation>
    </message>
    <message numerus="yes">
        <source>The reader took longer than %n second(s) on this file and was stopped.</source>
        <translation>
            <numerusform>读取此文件超过 %n 秒，已停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the reader found in this file is too large for an article.</source>
        <translation>从此文件读取的内容过大，不能作为一篇文章。</translation>
    </message>
    <message>
        <source>The reader crashed on this file.</source>
        <translation>读取此文件时读取程序崩溃。</translation>
    </message>
    <message>
        <source>The program “%1”, which reads files for Pizhu, does not run or is of another version. Install Pizhu again.</source>
        <translation>为 Pizhu 读取文件的程序“%1”无法运行或版本不符。请重新安装 Pizhu。</translation>
    </message>
    <message>
        <source>The program “%1”, which reads files for Pizhu, could not be started.</source>
        <translation>为 Pizhu 读取文件的程序“%1”无法启动。</translation>
    </message>
    <message>
        <source>The program “%1”, which reads files for Pizhu, was not found. Install Pizhu again; nothing was imported.</source>
        <translation>找不到为 Pizhu 读取文件的程序“%1”。未导入任何内容，请重新安装 Pizhu。</translation>
    </message>
    <message>
        <source>“%1” holds no page and no text.</source>
        <translation>“%1”中没有网页，也没有文本。</translation>
    </message>
    <message>
        <source>“%1” was not saved completely: it ends inside the page.</source>
        <translation>“%1”未保存完整：内容在网页中途结束。</translation>
    </message>
    <message>
        <source>“%1” is damaged: it is no complete web archive or mail.</source>
        <translation>“%1”已损坏：不是完整的网页存档或邮件。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages; split it and import the parts.</source>
        <translation>“%1”超过 %2 页，请拆分后分别导入。</translation>
    </message>
    <message>
        <source>“%1” is damaged: page %2 cannot be read.</source>
        <translation>“%1”已损坏：第 %2 页无法读取。</translation>
    </message>
    <message>
        <source>“%1” is too long to be read as one article.</source>
        <translation>“%1”过长，无法作为一篇文章读取。</translation>
    </message>
    <message>
        <source>“%1” has no text layer: it is a scan or consists of images. Run text recognition (OCR) on it and import the result.</source>
        <translation>“%1”没有文字层：这是扫描件或由图片组成。请先做文字识别（OCR），再导入识别结果。</translation>
    </message>
    <message>
        <source>“%1” is damaged or was not saved completely; it cannot be read as a PDF.</source>
        <translation>“%1”已损坏或未保存完整，无法作为 PDF 读取。</translation>
    </message>
    <message>
        <source>No article was found in the file.</source>
        <translation>文件中没有找到文章。</translation>
    </message>
    <message>
        <source>The entry is too large.</source>
        <translation>条目过大。</translation>
    </message>
    <message>
        <source>It is a feed without entries.</source>
        <translation>这是没有条目的订阅源。</translation>
    </message>
    <message>
        <source>The record holds no HTTP response.</source>
        <translation>记录中没有 HTTP 响应。</translation>
    </message>
    <message>
        <source>Its content encoding “%1” cannot be decoded.</source>
        <translation>无法解码其内容编码“%1”。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file; a sentence why it cannot be read</comment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is no table and no JSON.</source>
        <translation>“%1”既不是表格，也不是 JSON。</translation>
    </message>
    <message>
        <source>It ends too early: the file is incomplete. What came before was read.</source>
        <translation>内容中途结束，文件不完整。此前的部分已读取。</translation>
    </message>
    <message>
        <source>One text in it is larger than %1 MB.</source>
        <translation>其中有一段文本大于 %1 MB。</translation>
    </message>
    <message>
        <source>Line %1 is no valid XML; what came before was read.</source>
        <translation>第 %1 行不是有效的 XML；此前的部分已读取。</translation>
    </message>
    <message>
        <source>The attached file “%1” is not in the folder of the export.</source>
        <translation>附件“%1”不在导出的文件夹中。</translation>
    </message>
    <message>
        <source>“%1” has no attached text and no abstract.</source>
        <translation>“%1”没有附带的正文，也没有摘要。</translation>
    </message>
    <message>
        <source>It is a Zotero export inside an archive: unpack it with its files first.</source>
        <translation>这是压缩包中的 Zotero 导出：请先连同其文件一起解压。</translation>
    </message>
    <message>
        <source>The database could not be copied to the temporary folder; there may be no room.</source>
        <translation>数据库无法复制到临时文件夹，可能空间不足。</translation>
    </message>
    <message>
        <source>Pasted article</source>
        <translation>粘贴的文章</translation>
    </message>
    <message>
        <source>“%1” is no file of rules.</source>
        <translation>“%1”不是规则文件。</translation>
    </message>
    <message>
        <source>The rule cannot be written to “%1”.</source>
        <translation>规则无法写入“%1”。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>文件夹“%1”无法创建。</translation>
    </message>
    <message>
        <source>It is JSON, but holds no records with a text; name the fields, as in body=COLUMN.</source>
        <translation>是 JSON 文件，但没有含正文的记录；请指明字段，例如 body=COLUMN。</translation>
    </message>
    <message>
        <source>The record is larger than %1 MB.</source>
        <translation>记录大于 %1 MB。</translation>
    </message>
    <message>
        <source>The web archive is damaged or incomplete; what came before was read.</source>
        <translation>网页存档已损坏或不完整；此前的部分已读取。</translation>
    </message>
    <message>
        <source>The reader ran out of memory on this file.</source>
        <translation>读取此文件时内存不足。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>导入“%1”及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is larger than %1 MB.</source>
        <translation>图片大于 %1 MB。</translation>
    </message>
    <message>
        <source>The article has more than %1 pictures.</source>
        <translation>文章中的图片超过 %1 张。</translation>
    </message>
    <message>
        <source>The pictures of the article are larger than %1 MB.</source>
        <translation>文章中的图片合计大于 %1 MB。</translation>
    </message>
    <message>
        <source>The pictures before it took too long.</source>
        <translation>处理前面的图片用时过长。</translation>
    </message>
    <message numerus="yes">
        <source>Clean %n article(s) again</source>
        <translation>
            <numerusform>重新清理 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not the name of a character set.</source>
        <translation>“%1”不是字符编码的名称。</translation>
    </message>
    <message>
        <source>Import the sample articles</source>
        <translation>导入示例文章</translation>
    </message>
    <message>
        <source>The compressed data are cut off: what came before was read, the rest is missing.</source>
        <translation>压缩数据被截断：断点之前的内容已读取，其余缺失。</translation>
    </message>
    <message>
        <source>The compressed data are damaged: only what came before the damage was read.</source>
        <translation>压缩数据已损坏：只读取了损坏处之前的内容。</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation>图片已损坏或不完整。</translation>
    </message>
    <message>
        <source>The picture is a drawing (SVG), which is not shown.</source>
        <translation>图片是矢量图（SVG），不予显示。</translation>
    </message>
    <message>
        <source>The picture is not in a format that can be shown.</source>
        <translation>图片的格式无法显示。</translation>
    </message>
    <message>
        <source>The picture is too large: %1 × %2 pixels.</source>
        <translation>图片过大：%1 × %2 像素。</translation>
    </message>
    <message>
        <source>The picture cannot be stored.</source>
        <translation>图片无法保存。</translation>
    </message>
    <message>
        <source>The reader was lost with the pictures of this article.</source>
        <translation>读取程序在处理这篇文章的图片时中断。</translation>
    </message>
    <message>
        <source>The preview is out of date.</source>
        <translation>预览已过时。</translation>
    </message>
    <message>
        <source>Same text: %1 — the same as “%2”</source>
        <translation>文字相同：%1 — 与“%2”相同</translation>
    </message>
    <message>
        <source>The text of its source “%1” is not in the file.</source>
        <translation>文件中没有其来源“%1”的文本。</translation>
    </message>
    <message>
        <source>The note is empty or not in the file.</source>
        <translation>笔记为空，或不在文件中。</translation>
    </message>
    <message>
        <source>Codes: %1, of them %2 new and %3 matched.</source>
        <translation>编码：%1 个，其中新增 %2 个，对应已有 %3 个。</translation>
    </message>
    <message>
        <source>Text sources: %1, of them %2 new, %3 matched and %4 without their text.</source>
        <translation>文本来源：%1 个，其中新增 %2 个，对应已有 %3 个，缺少文本 %4 个。</translation>
    </message>
    <message>
        <source>Selections: %1 with %2 codings; notes on sources: %3.</source>
        <translation>选段：%1 处，编码 %2 次；来源笔记：%3 条。</translation>
    </message>
    <message>
        <source>%1 new, %2 already there, %3 without their place, %4 discarded.</source>
        <translation>新增 %1 条，已有 %2 条，失去位置 %3 条，舍弃 %4 条。</translation>
    </message>
    <message>
        <source>The text of “%1” is not in the file.</source>
        <translation>文件中没有“%1”的文本。</translation>
    </message>
    <message>
        <source>“%1” is no text and is left out.</source>
        <translation>“%1”不是文本，已略过。</translation>
    </message>
    <message>
        <source>“%1” holds no project file (.qde).</source>
        <translation>“%1”中没有项目文件（.qde）。</translation>
    </message>
    <message>
        <source>This is no REFI-QDA project or codebook, or it is damaged at line %1.</source>
        <translation>这不是 REFI-QDA 项目或编码本，或在第 %1 行损坏。</translation>
    </message>
    <message numerus="yes">
        <source>It may belong to any of %n articles.</source>
        <translation>
            <numerusform>它可能属于 %n 篇文章中的任何一篇。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours is kept.</source>
        <translation>保留你的。</translation>
    </message>
    <message>
        <source>Theirs has taken the place of yours.</source>
        <translation>对方的已取代你的。</translation>
    </message>
    <message>
        <source>Theirs is kept beside yours.</source>
        <translation>对方的保留在你的旁边。</translation>
    </message>
    <message>
        <source>“%1” is not a bundle of annotations.</source>
        <translation>“%1”不是批注包。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Pizhu. Update to read it.</source>
        <translation>“%1”由更新版本的 Pizhu 写成。请更新后再读取。</translation>
    </message>
    <message>
        <source>It has no words.</source>
        <translation>它没有文字。</translation>
    </message>
    <message>
        <source>The file holds no annotations of calibre.</source>
        <translation>文件中没有 calibre 的批注。</translation>
    </message>
    <message>
        <source>It is the same here and there.</source>
        <translation>双方相同。</translation>
    </message>
    <message>
        <source>It has been kept beside yours before.</source>
        <translation>以前已保留在你的旁边。</translation>
    </message>
    <message>
        <source>It differs here and there; theirs is newer.</source>
        <translation>双方不同；对方的较新。</translation>
    </message>
    <message>
        <source>It differs here and there; yours is newer.</source>
        <translation>双方不同；你的较新。</translation>
    </message>
    <message>
        <source>“%1” is none of the files that annotations can be read from: bundles of Pizhu, W3C Web Annotations, Hypothesis, REFI-QDA, Taguette, QualCoder, Zotero, Readwise and calibre.</source>
        <translation>无法从“%1”读取批注。可以读取：Pizhu 批注包、W3C Web Annotation、Hypothesis、REFI-QDA、Taguette、QualCoder、Zotero、Readwise 和 calibre。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation>无法打开“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is larger than 1 GB.</source>
        <translation>“%1”超过 1 GB。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>The tag that is there is used.</source>
        <translation>使用已有的标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) on pictures and recordings are left out.</source>
        <translation>
            <numerusform>略去图片和录音上的 %n 处编码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its text becomes a new article.</source>
        <translation>其文本成为一篇新文章。</translation>
    </message>
    <message>
        <source>The article that is there is used.</source>
        <translation>使用已有的文章。</translation>
    </message>
    <message>
        <source>Its text is not in the file.</source>
        <translation>文件中没有其文本。</translation>
    </message>
    <message>
        <source>The file names the article.</source>
        <translation>文件指明了这篇文章。</translation>
    </message>
    <message>
        <source>The article has the same address.</source>
        <translation>文章的网址相同。</translation>
    </message>
    <message>
        <source>The article has the same title and source.</source>
        <translation>文章的标题和来源相同。</translation>
    </message>
    <message>
        <source>The article has the same words.</source>
        <translation>文章的文字相同。</translation>
    </message>
    <message>
        <source>The article has the same title and date.</source>
        <translation>文章的标题和日期相同。</translation>
    </message>
    <message>
        <source>The article has the same title; no other has it.</source>
        <translation>文章的标题相同，且没有别的文章用这个标题。</translation>
    </message>
    <message>
        <source>No other article holds these words.</source>
        <translation>没有别的文章包含这些文字。</translation>
    </message>
    <message>
        <source>You left it out.</source>
        <translation>你略去了它。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of attributes are left out.</source>
        <translation>
            <numerusform>略去 %n 个属性值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) are left out.</source>
        <translation>
            <numerusform>略去 %n 份日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>It is marked as discarded.</source>
        <translation>它已标为舍弃。</translation>
    </message>
    <message>
        <source>The table has no columns of Readwise.</source>
        <translation>表格没有 Readwise 的列。</translation>
    </message>
    <message>
        <source>It marks an area of a page, not words.</source>
        <translation>它标记的是页面的一块区域，不是文字。</translation>
    </message>
    <message>
        <source>It has neither words nor a note.</source>
        <translation>它既无文字也无笔记。</translation>
    </message>
    <message>
        <source>The file holds no annotations of Zotero.</source>
        <translation>文件中没有 Zotero 的批注。</translation>
    </message>
    <message>
        <source>The note holds no annotations of Zotero.</source>
        <translation>笔记中没有 Zotero 的批注。</translation>
    </message>
    <message>
        <source>It had lost its place when it was exported.</source>
        <translation>导出时它已失去位置。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 条</translation>
    </message>
    <message>
        <source>%1 newer than here</source>
        <translation>比这里新 %1</translation>
    </message>
    <message>
        <source>%1 already there</source>
        <translation>已有 %1</translation>
    </message>
    <message>
        <source>%1 different here and there</source>
        <translation>双方不同 %1</translation>
    </message>
    <message>
        <source>%1 without a place</source>
        <translation>失去位置 %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺失 %1</translation>
    </message>
    <message>
        <source>%1 discarded</source>
        <translation>舍弃 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s): %1</source>
        <translation>
            <numerusform>%n 个标签：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s): %1</source>
        <translation>
            <numerusform>%n 篇文本：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s): %1</source>
        <translation>
            <numerusform>%n 条批注：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>里面什么也没有。</translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) here and there.</source>
        <translation>
            <numerusform>%n 条在两边不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has these tags already.</source>
        <translation>它已有这些标签。</translation>
    </message>
    <message>
        <source>Tags for the article: %1</source>
        <translation>文章的标签：%1</translation>
    </message>
    <message>
        <source>It is in the library already, on another article.</source>
        <translation>它已在文库中，属于另一篇文章。</translation>
    </message>
    <message>
        <source>The file has another annotation of the same id before it.</source>
        <translation>文件中在它之前已有同一标识的批注。</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged article(s): %1</source>
        <translation>
            <numerusform>%n 篇带标签的文章：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) get a place that waits for you to confirm it.</source>
        <translation>
            <numerusform>%n 条批注的位置有待你确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its words stand at another place than in the file (%1 % sure).</source>
        <translation>原文所在位置与文件中不同（%1 % 把握）。</translation>
    </message>
    <message>
        <source>Its words differ from the article&apos;s; it waits for you to confirm the place (%1 % sure).</source>
        <translation>其文字与文章不同，位置有待你确认（%1 % 把握）。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was written.</source>
        <translation>导入已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>It marks no words.</source>
        <translation>它没有标出任何文字。</translation>
    </message>
    <message>
        <source>It marks no words and becomes a note on the article.</source>
        <translation>它没有标出任何文字，将成为文章的笔记。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about occurrences are taken over.</source>
        <translation>
            <numerusform>将采用 %n 个关于出现处的决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already, or were decided here later.</source>
        <translation>
            <numerusform>%n 个这里已有，或在这里有更晚的决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no place in the library.</source>
        <translation>
            <numerusform>%n 个在文库中没有对应的位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of all occurrences: %1</source>
        <translation>
            <numerusform>%n 次对全部出现处的编码：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a list, what comes next in it</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>pizhu::library</name>
    <message>
        <source>There is no such annotation in this library.</source>
        <translation>文库中没有这条批注。</translation>
    </message>
    <message>
        <source>The passage lies outside the article&apos;s text.</source>
        <translation>所选段落超出了文章正文。</translation>
    </message>
    <message>
        <source>The annotation “%1” is in this library already.</source>
        <translation>文库中已有批注“%1”。</translation>
    </message>
    <message>
        <source>There is no such version of an article.</source>
        <translation>文章没有这个版本。</translation>
    </message>
    <message>
        <source>There is no such article in this library.</source>
        <translation>文库中没有这篇文章。</translation>
    </message>
    <message>
        <source>The clean-up log of an article is damaged.</source>
        <translation>有一篇文章的清理记录已损坏。</translation>
    </message>
    <message>
        <source>There is no such import to finish.</source>
        <translation>没有待完成的此次导入。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone or redone: what it changed has been changed since.</source>
        <translation>无法撤销或重做“%1”：它改动的内容后来又有改动。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>The library is being closed.</source>
        <translation>文库正在关闭。</translation>
    </message>
    <message>
        <source>“%1” is not a Pizhu library.</source>
        <translation>“%1”不是 Pizhu 文库。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged and was left as it is. Restore a backup, or set the file aside and start anew.</source>
        <translation>文库“%1”已损坏，未作改动。请从备份恢复，或将文件移到一旁并新建文库。</translation>
    </message>
    <message>
        <source>The library “%1” was written by a newer version of Pizhu than %2. Install the newest Pizhu to open it.</source>
        <translation>文库“%1”由比 %2 更新的 Pizhu 写成。请安装最新版 Pizhu 后再打开。</translation>
    </message>
    <message>
        <source>The library “%1” is of an older version and has to be opened for writing once.</source>
        <translation>文库“%1”是旧版本，须先以可写方式打开一次。</translation>
    </message>
    <message>
        <source>The library “%1” was opened for reading only.</source>
        <translation>文库“%1”已以只读方式打开。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written, so the library is open for reading only.</source>
        <translation>文件“%1”无法写入，因此文库以只读方式打开。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>There is no library at “%1”.</source>
        <translation>“%1”处没有文库。</translation>
    </message>
    <message>
        <source>The metadata of an article are damaged.</source>
        <translation>有一篇文章的元数据已损坏。</translation>
    </message>
    <message>
        <source>This was given up for something newer.</source>
        <translation>已有更新的请求，此操作不再继续。</translation>
    </message>
    <message>
        <source>The search index of the articles differs from their texts.</source>
        <translation>文章的搜索索引与正文不一致。</translation>
    </message>
    <message>
        <source>The search index of the annotations differs from their texts.</source>
        <translation>批注的搜索索引与内容不一致。</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>数据库已损坏：%1</translation>
    </message>
    <message>
        <source>A row of “%1” refers to a row of “%2” that is gone.</source>
        <translation>“%1”中有一行引用了“%2”中已不存在的行。</translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation>没有这个标签。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>标签需要名称。</translation>
    </message>
    <message>
        <source>The name of a tag cannot contain “/”, which separates levels: “%1”.</source>
        <translation>标签名称不能含有分隔层级的“/”：“%1”。</translation>
    </message>
    <message>
        <source>There is a tag “%1” at this place already.</source>
        <translation>此处已有标签“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not the path of a tag.</source>
        <translation>“%1”不是标签的路径。</translation>
    </message>
    <message>
        <source>The tag “%1” cannot be moved below itself.</source>
        <translation>标签“%1”不能移到自身之下。</translation>
    </message>
    <message>
        <source>Nothing here has the id “%1”.</source>
        <translation>找不到 ID 为“%1”的内容。</translation>
    </message>
    <message>
        <source>Several ids start with “%1”; give more of it.</source>
        <translation>有多个 ID 以“%1”开头，请多输入几位。</translation>
    </message>
    <message>
        <source>This is no value for the field “%1”.</source>
        <translation>这不是字段“%1”的有效值。</translation>
    </message>
    <message>
        <source>Nothing is known about where this article comes from.</source>
        <translation>没有关于这篇文章出处的信息。</translation>
    </message>
    <message>
        <source>It is a database, but not one of Zotero.</source>
        <translation>这是数据库，但不是 Zotero 的数据库。</translation>
    </message>
    <message>
        <source>There is no such picture in this library.</source>
        <translation>文库中没有这张图片。</translation>
    </message>
    <message>
        <source>The picture %1 is damaged; it is not what was imported.</source>
        <translation>图片 %1 已损坏，与导入时不同。</translation>
    </message>
    <message>
        <source>Another repair reaches into this one, so it cannot be changed by itself; change the other one.</source>
        <translation>另一处修复与这一处重叠，无法单独更改；请更改另一处。</translation>
    </message>
    <message>
        <source>This damage was not repaired; there is nothing to take back.</source>
        <translation>此处损坏未经修复，没有可以收回的内容。</translation>
    </message>
    <message>
        <source>The article has changed since; this repair is not in it any more.</source>
        <translation>文章此后已有变化，其中不再有这处修复。</translation>
    </message>
    <message>
        <source>The article has got another source meanwhile; clean it again.</source>
        <translation>文章在此期间换了源文件，请重新清理。</translation>
    </message>
    <message>
        <source>It was stopped; nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>文集需要名称。</translation>
    </message>
    <message>
        <source>There is no such collection any more.</source>
        <translation>这个文集已不存在。</translation>
    </message>
    <message>
        <source>The collection “%1” cannot be moved below itself.</source>
        <translation>文集“%1”不能移到自身之下。</translation>
    </message>
    <message>
        <source>There is a collection “%1” at this place already.</source>
        <translation>此处已有文集“%1”。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>有一个引号未成对。</translation>
    </message>
    <message>
        <source>There are %1 columns; a pair has two.</source>
        <translation>共有 %1 列；一组对照词应有两列。</translation>
    </message>
    <message>
        <source>A pair needs two words.</source>
        <translation>一组对照词需要两个词语。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one word for the search already, or hold more than words.</source>
        <translation>“%1”和“%2”在搜索中已视为同一个词语，或含有词语以外的内容。</translation>
    </message>
    <message>
        <source>There is no such saved search any more.</source>
        <translation>这个保存的搜索已不存在。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>保存的搜索需要名称。</translation>
    </message>
    <message>
        <source>There is a saved search “%1” already.</source>
        <translation>已有保存的搜索“%1”。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>文库仍在打开。</translation>
    </message>
    <message>
        <source>This annotation is not waiting for a decision any more.</source>
        <translation>此批注已无需决定。</translation>
    </message>
    <message>
        <source>The article has got another version meanwhile; look at it again.</source>
        <translation>文章在此期间有了另一个版本，请重新查看。</translation>
    </message>
    <message>
        <source>It has no place in the article&apos;s text.</source>
        <translation>在文章正文中没有位置。</translation>
    </message>
    <message>
        <source>This annotation has no place in the text. Attach it first.</source>
        <translation>此批注在正文中没有位置。请先重新定位。</translation>
    </message>
    <message>
        <source>Only annotations that touch or overlap can be merged.</source>
        <translation>只能合并相邻或重叠的批注。</translation>
    </message>
    <message>
        <source>There is nothing to split at this place of the annotation.</source>
        <translation>批注在此处无法拆分。</translation>
    </message>
    <message>
        <source>Choose at least two annotations to merge.</source>
        <translation>请至少选择两条要合并的批注。</translation>
    </message>
    <message>
        <source>There is no such auto-coding any more.</source>
        <translation>此自动编码已不存在。</translation>
    </message>
    <message>
        <source>Choose the tag to code with.</source>
        <translation>请选择用于编码的标签。</translation>
    </message>
    <message>
        <source>There is no word to look for. Write one, or select a passage.</source>
        <translation>没有要查找的词语。请输入词语，或选择一段文字。</translation>
    </message>
    <message>
        <source>The tag of this auto-coding was removed. Choose another one.</source>
        <translation>此自动编码的标签已被移除。请另选标签。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it does not stand there any more.</source>
        <translation>正文在此期间有变化，所找文字已不在原处。</translation>
    </message>
    <message>
        <source>“%1” cannot be another name: it means “%2”.</source>
        <translation>“%1”不能作为别名：它已指“%2”。</translation>
    </message>
    <message>
        <source>The key of a tag is a single character.</source>
        <translation>标签的按键只能是一个字符。</translation>
    </message>
    <message>
        <source>“%1” is the key of the tag “%2” already.</source>
        <translation>“%1”已是标签“%2”的按键。</translation>
    </message>
    <message>
        <source>Give the new tag another name than “%1”.</source>
        <translation>新标签的名称不能是“%1”，请另取名称。</translation>
    </message>
    <message>
        <source>A correction stays within one paragraph.</source>
        <translation>更正不能超出一个段落。</translation>
    </message>
    <message>
        <source>A correction cannot split a paragraph.</source>
        <translation>更正不能拆分段落。</translation>
    </message>
    <message>
        <source>The text is the same; there is nothing to correct.</source>
        <translation>文字相同，无需更正。</translation>
    </message>
    <message>
        <source>A correction cannot take all of the text away.</source>
        <translation>更正不能删去全部正文。</translation>
    </message>
    <message>
        <source>The history has no such step any more.</source>
        <translation>操作历史中已没有这一步。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>From the merged tag “%1”</source>
        <translation>来自已合并的标签“%1”</translation>
    </message>
    <message>
        <source>The tag “%1” cannot be merged into itself or a tag below it.</source>
        <translation>标签“%1”不能合并到自身或其下级标签。</translation>
    </message>
    <message>
        <source>The article has changed since; look at the passage again.</source>
        <translation>文章此后已有变化，请重新查看这段文字。</translation>
    </message>
    <message>
        <source>“%1” is no UUID.</source>
        <translation>“%1”不是 UUID。</translation>
    </message>
    <message>
        <source>Another tag has the UUID %1.</source>
        <translation>另一个标签的 UUID 是 %1。</translation>
    </message>
    <message>
        <source>It is a database, but not one of QualCoder.</source>
        <translation>它是数据库，但不是 QualCoder 的。</translation>
    </message>
    <message>
        <source>It is a database, but not one of Taguette.</source>
        <translation>它是数据库，但不是 Taguette 的。</translation>
    </message>
</context>
<context>
    <name>pizhu::storage</name>
    <message>
        <source>A step of the history is damaged and cannot be repeated.</source>
        <translation>操作历史中有一步已损坏，无法重复。</translation>
    </message>
    <message>
        <source>What this step changed has been changed again since, so it was left alone.</source>
        <translation>此步改动的内容后来又有改动，因此保持原样。</translation>
    </message>
    <message>
        <source>The history cannot record this change.</source>
        <translation>操作历史无法记录此项改动。</translation>
    </message>
    <message>
        <source>A stored file is damaged.</source>
        <translation>有一个存储的文件已损坏。</translation>
    </message>
    <message>
        <source>A stored file is larger than expected.</source>
        <translation>有一个存储的文件大于预期。</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>没有这个条目。</translation>
    </message>
    <message>
        <source>The description of the library&apos;s tables is unusable.</source>
        <translation>文库的表结构描述无法使用。</translation>
    </message>
    <message>
        <source>%1 could not be brought up to date and was left as it was.</source>
        <translation>%1 无法升级，已保持原样。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Pizhu. Update Pizhu to open it.</source>
        <translation>%1 由更新版本的 Pizhu 创建。请更新 Pizhu 后再打开。</translation>
    </message>
    <message>
        <source>%1 could not be moved aside. Check that its folder can be written to.</source>
        <translation>%1 无法移到一旁。请检查其所在文件夹是否可写。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>The copy %1 could not be written. Check the free space and the folder.</source>
        <translation>副本 %1 无法写入。请检查剩余空间和文件夹。</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten.</source>
        <translation>%1 已存在，未覆盖。</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database.</source>
        <translation>%1 已损坏或不是数据库。</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some and try again.</source>
        <translation>存放 %1 的空间已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 is being used by another program. Try again in a moment.</source>
        <translation>%1 正被其他程序使用。请稍后重试。</translation>
    </message>
    <message>
        <source>There is not enough memory to work with %1.</source>
        <translation>内存不足，无法处理 %1。</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Check the disk it is stored on.</source>
        <translation>读写 %1 失败。请检查其所在的磁盘。</translation>
    </message>
    <message>
        <source>The operation on %1 could not be completed.</source>
        <translation>对 %1 的操作未能完成。</translation>
    </message>
    <message>
        <source>The operation on %1 was cancelled.</source>
        <translation>对 %1 的操作已取消。</translation>
    </message>
    <message>
        <source>%1 cannot be changed because it is read-only.</source>
        <translation>%1 为只读，无法更改。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it exists and that you may read and write there.</source>
        <translation>%1 无法打开。请检查它是否存在，以及是否有读写权限。</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database. Restore it from a backup.</source>
        <translation>%1 已损坏或不是数据库。请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 already has such an entry.</source>
        <translation>%1 已有这个条目。</translation>
    </message>
    <message>
        <source>A value is too large to be stored in %1.</source>
        <translation>有一个值过大，无法存入 %1。</translation>
    </message>
    <message>
        <source>The database in memory</source>
        <translation>内存中的数据库</translation>
    </message>
    <message>
        <source>%1 is open in another program and can only be read.</source>
        <translation>%1 已在其他程序中打开，目前只能读取。</translation>
    </message>
    <message>
        <source>%1 is open in %2 (process %3 on %4) and can only be read until that is closed.</source>
        <translation>%1 已在 %2 中打开（%4 上的进程 %3），在其关闭前只能读取。</translation>
    </message>
    <message>
        <source>%1 can only be read because its folder cannot be written to.</source>
        <translation>%1 所在的文件夹不可写，因此只能读取。</translation>
    </message>
</context>
<context>
    <name>pizhu::study</name>
    <message>
        <source>There is no article in which both have tagged something.</source>
        <translation>没有双方都做过标签的文章。</translation>
    </message>
    <message>
        <source>It takes two coders to compare them.</source>
        <translation>至少要有两位编码者才能比较。</translation>
    </message>
    <message>
        <source>There is no article in which two of them have tagged something.</source>
        <translation>没有一篇文章有其中两位加过标签。</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>比较已停止。</translation>
    </message>
</context>
<context>
    <name>pizhu::text</name>
    <message>
        <source>The conversion “%1” is not available. Install the data of OpenCC (package libopencc-data).</source>
        <translation>转换“%1”不可用。请安装 OpenCC 的数据（软件包 libopencc-data）。</translation>
    </message>
</context>
<context>
    <name>pizhu::text::Dictionary</name>
    <message>
        <source>The file is too large to be a dictionary.</source>
        <translation>文件过大，不像是词典。</translation>
    </message>
    <message>
        <source>The file is packed. Unpack it and choose the text file.</source>
        <translation>文件是压缩包。请解压后选择其中的文本文件。</translation>
    </message>
    <message>
        <source>The file has no entries.</source>
        <translation>文件中没有条目。</translation>
    </message>
    <message>
        <source>Line %1 is no entry of a CC-CEDICT dictionary: “%2”.</source>
        <translation>第 %1 行不是 CC-CEDICT 词典的条目：“%2”。</translation>
    </message>
    <message>
        <source>The packed file is damaged, or too large to be a dictionary.</source>
        <translation>压缩文件已损坏，或大得不像词典。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ActionSource</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AgreementDialog</name>
    <message>
        <source>Agreement between coders</source>
        <translation>编码者间一致性</translation>
    </message>
    <message>
        <source>One coder</source>
        <translation>一位编码者</translation>
    </message>
    <message>
        <source>The other coder</source>
        <translation>另一位编码者</translation>
    </message>
    <message>
        <source>by sentence</source>
        <translation>按句</translation>
    </message>
    <message>
        <source>by paragraph</source>
        <translation>按段</translation>
    </message>
    <message>
        <source>by character</source>
        <translation>按字</translation>
    </message>
    <message>
        <source>Tags below count as their parent</source>
        <translation>下级标签计入上级</translation>
    </message>
    <message>
        <source>Agreement on each tag</source>
        <translation>各标签的一致性</translation>
    </message>
    <message>
        <source>Passages tagged by one only</source>
        <translation>只有一方标注的段落</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Nobody to compare with</source>
        <translation>没有可比较的编码者</translation>
    </message>
    <message>
        <source>Import the annotations of a colleague on the same articles: each of them keeps the name of who made it.</source>
        <translation>导入同事对同样文章的批注：每条批注都保留作者姓名。</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>导入批注…</translation>
    </message>
    <message>
        <source>and</source>
        <comment>two coders</comment>
        <translation>与</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Choose two different coders.</source>
        <translation>请选择两位不同的编码者。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in which both have tagged something, %1 units.</source>
        <translation>
            <numerusform>%n 篇文章双方都做过标注，共 %1 个单位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n passage(s) tagged by one only</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1：%n 处只有一方标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n coders</source>
        <translation>
            <numerusform>全部 %n 位编码者</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>There is no article in which all of them have tagged something; each pair is compared over its own articles.</source>
        <translation>没有一篇文章是所有人都加过标签的；每两位按各自共有的文章比较。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in which all of them have tagged something; each pair is compared over its own articles.</source>
        <translation>
            <numerusform>%n 篇文章所有人都加过标签；每两位按各自共有的文章比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Table (%1)</source>
        <translation>表格（%1）</translation>
    </message>
    <message>
        <source>Agreement</source>
        <comment>name of a file</comment>
        <translation>一致性</translation>
    </message>
    <message>
        <source>The table was written to %1.</source>
        <translation>表格已写入 %1。</translation>
    </message>
    <message>
        <source>Agreement of all coders on each tag</source>
        <translation>全部编码者在各标签上的一致性</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Comparing pairs of coders</source>
        <translation>正在比较各对编码者</translation>
    </message>
    <message>
        <source>Comparing articles and tags</source>
        <translation>正在比较文章与标签</translation>
    </message>
    <message>
        <source>The comparison was stopped. Choose what to compare.</source>
        <translation>比较已停止。请选择要比较的内容。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AgreementModel</name>
    <message>
        <source>Not defined: nothing could have been decided otherwise.</source>
        <translation>无定义：没有可作不同判断之处。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a coder</comment>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>双方均无</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>You</source>
        <comment>a coder</comment>
        <translation>你</translation>
    </message>
    <message>
        <source>Cohen’s kappa over the units: 1 is perfect agreement, 0 what chance gives</source>
        <translation>各单位的 Cohen κ：1 为完全一致，0 为随机水平</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha for unitised continua, over the passages themselves</source>
        <translation>单元化连续体的 Krippendorff α，按段落本身计算</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnchoringActions</name>
    <message>
        <source>Re-attach inbox (%1)…</source>
        <translation>待重新定位的批注（%1）…</translation>
    </message>
    <message>
        <source>Re-attach inbox…</source>
        <translation>待重新定位的批注…</translation>
    </message>
    <message>
        <source>A correction stays within one paragraph; select a part of one.</source>
        <translation>更正不能超出一个段落；请在同一段落内选择文字。</translation>
    </message>
    <message>
        <source>Correct “%1”</source>
        <translation>更正“%1”</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationActions</name>
    <message>
        <source>Highlight “%1”</source>
        <translation>高亮“%1”</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>更改标签</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章笔记</translation>
    </message>
    <message>
        <source>Underline “%1”</source>
        <translation>加下划线“%1”</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationBrowser</name>
    <message>
        <source>No annotations yet</source>
        <translation>还没有批注</translation>
    </message>
    <message>
        <source>What you highlight while reading is listed here, from all articles: to filter, to group by tag, to code anew and to export.</source>
        <translation>阅读时标记的内容都列在这里，涵盖所有文章，可筛选、按标签分组、重新编码和导出。</translation>
    </message>
    <message>
        <source>No annotation fits</source>
        <translation>没有符合条件的批注</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n selected</source>
        <comment>after the number of all</comment>
        <translation>
            <numerusform>%1 · 已选 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n article(s)</source>
        <translation>
            <numerusform>%n 篇文章中的 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>折叠所有分组</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>展开所有分组</translation>
    </message>
    <message>
        <source>Groups and order</source>
        <translation>分组与排序</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change many annotations at once</source>
        <translation>批量更改批注</translation>
    </message>
    <message>
        <source>Back to the articles (Esc)</source>
        <translation>返回文章（Esc）</translation>
    </message>
    <message>
        <source>Back to the articles</source>
        <translation>返回文章</translation>
    </message>
    <message>
        <source>Annotations of all articles</source>
        <translation>所有文章的批注</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s) with %1</source>
        <translation>
            <numerusform>为 %n 条批注加上标签 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %1 off %n annotation(s)</source>
        <translation>
            <numerusform>从 %n 条批注移除标签“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change tags of %n annotation(s)</source>
        <translation>
            <numerusform>更改 %n 条批注的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace %1 by %2</source>
        <translation>将标签“%1”替换为“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Colour %n annotation(s): %1</source>
        <translation>
            <numerusform>将 %n 条批注的颜色改为%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n annotation(s): %1</source>
        <translation>
            <numerusform>将 %n 条批注改为%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)</source>
        <translation>
            <numerusform>删除 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>They have no tags</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Remove annotations</source>
        <translation>删除批注</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)?</source>
        <translation>
            <numerusform>删除 %n 条批注？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their notes and tags go with them. It is one step that can be undone.</source>
        <translation>其笔记和标签一并删除。此操作为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>The selected (%n)</source>
        <translation>
            <numerusform>选中的批注（%n）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything listed (%n)</source>
        <translation>
            <numerusform>列出的所有批注（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Replace a tag…</source>
        <translation>替换标签…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>转到原文位置</translation>
    </message>
    <message>
        <source>Show the text around it</source>
        <translation>显示上下文</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Keep these filters and groups among the saved searches</source>
        <translation>把这些筛选和分组保存到已存搜索中</translation>
    </message>
    <message>
        <source>Nothing has what these filters and those of the article list ask for.</source>
        <translation>没有批注符合这些筛选和文章列表的筛选。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationDelegate</name>
    <message>
        <source>Note on the whole article</source>
        <translation>整篇文章的笔记</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <translation>已随原文移动</translation>
    </message>
    <message>
        <source>Not found in this version</source>
        <translation>在此版本中失去位置</translation>
    </message>
    <message>
        <source>Draft, not saved yet</source>
        <translation>草稿，尚未保存</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Translate the passage. Ctrl+Enter saves, Esc leaves a draft.</source>
        <translation>翻译这段文字。Ctrl+Enter 保存，Esc 留作草稿。</translation>
    </message>
    <message>
        <source>Place approximate</source>
        <translation>原文有改动，位置近似</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationImportDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>Annotations (%1)</source>
        <translation>批注 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Comparing with the library</source>
        <translation>正在与文库比较</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Import annotations from %1</source>
        <translation>从 %1 导入批注</translation>
    </message>
    <message numerus="yes">
        <source>Import annotations from %n file(s)</source>
        <translation>
            <numerusform>从 %n 个文件导入批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) were imported.</source>
        <translation>
            <numerusform>已导入 %n 条批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止。没有导入任何内容。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an outcome and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Import %n part(s)</source>
        <comment>tags, articles, annotations</comment>
        <translation>
            <numerusform>导入 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Annotations of another program, or of a colleague</source>
        <translation>其他程序或同事的批注</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>What the files have under this name is yours; what others made keeps theirs</source>
        <translation>文件中署此名的算作你的；他人的保留他人姓名</translation>
    </message>
    <message>
        <source>Find a passage, tag or reason</source>
        <translation>查找段落、标签或原因</translation>
    </message>
    <message>
        <source>Into tags of the same path</source>
        <translation>并入路径相同的标签</translation>
    </message>
    <message>
        <source>Into tags of the same name</source>
        <translation>并入名称相同的标签</translation>
    </message>
    <message>
        <source>Below the tag</source>
        <translation>放在此标签之下</translation>
    </message>
    <message>
        <source>Path of a tag</source>
        <translation>标签路径</translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Take all shown</source>
        <translation>全部选取</translation>
    </message>
    <message>
        <source>Leave out all shown</source>
        <translation>全部略去</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationPane</name>
    <message>
        <source>Edit the note on “%1”</source>
        <translation>编辑“%1”的笔记</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>为“%1”加标签</translation>
    </message>
    <message>
        <source>Recolour “%1”</source>
        <translation>更改“%1”的颜色</translation>
    </message>
    <message>
        <source>Delete the annotation “%1”</source>
        <translation>删除批注“%1”</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Annotations  %1</source>
        <translation>批注  %1</translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>还没有批注</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>未打开文章</translation>
    </message>
    <message>
        <source>Select text in the article, then press 1–6 to highlight it. N adds a note, T a tag.</source>
        <translation>在文章中选中文字，按 1–6 键高亮，按 N 键写笔记，按 T 键加标签。</translation>
    </message>
    <message>
        <source>Open an article to see its highlights and notes here.</source>
        <translation>打开文章后，高亮和笔记会显示在此。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Translate “%1”</source>
        <translation>翻译“%1”</translation>
    </message>
    <message>
        <source>Edit translation</source>
        <translation>编辑译文</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleDelegate</name>
    <message>
        <source>No source, undated</source>
        <translation>无来源，无日期</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <comment>of the search in the text</comment>
        <translation>
            <numerusform>%n 处命中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleHeader</name>
    <message>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleListPane</name>
    <message numerus="yes">
        <source>Star %n articles</source>
        <translation>
            <numerusform>为 %n 篇文章加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstar %n articles</source>
        <translation>
            <numerusform>取消 %n 篇文章的星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Star “%1”</source>
        <translation>为“%1”加星标</translation>
    </message>
    <message>
        <source>Unstar “%1”</source>
        <translation>取消“%1”的星标</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as read</source>
        <translation>
            <numerusform>将 %n 篇文章标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as unread</source>
        <translation>
            <numerusform>将 %n 篇文章标为未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n articles to trash</source>
        <translation>
            <numerusform>将 %n 篇文章移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “%1” to trash</source>
        <translation>将“%1”移到回收站</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n articles from trash</source>
        <translation>
            <numerusform>从回收站恢复 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore “%1” from trash</source>
        <translation>从回收站恢复“%1”</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Restore from trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Clean again</source>
        <translation>重新清理</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>放入文集…</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>移出此文集</translation>
    </message>
    <message>
        <source>Edit a field…</source>
        <translation>编辑元数据项…</translation>
    </message>
    <message>
        <source>Export excerpts…</source>
        <translation>导出摘录…</translation>
    </message>
    <message>
        <source>Show articles in columns</source>
        <translation>分列显示文章</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>并排打开</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleSwitcher</name>
    <message>
        <source>Recently read</source>
        <translation>最近阅读</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>已读 %1%</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleTable</name>
    <message>
        <source>Articles in columns</source>
        <translation>分列显示的文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BacklinksPane</name>
    <message>
        <source>Notes that link here</source>
        <translation>链接到此处的笔记</translation>
    </message>
    <message numerus="yes">
        <source>Linked from %n note(s)</source>
        <extracomment>Above the notes that lead to the article or tag shown</extracomment>
        <translation>
            <numerusform>有 %n 条笔记链接到此处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BackupsDialog</name>
    <message>
        <source>Daily</source>
        <comment>backup</comment>
        <translation>每日</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>backup</comment>
        <translation>每周</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <comment>backup</comment>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>backup</comment>
        <translation>最近</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pizhu keeps recent, daily and weekly copies beside the library. Each was checked when it was made.</source>
        <translation>Pizhu 在文库旁保留最近、每日和每周的备份，每份备份在生成时都经过检查。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>The library was backed up.</source>
        <translation>文库已备份。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore the library as it was on %1?</source>
        <translation>将文库恢复到 %1 时的状态？</translation>
    </message>
    <message>
        <source>The present library is kept beside it under another name.</source>
        <translation>当前文库会改名保留在同一位置。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BesidePane</name>
    <message>
        <source>Version %1 · in use</source>
        <translation>版本 %1 · 使用中</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>版本 %1 · %2</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Scroll both texts together</source>
        <translation>同步滚动两篇文字</translation>
    </message>
    <message>
        <source>Close the second text</source>
        <translation>关闭并排的文字</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>differences</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserActions</name>
    <message numerus="yes">
        <source>%n annotation(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 条批注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserDelegate</name>
    <message>
        <source>Note on the whole article</source>
        <translation>整篇文章的笔记</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserFilterBar</name>
    <message>
        <source>%1 (only itself)</source>
        <translation>%1（仅自身）</translation>
    </message>
    <message>
        <source>Words of quotes and notes</source>
        <translation>引文和笔记中的词语</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>筛选批注</translation>
    </message>
    <message>
        <source>Filters by words in any script. Also tag:, color:, note:, highlight:, has:note, OR, -, and every field of the articles, such as source: or date:</source>
        <translation>按词语筛选，不分字形。也可使用 tag:、color:、note:、highlight:、has:note、OR、-，以及文章的各元数据项，如 source: 或 date:</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>With all of these tags…</source>
        <translation>含全部这些标签…</translation>
    </message>
    <message>
        <source>With any of these tags…</source>
        <translation>含任一标签…</translation>
    </message>
    <message>
        <source>Without these tags…</source>
        <translation>不含这些标签…</translation>
    </message>
    <message>
        <source>Tags below them count, too</source>
        <translation>包括其下级标签</translation>
    </message>
    <message>
        <source>Without any tag</source>
        <translation>没有任何标签</translation>
    </message>
    <message>
        <source>With and without a note</source>
        <translation>不限有无笔记</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>无笔记</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>指定起止日期…</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between tags</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>创建时间：%1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改时间：%1</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除筛选条件“%1”</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserTitles</name>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>按文章</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>As in the articles</source>
        <translation>按在文章中的顺序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧在前</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>最近修改在前</translation>
    </message>
    <message>
        <source>Exactly in place</source>
        <translation>位置准确</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <translation>已随原文移动</translation>
    </message>
    <message>
        <source>Place approximate</source>
        <translation>位置近似</translation>
    </message>
    <message>
        <source>Place lost</source>
        <translation>失去位置</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 及以前</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BulkActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a tag and how many articles have it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>None of them has a tag of its own</source>
        <translation>这些文章都没有自己的标签</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新建文集…</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln article(s) into “%1”</source>
        <translation>
            <numerusform>将 %Ln 篇文章放入“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>将 %Ln 篇文章移出“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建文集</translation>
    </message>
    <message numerus="yes">
        <source>Name of the collection for %Ln article(s)</source>
        <translation>
            <numerusform>用于收录 %Ln 篇文章的文集名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>从 %Ln 篇文章移除“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln article(s) with “%1”</source>
        <translation>
            <numerusform>为 %Ln 篇文章加标签“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change “%1” of %Ln article(s)</source>
        <translation>
            <numerusform>更改 %Ln 篇文章的“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) to the trash</source>
        <translation>
            <numerusform>将 %Ln 篇文章移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln article(s) from the trash</source>
        <translation>
            <numerusform>从回收站恢复 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln article(s)</source>
        <translation>
            <numerusform>为 %Ln 篇文章加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln article(s) as unread</source>
        <translation>
            <numerusform>将 %Ln 篇文章标为未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BulkBar</name>
    <message>
        <source>Select everything the search and the filters find (Ctrl+A)</source>
        <translation>选中搜索和筛选找到的全部文章（Ctrl+A）</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Tag the selected articles</source>
        <translation>为选中的文章加标签</translation>
    </message>
    <message>
        <source>Collect…</source>
        <translation>放入文集…</translation>
    </message>
    <message>
        <source>Put the selected articles into a collection</source>
        <translation>将选中的文章放入文集</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the selected articles from the trash</source>
        <translation>从回收站恢复选中的文章</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Delete what is in the trash for good</source>
        <translation>永久删除回收站中的内容</translation>
    </message>
    <message>
        <source>More for the selected articles</source>
        <translation>对选中文章的更多操作</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>articles</comment>
        <translation>
            <numerusform>已选中 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <comment>select all the articles that were found</comment>
        <translation>
            <numerusform>全部 %Ln 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CharsetDialog</name>
    <message>
        <source>Text encoding</source>
        <translation>文本编码</translation>
    </message>
    <message>
        <source>Read as %1, because you chose it.</source>
        <translation>按 %1 读取，因为这是手动选定的。</translation>
    </message>
    <message>
        <source>Read as %1, because the file begins with its byte order mark.</source>
        <translation>按 %1 读取，因为文件以其字节顺序标记开头。</translation>
    </message>
    <message>
        <source>Read as %1, because the file says so and all of it fits.</source>
        <translation>按 %1 读取，因为文件如此声明，且全文相符。</translation>
    </message>
    <message>
        <source>Read as %1, because all of it is valid %1.</source>
        <translation>按 %1 读取，因为全文都是有效的 %1。</translation>
    </message>
    <message>
        <source>Read as %1, because the text makes most sense that way.</source>
        <translation>按 %1 读取，因为这样读出的文字最通顺。</translation>
    </message>
    <message>
        <source>Read as %1, although not all of it fits: nothing fitted better.</source>
        <translation>按 %1 读取；并非全文相符，但没有更合适的编码。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Read it this way</source>
        <translation>这样读取</translation>
    </message>
    <message>
        <source>A file of this kind says itself how it is to be read.</source>
        <translation>这类文件自身规定了读取方式。</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <comment>charset</comment>
        <translation>自动（%1）</translation>
    </message>
    <message>
        <source>%1 — does not fit</source>
        <comment>charset</comment>
        <translation>%1 — 不相符</translation>
    </message>
    <message>
        <source>Some bytes of the file mean nothing in this encoding.</source>
        <translation>文件中有些字节在此编码中没有意义。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Not all bytes mean something in this encoding; they show as “%1”.</source>
        <translation>有些字节在此编码中没有意义，显示为“%1”。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CitationActions</name>
    <message>
        <source>The excerpt is copied with its citation</source>
        <translation>已复制摘录及其引注</translation>
    </message>
    <message>
        <source>The reference of the article is copied</source>
        <translation>已复制文章的参考文献条目</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CodebookActions</name>
    <message>
        <source>Tag “%1”</source>
        <translation>为“%1”加标签</translation>
    </message>
    <message>
        <source>“%1” is the key of a highlight colour.</source>
        <translation>“%1”已是一种高亮颜色的快捷键。</translation>
    </message>
    <message>
        <source>“%1” is the key of “%2”.</source>
        <translation>“%1”已是“%2”的快捷键。</translation>
    </message>
    <message>
        <source>Select text or an annotation to tag first.</source>
        <translation>请先选择要加标签的文字或批注。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CodingDialog</name>
    <message>
        <source>Nothing stands here</source>
        <translation>这里没有内容</translation>
    </message>
    <message>
        <source>Nothing that is listed: the words stand in no article, or all of them are decided.</source>
        <translation>没有可列出的内容：这些词语未在任何文章中出现，或已全部处理。</translation>
    </message>
    <message>
        <source>Write a word or a phrase above, choose a tag, and every place where it stands is listed here: Y codes it, N leaves it out.</source>
        <translation>在上方输入词语并选择标签，所有出现之处会列在这里：按 Y 编码，按 N 排除。</translation>
    </message>
    <message>
        <source>Articles listed now</source>
        <translation>当前列出的文章</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n 处未决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n 处已搁置</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a tag…</source>
        <translation>选择标签…</translation>
    </message>
    <message>
        <source>Look for “%1” to code it</source>
        <translation>搜索“%1”以便编码</translation>
    </message>
    <message>
        <source>“%1” → %2</source>
        <translation>“%1” → %2</translation>
    </message>
    <message>
        <source>Forget the auto-coding of “%1”</source>
        <translation>删除“%1”的自动编码</translation>
    </message>
    <message>
        <source>Code all that remains</source>
        <translation>编码其余各处</translation>
    </message>
    <message numerus="yes">
        <source>Code %n occurrence(s) with %1?</source>
        <translation>
            <numerusform>将 %n 处编码为“%1”？</numerusform>
        </translation>
    </message>
    <message>
        <source>What you left out or set aside stays so. It is one step that can be undone.</source>
        <translation>已排除或搁置的保持不变。此操作为一步，可以撤销。</translation>
    </message>
    <message>
        <source>Code them</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Coding with %1</source>
        <translation>正在编码为“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Code %n occurrence(s) of “%1” with %2</source>
        <translation>
            <numerusform>将 %n 处“%1”编码为“%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) coded.</source>
        <translation>
            <numerusform>已编码 %n 处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>出现 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>coded</source>
        <translation>处已编码</translation>
    </message>
    <message>
        <source>coded before</source>
        <translation>处先前已编码</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>处已排除</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>处已搁置</translation>
    </message>
    <message>
        <source>Code all %1 that remain…</source>
        <translation>编码其余 %1 处…</translation>
    </message>
    <message>
        <source>Code all that remain…</source>
        <translation>编码其余各处…</translation>
    </message>
    <message>
        <source>Stopped; nothing was coded.</source>
        <translation>已停止，未作任何编码。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>已编码</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Auto-code</source>
        <translation>自动编码</translation>
    </message>
    <message>
        <source>Words or a passage to look for</source>
        <translation>要搜索的词语或段落</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>逐字匹配</translation>
    </message>
    <message>
        <source>Looks for the text as it stands, in any script, instead of reading it as a query</source>
        <translation>按原样搜索文字，不分字形，不作为搜索语法解读</translation>
    </message>
    <message>
        <source>The tag to code with</source>
        <translation>编码所用的标签</translation>
    </message>
    <message>
        <source>Colour of the highlights</source>
        <translation>高亮颜色</translation>
    </message>
    <message>
        <source>Articles to look through</source>
        <translation>搜索的文章范围</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Auto-codings</source>
        <translation>自动编码列表</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>As in the articles</source>
        <translation>按在文章中的顺序</translation>
    </message>
    <message>
        <source>Oldest article first</source>
        <translation>最旧的文章在前</translation>
    </message>
    <message>
        <source>By the text before</source>
        <translation>按前文</translation>
    </message>
    <message>
        <source>By the text after</source>
        <translation>按后文</translation>
    </message>
    <message>
        <source>Occurrences shown</source>
        <translation>显示的出现处</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>出现处</translation>
    </message>
    <message>
        <source>Forget this auto-coding</source>
        <translation>删除此自动编码</translation>
    </message>
    <message>
        <source>Y code · N leave out · L set aside · T or a tag’s key: another tag · Z take back · Enter read · ↑ ↓ move</source>
        <translation>Y 编码 · N 略过 · L 暂缓 · T 或标签的键：另选标签 · Z 撤回 · Enter 阅读 · ↑ ↓ 移动</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CommandPalette</name>
    <message>
        <source>Run a command, open an article, apply a tag…</source>
        <translation>执行命令、打开文章、加标签…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sign to type and what it leads to</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 关闭</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CommandSet</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处命中</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处命中</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Export excerpts…</source>
        <translation>导出摘录…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>新建文库…</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>打开文库…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>显示筛选栏</translation>
    </message>
    <message>
        <source>Show annotations</source>
        <translation>显示批注栏</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>默认文字大小</translation>
    </message>
    <message>
        <source>What was cleaned and repaired…</source>
        <translation>清理与修复记录…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Pizhu</source>
        <translation>关于 Pizhu</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Check title, date and source</source>
        <translation>核对标题、日期和来源</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>粘贴一篇文章</translation>
    </message>
    <message>
        <source>Check files without importing…</source>
        <translation>检查文件而不导入…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>监视的文件夹…</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>导入记录…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Text encoding…</source>
        <translation>文本编码…</translation>
    </message>
    <message>
        <source>Clean again</source>
        <translation>重新清理</translation>
    </message>
    <message>
        <source>Clean all listed articles again…</source>
        <translation>重新清理列出的所有文章…</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>重建搜索索引</translation>
    </message>
    <message>
        <source>Show articles in columns</source>
        <translation>分列显示文章</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Update the saved search</source>
        <translation>更新保存的搜索</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新建文集</translation>
    </message>
    <message>
        <source>Select all listed articles</source>
        <translation>选中列表中的所有文章</translation>
    </message>
    <message>
        <source>Tag the selected articles…</source>
        <translation>为选中的文章加标签…</translation>
    </message>
    <message>
        <source>Put the selected articles into a collection…</source>
        <translation>将选中的文章放入文集…</translation>
    </message>
    <message>
        <source>Edit a field of the selected articles…</source>
        <translation>编辑选中文章的元数据项…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>操作历史…</translation>
    </message>
    <message>
        <source>Annotations of all articles</source>
        <translation>所有文章的批注</translation>
    </message>
    <message>
        <source>Auto-code…</source>
        <translation>自动编码…</translation>
    </message>
    <message>
        <source>How text is set…</source>
        <translation>正文排版…</translation>
    </message>
    <message>
        <source>Show numbers beside paragraphs</source>
        <translation>显示段落编号</translation>
    </message>
    <message>
        <source>Outline of the article</source>
        <translation>文章大纲</translation>
    </message>
    <message>
        <source>Keep this script for this article</source>
        <translation>为这篇文章保持此字形</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>标为已读或未读</translation>
    </message>
    <message>
        <source>Recently read…</source>
        <translation>最近阅读…</translation>
    </message>
    <message>
        <source>The article read before</source>
        <translation>上次阅读的文章</translation>
    </message>
    <message>
        <source>Re-attach inbox…</source>
        <translation>待重新定位的批注…</translation>
    </message>
    <message>
        <source>Correct the selected text…</source>
        <translation>更正选中的文字…</translation>
    </message>
    <message>
        <source>Write a note on the article</source>
        <translation>为文章写笔记</translation>
    </message>
    <message>
        <source>Copy the link to this place</source>
        <translation>复制此处的链接</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>并排打开</translation>
    </message>
    <message>
        <source>Close the second text</source>
        <translation>关闭并排的文字</translation>
    </message>
    <message>
        <source>Go to the other text</source>
        <translation>转到另一篇文字</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处差异</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一处差异</translation>
    </message>
    <message>
        <source>Look up the selection: pinyin and meaning</source>
        <translation>查询选中的文字：拼音和释义</translation>
    </message>
    <message>
        <source>Show the dictionary under the pointer</source>
        <translation>在指针处显示词典</translation>
    </message>
    <message>
        <source>Choose a dictionary…</source>
        <translation>选择词典…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同引注复制</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>导入批注…</translation>
    </message>
    <message>
        <source>Send annotations…</source>
        <translation>发送批注…</translation>
    </message>
    <message>
        <source>Agreement between coders…</source>
        <translation>编码者间一致性…</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CompanionActions</name>
    <message numerus="yes">
        <source>The dictionary with %n entries is in use.</source>
        <translation>
            <numerusform>已启用词典，共 %n 个词条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConcordanceDelegate</name>
    <message>
        <source>Undecided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>已编码</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Coded before</source>
        <translation>先前已编码</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConcordanceModel</name>
    <message>
        <source>Code “%1” with %2</source>
        <translation>将“%1”编码为“%2”</translation>
    </message>
    <message>
        <source>Leave “%1” out</source>
        <translation>排除“%1”</translation>
    </message>
    <message>
        <source>Set “%1” aside</source>
        <translation>搁置“%1”</translation>
    </message>
    <message>
        <source>Take a decision on “%1” back</source>
        <translation>收回对“%1”的决定</translation>
    </message>
    <message>
        <source>Something else was done since; undo it in the window first.</source>
        <translation>此后已有其他操作，请先在窗口中撤销。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConditionGroup</name>
    <message>
        <source>Which of the conditions must hold</source>
        <translation>须满足哪些条件</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>满足以下所有条件</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>满足以下任一条件</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>以下条件均不满足</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加条件组</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>移除此条件组</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConditionRow</name>
    <message>
        <source>Where to look</source>
        <translation>搜索位置</translation>
    </message>
    <message>
        <source>As text</source>
        <comment>a part of a search in the query language</comment>
        <translation>文本形式</translation>
    </message>
    <message>
        <source>How it must be</source>
        <translation>条件关系</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>搜索内容</translation>
    </message>
    <message>
        <source>At most so many characters between</source>
        <translation>两者之间的最多字数</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>and</source>
        <comment>two words near each other</comment>
        <translation>与</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two dates</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>2021, 2021-06 or 2021-06-27</source>
        <translation>2021、2021-06 或 2021-06-27</translation>
    </message>
    <message>
        <source>Search text, e.g. a OR (b -c)</source>
        <translation>搜索式，例如 a OR (b -c)</translation>
    </message>
    <message>
        <source>The other word</source>
        <translation>另一个词语</translation>
    </message>
    <message>
        <source>The end, included</source>
        <translation>截止时间（含）</translation>
    </message>
    <message>
        <source>This is no year, month or day: 2021, 2021-06, 2021-06-27</source>
        <translation>这不是年、月或日，应写成 2021、2021-06 或 2021-06-27</translation>
    </message>
    <message>
        <source>This field does not know such a value</source>
        <translation>此字段没有这样的值</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConflictPane</name>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留你的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>a moment</comment>
        <translation>改于 %1</translation>
    </message>
    <message>
        <source>The file does not say when it was changed</source>
        <translation>文件没有说明何时修改</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CorrectionDialog</name>
    <message>
        <source>Correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>更正前</translation>
    </message>
    <message>
        <source>As it will stand</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>更正后的文字</translation>
    </message>
    <message>
        <source>This makes a new version; the imported file stays as it was. Highlights beside the change stay where they are, those on it wait in the re-attach inbox.</source>
        <translation>更正会产生一个新版本，导入的文件保持原样。更正处以外的高亮位置不变，落在更正处的高亮会进入“待重新定位的批注”。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DateHistogram</name>
    <message>
        <source>Articles by date</source>
        <translation>按日期分布的文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DaysDialog</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Desktop</name>
    <message>
        <source>Opening and checking the library…</source>
        <translation>正在打开并检查文库…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when Pizhu starts again.</source>
        <translation>语言将在 Pizhu 下次启动时更改。</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>无法打开文库</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>打开其他文库…</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>打开示例文库</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开文库</translation>
    </message>
    <message>
        <source>Pizhu libraries (*.pizhu)</source>
        <translation>Pizhu 文库 (*.pizhu)</translation>
    </message>
    <message>
        <source>Import into another library?</source>
        <translation>导入到另一个文库？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were to be imported into “%1”, which is not open. Import them into “%2” instead?</source>
        <translation>
            <numerusform>%Ln 个文件原本要导入“%1”，但它没有打开。改为导入“%2”吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Import here</source>
        <translation>导入到这里</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DiffView</name>
    <message numerus="yes">
        <source>Show %n more paragraph(s)</source>
        <translation>
            <numerusform>再显示 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>The same in another script: %1 → %2</source>
        <translation>只是字形不同：%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>… %n unchanged paragraph(s)</source>
        <translation>
            <numerusform>… %n 段未变</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved away:</source>
        <comment>a paragraph</comment>
        <translation>移走：</translation>
    </message>
    <message>
        <source>Moved here:</source>
        <comment>a paragraph</comment>
        <translation>移到此处：</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DuplicatesStrip</name>
    <message>
        <source>%1 — %2</source>
        <comment>title, source</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>article, how much of it is the same</comment>
        <translation>%1（%2%）</translation>
    </message>
    <message numerus="yes">
        <source>Same text in %n other article(s):</source>
        <translation>
            <numerusform>另有 %n 篇文章文字相同：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nearly the same text in %n other article(s):</source>
        <translation>
            <numerusform>另有 %n 篇文章文字几乎相同：</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <comment>articles with the same text</comment>
        <translation>
            <numerusform>另外 %n 篇…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same text, or nearly, in %n other article(s):</source>
        <translation>
            <numerusform>另有 %n 篇文章文字相同或几乎相同：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::EmptyArticle</name>
    <message>
        <source>Choose an article to read</source>
        <translation>选一篇文章来读</translation>
    </message>
    <message>
        <source>↑ and ↓ move through the list. / searches, Ctrl+K runs any command.</source>
        <translation>用 ↑ 和 ↓ 在列表中移动。按 / 搜索，按 Ctrl+K 执行任意命令。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExchangeActions</name>
    <message>
        <source>Send annotations</source>
        <translation>发送批注</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Annotations for Pizhu (%1)</source>
        <translation>Pizhu 批注 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) were written to %1.</source>
        <translation>
            <numerusform>已将 %n 条批注写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing annotations, article by article</source>
        <translation>正在逐篇写出批注</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>All annotations with their tags, and what you decided while coding occurrences, go into one file, which a colleague with the same articles imports.
Your name, as they will see it:</source>
        <translation>全部批注及其标签，以及你在逐条编码时所作的决定，都写入一个文件，由拥有相同文章的同事导入。
同事将看到的你的名字：</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportDialog</name>
    <message>
        <source>Export excerpts</source>
        <translation>导出摘录</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Excerpts from</source>
        <translation>摘录范围</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>There is nothing to export here yet: highlight a passage or write a note first.</source>
        <translation>这里还没有可导出的内容：请先高亮一段文字或写一条笔记。</translation>
    </message>
    <message>
        <source>excerpts</source>
        <comment>file name</comment>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Writing article %L1 of %L2…</source>
        <translation>正在写入第 %L1 篇，共 %L2 篇…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>文件的处理结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 条摘录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Laying out pages: %L1 of %L2 articles…</source>
        <translation>正在排版：第 %L1 篇，共 %L2 篇…</translation>
    </message>
    <message>
        <source>Putting the pages together…</source>
        <translation>正在合并页面…</translation>
    </message>
    <message>
        <source>the preview was stopped</source>
        <translation>预览已停止</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportFormats</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Word document with comments</source>
        <translation>带批注的 Word 文档</translation>
    </message>
    <message>
        <source>OpenDocument with comments</source>
        <translation>带批注的 OpenDocument 文档</translation>
    </message>
    <message>
        <source>Plain text of the articles</source>
        <translation>文章纯文本</translation>
    </message>
    <message>
        <source>By a template</source>
        <translation>按模板</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>表格，CSV</translation>
    </message>
    <message>
        <source>Table, tab-separated</source>
        <translation>表格，制表符分隔</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>W3C Web Annotations</source>
        <translation>W3C 网页批注</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothesis</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 编码本</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>BibLaTeX</source>
        <translation>BibLaTeX</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>The whole articles; each annotation is a comment on its shaded passage.</source>
        <translation>文章全文，所标段落加底纹，每条批注写成文档批注。</translation>
    </message>
    <message>
        <source>For NVivo, ATLAS.ti, MAXQDA and QualCoder: articles, tags as codes, notes.</source>
        <translation>用于 NVivo、ATLAS.ti、MAXQDA 和 QualCoder：含文章、笔记，标签作为编码。</translation>
    </message>
    <message>
        <source>Your tags with their definitions, for programs for qualitative analysis.</source>
        <translation>标签及其定义，用于质性分析程序。</translation>
    </message>
    <message>
        <source>The articles as references, for Zotero, EndNote, LaTeX and others.</source>
        <translation>文章的参考文献条目，用于 Zotero、EndNote、LaTeX 等。</translation>
    </message>
    <message>
        <source>Excerpts with their sources, checksums and the log of the clean-up. “pizhu-cli verify” checks every quote.</source>
        <translation>摘录及其来源、校验和与清理记录。可用“pizhu-cli verify”核对每条引文。</translation>
    </message>
    <message>
        <source>Can be imported again, also into another library.</source>
        <translation>可重新导入，也可导入其他文库。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>One page with outline, search and filters, for any browser; it needs no network.</source>
        <translation>单个网页，带大纲、搜索和筛选，任何浏览器都能离线打开。</translation>
    </message>
    <message>
        <source>The whole articles with their highlights, and the annotations behind each.</source>
        <translation>完整的文章和高亮，每篇之后附批注。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportOptionsForm</name>
    <message>
        <source>A file of yours…</source>
        <translation>自选文件…</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>与原文相同</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Templates (*.md *.html *.txt *.njk *.j2)</source>
        <translation>模板 (*.md *.html *.txt *.njk *.j2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Byte order mark, for spreadsheet programs</source>
        <translation>字节顺序标记（供电子表格程序）</translation>
    </message>
    <message>
        <source>Keep spreadsheets from taking text for formulas</source>
        <translation>防止电子表格把文字当作公式</translation>
    </message>
    <message>
        <source>Puts an apostrophe before what begins with =, +, - or @.</source>
        <translation>在以 =、+、- 或 @ 开头的内容前加撇号。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>conversion</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Stands beside each excerpt, marked as a conversion; the words of the source always stay.</source>
        <translation>附在每条摘录旁，注明为转换；原文始终保留。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转换</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Stop the preview</source>
        <translation>停止预览</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>显示预览</translation>
    </message>
    <message>
        <source>Preview of the beginning</source>
        <translation>开头部分的预览</translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation>预览已停止。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportRun</name>
    <message>
        <source>The file %1 exists already. Choose another name or overwrite it.</source>
        <translation>文件 %1 已存在。请另选名称，或将其覆盖。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check the folder and the free space.</source>
        <translation>文件 %1 无法写入。请检查文件夹和剩余空间。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportScopeForm</name>
    <message>
        <source>The open article</source>
        <translation>当前文章</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected article(s)</source>
        <translation>
            <numerusform>选中的 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected annotation(s)</source>
        <translation>
            <numerusform>选中的 %Ln 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>The articles in the list</source>
        <translation>列表中的文章</translation>
    </message>
    <message>
        <source>A collection</source>
        <translation>一个文集</translation>
    </message>
    <message>
        <source>What has a tag</source>
        <translation>带某标签的内容</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个文库</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetDelegate</name>
    <message>
        <source>%1 · only itself</source>
        <translation>%1 · 仅自身</translation>
    </message>
    <message>
        <source>Search in “%1”</source>
        <translation>在“%1”中搜索</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetMenu</name>
    <message>
        <source>With what is below it</source>
        <translation>包含下级</translation>
    </message>
    <message>
        <source>Only itself</source>
        <translation>仅自身</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>不按此项筛选</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>No longer leave out</source>
        <translation>不再排除</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Choose only this</source>
        <translation>只选此项</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>清除“%1”</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetModel</name>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1，%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，已排除</translation>
    </message>
    <message>
        <source>%1, partly chosen</source>
        <translation>%1，部分已选</translation>
    </message>
    <message>
        <source>%1: %2 with what is below it, %3 itself</source>
        <extracomment>A tag, the articles with it or a tag below it, and those with the tag itself.</extracomment>
        <translation>%1：含下级 %2 篇，自身 %3 篇</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>显示全部（%1）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetPane</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search in “%1”</source>
        <translation>在“%1”中搜索</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetTitles</name>
    <message>
        <source>No source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>无站点</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>无分类</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>无作者</translation>
    </message>
    <message>
        <source>No editor</source>
        <translation>无编辑</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <comment>traditional Chinese as written there</comment>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <comment>traditional Chinese as written there</comment>
        <translation>香港</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Without a star</source>
        <translation>未加星标</translation>
    </message>
    <message>
        <source>Under 500 characters</source>
        <translation>不足 500 字</translation>
    </message>
    <message>
        <source>500 to 2,000</source>
        <translation>500 至 2,000 字</translation>
    </message>
    <message>
        <source>2,000 to 10,000</source>
        <translation>2,000 至 10,000 字</translation>
    </message>
    <message>
        <source>10,000 and more</source>
        <translation>10,000 字及以上</translation>
    </message>
    <message>
        <source>With repairs</source>
        <translation>有修复</translation>
    </message>
    <message>
        <source>Without repairs</source>
        <translation>无修复</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>多个版本</translation>
    </message>
    <message>
        <source>One version</source>
        <translation>一个版本</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <comment>length of an article</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A script and where it is written so: &quot;Traditional Chinese (Taiwan)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags of highlights</source>
        <translation>高亮的标签</translation>
    </message>
    <message>
        <source>Highlight colour</source>
        <translation>高亮颜色</translation>
    </message>
    <message>
        <source>Read state</source>
        <translation>阅读状态</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>%1 (only itself)</source>
        <extracomment>A tag without the tags below it.</extracomment>
        <translation>%1（仅自身）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FieldEditDialog</name>
    <message>
        <source>(none)</source>
        <comment>a field without a value</comment>
        <translation>（无）</translation>
    </message>
    <message numerus="yes">
        <source>Edit a field of %Ln article(s)</source>
        <translation>
            <numerusform>编辑 %Ln 篇文章的元数据项</numerusform>
        </translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设为</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>替换文字</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将发生的变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>元数据项</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>By</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Several are separated by “;” or “、”.</source>
        <translation>多个值用“;”或“、”分隔。</translation>
    </message>
    <message>
        <source>As exact as known: 2021, 2021-06 or 2021-06-27.</source>
        <translation>按已知的精确程度填写：2021、2021-06 或 2021-06-27。</translation>
    </message>
    <message>
        <source>Only where there is no value yet.</source>
        <translation>仅用于此项尚无值的文章。</translation>
    </message>
    <message>
        <source>Empty: the articles have none.</source>
        <translation>留空：文章没有此项。</translation>
    </message>
    <message>
        <source>Looking at the articles…</source>
        <translation>正在查看文章…</translation>
    </message>
    <message>
        <source>Type a value to see what changes.</source>
        <translation>输入值即可查看将发生的变化。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) change.</source>
        <translation>
            <numerusform>将更改 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln 篇保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot take this value.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln 篇不能采用此值。</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most frequent of %2 changes are shown.</source>
        <translation>共有 %2 种变化，显示其中最常见的 %1 种。</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln article(s)</source>
        <translation>
            <numerusform>更改 %Ln 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FieldMappingDialog</name>
    <message>
        <source>Which column holds what?</source>
        <translation>各列是什么内容？</translation>
    </message>
    <message>
        <source>The first records as articles</source>
        <translation>前几条记录作为文章的样子</translation>
    </message>
    <message>
        <source>Use this for all files with these columns</source>
        <translation>对列相同的所有文件都这样处理</translation>
    </message>
    <message>
        <source>— none —</source>
        <comment>no column holds this field</comment>
        <translation>— 无 —</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds records, not articles. Say what its columns hold; the first %n record(s) are shown as the articles they would become.</source>
        <translation>
            <numerusform>“%1”中是记录而不是文章。请指明各列的内容；前 %n 条记录按导入后的文章显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>This record has no text and would be reported as failed.</source>
        <translation>这条记录没有正文，会记为失败。</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date.</source>
        <translation>无法将“%1”理解为日期。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between authors</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No column is chosen for the text. Without a text there are no articles.</source>
        <translation>没有为正文选择列。没有正文就没有文章。</translation>
    </message>
    <message>
        <source>The column chosen for the text is empty in all of these records.</source>
        <translation>为正文选择的列在这些记录中都是空的。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Fields</name>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FilterChips</name>
    <message>
        <source>In the trash</source>
        <translation>回收站中</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除筛选条件“%1”</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>A filter that leaves out all articles with this value.</extracomment>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>移除所有筛选条件</translation>
    </message>
    <message>
        <source>has: %1</source>
        <extracomment>A filter: articles that have a source, a date, an author …</extracomment>
        <translation>有%1</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FolderWatching</name>
    <message>
        <source>Watch %1</source>
        <comment>a folder</comment>
        <translation>监视“%1”</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <comment>a folder</comment>
        <translation>停止监视“%1”</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::GroupAgreementModel</name>
    <message>
        <source>Not defined: nothing could have been decided otherwise, or nothing was read by all of them.</source>
        <translation>无定义：没有别的判断可能，或没有所有人都读过的内容。</translation>
    </message>
    <message>
        <source>The mean of the kappas of all pairs (Light)</source>
        <translation>各对 κ 的平均值（Light）</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>α of all</source>
        <translation>全体 α</translation>
    </message>
    <message>
        <source>Mean κ</source>
        <translation>平均 κ</translation>
    </message>
    <message numerus="yes">
        <source>Cohen’s kappa over %n article(s) that both worked on; open a cell to compare them</source>
        <translation>
            <numerusform>两位都处理过的 %n 篇文章的 Cohen κ；打开单元格可作比较</numerusform>
        </translation>
    </message>
    <message>
        <source>Krippendorff’s alpha for unitised continua, of all of them over the articles that all worked on</source>
        <translation>单元化连续体的 Krippendorff α：所有人都处理过的文章，全体编码者</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>操作历史</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>查找步骤</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>步骤，最新的在前</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop; nothing will be changed</source>
        <translation>停止，不作任何更改</translation>
    </message>
    <message>
        <source>Everything you did, newest first. Choose a step to go back or forth to it; what comes after it is kept until you do something new.</source>
        <translation>所有操作，最新的在前。选择一步即可后退或前进到该步；其后的步骤会保留，直到进行新的操作。</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>转到这一步</translation>
    </message>
    <message>
        <source>Before all of these</source>
        <translation>在以上所有步骤之前</translation>
    </message>
    <message>
        <source>This is where you are.</source>
        <translation>当前处于这一步。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>后退 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) forth</source>
        <translation>
            <numerusform>前进 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>正在进行…</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::HitBar</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处命中（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处命中（F3）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hits</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportActions</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The watched folder %1 is not there. Pizhu waits for it to come back.</source>
        <translation>监视的文件夹“%1”不在了。Pizhu 会等它重新出现。</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Articles (%1)</source>
        <translation>文章 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>The clipboard holds no article: copy its text first.</source>
        <translation>剪贴板中没有文章：请先复制其文字。</translation>
    </message>
    <message>
        <source>The import of %1 on %2 stopped early.</source>
        <translation>%2 导入“%1”时提前停止。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave an import as it is</source>
        <translation>不再继续导入</translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>“%1”中没有新内容</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) from %1</source>
        <translation>
            <numerusform>来自“%1”的 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 could not be imported</source>
        <translation>
            <numerusform>“%1”中有 %n 个文件无法导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportController</name>
    <message>
        <source>Import from %1</source>
        <comment>a folder</comment>
        <translation>从“%1”导入</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportReportDialog</name>
    <message>
        <source>Would be added</source>
        <translation>将新增</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) removed</source>
        <translation>
            <numerusform>移除 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修复 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The import was stopped. What was done is kept.</source>
        <translation>导入已停止，已完成的部分保留。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>The report could not be saved as %1: %2</source>
        <translation>报告无法保存为“%1”：%2</translation>
    </message>
    <message>
        <source>What an import would do</source>
        <translation>导入会带来什么</translation>
    </message>
    <message>
        <source>Find a title, file or reason</source>
        <translation>查找标题、文件或原因</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>检查提前停止。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an outcome and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>立即导入</translation>
    </message>
    <message>
        <source>Nothing in this report fits.</source>
        <translation>报告中没有符合条件的内容。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Table of all articles (*.csv)</source>
        <translation>所有文章的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>报告已保存为“%1”。</translation>
    </message>
    <message>
        <source>Would be a new version</source>
        <translation>将成为新版本</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Removals</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportStrip</name>
    <message>
        <source>Stop the import; what is done is kept</source>
        <translation>停止导入，已完成的部分保留</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>大约还剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>大约还剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>大约还剩 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 article(s) read</source>
        <comment>how far an import is</comment>
        <translation>
            <numerusform>已读取 %1 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how far an import is: files</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 articles/s</source>
        <translation>每秒 %1 篇</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a size per second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>正在读取文件</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::IndexStrip</name>
    <message>
        <source>Building the search index: %1 %</source>
        <translation>正在建立搜索索引：%1%</translation>
    </message>
    <message>
        <source>Until it is complete, words are found only in the articles that are in it already.</source>
        <translation>索引完成之前，只能在已编入索引的文章中搜索词语。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::InterchangeModel</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>文库中</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Used or updated</source>
        <translation>沿用或更新</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Without its place</source>
        <translation>失去位置</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::KeyboardHelp</name>
    <message>
        <source>Highlight the selection in a colour</source>
        <translation>用某种颜色高亮选中的文字</translation>
    </message>
    <message>
        <source>Tag the selection</source>
        <translation>为选中的文字加标签</translation>
    </message>
    <message>
        <source>Delete the annotation chosen in the list</source>
        <translation>删除列表中选中的批注</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Dismiss the selection bar</source>
        <translation>关闭选区工具条</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Use the selection as title, date, source, author</source>
        <translation>将选中的文字设为标题、日期、来源、作者</translation>
    </message>
    <message>
        <source>Choose a value of a filter, or take it back</source>
        <translation>选中或取消筛选值</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Leave out a value of a filter</source>
        <translation>排除筛选值</translation>
    </message>
    <message>
        <source>Alt+Enter, Alt+Click</source>
        <translation>Alt+Enter、Alt+单击</translation>
    </message>
    <message>
        <source>Search inside a filter</source>
        <translation>在筛选项内搜索</translation>
    </message>
    <message>
        <source>Underline the selection</source>
        <translation>为选中的文字加下划线</translation>
    </message>
    <message>
        <source>Note on the selection, on the article</source>
        <translation>为选中的文字、为文章写笔记</translation>
    </message>
    <message>
        <source>Copy as shown, in the script of the source</source>
        <translation>按显示的字形、按原文字形复制</translation>
    </message>
    <message>
        <source>Text caret</source>
        <translation>文本光标</translation>
    </message>
    <message>
        <source>Caret by character, word; Shift selects</source>
        <translation>按字、词移动光标；加 Shift 选中</translation>
    </message>
    <message>
        <source>Caret by line, sentence, paragraph</source>
        <translation>按行、句、段移动光标</translation>
    </message>
    <message>
        <source>Caret to the edge of the paragraph, of the article</source>
        <translation>光标移到段落、文章的首尾</translation>
    </message>
    <message>
        <source>Home, End  ·  Ctrl+Home, End</source>
        <translation>Home、End  ·  Ctrl+Home、End</translation>
    </message>
    <message>
        <source>Select the word, the sentence, the paragraph</source>
        <translation>选中词、句、段</translation>
    </message>
    <message>
        <source>Pick the annotation at the caret, the next, the previous</source>
        <translation>选中光标处、下一条、上一条批注</translation>
    </message>
    <message>
        <source>Enter  ·  ]  ·  [</source>
        <translation>Enter  ·  ]  ·  [</translation>
    </message>
    <message>
        <source>The next of annotations that overlap</source>
        <translation>重叠批注中的下一条</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Move its end by character, word, sentence</source>
        <translation>按字、词、句移动批注末尾</translation>
    </message>
    <message>
        <source>Move its start</source>
        <translation>移动批注开头</translation>
    </message>
    <message>
        <source>the same with Alt</source>
        <translation>同上，加 Alt</translation>
    </message>
    <message>
        <source>Split, merge, duplicate to a tag</source>
        <translation>拆分、合并、复制到另一标签</translation>
    </message>
    <message>
        <source>Highlight or underline, translation</source>
        <translation>切换高亮与下划线、译文</translation>
    </message>
    <message>
        <source>Tag with a tag that has a key of its own</source>
        <translation>加上有专属按键的标签</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>其专属按键</translation>
    </message>
    <message>
        <source>Rename a tag; its definition, key, other names</source>
        <translation>重命名标签；编辑定义、按键、别名</translation>
    </message>
    <message>
        <source>F2, Alt+Enter</source>
        <translation>F2、Alt+Enter</translation>
    </message>
    <message>
        <source>Move a tag; merge it into another</source>
        <translation>移动标签；并入另一标签</translation>
    </message>
    <message>
        <source>drag, Alt+drag</source>
        <translation>拖动、Alt+拖动</translation>
    </message>
    <message>
        <source>Move the articles selected in the list to the trash</source>
        <translation>将列表中选中的文章移到回收站</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>选中的文字与批注</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>List and filters</source>
        <translation>列表与筛选</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LearningActions</name>
    <message>
        <source>The dictionary “%1” cannot be read.</source>
        <translation>词典“%1”无法读取。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a dictionary. %2</source>
        <translation>“%1”不能用作词典。%2</translation>
    </message>
    <message>
        <source>Choose a CC-CEDICT file under “Choose a dictionary…” to see what words mean.</source>
        <translation>要查看词义，请在“选择词典…”中选择 CC-CEDICT 文件。</translation>
    </message>
    <message>
        <source>Choose a dictionary</source>
        <translation>选择词典</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>CC-CEDICT dictionaries (*.u8 *.txt *.gz)</source>
        <translation>CC-CEDICT 词典 (*.u8 *.txt *.gz)</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LexiconDialog</name>
    <message>
        <source>Word pairs</source>
        <translation>对照词</translation>
    </message>
    <message>
        <source>A word, e.g. 软件</source>
        <translation>词语，例如“软件”</translation>
    </message>
    <message>
        <source>The same elsewhere, e.g. 軟體</source>
        <translation>其他地区的说法，例如“軟體”</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>The same elsewhere</source>
        <translation>其他地区的说法</translation>
    </message>
    <message>
        <source>A search for one word finds the other as well, in either script and either direction. Words of Taiwan that OpenCC knows are there already.</source>
        <translation>搜索其中一个词语，也会找到另一个，不分简繁，双向适用。OpenCC 收录的台湾用词已包含在内。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n word pair(s)</source>
        <translation>
            <numerusform>添加 %n 组对照词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) added.</source>
        <translation>
            <numerusform>已添加 %n 组。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n 组原已存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out:</source>
        <translation>
            <numerusform>跳过 %n 行：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n word pair(s)</source>
        <translation>
            <numerusform>移除 %n 组对照词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import word pairs</source>
        <translation>导入对照词</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Export word pairs</source>
        <translation>导出对照词</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>“%1”无法读取：%2</translation>
    </message>
    <message>
        <source>“%1” is too large for a table of words.</source>
        <translation>“%1”过大，不像对照词表格。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>“%1” holds no word pairs.</source>
        <translation>“%1”中没有对照词。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written to “%1”.</source>
        <translation>
            <numerusform>已将 %n 组写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>“%1”无法写入：%2</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LinkActions</name>
    <message>
        <source>What the link leads to is not in this library.</source>
        <translation>链接所指的内容不在此文库中。</translation>
    </message>
    <message>
        <source>The link leads to “%1”, which is in the trash.</source>
        <translation>链接指向“%1”，它在回收站中。</translation>
    </message>
    <message>
        <source>The linked passage is no longer in the text.</source>
        <translation>链接所指的段落已不在正文中。</translation>
    </message>
    <message>
        <source>The link to the selected passage was copied.</source>
        <translation>已复制选中段落的链接。</translation>
    </message>
    <message>
        <source>The link to “%1” was copied.</source>
        <translation>已复制“%1”的链接。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LinkCompletion</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What to link to</source>
        <translation>链接目标</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ListTypeAhead</name>
    <message>
        <source>Type a title or source…</source>
        <translation>输入标题或来源…</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LookupPopover</name>
    <message>
        <source>Pinyin or zhuyin</source>
        <translation>拼音或注音</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MainToolBar</name>
    <message>
        <source>As published</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>最近的文库</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>示例文库</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Script: %1 %2</source>
        <extracomment>A script by its character and its name: &quot;Script: 简 Simplified&quot;</extracomment>
        <translation>字形：%1 %2</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Open library: %1</source>
        <translation>打开文库：%1</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <comment>a library</comment>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录与监视</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles of the list</source>
        <translation>列表中的文章</translation>
    </message>
    <message>
        <source>Searches and collections</source>
        <translation>搜索与文集</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MainWindow</name>
    <message>
        <source>%1 — Pizhu</source>
        <translation>%1 — Pizhu</translation>
    </message>
    <message>
        <source>The selected text was copied.</source>
        <translation>已复制选中的文字。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新建文库</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开文库</translation>
    </message>
    <message>
        <source>Pizhu libraries (*.pizhu)</source>
        <translation>Pizhu 文库 (*.pizhu)</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 条摘录写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>About Pizhu</source>
        <translation>关于 Pizhu</translation>
    </message>
    <message>
        <source>Pizhu %1</source>
        <translation>Pizhu %1</translation>
    </message>
    <message>
        <source>Read, highlight and cite Chinese-language articles offline. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>离线阅读、高亮并引用中文文章。自由软件，以 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open this address in the web browser?</source>
        <translation>在浏览器中打开此网址？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 (read-only) — Pizhu</source>
        <translation>%1（只读）— Pizhu</translation>
    </message>
    <message>
        <source>Stop cleaning; what is done is kept</source>
        <translation>停止清理，已完成的保留</translation>
    </message>
    <message>
        <source>Stop; nothing will be changed</source>
        <translation>停止，不作任何更改</translation>
    </message>
    <message>
        <source>On to the next article</source>
        <translation>已转到下一篇文章</translation>
    </message>
    <message>
        <source>Back to the previous article</source>
        <translation>已回到上一篇文章</translation>
    </message>
    <message>
        <source>The last article was passed; on from the first.</source>
        <translation>已过最后一篇文章，从第一篇继续。</translation>
    </message>
    <message>
        <source>The first article was passed; on from the last.</source>
        <translation>已过第一篇文章，从最后一篇继续。</translation>
    </message>
    <message>
        <source>Selected articles: %1</source>
        <translation>选中的文章：%1</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>This library is read-only.</source>
        <translation>此文库为只读。</translation>
    </message>
    <message>
        <source>There is nothing to go to.</source>
        <translation>没有可前往的位置。</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>请先打开一篇文章。</translation>
    </message>
    <message>
        <source>Select text or an article to tag first.</source>
        <translation>请先选中要加标签的文字或文章。</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n article(s) “%1”</source>
        <translation>
            <numerusform>为 %n 篇文章加标签“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Select articles in the list first.</source>
        <translation>请先在列表中选中文章。</translation>
    </message>
    <message>
        <source>Annotation: %1</source>
        <translation>批注：%1</translation>
    </message>
    <message>
        <source>Pick an annotation in the text first.</source>
        <translation>请先在正文中选中一条批注。</translation>
    </message>
    <message>
        <source>Select the words to correct first.</source>
        <translation>请先选中要更正的文字。</translation>
    </message>
    <message>
        <source>A filter asks for what is no tag any more: “%1”.</source>
        <translation>有一个筛选条件所指的已不是标签：“%1”。</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between names in quotation marks</comment>
        <translation>”、“</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>移除该筛选条件</translation>
    </message>
    <message>
        <source>Cleaning again</source>
        <translation>正在重新清理</translation>
    </message>
    <message>
        <source>Changing articles</source>
        <translation>正在更改文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MarkingActions</name>
    <message>
        <source>Text caret</source>
        <translation>文本光标</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一条批注</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一条批注</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章笔记</translation>
    </message>
    <message>
        <source>Split the annotation here</source>
        <translation>在此处拆分批注</translation>
    </message>
    <message>
        <source>Merge with what it touches</source>
        <translation>与相接的批注合并</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Duplicate to another tag…</source>
        <translation>复制到另一标签…</translation>
    </message>
    <message>
        <source>Highlight or underline</source>
        <translation>切换高亮与下划线</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>颜色：%1</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Highlight “%1” instead of underlining it</source>
        <translation>将“%1”由下划线改为高亮</translation>
    </message>
    <message>
        <source>Underline “%1” instead of highlighting it</source>
        <translation>将“%1”由高亮改为下划线</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>为“%1”加标签</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>拆分“%1”</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>tags, passage</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n annotation(s)</source>
        <translation>
            <numerusform>合并 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Move the ends of “%1”</source>
        <translation>移动“%1”的首尾</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MemoField</name>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Double-click or press Enter to write</source>
        <translation>双击或按 Enter 书写</translation>
    </message>
    <message>
        <source>Your thoughts on the tag, in Markdown; [[ links.</source>
        <translation>你对这个标签的想法，用 Markdown 书写；[[ 建立链接。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataDelegate</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataFieldModel</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>from the front matter</source>
        <translation>来自文前元数据</translation>
    </message>
    <message>
        <source>from the page’s metadata</source>
        <translation>来自网页元数据</translation>
    </message>
    <message>
        <source>pattern in the text</source>
        <translation>从正文中识别</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>来自文件名</translation>
    </message>
    <message>
        <source>by a rule for the site</source>
        <translation>按站点规则</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>手动设置</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataInspector</name>
    <message>
        <source>Open an article to see its title, date and source and where they come from.</source>
        <translation>打开一篇文章，即可查看其标题、日期、来源以及各项的出处。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to review</source>
        <translation>
            <numerusform>%n 项待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to review here. J opens the next article.</source>
        <translation>这里已没有待核对的内容。按 J 打开下一篇文章。</translation>
    </message>
    <message>
        <source>Confirm %1 of “%2”</source>
        <comment>a field of an article</comment>
        <translation>确认“%2”的%1</translation>
    </message>
    <message>
        <source>Correct %1 of “%2”</source>
        <comment>a field of an article</comment>
        <translation>更正“%2”的%1</translation>
    </message>
    <message>
        <source>“%1” is no date that Pizhu can read. Write it like 2021-06-27 or 2021-06-27 14:17.</source>
        <translation>“%1”不是 Pizhu 能识别的日期。请写成 2021-06-27 或 2021-06-27 14:17 的形式。</translation>
    </message>
    <message numerus="yes">
        <source>Apply to the %Ln article(s) from %1</source>
        <translation>
            <numerusform>应用到来自 %1 的 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (Ctrl+Enter)</source>
        <comment>field, value</comment>
        <translation>%1：%2（Ctrl+Enter）</translation>
    </message>
    <message numerus="yes">
        <source>Correct %1 of %Ln article(s) from %2</source>
        <comment>a field of articles</comment>
        <translation>
            <numerusform>更正来自 %2 的 %Ln 篇文章的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>关于这篇文章</translation>
    </message>
    <message>
        <source>Back to the annotations (Esc)</source>
        <translation>返回批注（Esc）</translation>
    </message>
    <message>
        <source>Fields of the article</source>
        <translation>文章的元数据项</translation>
    </message>
    <message>
        <source>Enter accepts · F2 edits · J next article · Esc leaves</source>
        <translation>Enter 采用 · F2 编辑 · J 下一篇 · Esc 离开</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note in Markdown; [[ links. Ctrl+Enter saves, Esc leaves a draft.</source>
        <translation>用 Markdown 写笔记，[[ 插入链接。Ctrl+Enter 保存，Esc 留作草稿。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::NothingFound</name>
    <message>
        <source>No article fits all of these filters: %1</source>
        <translation>没有文章同时符合这些筛选条件：%1</translation>
    </message>
    <message>
        <source>No article contains “%1”.</source>
        <translation>没有文章包含“%1”。</translation>
    </message>
    <message>
        <source>No article contains “%1” and fits these filters: %2</source>
        <translation>没有文章既包含“%1”又符合这些筛选条件：%2</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>文库是空的</translation>
    </message>
    <message>
        <source>This is where your articles live: saved web pages, text and Markdown files, whole folders of them. Pizhu cleans them up and keeps the originals.</source>
        <translation>这里存放文章：保存的网页、文本和 Markdown 文件，也可以是整个文件夹。Pizhu 会清理文章，并保留原件。</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>导入文章…</translation>
    </message>
    <message>
        <source>Or drop files and folders anywhere in this window.</source>
        <translation>也可以将文件和文件夹拖到窗口的任意位置。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>Articles you move to the trash wait here and can be restored.</source>
        <translation>移到回收站的文章保存在这里，可以恢复。</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>显示全部文章</translation>
    </message>
    <message>
        <source>No article found</source>
        <translation>没有找到文章</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::OutcomeDelegate</name>
    <message>
        <source>Now: %1</source>
        <comment>the text of a highlight</comment>
        <translation>现在：%1</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::OutlinePopover</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::OverlapPopup</name>
    <message>
        <source>Tab: next one · 1–9: this one · Esc: close</source>
        <translation>Tab：下一条 · 1–9：选择该条 · Esc：关闭</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PaletteSources</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>What kind of value, and in how many articles: &quot;Source · 84&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PastImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已新增</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Still shown</source>
        <translation>仍在显示</translation>
    </message>
    <message>
        <source>Articles that are not in the trash and show what this import brought</source>
        <translation>不在回收站中且仍显示这次导入内容的文章</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>还没有导入过内容</translation>
    </message>
    <message>
        <source>Every import is kept here with its report, and can be taken back.</source>
        <translation>每次导入连同报告都保留在这里，并可收回。</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Moves the articles it added to the trash and brings back the versions it replaced, where nothing newer has come since</source>
        <translation>把它新增的文章移到回收站，并恢复被它取代的版本（此后没有更新内容的）</translation>
    </message>
    <message>
        <source>%1 (stopped early)</source>
        <comment>an import</comment>
        <translation>%1（提前停止）</translation>
    </message>
    <message>
        <source>This import left no report.</source>
        <translation>这次导入没有留下报告。</translation>
    </message>
    <message>
        <source>Take back “%1”</source>
        <translation>收回“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were taken back. Undo brings them in again.</source>
        <translation>
            <numerusform>已收回 %n 篇文章。撤销可将其重新导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PdfCommand</name>
    <message>
        <source>Name the library (*.pizhu) to export.</source>
        <translation>请指明要导出的文库（*.pizhu）。</translation>
    </message>
    <message>
        <source>Written to %1 (excerpts: %2, articles: %3).</source>
        <translation>已写入 %1（摘录：%2，文章：%3）。</translation>
    </message>
    <message>
        <source>%1 is no script for --beside: hans, hant, tw or hk.</source>
        <translation>--beside 不接受 %1；可用 hans、hant、tw 或 hk。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PdfExport</name>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The printed pages cannot be put together. Check the free space.</source>
        <translation>印出的页面无法合并。请检查剩余空间。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PdfPrinter</name>
    <message>
        <source>The pages cannot be printed. Check the free space for temporary files, or export fewer articles at once.</source>
        <translation>页面无法打印。请检查临时文件的剩余空间，或一次少导出一些文章。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PlaceCard</name>
    <message>
        <source>Place %1</source>
        <translation>位置 %1</translation>
    </message>
    <message>
        <source>Attach here (%1)</source>
        <comment>a button and its key</comment>
        <translation>定位到此处（%1）</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>可信度 %1%</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PlacesDelegate</name>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PlacesModel</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Gather articles by hand: make a collection with +, then drag them onto it.</source>
        <translation>手动归集文章：用 + 新建文集，再把文章拖到文集上。</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Search or filter, then keep it here with +. It finds what comes later, too.</source>
        <translation>先搜索或筛选，再用 + 保存到这里。以后新增的文章也会找到。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PlacesPane</name>
    <message>
        <source>New collection</source>
        <translation>新建文集</translation>
    </message>
    <message>
        <source>New collection %1</source>
        <translation>新建文集 %1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and the number of the one that is named the same</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Save the search “%1”</source>
        <translation>保存搜索“%1”</translation>
    </message>
    <message>
        <source>Update the saved search “%1”</source>
        <translation>更新保存的搜索“%1”</translation>
    </message>
    <message>
        <source>Rename a collection to “%1”</source>
        <translation>将文集重命名为“%1”</translation>
    </message>
    <message>
        <source>Rename a saved search to “%1”</source>
        <translation>将保存的搜索重命名为“%1”</translation>
    </message>
    <message>
        <source>Delete the collection “%1”</source>
        <translation>删除文集“%1”</translation>
    </message>
    <message>
        <source>Delete the saved search “%1”</source>
        <translation>删除保存的搜索“%1”</translation>
    </message>
    <message>
        <source>Move the collection “%1”</source>
        <translation>移动文集“%1”</translation>
    </message>
    <message>
        <source>Move the saved search “%1”</source>
        <translation>移动保存的搜索“%1”</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>New collection inside this one</source>
        <translation>在此文集中新建文集</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Update to the present search</source>
        <translation>更新为当前搜索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The articles stay in the library.</source>
        <translation>文章仍保留在文库中。</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move into</source>
        <translation>移入</translation>
    </message>
    <message>
        <source>None, to the top</source>
        <translation>无，移到最上层</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>文集和保存的搜索</translation>
    </message>
    <message>
        <source>Search or filter first: what is in force then can be saved.</source>
        <translation>请先搜索或筛选，之后即可保存生效的条件。</translation>
    </message>
    <message>
        <source>“%1” was saved by a newer Pizhu. What this one does not know is left out: %2</source>
        <translation>“%1”由更新版本的 Pizhu 保存。此版本无法识别的部分已略去：%2</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ProgressLine</name>
    <message>
        <source>%1 % read</source>
        <translation>已读 %1%</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ProgressStrip</name>
    <message>
        <source>Stop; nothing will be changed</source>
        <translation>停止，不作任何更改</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>what, how many are done, how many there are</comment>
        <translation>%1：%2／%3</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::QueryBuilderPanel</name>
    <message>
        <source>Parts that go deeper than one group are shown as text.</source>
        <translation>嵌套超过一层条件组的部分显示为文本。</translation>
    </message>
    <message>
        <source>Find words of other regions, too (软件 finds 軟體)</source>
        <translation>同时搜索其他地区的用词（搜索“软件”也会找到“軟體”）</translation>
    </message>
    <message>
        <source>Own word pairs…</source>
        <translation>自定义对照词…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Search for articles</source>
        <translation>搜索文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReaderPane</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <comment>damage in the text</comment>
        <translation>
            <numerusform>修复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <comment>by clean-up</comment>
        <translation>
            <numerusform>移除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>repairs, removed lines</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation>无法显示这篇文章</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>what clean-up did</comment>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) have no place in this version of the text.</source>
        <translation>
            <numerusform>%n 条批注在此版本的正文中失去位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <comment>annotations without a place</comment>
        <translation>查看</translation>
    </message>
    <message>
        <source>The page could not be drawn. Open the article again.</source>
        <translation>页面无法显示。请重新打开文章。</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>title, date and source of the article</comment>
        <translation>核对</translation>
    </message>
    <message>
        <source>What was repaired here…</source>
        <translation>此处修复了什么…</translation>
    </message>
    <message>
        <source>In the source: %1</source>
        <translation>原文：%1</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingActions</name>
    <message>
        <source>Paper: Light</source>
        <translation>纸张：浅色</translation>
    </message>
    <message>
        <source>Paper: Sepia</source>
        <translation>纸张：米黄</translation>
    </message>
    <message>
        <source>Paper: Dark</source>
        <translation>纸张：深色</translation>
    </message>
    <message>
        <source>Paper: High contrast</source>
        <translation>纸张：高对比度</translation>
    </message>
    <message>
        <source>Paper: Like the window</source>
        <translation>纸张：跟随窗口</translation>
    </message>
    <message>
        <source>Articles count as read</source>
        <translation>文章何时算作已读</translation>
    </message>
    <message>
        <source>Count as read: %1</source>
        <translation>算作已读：%1</translation>
    </message>
    <message>
        <source>Remember what was read</source>
        <translation>记住阅读进度</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark the article as unread</source>
        <translation>将文章标为未读</translation>
    </message>
    <message>
        <source>Mark the article as read</source>
        <translation>将文章标为已读</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <comment>when an article counts as read</comment>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>When its end was seen</source>
        <comment>an article counts as read</comment>
        <translation>读到末尾时</translation>
    </message>
    <message numerus="yes">
        <source>When its end was seen, or after %n second(s) for 1,000 characters</source>
        <comment>an article counts as read</comment>
        <translation>
            <numerusform>读到末尾时，或每千字读满 %n 秒后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingPlace</name>
    <message>
        <source>Remember the reading position</source>
        <translation>记住阅读位置</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingPopover</name>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <comment>width of the column</comment>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <comment>space between paragraphs</comment>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>As in the Chinese font</source>
        <translation>与中文字体相同</translation>
    </message>
    <message>
        <source>As the typeface above</source>
        <translation>与上面的字体相同</translation>
    </message>
    <message>
        <source>My own</source>
        <comment>name of a new profile</comment>
        <translation>我的方案</translation>
    </message>
    <message>
        <source>As published</source>
        <comment>indent</comment>
        <translation>原文</translation>
    </message>
    <message>
        <source>Always</source>
        <comment>indent</comment>
        <translation>始终</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>indent</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>Full width</source>
        <comment>punctuation</comment>
        <translation>全角</translation>
    </message>
    <message>
        <source>Squeezed where it meets</source>
        <comment>punctuation</comment>
        <translation>相邻时挤压</translation>
    </message>
    <message>
        <source>Half width</source>
        <comment>punctuation</comment>
        <translation>半角</translation>
    </message>
    <message>
        <source>None</source>
        <comment>gap</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Thin</source>
        <comment>gap</comment>
        <translation>窄</translation>
    </message>
    <message>
        <source>Wide</source>
        <comment>gap</comment>
        <translation>宽</translation>
    </message>
    <message>
        <source>Lines end flush</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Numbers beside paragraphs</source>
        <translation>段落旁显示编号</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>New, rename, delete, reset</source>
        <translation>新建、重命名、删除、恢复默认</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Like the window</source>
        <translation>跟随窗口</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>paper</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <comment>paper</comment>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>paper</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>paper</comment>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Song (serif)</source>
        <translation>宋体（衬线）</translation>
    </message>
    <message>
        <source>Hei (sans serif)</source>
        <translation>黑体（无衬线）</translation>
    </message>
    <message>
        <source>Fonts for each script</source>
        <translation>各字形的字体</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Latin and digits</source>
        <translation>西文和数字</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段间距</translation>
    </message>
    <message>
        <source>First lines indented</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Gap around Latin</source>
        <translation>中西文间距</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingProfiles</name>
    <message>
        <source>Comfortable</source>
        <comment>how text is set</comment>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Compact</source>
        <comment>how text is set</comment>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Large print</source>
        <comment>how text is set</comment>
        <translation>大字</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingSession</name>
    <message>
        <source>Remember the script of the article</source>
        <translation>记住文章的字形</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Reasons</name>
    <message>
        <source>traditional</source>
        <comment>why a passage was found</comment>
        <translation>繁体</translation>
    </message>
    <message>
        <source>simplified</source>
        <comment>why a passage was found</comment>
        <translation>简体</translation>
    </message>
    <message>
        <source>variant character</source>
        <comment>why a passage was found</comment>
        <translation>异体字</translation>
    </message>
    <message>
        <source>full or half width</source>
        <comment>why a passage was found</comment>
        <translation>全角／半角</translation>
    </message>
    <message>
        <source>another sign for the same</source>
        <comment>why a passage was found</comment>
        <translation>另一种写法</translation>
    </message>
    <message>
        <source>capitals</source>
        <comment>why a passage was found</comment>
        <translation>大小写</translation>
    </message>
    <message>
        <source>accents</source>
        <comment>why a passage was found</comment>
        <translation>变音符号</translation>
    </message>
    <message>
        <source>the word goes on</source>
        <comment>why a passage was found</comment>
        <translation>以此开头的词语</translation>
    </message>
    <message>
        <source>another region</source>
        <comment>why a passage was found</comment>
        <translation>其他地区的说法</translation>
    </message>
    <message>
        <source>spaces between are looked through</source>
        <translation>忽略其间的空格</translation>
    </message>
    <message>
        <source>%1 between are looked through</source>
        <comment>quotation marks, brackets</comment>
        <translation>忽略其间的 %1</translation>
    </message>
    <message>
        <source>%1 = %2 (%3)</source>
        <comment>what stands in the text, what was typed, why it is the same</comment>
        <translation>%1 = %2（%3）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReattachDelegate</name>
    <message>
        <source>Has no place</source>
        <translation>失去位置</translation>
    </message>
    <message>
        <source>Its words changed</source>
        <translation>文字已变化</translation>
    </message>
    <message>
        <source>Moved, perhaps</source>
        <translation>可能已移动</translation>
    </message>
    <message>
        <source>%1 · later</source>
        <comment>what is wrong, and that it was put off</comment>
        <translation>%1 · 稍后</translation>
    </message>
    <message>
        <source>%1 · best place %2 % sure</source>
        <translation>%1 · 最佳位置可信度 %2%</translation>
    </message>
    <message>
        <source>%1 · no place found</source>
        <translation>%1 · 未找到位置</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReattachDialog</name>
    <message>
        <source>Re-attach inbox</source>
        <translation>待重新定位的批注</translation>
    </message>
    <message>
        <source>Re-attach inbox (%1)</source>
        <translation>待重新定位的批注（%1）</translation>
    </message>
    <message>
        <source>At least %1 % sure: %2 of %3</source>
        <translation>可信度不低于 %1%：%2／%3 条</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1（仍在计算）</translation>
    </message>
    <message>
        <source>Attach “%1”</source>
        <translation>定位“%1”</translation>
    </message>
    <message>
        <source>Keep “%1” without a place</source>
        <translation>保留“%1”但不定位</translation>
    </message>
    <message>
        <source>Put off “%1”</source>
        <translation>推迟处理“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n annotation(s)</source>
        <translation>
            <numerusform>定位 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotations whose place is in doubt</source>
        <translation>位置存疑的批注</translation>
    </message>
    <message>
        <source>Every annotation has its place</source>
        <translation>所有批注都有位置</translation>
    </message>
    <message>
        <source>When a new version of an article changes the words of a highlight or moves them where little speaks for them, it waits here for you to say where it belongs.</source>
        <translation>文章的新版本改动了高亮的文字，或将其移到依据不足的位置时，该高亮会在此等待确认位置。</translation>
    </message>
    <message>
        <source>Open in article (O)</source>
        <comment>a button and its key</comment>
        <translation>在文章中打开（O）</translation>
    </message>
    <message>
        <source>As it stood</source>
        <translation>原来的位置</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>现在可能的位置</translation>
    </message>
    <message>
        <source>Keep without a place (K)</source>
        <comment>a button and its key</comment>
        <translation>保留但不定位（K）</translation>
    </message>
    <message>
        <source>Later (S)</source>
        <comment>a button and its key</comment>
        <translation>稍后（S）</translation>
    </message>
    <message>
        <source>How sure a place must be</source>
        <translation>位置的最低可信度</translation>
    </message>
    <message>
        <source>Nothing like it stands in this version of the text.</source>
        <translation>这一版文本中没有与它相似的内容。</translation>
    </message>
    <message>
        <source>No further place</source>
        <translation>没有其他位置</translation>
    </message>
    <message>
        <source>Attach %1 (A)</source>
        <comment>a button and its key</comment>
        <translation>定位 %1 条（A）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RecoveryDialog</name>
    <message>
        <source>The library is damaged</source>
        <translation>文库已损坏</translation>
    </message>
    <message>
        <source>Nothing has been changed. Put back one of the backups below, or set the file aside and begin an empty library; the damaged file stays on the disk either way.</source>
        <translation>文库未作任何改动。可以恢复下列备份之一，也可以将文件移到一旁并新建空文库；无论选择哪种方式，损坏的文件都会留在磁盘上。</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>date — kind, size</comment>
        <translation>%1 — %2，%3</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Set aside and begin anew</source>
        <translation>移到一旁并新建</translation>
    </message>
    <message>
        <source>Nothing has been changed. There is no backup of this library: set the file aside and begin an empty one; the damaged file stays on the disk.</source>
        <translation>没有更改任何内容。这个文库没有备份：可以将文件移到一旁，新建一个空文库；损坏的文件会保留在磁盘上。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RenderedNote</name>
    <message>
        <source>not in this library</source>
        <translation>不在此文库中</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RepairDelegate</name>
    <message>
        <source>%1 → %2</source>
        <comment>before and after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RepairsDialog</name>
    <message>
        <source>Likely</source>
        <comment>certainty of a repair</comment>
        <translation>可能</translation>
    </message>
    <message>
        <source>Not repaired</source>
        <comment>certainty of a repair</comment>
        <translation>未修复</translation>
    </message>
    <message>
        <source>Proven</source>
        <comment>certainty of a repair</comment>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>a repair</comment>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Pinyin put into the text</source>
        <translation>夹入正文的拼音</translation>
    </message>
    <message>
        <source>Shifted bytes</source>
        <translation>字节错位</translation>
    </message>
    <message>
        <source>Lost byte</source>
        <translation>丢失字节</translation>
    </message>
    <message>
        <source>Stray tag</source>
        <translation>多余的标记</translation>
    </message>
    <message>
        <source>Character written as code</source>
        <translation>以代码写成的字符</translation>
    </message>
    <message>
        <source>Decoded twice</source>
        <translation>重复解码</translation>
    </message>
    <message>
        <source>Read in the wrong encoding</source>
        <translation>以错误的编码读取</translation>
    </message>
    <message>
        <source>Lost characters</source>
        <translation>丢失的字符</translation>
    </message>
    <message>
        <source>In: %1</source>
        <comment>a field</comment>
        <translation>位于：%1</translation>
    </message>
    <message>
        <source>Broadcast announcement</source>
        <translation>新闻电头</translation>
    </message>
    <message>
        <source>Line of source and author</source>
        <translation>来源与作者行</translation>
    </message>
    <message>
        <source>Request to subscribe</source>
        <translation>请求订阅</translation>
    </message>
    <message>
        <source>Reader comments</source>
        <translation>读者评论</translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation>版权声明</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>免责声明</translation>
    </message>
    <message>
        <source>End mark</source>
        <translation>文末标记</translation>
    </message>
    <message>
        <source>Request to follow</source>
        <translation>关注提示</translation>
    </message>
    <message>
        <source>Editor&apos;s lead-in</source>
        <translation>编者导语</translation>
    </message>
    <message>
        <source>List of links</source>
        <translation>链接列表</translation>
    </message>
    <message>
        <source>Outside the article</source>
        <translation>正文之外</translation>
    </message>
    <message>
        <source>Part of the web page</source>
        <translation>网页构件</translation>
    </message>
    <message>
        <source>Picture that cannot be shown</source>
        <translation>无法显示的图片</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>Repeated caption</source>
        <translation>重复的图片说明</translation>
    </message>
    <message>
        <source>Repeated title</source>
        <translation>重复的标题</translation>
    </message>
    <message>
        <source>Separating line</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Share buttons</source>
        <translation>分享按钮</translation>
    </message>
    <message>
        <source>Rule for this site</source>
        <translation>此站点的规则</translation>
    </message>
    <message>
        <source>Hidden advertising words</source>
        <translation>夹带的广告词</translation>
    </message>
    <message>
        <source>Title, now in the head</source>
        <translation>标题，已移至文首</translation>
    </message>
    <message>
        <source>What was cleaned and repaired</source>
        <translation>清理与修复记录</translation>
    </message>
    <message>
        <source>Text encoding…</source>
        <translation>文本编码…</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Nothing in this article had to be repaired.</source>
        <translation>这篇文章无需修复。</translation>
    </message>
    <message>
        <source>Removed text</source>
        <translation>移除的文字</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Show in article</source>
        <translation>在文章中查看</translation>
    </message>
    <message>
        <source>Take back this repair</source>
        <translation>收回这处修复</translation>
    </message>
    <message>
        <source>The imported file is kept as it was found (%1, decoded as %2).</source>
        <translation>导入的文件原样保留（%1，按 %2 解码）。</translation>
    </message>
    <message>
        <source>Repaired (%1)</source>
        <translation>修复（%1）</translation>
    </message>
    <message>
        <source>Removed (%1)</source>
        <translation>移除（%1）</translation>
    </message>
    <message>
        <source>All</source>
        <comment>repairs</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of repairs, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a rule, how often</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>重新修复</translation>
    </message>
    <message>
        <source>Put a repair back in “%1”</source>
        <translation>在“%1”中重新修复一处</translation>
    </message>
    <message>
        <source>Take back a repair in “%1”</source>
        <translation>收回“%1”中的一处修复</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>手动更正</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RowNoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note. Ctrl+Enter saves, Esc cancels.</source>
        <translation>写笔记。按 Ctrl+Enter 保存，按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchCompletion</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchField</name>
    <message>
        <source>Search articles, notes, highlights…</source>
        <translation>搜索文章、笔记、高亮…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Recent searches (Alt+Down)</source>
        <translation>最近的搜索（Alt+↓）</translation>
    </message>
    <message>
        <source>Build a search (Ctrl+Down)</source>
        <translation>构建搜索（Ctrl+↓）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchStrip</name>
    <message>
        <source>Other regions:</source>
        <comment>words that mean the same there</comment>
        <translation>其他地区：</translation>
    </message>
    <message>
        <source>Own pairs…</source>
        <translation>自定义对照词…</translation>
    </message>
    <message>
        <source>Words that mean the same in different regions</source>
        <translation>不同地区意思相同的用词</translation>
    </message>
    <message>
        <source>%1 → %2 %3</source>
        <comment>a word, the word of another region, articles it brings: +213</comment>
        <translation>%1 → %2 %3</translation>
    </message>
    <message>
        <source>Found as well: “%1”. Click to leave it out of this search.</source>
        <translation>同时搜索“%1”。点击可在此搜索中排除它。</translation>
    </message>
    <message>
        <source>Click to find “%1” as well.</source>
        <translation>点击可同时搜索“%1”。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchTitles</name>
    <message>
        <source>“%1” has no such value; searched as text.</source>
        <translation>“%1”没有这个值，已按文字搜索。</translation>
    </message>
    <message>
        <source>“%1” knows %2; “%3” is searched as text.</source>
        <translation>“%1”的可用值：%2；“%3”已按文字搜索。</translation>
    </message>
    <message>
        <source>“%1” is not a field; searched as text.</source>
        <translation>“%1”不是字段，已按文字搜索。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed; the phrase goes to the end.</source>
        <translation>引号未成对，短语一直延续到末尾。</translation>
    </message>
    <message>
        <source>There is nothing here to join; the word is left out.</source>
        <comment>AND, OR, NOT or NEAR at the edge of a search</comment>
        <translation>此处没有可连接的内容，该词语已略去。</translation>
    </message>
    <message>
        <source>This bracket has no partner; it is left out.</source>
        <translation>这个括号未成对，已略去。</translation>
    </message>
    <message>
        <source>NEAR joins words and phrases only; both sides must be there.</source>
        <translation>NEAR 只能连接词语和短语，且两边都要有。</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <comment>field of a search</comment>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>a tag on a highlight</comment>
        <translation>高亮的标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlight colour</source>
        <translation>高亮颜色</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Has</source>
        <comment>an article has notes, tags, …</comment>
        <translation>具有</translation>
    </message>
    <message>
        <source>State</source>
        <comment>unread, starred, …</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>noun: a batch of imported articles</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain, in this script</source>
        <translation>不包含（限此字形）</translation>
    </message>
    <message>
        <source>contains, in this script</source>
        <translation>包含（限此字形）</translation>
    </message>
    <message>
        <source>has no word that begins with</source>
        <translation>没有以此开头的词语</translation>
    </message>
    <message>
        <source>has a word that begins with</source>
        <translation>有以此开头的词语</translation>
    </message>
    <message>
        <source>does not have near each other</source>
        <translation>没有邻近出现</translation>
    </message>
    <message>
        <source>has near each other</source>
        <translation>邻近出现</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>are fewer than</source>
        <translation>少于</translation>
    </message>
    <message>
        <source>are at least</source>
        <translation>至少为</translation>
    </message>
    <message>
        <source>is not in</source>
        <comment>a year, month or day</comment>
        <translation>不在…内</translation>
    </message>
    <message>
        <source>is in</source>
        <comment>a year, month or day</comment>
        <translation>在…内</translation>
    </message>
    <message>
        <source>is not between</source>
        <translation>不介于</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>is not since</source>
        <translation>不是自…起</translation>
    </message>
    <message>
        <source>is since</source>
        <translation>自…起</translation>
    </message>
    <message>
        <source>is not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>多个版本</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Short, below 500 characters</source>
        <translation>短，不足 500 字</translation>
    </message>
    <message>
        <source>Medium, below 2,000</source>
        <translation>中等，不足 2,000 字</translation>
    </message>
    <message>
        <source>Long, below 10,000</source>
        <translation>长，不足 10,000 字</translation>
    </message>
    <message>
        <source>Very long</source>
        <translation>很长</translation>
    </message>
    <message>
        <source>“%1” has no value; it is left out.</source>
        <translation>“%1”后没有值，已略过。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SelectionBar</name>
    <message>
        <source>Highlight in amber (1)</source>
        <translation>琥珀色高亮（1）</translation>
    </message>
    <message>
        <source>Highlight in rose (2)</source>
        <translation>玫瑰色高亮（2）</translation>
    </message>
    <message>
        <source>Highlight in leaf (3)</source>
        <translation>叶绿色高亮（3）</translation>
    </message>
    <message>
        <source>Highlight in sky (4)</source>
        <translation>天蓝色高亮（4）</translation>
    </message>
    <message>
        <source>Highlight in violet (5)</source>
        <translation>紫罗兰色高亮（5）</translation>
    </message>
    <message>
        <source>Highlight in slate (6)</source>
        <translation>石板灰高亮（6）</translation>
    </message>
    <message>
        <source>Highlight and write a note (N)</source>
        <translation>高亮并写笔记（N）</translation>
    </message>
    <message>
        <source>Highlight and tag (T)</source>
        <translation>高亮并加标签（T）</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>复制（Ctrl+C）</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Highlight in the last colour (H)</source>
        <translation>用上次的颜色高亮（H）</translation>
    </message>
    <message>
        <source>Use as title</source>
        <translation>设为标题</translation>
    </message>
    <message>
        <source>Use as date</source>
        <translation>设为日期</translation>
    </message>
    <message>
        <source>Use as source</source>
        <translation>设为来源</translation>
    </message>
    <message>
        <source>Use as author</source>
        <translation>设为作者</translation>
    </message>
    <message>
        <source>Underline (U)</source>
        <translation>下划线（U）</translation>
    </message>
    <message>
        <source>Copy in the script of the source (Ctrl+Shift+C)</source>
        <translation>按原文字形复制（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>更正文字…</translation>
    </message>
    <message>
        <source>Correct the selected text, or use it as title, date, source or author</source>
        <translation>更正选中的文字，或将其设为标题、日期、来源或作者</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SortButton</name>
    <message>
        <source>Order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Order of Chinese names and titles</source>
        <translation>中文姓名与标题的排序方式</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Spans</name>
    <message>
        <source>From %1</source>
        <extracomment>A filter by date: articles since %1.</extracomment>
        <translation>%1起</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>A filter by date: articles until %1, which is included.</extracomment>
        <translation>截至%1</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Suggestions</name>
    <message>
        <source>Date since</source>
        <translation>日期自…起</translation>
    </message>
    <message>
        <source>Date before</source>
        <translation>日期早于</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>曾经搜索</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagChecklist</name>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The article as a whole</source>
        <translation>整篇文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagDetailsDialog</name>
    <message>
        <source>Tag “%1”</source>
        <translation>为“%1”加标签</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no key</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Press the key that shall tag the selected text; Backspace for none</source>
        <translation>按下为选中的文字加此标签的按键；按 Backspace 清除</translation>
    </message>
    <message>
        <source>Found by these, too; separated by “；”</source>
        <translation>也可用这些名称找到；以“；”分隔</translation>
    </message>
    <message>
        <source>What the tag means</source>
        <translation>标签的含义</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>何时使用</translation>
    </message>
    <message>
        <source>When not to use it</source>
        <translation>何时不使用</translation>
    </message>
    <message>
        <source>A passage that is typical of it</source>
        <translation>有代表性的一段文字</translation>
    </message>
    <message>
        <source>Only better worded: what is tagged still fits</source>
        <translation>仅改进措辞：已加的标签仍适用</translation>
    </message>
    <message>
        <source>The chosen ones still fit</source>
        <translation>选中的仍适用</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>纳入</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>These were tagged before the definition was changed. Enter shows one in its article, Space chooses.</source>
        <translation>这些标签是在定义更改之前加上的。按 Enter 在文章中查看，按空格键选择。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Past definitions</source>
        <translation>以往的定义</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Include:</source>
        <translation>纳入：</translation>
    </message>
    <message>
        <source>Exclude:</source>
        <translation>排除：</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>The definition has not been changed yet.</source>
        <translation>定义尚未更改过。</translation>
    </message>
    <message>
        <source>Past definitions (%L1)</source>
        <translation>以往的定义（%L1）</translation>
    </message>
    <message>
        <source>To check (%L1)</source>
        <translation>待核对（%L1）</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagEditing</name>
    <message numerus="yes">
        <source>%n tag(s) below it</source>
        <translation>
            <numerusform>%n 个下级标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag from %n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注上的此标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag from %n article(s)</source>
        <translation>
            <numerusform>%n 篇文章上的此标签</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>新建标签“%1”</translation>
    </message>
    <message>
        <source>Rename a tag to “%1”</source>
        <translation>将标签重命名为“%1”</translation>
    </message>
    <message>
        <source>Delete the tag “%1”</source>
        <translation>删除标签“%1”</translation>
    </message>
    <message>
        <source>Delete the tag “%1” (%2)</source>
        <translation>删除标签“%1”（%2）</translation>
    </message>
    <message>
        <source>Recolour the tag “%1”</source>
        <translation>更改标签“%1”的颜色</translation>
    </message>
    <message>
        <source>Move the tag “%1”</source>
        <translation>移动标签“%1”</translation>
    </message>
    <message>
        <source>Sort the tags below “%1” by name</source>
        <translation>按名称排列“%1”的下级标签</translation>
    </message>
    <message>
        <source>Sort the tags by name</source>
        <translation>按名称排列标签</translation>
    </message>
    <message>
        <source>Change the tag “%1”</source>
        <translation>更改标签“%1”</translation>
    </message>
    <message>
        <source>Merge the tag “%1” into “%2”</source>
        <translation>将标签“%1”合并到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tag(s) into “%1”</source>
        <translation>
            <numerusform>将 %n 个标签合并到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Split “%1” off the tag “%2”</source>
        <translation>从标签“%2”拆分出“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) checked against the tag “%1”</source>
        <translation>
            <numerusform>按标签“%1”核对 %n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagMergeDialog</name>
    <message>
        <source>Merge %1</source>
        <comment>a tag, or several</comment>
        <translation>合并%1</translation>
    </message>
    <message>
        <source>Into which tag? Also by pinyin</source>
        <translation>合并到哪个标签？可用拼音</translation>
    </message>
    <message>
        <source>Keep “%1” as another name</source>
        <translation>保留“%1”作为别名</translation>
    </message>
    <message>
        <source>Keep their names as other names</source>
        <translation>保留这些名称作为别名</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>这 %n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the tag that stays. It gets everything that has %1.</source>
        <translation>请选择要保留的标签。带有%1的内容都会归入其中。</translation>
    </message>
    <message>
        <source>“%1” is to be merged itself; choose another one.</source>
        <translation>“%1”本身就要合并，请另选一个。</translation>
    </message>
    <message>
        <source>“%1” stands below “%2”; merge it into that one instead.</source>
        <translation>“%1”位于“%2”之下，请反过来合并到后者。</translation>
    </message>
    <message>
        <source>%1 will be gone; “%2” gets:</source>
        <translation>%1将不复存在，归入“%2”的有：</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n of them have both)</source>
        <translation>
            <numerusform>（其中 %n 项两者都有）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) below move along</source>
        <translation>
            <numerusform>%n 个下级标签随之移动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagPicker</name>
    <message>
        <source>Find or create a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Enter adds or removes, “/” makes levels, Esc closes</source>
        <translation>Enter 添加或移除，“/”分层级，Esc 关闭</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>新建“%1”</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagSplitDialog</name>
    <message>
        <source>Split the tag “%1”</source>
        <translation>拆分标签“%1”</translation>
    </message>
    <message>
        <source>What goes to the new tag</source>
        <translation>归入新标签的内容</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Check what goes there: Space toggles, arrows move, Ctrl+A takes all.</source>
        <translation>勾选要归入的内容：空格键切换，方向键移动，Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Give the new tag a name.</source>
        <translation>请输入新标签的名称。</translation>
    </message>
    <message>
        <source>%1 of %2 go to “%3”.</source>
        <translation>%2 项中有 %1 项归入“%3”。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagTreeModel</name>
    <message>
        <source>Include: %1</source>
        <translation>纳入：%1</translation>
    </message>
    <message>
        <source>Exclude: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Other names: %1</source>
        <translation>别名：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between other names of a tag</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagTreePane</name>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Name of the new tag, “/” makes levels</source>
        <translation>新标签的名称，“/”分层级</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Tags gather passages and articles on one subject.</source>
        <translation>标签把同一主题的段落和文章归在一起。</translation>
    </message>
    <message>
        <source>New tag below…</source>
        <translation>新建下级标签…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Delete a tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation>删除标签“%1”？</translation>
    </message>
    <message>
        <source>This takes %1. The annotations and articles stay, and you can undo it.</source>
        <translation>将一并移除 %1。批注和文章会保留，此操作可以撤销。</translation>
    </message>
    <message>
        <source>Find tags, also by pinyin</source>
        <translation>查找标签，可用拼音</translation>
    </message>
    <message>
        <source>Count with the tags below</source>
        <translation>计数包含下级标签</translation>
    </message>
    <message>
        <source>Find tags (Ctrl+F)</source>
        <translation>查找标签（Ctrl+F）</translation>
    </message>
    <message>
        <source>Definition, key, other names…</source>
        <translation>定义、按键、别名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Move to the top level</source>
        <translation>移到最上层</translation>
    </message>
    <message>
        <source>Sort by name here</source>
        <translation>此处按名称排列</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>备忘…</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Titles</name>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫瑰</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>叶绿</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫罗兰</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁体中文</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>简繁混合</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Recently imported</source>
        <translation>最近导入</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最匹配在前</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month of a year, in Qt&apos;s date notation: MMMM is the month&apos;s name, yyyy the year.</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day, in Qt&apos;s date notation: d the day, MMM the month&apos;s short name, yyyy the year.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Title missing</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>Source missing</source>
        <translation>缺少来源</translation>
    </message>
    <message>
        <source>Author missing</source>
        <translation>缺少作者</translation>
    </message>
    <message>
        <source>Titles conflict</source>
        <translation>标题不一致</translation>
    </message>
    <message>
        <source>Dates conflict</source>
        <translation>日期不一致</translation>
    </message>
    <message>
        <source>Sources conflict</source>
        <translation>来源不一致</translation>
    </message>
    <message>
        <source>Authors conflict</source>
        <translation>作者不一致</translation>
    </message>
    <message>
        <source>Title doubtful</source>
        <translation>标题存疑</translation>
    </message>
    <message>
        <source>Date doubtful</source>
        <translation>日期存疑</translation>
    </message>
    <message>
        <source>Source doubtful</source>
        <translation>来源存疑</translation>
    </message>
    <message>
        <source>Author doubtful</source>
        <translation>作者存疑</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Note on the author</source>
        <translation>作者附注</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A day and a time, in Qt&apos;s date notation: d the day, MMM the month&apos;s short name, yyyy the year, HH:mm the time.</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>By title, backwards</source>
        <translation>按标题，倒序</translation>
    </message>
    <message>
        <source>By source, backwards</source>
        <translation>按来源，倒序</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>按作者</translation>
    </message>
    <message>
        <source>By author, backwards</source>
        <translation>按作者，倒序</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按分类</translation>
    </message>
    <message>
        <source>By category, backwards</source>
        <translation>按分类，倒序</translation>
    </message>
    <message>
        <source>First imported</source>
        <translation>最早导入</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>最短在前</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最长在前</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>未读在前</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>已读在前</translation>
    </message>
    <message>
        <source>Starred last</source>
        <translation>已加星标在后</translation>
    </message>
    <message>
        <source>Starred first</source>
        <translation>已加星标在前</translation>
    </message>
    <message>
        <source>Fewest annotations first</source>
        <translation>批注最少在前</translation>
    </message>
    <message>
        <source>Most annotations first</source>
        <translation>批注最多在前</translation>
    </message>
    <message>
        <source>By script</source>
        <translation>按字形</translation>
    </message>
    <message>
        <source>By script, backwards</source>
        <translation>按字形，倒序</translation>
    </message>
    <message>
        <source>Weakest match first</source>
        <translation>最不匹配在前</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔画</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TrashActions</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s) and notes</source>
        <translation>
            <numerusform>%Ln 条高亮和笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported file(s)</source>
        <translation>
            <numerusform>%Ln 个导入的文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 in all</source>
        <comment>what is deleted, and its size</comment>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the things that are deleted</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Stop; what is not deleted yet stays in the trash</source>
        <translation>停止，尚未删除的留在回收站中</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) for good?</source>
        <translation>
            <numerusform>永久删除 %Ln 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes %1. It is the one thing that cannot be undone, and what was done before it cannot be undone any more either. Backups made earlier still have everything.</source>
        <translation>将删除 %1。这是唯一无法撤销的操作，在此之前所做的更改也将无法再撤销。先前的备份中仍有全部内容。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>删除 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>已永久删除 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>正在清空回收站</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::VersionActions</name>
    <message>
        <source>Clean again</source>
        <translation>重新清理</translation>
    </message>
    <message numerus="yes">
        <source>Clean %n article(s) again?</source>
        <translation>
            <numerusform>重新清理 %n 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is read again from the file as it was imported. What comes out differently becomes a new version; your highlights are carried over, and all of it can be undone at once.</source>
        <translation>每篇文章都从导入时的文件重新读取。结果不同的成为新版本；高亮会随之转移，并可一次撤销全部更改。</translation>
    </message>
    <message>
        <source>Clean-up report</source>
        <translation>清理报告</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::VersionDelegate</name>
    <message>
        <source>%1 — in use</source>
        <comment>a version</comment>
        <translation>%1 — 正在使用</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <comment>length of a version</comment>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>length, changes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Choose one version, or two to compare them.</source>
        <translation>选择一个版本，或选择两个进行比较。</translation>
    </message>
    <message>
        <source>The text of both versions is the same.</source>
        <translation>两个版本的文字相同。</translation>
    </message>
    <message>
        <source>This article has one version</source>
        <translation>这篇文章只有一个版本</translation>
    </message>
    <message>
        <source>Another one comes when it is imported again with changes, cleaned again, or when a repair is taken back.</source>
        <translation>再次导入且有变化、重新清理或收回修复时，会产生新的版本。</translation>
    </message>
    <message>
        <source>%1, the first one</source>
        <comment>a version</comment>
        <translation>%1（最初版本）</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 与 %2 的比较</translation>
    </message>
    <message>
        <source>The texts differ so much that parts of them are compared as a whole.</source>
        <translation>文字差异很大，有些部分只能整体比较。</translation>
    </message>
    <message>
        <source>No highlights stood on this version.</source>
        <translation>这个版本上没有高亮。</translation>
    </message>
    <message>
        <source>Use version %1 of “%2”</source>
        <translation>使用“%2”的版本 %1</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处变化</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处变化</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What became of the highlights</source>
        <translation>高亮的去向</translation>
    </message>
    <message>
        <source>Read this version</source>
        <translation>阅读这个版本</translation>
    </message>
    <message>
        <source>Show its whole text without the differences</source>
        <translation>显示全文，不标出差异</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>使用这个版本</translation>
    </message>
    <message>
        <source>Make it the text that is read, searched and cited</source>
        <translation>以它作为阅读、搜索和引用的文本</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>第 %1 处变化，共 %2 处</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>why there is this version</comment>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Imported again, with changes</source>
        <comment>why there is this version</comment>
        <translation>再次导入，有变化</translation>
    </message>
    <message>
        <source>Encoding found automatically again</source>
        <comment>why there is this version</comment>
        <translation>重新自动判断编码</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <comment>why there is this version; a charset</comment>
        <translation>按 %1 读取</translation>
    </message>
    <message>
        <source>Repair taken back</source>
        <comment>why there is this version</comment>
        <translation>收回了修复</translation>
    </message>
    <message>
        <source>Repair put back</source>
        <comment>why there is this version</comment>
        <translation>重新修复</translation>
    </message>
    <message>
        <source>Cleaned again</source>
        <comment>why there is this version</comment>
        <translation>重新清理</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>%n 段有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>新增 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>移除 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>移动 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in another script</source>
        <comment>paragraphs</comment>
        <translation>
            <numerusform>%n 段字形不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Kept</source>
        <comment>what became of a highlight</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <comment>what became of a highlight</comment>
        <translation>已随原文移动</translation>
    </message>
    <message>
        <source>Not found in this version</source>
        <comment>what became of a highlight</comment>
        <translation>在此版本中失去位置</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 处保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 处已移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approximate</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 处近似</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 处失去位置</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <comment>change</comment>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>change</comment>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Text changed, place approximate (%1&#xa0;%)</source>
        <comment>what became of a highlight</comment>
        <translation>文字有变，位置近似（%1%）</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::WatchedFoldersDialog</name>
    <message>
        <source>Not there now; Pizhu waits for it to come back</source>
        <translation>现在不在；Pizhu 等它重新出现</translation>
    </message>
    <message>
        <source>Not watched while the library is read-only</source>
        <translation>文库只读时不监视</translation>
    </message>
    <message>
        <source>Watching; nothing has come yet</source>
        <translation>监视中；尚无新内容</translation>
    </message>
    <message numerus="yes">
        <source>Watching; %n article(s) came on %1</source>
        <translation>
            <numerusform>监视中；%1 收到 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>没有监视的文件夹</translation>
    </message>
    <message>
        <source>Files that are put into a watched folder come into this library by themselves. Choose one, or drop it here.</source>
        <translation>放入监视文件夹的文件会自动导入这个文库。请选择一个文件夹，或拖放到这里。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
</context>
</TS>
