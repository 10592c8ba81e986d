"""Describes the view models to Qt's QML tools, as moc describes C++ classes.

What a class is called in QML is read from its decorators by PySide's own pyside6-metaobjectdump. Its
properties, signals and slots are asked of the living class, since the dump drops `constant`, overlooks that a
base class in another file is a QObject, and believes in a notify signal that PySide does not connect.
"""

import importlib
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QObject

Json = dict[str, Any]


def completed(described: Json, module_name: str) -> Json:
    """The dump of one module, its Qt classes filled in from the module itself; other classes left out."""
    module = importlib.import_module(module_name)
    classes = []
    for dumped in described["classes"]:
        one = getattr(module, dumped["className"], None)
        if isinstance(one, type) and issubclass(one, QObject):
            meta: QMetaObject = vars(one)["staticMetaObject"]
            classes.append({"classInfos": dumped.get("classInfos", []), **class_of(meta)})
    return {**described, "classes": classes}


def class_of(meta: QMetaObject) -> Json:
    methods = [meta.method(number) for number in range(meta.methodOffset(), meta.methodCount())]
    return {
        "className": meta.className(),
        "qualifiedClassName": meta.className(),
        "object": True,
        "superClasses": [{"access": "public", "name": meta.superClass().className()}],
        "properties": list(properties_of(meta)),
        "signals": [method_of(one) for one in methods if one.methodType() is QMetaMethod.MethodType.Signal],
        "slots": [method_of(one) for one in methods if one.methodType() is QMetaMethod.MethodType.Slot],
    }


def properties_of(meta: QMetaObject) -> Iterator[Json]:
    for number in range(meta.propertyOffset(), meta.propertyCount()):
        one = meta.property(number)
        entry: Json = {
            "name": one.name(),
            "type": one.typeName(),
            "index": number - meta.propertyOffset(),
            "read": one.name(),
            "constant": one.isConstant(),
        }
        if one.isWritable():
            entry["write"] = one.name()
        if one.hasNotifySignal():
            entry["notify"] = text(one.notifySignal().name())
        yield entry


def method_of(method: QMetaMethod) -> Json:
    types = [text(name) for name in method.parameterTypes()]
    names = [text(name) for name in method.parameterNames()]
    return {
        "access": "public",
        "name": text(method.name()),
        "arguments": [{"name": name, "type": type_} for name, type_ in zip(names, types, strict=True)],
        "returnType": method.typeName(),
    }


def text(name: QByteArray) -> str:
    return name.toStdString()


def deaf_properties(described: Json) -> Iterator[str]:
    """Properties that can change without QML hearing of it."""
    for one in described["classes"]:
        for entry in one["properties"]:
            if not entry["constant"] and "notify" not in entry:
                yield f"{one['className']}.{entry['name']}"
