"""Nothing here may ask another machine; datasets reads these when it is imported."""

import os

os.environ["HF_HUB_OFFLINE"] = os.environ["HF_DATASETS_OFFLINE"] = "1"
