"""What a machine is, for whoever reads figures that were measured on it."""

import os
import platform
from datetime import date
from pathlib import Path


def about() -> str:
    """Return day, system, processor and Python."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{date.today()}: {platform.system()} {platform.machine()}, {os.cpu_count()} × {_processor()}, {python}"


def load() -> str:
    """Return how many processes wanted a processor in the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "processor"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else "processor"
