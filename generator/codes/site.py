"""Codes of what would go wrong on the pages themselves."""

from .code import Code

CODES = (
    Code(
        name="address-clash",
        what="两个页面的地址相同。",
        why="后写的会盖掉先写的，其中一页就不见了。",
        example="data/search/place.yaml      （/search/ 是搜索页）",
        instead="更换其中一个的编号或文件名。",
        fixed="data/sou-suo/place.yaml",
    ),
    Code(
        name="dead-link",
        what="站内链接指向不存在的页面。",
        why="读者点了会看到“没有这个页面”。",
        example="见[任务](/mou/2022-key/99/)",
        instead="改正链接；站内链接从 / 写起，以 / 结尾。",
        fixed="见[任务](/mou/2022-key/2/)",
    ),
    Code(
        name="address-gone",
        what="发布过的地址会消失。",
        why="别处的链接、别人的引用就断了。登记过的地址在 data/addresses.txt。",
        example="删去 data/mou/2022-key.yaml，/mou/2022-key/1/ 就没有了",
        instead="恢复它；确实要换或撤下，在 data/redirects.yaml 里写明去向。",
        fixed="- {from: /mou/2022-key/1/, to: /mou/2022-main/1/}",
    ),
    Code(
        name="redirect-wrong",
        what="地址的去向写得不对。",
        why="照它走的读者会落空。",
        example="- {from: /mou/2022-old/, to: /mou/2022-new/}      （没有 /mou/2022-new/）",
        instead="from 写不再使用的旧地址；to 写现有的地址，或用 note 说明去向，二者写一个。",
        fixed="- {from: /mou/2022-old/, to: /mou/2022-key/}",
    ),
    Code(
        name="raw-html",
        what="网页文字里写了 HTML 标签。",
        why="为了安全，标签发布时会被去掉，读者看到的与写的不同。",
        example="<b>重要</b>",
        instead="改用 Markdown 的写法：**加粗**、[文字](链接)、- 列表。",
        fixed="**重要**",
    ),
    Code(
        name="personal-data",
        what="疑似手机号或身份证号。",
        why="个人信息不能公开（《中华人民共和国个人信息保护法》）。",
        example="联系人手机 138××××8000",
        instead="删去个人信息；办公电话可以保留。",
        fixed="联系电话 022-12345",
    ),
    Code(
        name="template-error",
        what="模板出错。",
        why="这属于网站代码，不是数据的问题。",
        example="{{ page.titel }}",
        instead="请告诉维护网站的人，并附上这段提示。",
        fixed="{{ page.title }}",
    ),
)
