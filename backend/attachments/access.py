"""Who may see which files: whoever may see what they belong to; a waiting one, whoever uploaded it."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.attachments.models import AttachmentRow
from backend.attachments.rules import AttachmentSubject
from backend.core.access import GRANTS, Permission, Terms, scope
from backend.employees.access import with_employee


@scope(AttachmentRow)
def _attachments(attachment: Any, terms: Terms) -> ColumnElement[bool]:
    """A file follows its person; the scan of a sanction has the audience of sanctions."""
    waiting = sa.and_(attachment.employee_id.is_(None), attachment.uploaded_by_id == terms.account_id)
    attached = sa.and_(attachment.employee_id.is_not(None), with_employee(attachment, terms))
    if Permission.SANCTION_READ not in GRANTS[terms.role]:
        attached = sa.and_(attached, attachment.subject != sa.literal_column(f"'{AttachmentSubject.SANCTION}'"))
    return sa.or_(waiting, attached)
