"""How many pages a print job has; how each printer was last seen."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("print_job") as print_job:
        print_job.add_column(sa.Column("pages", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "printer_seen",
        sa.Column("printer", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("trouble", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("printer", name="pk_printer_seen"),
    )
