"""Every table and every scope of the product, for those who must see them all: migrations and guards."""

from backend.accounts import access as _accounts
from backend.appraisals import access as _appraisals
from backend.attachments import access as _attachments
from backend.competencies import access as _competencies
from backend.core.db import Base
from backend.employees import access as _employees
from backend.feeds import access as _feeds
from backend.imports import access as _imports
from backend.mapping import access as _mapping
from backend.positions import access as _positions

FEATURES = (_accounts, _appraisals, _attachments, _competencies, _employees, _feeds, _imports, _mapping, _positions)

metadata = Base.metadata
