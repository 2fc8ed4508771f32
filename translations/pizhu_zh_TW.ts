<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>main</name>
    <message>
        <source>Reads, highlights and cites Chinese-language articles offline.</source>
        <translation>離線閱讀、標記並引用中文文章。</translation>
    </message>
    <message>
        <source>Open the sample library, building it if needed.</source>
        <translation>開啟範例文庫，必要時先建立。</translation>
    </message>
    <message>
        <source>Print the articles of the library as a PDF, without a window.</source>
        <translation>把文庫的文章列印為 PDF，不開啟視窗。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>For --export-pdf: only articles this search finds.</source>
        <translation>用於 --export-pdf：只包括此搜尋找到的文章。</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>For --export-pdf: replace the file if it exists.</source>
        <translation>用於 --export-pdf：檔案已存在時取代。</translation>
    </message>
    <message>
        <source>A library (*.pizhu) to open, annotations (*.pizhu-annotations) or articles to import, or a pizhu: link.</source>
        <translation>要開啟的文庫（*.pizhu）、要匯入的批註（*.pizhu-annotations）或文章，或 pizhu: 連結。</translation>
    </message>
    <message>
        <source>For --export-pdf: beside each excerpt its words in another script (hans, hant, tw or hk), marked as converted.</source>
        <translation>用於 --export-pdf：在每條摘錄旁附上另一種字形（hans、hant、tw 或 hk）的文字，並註明為轉換所得。</translation>
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
        <translation>文字相同，且僅此一處。</translation>
    </message>
    <message numerus="yes">
        <source>The same words, which stand at %n places.</source>
        <translation>
            <numerusform>文字相同，但共有 %n 處。</numerusform>
        </translation>
    </message>
    <message>
        <source>The same words in another script, width or spacing.</source>
        <translation>文字相同，僅字形、全半形或空格不同。</translation>
    </message>
    <message>
        <source>%1 % of the characters stand here in their order.</source>
        <translation>%1% 的字元按原順序出現在此處。</translation>
    </message>
    <message>
        <source>The text before and after agrees.</source>
        <translation>前後文相符。</translation>
    </message>
    <message>
        <source>The text before agrees, the text after differs.</source>
        <translation>前文相符，後文不同。</translation>
    </message>
    <message>
        <source>The text after agrees, the text before differs.</source>
        <translation>後文相符，前文不同。</translation>
    </message>
    <message>
        <source>The text before agrees.</source>
        <translation>前文相符。</translation>
    </message>
    <message>
        <source>The text after agrees.</source>
        <translation>後文相符。</translation>
    </message>
    <message>
        <source>The text around differs.</source>
        <translation>前後文不同。</translation>
    </message>
    <message>
        <source>The text around agrees in part.</source>
        <translation>前後文部分相符。</translation>
    </message>
    <message>
        <source>Another passage of the earlier version stands here now.</source>
        <translation>此處現在是舊版本中的另一段文字。</translation>
    </message>
    <message>
        <source>Comparing both versions leads here.</source>
        <translation>比對兩個版本得出此處。</translation>
    </message>
</context>
<context>
    <name>pizhu::cleanup</name>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>缺少鍵「%1」。</translation>
    </message>
    <message>
        <source>A single value is expected here.</source>
        <translation>此處應為單一值。</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>此處應為數字。</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>此處應為清單。</translation>
    </message>
    <message>
        <source>The pattern is not valid: %1.</source>
        <translation>規則運算式無效：%1。</translation>
    </message>
    <message>
        <source>“%1” is not a place; use head, tail or any.</source>
        <translation>「%1」不是有效的位置，應為 head、tail 或 any。</translation>
    </message>
    <message>
        <source>“%1” is not an end of a text; use start or end.</source>
        <translation>「%1」不是文字的一端，應為 start 或 end。</translation>
    </message>
    <message>
        <source>A single character is expected here.</source>
        <translation>此處應為單一字元。</translation>
    </message>
    <message>
        <source>The rule file %1 cannot be used, line %2: %3</source>
        <translation>規則檔 %1 無法使用，第 %2 行：%3</translation>
    </message>
    <message>
        <source>Only version 1 is known.</source>
        <translation>僅支援版本 1。</translation>
    </message>
    <message>
        <source>The rule file %1 is missing.</source>
        <translation>缺少規則檔 %1。</translation>
    </message>
    <message>
        <source>The character model is damaged or of another version; install Pizhu again.</source>
        <translation>字元模型已損壞或版本不符，請重新安裝 Pizhu。</translation>
    </message>
    <message>
        <source>“%1” does not select elements.</source>
        <translation>「%1」不是有效的元素選擇器。</translation>
    </message>
    <message>
        <source>The key “%1” is not known here.</source>
        <translation>此處不認得鍵「%1」。</translation>
    </message>
    <message>
        <source>Keys and values are expected here.</source>
        <translation>此處應為鍵和值。</translation>
    </message>
</context>
<context>
    <name>pizhu::document</name>
    <message>
        <source>Image from %1, not stored</source>
        <translation>來自 %1 的圖片，未儲存</translation>
    </message>
    <message>
        <source>The stored structure of this text does not fit the text. Clean the article up again from its source.</source>
        <translation>儲存的文字結構與正文不符。請以匯入的檔案重新清理這篇文章。</translation>
    </message>
    <message>
        <source>Line %1 of the front matter is not valid YAML.</source>
        <translation>文前詮釋資料第 %1 行不是有效的 YAML。</translation>
    </message>
    <message>
        <source>The page is too long to be read.</source>
        <translation>網頁過長，無法讀取。</translation>
    </message>
    <message>
        <source>The page has too many elements to be read.</source>
        <translation>網頁元素過多，無法讀取。</translation>
    </message>
    <message>
        <source>The page is nested too deeply or has too many elements to be read safely.</source>
        <translation>網頁巢狀過深或元素過多，無法安全讀取。</translation>
    </message>
    <message>
        <source>Image %1, not stored</source>
        <translation>圖片 %1，未儲存</translation>
    </message>
    <message>
        <source>Image, not stored</source>
        <translation>圖片，未儲存</translation>
    </message>
</context>
<context>
    <name>pizhu::exporting</name>
    <message>
        <source>The file %1 exists already. Choose another name or overwrite it.</source>
        <translation>檔案 %1 已存在。請改用其他名稱，或將其覆寫。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check the folder and the free space.</source>
        <translation>檔案 %1 無法寫入。請檢查資料夾和剩餘空間。</translation>
    </message>
    <message>
        <source>on the whole article</source>
        <translation>針對全文</translation>
    </message>
    <message>
        <source>place not found in the present text</source>
        <translation>在目前正文中找不到位置</translation>
    </message>
    <message>
        <source>characters %1–%2</source>
        <translation>第 %1–%2 字</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
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
        <translation>網址</translation>
    </message>
    <message>
        <source>Article tags</source>
        <translation>文章標籤</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Highlight</source>
        <comment>kind of annotation</comment>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Underline</source>
        <comment>kind of annotation</comment>
        <translation>底線</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>kind of annotation</comment>
        <translation>筆記</translation>
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
        <translation>葉綠</translation>
    </message>
    <message>
        <source>sky</source>
        <comment>colour</comment>
        <translation>天藍</translation>
    </message>
    <message>
        <source>violet</source>
        <comment>colour</comment>
        <translation>紫羅蘭</translation>
    </message>
    <message>
        <source>slate</source>
        <comment>colour</comment>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>This is no CSL-JSON: the file cannot be read as JSON.</source>
        <translation>這不是 CSL-JSON：檔案無法以 JSON 讀取。</translation>
    </message>
    <message>
        <source>This is no CSL-JSON: item %1 has no type.</source>
        <translation>這不是 CSL-JSON：第 %1 個項目沒有類型。</translation>
    </message>
    <message>
        <source>It was made by a newer version of the program.</source>
        <translation>由較新版本的程式產生。</translation>
    </message>
    <message>
        <source>It cannot be unpacked: its bytes were changed.</source>
        <translation>無法解壓縮：其位元組已遭更動。</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>缺少。</translation>
    </message>
    <message>
        <source>The line of “%1” was changed.</source>
        <translation>「%1」一行已遭更動。</translation>
    </message>
    <message>
        <source>It was changed.</source>
        <translation>已遭更動。</translation>
    </message>
    <message>
        <source>It does not belong to the pack.</source>
        <translation>不屬於此證據包。</translation>
    </message>
    <message>
        <source>What is said of it was changed.</source>
        <translation>相關說明已遭更動。</translation>
    </message>
    <message>
        <source>Its file cannot be read.</source>
        <translation>其檔案無法讀取。</translation>
    </message>
    <message>
        <source>The text it stands in is missing.</source>
        <translation>缺少其所在的文字。</translation>
    </message>
    <message>
        <source>It is said to stand where the text has no characters.</source>
        <translation>所標位置在文字中沒有字元。</translation>
    </message>
    <message>
        <source>Its character %1 differs from the text: “%2” is quoted, “%3” stands there.</source>
        <translation>第 %1 個字元與文字不符：引文為「%2」，文字中為「%3」。</translation>
    </message>
    <message>
        <source>What is said to stand before it does not.</source>
        <translation>所記前文與文字不符。</translation>
    </message>
    <message>
        <source>What is said to stand behind it does not.</source>
        <translation>所記後文與文字不符。</translation>
    </message>
    <message>
        <source>Its position in characters is not that in UTF-16 units.</source>
        <translation>以字元計的位置與以 UTF-16 單元計的位置不一致。</translation>
    </message>
    <message>
        <source>Sound: every file and every quote is as it was exported.</source>
        <translation>完好：所有檔案和引文均與匯出時一致。</translation>
    </message>
    <message>
        <source>Not sound: something was changed.</source>
        <translation>不完好：內容有更動。</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) checked against their text</source>
        <translation>
            <numerusform>已與文字核對 %n 則引文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them literally in the source as it was retrieved.</source>
        <translation>
            <numerusform>其中 %n 則在所取得的來源檔案中逐字存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quote %1</source>
        <translation>引文 %1</translation>
    </message>
    <message>
        <source>This is no evidence pack of Pizhu.</source>
        <translation>這不是 Pizhu 的證據包。</translation>
    </message>
    <message>
        <source>Search the excerpts</source>
        <translation>搜尋摘錄</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有標籤</translation>
    </message>
    <message>
        <source>Excerpts shown:</source>
        <translation>顯示的摘錄：</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>標籤：%1</translation>
    </message>
    <message>
        <source>There is no tag to write into a codebook. Make one first.</source>
        <translation>沒有可寫入編碼本的標籤。請先新增標籤。</translation>
    </message>
    <message>
        <source>Excerpts by article</source>
        <translation>依文章排列的摘錄</translation>
    </message>
    <message>
        <source>Excerpts by tag</source>
        <translation>依標籤排列的摘錄</translation>
    </message>
    <message>
        <source>Reading notes</source>
        <translation>閱讀筆記</translation>
    </message>
    <message>
        <source>Literature table</source>
        <translation>文獻表</translation>
    </message>
    <message>
        <source>Obsidian notes</source>
        <translation>Obsidian 筆記</translation>
    </message>
    <message>
        <source>Logseq pages</source>
        <translation>Logseq 頁面</translation>
    </message>
    <message>
        <source>There is no template “%1”. Give the path of a file, or one of %2.</source>
        <translation>沒有範本「%1」。請指定檔案路徑，或以下之一：%2。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>檔案 %1 無法讀取。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 則</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新 %1 則</translation>
    </message>
    <message>
        <source>%1 kept as you changed them</source>
        <translation>%1 則保留手動更動</translation>
    </message>
    <message>
        <source>%1 left out as you took them out</source>
        <translation>%1 則已手動刪去，不再寫入</translation>
    </message>
    <message>
        <source>%1 no longer in the library, kept</source>
        <translation>%1 則已不在文庫中，仍保留</translation>
    </message>
    <message>
        <source>%1 written, %2 merged, %3 unchanged, %4 failed.</source>
        <translation>寫入 %1 個，合併 %2 個，未變 %3 個，失敗 %4 個。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>資料夾 %1 無法建立。</translation>
    </message>
    <message>
        <source>Templates are not available in this build.</source>
        <translation>此建置版本不支援範本。</translation>
    </message>
    <message>
        <source>simplified characters</source>
        <translation>簡體字</translation>
    </message>
    <message>
        <source>traditional characters</source>
        <translation>繁體字</translation>
    </message>
    <message>
        <source>traditional characters of Taiwan</source>
        <translation>台灣繁體字</translation>
    </message>
    <message>
        <source>traditional characters of Hong Kong</source>
        <translation>香港繁體字</translation>
    </message>
    <message>
        <source>Converted to %1; the original is in another script.</source>
        <translation>已轉換為%1；原文為其他字形。</translation>
    </message>
    <message>
        <source>… (cut: longer than a cell holds)</source>
        <translation>…（已截斷：超出儲存格容量）</translation>
    </message>
    <message>
        <source>The spreadsheet could not be made. Check the free space of %1.</source>
        <translation>試算表無法產生。請檢查 %1 的剩餘空間。</translation>
    </message>
    <message>
        <source>This is no ZIP archive, or it is cut off.</source>
        <translation>這不是 ZIP 壓縮檔，或已被截斷。</translation>
    </message>
    <message>
        <source>This is no ZIP archive, or it is damaged.</source>
        <translation>這不是 ZIP 壓縮檔，或已損壞。</translation>
    </message>
    <message>
        <source>The archive holds far more than an export does.</source>
        <translation>壓縮檔的內容遠多於匯出檔應有的內容。</translation>
    </message>
    <message>
        <source>It stood in the source as retrieved, and does not any more.</source>
        <translation>取得時的來源中有它，現在沒有了。</translation>
    </message>
    <message>
        <source>It was changed in %1.</source>
        <translation>它在 %1 中被更動過。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>匯出已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The export cannot be written. Check the folder and the free space.</source>
        <translation>無法寫入匯出檔案。請檢查資料夾和可用空間。</translation>
    </message>
    <message>
        <source>The export needs more room in the folder for temporary files, %1.</source>
        <translation>暫存資料夾 %1 的空間不足以完成匯出。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>No excerpt is like that.</source>
        <translation>沒有這樣的摘錄。</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>The archive cannot be written. Check the folder and the free space.</source>
        <translation>無法寫入封存檔。請檢查資料夾和可用空間。</translation>
    </message>
    <message>
        <source>Converted to %1</source>
        <translation>轉換為%1</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>mark of a conversion: its text</comment>
        <translation>%1：「%2」</translation>
    </message>
    <message>
        <source>Picture without a caption</source>
        <translation>沒有說明的圖片</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>%1 changed on both sides: yours stands, of a passage the library&apos;s below it</source>
        <translation>%1 兩邊都改過：保留你的；段落則把文庫的放在其下</translation>
    </message>
    <message>
        <source>The export was stopped; the files written so far stay.</source>
        <translation>匯出已停止；已寫出的檔案保留。</translation>
    </message>
    <message>
        <source>Line %1 of the template</source>
        <translation>範本第 %1 行</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>%1 needs more than %2 MB of memory. Look for a list that grows without end, or export fewer articles at once.</source>
        <translation>%1需要超過 %2 MB 的記憶體。請檢查是否有無限增長的清單，或一次少匯出一些文章。</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs longer than %n second(s); look for a loop that does not end.</source>
        <translation>
            <numerusform>%1執行超過 %n 秒；請檢查是否有不結束的迴圈。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks for a regular expression that can take too long in a text of that length. Repeat fewer of its parts.</source>
        <translation>%1所用的規則運算式在這麼長的文字中可能耗時過久。請減少其中重複的部分。</translation>
    </message>
    <message>
        <source>%1 makes a text of more than %L2 characters. Look for a text that grows without end, or export fewer articles at once.</source>
        <translation>%1產生的文字超過 %L2 個字元。請檢查是否有無限增長的文字，或一次少匯出一些文章。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1無法使用：%2。</translation>
    </message>
    <message>
        <source>The picture is left out: the page would become too large.</source>
        <translation>圖片未收入：否則網頁會過大。</translation>
    </message>
