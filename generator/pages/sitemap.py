"""网站地图: a plain index of every section and every place, for whoever would rather not search."""

from dataclasses import dataclass

from .. import model, urls
from .context import Context, Link, Page, crumbs, dated_list_link, place_link

_HERE = Link("网站地图", urls.SITE_MAP)

_FINDING = (Link("搜索", urls.SEARCH), Link("我家附近", urls.NEAR), Link("全部单位", urls.UNITS), Link("名词解释", urls.TERMS))


@dataclass(frozen=True, slots=True)
class Branch:
    """A heading of the map and what stands under it, in rows that may have a name."""

    id: str
    heading: Link
    rows: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class SiteMapView:
    """What ``/sitemap/`` shows."""

    branches: tuple[Branch, ...]


def site_map(context: Context) -> Page:
    """The map of the site."""
    places = (_of_place(context, place) for place in context.portal.places)
    view = SiteMapView((*places, _across(context), _about(context)))
    return Page(urls.SITE_MAP, "sitemap.html", _HERE.text, "本站全部栏目和地区的目录。", view, crumbs(_HERE), section=_HERE.text)


def _of_place(context: Context, place: model.Place) -> Branch:
    leaders = tuple(Link(one.name, urls.leader(one)) for one in place.leaders if context.has_leader_page(one))
    rows = [
        *((dated_list_link(task_list).text, _of_list(task_list)) for task_list in place.lists),
        ("季度", tuple(Link(one.label, urls.quarter(place.id, one)) for one in context.agenda(place).quarters)),
        ("责任领导", leaders),
        ("单位", (Link("全部单位和统称", urls.units(place.id)),)),
        ("文件", tuple(Link(one.title, urls.document(one)) for one in place.documents)),
    ]
    return Branch(place.id, place_link(place), tuple((name, links) for name, links in rows if links))


def _of_list(task_list: model.TaskList) -> tuple[Link, ...]:
    return (
        Link("整张清单", urls.task_list(task_list.id)),
        *(Link(one.name, urls.category(task_list, one)) for one in task_list.categories),
    )


def _across(context: Context) -> Branch:
    portal = context.portal
    quarters = sorted({quarter for place in portal.places for quarter in context.agenda(place).quarters})
    topics = tuple(Link(topic.name, urls.topic(topic)) for topic in portal.topics)
    progress = (Link("各地进展", urls.PROGRESS),) if any(place.collecting_since for place in portal.places) else ()
    rows = (
        (
            "查找",
            (Link("搜索", urls.SEARCH), Link("我家附近", urls.NEAR), Link("全部单位", urls.UNITS), Link("名词解释", urls.TERMS), *progress),
        ),
        ("主题", (Link("全部主题", urls.TOPICS), *topics) if topics else ()),
        ("季度", tuple(Link(one.label, urls.quarter_everywhere(one)) for one in quarters)),
    )
    return Branch("across", Link("各地合看", urls.HOME), tuple((name, links) for name, links in rows if links))


def _about(context: Context) -> Branch:
    """What the site says of itself."""
    written = tuple(Link(one.title, urls.content(one.slug)) for one in context.portal.content if one.document is None)
    own = (Link("方法", urls.METHOD), Link("变更记录", urls.CHANGES), Link("开放数据", urls.DATA))
    return Branch("about", Link("关于本站", urls.METHOD), (("说明", (*own, *written)),))
