"""The edition in Traditional Chinese: the pages in Simplified Chinese, converted; what is no text is untouched."""

import json
import re

import nbformat
import pytest
from docs_data import facts
from editions import traditional
from editions.traditional import WORDS
from lxml import etree, html
from opencc import OpenCC
from playwright.sync_api import expect
from website import ADDRESS, EDITIONS, pages_of, read

FOLDER = "zh-hant"
PAGES = pages_of("zh")
TEXTS = {".html", ".json", ".xml", ".md", ".txt", ".ipynb"}
TO_TRADITIONAL = OpenCC("s2t")
# Characters that OpenCC would write in another way when they stand alone, but which Traditional Chinese has, too.
IN_BOTH = set("干")  # 若干, 干擾
APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


def made(page, site):
    """A page of the edition, as it was built."""
    return read(site / FOLDER / page.file(site).relative_to(site / EDITIONS["zh"]))


def text_of(document):
    """All text that a reader sees, without code and without the names of the editions."""
    copy = html.fromstring(html.tostring(document))
    for element in copy.xpath("//pre | //code | //samp | //kbd | //script | //style | //*[@class='editions']"):
        element.drop_tree()
    return copy.text_content()


def is_simplified(sign):
    """Whether a character is one of Simplified Chinese alone."""
    return sign not in IN_BOTH and TO_TRADITIONAL.convert(sign) != sign


def test_each_page_is_there(site):
    """The two editions have the same files."""
    files = [
        {path.relative_to(site / folder) for path in (site / folder).rglob("*") if path.is_file()}
        for folder in ("zh", FOLDER)
    ]
    assert files[0] == files[1]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_nothing_but_words_differs(site, page):
    """Code, outputs, ids, links and the order of elements are those of the page it was made from."""
    ours, theirs = made(page, site), read(page.file(site))
    for path in ("//pre//text()", "//code//text()", "//samp//text()", "//@id", "//article//@href", "//@src"):
        assert ours.xpath(path) == theirs.xpath(path)
    assert [element.tag for element in ours.iter()] == [element.tag for element in theirs.iter()]
    assert attributes_of(ours) == attributes_of(theirs)


def attributes_of(document):
    """The attributes of each element but for addresses, words by their presence; not those of the switch of editions.

    So what axe finds on a page in Simplified Chinese is what it would find here: test_browser.py relies on it.
    """
    return [
        {
            name: "words" if WORDS.search(value) else value
            for name, value in element.attrib.items()
            if name not in ("href", "lang", "content")
        }
        for element in document.iter(etree.Element)
        if not element.xpath("ancestor::*[@class='editions']")
    ]


def words_of(file):
    """All that a reader meets in a file of the edition, but for code and for the names of other editions."""
    if file.suffix == ".html":
        document = read(file)
        settings = json.loads(document.xpath("string(//script[@id='__config'])"))
        labels = document.xpath("//@*[not(ancestor::*[@class='editions'])]")
        return " ".join([text_of(document), *labels, *settings["translations"].values()])
    text = file.read_text("utf-8")
    if file.name != "search_index.json":
        return text
    # Beside its entries, the index has words in Simplified Chinese on purpose.
    return " ".join(entry["title"] + entry["text"] for entry in json.loads(text)["docs"])


def test_nothing_simplified_is_left(site):
    """Nowhere in the edition is a character that is Simplified Chinese alone, nor a quotation mark of the mainland.

    In texts and attributes of pages, in what the theme's script says, in the index, in the words of the tools, in the
    feed, in the pages as Markdown and as notebooks and in the lists of pages.
    """
    files = [file for file in (site / FOLDER).rglob("*") if file.suffix in TEXTS]
    assert {file.suffix for file in files} == TEXTS
    met = {str(file.relative_to(site / FOLDER)): set(APOSTROPHE.sub("", words_of(file))) for file in files}
    wrong = {sign for sign in set().union(*met.values()) if is_simplified(sign)} | set("“”‘’")
    assert {name: signs & wrong for name, signs in met.items() if signs & wrong} == {}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_settings_of_the_theme_differ_in_words_alone(site, page):
    """What the theme's script says is converted; its other settings, and how they stand in the page, are the same."""
    config = "string(//script[@id='__config'])"
    ours, theirs = made(page, site).xpath(config), read(page.file(site)).xpath(config)
    assert "<" not in ours
    ours, theirs = json.loads(ours), json.loads(theirs)
    words = ours.pop("translations"), theirs.pop("translations")
    assert list(ours.items()) == list(theirs.items())
    assert list(words[0]) == list(words[1])
    assert words[0]["clipboard.copied"] == "已複製"


