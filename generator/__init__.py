"""gongkai (公开): publishes a public task transparency portal from editors' YAML.

The layout is the architecture: ``pyproject.toml`` lists the layers and ``tests/test_architecture.py`` keeps them.
"""

__version__ = "0.1.0"
