"""What places tells the layers above of a merger, so that they follow without being known here.

Both are sent inside the transaction: a receiver that raises leaves everything as it was.
"""

from django.dispatch import Signal

# Sent with ``merger``, ``units`` (the merged ones), ``lineage`` (these and all that became them)
# and ``ledger``, which takes lines for the report and stores rows so that undoing restores them.
provinces_merged = Signal()

# Sent with ``merger`` and ``ledger``, when every row is as it was and the new unit is still there.
merger_undone = Signal()