def test_settings_stay_safe_in_a_page():
    """A word of the theme's script cannot end the script, nor does one that has an apostrophe change."""
    words = r'{"translations": {"none": "\u003c/script\u003e \u0027\u6ca1\u6709\u0027"}, "version": null}'
    page = f'<p></p><script id="__config" type="application/json">{words}</script>'
    assert traditional.convert_page(page) == page.replace(r"\u6ca1", r"\u6c92")


@pytest.mark.parametrize(
    ("markup", "ours"),
    [
        ("<p>“<code>h_n</code>” 与 ‘<em>c_n</em>’</p>", "<p>「<code>h_n</code>」 與 『<em>c_n</em>』</p>"),
        ("<samp>“x”, ‘y’, it’s</samp> <pre>“默认”</pre>", "<samp>“x”, ‘y’, it’s</samp> <pre>“默认”</pre>"),
        ('<img alt="“h_n”" src="默认.svg">', '<img alt="「h_n」" src="默认.svg">'),
    ],
)
def test_quotation_marks(markup, ours):
    """Taiwan's marks stand around code and emphasis, too; code keeps its own."""
    assert traditional.convert_page(markup) == ours


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_page_knows_its_edition(site, page):
    """Language, canonical address and switch are those of the edition."""
    document = made(page, site)
    assert document.get("lang") == "zh-Hant"
    place = page.url.removeprefix(EDITIONS["zh"])
    assert document.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}{FOLDER}/{place}"]
    assert document.xpath("//*[@class='editions']//a[@aria-current]/@data-edition") == [f"{FOLDER}/"]
    assert {*document.xpath("//*[@class='editions']//a/@lang")} == {"en", "zh", "zh-Hant"}


