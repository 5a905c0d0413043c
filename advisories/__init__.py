"""An official notice: who says it, when, where it holds, what to do."""