</context>
<context>
    <name>pizhu::importing</name>
    <message>
        <source>The quote is not in the article; the annotation is kept without a place.</source>
        <translation>文章中找不到引文，批註保留，但失去位置。</translation>
    </message>
    <message>
        <source>The article it belongs to is not in the library.</source>
        <translation>所屬文章不在文庫中。</translation>
    </message>
    <message>
        <source>%1 new, %2 updated, %3 already there, %4 without their place, %5 discarded.</source>
        <translation>新增 %1，更新 %2，已有 %3，失去位置 %4，捨棄 %5。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>沒有這個檔案。</translation>
    </message>
    <message>
        <source>The file cannot be read: check its permissions.</source>
        <translation>檔案無法讀取，請檢查其權限。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) would be added</source>
        <translation>
            <numerusform>將新增 %n 篇文章</numerusform>
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
            <numerusform>%n 個新版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the library</source>
        <translation>
            <numerusform>%n 篇已在文庫中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>略過 %n 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 個檔案失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import.</source>
        <translation>沒有可匯入的內容。</translation>
    </message>
    <message>
        <source>The import was cancelled; what was done is kept.</source>
        <translation>匯入已取消，已完成的部分會保留。</translation>
    </message>
    <message>
        <source>Failed: %1 — %2</source>
        <translation>失敗：%1 — %2</translation>
    </message>
    <message>
        <source>Skipped: %1 — %2</source>
        <translation>略過：%1 — %2</translation>
    </message>
    <message>
        <source>No article text was found in the file.</source>
        <translation>檔案中找不到文章正文。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>匯入 %1</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>PDF 檔案</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>ZIP 壓縮檔或辦公室文件</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>舊版辦公室文件</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>壓縮檔</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二進位資料</translation>
    </message>
    <message>
        <source>“%1” is empty; there is nothing to import.</source>
        <translation>「%1」是空檔案，沒有可匯入的內容。</translation>
    </message>
    <message>
        <source>“%1” is %2 and not a text or a web page; it was left out.</source>
        <translation>「%1」不是文字檔或網頁，已略過。格式：%2。</translation>
    </message>
    <message>
        <source>The sample library could not be built.</source>
        <translation>無法建立範例文庫。</translation>
    </message>
    <message>
        <source>The sample annotations are missing.</source>
        <translation>缺少範例批註。</translation>
    </message>
    <message>
        <source>Annotate the sample articles</source>
        <translation>為範例文章加上批註</translation>
    </message>
    <message>
        <source>The entry is not a Web Annotation.</source>
        <translation>此項目不是 Web Annotation。</translation>
    </message>
    <message>
        <source>The annotation has no single target with a quote, so its place cannot be checked.</source>
        <translation>此批註沒有唯一且附引文的目標，無法核對位置。</translation>
    </message>
    <message>
        <source>The file is not valid JSON: %1 at byte %2.</source>
        <translation>檔案不是有效的 JSON：%1，位於第 %2 位元組。</translation>
    </message>
    <message>
        <source>The file holds no Web Annotations.</source>
        <translation>檔案中沒有 Web Annotation。</translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it is not well-formed XML.</source>
        <translation>「%1」已損壞：其中有一部分不是格式正確的 XML。</translation>
    </message>
    <message>
        <source>“%1” is nested too deeply to be read.</source>
        <translation>「%1」巢狀過深，無法讀取。</translation>
    </message>
    <message>
        <source>“%1” is damaged or was not saved completely; it cannot be unpacked.</source>
        <translation>「%1」已損壞或未儲存完整，無法解壓縮。</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than an article holds; it was left out.</source>
        <translation>「%1」解壓縮後遠大於一篇文章，已略過。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password; save it without one and import it again.</source>
        <translation>「%1」受密碼保護，請另存為無密碼的檔案後重新匯入。</translation>
    </message>
    <message>
        <source>The archive is damaged or incomplete.</source>
        <translation>壓縮檔已損壞或不完整。</translation>
    </message>
    <message>
        <source>It is larger than %1 MB and was left out.</source>
        <translation>大於 %1 MB，已略過。</translation>
    </message>
    <message>
        <source>It ends too early: the file is incomplete.</source>
        <translation>內容中途結束，檔案不完整。</translation>
    </message>
    <message>
        <source>A line is longer than %1 MB.</source>
        <translation>有一行超過 %1 MB。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: check its permissions.</source>
        <translation>「%1」無法開啟，請檢查其權限。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>「%1」無法讀取。</translation>
    </message>
    <message>
        <source>There are more than %1 entries; the rest was left out.</source>
        <translation>項目超過 %1 個，其餘已略過。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>匯入已取消。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>an entry of an archive or a corpus; a sentence why it cannot be read</comment>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 MB; the rest was left out.</source>
        <translation>解壓縮後超過 %1 MB，其餘已略過。</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 times its size, as an archive made to do harm does; it was left out.</source>
        <translation>解壓縮後超過原大小的 %1 倍，如同惡意壓縮檔，已略過。</translation>
    </message>
    <message>
        <source>“%1” has no text: the main part of the document is missing.</source>
        <translation>「%1」沒有正文：缺少文件的主體部分。</translation>
    </message>
    <message>
        <source>The book is too long to be read as one article.</source>
        <translation>此書過長，無法作為一篇文章讀取。</translation>
    </message>
    <message>
        <source>“%1” is protected against copying; its text cannot be read.</source>
        <translation>「%1」有防複製保護，無法讀取其正文。</translation>
    </message>
    <message>
        <source>“%1” is damaged: the list of its chapters is missing.</source>
        <translation>「%1」已損壞：缺少章節清單。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. %2</source>
        <translation>「%1」無法讀取。%2</translation>
    </message>
    <message>
        <source>It is encrypted: unpack it with its password and import the folder.</source>
        <translation>已加密：請以密碼解壓縮後匯入資料夾。</translation>
    </message>
    <message>
        <source>It lies in more than %1 archives one inside the other and was left out.</source>
        <translation>壓縮檔巢狀超過 %1 層，已略過。</translation>
    </message>
    <message>
        <source>“%1” names no column; write FIELD=COLUMN.</source>
        <translation>「%1」未指明欄，請寫成 FIELD=COLUMN。</translation>
    </message>
    <message>
        <source>There is no field “%1”; the fields are %2.</source>
        <translation>沒有欄位「%1」；可用的欄位：%2。</translation>
    </message>
    <message>
        <source>It holds annotations and no articles: use “Import annotations”.</source>
        <translation>其中是批註而不是文章：請用「匯入批註」。</translation>
    </message>
    <message>
        <source>The record is no valid JSON object.</source>
        <translation>記錄不是有效的 JSON 物件。</translation>
    </message>
    <message>
        <source>It is no valid JSON, or it ends too early; what came before was read.</source>
        <translation>不是有效的 JSON，或內容中途結束；此前的部分已讀取。</translation>
    </message>
    <message>
        <source>The record has no text.</source>
        <translation>記錄沒有正文。</translation>
    </message>
    <message>
        <source>The compressed data are damaged.</source>
        <translation>壓縮資料已損壞。</translation>
    </message>
    <message>
        <source>It is a database inside an archive: unpack the archive first.</source>
        <translation>這是壓縮檔中的資料庫：請先解壓縮。</translation>
    </message>
    <message>
        <source>There is no column “%1”; the columns are: %2.</source>
        <translation>沒有欄「%1」；現有的欄：%2。</translation>
    </message>
    <message>
        <source>It is a table, but no column is known to hold the text; name it, as in body=COLUMN. The columns are: %1.</source>
        <translation>這是表格，但不知道哪一欄是正文；請指明，例如 body=COLUMN。現有的欄：%1。</translation>
    </message>
    <message>
        <source>The row is larger than %1 MB; a quotation mark may be missing.</source>
        <translation>此列大於 %1 MB，可能缺少引號。</translation>
    </message>
    <message numerus="yes">
        <source>The reader took longer than %n second(s) on this file and was stopped.</source>
        <translation>
            <numerusform>讀取此檔案超過 %n 秒，已停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the reader found in this file is too large for an article.</source>
        <translation>從此檔案讀取的內容過大，不能作為一篇文章。</translation>
    </message>
    <message>
        <source>The reader crashed on this file.</source>
        <translation>讀取此檔案時讀取程式當掉。</translation>
    </message>
    <message>
        <source>The program “%1”, which reads files for Pizhu, does not run or is of another version. Install Pizhu again.</source>
        <translation>為 Pizhu 讀取檔案的程式「%1」無法執行或版本不符。請重新安裝 Pizhu。</translation>
    </message>
    <message>
        <source>The program “%1”, which reads files for Pizhu, could not be started.</source>
        <translation>為 Pizhu 讀取檔案的程式「%1」無法啟動。</translation>
    </message>
    <message>
        <source>The program “%1”, which reads files for Pizhu, was not found. Install Pizhu again; nothing was imported.</source>
        <translation>找不到為 Pizhu 讀取檔案的程式「%1」。未匯入任何內容，請重新安裝 Pizhu。</translation>
    </message>
    <message>
        <source>“%1” holds no page and no text.</source>
        <translation>「%1」中沒有網頁，也沒有文字。</translation>
    </message>
    <message>
        <source>“%1” was not saved completely: it ends inside the page.</source>
        <translation>「%1」未儲存完整：內容在網頁中途結束。</translation>
    </message>
    <message>
        <source>“%1” is damaged: it is no complete web archive or mail.</source>
        <translation>「%1」已損壞：不是完整的網頁封存檔或郵件。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages; split it and import the parts.</source>
        <translation>「%1」超過 %2 頁，請分割後分別匯入。</translation>
    </message>
    <message>
        <source>“%1” is damaged: page %2 cannot be read.</source>
        <translation>「%1」已損壞：第 %2 頁無法讀取。</translation>
    </message>
    <message>
        <source>“%1” is too long to be read as one article.</source>
        <translation>「%1」過長，無法作為一篇文章讀取。</translation>
    </message>
    <message>
        <source>“%1” has no text layer: it is a scan or consists of images. Run text recognition (OCR) on it and import the result.</source>
        <translation>「%1」沒有文字層：這是掃描檔或由圖片組成。請先做文字辨識（OCR），再匯入辨識結果。</translation>
    </message>
    <message>
        <source>“%1” is damaged or was not saved completely; it cannot be read as a PDF.</source>
        <translation>「%1」已損壞或未儲存完整，無法作為 PDF 讀取。</translation>
    </message>
    <message>
        <source>No article was found in the file.</source>
        <translation>檔案中找不到文章。</translation>
    </message>
    <message>
        <source>The entry is too large.</source>
        <translation>項目過大。</translation>
    </message>
    <message>
        <source>It is a feed without entries.</source>
        <translation>這是沒有項目的訂閱來源。</translation>
    </message>
    <message>
        <source>The record holds no HTTP response.</source>
        <translation>記錄中沒有 HTTP 回應。</translation>
    </message>
    <message>
        <source>Its content encoding “%1” cannot be decoded.</source>
        <translation>無法解碼其內容編碼「%1」。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a file; a sentence why it cannot be read</comment>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>“%1” is no table and no JSON.</source>
        <translation>「%1」既不是表格，也不是 JSON。</translation>
    </message>
    <message>
        <source>It ends too early: the file is incomplete. What came before was read.</source>
        <translation>內容中途結束，檔案不完整。此前的部分已讀取。</translation>
    </message>
    <message>
        <source>One text in it is larger than %1 MB.</source>
        <translation>其中有一段文字大於 %1 MB。</translation>
    </message>
    <message>
        <source>Line %1 is no valid XML; what came before was read.</source>
        <translation>第 %1 行不是有效的 XML；此前的部分已讀取。</translation>
    </message>
    <message>
        <source>The attached file “%1” is not in the folder of the export.</source>
        <translation>附件「%1」不在匯出的資料夾中。</translation>
    </message>
    <message>
        <source>“%1” has no attached text and no abstract.</source>
        <translation>「%1」沒有附帶的正文，也沒有摘要。</translation>
    </message>
    <message>
        <source>It is a Zotero export inside an archive: unpack it with its files first.</source>
        <translation>這是壓縮檔中的 Zotero 匯出資料：請先連同其檔案一起解壓縮。</translation>
    </message>
    <message>
        <source>The database could not be copied to the temporary folder; there may be no room.</source>
        <translation>資料庫無法複製到暫存資料夾，可能空間不足。</translation>
    </message>
    <message>
        <source>Pasted article</source>
        <translation>貼上的文章</translation>
    </message>
    <message>
        <source>“%1” is no file of rules.</source>
        <translation>「%1」不是規則檔。</translation>
    </message>
    <message>
        <source>The rule cannot be written to “%1”.</source>
        <translation>規則無法寫入「%1」。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>資料夾「%1」無法建立。</translation>
    </message>
    <message>
        <source>It is JSON, but holds no records with a text; name the fields, as in body=COLUMN.</source>
        <translation>是 JSON 檔案，但沒有含正文的記錄；請指明欄位，例如 body=COLUMN。</translation>
    </message>
    <message>
        <source>The record is larger than %1 MB.</source>
        <translation>記錄大於 %1 MB。</translation>
    </message>
    <message>
        <source>The web archive is damaged or incomplete; what came before was read.</source>
        <translation>網頁封存檔已損壞或不完整；此前的部分已讀取。</translation>
    </message>
    <message>
        <source>The reader ran out of memory on this file.</source>
        <translation>讀取此檔案時記憶體不足。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>沒有變更。</translation>
    </message>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>匯入「%1」及另外 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is larger than %1 MB.</source>
        <translation>圖片大於 %1 MB。</translation>
    </message>
    <message>
        <source>The article has more than %1 pictures.</source>
        <translation>文章中的圖片超過 %1 張。</translation>
    </message>
    <message>
        <source>The pictures of the article are larger than %1 MB.</source>
        <translation>文章中的圖片合計大於 %1 MB。</translation>
    </message>
    <message>
        <source>The pictures before it took too long.</source>
        <translation>處理前面的圖片耗時過久。</translation>
    </message>
    <message numerus="yes">
        <source>Clean %n article(s) again</source>
        <translation>
            <numerusform>重新清理 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not the name of a character set.</source>
        <translation>「%1」不是字元編碼的名稱。</translation>
    </message>
    <message>
        <source>Import the sample articles</source>
        <translation>匯入範例文章</translation>
    </message>
    <message>
        <source>The compressed data are cut off: what came before was read, the rest is missing.</source>
        <translation>壓縮資料被截斷：斷點之前的內容已讀取，其餘缺失。</translation>
    </message>
    <message>
        <source>The compressed data are damaged: only what came before the damage was read.</source>
        <translation>壓縮資料已損壞：只讀取了損壞處之前的內容。</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation>圖片已損壞或不完整。</translation>
    </message>
    <message>
        <source>The picture is a drawing (SVG), which is not shown.</source>
        <translation>圖片是向量圖（SVG），不予顯示。</translation>
    </message>
    <message>
        <source>The picture is not in a format that can be shown.</source>
        <translation>圖片的格式無法顯示。</translation>
    </message>
    <message>
        <source>The picture is too large: %1 × %2 pixels.</source>
        <translation>圖片過大：%1 × %2 像素。</translation>
    </message>
    <message>
        <source>The picture cannot be stored.</source>
        <translation>圖片無法儲存。</translation>
    </message>
    <message>
        <source>The reader was lost with the pictures of this article.</source>
        <translation>讀取程式在處理這篇文章的圖片時中斷。</translation>
    </message>
    <message>
        <source>The preview is out of date.</source>
        <translation>預覽已過時。</translation>
    </message>
    <message>
        <source>Same text: %1 — the same as “%2”</source>
        <translation>文字相同：%1 — 與「%2」相同</translation>
    </message>
    <message>
        <source>The text of its source “%1” is not in the file.</source>
        <translation>檔案中沒有其來源「%1」的文字。</translation>
    </message>
    <message>
        <source>The note is empty or not in the file.</source>
        <translation>筆記為空，或不在檔案中。</translation>
    </message>
    <message>
        <source>Codes: %1, of them %2 new and %3 matched.</source>
        <translation>編碼：%1 個，其中新增 %2 個，對應既有 %3 個。</translation>
    </message>
    <message>
        <source>Text sources: %1, of them %2 new, %3 matched and %4 without their text.</source>
        <translation>文字來源：%1 個，其中新增 %2 個，對應既有 %3 個，缺少文字 %4 個。</translation>
    </message>
    <message>
        <source>Selections: %1 with %2 codings; notes on sources: %3.</source>
        <translation>選段：%1 處，編碼 %2 次；來源筆記：%3 則。</translation>
    </message>
    <message>
        <source>%1 new, %2 already there, %3 without their place, %4 discarded.</source>
        <translation>新增 %1 則，已有 %2 則，失去位置 %3 則，捨棄 %4 則。</translation>
    </message>
    <message>
        <source>The text of “%1” is not in the file.</source>
        <translation>檔案中沒有「%1」的文字。</translation>
    </message>
    <message>
        <source>“%1” is no text and is left out.</source>
        <translation>「%1」不是文字，已略過。</translation>
    </message>
    <message>
        <source>“%1” holds no project file (.qde).</source>
        <translation>「%1」中沒有專案檔（.qde）。</translation>
    </message>
    <message>
        <source>This is no REFI-QDA project or codebook, or it is damaged at line %1.</source>
        <translation>這不是 REFI-QDA 專案或編碼本，或在第 %1 行損壞。</translation>
    </message>
    <message numerus="yes">
        <source>It may belong to any of %n articles.</source>
        <translation>
            <numerusform>它可能屬於 %n 篇文章中的任何一篇。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours is kept.</source>
        <translation>保留你的。</translation>
    </message>
    <message>
        <source>Theirs has taken the place of yours.</source>
        <translation>對方的已取代你的。</translation>
    </message>
    <message>
        <source>Theirs is kept beside yours.</source>
        <translation>對方的保留在你的旁邊。</translation>
    </message>
    <message>
        <source>“%1” is not a bundle of annotations.</source>
        <translation>「%1」不是批註包。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Pizhu. Update to read it.</source>
        <translation>「%1」由較新版本的 Pizhu 寫成。請更新後再讀取。</translation>
    </message>
    <message>
        <source>It has no words.</source>
        <translation>它沒有文字。</translation>
    </message>
    <message>
        <source>The file holds no annotations of calibre.</source>
        <translation>檔案中沒有 calibre 的批註。</translation>
    </message>
    <message>
        <source>It is the same here and there.</source>
        <translation>雙方相同。</translation>
    </message>
    <message>
        <source>It has been kept beside yours before.</source>
        <translation>以前已保留在你的旁邊。</translation>
    </message>
    <message>
        <source>It differs here and there; theirs is newer.</source>
        <translation>雙方不同；對方的較新。</translation>
    </message>
    <message>
        <source>It differs here and there; yours is newer.</source>
        <translation>雙方不同；你的較新。</translation>
    </message>
    <message>
        <source>“%1” is none of the files that annotations can be read from: bundles of Pizhu, W3C Web Annotations, Hypothesis, REFI-QDA, Taguette, QualCoder, Zotero, Readwise and calibre.</source>
        <translation>無法從「%1」讀取批註。可以讀取：Pizhu 批註包、W3C Web Annotation、Hypothesis、REFI-QDA、Taguette、QualCoder、Zotero、Readwise 和 calibre。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation>無法開啟「%1」：%2</translation>
    </message>
    <message>
        <source>“%1” is larger than 1 GB.</source>
        <translation>「%1」超過 1 GB。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>沒有檔案「%1」。</translation>
    </message>
    <message>
        <source>The tag that is there is used.</source>
        <translation>使用已有的標籤。</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) on pictures and recordings are left out.</source>
        <translation>
            <numerusform>略去圖片和錄音上的 %n 處編碼。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its text becomes a new article.</source>
        <translation>其文字成為一篇新文章。</translation>
    </message>
    <message>
        <source>The article that is there is used.</source>
        <translation>使用已有的文章。</translation>
    </message>
    <message>
        <source>Its text is not in the file.</source>
        <translation>檔案中沒有其文字。</translation>
    </message>
    <message>
        <source>The file names the article.</source>
        <translation>檔案指明了這篇文章。</translation>
    </message>
    <message>
        <source>The article has the same address.</source>
        <translation>文章的網址相同。</translation>
    </message>
    <message>
        <source>The article has the same title and source.</source>
        <translation>文章的標題和來源相同。</translation>
    </message>
    <message>
        <source>The article has the same words.</source>
        <translation>文章的文字相同。</translation>
    </message>
    <message>
        <source>The article has the same title and date.</source>
        <translation>文章的標題和日期相同。</translation>
    </message>
    <message>
        <source>The article has the same title; no other has it.</source>
        <translation>文章的標題相同，且沒有別的文章用這個標題。</translation>
    </message>
    <message>
        <source>No other article holds these words.</source>
        <translation>沒有別的文章包含這些文字。</translation>
    </message>
    <message>
        <source>You left it out.</source>
        <translation>你略去了它。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of attributes are left out.</source>
        <translation>
            <numerusform>略去 %n 個屬性值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) are left out.</source>
        <translation>
            <numerusform>略去 %n 份日誌。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>個案</translation>
    </message>
    <message>
        <source>It is marked as discarded.</source>
        <translation>它已標為捨棄。</translation>
    </message>
    <message>
        <source>The table has no columns of Readwise.</source>
        <translation>表格沒有 Readwise 的欄。</translation>
    </message>
    <message>
        <source>It marks an area of a page, not words.</source>
        <translation>它標記的是頁面的一塊區域，不是文字。</translation>
    </message>
    <message>
        <source>It has neither words nor a note.</source>
        <translation>它既無文字也無筆記。</translation>
    </message>
    <message>
        <source>The file holds no annotations of Zotero.</source>
        <translation>檔案中沒有 Zotero 的批註。</translation>
    </message>
    <message>
        <source>The note holds no annotations of Zotero.</source>
        <translation>筆記中沒有 Zotero 的批註。</translation>
    </message>
    <message>
        <source>It had lost its place when it was exported.</source>
        <translation>匯出時它已失去位置。</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 則</translation>
    </message>
    <message>
        <source>%1 newer than here</source>
        <translation>比這裡新 %1</translation>
    </message>
    <message>
        <source>%1 already there</source>
        <translation>已有 %1</translation>
    </message>
    <message>
        <source>%1 different here and there</source>
        <translation>雙方不同 %1</translation>
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
        <translation>捨棄 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s): %1</source>
        <translation>
            <numerusform>%n 個標籤：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s): %1</source>
        <translation>
            <numerusform>%n 篇文字：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s): %1</source>
        <translation>
            <numerusform>%n 則批註：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>裡面什麼也沒有。</translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) here and there.</source>
        <translation>
            <numerusform>%n 則在兩邊不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has these tags already.</source>
        <translation>它已有這些標籤。</translation>
    </message>
    <message>
        <source>Tags for the article: %1</source>
        <translation>文章的標籤：%1</translation>
    </message>
    <message>
        <source>It is in the library already, on another article.</source>
        <translation>它已在文庫中，屬於另一篇文章。</translation>
    </message>
    <message>
        <source>The file has another annotation of the same id before it.</source>
        <translation>檔案中在它之前已有同一識別碼的批註。</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged article(s): %1</source>
        <translation>
            <numerusform>%n 篇帶標籤的文章：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) get a place that waits for you to confirm it.</source>
        <translation>
            <numerusform>%n 則批註的位置有待你確認。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its words stand at another place than in the file (%1 % sure).</source>
        <translation>原文所在位置與檔案中不同（%1 % 把握）。</translation>
    </message>
    <message>
        <source>Its words differ from the article&apos;s; it waits for you to confirm the place (%1 % sure).</source>
        <translation>其文字與文章不同，位置有待你確認（%1 % 把握）。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was written.</source>
        <translation>匯入已取消，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>It marks no words.</source>
        <translation>它沒有標出任何文字。</translation>
    </message>
    <message>
        <source>It marks no words and becomes a note on the article.</source>
        <translation>它沒有標出任何文字，將成為文章的筆記。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about occurrences are taken over.</source>
        <translation>
            <numerusform>將採用 %n 個關於出現處的決定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already, or were decided here later.</source>
        <translation>
            <numerusform>%n 個這裡已有，或在這裡有更晚的決定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no place in the library.</source>
        <translation>
            <numerusform>%n 個在文庫中沒有對應的位置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of all occurrences: %1</source>
        <translation>
            <numerusform>%n 次對全部出現處的編碼：%1</numerusform>
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
        <translation>文庫中沒有這則批註。</translation>
    </message>
    <message>
        <source>The passage lies outside the article&apos;s text.</source>
        <translation>所選段落超出文章正文。</translation>
    </message>
    <message>
        <source>The annotation “%1” is in this library already.</source>
        <translation>文庫中已有批註「%1」。</translation>
    </message>
    <message>
        <source>There is no such version of an article.</source>
        <translation>文章沒有這個版本。</translation>
    </message>
    <message>
        <source>There is no such article in this library.</source>
        <translation>文庫中沒有這篇文章。</translation>
    </message>
    <message>
        <source>The clean-up log of an article is damaged.</source>
        <translation>有一篇文章的清理紀錄已損壞。</translation>
    </message>
    <message>
        <source>There is no such import to finish.</source>
        <translation>沒有待完成的這次匯入。</translation>
    </message>
    <message>
        <source>“%1” cannot be undone or redone: what it changed has been changed since.</source>
        <translation>無法復原或重做「%1」：其更動的內容後來又有更動。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>The library is being closed.</source>
        <translation>文庫正在關閉。</translation>
    </message>
    <message>
        <source>“%1” is not a Pizhu library.</source>
        <translation>「%1」不是 Pizhu 文庫。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged and was left as it is. Restore a backup, or set the file aside and start anew.</source>
        <translation>文庫「%1」已損壞，未作更動。請從備份還原，或將檔案移到一旁並新增文庫。</translation>
    </message>
    <message>
        <source>The library “%1” was written by a newer version of Pizhu than %2. Install the newest Pizhu to open it.</source>
        <translation>文庫「%1」由比 %2 更新的 Pizhu 寫成。請安裝最新版 Pizhu 後再開啟。</translation>
    </message>
    <message>
        <source>The library “%1” is of an older version and has to be opened for writing once.</source>
        <translation>文庫「%1」為舊版本，須先以可寫入方式開啟一次。</translation>
    </message>
    <message>
        <source>The library “%1” was opened for reading only.</source>
        <translation>文庫「%1」已以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written, so the library is open for reading only.</source>
        <translation>檔案「%1」無法寫入，因此文庫以唯讀方式開啟。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>「%1」無法讀取。</translation>
    </message>
    <message>
        <source>There is no library at “%1”.</source>
        <translation>「%1」處沒有文庫。</translation>
    </message>
    <message>
        <source>The metadata of an article are damaged.</source>
        <translation>有一篇文章的詮釋資料已損壞。</translation>
    </message>
    <message>
        <source>This was given up for something newer.</source>
        <translation>已有更新的要求，此操作不再繼續。</translation>
    </message>
    <message>
        <source>The search index of the articles differs from their texts.</source>
        <translation>文章的搜尋索引與正文不一致。</translation>
    </message>
    <message>
        <source>The search index of the annotations differs from their texts.</source>
        <translation>批註的搜尋索引與內容不一致。</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>資料庫已損壞：%1</translation>
    </message>
    <message>
        <source>A row of “%1” refers to a row of “%2” that is gone.</source>
        <translation>「%1」中有一列參照了「%2」中已不存在的列。</translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation>沒有這個標籤。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>標籤需要名稱。</translation>
    </message>
    <message>
        <source>The name of a tag cannot contain “/”, which separates levels: “%1”.</source>
        <translation>標籤名稱不能含有分隔層級的「/」：「%1」。</translation>
    </message>
    <message>
        <source>There is a tag “%1” at this place already.</source>
        <translation>此處已有標籤「%1」。</translation>
    </message>
    <message>
        <source>“%1” is not the path of a tag.</source>
        <translation>「%1」不是標籤的路徑。</translation>
    </message>
    <message>
        <source>The tag “%1” cannot be moved below itself.</source>
        <translation>標籤「%1」不能移到自身之下。</translation>
    </message>
    <message>
        <source>Nothing here has the id “%1”.</source>
        <translation>找不到 ID 為「%1」的內容。</translation>
    </message>
    <message>
        <source>Several ids start with “%1”; give more of it.</source>
        <translation>有多個 ID 以「%1」開頭，請多輸入幾位。</translation>
    </message>
    <message>
        <source>This is no value for the field “%1”.</source>
        <translation>這不是欄位「%1」的有效值。</translation>
    </message>
    <message>
        <source>Nothing is known about where this article comes from.</source>
        <translation>沒有關於這篇文章出處的資訊。</translation>
    </message>
    <message>
        <source>It is a database, but not one of Zotero.</source>
        <translation>這是資料庫，但不是 Zotero 的資料庫。</translation>
    </message>
    <message>
        <source>There is no such picture in this library.</source>
        <translation>文庫中沒有這張圖片。</translation>
    </message>
    <message>
        <source>The picture %1 is damaged; it is not what was imported.</source>
        <translation>圖片 %1 已損壞，與匯入時不同。</translation>
    </message>
    <message>
        <source>Another repair reaches into this one, so it cannot be changed by itself; change the other one.</source>
        <translation>另一處修復與這一處重疊，無法單獨變更；請變更另一處。</translation>
    </message>
    <message>
        <source>This damage was not repaired; there is nothing to take back.</source>
        <translation>此處損壞未經修復，沒有可以收回的內容。</translation>
    </message>
    <message>
        <source>The article has changed since; this repair is not in it any more.</source>
        <translation>文章此後已有變更，其中不再有這處修復。</translation>
    </message>
    <message>
        <source>The article has got another source meanwhile; clean it again.</source>
        <translation>文章在此期間換了來源檔案，請重新清理。</translation>
    </message>
    <message>
        <source>It was stopped; nothing was changed.</source>
        <translation>已停止，未作任何更動。</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>文集需要名稱。</translation>
    </message>
    <message>
        <source>There is no such collection any more.</source>
        <translation>這個文集已不存在。</translation>
    </message>
    <message>
        <source>The collection “%1” cannot be moved below itself.</source>
        <translation>文集「%1」不能移到自身之下。</translation>
    </message>
    <message>
        <source>There is a collection “%1” at this place already.</source>
        <translation>此處已有文集「%1」。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>有一個引號未成對。</translation>
    </message>
    <message>
        <source>There are %1 columns; a pair has two.</source>
        <translation>共有 %1 欄；一組對照詞應有兩欄。</translation>
    </message>
    <message>
        <source>A pair needs two words.</source>
        <translation>一組對照詞需要兩個詞語。</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one word for the search already, or hold more than words.</source>
        <translation>「%1」和「%2」在搜尋中已視為同一個詞語，或含有詞語以外的內容。</translation>
    </message>
    <message>
        <source>There is no such saved search any more.</source>
        <translation>這個儲存的搜尋已不存在。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>儲存的搜尋需要名稱。</translation>
    </message>
    <message>
        <source>There is a saved search “%1” already.</source>
        <translation>已有儲存的搜尋「%1」。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空垃圾桶</translation>
    </message>
    <message>
        <source>The library is still being opened.</source>
        <translation>文庫仍在開啟。</translation>
    </message>
    <message>
        <source>This annotation is not waiting for a decision any more.</source>
        <translation>此批註已不需決定。</translation>
    </message>
    <message>
        <source>The article has got another version meanwhile; look at it again.</source>
        <translation>文章在此期間有了另一個版本，請重新檢視。</translation>
    </message>
    <message>
        <source>It has no place in the article&apos;s text.</source>
        <translation>在文章內文中沒有位置。</translation>
    </message>
    <message>
        <source>This annotation has no place in the text. Attach it first.</source>
        <translation>此批註在內文中沒有位置。請先重新定位。</translation>
    </message>
    <message>
        <source>Only annotations that touch or overlap can be merged.</source>
        <translation>只能合併相鄰或重疊的批註。</translation>
    </message>
    <message>
        <source>There is nothing to split at this place of the annotation.</source>
        <translation>批註在此處無法分割。</translation>
    </message>
    <message>
        <source>Choose at least two annotations to merge.</source>
        <translation>請至少選擇兩則要合併的批註。</translation>
    </message>
    <message>
        <source>There is no such auto-coding any more.</source>
        <translation>此自動編碼已不存在。</translation>
    </message>
    <message>
        <source>Choose the tag to code with.</source>
        <translation>請選擇用於編碼的標籤。</translation>
    </message>
    <message>
        <source>There is no word to look for. Write one, or select a passage.</source>
        <translation>沒有要尋找的詞語。請輸入詞語，或選取一段文字。</translation>
    </message>
    <message>
        <source>The tag of this auto-coding was removed. Choose another one.</source>
        <translation>此自動編碼的標籤已遭移除。請另選標籤。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it does not stand there any more.</source>
        <translation>內文在此期間有變更，所找文字已不在原處。</translation>
    </message>
    <message>
        <source>“%1” cannot be another name: it means “%2”.</source>
        <translation>「%1」不能作為別名：它已指「%2」。</translation>
    </message>
    <message>
        <source>The key of a tag is a single character.</source>
        <translation>標籤的按鍵只能是一個字元。</translation>
    </message>
    <message>
        <source>“%1” is the key of the tag “%2” already.</source>
        <translation>「%1」已是標籤「%2」的按鍵。</translation>
    </message>
    <message>
        <source>Give the new tag another name than “%1”.</source>
        <translation>新標籤的名稱不能是「%1」，請另取名稱。</translation>
    </message>
    <message>
        <source>A correction stays within one paragraph.</source>
        <translation>更正不能超出一個段落。</translation>
    </message>
    <message>
        <source>A correction cannot split a paragraph.</source>
        <translation>更正不能分割段落。</translation>
    </message>
    <message>
        <source>The text is the same; there is nothing to correct.</source>
        <translation>文字相同，無需更正。</translation>
    </message>
    <message>
        <source>A correction cannot take all of the text away.</source>
        <translation>更正不能刪去全部內文。</translation>
    </message>
    <message>
        <source>The history has no such step any more.</source>
        <translation>操作紀錄中已沒有這一步。</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何變更。</translation>
    </message>
    <message>
        <source>From the merged tag “%1”</source>
        <translation>來自已合併的標籤「%1」</translation>
    </message>
    <message>
        <source>The tag “%1” cannot be merged into itself or a tag below it.</source>
        <translation>標籤「%1」不能合併到自身或其下層標籤。</translation>
    </message>
    <message>
        <source>The article has changed since; look at the passage again.</source>
        <translation>文章此後已有變更，請重新檢視這段文字。</translation>
    </message>
    <message>
        <source>“%1” is no UUID.</source>
        <translation>「%1」不是 UUID。</translation>
    </message>
    <message>
        <source>Another tag has the UUID %1.</source>
        <translation>另一個標籤的 UUID 是 %1。</translation>
    </message>
    <message>
        <source>It is a database, but not one of QualCoder.</source>
        <translation>它是資料庫，但不是 QualCoder 的。</translation>
    </message>
    <message>
        <source>It is a database, but not one of Taguette.</source>
        <translation>它是資料庫，但不是 Taguette 的。</translation>
    </message>
