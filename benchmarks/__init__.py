"""Measures the build against its peers and against plain writing; nothing here is part of the site or of the tool."""
