"""What all tests share: the same hypothesis examples in every run that guards main.

No example has a deadline: a machine that is busy with other work is no defect.
"""

import os

from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")