</context>
<context>
    <name>pizhu::storage</name>
    <message>
        <source>A step of the history is damaged and cannot be repeated.</source>
        <translation>操作紀錄中有一步已損壞，無法重複。</translation>
    </message>
    <message>
        <source>What this step changed has been changed again since, so it was left alone.</source>
        <translation>此步更動的內容後來又有更動，因此維持原樣。</translation>
    </message>
    <message>
        <source>The history cannot record this change.</source>
        <translation>操作紀錄無法記下此項更動。</translation>
    </message>
    <message>
        <source>A stored file is damaged.</source>
        <translation>有一個儲存的檔案已損壞。</translation>
    </message>
    <message>
        <source>A stored file is larger than expected.</source>
        <translation>有一個儲存的檔案大於預期。</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>沒有這個項目。</translation>
    </message>
    <message>
        <source>The description of the library&apos;s tables is unusable.</source>
        <translation>文庫的資料表結構描述無法使用。</translation>
    </message>
    <message>
        <source>%1 could not be brought up to date and was left as it was.</source>
        <translation>%1 無法升級，已維持原樣。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Pizhu. Update Pizhu to open it.</source>
        <translation>%1 由更新版本的 Pizhu 建立。請更新 Pizhu 後再開啟。</translation>
    </message>
    <message>
        <source>%1 could not be moved aside. Check that its folder can be written to.</source>
        <translation>%1 無法移到一旁。請檢查其所在資料夾是否可寫入。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>The copy %1 could not be written. Check the free space and the folder.</source>
        <translation>副本 %1 無法寫入。請檢查剩餘空間和資料夾。</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten.</source>
        <translation>%1 已存在，未覆寫。</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database.</source>
        <translation>%1 已損壞或不是資料庫。</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some and try again.</source>
        <translation>存放 %1 的空間已滿。請騰出空間後再試一次。</translation>
    </message>
    <message>
        <source>%1 is being used by another program. Try again in a moment.</source>
        <translation>%1 正由其他程式使用。請稍後再試一次。</translation>
    </message>
    <message>
        <source>There is not enough memory to work with %1.</source>
        <translation>記憶體不足，無法處理 %1。</translation>
    </message>
    <message>
        <source>Reading or writing %1 failed. Check the disk it is stored on.</source>
        <translation>讀寫 %1 失敗。請檢查其所在的磁碟。</translation>
    </message>
    <message>
        <source>The operation on %1 could not be completed.</source>
        <translation>對 %1 的操作未能完成。</translation>
    </message>
    <message>
        <source>The operation on %1 was cancelled.</source>
        <translation>對 %1 的操作已取消。</translation>
    </message>
    <message>
        <source>%1 cannot be changed because it is read-only.</source>
        <translation>%1 為唯讀，無法變更。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it exists and that you may read and write there.</source>
        <translation>%1 無法開啟。請檢查其是否存在，以及是否有讀寫權限。</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database. Restore it from a backup.</source>
        <translation>%1 已損壞或不是資料庫。請從備份還原。</translation>
    </message>
    <message>
        <source>%1 already has such an entry.</source>
        <translation>%1 已有這個項目。</translation>
    </message>
    <message>
        <source>A value is too large to be stored in %1.</source>
        <translation>有一個值過大，無法存入 %1。</translation>
    </message>
    <message>
        <source>The database in memory</source>
        <translation>記憶體中的資料庫</translation>
    </message>
    <message>
        <source>%1 is open in another program and can only be read.</source>
        <translation>%1 已在其他程式中開啟，目前只能讀取。</translation>
    </message>
    <message>
        <source>%1 is open in %2 (process %3 on %4) and can only be read until that is closed.</source>
        <translation>%1 已在 %2 中開啟（%4 上的處理程序 %3），在其關閉前只能讀取。</translation>
    </message>
    <message>
        <source>%1 can only be read because its folder cannot be written to.</source>
        <translation>%1 所在的資料夾無法寫入，因此只能讀取。</translation>
    </message>
</context>
<context>
    <name>pizhu::study</name>
    <message>
        <source>There is no article in which both have tagged something.</source>
        <translation>沒有雙方都做過標籤的文章。</translation>
    </message>
    <message>
        <source>It takes two coders to compare them.</source>
        <translation>至少要有兩位編碼者才能比較。</translation>
    </message>
    <message>
        <source>There is no article in which two of them have tagged something.</source>
        <translation>沒有一篇文章有其中兩位加過標籤。</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>比較已停止。</translation>
    </message>
</context>
<context>
    <name>pizhu::text</name>
    <message>
        <source>The conversion “%1” is not available. Install the data of OpenCC (package libopencc-data).</source>
        <translation>轉換「%1」無法使用。請安裝 OpenCC 的資料（套件 libopencc-data）。</translation>
    </message>