# What the pages say, by the group of rules that it needs, and how it is written in Taiwan. A text ends where code,
# emphasis or a link begins, so that some of these are the ends and the beginnings of sentences.
SAYINGS = {
    "characters": {
        "最后一个真实时间步之后的状态": "最後一個真實時間步之後的狀態",
        "移动了模型没移动数据": "移動了模型沒移動資料",
        "会当作常量写进程序": "會當作常數寫進程式",
        "不复制；": "不複製；",
        "把权重复制到一起": "把權重複製到一起",
        "让每次结果都能复现": "讓每次結果都能重現",
        "不再干预": "不再干預",
        "互不影响的若干序列": "互不影響的若干序列",
        "舍入到两位小数": "捨入到兩位小數",
        "再扩展到整个批次": "再擴展到整個批次",
        "LSTM 算子": "LSTM 運算子",
        "先创建一个实例": "先建立一個實例",
        "由 0 到 1 之间的数组成的向量": "由 0 到 1 之間的數組成的向量",
        "轴数任意的数组": "軸數任意的陣列",
        "有一半只读了一个词元": "有一半只讀了一個詞元",
        "在当初的 torch 里加载": "在當初的 torch 裡載入",
        "三公里": "三公里",
        "不切分也不合并": "不切分也不合併",
        "全连接层与残差连接": "全連接層與殘差連接",
    },
    "recurrence": {
        "循环神经网络": "循環神經網路",
        "循环层没有循环内部的随机失活": "循環層沒有循環內部的隨機失活",
        "循环权重也是宽的": "循環權重也是寬的",
        "循环传递的就是窄的状态": "循環傳遞的就是窄的狀態",
        "就谈不上循环": "就談不上循環",
        "不能，没有循环": "不能，沒有循環",
        "没有任何循环：": "沒有任何循環：",
        "（bias）的循环": "（bias）的循環",
        "Python 里的循环": "Python 裡的迴圈",
    },
    "terms": {
        "默认参数": "預設參數",
        "隐藏状态与单元状态": "隱藏狀態與單元狀態",
        "只打印关键的数": "只列印關鍵的數",
        "报错查询": "報錯查詢",
        "最近一次运行于": "最近一次執行於",
        "返回值": "回傳值",
        "只调用一次": "只呼叫一次",
        "由激活函数和损失函数": "由激勵函數和損失函數",
        "损失（loss）函数": "損失（loss）函數",
        "让状态与输入同类型": "讓狀態與輸入同型別",
        "乘以掩码，再把结果掩掉": "乘以遮罩，再把結果遮掉",
        "批大小": "批次大小",
        "批归一化，也就是批量归一化": "批次正規化，也就是批次正規化",
        "在整个序列上归一化": "在整個序列上正規化",
        "自动求导用链式法则": "自動微分用連鎖律",
        "二分类": "二元分類",
        "算不出方差": "算不出變異數",
        "推理": "推論",
        "与随机游走重合": "與隨機漫步重合",
        "把报错信息粘贴到": "把錯誤訊息貼到",
        "毫无信息": "毫無資訊",
        "这些信息来自构造时的": "這些訊息來自建構時的",
        "这条信息说的是": "這條訊息說的是",
        "例如 cuDNN 的信息": "例如 cuDNN 的訊息",
        "没有异常，进程直接崩溃": "沒有例外，程序直接崩潰",
        "构建本站的机器拒绝构建它": "建置本站的機器拒絕建構它",
        "仓库里的": "儲存庫裡的",
        "由底层库融合执行，不走加速库": "由底層函式庫融合執行，不走加速函式庫",
        "需要这两个包：": "需要這兩個套件：",
        "类名是基类的": "類別名稱是基底類別的",
        "这两个类的类型": "這兩個類別的型別",
        "类": "類別",
        "按当前批次": "按目前批次",
        "跳转至导航栏": "跳至導覽列",
        "页内查找": "頁內搜尋",
        "逐步调用（流式）": "逐步呼叫（串流）",
        "生成器": "產生器",
        "前缀和后缀": "前綴和後綴",
        "来自配置文件的配置": "來自設定檔的設定",
        "按示例输入": "按範例輸入",
        "不是改标志": "不是改旗標",
        "这个地址没有页面": "這個網址沒有頁面",
        "自定义的教程": "自訂的教學",
        "不带下划线": "不帶底線",
        "改一份拷贝，不能深拷贝": "改一份副本，不能深層複製",
        "网上流传的": "網路上流傳的",
        "处理文本时，文本身也": "處理文字時，文本身也",
        "每个代码块的注释": "每個程式碼區塊的註解",
        "让每一行像素": "讓每一列像素",
    },
    "rows and columns": {
        "h_n 的每一行是哪一层": "h_n 的每一列是哪一層",
        "\n    h_n 的每一行\n  ": "\n    h_n 的每一列\n  ",
        "最后一行和最后一列": "最後一列和最後一欄",
        "把行或列当作时间步": "把列或欄當作時間步",
        "它们所乘的东西变窄了，所以列数变少": "它們所乘的東西變窄了，所以欄數變少",
        " 列；": " 欄；",
        "所以每一列是一个时间步": "所以每一欄是一個時間步",
        "公式是按列": "公式是按欄",
        "哪几行？": "哪幾列？",
        "把最后两行拼起来": "把最後兩列拼起來",
        "一行一个，按行算时": "一列一個，按列算時",
        "正向的行箭头朝右": "正向的列箭頭朝右",
        "权重有多少行？": "權重有多少列？",
        "自己那一行出发": "自己那一列出發",
        "把指针移到某一行上，逐行查看": "把指標移到某一列上，逐列檢視",
        "只给其中一行打分": "只給其中一列打分",
        " 行属于输入门": " 列屬於輸入門",
        "（本页说的“行”，都指": "（本頁說的「列」，都指",
        "按顺序列出": "按順序列出",
        "序列的列表": "序列的列表",
    },
    "lines": {
        "运行这一段程序": "執行這一段程式",
        "零就行。": "零就行。",
        "每行依次是": "每行依次是",
        "只打印关键的一行。": "只列印關鍵的一行。",
        "找到出错的那一行，": "找到出錯的那一行，",
        "看 traceback 指出的那一行，": "看 traceback 指出的那一行，",
        "报的是它上面那一行。": "報的是它上面那一行。",
        "第一个例子打印的最后一行。": "第一個例子列印的最後一行。",
        "最后一行数一数": "最後一行數一數",
        "会指出是哪一行。": "會指出是哪一行。",
        " 的第一行：": " 的第一行：",
        "这一行是 ": "這一行是 ",
        "哪一行要改": "哪一行要改",
    },
    "quotes": {
        "“H 和 C 一样宽”": "「H 和 C 一樣寬」",
        "“解决‘Trying to backward’”": "「解決『Trying to backward』」",
        "（“torch’s own”）": "（「torch’s own」）",
        "）”": "）」",
    },
}


@pytest.mark.parametrize(
    ("simplified", "ours"),
    [
        pytest.param(*saying, id=f"{group}-{saying[0].strip()}")
        for group, sayings in SAYINGS.items()
        for saying in sayings.items()
    ],
)
def test_words_of_taiwan(simplified, ours):
    """Our rules win over OpenCC's words."""
    assert traditional.convert(simplified) == ours


def test_each_rule_is_tested():
    """Without any one of the rules, something above would be said in another way."""
    sayings = {simplified: ours for group in SAYINGS.values() for simplified, ours in group.items()}
    rules = [rule for group in facts("traditional").values() for rule in group.items()]
    untested = []
    for left_out in rules:
        steps = traditional.as_steps([rule for rule in rules if rule != left_out])
        if all(traditional.convert_by(steps, simplified) == ours for simplified, ours in sayings.items()):
            untested.append(left_out)
    assert untested == []


