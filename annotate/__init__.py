"""The domain: texts, spans, edits and suggestions. No Qt, no SQL, no clock."""