</context>
<context>
    <name>pizhu::text::Dictionary</name>
    <message>
        <source>The file is too large to be a dictionary.</source>
        <translation>檔案過大，不像是詞典。</translation>
    </message>
    <message>
        <source>The file is packed. Unpack it and choose the text file.</source>
        <translation>檔案是壓縮檔。請解壓縮後選擇其中的文字檔。</translation>
    </message>
    <message>
        <source>The file has no entries.</source>
        <translation>檔案中沒有項目。</translation>
    </message>
    <message>
        <source>Line %1 is no entry of a CC-CEDICT dictionary: “%2”.</source>
        <translation>第 %1 行不是 CC-CEDICT 詞典的項目：「%2」。</translation>
    </message>
    <message>
        <source>The packed file is damaged, or too large to be a dictionary.</source>
        <translation>壓縮檔已損壞，或大得不像詞典。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ActionSource</name>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AgreementDialog</name>
    <message>
        <source>Agreement between coders</source>
        <translation>編碼者間一致性</translation>
    </message>
    <message>
        <source>One coder</source>
        <translation>一位編碼者</translation>
    </message>
    <message>
        <source>The other coder</source>
        <translation>另一位編碼者</translation>
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
        <translation>下級標籤計入上級</translation>
    </message>
    <message>
        <source>Agreement on each tag</source>
        <translation>各標籤的一致性</translation>
    </message>
    <message>
        <source>Passages tagged by one only</source>
        <translation>只有一方標註的段落</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>標註者</translation>
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
        <translation>沒有可比較的編碼者</translation>
    </message>
    <message>
        <source>Import the annotations of a colleague on the same articles: each of them keeps the name of who made it.</source>
        <translation>匯入同事對同樣文章的批註：每則批註都保留作者姓名。</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>匯入批註…</translation>
    </message>
    <message>
        <source>and</source>
        <comment>two coders</comment>
        <translation>與</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>複製表格</translation>
    </message>
    <message>
        <source>Choose two different coders.</source>
        <translation>請選擇兩位不同的編碼者。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in which both have tagged something, %1 units.</source>
        <translation>
            <numerusform>%n 篇文章雙方都做過標註，共 %1 個單位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n passage(s) tagged by one only</source>
        <comment>a tag</comment>
        <translation>
            <numerusform>%1：%n 處只有一方標註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n coders</source>
        <translation>
            <numerusform>全部 %n 位編碼者</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比較…</translation>
    </message>
    <message>
        <source>There is no article in which all of them have tagged something; each pair is compared over its own articles.</source>
        <translation>沒有一篇文章是所有人都加過標籤的；每兩位按各自共有的文章比較。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in which all of them have tagged something; each pair is compared over its own articles.</source>
        <translation>
            <numerusform>%n 篇文章所有人都加過標籤；每兩位按各自共有的文章比較。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>儲存表格</translation>
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
        <translation>表格已寫入 %1。</translation>
    </message>
    <message>
        <source>Agreement of all coders on each tag</source>
        <translation>全部編碼者在各標籤上的一致性</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>儲存表格…</translation>
    </message>
    <message>
        <source>Comparing pairs of coders</source>
        <translation>正在比較各對編碼者</translation>
    </message>
    <message>
        <source>Comparing articles and tags</source>
        <translation>正在比較文章與標籤</translation>
    </message>
    <message>
        <source>The comparison was stopped. Choose what to compare.</source>
        <translation>比較已停止。請選擇要比較的內容。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AgreementModel</name>
    <message>
        <source>Not defined: nothing could have been decided otherwise.</source>
        <translation>無定義：沒有可作不同判斷之處。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>雙方</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>a coder</comment>
        <translation>僅 %1</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>雙方均無</translation>
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
        <translation>各單位的 Cohen κ：1 為完全一致，0 為隨機水準</translation>
    </message>
    <message>
        <source>Krippendorff’s alpha for unitised continua, over the passages themselves</source>
        <translation>單元化連續體的 Krippendorff α，按段落本身計算</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnchoringActions</name>
    <message>
        <source>Re-attach inbox (%1)…</source>
        <translation>待重新定位的批註（%1）…</translation>
    </message>
    <message>
        <source>Re-attach inbox…</source>
        <translation>待重新定位的批註…</translation>
    </message>
    <message>
        <source>A correction stays within one paragraph; select a part of one.</source>
        <translation>更正不能超出一個段落；請在同一段落內選取文字。</translation>
    </message>
    <message>
        <source>Correct “%1”</source>
        <translation>更正「%1」</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationActions</name>
    <message>
        <source>Highlight “%1”</source>
        <translation>螢光標記「%1」</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>變更標籤</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章筆記</translation>
    </message>
    <message>
        <source>Underline “%1”</source>
        <translation>加底線「%1」</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationBrowser</name>
    <message>
        <source>No annotations yet</source>
        <translation>還沒有批註</translation>
    </message>
    <message>
        <source>What you highlight while reading is listed here, from all articles: to filter, to group by tag, to code anew and to export.</source>
        <translation>閱讀時標記的內容都列在這裡，涵蓋所有文章，可篩選、依標籤分組、重新編碼和匯出。</translation>
    </message>
    <message>
        <source>No annotation fits</source>
        <translation>沒有符合條件的批註</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>清除篩選</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 則批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n selected</source>
        <comment>after the number of all</comment>
        <translation>
            <numerusform>%1 · 已選 %n 則</numerusform>
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
        <translation>收合所有群組</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>展開所有群組</translation>
    </message>
    <message>
        <source>Groups and order</source>
        <translation>分組與排序</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>Change many annotations at once</source>
        <translation>批次變更批註</translation>
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
        <translation>所有文章的批註</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotation(s) with %1</source>
        <translation>
            <numerusform>為 %n 則批註加上標籤 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %1 off %n annotation(s)</source>
        <translation>
            <numerusform>從 %n 則批註移除標籤「%1」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change tags of %n annotation(s)</source>
        <translation>
            <numerusform>變更 %n 則批註的標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace %1 by %2</source>
        <translation>將標籤「%1」取代為「%2」</translation>
    </message>
    <message numerus="yes">
        <source>Colour %n annotation(s): %1</source>
        <translation>
            <numerusform>將 %n 則批註的顏色改為%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n annotation(s): %1</source>
        <translation>
            <numerusform>將 %n 則批註改為%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)</source>
        <translation>
            <numerusform>刪除 %n 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>They have no tags</source>
        <translation>沒有標籤</translation>
    </message>
    <message>
        <source>Remove annotations</source>
        <translation>刪除批註</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotation(s)?</source>
        <translation>
            <numerusform>刪除 %n 則批註？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their notes and tags go with them. It is one step that can be undone.</source>
        <translation>其筆記和標籤一併刪除。此操作為一步，可以復原。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>The selected (%n)</source>
        <translation>
            <numerusform>選取的批註（%n）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything listed (%n)</source>
        <translation>
            <numerusform>列出的所有批註（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>加上標籤…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除標籤…</translation>
    </message>
    <message>
        <source>Replace a tag…</source>
        <translation>取代標籤…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>前往原文位置</translation>
    </message>
    <message>
        <source>Show the text around it</source>
        <translation>顯示上下文</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Keep these filters and groups among the saved searches</source>
        <translation>把這些篩選和分組保存到已存搜尋中</translation>
    </message>
    <message>
        <source>Nothing has what these filters and those of the article list ask for.</source>
        <translation>沒有批註符合這些篩選和文章清單的篩選。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationDelegate</name>
    <message>
        <source>Note on the whole article</source>
        <translation>整篇文章的筆記</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <translation>已隨原文移動</translation>
    </message>
    <message>
        <source>Not found in this version</source>
        <translation>在此版本中失去位置</translation>
    </message>
    <message>
        <source>Draft, not saved yet</source>
        <translation>草稿，尚未儲存</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Translate the passage. Ctrl+Enter saves, Esc leaves a draft.</source>
        <translation>翻譯這段文字。Ctrl+Enter 儲存，Esc 留作草稿。</translation>
    </message>
    <message>
        <source>Place approximate</source>
        <translation>原文有改動，位置近似</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::AnnotationImportDialog</name>
    <message>
        <source>Import annotations</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>Annotations (%1)</source>
        <translation>批註 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀中</translation>
    </message>
    <message>
        <source>Comparing with the library</source>
        <translation>正在與文庫比較</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>Import annotations from %1</source>
        <translation>從 %1 匯入批註</translation>
    </message>
    <message numerus="yes">
        <source>Import annotations from %n file(s)</source>
        <translation>
            <numerusform>從 %n 個檔案匯入批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) were imported.</source>
        <translation>
            <numerusform>已匯入 %n 則批註。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止。沒有匯入任何內容。</translation>
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
            <numerusform>匯入 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Annotations of another program, or of a colleague</source>
        <translation>其他程式或同事的批註</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>What the files have under this name is yours; what others made keeps theirs</source>
        <translation>檔案中署此名的算作你的；他人的保留他人姓名</translation>
    </message>
    <message>
        <source>Find a passage, tag or reason</source>
        <translation>尋找段落、標籤或原因</translation>
    </message>
    <message>
        <source>Into tags of the same path</source>
        <translation>併入路徑相同的標籤</translation>
    </message>
    <message>
        <source>Into tags of the same name</source>
        <translation>併入名稱相同的標籤</translation>
    </message>
    <message>
        <source>Below the tag</source>
        <translation>放在此標籤之下</translation>
    </message>
    <message>
        <source>Path of a tag</source>
        <translation>標籤路徑</translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>檔案內容</translation>
    </message>
    <message>
        <source>Take all shown</source>
        <translation>全部選取</translation>
    </message>
    <message>
        <source>Leave out all shown</source>
        <translation>全部略去</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
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
        <translation>編輯「%1」的筆記</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>為「%1」加上標籤</translation>
    </message>
    <message>
        <source>Recolour “%1”</source>
        <translation>變更「%1」的顏色</translation>
    </message>
    <message>
        <source>Delete the annotation “%1”</source>
        <translation>刪除批註「%1」</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯筆記</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Annotations  %1</source>
        <translation>批註  %1</translation>
    </message>
    <message>
        <source>No annotations yet</source>
        <translation>還沒有批註</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>未開啟文章</translation>
    </message>
    <message>
        <source>Select text in the article, then press 1–6 to highlight it. N adds a note, T a tag.</source>
        <translation>在文章中選取文字，按 1–6 鍵加上螢光標記，按 N 鍵寫筆記，按 T 鍵加上標籤。</translation>
    </message>
    <message>
        <source>Open an article to see its highlights and notes here.</source>
        <translation>開啟文章後，螢光標記和筆記會顯示在此。</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>捨棄草稿</translation>
    </message>
    <message>
        <source>Translate “%1”</source>
        <translation>翻譯「%1」</translation>
    </message>
    <message>
        <source>Edit translation</source>
        <translation>編輯譯文</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleDelegate</name>
    <message>
        <source>No source, undated</source>
        <translation>無來源，無日期</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>標籤：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 個版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <comment>of the search in the text</comment>
        <translation>
            <numerusform>%n 處符合</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleHeader</name>
    <message>
        <source>Reset columns</source>
        <translation>還原預設欄位</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleListPane</name>
    <message numerus="yes">
        <source>Star %n articles</source>
        <translation>
            <numerusform>為 %n 篇文章加上星號</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstar %n articles</source>
        <translation>
            <numerusform>移除 %n 篇文章的星號</numerusform>
        </translation>
    </message>
    <message>
        <source>Star “%1”</source>
        <translation>為「%1」加上星號</translation>
    </message>
    <message>
        <source>Unstar “%1”</source>
        <translation>移除「%1」的星號</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as read</source>
        <translation>
            <numerusform>將 %n 篇文章標為已讀</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as unread</source>
        <translation>
            <numerusform>將 %n 篇文章標為未讀</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n articles to trash</source>
        <translation>
            <numerusform>將 %n 篇文章移至垃圾桶</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “%1” to trash</source>
        <translation>將「%1」移至垃圾桶</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n articles from trash</source>
        <translation>
            <numerusform>從垃圾桶還原 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore “%1” from trash</source>
        <translation>從垃圾桶還原「%1」</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>移除星號</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加上星號</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>標為未讀</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移至垃圾桶</translation>
    </message>
    <message>
        <source>Restore from trash</source>
        <translation>從垃圾桶還原</translation>
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
        <translation>全選</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>加上標籤…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>移除標籤…</translation>
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
        <translation>編輯詮釋資料項目…</translation>
    </message>
    <message>
        <source>Export excerpts…</source>
        <translation>匯出摘錄…</translation>
    </message>
    <message>
        <source>Show articles in columns</source>
        <translation>分欄顯示文章</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>並排開啟</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleSwitcher</name>
    <message>
        <source>Recently read</source>
        <translation>最近閱讀</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>已讀 %1%</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ArticleTable</name>
    <message>
        <source>Articles in columns</source>
        <translation>分欄顯示的文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BacklinksPane</name>
    <message>
        <source>Notes that link here</source>
        <translation>連結至此處的筆記</translation>
    </message>
    <message numerus="yes">
        <source>Linked from %n note(s)</source>
        <extracomment>Above the notes that lead to the article or tag shown</extracomment>
        <translation>
            <numerusform>有 %n 則筆記連結至此處</numerusform>
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
        <translation>每週</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <comment>backup</comment>
        <translation>升級前</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>backup</comment>
        <translation>最近</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pizhu keeps recent, daily and weekly copies beside the library. Each was checked when it was made.</source>
        <translation>Pizhu 在文庫旁保留最近、每日和每週的備份，每份備份在產生時都經過檢查。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>The library was backed up.</source>
        <translation>文庫已備份。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Restore the library as it was on %1?</source>
        <translation>將文庫還原到 %1 時的狀態？</translation>
    </message>
    <message>
        <source>The present library is kept beside it under another name.</source>
        <translation>目前的文庫會改名保留在同一位置。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>還沒有備份。</translation>
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
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台灣</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一處差異</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一處差異</translation>
    </message>
    <message>
        <source>Scroll both texts together</source>
        <translation>同步捲動兩篇文字</translation>
    </message>
    <message>
        <source>Close the second text</source>
        <translation>關閉並排的文字</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>沒有差異</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 處差異</numerusform>
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
            <numerusform>已複製 %n 則批註。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserDelegate</name>
    <message>
        <source>Note on the whole article</source>
        <translation>整篇文章的筆記</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserFilterBar</name>
    <message>
        <source>%1 (only itself)</source>
        <translation>%1（僅自身）</translation>
    </message>
    <message>
        <source>Words of quotes and notes</source>
        <translation>引文和筆記中的詞語</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>篩選批註</translation>
    </message>
    <message>
        <source>Filters by words in any script. Also tag:, color:, note:, highlight:, has:note, OR, -, and every field of the articles, such as source: or date:</source>
        <translation>依詞語篩選，不分字形。也可使用 tag:、color:、note:、highlight:、has:note、OR、-，以及文章的各詮釋資料項目，如 source: 或 date:</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
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
        <translation>含全部這些標籤…</translation>
    </message>
    <message>
        <source>With any of these tags…</source>
        <translation>含任一標籤…</translation>
    </message>
    <message>
        <source>Without these tags…</source>
        <translation>不含這些標籤…</translation>
    </message>
    <message>
        <source>Tags below them count, too</source>
        <translation>包括其下層標籤</translation>
    </message>
    <message>
        <source>Without any tag</source>
        <translation>沒有任何標籤</translation>
    </message>
    <message>
        <source>With and without a note</source>
        <translation>不限有無筆記</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有筆記</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>無筆記</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改時間</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限時間</translation>
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
        <translation>指定起訖日期…</translation>
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
        <translation>建立時間：%1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改時間：%1</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除篩選條件「%1」</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BrowserTitles</name>
    <message>
        <source>Not grouped</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>依文章</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>依日期</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>依來源</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>依顏色</translation>
    </message>
    <message>
        <source>As in the articles</source>
        <translation>依在文章中的順序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最舊在前</translation>
    </message>
    <message>
        <source>Last changed first</source>
        <translation>最近修改在前</translation>
    </message>
    <message>
        <source>Exactly in place</source>
        <translation>位置準確</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <translation>已隨原文移動</translation>
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
        <translation>無標籤</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>無來源</translation>
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
        <translation>這些文章都沒有自己的標籤</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新增文集…</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln article(s) into “%1”</source>
        <translation>
            <numerusform>將 %Ln 篇文章放入「%1」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln article(s) out of “%1”</source>
        <translation>
            <numerusform>將 %Ln 篇文章移出「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增文集</translation>
    </message>
    <message numerus="yes">
        <source>Name of the collection for %Ln article(s)</source>
        <translation>
            <numerusform>用於收錄 %Ln 篇文章的文集名稱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” from %Ln article(s)</source>
        <translation>
            <numerusform>從 %Ln 篇文章移除「%1」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln article(s) with “%1”</source>
        <translation>
            <numerusform>為 %Ln 篇文章加上標籤「%1」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change “%1” of %Ln article(s)</source>
        <translation>
            <numerusform>變更 %Ln 篇文章的「%1」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln article(s) to the trash</source>
        <translation>
            <numerusform>將 %Ln 篇文章移至垃圾桶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln article(s) from the trash</source>
        <translation>
            <numerusform>從垃圾桶還原 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln article(s)</source>
        <translation>
            <numerusform>為 %Ln 篇文章加上星號</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln article(s) as unread</source>
        <translation>
            <numerusform>將 %Ln 篇文章標為未讀</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::BulkBar</name>
    <message>
        <source>Select everything the search and the filters find (Ctrl+A)</source>
        <translation>選取搜尋和篩選找到的全部文章（Ctrl+A）</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>加上標籤…</translation>
    </message>
    <message>
        <source>Tag the selected articles</source>
        <translation>為選取的文章加上標籤</translation>
    </message>
    <message>
        <source>Collect…</source>
        <translation>放入文集…</translation>
    </message>
    <message>
        <source>Put the selected articles into a collection</source>
        <translation>將選取的文章放入文集</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore the selected articles from the trash</source>
        <translation>從垃圾桶還原選取的文章</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空垃圾桶…</translation>
    </message>
    <message>
        <source>Delete what is in the trash for good</source>
        <translation>永久刪除垃圾桶中的內容</translation>
    </message>
    <message>
        <source>More for the selected articles</source>
        <translation>對選取文章的更多操作</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消選取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>articles</comment>
        <translation>
            <numerusform>已選取 %Ln 篇</numerusform>
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
        <translation>文字編碼</translation>
    </message>
    <message>
        <source>Read as %1, because you chose it.</source>
        <translation>以 %1 讀取，因為這是手動選定的。</translation>
    </message>
    <message>
        <source>Read as %1, because the file begins with its byte order mark.</source>
        <translation>以 %1 讀取，因為檔案以其位元組順序記號開頭。</translation>
    </message>
    <message>
        <source>Read as %1, because the file says so and all of it fits.</source>
        <translation>以 %1 讀取，因為檔案如此宣告，且全文相符。</translation>
    </message>
    <message>
        <source>Read as %1, because all of it is valid %1.</source>
        <translation>以 %1 讀取，因為全文都是有效的 %1。</translation>
    </message>
    <message>
        <source>Read as %1, because the text makes most sense that way.</source>
        <translation>以 %1 讀取，因為這樣讀出的文字最通順。</translation>
    </message>
    <message>
        <source>Read as %1, although not all of it fits: nothing fitted better.</source>
        <translation>以 %1 讀取；並非全文相符，但沒有更合適的編碼。</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Read it this way</source>
        <translation>這樣讀取</translation>
    </message>
    <message>
        <source>A file of this kind says itself how it is to be read.</source>
        <translation>這類檔案自身規定了讀取方式。</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <comment>charset</comment>
        <translation>自動（%1）</translation>
    </message>
    <message>
        <source>%1 — does not fit</source>
        <comment>charset</comment>
        <translation>%1 — 不相符</translation>
    </message>
    <message>
        <source>Some bytes of the file mean nothing in this encoding.</source>
        <translation>檔案中有些位元組在此編碼中沒有意義。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Not all bytes mean something in this encoding; they show as “%1”.</source>
        <translation>有些位元組在此編碼中沒有意義，顯示為「%1」。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CitationActions</name>
    <message>
        <source>The excerpt is copied with its citation</source>
        <translation>已複製摘錄及其引註</translation>
    </message>
    <message>
        <source>The reference of the article is copied</source>
        <translation>已複製文章的參考文獻條目</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CodebookActions</name>
    <message>
        <source>Tag “%1”</source>
        <translation>為「%1」加上標籤</translation>
    </message>
    <message>
        <source>“%1” is the key of a highlight colour.</source>
        <translation>「%1」已是一種螢光標記顏色的快速鍵。</translation>
    </message>
    <message>
        <source>“%1” is the key of “%2”.</source>
        <translation>「%1」已是「%2」的快速鍵。</translation>
    </message>
    <message>
        <source>Select text or an annotation to tag first.</source>
        <translation>請先選取要加上標籤的文字或批註。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CodingDialog</name>
    <message>
        <source>Nothing stands here</source>
        <translation>這裡沒有內容</translation>
    </message>
    <message>
        <source>Nothing that is listed: the words stand in no article, or all of them are decided.</source>
        <translation>沒有可列出的內容：這些詞語未在任何文章中出現，或已全部處理。</translation>
    </message>
    <message>
        <source>Write a word or a phrase above, choose a tag, and every place where it stands is listed here: Y codes it, N leaves it out.</source>
        <translation>在上方輸入詞語並選擇標籤，所有出現之處會列在這裡：按 Y 編碼，按 N 排除。</translation>
    </message>
    <message>
        <source>Articles listed now</source>
        <translation>目前列出的文章</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n 處未決定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n 處已擱置</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a tag…</source>
        <translation>選擇標籤…</translation>
    </message>
    <message>
        <source>Look for “%1” to code it</source>
        <translation>搜尋「%1」以便編碼</translation>
    </message>
    <message>
        <source>“%1” → %2</source>
        <translation>「%1」 → %2</translation>
    </message>
    <message>
        <source>Forget the auto-coding of “%1”</source>
        <translation>刪除「%1」的自動編碼</translation>
    </message>
    <message>
        <source>Code all that remains</source>
        <translation>編碼其餘各處</translation>
    </message>
    <message numerus="yes">
        <source>Code %n occurrence(s) with %1?</source>
        <translation>
            <numerusform>將 %n 處編碼為「%1」？</numerusform>
        </translation>
    </message>
    <message>
        <source>What you left out or set aside stays so. It is one step that can be undone.</source>
        <translation>已排除或擱置的保持不變。此操作為一步，可以復原。</translation>
    </message>
    <message>
        <source>Code them</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Coding with %1</source>
        <translation>正在編碼為「%1」</translation>
    </message>
    <message numerus="yes">
        <source>Code %n occurrence(s) of “%1” with %2</source>
        <translation>
            <numerusform>將 %n 處「%1」編碼為「%2」</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) coded.</source>
        <translation>
            <numerusform>已編碼 %n 處。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>出現 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>coded</source>
        <translation>處已編碼</translation>
    </message>
    <message>
        <source>coded before</source>
        <translation>處先前已編碼</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>處已排除</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>處已擱置</translation>
    </message>
    <message>
        <source>Code all %1 that remain…</source>
        <translation>編碼其餘 %1 處…</translation>
    </message>
    <message>
        <source>Code all that remain…</source>
        <translation>編碼其餘各處…</translation>
    </message>
    <message>
        <source>Stopped; nothing was coded.</source>
        <translation>已停止，未做任何編碼。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已擱置</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>已編碼</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Auto-code</source>
        <translation>自動編碼</translation>
    </message>
    <message>
        <source>Words or a passage to look for</source>
        <translation>要搜尋的詞語或段落</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>逐字比對</translation>
    </message>
    <message>
        <source>Looks for the text as it stands, in any script, instead of reading it as a query</source>
        <translation>照原樣搜尋文字，不分字形，不作為搜尋語法解讀</translation>
    </message>
    <message>
        <source>The tag to code with</source>
        <translation>編碼所用的標籤</translation>
    </message>
    <message>
        <source>Colour of the highlights</source>
        <translation>螢光標記顏色</translation>
    </message>
    <message>
        <source>Articles to look through</source>
        <translation>搜尋的文章範圍</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Auto-codings</source>
        <translation>自動編碼清單</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>As in the articles</source>
        <translation>依在文章中的順序</translation>
    </message>
    <message>
        <source>Oldest article first</source>
        <translation>最舊的文章在前</translation>
    </message>
    <message>
        <source>By the text before</source>
        <translation>依前文</translation>
    </message>
    <message>
        <source>By the text after</source>
        <translation>依後文</translation>
    </message>
    <message>
        <source>Occurrences shown</source>
        <translation>顯示的出現處</translation>
    </message>
    <message>
        <source>Occurrences</source>
        <translation>出現處</translation>
    </message>
    <message>
        <source>Forget this auto-coding</source>
        <translation>刪除此自動編碼</translation>
    </message>
    <message>
        <source>Y code · N leave out · L set aside · T or a tag’s key: another tag · Z take back · Enter read · ↑ ↓ move</source>
        <translation>Y 編碼 · N 略過 · L 暫緩 · T 或標籤的鍵：另選標籤 · Z 撤回 · Enter 閱讀 · ↑ ↓ 移動</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CommandPalette</name>
    <message>
        <source>Run a command, open an article, apply a tag…</source>
        <translation>執行指令、開啟文章、加上標籤…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>指令面板</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>尋找結果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sign to type and what it leads to</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 關閉</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CommandSet</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
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
        <translation>搜尋文庫</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>在文章中尋找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一個符合處</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一個符合處</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>Export excerpts…</source>
        <translation>匯出摘錄…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>新增文庫…</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>開啟文庫…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>顯示篩選欄</translation>
    </message>
    <message>
        <source>Show annotations</source>
        <translation>顯示批註欄</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>預設文字大小</translation>
    </message>
    <message>
        <source>What was cleaned and repaired…</source>
        <translation>清理與修復紀錄…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>About Pizhu</source>
        <translation>關於 Pizhu</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Check title, date and source</source>
        <translation>核對標題、日期和來源</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>貼上一篇文章</translation>
    </message>
    <message>
        <source>Check files without importing…</source>
        <translation>檢查檔案而不匯入…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>監看的資料夾…</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>匯入紀錄…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Text encoding…</source>
        <translation>文字編碼…</translation>
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
        <translation>指令面板…</translation>
    </message>
    <message>
        <source>Rebuild the search index</source>
        <translation>重建搜尋索引</translation>
    </message>
    <message>
        <source>Show articles in columns</source>
        <translation>分欄顯示文章</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>儲存此搜尋</translation>
    </message>
    <message>
        <source>Update the saved search</source>
        <translation>更新儲存的搜尋</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增文集</translation>
    </message>
    <message>
        <source>Select all listed articles</source>
        <translation>選取清單中的所有文章</translation>
    </message>
    <message>
        <source>Tag the selected articles…</source>
        <translation>為選取的文章加上標籤…</translation>
    </message>
    <message>
        <source>Put the selected articles into a collection…</source>
        <translation>將選取的文章放入文集…</translation>
    </message>
    <message>
        <source>Edit a field of the selected articles…</source>
        <translation>編輯選取文章的詮釋資料項目…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空垃圾桶…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>操作紀錄…</translation>
    </message>
    <message>
        <source>Annotations of all articles</source>
        <translation>所有文章的批註</translation>
    </message>
    <message>
        <source>Auto-code…</source>
        <translation>自動編碼…</translation>
    </message>
    <message>
        <source>How text is set…</source>
        <translation>內文排版…</translation>
    </message>
    <message>
        <source>Show numbers beside paragraphs</source>
        <translation>顯示段落編號</translation>
    </message>
    <message>
        <source>Outline of the article</source>
        <translation>文章大綱</translation>
    </message>
    <message>
        <source>Keep this script for this article</source>
        <translation>為這篇文章保持此字形</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>標為已讀或未讀</translation>
    </message>
    <message>
        <source>Recently read…</source>
        <translation>最近閱讀…</translation>
    </message>
    <message>
        <source>The article read before</source>
        <translation>上次閱讀的文章</translation>
    </message>
    <message>
        <source>Re-attach inbox…</source>
        <translation>待重新定位的批註…</translation>
    </message>
    <message>
        <source>Correct the selected text…</source>
        <translation>更正選取的文字…</translation>
    </message>
    <message>
        <source>Write a note on the article</source>
        <translation>為文章寫筆記</translation>
    </message>
    <message>
        <source>Copy the link to this place</source>
        <translation>複製此處的連結</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>並排開啟</translation>
    </message>
    <message>
        <source>Close the second text</source>
        <translation>關閉並排的文字</translation>
    </message>
    <message>
        <source>Go to the other text</source>
        <translation>前往另一篇文字</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一處差異</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>上一處差異</translation>
    </message>
    <message>
        <source>Look up the selection: pinyin and meaning</source>
        <translation>查詢選取的文字：拼音和釋義</translation>
    </message>
    <message>
        <source>Show the dictionary under the pointer</source>
        <translation>在指標處顯示詞典</translation>
    </message>
    <message>
        <source>Choose a dictionary…</source>
        <translation>選擇詞典…</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>連同引註複製</translation>
    </message>
    <message>
        <source>Import annotations…</source>
        <translation>匯入批註…</translation>
    </message>
    <message>
        <source>Send annotations…</source>
        <translation>傳送批註…</translation>
    </message>
    <message>
        <source>Agreement between coders…</source>
        <translation>編碼者間一致性…</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::CompanionActions</name>
    <message numerus="yes">
        <source>The dictionary with %n entries is in use.</source>
        <translation>
            <numerusform>已啟用詞典，共 %n 個詞條。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConcordanceDelegate</name>
    <message>
        <source>Undecided</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>已編碼</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已擱置</translation>
    </message>
    <message>
        <source>Coded before</source>
        <translation>先前已編碼</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConcordanceModel</name>
    <message>
        <source>Code “%1” with %2</source>
        <translation>將「%1」編碼為「%2」</translation>
    </message>
    <message>
        <source>Leave “%1” out</source>
        <translation>排除「%1」</translation>
    </message>
    <message>
        <source>Set “%1” aside</source>
        <translation>擱置「%1」</translation>
    </message>
    <message>
        <source>Take a decision on “%1” back</source>
        <translation>收回對「%1」的決定</translation>
    </message>
    <message>
        <source>Something else was done since; undo it in the window first.</source>
        <translation>此後已有其他操作，請先在視窗中復原。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConditionGroup</name>
    <message>
        <source>Which of the conditions must hold</source>
        <translation>須符合哪些條件</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>符合以下所有條件</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>符合以下任一條件</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>以下條件皆不符合</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>新增條件</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>新增條件群組</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>移除此條件群組</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ConditionRow</name>
    <message>
        <source>Where to look</source>
        <translation>搜尋位置</translation>
    </message>
    <message>
        <source>As text</source>
        <comment>a part of a search in the query language</comment>
        <translation>文字形式</translation>
    </message>
    <message>
        <source>How it must be</source>
        <translation>條件關係</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>搜尋內容</translation>
    </message>
    <message>
        <source>At most so many characters between</source>
        <translation>兩者之間的最多字數</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除此條件</translation>
    </message>
    <message>
        <source>and</source>
        <comment>two words near each other</comment>
        <translation>與</translation>
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
        <translation>搜尋式，例如 a OR (b -c)</translation>
    </message>
    <message>
        <source>The other word</source>
        <translation>另一個詞語</translation>
    </message>
    <message>
        <source>The end, included</source>
        <translation>截止時間（含）</translation>
    </message>
    <message>
        <source>This is no year, month or day: 2021, 2021-06, 2021-06-27</source>
        <translation>這不是年、月或日，應寫成 2021、2021-06 或 2021-06-27</translation>
    </message>
    <message>
        <source>This field does not know such a value</source>
        <translation>此欄位沒有這樣的值</translation>
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
        <translation>對方的</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留你的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>採用對方的</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>兩者都保留</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <comment>a moment</comment>
        <translation>改於 %1</translation>
    </message>
    <message>
        <source>The file does not say when it was changed</source>
        <translation>檔案沒有說明何時修改</translation>
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
        <translation>更正後</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>更正後的文字</translation>
    </message>
    <message>
        <source>This makes a new version; the imported file stays as it was. Highlights beside the change stay where they are, those on it wait in the re-attach inbox.</source>
        <translation>更正會產生一個新版本，匯入的檔案維持原樣。更正處以外的螢光標記位置不變，落在更正處的螢光標記會進入「待重新定位的批註」。</translation>
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
        <translation>依日期分布的文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DaysDialog</name>
    <message>
        <source>From</source>
        <translation>從</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Desktop</name>
    <message>
        <source>Opening and checking the library…</source>
        <translation>正在開啟並檢查文庫…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>The language changes when Pizhu starts again.</source>
        <translation>語言將在 Pizhu 下次啟動時變更。</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>無法開啟文庫</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>開啟其他文庫…</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>開啟範例文庫</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>開啟文庫</translation>
    </message>
    <message>
        <source>Pizhu libraries (*.pizhu)</source>
        <translation>Pizhu 文庫 (*.pizhu)</translation>
    </message>
    <message>
        <source>Import into another library?</source>
        <translation>匯入到另一個文庫？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were to be imported into “%1”, which is not open. Import them into “%2” instead?</source>
        <translation>
            <numerusform>%Ln 個檔案原本要匯入「%1」，但它沒有開啟。改為匯入「%2」嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Import here</source>
        <translation>匯入到這裡</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不匯入</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::DiffView</name>
    <message numerus="yes">
        <source>Show %n more paragraph(s)</source>
        <translation>
            <numerusform>再顯示 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>The same in another script: %1 → %2</source>
        <translation>只是字形不同：%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>… %n unchanged paragraph(s)</source>
        <translation>
            <numerusform>… %n 段未變</numerusform>
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
        <translation>移到此處：</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
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
            <numerusform>另有 %n 篇文章文字幾乎相同：</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>隱藏此訊息</translation>
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
            <numerusform>另有 %n 篇文章文字相同或幾乎相同：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::EmptyArticle</name>
    <message>
        <source>Choose an article to read</source>
        <translation>選一篇文章來讀</translation>
    </message>
    <message>
        <source>↑ and ↓ move through the list. / searches, Ctrl+K runs any command.</source>
        <translation>用 ↑ 和 ↓ 在清單中移動。按 / 搜尋，按 Ctrl+K 執行任何指令。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExchangeActions</name>
    <message>
        <source>Send annotations</source>
        <translation>傳送批註</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Annotations for Pizhu (%1)</source>
        <translation>Pizhu 批註 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) were written to %1.</source>
        <translation>
            <numerusform>已將 %n 則批註寫入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing annotations, article by article</source>
        <translation>正在逐篇寫出批註</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>All annotations with their tags, and what you decided while coding occurrences, go into one file, which a colleague with the same articles imports.