def test_index_knows_simplified_words(site):
    """The index leads from a word as it is written in Simplified Chinese to the word of the page."""
    index = json.loads((site / FOLDER / "search/search_index.json").read_text("utf-8"))
    assert index["config"]["simplified"]["权重"] == "權重"
    titles = "".join(entry["title"] for entry in index["docs"])
    assert "權重" in titles.replace("\u200b", "")
    assert "权重" not in titles.replace("\u200b", "")


def test_index_says_what_pages_say(site):
    """The entries of the index have the titles and the words of the pages, though the index parts its words."""
    ours, theirs = (
        json.loads((site / folder / "search/search_index.json").read_text("utf-8"))["docs"] for folder in (FOLDER, "zh")
    )
    for entry, source in zip(ours, theirs, strict=True):
        for part in ("title", "text"):
            whole = traditional.convert_markup(source[part].replace("\u200b", ""))
            assert entry[part].replace("\u200b", "") == whole
            assert entry[part].count("\u200b") == source[part].count("\u200b")


def test_index_parts_words_where_they_end(site):
    """A word that rules have made longer, or that they know by its neighbours, is one word of the index."""
    index = json.loads((site / FOLDER / "search/search_index.json").read_text("utf-8"))
    words = {word for entry in index["docs"] for word in re.split(r"[\s\u200b]", entry["text"])}
    assert {"遮罩", "參數", "回傳", "循環", "錯誤", "訊息"} <= words
    assert index["config"]["simplified"]["信息"] in ("資訊", "訊息")


def found(page, words):
    """Where the hits lead that the search of an open page has for some words, in their order."""
    query = page.locator("[data-md-component=search-query]")
    query.click()
    query.fill(words)
    query.press("End")
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_visible()
    return links.evaluate_all("links => links.map(link => link.href)")


@pytest.mark.parametrize("words", ["遗忘门偏置", "遺忘門偏置", "h_n"])
def test_search_finds_both_ways_of_writing(open_page, address, words):
    """A reader finds a page by a word in either way of writing, and pages of the edition alone."""
    page = open_page()
    page.goto(f"{FOLDER}/")
    links = found(page, words)
    assert all(link.startswith(f"{address}{FOLDER}/") for link in links)
    assert any("/learn/" in link for link in links[:6])


@pytest.mark.parametrize(
    ("words", "place", "hits"),
    [
        # Words that every question has are left out in either way of writing.
        ("为什么损失不下降", "how-to/does-not-learn/", 1),
        ("為什麼損失不下降", "how-to/does-not-learn/", 1),
        # A word that is one in both ways of writing has both meanings: 列 is a column here, a row there.
        ("列", "learn/projection/", None),
        ("列", "learn/layers-and-directions/", None),
        ("文件", "how-to/resume/", None),
        ("文件", "article/", None),
    ],
)
def test_search_takes_words_as_both_may_mean_them(open_page, words, place, hits):
    """What is typed is understood as it is written in Traditional Chinese, and as in Simplified Chinese."""
    page = open_page()
    page.goto(f"{FOLDER}/")
    assert any(f"/{FOLDER}/{place}" in link for link in found(page, words)[:hits])


def test_notebook_is_converted(site):
    """The notebook to download has its prose in Traditional Chinese, its code untouched."""
    ours, theirs = (
        nbformat.read(next((site / folder / "cell-equals-layer").glob("*.ipynb")), as_version=4)
        for folder in (FOLDER, "zh")
    )
    nbformat.validate(ours)
    code = [[cell.source for cell in notebook.cells if cell.cell_type == "code"] for notebook in (ours, theirs)]
    assert code[0] == code[1]
    assert ours.cells[0].source != theirs.cells[0].source
    [plot] = [each for cell in ours.cells for each in cell.get("outputs", []) if each.output_type == "display_data"]
    assert "隱藏狀態" in plot.metadata.alt
    assert plot.data["text/plain"] == plot.metadata.alt


@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_switch_leads_there(open_page, address, screen):
    """The switch leads from each edition to the same section of the other."""
    page = open_page(screen)
    page.goto("learn/gates/#forget")
    page.locator(".editions a[data-edition='zh-hant/']").click()
    expect(page).to_have_url(f"{address}zh-hant/learn/gates/#forget")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")


def test_no_font_is_that_of_simplified_chinese(open_page):
    """Menu, text, headings and labels ask for fonts that draw characters as Taiwan does."""
    page = open_page()
    page.goto(f"{FOLDER}/article/")
    fonts = page.evaluate(
        "() => [...new Set([...document.querySelectorAll('body *')].map(each => getComputedStyle(each).fontFamily))]"
    )
    assert any(" TC" in font for font in fonts)
    assert [font for font in fonts if re.search(r" SC\b|YaHei", font)] == []
