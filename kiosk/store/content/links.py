"""Ordered lists of ids that one thing keeps of others."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import Column, Connection, select

Lists = Mapping[str, tuple[str, ...]]
"""Id of the owner -> the ids it lists; an owner without any is absent."""


def read_lists(
    connection: Connection, owner: Column[str], position: Column[int], listed: Column[str]
) -> Lists:
    """All lists of one kind, in order."""
    found = defaultdict[str, list[str]](list)
    for name, member in connection.execute(select(owner, listed).order_by(owner, position)):
        found[name].append(member)
    return {name: tuple(members) for name, members in found.items()}