Your name, as they will see it:</source>
        <translation>全部批註及其標籤，以及你在逐條編碼時所作的決定，都寫入一個檔案，由擁有相同文章的同事匯入。
同事將看到的你的名字：</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportDialog</name>
    <message>
        <source>Export excerpts</source>
        <translation>匯出摘錄</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Excerpts from</source>
        <translation>摘錄範圍</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在準備…</translation>
    </message>
    <message>
        <source>There is nothing to export here yet: highlight a passage or write a note first.</source>
        <translation>這裡還沒有可匯出的內容：請先以螢光標記一段文字，或寫一則筆記。</translation>
    </message>
    <message>
        <source>excerpts</source>
        <comment>file name</comment>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>匯出到資料夾</translation>
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
        <translation>正在寫入第 %L1 篇，共 %L2 篇…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在寫入…</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>檔案的處理結果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n 則摘錄</numerusform>
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
        <translation>正在合併頁面…</translation>
    </message>
    <message>
        <source>the preview was stopped</source>
        <translation>預覽已停止</translation>
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
        <translation>網頁</translation>
    </message>
    <message>
        <source>Word document with comments</source>
        <translation>含註解的 Word 文件</translation>
    </message>
    <message>
        <source>OpenDocument with comments</source>
        <translation>含註解的 OpenDocument 文件</translation>
    </message>
    <message>
        <source>Plain text of the articles</source>
        <translation>文章純文字</translation>
    </message>
    <message>
        <source>By a template</source>
        <translation>依範本</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>表格，CSV</translation>
    </message>
    <message>
        <source>Table, tab-separated</source>
        <translation>表格，以 Tab 分隔</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 活頁簿</translation>
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
        <translation>W3C 網頁批註</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothesis</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 專案</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 編碼本</translation>
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
        <translation>證據包</translation>
    </message>
    <message>
        <source>The whole articles; each annotation is a comment on its shaded passage.</source>
        <translation>文章全文，所標段落加上網底，每則批註寫成文件註解。</translation>
    </message>
    <message>
        <source>For NVivo, ATLAS.ti, MAXQDA and QualCoder: articles, tags as codes, notes.</source>
        <translation>用於 NVivo、ATLAS.ti、MAXQDA 和 QualCoder：含文章、筆記，標籤作為編碼。</translation>
    </message>
    <message>
        <source>Your tags with their definitions, for programs for qualitative analysis.</source>
        <translation>標籤及其定義，用於質性分析程式。</translation>
    </message>
    <message>
        <source>The articles as references, for Zotero, EndNote, LaTeX and others.</source>
        <translation>文章的參考文獻項目，用於 Zotero、EndNote、LaTeX 等。</translation>
    </message>
    <message>
        <source>Excerpts with their sources, checksums and the log of the clean-up. “pizhu-cli verify” checks every quote.</source>
        <translation>摘錄及其來源、總和檢查碼與清理紀錄。可用「pizhu-cli verify」核對每則引文。</translation>
    </message>
    <message>
        <source>Can be imported again, also into another library.</source>
        <translation>可重新匯入，也可匯入其他文庫。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>One page with outline, search and filters, for any browser; it needs no network.</source>
        <translation>單一網頁，附大綱、搜尋和篩選，任何瀏覽器都能離線開啟。</translation>
    </message>
    <message>
        <source>The whole articles with their highlights, and the annotations behind each.</source>
        <translation>完整的文章和螢光標記，每篇之後附批註。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportOptionsForm</name>
    <message>
        <source>A file of yours…</source>
        <translation>自選檔案…</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>與原文相同</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁體（台灣）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
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
        <translation>選擇範本</translation>
    </message>
    <message>
        <source>Templates (*.md *.html *.txt *.njk *.j2)</source>
        <translation>範本 (*.md *.html *.txt *.njk *.j2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Byte order mark, for spreadsheet programs</source>
        <translation>位元組順序標記（供試算表程式）</translation>
    </message>
    <message>
        <source>Keep spreadsheets from taking text for formulas</source>
        <translation>防止試算表把文字當作公式</translation>
    </message>
    <message>
        <source>Puts an apostrophe before what begins with =, +, - or @.</source>
        <translation>在以 =、+、- 或 @ 開頭的內容前加撇號。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>conversion</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>Stands beside each excerpt, marked as a conversion; the words of the source always stay.</source>
        <translation>附在每條摘錄旁，註明為轉換；原文始終保留。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>轉換</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Stop the preview</source>
        <translation>停止預覽</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>顯示預覽</translation>
    </message>
    <message>
        <source>Preview of the beginning</source>
        <translation>開頭部分的預覽</translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation>預覽已停止。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportRun</name>
    <message>
        <source>The file %1 exists already. Choose another name or overwrite it.</source>
        <translation>檔案 %1 已存在。請改用其他名稱，或將其覆寫。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check the folder and the free space.</source>
        <translation>檔案 %1 無法寫入。請檢查資料夾和剩餘空間。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ExportScopeForm</name>
    <message>
        <source>The open article</source>
        <translation>目前的文章</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected article(s)</source>
        <translation>
            <numerusform>選取的 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected annotation(s)</source>
        <translation>
            <numerusform>選取的 %Ln 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>The articles in the list</source>
        <translation>清單中的文章</translation>
    </message>
    <message>
        <source>A collection</source>
        <translation>一個文集</translation>
    </message>
    <message>
        <source>What has a tag</source>
        <translation>帶某標籤的內容</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整個文庫</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetDelegate</name>
    <message>
        <source>%1 · only itself</source>
        <translation>%1 · 僅自身</translation>
    </message>
    <message>
        <source>Search in “%1”</source>
        <translation>在「%1」中搜尋</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetMenu</name>
    <message>
        <source>With what is below it</source>
        <translation>包含下層</translation>
    </message>
    <message>
        <source>Only itself</source>
        <translation>僅自身</translation>
    </message>
    <message>
        <source>Do not filter by it</source>
        <translation>不依此項篩選</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
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
        <translation>只選此項</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>清除「%1」</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetModel</name>
    <message>
        <source>Show fewer</source>
        <translation>收合</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1，%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已選</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，已排除</translation>
    </message>
    <message>
        <source>%1, partly chosen</source>
        <translation>%1，部分已選</translation>
    </message>
    <message>
        <source>%1: %2 with what is below it, %3 itself</source>
        <extracomment>A tag, the articles with it or a tag below it, and those with the tag itself.</extracomment>
        <translation>%1：含下層 %2 篇，自身 %3 篇</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>無相符項目</translation>
    </message>
    <message>
        <source>Show all (%1)</source>
        <translation>顯示全部（%1）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetPane</name>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Search in “%1”</source>
        <translation>在「%1」中搜尋</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FacetTitles</name>
    <message>
        <source>No source</source>
        <translation>無來源</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>無網站</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>無分類</translation>
    </message>
    <message>
        <source>No author</source>
        <translation>無作者</translation>
    </message>
    <message>
        <source>No editor</source>
        <translation>無編輯</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <comment>traditional Chinese as written there</comment>
        <translation>台灣</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <comment>traditional Chinese as written there</comment>
        <translation>香港</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Without a star</source>
        <translation>未加星號</translation>
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
        <translation>10,000 字以上</translation>
    </message>
    <message>
        <source>With repairs</source>
        <translation>有修復</translation>
    </message>
    <message>
        <source>Without repairs</source>
        <translation>無修復</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>多個版本</translation>
    </message>
    <message>
        <source>One version</source>
        <translation>一個版本</translation>
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
        <translation>來源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>編輯</translation>
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
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags of highlights</source>
        <translation>螢光標記的標籤</translation>
    </message>
    <message>
        <source>Highlight colour</source>
        <translation>螢光標記顏色</translation>
    </message>
    <message>
        <source>Read state</source>
        <translation>閱讀狀態</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加上星號</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>%1 (only itself)</source>
        <extracomment>A tag without the tags below it.</extracomment>
        <translation>%1（僅自身）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FieldEditDialog</name>
    <message>
        <source>(none)</source>
        <comment>a field without a value</comment>
        <translation>（無）</translation>
    </message>
    <message numerus="yes">
        <source>Edit a field of %Ln article(s)</source>
        <translation>
            <numerusform>編輯 %Ln 篇文章的詮釋資料項目</numerusform>
        </translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>設為</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Replace text</source>
        <translation>取代文字</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>將發生的變更</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>變更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>變更後</translation>
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
        <translation>詮釋資料項目</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>By</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Several are separated by “;” or “、”.</source>
        <translation>多個值以「;」或「、」分隔。</translation>
    </message>
    <message>
        <source>As exact as known: 2021, 2021-06 or 2021-06-27.</source>
        <translation>依已知的精確程度填寫：2021、2021-06 或 2021-06-27。</translation>
    </message>
    <message>
        <source>Only where there is no value yet.</source>
        <translation>僅用於此項尚無值的文章。</translation>
    </message>
    <message>
        <source>Empty: the articles have none.</source>
        <translation>留空：文章沒有此項。</translation>
    </message>
    <message>
        <source>Looking at the articles…</source>
        <translation>正在檢視文章…</translation>
    </message>
    <message>
        <source>Type a value to see what changes.</source>
        <translation>輸入值即可檢視將發生的變更。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) change.</source>
        <translation>
            <numerusform>將變更 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln 篇維持原樣。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot take this value.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln 篇不能採用此值。</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most frequent of %2 changes are shown.</source>
        <translation>共有 %2 種變更，顯示其中最常見的 %1 種。</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln article(s)</source>
        <translation>
            <numerusform>變更 %Ln 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FieldMappingDialog</name>
    <message>
        <source>Which column holds what?</source>
        <translation>各欄是什麼內容？</translation>
    </message>
    <message>
        <source>The first records as articles</source>
        <translation>前幾筆記錄作為文章的樣子</translation>
    </message>
    <message>
        <source>Use this for all files with these columns</source>
        <translation>對欄位相同的所有檔案都這樣處理</translation>
    </message>
    <message>
        <source>— none —</source>
        <comment>no column holds this field</comment>
        <translation>— 無 —</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds records, not articles. Say what its columns hold; the first %n record(s) are shown as the articles they would become.</source>
        <translation>
            <numerusform>「%1」中是記錄而不是文章。請指明各欄的內容；前 %n 筆記錄按匯入後的文章顯示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>（無標題）</translation>
    </message>
    <message>
        <source>This record has no text and would be reported as failed.</source>
        <translation>這筆記錄沒有內文，會記為失敗。</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date.</source>
        <translation>無法將「%1」理解為日期。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between authors</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No column is chosen for the text. Without a text there are no articles.</source>
        <translation>沒有為內文選擇欄位。沒有內文就沒有文章。</translation>
    </message>
    <message>
        <source>The column chosen for the text is empty in all of these records.</source>
        <translation>為內文選擇的欄位在這些記錄中都是空的。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>識別碼</translation>
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
        <translation>標題</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
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
        <translation>分類</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加上星號</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FilterChips</name>
    <message>
        <source>In the trash</source>
        <translation>垃圾桶中</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>移除篩選條件「%1」</translation>
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
        <translation>移除所有篩選條件</translation>
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
        <translation>在本文中尋找</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一個（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一個（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::FolderWatching</name>
    <message>
        <source>Watch %1</source>
        <comment>a folder</comment>
        <translation>監看「%1」</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <comment>a folder</comment>
        <translation>停止監看「%1」</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::GroupAgreementModel</name>
    <message>
        <source>Not defined: nothing could have been decided otherwise, or nothing was read by all of them.</source>
        <translation>無定義：沒有別的判斷可能，或沒有所有人都讀過的內容。</translation>
    </message>
    <message>
        <source>The mean of the kappas of all pairs (Light)</source>
        <translation>各對 κ 的平均值（Light）</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>α of all</source>
        <translation>全體 α</translation>
    </message>
    <message>
        <source>Mean κ</source>
        <translation>平均 κ</translation>
    </message>
    <message numerus="yes">
        <source>Cohen’s kappa over %n article(s) that both worked on; open a cell to compare them</source>
        <translation>
            <numerusform>兩位都處理過的 %n 篇文章的 Cohen κ；開啟儲存格可作比較</numerusform>
        </translation>
    </message>
    <message>
        <source>Krippendorff’s alpha for unitised continua, of all of them over the articles that all worked on</source>
        <translation>單元化連續體的 Krippendorff α：所有人都處理過的文章，全體編碼者</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>操作紀錄</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>尋找步驟</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>步驟，最新的在前</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop; nothing will be changed</source>
        <translation>停止，不作任何變更</translation>
    </message>
    <message>
        <source>Everything you did, newest first. Choose a step to go back or forth to it; what comes after it is kept until you do something new.</source>
        <translation>所有操作，最新的在前。選擇一步即可後退或前進到該步；其後的步驟會保留，直到進行新的操作。</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>前往這一步</translation>
    </message>
    <message>
        <source>Before all of these</source>
        <translation>在以上所有步驟之前</translation>
    </message>
    <message>
        <source>This is where you are.</source>
        <translation>目前位於這一步。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>後退 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) forth</source>
        <translation>
            <numerusform>前進 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>正在進行…</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::HitBar</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一個符合處（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一個符合處（F3）</translation>
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
            <numerusform>%1 及另外 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>The watched folder %1 is not there. Pizhu waits for it to come back.</source>
        <translation>監看的資料夾「%1」不在了。Pizhu 會等它重新出現。</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>檢查檔案</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Articles (%1)</source>
        <translation>文章 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>The clipboard holds no article: copy its text first.</source>
        <translation>剪貼簿中沒有文章：請先複製其文字。</translation>
    </message>
    <message>
        <source>The import of %1 on %2 stopped early.</source>
        <translation>%2 匯入「%1」時提前停止。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Leave an import as it is</source>
        <translation>不再繼續匯入</translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>「%1」中沒有新內容</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) from %1</source>
        <translation>
            <numerusform>來自「%1」的 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1 could not be imported</source>
        <translation>
            <numerusform>「%1」中有 %n 個檔案無法匯入</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportController</name>
    <message>
        <source>Import from %1</source>
        <comment>a folder</comment>
        <translation>從「%1」匯入</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ImportReportDialog</name>
    <message>
        <source>Would be added</source>
        <translation>將新增</translation>
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
        <translation>失敗</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已略過</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) removed</source>
        <translation>
            <numerusform>移除 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>修復 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>The import was stopped. What was done is kept.</source>
        <translation>匯入已停止，已完成的部分會保留。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>The report could not be saved as %1: %2</source>
        <translation>報告無法儲存為「%1」：%2</translation>
    </message>
    <message>
        <source>What an import would do</source>
        <translation>匯入會帶來什麼</translation>
    </message>
    <message>
        <source>Find a title, file or reason</source>
        <translation>尋找標題、檔案或原因</translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation>檢查提前停止。</translation>
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
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>儲存報告…</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>立即匯入</translation>
    </message>
    <message>
        <source>Nothing in this report fits.</source>
        <translation>報告中沒有符合條件的內容。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Table of all articles (*.csv)</source>
        <translation>所有文章的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文字 (*.txt)</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>報告已儲存為「%1」。</translation>
    </message>
    <message>
        <source>Would be a new version</source>
        <translation>將成為新版本</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
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
        <translation>停止匯入，已完成的部分會保留</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止匯入</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在尋找檔案…</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>大約還剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>大約還剩 %n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>大約還剩 %n 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 article(s) read</source>
        <comment>how far an import is</comment>
        <translation>
            <numerusform>已讀取 %1 篇文章</numerusform>
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
        <translation>正在讀取檔案</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::IndexStrip</name>
    <message>
        <source>Building the search index: %1 %</source>
        <translation>正在建立搜尋索引：%1%</translation>
    </message>
    <message>
        <source>Until it is complete, words are found only in the articles that are in it already.</source>
        <translation>索引完成之前，只能在已編入索引的文章中搜尋詞語。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::InterchangeModel</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>文庫中</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
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
        <translation>已配對</translation>
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
        <translation>捨棄</translation>
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
        <translation>以某種顏色螢光標記選取的文字</translation>
    </message>
    <message>
        <source>Tag the selection</source>
        <translation>為選取的文字加上標籤</translation>
    </message>
    <message>
        <source>Delete the annotation chosen in the list</source>
        <translation>刪除清單中選取的批註</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Dismiss the selection bar</source>
        <translation>關閉選取工具列</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Use the selection as title, date, source, author</source>
        <translation>將選取的文字設為標題、日期、來源、作者</translation>
    </message>
    <message>
        <source>Choose a value of a filter, or take it back</source>
        <translation>選取或取消篩選值</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Leave out a value of a filter</source>
        <translation>排除篩選值</translation>
    </message>
    <message>
        <source>Alt+Enter, Alt+Click</source>
        <translation>Alt+Enter、Alt+按一下</translation>
    </message>
    <message>
        <source>Search inside a filter</source>
        <translation>在篩選項目內搜尋</translation>
    </message>
    <message>
        <source>Underline the selection</source>
        <translation>為選取的文字加上底線</translation>
    </message>
    <message>
        <source>Note on the selection, on the article</source>
        <translation>為選取的文字、為文章寫筆記</translation>
    </message>
    <message>
        <source>Copy as shown, in the script of the source</source>
        <translation>依顯示的字形、依原文字形複製</translation>
    </message>
    <message>
        <source>Text caret</source>
        <translation>文字游標</translation>
    </message>
    <message>
        <source>Caret by character, word; Shift selects</source>
        <translation>依字、詞移動游標；加 Shift 選取</translation>
    </message>
    <message>
        <source>Caret by line, sentence, paragraph</source>
        <translation>依行、句、段移動游標</translation>
    </message>
    <message>
        <source>Caret to the edge of the paragraph, of the article</source>
        <translation>游標移到段落、文章的首尾</translation>
    </message>
    <message>
        <source>Home, End  ·  Ctrl+Home, End</source>
        <translation>Home、End  ·  Ctrl+Home、End</translation>
    </message>
    <message>
        <source>Select the word, the sentence, the paragraph</source>
        <translation>選取詞、句、段</translation>
    </message>
    <message>
        <source>Pick the annotation at the caret, the next, the previous</source>
        <translation>選取游標處、下一則、上一則批註</translation>
    </message>
    <message>
        <source>Enter  ·  ]  ·  [</source>
        <translation>Enter  ·  ]  ·  [</translation>
    </message>
    <message>
        <source>The next of annotations that overlap</source>
        <translation>重疊批註中的下一則</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Move its end by character, word, sentence</source>
        <translation>依字、詞、句移動批註結尾</translation>
    </message>
    <message>
        <source>Move its start</source>
        <translation>移動批註開頭</translation>
    </message>
    <message>
        <source>the same with Alt</source>
        <translation>同上，加 Alt</translation>
    </message>
    <message>
        <source>Split, merge, duplicate to a tag</source>
        <translation>分割、合併、複製到另一標籤</translation>
    </message>
    <message>
        <source>Highlight or underline, translation</source>
        <translation>切換螢光標記與底線、譯文</translation>
    </message>
    <message>
        <source>Tag with a tag that has a key of its own</source>
        <translation>加上有專屬按鍵的標籤</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>其專屬按鍵</translation>
    </message>
    <message>
        <source>Rename a tag; its definition, key, other names</source>
        <translation>重新命名標籤；編輯定義、按鍵、別名</translation>
    </message>
    <message>
        <source>F2, Alt+Enter</source>
        <translation>F2、Alt+Enter</translation>
    </message>
    <message>
        <source>Move a tag; merge it into another</source>
        <translation>移動標籤；併入另一標籤</translation>
    </message>
    <message>
        <source>drag, Alt+drag</source>
        <translation>拖曳、Alt+拖曳</translation>
    </message>
    <message>
        <source>Move the articles selected in the list to the trash</source>
        <translation>將列表中選取的文章移至垃圾桶</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>選取的文字與批註</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>內文中</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>List and filters</source>
        <translation>清單與篩選</translation>
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
        <translation>詞典「%1」無法讀取。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a dictionary. %2</source>
        <translation>「%1」無法當作詞典使用。%2</translation>
    </message>
    <message>
        <source>Choose a CC-CEDICT file under “Choose a dictionary…” to see what words mean.</source>
        <translation>要檢視詞義，請在「選擇詞典…」中選擇 CC-CEDICT 檔案。</translation>
    </message>
    <message>
        <source>Choose a dictionary</source>
        <translation>選擇詞典</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>CC-CEDICT dictionaries (*.u8 *.txt *.gz)</source>
        <translation>CC-CEDICT 詞典 (*.u8 *.txt *.gz)</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LexiconDialog</name>
    <message>
        <source>Word pairs</source>
        <translation>對照詞</translation>
    </message>
    <message>
        <source>A word, e.g. 软件</source>
        <translation>詞語，例如「软件」</translation>
    </message>
    <message>
        <source>The same elsewhere, e.g. 軟體</source>
        <translation>其他地區的說法，例如「軟體」</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>The same elsewhere</source>
        <translation>其他地區的說法</translation>
    </message>
    <message>
        <source>A search for one word finds the other as well, in either script and either direction. Words of Taiwan that OpenCC knows are there already.</source>
        <translation>搜尋其中一個詞語，也會找到另一個，不分簡繁，雙向適用。OpenCC 收錄的台灣用詞已包含在內。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n word pair(s)</source>
        <translation>
            <numerusform>新增 %n 組對照詞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) added.</source>
        <translation>
            <numerusform>已新增 %n 組。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already.</source>
        <translation>
            <numerusform>%n 組原已存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out:</source>
        <translation>
            <numerusform>略過 %n 行：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n word pair(s)</source>
        <translation>
            <numerusform>移除 %n 組對照詞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 組。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import word pairs</source>
        <translation>匯入對照詞</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Export word pairs</source>
        <translation>匯出對照詞</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>「%1」無法讀取：%2</translation>
    </message>
    <message>
        <source>“%1” is too large for a table of words.</source>
        <translation>「%1」過大，不像對照詞表格。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>“%1” holds no word pairs.</source>
        <translation>「%1」中沒有對照詞。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) written to “%1”.</source>
        <translation>
            <numerusform>已將 %n 組寫入「%1」。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>「%1」無法寫入：%2</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::LinkActions</name>
    <message>
        <source>What the link leads to is not in this library.</source>
        <translation>連結所指的內容不在此文庫中。</translation>
    </message>
    <message>
        <source>The link leads to “%1”, which is in the trash.</source>
        <translation>連結指向「%1」，它在垃圾桶中。</translation>
    </message>
    <message>
        <source>The linked passage is no longer in the text.</source>
        <translation>連結所指的段落已不在正文中。</translation>
    </message>
    <message>
        <source>The link to the selected passage was copied.</source>
        <translation>已複製選取段落的連結。</translation>
    </message>
    <message>
        <source>The link to “%1” was copied.</source>
        <translation>已複製「%1」的連結。</translation>
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
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>What to link to</source>
        <translation>連結目標</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ListTypeAhead</name>
    <message>
        <source>Type a title or source…</source>
        <translation>輸入標題或來源…</translation>
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
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁體（台灣）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁體（香港）</translation>
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
        <translation>最近的文庫</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>範例文庫</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Script: %1 %2</source>
        <extracomment>A script by its character and its name: &quot;Script: 简 Simplified&quot;</extracomment>
        <translation>字形：%1 %2</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主題：%1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>語言：%1</translation>
    </message>
    <message>
        <source>Open library: %1</source>
        <translation>開啟文庫：%1</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <comment>a library</comment>
        <translation>%1（找不到）</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>從清單中移除</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>匯入紀錄與監看</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles of the list</source>
        <translation>清單中的文章</translation>
    </message>
    <message>
        <source>Searches and collections</source>
        <translation>搜尋與文集</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
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
        <translation>已複製選取的文字。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新增文庫</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>開啟文庫</translation>
    </message>
    <message>
        <source>Pizhu libraries (*.pizhu)</source>
        <translation>Pizhu 文庫 (*.pizhu)</translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) written to %1</source>
        <translation>
            <numerusform>已將 %n 則摘錄寫入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>About Pizhu</source>
        <translation>關於 Pizhu</translation>
    </message>
    <message>
        <source>Pizhu %1</source>
        <translation>Pizhu %1</translation>
    </message>
    <message>
        <source>Read, highlight and cite Chinese-language articles offline. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>離線閱讀、標記並引用中文文章。自由軟體，以 GNU 通用公共授權條款第 3 版或更新版本發布。</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>Open this address in the web browser?</source>
        <translation>要在瀏覽器中開啟此網址嗎？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>%1 (read-only) — Pizhu</source>
        <translation>%1（唯讀）— Pizhu</translation>
    </message>
    <message>
        <source>Stop cleaning; what is done is kept</source>
        <translation>停止清理，已完成的保留</translation>
    </message>
    <message>
        <source>Stop; nothing will be changed</source>
        <translation>停止，不作任何變更</translation>
    </message>
    <message>
        <source>On to the next article</source>
        <translation>已前往下一篇文章</translation>
    </message>
    <message>
        <source>Back to the previous article</source>
        <translation>已回到上一篇文章</translation>
    </message>
    <message>
        <source>The last article was passed; on from the first.</source>
        <translation>已過最後一篇文章，從第一篇繼續。</translation>
    </message>
    <message>
        <source>The first article was passed; on from the last.</source>
        <translation>已過第一篇文章，從最後一篇繼續。</translation>
    </message>
    <message>
        <source>Selected articles: %1</source>
        <translation>選取的文章：%1</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>This library is read-only.</source>
        <translation>此文庫為唯讀。</translation>
    </message>
    <message>
        <source>There is nothing to go to.</source>
        <translation>沒有可前往的位置。</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>請先開啟一篇文章。</translation>
    </message>
    <message>
        <source>Select text or an article to tag first.</source>
        <translation>請先選取要加上標籤的文字或文章。</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n article(s) “%1”</source>
        <translation>
            <numerusform>為 %n 篇文章加上標籤「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Select articles in the list first.</source>
        <translation>請先在清單中選取文章。</translation>
    </message>
    <message>
        <source>Annotation: %1</source>
        <translation>批註：%1</translation>
    </message>
    <message>
        <source>Pick an annotation in the text first.</source>
        <translation>請先在正文中選取一則批註。</translation>
    </message>
    <message>
        <source>Select the words to correct first.</source>
        <translation>請先選取要更正的文字。</translation>
    </message>
    <message>
        <source>A filter asks for what is no tag any more: “%1”.</source>
        <translation>有一個篩選條件所指的已不是標籤：「%1」。</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between names in quotation marks</comment>
        <translation>」、「</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>移除該篩選條件</translation>
    </message>
    <message>
        <source>Cleaning again</source>
        <translation>正在重新清理</translation>
    </message>
    <message>
        <source>Changing articles</source>
        <translation>正在變更文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MarkingActions</name>
    <message>
        <source>Text caret</source>
        <translation>文字游標</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一則批註</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一則批註</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>文章筆記</translation>
    </message>
    <message>
        <source>Split the annotation here</source>
        <translation>在此處分割批註</translation>
    </message>
    <message>
        <source>Merge with what it touches</source>
        <translation>與相接的批註合併</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Duplicate to another tag…</source>
        <translation>複製到另一標籤…</translation>
    </message>
    <message>
        <source>Highlight or underline</source>
        <translation>切換螢光標記與底線</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>顏色：%1</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>刪除批註</translation>
    </message>
    <message>
        <source>Highlight “%1” instead of underlining it</source>
        <translation>將「%1」由底線改為螢光標記</translation>
    </message>
    <message>
        <source>Underline “%1” instead of highlighting it</source>
        <translation>將「%1」由螢光標記改為底線</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>為「%1」加上標籤</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>譯文</translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>分割「%1」</translation>
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
            <numerusform>合併 %n 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>複製「%1」</translation>
    </message>
    <message>
        <source>Move the ends of “%1”</source>
        <translation>移動「%1」的首尾</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MemoField</name>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>Double-click or press Enter to write</source>
        <translation>按兩下或按 Enter 書寫</translation>
    </message>
    <message>
        <source>Your thoughts on the tag, in Markdown; [[ links.</source>
        <translation>你對這個標籤的想法，用 Markdown 書寫；[[ 建立連結。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隱藏此訊息</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataDelegate</name>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataFieldModel</name>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>from the front matter</source>
        <translation>來自文前詮釋資料</translation>
    </message>
    <message>
        <source>from the page’s metadata</source>
        <translation>來自網頁詮釋資料</translation>
    </message>
    <message>
        <source>pattern in the text</source>
        <translation>由正文辨識</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>來自檔名</translation>
    </message>
    <message>
        <source>by a rule for the site</source>
        <translation>依網站規則</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>手動設定</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::MetadataInspector</name>
    <message>
        <source>Open an article to see its title, date and source and where they come from.</source>
        <translation>開啟一篇文章，即可檢視其標題、日期、來源以及各項的出處。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to review</source>
        <translation>
            <numerusform>%n 項待核對</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to review here. J opens the next article.</source>
        <translation>這裡已沒有待核對的內容。按 J 開啟下一篇文章。</translation>
    </message>
    <message>
        <source>Confirm %1 of “%2”</source>
        <comment>a field of an article</comment>
        <translation>確認「%2」的%1</translation>
    </message>
    <message>
        <source>Correct %1 of “%2”</source>
        <comment>a field of an article</comment>
        <translation>更正「%2」的%1</translation>
    </message>
    <message>
        <source>“%1” is no date that Pizhu can read. Write it like 2021-06-27 or 2021-06-27 14:17.</source>
        <translation>「%1」不是 Pizhu 能辨識的日期。請寫成 2021-06-27 或 2021-06-27 14:17 的形式。</translation>
    </message>
    <message numerus="yes">
        <source>Apply to the %Ln article(s) from %1</source>
        <translation>
            <numerusform>套用至來自 %1 的 %Ln 篇文章</numerusform>
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
            <numerusform>更正來自 %2 的 %Ln 篇文章的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>關於這篇文章</translation>
    </message>
    <message>
        <source>Back to the annotations (Esc)</source>
        <translation>返回批註（Esc）</translation>
    </message>
    <message>
        <source>Fields of the article</source>
        <translation>文章的詮釋資料項目</translation>
    </message>
    <message>
        <source>Enter accepts · F2 edits · J next article · Esc leaves</source>
        <translation>Enter 採用 · F2 編輯 · J 下一篇 · Esc 離開</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Write a note in Markdown; [[ links. Ctrl+Enter saves, Esc leaves a draft.</source>
        <translation>用 Markdown 寫筆記，[[ 插入連結。Ctrl+Enter 儲存，Esc 留作草稿。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::NothingFound</name>
    <message>
        <source>No article fits all of these filters: %1</source>
        <translation>沒有文章同時符合這些篩選條件：%1</translation>
    </message>
    <message>
        <source>No article contains “%1”.</source>
        <translation>沒有文章包含「%1」。</translation>
    </message>
    <message>
        <source>No article contains “%1” and fits these filters: %2</source>
        <translation>沒有文章既包含「%1」又符合這些篩選條件：%2</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>文庫是空的</translation>
    </message>
    <message>
        <source>This is where your articles live: saved web pages, text and Markdown files, whole folders of them. Pizhu cleans them up and keeps the originals.</source>
        <translation>這裡存放文章：儲存的網頁、文字檔和 Markdown 檔案，也可以是整個資料夾。Pizhu 會清理文章，並保留原件。</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>匯入文章…</translation>
    </message>
    <message>
        <source>Or drop files and folders anywhere in this window.</source>
        <translation>也可以將檔案和資料夾拖曳到視窗的任意位置。</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>垃圾桶是空的</translation>
    </message>
    <message>
        <source>Articles you move to the trash wait here and can be restored.</source>
        <translation>移至垃圾桶的文章會留在這裡，可以還原。</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>顯示全部文章</translation>
    </message>
    <message>
        <source>No article found</source>
        <translation>找不到文章</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Notice</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>關閉此訊息</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::OutcomeDelegate</name>
    <message>
        <source>Now: %1</source>
        <comment>the text of a highlight</comment>
        <translation>現在：%1</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::OutlinePopover</name>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>這篇文章沒有小標題。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::OverlapPopup</name>
    <message>
        <source>Tab: next one · 1–9: this one · Esc: close</source>
        <translation>Tab：下一則 · 1–9：選擇該則 · Esc：關閉</translation>
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
        <translation>來源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>What kind of value, and in how many articles: &quot;Source · 84&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>來源</translation>
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
        <translation>匯入紀錄</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
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
        <translation>仍在顯示</translation>
    </message>
    <message>
        <source>Articles that are not in the trash and show what this import brought</source>
        <translation>不在垃圾桶中且仍顯示這次匯入內容的文章</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>還沒有匯入過內容</translation>
    </message>
    <message>
        <source>Every import is kept here with its report, and can be taken back.</source>
        <translation>每次匯入連同報告都保留在這裡，並可收回。</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Moves the articles it added to the trash and brings back the versions it replaced, where nothing newer has come since</source>
        <translation>把它新增的文章移至垃圾桶，並恢復被它取代的版本（此後沒有更新內容的）</translation>
    </message>
    <message>
        <source>%1 (stopped early)</source>
        <comment>an import</comment>
        <translation>%1（提前停止）</translation>
    </message>
    <message>
        <source>This import left no report.</source>
        <translation>這次匯入沒有留下報告。</translation>
    </message>
    <message>
        <source>Take back “%1”</source>
        <translation>收回「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were taken back. Undo brings them in again.</source>
        <translation>
            <numerusform>已收回 %n 篇文章。復原可將其重新匯入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PdfCommand</name>
    <message>
        <source>Name the library (*.pizhu) to export.</source>
        <translation>請指明要匯出的文庫（*.pizhu）。</translation>
    </message>
    <message>
        <source>Written to %1 (excerpts: %2, articles: %3).</source>
        <translation>已寫入 %1（摘錄：%2，文章：%3）。</translation>
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
        <translation>匯出已停止，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The printed pages cannot be put together. Check the free space.</source>
        <translation>印出的頁面無法合併。請檢查剩餘空間。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PdfPrinter</name>
    <message>
        <source>The pages cannot be printed. Check the free space for temporary files, or export fewer articles at once.</source>
        <translation>頁面無法列印。請檢查暫存檔的剩餘空間，或一次少匯出一些文章。</translation>
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
        <translation>定位到此處（%1）</translation>
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
        <translation>文庫</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Gather articles by hand: make a collection with +, then drag them onto it.</source>
        <translation>手動彙集文章：以 + 新增文集，再把文章拖曳到文集上。</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>儲存的搜尋</translation>
    </message>
    <message>
        <source>Search or filter, then keep it here with +. It finds what comes later, too.</source>
        <translation>先搜尋或篩選，再以 + 儲存到這裡。以後新增的文章也會找到。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::PlacesPane</name>
    <message>
        <source>New collection</source>
        <translation>新增文集</translation>
    </message>
    <message>
        <source>New collection %1</source>
        <translation>新增文集 %1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and the number of the one that is named the same</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Save the search “%1”</source>
        <translation>儲存搜尋「%1」</translation>
    </message>
    <message>
        <source>Update the saved search “%1”</source>
        <translation>更新儲存的搜尋「%1」</translation>
    </message>
    <message>
        <source>Rename a collection to “%1”</source>
        <translation>將文集重新命名為「%1」</translation>
    </message>
    <message>
        <source>Rename a saved search to “%1”</source>
        <translation>將儲存的搜尋重新命名為「%1」</translation>
    </message>
    <message>
        <source>Delete the collection “%1”</source>
        <translation>刪除文集「%1」</translation>
    </message>
    <message>
        <source>Delete the saved search “%1”</source>
        <translation>刪除儲存的搜尋「%1」</translation>
    </message>
    <message>
        <source>Move the collection “%1”</source>
        <translation>移動文集「%1」</translation>
    </message>
    <message>
        <source>Move the saved search “%1”</source>
        <translation>移動儲存的搜尋「%1」</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空垃圾桶…</translation>
    </message>
    <message>
        <source>New collection inside this one</source>
        <translation>在此文集中新增文集</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>儲存此搜尋</translation>
    </message>
    <message>
        <source>Update to the present search</source>
        <translation>更新為目前的搜尋</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>The articles stay in the library.</source>
        <translation>文章仍會保留在文庫中。</translation>
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
        <translation>無，移至最上層</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>文集和儲存的搜尋</translation>
    </message>
    <message>
        <source>Search or filter first: what is in force then can be saved.</source>
        <translation>請先搜尋或篩選，之後即可儲存生效的條件。</translation>
    </message>
    <message>
        <source>“%1” was saved by a newer Pizhu. What this one does not know is left out: %2</source>
        <translation>「%1」由更新版本的 Pizhu 儲存。此版本無法辨識的部分已略去：%2</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>批註</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ProgressLine</name>
    <message>
        <source>%1 % read</source>
        <translation>已讀 %1%</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ProgressStrip</name>
    <message>
        <source>Stop; nothing will be changed</source>
        <translation>停止，不作任何變更</translation>
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
        <translation>巢狀超過一層條件群組的部分顯示為文字。</translation>
    </message>
    <message>
        <source>Find words of other regions, too (软件 finds 軟體)</source>
        <translation>同時搜尋其他地區的用詞（搜尋「軟體」也會找到「软件」）</translation>
    </message>
    <message>
        <source>Own word pairs…</source>
        <translation>自訂對照詞…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Search for articles</source>
        <translation>搜尋文章</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReaderPane</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <comment>damage in the text</comment>
        <translation>
            <numerusform>修復 %n 處</numerusform>
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
        <translation>無法顯示這篇文章</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>what clean-up did</comment>
        <translation>檢視</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) have no place in this version of the text.</source>
        <translation>
            <numerusform>%n 則批註在此版本的正文中失去位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <comment>annotations without a place</comment>
        <translation>檢視</translation>
    </message>
    <message>
        <source>The page could not be drawn. Open the article again.</source>
        <translation>頁面無法顯示。請重新開啟文章。</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>title, date and source of the article</comment>
        <translation>核對</translation>
    </message>
    <message>
        <source>What was repaired here…</source>
        <translation>此處修復了什麼…</translation>
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
        <translation>紙張：淺色</translation>
    </message>
    <message>
        <source>Paper: Sepia</source>
        <translation>紙張：米黃</translation>
    </message>
    <message>
        <source>Paper: Dark</source>
        <translation>紙張：深色</translation>
    </message>
    <message>
        <source>Paper: High contrast</source>
        <translation>紙張：高對比</translation>
    </message>
    <message>
        <source>Paper: Like the window</source>
        <translation>紙張：跟隨視窗</translation>
    </message>
    <message>
        <source>Articles count as read</source>
        <translation>文章何時算作已讀</translation>
    </message>
    <message>
        <source>Count as read: %1</source>
        <translation>算作已讀：%1</translation>
    </message>
    <message>
        <source>Remember what was read</source>
        <translation>記住閱讀進度</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>Mark the article as unread</source>
        <translation>將文章標為未讀</translation>
    </message>
    <message>
        <source>Mark the article as read</source>
        <translation>將文章標為已讀</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <comment>when an article counts as read</comment>
        <translation>僅手動</translation>
    </message>
    <message>
        <source>When its end was seen</source>
        <comment>an article counts as read</comment>
        <translation>讀到結尾時</translation>
    </message>
    <message numerus="yes">
        <source>When its end was seen, or after %n second(s) for 1,000 characters</source>
        <comment>an article counts as read</comment>
        <translation>
            <numerusform>讀到結尾時，或每千字讀滿 %n 秒後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingPlace</name>
    <message>
        <source>Remember the reading position</source>
        <translation>記住閱讀位置</translation>
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
        <translation>與中文字型相同</translation>
    </message>
    <message>
        <source>As the typeface above</source>
        <translation>與上方的字型相同</translation>
    </message>
    <message>
        <source>My own</source>
        <comment>name of a new profile</comment>
        <translation>我的設定檔</translation>
    </message>
    <message>
        <source>As published</source>
        <comment>indent</comment>
        <translation>原文</translation>
    </message>
    <message>
        <source>Always</source>
        <comment>indent</comment>
        <translation>一律</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>indent</comment>
        <translation>永不</translation>
    </message>
    <message>
        <source>Full width</source>
        <comment>punctuation</comment>
        <translation>全形</translation>
    </message>
    <message>
        <source>Squeezed where it meets</source>
        <comment>punctuation</comment>
        <translation>相鄰時擠壓</translation>
    </message>
    <message>
        <source>Half width</source>
        <comment>punctuation</comment>
        <translation>半形</translation>
    </message>
    <message>
        <source>None</source>
        <comment>gap</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>Thin</source>
        <comment>gap</comment>
        <translation>窄</translation>
    </message>
    <message>
        <source>Wide</source>
        <comment>gap</comment>
        <translation>寬</translation>
    </message>
    <message>
        <source>Lines end flush</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>Numbers beside paragraphs</source>
        <translation>段落旁顯示編號</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>設定檔</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>設定檔名稱</translation>
    </message>
    <message>
        <source>New, rename, delete, reset</source>
        <translation>新增、重新命名、刪除、還原預設</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新增設定檔</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Like the window</source>
        <translation>跟隨視窗</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>paper</comment>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <comment>paper</comment>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>paper</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>paper</comment>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Song (serif)</source>
        <translation>明體（襯線）</translation>
    </message>
    <message>
        <source>Hei (sans serif)</source>
        <translation>黑體（無襯線）</translation>
    </message>
    <message>
        <source>Fonts for each script</source>
        <translation>各字形的字型</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁體（台灣）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Latin and digits</source>
        <translation>西文和數字</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙色</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字型</translation>
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
        <translation>欄寬</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落間距</translation>
    </message>
    <message>
        <source>First lines indented</source>
        <translation>首行縮排</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>標點</translation>
    </message>
    <message>
        <source>Gap around Latin</source>
        <translation>中西文間距</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReadingProfiles</name>
    <message>
        <source>Comfortable</source>
        <comment>how text is set</comment>
        <translation>舒適</translation>
    </message>
    <message>
        <source>Compact</source>
        <comment>how text is set</comment>
        <translation>緊密</translation>
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
        <translation>記住文章的字形</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::Reasons</name>
    <message>
        <source>traditional</source>
        <comment>why a passage was found</comment>
        <translation>繁體</translation>
    </message>
    <message>
        <source>simplified</source>
        <comment>why a passage was found</comment>
        <translation>簡體</translation>
    </message>
    <message>
        <source>variant character</source>
        <comment>why a passage was found</comment>
        <translation>異體字</translation>
    </message>
    <message>
        <source>full or half width</source>
        <comment>why a passage was found</comment>
        <translation>全形／半形</translation>
    </message>
    <message>
        <source>another sign for the same</source>
        <comment>why a passage was found</comment>
        <translation>另一種寫法</translation>
    </message>
    <message>
        <source>capitals</source>
        <comment>why a passage was found</comment>
        <translation>大小寫</translation>
    </message>
    <message>
        <source>accents</source>
        <comment>why a passage was found</comment>
        <translation>變音符號</translation>
    </message>
    <message>
        <source>the word goes on</source>
        <comment>why a passage was found</comment>
        <translation>以此開頭的詞語</translation>
    </message>
    <message>
        <source>another region</source>
        <comment>why a passage was found</comment>
        <translation>其他地區的說法</translation>
    </message>
    <message>
        <source>spaces between are looked through</source>
        <translation>忽略其間的空格</translation>
    </message>
    <message>
        <source>%1 between are looked through</source>
        <comment>quotation marks, brackets</comment>
        <translation>忽略其間的 %1</translation>
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
        <translation>文字已變更</translation>
    </message>
    <message>
        <source>Moved, perhaps</source>
        <translation>可能已移動</translation>
    </message>
    <message>
        <source>%1 · later</source>
        <comment>what is wrong, and that it was put off</comment>
        <translation>%1 · 稍後</translation>
    </message>
    <message>
        <source>%1 · best place %2 % sure</source>
        <translation>%1 · 最佳位置可信度 %2%</translation>
    </message>
    <message>
        <source>%1 · no place found</source>
        <translation>%1 · 找不到位置</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::ReattachDialog</name>
    <message>
        <source>Re-attach inbox</source>
        <translation>待重新定位的批註</translation>
    </message>
    <message>
        <source>Re-attach inbox (%1)</source>
        <translation>待重新定位的批註（%1）</translation>
    </message>
    <message>
        <source>At least %1 % sure: %2 of %3</source>
        <translation>可信度不低於 %1%：%2／%3 則</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1（仍在計算）</translation>
    </message>
    <message>
        <source>Attach “%1”</source>
        <translation>定位「%1」</translation>
    </message>
    <message>
        <source>Keep “%1” without a place</source>
        <translation>保留「%1」但不定位</translation>
    </message>
    <message>
        <source>Put off “%1”</source>
        <translation>延後處理「%1」</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n annotation(s)</source>
        <translation>
            <numerusform>定位 %n 則批註</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotations whose place is in doubt</source>
        <translation>位置存疑的批註</translation>
    </message>
    <message>
        <source>Every annotation has its place</source>
        <translation>所有批註都有位置</translation>
    </message>
    <message>
        <source>When a new version of an article changes the words of a highlight or moves them where little speaks for them, it waits here for you to say where it belongs.</source>
        <translation>文章的新版本更動了螢光標記的文字，或將其移到依據不足的位置時，該標記會在此等待確認位置。</translation>
    </message>
    <message>
        <source>Open in article (O)</source>
        <comment>a button and its key</comment>
        <translation>在文章中開啟（O）</translation>
    </message>
    <message>
        <source>As it stood</source>
        <translation>原本的位置</translation>
    </message>
    <message>
        <source>Where it may stand now</source>
        <translation>現在可能的位置</translation>
    </message>
    <message>
        <source>Keep without a place (K)</source>
        <comment>a button and its key</comment>
        <translation>保留但不定位（K）</translation>
    </message>
    <message>
        <source>Later (S)</source>
        <comment>a button and its key</comment>
        <translation>稍後（S）</translation>
    </message>
    <message>
        <source>How sure a place must be</source>
        <translation>位置的最低可信度</translation>
    </message>
    <message>
        <source>Nothing like it stands in this version of the text.</source>
        <translation>這一版文字中沒有與它相似的內容。</translation>
    </message>
    <message>
        <source>No further place</source>
        <translation>沒有其他位置</translation>
    </message>
    <message>
        <source>Attach %1 (A)</source>
        <comment>a button and its key</comment>
        <translation>定位 %1 則（A）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RecoveryDialog</name>
    <message>
        <source>The library is damaged</source>
        <translation>文庫已損壞</translation>
    </message>
    <message>
        <source>Nothing has been changed. Put back one of the backups below, or set the file aside and begin an empty library; the damaged file stays on the disk either way.</source>
        <translation>文庫未作任何更動。可以還原下列備份之一，也可以將檔案移到一旁並新增空文庫；無論選擇哪種方式，損壞的檔案都會留在磁碟上。</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <comment>date — kind, size</comment>
        <translation>%1 — %2，%3</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>還原此備份</translation>
    </message>
    <message>
        <source>Set aside and begin anew</source>
        <translation>移到一旁並新增</translation>
    </message>
    <message>
        <source>Nothing has been changed. There is no backup of this library: set the file aside and begin an empty one; the damaged file stays on the disk.</source>
        <translation>沒有變更任何內容。這個文庫沒有備份：可以將檔案移到一旁，新增一個空文庫；損壞的檔案會保留在磁碟上。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RenderedNote</name>
    <message>
        <source>not in this library</source>
        <translation>不在此文庫中</translation>
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
        <translation>未修復</translation>
    </message>
    <message>
        <source>Proven</source>
        <comment>certainty of a repair</comment>
        <translation>已證實</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>a repair</comment>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Pinyin put into the text</source>
        <translation>夾入內文的拼音</translation>
    </message>
    <message>
        <source>Shifted bytes</source>
        <translation>位元組錯位</translation>
    </message>
    <message>
        <source>Lost byte</source>
        <translation>遺失位元組</translation>
    </message>
    <message>
        <source>Stray tag</source>
        <translation>多餘的標記</translation>
    </message>
    <message>
        <source>Character written as code</source>
        <translation>以代碼寫成的字元</translation>
    </message>
    <message>
        <source>Decoded twice</source>
        <translation>重複解碼</translation>
    </message>
    <message>
        <source>Read in the wrong encoding</source>
        <translation>以錯誤的編碼讀取</translation>
    </message>
    <message>
        <source>Lost characters</source>
        <translation>遺失的字元</translation>
    </message>
    <message>
        <source>In: %1</source>
        <comment>a field</comment>
        <translation>位於：%1</translation>
    </message>
    <message>
        <source>Broadcast announcement</source>
        <translation>新聞電頭</translation>
    </message>
    <message>
        <source>Line of source and author</source>
        <translation>來源與作者行</translation>
    </message>
    <message>
        <source>Request to subscribe</source>
        <translation>請求訂閱</translation>
    </message>
    <message>
        <source>Reader comments</source>
        <translation>讀者留言</translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation>版權聲明</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>免責聲明</translation>
    </message>
    <message>
        <source>End mark</source>
        <translation>文末標記</translation>
    </message>
    <message>
        <source>Request to follow</source>
        <translation>追蹤提示</translation>
    </message>
    <message>
        <source>Editor&apos;s lead-in</source>
        <translation>編者導語</translation>
    </message>
    <message>
        <source>List of links</source>
        <translation>連結清單</translation>
    </message>
    <message>
        <source>Outside the article</source>
        <translation>正文之外</translation>
    </message>
    <message>
        <source>Part of the web page</source>
        <translation>網頁構件</translation>
    </message>
    <message>
        <source>Picture that cannot be shown</source>
        <translation>無法顯示的圖片</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>相關文章</translation>
    </message>
    <message>
        <source>Repeated caption</source>
        <translation>重複的圖片說明</translation>
    </message>
    <message>
        <source>Repeated title</source>
        <translation>重複的標題</translation>
    </message>
    <message>
        <source>Separating line</source>
        <translation>分隔線</translation>
    </message>
    <message>
        <source>Share buttons</source>
        <translation>分享按鈕</translation>
    </message>
    <message>
        <source>Rule for this site</source>
        <translation>此網站的規則</translation>
    </message>
    <message>
        <source>Hidden advertising words</source>
        <translation>夾帶的廣告詞</translation>
    </message>
    <message>
        <source>Title, now in the head</source>
        <translation>標題，已移至文首</translation>
    </message>
    <message>
        <source>What was cleaned and repaired</source>
        <translation>清理與修復紀錄</translation>
    </message>
    <message>
        <source>Text encoding…</source>
        <translation>文字編碼…</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Nothing in this article had to be repaired.</source>
        <translation>這篇文章無需修復。</translation>
    </message>
    <message>
        <source>Removed text</source>
        <translation>移除的文字</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修復</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Show in article</source>
        <translation>在文章中檢視</translation>
    </message>
    <message>
        <source>Take back this repair</source>
        <translation>收回這處修復</translation>
    </message>
    <message>
        <source>The imported file is kept as it was found (%1, decoded as %2).</source>
        <translation>匯入的檔案原樣保留（%1，以 %2 解碼）。</translation>
    </message>
    <message>
        <source>Repaired (%1)</source>
        <translation>修復（%1）</translation>
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
        <translation>重新修復</translation>
    </message>
    <message>
        <source>Put a repair back in “%1”</source>
        <translation>在「%1」中重新修復一處</translation>
    </message>
    <message>
        <source>Take back a repair in “%1”</source>
        <translation>收回「%1」中的一處修復</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>手動更正</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::RowNoteEditor</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Write a note. Ctrl+Enter saves, Esc cancels.</source>
        <translation>寫筆記。按 Ctrl+Enter 儲存，按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchCompletion</name>
    <message>
        <source>Suggestions</source>
        <translation>建議</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchField</name>
    <message>
        <source>Search articles, notes, highlights…</source>
        <translation>搜尋文章、筆記、螢光標記…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>Recent searches (Alt+Down)</source>
        <translation>最近的搜尋（Alt+↓）</translation>
    </message>
    <message>
        <source>Build a search (Ctrl+Down)</source>
        <translation>建立搜尋條件（Ctrl+↓）</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchStrip</name>
    <message>
        <source>Other regions:</source>
        <comment>words that mean the same there</comment>
        <translation>其他地區：</translation>
    </message>
    <message>
        <source>Own pairs…</source>
        <translation>自訂對照詞…</translation>
    </message>
    <message>
        <source>Words that mean the same in different regions</source>
        <translation>不同地區意思相同的用詞</translation>
    </message>
    <message>
        <source>%1 → %2 %3</source>
        <comment>a word, the word of another region, articles it brings: +213</comment>
        <translation>%1 → %2 %3</translation>
    </message>
    <message>
        <source>Found as well: “%1”. Click to leave it out of this search.</source>
        <translation>同時搜尋「%1」。按一下可在此搜尋中排除它。</translation>
    </message>
    <message>
        <source>Click to find “%1” as well.</source>
        <translation>按一下可同時搜尋「%1」。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SearchTitles</name>
    <message>
        <source>“%1” has no such value; searched as text.</source>
        <translation>「%1」沒有這個值，已依文字搜尋。</translation>
    </message>
    <message>
        <source>“%1” knows %2; “%3” is searched as text.</source>
        <translation>「%1」的可用值：%2；「%3」已依文字搜尋。</translation>
    </message>
    <message>
        <source>“%1” is not a field; searched as text.</source>
        <translation>「%1」不是欄位，已依文字搜尋。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed; the phrase goes to the end.</source>
        <translation>引號未成對，片語一直延續到結尾。</translation>
    </message>
    <message>
        <source>There is nothing here to join; the word is left out.</source>
        <comment>AND, OR, NOT or NEAR at the edge of a search</comment>
        <translation>此處沒有可連接的內容，該詞語已略去。</translation>
    </message>
    <message>
        <source>This bracket has no partner; it is left out.</source>
        <translation>這個括號未成對，已略去。</translation>
    </message>
    <message>
        <source>NEAR joins words and phrases only; both sides must be there.</source>
        <translation>NEAR 只能連接詞語和片語，且兩邊都要有。</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <comment>field of a search</comment>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>a tag on a highlight</comment>
        <translation>螢光標記的標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Highlight colour</source>
        <translation>螢光標記顏色</translation>
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
        <translation>狀態</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>noun: a batch of imported articles</comment>
        <translation>匯入</translation>
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
        <translation>已匯入</translation>
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
        <translation>沒有以此開頭的詞語</translation>
    </message>
    <message>
        <source>has a word that begins with</source>
        <translation>有以此開頭的詞語</translation>
    </message>
    <message>
        <source>does not have near each other</source>
        <translation>沒有鄰近出現</translation>
    </message>
    <message>
        <source>has near each other</source>
        <translation>鄰近出現</translation>
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
        <translation>少於</translation>
    </message>
    <message>
        <source>are at least</source>
        <translation>至少為</translation>
    </message>
    <message>
        <source>is not in</source>
        <comment>a year, month or day</comment>
        <translation>不在…內</translation>
    </message>
    <message>
        <source>is in</source>
        <comment>a year, month or day</comment>
        <translation>在…內</translation>
    </message>
    <message>
        <source>is not between</source>
        <translation>不介於</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>介於</translation>
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
        <translation>不早於</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>早於</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Several versions</source>
        <translation>多個版本</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁體（台灣）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁體（香港）</translation>
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
        <translation>長，不足 10,000 字</translation>
    </message>
    <message>
        <source>Very long</source>
        <translation>很長</translation>
    </message>
    <message>
        <source>“%1” has no value; it is left out.</source>
        <translation>「%1」後沒有值，已略過。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SelectionBar</name>
    <message>
        <source>Highlight in amber (1)</source>
        <translation>琥珀色螢光標記（1）</translation>
    </message>
    <message>
        <source>Highlight in rose (2)</source>
        <translation>玫瑰色螢光標記（2）</translation>
    </message>
    <message>
        <source>Highlight in leaf (3)</source>
        <translation>葉綠色螢光標記（3）</translation>
    </message>
    <message>
        <source>Highlight in sky (4)</source>
        <translation>天藍色螢光標記（4）</translation>
    </message>
    <message>
        <source>Highlight in violet (5)</source>
        <translation>紫羅蘭色螢光標記（5）</translation>
    </message>
    <message>
        <source>Highlight in slate (6)</source>
        <translation>石板灰螢光標記（6）</translation>
    </message>
    <message>
        <source>Highlight and write a note (N)</source>
        <translation>螢光標記並寫筆記（N）</translation>
    </message>
    <message>
        <source>Highlight and tag (T)</source>
        <translation>螢光標記並加上標籤（T）</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>複製（Ctrl+C）</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Highlight in the last colour (H)</source>
        <translation>以上次的顏色螢光標記（H）</translation>
    </message>
    <message>
        <source>Use as title</source>
        <translation>設為標題</translation>
    </message>
    <message>
        <source>Use as date</source>
        <translation>設為日期</translation>
    </message>
    <message>
        <source>Use as source</source>
        <translation>設為來源</translation>
    </message>
    <message>
        <source>Use as author</source>
        <translation>設為作者</translation>
    </message>
    <message>
        <source>Underline (U)</source>
        <translation>底線（U）</translation>
    </message>
    <message>
        <source>Copy in the script of the source (Ctrl+Shift+C)</source>
        <translation>依原文字形複製（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Correct the text…</source>
        <translation>更正文字…</translation>
    </message>
    <message>
        <source>Correct the selected text, or use it as title, date, source or author</source>
        <translation>更正選取的文字，或將其設為標題、日期、來源或作者</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::SortButton</name>
    <message>
        <source>Order of the list</source>
        <translation>清單排序</translation>
    </message>
    <message>
        <source>Order of Chinese names and titles</source>
        <translation>中文姓名與標題的排序方式</translation>
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
        <translation>日期早於</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>曾經搜尋</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagChecklist</name>
    <message>
        <source>Note: %1</source>
        <translation>筆記：%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
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
        <translation>為「%1」加上標籤</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>無顏色</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no key</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>Press the key that shall tag the selected text; Backspace for none</source>
        <translation>按下為選取的文字加上此標籤的按鍵；按 Backspace 清除</translation>
    </message>
    <message>
        <source>Found by these, too; separated by “；”</source>
        <translation>也可用這些名稱找到；以「；」分隔</translation>
    </message>
    <message>
        <source>What the tag means</source>
        <translation>標籤的含義</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>何時使用</translation>
    </message>
    <message>
        <source>When not to use it</source>
        <translation>何時不使用</translation>
    </message>
    <message>
        <source>A passage that is typical of it</source>
        <translation>具代表性的一段文字</translation>
    </message>
    <message>
        <source>Only better worded: what is tagged still fits</source>
        <translation>僅改進措辭：已加上的標籤仍適用</translation>
    </message>
    <message>
        <source>The chosen ones still fit</source>
        <translation>選取的仍適用</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>納入</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>These were tagged before the definition was changed. Enter shows one in its article, Space chooses.</source>
        <translation>這些標籤是在定義變更之前加上的。按 Enter 在文章中檢視，按空白鍵選取。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Past definitions</source>
        <translation>過去的定義</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Include:</source>
        <translation>納入：</translation>
    </message>
    <message>
        <source>Exclude:</source>
        <translation>排除：</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>範例：</translation>
    </message>
    <message>
        <source>The definition has not been changed yet.</source>
        <translation>定義尚未變更過。</translation>
    </message>
    <message>
        <source>Past definitions (%L1)</source>
        <translation>過去的定義（%L1）</translation>
    </message>
    <message>
        <source>To check (%L1)</source>
        <translation>待核對（%L1）</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagEditing</name>
    <message numerus="yes">
        <source>%n tag(s) below it</source>
        <translation>
            <numerusform>%n 個下層標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag from %n annotation(s)</source>
        <translation>
            <numerusform>%n 則批註上的此標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the tag from %n article(s)</source>
        <translation>
            <numerusform>%n 篇文章上的此標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>新增標籤「%1」</translation>
    </message>
    <message>
        <source>Rename a tag to “%1”</source>
        <translation>將標籤重新命名為「%1」</translation>
    </message>
    <message>
        <source>Delete the tag “%1”</source>
        <translation>刪除標籤「%1」</translation>
    </message>
    <message>
        <source>Delete the tag “%1” (%2)</source>
        <translation>刪除標籤「%1」（%2）</translation>
    </message>
    <message>
        <source>Recolour the tag “%1”</source>
        <translation>變更標籤「%1」的顏色</translation>
    </message>
    <message>
        <source>Move the tag “%1”</source>
        <translation>移動標籤「%1」</translation>
    </message>
    <message>
        <source>Sort the tags below “%1” by name</source>
        <translation>依名稱排序「%1」的下層標籤</translation>
    </message>
    <message>
        <source>Sort the tags by name</source>
        <translation>依名稱排序標籤</translation>
    </message>
    <message>
        <source>Change the tag “%1”</source>
        <translation>變更標籤「%1」</translation>
    </message>
    <message>
        <source>Merge the tag “%1” into “%2”</source>
        <translation>將標籤「%1」合併至「%2」</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tag(s) into “%1”</source>
        <translation>
            <numerusform>將 %n 個標籤合併至「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Split “%1” off the tag “%2”</source>
        <translation>從標籤「%2」分割出「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) checked against the tag “%1”</source>
        <translation>
            <numerusform>依標籤「%1」核對 %n 則批註</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagMergeDialog</name>
    <message>
        <source>Merge %1</source>
        <comment>a tag, or several</comment>
        <translation>合併%1</translation>
    </message>
    <message>
        <source>Into which tag? Also by pinyin</source>
        <translation>合併至哪個標籤？可用拼音</translation>
    </message>
    <message>
        <source>Keep “%1” as another name</source>
        <translation>保留「%1」作為別名</translation>
    </message>
    <message>
        <source>Keep their names as other names</source>
        <translation>保留這些名稱作為別名</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>這 %n 個標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the tag that stays. It gets everything that has %1.</source>
        <translation>請選擇要保留的標籤。帶有%1的內容都會歸入其中。</translation>
    </message>
    <message>
        <source>“%1” is to be merged itself; choose another one.</source>
        <translation>「%1」本身就要合併，請另選一個。</translation>
    </message>
    <message>
        <source>“%1” stands below “%2”; merge it into that one instead.</source>
        <translation>「%1」位於「%2」之下，請反過來合併至後者。</translation>
    </message>
    <message>
        <source>%1 will be gone; “%2” gets:</source>
        <translation>%1將不復存在，歸入「%2」的有：</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n 則批註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n of them have both)</source>
        <translation>
            <numerusform>（其中 %n 項兩者都有）</numerusform>
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
            <numerusform>%n 個下層標籤隨之移動</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagPicker</name>
    <message>
        <source>Find or create a tag</source>
        <translation>尋找或新增標籤</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Enter adds or removes, “/” makes levels, Esc closes</source>
        <translation>Enter 加上或移除，「/」分層級，Esc 關閉</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>新增「%1」</translation>
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
        <translation>分割標籤「%1」</translation>
    </message>
    <message>
        <source>What goes to the new tag</source>
        <translation>歸入新標籤的內容</translation>
    </message>
    <message>
        <source>&amp;New tag</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>Check what goes there: Space toggles, arrows move, Ctrl+A takes all.</source>
        <translation>勾選要歸入的內容：空白鍵切換，方向鍵移動，Ctrl+A 全選。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Give the new tag a name.</source>
        <translation>請輸入新標籤的名稱。</translation>
    </message>
    <message>
        <source>%1 of %2 go to “%3”.</source>
        <translation>%2 項中有 %1 項歸入「%3」。</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::TagTreeModel</name>
    <message>
        <source>Include: %1</source>
        <translation>納入：%1</translation>
    </message>
    <message>
        <source>Exclude: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>範例：%1</translation>
    </message>
    <message>
        <source>Other names: %1</source>
        <translation>別名：%1</translation>
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
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Name of the new tag, “/” makes levels</source>
        <translation>新標籤的名稱，「/」分層級</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>還沒有標籤</translation>
    </message>
    <message>
        <source>Tags gather passages and articles on one subject.</source>
        <translation>標籤把同一主題的段落和文章歸在一起。</translation>
    </message>
    <message>
        <source>New tag below…</source>
        <translation>新增下層標籤…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>無顏色</translation>
    </message>
    <message>
        <source>Delete a tag</source>
        <translation>刪除標籤</translation>
    </message>
    <message>
        <source>Delete the tag “%1”?</source>
        <translation>刪除標籤「%1」？</translation>
    </message>
    <message>
        <source>This takes %1. The annotations and articles stay, and you can undo it.</source>
        <translation>將一併移除 %1。批註和文章會保留，此操作可以復原。</translation>
    </message>
    <message>
        <source>Find tags, also by pinyin</source>
        <translation>尋找標籤，可用拼音</translation>
    </message>
    <message>
        <source>Count with the tags below</source>
        <translation>計數包含下層標籤</translation>
    </message>
    <message>
        <source>Find tags (Ctrl+F)</source>
        <translation>尋找標籤（Ctrl+F）</translation>
    </message>
    <message>
        <source>Definition, key, other names…</source>
        <translation>定義、按鍵、別名…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合併至…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>分割…</translation>
    </message>
    <message>
        <source>Move to the top level</source>
        <translation>移至最上層</translation>
    </message>
    <message>
        <source>Sort by name here</source>
        <translation>此處依名稱排序</translation>
    </message>
    <message>
        <source>Memo…</source>
        <translation>備忘…</translation>
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
        <translation>葉綠</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>天藍</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫羅蘭</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>螢光標記</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>底線</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>簡體中文</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>繁體中文</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>簡繁混合</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀中</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最舊在前</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>依標題</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>依來源</translation>
    </message>
    <message>
        <source>Recently imported</source>
        <translation>最近匯入</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相符在前</translation>
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
        <translation>缺少標題</translation>
    </message>
    <message>
        <source>Date missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>Source missing</source>
        <translation>缺少來源</translation>
    </message>
    <message>
        <source>Author missing</source>
        <translation>缺少作者</translation>
    </message>
    <message>
        <source>Titles conflict</source>
        <translation>標題不一致</translation>
    </message>
    <message>
        <source>Dates conflict</source>
        <translation>日期不一致</translation>
    </message>
    <message>
        <source>Sources conflict</source>
        <translation>來源不一致</translation>
    </message>
    <message>
        <source>Authors conflict</source>
        <translation>作者不一致</translation>
    </message>
    <message>
        <source>Title doubtful</source>
        <translation>標題存疑</translation>
    </message>
    <message>
        <source>Date doubtful</source>
        <translation>日期存疑</translation>
    </message>
    <message>
        <source>Source doubtful</source>
        <translation>來源存疑</translation>
    </message>
    <message>
        <source>Author doubtful</source>
        <translation>作者存疑</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Note on the author</source>
        <translation>作者附註</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A day and a time, in Qt&apos;s date notation: d the day, MMM the month&apos;s short name, yyyy the year, HH:mm the time.</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>By title, backwards</source>
        <translation>依標題，倒序</translation>
    </message>
    <message>
        <source>By source, backwards</source>
        <translation>依來源，倒序</translation>
    </message>
    <message>
        <source>By author</source>
        <translation>依作者</translation>
    </message>
    <message>
        <source>By author, backwards</source>
        <translation>依作者，倒序</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>依分類</translation>
    </message>
    <message>
        <source>By category, backwards</source>
        <translation>依分類，倒序</translation>
    </message>
    <message>
        <source>First imported</source>
        <translation>最早匯入</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>最短在前</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>最長在前</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>未讀在前</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>已讀在前</translation>
    </message>
    <message>
        <source>Starred last</source>
        <translation>已加星號在後</translation>
    </message>
    <message>
        <source>Starred first</source>
        <translation>已加星號在前</translation>
    </message>
    <message>
        <source>Fewest annotations first</source>
        <translation>批註最少在前</translation>
    </message>
    <message>
        <source>Most annotations first</source>
        <translation>批註最多在前</translation>
    </message>
    <message>
        <source>By script</source>
        <translation>依字形</translation>
    </message>
    <message>
        <source>By script, backwards</source>
        <translation>依字形，倒序</translation>
    </message>
    <message>
        <source>Weakest match first</source>
        <translation>最不相符在前</translation>
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
        <translation>筆畫</translation>
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
            <numerusform>%Ln 則螢光標記和筆記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported file(s)</source>
        <translation>
            <numerusform>%Ln 個匯入的檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 張圖片</numerusform>
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
        <translation>停止，尚未刪除的留在垃圾桶中</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>垃圾桶是空的。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空垃圾桶</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) for good?</source>
        <translation>
            <numerusform>永久刪除 %Ln 篇文章？</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes %1. It is the one thing that cannot be undone, and what was done before it cannot be undone any more either. Backups made earlier still have everything.</source>
        <translation>將刪除 %1。這是唯一無法復原的操作，在此之前所做的變更也將無法再復原。先前的備份中仍有全部內容。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>刪除 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>已永久刪除 %Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation>正在清空垃圾桶</translation>
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
        <translation>每篇文章都從匯入時的檔案重新讀取。結果不同的成為新版本；螢光標記會隨之轉移，並可一次復原全部變更。</translation>
    </message>
    <message>
        <source>Clean-up report</source>
        <translation>清理報告</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::VersionDelegate</name>
    <message>
        <source>%1 — in use</source>
        <comment>a version</comment>
        <translation>%1 — 使用中</translation>
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
        <translation>選擇一個版本，或選擇兩個進行比較。</translation>
    </message>
    <message>
        <source>The text of both versions is the same.</source>
        <translation>兩個版本的文字相同。</translation>
    </message>
    <message>
        <source>This article has one version</source>
        <translation>這篇文章只有一個版本</translation>
    </message>
    <message>
        <source>Another one comes when it is imported again with changes, cleaned again, or when a repair is taken back.</source>
        <translation>再次匯入且有變更、重新清理或收回修復時，會產生新的版本。</translation>
    </message>
    <message>
        <source>%1, the first one</source>
        <comment>a version</comment>
        <translation>%1（最初版本）</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <translation>%1 與 %2 的比較</translation>
    </message>
    <message>
        <source>The texts differ so much that parts of them are compared as a whole.</source>
        <translation>文字差異很大，有些部分只能整體比較。</translation>
    </message>
    <message>
        <source>No highlights stood on this version.</source>
        <translation>這個版本上沒有螢光標記。</translation>
    </message>
    <message>
        <source>Use version %1 of “%2”</source>
        <translation>使用「%2」的版本 %1</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一處變更</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一處變更</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What became of the highlights</source>
        <translation>螢光標記的去向</translation>
    </message>
    <message>
        <source>Read this version</source>
        <translation>閱讀這個版本</translation>
    </message>
    <message>
        <source>Show its whole text without the differences</source>
        <translation>顯示全文，不標出差異</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>使用這個版本</translation>
    </message>
    <message>
        <source>Make it the text that is read, searched and cited</source>
        <translation>以它作為閱讀、搜尋和引用的文字</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 處變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>第 %1 處變更，共 %2 處</translation>
    </message>
    <message>
        <source>Imported</source>
        <comment>why there is this version</comment>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Imported again, with changes</source>
        <comment>why there is this version</comment>
        <translation>再次匯入，有變更</translation>
    </message>
    <message>
        <source>Encoding found automatically again</source>
        <comment>why there is this version</comment>
        <translation>重新自動判斷編碼</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <comment>why there is this version; a charset</comment>
        <translation>以 %1 讀取</translation>
    </message>
    <message>
        <source>Repair taken back</source>
        <comment>why there is this version</comment>
        <translation>收回了修復</translation>
    </message>
    <message>
        <source>Repair put back</source>
        <comment>why there is this version</comment>
        <translation>重新修復</translation>
    </message>
    <message>
        <source>Cleaned again</source>
        <comment>why there is this version</comment>
        <translation>重新清理</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>%n 段有變更</numerusform>
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
            <numerusform>移動 %n 段</numerusform>
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
        <translation>已隨原文移動</translation>
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
            <numerusform>%n 處保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 處已移動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approximate</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 處近似</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <comment>highlights</comment>
        <translation>
            <numerusform>%n 處失去位置</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <comment>change</comment>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>change</comment>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Text changed, place approximate (%1&#xa0;%)</source>
        <comment>what became of a highlight</comment>
        <translation>文字有變，位置近似（%1%）</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>螢光標記</translation>
    </message>
</context>
<context>
    <name>pizhu::ui::WatchedFoldersDialog</name>
    <message>
        <source>Not there now; Pizhu waits for it to come back</source>
        <translation>現在不在；Pizhu 等它重新出現</translation>
    </message>
    <message>
        <source>Not watched while the library is read-only</source>
        <translation>文庫唯讀時不監看</translation>
    </message>
    <message>
        <source>Watching; nothing has come yet</source>
        <translation>監看中；尚無新內容</translation>
    </message>
    <message numerus="yes">
        <source>Watching; %n article(s) came on %1</source>
        <translation>
            <numerusform>監看中；%1 收到 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>沒有監看的資料夾</translation>
    </message>
    <message>
        <source>Files that are put into a watched folder come into this library by themselves. Choose one, or drop it here.</source>
        <translation>放入監看資料夾的檔案會自動匯入這個文庫。請選擇一個資料夾，或拖放到這裡。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>新增資料夾…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止監看</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>監看資料夾</translation>
    </message>
</context>
</TS>
