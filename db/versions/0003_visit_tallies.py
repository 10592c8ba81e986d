"""Counts of visits taken apart into answers to single questions, by day."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TAKEN_APART = {
    "service": "service",
    "outcome": "outcome",
    "language": "language",
    "hour": "printf('%02d', hour)",
    "ending": "CASE printed WHEN 1 THEN 'printed' ELSE 'read' END",
}
"""Question -> its answer in a row of the old table, each of which was a finished visit's whole story."""


def upgrade() -> None:
    op.create_table(
        "visit_tally",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "question", "answer", name="pk_visit_tally"),
        sqlite_with_rowid=False,
    )
    for question, answer in TAKEN_APART.items():
        op.execute(
            "INSERT INTO visit_tally (day, question, answer, count)"  # noqa: S608
            f" SELECT day, '{question}', {answer}, sum(count) FROM visit_count GROUP BY day, {answer}"
        )
    op.drop_table("visit_count")
