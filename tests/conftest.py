"""For all tests: no look through every installed package for components, which Streamlit does for each new app."""

import pytest
from streamlit.components.v2 import component_manager


@pytest.fixture(autouse=True, scope="session")
def _no_search_for_components() -> object:
    """The guide's one component is made in Python, so there is nothing to find; a fresh AppTest is ten times faster."""
    with pytest.MonkeyPatch.context() as patch:
        manager = component_manager.BidiComponentManager
        patch.setattr(manager, "discover_and_register_components", lambda self, *a, **k: None)
        yield
